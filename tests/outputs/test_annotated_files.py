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

from mutasi_cli.books.annotated import Original, ValueSheet, write_copies
from mutasi_cli.books.annotated.marks import Colour
from mutasi_cli.books.annotated.plain_workbook import sheet_names, values_workbook
from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.material import Source
from mutasi_cli.errors import FileError
from mutasi_cli.views.annotated_terminal import print_copies
from outputs import small_town
from outputs.made_workbooks import findings, part

ROWS = (("nip", "lahir", "aktif"), ("1985", date(1985, 1, 2), True), (1.5, time(6, 0), "=1+1\x00"))


@pytest.fixture(scope="module")
def town() -> Batch:
    return small_town.batch()


def _no_values() -> Sequence[ValueSheet]:
    pytest.fail("the values of a workbook that can be marked in place are not read")


def _xlsx(path: Path, *sheet: str) -> Original:
    wb = openpyxl.Workbook()
    wb.remove(wb.worksheets[0])
    for nama in sheet:
        wb.create_sheet(nama)["A1"] = nama
    path.parent.mkdir(parents=True, exist_ok=True)
    wb.save(path)
    return Original(path, _no_values)


def _with_originals(town: Batch, *original: tuple[Original, str]) -> Batch:
    """The batch as read from these files, each with one sheet."""
    source = tuple(
        Source(file=a.path.name, sha256=hashlib.sha256(a.path.read_bytes()).hexdigest(), sheet=sheet, row=1)
        for a, sheet in original
    )
    return Batch(
        material=replace(town.material, source=source),
        office_settings=town.office_settings,
        tanggal=town.tanggal,
        law=town.law,
        moves=town.moves,
        holders_before=town.holders_before,
        holders_after=town.holders_after,
    )


def _list_rows(path: Path, sheet: str = "Temuan") -> list[list[object]]:
    return [[cell.value for cell in row] for row in openpyxl.load_workbook(path)[sheet].iter_rows()]


def test_all_findings_and_the_summary(town: Batch, tmp_path: Path) -> None:
    original = _xlsx(tmp_path / "batch.xlsx", "usulan", "pegawai", "jabatan")
    before = original.path.read_bytes()
    batch = _with_originals(town, (original, "usulan"))
    (result,) = write_copies(batch, small_town.findings(town), [original], tmp_path / "keluaran")
    assert result == tmp_path / "keluaran" / "batch-temuan.xlsx"
    assert original.path.read_bytes() == before
    rows = _list_rows(result)
    assert rows[0][0] == "Temuan pemeriksaan batch.xlsx"
    assert str(rows[1][0]).startswith("Pelantikan Jumat, 6 Februari 2026. 3 galat pada")
    head = next(nomor for nomor, row in enumerate(rows) if row[0] == "No.")
    row = {str(cells[2]): cells for cells in rows[head + 1 :]}
    assert len(row) == len(small_town.findings(town))
    assert row["JAB002"][4:8] == ["usulan", "D2", small_town.nip(1), "Ani Lestari, S.STP., M.Si."]
    assert str(row["JAB002"][11]).splitlines() == [
        "PP 11/2017 Pasal 53",
        "PermenPANRB 17/2024 (belum diperiksa ke naskah)",
    ]
    assert row["DAT021"][4:6] == ["mutasi.toml", None]
    assert "Kebutuhan organisasi; 800/1 tanggal 5 Januari 2026" in str(row["WKT001"][12])
    assert "\x1b" not in str(row["DAT013"][9])
    wb = openpyxl.load_workbook(result)
    assert wb["usulan"]["D3"].fill.fgColor.rgb == f"FF{Colour.WAIVED.rgb}"
    assert wb["jabatan"]["A6"].fill.fgColor.rgb == f"FF{Colour.INFO.rgb}"


