"""The page in a real browser: filter, search, folds, print; no complaint, no request. Skipped without one."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest

from laporan.halaman import laporan
from laporan.kota_besar import kota, nip, temuan_tiap_baris
from outputs.kota_kecil import batch, temuan

_CALON = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PERAMBAN = next((jalan for nama in _CALON if (jalan := shutil.which(nama))), None)

pytestmark = pytest.mark.skipif(PERAMBAN is None, reason="no Chromium on this machine")


def _jalankan(profil: Path, *argumen: str) -> subprocess.CompletedProcess[str]:
    assert PERAMBAN is not None
    # Chromium refuses its sandbox to root, which is who runs tests in a container.
    sandbox = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    return subprocess.run(
        [
            PERAMBAN,
            "--headless",
            "--disable-gpu",
            "--no-first-run",
            f"--user-data-dir={profil}",
            "--enable-logging=stderr",
            "--virtual-time-budget=4000",
            *sandbox,
            *argumen,
        ],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        timeout=120,
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    hasil = tmp_path_factory.mktemp("peramban")
    kecil = batch()
    (hasil / "kecil.html").write_bytes(laporan(kecil, temuan(kecil)))
    jahat = kota((3, 1), (2,), nama_lain={0: "<script>document.title='jebol'</script>"})
    (hasil / "jahat.html").write_bytes(laporan(jahat, temuan_tiap_baris(jahat)))
    return hasil


@cache
def _dom(folder: Path, nama: str, hash_: str = "") -> str:
    hasil = _jalankan(folder / "profil", "--dump-dom", f"{(folder / nama).as_uri()}{hash_}")
    assert "CONSOLE" not in hasil.stderr, hasil.stderr
    return hasil.stdout


def _tampil(dom: str) -> set[str]:
    """Return the NIP of every card that is shown."""
    kartu = re.findall(r"<article ([^>]*)>.*?<p>NIP ([\d ]+)", dom, re.DOTALL)
    assert kartu
    return {nip.replace(" ", "") for atribut, nip in kartu if " hidden" not in atribut}


def test_at_first_everything_is_shown_with_the_controls(folder: Path) -> None:
    dom = _dom(folder, "kecil.html")
    assert len(_tampil(dom)) == 8
    assert "8 dari 8 perpindahan ditampilkan." in dom
    assert re.search(r'<form class="saring" id="saring"[^>]*hidden', dom) is None


@pytest.mark.parametrize(
    ("hash_", "orang"),
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
def test_search_and_filter_choose_the_cards(folder: Path, hash_: str, orang: set[int]) -> None:
    from outputs.kota_kecil import nip as nip_kecil  # noqa: PLC0415 - two towns, two kinds of NIP

    dom = _dom(folder, "kecil.html", hash_)
    assert _tampil(dom) == {nip_kecil(isi) for isi in orang}
    assert f"{len(orang)} dari 8 perpindahan ditampilkan." in dom


def test_a_nip_is_found_with_and_without_spaces(folder: Path) -> None:
    angka = nip(1)
    for cari in (angka, f"{angka[:8]}%20{angka[8:14]}%20{angka[14]}%20{angka[15:]}"):
        assert _tampil(_dom(folder, "jahat.html", f"#cari={cari}")) == {angka}


def test_folds_open_at_once_and_for_what_is_looked_for(folder: Path) -> None:
    def terbuka(dom: str) -> int:
        return len(re.findall(r"<details[^>]* open", dom))

    awal = _dom(folder, "kecil.html")
    semua = len(re.findall(r"<details", awal))
    assert 0 < terbuka(awal) < semua
    assert terbuka(_dom(folder, "kecil.html", "#lipatan=buka")) == semua
    info = re.search(r'Info \(1\)</h3>.*?<li id="(t-\d+)"', awal, re.DOTALL)
    assert info is not None
    assert terbuka(_dom(folder, "kecil.html", f"#{info[1]}")) == terbuka(awal) + 1


def test_without_script_the_page_is_whole_and_a_changed_script_never_runs(folder: Path) -> None:
    teks = (folder / "kecil.html").read_text(encoding="utf-8")
    assert teks.count('"use strict";') == 1
    (folder / "lain.html").write_text(teks.replace('"use strict";', '"use  strict";'), encoding="utf-8")
    hasil = _jalankan(folder / "profil", "--dump-dom", f"{(folder / 'lain.html').as_uri()}#cari=ani")
    assert "Content Security Policy" in hasil.stderr
    assert len(_tampil(hasil.stdout)) == 8
    assert re.search(r'<form class="saring" id="saring"[^>]*hidden', hasil.stdout)


def test_a_hostile_name_runs_nothing(folder: Path) -> None:
    dom = _dom(folder, "jahat.html")
    assert "<title>jebol" not in dom
    assert dom.count("<script>") == 1


def test_it_prints(folder: Path) -> None:
    pdf = folder / "cetak.pdf"
    _jalankan(folder / "profil", f"--print-to-pdf={pdf}", (folder / "kecil.html").as_uri())
    assert pdf.read_bytes().startswith(b"%PDF")
