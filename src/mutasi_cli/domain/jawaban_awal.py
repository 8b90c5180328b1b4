"""What ``mutasi init`` may ask before it writes a new batch folder, and what follows from the answers."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

JENIS_DAERAH = ("kota", "kabupaten", "provinsi")
_PEMERINTAH = re.compile(r"^pemerintah\s+", re.IGNORECASE)
_SEBUTAN = {"kota": "Wali Kota", "kabupaten": "Bupati", "provinsi": "Gubernur"}


@dataclass(frozen=True, slots=True, kw_only=True)
class JawabanAwal:
    """Answers; an empty text and None mean: not known yet.

    ``nama`` is the government as somebody types it (``Kota Bogor`` or ``Pemerintah Kota Bogor``), ``jenis``
    one of ``JENIS_DAERAH``, ``kepala_daerah`` a name without degrees, ``pegawai`` the file of the staff table
    as ``mutasi.toml`` shall name it.
    """

    nama: str = ""
    jenis: str = ""
    kepala_daerah: str = ""
    tanggal_pelantikan: date | None = None
    pegawai: str = ""

    @property
    def wilayah(self) -> str:
        """The territory: ``Kota Bogor``."""
        nama = _PEMERINTAH.sub("", " ".join(self.nama.split()))
        if not nama or not self.jenis or jenis_dari_nama(nama) is not None:
            return nama
        return f"{self.jenis.capitalize()} {nama}"

    @property
    def sebutan(self) -> str:
        """The office of the head: ``Wali Kota Bogor``; empty where the kind is not known."""
        kata = self.wilayah.split(maxsplit=1)
        if self.jenis not in _SEBUTAN or not kata:
            return ""
        daerah = kata[-1] if kata[0].casefold() in JENIS_DAERAH else self.wilayah
        return f"{_SEBUTAN[self.jenis]} {daerah}"

    @property
    def pengaturan(self) -> Mapping[tuple[str, str], str]:
        """Values of ``mutasi.toml`` by table and key; those that are not known are left out.

        The place where papers are set follows from the name of a city only: a regency has its seat in a town
        of another name.
        """
        wilayah = self.wilayah
        daerah = wilayah.split(maxsplit=1)[-1] if wilayah else ""
        isi = {
            ("instansi", "nama"): f"Pemerintah {wilayah}" if wilayah else "",
            ("instansi", "jenis"): self.jenis,
            ("instansi", "wilayah"): wilayah,
            ("instansi", "provinsi"): daerah if self.jenis == "provinsi" else "",
            ("instansi", "tempat"): daerah if self.jenis == "kota" else "",
            ("kepala_daerah", "sebutan"): self.sebutan,
            ("kepala_daerah", "nama"): self.kepala_daerah,
            ("berkas", "pegawai"): self.pegawai,
        }
        return {kunci: nilai for kunci, nilai in isi.items() if nilai}

    @property
    def batch(self) -> Mapping[str, date | str]:
        """Values of the sheet ``batch`` by key."""
        return {} if self.tanggal_pelantikan is None else {"tanggal_pelantikan": self.tanggal_pelantikan}


def jenis_dari_nama(nama: str) -> str | None:
    """Return the kind of government that a name begins with, None where it does not say."""
    kata = _PEMERINTAH.sub("", " ".join(nama.split())).split(maxsplit=1)
    return kata[0].casefold() if len(kata) > 1 and kata[0].casefold() in JENIS_DAERAH else None
