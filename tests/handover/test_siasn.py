"""``mutasi siasn``: the records, what holds them, the order, the files; on the worked example and an office's files."""

from __future__ import annotations

import hashlib
import io
import json
import shutil
import socket
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import openpyxl
import pytest

from mutasi_cli import api
from mutasi_cli.cli import run
from mutasi_cli.domain.assembly import rebuild
from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.office import SiasnSettings
from mutasi_cli.domain.roster_order import roster_order
from mutasi_cli.domain.siasn_ids import JabatanIds, PegawaiIds
from mutasi_cli.domain.siasn_upload import FIELDS, Upload
from mutasi_cli.domain.vocabulary import JenisJabatan, JenjangJf, KindOfMove
from mutasi_cli.handover.order import closure, count_moments, steps_of, waits_for
from mutasi_cli.handover.siasn import holders_in_table, prepare
from mutasi_cli.handover.siasn_record import record_of
from mutasi_cli.law.siasn import load_siasn

ROOT = Path(__file__).parents[2]
BEKASI = ROOT / "examples" / "bekasi-2026-02-06"
KANTOR = ROOT / "examples" / "berkas-kantor"
Capture = pytest.CaptureFixture[str]

OFFICE_ID = "0F" * 16
WORK_UNIT_ID = "A5EB03E2-3BFB-F6A0-E040-640A040252AD"
THREE_HELD = ("198801122014042001", "197805092007122006", "198310202011032007")
FOUR_WAIT = {"198711132012011007", "198709192016032009", "198609212010121005", "198706222010122002"}
PENSIONED, SUCCESSOR = "196801111996032005", "198708262015042002"


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the program asked for a connection")

    monkeypatch.setattr(socket, "socket", refuse)


def made_id(text: str) -> str:
    return hashlib.md5(text.encode(), usedforsecurity=False).hexdigest().upper()


def with_ids(batch: Batch) -> Batch:
    """The worked example as if its tables were SIASN's: every id there, both decrees numbered."""
    material = batch.material
    pegawai = {nip: replace(person, siasn=PegawaiIds(pns_id=made_id(nip))) for nip, person in material.pegawai.items()}
    jabatan = {kode: replace(post, siasn=JabatanIds(unor_id=made_id(kode))) for kode, post in material.jabatan.items()}
    facts = replace(
        material.facts,
        nomor_sk_struktural="800.1.3.3/Kep.27-BKPSDM/II/2026",
        nomor_sk_tugas_tambahan="800.1.3.3/Kep.28-BKPSDM/II/2026",
        tanggal_sk_struktural=date(2026, 2, 5),
        tanggal_sk_tugas_tambahan=date(2026, 2, 5),
    )
    settings = replace(batch.office_settings, siasn=SiasnSettings(instansi_id=OFFICE_ID, satuan_kerja_id=WORK_UNIT_ID))
    changed = replace(material, pegawai=pegawai, jabatan=jabatan, facts=facts)
    return rebuild(Batch(**{**_parts(batch), "office_settings": settings}), changed)


def _parts(batch: Batch) -> dict[str, Any]:
    names = ("material", "office_settings", "tanggal", "law", "moves", "holders_before", "holders_after")
    return {name: getattr(batch, name) for name in names}


@pytest.fixture(scope="module")
def town() -> Batch:
    return with_ids(api.read(api.Request(batch=BEKASI)).batch)


def changed(batch: Batch, **fields: Any) -> Batch:
    return rebuild(batch, replace(batch.material, **fields))


def rows_with(batch: Batch, nips: tuple[str, ...], **fields: Any) -> Batch:
    usulan = tuple(replace(row, **fields) if row.nip in nips else row for row in batch.material.usulan)
    return changed(batch, usulan=usulan)


def nips(rows: Any) -> list[str | None]:
    return [entry.row.move.nip for entry in rows]


