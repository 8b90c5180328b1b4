"""``rules``, ``rule`` and ``law``: the catalogue and the parameters, without any batch."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from mutasi_cli.cli import screen
from mutasi_cli.cli.options import DetailedOption, FormatOption, parse_date, pick


def rules(form: FormatOption = "tabel", *, detailed: DetailedOption = False) -> int:
    """Daftar aturan: berapa per kelompok; dengan --rinci kode, nama, keparahan, dan dasarnya.

    Contoh: mutasi rules --rinci
    """
    from mutasi_cli import api  # noqa: PLC0415 - keeps --help quick

    form = pick("--format", form, ("tabel", "json"))
    pages = api.rules()
    settings_of_rules = api.office_settings(Path.cwd()).aturan
    if form == "json":
        from mutasi_cli.views.rules_json import rules_as_json  # noqa: PLC0415 - one output of two

        screen.write(rules_as_json(pages, settings_of_rules))
    else:
        from mutasi_cli.views import rules_terminal  # noqa: PLC0415 - loads rich

        if detailed:
            rules_terminal.print_rules(screen.result(), pages, settings_of_rules)
        else:
            rules_terminal.print_rules_summary(screen.result(), pages)
    return 0


def rule(
    kode: Annotated[
        list[str], typer.Argument(metavar="ATURAN", help="Kode aturan, namanya, atau kata-kata dari judulnya.")
    ],
    form: FormatOption = "tabel",
    *,
    articles: Annotated[
        bool, typer.Option("--pasal", help="Bunyi setiap pasal yang dikutip aturan ini, yang naskahnya ada.")
    ] = False,
) -> int:
    """Jelaskan satu aturan: apa, mengapa, dasarnya, contoh, perbaikan, dan cara mengecualikannya.

    Contoh: mutasi rule JAB002
    """
    from mutasi_cli import api  # noqa: PLC0415 - keeps --help quick

    form = pick("--format", form, ("tabel", "json"))
    page = api.rule(" ".join(kode))
    settings_of_rules = api.office_settings(Path.cwd()).aturan
    if form == "json":
        from mutasi_cli.views.rules_json import rule_as_json  # noqa: PLC0415 - one output of two

        screen.write(rule_as_json(page, settings_of_rules.get(page.code), articles=articles))
    else:
        from mutasi_cli.views import rules_terminal  # noqa: PLC0415 - loads rich

        rules_terminal.print_rule(screen.result(), page, settings_of_rules.get(page.code))
        if articles:
            rules_terminal.print_articles(screen.result(), page)
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
    form: FormatOption = "tabel",
    *,
    detailed: DetailedOption = False,
) -> int:
    """Tampilkan parameter hukum yang berlaku pada suatu hari, dengan dasarnya.

    Contoh: mutasi law bup --tanggal 2026-02-06
    """
    from mutasi_cli import api  # noqa: PLC0415 - keeps --help quick

    form = pick("--format", form, ("tabel", "json"))
    asked = api.law(nama, folder=Path.cwd())
    asked = replace(asked, day=None if tanggal is None else parse_date(tanggal))
    if form == "json":
        from mutasi_cli.views.law_json import law_as_json  # noqa: PLC0415 - one output of two

        screen.write(law_as_json(asked.book, asked.nama, asked.day))
    else:
        from mutasi_cli.views import law_terminal  # noqa: PLC0415 - loads rich

        if nama is None and not detailed:
            law_terminal.print_law_summary(screen.result(), asked.book, asked.day)
        else:
            law_terminal.print_law(screen.result(), asked.book, asked.nama, asked.day)
    return 0
