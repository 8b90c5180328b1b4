"""``demo`` and ``init``: a folder to start from."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mutasi_cli.cli import report_command, screen, validate_command, write_commands
from mutasi_cli.cli.options import FormatOption, pick
from mutasi_cli.errors import SettingsError, StopKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mutasi_cli.domain.initial_answers import InitialAnswers

DEMO_FOLDER = Path("demo-mutasi")


def demo(
    folder: Annotated[Path, typer.Argument(metavar="[FOLDER]", help="Folder untuk contoh.")] = DEMO_FOLDER,
) -> int:
    """Tulis contoh Kota Bekasi lalu jalankan pemeriksaan, dampak, daftar pelantikan, naskah, dan laporan.

    Contoh: mutasi demo contoh-bekasi
    """
    from mutasi_cli import api  # noqa: PLC0415 - keeps --help quick

    workbook = api.write_example(folder)
    catatan = screen.catatan()
    step = (
        ("validate", validate_command.validate),
        ("impact", validate_command.impact),
        ("roster", write_commands.roster),
        ("decree", write_commands.decree),
        ("report", report_command.report),
    )
    for nama, function in step:
        catatan.print(f"\n$ mutasi {nama} {workbook.as_posix()}", style="bold", markup=False, soft_wrap=True)
        kode = function(batch=workbook)
        if kode:
            return kode
    papers = folder / "keluaran" / "2026-02-06"
    out = screen.result()
    out.print("\nSelesai. Buka lebih dahulu:", style="bold")
    for file in ("laporan-2026-02-06.html", "lantikan-2026-02-06.xlsx", "04-keputusan/keputusan-struktural.docx"):
        out.print(f"  {(papers / file).as_posix()}", markup=False, soft_wrap=True)
    return 0


def init(
    folder: Annotated[Path, typer.Argument(metavar="[FOLDER]", help="Folder batch yang baru.")] = Path(),
    *,
    without_questions: Annotated[
        bool,
        typer.Option(
            "--tanpa-tanya",
            help="Jangan bertanya; tulis isian kosong untuk diisi kemudian.",
        ),
    ] = False,
    source: Annotated[
        Path | None,
        typer.Option(
            "--dari",
            metavar="FOLDER",
            help="Folder berisi berkas kantor: kenali setiap tabelnya, lalu tulis letaknya di mutasi.toml.",
            show_default=False,
        ),
    ] = None,
    pegawai: Annotated[
        list[str] | None,
        typer.Option("--pegawai", metavar="BERKAS", help="Dengan --dari: berkas tabel pegawai.", show_default=False),
    ] = None,
    jabatan: Annotated[
        list[str] | None,
        typer.Option("--jabatan", metavar="BERKAS", help="Dengan --dari: berkas tabel jabatan.", show_default=False),
    ] = None,
    usulan: Annotated[
        list[str] | None,
        typer.Option("--usulan", metavar="BERKAS", help="Dengan --dari: berkas tabel usulan.", show_default=False),
    ] = None,
    form: FormatOption = "tabel",
) -> int:
    """Buat folder batch: mutasi.toml, formulir Excel batch.xlsx, dan salinan templat naskah.

    Dengan --dari: hanya mutasi.toml, yang menyebut berkas kantor di folder itu.

    Contoh: mutasi init rotasi-maret
    """
    form = pick("--format", form, ("tabel", "json"))
    asked = {"pegawai": pegawai or [], "jabatan": jabatan or [], "usulan": usulan or []}
    if source is not None:
        return _from_folder(folder, source, asked, form)
    if any(asked.values()):
        raise SettingsError(
            "--pegawai, --jabatan, dan --usulan pada «mutasi init» hanya berlaku bersama --dari FOLDER.",
            StopKind.COMMAND_LINE,
        )
    from mutasi_cli import api  # noqa: PLC0415 - keeps --help quick

    # A program that reads the result cannot answer questions.
    asks = not without_questions and form != "json"
    result = api.start_batch(folder, _answers(folder) if asks else None)
    if form == "json":
        from mutasi_cli.views.start_json import start_as_json  # noqa: PLC0415 - one output of two

        screen.write(start_as_json(folder, result.written_files, result.already_there, result.office))
        return 0
    out = screen.result()
    for heading, file in (
        ("Ditulis", result.written_files),
        ("Sudah ada, tidak diubah", result.already_there),
    ):
        for line in _listed(file):
            out.print(f"{heading}: {line}", markup=False, soft_wrap=True)
    if result.office is not None:
        out.print(f"Pengaturan kantor yang dipakai: {result.office}", markup=False, soft_wrap=True)
    filled_in = [file.name for file in result.written_files if file.parent == folder]
    if filled_in:
        out.print(
            f"\nBerikutnya: isi {' dan '.join(filled_in)}, lalu jalankan «mutasi validate» di folder itu.",
            markup=False,
            soft_wrap=True,
        )
    return 0


def _from_folder(target: Path, source: Path, asked: Mapping[str, Sequence[str]], form: str) -> int:
    """Name the office's files in ``mutasi.toml`` and show what each of them is."""
    from mutasi_cli import api  # noqa: PLC0415 - keeps --help quick
    from mutasi_cli.views.folder_terminal import print_folder, written_lines  # noqa: PLC0415 - loads rich

    steps = api.start_from_folder(source, target, asked)
    if form == "json":
        from mutasi_cli.views.start_json import named_files_as_json  # noqa: PLC0415 - one output of two

        screen.write(named_files_as_json(target, steps.written.file, steps.plan, new=steps.written.new))
        return 0
    written = written_lines(steps.written.file, steps.written.text, new=steps.written.new)
    print_folder(screen.result(), source, steps.plan, written, target)
    return 0


def _answers(folder: Path) -> InitialAnswers | None:
    """Ask on a terminal what the files to be written need; None where nobody can answer."""
    from mutasi_cli import api  # noqa: PLC0415 - keeps --help quick
    from mutasi_cli.cli import questions  # noqa: PLC0415 - only init needs it

    if not questions.can_ask():
        return None
    office_settings = not (folder / "mutasi.toml").exists() and api.settings_above(folder) is None
    return questions.ask_all(folder, office_settings=office_settings, form=not (folder / "batch.xlsx").exists())


def _listed(files: Sequence[Path]) -> list[str]:
    """Return files as lines; those of the folder of templates are only counted."""
    from mutasi_cli.read.locations import TEMPLATES  # noqa: PLC0415 - keeps --help quick

    templates = [file for file in files if file.parent.name == TEMPLATES]
    lines = [file.as_posix() for file in files if file not in templates]
    if templates:
        lines.append(f"{templates[0].parent.as_posix()}/ ({len(templates)} templat naskah)")
    return lines
