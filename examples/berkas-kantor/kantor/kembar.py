"""The canonical workbook of the same batch, with no more in it than the office's files can carry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kantor.siasn import BIDANG

if TYPE_CHECKING:
    from pembuat.model import Baris

    from kantor.pilihan import Pilihan

_JABATAN = ("kode", "jabatan", "unit_kerja", "kode_atasan", "eselon")
_USULAN = ("no", "nip", "nama", "nomor_izin_khusus", "tanggal_izin_khusus")


def susun_kembar(pilihan: Pilihan) -> dict[str, list[Baris]]:
    """Return the tables by sheet; what no office file says is blank, names are in capitals as in SIASN."""
    return {
        "usulan": [
            {**_hanya(b, _USULAN), "kode_jabatan_tujuan": pilihan.langkah[str(b["nip"])].tujuan}
            for b in pilihan.usulan
        ],
        "pegawai": [{**_hanya(b, BIDANG), "nama": str(b["nama"]).upper()} for b in pilihan.pegawai],
        "jabatan": [_hanya(b, _JABATAN) for b in pilihan.jabatan.values()],
        **pilihan.kecil,
        "pengecualian": [],
    }


def _hanya(baris: Baris, kolom: tuple[str, ...]) -> Baris:
    return {nama: baris.get(nama) for nama in kolom}
