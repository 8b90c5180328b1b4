"""What the mutators found: each case once ended in a fault of the program, a hang, or worse."""

from __future__ import annotations

import json
import os
import struct
import sys
from typing import TYPE_CHECKING

import pytest

from fuzz.mutators.bombs import part_bomb, part_with_entities
from fuzz.mutators.fuzz_input import ROOT, sample_toml, seed, seed_sheets
from fuzz.mutators.xlsx_writer import archive, zip_parts
from fuzz.run_input import Answer, run_command

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

DOCUMENT = "word/document.xml"


@pytest.fixture
def batch(tmp_path: Path) -> Path:
    (tmp_path / "mutasi.toml").write_bytes(sample_toml())
    (tmp_path / "seed.xlsx").write_bytes(seed("seed.xlsx"))
    return tmp_path / "seed.xlsx"


def _refusal(answers: Answer) -> str:
    """Return the one sentence of a refusal."""
    assert answers.wrong == ""
    assert answers.kode == 2
    return answers.galat


def test_a_package_without_sound_content_types_gets_a_copy_of_values(batch: Path) -> None:
    """The reader of values does not mind; the marked copy did."""
    part = zip_parts(seed("seed.xlsx"))
    part["[Content_Types].xml"] = b"x"
    batch.write_bytes(archive(part))
    answers = run_command(["validate", str(batch), "--format", "xlsx"])
    assert answers.wrong == ""
    assert answers.kode in {0, 1}
    assert list(batch.parent.rglob("*-temuan.xlsx"))


def test_days_beyond_the_calendar_in_parquet_are_cells(batch: Path) -> None:
    database = pytest.importorskip("duckdb").connect()
    heading, *rows = seed_sheets()["pegawai"]
    declared = ", ".join(f'"{nama}" VARCHAR' for nama in heading)
    database.execute(f"CREATE TABLE t ({declared})")
    marks = ", ".join("?" * len(heading))
    texts = [[None if cell is None else str(cell) for cell in row] for row in rows]
    database.executemany(f"INSERT INTO t VALUES ({marks})", texts)
    tmt = [nama for nama in heading if str(nama).startswith("tmt")]
    far = f"DATE '5881580-07-10' AS \"{tmt[0]}\", TIMESTAMP '290309-12-22 (BC) 00:00:00' AS \"{tmt[1]}\""
    file = batch.with_name("pegawai.parquet")
    database.execute(f"COPY (SELECT * REPLACE ({far}) FROM t) TO '{file}' (FORMAT parquet)")
    answers = run_command(["validate", str(batch), "--pegawai", str(file)])
    assert (answers.wrong, answers.kode) == ("", 1)


def test_the_reader_of_xls_prints_no_trace_of_its_own(batch: Path) -> None:
    """It panics on a file that was cut short, and then writes past Python to the terminal."""
    file = batch.with_suffix(".xls")
    file.write_bytes(seed("seed.xls")[:48_002])
    _refusal(run_command(["validate", str(file)]))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names")
@pytest.mark.parametrize("nama", ["seed.xlsx", "templat/spp.docx", "keluaran/2026-02-06/manifest.json"])
def test_a_pipe_is_not_waited_for(batch: Path, nama: str) -> None:
    fifo = batch.parent / nama
    fifo.unlink(missing_ok=True)
    fifo.parent.mkdir(parents=True, exist_ok=True)
    os.mkfifo(fifo)
    (batch.parent / "mutasi.toml").write_bytes(_template_toml())
    assert "bukan berkas biasa" in _refusal(run_command(["decree", str(batch), "--draf", "--jenis", "spp"]))


def _template_toml() -> bytes:
    toml_bytes = sample_toml()
    assert b"\n[berkas]\n" in toml_bytes
    return toml_bytes.replace(b"\n[berkas]\n", b'\n[berkas]\ntemplates = "templat"\n', 1)


def _swap(part: str, change_part: Callable[[bytes], bytes]) -> Callable[[bytes], bytes]:
    def apply_change(raw_bytes: bytes) -> bytes:
        everything = zip_parts(raw_bytes)
        everything[part] = change_part(everything[part])
        return archive(everything)

    return apply_change


