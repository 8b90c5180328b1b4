"""``mutasi`` alone: where one stands in this folder, and what is next."""

from __future__ import annotations

from pathlib import Path


def show_standing() -> None:
    """Print where one stands in the current folder."""
    from mutasi_cli.cli import layar  # noqa: PLC0415 - keeps --help quick
    from mutasi_cli.keadaan import look  # noqa: PLC0415 - keeps --help quick
    from mutasi_cli.outputs.keadaan_konsol import print_standing  # noqa: PLC0415 - loads rich

    print_standing(layar.hasil(), look(Path.cwd()))


def version_line() -> str:
    """Return the program's version with the day of its newest rule of law: no clock, the same everywhere."""
    from mutasi_cli import __version__  # noqa: PLC0415 - keeps --help quick
    from mutasi_cli.domain.waktu import tanggal_panjang  # noqa: PLC0415 - keeps --help quick
    from mutasi_cli.law import load_lawbook  # noqa: PLC0415 - keeps --help quick

    terbaru = max(nilai.berlaku for isi in load_lawbook().parameter.values() for nilai in isi.nilai)
    return f"mutasi {__version__} (aturan per {tanggal_panjang(terbaru)})"
