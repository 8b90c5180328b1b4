"""What ``mutasi init`` may ask before it writes a new batch folder, and what follows from the answers."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

KINDS_OF_DAERAH = ("kota", "kabupaten", "provinsi")
_GOVERNMENT = re.compile(r"^pemerintah\s+", re.IGNORECASE)
_LABELS = {"kota": "Wali Kota", "kabupaten": "Bupati", "provinsi": "Gubernur"}


@dataclass(frozen=True, slots=True, kw_only=True)
class InitialAnswers:
    """Answers; an empty text and None mean: not known yet.

    ``nama`` is the government as somebody types it (``Kota Bogor`` or ``Pemerintah Kota Bogor``), ``jenis``
    one of ``KINDS_OF_DAERAH``, ``kepala_daerah`` a name without degrees, ``pegawai`` the file of the staff table
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
        nama = _GOVERNMENT.sub("", " ".join(self.nama.split()))
        if not nama or not self.jenis or jenis_of_name(nama) is not None:
            return nama
        return f"{self.jenis.capitalize()} {nama}"

    @property
    def sebutan(self) -> str:
        """The office of the head: ``Wali Kota Bogor``; empty where the kind is not known."""
        words = self.wilayah.split(maxsplit=1)
        if self.jenis not in _LABELS or not words:
            return ""
        daerah = words[-1] if words[0].casefold() in KINDS_OF_DAERAH else self.wilayah
        return f"{_LABELS[self.jenis]} {daerah}"

    @property
    def office_settings(self) -> Mapping[tuple[str, str], str]:
        """Values of ``mutasi.toml`` by table and key; those that are not known are left out.

        The place where papers are set follows from the name of a city only: a regency has its seat in a town
        of another name.
        """
        wilayah = self.wilayah
        daerah = wilayah.split(maxsplit=1)[-1] if wilayah else ""
        answers = {
            ("instansi", "nama"): f"Pemerintah {wilayah}" if wilayah else "",
            ("instansi", "jenis"): self.jenis,
            ("instansi", "wilayah"): wilayah,
            ("instansi", "provinsi"): daerah if self.jenis == "provinsi" else "",
            ("instansi", "tempat"): daerah if self.jenis == "kota" else "",
            ("kepala_daerah", "sebutan"): self.sebutan,
            ("kepala_daerah", "nama"): self.kepala_daerah,
            ("berkas", "pegawai"): self.pegawai,
        }
        return {key: answer for key, answer in answers.items() if answer}

    @property
    def batch(self) -> Mapping[str, date | str]:
        """Values of the sheet ``batch`` by key."""
        return {} if self.tanggal_pelantikan is None else {"tanggal_pelantikan": self.tanggal_pelantikan}


def jenis_of_name(nama: str) -> str | None:
    """Return the kind of government that a name begins with, None where it does not say."""
    words = _GOVERNMENT.sub("", " ".join(nama.split())).split(maxsplit=1)
    return words[0].casefold() if len(words) > 1 and words[0].casefold() in KINDS_OF_DAERAH else None
