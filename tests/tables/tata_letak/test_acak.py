"""Two hundred workbooks written anyhow are read equally; two hundred with a faulty heading are refused."""

from __future__ import annotations

import random
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from mutasi_cli.errors import BerkasError
from mutasi_cli.law import load_lawbook
from mutasi_cli.tables import Lembar, OpsiBaca, bahan_from_sheets, read_bahan
from mutasi_cli.tables.bidang import BIDANG, WAJIB
from mutasi_cli.tables.letak.alias import ALIAS
from tables.tata_letak import kantor, penulis

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mutasi_cli.domain.bahan import Bahan
    from tables.tata_letak.kantor import Baris

OPSI = OpsiBaca(lawbook=load_lawbook())
TABEL = ("usulan", "pegawai", "jabatan")
JUDUL_ATAS = (
    *("PEMERINTAH KOTA BEKASI", "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia", "Nama", "NIP"),
    *("Keadaan 31 Januari 2026", "Rahasia", "Lampiran", "Jabatan dan unit kerja pegawai", "DATA PEGAWAI"),
)


def baku() -> dict[str, Baris]:
    """Return the canonical tables; nobody is left out, since everybody has relatives."""
    return {
        "usulan": penulis.baku_usulan().rows,
        "pegawai": penulis.baku_pegawai().rows,
        "jabatan": penulis.baku_jabatan().rows,
    }


def kerabat() -> Baris:
    rows: Baris = [["nip", "nip_keluarga"]]
    rows.extend([o.nip, o.nip] for o in kantor.ORANG)
    return rows


def baca(tabel: dict[str, Baris]) -> Bahan:
    keluarga = kerabat()
    lembar = {
        nama: Lembar("b.xlsx", "", nama, rows) for nama, rows in {**tabel, "keluarga": keluarga}.items()
    }
    return bahan_from_sheets(lembar, OPSI)


def isi(rekaman: Iterable[Any]) -> list[dict[str, object]]:
    """Return the values of records without their addresses."""
    return [
        {f.name: getattr(satu, f.name) for f in fields(satu) if f.name not in {"asal", "sel_tujuan"}}
        for satu in rekaman
    ]


def gambar(bahan: Bahan) -> list[Any]:
    return [isi(bahan.usulan), isi(bahan.pegawai.values()), isi(bahan.jabatan.values())]


BAKU = gambar(baca(baku()))


def ejaan(acak: random.Random, judul: str) -> str:
    """Write a heading in another case, with blanks, dots and underscores."""
    tulis = acak.choice((str.upper, str.lower, str.title))(judul)
    return "".join(huruf + acak.choice(("", "", "", " ", ".", "_")) for huruf in tulis).replace("_", " _")


def ganti_judul(acak: random.Random, tabel: str, bidang: str) -> str:
    pilihan = [bidang, *(judul for judul, tujuan in ALIAS[tabel].items() if tujuan == bidang)]
    return ejaan(acak, acak.choice(pilihan))


def acak_tabel(acak: random.Random, tabel: str, rows: Baris, *, ganti: bool = True) -> Baris:
    """Permute the columns, rename the headings, put rows above and blank rows between."""
    urutan = list(range(len(rows[0])))
    acak.shuffle(urutan)
    kepala = [ganti_judul(acak, tabel, str(rows[0][k])) if ganti else rows[0][k] for k in urutan]
    lebar = len(urutan) + 2
    hasil: Baris = []
    for _ in range(acak.randrange(16)):
        baris: list[object] = [None] * lebar
        for _ in range(acak.randrange(3)):
            baris[acak.randrange(lebar)] = acak.choice(JUDUL_ATAS)
        hasil.append(baris)
    hasil.append([*kepala, None, acak.choice(("Foto", "NIK", None))])
    if acak.random() < 0.4:
        hasil.append(list(range(1, len(urutan) + 1)))
    for satu in rows[1:]:
        hasil += [[None] * acak.randrange(lebar) for _ in range(acak.randrange(3))]
        hasil.append([satu[k] for k in urutan])
    hasil.extend([None] * lebar for _ in range(acak.randrange(50)))
    return hasil


@pytest.mark.parametrize("benih", range(200))
def test_read_equally(benih: int) -> None:
    acak = random.Random(benih)
    bahan = baca({nama: acak_tabel(acak, nama, rows) for nama, rows in baku().items()})
    assert gambar(bahan) == BAKU


@pytest.mark.parametrize("benih", range(3))
def test_read_equally_from_a_file(benih: int, tmp_path: Path) -> None:
    acak = random.Random(benih)
    import openpyxl  # noqa: PLC0415 - only these few write a file

    buku = openpyxl.Workbook()
    assert buku.active is not None
    buku.remove(buku.active)
    for nama, rows in baku().items():
        kantor.Tulisan(acak_tabel(acak, nama, rows)).tulis(buku.create_sheet(nama.upper()))
    keluarga = kerabat()
    kantor.Tulisan(keluarga).tulis(buku.create_sheet("Keluarga"))
    buku.save(tmp_path / "b.xlsx")
    assert gambar(read_bahan(tmp_path / "b.xlsx", pegawai=None, jabatan=None, opsi=OPSI)) == BAKU


@pytest.mark.parametrize("benih", range(100))
def test_a_missing_column_is_refused_by_name(benih: int) -> None:
    acak = random.Random(1000 + benih)
    tabel = baku()
    nama = acak.choice(TABEL)
    hilang = acak.choice(WAJIB[nama])
    letak = [str(judul) for judul in tabel[nama][0]]
    tabel[nama] = [
        [isi for judul, isi in zip(letak, baris, strict=True) if judul not in hilang] for baris in tabel[nama]
    ]
    with pytest.raises(BerkasError) as galat:
        baca({satu: acak_tabel(acak, satu, rows) for satu, rows in tabel.items()})
    kalimat = str(galat.value)
    assert all(f"«{bidang}»" in kalimat for bidang in hilang)
    assert f"«{nama}» di b.xlsx" in kalimat


@pytest.mark.parametrize("benih", range(100))
def test_two_columns_for_one_field_are_refused_naming_both(benih: int) -> None:
    acak = random.Random(2000 + benih)
    tabel = baku()
    nama = acak.choice(TABEL)
    bidang = acak.choice([str(judul) for judul in tabel[nama][0]])
    assert bidang in BIDANG[nama]
    k = tabel[nama][0].index(bidang)
    rows = [[*baris, baris[k]] for baris in tabel[nama]]
    tertulis = [ganti_judul(acak, nama, bidang) for _ in range(2)]
    rows[0] = [tertulis[0] if i == k else judul for i, judul in enumerate(rows[0])]
    rows[0][-1] = tertulis[1]
    tabel[nama] = acak_tabel(acak, nama, rows, ganti=False)
    with pytest.raises(BerkasError) as galat:
        baca(tabel)
    kalimat = str(galat.value)
    assert f"sama-sama dibaca sebagai {bidang}" in kalimat
    assert all(f"«{judul.strip()}»" in kalimat for judul in tertulis)
