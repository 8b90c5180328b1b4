"""A faulty command line: one Indonesian sentence, what was probably meant, exit code 2."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mutasi_cli.cli import run
from mutasi_cli.cli.app import PERINTAH
from mutasi_cli.cli.salah_ketik import SEBUTAN

INGGRIS = re.compile(
    r"\b(usage|options?|arguments?|commands?|missing|unexpected|invalid|value|requires|no such|did you mean|"
    r"try|error|default|required|show this|exit|install|path|str|text|integer)\b",
    re.IGNORECASE,
)
SEMUA = [[], *([nama] for nama in PERINTAH), *(["template", anak] for anak in ("list", "check", "copy"))]


@pytest.mark.parametrize(
    ("argumen", "kata"),
    [
        (["validat"], "«validat» tidak dikenal. Maksudnya «mutasi validate»?"),
        (["VALIDATE"], "Maksudnya «mutasi validate»?"),
        (["validat's"], "Maksudnya «mutasi validate»?"),
        (["periksa"], "Maksudnya «mutasi validate»?"),
        (["bantuan"], "Maksudnya «mutasi --help»?"),
        (["batch.xlsx"], "Maksudnya «mutasi validate batch.xlsx»?"),
        (["xyzzy"], "«xyzzy» tidak dikenal. Lihat"),
        (["template", "cek"], "Maksudnya «mutasi template check»?"),
        (["validate", "--kettat"], "Maksudnya --ketat?"),
        (["validate", "--strict"], "Maksudnya --ketat?"),
        (["validate", "--json"], "Maksudnya --format json?"),
        (["-h"], "Maksudnya --help?"),
        (["--tanggal", "2026-02-06", "roster"], "sesudah nama perintah"),
        (["rules", "--xyzzy"], "Pilihan --xyzzy tidak dikenal. Lihat"),
        (["rule"], "KODE belum disebut"),
        (["diff", "a"], "BARU belum disebut"),
        (["validate", "a.xlsx", "b.xlsx"], "Kata «b.xlsx» berlebih pada «mutasi validate»"),
        (
            ["candidates", "X", "--banyak", "nol"],
            "Nilai «nol» untuk --banyak tidak cocok: tulis bilangan bulat",
        ),
        (["candidates", "X", "--banyak", "0"], "paling kecil 1"),
        (["decree", "--draf=ya"], "Pilihan --draf tidak memakai nilai"),
        (
            ["validate", "--format"],
            "Nilai untuk pilihan --format belum ditulis. Lihat «mutasi validate --help»",
        ),
        (["--show-completion", "--shell", "csh"], "«csh» tidak ada"),
    ],
)
def test_one_sentence_in_indonesian(
    argumen: list[str],
    kata: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(argumen) == 2
    keluar = capsys.readouterr()
    assert keluar.out == ""
    assert kata in keluar.err
    assert keluar.err.count("\n") == 1
    sisa = re.sub(r"«[^»]*»|--\w+", "", keluar.err)
    assert INGGRIS.search(sisa) is None, keluar.err


def test_every_word_leads_to_a_command() -> None:
    assert set(SEBUTAN.values()) - {"--help", "--version"} <= set(PERINTAH)
    assert SEBUTAN.keys().isdisjoint(PERINTAH)


@pytest.mark.parametrize("argumen", SEMUA, ids=lambda argumen: " ".join(argumen) or "mutasi")
@pytest.mark.parametrize("lebar", [80, 120])
def test_help_is_indonesian_and_fits(
    argumen: list[str], lebar: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", str(lebar))
    assert run([*argumen, "--help"]) == 0
    teks = capsys.readouterr().out
    assert "Pemakaian: mutasi" in teks
    assert "Tampilkan bantuan ini." in teks
    assert max(map(len, teks.splitlines())) <= lebar
    # Names of options and commands are no prose.
    sisa = re.sub(r"--[\w-]+|mutasi \w+|mutasi\.toml", "", teks)
    assert INGGRIS.search(sisa) is None, INGGRIS.search(sisa)
    assert "<" not in teks
