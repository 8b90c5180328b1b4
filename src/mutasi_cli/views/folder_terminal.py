"""``mutasi init --dari`` for the terminal: what each file is, what was written, and the one next command."""

from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.text import Text

from mutasi_cli.domain.office_folder import FolderPlan, FoundFile, FoundTable
from mutasi_cli.words.settings_text import EditedText
from mutasi_cli.words.terminal_text import (
    blank,
    harmless,
    line_width,
    print_text,
    print_title,
    print_unbroken,
    quoted,
    shortened,
    text,
)

_COUNTED = {"pegawai": "orang", "jabatan": "jabatan", "usulan": "usulan"}
_FILES_SHOWN = 3
_UNUSED_SHOWN = 4
_LINES_SHOWN = 8
_LABEL = 10


def print_folder(console: Console, folder: Path, plan: FolderPlan, written: Sequence[str], target: Path) -> None:
    """Print what was found in a folder; ``written`` are the lines of :func:`written_lines`."""
    count = len(plan.files)
    print_title(console, f"ISI FOLDER {harmless(folder.as_posix())}", f"{count} berkas tabel dilihat")
    blank(console)
    used = _tables(console, plan)
    _open_choices(console, plan)
    _unused(console, plan, used)
    blank(console)
    for line in written[: _LINES_SHOWN + 1]:
        print_unbroken(console, text(shortened(line, max(line_width(console), 40))))
    if len(written) > _LINES_SHOWN + 1:
        print_text(console, text(f"  … dan {len(written) - _LINES_SHOWN - 1} baris lagi di mutasi.toml."))
    blank(console)
    first, command = _next(plan, folder, target)
    for hint in (*_hints(plan, folder), first):
        if hint:
            print_text(console, text(hint))
    print_unbroken(console, Text.assemble(("Berikutnya: ", "bold"), harmless(command)))


def written_lines(file: Path, edited: EditedText, *, new: bool) -> list[str]:
    """Return what was written into ``mutasi.toml``, and what it says already and keeps."""
    name = file.as_posix()
    lines = [f"Ditulis ke {name}:" if edited.added else f"{name} tidak diubah: tidak ada yang perlu ditambah."]
    if new and not edited.added:
        lines = [f"Ditulis: {name}, belum menyebut berkas apa pun."]
    lines += [f"  {line}" for line in edited.added]
    for path, key, value in edited.kept:
        lines.append(f"[{'.'.join(path)}] {key} sudah berisi {value!r} dan tidak diubah; hapus dahulu bila keliru.")
    return lines


def _next(plan: FolderPlan, folder: Path, target: Path) -> tuple[str, str]:
    """Return a sentence, empty where none is needed, and the one command to type next."""
    here = "" if target == Path() else f" {quoted(target.as_posix())}"
    again = f"mutasi init{here} --dari {quoted(folder.as_posix())}"
    if plan.open:
        options = " ".join(f"--{choice.table} {quoted(choice.files[0].name)}" for choice in plan.open)
        return "Pilih salah satu, lalu ulangi; contohnya:", f"{again} {options}"
    absent = [table for table in plan.missing if table != "usulan"]
    if absent:
        return f"Letakkan berkas tabel {' dan '.join(absent)} di folder itu, lalu ulangi.", again
    if "usulan" in plan.missing:
        if plan.workbook is not None and plan.workbook.has("usulan"):
            return f"Isi lembar usulan di {plan.workbook.name} dahulu.", f"mutasi validate{here}"
        return "Daftar usulan belum ada; buat formulirnya.", f"mutasi init{here}"
    if plan.dated:
        return "", f"mutasi validate{here}"
    return "Ganti tanggal contoh ini dengan hari pelantikan.", f"mutasi validate{here} --tanggal 2026-02-06"


def _tables(console: Console, plan: FolderPlan) -> set[str]:
    """Print the tables with their files, and return the names of the files that were told."""
    told: set[str] = set()
    for table in ("pegawai", "jabatan", "usulan"):
        files = plan.chosen.get(table, ())
        for nomor, file in enumerate(files[:_FILES_SHOWN]):
            _line(console, table if nomor == 0 else "", _file_line(file, table))
        if len(files) > _FILES_SHOWN:
            total = sum(_rows(file, table) for file in files)
            _line(
                console, "", f"dan {len(files) - _FILES_SHOWN} berkas lagi; semuanya {_number(total)} {_COUNTED[table]}"
            )
        told |= {file.name for file in files}
        for file in plan.duplicates.get(table, ())[:2]:
            _line(console, "", f"tidak dipakai: {file.name} ({_count(file, table)}, semuanya ada di atas)")
        told |= {file.name for file in plan.duplicates.get(table, ())}
        if table in plan.missing:
            _line(console, table, "belum ada berkasnya di folder ini", "bold yellow")
    if plan.workbook is not None:
        day = "hari pelantikan sudah tertulis" if plan.dated else "hari pelantikan belum diisi"
        others = [found.table for found in plan.workbook.tables if found.table not in {"batch", *_COUNTED}]
        filled = [table for table in others if plan.workbook.table(table) is not None]
        extra = f"; juga {', '.join(filled)}" if filled else ""
        _line(console, "batch", f"{plan.workbook.name} ({day}{extra})")
        told.add(plan.workbook.name)
    return told


