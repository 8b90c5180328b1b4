"""What former runs have compiled is used when it is the same to the last byte, and never trusted beyond."""

from __future__ import annotations

import os
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import jinja2
import pytest

from mutasi_cli.domain.office import LetterStyle
from mutasi_cli.papers import prepared_parts
from mutasi_cli.papers.prepared_parts import DOCUMENT, PartCache
from mutasi_cli.papers.word_template import WordTemplate
from papers.small_office import TEMPLATES

STYLE_SHEET = LetterStyle(huruf="Arial")
NAME = "naskah_pelantikan.docx"


@pytest.fixture
def template_bytes() -> bytes:
    with zipfile.ZipFile(TEMPLATES / NAME) as archive:
        return archive.read(DOCUMENT)


@pytest.fixture
def compiled_parts(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The parts that were really compiled."""
    listed: list[str] = []
    original = prepared_parts.prepare

    def prepare(part: str, template_bytes: bytes, style: LetterStyle) -> prepared_parts.PreparedPart:
        listed.append(part)
        return original(part, template_bytes, style)

    monkeypatch.setattr(prepared_parts, "prepare", prepare)
    return listed


def test_the_next_run_compiles_nothing_and_writes_the_same(
    tmp_path: Path, template_bytes: bytes, compiled_parts: list[str]
) -> None:
    file = tmp_path / "simpanan" / "x.pyc"
    store = PartCache.load(file)
    first = store.get(DOCUMENT, template_bytes, STYLE_SHEET)
    store.save()
    again = PartCache.load(file)
    second = again.get(DOCUMENT, template_bytes, STYLE_SHEET)
    assert compiled_parts == [DOCUMENT]
    assert (second.source, second.needs_tidying, second.balanced, second.kode) == (
        first.source,
        first.needs_tidying,
        first.balanced,
        first.kode,
    )
    written_at = file.stat().st_mtime_ns
    again.save()
    assert file.stat().st_mtime_ns == written_at, "nothing new: nothing is written"
    assert [b.name for b in file.parent.iterdir()] == [file.name]


def test_other_bytes_and_another_style_are_compiled(
    tmp_path: Path, template_bytes: bytes, compiled_parts: list[str]
) -> None:
    store = PartCache.load(tmp_path / "x.pyc")
    store.get(DOCUMENT, template_bytes, STYLE_SHEET)
    store.save()
    again = PartCache.load(tmp_path / "x.pyc")
    other_part = again.get(DOCUMENT, template_bytes.replace(b"PELANTIKAN", b"PENGUKUHAN"), STYLE_SHEET)
    assert "PENGUKUHAN" in other_part.source
    kertas = again.get(DOCUMENT, template_bytes, replace(STYLE_SHEET, kertas="Legal"))
    assert kertas.source != again.get(DOCUMENT, template_bytes, STYLE_SHEET).source
    assert len(compiled_parts) == 3


@pytest.mark.parametrize("damaged", [b"", b"x" * 40, "potong", "balik"])
def test_a_damaged_store_is_not_used(
    tmp_path: Path, template_bytes: bytes, compiled_parts: list[str], damaged: bytes | str
) -> None:
    file = tmp_path / "x.pyc"
    store = PartCache.load(file)
    store.get(DOCUMENT, template_bytes, STYLE_SHEET)
    store.save()
    data = file.read_bytes()
    if damaged == "potong":
        damaged = data[:-1]
    elif damaged == "balik":
        damaged = data[:-50] + bytes([data[-50] ^ 1]) + data[-49:]
    assert isinstance(damaged, bytes)
    file.write_bytes(damaged)
    again = PartCache.load(file)
    again.get(DOCUMENT, template_bytes, STYLE_SHEET)
    assert len(compiled_parts) == 2
    again.save()
    assert file.read_bytes() == data


def test_another_program_makes_another_store(
    tmp_path: Path, template_bytes: bytes, compiled_parts: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    store = PartCache.load(tmp_path / "x.pyc")
    store.get(DOCUMENT, template_bytes, STYLE_SHEET)
    store.save()
    monkeypatch.setattr(prepared_parts, "_origin", lambda: b"lain")
    PartCache.load(tmp_path / "x.pyc").get(DOCUMENT, template_bytes, STYLE_SHEET)
    assert len(compiled_parts) == 2


def test_a_closed_folder_is_no_fault(tmp_path: Path, template_bytes: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    def closed_folder(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    store = PartCache.load(tmp_path / "x.pyc")
    store.get(DOCUMENT, template_bytes, STYLE_SHEET)
    monkeypatch.setattr("mutasi_cli.papers.prepared_parts.tempfile.mkstemp", closed_folder)
    store.save()
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_leaves_nothing_behind(
    tmp_path: Path, template_bytes: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(self: Path, _: object) -> None:
        raise OSError(28, "No space left on device", str(self))

    store = PartCache.load(tmp_path / "x.pyc")
    store.get(DOCUMENT, template_bytes, STYLE_SHEET)
    monkeypatch.setattr(Path, "replace", full)
    store.save()
    assert list(tmp_path.iterdir()) == []


def test_where_python_keeps_nothing_neither_do_we(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert PartCache.load().file is None


def test_the_store_lies_where_python_keeps_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)
    file = PartCache.load().file
    assert file is not None
    assert file.parent == Path(prepared_parts.__file__).parent / "__pycache__"


def test_only_so_much_is_kept(tmp_path: Path, template_bytes: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prepared_parts, "_MOST_PARTS", 2)
    store = PartCache.load(tmp_path / "x.pyc")
    for words in (b"A", b"B", b"C"):
        store.get("word/header1.xml", template_bytes.replace(b"PELANTIKAN", words), STYLE_SHEET)
    store.save()
    again = PartCache.load(tmp_path / "x.pyc")
    assert len(again._former) == 2


def test_a_fault_of_syntax_is_not_kept(tmp_path: Path) -> None:
    store = PartCache.load(tmp_path / "x.pyc")
    with pytest.raises(jinja2.TemplateSyntaxError):
        store.get("word/header1.xml", b"<p>{{ a </p>", STYLE_SHEET)
    store.save()
    assert not os.listdir(tmp_path)  # noqa: PTH208 - names only


def test_papers_of_the_store_are_the_papers(tmp_path: Path) -> None:
    context = {"draf": "", "daftar_surat": []}
    plain = WordTemplate.load(TEMPLATES, "spmt.docx", STYLE_SHEET).render(context)
    for _ in range(2):
        part_cache = PartCache.load(tmp_path / "x.pyc")
        assert WordTemplate.load(TEMPLATES, "spmt.docx", STYLE_SHEET, part_cache=part_cache).render(context) == plain
        part_cache.save()
