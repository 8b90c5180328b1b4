"""Copies of a batch: which file gets one, where it lies, and that no original is ever touched."""

import hashlib
import io
import os
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl
import pytest
from rich.console import Console

from mutasi_cli.domain.bahan import Sumber
from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.errors import BerkasError
from mutasi_cli.outputs.salinan import Asli, LembarNilai, write_copies
from mutasi_cli.outputs.salinan.konsol import print_copies
from mutasi_cli.outputs.salinan.polos import buku_nilai, nama_lembar
from mutasi_cli.outputs.salinan.tanda import Warna
from outputs import kota_kecil
from outputs.salinan_buatan import bagian, temuan

BARIS = (("nip", "lahir", "aktif"), ("1985", date(1985, 1, 2), True), (1.5, time(6, 0), "=1+1\x00"))


@pytest.fixture(scope="module")
def kota() -> Batch:
    return kota_kecil.batch()


def _tanpa_nilai() -> Sequence[LembarNilai]:
    pytest.fail("the values of a workbook that can be marked in place are not read")


def _xlsx(path: Path, *lembar: str) -> Asli:
    wb = openpyxl.Workbook()
    wb.remove(wb.worksheets[0])
    for nama in lembar:
        wb.create_sheet(nama)["A1"] = nama
    path.parent.mkdir(parents=True, exist_ok=True)
    wb.save(path)
    return Asli(path, _tanpa_nilai)


def _asli_ini(kota: Batch, *asli: tuple[Asli, str]) -> Batch:
    """The batch as read from these files, each with one sheet."""
    sumber = tuple(
        Sumber(file=a.path.name, sha256=hashlib.sha256(a.path.read_bytes()).hexdigest(), sheet=sheet, baris=1)
        for a, sheet in asli
    )
    return Batch(
        bahan=replace(kota.bahan, sumber=sumber),
        pengaturan=kota.pengaturan,
        tanggal=kota.tanggal,
        law=kota.law,
        moves=kota.moves,
        holders_before=kota.holders_before,
        holders_after=kota.holders_after,
    )


def _isi(path: Path, lembar: str = "Temuan") -> list[list[object]]:
    return [[sel.value for sel in baris] for baris in openpyxl.load_workbook(path)[lembar].iter_rows()]


def test_all_findings_and_the_summary(kota: Batch, tmp_path: Path) -> None:
    asli = _xlsx(tmp_path / "batch.xlsx", "usulan", "pegawai", "jabatan")
    sebelum = asli.path.read_bytes()
    batch = _asli_ini(kota, (asli, "usulan"))
    (hasil,) = write_copies(batch, kota_kecil.temuan(kota), [asli], tmp_path / "keluaran")
    assert hasil == tmp_path / "keluaran" / "batch-temuan.xlsx"
    assert asli.path.read_bytes() == sebelum
    isi = _isi(hasil)
    assert isi[0][0] == "Temuan pemeriksaan batch.xlsx"
    assert str(isi[1][0]).startswith("Pelantikan Jumat, 6 Februari 2026. 3 galat pada")
    kepala = next(nomor for nomor, baris in enumerate(isi) if baris[0] == "No.")
    baris = {str(satu[2]): satu for satu in isi[kepala + 1 :]}
    assert len(baris) == len(kota_kecil.temuan(kota))
    assert baris["JAB002"][4:8] == ["usulan", "D2", kota_kecil.nip(1), "Ani Lestari, S.STP., M.Si."]
    assert str(baris["JAB002"][11]).splitlines() == [
        "PP 11/2017 Pasal 53",
        "PermenPANRB 17/2024 (belum diperiksa ke naskah)",
    ]
    assert baris["DAT021"][4:6] == ["mutasi.toml", None]
    assert "Kebutuhan organisasi; 800/1 tanggal 5 Januari 2026" in str(baris["WKT001"][12])
    assert "\x1b" not in str(baris["DAT013"][9])
    wb = openpyxl.load_workbook(hasil)
    assert wb["usulan"]["D3"].fill.fgColor.rgb == f"FF{Warna.DIKECUALIKAN.rgb}"
    assert wb["jabatan"]["A6"].fill.fgColor.rgb == f"FF{Warna.INFO.rgb}"


