"""Scans in words: what each fault is called, why somebody waits, and who waits because of whom."""

from collections.abc import Sequence

from mutasi_cli.domain.finding import Severity
from mutasi_cli.domain.scan import ScanFault, ScannedFile, ScanResult, WaitingPerson

TITLES = {
    ScanFault.BUKAN_PDF: ("Bukan PDF", "simpan sebagai PDF, lalu ganti berkasnya"),
    ScanFault.TIDAK_TERBUKA: ("Tidak terbuka atau terpotong", "salin atau pindai lagi"),
    ScanFault.TERKUNCI: ("Terkunci dengan sandi", "simpan lagi tanpa sandi"),
    ScanFault.TANPA_HALAMAN: ("Tanpa halaman", "pindai lagi"),
    ScanFault.GAMBAR_RUSAK: ("Gambar rusak", "pindai lagi halaman itu"),
    ScanFault.DIPERBAIKI: ("Baru terbuka sesudah diperbaiki", "pindai atau cetak ke PDF lagi"),
    ScanFault.HALAMAN_KOSONG: ("Semua halaman kosong", "pindai lagi, mungkin terbalik"),
    ScanFault.MUNGKIN_KOSONG: ("Mungkin ada halaman kosong", "lihat dahulu sebelum diunggah"),
    ScanFault.TERLALU_BESAR: ("Terlalu besar", "pindai dengan 150 dpi atau hitam putih"),
    ScanFault.NIP_ASING: ("NIP tidak ada dalam usulan", "perbaiki nama berkasnya"),
    ScanFault.GANDA: ("Dokumen yang sama lebih dari satu", "sisakan satu"),
    ScanFault.ISI_KEMBAR: ("Isi sama untuk beberapa orang", "periksa apakah tertukar"),
}
"""Fault -> what it is called on the screen, and what to do about it."""

COUNTED = {
    ScanFault.DIPERBAIKI: "diperbaiki",
    ScanFault.HALAMAN_KOSONG: "halaman kosong",
    ScanFault.MUNGKIN_KOSONG: "mungkin kosong",
    ScanFault.TERLALU_BESAR: "terlalu besar",
    ScanFault.ISI_KEMBAR: "isi kembar",
}
"""Fault that may be a warning or an info -> its word in a line of counts."""

_REASONS = {
    ScanFault.BUKAN_PDF: "{} bukan PDF",
    ScanFault.TIDAK_TERBUKA: "{} tidak terbuka",
    ScanFault.TERKUNCI: "{} terkunci",
    ScanFault.TANPA_HALAMAN: "{} tanpa halaman",
    ScanFault.GAMBAR_RUSAK: "gambar {} rusak",
    ScanFault.HALAMAN_KOSONG: "{} kosong",
    ScanFault.GANDA: "{} lebih dari satu",
}
"""Galat of a person's own file -> why he waits; the document stands for ``{}``."""


def person_words(result: ScanResult, nip: str) -> str:
    """Return the name of a person of the batch, with the NIP where another has the same name."""
    name = result.people[nip]
    return name if list(result.people.values()).count(name) == 1 else f"{name} (NIP {nip})"


def document_words(result: ScanResult, file: ScannedFile) -> str:
    """Return what a file is called within a sentence: its document, else its name."""
    short = {document.id: document.short for document in result.documents}
    return f"berkas {file.nama}" if file.document is None else short[file.document]


def reason_words(result: ScanResult, person: WaitingPerson) -> str:
    """Return why somebody with a galat of his own waits: ``petikan tidak terbuka``."""
    reasons = [
        _REASONS[finding.fault].format(document_words(result, file))
        for file in result.files
        if file.nama in person.files
        for finding in file.findings
        if finding.severity is Severity.GALAT
    ]
    reasons += [
        f"{scan.document.short} belum ada"
        for scan in result.missing
        if scan.nip == person.nip and scan.document.mandatory
    ]
    return "; ".join(dict.fromkeys(reasons))


def waiting_sentences(result: ScanResult, *, only_with_followers: bool = False) -> list[str]:
    """Return a sentence for each person with a galat of his own: why he waits, and who waits because of him."""
    followers = _followers(result.waiting)
    sentences = []
    for person in result.waiting:
        if person.because is not None or (only_with_followers and person.nip not in followers):
            continue
        sentence = f"{person_words(result, person.nip)} menunggu ({reason_words(result, person)})."
        others = "; ".join(
            f"{person_words(result, other.nip)}, sebab jabatan barunya masih dipangku "
            f"{person_words(result, other.because)}"
            for other in followers.get(person.nip, ())
            if other.because is not None
        )
        sentences.append(f"{sentence} Karena itu menunggu juga: {others}." if others else sentence)
    return sentences


def _followers(waiting: Sequence[WaitingPerson]) -> dict[str, list[WaitingPerson]]:
    """Return the people who wait, by the NIP of the one with a galat to whom their way leads back."""
    because = {person.nip: person.because for person in waiting}
    followers: dict[str, list[WaitingPerson]] = {}
    for person in waiting:
        root = person.because
        while root is not None and (further := because[root]) is not None:
            root = further
        if root is not None:
            followers.setdefault(root, []).append(person)
    return followers
