"""The workbook of the records for SIASN: what is uploaded, in which order, and what waits."""

from collections.abc import Sequence

from mutasi_cli.books.plain_book import PlainBook
from mutasi_cli.books.roster import person_cells
from mutasi_cli.books.roster.sheet_writer import CENTRED_CELL, NUMBER_CELL, TEXT_FORMAT, CellValue, Column
from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import long_date
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.roster_order import Row
from mutasi_cli.domain.siasn_upload import FIELDS, FORM, Lack, Upload
from mutasi_cli.law.siasn import load_siasn

_NIP = Column("NIP", 20, format=TEXT_FORMAT)
_NAME = Column("NAMA", 28)
_WHY = Column("SEBAB", 50)

_READY = (
    Column("URUT", 6, CENTRED_CELL),
    Column("KELOMPOK", 11, CENTRED_CELL),
    _NIP,
    _NAME,
    Column("JABATAN LAMA", 34),
    Column("JABATAN BARU", 34),
    *(Column(name, 20, format=TEXT_FORMAT) for name in (*FIELDS, "path")),
    Column("DOKUMEN 872", 28, format=TEXT_FORMAT),
    Column("DOKUMEN 873", 28, format=TEXT_FORMAT),
    Column("CATATAN", 40),
)
_HELD = (
    Column("NO", 5, CENTRED_CELL),
    _NIP,
    _NAME,
    Column("JABATAN BARU", 40),
    _WHY,
    Column("KOLOM YANG DIISI", 34),
    Column("MENUNGGU", 34),
)
_PRECEDING = (
    Column("NO", 5, CENTRED_CELL),
    _NIP,
    _NAME,
    Column("MASIH TERCATAT SEBAGAI", 44),
    _WHY,
    Column("YANG MENUNGGU", 50),
)
_RINGS = (
    Column("CINCIN", 9, CENTRED_CELL),
    Column("URUT", 6, CENTRED_CELL),
    _NIP,
    _NAME,
    Column("DARI", 44),
    Column("KE", 44),
)
_DOCUMENTS = (
    Column("URUT", 6, CENTRED_CELL),
    _NIP,
    _NAME,
    Column("DOKUMEN", 10, CENTRED_CELL, TEXT_FORMAT),
    Column("WAJIB", 8, CENTRED_CELL),
    Column("NAMA BERKAS", 34, format=TEXT_FORMAT),
    Column("DRAF ASALNYA", 60, format=TEXT_FORMAT),
)
_PLT = (
    Column("NO", 5, NUMBER_CELL),
    _NIP,
    _NAME,
    Column("JABATAN", 40),
    *(Column(name, 20, format=TEXT_FORMAT) for name in (*FIELDS, "path")),
    Column("KURANG", 50),
)


def build_siasn(batch: Batch, upload: Upload, *, draft: bool) -> bytes:
    """Return the workbook as an .xlsx; the same batch gives the same bytes.

    Sheets: Riwayat, Ditahan, Didahului, Cincin, Dokumen, Plt (where it was asked for), Keterangan.
    """
    day = long_date(batch.tanggal)
    footer = f"Riwayat jabatan untuk SIASN, pelantikan {day}"
    book = PlainBook(f"Riwayat jabatan SIASN {batch.tanggal.isoformat()}", footer, draft=draft)
    _ready(book, upload)
    _held(book, upload)
    _preceding(book, upload)
    _rings(book, upload)
    _documents(book, upload)
    if upload.plt is not None:
        _plt(book, upload)
    book.notes(_notes(upload, draft=draft))
    return book.to_bytes()


def _ready(book: PlainBook, upload: Upload) -> None:
    sheet = book.sheet("Riwayat", _READY, "RIWAYAT JABATAN: UNGGAH MENURUT URUTAN INI")
    for number, ready in enumerate(upload.ready, start=1):
        move = ready.row.move
        values = [ready.values[name] for name in FIELDS]
        files = [document.file for document in ready.documents]
        posts = (person_cells.old_jabatan(move), person_cells.new_jabatan(move))
        sheet.add((number, ready.group, *_person(move), *posts, *values, "", *files, "\n".join(ready.notes)))


def _person(move: Move) -> tuple[str, str]:
    return move.usulan.origin["nip"].content if move.nip is None else move.nip, move.who


