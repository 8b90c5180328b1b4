"""``mutasi scans``: the files of a folder, what is wrong with them, who lacks one, who waits."""

import errno
import hashlib
import os
import stat
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from mutasi_cli.disk.refusals import reason
from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Severity
from mutasi_cli.domain.roster_order import roster_order
from mutasi_cli.domain.scan import (
    MissingScan,
    ScanFault,
    ScanFinding,
    ScannedFile,
    ScanResult,
    WaitingPerson,
    WantedDocument,
)
from mutasi_cli.domain.vocabulary import KindOfMove
from mutasi_cli.errors import FileError, StopKind
from mutasi_cli.handover.order import closure, waits_for
from mutasi_cli.handover.scan_names import UPLOADED, proposed, read_name

LARGEST_FILE = 200_000_000
"""Bytes of a file that is still looked into."""

_KILOBYTE = 1024
_SYSTEM_FILES = frozenset({"thumbs.db", "desktop.ini"})
_MOST_DIFFERENT = 4
"""Digits by which a NIP may differ from the one that is suggested for it."""

Closure = Callable[[Collection[str]], Mapping[str, str]]
"""From the NIPs that are held to those who wait because of them, each with the NIP that stands in the way."""


@dataclass(frozen=True, slots=True)
class ScanRequest:
    """What is looked for in which folder.

    ``people`` maps the NIPs of the batch to their names, in roster order; ``wanted_from`` are those of whom
    the documents are demanded. ``largest_kb`` is the office's limit in kilobytes of 1,024 bytes, ``pattern``
    how it names its files.
    """

    tanggal: date
    folder: Path
    purpose: str
    documents: tuple[WantedDocument, ...]
    people: Mapping[str, str]
    wanted_from: tuple[str, ...]
    largest_kb: int
    pattern: str


def scan_batch(
    batch: Batch, folder: Path, purpose: str, report_progress: Callable[[int, int], None] | None = None
) -> ScanResult:
    """Look at the scanned documents of a batch.

    With ``siasn`` they are demanded from everybody who got a post on the day (who was absent, or only lost his
    post, has no record to upload), with ``usulan`` from everybody.
    """
    people: dict[str, str] = {}
    wanted_from: list[str] = []
    rows = roster_order(batch)
    for row in rows:
        move = row.move
        if move.nip is None:
            continue
        people.setdefault(move.nip, move.who if move.pegawai is None else move.pegawai.nama)
        released = move.jenis is KindOfMove.PEMBERHENTIAN and move.target is None
        if purpose == "usulan" or (move.usulan.hadir and not released):
            wanted_from.append(move.nip)
    siasn, imut = batch.office_settings.siasn, batch.office_settings.imut
    holders = waits_for(rows)
    request = ScanRequest(
        tanggal=batch.tanggal,
        folder=folder,
        purpose=purpose,
        documents=UPLOADED if purpose == "siasn" else proposed(imut.berkas),
        people=people,
        wanted_from=tuple(dict.fromkeys(wanted_from)),
        largest_kb=siasn.ukuran_maksimum_kb,
        pattern=siasn.nama_dokumen,
    )
    return scan_folder(request, lambda held: closure(held, holders), report_progress)


def scan_folder(
    request: ScanRequest, followers: Closure, report_progress: Callable[[int, int], None] | None = None
) -> ScanResult:
    """Look at every file of the folder and its subfolders; nothing is changed.

    ``report_progress`` is told how many files are done and how many there are. Raises FileError where the folder
    or a folder in it cannot be listed. What is wrong with a file is a finding of that file.
    """
    files, digests = [], {}
    paths = _paths(request.folder)
    for done, path in enumerate(paths, start=1):
        file, digest = _look_at(path, request)
        files.append(file)
        if digest is not None:
            digests[file.nama] = digest
        if report_progress is not None:
            report_progress(done, len(paths))
    known = [file for file in files if file.nip in request.people]
    further: dict[str, list[ScanFinding]] = {}
    _doubles(known, digests, further)
    _twins(known, digests, request.people, further)
    files = [replace(file, findings=(*file.findings, *further.get(file.nama, ()))) for file in files]
    present = {(file.nip, file.document) for file in files}
    missing = tuple(
        MissingScan(nip, document)
        for nip in request.wanted_from
        for document in request.documents
        if (nip, document.id) not in present
    )
    waiting = _waiting(request, files, missing, followers)
    stopped = {person.nip for person in waiting}
    return ScanResult(
        tanggal=request.tanggal,
        folder=str(request.folder),
        pattern=request.pattern,
        purpose=request.purpose,
        people=request.people,
        documents=request.documents,
        files=tuple(files),
        missing=missing,
        waiting=waiting,
        ready=tuple(nip for nip in request.wanted_from if nip not in stopped),
    )


def _paths(folder: Path) -> list[Path]:
    """Return the files of a folder and its subfolders by name, without those of the system."""

    def refuse(error: OSError) -> None:
        raise FileError(f"Folder {error.filename or folder} tidak dapat dibaca: {reason(error)}.") from error

    if not folder.is_dir():
        raise FileError(
            f"Folder {folder} tidak ada. Beri folder hasil pindai, misalnya: mutasi scans pindai", StopKind.FILE_MISSING
        )
    found = [
        Path(place) / name
        for place, _, names in os.walk(folder, onerror=refuse)
        for name in names
        if not name.startswith((".", "~$")) and name.casefold() not in _SYSTEM_FILES
    ]
    return sorted(found, key=lambda path: path.relative_to(folder).as_posix())


