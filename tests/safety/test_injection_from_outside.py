"""Hostile texts outside of the cells: names of sheets and files, keys and values of ``mutasi.toml``."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from fuzz.run_input import run_command
from safety import sample_office
from safety.hostile import HOSTILE, check_files, commands, harmless_answers, unruly_signs

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

SHEETS = {
    "pegawai": "=1+1<script>alert(1)</script>",
    "jabatan": "\u009b31m\u202e[red]a[/]{{ 7*7 }}",
    "Catatan": "../../x'\"><svg onload=alert(1)>",
    "Lain": "@SUM(1+1){% include 'x' %}&amp;",
}
"""The names that sheets get, by the names with which they are written; the last two are no tables."""

SHORT_HOSTILE = {nama: text for nama, text in HOSTILE.items() if nama != "jalan"}
"""A name longer than a disk allows is another matter."""

FILE = {"pegawai": "[red]p{{7*7}}&.xlsx", "jabatan": "=1+1;'j%s.xlsx"}
if os.name == "posix":
    FILE["pegawai"] = '[red]"><script>alert(1)<\\{{7*7}}&.xlsx'


def _text(text: str) -> str:
    """Return a text of TOML on one line; it may be a key as well."""
    return '"' + text.translate({n: f"\\u{n:04x}" for n in (*range(32), 34, 92, *range(127, 160))}) + '"'


def _list(texts: Iterable[str]) -> str:
    return f"[{', '.join(map(_text, texts))}]"


def _replace_names(path: Path) -> Path:
    """Give the sheets of a workbook names that no spreadsheet program lets one type."""
    workbook = load_workbook(path)
    for ws in workbook.worksheets:
        vars(ws)["_WorkbookChild__title"] = SHEETS.get(ws.title, ws.title)
    workbook.save(path)
    return path


def _column(row: list[list[object]], heading: str, value: object, nip: frozenset[object] | None = None) -> None:
    nomor = row[0].index(heading)
    for cells in row[1:]:
        if nip is None or cells[row[0].index("nip")] in nip:
            cells[nomor] = value


def test_names_of_sheets_and_files_are_texts(tmp_path: Path) -> None:
    made_sheets = sample_office.sheets()
    folder = tmp_path / "dalam"
    nip = frozenset(row[made_sheets["usulan"][0].index("nip")] for row in made_sheets["usulan"][1:])
    _column(made_sheets["pegawai"], "agama", "Islm", nip)
    _column(made_sheets["jabatan"], "kelas", "dua")
    outer = [
        _replace_names(sample_office.write_workbook({table: made_sheets.pop(table)}, folder / nama))
        for table, nama in FILE.items()
    ]
    file = "".join(f"{table} = {_text(nama)}\n" for table, nama in FILE.items())
    toml = sample_office.office_toml().replace("[berkas]\n", f"[berkas]\n{file}")
    workbook = _replace_names(
        sample_office.write_office({**made_sheets, "Catatan": [["a"]], "Lain": [["b"]]}, folder, toml)
    )
    old = sample_office.write_office(sample_office.sheets(), tmp_path / "lama")
    present_before = [row for row in tmp_path.rglob("*") if row.is_file()]
    kode = next(str(row[3]) for row in made_sheets["usulan"][1:] if row[3])
    printed = "".join(
        harmless_answers(arguments).removed
        for arguments in (
            *commands(workbook, old, kode, str(min(map(str, nip)))),
            *(["columns", str(path)] for path in outer),
            *(["columns", str(path), "--format", "json"] for path in outer),
        )
    )
    assert f'"sheet": "{SHEETS["pegawai"]}"' in printed, "the address names the sheet as it is called"
    written = check_files(tmp_path, folder / "keluaran", present_before)
    assert {".xlsx", ".html", ".docx"} <= written.keys()


def _settings(hostile: str) -> str:
    """Return the settings with one hostile text wherever an office may write a text of its own."""
    toml = sample_office.changed_toml(lambda text: hostile + text if text else text)
    listed = re.compile(r"(mengingat|tembusan) = \[.*?^\]", re.DOTALL | re.MULTILINE)
    toml = listed.sub(lambda match: f"{match[1]} = {_list((hostile, hostile))}", toml)
    toml = re.sub(r'huruf = "[^"]*"', lambda _: f"huruf = {_text(hostile)}", toml)
    return f"""{toml}
{_text(hostile)} = {_text(hostile)}

[kolom.pegawai]
{_text(hostile)} = "nama"

[parameter.masa_jabatan_minimum]
nilai = 6
alasan = {_text(hostile)}

[aturan.SYA005]
keparahan = "mati"
alasan = {_text(hostile)}

