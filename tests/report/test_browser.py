"""The page in a real browser: filter, search, folds, print; no complaint, no request. Skipped without one."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest

from outputs.small_town import batch, findings
from report.large_town import finding_per_row, nip, town
from report.parsed_page import report_html

_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
BROWSER = next((route for nama in _BROWSERS if (route := shutil.which(nama))), None)

pytestmark = pytest.mark.skipif(BROWSER is None, reason="no Chromium on this machine")


def _run_browser(profil: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    assert BROWSER is not None
    # Chromium refuses its sandbox to root, which is who runs tests in a container.
    sandbox = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    return subprocess.run(
        [
            BROWSER,
            "--headless",
            "--disable-gpu",
            "--no-first-run",
            f"--user-data-dir={profil}",
            "--enable-logging=stderr",
            "--virtual-time-budget=4000",
            *sandbox,
            *arguments,
        ],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        timeout=120,
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    result = tmp_path_factory.mktemp("peramban")
    small = batch()
    (result / "kecil.html").write_bytes(report_html(small, findings(small)))
    hostile = town((3, 1), (2,), nama_lain={0: "<script>document.title='jebol'</script>"})
    (result / "jahat.html").write_bytes(report_html(hostile, finding_per_row(hostile)))
    return result


@cache
def _dom(folder: Path, nama: str, hash_: str = "") -> str:
    result = _run_browser(folder / "profil", "--dump-dom", f"{(folder / nama).as_uri()}{hash_}")
    assert "CONSOLE" not in result.stderr, result.stderr
    return result.stdout


def _shown_text(dom: str) -> set[str]:
    """Return the NIP of every card that is shown."""
    card = re.findall(r"<article ([^>]*)>.*?<p>NIP ([\d ]+)", dom, re.DOTALL)
    assert card
    return {nip.replace(" ", "") for attributes, nip in card if " hidden" not in attributes}


def test_at_first_everything_is_shown_with_the_controls(folder: Path) -> None:
    dom = _dom(folder, "kecil.html")
    assert len(_shown_text(dom)) == 8
    assert "8 dari 8 perpindahan ditampilkan." in dom
    assert re.search(r'<form class="saring" id="saring"[^>]*hidden', dom) is None


@pytest.mark.parametrize(
    ("hash_", "people"),
    [
        ("#cari=ani%20lestari", {1}),
        ("#cari=rawalumbu", {1, 2, 7}),
        ("#cari=RAWALUMBU%20ani", {1}),
        ("#kelompok=tugas_tambahan", {5, 6}),
        ("#kelompok=tugas_tambahan&jenis=tugas%20tambahan", {6}),
        ("#temuan=galat", {1, 7}),
        ("#cari=tidak-ada-yang-begini", set()),
    ],
)
def test_search_and_filter_choose_the_cards(folder: Path, hash_: str, people: set[int]) -> None:
    from outputs.small_town import nip as small_town_nip  # noqa: PLC0415 - two towns, two kinds of NIP

    dom = _dom(folder, "kecil.html", hash_)
    assert _shown_text(dom) == {small_town_nip(person) for person in people}
    assert f"{len(people)} dari 8 perpindahan ditampilkan." in dom


def test_a_nip_is_found_with_and_without_spaces(folder: Path) -> None:
    person_nip = nip(1)
    for find in (person_nip, f"{person_nip[:8]}%20{person_nip[8:14]}%20{person_nip[14]}%20{person_nip[15:]}"):
        assert _shown_text(_dom(folder, "jahat.html", f"#cari={find}")) == {person_nip}


def test_folds_open_at_once_and_for_what_is_looked_for(folder: Path) -> None:
    def still_open(dom: str) -> int:
        return len(re.findall(r"<details[^>]* open", dom))

    start = _dom(folder, "kecil.html")
    elements = len(re.findall(r"<details", start))
    assert 0 < still_open(start) < elements
    assert still_open(_dom(folder, "kecil.html", "#lipatan=buka")) == elements
    info = re.search(r'Info \(1\)</h3>.*?<li id="(t-\d+)"', start, re.DOTALL)
    assert info is not None
    assert still_open(_dom(folder, "kecil.html", f"#{info[1]}")) == still_open(start) + 1


def test_without_script_the_page_is_whole_and_a_changed_script_never_runs(folder: Path) -> None:
    text = (folder / "kecil.html").read_text(encoding="utf-8")
    assert text.count('"use strict";') == 1
    (folder / "lain.html").write_text(text.replace('"use strict";', '"use  strict";'), encoding="utf-8")
    result = _run_browser(folder / "profil", "--dump-dom", f"{(folder / 'lain.html').as_uri()}#cari=ani")
    assert "Content Security Policy" in result.stderr
    assert len(_shown_text(result.stdout)) == 8
    assert re.search(r'<form class="saring" id="saring"[^>]*hidden', result.stdout)


def test_a_hostile_name_runs_nothing(folder: Path) -> None:
    dom = _dom(folder, "jahat.html")
    assert "<title>jebol" not in dom
    assert dom.count("<script>") == 1


def test_it_prints(folder: Path) -> None:
    pdf = folder / "cetak.pdf"
    _run_browser(folder / "profil", f"--print-to-pdf={pdf}", (folder / "kecil.html").as_uri())
    assert pdf.read_bytes().startswith(b"%PDF")