def test_the_worked_example_with_ids_is_ready_in_an_order_with_three_moments(town: Batch) -> None:
    upload = prepare(town, {})
    assert len(upload.ready) == 61
    assert upload.held == ()
    assert upload.moments == upload.fewest == 3
    assert sorted(len(ring) for ring in upload.rings) == [2, 3]
    assert sorted(map(str, nips(upload.ready))) == sorted(town.moves_by_nip)
    assert [entry.nip for entry in upload.preceding] == [PENSIONED]
    assert upload.preceding[0].rows[0].move.nip == SUCCESSOR
    assert upload.preceding[0].reason == "pensiun 2026-02-01"
    assert SUCCESSOR in nips(upload.ready)[-len(upload.preceding[0].rows) :]
    kinds = Counter((row.values["jenisJabatan"], row.values["jenisPenugasanId"]) for row in upload.ready)
    assert kinds == {("1", "D"): 43, ("1", "TT"): 17, ("2", "D"): 1}


@pytest.mark.parametrize(("example", "as_told", "by_nip"), [(BEKASI, 33, 158), (KANTOR, 20, 75)])
def test_other_orders_have_far_more_moments(example: Path, as_told: int, by_nip: int) -> None:
    """The numbers of the specification: chain by chain as impact tells them, and by NIP."""
    batch = api.read(api.Request(batch=example)).batch
    rows = roster_order(batch)
    by_move = {id(row.move): step for row, step in zip(rows, steps_of(rows), strict=True)}
    holders = {post: people - {PENSIONED} for post, people in holders_in_table(batch).items()}
    told = [by_move[id(step.move)] for chain in batch.chains for step in chain.step]
    assert count_moments(told, holders, ()) == as_told
    assert count_moments(sorted(by_move.values(), key=lambda step: step.person), holders, ()) == by_nip


def test_nothing_here_knows_a_server_or_a_token() -> None:
    source = ROOT / "src" / "mutasi_cli"
    files = {
        path for name in ("handover/*", "*/*imut*", "*/*siasn*", "*/*reconcil*") for path in source.glob(f"{name}.py")
    }
    assert len(files) > 20
    # A PDF has tokens and passwords of its own.
    for path in (file for file in files if not file.name.startswith(("page_", "pdf_"))):
        text = path.read_text(encoding="utf-8").casefold()
        for word in ("http", "://", "token", "socket", "password", "urllib", "requests", "bearer"):
            assert word not in text, (path.name, word)


def test_the_day_of_sidoarjo(town: Batch) -> None:
    """Three held records, four who wait for them, 54 ready; the same as withdrawing the three."""
    people = {
        nip: replace(person, siasn=PegawaiIds()) if nip in THREE_HELD else person
        for nip, person in town.material.pegawai.items()
    }
    upload = prepare(changed(town, pegawai=people), {})
    assert {entry.row.move.nip for entry in upload.held if entry.because is None} == set(THREE_HELD)
    assert {entry.row.move.nip for entry in upload.held if entry.because is not None} == FOUR_WAIT
    assert len(upload.ready) == 54
    assert upload.moments == upload.fewest == 1
    impact = api.study(api.Request(batch=BEKASI), without=THREE_HELD)
    assert impact.withdrawal is not None
    assert {move.nip for move in impact.withdrawal.also_removed} == FOUR_WAIT


def test_the_closure_is_that_of_scans(town: Batch) -> None:
    held = closure(THREE_HELD, waits_for(roster_order(town)))
    assert set(held) == FOUR_WAIT


