"""Write the annotated copies: which finding belongs to which file, and where each copy lies."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from mutasi_cli.books.annotated.annotate import annotate
from mutasi_cli.books.annotated.cause_rows import CauseRow, CauseRows
from mutasi_cli.books.annotated.cell_address import CellPosition, cell_position
from mutasi_cli.books.annotated.findings_sheet import FindingRow, FindingsSheet, Link
from mutasi_cli.books.annotated.marks import colour, waiver_sentence
from mutasi_cli.books.annotated.package import Package
from mutasi_cli.books.annotated.plain_workbook import ValueSheet, sheet_names, values_workbook
from mutasi_cli.disk.folder_lock import sole_writer
from mutasi_cli.disk.manifest import Manifest, Outcome
from mutasi_cli.disk.refusals import reason
from mutasi_cli.disk.workbook_xml import UnusualWorkbook
from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import day_name, long_date
from mutasi_cli.domain.cause import NOTHING_FOUND, Diagnosis
from mutasi_cli.domain.finding import Finding
from mutasi_cli.errors import FileError, OutputError
from mutasi_cli.words.finding_words import finding_title, summary_sentence, verdict_sentence
from mutasi_cli.words.unjudged_words import unjudged_sentence

_MARKED = "-temuan"
_REFUSED_SIGNS = frozenset('<>:"/\\|?*')
"""Signs that no file of Windows can have in its name."""


@dataclass(frozen=True, slots=True)
class Original:
    """A file of the batch. ``sheet`` reads its values anew; it is called only where they are needed."""

    path: Path
    sheet: Callable[[], Sequence[ValueSheet]]


@dataclass(slots=True)
class _Copy:
    """A copy on its way: the original, its bytes, and what is said about its cells."""

    original: Original
    data: bytes
    package: Package | None
    file: str
    findings: list[Finding] = field(default_factory=list)
    sheet: Sequence[ValueSheet] = ()
    nama: Mapping[str | None, str] = field(default_factory=dict)

    def sheet_names(self, sheet: str | None) -> str:
        """Return the name that a sheet has in the copy."""
        return self.nama.get(sheet, sheet or "")


@dataclass(frozen=True, slots=True)
class _Judged:
    """What the copies tell: the findings in the order of every output, and the number of the cause of each."""

    batch: Batch
    findings: Sequence[Finding]
    diagnosis: Diagnosis
    numbers: Mapping[int, int]
    strict: bool


def write_copies(
    batch: Batch,
    findings: Sequence[Finding],
    originals: Sequence[Original],
    output: Path,
    *,
    diagnosis: Diagnosis = NOTHING_FOUND,
    strict: bool = False,
) -> tuple[Path, ...]:
    """Write the marked copy of the batch workbook, and of each other table with findings; return the paths.

    ``original`` are the files of the batch, the workbook first. The copy of ``batch.xlsx`` lies at
    ``keluaran/batch-temuan.xlsx``; a copy that was changed by hand stays, and the new one lies beside it
    (``batch-temuan.baru.xlsx``). The originals are only read. The sheet of findings begins with the causes of
    ``diagnosis``.

    Raises BerkasError when an original changed since it was judged, KeluaranError when a copy cannot be
    written.
    """
    sorted_findings = sorted(findings, key=lambda finding: finding.sort_key)
    numbers = {
        id(finding): cause.nomor for cause in diagnosis.causes for finding in (*cause.findings, *cause.consequences)
    }
    judged = _Judged(batch, sorted_findings, diagnosis, numbers, strict)
    with sole_writer(output):
        return _write(judged, originals, output)


def _write(judged: _Judged, originals: Sequence[Original], output: Path) -> tuple[Path, ...]:
    manifest = Manifest.load(output)
    copies = _prepare_copies(judged.batch, judged.findings, originals, output)
    copy_of_finding = {id(entry): annotated_copy for annotated_copy in copies for entry in annotated_copy.findings}
    copies_made = [
        annotated_copy
        for position, annotated_copy in enumerate(copies)
        if position == 0 or annotated_copy.findings or (output / annotated_copy.file).exists()
    ]
    for annotated_copy in copies_made:
        if annotated_copy.package is None:
            _read_values(annotated_copy)
    files = [
        (
            annotated_copy.file,
            _compose(
                annotated_copy,
                _findings_sheet(judged, annotated_copy, copies[0], copy_of_finding),
            ),
        )
        for annotated_copy in copies_made
    ]
    results = manifest.place_all(files)
    return tuple(
        output / (entry.replacement if entry.outcome is Outcome.SET_ASIDE and entry.replacement else entry.file)
        for entry in results
    )


def _prepare_copies(
    batch: Batch, findings: Sequence[Finding], originals: Sequence[Original], output: Path
) -> list[_Copy]:
    used = {_path_key(original.path) for original in originals}
    copies = []
    for original in originals:
        data = _read(batch, original.path)
        try:
            package: Package | None = Package(data)
        except UnusualWorkbook:
            package = None
        ending = ".xlsx" if package is None else package.ending
        stem = f"{_safe_name(original.path.stem)}{_MARKED}"
        file, nomor = f"{stem}{ending}", 1
        while _path_key(output / file) in used:
            nomor += 1
            file = f"{stem}-{nomor}{ending}"
        used.add(_path_key(output / file))
        copies.append(_Copy(original, data, package, file))
    for finding in findings:
        owner = _owners(batch, finding, copies)
        if owner is not None:
            owner.findings.append(finding)
    return copies


def _safe_name(nama: str) -> str:
    """Return the name of an original as every system takes it: some allow what Windows refuses."""
    return "".join(letter if letter.isprintable() and letter not in _REFUSED_SIGNS else "-" for letter in nama)


def _path_key(path: Path) -> str:
    """Two paths that some system takes for one file must never become original and copy."""
    return str(path.resolve()).casefold()


def _read(batch: Batch, path: Path) -> bytes:
    """Return the bytes of an original; they must be those that were judged."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise FileError(
            f"Berkas {path} tidak dapat dibaca lagi ({reason(error)}); tutup program yang membukanya, lalu ulangi."
        ) from error
    fingerprints = {read_sheet.sha256 for read_sheet in batch.material.source if read_sheet.file == path.name}
    if fingerprints and hashlib.sha256(data).hexdigest() not in fingerprints:
        raise FileError(f"Berkas {path} berubah selama diperiksa; jalankan perintahnya sekali lagi.")
    return data


