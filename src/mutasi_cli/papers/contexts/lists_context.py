"""Data of the lists of the day: attendance, seats, receipts."""

from collections.abc import Sequence

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.nip import printed_nip
from mutasi_cli.domain.roster_order import Row
from mutasi_cli.domain.vocabulary import Agama
from mutasi_cli.papers.contexts.ceremony_context import agama_present, ceremony_title, group_title
from mutasi_cli.papers.contexts.common_context import Context, common, person
from mutasi_cli.papers.contexts.oath_context import two_saksi
from mutasi_cli.papers.participants import only_receives_keputusan, short_label
from mutasi_cli.words.decree_words import decree_number
from mutasi_cli.words.paper_words import tanggal, text
from mutasi_cli.words.person_words import old_jabatan, particulars, rohaniwan

SEATS_IN_ROW = 8
"""Seats in one row of the plan: as many as a landscape page can show with readable names."""


def attendance_context(batch: Batch, rows: Sequence[Row], *, draft: bool) -> Context:
    """Return the attendance list of a group: ``hadir`` sign, ``susulan`` are known to be absent.

    It shows the present post: it is signed before the decree is read.
    """
    hadir = [row for row in rows if row.move.usulan.hadir]
    group = rows[0].group
    return {
        **common(batch, draft=draft),
        "judul_kapital": ceremony_title(batch, rows).upper(),
        "kelompok": group_title(batch, group),
        "hanya_menerima": only_receives_keputusan(batch, group),
        "hadir": [
            {
                **person(row, batch),
                "nomor": str(nomor),
                "jabatan": old_jabatan(row.move),
                "paraf_kiri": f"{nomor}. …………" if nomor % 2 else "",
                "paraf_kanan": "" if nomor % 2 else f"{nomor}. …………",
            }
            for nomor, row in enumerate(hadir, start=1)
        ],
        "susulan": [
            {**person(row, batch), "nomor": str(nomor), "jabatan": old_jabatan(row.move)}
            for nomor, row in enumerate((row for row in rows if not row.move.usulan.hadir), start=1)
        ],
    }


def receipt_context(batch: Batch, rows: Sequence[Row], *, draft: bool) -> Context:
    """Return the receipt list of a group: everybody whom the decree names gets an extract of it."""
    group = rows[0].group
    return {
        **common(batch, draft=draft),
        "keputusan": {
            "nomor": decree_number(batch, group),
            "tanggal": tanggal(batch.facts.tanggal_sk(group)),
            "judul_kapital": group_title(batch, group).upper(),
        },
        "daftar": [person(row, batch) for row in rows],
    }


def seating_context(batch: Batch, rows: Sequence[Row], *, draft: bool) -> Context:
    """Return the seats: ``blok`` of rows, one block a religion (oath, then promise), from the front row back.

    Within a block the highest level sits first, then the order of the roster. Those who only get their
    decree sit apart at the back. ``seat_row`` names a row (A, B, …), ``seats`` are always eight places of which
    the last may be empty. Nobody who is absent has a seat.
    """
    taking_sumpah = [row for row in rows if batch.is_sworn(row.move)]
    receivers = [row for row in rows if row.move.usulan.hadir and not batch.is_sworn(row.move)]
    seat_groups: list[tuple[str, list[Row]]] = []
    for agama in agama_present(taking_sumpah):
        for janji in (False, True):
            group_rows = [row for row in taking_sumpah if row.move.agama is agama and row.move.usulan.janji is janji]
            if group_rows:
                seat_groups.append((_block_title(agama, janji=janji), group_rows))
    if receivers:
        seat_groups.append(("Penerima keputusan, tanpa sumpah/janji", receivers))
    blocks = []
    row_index = 0
    for title, group_rows in seat_groups:
        seated = sorted(group_rows, key=lambda row: (-(row.move.new_jenjang or 0), row.nomor))
        seat_rows = []
        for start in range(0, len(seated), SEATS_IN_ROW):
            seat_rows.append(_seat_row(batch, row_index, seated[start : start + SEATS_IN_ROW]))
            row_index += 1
        blocks.append({"judul": f"{title}: {len(group_rows)} orang", "baris": seat_rows})
    return {
        **common(batch, draft=draft),
        "judul_kapital": ceremony_title(batch, rows).upper(),
        "saksi": [{"nama": row["nama"]} for row in two_saksi(batch)],
        "rohaniwan": [
            {"agama": _agama_name(agama), "nama": text(rohaniwan(batch, _agama_name(agama)))}
            for agama in agama_present(taking_sumpah)
        ],
        "blok": blocks,
        "jumlah": str(len(taking_sumpah) + len(receivers)),
    }


def _seat_row(batch: Batch, nomor: int, seated: Sequence[Row]) -> Context:
    nama = row_name(nomor)
    seats = [
        {
            "tempat": f"{nama}-{place}",
            "nama": _short_name(row, batch),
            "jenjang": short_label(row.move, [row.move]),
        }
        for place, row in enumerate(seated, start=1)
    ]
    empty_seat = {"tempat": "", "nama": "", "jenjang": ""}
    return {"deret": nama, "kursi": [*seats, *(empty_seat for _ in range(SEATS_IN_ROW - len(seats)))]}


def row_name(nomor: int) -> str:
    """Return the letter of a row, 0 for the front: A … Z, AA, AB …"""
    nama = ""
    nomor += 1
    while nomor:
        nomor, remainder = divmod(nomor - 1, 26)
        nama = chr(ord("A") + remainder) + nama
    return nama


def _short_name(row: Row, batch: Batch) -> str:
    """Return a name without degrees, as it stands on a seat; where nobody knows it, the NIP."""
    move = row.move
    if move.pegawai is not None:
        return move.pegawai.nama
    return move.usulan.nama or (particulars(None, batch)["nip"] if move.nip is None else printed_nip(move.nip))


def _agama_name(agama: Agama | None) -> str:
    return "belum diketahui" if agama is None else agama.value


def _block_title(agama: Agama | None, *, janji: bool) -> str:
    nama = f"Agama {_agama_name(agama)}" if agama is not Agama.KEPERCAYAAN else "Kepercayaan"
    return f"{nama} (janji)" if janji else nama
