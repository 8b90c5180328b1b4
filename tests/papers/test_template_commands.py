"""``mutasi template``: what an edited template asks for, what is wrong with it, without any batch."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import pytest

from mutasi_cli.cli import run
from mutasi_cli.errors import OutputError
from mutasi_cli.papers import PAPERS, PaperKind
from mutasi_cli.papers.template_check import check_folder, check_template
from mutasi_cli.papers.template_check.known_names import known_shape, leaves, trial_papers, written
from papers.small_office import TEMPLATES

if TYPE_CHECKING:
    from mutasi_cli.domain.template_result import TemplateResult

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def insert_text(folder: Path, nama: str, *pieces: str) -> TemplateResult:
    """The check of a shipped template with one more paragraph, its text in several runs."""
    document = docx.Document(str(TEMPLATES / nama))
    paragraph = document.add_paragraph()
    for run_text in pieces:
        paragraph.add_run(run_text)
    document.save(str(folder / nama))
    return check_template(folder / nama, TEMPLATES)


def replace_text(folder: Path, nama: str, old: str, new: str) -> TemplateResult:
    document = docx.Document(str(TEMPLATES / nama))
    times = 0
    for element in document.element.body.iter(f"{W}t"):
        if old in (element.text or ""):
            element.text = element.text.replace(old, new)
            times += 1
    assert times
    document.save(str(folder / nama))
    return check_template(folder / nama, TEMPLATES)


@pytest.mark.parametrize("template", sorted({paper_kind.template for paper_kind in PAPERS}))
def test_shipped_templates_are_good(template: str) -> None:
    result = check_template(TEMPLATES / template, TEMPLATES)
    assert result.findings == ()
    assert result.used
    assert result.jenis


@pytest.mark.parametrize("paper_kind", PAPERS, ids=lambda paper_kind: f"{paper_kind.key}-{paper_kind.template}")
def test_the_small_sample_holds_every_paper(paper_kind: PaperKind) -> None:
    """The tiny batch needs each paper, so that no template is left without a trial."""
    assert any(paper.paper_kind is paper_kind for paper in trial_papers(paper_kind.template))


def test_known_names_without_loop_path() -> None:
    nama = {written(trail) for trail, _ in leaves(known_shape("petikan.docx"))}
    assert {"orang.nip", "keputusan.nomor", "penandatangan.nama", "pengesah.nip"} <= nama


def test_unknown_names(tmp_path: Path) -> None:
    result = insert_text(tmp_path, "keputusan.docx", "Nomor {{ keputusan.nomer", " }} dan {{ zzzz }}")
    assert result.failed
    severe = [finding for finding in result.findings if finding.severe]
    assert [finding.message for finding in severe] == [
        "tidak ada data untuk «nomer»; mungkin maksudnya «nomor»",
        "tidak ada data untuk «zzzz»",
    ]
    assert {finding.paragraph for finding in severe} == {"Nomor {{ keputusan.nomer }} dan {{ zzzz }}"}


@pytest.mark.parametrize(
    "written",
    [
        "{% for k in keputusan.mengingat %}{{ k.nomor }}{{ loop.index }}{% endfor %}",
        "{% set x = keputusan %}{{ x.nomor }}",
        "{% if zzzz is defined %}x{% endif %}",
        "{{ zzzz | default('') }}",
        "{{ keputusan['nomor'] }} {{ keputusan.mengingat[0].isi }}",
        "{% for k, v in instansi.items() %}{{ k }}{% endfor %}",
        "{% with y = keputusan.nomor %}{{ y }}{% endwith %}",
        "{{ keputusan.nomor | upper }} {{ keputusan.nomor.lower() }}",
    ],
)
def test_right_writing_is_no_finding(tmp_path: Path, written: str) -> None:
    assert insert_text(tmp_path, "keputusan.docx", written).findings == ()


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("{% for k in keputusan.mengingat %}{{ k.nomer }}{% endfor %}", "«nomer»"),
        ("{% set x = keputusan %}{{ x.nomer }}", "«nomer»"),
        ("{{ keputusan['nomer'] }}", "«nomer»"),
        ("{{ keputusan.nomor if zzzz else '' }}", "«zzzz»"),
        ("{{ keputusan.__class__ }}", "tidak boleh"),
        ("{{ keputusan.mengingat.append(1) }}", "tidak dapat dijalankan"),
        ("{{ 1 / 0 }}", "tidak dapat dijalankan"),
        ("{{ keputusan.nomor", "salah tulis"),
        ("{% if draf %}", "salah tulis"),
    ],
)
def test_writing_that_fails(tmp_path: Path, written: str, words: str) -> None:
    result = insert_text(tmp_path, "keputusan.docx", written)
    assert result.failed
    assert words in " ".join(findings.message for findings in result.findings)


def test_tags_split_by_word_are_only_noted(tmp_path: Path) -> None:
    result = insert_text(tmp_path, "keputusan.docx", "Nomor {", "{ keputusan", ".nomor }}")
    assert not result.failed
    assert [(finding.severe, finding.message) for finding in result.findings] == [
        (False, "{{ keputusan.nomor }} dipecah oleh Word; tetap berfungsi")
    ]


def test_what_the_law_requires(tmp_path: Path) -> None:
    result = replace_text(tmp_path, "petikan.docx", "{{ s.orang.nip }}", "…")
    assert [(finding.severe, finding.message) for finding in result.findings] == [
        (True, "tidak memuat NIP: «orang.nip»")
    ]
    result = replace_text(tmp_path, "petikan.docx", "{{ s.keputusan.nomor }}", "…")
    assert [finding.message for finding in result.findings] == ["tidak memuat nomor: «keputusan.nomor»"]
    # The same name in another form will do.
    assert replace_text(tmp_path, "petikan.docx", "{{ s.orang.nama_kapital }}", "{{ s.orang.nama }}").findings == ()


def test_folder_with_damaged_and_foreign_files(tmp_path: Path) -> None:
    (tmp_path / "petikan.docx").write_bytes(b"bukan zip")
    shutil.copy(TEMPLATES / "lampiran.docx", tmp_path / "lampiran.docx")
    shutil.copy(TEMPLATES / "lampiran.docx", tmp_path / "lampirann.docx")
    (tmp_path / "~$petikan.docx").write_bytes(b"")
    result = {checked.nama: checked for checked in check_folder(tmp_path, TEMPLATES)}
    assert set(result) == {"petikan.docx", "lampiran.docx", "lampirann.docx"}
    assert result["petikan.docx"].failed
    assert "bukan berkas Word" in result["petikan.docx"].findings[0].message
    assert not result["lampirann.docx"].failed
    assert "mungkin maksudnya «lampiran.docx»" in result["lampirann.docx"].findings[0].message
    with pytest.raises(OutputError, match="template copy"):
        check_folder(tmp_path / "tidak-ada", TEMPLATES)


def test_commands_copy_check_list(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["template", "copy", "milik"]) == 0
    assert (tmp_path / "milik/petikan.docx").read_bytes() == (TEMPLATES / "petikan.docx").read_bytes()
    (tmp_path / "milik/petikan.docx").write_bytes(b"disunting")
    assert run(["template", "copy", "milik"]) == 0
    written = capsys.readouterr().out
    assert "Sudah ada, tidak diubah: milik/petikan.docx" in written
    assert (tmp_path / "milik/petikan.docx").read_bytes() == b"disunting"
    assert run(["template", "check", "milik"]) == 1
    assert "petikan.docx: GAGAL" in capsys.readouterr().out
    assert run(["template", "check", "milik", "--format", "json"]) == 1
    data = json.loads(capsys.readouterr().out)
    assert [entry["berkas"] for entry in data["templat"] if entry["gagal"]] == ["petikan.docx"]
    # The office's folder is the one that mutasi.toml names.
    (tmp_path / "mutasi.toml").write_text('[berkas]\ntemplates = "milik"\n', encoding="utf-8")
    assert run(["template", "check"]) == 1
    (tmp_path / "mutasi.toml").unlink()
    capsys.readouterr()
    assert run(["template", "check"]) == 0
    assert "Semua templat dapat dipakai." in capsys.readouterr().out
    assert run(["template", "list", "--rinci"]) == 0
    assert "orang.nip" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["template", "chek"], "mutasi template check"),
        (["template", "check", "tidak-ada"], "template copy"),
        (["template", "list", "--format", "pdf"], "tabel, json"),
    ],
)
def test_wrong_calls(
    arguments: list[str],
    words: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(arguments) == 2
    written = capsys.readouterr()
    assert written.out == ""
    assert written.err.count("\n") == 1
    assert words in written.err