@pytest.mark.parametrize(
    ("field", "column", "broken"),
    [
        ("pnsId", "pegawai.pns_id", lambda batch, nip: _person(batch, nip, PegawaiIds(pns_id="12345"))),
        ("unorId", "jabatan.unor_id", lambda batch, nip: _target(batch, nip, JabatanIds(unor_id="KEC.03.KEL.02"))),
        ("unorId", "jabatan.unor_id", lambda batch, nip: _target(batch, nip, JabatanIds(unor_id="0"))),
        ("tmtPelantikan", "usulan.hadir", lambda batch, nip: rows_with(batch, (nip,), hadir=False)),
        ("eselonId", "jabatan.eselon_id", lambda batch, nip: _target(batch, nip, _ids(nip, batch, eselon_id="77"))),
        ("unorId", "usulan.kode_jabatan_tujuan", lambda batch, nip: rows_with(batch, (nip,), kode_tujuan=None)),
    ],
)
def test_what_holds_one_record(town: Batch, field: str, column: str, broken: Any) -> None:
    nip = SUCCESSOR
    upload = prepare(broken(town, nip), {})
    held = {entry.row.move.nip: entry for entry in upload.held}
    assert (field, column) in {(lack.field, lack.column) for lack in held[nip].reasons}
    assert held[nip].because is None
    assert nip not in nips(upload.ready)


def _person(batch: Batch, nip: str, ids: PegawaiIds) -> Batch:
    return changed(batch, pegawai={**batch.pegawai, nip: replace(batch.pegawai[nip], siasn=ids)})


def _target(batch: Batch, nip: str, ids: JabatanIds) -> Batch:
    post = batch.moves_by_nip[nip][0].target
    assert post is not None
    return changed(batch, jabatan={**batch.jabatan, post.kode: replace(post, siasn=ids)})


def _ids(nip: str, batch: Batch, **more: str) -> JabatanIds:
    post = batch.moves_by_nip[nip][0].target
    assert post is not None
    return replace(post.siasn, **more)


@pytest.mark.parametrize("nomor", [None, "800.1.3.3/Kep.___-BKPSDM/II/2026", "800.1.3.3/Kep…-BKPSDM", "Kep. ... /2026"])
def test_an_open_number_holds_the_whole_group(town: Batch, nomor: str | None) -> None:
    upload = prepare(changed(town, facts=replace(town.facts, nomor_sk_tugas_tambahan=nomor)), {})
    assert len(upload.held) == 17
    assert {lack.column for entry in upload.held for lack in entry.reasons} == {"batch.nomor_sk_tugas_tambahan"}


def test_a_removal_has_no_record_here(town: Batch) -> None:
    single = THREE_HELD[2]
    upload = prepare(
        rows_with(town, (single,), kode_tujuan=None, asks_target=False, jenis=KindOfMove.PEMBERHENTIAN), {}
    )
    (held,) = [entry for entry in upload.held if entry.row.move.nip == single]
    assert [lack.words for lack in held.reasons] == ["selesaikan lewat pemberhentian"]


def test_two_people_for_one_post_are_both_held(town: Batch) -> None:
    first, second = town.material.usulan[0], town.material.usulan[1]
    upload = prepare(rows_with(town, (second.nip or "",), kode_tujuan=first.kode_tujuan), {})
    held = {entry.row.move.nip for entry in upload.held if entry.because is None}
    assert held == {first.nip, second.nip}
    assert upload.moments == upload.fewest


def test_heads_of_puskesmas_who_are_only_handed_their_decree(town: Batch) -> None:
    move = next(row.move for row in roster_order(town) if row.move.to_tugas_tambahan)
    assert record_of(replace(move, tmt=date(2026, 3, 1)), town).values["tmtPelantikan"] == "06-02-2026"
    settings = replace(town.office_settings, acara_puskesmas="penyerahan_sk")
    handed = Batch(**{**_parts(town), "office_settings": settings})
    assert record_of(replace(move, tmt=date(2026, 3, 1)), handed).values["tmtPelantikan"] == "01-03-2026"


