"""``mutasi report --publikasi``: names and posts, and nothing else of a person in any file."""

from __future__ import annotations

import io
import re
import shutil
import zipfile
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from mutasi_cli import api
from mutasi_cli.books.publication_workbook import build_publication
from mutasi_cli.cli import run
from mutasi_cli.domain.assembly import rebuild
from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import long_date
from mutasi_cli.domain.nip import printed_nip
from mutasi_cli.domain.vocabulary import KindOfMove
from mutasi_cli.views.publication_html import publication_as_html
from mutasi_cli.words.publication_words import publication

ROOT = Path(__file__).parents[2]
BEKASI = ROOT / "examples" / "bekasi-2026-02-06"
Capture = pytest.CaptureFixture[str]

LONG_NUMBER = re.compile(r"\d(?:[\s.,'’/_-]{0,2}\d){17,}")


@pytest.fixture(scope="module")
def batch() -> Batch:
    return api.read(api.Request(batch=BEKASI)).batch


def parts(path: Path) -> dict[str, str]:
    """Every text within a file; of a workbook every part of its archive."""
    if path.suffix != ".xlsx":
        return {path.name: path.read_text(encoding="utf-8")}
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name).decode("utf-8") for name in archive.namelist()}


def test_no_file_of_it_has_a_nip_a_birth_date_or_a_maker(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture, batch: Batch
) -> None:
    folder = tmp_path / "batch"
    shutil.copytree(BEKASI, folder, ignore=shutil.ignore_patterns("keluaran"))
    monkeypatch.chdir(folder)
    monkeypatch.setenv("COLUMNS", "80")
    assert run(["report", "--publikasi"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) <= 30
    out = folder / "keluaran" / "2026-02-06" / "publikasi"
    files = sorted(out.iterdir())
    assert [path.name for path in files] == ["daftar-pelantikan-2026-02-06.html", "daftar-pelantikan-2026-02-06.xlsx"]
    texts = {f"{path.name}/{name}": text for path in files for name, text in parts(path).items()}
    assert sum(len(LONG_NUMBER.findall(text)) for text in texts.values()) == 0
    everything = "\n".join(texts.values())
    assert "mutasi" not in re.sub(r"Mutasi", "", everything)
    for move in batch.moves:
        person = move.pegawai
        assert person is not None
        assert person.nip not in everything
        assert printed_nip(person.nip) not in everything
        assert person.name_with_gelar.split(",")[0] in everything.replace("&#x27;", "'").replace("&apos;", "'")
        born = person.birth_date
        assert born is not None
        for form in (born.isoformat(), f"{born:%d-%m-%Y}", f"{born:%d/%m/%Y}", long_date(born)):
            assert form not in everything
    first = {path.name: path.read_bytes() for path in files}
    assert run(["report", "--publikasi"]) == 0
    assert {path.name: path.read_bytes() for path in out.iterdir()} == first


def test_the_workbook_has_everybody_and_names_no_maker(batch: Batch) -> None:
    data = build_publication(publication(batch))
    book = openpyxl.load_workbook(io.BytesIO(data))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        core = archive.read("docProps/core.xml").decode("utf-8")
    assert "creator" not in core
    assert "openpyxl" not in core
    assert "title" not in core
    rows = [row for sheet in book for row in sheet.iter_rows(min_row=3, values_only=True)]
    assert len(rows) == 61
    assert all(isinstance(row[0], int) and row[1] and row[2] and row[3] for row in rows)


def test_who_was_not_inaugurated_is_left_out(batch: Batch) -> None:
    first, second, *others = batch.material.usulan
    absent = replace(first, hadir=False)
    removed = replace(second, kode_tujuan=None, asks_target=False, jenis=KindOfMove.PEMBERHENTIAN)
    changed = rebuild(batch, replace(batch.material, usulan=(absent, removed, *others)))
    names = {row.nama for listed in publication(changed).lists for row in listed.rows}
    assert len(names) == 59
    left_out = {batch.moves_by_nip[row.nip or ""][0].who for row in (first, second)}
    assert not names & left_out


@pytest.mark.parametrize(
    "hostile", ["198506182010011007", "19850618 201001 1 007", "1985-0618-2010-0110-07", "0812 3456 7890 1234"]
)
def test_a_number_that_somebody_wrote_into_a_name_does_not_go_out(batch: Batch, hostile: str) -> None:
    nip = batch.material.usulan[0].nip or ""
    person = replace(batch.pegawai[nip], nama=f"Budi {hostile} <b>=cmd()</b>")
    changed = rebuild(batch, replace(batch.material, pegawai={**batch.pegawai, nip: person}))
    content = publication(changed)
    page = publication_as_html(content)
    assert "Budi …" in page
    assert hostile not in page
    assert "<b>" not in page
    assert not LONG_NUMBER.search(page)
    with zipfile.ZipFile(io.BytesIO(build_publication(content))) as archive:
        assert not any(LONG_NUMBER.search(archive.read(name).decode("utf-8")) for name in archive.namelist())


def test_a_batch_with_galat_is_not_published(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    folder = tmp_path / "batch"
    shutil.copytree(ROOT / "examples" / "bermasalah", folder, ignore=shutil.ignore_patterns("keluaran"))
    monkeypatch.chdir(folder)
    assert run(["report", "--publikasi"]) == 1
    assert "--draf" not in capsys.readouterr().err
    assert not (folder / "keluaran").exists()
    assert run(["report", "--publikasi", "--samarkan"]) == 2
    assert "Traceback" not in capsys.readouterr().err
