"""``mutasi reconcile``: later exports of an office's staff against its batch."""

from __future__ import annotations

import csv
import json
import shutil
import socket
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import jsonschema
import openpyxl
import pytest

from mutasi_cli import api
from mutasi_cli.cli import run
from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.move import Move

ROOT = Path(__file__).parents[2]
BEKASI = ROOT / "examples" / "bekasi-2026-02-06"
KANTOR = ROOT / "examples" / "berkas-kantor"
Capture = pytest.CaptureFixture[str]
Line = dict[str, str]

PENSIONED = "196801111996032005"


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the program asked for a connection")

    monkeypatch.setattr(socket, "socket", refuse)


@pytest.fixture(scope="module")
def batch() -> Batch:
    return api.read(api.Request(batch=KANTOR)).batch


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "batch"
    shutil.copytree(KANTOR, folder, ignore=shutil.ignore_patterns("keluaran"))
    monkeypatch.chdir(folder)
    monkeypatch.setenv("COLUMNS", "80")
    return folder


def export(folder: Path, change: Callable[[Line], Line | None], nama: str = "baru.csv") -> Path:
    """Write a later export: every line of the office's own one after a change; None drops it."""
    with (folder / "pegawai-siasn.csv").open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        lines = [changed for line in reader if (changed := change(line)) is not None]
        heading = reader.fieldnames or []
    path = folder / nama
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, heading)
        writer.writeheader()
        writer.writerows(lines)
    return path


def nip_of(line: Line) -> str:
    return line["NIP BARU"].lstrip("'")


def moved(line: Line, move: Move) -> Line:
    target = move.target
    assert target is not None
    return {
        **line,
        "UNOR ID": target.siasn.unor_id or "",
        "UNOR NAMA": target.unit_kerja,
        "JABATAN NAMA": target.jabatan,
        "JENIS JABATAN ID": "1",
        "JENIS JABATAN NAMA": "Jabatan Struktural",
        "TMT JABATAN": f"{move.tmt:%d-%m-%Y}",
        "ESELON ID": target.siasn.eselon_id or "",
        "ESELON NAMA": target.eselon or "",
    }


def after(batch: Batch, nips: Iterable[str], **more: str) -> Callable[[Line], Line]:
    """The change that uploads the records of some people; ``more`` is the standing of the pensioned one."""
    chosen = set(nips)

    def change(line: Line) -> Line:
        nip = nip_of(line)
        if nip in chosen:
            return moved(line, batch.moves_by_nip[nip][0])
        if nip == PENSIONED and more:
            return {**line, "KEDUDUKAN HUKUM ID": "", "KEDUDUKAN HUKUM NAMA": more["standing"]}
        return line

    return change


