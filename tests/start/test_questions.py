"""The questions of ``mutasi init``, and how answers get into the files."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutasi_cli import api
from mutasi_cli.books.form.initial_settings import initial_settings
from mutasi_cli.cli import questions, run
from mutasi_cli.domain.initial_answers import InitialAnswers
from mutasi_cli.read import settings


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """Answers to give, in order; without one left somebody presses Ctrl-C."""
    answers: list[str] = []

    def type_answer(_: str) -> str:
        if not answers:
            raise KeyboardInterrupt
        return answers.pop(0)

    monkeypatch.setattr("builtins.input", type_answer)
    monkeypatch.setattr(questions, "can_ask", lambda: True)
    monkeypatch.chdir(tmp_path)
    return answers


def test_five_answers_fill_both_files(terminal: list[str], tmp_path: Path) -> None:
    (tmp_path / "siasn.csv").write_text("nip;nama\n", encoding="utf-8")
    terminal += ["Pemerintah Kota Bogor", "", 'Budi "Contoh"', "6 Februari 2026", "siasn.csv"]
    assert run(["init", "rotasi"]) == 0
    assert terminal == []
    office_settings = settings.read_settings(tmp_path / "rotasi" / "mutasi.toml")
    assert office_settings.instansi is not None
    assert office_settings.kepala_daerah is not None
    assert (office_settings.instansi.nama, office_settings.instansi.jenis) == (
        "Pemerintah Kota Bogor",
        "kota",
    )
    assert (office_settings.instansi.wilayah, office_settings.instansi.tempat) == ("Kota Bogor", "Bogor")
    assert office_settings.kepala_daerah.sebutan == "Wali Kota Bogor"
    assert office_settings.kepala_daerah.nama == 'Budi "Contoh"'
    assert office_settings.berkas["pegawai"] == "../siasn.csv"
    locations, _ = api.locate(api.Request(folder_kerja=tmp_path / "rotasi"))
    (pegawai,) = locations.tables["pegawai"]
    assert pegawai.path.resolve() == (tmp_path / "siasn.csv").resolve()
    standing = api.describe_file(locations.workbook, folder_kerja=tmp_path / "rotasi")
    assert standing


def test_enter_at_every_question_is_the_empty_form(terminal: list[str], tmp_path: Path) -> None:
    terminal += [""] * 5
    assert run(["init", "a"]) == 0
    assert run(["init", "b", "--tanpa-tanya"]) == 0
    for nama in ("mutasi.toml", "batch.xlsx"):
        assert (tmp_path / "a" / nama).read_bytes() == (tmp_path / "b" / nama).read_bytes()


def test_wrong_answers_are_asked_again_with_a_reason(
    terminal: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    terminal += ["Kota Bogor", "kotamadya", "kota", "A\x1bB", "Budi", "31-02-2026", "2026-02-06"]
    terminal += ["tidak-ada.xlsx", str(tmp_path), ""]
    assert run(["init", "rotasi"]) == 0
    removed = capsys.readouterr().out
    for alasan in (
        "«kotamadya» tidak dikenal",
        "tidak dapat dicetak",
        "«31-02-2026»",
        "«tidak-ada.xlsx» tidak ada",
    ):
        assert alasan in removed
    assert "\x1b" not in removed
    office_settings = settings.read_settings(tmp_path / "rotasi" / "mutasi.toml")
    assert "pegawai" not in office_settings.file


@pytest.mark.parametrize("count", range(5))
def test_interrupted_questions_leave_nothing(
    count: int, terminal: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    terminal += ["Kota Bogor", "kota", "Budi", "6 Februari 2026"][:count]
    assert run(["init", "rotasi"]) == 130
    assert "tidak ada yang ditulis" in capsys.readouterr().out
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_asked_without_a_terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def type_answer(_: str) -> str:
        raise AssertionError

    monkeypatch.setattr("builtins.input", type_answer)
    assert run(["init", str(tmp_path / "a")]) == 0
    monkeypatch.setattr(questions, "can_ask", lambda: True)
    assert run(["init", str(tmp_path / "b"), "--tanpa-tanya"]) == 0


def test_settings_of_the_office_stay_the_nearest(
    terminal: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "mutasi.toml").write_text('[instansi]\nnama = "Pemerintah Kota Bogor"\n', encoding="utf-8")
    terminal += ["6 Februari 2026"]
    assert run(["init", "rotasi"]) == 0
    assert [path.name for path in (tmp_path / "rotasi").iterdir()] == ["batch.xlsx"]
    assert "mutasi.toml" in capsys.readouterr().out
    _, office_settings = api.locate(api.Request(folder_kerja=tmp_path / "rotasi"))
    assert office_settings.instansi is not None
    assert office_settings.instansi.nama == "Pemerintah Kota Bogor"


def test_a_folder_that_is_complete_asks_nothing(terminal: list[str]) -> None:
    assert run(["init", "a", "--tanpa-tanya"]) == 0
    assert run(["init", "a"]) == 0
    assert terminal == []


@pytest.mark.parametrize(
    ("nama", "jenis", "wilayah", "sebutan", "tempat"),
    [
        ("Kota Bogor", "kota", "Kota Bogor", "Wali Kota Bogor", "Bogor"),
        ("Bogor", "kota", "Kota Bogor", "Wali Kota Bogor", "Bogor"),
        (
            "pemerintah  Kabupaten Kulon Progo",
            "kabupaten",
            "Kabupaten Kulon Progo",
            "Bupati Kulon Progo",
            None,
        ),
        ("Pemerintah Provinsi Jawa Barat", "provinsi", "Provinsi Jawa Barat", "Gubernur Jawa Barat", None),
        ("", "", "", "", None),
    ],
)
def test_what_follows_from_the_name(nama: str, jenis: str, wilayah: str, sebutan: str, tempat: str | None) -> None:
    answers = InitialAnswers(nama=nama, jenis=jenis)
    assert answers.wilayah == wilayah
    assert answers.sebutan == sebutan
    assert answers.office_settings.get(("instansi", "tempat")) == tempat
    assert answers.batch == {}
    assert InitialAnswers(tanggal_pelantikan=date(2026, 2, 6)).batch == {"tanggal_pelantikan": date(2026, 2, 6)}


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_any_text_survives_in_toml(text: str) -> None:
    data = tomllib.loads(initial_settings({("instansi", "nama"): text}).decode())
    assert data["instansi"]["nama"] == text


def test_half_characters_do_not_break_the_file() -> None:
    data = tomllib.loads(initial_settings({("instansi", "nama"): "a\ud800"}).decode())
    assert data["instansi"]["nama"] == "a\N{REPLACEMENT CHARACTER}"


def _keys() -> Iterator[tuple[str, str]]:
    answers = InitialAnswers(nama="Provinsi X", jenis="provinsi", kepala_daerah="Y", pegawai="p.csv")
    yield from answers.office_settings
    yield from InitialAnswers(nama="Kota X", jenis="kota").office_settings


@pytest.mark.parametrize("key", sorted(set(_keys())))
def test_every_answer_has_its_place(key: tuple[str, str]) -> None:
    data = tomllib.loads(initial_settings({key: "isi"}).decode())
    assert data[key[0]][key[1]] == "isi"
    with pytest.raises(KeyError):
        initial_settings({(key[0], "asing"): "isi"})
