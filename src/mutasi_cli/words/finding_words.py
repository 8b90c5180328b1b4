"""Findings in words: whom or what each concerns, how they are grouped, and the closing sentence."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.cell import Cell
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.nip import printed_nip
from mutasi_cli.words.rule_words import rule_title

_PERSON = "orang"
_USULAN = "usulan"
_JABATAN = "jabatan"
_PLACE = "tempat"

_RowAddress = tuple[str, str | None, int | None]


@dataclass(frozen=True, slots=True)
class Subject:
    """What findings are about: ``nama`` is the heading, ``details`` the lines under it."""

    jenis: str
    nama: str
    details: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FindingGroup:
    """All findings about one person, post, row or sheet, worst first."""

    subject: Subject
    findings: tuple[Finding, ...]


def group_findings(batch: Batch, findings: Sequence[Finding]) -> tuple[FindingGroup, ...]:
    """Return the findings by subject, the subject with the worst finding first.

    A finding about a person stands with that person, one on a row of ``usulan`` with the row's person, then
    comes the post, and last the sheet or the file.
    """
    rows = _rows(batch)
    by_subject: dict[tuple[str, str], list[Finding]] = {}
    for finding in sorted(findings, key=lambda finding: finding.sort_key):
        by_subject.setdefault(_subject_key(finding, rows), []).append(finding)
    return tuple(
        FindingGroup(_subject(batch, jenis, key, rows, finding[0]), tuple(finding))
        for (jenis, key), finding in by_subject.items()
    )


def summary_sentence(batch: Batch, findings: Sequence[Finding]) -> str:
    """Return the count in one sentence: ``3 galat pada 2 orang, 1 peringatan; 61 usulan``."""
    still_open = [finding for finding in findings if finding.pengecualian is None]
    counted = []
    for severity in Severity:
        of_severity = [finding for finding in still_open if finding.severity is severity]
        if not of_severity:
            continue
        details = f" pada {_subject_count(batch, of_severity)}" if severity is Severity.GALAT else ""
        counted.append(f"{len(of_severity)} {severity.value}{details}")
    waived = len(findings) - len(still_open)
    if waived:
        counted.append(f"{waived} dikecualikan")
    return f"{', '.join(counted) if counted else 'tidak ada temuan'}; {len(batch.moves)} usulan"


def verdict_sentence(findings: Sequence[Finding], *, strict: bool = False) -> str:
    """Return what the findings mean for the inauguration; ``strict``: warnings forbid it too."""
    still_open = {finding.severity for finding in findings if finding.pengecualian is None}
    if Severity.GALAT in still_open:
        return "Batch ini belum boleh dilantik: perbaiki dahulu setiap galat, lalu periksa lagi."
    if Severity.PERINGATAN in still_open and strict:
        return "Dengan --ketat setiap peringatan harus diselesaikan atau dikecualikan dahulu."
    if Severity.PERINGATAN in still_open:
        return "Tidak ada yang menghalangi pelantikan; setiap peringatan perlu alasan tertulis."
    return "Tidak ada yang menghalangi pelantikan."


def finding_title(finding: Finding) -> str:
    """Return the rule of a finding in plain words, as the screen of causes names it."""
    return finding.title or rule_title(finding.nama)


def full_address(cell: Cell) -> str:
    """Return the address with its file: ``usulan!D17 (batch.xlsx)``."""
    return cell.address if cell.sheet is None else f"{cell.address} ({cell.file})"


def usulan_route(move: Move) -> str:
    """Return what a row proposes: ``Lurah A -> Camat B (usulan baris 17)``."""
    old_words = move.old_jabatan if move.origin is None else move.origin.full_name
    new_words = move.new_jabatan or move.usulan.written_target or ""
    if not new_words:
        new_words = "(jabatan tujuan belum ditulis)" if move.usulan.asks_target else "(diberhentikan dari jabatan)"
    origin = move.usulan.origin
    route = f"{old_words} -> {new_words}" if old_words else f"menuju {new_words}"
    return f"{route} ({origin.sheet or origin.file} baris {origin.row})"


def finding_subject(batch: Batch, finding: Finding) -> str:
    """Return whom or what a finding is about, as a name without number or title; empty where it has no subject."""
    rows = _rows(batch)
    jenis, key = _subject_key(finding, rows)
    if jenis == _PERSON:
        pegawai = batch.pegawai.get(key)
        moves = batch.moves_by_nip.get(key, ())
        return pegawai.nama if pegawai is not None and pegawai.nama else next((move.who for move in moves), "")
    if jenis == _USULAN:
        return rows[finding.cell.file, finding.cell.sheet, finding.cell.row].who
    if jenis == _JABATAN:
        jabatan = batch.jabatan.get(key)
        return key if jabatan is None else jabatan.full_name
    return ""


def _rows(batch: Batch) -> Mapping[_RowAddress, Move]:
    return {(move.usulan.origin.file, move.usulan.origin.sheet, move.usulan.origin.row): move for move in batch.moves}


def _subject_key(finding: Finding, row: Mapping[_RowAddress, Move]) -> tuple[str, str]:
    if finding.nip is not None:
        return _PERSON, finding.nip
    cell = finding.cell
    move = row.get((cell.file, cell.sheet, cell.row))
    if move is not None:
        return (_USULAN, str(cell.row)) if move.nip is None else (_PERSON, move.nip)
    if finding.kode_jabatan is not None:
        return _JABATAN, finding.kode_jabatan
    return _PLACE, cell.file if cell.sheet is None else f"Lembar {cell.sheet} ({cell.file})"


def _subject(batch: Batch, jenis: str, key: str, row: Mapping[_RowAddress, Move], first_finding: Finding) -> Subject:
    if jenis == _PERSON:
        return _person(batch, key)
    if jenis == _JABATAN:
        jabatan = batch.jabatan.get(key)
        return Subject(jenis, f"Jabatan {key}" if jabatan is None else f"{jabatan.full_name} [{key}]")
    if jenis == _USULAN:
        move = row[first_finding.cell.file, first_finding.cell.sheet, first_finding.cell.row]
        return Subject(jenis, move.who, (usulan_route(move),))
    return Subject(jenis, key)


def _person(batch: Batch, nip: str) -> Subject:
    pegawai = batch.pegawai.get(nip)
    moves = batch.moves_by_nip.get(nip, ())
    nama = pegawai.name_with_gelar if pegawai is not None else next((m.who for m in moves), "")
    nama = f"{nama}, NIP {printed_nip(nip)}" if nama and nama != nip else f"NIP {printed_nip(nip)}"
    details = tuple(usulan_route(move) for move in moves)
    jabatan = None if pegawai is None else batch.present_post(pegawai)
    if not moves and jabatan is not None:
        details = (f"{jabatan.full_name} (tidak ada dalam usulan)",)
    return Subject(_PERSON, nama, details)


def _subject_count(batch: Batch, findings: Sequence[Finding]) -> str:
    """Return on how many people, posts and places the findings lie: ``2 orang dan 1 jabatan``."""
    rows = _rows(batch)
    subjects_by_kind: dict[str, set[tuple[str, str]]] = {}
    for finding in findings:
        subject_key = _subject_key(finding, rows)
        subjects_by_kind.setdefault(_PERSON if subject_key[0] == _USULAN else subject_key[0], set()).add(subject_key)
    kind_words = {_PERSON: "orang", _JABATAN: "jabatan", _PLACE: "lembar atau berkas"}
    counted = [
        f"{len(subjects_by_kind[jenis])} {nama}" for jenis, nama in kind_words.items() if jenis in subjects_by_kind
    ]
    return counted[0] if len(counted) == 1 else f"{', '.join(counted[:-1])} dan {counted[-1]}"