def test_other_tables_get_their_own_copy_with_links_between(town: Batch, tmp_path: Path) -> None:
    original = [
        _xlsx(tmp_path / "batch.xlsx", "usulan"),
        _xlsx(tmp_path / "data" / "pegawai Kota.xlsx", "Sheet1"),
        _xlsx(tmp_path / "jabatan.xlsx", "jabatan"),
    ]
    batch = _with_originals(town, (original[0], "usulan"), (original[1], "Sheet1"), (original[2], "jabatan"))
    everything = [findings("A1"), findings("B7", sheet="Sheet1", file="pegawai Kota.xlsx")]
    result = write_copies(batch, everything, original, tmp_path / "k")
    assert [path.name for path in result] == ["batch-temuan.xlsx", "pegawai Kota-temuan.xlsx"]
    row = {str(cells[5]): cells for cells in _list_rows(result[0])}
    assert row["B7"][4] == "Sheet1 (pegawai Kota.xlsx)"
    link = [cell.hyperlink for cell in openpyxl.load_workbook(result[0])["Temuan"]["F"] if cell.hyperlink]
    assert [(link.target, link.location) for link in link] == [
        (None, "'usulan'!A1"),
        ("pegawai%20Kota-temuan.xlsx", "'Sheet1'!B7"),
    ]
    assert [cells[5] for cells in _list_rows(result[1])[-1:]] == ["B7"]
    # Once the fault is mended, an old copy may not go on telling of it.
    result = write_copies(batch, [findings("A1")], original, tmp_path / "k")
    assert [cells[0] for cells in _list_rows(result[1])][-1] == "Tidak ada temuan."


def test_two_files_of_one_name_are_told_apart(town: Batch, tmp_path: Path) -> None:
    original = [_xlsx(tmp_path / "batch.xlsx", "usulan"), _xlsx(tmp_path / "lama" / "batch.xlsx", "pegawai")]
    batch = _with_originals(town, (original[0], "usulan"), (original[1], "pegawai"))
    result = write_copies(batch, [findings("C3", sheet="pegawai")], original, tmp_path / "k")
    assert [path.name for path in result] == ["batch-temuan.xlsx", "batch-temuan-2.xlsx"]
    assert openpyxl.load_workbook(result[1])["pegawai"]["C3"].comment is not None
    assert "pegawai" not in openpyxl.load_workbook(result[0]).sheetnames


@pytest.mark.skipif(os.name != "posix", reason="no such names elsewhere")
def test_a_name_that_windows_refuses_is_written_otherwise(town: Batch, tmp_path: Path) -> None:
    original = _xlsx(tmp_path / 'data 1:2 <a>\\"b"?.xlsx', "usulan")
    (salinan,) = write_copies(_with_originals(town, (original, "usulan")), (), [original], tmp_path / "keluaran")
    assert salinan == tmp_path / "keluaran" / "data 1-2 -a---b---temuan.xlsx"
    assert salinan.is_file()


def test_a_copy_never_replaces_an_input(town: Batch, tmp_path: Path) -> None:
    output = tmp_path / "keluaran"
    original = [
        _xlsx(tmp_path / "batch.xlsx", "usulan"),
        _xlsx(output / "Batch-Temuan.xlsx", "pegawai"),
    ]
    before = original[1].path.read_bytes()
    batch = _with_originals(town, (original[0], "usulan"), (original[1], "pegawai"))
    result = write_copies(batch, [], original, output)
    assert [path.name for path in result] == ["batch-temuan-2.xlsx"]
    assert original[1].path.read_bytes() == before


def test_a_copy_corrected_by_hand_stays(town: Batch, tmp_path: Path) -> None:
    original = _xlsx(tmp_path / "batch.xlsx", "usulan")
    batch = _with_originals(town, (original, "usulan"))
    (first,) = write_copies(batch, [findings("A1")], [original], tmp_path)
    assert write_copies(batch, [findings("A1")], [original], tmp_path) == (first,)
    first.write_bytes(first.read_bytes() + b"tangan")
    (second,) = write_copies(batch, [findings("A2")], [original], tmp_path)
    assert second.name == "batch-temuan.baru.xlsx"
    assert first.read_bytes().endswith(b"tangan")
    output = io.StringIO()
    print_copies(Console(file=output, width=200), town, [findings("A2")], [second])
    assert "batch-temuan.xlsx sudah disunting dengan tangan" in output.getvalue()
    assert "Kesimpulan: 1 galat" in output.getvalue()