[kop.kepegawaian]
baris = {_list((hostile, hostile))}
alamat = {_text(hostile)}

[kop.unit.{_text(hostile)}]
baris = {_list((hostile,))}

[surat]
tamu = {_list((hostile,))}
"""


@pytest.mark.parametrize("nama", [("rumus", "layar", "xml"), ("jalan",)], ids="-".join)
def test_values_of_the_settings_are_texts(nama: tuple[str, ...], tmp_path: Path) -> None:
    folder = tmp_path / "dalam"
    made_sheets = sample_office.sheets()
    workbook = sample_office.write_office(made_sheets, folder, _settings("".join(HOSTILE[path] for path in nama)))
    present_before = [path for path in tmp_path.rglob("*") if path.is_file()]
    for arguments in (
        *(["validate", str(workbook)], ["validate", str(workbook), "--format", "json"]),
        *(
            ["validate", str(workbook), "--format", "xlsx"],
            ["columns", str(workbook)],
            ["report", str(workbook)],
        ),
        *(
            ["roster", str(workbook), "--draf"],
            ["decree", str(workbook), "--draf"],
            ["verify", str(workbook)],
        ),
    ):
        harmless_answers(arguments)
    check_files(tmp_path, folder / "keluaran", present_before)


UNUSABLE_SETTINGS = (
    "{k} = 1",
    "[{k}]\nx = 1",
    "[berkas]\n{k} = 'x.xlsx'",
    "[berkas]\nbatch = {k}",
    "[berkas]\npegawai = {k}",
    "[berkas]\njabatan = {k}",
    "[berkas]\ntemplates = {k}\nbatch = 'tak ada.xlsx'",
    "[instansi]\n{k} = 'x'",
    "[instansi]\njenis = {k}",
    "[instansi]\nnama = [{k}]",
    "[kepala_daerah]\nstatus = {k}",
    "[kepala_daerah]\ntanggal_pelantikan = {k}",
    "[pejabat.{k}]\nx = 1",
    "[pejabat.sekda]\nstatus = {k}",
    "[keputusan]\n{k} = 'x'",
    "[keputusan]\npengesah_petikan = {{ {k} = 'x' }}",
    "[acara]\npuskesmas = {k}",
    "[gaya]\nsurat = {{ kertas = {k} }}",
    "[gaya]\nsurat = {{ {k} = 1 }}",
    "[kop.{k}]\nbaris = []",
    "[kop.unit.{k}]\nx = 1",
    "[surat.penandatangan]\n{k} = ['a']",
    "[kolom.{k}]\n'x' = 'nip'",
    "[kolom.pegawai]\n'x' = {k}",
    "[kolom.pegawai]\n{k} = {k}",
    "[nama_lain.{k}]\n'x' = 'y'",
    "[parameter.{k}]\nnilai = 1\nalasan = 'x'",
    "[parameter.masa_jabatan_minimum]\nnilai = {k}\nalasan = 'x'",
    "[parameter.masa_jabatan_minimum]\n{k} = 1",
    "[aturan.{k}]\nkeparahan = 'mati'\nalasan = 'x'",
    "[aturan.SYA005]\nkeparahan = {k}\nalasan = 'x'",
)
"""Settings in which a hostile text is a key or value that cannot be used."""


@pytest.fixture(scope="module")
def sound_workbook(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return sample_office.write_office(sample_office.sheets(), tmp_path_factory.mktemp("sehat")).read_bytes()


@pytest.mark.parametrize("pattern", UNUSABLE_SETTINGS)
def test_keys_and_values_that_cannot_be_used_end_in_one_sentence(
    pattern: str, sound_workbook: bytes, tmp_path: Path
) -> None:
    if "\nbatch = " not in pattern:
        # Where a folder has a batch.xlsx, the name of a workbook that is not there is none to complain of.
        (tmp_path / "batch.xlsx").write_bytes(sound_workbook)
    passed_over = []
    for nama, text in SHORT_HOSTILE.items():
        (tmp_path / "mutasi.toml").write_text(pattern.format(k=_text(text)), encoding="utf-8")
        answers = run_command(["validate", str(tmp_path)])
        assert answers.wrong == "", (nama, answers.wrong)
        assert unruly_signs(answers) <= {"\n"}, nama
        if answers.kode != 2:
            passed_over.append(nama)
            continue
        assert answers.removed == ""
        assert answers.galat.startswith("mutasi: ")
        assert answers.galat.count("\n") == 1, nama
        assert "mutasi.toml" in answers.galat or str(tmp_path) in answers.galat, answers.galat
    assert passed_over == [], "what cannot be used is not passed over"
    assert {path.name for path in tmp_path.iterdir()} <= {"batch.xlsx", "mutasi.toml"}
