"""Codes of posts where the office's table has none: the pair (jabatan, unit_kerja) is the key.

The code is made of the words of the pair alone, so that it is the same in every run and every order of rows.
"""

import hashlib
from collections.abc import Mapping

from mutasi_cli.tables.nilai import kosong, teks_sel
from mutasi_cli.tables.posisi import kata_baku
from mutasi_cli.tables.tabel import Ganti, Tabel

_SIDIK = 4
_TERPANJANG = 120


def kode_turunan(jabatan: str, unit: str) -> str:
    """Return the readable code of a pair: ``KEPALA-SEKSI-PEMERINTAHAN.KELURAHAN-JATIASIH``."""
    bagian = (kata_baku(isi).upper().replace(" ", "-") for isi in (jabatan, unit))
    return ".".join(isi for isi in bagian if isi)[:_TERPANJANG].strip("-.")


def kode_dari_pasangan(tabel: Tabel) -> Mapping[str, Mapping[int, Ganti]]:
    """Return the code of every post, and how many officials a post without eselon is written for.

    Rows of one post without eselon (three Pengadministrasi Perkantoran in one unit) are one post with so
    many places; rows of one post with an eselon stay two rows with one code, which rules report.
    """
    pasangan = {i: _pasangan(tabel, i) for i in tabel.baris}
    asli: dict[str, set[tuple[str, str]]] = {}
    for isi in pasangan.values():
        asli.setdefault(kode_turunan(*isi), set()).add(_kunci(*isi))
    kolom = tabel.kolom["jabatan"].indeks
    kode: dict[int, Ganti] = {}
    for i, isi in pasangan.items():
        if not isi[0]:
            continue
        dasar = kode_turunan(*isi)
        satu = len(asli[dasar]) == 1 and dasar and len(dasar) < _TERPANJANG
        # Where two different pairs would get one code, each is told apart by a print of its own words.
        sidik = hashlib.sha256("\n".join(_kunci(*isi)).encode()).hexdigest()[:_SIDIK].upper()
        kode[i] = Ganti(dasar if satu else f"{dasar}-{sidik}".lstrip("-"), i, kolom)
    return {"kode": kode, **_formasi(tabel, kode)}


def _formasi(tabel: Tabel, kode: Mapping[int, Ganti]) -> Mapping[str, Mapping[int, Ganti]]:
    if "formasi" in tabel.kolom and tabel.kolom["formasi"].indeks != tabel.kolom["jabatan"].indeks:
        return {}
    banyak: dict[object, int] = {}
    for isi in kode.values():
        banyak[isi.mentah] = banyak.get(isi.mentah, 0) + 1
    return {
        "formasi": {
            i: Ganti(banyak[isi.mentah] if kosong(tabel.mentah(i, "eselon")) else None, i, isi.kolom)
            for i, isi in kode.items()
        }
    }


def _pasangan(tabel: Tabel, indeks: int) -> tuple[str, str]:
    jabatan, unit = (tabel.mentah(indeks, bidang) for bidang in ("jabatan", "unit_kerja"))
    return ("" if kosong(jabatan) else teks_sel(jabatan)), ("" if kosong(unit) else teks_sel(unit))


def _kunci(jabatan: str, unit: str) -> tuple[str, str]:
    """Return the pair by which posts are told apart: what the code keeps, and letters that it cannot."""
    luar = ("".join(h for h in isi.casefold() if h.isalnum() and not h.isascii()) for isi in (jabatan, unit))
    a, b = luar
    return kata_baku(jabatan) + a, kata_baku(unit) + b
