"""The roster workbook, read back with openpyxl: what stands in the cells, and how it will be printed."""

import io
import re
import zipfile
from datetime import date, datetime

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.worksheet import Worksheet

from mutasi_cli.domain.nip import nip_tercetak
from mutasi_cli.outputs.roster import build_roster, nama_buku
from mutasi_cli.outputs.roster.lembar import (
    baris_terbungkus,
    skala_halaman,
    tinggi_halaman,
    tulis,
)
from outputs.kota_kecil import batch, nip

KEPALA_STRUKTURAL = [
    "NO",
    "NAMA",
    "NIP",
    "TANGGAL LAHIR",
    "PANGKAT / GOL. RUANG",
    "JABATAN LAMA",
    "JABATAN BARU",
    "ESELON",
    "TUNJANGAN SEBULAN",
    "PERTEK (NOMOR, TANGGAL)",
    "KETERANGAN",
]


@pytest.fixture(scope="module")
def data() -> bytes:
    return build_roster(batch())


@pytest.fixture(scope="module")
def buku(data: bytes) -> Workbook:
    return load_workbook(io.BytesIO(data))


def isi(buku: Workbook, sheet: str) -> list[list[object]]:
    """The rows under the row of column numbers, up to the first without a number."""
    rows: list[list[object]] = [list(baris) for baris in buku[sheet].iter_rows(values_only=True)]
    awal = next(i for i, baris in enumerate(rows) if baris[:3] == [1, 2, 3])
    hasil = []
    for baris in rows[awal + 1 :]:
        if not isinstance(baris[0], int):
            break
        hasil.append(baris)
    return hasil


def hari(isi: object) -> date:
    assert isinstance(isi, datetime)
    return isi.date()


def kepala_halaman(bagian: HeaderFooterItem | None) -> str | None:
    assert bagian is not None
    return bagian.center.text


def teks(ws: Worksheet) -> list[str]:
    return [str(sel.value) for baris in ws.iter_rows() for sel in baris if sel.value is not None]


def test_sheets_and_name(buku: Workbook) -> None:
    assert nama_buku(date(2026, 2, 6)) == "lantikan-2026-02-06.xlsx"
    assert buku.sheetnames == [
        "Lantikan",
        "Kepala Puskesmas",
        "Diberhentikan",
        "Rekap",
        "Sumpah",
        "Kosong",
        "Rantai",
    ]


def test_columns_and_order_of_the_annex(buku: Workbook) -> None:
    ws = buku["Lantikan"]
    kepala = next(baris for baris in ws.iter_rows() if baris[0].value == "NO")
    assert [sel.value for sel in kepala] == KEPALA_STRUKTURAL
    baris = isi(buku, "Lantikan")
    assert [satu[0] for satu in baris] == [1, 2, 3, 4, 5]
    assert [satu[7] for satu in baris] == ["III.a", "III.b", "III.b", "IV.a", "IV.a"]
    satu = baris[0]
    assert satu[1:3] == ["Budi Santoso", nip_tercetak(nip(2))]
    assert hari(satu[3]) == date(1972, 1, 20)
    assert satu[4] == "Pembina\n(IV/a)"
    assert satu[5:7] == ["Sekretaris Kecamatan Rawalumbu", "Camat Rawalumbu"]
    assert satu[8] == 1260000
    assert satu[9] == "=1+1\n20 Januari 2026"
    assert satu[10] == "Kenaikan eselon"


def test_heads_of_puskesmas_apart_without_eselon_and_allowance(buku: Workbook) -> None:
    baris = isi(buku, "Kepala Puskesmas")
    assert [satu[0] for satu in baris] == [7, 8]
    assert {satu[5] for satu in baris} == {"-", "Kepala UPTD Puskesmas Aren Jaya pada Dinas Kesehatan"}
    assert {satu[6] for satu in baris} == {
        "Kepala UPTD Puskesmas Aren Jaya pada Dinas Kesehatan",
        "Kepala UPTD Puskesmas Duren Jaya pada Dinas Kesehatan",
    }
    assert all(satu[4] == "Dokter Ahli Muda pada Dinas Kesehatan" for satu in baris)
    kepala = " ".join(teks(buku["Kepala Puskesmas"]))
    assert "TUNJANGAN" not in kepala
    assert "ESELON" not in kepala


