"""The Excel form: what stands where, and that it can be read when it is filled in."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from openpyxl import Workbook, load_workbook
from openpyxl.utils import get_column_letter

from dunia import RULES, Dunia
from mutasi_cli import pipeline
from mutasi_cli.domain.kunci_batch import KUNCI
from mutasi_cli.domain.lembar_kanonik import LEMBAR
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.errors import BerkasError
from mutasi_cli.law import load_lawbook
from mutasi_cli.outputs.formulir import build_form
from mutasi_cli.outputs.formulir.contoh import CONTOH
from mutasi_cli.tables.bidang import susun_kamus

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def bita() -> bytes:
    return build_form(load_lawbook(), kode_aturan=("WKT001", "LYN002"))


@pytest.fixture(scope="module")
def buku(bita: bytes) -> Workbook:
    return load_workbook(io.BytesIO(bita))


def _aturan(ws: Any) -> dict[str, Any]:
    return {str(aturan.sqref): aturan for aturan in ws.data_validations.dataValidation}


def test_same_bytes_each_time(bita: bytes) -> None:
    assert build_form(load_lawbook(), kode_aturan=("WKT001", "LYN002")) == bita
    with zipfile.ZipFile(io.BytesIO(bita)) as arsip:
        assert {isi.date_time[0] for isi in arsip.infolist()} == {1980}


def test_sheets_and_headings(buku: Workbook) -> None:
    assert buku.sheetnames == ["Petunjuk", *(lembar.nama for lembar in LEMBAR), "Daftar"]
    for lembar in LEMBAR:
        ws: Any = buku[lembar.nama]
        assert [sel.value for sel in ws[1]] == [kolom.nama for kolom in lembar.kolom]
        assert all(sel.comment is not None and sel.font.bold for sel in ws[1])
        assert ws.freeze_panes.endswith("2")
        if lembar.nama != "batch":
            assert ws.max_row == 1


def test_required_headings_stand_out(buku: Workbook) -> None:
    ws: Any = buku["usulan"]
    warna = {sel.value: sel.fill.fgColor.rgb for sel in ws[1]}
    assert len({warna["nip"], warna["kode_jabatan_tujuan"], warna["alasan"]}) == 3
    assert warna["jabatan_tujuan"] == warna["kode_jabatan_tujuan"]
    assert ws["B1"].comment.text.startswith("WAJIB.\n")
    assert "PNS, CPNS, PPPK" in buku["pegawai"]["I1"].comment.text


def test_nip_and_dates_keep_their_kind_down_the_whole_column(buku: Workbook) -> None:
    for lembar in LEMBAR:
        if lembar.nama == "batch":
            continue
        ws: Any = buku[lembar.nama]
        for sel, kolom in zip(ws[1], lembar.kolom, strict=True):
            bentuk = ws.column_dimensions[sel.column_letter].number_format
            aturan: Any = _aturan(ws).get(f"{sel.column_letter}2:{sel.column_letter}1048576")
            if kolom.jenis == "nip":
                assert bentuk == "@"
                assert aturan.type == "custom"
                awal = f"{sel.column_letter}2"
                assert aturan.formula1 == f"AND(ISTEXT({awal}),LEN({awal})=18,ISNUMBER(VALUE({awal})))"
                assert "18 angka" in aturan.error
                assert aturan.showInputMessage
                assert "18 angka" in aturan.prompt
                assert "18 angka" in sel.comment.text
            elif kolom.jenis == "tanggal":
                assert bentuk == "dd-mm-yyyy"
                assert aturan.errorStyle == "warning"


def test_lists_are_ranges_that_hold_their_words(buku: Workbook) -> None:
    tujuan = {}
    for ws in buku.worksheets:
        for aturan in _aturan(ws).values():
            if aturan.type == "list":
                tujuan[aturan.formula1] = buku.defined_names[aturan.formula1].attr_text
    assert tujuan.keys() == buku.defined_names.keys()
    # The post codes are those of the sheet as it is filled in; see below.
    assert tujuan.pop("daftar_kode_jabatan").startswith("OFFSET(jabatan!$A$1,1,0,")
    for rentang in tujuan.values():
        lembar, _, sel = rentang.partition("!")
        kata = [isi[0].value for isi in buku[lembar.strip("'")][sel.replace("$", "")]]
        assert all(isinstance(isi, str) and isi for isi in kata)
    lembar, _, sel = tujuan["daftar_golongan"].partition("!")
    golongan = [isi[0].value for isi in buku[lembar.strip("'")][sel.replace("$", "")]]
    assert golongan[0] == "I/a"
    assert golongan[16:18] == ["IV/e", "I"]
    assert golongan[-1] == "XVII"


def test_messages_fit_into_excel(buku: Workbook) -> None:
    pesan = [aturan for ws in buku.worksheets for aturan in _aturan(ws).values()]
    assert len(pesan) > 60
    for aturan in pesan:
        assert len(aturan.error or "") <= 225
        assert len(aturan.errorTitle) <= 32


def test_words_beside_the_list_are_refused_only_where_the_reader_refuses_them(buku: Workbook) -> None:
    ws: Any = buku["pegawai"]
    kolom = {sel.value: sel.column_letter for sel in ws[1]}
    aturan: dict[str, Any] = {
        judul: _aturan(ws).get(f"{huruf}2:{huruf}1048576") for judul, huruf in kolom.items()
    }
    assert aturan["agama"].showErrorMessage
    assert aturan["agama"].errorStyle == "stop"
    assert not aturan["hukuman_disiplin"].showErrorMessage
    assert not aturan["sertifikat"].showErrorMessage
    assert aturan["jurusan"] is None


def test_every_column_of_post_codes_offers_those_of_the_post_table(buku: Workbook) -> None:
    didapat = set()
    for lembar in LEMBAR:
        for aturan in _aturan(buku[lembar.nama]).values():
            if aturan.formula1 == "daftar_kode_jabatan":
                huruf = str(aturan.sqref).split("2:", maxsplit=1)[0]
                didapat.add(f"{lembar.nama}.{buku[lembar.nama][f'{huruf}1'].value}")
                assert not aturan.showErrorMessage
    assert didapat == {
        "usulan.kode_jabatan_tujuan",
        "usulan.kode_jabatan_lama",
        "pegawai.kode_jabatan",
        "pegawai.kode_tugas_tambahan",
        "jabatan.kode_atasan",
        "jabatan.kode_pengganti",
        "pertek.kode_jabatan",
        "plt.kode_jabatan",
        "pengecualian.kode_jabatan",
    }


def test_exemptions_offer_the_rules_that_may_be_waived(buku: Workbook) -> None:
    ws: Any = buku["pengecualian"]
    (aturan,) = [isi for isi in _aturan(ws).values() if isi.formula1 == "daftar_aturan"]
    assert str(aturan.sqref).startswith("A2:")
    assert not aturan.showErrorMessage
    kata = [
        sel.value for sel in next(kolom for kolom in buku["Daftar"].columns if kolom[0].value == "Aturan")
    ]
    assert kata[1:3] == ["WKT001", "LYN002"]


def test_only_heads_are_protected_and_without_a_password(buku: Workbook) -> None:
    for lembar in LEMBAR:
        ws: Any = buku[lembar.nama]
        assert ws.protection.sheet
        assert ws.protection.password is None
        # In the file these say what is forbidden.
        for larangan in ("sort", "autoFilter", "insertRows", "deleteRows", "insertColumns", "formatCells"):
            assert not getattr(ws.protection, larangan), larangan
        assert all(sel.protection.locked for sel in ws[1])
        kolom = [ws.column_dimensions[sel.column_letter] for sel in ws[1]]
        assert not any(isi.protection.locked for isi in kolom)
        sesudah = ws.column_dimensions[get_column_letter(len(lembar.kolom) + 1)]
        assert not sesudah.protection.locked
        assert sesudah.max == 16_384
    nilai: Any = buku["batch"]
    assert not any(sel.protection.locked for sel in nilai["B"][1:])


def test_sheets_are_printed_on_few_pages_with_their_heads(buku: Workbook) -> None:
    for lembar in LEMBAR:
        ws: Any = buku[lembar.nama]
        assert ws.page_setup.orientation == ("portrait" if lembar.nama == "batch" else "landscape")
        assert ws.sheet_properties.pageSetUpPr.fitToPage
        assert 1 <= ws.page_setup.fitToWidth <= 6
        assert ws.print_title_rows == "$1:$1"


def test_what_is_known_stands_in_the_sheet_of_the_batch() -> None:
    isi = {"tanggal_pelantikan": date(2026, 2, 6)}
    ws: Any = load_workbook(io.BytesIO(build_form(load_lawbook(), isian=isi)))["batch"]
    nilai = {baris[0].value: baris[1] for baris in ws.iter_rows(min_row=2)}
    assert nilai["tanggal_pelantikan"].value == datetime(2026, 2, 6)  # noqa: DTZ001 - a day as Excel keeps it
    assert nilai["tanggal_pelantikan"].number_format == "dd-mm-yyyy"
    assert nilai["jam"].value is None


def test_example_rows_are_what_the_reader_takes(buku: Workbook) -> None:
    kamus = susun_kamus(load_lawbook())
    for sheet, isi in CONTOH.items():
        for bidang, nilai in isi.items():
            hasil = kamus.untuk(sheet, bidang)(nilai)
            assert hasil.kerusakan is None, (sheet, bidang)
            assert hasil.nilai is not None, (sheet, bidang)
    ws: Any = buku["Petunjuk"]
    teks = {str(sel.value) for baris in ws.iter_rows() for sel in baris if sel.value}
    assert {nilai for isi in CONTOH.values() for nilai in isi.values()} <= teks


def test_batch_lists_every_key_with_its_kind(buku: Workbook) -> None:
    ws: Any = buku["batch"]
    assert [sel.value for sel in ws["A"]][1:] == [kunci.nama for kunci in KUNCI]
    bentuk = {baris[0].value: baris[1].number_format for baris in ws.iter_rows(min_row=2)}
    assert bentuk["tanggal_pelantikan"] == "dd-mm-yyyy"
    assert bentuk["saksi_1_nip"] == "@"
    assert all(baris[1].value is None and baris[0].comment for baris in ws.iter_rows(min_row=2))


def test_instructions_name_the_commands(buku: Workbook) -> None:
    ws: Any = buku["Petunjuk"]
    isi = "\n".join(str(sel.value) for baris in ws.iter_rows() for sel in baris if sel.value)
    for kata in ("mutasi validate", "mutasi roster", "mutasi decree", "18 angka", "Hari-bulan-tahun"):
        assert kata in isi
    assert all(lembar.arti in isi for lembar in LEMBAR)


def _isi_formulir(dunia: Dunia, tujuan: Path) -> None:
    """Write the small world of the rules into the form and save it as ``tujuan``."""
    buku = load_workbook(io.BytesIO(build_form(load_lawbook())))
    for sheet, baris in dunia.tabel.items():
        ws: Any = buku[sheet]
        kolom = {sel.value: sel.column for sel in ws[1]}
        for nomor, isi in enumerate(baris.values(), start=2):
            for judul, nilai in isi.items():
                if nilai is None:
                    continue
                if judul not in kolom:
                    assert judul.startswith("predikat_")
                    kolom[judul] = ws.max_column + 1
                    ws.cell(1, kolom[judul], judul)
                sel = ws.cell(nomor, kolom[judul], nilai)
                # A cell that somebody types into takes the format of its column; openpyxl does not do that.
                sel.number_format = ws.column_dimensions[sel.column_letter].number_format
    batch: Any = buku["batch"]
    for sel in batch["A"]:
        if sel.value in dunia.batch:
            batch.cell(sel.row, 2, dunia.batch[sel.value])
    assert dunia.batch.keys() <= {sel.value for sel in batch["A"]}
    buku.save(tujuan)


def _simpan(folder: Path, dunia: Dunia) -> pipeline.Penilaian:
    _isi_formulir(dunia, folder / "batch.xlsx")
    pengaturan = yaml.safe_load((RULES / "dunia.yaml").read_text(encoding="utf-8"))["pengaturan"]
    (folder / "mutasi.toml").write_text(_toml(pengaturan), encoding="utf-8")
    return pipeline.validate(pipeline.Permintaan(batch=folder, tanggal=dunia.tanggal))


def _toml(tabel: dict[str, Any], nama: str = "") -> str:
    """Write tables of strings, lists and dates as TOML."""
    polos = [f"{kunci} = {_nilai(isi)}" for kunci, isi in tabel.items() if not _subtabel(nama, isi)]
    anak = [_toml(isi, f"{nama}.{kunci}".strip(".")) for kunci, isi in tabel.items() if _subtabel(nama, isi)]
    return "\n".join([f"[{nama}]" if nama and polos else "", *polos, *anak])


def _subtabel(nama: str, isi: Any) -> bool:
    return isinstance(isi, dict) and nama in {"", "pejabat"}


def _nilai(isi: Any) -> str:
    if isinstance(isi, dict):
        return "{ " + ", ".join(f"{kunci} = {_nilai(satu)}" for kunci, satu in isi.items()) + " }"
    if isinstance(isi, list):
        return "[" + ", ".join(_nilai(satu) for satu in isi) + "]"
    return f'"{isi}"' if isinstance(isi, str) else str(isi)


def _ringkas(temuan: tuple[Finding, ...]) -> list[tuple[str, Severity, str | None]]:
    return [(isi.aturan, isi.keparahan, isi.nip) for isi in temuan]


def test_filled_form_is_read_like_any_workbook(tmp_path: Path) -> None:
    dunia = Dunia.baru()
    penilaian = _simpan(tmp_path, dunia)
    assert _ringkas(penilaian.temuan) == _ringkas(dunia.nilai())
    assert len(penilaian.batch.moves) == len(dunia.tabel["usulan"])
    assert penilaian.batch.bahan.kolom_tak_dikenal == ()
    assert {isi.sheet for isi in penilaian.batch.bahan.sumber} == {lembar.nama for lembar in LEMBAR}


def test_headings_of_pertek_alone_are_no_list_of_approvals(tmp_path: Path) -> None:
    dunia = Dunia.baru()
    assert "pertek" not in dunia.tabel
    assert dunia.batch["nomor_pertek"]
    penilaian = _simpan(tmp_path, dunia)
    assert penilaian.batch.bahan.pertek == ()
    assert "IZN005" not in {isi.aturan for isi in penilaian.temuan}


def test_empty_form_says_what_to_fill_in(tmp_path: Path, bita: bytes) -> None:
    (tmp_path / "batch.xlsx").write_bytes(bita)
    with pytest.raises(BerkasError, match="Tidak ada baris usulan"):
        pipeline.validate(pipeline.Permintaan(batch=tmp_path))
