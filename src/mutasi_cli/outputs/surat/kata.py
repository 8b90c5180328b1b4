"""How names, signers and lists are written on paper."""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from mutasi_cli.domain.gelar import nama_tanpa_gelar
from mutasi_cli.domain.pengaturan import KepalaDaerah, Pejabat
from mutasi_cli.domain.waktu import tanggal_panjang
from mutasi_cli.outputs.surat.isian import KOSONG

TIDAK_ADA = "-"
"""Where a cell is empty because there is nothing, not because nobody knows."""

_STATUS = {"plt": "Plt.", "plh": "Plh.", "pj": "Pj.", "pjs": "Pjs."}


def teks(isi: str | None) -> str:
    """Return a value, or a visible gap where it is missing."""
    return isi.strip() if isi is not None and isi.strip() else KOSONG


def tanggal(hari: date | None) -> str:
    """Return ``6 Februari 2026``, or a visible gap: a date that is open never becomes today's."""
    return KOSONG if hari is None else tanggal_panjang(hari)


def nama_kepala(kepala: KepalaDaerah | None) -> str:
    """Return the name of the head of region on a decree: capitals, no degree."""
    if kepala is None or not kepala.nama.strip():
        return KOSONG
    return nama_tanpa_gelar(kepala.nama).upper()


def nama_kepala_surat(kepala: KepalaDaerah | None) -> str:
    """Return the name of the head of region on letters and minutes: with the degrees of the settings."""
    if kepala is None or not kepala.nama.strip():
        return KOSONG
    nama = f"{kepala.gelar_depan} {nama_tanpa_gelar(kepala.nama)}".strip()
    return f"{nama}, {kepala.gelar_belakang}" if kepala.gelar_belakang else nama


def dengan_status(jabatan: str, status: str) -> str:
    """Return a post with the standing of who holds it in front: ``Plt. Kepala Badan``."""
    awalan = _STATUS.get(status.strip().casefold().rstrip("."))
    return jabatan if awalan is None or jabatan == KOSONG else f"{awalan} {jabatan}"


def kapital(jabatan: str) -> str:
    """Return a post in capitals; ``Plt.``, ``a.n.`` and the like in front stay as they are."""
    awal, spasi, sisa = jabatan.partition(" ")
    return f"{awal} {sisa.upper()}" if spasi and awal.endswith(".") else jabatan.upper()


def pejabat(orang: Pejabat | None) -> dict[str, str]:
    """Return an official who signs or certifies, every gap visible."""
    if orang is None:
        orang = Pejabat(kunci="")
    jabatan = dengan_status(teks(orang.jabatan), orang.status)
    pangkat = ", ".join(isi for isi in (orang.pangkat, orang.golongan) if isi)
    return {
        "nama": teks(orang.nama_bergelar if orang.nama else None),
        "nama_keputusan": teks(nama_tanpa_gelar(orang.nama).upper() if orang.nama else None),
        "nip": teks(nip_kelompok(orang.nip)),
        "pangkat": teks(pangkat),
        "jabatan": jabatan,
        "jabatan_kapital": kapital(jabatan),
    }


def nip_kelompok(nip: str) -> str:
    """Return a NIP as it is typed in the settings in groups 8-6-1-3; anything else stays as it is."""
    angka = re.sub(r"[\s.'-]", "", nip)
    return f"{angka[:8]} {angka[8:14]} {angka[14]} {angka[15:]}" if re.fullmatch(r"\d{18}", angka) else nip


def bernomor(isi: Iterable[str], *, akhir: str) -> list[dict[str, str]]:
    """Return a numbered list, each item ending in ``;`` and the last in ``akhir``."""
    bersih = [item.strip().rstrip(";.").rstrip() for item in isi if item.strip()]
    return [
        {"nomor": f"{nomor}.", "isi": f"{item}{akhir if nomor == len(bersih) else ';'}"}
        for nomor, item in enumerate(bersih, start=1)
    ]


def rangkai(kata: Sequence[str]) -> str:
    """Return words as a list: ``a``, ``a dan b``, ``a, b, dan c``."""
    if len(kata) <= 2:  # noqa: PLR2004 - two words need no comma
        return " dan ".join(kata)
    return f"{', '.join(kata[:-1])}, dan {kata[-1]}"
