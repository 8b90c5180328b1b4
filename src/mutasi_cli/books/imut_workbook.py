"""The workbook of the proposal to I-MUT: what the office types in, category by category."""

from mutasi_cli.books.plain_book import PlainBook
from mutasi_cli.books.roster import person_cells
from mutasi_cli.books.roster.sheet_writer import (
    CENTRED_CELL,
    DATE_FORMAT,
    NUMBER_CELL,
    TEXT_FORMAT,
    CellValue,
    Column,
)
from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import long_date
from mutasi_cli.domain.imut import FiledRow, ImutProposal, LetterState
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.siasn_ids import is_entity_id
from mutasi_cli.law.siasn_values import ImutCategory

_LEAF = (
    Column("NO", 5, CENTRED_CELL),
    Column("NIP", 20, format=TEXT_FORMAT),
    Column("NAMA", 28),
    Column("TEMPAT LAHIR", 14),
    Column("TANGGAL LAHIR", 12, CENTRED_CELL, DATE_FORMAT),
    Column("PANGKAT / GOL. RUANG", 18),
    Column("TMT GOLONGAN", 12, CENTRED_CELL, DATE_FORMAT),
    Column("PENDIDIKAN", 20),
    Column("JABATAN LAMA", 34),
    Column("ESELON LAMA", 9, CENTRED_CELL),
    Column("TMT JABATAN LAMA", 12, CENTRED_CELL, DATE_FORMAT),
    Column("JABATAN BARU", 34),
    Column("UNIT KERJA BARU", 26),
    Column("ESELON BARU", 9, CENTRED_CELL),
    Column("JENIS PERPINDAHAN", 14),
    Column("KATEGORI", 14),
    Column("JENIS", 18),
    Column("SUB JENIS", 18),
    Column("RUMPUN", 18),
    Column("ID", 7, CENTRED_CELL, TEXT_FORMAT),
    Column("MENGAPA DI SINI", 30),
    Column("ALASAN", 30),
    Column("SURAT", 34),
    Column("KURANG", 34),
    Column("PNS ID", 36, format=TEXT_FORMAT),
    Column("UNOR ID BARU", 36, format=TEXT_FORMAT),
)
_RECAP = (
    Column("KATEGORI I-MUT", 70),
    Column("ID", 8, CENTRED_CELL, TEXT_FORMAT),
    Column("ORANG", 9, NUMBER_CELL),
    Column("KURANG LENGKAP", 12, NUMBER_CELL),
)
_UNFILED = (
    Column("NO", 5, CENTRED_CELL),
    Column("NIP", 20, format=TEXT_FORMAT),
    Column("NAMA", 28),
    Column("JABATAN LAMA", 36),
    Column("JABATAN BARU", 36),
    Column("MENGAPA", 44),
    Column("CALON KATEGORI", 44),
)
_CHECKLIST = (
    Column("NIP", 20, format=TEXT_FORMAT),
    Column("NAMA", 30),
    Column("ID", 8, CENTRED_CELL, TEXT_FORMAT),
    Column("SURAT", 38),
    Column("KEADAAN", 14, CENTRED_CELL),
    Column("NOMOR", 30, format=TEXT_FORMAT),
    Column("TANGGAL", 12, CENTRED_CELL, DATE_FORMAT),
    Column("SUDAH", 8, CENTRED_CELL),
)

_STATES = {LetterState.ADA: "ADA", LetterState.KURANG: "KURANG", LetterState.TIDAK_PERLU: "TIDAK PERLU"}
_FORBIDDEN_IN_NAMES = str.maketrans(dict.fromkeys("[]:*?/\\'", "-"))
_LONGEST_NAME = 31
_DEPTH = 4

CHECKLIST_NOTE = "Daftar syarat I-MUT tidak diumumkan; ini surat yang dikenal program."


def build_imut(batch: Batch, proposal: ImutProposal, *, draft: bool = False) -> bytes:
    """Return the workbook as an .xlsx; the same proposal gives the same bytes.

    Sheets: Rekap, one a leaf in the order of the tree, Belum terpetakan (where anybody is), Surat, Keterangan.
    """
    day = long_date(batch.tanggal)
    book = PlainBook(f"Usul I-MUT {batch.tanggal.isoformat()}", f"Usul I-MUT, pelantikan {day}", draft=draft)
    _recap(book, proposal)
    for leaf, rows in proposal.by_leaf():
        sheet = book.sheet(_sheet_name(leaf), _LEAF, " > ".join(leaf.path))
        for nomor, row in enumerate(rows, start=1):
            sheet.add(_leaf_cells(batch, nomor, row))
    if proposal.unfiled:
        _unfiled(book, proposal)
    _checklist(book, proposal)
    book.notes(_notes(proposal))
    return book.to_bytes()


def _sheet_name(leaf: ImutCategory) -> str:
    last = " ".join(leaf.path[-2:])
    return f"{leaf.id} {last}".translate(_FORBIDDEN_IN_NAMES)[:_LONGEST_NAME].rstrip()


