"""What the rules about vacancies share: who leaves a post, who may still come, and what is said of a Plt."""

from mutasi_cli.domain.batch import Batch, Vacancy
from mutasi_cli.domain.calendar import long_date
from mutasi_cli.domain.cell import Cell
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.move import Move

_ORDER_FIELDS = ("nip_plt", "mulai", "selesai")


def judged(batch: Batch) -> tuple[Vacancy, ...]:
    """Return the vacancies that rules speak about.

    A post that a row with a faulty NIP or target (probably) wants, or whose Plt. is written but cannot be
    read, is left out: the family DAT tells of that row first, and the vacancy is only its echo.
    """
    awaited = {move.target.kode for move in batch.moves if move.target is not None and move.pegawai is None}
    for move in batch.moves:
        if move.target is None and move.usulan.asks_target:
            awaited.update(move.usulan.ambiguous_targets)
            awaited.update(kode for kode, _ in move.usulan.suggested_targets)
    for plt in batch.material.plt:
        if plt.kode_jabatan is not None and any(plt.origin[field].damage for field in _ORDER_FIELDS):
            awaited.add(plt.kode_jabatan)
    return tuple(vacancy for vacancy in batch.vacancies if vacancy.jabatan.kode not in awaited)


def leaver(batch: Batch, jabatan: Jabatan) -> Move | None:
    """Return the row that leaves a post (of several the one with the smallest NIP), None when none does."""
    moves = [move for move in batch.moves if any(post.kode == jabatan.kode for post in move.releases)]
    return min(moves, key=lambda move: (move.nip or "", move.new_jabatan), default=None)


def place(batch: Batch, jabatan: Jabatan) -> tuple[Cell, str | None]:
    """Return the cell and the NIP of a finding about a post that falls empty: the row that leaves it.

    That is the row which the officer can change. Where no row leaves it, the post itself is the address.
    """
    move = leaver(batch, jabatan)
    if move is None:
        return jabatan.origin["kode"], None
    return (move.target_cell if move.usulan.asks_target else move.nip_cell), move.nip


def departure(batch: Batch, jabatan: Jabatan) -> str:
    """Say who leaves a post: ``ditinggalkan Fajar Lurah, yang menjadi Lurah Kenanga``."""
    move = leaver(batch, jabatan)
    if move is None:
        return "menjadi kosong"
    if move.target is None:
        return f"ditinggalkan {move.who}, yang diberhentikan"
    return f"ditinggalkan {move.who}, yang menjadi {move.new_jabatan}"


def acting_elsewhen(batch: Batch, jabatan: Jabatan) -> str:
    """Say why an order in the sheet ``plt`` does not help, or nothing where there is none."""
    for plt in batch.material.plt:
        if plt.kode_jabatan != jabatan.kode:
            continue
        row = plt.origin.row
        if plt.mulai is None or plt.selesai is None:
            return f" Perintah Plt. pada baris {row} lembar plt belum lengkap tanggal mulai dan selesainya."
        if not plt.in_force(batch.tanggal):
            return (
                f" Perintah Plt. pada baris {row} lembar plt hanya berlaku {long_date(plt.mulai)} "
                f"sampai {long_date(plt.selesai)}."
            )
        return f" Plt. pada baris {row} lembar plt belum disebut, atau sudah tidak bertugas."
    return ""


def acting_name(batch: Batch, vacancy: Vacancy) -> str | None:
    """Return the name of the Plt. of a vacant post, None when there is none."""
    nip = None if vacancy.plt is None else vacancy.plt.nip_plt
    if nip is None:
        return None
    pegawai = batch.pegawai.get(nip)
    return f"NIP {nip}" if pegawai is None else pegawai.name_with_gelar
