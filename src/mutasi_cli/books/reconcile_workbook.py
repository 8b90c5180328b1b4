"""The workbook of the comparison with SIASN: each row with its state, then what is to be mended."""

from mutasi_cli.books.plain_book import PlainBook
from mutasi_cli.books.roster.sheet_writer import CENTRED_CELL, TEXT_FORMAT, Column
from mutasi_cli.domain.calendar import long_date
from mutasi_cli.domain.reconciliation import Reconciliation
from mutasi_cli.words.arrival_words import STATE_WORDS, age_words, ends_words

_NIP = Column("NIP", 20, format=TEXT_FORMAT)
_NAME = Column("NAMA", 28)
_POST = Column("JABATAN", 50)

_ROWS = (
    Column("NO", 5, CENTRED_CELL),
    _NIP,
    _NAME,
    Column("KEADAAN", 16, CENTRED_CELL),
    Column("SEHARUSNYA", 50),
    Column("TERTULIS DI EKSPOR", 50),
    Column("DIBANDINGKAN", 12, CENTRED_CELL),
)
_SHARED = (_POST, Column("PEMANGKU", 50), Column("ASAL", 14, CENTRED_CELL), Column("SELESAI BILA", 50))
_STAYING = (_NIP, _NAME, _POST)
_EMPTY = (_POST, Column("KODE", 36, format=TEXT_FORMAT), Column("NIP PENGISINYA", 20, format=TEXT_FORMAT))
_DIFFERENT = (_NIP, _NAME, Column("KOLOM", 16), Column("DI USULAN", 36), Column("DI EKSPOR", 36))


def build_reconciliation(result: Reconciliation) -> bytes:
    """Return the workbook as an .xlsx; the same comparison gives the same bytes.

    Sheets: Keadaan, Ganda, Pemangku lama, Kosong, Beda, Kurang, Keterangan.
    """
    day = long_date(result.tanggal)
    book = PlainBook(f"Rekonsiliasi SIASN {result.tanggal.isoformat()}", f"Rekonsiliasi, pelantikan {day}", draft=False)
    sheet = book.sheet("Keadaan", _ROWS, "KEADAAN SETIAP USULAN DI EKSPOR SIASN")
    for arrival in result.arrivals:
        row = arrival.row
        nip = row.move.usulan.origin["nip"].content if row.move.nip is None else row.move.nip
        told = "id" if arrival.by_id else "kata"
        state = STATE_WORDS[arrival.state]
        sheet.add((row.nomor, nip, row.move.who, state, arrival.wanted, arrival.written, told))
    sheet = book.sheet("Ganda", _SHARED, "JABATAN STRUKTURAL DENGAN LEBIH DARI SATU PEMANGKU")
    for post in result.shared:
        holders = "\n".join(f"{nama} ({nip})" for nip, nama in post.holders)
        sheet.add((post.jabatan, holders, "dari usulan" if post.from_batch else "lama", ends_words(post)))
    sheet = book.sheet("Pemangku lama", _STAYING, "ORANG DI LUAR USULAN YANG MASIH AKTIF DI JABATAN TUJUAN")
    for holder in result.staying:
        sheet.add((holder.nip, holder.nama, holder.jabatan))
    sheet = book.sheet("Kosong", _EMPTY, "JABATAN LAYANAN VITAL YANG DIISI USULAN DAN BELUM DIPANGKU SIAPA PUN")
    for empty in result.empty:
        sheet.add((empty.jabatan, empty.kode_jabatan, empty.nip))
    sheet = book.sheet("Beda", _DIFFERENT, "DATA PEGAWAI YANG BERBEDA DARI USULAN")
    for difference in result.differences:
        sheet.add((difference.nip, difference.nama, difference.field, difference.batch, difference.export))
    sheet = book.sheet("Kurang", _STAYING, "PEJABAT FUNGSIONAL DAN PELAKSANA TANPA JABATAN ID")
    for missing in result.without_id:
        sheet.add((missing.nip, missing.nama, missing.jabatan))
    book.notes(
        [
            f"Dibandingkan dengan {result.file}, {age_words(result.data_as_of)}.",
            "DIBANDINGKAN id: menurut id SIASN di kedua pihak; kata: menurut jabatan dan unit dalam kata-kata.",
            "Tugas tambahan tidak terlihat di ekspor: satu orang, satu jabatan. Lihat sendiri di SIASN.",
            "Ganda: jabatan struktural dengan lebih dari satu orang berkedudukan Aktif.",
        ]
    )
    return book.to_bytes()
