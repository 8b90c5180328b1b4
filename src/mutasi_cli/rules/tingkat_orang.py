"""The levels that a person has after the batch, for the rules that compare people (Plt, witnesses)."""

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.kosakata import Jenjang
from mutasi_cli.domain.pegawai import Pegawai


def levels_after(pegawai: Pegawai, batch: Batch) -> frozenset[Jenjang]:
    """Return the level of the definitive post and, for a head by tugas tambahan, that of a pengawas.

    Empty: the level is not known, or the person has no post any more. For a functional official who stays
    the person's own jenjang decides.
    """
    posts = batch.posts_after.get(pegawai.nip, ())
    hasil = {batch.level(jabatan) for jabatan in posts if not jabatan.definitif}
    definitif = [jabatan for jabatan in posts if jabatan.definitif]
    sekarang = batch.present_post(pegawai)
    if sekarang in definitif or (sekarang is None and not definitif):
        hasil.add(batch.present_level(pegawai))
    else:
        hasil.update(batch.level(jabatan) for jabatan in definitif)
    return frozenset(jenjang for jenjang in hasil if jenjang is not None)


def damaged_level(pegawai: Pegawai) -> bool:
    """Tell whether a cell that decides about a person's level is damaged (DAT reported it)."""
    bidang = ("kode_jabatan", "jenis_jabatan", "eselon", "jenjang_jf")
    return any(pegawai.asal[nama].kerusakan is not None for nama in bidang)