def test_the_kind_of_a_record(town: Batch) -> None:
    move = next(row.move for row in roster_order(town) if row.move.definitif is not None)
    base = move.target
    assert base is not None
    jf = replace(
        base, jenis=JenisJabatan.FUNGSIONAL, jabatan="Perawat Ahli Muda", jenjang=JenjangJf.AHLI_MUDA, eselon=None
    )
    elsewhere = replace(jf, kode="LAIN", unit_kerja="RSUD", perangkat_daerah="RSUD")
    same_post = replace(move, definitif=jf, releases=(jf,), target=elsewhere, jenis=KindOfMove.ROTASI)
    assert record_of(same_post, town).values["jenisMutasiId"] == "MU"
    promoted = replace(same_post, target=replace(elsewhere, jenjang=JenjangJf.AHLI_MADYA))
    assert record_of(promoted, town).values["jenisMutasiId"] == "MJ"
    assert record_of(move, town).values["jenisMutasiId"] == "MJ"
    settings = replace(town.office_settings, siasn=SiasnSettings(jenis_mutasi={"rotasi": "MJ"}))
    assert record_of(same_post, Batch(**{**_parts(town), "office_settings": settings})).values["jenisMutasiId"] == "MJ"


def functional_record(town: Batch, nama: str, **more: Any) -> Any:
    move = next(row.move for row in roster_order(town) if row.move.definitif is not None)
    base = move.target
    assert base is not None
    target = replace(base, jenis=JenisJabatan.FUNGSIONAL, jabatan=nama, eselon=None, jenjang=None, **more)
    return record_of(replace(move, target=target), town)


def test_a_functional_post_is_named_by_exactly_one_row_in_use(town: Batch) -> None:
    table = load_siasn().jabatan_fungsional
    by_name = Counter(entry.nama.casefold() for entry in table if entry.in_use)
    one = next(
        entry for entry in table if entry.in_use and by_name[entry.nama.casefold()] == 1 and "-" not in entry.nama
    )
    assert functional_record(town, one.nama.upper()).values["jabatanFungsionalId"] == one.id
    own = JabatanIds(unor_id=OFFICE_ID, jabatan_fungsional_id=OFFICE_ID)
    assert functional_record(town, one.nama, siasn=own).values["jabatanFungsionalId"] == OFFICE_ID
    strange = functional_record(town, "Perawatt Ahli Muda")
    (lack,) = [lack for lack in strange.lacks if lack.field == "jabatanFungsionalId"]
    assert "Perawat Ahli Muda" in lack.words
    old = next(entry for entry in table if entry.status == "O" and by_name[entry.nama.casefold()] == 0)
    assert functional_record(town, old.nama).values["jabatanFungsionalId"] == ""


def test_an_eselon_with_two_ids_is_held(town: Batch) -> None:
    move = next(row.move for row in roster_order(town) if row.move.target is not None and row.move.target.eselon)
    assert move.target is not None
    high = replace(move.target, eselon="I.a")
    (lack,) = record_of(replace(move, target=high), town).lacks
    assert (lack.field, lack.column) == ("eselonId", "jabatan.eselon_id")
    chosen = replace(high, siasn=replace(high.siasn, eselon_id="11"))
    assert record_of(replace(move, target=chosen), town).values["eselonId"] == "11"


def test_pelaksana_need_the_id_of_the_office(town: Batch) -> None:
    move = next(row.move for row in roster_order(town) if row.move.target is not None)
    assert move.target is not None
    staff = replace(move.target, jenis=JenisJabatan.PELAKSANA, eselon=None, jenjang=None)
    (lack,) = record_of(replace(move, target=staff), town).lacks
    assert (lack.field, lack.column) == ("jabatanFungsionalUmumId", "jabatan.jabatan_pelaksana_id")
    known = replace(staff, siasn=replace(staff.siasn, jabatan_pelaksana_id=OFFICE_ID, sub_jabatan_id="0"))
    values = record_of(replace(move, target=known), town).values
    assert (values["jabatanFungsionalUmumId"], values["subJabatanId"], values["jenisJabatan"]) == (OFFICE_ID, "", "4")