def _nip(move: Move) -> str:
    return move.usulan.origin["nip"].content if move.nip is None else move.nip


def _recap(book: PlainBook, proposal: ImutProposal) -> None:
    sheet = book.sheet("Rekap", _RECAP, "USUL PERTIMBANGAN TEKNIS MENURUT KATEGORI I-MUT")
    for leaf, rows in proposal.by_leaf():
        sheet.add((" > ".join(leaf.path), leaf.id, len(rows), sum(1 for row in rows if row.missing)))
    if proposal.unfiled:
        sheet.add(("Belum terpetakan", None, len(proposal.unfiled), len(proposal.unfiled)))
    incomplete = sum(1 for row in proposal.rows if row.missing) + len(proposal.unfiled)
    sheet.add(("Jumlah", None, len(proposal.rows) + len(proposal.unfiled), incomplete))


def _leaf_cells(batch: Batch, nomor: int, filed: FiledRow) -> tuple[CellValue, ...]:
    move = filed.row.move
    pegawai, target = move.pegawai, move.target
    path = (*filed.category.path, *("",) * _DEPTH)[:_DEPTH]
    there = [letter.title for letter in filed.letters if letter.state is LetterState.ADA]
    missing = [letter.title for letter in filed.missing]
    return (
        nomor,
        _nip(move),
        move.who,
        None if pegawai is None else pegawai.tempat_lahir,
        person_cells.tanggal_lahir(move),
        person_cells.pangkat_golongan(batch, move),
        None if pegawai is None else pegawai.tmt_golongan,
        _pendidikan(move),
        person_cells.old_jabatan(move),
        person_cells.old_eselon(move),
        _since(move),
        person_cells.new_jabatan(move),
        None if target is None else target.unit_kerja,
        person_cells.eselon(move),
        None if move.jenis is None else move.jenis.value,
        *path,
        filed.category.id,
        filed.why,
        move.usulan.alasan,
        "\n".join(there),
        "\n".join([*missing, *filed.verify]),
        _id(None if pegawai is None else pegawai.siasn.pns_id),
        _id(None if target is None else target.siasn.unor_id),
    )


def _id(written: str | None) -> str | None:
    """Return an id of SIASN; a code of another form never stands in its place."""
    return written if written is not None and is_entity_id(written) else None


def _pendidikan(move: Move) -> str | None:
    pegawai = move.pegawai
    if pegawai is None or pegawai.pendidikan is None:
        return None
    return f"{pegawai.pendidikan.label} {pegawai.jurusan or ''}".strip()


def _since(move: Move) -> CellValue:
    """Return since when the person holds what the row leaves."""
    if move.pegawai is None:
        return None
    if move.origin is not None and not move.origin.definitif:
        return move.pegawai.tmt_tugas_tambahan
    return move.pegawai.tmt_jabatan


def _unfiled(book: PlainBook, proposal: ImutProposal) -> None:
    sheet = book.sheet("Belum terpetakan", _UNFILED, "BELUM TERPETAKAN: PILIH KATEGORINYA SENDIRI")
    for nomor, unfiled in enumerate(proposal.unfiled, start=1):
        move = unfiled.row.move
        candidates = "\n".join(f"{node.id} {' > '.join(node.path)}" for node in unfiled.candidates)
        posts = (person_cells.old_jabatan(move), person_cells.new_jabatan(move))
        sheet.add((nomor, _nip(move), move.who, *posts, unfiled.why, candidates))


def _checklist(book: PlainBook, proposal: ImutProposal) -> None:
    sheet = book.sheet("Surat", _CHECKLIST, CHECKLIST_NOTE)
    for _, rows in proposal.by_leaf():
        for filed in rows:
            move = filed.row.move
            for letter in filed.letters:
                tick = None if letter.state is LetterState.TIDAK_PERLU else "☐"
                state = _STATES[letter.state]
                identity = (_nip(move), move.who, filed.category.id)
                sheet.add((*identity, letter.title, state, letter.nomor, letter.tanggal, tick))


def _notes(proposal: ImutProposal) -> list[str]:
    sentences = [
        f"Kategori ini menurut daftar I-MUT per {long_date(proposal.acuan)}; buku ini bukan templat resmi BKN.",
        "Periksa kategori setiap orang sebelum diketik di I-MUT; kolom MENGAPA DI SINI menyebut alasannya.",
        CHECKLIST_NOTE,
        "Pernyataan bebas hukuman disiplin tidak dibuat program: pindai sendiri. Ia tidak dihitung sebagai KURANG.",
        "Baris «Pastikan:» di kolom KURANG bukan kekurangan, melainkan pilihan yang harus dilihat kantor.",
    ]
    if proposal.approved:
        sentences.append(f"{len(proposal.approved)} orang sudah mendapat pertek dan tidak ada di sini.")
    return sentences
