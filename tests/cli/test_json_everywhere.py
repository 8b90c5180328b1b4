"""``--format json`` on every command: a result that follows its schema, or the reason why the run stopped."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import jsonschema
import openpyxl
import pytest

from mutasi_cli.cli import run
from mutasi_cli.cli.stops import json_asked
from mutasi_cli.errors import MutasiError, StopKind

ROOT = Path(__file__).parents[2]
BEKASI = ROOT / "examples" / "bekasi-2026-02-06"
FAULTY = ROOT / "examples" / "bermasalah"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for nama in ("batch.xlsx", "mutasi.toml"):
        shutil.copy(BEKASI / nama, tmp_path / nama)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def follows(text: str, schema: str) -> dict[str, Any]:
    """Return the data of a JSON text that follows a schema and has no key that the schema does not name."""
    loaded = json.loads((ROOT / "docs" / "skema" / f"{schema}.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(loaded)
    data: dict[str, Any] = json.loads(text)
    jsonschema.validate(data, loaded)
    assert set(data) == set(loaded["properties"]) == set(loaded["required"])
    return data


def asked(capsys: pytest.CaptureFixture[str], kode: int, *words: str) -> str:
    capsys.readouterr()
    assert run([*words, "--format", "json"]) == kode
    return capsys.readouterr().out


def test_the_papers_and_where_one_stands_then(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = follows(asked(capsys, 0), "standing")
    assert (before["langkah"], before["naskah"], before["usulan"]) == ("daftar", [], 61)
    assert before["perintah"][0]["perintah"] == "mutasi roster"

    written = follows(asked(capsys, 0, "roster"), "papers")
    assert (written["ditulis"], written["draf"], written["pdf"]) == (True, False, None)
    files = {placed["berkas"]: placed["keadaan"] for placed in written["berkas"]}
    assert files["lantikan-2026-02-06.xlsx"] == "baru"
    assert all((Path(written["folder"]) / file).is_file() for file in files)

    nip = str(openpyxl.load_workbook(folder / "batch.xlsx")["usulan"]["B2"].value)
    one = follows(asked(capsys, 0, "decree", "--jenis", "petikan", "--nip", nip), "papers")
    assert [placed for placed in one["berkas"] if nip in placed["berkas"]]
    assert one["dibaca_kembali"] == len([placed for placed in one["berkas"] if placed["berkas"].endswith(".docx")])

    assert follows(asked(capsys, 0, "report"), "papers")["berkas"][0]["berkas"] == "laporan-2026-02-06.html"
    masked = follows(asked(capsys, 0, "report", "--samarkan"), "papers")
    assert (Path(masked["folder"]) / masked["berkas"][0]["berkas"]).is_file()

    after = follows(asked(capsys, 0), "standing")
    assert after["naskah"][0]["daftar_pelantikan"] is True
    assert follows(asked(capsys, 1, "verify"), "verify")["cocok"] is False


def test_a_refusal_names_the_causes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(FAULTY, tmp_path / "b")
    monkeypatch.chdir(tmp_path / "b")
    validated = json.loads(asked(capsys, 1, "validate"))
    for command in ("roster", "decree"):
        refused = follows(asked(capsys, 1, command), "papers")
        assert (refused["ditulis"], refused["folder"], refused["berkas"]) == (False, None, [])
        without_indexes = [
            {key: value for key, value in cause.items() if key not in {"temuan", "akibat"}}
            for cause in validated["sebab"]
        ]
        assert refused["sebab"] == without_indexes
    assert not Path("keluaran").exists()
    draft = follows(asked(capsys, 0, "roster", "--draf"), "papers")
    assert (draft["ditulis"], draft["draf"]) == (True, True)


def test_beginnings_and_templates(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert follows(asked(capsys, 0), "standing")["langkah"] == "mulai"
    begun = follows(asked(capsys, 0, "init", "baru"), "start")
    assert "baru/batch.xlsx" in begun["ditulis"]
    assert all(Path(file).is_file() for file in begun["ditulis"])
    again = follows(asked(capsys, 0, "init", "baru"), "start")
    assert (again["ditulis"], again["sudah_ada"]) == ([], begun["ditulis"])
    copied = follows(asked(capsys, 0, "template", "copy", "salinan"), "start")
    assert len(copied["ditulis"]) > 10
    listed = follows(asked(capsys, 0, "template", "list", "salinan"), "template")
    assert listed["folder"] == "salinan"
    assert not any(template["gagal"] for template in listed["templat"])
    (tmp_path / "salinan" / "petikan.docx").write_bytes(b"bukan Word")
    checked = follows(asked(capsys, 1, "template", "check", "salinan"), "template")
    assert [template["berkas"] for template in checked["templat"] if template["gagal"]] == ["petikan.docx"]


@pytest.mark.usefixtures("folder")
def test_the_catalogue_and_the_law(capsys: pytest.CaptureFixture[str]) -> None:
    rules = follows(asked(capsys, 0, "rules"), "rules")["aturan"]
    rule = follows(asked(capsys, 0, "rule", "SYA002", "--pasal"), "rule")
    assert rule["naskah"]
    assert {key: value for key, value in rule.items() if key not in {"version", "naskah"}} in rules
    law = follows(asked(capsys, 0, "law", "--tanggal", "2026-02-06"), "law")
    assert law["tanggal"] == "2026-02-06"
    assert len(law["parameter"]) > 10


@pytest.fixture(scope="module")
def odd_files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A batch folder with files beside it that cannot be used, each in its way."""
    folder = tmp_path_factory.mktemp("ganjil")
    for nama in ("batch.xlsx", "mutasi.toml"):
        shutil.copy(BEKASI / nama, folder / nama)
    (folder / "kosong.xlsx").write_bytes(b"")
    (folder / "surat.xlsx").write_bytes(b"%PDF-1.7")
    workbook = openpyxl.Workbook()
    workbook.worksheets[0].append(["apa", "saja"])
    workbook.save(folder / "tanpa-usulan.xlsx")
    undated = openpyxl.load_workbook(folder / "batch.xlsx")
    del undated["batch"]
    undated.save(folder / "tanpa-tanggal.xlsx")
    (folder / "rusak").mkdir()
    shutil.copy(folder / "batch.xlsx", folder / "rusak")
    (folder / "rusak" / "mutasi.toml").write_text("bukan toml [", encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("words", "kode"),
    [
        (["validate", "tidak-ada.xlsx"], "berkas-tidak-ada"),
        (["validate", "kosong.xlsx"], "berkas-rusak"),
        (["validate", "surat.xlsx"], "jenis-berkas"),
        (["validate", "tanpa-usulan.xlsx"], "lembar-tidak-ada"),
        (["validate", "tanpa-tanggal.xlsx"], "tanggal-belum-ada"),
        (["validate", "999"], "pilihan"),
        (["validate", "--tanggal", "kapan-kapan"], "pilihan"),
        (["impact", "--tanpa", "000000000000000000"], "orang-tidak-ada"),
        (["decree", "--nip", "000000000000000000"], "orang-tidak-ada"),
        (["roster", "tidak-ada.xlsx"], "berkas-tidak-ada"),
        (["report", "tidak-ada.xlsx"], "berkas-tidak-ada"),
        (["verify", "tidak-ada.xlsx"], "berkas-tidak-ada"),
        (["columns", "tidak-ada.xlsx"], "berkas-tidak-ada"),
        (["diff", "tidak-ada.xlsx", "batch.xlsx"], "berkas-tidak-ada"),
        (["scans", "tidak-ada"], "berkas-tidak-ada"),
        (["candidates", "Lurah Antah Berantah"], "pilihan"),
        (["rule", "XYZ999"], "pilihan"),
        (["law", "tidak_ada"], "pilihan"),
        (["validate", "--tak-ada"], "perintah"),
        (["validate", "--nip", "Antah Berantah"], "orang-tidak-ada"),
        (["validate", "--nip", "a"], "orang-tidak-pasti"),
        (["diff"], "perintah"),
        (["periksa"], "perintah"),
        (["roster", "rusak"], "pengaturan"),
    ],
)
def test_a_stopped_run_says_so_on_stdout(
    odd_files: Path,
    words: list[str],
    kode: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(odd_files)
    capsys.readouterr()
    assert run([*words, "--format", "json"]) == 2
    told = capsys.readouterr()
    stop = follows(told.out, "stop")["galat_program"]
    assert stop["kode"] == kode
    assert told.err == f"mutasi: {stop['pesan']}\n"


@pytest.mark.usefixtures("folder")
def test_without_json_stdout_stays_empty(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["validate", "tidak-ada.xlsx"]) == 2
    assert capsys.readouterr().out == ""


@pytest.mark.usefixtures("folder")
def test_a_fault_of_the_program_is_told_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("di sini")

    monkeypatch.setattr("mutasi_cli.api.judge", broken)
    assert run(["validate", "--format", "json"]) == 2
    assert follows(capsys.readouterr().out, "stop")["galat_program"]["kode"] == "program"


@pytest.mark.usefixtures("folder")
def test_the_format_stands_after_the_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--format", "json", "validate"]) == 2
    assert "«mutasi validate --format json»" in capsys.readouterr().err


@pytest.mark.usefixtures("folder")
def test_a_hostile_name_does_nothing_to_a_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["validate", "\x1b[2J\x9b\u202e.xlsx", "--format", "json"]) == 2
    told = capsys.readouterr()
    assert not {"\x1b", "\x9b", "\u202e"} & {*told.out, *told.err}
    assert "\x1b[2J" in json.loads(told.out)["galat_program"]["pesan"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["validate", "--format", "json"], True),
        (["validate", "--format=JSON"], True),
        (["validate", "--format", "json", "--format", "tabel"], False),
        (["validate", "--format"], False),
        (["validate", "--", "--format", "json"], False),
        (["validate"], False),
    ],
)
def test_whether_json_is_asked_for(words: list[str], expected: bool) -> None:
    assert json_asked(words) is expected


def test_every_kind_of_stop_is_used_and_in_the_schema() -> None:
    source = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "src").rglob("*.py"))
    used = set(re.findall(r"StopKind\.([A-Z_]+)", source))
    assert used == {kind.name for kind in StopKind}
    schema = json.loads((ROOT / "docs" / "skema" / "stop.schema.json").read_text(encoding="utf-8"))
    assert schema["properties"]["galat_program"]["properties"]["kode"]["enum"] == [kind.value for kind in StopKind]
    assert MutasiError("kalimat").kind is StopKind.PROGRAM


@pytest.mark.usefixtures("folder")
def test_a_long_sentence_wraps_between_words(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["validate", "tidak-ada.xlsx"]) == 2
    one_line = capsys.readouterr().err
    monkeypatch.setenv("COLUMNS", "80")
    assert run(["validate", "tidak-ada.xlsx"]) == 2
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) > 1
    assert max(map(len, lines)) <= 80
    assert " ".join(line.strip() for line in lines) == one_line.strip()