def test_a_pool_of_posts_holds_up_nobody(town: Batch) -> None:
    """A functional post without a word about its places may be held by many: nobody has to be closed first."""
    nip = SUCCESSOR
    post = town.moves_by_nip[nip][0].target
    assert post is not None
    blank = replace(
        post.origin, cell={**dict(post.origin.cell), "formasi": replace(post.origin["formasi"], content="")}
    )
    pool = replace(post, jenis=JenisJabatan.FUNGSIONAL, eselon=None, origin=blank)
    upload = prepare(changed(town, jabatan={**town.jabatan, post.kode: pool}), {})
    assert upload.preceding == ()


def test_acting_officials(town: Batch) -> None:
    upload = prepare(town, {}, with_plt=True)
    assert upload.plt is not None
    assert len(upload.plt) == len(town.material.plt) > 0
    assert {lack.column for record in upload.plt for lack in record.reasons} == {"plt.tanggal"}
    assert not upload.complete
    dated = tuple(replace(plt, tanggal=date(2025, 12, 7)) for plt in town.material.plt)
    upload = prepare(changed(town, plt=dated), {}, with_plt=True)
    assert upload.complete
    assert upload.plt is not None
    values = upload.plt[0].values
    assert (values["jenisPenugasanId"], values["tanggalSk"]) == ("PLT", "07-12-2025")
    assert values["nomorSk"] == dated[0].nomor
    assert prepare(town, {}).plt is None


def test_fixed_ids_are_those_of_the_tables(town: Batch) -> None:
    tables = load_siasn()
    for ready in prepare(town, {}).ready:
        assert tables.jenis_jabatan.get(ready.values["jenisJabatan"]) is not None
        assert tables.jenis_mutasi.get(ready.values["jenisMutasiId"]) is not None
        assert tables.jenis_penugasan.get(ready.values["jenisPenugasanId"]) is not None
        assert tuple(ready.values) == FIELDS


# The commands on the files of an office.


def at(example: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, more: str = "") -> Path:
    folder = tmp_path / "batch"
    shutil.copytree(example, folder, ignore=shutil.ignore_patterns("keluaran"))
    with (folder / "mutasi.toml").open("a", encoding="utf-8") as file:
        file.write(more)
    monkeypatch.chdir(folder)
    monkeypatch.setenv("COLUMNS", "80")
    return folder


SETTINGS = f'\n[siasn]\ninstansi_id = "{OFFICE_ID}"\nsatuan_kerja_id = "{WORK_UNIT_ID}"\n'


