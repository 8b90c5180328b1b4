"""``mutasi scans`` as an officer calls it, on the worked example: the day of Sidoarjo and the screen of a bad one."""

from __future__ import annotations

import json
import os
import shutil
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pikepdf
import pytest

from handover.made_pdfs import (
    blank_second_page,
    good_pdf,
    jpeg,
    locked_pdf,
    paper,
    saved,
    scan_pdf,
    zeroed_jpeg,
)
from mutasi_cli import api
from mutasi_cli.cli import run
from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.roster_order import roster_order
from mutasi_cli.handover.order import closure, waits_for
from mutasi_cli.handover.scans import scan_batch

ROOT = Path(__file__).parents[2]
BEKASI = ROOT / "examples" / "bekasi-2026-02-06"
Capture = pytest.CaptureFixture[str]

HELD = ("198801122014042001", "197805092007122006", "198310202011032007")
"""The third of the chain of five, one of the ring of three, and a single move."""

WAITING = {"198711132012011007", "198709192016032009", "198609212010121005", "198706222010122002"}


@pytest.fixture(scope="module")
def batch() -> Batch:
    return api.read(api.Request(batch=BEKASI)).batch


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory, batch: Batch) -> Path:
    """A petikan of everybody; small pages, for the time of the tests."""
    folder = tmp_path_factory.mktemp("pindai")
    for seed, nip in enumerate(batch.moves_by_nip):
        page = jpeg(paper("text", seed=seed, size=(310, 438)))
        (folder / f"872_{nip}.pdf").write_bytes(scan_pdf([page], width=310, height=438))
    return folder


