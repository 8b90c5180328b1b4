"""The draft roster: NIP under the name, ``JABATAN LAMA`` and ``JABATAN BARU``, a signature below."""

from mutasi_cli.tables.letak.model import Kepala, Layout


def _cocok(kepala: Kepala) -> bool:
    return kepala.punya("jabatanbaru") or kepala.bertumpuk


LAYOUT = Layout(nama="daftar lampiran", tabel="usulan", cocok=_cocok)