def data_of(capsys: Capture) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(capsys.readouterr().out)
    schema = json.loads((ROOT / "docs" / "skema" / "siasn.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(data, schema)
    return data


def test_an_office_with_its_two_ids_and_the_number(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    folder = at(KANTOR, tmp_path, monkeypatch, SETTINGS)
    assert run(["siasn", "--nomor-sk", "800.1.3.3/Kep.27-BKPSDM/II/2026", "--format", "json"]) == 0
    data = data_of(capsys)
    contents = [row["isi"] for row in data["baris"]]
    assert len(contents) == 42
    assert Counter(entry["eselonId"] for entry in contents) == {"31": 9, "32": 12, "41": 11, "42": 10}
    assert {(entry["jenisJabatan"], entry["jenisMutasiId"], entry["jenisPenugasanId"]) for entry in contents} == {
        ("1", "MJ", "D")
    }
    assert (data["momen_ganda"], data["momen_terkecil"]) == (3, 3)
    assert [(entry["nip"], entry["baris"][0]) for entry in data["didahului"]] == [(PENSIONED, SUCCESSOR)]
    for row in data["baris"]:
        assert [document["berkas"] for document in row["dokumen"]] == [f"872_{row['nip']}.pdf", f"873_{row['nip']}.pdf"]
        assert row["nip"] in row["dokumen"][0]["draf"]
    out = folder / "keluaran" / "2026-02-06" / "siasn"
    assert json.loads((out / "riwayat-jabatan.json").read_text(encoding="utf-8")) == data
    own_ids = {
        made["PNS ID"] for made in _export(folder) if made["NIP BARU"].lstrip("'") in {r["nip"] for r in data["baris"]}
    }
    assert {entry["pnsId"] for entry in contents} == own_ids
    assert run(["siasn", "--nomor-sk", "800.1.3.3/Kep.27-BKPSDM/II/2026", "--ketat"]) == 1


def _export(folder: Path) -> list[dict[str, str]]:
    import csv  # noqa: PLC0415 - one test reads the raw export

    with (folder / "pegawai-siasn.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_without_the_two_ids_everybody_is_held(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    at(KANTOR, tmp_path, monkeypatch)
    assert run(["siasn", "--nomor-sk", "800.1.3.3/Kep.27-BKPSDM/II/2026", "--format", "json"]) == 1
    data = data_of(capsys)
    assert data["baris"] == []
    assert len(data["ditahan"]) == 42
    for held in data["ditahan"]:
        assert [lack["bidang"] for lack in held["sebab"]] == ["instansiId", "satuanKerjaId"]


def test_the_workbook(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    folder = at(KANTOR, tmp_path, monkeypatch, SETTINGS)
    assert run(["siasn", "--nomor-sk", "800.1.3.3/Kep.27-BKPSDM/II/2026"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) <= 30
    assert max(map(len, lines)) <= 80
    out = folder / "keluaran" / "2026-02-06" / "siasn"
    first = {path.name: path.read_bytes() for path in out.iterdir()}
    assert sorted(first) == ["riwayat-jabatan.json", "riwayat-jabatan.xlsx"]
    assert run(["siasn", "--nomor-sk", "800.1.3.3/Kep.27-BKPSDM/II/2026"]) == 0
    assert {path.name: path.read_bytes() for path in out.iterdir()} == first
    book = openpyxl.load_workbook(io.BytesIO(first["riwayat-jabatan.xlsx"]))
    assert book.sheetnames == ["Riwayat", "Ditahan", "Didahului", "Cincin", "Dokumen", "Keterangan"]
    head = [cell.value for cell in book["Riwayat"][2]]
    assert head[:6] == ["URUT", "KELOMPOK", "NIP", "NAMA", "JABATAN LAMA", "JABATAN BARU"]
    assert head[6:] == [*FIELDS, "path", "DOKUMEN 872", "DOKUMEN 873", "CATATAN"]
    assert book["Riwayat"].max_row == 2 + 42
    for column in ("NIP", "pnsId", "eselonId", "tanggalSk"):
        cell = book["Riwayat"].cell(3, head.index(column) + 1)
        assert isinstance(cell.value, str)
        assert cell.number_format == "@"
    assert "bukan templat resmi BKN" in str(book["Keterangan"].cell(3, 1).value)


def test_a_draft_is_named_and_marked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    folder = at(ROOT / "examples" / "bermasalah", tmp_path, monkeypatch, SETTINGS)
    assert run(["siasn"]) == 1
    assert not (folder / "keluaran").exists()
    capsys.readouterr()
    assert run(["siasn", "--draf"]) == 1
    out = folder / "keluaran" / "2026-02-06" / "siasn"
    assert sorted(path.name for path in out.iterdir()) == ["riwayat-jabatan-draf.json", "riwayat-jabatan-draf.xlsx"]
    book = openpyxl.load_workbook(out / "riwayat-jabatan-draf.xlsx")
    assert str(book["Riwayat"].cell(1, 1).value).startswith("DRAF\n")


def test_the_worked_example_lacks_ids_and_codes_never_go_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    folder = at(BEKASI, tmp_path, monkeypatch)
    assert run(["siasn", "--format", "json"]) == 1
    data = data_of(capsys)
    assert data["baris"] == []
    assert len(data["ditahan"]) == 61
    for held in data["ditahan"]:
        assert {"pegawai.pns_id", "jabatan.unor_id"} <= {lack["kolom"] for lack in held["sebab"]}
    assert "KEC.03.KEL.02" not in json.dumps([row["isi"] for row in data["baris"]])
    assert run(["siasn"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) <= 30
    assert max(map(len, lines)) <= 80
    assert (folder / "keluaran" / "2026-02-06" / "siasn" / "riwayat-jabatan.xlsx").is_file()


def test_the_table_for_the_treasury_has_the_sums_of_the_roster(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    folder = at(BEKASI, tmp_path, monkeypatch)
    assert run(["siasn", "--tpp"]) == 1
    assert run(["roster"]) == 0
    capsys.readouterr()
    day = folder / "keluaran" / "2026-02-06"
    sheet = openpyxl.load_workbook(day / "siasn" / "tpp-2026-02-06.xlsx")["TPP"]
    head = [cell.value for cell in sheet[2]]
    new, month = head.index("TUNJANGAN BARU"), head.index("DIBAYARKAN MULAI")
    rows: list[list[Any]] = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=3)]
    *people, total = rows
    assert len(people) == 61
    assert total[2] == "JUMLAH"
    assert total[new] == sum(row[new] or 0 for row in people)
    lantikan = openpyxl.load_workbook(day / "lantikan-2026-02-06.xlsx")["Lantikan"]
    (heading,) = [row for row in lantikan.iter_rows() if row[0].value == "NO"]
    column = [cell.value for cell in heading].index("TUNJANGAN SEBULAN")
    first_row = (heading[0].row or 0) + 2
    below: list[Any] = [row[column].value for row in lantikan.iter_rows(min_row=first_row)]
    assert total[new] == sum(value for value in below if isinstance(value, int)) > 0
    assert {row[month] for row in people} == {"Maret 2026"}
    old = head.index("TUNJANGAN LAMA")
    assert total[old] == sum(row[old] or 0 for row in people) > 0


@pytest.mark.parametrize(
    ("day", "month"),
    [
        ("2026-02-02", "Februari 2026"),  # a Monday; the 1st is a Sunday
        ("2026-02-03", "Maret 2026"),
        ("2026-12-31", "Januari 2027"),
        ("2026-01-02", "Januari 2026"),  # the 1st is a holiday
    ],
)
def test_the_month_from_which_it_is_paid(town: Batch, day: str, month: str) -> None:
    from mutasi_cli.books.tpp_workbook import paid_from  # noqa: PLC0415 - loads openpyxl
    from mutasi_cli.domain.working_days import holidays_of  # noqa: PLC0415 - loads the holidays

    move = replace(town.moves[0], tmt=date(2026, 1, 1))
    batch = Batch(**{**_parts(town), "tanggal": date.fromisoformat(day)})
    assert paid_from(batch, move, holidays_of(batch)) == month
    absent = replace(move, usulan=replace(move.usulan, hadir=False))
    assert paid_from(batch, absent, holidays_of(batch)) == "belum dilantik"


def test_the_drafts_are_those_that_decree_writes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    folder = at(KANTOR, tmp_path, monkeypatch, SETTINGS)
    assert run(["decree", "--jenis", "petikan", "--jenis", "spp"]) == 0
    capsys.readouterr()
    upload: Upload = api.prepare_siasn(api.judge(api.Request(batch=folder, nomor_sk="1/2026")))
    assert len(upload.ready) == 42
    for ready in upload.ready:
        for document in ready.documents:
            assert document.draft is not None
            assert (folder / "keluaran" / "2026-02-06" / document.draft).is_file()


def test_names_of_files_are_the_office_s(town: Batch) -> None:
    settings = replace(town.office_settings.siasn, nama_dokumen="{nip}-{id}.pdf")
    batch = Batch(**{**_parts(town), "office_settings": replace(town.office_settings, siasn=settings)})
    ready = prepare(batch, {}).ready[0]
    assert ready.documents[0].file == f"{ready.row.move.nip}-872.pdf"
    assert ready.documents[0].draft is None
