"""The Python API: everything in ``__all__``, typed, described, silent; its results are readable and tables."""

from __future__ import annotations

import inspect
import os
import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, get_type_hints

import pandas as pd
import pytest

from mutasi_cli import api

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[2]
FRONT = ROOT / "src" / "mutasi_cli" / "front"
FUNCTIONS = [getattr(api, name) for name in api.__all__ if inspect.isfunction(getattr(api, name))]
MOST_PARAMETERS = 6


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the worked example."""
    copied = tmp_path_factory.mktemp("batch") / "bekasi"
    shutil.copytree(ROOT / "examples" / "bekasi-2026-02-06", copied)
    return copied


@pytest.fixture(scope="module")
def judgement(folder: Path) -> api.Judgement:
    return api.judge(api.Request(batch=folder))


def test_all_that_stands_in_the_door_is_offered() -> None:
    public = {name for name in vars(api) if not name.startswith("_") and not inspect.ismodule(getattr(api, name))}
    assert public == set(api.__all__)
    assert sorted(api.__all__) == sorted(set(api.__all__))


@pytest.mark.parametrize("function", FUNCTIONS, ids=lambda function: function.__name__)
def test_a_function_says_what_it_takes_returns_and_raises(function: Callable[..., object]) -> None:
    signature = inspect.signature(function)
    assert len(signature.parameters) <= MOST_PARAMETERS
    assert all(parameter.annotation is not inspect.Parameter.empty for parameter in signature.parameters.values())
    assert signature.return_annotation is not inspect.Signature.empty
    assert "ais" in (inspect.getdoc(function) or ""), "the docstring tells what is raised"


def test_the_front_prints_nothing() -> None:
    for path in FRONT.glob("*.py"):
        assert not re.search(r"\bprint\(|sys\.std|rich", path.read_text(encoding="utf-8")), path.name


def test_a_batch_from_reading_to_writing(
    folder: Path, judgement: api.Judgement, capfd: pytest.CaptureFixture[str]
) -> None:
    reading = api.read(api.Request(batch=folder))
    assert repr(reading) == "Reading(6 Februari 2026: 61 usulan)"
    assert len(reading.to_dataframe()) == 61
    assert repr(api.judge(reading)) == repr(judgement)
    papers = api.write_decree(judgement, api.PaperRequest(jenis=("keputusan",)))
    assert repr(papers) == f"PapersResult({papers.folder.as_posix()}: 1 baru)"
    assert papers.to_dataframe()["hasil"].tolist() == ["baru"]
    checked = api.verify(api.Request(batch=folder))
    assert checked.to_dataframe().empty
    assert "0 perbedaan" in repr(checked)
    assert capfd.readouterr() == ("", "")


def test_the_api_leaves_the_stream_of_errors_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The reader of spreadsheets may print past Python; turning that away is for the command line, which owns it."""
    turned: list[tuple[int, int]] = []
    monkeypatch.setattr(os, "dup2", lambda *numbers: turned.append(numbers))
    shutil.copy(ROOT / "examples" / "bekasi-2026-02-06" / "batch.xlsx", tmp_path / "batch.xlsx")
    assert api.describe_file(tmp_path / "batch.xlsx")
    assert turned == []


def test_findings_are_a_table(judgement: api.Judgement) -> None:
    table = judgement.to_dataframe()
    assert table["aturan"].tolist() == [finding.rule_code for finding in judgement.findings]
    assert {value for value in table["nip"] if value is not None} == {
        finding.nip for finding in judgement.findings if finding.nip is not None
    }
    assert f"{len(judgement.blockers)} galat" in repr(judgement)


def test_a_study_tells_of_vacancies_and_of_who_is_withdrawn(folder: Path, judgement: api.Judgement) -> None:
    nip = judgement.batch.moves[0].nip
    assert nip is not None
    study = api.study(api.Request(batch=folder), without=[nip])
    assert study.withdrawal is not None
    assert "1 ditarik" in repr(study)
    assert study.to_dataframe()["kode"].tolist() == [vacancy.jabatan.kode for vacancy in study.batch.vacancies]
    assert study.batches == (study.withdrawal.original, study.batch)
    with pytest.raises(api.MutasiError, match="tidak ada dalam usulan"):
        api.study(api.Request(batch=folder), without=["1"])


def test_two_versions_are_a_table_of_fields(folder: Path, tmp_path: Path) -> None:
    import openpyxl  # noqa: PLC0415 - this test alone changes a workbook

    other = tmp_path / "batch.xlsx"
    workbook = openpyxl.load_workbook(folder / "batch.xlsx")
    sheet = workbook["usulan"]
    heading = {cell.value: cell.column for cell in sheet[1]}
    sheet.cell(3, int(heading["keterangan"] or 0)).value = "menyusul"
    sheet.delete_rows(2)
    workbook.save(other)
    changes = api.diff(api.Request(batch=folder / "batch.xlsx"), api.Request(batch=other))
    table = changes.to_dataframe()
    assert table["bagian"].tolist()[:2] == ["dihapus", "usulan"]
    assert [table.loc[1, column] for column in ("bidang", "lama", "baru")] == ["keterangan", "", "menyusul"]
    assert repr(changes).startswith("Changes(0 baris baru, 1 dihapus, 1 berubah")


def test_what_can_be_looked_up_is_a_table() -> None:
    rules, law = api.rules(), api.law()
    assert repr(rules) == f"Rules({len(rules)} aturan)"
    assert rules.to_dataframe()["kode"].tolist() == [page.code for page in rules]
    assert api.rule("jab002") == next(page for page in rules if page.code == "JAB002")
    assert set(law.to_dataframe()["nama"]) == set(law.book.parameter)
    assert len(api.law("masa_jabatan_minimum").to_dataframe()) == len(law.book.parameter["masa_jabatan_minimum"].value)
    with pytest.raises(api.MutasiError, match="Mungkin maksudnya"):
        api.law("masa_jabatan_minimun")


def test_candidates_are_a_table_in_merit_order(folder: Path) -> None:
    found = api.candidates(api.Request(batch=folder), "KEC.03.KEL.02")
    table = found.to_dataframe()
    nips = [person.pegawai.nip for person in found.result.candidate]
    nips += [person.pegawai.nip for person in found.result.near_misses]
    assert table["nip"].tolist() == nips
    assert f"{len(found.result.candidate)} calon" in repr(found)


def test_types_of_the_door_can_be_resolved() -> None:
    assert get_type_hints(api.PaperRequest)["draft"] is bool
    assert isinstance(api.rules().to_dataframe(), pd.DataFrame)


def test_the_example_of_the_readme_runs_as_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page = (ROOT / "README.md").read_text(encoding="utf-8")
    ((program, printed),) = re.findall(r"```python\n(.*?)```\n\n```text\n(.*?)```", page, re.DOTALL)
    shutil.copytree(ROOT / "examples" / "bekasi-2026-02-06", tmp_path / "examples" / "bekasi-2026-02-06")
    monkeypatch.chdir(tmp_path)
    exec(compile(program, "README.md", "exec"), {})  # noqa: S102 - our own page
    assert capsys.readouterr().out == printed
