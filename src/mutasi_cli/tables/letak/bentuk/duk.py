"""The DUK: a merged heading in which ``Nama`` and ``TMT`` stand under several groups."""

from mutasi_cli.tables.letak.kunci import kunci_rapat
from mutasi_cli.tables.letak.model import Kepala, Layout

_GRUP = frozenset(("pangkat", "jabatan", "pendidikan"))


def _cocok(kepala: Kepala) -> bool:
    grup = {kunci_rapat(kolom.jalur[0]) for kolom in kepala.kolom if len(kolom.jalur) > 1}
    return len(grup & _GRUP) > 1 or "daftar urut kepangkatan" in kepala.atas


LAYOUT = Layout(
    nama="daftar urut kepangkatan (DUK)", tabel="pegawai", cocok=_cocok, wajib=(("nip",), ("nama",))
)
