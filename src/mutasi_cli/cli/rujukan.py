"""``rules``, ``rule`` and ``law``: the catalogue and the parameters, without any batch."""

from __future__ import annotations

import difflib
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from mutasi_cli.cli import layar
from mutasi_cli.cli.opsi import parse_tanggal, pilih
from mutasi_cli.errors import PengaturanError

OpsiFormat = Annotated[str, typer.Option("--format", metavar="BENTUK", help="Bentuk hasil: tabel atau json.")]


def rules(bentuk: OpsiFormat = "tabel") -> int:
    """Daftar semua aturan: kode, nama, keparahan, dan dasarnya."""
    from mutasi_cli import pipeline  # noqa: PLC0415 - keeps --help quick

    bentuk = pilih("--format", bentuk, ("tabel", "json"))
    halaman = pipeline.catalogue()
    setelan = pipeline.office_settings(Path.cwd()).aturan
    if bentuk == "json":
        from mutasi_cli.outputs.aturan_json import rules_as_json  # noqa: PLC0415 - one output of two

        layar.tulis(rules_as_json(halaman, setelan))
    else:
        from mutasi_cli.outputs.aturan_konsol import print_rules  # noqa: PLC0415 - loads rich

        print_rules(layar.hasil(), halaman, setelan)
    return 0


def rule(
    kode: Annotated[str, typer.Argument(metavar="KODE", help="Kode aturan, misalnya JAB002.")],
    bentuk: OpsiFormat = "tabel",
) -> int:
    """Jelaskan satu aturan: apa, mengapa, dasarnya, contoh, perbaikan, dan cara mengecualikannya."""
    from mutasi_cli import pipeline  # noqa: PLC0415 - keeps --help quick

    bentuk = pilih("--format", bentuk, ("tabel", "json"))
    (dicari,) = pipeline.known_codes([kode])
    halaman = next(isi for isi in pipeline.catalogue() if isi.code == dicari)
    setelan = pipeline.office_settings(Path.cwd()).aturan
    if bentuk == "json":
        from mutasi_cli.outputs.aturan_json import rule_as_json  # noqa: PLC0415 - one output of two

        layar.tulis(rule_as_json(halaman, setelan.get(dicari)))
    else:
        from mutasi_cli.outputs.aturan_konsol import print_rule  # noqa: PLC0415 - loads rich

        print_rule(layar.hasil(), halaman, setelan.get(dicari))
    return 0


def law(
    nama: Annotated[
        str | None,
        typer.Argument(metavar="[NAMA]", help="Satu parameter: tampilkan riwayatnya.", show_default=False),
    ] = None,
    tanggal: Annotated[
        str | None,
        typer.Option(
            "--tanggal",
            metavar="TANGGAL",
            help="Hari yang ditanyakan: 2026-02-06 atau «6 Februari 2026». Bawaan: nilai terbaru.",
            show_default=False,
        ),
    ] = None,
    bentuk: OpsiFormat = "tabel",
) -> int:
    """Tampilkan parameter hukum yang berlaku pada suatu hari, dengan dasarnya."""
    from mutasi_cli import pipeline  # noqa: PLC0415 - keeps --help quick

    bentuk = pilih("--format", bentuk, ("tabel", "json"))
    from mutasi_cli.law import load_lawbook  # noqa: PLC0415 - keeps --help quick

    lawbook = load_lawbook().with_office(pipeline.office_settings(Path.cwd()).parameter)
    if nama is not None and nama not in lawbook.parameter:
        dekat = difflib.get_close_matches(nama, lawbook.parameter, n=1, cutoff=0.4)
        saran = f" Mungkin maksudnya «{dekat[0]}»." if dekat else ""
        raise PengaturanError(f"Parameter «{nama}» tidak ada.{saran} Lihat «mutasi law».")
    hari: date | None = None if tanggal is None else parse_tanggal(tanggal)
    if bentuk == "json":
        from mutasi_cli.outputs.hukum_json import law_as_json  # noqa: PLC0415 - one output of two

        layar.tulis(law_as_json(lawbook, nama, hari))
    else:
        from mutasi_cli.outputs.hukum_konsol import print_law  # noqa: PLC0415 - loads rich

        print_law(layar.hasil(), lawbook, nama, hari)
    return 0
