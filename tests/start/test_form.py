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

from mutasi_cli import api
from mutasi_cli.books.form import build_form
from mutasi_cli.books.form.example_rows import EXAMPLE
from mutasi_cli.domain.batch_keys import KEYS
from mutasi_cli.domain.canonical_sheets import SHEETS
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.errors import FileError
from mutasi_cli.law import load_lawbook
from mutasi_cli.read.fields import build_parsers
from rule_world import RULES, World

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def raw_bytes() -> bytes:
    return build_form(load_lawbook(), rule_codes=("WKT001", "LYN002"))


@pytest.fixture(scope="module")
def workbook(raw_bytes: bytes) -> Workbook:
    return load_workbook(io.BytesIO(raw_bytes))


def _rules(ws: Any) -> dict[str, Any]:
    return {str(rule_code.sqref): rule_code for rule_code in ws.data_validations.dataValidation}


def test_same_bytes_each_time(raw_bytes: bytes) -> None:
    assert build_form(load_lawbook(), rule_codes=("WKT001", "LYN002")) == raw_bytes
    with zipfile.ZipFile(io.BytesIO(raw_bytes)) as archive:
        assert {zip_entry.date_time[0] for zip_entry in archive.infolist()} == {1980}


def test_sheets_and_headings(workbook: Workbook) -> None:
    assert workbook.sheetnames == ["Petunjuk", *(sheet.nama for sheet in SHEETS), "Daftar"]
    for sheet in SHEETS:
        ws: Any = workbook[sheet.nama]
        assert [cell.value for cell in ws[1]] == [column.nama for column in sheet.column]
        assert all(cell.comment is not None and cell.font.bold for cell in ws[1])
        assert ws.freeze_panes.endswith("2")
        if sheet.nama != "batch":
            assert ws.max_row == 1


def test_required_headings_stand_out(workbook: Workbook) -> None:
    ws: Any = workbook["usulan"]
    colour = {cell.value: cell.fill.fgColor.rgb for cell in ws[1]}
    assert len({colour["nip"], colour["kode_jabatan_tujuan"], colour["alasan"]}) == 3
    assert colour["jabatan_tujuan"] == colour["kode_jabatan_tujuan"]
    assert ws["B1"].comment.text.startswith("WAJIB.\n")
    assert "PNS, CPNS, PPPK" in workbook["pegawai"]["I1"].comment.text


def test_nip_and_dates_keep_their_kind_down_the_whole_column(workbook: Workbook) -> None:
    for sheet in SHEETS:
        if sheet.nama == "batch":
            continue
        ws: Any = workbook[sheet.nama]
        for cell, column in zip(ws[1], sheet.column, strict=True):
            form = ws.column_dimensions[cell.column_letter].number_format
            rule_code: Any = _rules(ws).get(f"{cell.column_letter}2:{cell.column_letter}1048576")
            if column.jenis == "nip":
                assert form == "@"
                assert rule_code.type == "custom"
                start = f"{cell.column_letter}2"
                assert rule_code.formula1 == f"AND(ISTEXT({start}),LEN({start})=18,ISNUMBER(VALUE({start})))"
                assert "18 angka" in rule_code.error
                assert rule_code.showInputMessage
                assert "18 angka" in rule_code.prompt
                assert "18 angka" in cell.comment.text
            elif column.jenis == "tanggal":
                assert form == "dd-mm-yyyy"
                assert rule_code.errorStyle == "warning"


def test_lists_are_ranges_that_hold_their_words(workbook: Workbook) -> None:
    target = {}
    for ws in workbook.worksheets:
        for rule_code in _rules(ws).values():
            if rule_code.type == "list":
                target[rule_code.formula1] = workbook.defined_names[rule_code.formula1].attr_text
    assert target.keys() == workbook.defined_names.keys()
    # The post codes are those of the sheet as it is filled in; see below.
    assert target.pop("daftar_kode_jabatan").startswith("OFFSET(jabatan!$A$1,1,0,")
    for span in target.values():
        sheet, _, cell = span.partition("!")
        words = [cells_or_word[0].value for cells_or_word in workbook[sheet.strip("'")][cell.replace("$", "")]]
        assert all(isinstance(cells_or_word, str) and cells_or_word for cells_or_word in words)
    sheet, _, cell = target["daftar_golongan"].partition("!")
    golongan = [cells_or_word[0].value for cells_or_word in workbook[sheet.strip("'")][cell.replace("$", "")]]
    assert golongan[0] == "I/a"
    assert golongan[16:18] == ["IV/e", "I"]
    assert golongan[-1] == "XVII"


def test_messages_fit_into_excel(workbook: Workbook) -> None:
    message = [rule_code for ws in workbook.worksheets for rule_code in _rules(ws).values()]
    assert len(message) > 60
    for rule_code in message:
        assert len(rule_code.error or "") <= 225
        assert len(rule_code.errorTitle) <= 32


