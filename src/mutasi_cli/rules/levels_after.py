"""The levels that a person has after the batch, for the rules that compare people (Plt, witnesses)."""

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.vocabulary import Jenjang


def levels_after(pegawai: Pegawai, batch: Batch) -> frozenset[Jenjang]:
    """Return the level of the definitive post and, for a head by tugas tambahan, that of a pengawas.

    Empty: the level is not known, or the person has no post any more. For a functional official who stays
    the person's own jenjang decides.
    """
    posts = batch.posts_after.get(pegawai.nip, ())
    levels = {batch.level(jabatan) for jabatan in posts if not jabatan.definitif}
    definitif = [jabatan for jabatan in posts if jabatan.definitif]
    present = batch.present_post(pegawai)
    if present in definitif or (present is None and not definitif):
        levels.add(batch.present_level(pegawai))
    else:
        levels.update(batch.level(jabatan) for jabatan in definitif)
    return frozenset(jenjang for jenjang in levels if jenjang is not None)


def damaged_level(pegawai: Pegawai) -> bool:
    """Tell whether a cell that decides about a person's level is damaged (DAT reported it)."""
    field_names = ("kode_jabatan", "jenis_jabatan", "eselon", "jenjang_jf")
    return any(pegawai.origin[nama].damage is not None for nama in field_names)