def _held(book: PlainBook, upload: Upload) -> None:
    sheet = book.sheet("Ditahan", _HELD, "DITAHAN: BELUM DAPAT DIUNGGAH")
    for number, held in enumerate(upload.held, start=1):
        move = held.row.move
        words, columns = _lacks(held.reasons)
        because = "" if held.because is None else _named(held.because)
        if held.because is not None:
            words = f"{words}\nJabatan barunya masih dipangku yang ditunggu.".strip()
        sheet.add((number, *_person(move), person_cells.new_jabatan(move), words, columns, because))


def _lacks(reasons: Sequence[Lack]) -> tuple[str, str]:
    words = "\n".join(f"{lack.field}: {lack.words}" for lack in reasons)
    return words, "\n".join(dict.fromkeys(lack.column for lack in reasons))


def _named(row: Row) -> str:
    nip, nama = _person(row.move)
    return f"{nama} ({nip})"


def _preceding(book: PlainBook, upload: Upload) -> None:
    sheet = book.sheet("Didahului", _PRECEDING, "DIDAHULUI: TUTUP DAHULU RIWAYAT ORANG-ORANG INI")
    for number, entry in enumerate(upload.preceding, start=1):
        waiting = "\n".join(_named(row) for row in entry.rows)
        sheet.add((number, entry.nip, entry.nama, entry.jabatan, entry.reason, waiting))
    for post in upload.doubled:
        reason = "ganda lama: sudah tercatat dipangku beberapa orang sebelum unggahan pertama"
        sheet.add((None, "\n".join(post.nips), None, post.jabatan, reason, None))


def _rings(book: PlainBook, upload: Upload) -> None:
    sheet = book.sheet("Cincin", _RINGS, "CINCIN: UNGGAH BERTURUT-TURUT TANPA JEDA")
    for ring, rows in enumerate(upload.rings, start=1):
        for number, row in enumerate(rows, start=1):
            move = row.move
            posts = (person_cells.old_jabatan(move), person_cells.new_jabatan(move))
            sheet.add((ring, number, *_person(move), *posts))


def _documents(book: PlainBook, upload: Upload) -> None:
    sheet = book.sheet("Dokumen", _DOCUMENTS, "DOKUMEN: NAMA BERKAS PINDAIAN DAN DRAF ASALNYA")
    for number, ready in enumerate(upload.ready, start=1):
        for document in ready.documents:
            wish = "ya" if document.mandatory else "tidak"
            cells: tuple[CellValue, ...] = (document.id, wish, document.file, document.draft)
            sheet.add((number, *_person(ready.row.move), *cells))


def _plt(book: PlainBook, upload: Upload) -> None:
    sheet = book.sheet("Plt", _PLT, "PELAKSANA TUGAS")
    for number, record in enumerate(upload.plt or (), start=1):
        lacks = "\n".join(f"{lack.field}: {lack.words} ({lack.column})" for lack in record.reasons)
        values = [record.values[name] for name in FIELDS]
        sheet.add((number, record.plt.nip_plt, record.nama, record.jabatan, *values, "", lacks))


def _notes(upload: Upload, *, draft: bool) -> list[str]:
    day = long_date(load_siasn().eselon.acuan)
    sentences = [
        f"Bidang menurut program umum yang memakai {FORM}, tabel per {day}; buku ini bukan templat resmi BKN.",
        "Unggah menurut kolom URUT: setiap orang masuk ke jabatan yang baru ditinggalkan, jadi tidak ada yang ganda.",
        "Cincin tidak dapat diunggah tanpa jabatan ganda; kerjakan berturut-turut tanpa jeda.",
        f"Jumlah saat ganda pada urutan ini {upload.moments}; yang terkecil yang mungkin {upload.fewest}.",
        "Setiap id diambil dari berkas kantor sendiri; yang tidak ada atau tidak berbentuk id SIASN ditahan.",
        "Dokumen 872 boleh petikan yang ditandatangani atau keputusan dengan lampirannya; 873 tidak wajib.",
        "BKN tidak mengumumkan bagaimana tugas tambahan dicatat; tanyakan kepada Kantor Regional sebelum yang pertama.",
    ]
    return ["DRAF: usulannya masih mengandung galat; jangan diunggah.", *sentences] if draft else sentences