def test_other_tables_get_their_own_copy_with_links_between(kota: Batch, tmp_path: Path) -> None:
    asli = [
        _xlsx(tmp_path / "batch.xlsx", "usulan"),
        _xlsx(tmp_path / "data" / "pegawai Kota.xlsx", "Sheet1"),
        _xlsx(tmp_path / "jabatan.xlsx", "jabatan"),
    ]
    batch = _asli_ini(kota, (asli[0], "usulan"), (asli[1], "Sheet1"), (asli[2], "jabatan"))
    semua = [temuan("A1"), temuan("B7", sheet="Sheet1", file="pegawai Kota.xlsx")]
    hasil = write_copies(batch, semua, asli, tmp_path / "k")
    assert [path.name for path in hasil] == ["batch-temuan.xlsx", "pegawai Kota-temuan.xlsx"]
    baris = {str(satu[5]): satu for satu in _isi(hasil[0])}
    assert baris["B7"][4] == "Sheet1 (pegawai Kota.xlsx)"
    tautan = [sel.hyperlink for sel in openpyxl.load_workbook(hasil[0])["Temuan"]["F"] if sel.hyperlink]
    assert [(isi.target, isi.location) for isi in tautan] == [
        (None, "'usulan'!A1"),
        ("pegawai%20Kota-temuan.xlsx", "'Sheet1'!B7"),
    ]
    assert [satu[5] for satu in _isi(hasil[1])[-1:]] == ["B7"]
    # Once the fault is mended, an old copy may not go on telling of it.
    hasil = write_copies(batch, [temuan("A1")], asli, tmp_path / "k")
    assert [satu[0] for satu in _isi(hasil[1])][-1] == "Tidak ada temuan."


def test_two_files_of_one_name_are_told_apart(kota: Batch, tmp_path: Path) -> None:
    asli = [_xlsx(tmp_path / "batch.xlsx", "usulan"), _xlsx(tmp_path / "lama" / "batch.xlsx", "pegawai")]
    batch = _asli_ini(kota, (asli[0], "usulan"), (asli[1], "pegawai"))
    hasil = write_copies(batch, [temuan("C3", sheet="pegawai")], asli, tmp_path / "k")
    assert [path.name for path in hasil] == ["batch-temuan.xlsx", "batch-temuan-2.xlsx"]
    assert openpyxl.load_workbook(hasil[1])["pegawai"]["C3"].comment is not None
    assert "pegawai" not in openpyxl.load_workbook(hasil[0]).sheetnames


@pytest.mark.skipif(os.name != "posix", reason="no such names elsewhere")
def test_a_name_that_windows_refuses_is_written_otherwise(kota: Batch, tmp_path: Path) -> None:
    asli = _xlsx(tmp_path / 'data 1:2 <a>\\"b"?.xlsx', "usulan")
    (salinan,) = write_copies(_asli_ini(kota, (asli, "usulan")), (), [asli], tmp_path / "keluaran")
    assert salinan == tmp_path / "keluaran" / "data 1-2 -a---b---temuan.xlsx"
    assert salinan.is_file()


def test_a_copy_never_replaces_an_input(kota: Batch, tmp_path: Path) -> None:
    keluaran = tmp_path / "keluaran"
    asli = [
        _xlsx(tmp_path / "batch.xlsx", "usulan"),
        _xlsx(keluaran / "Batch-Temuan.xlsx", "pegawai"),
    ]
    sebelum = asli[1].path.read_bytes()
    batch = _asli_ini(kota, (asli[0], "usulan"), (asli[1], "pegawai"))
    hasil = write_copies(batch, [], asli, keluaran)
    assert [path.name for path in hasil] == ["batch-temuan-2.xlsx"]
    assert asli[1].path.read_bytes() == sebelum


def test_a_copy_corrected_by_hand_stays(kota: Batch, tmp_path: Path) -> None:
    asli = _xlsx(tmp_path / "batch.xlsx", "usulan")
    batch = _asli_ini(kota, (asli, "usulan"))
    (pertama,) = write_copies(batch, [temuan("A1")], [asli], tmp_path)
    assert write_copies(batch, [temuan("A1")], [asli], tmp_path) == (pertama,)
    pertama.write_bytes(pertama.read_bytes() + b"tangan")
    (kedua,) = write_copies(batch, [temuan("A2")], [asli], tmp_path)
    assert kedua.name == "batch-temuan.baru.xlsx"
    assert pertama.read_bytes().endswith(b"tangan")
    keluar = io.StringIO()
    print_copies(Console(file=keluar, width=200), kota, [temuan("A2")], [kedua])
    assert "batch-temuan.xlsx sudah disunting dengan tangan" in keluar.getvalue()
    assert "Kesimpulan: 1 galat" in keluar.getvalue()


