"""NIK, telephone, address, e-mail: never in an output, on a screen, or in an error."""

from __future__ import annotations

import csv
import gc
import shutil
import subprocess
import zipfile
from types import FunctionType, ModuleType
from typing import TYPE_CHECKING

import pytest
from openpyxl import Workbook

from fuzz.run_input import run_command
from mutasi_cli import api
from safety import sample_office

if TYPE_CHECKING:
    from pathlib import Path

TITLE = (
    *("NIK", "No. KTP", "Nomor HP", "No HP", "Telepon", "Alamat", "Alamat Rumah", "Email", "E-mail", "NPWP"),
    *("Nomor Telepon", "Nomor Handphone", "NOMOR HP", "ALAMAT", "EMAIL GOV", "No. Rekening", "Nomor WA"),
    *("Kontak", "Nomor Ponsel", "Surat Elektronik", "No. Kartu Keluarga", "Domisili", "Tempat Tinggal"),
)
MARK = "RAHASIA"
SIASN = ("NIK", "NOMOR HP", "EMAIL", "EMAIL GOV", "ALAMAT", "NPWP NOMOR", "BPJS")


def _content(path: Path) -> bytes:
    if path.suffix in {".xlsx", ".docx"}:
        with zipfile.ZipFile(path) as archive:
            return b"".join(archive.read(nama) for nama in archive.namelist())
    return path.read_bytes()


def _marked_sheets() -> sample_office.Sheets:
    marked = sample_office.sheets(sample_office.FAULTY)
    for heading in TITLE:
        sample_office.add_column(marked, heading, lambda sheets, row: f"{MARK}-{sheets}-{row}")
    return marked


@pytest.fixture(scope="module")
def workbook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sample_office.write_office(_marked_sheets(), tmp_path_factory.mktemp("pribadi"))


@pytest.mark.parametrize(
    "arguments",
    [
        *(["validate", "{b}"], ["validate", "{b}", "--format", "json"], ["columns", "{b}"]),
        *(["columns", "{b}", "--format", "json"], ["impact", "{b}"], ["report", "{b}"]),
        *(["roster", "{b}", "--draf"], ["decree", "{b}", "--draf"], ["candidates", "--semua-kosong", "{b}"]),
    ],
    ids=" ".join,
)
def test_a_marked_value_appears_nowhere(arguments: list[str], workbook: Path) -> None:
    answers = run_command([argument.format(b=workbook) for argument in arguments])
    assert answers.wrong == ""
    assert answers.kode in {0, 1}
    assert MARK not in answers.removed + answers.galat
    for file in (workbook.parent / "keluaran").rglob("*"):
        assert not file.is_file() or MARK.encode() not in _content(file), file.name


@pytest.mark.parametrize("value", ["budi@contoh.id", "0812-3456-7890", "3275 0101 0185 0001", "+6281234567890"])
def test_under_an_unknown_heading_only_the_shape_is_shown(value: str, tmp_path: Path) -> None:
    changed = sample_office.sheets()
    sample_office.add_column(changed, "Lain-lain Dinas", lambda _sheet, _row: value, place="pegawai")
    sample_office.add_column(changed, "Warna Map", lambda _sheet, row: f"biru {row}", place="pegawai")
    answers = run_command(["columns", str(sample_office.write_office(changed, tmp_path))])
    assert "Lain-lain Dinas" in answers.removed
    assert "biru" not in answers.removed
    assert "xxxx 9" in answers.removed
    assert value not in answers.removed


def test_the_marked_copy_is_the_officers_own_file(tmp_path: Path) -> None:
    """It keeps all columns; no mark and no list of findings quotes one of these."""
    workbook = sample_office.write_office(_marked_sheets(), tmp_path)
    answers = run_command(["validate", str(workbook), "--format", "xlsx"])
    assert answers.wrong == ""
    assert MARK not in answers.removed + answers.galat


def _reachable_texts(root: object) -> set[str]:
    """Every text that can be reached from a value by any path."""
    seen: set[int] = set()
    queue: list[object] = [root]
    result: set[str] = set()
    while queue:
        reached = queue.pop()
        if id(reached) in seen or isinstance(reached, type | ModuleType):
            continue
        seen.add(id(reached))
        if isinstance(reached, str):
            result.add(reached)
        elif isinstance(reached, int | float):
            result.add(str(reached))
        # A function leads to its module and so to everything; what it keeps for itself is its closure.
        queue.extend(reached.__closure__ or () if isinstance(reached, FunctionType) else gc.get_referents(reached))
    return result


def test_no_record_leads_to_a_private_cell(workbook: Path) -> None:
    batch = api.read(api.Request(batch=workbook)).batch
    texts = _reachable_texts(batch)
    assert next(iter(batch.material.pegawai)) in texts, "the walk reaches the records"
    assert not [text for text in texts if MARK in text]


@pytest.mark.parametrize("ending", ["csv", "xls", "ods", "xlsx"])
def test_private_columns_of_a_siasn_export_do_not_stay_in_memory(ending: str, tmp_path: Path) -> None:
    """The columns of the ministry's export, from each kind of file that an office has."""
    folder = tmp_path / "kantor"
    shutil.copytree(sample_office.EXAMPLE / "berkas-kantor", folder)
    with (folder / "pegawai-siasn.csv").open(encoding="utf-8-sig", newline="") as file:
        head, *rows = list(csv.reader(file))
    secret = [n for n, heading in enumerate(head) if heading in SIASN]
    assert len(secret) == len(SIASN)
    for nomor, text in enumerate(rows):
        for column in secret:
            text[column] = f"{MARK} {nomor}"
    if ending == "csv":
        with (folder / "pegawai-siasn.csv").open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([head, *rows])
    else:
        if ending != "xlsx" and shutil.which("soffice") is None:
            pytest.skip("LibreOffice is not installed")
        workbook = Workbook(write_only=True)
        sheet = workbook.create_sheet("pegawai")
        for row in (head, *rows):
            sheet.append([text.lstrip("'") for text in row])
        workbook.save(folder / "pegawai-siasn.xlsx")
        if ending != "xlsx":
            command = ["soffice", f"-env:UserInstallation={(tmp_path / 'lo').as_uri()}", "--headless"]
            command += ["--convert-to", ending, "--outdir", str(folder), str(folder / "pegawai-siasn.xlsx")]
            subprocess.run(command, check=True, capture_output=True)
    batch = api.read(api.Request(batch=folder, pegawai=folder / f"pegawai-siasn.{ending}")).batch
    texts = _reachable_texts(batch)
    assert next(iter(batch.material.pegawai)) in texts
    assert not [text for text in texts if MARK in text]
