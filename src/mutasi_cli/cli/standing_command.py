"""``mutasi`` alone: where one stands in this folder, and what is next."""

from __future__ import annotations

from pathlib import Path


def show_standing(form: str) -> None:
    """Print where one stands in the current folder; ``form`` is the value of ``--format``."""
    from mutasi_cli import api  # noqa: PLC0415 - keeps --help quick
    from mutasi_cli.cli import open_files, screen  # noqa: PLC0415 - keeps --help quick
    from mutasi_cli.cli.options import pick  # noqa: PLC0415 - keeps --help quick

    open_files.tell_of_request(api.Request(folder_kerja=Path.cwd()))
    if pick("--format", form, ("tabel", "json")) == "json":
        from mutasi_cli.views.standing_json import standing_as_json  # noqa: PLC0415 - one output of two

        screen.write(standing_as_json(api.standing(Path.cwd())))
        return
    from mutasi_cli.views.standing_terminal import print_standing  # noqa: PLC0415 - loads rich

    print_standing(screen.result(), api.standing(Path.cwd()))


def version_line() -> str:
    """Return the program's version with the day of its newest rule of law: no clock, the same everywhere."""
    from mutasi_cli import __version__  # noqa: PLC0415 - keeps --help quick
    from mutasi_cli.domain.calendar import long_date  # noqa: PLC0415 - keeps --help quick
    from mutasi_cli.law import load_lawbook  # noqa: PLC0415 - keeps --help quick

    newest = max(value.in_force for parameter in load_lawbook().parameter.values() for value in parameter.value)
    return f"mutasi {__version__} (aturan per {long_date(newest)})"