def test_an_original_that_changed_meanwhile_is_told(town: Batch, tmp_path: Path) -> None:
    original = _xlsx(tmp_path / "batch.xlsx", "usulan")
    batch = _with_originals(town, (original, "usulan"))
    original.path.write_bytes(original.path.read_bytes() + b" ")
    with pytest.raises(FileError, match="berubah selama diperiksa"):
        write_copies(batch, [], [original], tmp_path / "k")
    original.path.unlink()
    with pytest.raises(FileError, match="tidak dapat dibaca lagi"):
        write_copies(batch, [], [original], tmp_path / "k")


@pytest.mark.parametrize(("file", "sheet"), [("data.csv", None), ("data.xls", "usulan"), ("data.ods", "a:b")])
def test_other_kinds_become_a_workbook_of_values(town: Batch, tmp_path: Path, file: str, sheet: str | None) -> None:
    path = tmp_path / file
    path.write_bytes(b"bukan zip")
    original = Original(path, lambda: [ValueSheet(sheet, ROWS, 3, 2)])
    batch = _with_originals(town)
    (result,) = write_copies(batch, [findings("B4", sheet=sheet, file=file)], [original], tmp_path / "k")
    assert result.name == "data-temuan.xlsx"
    wb = openpyxl.load_workbook(result)
    nama = {None: "data", "a:b": "a-b"}.get(sheet, sheet or "")
    assert wb.sheetnames == ["Temuan", nama]
    cell = wb[nama]["B4"]
    assert (cell.value, cell.number_format, cell.comment is not None) == ("1985", "@", True)
    assert (wb[nama]["C4"].value, wb[nama]["D4"].value) == (datetime(1985, 1, 2), True)  # noqa: DTZ001 - as Excel
    assert (wb[nama]["B5"].value, wb[nama]["C5"].value) == (1.5, time(6, 0))
    assert (wb[nama]["D5"].value, wb[nama]["D5"].data_type) == ("=1+1", "s")
    text = [str(row[0]) for row in _list_rows(result)]
    assert any(text.startswith(f"{file} tidak dapat ditandai langsung") for text in text)


def test_a_workbook_that_cannot_be_edited_becomes_one_of_values(town: Batch, tmp_path: Path) -> None:
    original = _xlsx(tmp_path / "batch.xlsx", "usulan")
    parts = part(original.path.read_bytes())
    parts["xl/worksheets/sheet1.xml"] = parts["xl/worksheets/sheet1.xml"].replace(b"sheetData", b"isi")
    with ZipFile(original.path, "w", ZIP_DEFLATED) as new:
        for nama, content in parts.items():
            new.writestr(nama, content)
    original = Original(original.path, lambda: [ValueSheet("usulan", ROWS)])
    (result,) = write_copies(_with_originals(town), [findings("A2")], [original], tmp_path / "k")
    assert openpyxl.load_workbook(result)["usulan"]["A2"].comment is not None


def test_a_table_too_large_keeps_headings_and_marked_rows() -> None:
    large = ValueSheet(None, [["x"] * 50] * 40_001)
    assert large.too_large
    wb = openpyxl.load_workbook(io.BytesIO(values_workbook([large], {None: "d"}, {None: {39_999}})))
    filled = [row[0].row for row in wb["d"].iter_rows(max_col=1) if row[0].value]
    assert filled[:2] == [1, 2]
    assert filled[-1] == 39_999
    assert len(filled) < 50


def test_names_of_sheets_that_excel_refuses() -> None:
    length = "Daftar Nominatif Pegawai Negeri Sipil "
    nama = sheet_names([length + "A", length + "B", "'x/y'", None], "be[r]kas")
    assert len(set(nama.values())) == 4
    assert all(len(sheet_name) <= 31 for sheet_name in nama.values())
    assert nama["'x/y'"] == "x-y"
    assert nama[None] == "be-r-kas"


@pytest.mark.parametrize("severity", list(Severity))
def test_every_severity_has_its_colour(town: Batch, tmp_path: Path, severity: Severity) -> None:
    original = _xlsx(tmp_path / "batch.xlsx", "usulan")
    finding: Finding = findings("A1", severity)
    (result,) = write_copies(_with_originals(town, (original, "usulan")), [finding], [original], tmp_path / "k")
    colour = openpyxl.load_workbook(result)["usulan"]["A1"].fill.fgColor.rgb
    assert colour == f"FF{Colour[severity.name].rgb}"
