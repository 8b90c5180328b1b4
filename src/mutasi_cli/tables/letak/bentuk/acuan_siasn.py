"""The post references of SIASN: ``ID, Nama_unor, Nama_jabatan, Eselon_id`` and ``ID, NAMA_UNOR, ID_ATASAN``.

The second names units and no posts. Where the law fixes what the head of such a unit is called (PP 18/2016:
a kelurahan has a Lurah, a bidang a Kepala Bidang), that is the post; elsewhere the post stays blank.
"""

import re
from collections.abc import Mapping

from mutasi_cli.tables.letak.model import Bagian, Kepala, Layout
from mutasi_cli.tables.nilai import kosong, teks_sel
from mutasi_cli.tables.nilai.mentah import lepas_petik, satu_baris
from mutasi_cli.tables.tabel import Ganti, Tabel

_ESELON = {
    f"{n}{k}": f"{romawi}.{'ab'[k - 1]}"
    for n, romawi in enumerate(("I", "II", "III", "IV", "V"), 1)
    for k in (1, 2)
}
_TANPA_ESELON = frozenset({"99", "0", "00"})

_PIMPINAN = tuple(
    (re.compile(pola, re.IGNORECASE), sebutan, milik_induk)
    for pola, sebutan, milik_induk in (
        (r"kelurahan\b", "Lurah", False),
        (r"kecamatan\b", "Camat", False),
        (r"inspektorat$", "Inspektur", False),
        (r"sekretariat (?:daerah|dprd|dewan perwakilan rakyat daerah)\b", "Sekretaris", False),
        (r"sekretariat\b", "Sekretaris", True),
        (r"(?:rumah sakit|rsud)\b", "Direktur", False),
        (r"(?:dinas|badan|satuan|kantor|uptd?|puskesmas)\b", "Kepala", False),
        (r"(?:bagian|bidang|sub ?bagian|sub ?bidang|seksi|inspektorat pembantu)\b", "Kepala", True),
        (r"(?:asisten|staf ahli)\b", "", True),
    )
)
"""How the head of a unit is called, and whether the post is told apart by the unit above."""

_DIGANTI = re.compile(r"(?:kelurahan|kecamatan|sekretariat|inspektorat)\b\s*", re.IGNORECASE)


def _eselon(mentah: object) -> object:
    """Return the eselon of SIASN's own number (``31`` is III.a); other forms stay as they are."""
    isi = lepas_petik(teks_sel(mentah))
    if isi in _TANPA_ESELON:
        return None
    return _ESELON.get(isi, mentah)


def _jabatan(kepala: Kepala) -> bool:
    return kepala.punya("id", "namajabatan")


def _unor(kepala: Kepala) -> bool:
    return kepala.punya("id", "namaunor") and "jabatan" not in kepala.bidang


def _pimpinan(tabel: Tabel) -> Mapping[str, Mapping[int, Ganti]]:
    """Return post and unit of every row: the head of the unit that the row names."""
    nama = {_kata(tabel.mentah(i, "kode")): _kata(tabel.mentah(i, "unit_kerja")) for i in tabel.baris}
    jabatan: dict[int, Ganti] = {}
    unit: dict[int, Ganti] = {}
    for i in tabel.baris:
        unor = _kata(tabel.mentah(i, "unit_kerja"))
        induk = nama.get(_kata(tabel.mentah(i, "kode_atasan")), "")
        kolom = tabel.kolom["unit_kerja"].indeks
        sebutan, tempat = pimpinan(unor, induk)
        jabatan[i] = Ganti(sebutan, i, kolom)
        unit[i] = Ganti(tempat, i, kolom)
    return {"jabatan": jabatan, "unit_kerja": unit}


def pimpinan(unor: str, induk: str) -> tuple[str | None, str]:
    """Return the head of a unit and the unit that tells this post apart; no head where none is known."""
    cocok = next((isi for isi in _PIMPINAN if isi[0].match(unor)), None)
    if cocok is None:
        return None, unor
    _, sebutan, milik_induk = cocok
    if sebutan in {"Lurah", "Camat", "Inspektur"}:
        di_kecamatan = sebutan == "Lurah" and induk.casefold().startswith("kecamatan ")
        return (
            sebutan,
            f"{unor} {induk}" if di_kecamatan and induk.casefold() not in unor.casefold() else unor,
        )
    if sebutan == "Sekretaris":
        return f"Sekretaris {_DIGANTI.sub('', unor, count=1)}".strip(), (
            induk or unor
        ) if milik_induk else unor
    return f"{sebutan} {unor}".strip(), (induk or unor) if milik_induk else unor


def _kata(mentah: object) -> str:
    return "" if kosong(mentah) else satu_baris(lepas_petik(teks_sel(mentah)))


JABATAN = Layout(
    nama="acuan jabatan SIASN",
    tabel="jabatan",
    cocok=_jabatan,
    judul={"ID": "kode", "Eselon_id": (Bagian("eselon", _eselon),)},
)

UNOR = Layout(
    nama="acuan unit organisasi SIASN",
    tabel="jabatan",
    cocok=_unor,
    judul={"ID": "kode", "Eselon_id": (Bagian("eselon", _eselon),)},
    wajib=(("kode",), ("unit_kerja",)),
    turunan={"jabatan": "unit_kerja"},
    lengkapi=_pimpinan,
)
