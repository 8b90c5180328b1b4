"""Look into one PDF: can it be opened, is it whole, does each page show something.

Whatever the library raises on damaged or hostile bytes becomes a finding here; nothing that stands in a file
stops the run.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from mutasi_cli.domain.finding import Severity
from mutasi_cli.domain.scan import ScanFault, ScanFinding
from mutasi_cli.handover.not_pdf import what_it_is
from mutasi_cli.handover.page_drawing import TOO_LONG, Drawings, nearly_white
from mutasi_cli.handover.pdf_library import LockedError, PdfFile, PdfPage
from mutasi_cli.handover.stream_limits import structure_too_large

MOST_PAGES = 2000
"""Pages of a file that are judged."""

_END_BYTES = 1024
_ENCRYPT = re.compile(rb"/Encrypt\b")

AGAIN = "Pindai atau cetak ke PDF lagi."
COPY_AGAIN = "Salin lagi dari asalnya, atau pindai lagi."


@dataclass(frozen=True, slots=True)
class Probe:
    """What a file holds: its pages (None: could not be counted) and what is wrong."""

    pages: int | None
    findings: tuple[ScanFinding, ...]


def probe_pdf(content: bytes) -> Probe:
    """Return what is wrong with the bytes of a file. Never raises for what stands in them."""
    kind = what_it_is(content)
    if kind is not None:
        return _refused(ScanFault.BUKAN_PDF, f"Bukan PDF, melainkan {kind}. Simpan sebagai PDF, lalu ganti berkas ini.")
    if structure_too_large(content):
        return _refused(ScanFault.TIDAK_TERBUKA, f"Tidak dibuka: {TOO_LONG}. {AGAIN}")
    try:
        with PdfFile(content) as pdf:
            if pdf.encrypted:
                return _refused(
                    ScanFault.TERKUNCI,
                    "Terkunci dengan sandi pemilik: terbuka, tetapi tidak boleh disunting atau dicetak. "
                    "Simpan lagi tanpa sandi.",
                )
            return _judge(pdf, content)
    except LockedError:
        return _refused(
            ScanFault.TERKUNCI,
            "Terkunci dengan sandi pembuka: tidak terbuka tanpa sandi. Simpan lagi tanpa sandi.",
        )
    except Exception:  # noqa: BLE001 - whatever the library raises on a damaged file is the finding
        if _ENCRYPT.search(content) is not None:
            return _refused(ScanFault.TERKUNCI, "Terkunci dengan cara yang tidak dikenal. Simpan lagi tanpa kunci.")
        return _refused(ScanFault.TIDAK_TERBUKA, f"Rusak dan tidak terbuka, juga sesudah dicoba diperbaiki. {AGAIN}")


def _refused(fault: ScanFault, message: str, pages: int | None = None) -> Probe:
    return Probe(pages, (ScanFinding(fault, Severity.GALAT, message),))


@dataclass(slots=True)
class _PageNumbers:
    """The numbers of the pages that have a fault."""

    broken: list[int] = field(default_factory=list)
    headless: list[int] = field(default_factory=list)
    blank: list[int] = field(default_factory=list)
    maybe_blank: list[int] = field(default_factory=list)
    unjudged: dict[str, list[int]] = field(default_factory=dict)

    def judge(self, number: int, page: PdfPage, drawings: Drawings) -> None:
        """Put a page where it belongs; a good one belongs nowhere."""
        drawing = drawings.page(page)
        states = drawings.states(drawing)
        unjudged = drawing.unjudged or next((state.unjudged for state in states if state.unjudged), None)
        if drawing.lost or any(state.broken for state in states):
            self.broken.append(number)
        elif drawing.visible:
            return
        elif unjudged is not None:
            self.unjudged.setdefault(unjudged, []).append(number)
        elif drawing.empty:
            (self.headless if page.contents is None else self.blank).append(number)
        elif not drawing.inline and nearly_white(states):
            self.maybe_blank.append(number)


def _judge(pdf: PdfFile, content: bytes) -> Probe:
    promised = pdf.promised_pages  # asked first: listing the pages makes it agree with what is there
    pages = list(pdf.pages())
    count = len(pages)
    if count < promised or pdf.damage().lost:
        what = f"{count} dari {promised} halaman yang terbaca" if count < promised else "sebagian isinya hilang"
        return _refused(ScanFault.TIDAK_TERBUKA, f"Terpotong: {what}. {COPY_AGAIN}", count)
    if count == 0:
        return _refused(ScanFault.TANPA_HALAMAN, f"PDF tanpa halaman. {AGAIN}", 0)
    drawings = Drawings()
    numbers = _PageNumbers()
    for number, page in enumerate(pages[:MOST_PAGES], start=1):
        numbers.judge(number, page, drawings)
    if count > MOST_PAGES:
        numbers.unjudged["berkasnya terlalu panjang"] = list(range(MOST_PAGES + 1, count + 1))
    # Of a file that was put together anew a page without content is a page that lost it.
    rebuilt = pdf.damage().repaired
    if not rebuilt:
        numbers.blank = sorted([*numbers.blank, *numbers.headless])
        numbers.headless = []
    ended = b"%%EOF" in content[-_END_BYTES:]
    return Probe(count, tuple(_findings(numbers, count, rebuilt=rebuilt, ended=ended)))


def _findings(numbers: _PageNumbers, count: int, *, rebuilt: bool, ended: bool) -> Iterator[ScanFinding]:
    """Yield the findings of a file that opened, in the order of the table of faults."""
    if numbers.headless:
        yield ScanFinding(
            ScanFault.TIDAK_TERBUKA,
            Severity.GALAT,
            f"Terpotong: isi {_pages(numbers.headless, count)} hilang. {COPY_AGAIN}",
        )
    if numbers.broken:
        yield ScanFinding(
            ScanFault.GAMBAR_RUSAK,
            Severity.GALAT,
            f"Gambar pada {_pages(numbers.broken, count)} rusak atau hilang sebagian. Pindai lagi.",
        )
    if rebuilt or not ended:
        what = "daftar isinya rusak" if rebuilt else "tanda akhir berkas tidak ada"
        yield ScanFinding(
            ScanFault.DIPERBAIKI, Severity.PERINGATAN, f"Baru terbuka sesudah diperbaiki: {what}. {AGAIN}"
        )
    if numbers.blank:
        yield ScanFinding(
            ScanFault.HALAMAN_KOSONG,
            Severity.GALAT if len(numbers.blank) == count else Severity.PERINGATAN,
            f"{_pages(numbers.blank, count).capitalize()} kosong. Pindai lagi, atau buang halaman itu.",
        )
    if numbers.maybe_blank:
        yield ScanFinding(
            ScanFault.MUNGKIN_KOSONG,
            Severity.PERINGATAN,
            f"{_pages(numbers.maybe_blank, count).capitalize()} mungkin kosong: hanya kertas tanpa tulisan. "
            "Lihat dahulu; mungkin terbalik saat dipindai.",
        )
    for reason, pages in numbers.unjudged.items():
        yield ScanFinding(
            ScanFault.MUNGKIN_KOSONG,
            Severity.PERINGATAN,
            f"{_pages(pages, count).capitalize()} tidak dinilai: {reason}. Lihat sendiri.",
        )


def _pages(numbers: Sequence[int], count: int) -> str:
    """Return page numbers as words: runs are drawn together, and all pages are «semua halaman»."""
    if len(numbers) == count:
        return "semua halaman" if count > 1 else "halaman 1"
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    parts = [str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs]
    return f"halaman {', '.join(parts)}"