def test_words_beside_the_list_are_refused_only_where_the_reader_refuses_them(workbook: Workbook) -> None:
    ws: Any = workbook["pegawai"]
    column = {cell.value: cell.column_letter for cell in ws[1]}
    rule_code: dict[str, Any] = {
        heading: _rules(ws).get(f"{letter}2:{letter}1048576") for heading, letter in column.items()
    }
    assert rule_code["agama"].showErrorMessage
    assert rule_code["agama"].errorStyle == "stop"
    assert not rule_code["hukuman_disiplin"].showErrorMessage
    assert not rule_code["sertifikat"].showErrorMessage
    assert rule_code["jurusan"] is None


def test_every_column_of_post_codes_offers_those_of_the_post_table(workbook: Workbook) -> None:
    obtained = set()
    for sheet in SHEETS:
        for rule_code in _rules(workbook[sheet.nama]).values():
            if rule_code.formula1 == "daftar_kode_jabatan":
                letter = str(rule_code.sqref).split("2:", maxsplit=1)[0]
                obtained.add(f"{sheet.nama}.{workbook[sheet.nama][f'{letter}1'].value}")
                assert not rule_code.showErrorMessage
    assert obtained == {
        "usulan.kode_jabatan_tujuan",
        "usulan.kode_jabatan_lama",
        "pegawai.kode_jabatan",
        "pegawai.kode_tugas_tambahan",
        "jabatan.kode_atasan",
        "jabatan.kode_pengganti",
        "pertek.kode_jabatan",
        "izin_mendagri.kode_jabatan",
        "plt.kode_jabatan",
        "pengecualian.kode_jabatan",
    }


def test_exemptions_offer_the_rules_that_may_be_waived(workbook: Workbook) -> None:
    ws: Any = workbook["pengecualian"]
    (rule_code,) = [
        validation_rule for validation_rule in _rules(ws).values() if validation_rule.formula1 == "daftar_aturan"
    ]
    assert str(rule_code.sqref).startswith("A2:")
    assert not rule_code.showErrorMessage
    words = [
        cell.value for cell in next(column for column in workbook["Daftar"].columns if column[0].value == "Aturan")
    ]
    assert words[1:3] == ["WKT001", "LYN002"]


def test_only_heads_are_protected_and_without_a_password(workbook: Workbook) -> None:
    for sheet in SHEETS:
        ws: Any = workbook[sheet.nama]
        assert ws.protection.sheet
        assert ws.protection.password is None
        # In the file these say what is forbidden.
        for refusals in ("sort", "autoFilter", "insertRows", "deleteRows", "insertColumns", "formatCells"):
            assert not getattr(ws.protection, refusals), refusals
        assert all(cell.protection.locked for cell in ws[1])
        column = [ws.column_dimensions[cell.column_letter] for cell in ws[1]]
        assert not any(cell_below.protection.locked for cell_below in column)
        after = ws.column_dimensions[get_column_letter(len(sheet.column) + 1)]
        assert not after.protection.locked
        assert after.max == 16_384
    value: Any = workbook["batch"]
    assert not any(cell.protection.locked for cell in value["B"][1:])


def test_sheets_are_printed_on_few_pages_with_their_heads(workbook: Workbook) -> None:
    for sheet in SHEETS:
        ws: Any = workbook[sheet.nama]
        assert ws.page_setup.orientation == ("portrait" if sheet.nama == "batch" else "landscape")
        assert ws.sheet_properties.pageSetUpPr.fitToPage
        assert 1 <= ws.page_setup.fitToWidth <= 6
        assert ws.print_title_rows == "$1:$1"


def test_what_is_known_stands_in_the_sheet_of_the_batch() -> None:
    known_facts = {"tanggal_pelantikan": date(2026, 2, 6)}
    ws: Any = load_workbook(io.BytesIO(build_form(load_lawbook(), fillings=known_facts)))["batch"]
    value = {row[0].value: row[1] for row in ws.iter_rows(min_row=2)}
    assert value["tanggal_pelantikan"].value == datetime(2026, 2, 6)  # noqa: DTZ001 - a day as Excel keeps it
    assert value["tanggal_pelantikan"].number_format == "dd-mm-yyyy"
    assert value["jam"].value is None


def test_example_rows_are_what_the_reader_takes(workbook: Workbook) -> None:
    parsers = build_parsers(load_lawbook())
    for sheet, example_row in EXAMPLE.items():
        for field, value in example_row.items():
            result = parsers.purpose(sheet, field)(value)
            assert result.damage is None, (sheet, field)
            assert result.value is not None, (sheet, field)
    ws: Any = workbook["Petunjuk"]
    text = {str(cell.value) for row in ws.iter_rows() for cell in row if cell.value}
    assert {value for example_row in EXAMPLE.values() for value in example_row.values()} <= text