def test_an_original_that_changed_meanwhile_is_told(kota: Batch, tmp_path: Path) -> None:
    asli = _xlsx(tmp_path / "batch.xlsx", "usulan")
    batch = _asli_ini(kota, (asli, "usulan"))
    asli.path.write_bytes(asli.path.read_bytes() + b" ")
    with pytest.raises(BerkasError, match="berubah selama diperiksa"):
        write_copies(batch, [], [asli], tmp_path / "k")
    asli.path.unlink()
    with pytest.raises(BerkasError, match="tidak dapat dibaca lagi"):
        write_copies(batch, [], [asli], tmp_path / "k")


@pytest.mark.parametrize(
    ("berkas", "lembar"), [("data.csv", None), ("data.xls", "usulan"), ("data.ods", "a:b")]
)
def test_other_kinds_become_a_workbook_of_values(
    kota: Batch, tmp_path: Path, berkas: str, lembar: str | None
) -> None:
    path = tmp_path / berkas
    path.write_bytes(b"bukan zip")
    asli = Asli(path, lambda: [LembarNilai(lembar, BARIS, 3, 2)])
    batch = _asli_ini(kota)
    (hasil,) = write_copies(batch, [temuan("B4", sheet=lembar, file=berkas)], [asli], tmp_path / "k")
    assert hasil.name == "data-temuan.xlsx"
    wb = openpyxl.load_workbook(hasil)
    nama = {None: "data", "a:b": "a-b"}.get(lembar, lembar or "")
    assert wb.sheetnames == ["Temuan", nama]
    sel = wb[nama]["B4"]
    assert (sel.value, sel.number_format, sel.comment is not None) == ("1985", "@", True)
    assert (wb[nama]["C4"].value, wb[nama]["D4"].value) == (datetime(1985, 1, 2), True)  # noqa: DTZ001 - as Excel
    assert (wb[nama]["B5"].value, wb[nama]["C5"].value) == (1.5, time(6, 0))
    assert (wb[nama]["D5"].value, wb[nama]["D5"].data_type) == ("=1+1", "s")
    teks = [str(baris[0]) for baris in _isi(hasil)]
    assert any(satu.startswith(f"{berkas} tidak dapat ditandai langsung") for satu in teks)


def test_a_workbook_that_cannot_be_edited_becomes_one_of_values(kota: Batch, tmp_path: Path) -> None:
    asli = _xlsx(tmp_path / "batch.xlsx", "usulan")
    isi = bagian(asli.path.read_bytes())
    isi["xl/worksheets/sheet1.xml"] = isi["xl/worksheets/sheet1.xml"].replace(b"sheetData", b"isi")
    with ZipFile(asli.path, "w", ZIP_DEFLATED) as baru:
        for nama, satu in isi.items():
            baru.writestr(nama, satu)
    asli = Asli(asli.path, lambda: [LembarNilai("usulan", BARIS)])
    (hasil,) = write_copies(_asli_ini(kota), [temuan("A2")], [asli], tmp_path / "k")
    assert openpyxl.load_workbook(hasil)["usulan"]["A2"].comment is not None


def test_a_table_too_large_keeps_headings_and_marked_rows() -> None:
    besar = LembarNilai(None, [["x"] * 50] * 40_001)
    assert besar.terlalu_besar
    wb = openpyxl.load_workbook(io.BytesIO(buku_nilai([besar], {None: "d"}, {None: {39_999}})))
    terisi = [baris[0].row for baris in wb["d"].iter_rows(max_col=1) if baris[0].value]
    assert terisi[:2] == [1, 2]
    assert terisi[-1] == 39_999
    assert len(terisi) < 50


def test_names_of_sheets_that_excel_refuses() -> None:
    panjang = "Daftar Nominatif Pegawai Negeri Sipil "
    nama = nama_lembar([panjang + "A", panjang + "B", "'x/y'", None], "be[r]kas")
    assert len(set(nama.values())) == 4
    assert all(len(isi) <= 31 for isi in nama.values())
    assert nama["'x/y'"] == "x-y"
    assert nama[None] == "be-r-kas"


@pytest.mark.parametrize("keparahan", list(Severity))
def test_every_severity_has_its_colour(kota: Batch, tmp_path: Path, keparahan: Severity) -> None:
    asli = _xlsx(tmp_path / "batch.xlsx", "usulan")
    isi: Finding = temuan("A1", keparahan)
    (hasil,) = write_copies(_asli_ini(kota, (asli, "usulan")), [isi], [asli], tmp_path / "k")
    warna = openpyxl.load_workbook(hasil)["usulan"]["A1"].fill.fgColor.rgb
    assert warna == f"FF{Warna[keparahan.name].rgb}"
