"""``describe``: what is told about a file, by the code that reads it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from mutasi_cli.domain.pemahaman import Pemahaman
from mutasi_cli.errors import BerkasError, PengaturanError
from mutasi_cli.law import load_lawbook
from mutasi_cli.tables import OpsiBaca, describe
from tables.tata_letak import kantor, penulis
from tables.tata_letak.kantor import Baris, Tulisan

OPSI = OpsiBaca(lawbook=load_lawbook())
DATA = Path(__file__).parents[1] / "data"


def kolom(isi: Pemahaman) -> dict[str, tuple[str, ...]]:
    return {satu.judul: satu.bidang for satu in isi.kolom}


@pytest.mark.parametrize(
    ("nama", "tabel", "layout", "judul", "baris"),
    [
        ("siasn", "pegawai", "ekspor SIASN", (1,), 6),
        ("nominatif", "pegawai", "daftar nominatif", (5,), 6),
        ("duk", "pegawai", "daftar urut kepangkatan (DUK)", (4, 5), 6),
        ("lampiran", "usulan", "daftar lampiran", (17,), 4),
        ("bezetting", "jabatan", "bezetting atau peta jabatan", (4,), 9),
        ("acuan_jabatan", "jabatan", "acuan jabatan SIASN", (1,), 7),
        ("acuan_unor", "jabatan", "acuan unit organisasi SIASN", (1,), 8),
        ("baku_pegawai", "pegawai", "tabel baku", (1,), 6),
        ("baku_usulan", "usulan", "tabel baku", (1,), 4),
        ("baku_jabatan", "jabatan", "tabel baku", (1,), 7),
    ],
)
def test_each_layout(
    nama: str, tabel: str, layout: str, judul: tuple[int, ...], baris: int, tmp_path: Path
) -> None:
    tulisan: Tulisan = getattr(penulis, nama)()
    for path in (tulisan.ke_xlsx(tmp_path / "a.xlsx"), tulisan.ke_csv(tmp_path / "a.csv")):
        (satu,) = describe(path, OPSI)
        assert (satu.tabel, satu.layout, satu.baris_judul, satu.jumlah_baris) == (tabel, layout, judul, baris)
        assert (satu.hilang, satu.sebab) == ((), "")
        assert not [isi for isi in satu.kolom if isi.sebab == "tidak dikenal"]


def test_personal_columns_have_no_samples(tmp_path: Path) -> None:
    (satu,) = describe(penulis.siasn().ke_xlsx(tmp_path / "s.xlsx"), OPSI)
    rahasia = [isi for isi in satu.kolom if isi.sebab == "data pribadi, tidak pernah dibaca"]
    assert [isi.judul for isi in rahasia] == [
        *("NIK", "NOMOR HP", "EMAIL", "EMAIL GOV", "ALAMAT", "NPWP NOMOR", "BPJS", "IS VALID NIK")
    ]
    assert all(isi.contoh == () and isi.bidang == () for isi in rahasia)
    semua = " ".join(contoh for isi in satu.kolom for contoh in isi.contoh).casefold()
    assert "rahasia" not in semua
    assert "3275010101900001" not in semua


def test_unknown_headings_and_columns_without_heading(tmp_path: Path) -> None:
    rows: Baris = [
        ["nip", "kode_jabatan_tujuan", "tangal dasar", "zzz", None],
        [kantor.ORANG[0].nip, "A", 1, 2, 3],
    ]
    (satu,) = describe(Tulisan(rows).ke_xlsx(tmp_path / "a.xlsx", "usulan"), OPSI)
    assert [(isi.huruf, isi.judul, isi.sebab, isi.saran, isi.contoh) for isi in satu.kolom[2:]] == [
        ("C", "tangal dasar", "tidak dikenal", "tanggal_dasar", ("1",)),
        ("D", "zzz", "tidak dikenal", None, ("2",)),
        ("E", "", "tanpa judul, tidak dibaca", None, ()),
    ]


@pytest.mark.parametrize(
    ("judul", "isi", "saran"),
    [
        ("MULAI MENJABAT", "01-03-2022", "tmt_jabatan"),
        ("MULAI MENJABAT", "Lurah", "jabatan"),
        ("STATUS", "198501012010011001", None),
        ("STATUS", "12", None),
        ("TGL UJI", "Memenuhi Syarat", None),
        ("TGL UJI", "10-03-2026", "tanggal_uji_kompetensi"),
        ("STATUS", "PNS", "status_asn"),
    ],
)
def test_a_suggestion_agrees_with_the_contents(
    judul: str, isi: str, saran: str | None, tmp_path: Path
) -> None:
    rows: Baris = [["nip", "nama", "golongan", judul], [kantor.ORANG[0].nip, "Budi", "III/d", isi]]
    (satu,) = describe(Tulisan(rows).ke_xlsx(tmp_path / "a.xlsx", "pegawai"), OPSI)
    assert (satu.kolom[3].judul, satu.kolom[3].saran) == (judul, saran)


def test_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    rows: Baris = [["nip", "nama", "Nama Pegawai"], [kantor.ORANG[0].nip, "Budi", "Budi"]]
    (satu,) = describe(Tulisan(rows).ke_xlsx(tmp_path / "a.xlsx", "pegawai"), OPSI)
    assert satu.tabel == "pegawai"
    assert satu.hilang == ("golongan", "pendidikan", "tmt_jabatan")
    assert [isi.sebab for isi in satu.kolom] == [
        "judul baku",
        "nama juga dibaca dari kolom «Nama Pegawai» (C)",
        "nama juga dibaca dari kolom «nama» (B)",
    ]


def test_sheets_that_are_not_read(tmp_path: Path) -> None:
    buku = openpyxl.Workbook()
    assert buku.active is not None
    buku.active.title = "Catatan"
    buku.active["A1"] = "Rapat hari Senin"
    penulis.lampiran().tulis(buku.create_sheet("Lampiran I"))
    penulis.baku_pegawai().tulis(buku.create_sheet("PEGAWAI"))
    buku.create_sheet("Kosong")
    buku["PEGAWAI"].sheet_state = "hidden"
    buku.save(tmp_path / "b.xlsx")
    satu, dua, tiga, empat = describe(tmp_path / "b.xlsx", OPSI)
    assert (satu.tabel, satu.sebab) == (None, "tidak ada baris yang memuat judul kolom yang dikenal")
    assert (dua.tabel, dua.layout) == (None, "daftar lampiran")
    assert "ganti nama lembarnya menjadi usulan" in dua.sebab
    assert kolom(dua)["JABATAN BARU"] == ("jabatan_tujuan",)
    assert (tiga.tabel, tiga.sebab) == ("pegawai", "lembar tersembunyi, tetap dibaca")
    assert (empat.tabel, empat.sebab) == (None, "lembar kosong")


def test_aliases_of_the_office_count(tmp_path: Path) -> None:
    rows: Baris = [["Nomor Pokok", "Ke"], [kantor.ORANG[0].nip, "KASI"]]
    path = Tulisan(rows).ke_xlsx(tmp_path / "a.xlsx", "usulan")
    alias = {"usulan": {"nomor pokok": "nip", "KE": "kode_jabatan_tujuan"}}
    (satu,) = describe(path, OpsiBaca(lawbook=load_lawbook(), kolom=alias))
    assert kolom(satu) == {"Nomor Pokok": ("nip",), "Ke": ("kode_jabatan_tujuan",)}
    assert {isi.sebab for isi in satu.kolom} == {"menurut mutasi.toml"}
    with pytest.raises(PengaturanError, match="npi"):
        describe(path, OpsiBaca(lawbook=load_lawbook(), kolom={"usulan": {"x": "npi"}}))


@pytest.mark.parametrize("nama", ["batch.xlsx", "batch.xls", "batch.ods"])
def test_the_same_in_every_format(nama: str) -> None:
    semua = describe(DATA / nama, OPSI)
    assert [(isi.sheet, isi.tabel) for isi in semua] == [
        (n, n.casefold()) for n in ("Usulan", "pegawai", "jabatan")
    ]
    assert semua[0].baris_judul == (3,)
    assert semua[0].kolom[0].huruf == "B"


def test_describe_says_what_the_reader_does(tmp_path: Path, baca: Callable[..., Any]) -> None:
    """The fields that are told are those that the records have cells of."""
    from mutasi_cli.tables import read_workbook  # noqa: PLC0415 - beside what it is compared with

    for nama, tabel in (("siasn", "pegawai"), ("lampiran", "usulan"), ("bezetting", "jabatan")):
        path = getattr(penulis, nama)().ke_xlsx(tmp_path / f"{nama}.xlsx")
        (satu,) = describe(path, OPSI)
        dasar = {
            "usulan": penulis.baku_usulan().ke_lembar("usulan"),
            "pegawai": penulis.baku_pegawai().ke_lembar("pegawai"),
            "jabatan": penulis.baku_jabatan().ke_lembar("jabatan"),
        }
        bahan = baca(**{**dasar, tabel: read_workbook(path).lembar("Sheet1")})
        asal = {
            "usulan": bahan.usulan[0].asal,
            "pegawai": next(iter(bahan.pegawai.values())).asal,
            "jabatan": next(iter(bahan.jabatan.values())).asal,
        }[tabel]
        ditunjukkan = {bidang for isi in satu.kolom for bidang in isi.bidang}
        tambahan = {"kode", "formasi", "unit_kerja", "perangkat_daerah"} if nama == "bezetting" else set()
        assert set(asal.sel) == ditunjukkan | tambahan
        assert next(isi.baris for isi in bahan.sumber if isi.file == path.name) == satu.jumlah_baris


def test_a_file_named_for_a_table(tmp_path: Path) -> None:
    path = penulis.lampiran().ke_xlsx(tmp_path / "a.xlsx", "Daftar")
    (satu,) = describe(path, OPSI, tabel="pegawai")
    assert (satu.tabel, satu.layout, satu.sebab) == ("pegawai", "daftar nominatif", "")
    path = penulis.baku_pegawai().ke_xlsx(tmp_path / "b.xlsx", "usulan")
    assert [isi.tabel for isi in describe(path, OPSI, tabel="pegawai")] == ["pegawai"]
    buku = openpyxl.Workbook()
    assert buku.active is not None
    buku.active.title = "usulan"
    penulis.baku_usulan().tulis(buku.active)
    penulis.baku_pegawai().tulis(buku.create_sheet("Pegawai"))
    buku.save(tmp_path / "c.xlsx")
    satu, dua = describe(tmp_path / "c.xlsx", OPSI, tabel="pegawai")
    assert (satu.tabel, satu.sebab) == (None, "dari berkas ini hanya tabel pegawai yang dibaca")
    assert dua.tabel == "pegawai"
    with pytest.raises(BerkasError, match="«pegawaii» tidak dikenal"):
        describe(tmp_path / "c.xlsx", OPSI, tabel="pegawaii")


def test_a_heading_under_a_group_can_be_taught(tmp_path: Path) -> None:
    rows: Baris = [
        ["NIP", "NAMA", "PANGKAT", None, "RIWAYAT", None],
        [None, None, "GOL RUANG", "TMT", "TMT", "NAMA"],
        [kantor.ORANG[0].nip, "Budi", "III/d", "01-04-2020", "01-01-2021", "x"],
    ]
    path = Tulisan(rows).ke_xlsx(tmp_path / "a.xlsx", "pegawai")
    (satu,) = describe(path, OPSI)
    asing = [isi.judul for isi in satu.kolom if isi.sebab == "tidak dikenal"]
    assert asing == ["RIWAYAT / TMT", "RIWAYAT / NAMA"]
    alias = {"pegawai": {asing[0]: "tmt_jabatan"}}
    (dua,) = describe(path, OpsiBaca(lawbook=load_lawbook(), kolom=alias))
    assert kolom(dua)["RIWAYAT / TMT"] == ("tmt_jabatan",)


def test_of_hundreds_of_sheets_only_the_first_are_looked_into(tmp_path: Path) -> None:
    buku = openpyxl.Workbook()
    for nomor in range(60):
        buku.create_sheet(f"lembar {nomor}").append(["nip", "nama", nomor])
    buku.create_sheet("usulan").append(["nip", "nama", "kode_jabatan_tujuan"])
    del buku["Sheet"]
    buku.save(tmp_path / "banyak.xlsx")
    hasil = describe(tmp_path / "banyak.xlsx", OPSI)
    terlewat = [isi.sheet for isi in hasil if "40 lembar pertama" in isi.sebab]
    assert terlewat == [f"lembar {nomor}" for nomor in range(40, 60)]
    assert hasil[-1].tabel == "usulan"
