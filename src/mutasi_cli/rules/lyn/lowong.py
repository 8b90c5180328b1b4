"""What the rules about vacancies share: who leaves a post, who may still come, and what is said of a Plt."""

from mutasi_cli.domain.batch import Batch, Lowong
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.sel import Sel
from mutasi_cli.domain.waktu import tanggal_panjang

_PERINTAH = ("nip_plt", "mulai", "selesai")


def judged(batch: Batch) -> tuple[Lowong, ...]:
    """Return the vacancies that rules speak about.

    A post that a row with a faulty NIP or target (probably) wants, or whose Plt. is written but cannot be
    read, is left out: the family DAT tells of that row first, and the vacancy is only its echo.
    """
    ditunggu = {move.tujuan.kode for move in batch.moves if move.tujuan is not None and move.pegawai is None}
    for move in batch.moves:
        if move.tujuan is None and move.usulan.minta_tujuan:
            ditunggu.update(move.usulan.ganda_tujuan)
            ditunggu.update(kode for kode, _ in move.usulan.saran_tujuan)
    for plt in batch.bahan.plt:
        if plt.kode_jabatan is not None and any(plt.asal[bidang].kerusakan for bidang in _PERINTAH):
            ditunggu.add(plt.kode_jabatan)
    return tuple(lowong for lowong in batch.vacancies if lowong.jabatan.kode not in ditunggu)


def leaver(batch: Batch, jabatan: Jabatan) -> Move | None:
    """Return the row that leaves a post (of several the one with the smallest NIP), None when none does."""
    moves = [move for move in batch.moves if any(isi.kode == jabatan.kode for isi in move.melepas)]
    return min(moves, key=lambda move: (move.nip or "", move.jabatan_baru), default=None)


def place(batch: Batch, jabatan: Jabatan) -> tuple[Sel, str | None]:
    """Return the cell and the NIP of a finding about a post that falls empty: the row that leaves it.

    That is the row which the officer can change. Where no row leaves it, the post itself is the address.
    """
    move = leaver(batch, jabatan)
    if move is None:
        return jabatan.asal["kode"], None
    return (move.sel_tujuan if move.usulan.minta_tujuan else move.sel_nip), move.nip


def departure(batch: Batch, jabatan: Jabatan) -> str:
    """Say who leaves a post: ``ditinggalkan Fajar Lurah, yang menjadi Lurah Kenanga``."""
    move = leaver(batch, jabatan)
    if move is None:
        return "menjadi kosong"
    if move.tujuan is None:
        return f"ditinggalkan {move.siapa}, yang diberhentikan"
    return f"ditinggalkan {move.siapa}, yang menjadi {move.jabatan_baru}"


def acting_elsewhen(batch: Batch, jabatan: Jabatan) -> str:
    """Say why an order in the sheet ``plt`` does not help, or nothing where there is none."""
    for plt in batch.bahan.plt:
        if plt.kode_jabatan != jabatan.kode:
            continue
        baris = plt.asal.baris
        if plt.mulai is None or plt.selesai is None:
            return f" Perintah Plt. pada baris {baris} lembar plt belum lengkap tanggal mulai dan selesainya."
        if not plt.berlaku(batch.tanggal):
            return (
                f" Perintah Plt. pada baris {baris} lembar plt hanya berlaku {tanggal_panjang(plt.mulai)} "
                f"sampai {tanggal_panjang(plt.selesai)}."
            )
        return f" Plt. pada baris {baris} lembar plt belum disebut, atau sudah tidak bertugas."
    return ""


def acting_name(batch: Batch, lowong: Lowong) -> str | None:
    """Return the name of the Plt. of a vacant post, None when there is none."""
    nip = None if lowong.plt is None else lowong.plt.nip_plt
    if nip is None:
        return None
    pegawai = batch.pegawai.get(nip)
    return f"NIP {nip}" if pegawai is None else pegawai.nama_bergelar
