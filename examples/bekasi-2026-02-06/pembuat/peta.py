"""Posts in roster order: what every part of the post table adds to."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pembuat.model import Baris

_JENJANG = {"JPT Pratama": "jpt pratama", "Administrator": "administrator", "Pengawas": "pengawas"}


class PetaJabatan:
    """Collects the posts; ``baris`` maps code to row, in the order of the roster."""

    def __init__(self) -> None:
        """Begin without any post."""
        self.baris: dict[str, Baris] = {}

    def tambah(  # noqa: PLR0913 - one argument a column keeps the callers readable
        self,
        kode: str,
        jabatan: str,
        unit: str,
        perangkat: str,
        atasan: str | None,
        *,
        jenis: str = "struktural",
        eselon: str | None = None,
        jenjang: str | None = None,
        kelas: int | None = None,
        formasi: int = 1,
        vital: str | None = None,
        jurusan: str | None = None,
        khusus: str | None = None,
        pendidikan: str | None = None,
    ) -> None:
        """Add a post of any kind; ValueError when its code is taken."""
        if kode in self.baris:
            msg = f"kode jabatan ganda: {kode}"
            raise ValueError(msg)
        self.baris[kode] = {
            "kode": kode,
            "jabatan": jabatan,
            "unit_kerja": unit,
            "perangkat_daerah": perangkat,
            "kode_atasan": atasan,
            "jenis": jenis,
            "eselon": eselon,
            "jenjang": jenjang,
            "kelas": kelas,
            "formasi": formasi,
            "layanan_vital": vital,
            "pendidikan_min": pendidikan,
            "jurusan_syarat": jurusan,
            "syarat_khusus": khusus,
            "status": "aktif",
            "kode_pengganti": None,
            "urut": len(self.baris) + 1,
            "pemangku_nip": None,
        }

    def struktural(
        self,
        kode: str,
        fakta: dict[str, str],
        atasan: str | None,
        *,
        vital: str | None = None,
        jurusan: str | None = None,
        khusus: str | None = None,
    ) -> None:
        """Add a structural post as a fact file describes it."""
        jabatan, unit = pisah(fakta)
        eselon = fakta["eselon"]
        self.tambah(
            kode,
            jabatan,
            unit,
            fakta["perangkat_daerah"],
            atasan,
            eselon=eselon,
            jenjang=_JENJANG[fakta["jenjang"]],
            kelas=int(fakta["kelas"]),
            vital=vital,
            jurusan=jurusan,
            khusus=khusus,
            pendidikan="S-1" if eselon.startswith("II") else None,
        )


def pisah(fakta: dict[str, str]) -> tuple[str, str]:
    """Part ``Kepala Seksi X pada Unit`` into post and unit."""
    jabatan, _, unit = fakta["jabatan"].partition(" pada ")
    if unit:
        return jabatan, unit
    if jabatan.startswith("Kepala UPTD"):
        return jabatan, jabatan.removeprefix("Kepala ")
    return jabatan, fakta["perangkat_daerah"]