def test_removed_people_are_no_part_of_those_inaugurated(buku: Workbook) -> None:
    assert [satu[1] for satu in isi(buku, "Diberhentikan")] == ["Gita Permata"]
    assert not any("Gita" in satu for satu in teks(buku["Lantikan"]))


def test_nip_is_text_in_groups(buku: Workbook) -> None:
    jumlah = 0
    for ws in buku:
        for baris in ws.iter_rows():
            for sel in baris:
                if isinstance(sel.value, str) and re.fullmatch(r"\d{8} \d{6} \d \d{3}", sel.value):
                    assert (sel.number_format, sel.data_type) == ("@", "s")
                    jumlah += 1
                assert not (isinstance(sel.value, int) and sel.value > 10**9)
    assert jumlah >= 3 * 7


def test_no_cell_is_a_formula(data: bytes, buku: Workbook) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as arsip:
        for nama in arsip.namelist():
            if nama.startswith("xl/worksheets/sheet"):
                assert b"<f>" not in arsip.read(nama)
    jahat = [
        sel
        for ws in buku
        for baris in ws.iter_rows()
        for sel in baris
        if isinstance(sel.value, str) and sel.value.startswith("=")
    ]
    assert len(jahat) >= 4
    assert all(sel.quotePrefix for sel in jahat)
    assert {"\x1b", "\x07"}.isdisjoint("".join(str(sel.value) for sel in jahat))


@pytest.mark.parametrize("nilai", ["=1+1", "+62", "-", "@x", "=cmd|'/c calc'!A1"])
def test_text_stays_text(nilai: str) -> None:
    ws = Workbook().active
    assert isinstance(ws, Worksheet)
    sel = tulis(ws, 1, 1, nilai, "Normal")
    assert (sel.value, sel.data_type) == (nilai, "s")


def test_same_batch_same_bytes(data: bytes) -> None:
    assert build_roster(batch()) == data


def test_draft_is_marked_on_each_page_and_only_a_draft(buku: Workbook) -> None:
    draf = load_workbook(io.BytesIO(build_roster(batch(), draf=True)))
    assert all(kepala_halaman(ws.oddHeader) == "DRAF" for ws in draf)
    assert all("(DRAF)" in str(ws["A1"].value) for ws in draf)
    assert all(kepala_halaman(ws.oddHeader) is None and "DRAF" not in str(ws["A1"].value) for ws in buku)


def test_heading_says_what_when_where_and_on_which_decree(buku: Workbook) -> None:
    atas = [str(buku["Lantikan"].cell(row=i, column=1).value) for i in range(1, 6)]
    assert atas == [
        "DAFTAR PEJABAT YANG DILANTIK",
        "DI LINGKUNGAN PEMERINTAH KOTA BEKASI",
        "Jumat, 6 Februari 2026, pukul 14.00 WIB",
        "Aula & Balai",
        "Keputusan Wali Kota Bekasi Nomor 800/Kep.___/II/2026 tanggal …………",
    ]


def test_signed_by_the_head_without_degrees(buku: Workbook) -> None:
    semua = teks(buku["Lantikan"])
    assert semua[-2:] == ["WALI KOTA BEKASI,", "TRI ADHIANTO"]


def test_printed_on_folio_landscape_with_repeated_head_and_page_numbers(buku: Workbook) -> None:
    for nama in ("Lantikan", "Kepala Puskesmas"):
        ws = buku[nama]
        assert (ws.page_setup.paperSize, ws.page_setup.orientation) == (14, "landscape")
        assert ws.oddFooter is not None
        assert ws.oddFooter.right.text == "Halaman &P dari &N"
        assert ws.auto_filter.ref is None
        kepala = next(sel.row for sel in ws["A"] if sel.value == "NO")
        assert ws.print_title_rows == f"${kepala}:${kepala + 1}"