def _open_choices(console: Console, plan: FolderPlan) -> None:
    for choice in plan.open:
        print_text(console, text(f"{choice.table}: perlu dipilih, sebab {choice.reason}:", "bold yellow"))
        for file in choice.files[:_FILES_SHOWN]:
            found = file.table(choice.table)
            other = "" if found is not None else f"kini dibaca sebagai {_first(file)}"
            count = _count(file, choice.table) if found is not None else ""
            option = f"--{choice.table} {quoted(file.name)}"
            print_text(console, text(f"{option}   {count}{other}".rstrip()), start=Text("  "), hang=4)
        if len(choice.files) > _FILES_SHOWN:
            print_text(console, text(f"… dan {len(choice.files) - _FILES_SHOWN} berkas lagi."), start=Text("  "))


def _unused(console: Console, plan: FolderPlan, used: set[str]) -> None:
    used = used | {file.name for choice in plan.open for file in choice.files}
    unused = [file for file in plan.files if file.name not in used]
    for file in unused[:_UNUSED_SHOWN]:
        words = f"tidak dipakai: {file.name}: {_why(file, plan)}"
        print_text(console, text(shortened(words, line_width(console) * 2 - _LABEL)), hang=_LABEL)
    if len(unused) > _UNUSED_SHOWN:
        print_text(console, text(f"… dan {len(unused) - _UNUSED_SHOWN} berkas lain yang tidak dipakai."))
    if plan.below:
        names = shortened(", ".join(plan.below), line_width(console))
        print_text(console, text(f"Folder di dalamnya tidak dilihat: {names}."))


def _why(file: FoundFile, plan: FolderPlan) -> str:
    small = [found.table for found in file.tables if found.table not in _COUNTED and found.row_count]
    if small:
        home = "buku kerja batch" if plan.workbook is None else plan.workbook.name
        return f"berisi {', '.join(small)}; pindahkan sebagai lembar ke {home} supaya ikut dibaca"
    filled = [found.table for found in file.tables if found.row_count]
    if filled:
        counts = ", ".join(_count(file, table) for table in filled)
        return f"{counts}; untuk tabel {', '.join(filled)} dipakai berkas lain"
    if file.tables:
        return f"tabel {', '.join(found.table for found in file.tables)} tanpa baris"
    return file.reason


def _hints(plan: FolderPlan, folder: Path) -> list[str]:
    unknown = [
        (file.name, found.unknown)
        for table, files in plan.chosen.items()
        for file in files
        if (found := file.table(table)) is not None and found.unknown
    ]
    if not unknown:
        return []
    count = sum(number for _, number in unknown)
    file = quoted((folder / unknown[0][0].partition("#")[0]).as_posix())
    return [f"{count} judul kolom tidak dikenal dan dilewati; lihat «mutasi columns {file}»."]


def _line(console: Console, label: str, words: str, style: str = "") -> None:
    print_text(console, text(words, style), start=Text(label.ljust(_LABEL), style="bold"))


def _file_line(file: FoundFile, table: str) -> str:
    found = file.table(table)
    if found is None:
        return file.name
    return f"{file.name} ({_count(file, table)}{_sheets(found)})"


def _count(file: FoundFile, table: str) -> str:
    return f"{_number(_rows(file, table))} {_COUNTED[table]}"


def _rows(file: FoundFile, table: str) -> int:
    found = file.table(table)
    return 0 if found is None else found.row_count


def _sheets(found: FoundTable) -> str:
    names = [name for name in found.sheets if name]
    if len(names) > 1:
        return f" di {len(names)} lembar"
    return f", lembar «{shortened(names[0], 30)}»" if names else ""


def _first(file: FoundFile) -> str:
    return next((found.table for found in file.tables if found.row_count), "bukan tabel")


def _number(number: int) -> str:
    return f"{number:,}".replace(",", ".")