def data_of(capsys: Capture) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(capsys.readouterr().out)
    schema = json.loads((ROOT / "docs" / "skema" / "reconcile.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(data, schema)
    return data


def states(data: dict[str, Any]) -> dict[str, int]:
    found: dict[str, int] = {}
    for row in data["baris"]:
        found[row["keadaan"]] = found.get(row["keadaan"], 0) + 1
    return found


def test_the_own_export_shows_that_nothing_was_uploaded(office: Path, capsys: Capture) -> None:
    assert run(["reconcile", "pegawai-siasn.csv", "--format", "json"]) == 1
    data = data_of(capsys)
    assert states(data) == {"belum": 42}
    assert data["ganda"] == []
    assert [entry["nip"] for entry in data["pemangku_lama"]] == [PENSIONED]
    assert {row["dasar"] for row in data["baris"]} == {"id"}
    assert data["data_per"] is None
    assert (office / "keluaran" / "2026-02-06" / "siasn" / "rekonsiliasi.xlsx").is_file()


def test_all_uploaded_but_the_pensioned_holder_is_still_there(office: Path, batch: Batch, capsys: Capture) -> None:
    export(office, after(batch, batch.moves_by_nip))
    assert run(["reconcile", "baru.csv", "--format", "json"]) == 1
    data = data_of(capsys)
    assert states(data) == {"sudah": 42}
    assert [entry["nip"] for entry in data["pemangku_lama"]] == [PENSIONED]
    assert [(entry["asal"], entry["selesai_dengan"]) for entry in data["ganda"]] == [("batch", None)]
    assert data["kosong"] == []


def test_all_uploaded_and_closed(office: Path, batch: Batch, capsys: Capture) -> None:
    export(office, after(batch, batch.moves_by_nip, standing="Pensiun"))
    assert run(["reconcile", "baru.csv", "--format", "json", "--data-per", "20-02-2026"]) == 0
    data = data_of(capsys)
    assert states(data) == {"sudah": 42}
    assert data["pemangku_lama"] == data["ganda"] == []
    assert data["data_per"] == "2026-02-20"
    assert run(["reconcile", "baru.csv"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[1].startswith("SELESAI. 42 sudah.")
    assert len(lines) <= 30
    assert max(map(len, lines)) <= 80


def test_one_step_of_the_ring_of_two(office: Path, batch: Batch, capsys: Capture) -> None:
    swap = next(chain for chain in batch.chains if chain.is_swap)
    first, second = (step.move for step in swap.step)
    assert first.nip is not None
    export(office, after(batch, [first.nip]))
    assert run(["reconcile", "baru.csv", "--format", "json"]) == 1
    data = data_of(capsys)
    assert states(data) == {"sudah": 1, "belum": 41}
    (shared,) = data["ganda"]
    assert shared["asal"] == "batch"
    assert set(shared["nip"]) == {first.nip, second.nip}
    assert shared["selesai_dengan"] == second.nip


def test_an_old_double_is_not_the_batch_s(office: Path, batch: Batch, capsys: Capture) -> None:
    """Two people of standing Aktif in a post that no row concerns; a third who is pensioned does not count."""
    target = next(iter(batch.moves_by_nip.values()))[0].target
    assert target is not None
    outside = [
        nip
        for nip, person in batch.pegawai.items()
        if nip not in batch.moves_by_nip and person.siasn.unor_id and person.eselon
    ]
    first, second = outside[:2]
    place = batch.pegawai[first].siasn.unor_id or ""

    def change(line: Line) -> Line:
        if nip_of(line) == second:
            return {**line, "UNOR ID": place, "JENIS JABATAN NAMA": "Jabatan Struktural", "JENIS JABATAN ID": "1"}
        return line

    export(office, change)
    assert run(["reconcile", "baru.csv", "--format", "json"]) == 1
    (shared,) = data_of(capsys)["ganda"]
    assert (shared["asal"], set(shared["nip"])) == ("lama", {first, second})
    export(office, lambda line: {**change(line), "KEDUDUKAN HUKUM NAMA": "Pensiun"} if nip_of(line) == second else line)
    assert run(["reconcile", "baru.csv", "--format", "json"]) == 1
    assert data_of(capsys)["ganda"] == []


@pytest.mark.parametrize(
    ("changes", "state"),
    [
        ({"TMT JABATAN": "01-03-2026"}, "tmt_beda"),
        ({"TMT JABATAN": "01-01-0001"}, "tmt_beda"),
        ({"TMT JABATAN": ""}, "tmt_beda"),
        ({"UNOR ID": "F" * 32, "UNOR NAMA": "Dinas Lain", "JABATAN NAMA": "Kepala Dinas Lain"}, "lain"),
    ],
)
def test_states_of_one_row(office: Path, batch: Batch, capsys: Capture, changes: Line, state: str) -> None:
    nip = next(iter(batch.moves_by_nip))
    uploaded = after(batch, [nip])
    export(office, lambda line: {**uploaded(line), **changes} if nip_of(line) == nip else line)
    run(["reconcile", "baru.csv", "--format", "json"])
    assert {row["nip"]: row["keadaan"] for row in data_of(capsys)["baris"]}[nip] == state


def test_who_is_not_in_the_export_and_who_is_in_it_twice(office: Path, batch: Batch, capsys: Capture) -> None:
    gone, *_ = batch.moves_by_nip
    export(office, lambda line: None if nip_of(line) == gone else line)
    run(["reconcile", "baru.csv", "--format", "json"])
    assert states(data_of(capsys)) == {"belum": 41, "tidak_ada": 1}
    path = export(office, lambda line: line)
    text = path.read_text(encoding="utf-8")
    double = next(line for line in text.splitlines() if gone in line)
    path.write_text(text + double + "\n", encoding="utf-8")
    run(["reconcile", "baru.csv", "--format", "json"])
    data = data_of(capsys)
    assert data["dua_baris"] == [gone]
    assert data["ganda"] == []


def test_without_ids_posts_are_compared_in_words(office: Path, batch: Batch, capsys: Capture) -> None:
    uploaded = after(batch, batch.moves_by_nip, standing="Pensiun")
    export(office, lambda line: {**uploaded(line), "UNOR ID": "", "JABATAN ID": ""})
    assert run(["reconcile", "baru.csv", "--format", "json"]) == 0
    data = data_of(capsys)
    assert states(data) == {"sudah": 42}
    assert {row["dasar"] for row in data["baris"]} == {"kata"}


def test_what_differs_of_a_person(office: Path, batch: Batch, capsys: Capture) -> None:
    nip = next(iter(batch.moves_by_nip))
    uploaded = after(batch, batch.moves_by_nip, standing="Pensiun")

    def change(line: Line) -> Line:
        line = uploaded(line)
        if nip_of(line) == nip:
            line = {**line, "NAMA": "ORANG LAIN", "GOL AKHIR NAMA": "I/a", "GOL AKHIR ID": "11"}
        return line

    export(office, change)
    assert run(["reconcile", "baru.csv", "--format", "json"]) == 0
    assert [(entry["nip"], entry["kolom"]) for entry in data_of(capsys)["beda"]] == [(nip, "nama"), (nip, "golongan")]
    assert run(["reconcile", "baru.csv", "--ketat"]) == 1


def test_heads_by_tugas_tambahan_cannot_be_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    folder = tmp_path / "batch"
    shutil.copytree(BEKASI, folder, ignore=shutil.ignore_patterns("keluaran"))
    monkeypatch.chdir(folder)
    assert run(["reconcile", "batch.xlsx", "--format", "json"]) == 1
    assert states(data_of(capsys)) == {"belum": 44, "tidak_terlihat": 17}


def test_half_of_the_uploads(office: Path, batch: Batch, capsys: Capture) -> None:
    """A first screen of an office in the midst of its work fits, and tells what comes next."""
    half = list(batch.moves_by_nip)[::2]
    export(office, after(batch, half))
    assert run(["reconcile", "baru.csv"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) <= 30
    assert max(map(len, lines)) <= 80
    assert any("mutasi siasn" in line for line in lines)
    assert run(["reconcile", "baru.csv", "--rinci"]) == 1
    everything = capsys.readouterr().out
    waiting = [move.who for nip, (move, *_) in batch.moves_by_nip.items() if nip not in half]
    assert all(name in everything for name in waiting)


def test_what_cannot_be_read(office: Path, capsys: Capture) -> None:
    assert run(["reconcile", "tidak-ada.csv"]) == 2
    (office / "tanpa.csv").write_text("nip,nama\n196801111996032005,Rini\n", encoding="utf-8")
    assert run(["reconcile", "tanpa.csv"]) == 2
    (office / "tanpa-nip.csv").write_text("nama,jabatan\nRini,Camat\n", encoding="utf-8")
    assert run(["reconcile", "tanpa-nip.csv"]) == 2
    assert run(["reconcile", "pegawai-siasn.csv", "--data-per", "kemarin"]) == 2
    errors = capsys.readouterr().err
    assert "Traceback" not in errors
    assert "tidak-ada.csv tidak ada" in errors
    assert "tidak memuat kolom jabatan" in errors
    assert "--data-per" in errors


def test_the_workbook(office: Path, batch: Batch, capsys: Capture) -> None:
    export(office, after(batch, list(batch.moves_by_nip)[:5]))
    run(["reconcile", "baru.csv"])
    path = office / "keluaran" / "2026-02-06" / "siasn" / "rekonsiliasi.xlsx"
    first = path.read_bytes()
    run(["reconcile", "baru.csv"])
    assert path.read_bytes() == first
    capsys.readouterr()
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == ["Keadaan", "Ganda", "Pemangku lama", "Kosong", "Beda", "Kurang", "Keterangan"]
    head = [cell.value for cell in book["Keadaan"][2]]
    nip = book["Keadaan"].cell(3, head.index("NIP") + 1)
    assert isinstance(nip.value, str)
    assert nip.number_format == "@"
    assert book["Keadaan"].max_row == 2 + 42


def test_twelve_thousand_staff_in_a_few_seconds(office: Path, batch: Batch, capsys: Capture) -> None:
    path = export(office, after(batch, batch.moves_by_nip))
    lines = path.read_text(encoding="utf-8").splitlines()
    heading, rows = lines[0], lines[1:]
    column = heading.split(",").index("NIP BARU")
    more = []
    with path.open(encoding="utf-8", newline="") as file:
        people = list(csv.reader(file))[1:]
    for number in range(12_000 - len(rows)):
        person = list(people[number % len(people)])
        person[column] = f"{1970 + number % 30}0101199503{1 + number % 2}{number:03d}"[:15] + f"{number:03d}"[-3:]
        person[heading.split(",").index("UNOR ID")] = f"{number:032X}"
        more.append(person)
    with path.open("a", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(more)
    start = time.perf_counter()
    run(["reconcile", "baru.csv", "--format", "json"])
    taken = time.perf_counter() - start
    assert states(data_of(capsys)) == {"sudah": 42}
    assert taken < 30
