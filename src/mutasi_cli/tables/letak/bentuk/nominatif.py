"""The daftar nominatif: title rows above, often ``NAMA / NIP`` and ``GOL / TMT`` stacked in one cell."""

from mutasi_cli.tables.letak.model import Kepala, Layout


def _cocok(kepala: Kepala) -> bool:
    return kepala.bertumpuk or "nominatif" in kepala.atas


LAYOUT = Layout(nama="daftar nominatif", tabel="pegawai", cocok=_cocok, wajib=(("nip",), ("nama",)))