@pytest.fixture
def place(good: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The batch as the current folder, with the good scans in ``pindai``, at 80 columns."""
    for name in ("batch.xlsx", "mutasi.toml"):
        shutil.copy(BEKASI / name, tmp_path / name)
    shutil.copytree(good, tmp_path / "pindai")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    return tmp_path / "pindai"


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the program asked for a connection")

    monkeypatch.setattr(socket, "socket", refuse)


def screen_of(capsys: Capture) -> list[str]:
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) <= 30
    assert max(map(len, lines)) <= 80
    return lines


def data_of(capsys: Capture) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(capsys.readouterr().out)
    schema = json.loads((ROOT / "docs" / "skema" / "scans.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(data, schema)
    return data


def test_all_good_is_one_short_screen(place: Path, capsys: Capture) -> None:
    assert run(["scans", "pindai"]) == 0
    lines = screen_of(capsys)
    assert "SIAP. 61 orang siap diunggah." in lines
    assert len(lines) < 10
    assert run(["scans", "pindai", "--ketat"]) == 0
    assert place.is_dir()


def test_three_bad_scans_and_four_who_wait(place: Path, capsys: Capture) -> None:
    for nip, content in zip(HELD, (good_pdf()[:50_000], b"<html></html>", b""), strict=True):
        (place / f"872_{nip}.pdf").write_bytes(content)
    assert run(["scans", "pindai"]) == 1
    words = " ".join(" ".join(screen_of(capsys)).split())
    assert "BELUM LENGKAP. 54 orang siap diunggah; 3 belum dapat, dan 4 menunggu mereka." in words
    assert (
        "Yuni Lestari menunggu (petikan tidak terbuka). Karena itu menunggu juga: Cecep Wiguna, sebab jabatan barunya "
        "masih dipangku Yuni Lestari; Yulidar Jambak, sebab jabatan barunya masih dipangku Cecep Wiguna."
    ) in words
    assert run(["scans", "pindai", "--format", "json"]) == 1
    data = data_of(capsys)
    assert set(data) == {"version", "berkas", "belum_ada", "menunggu", "siap"}
    assert {person["nip"] for person in data["menunggu"] if person["karena"] is None} == set(HELD)
    assert {person["nip"] for person in data["menunggu"] if person["karena"] is not None} == WAITING
    assert len(data["siap"]) == 54
    assert not {*HELD, *WAITING} & set(data["siap"])


def test_who_waits_is_who_would_have_to_be_withdrawn(batch: Batch) -> None:
    held = closure(HELD, waits_for(roster_order(batch)))
    assert set(held) == WAITING
    impact = api.study(api.Request(batch=BEKASI), without=HELD)
    assert impact.withdrawal is not None
    assert {move.nip for move in impact.withdrawal.also_removed} == WAITING


@pytest.mark.parametrize("count", [1, 2, 7, 30])
def test_whoever_is_held_the_answer_is_that_of_impact(batch: Batch, count: int) -> None:
    nips = list(batch.moves_by_nip)[count::11][:count]
    impact = api.study(api.Request(batch=BEKASI), without=nips)
    assert impact.withdrawal is not None
    assert {move.nip for move in impact.withdrawal.also_removed} == set(closure(nips, waits_for(roster_order(batch))))


TWELVE: dict[str, tuple[Callable[[], bytes], list[tuple[str, str]] | str]] = {
    "0 bytes": (lambda: b"", [("bukan-pdf", "galat")]),
    "HTML": (lambda: b"<!doctype html><title>502</title>", [("bukan-pdf", "galat")]),
    "JPEG": (lambda: jpeg(paper("text")), [("bukan-pdf", "galat")]),
    "cut at 60 %": (lambda: good_pdf(3)[: len(good_pdf(3)) * 6 // 10], "galat"),
    "without %%EOF": (lambda: good_pdf().replace(b"%%EOF", b""), [("diperbaiki", "peringatan")]),
    "user password": (lambda: locked_pdf(user="a", owner="b"), [("terkunci", "galat")]),
    "owner password": (lambda: locked_pdf(user="", owner="b"), [("terkunci", "galat")]),
    "0 pages": (lambda: saved(pikepdf.new()), [("tanpa-halaman", "galat")]),
    "blank second page": (blank_second_page, [("halaman-kosong", "peringatan")]),
    "zeroed JPEG": (lambda: scan_pdf([zeroed_jpeg()]), [("gambar-rusak", "galat")]),
    "white": (lambda: scan_pdf([jpeg(paper("white"))]), [("mungkin-kosong", "peringatan")]),
    "noisy white": (lambda: scan_pdf([jpeg(paper("noisy"))]), [("mungkin-kosong", "peringatan")]),
    "one stamped line": (lambda: scan_pdf([jpeg(paper("stamp"))]), []),
    "good": (lambda: good_pdf(2), []),
}


def test_every_made_fault_is_found_in_one_run(place: Path, batch: Batch, capsys: Capture) -> None:
    nips = list(batch.moves_by_nip)
    for nip, (make, _) in zip(nips, TWELVE.values(), strict=False):
        (place / f"872_{nip}.pdf").write_bytes(make())
    assert run(["scans", "pindai", "--format", "json"]) == 1
    found = {
        file["nip"]: [(finding["nama"], finding["keparahan"]) for finding in file["temuan"]]
        for file in data_of(capsys)["berkas"]
    }
    for nip, (name, (_, expected)) in zip(nips, TWELVE.items(), strict=False):
        if isinstance(expected, str):
            assert any(severity == expected for _, severity in found[nip]), name
        else:
            assert found[nip] == expected, name
    assert all(found[nip] == [] for nip in nips[len(TWELVE) :])


def test_the_worst_day_still_fits_the_screen(place: Path, batch: Batch, capsys: Capture) -> None:
    nips = list(batch.moves_by_nip)
    nothing = pikepdf.new()
    nothing.add_blank_page()
    faults = [saved(nothing), *(make() for make, _ in TWELVE.values())]
    for position, nip in enumerate(nips[:50]):
        (place / f"872_{nip}.pdf").write_bytes(faults[position % len(faults)])
    for nip in nips[50:55]:
        (place / f"872_{nip}.pdf").unlink()
        (place / f"pindaian panjang namanya {nip} tanpa dokumen.pdf").write_bytes(good_pdf())
    for nip in nips[55:]:
        shutil.copy(place / f"872_{nip}.pdf", place / f"petikan {nip}.pdf")
    (place / "872_199901012020121001.pdf").write_bytes(good_pdf())
    for number in range(40):
        (place / f"scan{number:04}.pdf").write_bytes(b"")
    assert run(["scans", "pindai"]) == 1
    lines = screen_of(capsys)
    assert any(line.startswith("  9 Dok SK Jabatan belum ada: ") for line in lines)
    assert any(line.startswith("TIDAK DIKENALI (45)") for line in lines)
    assert lines[-1] == "  mutasi scans pindai --rinci  setiap berkas dan setiap orang"
    assert run(["scans", "pindai", "--rinci"]) == 1
    detailed = capsys.readouterr().out
    assert max(map(len, detailed.splitlines())) <= 80
    assert "scan0039.pdf: namanya tidak memuat NIP 18 angka" in " ".join(detailed.split())


def test_nothing_there_yet_is_a_screen_too(place: Path, capsys: Capture) -> None:
    shutil.rmtree(place)
    place.mkdir()
    assert run(["scans", "pindai"]) == 1
    lines = screen_of(capsys)
    assert "BELUM LENGKAP. 0 orang siap diunggah; 61 belum dapat." in lines
    assert any("pindai, lalu beri nama seperti 872_NIP.pdf" in line for line in lines)


def test_warnings_fail_only_when_asked(place: Path, batch: Batch, capsys: Capture) -> None:
    nip = next(iter(batch.moves_by_nip))
    (place / f"872_{nip}.pdf").write_bytes(scan_pdf([jpeg(paper("noisy"))]))
    assert run(["scans", "pindai"]) == 0
    assert "DAPAT DIUNGGAH, sesudah peringatannya dilihat. 61 orang siap diunggah." in screen_of(capsys)
    assert run(["scans", "pindai", "--ketat"]) == 1
    assert "dengan --ketat" in " ".join(screen_of(capsys))


def test_the_office_chooses_limit_pattern_and_documents(place: Path, capsys: Capture) -> None:
    settings = Path("mutasi.toml")
    settings.write_text(
        settings.read_text(encoding="utf-8")
        + '\n[siasn]\nukuran_maksimum_kb = 1\nnama_dokumen = "{nip} {id}.pdf"\n[imut]\nberkas = ["ba_tpk"]\n',
        encoding="utf-8",
    )
    assert run(["scans", "pindai"]) == 0
    assert any(line.startswith("PERINGATAN (61)  terlalu besar 61") for line in screen_of(capsys))
    assert run(["scans", "pindai", "--untuk", "usulan"]) == 1
    lines = screen_of(capsys)
    assert any("lalu beri nama seperti NIP ba_tpk.pdf" in line for line in lines)
    assert any(line.startswith("  1 ba tpk belum ada: ") for line in lines)
    assert place.is_dir()


def test_hostile_names_do_nothing_to_the_screen(place: Path, capsys: Capture) -> None:
    hostile = "872_[red]\x1b[31m\u202e_199901012020121001"
    (place / f"{hostile}.pdf").write_bytes(b"")
    (place / f"[bold]{hostile[4:9]}.txt").write_bytes(b"")
    for arguments in ([], ["--rinci"]):
        assert run(["scans", "pindai", *arguments]) == 1
        written = capsys.readouterr().out
        assert "\x1b" not in written
        assert "\u202e" not in written
        assert "[red]" in written
    assert run(["scans", "pindai", "--format", "json"]) == 1
    assert any(file["nama"] == f"{hostile}.pdf" for file in data_of(capsys)["berkas"])


@pytest.mark.skipif(os.name == "nt", reason="such names cannot be made there")
def test_a_name_that_is_no_text_is_told(place: Path, capsys: Capture) -> None:
    with Path(os.fsdecode(os.fsencode(place) + b"/872_\xff.pdf")).open("wb"):
        pass
    assert run(["scans", "pindai", "--format", "json"]) == 0
    assert len(data_of(capsys)["berkas"]) == 62
    assert run(["scans", "pindai"]) == 0
    screen_of(capsys)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["tidak-ada"], "Folder tidak-ada tidak ada"),
        (["pindai", "--untuk", "imut"], "--untuk «imut» tidak dikenal; pilihannya: siasn, usulan."),
        (["pindai", "--format", "xlsx"], "--format «xlsx» tidak dikenal"),
        (["pindai", "lain.xlsx"], "lain.xlsx"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(place: Path, arguments: list[str], sentence: str, capsys: Capture) -> None:
    assert run(["scans", *arguments]) == 2
    caught = capsys.readouterr()
    assert caught.out == ""
    assert sentence in " ".join(caught.err.split())
    assert "Traceback" not in caught.err
    assert place.is_dir()


def test_the_same_folder_gives_the_same_bytes(place: Path, capsys: Capture) -> None:
    (place / f"872_{HELD[0]}.pdf").write_bytes(b"")
    written = []
    for _ in range(2):
        run(["scans", "pindai", "--format", "json"])
        written.append(capsys.readouterr().out)
    assert written[0] == written[1]
    assert not Path("keluaran").exists()


def test_who_was_absent_or_only_lost_his_post_owes_no_document(batch: Batch, good: Path) -> None:
    wanted = scan_batch(batch, good, "siasn").ready
    assert len(wanted) == 61
    assert set(scan_batch(batch, good, "usulan").ready) == set(wanted)
