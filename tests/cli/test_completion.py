"""Completion at the TAB key: what a shell is told, and what an installation changes."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from mutasi_cli.cli import completion, run
from mutasi_cli.cli.shell_question import VARIABLE
from mutasi_cli.errors import OutputError, SettingsError

BEKASI = Path(__file__).parents[2] / "examples" / "bekasi-2026-02-06"


def _press_tab(folder: Path, *words: str) -> list[str]:
    """Return what bash is offered for the last word."""
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(sys.path),
        VARIABLE: "complete_bash",
        "COMP_WORDS": "\n".join(("mutasi", *words)),
        "COMP_CWORD": str(len(words)),
    }
    result = subprocess.run(
        [sys.executable, "-c", "from mutasi_cli.cli import main; main()"],
        capture_output=True,
        text=True,
        check=True,
        env=environment,
        cwd=folder,
    )
    assert result.stderr == ""
    return result.stdout.split()


def test_commands_options_and_words(tmp_path: Path) -> None:
    assert _press_tab(tmp_path, "va") == ["validate"]
    assert {"rules", "rule", "roster", "report", "reconcile"} == set(_press_tab(tmp_path, "r"))
    assert set(_press_tab(tmp_path, "validate", "--ke")) == {"--keluaran", "--keparahan", "--ketat"}
    assert _press_tab(tmp_path, "rule", "JAB002") == ["JAB002"]
    assert _press_tab(tmp_path, "validate", "--aturan", "jab002") == ["jab002"]
    assert "spmt" in _press_tab(tmp_path, "decree", "--jenis", "spm")
    assert _press_tab(tmp_path, "validate", "--keparahan", "g") == ["galat"]
    assert _press_tab(tmp_path, "rules", "--format", "") == ["tabel", "json"]
    assert _press_tab(tmp_path, "validate", "--format", "x") == ["xlsx"]
    assert _press_tab(tmp_path, "columns", "--tabel", "peg") == ["pegawai"]
    assert "masa_jabatan_minimum" in _press_tab(tmp_path, "law", "masa_j")
    assert _press_tab(tmp_path, "template", "ch") == ["check"]


def test_people_of_the_batch_of_this_folder(tmp_path: Path) -> None:
    assert _press_tab(tmp_path, "impact", "--tanpa", "19") == []
    for nama in ("batch.xlsx", "mutasi.toml"):
        shutil.copy(BEKASI / nama, tmp_path / nama)
    nip = _press_tab(tmp_path, "impact", "--tanpa", "198")
    assert nip
    assert all(len(one_nip) == 18 and one_nip.startswith("198") for one_nip in nip)


@pytest.mark.parametrize("shell", completion.SHELL)
def test_scripts_ask_this_program(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--show-completion", "--shell", shell]) == 0
    text = capsys.readouterr().out
    assert VARIABLE in text
    assert "mutasi" in text


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    return tmp_path


@pytest.mark.parametrize(("shell", "own"), [("bash", ".bashrc"), ("zsh", ".zshrc"), ("fish", None)])
def test_installed_once_and_nothing_else_touched(
    shell: str, own: str | None, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own_profile = b"alias x='\xff'  # tanpa baris baru"
    if own is not None:
        (home / own).write_bytes(own_profile)
    assert run(["--install-completion", "--shell", shell]) == 0
    first = {path: path.read_bytes() for path in home.rglob("*") if path.is_file()}
    assert run(["--install-completion", "--shell", shell]) == 0
    assert {path: path.read_bytes() for path in home.rglob("*") if path.is_file()} == first
    assert len(first) == (1 if own is None else 2)
    if own is not None:
        assert (home / own).read_bytes().startswith(own_profile + b"\n")
    assert shell in capsys.readouterr().out


def test_powershell_profile_gets_one_plain_line(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    profil = home / "Dokumen Saya" / "profile.ps1"
    monkeypatch.setattr(completion, "_powershell_profile", lambda _: profil)
    for _ in range(2):
        assert completion.install("PowerShell") == ("powershell", profil.with_name("mutasi-pelengkap.ps1"))
    assert profil.read_text(encoding="ascii") == (". (Join-Path (Split-Path $PROFILE) 'mutasi-pelengkap.ps1')\n")
    script = profil.with_name("mutasi-pelengkap.ps1").read_text(encoding="ascii")
    # An office's rules about scripts are not this program's to change.
    assert "ExecutionPolicy" not in script


def test_what_cannot_be_installed_is_one_sentence(home: Path) -> None:
    with pytest.raises(SettingsError, match="--shell bash"):
        completion.install("csh")
    (home / ".bash_completions").write_text("berkas", encoding="utf-8")
    with pytest.raises(OutputError, match="--show-completion"):
        completion.install("bash")


def test_a_script_is_written_whole_or_not_at_all(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    completion.install("fish")
    (file,) = (path for path in home.rglob("*") if path.is_file())
    file.write_bytes(b"yang lama")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "penuh")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match=r"mutasi\.fish.*ruang penyimpanan penuh.*--show-completion"):
        completion.install("fish")
    assert [(path, path.read_bytes()) for path in home.rglob("*") if path.is_file()] == [(file, b"yang lama")]