@pytest.mark.parametrize(
    "damaged",
    [
        _swap(DOCUMENT, lambda part_bytes: part_bytes[: len(part_bytes) // 2]),
        _swap(DOCUMENT, lambda part_bytes: part_bytes.replace(b"</w:tc>", b"", 1)),
        _swap(DOCUMENT, lambda part_bytes: part_bytes.replace(b"</w:t>", b"\xff</w:t>", 1)),
        _swap("word/header1.xml", lambda part_bytes: b"x" + part_bytes),
        _swap("word/header1.xml", lambda part_bytes: part_bytes.split(b">")[0] + b">"),
        _swap("word/styles.xml", lambda part_bytes: part_bytes[:300]),
        lambda raw_bytes: part_bomb(raw_bytes, DOCUMENT, 70),
        lambda raw_bytes: part_with_entities(raw_bytes, DOCUMENT),
        lambda raw_bytes: raw_bytes[: len(raw_bytes) // 2],
    ],
    ids=["half", "unbalanced", "no-text", "text-first", "no-root", "styles", "bomb", "entities", "cut"],
)
def test_a_damaged_template_is_named(batch: Path, damaged: Callable[[bytes], bytes]) -> None:
    template = batch.parent / "templat" / "spp.docx"
    template.parent.mkdir()
    template.write_bytes(damaged((ROOT / "templates" / "spp.docx").read_bytes()))
    (batch.parent / "mutasi.toml").write_bytes(_template_toml())
    assert "spp.docx" in _refusal(run_command(["decree", str(batch), "--draf", "--jenis", "spp"]))
    assert run_command(["template", "check", str(template.parent)]).wrong == ""


@pytest.mark.parametrize("nama", ["laporan.html.j2", "laporan.css", "laporan.js"])
def test_a_source_of_the_report_that_is_no_text_is_named(batch: Path, nama: str) -> None:
    (batch.parent / "templat").mkdir()
    (batch.parent / "templat" / nama).write_bytes(b"<p>\xfb</p>")
    (batch.parent / "mutasi.toml").write_bytes(_template_toml())
    assert nama in _refusal(run_command(["report", str(batch)]))


def test_a_text_in_parquet_that_is_none(batch: Path) -> None:
    duckdb = pytest.importorskip("duckdb")
    file = batch.with_name("pegawai.parquet")
    duckdb.sql(f"COPY (SELECT 'QQQQ' AS nip) TO '{file}' (FORMAT parquet, COMPRESSION uncompressed)")
    file.write_bytes(file.read_bytes().replace(b"QQQQ", b"\xfbQQQ"))
    _refusal(run_command(["impact", str(batch), "--pegawai", str(file)]))


@pytest.mark.parametrize(
    "manifest_bytes",
    [
        b"[" * 200_000,
        b'{"versi": 1, "masukan": [[]]}',
        b'{"versi": 1, "templat": 3}',
        b'{"versi": 1, "nomor_pilihan": [1]}',
        b'{"versi": 1, "keluaran": [{"berkas": "a", "sha256": 1}]}',
        b'{"versi": 1, "keluaran": [{"berkas": "a\\u0000b", "sha256": "x"}]}',
        b'{"versi": 1, "keluaran": [{"berkas": "\\ud800", "sha256": "x"}]}',
    ],
)
@pytest.mark.parametrize(
    "command", [["roster", "--draf"], ["verify"], ["report"]], ids=lambda manifest_bytes: manifest_bytes[0]
)
def test_a_manifest_of_another_kind_is_refused(batch: Path, manifest_bytes: bytes, command: list[str]) -> None:
    manifest = batch.parent / "keluaran" / "2026-02-06" / "manifest.json"
    manifest.parent.mkdir(parents=True)
    manifest.write_bytes(manifest_bytes)
    assert "manifest.json" in _refusal(run_command([command[0], str(batch), *command[1:]]))
    assert manifest.read_bytes() == manifest_bytes


def test_a_manifest_moves_no_file_outside_its_folder(batch: Path) -> None:
    """A paper that no longer belongs to the batch is moved away; the manifest once said which, unchecked."""
    assert run_command(["decree", str(batch), "--draf", "--jenis", "spp"]).kode == 0
    manifest = batch.parent / "keluaran" / "2026-02-06" / "manifest.json"
    data = json.loads(manifest.read_text(encoding="utf-8"))
    first_output = data["keluaran"][0]
    victim = batch.parent / "korban.docx"
    victim.write_bytes((manifest.parent / first_output["berkas"]).read_bytes())
    data["keluaran"].append({"berkas": "20-spp/../../../korban.docx", "sha256": first_output["sha256"]})
    manifest.write_text(json.dumps(data), encoding="utf-8")
    _refusal(run_command(["decree", str(batch), "--draf", "--jenis", "spp"]))
    assert victim.exists()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_folder_without_rights(batch: Path) -> None:
    batch.parent.chmod(0)
    try:
        assert "hak akses" in _refusal(run_command(["validate", str(batch)]))
    finally:
        batch.parent.chmod(0o700)


@pytest.mark.parametrize("ukuran", [(5, 2, 0, 9), (0, 9, 7, 3), (0, 1 << 31, 0, 200)], ids=str)
def test_a_sheet_of_xls_that_states_a_size_below_nothing(batch: Path, ukuran: tuple[int, int, int, int]) -> None:
    """The reader makes room for what the sheet states: the whole process was gone."""
    data = seed("seed.xls")
    start = data.index(struct.pack("<2H", 0x0200, 14)) + 4
    damaged = batch.with_suffix(".xls")
    damaged.write_bytes(data[:start] + struct.pack("<2I2H", *ukuran) + data[start + 12 :])
    assert "terlalu luas" in _refusal(run_command(["validate", str(damaged)]))


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
@pytest.mark.parametrize("command", ["columns", "validate", "impact"])
def test_a_link_that_leads_to_itself(batch: Path, command: str) -> None:
    """Also as a table that ``mutasi.toml`` names; older versions of Python raise where they follow it."""
    batch.unlink()
    batch.symlink_to(batch.name)
    toml = batch.with_name("mutasi.toml")
    toml_text = toml.read_text(encoding="utf-8")
    assert "[berkas]" in toml_text
    toml.write_text(toml_text.replace("[berkas]", f'[berkas]\npegawai = "{batch.name}"', 1), encoding="utf-8")
    assert batch.name in _refusal(run_command([command, str(batch)]))
