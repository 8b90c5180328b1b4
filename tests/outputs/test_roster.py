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

from mutasi_cli.books.roster import build_roster
from mutasi_cli.books.roster.sheet_writer import (
    page_height,
    page_scale,
    wrapped_lines,
    write,
)
from mutasi_cli.disk.file_names import roster_file_name
from mutasi_cli.domain.nip import printed_nip
from outputs.small_town import batch, nip

STRUKTURAL_HEADINGS = [
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
def workbook(data: bytes) -> Workbook:
    return load_workbook(io.BytesIO(data))


def sheet_rows(workbook: Workbook, sheet: str) -> list[list[object]]:
    """The rows under the row of column numbers, up to the first without a number."""
    rows: list[list[object]] = [list(row) for row in workbook[sheet].iter_rows(values_only=True)]
    start = next(i for i, row in enumerate(rows) if row[:3] == [1, 2, 3])
    result = []
    for row in rows[start + 1 :]:
        if not isinstance(row[0], int):
            break
        result.append(row)
    return result


def day(cell_value: object) -> date:
    assert isinstance(cell_value, datetime)
    return cell_value.date()


def page_header(part: HeaderFooterItem | None) -> str | None:
    assert part is not None
    return part.center.text


def text(ws: Worksheet) -> list[str]:
    return [str(cell.value) for row in ws.iter_rows() for cell in row if cell.value is not None]


def test_sheets_and_name(workbook: Workbook) -> None:
    assert roster_file_name(date(2026, 2, 6)) == "lantikan-2026-02-06.xlsx"
    assert workbook.sheetnames == [
        "Lantikan",
        "Kepala Puskesmas",
        "Diberhentikan",
        "Rekap",
        "Sumpah",
        "Kosong",
        "Rantai",
    ]


def test_columns_and_order_of_the_annex(workbook: Workbook) -> None:
    ws = workbook["Lantikan"]
    head = next(row for row in ws.iter_rows() if row[0].value == "NO")
    assert [cell.value for cell in head] == STRUKTURAL_HEADINGS
    rows = sheet_rows(workbook, "Lantikan")
    assert [row[0] for row in rows] == [1, 2, 3, 4, 5]
    assert [row[7] for row in rows] == ["III.a", "III.b", "III.b", "IV.a", "IV.a"]
    row = rows[0]
    assert row[1:3] == ["Budi Santoso", printed_nip(nip(2))]
    assert day(row[3]) == date(1972, 1, 20)
    assert row[4] == "Pembina\n(IV/a)"
    assert row[5:7] == ["Sekretaris Kecamatan Rawalumbu", "Camat Rawalumbu"]
    assert row[8] == 1260000
    assert row[9] == "=1+1\n20 Januari 2026"
    assert row[10] == "Kenaikan eselon"


def test_heads_of_puskesmas_apart_without_eselon_and_allowance(workbook: Workbook) -> None:
    row = sheet_rows(workbook, "Kepala Puskesmas")
    assert [cells[0] for cells in row] == [7, 8]
    assert {cells[5] for cells in row} == {"-", "Kepala UPTD Puskesmas Aren Jaya pada Dinas Kesehatan"}
    assert {cells[6] for cells in row} == {
        "Kepala UPTD Puskesmas Aren Jaya pada Dinas Kesehatan",
        "Kepala UPTD Puskesmas Duren Jaya pada Dinas Kesehatan",
    }
    assert all(cells[4] == "Dokter Ahli Muda pada Dinas Kesehatan" for cells in row)
    head = " ".join(text(workbook["Kepala Puskesmas"]))
    assert "TUNJANGAN" not in head
    assert "ESELON" not in head


def test_removed_people_are_no_part_of_those_inaugurated(workbook: Workbook) -> None:
    assert [row[1] for row in sheet_rows(workbook, "Diberhentikan")] == ["Gita Permata"]
    assert not any("Gita" in row for row in text(workbook["Lantikan"]))


def test_nip_is_text_in_groups(workbook: Workbook) -> None:
    amount = 0
    for ws in workbook:
        for row in ws.iter_rows():
            for cell in row:
                if isinstance(cell.value, str) and re.fullmatch(r"\d{8} \d{6} \d \d{3}", cell.value):
                    assert (cell.number_format, cell.data_type) == ("@", "s")
                    amount += 1
                assert not (isinstance(cell.value, int) and cell.value > 10**9)
    assert amount >= 3 * 7


def test_no_cell_is_a_formula(data: bytes, workbook: Workbook) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for nama in archive.namelist():
            if nama.startswith("xl/worksheets/sheet"):
                assert b"<f>" not in archive.read(nama)
    hostile = [
        cell
        for ws in workbook
        for row in ws.iter_rows()
        for cell in row
        if isinstance(cell.value, str) and cell.value.startswith("=")
    ]
    assert len(hostile) >= 4
    assert all(cell.quotePrefix for cell in hostile)
    assert {"\x1b", "\x07"}.isdisjoint("".join(str(cell.value) for cell in hostile))


@pytest.mark.parametrize("value", ["=1+1", "+62", "-", "@x", "=cmd|'/c calc'!A1"])
def test_text_stays_text(value: str) -> None:
    ws = Workbook().active
    assert isinstance(ws, Worksheet)
    cell = write(ws, 1, 1, value, "Normal")
    assert (cell.value, cell.data_type) == (value, "s")


def test_same_batch_same_bytes(data: bytes) -> None:
    assert build_roster(batch()) == data


def test_draft_is_marked_on_each_page_and_only_a_draft(workbook: Workbook) -> None:
    draft = load_workbook(io.BytesIO(build_roster(batch(), draft=True)))
    assert all(page_header(ws.oddHeader) == "DRAF" for ws in draft)
    assert all("(DRAF)" in str(ws["A1"].value) for ws in draft)
    assert all(page_header(ws.oddHeader) is None and "DRAF" not in str(ws["A1"].value) for ws in workbook)


def test_heading_says_what_when_where_and_on_which_decree(workbook: Workbook) -> None:
    above = [str(workbook["Lantikan"].cell(row=i, column=1).value) for i in range(1, 6)]
    assert above == [
        "DAFTAR PEJABAT YANG DILANTIK",
        "DI LINGKUNGAN PEMERINTAH KOTA BEKASI",
        "Jumat, 6 Februari 2026, pukul 14.00 WIB",
        "Aula & Balai",
        "Keputusan Wali Kota Bekasi Nomor 800/Kep.___/II/2026 tanggal …………",
    ]


def test_signed_by_the_head_without_degrees(workbook: Workbook) -> None:
    everything = text(workbook["Lantikan"])
    assert everything[-2:] == ["WALI KOTA BEKASI,", "TRI ADHIANTO"]


def test_printed_on_folio_landscape_with_repeated_head_and_page_numbers(workbook: Workbook) -> None:
    for nama in ("Lantikan", "Kepala Puskesmas"):
        ws = workbook[nama]
        assert (ws.page_setup.paperSize, ws.page_setup.orientation) == (14, "landscape")
        assert ws.oddFooter is not None
        assert ws.oddFooter.right.text == "Halaman &P dari &N"
        assert ws.auto_filter.ref is None
        head = next(cell.row for cell in ws["A"] if cell.value == "NO")
        assert ws.print_title_rows == f"${head}:${head + 1}"


@pytest.mark.parametrize("duplicates", [0, 7, 8, 9, 10, 11, 12, 13, 14, 15, 40])
def test_last_row_goes_with_the_signature_on_every_length(duplicates: int) -> None:
    ws = load_workbook(io.BytesIO(build_roster(batch(duplicates=duplicates))))["Lantikan"]
    width = [dimension.width for dimension in ws.column_dimensions.values()]
    page = page_height(page_scale(width))
    assert ws.page_setup.scale == page_scale(width)
    head = next(cell.row for cell in ws["A"] if cell.value == "NO")
    end = ws.max_row
    last = max(cell.row for cell in ws["A"] if isinstance(cell.value, int))
    page_breaks = [page_break.id for page_break in ws.row_breaks.brk]
    assert all(page_break < last for page_break in page_breaks)
    start = 1
    for nomor, tip in enumerate([*page_breaks, end]):
        height = sum(ws.row_dimensions[i].height or 15 for i in range(start, tip + 1))
        if nomor:
            height += ws.row_dimensions[head].height + ws.row_dimensions[head + 1].height
        assert height <= page
        start = tip + 1


def test_rows_are_as_high_as_their_text() -> None:
    assert wrapped_lines("pendek", 20) == 1
    assert wrapped_lines("NAMA\nNIP", 20) == 2
    assert wrapped_lines("Kepala Seksi Pemberdayaan Masyarakat pada Kelurahan Harapan Baru", 20) >= 4
    assert wrapped_lines("x" * 200, 20) >= 6


def test_recap_counts_both_groups_and_their_sum(workbook: Workbook) -> None:
    ws = workbook["Rekap"]
    row = {str(cells[0]): list(cells[1:]) for cells in ws.iter_rows(values_only=True) if cells[0]}
    assert row["JUMLAH"] == [6, 2, 8]
    assert row["rotasi"] == [3, 0, 3]
    assert row["alih tugas tambahan"] == [0, 1, 1]
    assert row["III.b"] == [2, 0, 2]
    assert row["tanpa eselon"] == [1, 2, 3]
    assert row["Badan Keuangan & Aset Daerah"] == [1, 0, 1]
    assert row["Dinas Kesehatan"] == [0, 2, 2]
    assert row["perempuan"] == [3, 1, 4]


def test_oath_groups_with_promise_and_absent_apart(workbook: Workbook) -> None:
    heading = [line for line in text(workbook["Sumpah"]) if line.endswith(" orang")]
    assert heading == [
        "ISLAM (sumpah, rohaniwan: Ustaz Salim): 4 orang",
        "KATOLIK (janji): 1 orang",
        "HINDU (sumpah): 1 orang",
        "SUSULAN, tidak hadir pada hari pelantikan: 1 orang",
    ]
    everything = text(workbook["Sumpah"])
    assert "Dedi Kurnia" in everything[everything.index(heading[-1]) :]


def test_who_only_receives_a_decree_does_not_swear() -> None:
    workbook = load_workbook(io.BytesIO(build_roster(batch(ceremony="penyerahan_sk"))))
    everything = text(workbook["Sumpah"])
    assert "dr. Eka Putra" not in everything
    assert "2 orang hanya menerima keputusan, tanpa sumpah/janji." in everything


def test_vacancies_with_acting_official_and_people_without_post(workbook: Workbook) -> None:
    ws = workbook["Kosong"]
    row = {str(cells[1]): cells for cells in ws.iter_rows(values_only=True) if isinstance(cells[0], int)}
    assert list(row) == ["KEL.3", "DIN.B.1", "PKM.3"]
    assert row["KEL.3"][3:6] == ("kewilayahan", "menjadi kosong", "-")
    assert row["PKM.3"][4:6] == ("tetap kosong", "dr. Fitri Handayani")
    assert day(row["PKM.3"][6]) == date(2026, 3, 31)
    assert any("Gita Permata" in cells for cells in text(ws))


def test_chains_one_step_a_row_longest_first(workbook: Workbook) -> None:
    rows = [cells for cells in workbook["Rantai"].iter_rows(values_only=True) if isinstance(cells[0], int)]
    assert [(cells[0], cells[1], cells[2]) for cells in rows[:5]] == [
        (1, "Rantai 3 orang", 1),
        (1, "Rantai 3 orang", 2),
        (1, "Rantai 3 orang", 3),
        (2, "Tukar tempat 2 orang", 1),
        (2, "Tukar tempat 2 orang", 2),
    ]
    assert len(rows) == 8
    assert rows[0][8] == "Kepala Bidang Data pada Dinas Kominfo"