def _owners(batch: Batch, finding: Finding, copies: Sequence[_Copy]) -> _Copy | None:
    """Return the copy in which the cell of a finding lies; None without a cell, or when nobody can tell.

    Two files of one name in two folders are told apart by the sheet.
    """
    cell = finding.cell
    candidates = [entry for entry in copies if entry.original.path.name == cell.file]
    if len(candidates) > 1:
        fingerprints = {
            entry.sha256 for entry in batch.material.source if entry.file == cell.file and entry.sheet == cell.sheet
        }
        candidates = [entry for entry in candidates if hashlib.sha256(entry.data).hexdigest() in fingerprints]
    return candidates[0] if len(candidates) == 1 else None


def _read_values(annotated_copy: _Copy) -> None:
    annotated_copy.sheet = annotated_copy.original.sheet()
    annotated_copy.nama = sheet_names(
        (value_sheet.nama for value_sheet in annotated_copy.sheet), annotated_copy.original.path.stem
    )


def _compose(annotated_copy: _Copy, findings_sheet: FindingsSheet) -> bytes:
    if annotated_copy.package is not None:
        try:
            return annotate(annotated_copy.package, _guilty_cells(annotated_copy), findings_sheet)
        except UnusualWorkbook:
            _read_values(annotated_copy)
    findings_sheet = FindingsSheet(
        findings_sheet.heading,
        (*findings_sheet.sentence, _values_sentence(annotated_copy)),
        findings_sheet.row,
        findings_sheet.causes,
    )
    marked: dict[str | None, set[int]] = {}
    for finding in annotated_copy.findings:
        if finding.cell.row is not None:
            marked.setdefault(finding.cell.sheet, set()).add(finding.cell.row)
    try:
        package = Package(values_workbook(annotated_copy.sheet, annotated_copy.nama, marked))
        return annotate(package, _guilty_cells(annotated_copy), findings_sheet)
    except UnusualWorkbook as error:
        raise OutputError(
            f"Salinan bertanda dari {annotated_copy.original.path.name} tidak dapat dibuat ({error}); simpan ulang "
            f"berkasnya di Excel sebagai Buku Kerja Excel (.xlsx), lalu ulangi."
        ) from error


def _values_sentence(annotated_copy: _Copy) -> str:
    cut_sentence = (
        " Tabel ini terlalu besar untuk disalin utuh: hanya baris judul dan baris yang ada temuannya."
        if any(value_sheet.too_large for value_sheet in annotated_copy.sheet)
        else ""
    )
    return (
        f"{annotated_copy.original.path.name} tidak dapat ditandai langsung, jadi salinan ini berisi nilainya saja: "
        f"rumus, warna, lebar kolom, dan grafiknya tidak ikut.{cut_sentence}"
    )