@pytest.mark.parametrize("ganda", [0, 7, 8, 9, 10, 11, 12, 13, 14, 15, 40])
def test_last_row_goes_with_the_signature_on_every_length(ganda: int) -> None:
    ws = load_workbook(io.BytesIO(build_roster(batch(ganda=ganda))))["Lantikan"]
    lebar = [dimensi.width for dimensi in ws.column_dimensions.values()]
    halaman = tinggi_halaman(skala_halaman(lebar))
    assert ws.page_setup.scale == skala_halaman(lebar)
    kepala = next(sel.row for sel in ws["A"] if sel.value == "NO")
    akhir = ws.max_row
    terakhir = max(sel.row for sel in ws["A"] if isinstance(sel.value, int))
    patah = [satu.id for satu in ws.row_breaks.brk]
    assert all(satu < terakhir for satu in patah)
    awal = 1
    for nomor, ujung in enumerate([*patah, akhir]):
        tinggi = sum(ws.row_dimensions[i].height or 15 for i in range(awal, ujung + 1))
        if nomor:
            tinggi += ws.row_dimensions[kepala].height + ws.row_dimensions[kepala + 1].height
        assert tinggi <= halaman
        awal = ujung + 1


def test_rows_are_as_high_as_their_text() -> None:
    assert baris_terbungkus("pendek", 20) == 1
    assert baris_terbungkus("NAMA\nNIP", 20) == 2
    assert baris_terbungkus("Kepala Seksi Pemberdayaan Masyarakat pada Kelurahan Harapan Baru", 20) >= 4
    assert baris_terbungkus("x" * 200, 20) >= 6


def test_recap_counts_both_groups_and_their_sum(buku: Workbook) -> None:
    ws = buku["Rekap"]
    baris = {str(satu[0]): list(satu[1:]) for satu in ws.iter_rows(values_only=True) if satu[0]}
    assert baris["JUMLAH"] == [6, 2, 8]
    assert baris["rotasi"] == [3, 0, 3]
    assert baris["alih tugas tambahan"] == [0, 1, 1]
    assert baris["III.b"] == [2, 0, 2]
    assert baris["tanpa eselon"] == [1, 2, 3]
    assert baris["Badan Keuangan & Aset Daerah"] == [1, 0, 1]
    assert baris["Dinas Kesehatan"] == [0, 2, 2]
    assert baris["perempuan"] == [3, 1, 4]


def test_oath_groups_with_promise_and_absent_apart(buku: Workbook) -> None:
    judul = [satu for satu in teks(buku["Sumpah"]) if satu.endswith(" orang")]
    assert judul == [
        "ISLAM (sumpah, rohaniwan: Ustaz Salim): 4 orang",
        "KATOLIK (janji): 1 orang",
        "HINDU (sumpah): 1 orang",
        "SUSULAN, tidak hadir pada hari pelantikan: 1 orang",
    ]
    semua = teks(buku["Sumpah"])
    assert "Dedi Kurnia" in semua[semua.index(judul[-1]) :]


def test_who_only_receives_a_decree_does_not_swear() -> None:
    buku = load_workbook(io.BytesIO(build_roster(batch(acara="penyerahan_sk"))))
    semua = teks(buku["Sumpah"])
    assert "dr. Eka Putra" not in semua
    assert "2 orang hanya menerima keputusan, tanpa sumpah/janji." in semua


def test_vacancies_with_acting_official_and_people_without_post(buku: Workbook) -> None:
    ws = buku["Kosong"]
    baris = {str(satu[1]): satu for satu in ws.iter_rows(values_only=True) if isinstance(satu[0], int)}
    assert list(baris) == ["KEL.3", "DIN.B.1", "PKM.3"]
    assert baris["KEL.3"][3:6] == ("kewilayahan", "menjadi kosong", "-")
    assert baris["PKM.3"][4:6] == ("tetap kosong", "dr. Fitri Handayani")
    assert hari(baris["PKM.3"][6]) == date(2026, 3, 31)
    assert any("Gita Permata" in satu for satu in teks(ws))


def test_chains_one_step_a_row_longest_first(buku: Workbook) -> None:
    rows = [satu for satu in buku["Rantai"].iter_rows(values_only=True) if isinstance(satu[0], int)]
    assert [(satu[0], satu[1], satu[2]) for satu in rows[:5]] == [
        (1, "Rantai 3 orang", 1),
        (1, "Rantai 3 orang", 2),
        (1, "Rantai 3 orang", 3),
        (2, "Tukar tempat 2 orang", 1),
        (2, "Tukar tempat 2 orang", 2),
    ]
    assert len(rows) == 8
    assert rows[0][8] == "Kepala Bidang Data pada Dinas Kominfo"
