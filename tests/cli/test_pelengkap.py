"""Completion at the TAB key: what a shell is told, and what an installation changes."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from mutasi_cli.cli import pelengkap, run
from mutasi_cli.cli.bahasa import VARIABEL
from mutasi_cli.errors import KeluaranError, PengaturanError

BEKASI = Path(__file__).parents[2] / "examples" / "bekasi-2026-02-06"


def _tab(folder: Path, *kata: str) -> list[str]:
    """Return what bash is offered for the last word."""
    lingkungan = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(sys.path),
        VARIABEL: "complete_bash",
        "COMP_WORDS": "\n".join(("mutasi", *kata)),
        "COMP_CWORD": str(len(kata)),
    }
    hasil = subprocess.run(
        [sys.executable, "-c", "from mutasi_cli.cli import main; main()"],
        capture_output=True,
        text=True,
        check=True,
        env=lingkungan,
        cwd=folder,
    )
    assert hasil.stderr == ""
    return hasil.stdout.split()


def test_commands_options_and_words(tmp_path: Path) -> None:
    assert _tab(tmp_path, "va") == ["validate"]
    assert {"rules", "rule", "roster", "report"} == set(_tab(tmp_path, "r"))
    assert set(_tab(tmp_path, "validate", "--ke")) == {"--keluaran", "--keparahan", "--ketat"}
    assert _tab(tmp_path, "rule", "JAB002") == ["JAB002"]
    assert _tab(tmp_path, "validate", "--aturan", "jab002") == ["jab002"]
    assert "spmt" in _tab(tmp_path, "decree", "--jenis", "spm")
    assert _tab(tmp_path, "validate", "--keparahan", "g") == ["galat"]
    assert _tab(tmp_path, "rules", "--format", "") == ["tabel", "json"]
    assert _tab(tmp_path, "validate", "--format", "x") == ["xlsx"]
    assert _tab(tmp_path, "columns", "--tabel", "peg") == ["pegawai"]
    assert "masa_jabatan_minimum" in _tab(tmp_path, "law", "masa_j")
    assert _tab(tmp_path, "template", "ch") == ["check"]


def test_people_of_the_batch_of_this_folder(tmp_path: Path) -> None:
    assert _tab(tmp_path, "impact", "--tanpa", "19") == []
    for nama in ("batch.xlsx", "mutasi.toml"):
        shutil.copy(BEKASI / nama, tmp_path / nama)
    nip = _tab(tmp_path, "impact", "--tanpa", "198")
    assert nip
    assert all(len(isi) == 18 and isi.startswith("198") for isi in nip)


@pytest.mark.parametrize("shell", pelengkap.SHELL)
def test_scripts_ask_this_program(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--show-completion", "--shell", shell]) == 0
    teks = capsys.readouterr().out
    assert VARIABEL in teks
    assert "mutasi" in teks


@pytest.fixture
def rumah(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    return tmp_path


@pytest.mark.parametrize(("shell", "sendiri"), [("bash", ".bashrc"), ("zsh", ".zshrc"), ("fish", None)])
def test_installed_once_and_nothing_else_touched(
    shell: str, sendiri: str | None, rumah: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    milik = b"alias x='\xff'  # tanpa baris baru"
    if sendiri is not None:
        (rumah / sendiri).write_bytes(milik)
    assert run(["--install-completion", "--shell", shell]) == 0
    pertama = {isi: isi.read_bytes() for isi in rumah.rglob("*") if isi.is_file()}
    assert run(["--install-completion", "--shell", shell]) == 0
    assert {isi: isi.read_bytes() for isi in rumah.rglob("*") if isi.is_file()} == pertama
    assert len(pertama) == (1 if sendiri is None else 2)
    if sendiri is not None:
        assert (rumah / sendiri).read_bytes().startswith(milik + b"\n")
    assert shell in capsys.readouterr().out


def test_powershell_profile_gets_one_plain_line(rumah: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    profil = rumah / "Dokumen Saya" / "profile.ps1"
    monkeypatch.setattr(pelengkap, "_powershell_profile", lambda _: profil)
    for _ in range(2):
        assert pelengkap.install("PowerShell") == ("powershell", profil.with_name("mutasi-pelengkap.ps1"))
    assert profil.read_text(encoding="ascii") == (
        ". (Join-Path (Split-Path $PROFILE) 'mutasi-pelengkap.ps1')\n"
    )
    isi = profil.with_name("mutasi-pelengkap.ps1").read_text(encoding="ascii")
    # An office's rules about scripts are not this program's to change.
    assert "ExecutionPolicy" not in isi


def test_what_cannot_be_installed_is_one_sentence(rumah: Path) -> None:
    with pytest.raises(PengaturanError, match="--shell bash"):
        pelengkap.install("csh")
    (rumah / ".bash_completions").write_text("berkas", encoding="utf-8")
    with pytest.raises(KeluaranError, match="--show-completion"):
        pelengkap.install("bash")


def test_a_script_is_written_whole_or_not_at_all(rumah: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pelengkap.install("fish")
    (berkas,) = (isi for isi in rumah.rglob("*") if isi.is_file())
    berkas.write_bytes(b"yang lama")

    def penuh(_: int) -> None:
        raise OSError(errno.ENOSPC, "penuh")

    monkeypatch.setattr(os, "fsync", penuh)
    with pytest.raises(KeluaranError, match=r"mutasi\.fish.*ruang penyimpanan penuh.*--show-completion"):
        pelengkap.install("fish")
    assert [(isi, isi.read_bytes()) for isi in rumah.rglob("*") if isi.is_file()] == [(berkas, b"yang lama")]
