"""What the sheets of the roster say about one person: the cells, not their looks.

The words are those of the papers, so that the roster and the annex of the decree can never disagree.
"""

from datetime import date

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.kosakata import JenisPerpindahan
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.nip import nip_tercetak
from mutasi_cli.domain.waktu import tanggal_panjang
from mutasi_cli.outputs.surat.isian import KOSONG
from mutasi_cli.outputs.surat.konteks_umum import diri, eselon, jabatan_baru, jabatan_lama, pertek_asli

__all__ = [
    "STRIP",
    "dilantik",
    "eselon",
    "jabatan_baru",
    "jabatan_fungsional",
    "jabatan_lama",
    "keterangan",
    "nip_move",
    "pangkat_golongan",
    "perangkat",
    "pertek",
    "tanggal_lahir",
    "tugas_tambahan_lama",
    "tunjangan",
]

STRIP = "-"


def nip_move(move: Move) -> str:
    """Return the NIP of a row in groups 8-6-1-3; where it is unusable, what the cell shows."""
    nip = move.nip if move.pegawai is None else move.pegawai.nip
    return move.usulan.asal["nip"].isi if nip is None else nip_tercetak(nip)


def tanggal_lahir(move: Move) -> date | None:
    """Return the birth date of a person."""
    return None if move.pegawai is None else move.pegawai.lahir


def pangkat_golongan(batch: Batch, move: Move) -> str:
    """Return ``Penata Tingkat I`` and under it ``(III/d)``; PPPK have a golongan only."""
    if move.pegawai is None:
        return KOSONG
    data = diri(move.pegawai, batch)
    if data["pangkat"] == STRIP:
        return data["golongan"]
    return f"{data['pangkat']}\n({data['golongan']})"


def jabatan_fungsional(move: Move) -> str:
    """Return the functional post that a head by tugas tambahan keeps."""
    return move.jabatan_lama or KOSONG


def tugas_tambahan_lama(move: Move) -> str:
    """Return the tugas tambahan that ends, a dash where there is none."""
    return next((jabatan.nama_lengkap for jabatan in move.melepas if not jabatan.definitif), STRIP)


def tunjangan(batch: Batch, move: Move) -> int | None:
    """Return the allowance of the new post in rupiah a month, None where the law names none."""
    if move.tujuan is None or move.tujuan.eselon is None:
        return None
    jumlah = batch.law.on(move.tmt).tabel("tunjangan_jabatan").get(move.tujuan.eselon)
    return None if jumlah is None else int(jumlah)


def pertek(batch: Batch, move: Move) -> str:
    """Return number and date of the approval of BKN on two lines, a dash where there is none."""
    nomor, tanggal = pertek_asli(batch, move)
    if nomor is None:
        return STRIP
    return f"{nomor}\n{KOSONG if tanggal is None else tanggal_panjang(tanggal)}"


def keterangan(move: Move) -> str:
    """Return the derived kind of the move, and that the person is absent on the day."""
    jenis = KOSONG if move.jenis is None else move.jenis.value.capitalize()
    return jenis if move.usulan.hadir else f"{jenis} (susulan)"


def perangkat(move: Move) -> str | None:
    """Return the office that gets the person; for a removal the one that loses the person."""
    jabatan = move.tujuan or move.asal
    return None if jabatan is None else jabatan.perangkat_daerah or jabatan.unit_kerja


def dilantik(move: Move) -> bool:
    """Tell whether a row is meant to bring somebody into a post; a removal is not."""
    return move.jenis is not JenisPerpindahan.PEMBERHENTIAN and (
        move.tujuan is not None or move.usulan.minta_tujuan
    )