def _guilty_cells(annotated_copy: _Copy) -> dict[str, dict[CellPosition, list[Finding]]]:
    by_sheet: dict[str, dict[CellPosition, list[Finding]]] = {}
    for finding in annotated_copy.findings:
        position = cell_position(finding.cell.cell or "")
        if position is not None:
            cells_of_sheet = by_sheet.setdefault(annotated_copy.sheet_names(finding.cell.sheet), {})
            cells_of_sheet.setdefault(position, []).append(finding)
    return by_sheet


def _findings_sheet(
    judged: _Judged, annotated_copy: _Copy, main_copy: _Copy, copy_of_finding: Mapping[int, _Copy]
) -> FindingsSheet:
    """Return the sheet of findings: all of them in the batch workbook, elsewhere those of that file."""
    batch = judged.batch
    day_words = f"Pelantikan {day_name(batch.tanggal)}, {long_date(batch.tanggal)}"
    if annotated_copy is main_copy:
        chosen = judged.findings
        sentences = [
            f"{day_words}. {summary_sentence(batch, chosen).capitalize()}.",
            verdict_sentence(chosen, strict=judged.strict),
        ]
    else:
        chosen = annotated_copy.findings
        sentences = [
            f"{day_words}. {len(chosen)} temuan pada {annotated_copy.original.path.name}.",
            f"Semua temuan batch ini ada di {main_copy.file}.",
        ]
    sentences.append(
        f"Perbaiki di berkas aslinya, {annotated_copy.original.path.name}; berkas ini hanya salinan bertanda."
    )
    finding_rows = tuple(
        _finding_row(judged, finding, annotated_copy, copy_of_finding.get(id(finding))) for finding in chosen
    )
    return FindingsSheet(
        f"Temuan pemeriksaan {annotated_copy.original.path.name}",
        tuple(sentences),
        finding_rows,
        _cause_rows(judged, chosen, whole=annotated_copy is main_copy),
    )


def _cause_rows(judged: _Judged, chosen: Sequence[Finding], *, whole: bool) -> CauseRows:
    """Return the causes of the findings of one copy; what could not be judged stands in that of the batch."""
    shown = {judged.numbers.get(id(finding)) for finding in chosen}
    causes = tuple(
        CauseRow(
            cause.nomor,
            colour(cause.findings[0]),
            cause.rows,
            f"{cause.title}{cause.place}",
            cause.action,
            ", ".join(cause.rule_codes),
        )
        for cause in judged.diagnosis.causes
        if cause.nomor in shown
    )
    unjudged = tuple(map(unjudged_sentence, judged.diagnosis.unjudged)) if whole else ()
    return CauseRows(causes, unjudged)


def _finding_row(judged: _Judged, finding: Finding, annotated_copy: _Copy, owner: _Copy | None) -> FindingRow:
    cell = finding.cell
    sheet_words = cell.file if owner is None else owner.sheet_names(cell.sheet) or cell.file
    if owner is not None and owner is not annotated_copy:
        sheet_words = f"{sheet_words} ({cell.file})"
    elif owner is None and cell.sheet is not None:
        sheet_words = f"{cell.sheet} ({cell.file})"
    waiver = finding.pengecualian
    return FindingRow(
        (
            finding.severity.value.capitalize(),
            finding.rule_code,
            finding_title(finding),
            sheet_words,
            cell.cell or ("" if cell.row is None else f"baris {cell.row}"),
            finding.nip or "",
            _nama_pegawai(judged.batch, finding.nip),
            cell.content,
            finding.message,
            finding.remedy,
            "\n".join(map(str, finding.dasar)),
            "" if waiver is None else waiver_sentence(waiver),
            str(judged.numbers.get(id(finding), "")),
        ),
        colour(finding),
        _link(finding, annotated_copy, owner),
    )


def _nama_pegawai(batch: Batch, nip: str | None) -> str:
    if nip is None:
        return ""
    pegawai = batch.pegawai.get(nip)
    if pegawai is not None:
        return pegawai.name_with_gelar
    return next((move.who for move in batch.moves_by_nip.get(nip, ()) if move.who != nip), "")


def _link(finding: Finding, annotated_copy: _Copy, owner: _Copy | None) -> Link | None:
    cell = finding.cell
    reference = cell.cell or (None if cell.row is None else f"A{cell.row}")
    if owner is None or reference is None or cell_position(reference) is None:
        return None
    sheet_name = owner.sheet_names(cell.sheet)
    if not sheet_name:
        return None
    return Link(sheet_name, reference, None if owner is annotated_copy else owner.file)