def test_batch_lists_every_key_with_its_kind(workbook: Workbook) -> None:
    ws: Any = workbook["batch"]
    assert [cell.value for cell in ws["A"]][1:] == [key.nama for key in KEYS]
    form = {row[0].value: row[1].number_format for row in ws.iter_rows(min_row=2)}
    assert form["tanggal_pelantikan"] == "dd-mm-yyyy"
    assert form["saksi_1_nip"] == "@"
    assert all(row[1].value is None and row[0].comment for row in ws.iter_rows(min_row=2))


def test_instructions_name_the_commands(workbook: Workbook) -> None:
    ws: Any = workbook["Petunjuk"]
    guide_text = "\n".join(str(cell.value) for row in ws.iter_rows() for cell in row if cell.value)
    for words in ("mutasi validate", "mutasi roster", "mutasi decree", "18 angka", "Hari-bulan-tahun"):
        assert words in guide_text
    assert all(sheet.meaning in guide_text for sheet in SHEETS)


def _fill_form(world: World, target: Path) -> None:
    """Write the small world of the rules into the form and save it as ``target``."""
    workbook = load_workbook(io.BytesIO(build_form(load_lawbook())))
    for sheet, row in world.table.items():
        ws: Any = workbook[sheet]
        column = {cell.value: cell.column for cell in ws[1]}
        for nomor, row_of_table in enumerate(row.values(), start=2):
            for heading, value in row_of_table.items():
                if value is None:
                    continue
                if heading not in column:
                    assert heading.startswith("predikat_")
                    column[heading] = ws.max_column + 1
                    ws.cell(1, column[heading], heading)
                cell = ws.cell(nomor, column[heading], value)
                # A cell that somebody types into takes the format of its column; openpyxl does not do that.
                cell.number_format = ws.column_dimensions[cell.column_letter].number_format
    batch: Any = workbook["batch"]
    for cell in batch["A"]:
        if cell.value in world.batch:
            batch.cell(cell.row, 2, world.batch[cell.value])
    assert world.batch.keys() <= {cell.value for cell in batch["A"]}
    workbook.save(target)


def _save(folder: Path, world: World) -> api.Judgement:
    _fill_form(world, folder / "batch.xlsx")
    office_settings = yaml.safe_load((RULES / "world.yaml").read_text(encoding="utf-8"))["pengaturan"]
    (folder / "mutasi.toml").write_text(_toml(office_settings), encoding="utf-8")
    return api.judge(api.Request(batch=folder, tanggal=world.tanggal))


def _toml(table: dict[str, Any], nama: str = "") -> str:
    """Write tables of strings, lists and dates as TOML."""
    plain = [f"{key} = {_value(toml_value)}" for key, toml_value in table.items() if not _is_subtable(nama, toml_value)]
    child = [
        _toml(toml_value, f"{nama}.{key}".strip("."))
        for key, toml_value in table.items()
        if _is_subtable(nama, toml_value)
    ]
    return "\n".join([f"[{nama}]" if nama and plain else "", *plain, *child])


def _is_subtable(nama: str, toml_value: Any) -> bool:
    return isinstance(toml_value, dict) and nama in {"", "pejabat"}


def _value(toml_value: Any) -> str:
    if isinstance(toml_value, dict):
        return "{ " + ", ".join(f"{key} = {_value(part_of_value)}" for key, part_of_value in toml_value.items()) + " }"
    if isinstance(toml_value, list):
        return "[" + ", ".join(_value(part_of_value) for part_of_value in toml_value) + "]"
    return f'"{toml_value}"' if isinstance(toml_value, str) else str(toml_value)


def _compact(findings: tuple[Finding, ...]) -> list[tuple[str, Severity, str | None]]:
    return [(finding.rule_code, finding.severity, finding.nip) for finding in findings]


def test_filled_form_is_read_like_any_workbook(tmp_path: Path) -> None:
    world = World.new()
    judgement = _save(tmp_path, world)
    assert _compact(judgement.findings) == _compact(world.value())
    assert len(judgement.batch.moves) == len(world.table["usulan"])
    assert judgement.batch.material.unknown_columns == ()
    assert {source_table.sheet for source_table in judgement.batch.material.source} == {sheet.nama for sheet in SHEETS}


def test_headings_of_pertek_alone_are_no_list_of_approvals(tmp_path: Path) -> None:
    world = World.new()
    assert "pertek" not in world.table
    assert world.batch["nomor_pertek"]
    judgement = _save(tmp_path, world)
    assert judgement.batch.material.pertek == ()
    assert "IZN005" not in {finding.rule_code for finding in judgement.findings}


def test_empty_form_says_what_to_fill_in(tmp_path: Path, raw_bytes: bytes) -> None:
    (tmp_path / "batch.xlsx").write_bytes(raw_bytes)
    with pytest.raises(FileError, match="Tidak ada baris usulan"):
        api.judge(api.Request(batch=tmp_path))
