"""Which rows the family DAT judges: what the batch touches, each row and each cell once.

Touched people are those in ``usulan``, the holders of touched posts, the witnesses and every Plt; touched
posts are targets, origins and the posts under a Plt. Of the small sheets every row counts, of ``riwayat``
and ``keluarga`` only those of touched people: nobody needs the others.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.cell import Cell, Damage, Origin
from mutasi_cli.domain.nip import trusted_prefix, valid_nip
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.words.sentence_words import perhaps_meant

_ABBREVIATIONS = {"nip", "tmt", "cpns", "jf", "sk", "tpk", "ba"}
_LABELS = {
    "saksi_1_nip": "NIP saksi 1",
    "saksi_2_nip": "NIP saksi 2",
    "nip_plt": "NIP Plt.",
    "pemangku_nip": "NIP pemangku",
    "mulai": "tanggal mulai",
    "selesai": "tanggal selesai",
    "masa_kerja_puskesmas_bulan": "masa kerja di Puskesmas (bulan)",
}
_PLACES = {
    "usulan": "pada usulan {}",
    "pegawai": "{}",
    "jabatan": "untuk {}",
    "batch": "pada lembar batch",
    "riwayat": "pada riwayat {}",
    "pertek": "pada pertek {}",
    "izin_mendagri": "pada persetujuan Menteri Dalam Negeri {}",
    "plt": "pada lembar plt, {}",
    "pengecualian": "pada pengecualian {}",
    "keluarga": "pada lembar keluarga, {}",
}

_DAMAGED: WeakKeyDictionary[Batch, tuple[tuple["Row", str, Cell], ...]] = WeakKeyDictionary()
"""The damaged cells of a batch: five rules ask for them, the cells are parsed once."""

NIP_FIELDS = (
    ("usulan", "nip"),
    ("pegawai", "nip"),
    ("jabatan", "pemangku_nip"),
    ("batch", "saksi_1_nip"),
    ("batch", "saksi_2_nip"),
    ("riwayat", "nip"),
    ("pertek", "nip"),
    ("izin_mendagri", "nip"),
    ("plt", "nip_plt"),
    ("pengecualian", "nip"),
    ("keluarga", "nip"),
    ("keluarga", "nip_keluarga"),
)
"""Every column that holds a NIP: (sheet, column)."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row to be judged.

    ``own`` names its person or post as messages do; ``nip`` has 18 digits or is None.
    """

    table: str
    origin: Origin
    owner: str
    nip: str | None = None
    kode: str | None = None


def touched_people(batch: Batch) -> tuple[Pegawai, ...]:
    """Return everybody whom the batch touches and the staff table knows, in the order of their NIPs.

    Colleagues in a post of several places are not touched by a move of one of them.
    """
    numbers = {move.nip for move in batch.moves if move.nip is not None}
    for jabatan in (post for post in batch.touched_posts if post.formasi == 1):
        numbers.update(batch.holders_before.get(jabatan.kode, ()))
        numbers.update(batch.holders_after.get(jabatan.kode, ()))
    numbers.update(batch.facts.saksi)
    numbers.update(plt.nip_plt for plt in batch.material.plt if plt.nip_plt is not None)
    return tuple(batch.pegawai[number] for number in sorted(numbers) if number in batch.pegawai)


def printed_people(batch: Batch) -> frozenset[str]:
    """Return the NIPs of those whom the papers of the day print: the people of the rows and the witnesses."""
    return frozenset((*(move.nip for move in batch.moves if move.nip is not None), *batch.facts.saksi))


def touched_without_nip(batch: Batch) -> tuple[Pegawai, ...]:
    """Return the staff rows without a usable NIP that hold a touched post or begin as a touched NIP.

    Such a row is nobody in the batch, yet it may well be the person whom a row of ``usulan`` means.
    """
    kode = {jabatan.kode for jabatan in batch.touched_posts}
    cells = [move.nip_cell for move in batch.moves]
    cells += [batch.facts.origin[field_name] for field_name in ("saksi_1_nip", "saksi_2_nip")]
    cells += [plt.origin["nip_plt"] for plt in batch.material.plt]
    prefixes = {trusted_prefix(content.content) for content in cells} - {""}
    return tuple(
        pegawai
        for pegawai in batch.material.pegawai_without_nip
        if trusted_prefix(pegawai.origin["nip"].content) in prefixes
        or kode & {pegawai.kode_jabatan, pegawai.kode_tugas_tambahan}
    )


def rows(batch: Batch) -> Iterator[Row]:
    """Yield every row that is judged, table by table."""
    for move in batch.moves:
        yield Row("usulan", move.usulan.origin, move.who, move.nip)
    people = touched_people(batch)
    for pegawai in (*people, *touched_without_nip(batch)):
        yield Row("pegawai", pegawai.origin, name_or_row(pegawai), sound(pegawai.nip))
    for jabatan in batch.touched_posts:
        yield Row("jabatan", jabatan.origin, jabatan.full_name, kode=jabatan.kode)
    yield Row("batch", batch.facts.origin, "lembar batch")
    yield from _small_sheets(batch, {pegawai.nip for pegawai in people})


def _small_sheets(batch: Batch, touched: set[str]) -> Iterator[Row]:
    material = batch.material
    for riwayat in material.riwayat:
        if riwayat.nip in touched or riwayat.origin["nip"].damage is not None:
            yield Row("riwayat", riwayat.origin, _owner(batch, riwayat.nip, riwayat.origin), sound(riwayat.nip))
    for sheet, approvals in (("pertek", material.pertek), ("izin_mendagri", material.izin_mendagri)):
        for approval in approvals or ():
            who = approval.nama or _owner(batch, approval.nip, approval.origin)
            yield Row(sheet, approval.origin, who, approval.nip, approval.kode_jabatan)
    for plt in material.plt:
        who = _owner(batch, plt.nip_plt, plt.origin)
        yield Row("plt", plt.origin, who, plt.nip_plt, plt.kode_jabatan)
    for waiver in material.pengecualian:
        who = _owner(batch, waiver.nip, waiver.origin)
        yield Row("pengecualian", waiver.origin, who, waiver.nip, waiver.kode_jabatan)
    for keluarga in material.keluarga:
        is_damaged = any(keluarga.origin[field_name].damage for field_name in ("nip", "nip_keluarga"))
        if is_damaged or touched & {keluarga.nip, keluarga.nip_keluarga}:
            who = _owner(batch, keluarga.nip, keluarga.origin)
            yield Row("keluarga", keluarga.origin, who, sound(keluarga.nip))


def damaged(batch: Batch, *damages: Damage) -> Iterator[tuple[Row, str, Cell]]:
    """Yield (row, field, cell) for every judged cell with one of these faults, in the order of the rows."""
    found = _DAMAGED.get(batch)
    if found is None:
        found = _DAMAGED[batch] = tuple(
            (row, field_name, cell) for row in rows(batch) for field_name, cell in row.origin.damaged()
        )
    return (entry for entry in found if entry[2].damage in damages)


def sound(nip: str | None) -> str | None:
    """Return a NIP where it has the form of one, else None: findings name no other."""
    return nip if nip is not None and valid_nip(nip) else None


def field_words(field_name: str) -> str:
    """Return a column as people say it: ``tmt_jabatan`` gives ``TMT jabatan``."""
    if field_name in _LABELS:
        return _LABELS[field_name]
    return " ".join(word.upper() if word in _ABBREVIATIONS else word for word in field_name.split("_"))


def name_or_row(pegawai: Pegawai) -> str:
    """Return the name with degrees; where the name is blank, the row of the staff table."""
    return pegawai.name_with_gelar if pegawai.nama else f"pegawai pada baris {pegawai.origin.row}"


def place(row: Row, field_name: str) -> str:
    """Return the subject of a sentence about a cell: ``Tanggal lahir Fajar Lurah``."""
    column_words = field_words(field_name)
    column_words = column_words[0].upper() + column_words[1:]
    return f"{column_words} {_PLACES[row.table].format(row.owner)}"


def nearest(cell: Cell) -> str:
    """Return a sentence with the nearest known values of a cell, or nothing."""
    return perhaps_meant(*(f"«{word}»" for word in cell.suggestion))


def _owner(batch: Batch, nip: str | None, origin: Origin) -> str:
    pegawai = None if nip is None else batch.pegawai.get(nip)
    return f"baris {origin.row}" if pegawai is None else name_or_row(pegawai)
