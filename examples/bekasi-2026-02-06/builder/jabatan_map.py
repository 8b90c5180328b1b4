"""Posts in roster order: what every part of the post table adds to."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from builder.model import Row

_JENJANG = {"JPT Pratama": "jpt pratama", "Administrator": "administrator", "Pengawas": "pengawas"}


class JabatanMap:
    """Collects the posts; ``row`` maps code to row, in the order of the roster."""

    def __init__(self) -> None:
        """Begin without any post."""
        self.row: dict[str, Row] = {}

    def add(  # noqa: PLR0913 - one argument a column keeps the callers readable
        self,
        kode: str,
        jabatan: str,
        unit: str,
        perangkat: str,
        superior: str | None,
        *,
        jenis: str = "struktural",
        eselon: str | None = None,
        jenjang: str | None = None,
        kelas: int | None = None,
        formasi: int = 1,
        vital: str | None = None,
        jurusan: str | None = None,
        special: str | None = None,
        pendidikan: str | None = None,
    ) -> None:
        """Add a post of any kind; ValueError when its code is taken."""
        if kode in self.row:
            msg = f"kode jabatan ganda: {kode}"
            raise ValueError(msg)
        self.row[kode] = {
            "kode": kode,
            "jabatan": jabatan,
            "unit_kerja": unit,
            "perangkat_daerah": perangkat,
            "kode_atasan": superior,
            "jenis": jenis,
            "eselon": eselon,
            "jenjang": jenjang,
            "kelas": kelas,
            "formasi": formasi,
            "layanan_vital": vital,
            "pendidikan_min": pendidikan,
            "jurusan_syarat": jurusan,
            "syarat_khusus": special,
            "status": "aktif",
            "kode_pengganti": None,
            "urut": len(self.row) + 1,
            "pemangku_nip": None,
        }

    def struktural(
        self,
        kode: str,
        fact: dict[str, str],
        superior: str | None,
        *,
        vital: str | None = None,
        jurusan: str | None = None,
        special: str | None = None,
    ) -> None:
        """Add a structural post as a fact file describes it."""
        jabatan, unit = split_title(fact)
        eselon = fact["eselon"]
        self.add(
            kode,
            jabatan,
            unit,
            fact["perangkat_daerah"],
            superior,
            eselon=eselon,
            jenjang=_JENJANG[fact["jenjang"]],
            kelas=int(fact["kelas"]),
            vital=vital,
            jurusan=jurusan,
            special=special,
            pendidikan="S-1" if eselon.startswith("II") else None,
        )


def split_title(fact: dict[str, str]) -> tuple[str, str]:
    """Part ``Kepala Seksi X pada Unit`` into post and unit."""
    jabatan, _, unit = fact["jabatan"].partition(" pada ")
    if unit:
        return jabatan, unit
    if jabatan.startswith("Kepala UPTD"):
        return jabatan, jabatan.removeprefix("Kepala ")
    return jabatan, fact["perangkat_daerah"]