def _look_at(path: Path, request: ScanRequest) -> tuple[ScannedFile, str | None]:
    """Return a file with the findings that concern it alone, and the digest of its bytes."""
    from mutasi_cli.handover.pdf_probe import probe_pdf  # noqa: PLC0415 - loads pikepdf, 0.25 s

    nama = path.relative_to(request.folder).as_posix()
    name = read_name(path.stem, request.documents)
    file = ScannedFile(nama, name.nip, name.document, None, 0, (), name.reason)
    try:
        state = path.stat()
        if not stat.S_ISREG(state.st_mode):
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))  # noqa: TRY301 - refused like any other
        file = replace(file, size=state.st_size)
        if name.nip is None:
            return file, None
        content = path.read_bytes() if file.size <= LARGEST_FILE else None
    except OSError as error:
        message = f"Tidak dapat dibaca: {reason(error)}. Salin lagi, atau periksa hak aksesnya."
        return replace(file, findings=(_galat(ScanFault.TIDAK_TERBUKA, message),)), None
    findings: list[ScanFinding] = []
    if content is None:
        message = "Tidak dibuka: berkasnya di atas 200 MB. Lihat sendiri, lalu kecilkan."
        findings.append(ScanFinding(ScanFault.MUNGKIN_KOSONG, Severity.PERINGATAN, message))
    else:
        probe = probe_pdf(content)
        file = replace(file, pages=probe.pages)
        findings += probe.findings
    if file.size > request.largest_kb * _KILOBYTE:
        findings.append(ScanFinding(ScanFault.TERLALU_BESAR, Severity.PERINGATAN, _too_large(file.size, request)))
    if name.nip not in request.people:
        findings.append(_galat(ScanFault.NIP_ASING, _stranger(name.nip, request.people)))
    digest = None if not content else hashlib.sha256(content).hexdigest()
    return replace(file, findings=tuple(findings)), digest


def _galat(fault: ScanFault, message: str) -> ScanFinding:
    return ScanFinding(fault, Severity.GALAT, message)


def _too_large(size: int, request: ScanRequest) -> str:
    kilobytes = -(-size // _KILOBYTE)
    return f"{kilobytes} KB, di atas batas {request.largest_kb} KB. Pindai dengan 150 dpi atau hitam putih."


def _stranger(nip: str, people: Mapping[str, str]) -> str:
    """Say that nobody of the batch has this NIP, and who comes nearest."""
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - needed only when somebody was not found

    distances = [(OSA.distance(nip, other), other) for other in people]
    near = min(distances, default=(_MOST_DIFFERENT + 1, ""), key=lambda found: found[0])
    if near[0] > _MOST_DIFFERENT:
        return f"NIP {nip} tidak ada dalam usulan, dan tidak ada yang mirip."
    return f"NIP {nip} tidak ada dalam usulan; paling mirip {near[1]} ({people[near[1]]})."


def _doubles(files: Sequence[ScannedFile], digests: Mapping[str, str], further: dict[str, list[ScanFinding]]) -> None:
    """Tell of each document of a person that lies in the folder more than once."""
    for group in _groups(files, lambda file: (file.nip, file.document) if file.document else None):
        same = len({digests.get(file.nama) for file in group}) == 1 and group[0].nama in digests
        for file in group:
            others = ", ".join(other.nama for other in group if other is not file)
            message = (
                f"Dokumen {file.document} orang ini ada {len(group)}: juga {others}"
                f"{' (isinya sama persis)' if same else ''}. Sisakan satu."
            )
            further.setdefault(file.nama, []).append(_galat(ScanFault.GANDA, message))


def _twins(
    files: Sequence[ScannedFile],
    digests: Mapping[str, str],
    people: Mapping[str, str],
    further: dict[str, list[ScanFinding]],
) -> None:
    """Tell of files of several people with the same bytes; a decree with annex may be one file for all."""
    for group in _groups(files, lambda file: digests.get(file.nama)):
        if len({file.nip for file in group}) == 1:
            continue
        decree = all(file.document == UPLOADED[0].id for file in group)
        for file in group:
            others = list(dict.fromkeys(other.nip for other in group if other.nip and other.nip != file.nip))
            names = ", ".join(people[nip] for nip in others[:2])
            more = f" dan {len(others) - 2} orang lain" if len(others) > 2 else ""  # noqa: PLR2004 - two are named
            remedy = "" if decree else " Periksa apakah tertukar."
            further.setdefault(file.nama, []).append(
                ScanFinding(
                    ScanFault.ISI_KEMBAR,
                    Severity.INFO if decree else Severity.PERINGATAN,
                    f"Isinya sama persis dengan berkas {names}{more}.{remedy}",
                )
            )


def _groups(files: Sequence[ScannedFile], key: Callable[[ScannedFile], object]) -> Iterable[list[ScannedFile]]:
    """Yield the files that share a key, where there are several; those without a key stand alone."""
    groups: dict[object, list[ScannedFile]] = {}
    for file in files:
        common = key(file)
        if common is not None:
            groups.setdefault(common, []).append(file)
    return [group for group in groups.values() if len(group) > 1]


def _waiting(
    request: ScanRequest, files: Sequence[ScannedFile], missing: Sequence[MissingScan], followers: Closure
) -> tuple[WaitingPerson, ...]:
    """Return who has a galat of his own, then who waits for them."""
    faulty: dict[str, list[str]] = {}
    for file in files:
        if file.nip is not None and any(found.severity is Severity.GALAT for found in file.findings):
            faulty.setdefault(file.nip, []).append(file.nama)
    lacking = {scan.nip for scan in missing if scan.document.mandatory}
    held = [nip for nip in request.people if nip in faulty or nip in lacking]
    own = [WaitingPerson(nip, None, tuple(faulty.get(nip, ()))) for nip in held]
    return (*own, *(WaitingPerson(nip, because, ()) for nip, because in followers(held).items()))
