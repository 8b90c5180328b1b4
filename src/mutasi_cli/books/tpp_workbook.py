"""The table for BPKAD: what each person held and holds, with class and allowance, and from which month it is paid."""

from datetime import date

from mutasi_cli.books.plain_book import PlainBook
from mutasi_cli.books.roster import person_cells
from mutasi_cli.books.roster.sheet_writer import CENTRED_CELL, NUMBER_CELL, RUPIAH_FORMAT, TEXT_FORMAT, Column
from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import MONTH_NAMES, long_date, start_of_next_month
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.roster_order import roster_order
from mutasi_cli.domain.working_days import Holidays, holidays_of

_COLUMNS = (
    Column("NO", 5, CENTRED_CELL),
    Column("NIP", 20, format=TEXT_FORMAT),
    Column("NAMA", 28),
    Column("JABATAN LAMA", 36),
    Column("ESELON LAMA", 9, CENTRED_CELL),
    Column("KELAS LAMA", 8, CENTRED_CELL),
    Column("TUNJANGAN LAMA", 17, NUMBER_CELL, RUPIAH_FORMAT),
    Column("JABATAN BARU", 36),
    Column("ESELON BARU", 9, CENTRED_CELL),
    Column("KELAS BARU", 8, CENTRED_CELL),
    Column("TUNJANGAN BARU", 17, NUMBER_CELL, RUPIAH_FORMAT),
    Column("DIBAYARKAN MULAI", 16, CENTRED_CELL),
    Column("KETERANGAN", 30),
)


def build_tpp(batch: Batch, *, draft: bool) -> bytes:
    """Return the workbook as an .xlsx. The new allowances are those of the roster, and so is their sum."""
    day = long_date(batch.tanggal)
    footer = f"Perubahan tunjangan, pelantikan {day}"
    book = PlainBook(f"Perubahan tunjangan {batch.tanggal.isoformat()}", footer, draft=draft)
    sheet = book.sheet("TPP", _COLUMNS, f"PERUBAHAN JABATAN, KELAS, DAN TUNJANGAN: PELANTIKAN {day.upper()}")
    holidays = holidays_of(batch)
    old_sum = new_sum = 0
    rows = roster_order(batch)
    for row in rows:
        move = row.move
        old, new = person_cells.old_allowance(batch, move), person_cells.allowance(batch, move)
        old_sum, new_sum = old_sum + (old or 0), new_sum + (new or 0)
        left, target = move.origin, move.target
        sheet.add(
            (
                row.nomor,
                move.usulan.origin["nip"].content if move.nip is None else move.nip,
                move.who,
                person_cells.old_jabatan(move),
                person_cells.old_eselon(move),
                None if left is None else left.kelas,
                old,
                person_cells.new_jabatan(move),
                person_cells.eselon(move),
                None if target is None else target.kelas,
                new,
                paid_from(batch, move, holidays),
                person_cells.keterangan(move),
            )
        )
    blank = (None, None, None)
    sheet.add((None, None, "JUMLAH", *blank, old_sum, *blank, new_sum, None, None))
    book.notes(
        [
            "Tunjangan ialah tunjangan jabatan struktural sebulan menurut eselon, sama dengan daftar pelantikan.",
            "Yang kosong tidak mempunyai tunjangan struktural, atau jumlahnya belum dicatat program.",
            "TPP dihitung BPKAD dari kelas jabatan; program tidak mengenal besarnya di kantor ini.",
            "Dibayarkan mulai bulan sesudah pelantikan; bila dilantik pada hari kerja pertama, mulai bulan itu juga.",
            "Cocokkan bulannya dengan SPMT dan peraturan kepala daerah tentang TPP.",
            "Orang bertanda susulan belum dilantik: bulannya diisi sesudah pelantikannya.",
        ]
    )
    return book.to_bytes()


def paid_from(batch: Batch, move: Move, holidays: Holidays) -> str:
    """Return the month from which the new post is paid; open for somebody who is still to be sworn in."""
    if not move.usulan.hadir:
        return "belum dilantik"
    day = max(batch.tanggal, move.tmt)
    first = day.replace(day=1)
    from_this_month = not holidays.working_days_before(first, day)
    month = first if from_this_month else start_of_next_month(day)
    return month_words(month)


def month_words(day: date) -> str:
    """Return ``Maret 2026``."""
    return f"{MONTH_NAMES[day.month - 1]} {day.year}"
