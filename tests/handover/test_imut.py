"""``mutasi imut``: the leaf of each kind of move, the worked examples, the files and what stops them."""

from __future__ import annotations

import io
import json
import shutil
import socket
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import openpyxl
import pytest

from mutasi_cli import api
from mutasi_cli.cli import run
from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.vocabulary import DasarUsulan, JenisJabatan, Jenjang, JenjangJf, KindOfMove, SyaratKhusus
from mutasi_cli.handover.imut_category import LEAVES, file_move
from mutasi_cli.law.siasn import load_siasn

ROOT = Path(__file__).parents[2]
BEKASI = ROOT / "examples" / "bekasi-2026-02-06"
KANTOR = ROOT / "examples" / "berkas-kantor"
Capture = pytest.CaptureFixture[str]
K = KindOfMove


@pytest.fixture(scope="module")
def batch() -> Batch:
    return api.read(api.Request(batch=BEKASI)).batch


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the program asked for a connection")

    monkeypatch.setattr(socket, "socket", refuse)


def test_every_derived_leaf_is_a_leaf_of_the_tree() -> None:
    tree = load_siasn().imut
    leaves = {leaf.id for leaf in tree.leaves}
    assert leaves >= LEAVES
    assert "4212" not in LEAVES


def post(base: Jabatan, kind: str, nama: str = "Kepala Bidang Umum", *, unit: str = "Dinas Sosial") -> Jabatan:
    """A post of a kind: jpt, adm, was, jf, plk or tt."""
    levels = {"jpt": Jenjang.JPT_PRATAMA, "adm": Jenjang.ADMINISTRATOR, "was": Jenjang.PENGAWAS}
    jenis = {"jf": JenisJabatan.FUNGSIONAL, "plk": JenisJabatan.PELAKSANA, "tt": JenisJabatan.TUGAS_TAMBAHAN}
    level = levels.get(kind) or (JenjangJf.AHLI_MUDA if kind == "jf" else None)
    return replace(
        base,
        kode=f"{kind}-{nama}-{unit}",
        jabatan=nama,
        unit_kerja=unit,
        perangkat_daerah=unit,
        jenis=jenis.get(kind, JenisJabatan.STRUKTURAL),
        jenjang=level,
        eselon=None,
        syarat_khusus=(),
    )


Maker = Callable[..., Move]


@pytest.fixture
def make(batch: Batch) -> Maker:
    sample = next(move for move in batch.moves if move.pegawai is not None and move.target is not None)
    base = sample.target
    assert base is not None
    levels = {
        "jpt": Jenjang.JPT_PRATAMA,
        "adm": Jenjang.ADMINISTRATOR,
        "was": Jenjang.PENGAWAS,
        "jf": Jenjang.PENGAWAS,
        "plk": Jenjang.PELAKSANA,
        "tt": Jenjang.PENGAWAS,
    }

    def build(
        kind: KindOfMove,
        old: tuple[str, ...],
        new: tuple[str, ...] | None,
        *,
        dasar: DasarUsulan | None = None,
        special: SyaratKhusus | None = None,
    ) -> Move:
        before = post(base, old[0], *old[1:2], **({"unit": old[2]} if len(old) > 2 else {}))
        target = None if new is None else post(base, new[0], *new[1:2], **({"unit": new[2]} if len(new) > 2 else {}))
        if target is not None and special is not None:
            target = replace(target, syarat_khusus=(special,))
        return replace(
            sample,
            usulan=replace(sample.usulan, dasar=dasar),
            definitif=before if before.definitif else None,
            releases=(before,),
            target=target,
            jenis=kind,
            old_jenjang=levels[old[0]],
            new_jenjang=None if new is None else levels[new[0]],
        )

    return build


PKM = "Kepala UPTD Puskesmas Jatiasih"
CAPIL = "Dinas Kependudukan dan Pencatatan Sipil"
D = DasarUsulan

Line = tuple[str | None, KindOfMove, tuple[str, ...], tuple[str, ...] | None, dict[str, Any]]

TABLE: list[Line] = [
    ("431", K.TUGAS_TAMBAHAN, ("jf",), ("tt", PKM), {}),
    ("52", K.ALIH_TUGAS_TAMBAHAN, ("tt", PKM), ("tt", PKM, "Puskesmas Lain"), {}),
    (None, K.TUGAS_TAMBAHAN, ("jf",), ("tt", "Kepala SDN 1"), {}),
    ("472", K.PEMBERHENTIAN, ("tt", PKM), None, {}),
    (None, K.PEMBERHENTIAN, ("tt", "Kepala SDN 1"), None, {}),
    ("481", K.DEMOSI, ("adm",), ("was",), {"dasar": D.HUKUMAN_DISIPLIN}),
    ("482", K.DEMOSI, ("adm",), ("plk",), {"dasar": D.HUKUMAN_DISIPLIN}),
    ("482", K.DEMOSI, ("was",), ("plk",), {"dasar": D.HUKUMAN_DISIPLIN}),
    (None, K.DEMOSI, ("jpt",), ("was",), {"dasar": D.HUKUMAN_DISIPLIN}),
    (None, K.PEMBERHENTIAN, ("was",), None, {"dasar": D.HUKUMAN_DISIPLIN}),
    ("4611", K.PEMBERHENTIAN, ("jpt",), None, {"dasar": D.PENGUNDURAN_DIRI}),
    ("4621", K.DEMOSI, ("adm",), ("was",), {"dasar": D.PERMINTAAN_SENDIRI}),
    ("4631", K.PEMBERHENTIAN, ("was",), None, {"dasar": D.PERMINTAAN_SENDIRI}),
    ("4641", K.PEMBERHENTIAN, ("jf",), None, {"dasar": D.PENGUNDURAN_DIRI}),
    ("4615", K.DEMOSI, ("jpt",), ("adm",), {"dasar": D.REORGANISASI}),
    ("4624", K.PEMBERHENTIAN, ("adm",), None, {"dasar": D.REORGANISASI}),
    ("4634", K.PEMBERHENTIAN, ("was",), None, {"dasar": D.REORGANISASI}),
    ("4644", K.PEMBERHENTIAN, ("jf",), None, {"dasar": D.REORGANISASI}),
    ("4616", K.PEMBERHENTIAN, ("jpt",), None, {"dasar": D.TIDAK_MEMENUHI_SYARAT}),
    ("4625", K.PEMBERHENTIAN, ("adm",), None, {"dasar": D.TIDAK_MEMENUHI_SYARAT}),
    ("4635", K.PEMBERHENTIAN, ("was",), None, {"dasar": D.TIDAK_MEMENUHI_SYARAT}),
    ("4645", K.PEMBERHENTIAN, ("jf",), None, {"dasar": D.TIDAK_MEMENUHI_SYARAT}),
    (None, K.PEMBERHENTIAN, ("adm",), None, {"dasar": D.KINERJA}),
    (None, K.PEMBERHENTIAN, ("adm",), None, {}),
    (None, K.PEMBERHENTIAN, ("plk",), None, {"dasar": D.REORGANISASI}),
    ("58", K.PENGUKUHAN, ("jpt",), ("jpt", "Kepala Dinas"), {}),
    ("59", K.PENGUKUHAN, ("adm",), ("adm",), {}),
    ("60", K.PENGUKUHAN, ("was",), ("was",), {}),
    ("611", K.PENGUKUHAN, ("jf", "Perawat"), ("jf", "Bidan"), {}),
    ("612", K.PENGUKUHAN, ("jf", "Perawat"), ("jf", "Bidan", "RSUD"), {}),
    ("613", K.PENGUKUHAN, ("jf", "Perawat"), ("jf", "Perawat", "RSUD"), {}),
    (None, K.PENGUKUHAN, ("jf", "Perawat"), ("jf", "Perawat"), {}),
    ("621", K.PENGUKUHAN, ("plk", "A"), ("plk", "B"), {}),
    ("622", K.PENGUKUHAN, ("plk", "A"), ("plk", "B", "RSUD"), {}),
    ("623", K.PENGUKUHAN, ("plk", "A"), ("plk", "A", "RSUD"), {}),
    ("49", K.ROTASI, ("jpt",), ("jpt", "Kepala Dinas"), {}),
    ("49", K.KENAIKAN_ESELON, ("jpt",), ("jpt", "Sekretaris Daerah", "Sekretariat Daerah"), {}),
    ("501", K.PENURUNAN_ESELON, ("adm",), ("adm",), {}),
    ("502", K.ROTASI, ("adm",), ("adm", "Sekretaris", CAPIL), {}),
    ("511", K.ROTASI, ("was",), ("was",), {}),
    ("512", K.ROTASI, ("was",), ("was", "Kepala Seksi", CAPIL), {}),
    ("4111", K.PROMOSI, ("jf",), ("was",), {}),
    ("4111", K.ALIH_JABATAN, ("jf",), ("was",), {}),
    ("4112", K.ALIH_JABATAN, ("jf",), ("was", "Kepala Seksi", CAPIL), {}),
    ("4121", K.PROMOSI, ("jf",), ("adm",), {}),
    ("4122", K.PROMOSI, ("jf",), ("adm", "Camat", "Kecamatan Jatiasih"), {}),
    ("4123", K.PROMOSI, ("jf",), ("adm", "Sekretaris", CAPIL), {}),
    ("4221", K.PROMOSI, ("plk",), ("was",), {}),
    ("4222", K.PROMOSI, ("plk",), ("was", "Kepala Seksi", CAPIL), {}),
    ("4231", K.PROMOSI, ("was",), ("adm",), {}),
    ("4232", K.PROMOSI, ("was",), ("adm", "Inspektur Pembantu I", "Inspektorat"), {}),
    ("4232", K.PROMOSI, ("was",), ("adm", "Kepala Wilayah"), {"special": SyaratKhusus.CAMAT}),
    ("4233", K.PROMOSI, ("was",), ("adm", "Sekretaris", CAPIL), {}),
    ("4211", K.PROMOSI, ("adm",), ("jpt", "Kepala Dinas"), {}),
    ("4211", K.ALIH_JABATAN, ("jf",), ("jpt", "Asisten Pemerintahan", "Sekretariat Daerah"), {}),
    ("4213", K.PROMOSI, ("adm",), ("jpt", "Sekretaris Daerah", "Sekretariat Daerah"), {}),
    ("4214", K.PROMOSI, ("adm",), ("jpt", "Kepala Satuan Polisi Pamong Praja"), {}),
    ("4215", K.PROMOSI, ("adm",), ("jpt", "Sekretaris DPRD", "Sekretariat DPRD"), {}),
    ("4216", K.PROMOSI, ("adm",), ("jpt", "Inspektur", "Inspektorat"), {}),
    ("4021", K.ALIH_JABATAN, ("adm",), ("jf", "Perawat"), {}),
    ("4021", K.PROMOSI, ("plk",), ("jf", "Perawat"), {}),
    ("44", K.PROMOSI, ("jf",), ("jf", "Perawat"), {}),
    ("54", K.ROTASI, ("jf",), ("jf", "Perawat"), {}),
    ("55", K.ROTASI, ("jf", "Guru Ahli Muda"), ("jf", "Guru Ahli Muda", "SDN 2"), {}),
    ("561", K.ROTASI, ("plk", "A"), ("plk", "A", "RSUD"), {}),
    ("562", K.ROTASI, ("plk", "A"), ("plk", "B"), {}),
    ("563", K.ROTASI, ("plk", "A"), ("plk", "B", "RSUD"), {}),
]


@pytest.mark.parametrize("line", TABLE, ids=lambda line: f"{line[0]}-{line[1]}-{line[2][0]}")
def test_the_leaf_of_a_move(line: Line, make: Maker, batch: Batch) -> None:
    leaf, kind, old, new, more = line
    move = make(kind, old, new, **more)
    assert move.pegawai is not None
    # The staff table says the same as the post that is left; a head of Puskesmas is a functional official.
    jenis = {"jf": JenisJabatan.FUNGSIONAL, "plk": JenisJabatan.PELAKSANA, "tt": JenisJabatan.FUNGSIONAL}
    person = replace(move.pegawai, jenis_jabatan=jenis.get(old[0], JenisJabatan.STRUKTURAL), eselon=None)
    filing = file_move(replace(move, pegawai=person), batch)
    assert filing.id == leaf, filing.why
    assert filing.why


def test_the_table_reaches_every_leaf_that_can_be_derived() -> None:
    assert {leaf for leaf, *_ in TABLE if leaf is not None} == LEAVES


def test_two_readings_are_to_be_verified(make: Maker, batch: Batch) -> None:
    demoted = file_move(make(K.DEMOSI, ("adm",), ("was",), dasar=D.REORGANISASI), batch)
    assert [words.split(":")[0] for words in demoted.verify] == ["Pastikan"]
    left = file_move(make(K.ROTASI, ("was", "Kepala Seksi", CAPIL), ("was",)), batch)
    assert left.id == "511"
    assert left.verify[0].startswith("Pastikan: ")
    assert file_move(make(K.ROTASI, ("was",), ("was",)), batch).verify == ()


def at(example: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "batch"
    shutil.copytree(example, folder, ignore=shutil.ignore_patterns("keluaran"))
    monkeypatch.chdir(folder)
    monkeypatch.setenv("COLUMNS", "80")
    return folder


def data_of(capsys: Capture) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(capsys.readouterr().out)
    schema = json.loads((ROOT / "docs" / "skema" / "imut.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(data, schema)
    return data


def counts(data: dict[str, Any]) -> dict[int, int]:
    return {entry["id"]: entry["jumlah"] for entry in data["kategori"]}


def test_the_worked_example(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    folder = at(BEKASI, tmp_path, monkeypatch)
    assert run(["imut", "--semua", "--format", "json"]) == 0
    data = data_of(capsys)
    assert counts(data) == {
        501: 11,
        502: 1,
        511: 10,
        52: 8,
        4021: 1,
        4111: 4,
        4121: 5,
        4221: 8,
        4231: 4,
        431: 9,
    }
    assert len(data["baris"]) == 61
    assert data["belum_terpetakan"] == data["sudah_pertek"] == []
    assert not any("alasan" in row["kurang"] for row in data["baris"])
    out = folder / "keluaran" / "2026-02-06" / "imut"
    assert sorted(path.name for path in out.iterdir()) == [
        "usulan-imut-2026-02-06.xlsx",
        "usulan_bkn-mutasi.docx",
        "usulan_bkn-pengangkatan.docx",
    ]
    first = {path.name: path.read_bytes() for path in out.iterdir()}
    assert run(["imut", "--semua"]) == 0
    assert {path.name: path.read_bytes() for path in out.iterdir()} == first
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) <= 30
    assert max(map(len, lines)) <= 80
    book = openpyxl.load_workbook(io.BytesIO(first["usulan-imut-2026-02-06.xlsx"]))
    leaf = book["501 Jabatan Administrator Umum"]
    assert book.sheetnames[0] == "Rekap"
    assert book.sheetnames[-2:] == ["Surat", "Keterangan"]
    head = [cell.value for cell in leaf[2]]
    nip = leaf.cell(3, head.index("NIP") + 1)
    assert isinstance(nip.value, str)
    assert len(nip.value) == 18
    assert nip.number_format == "@"
    assert leaf.max_row == 2 + 11
    assert book["Surat"].max_row == 2 + 61 * 9


def test_who_has_the_approval_is_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    folder = at(BEKASI, tmp_path, monkeypatch)
    assert run(["imut", "--format", "json"]) == 0
    data = data_of(capsys)
    assert len(data["sudah_pertek"]) == 61
    assert data["baris"] == []
    assert not (folder / "keluaran").exists()


def test_the_files_of_an_office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    at(KANTOR, tmp_path, monkeypatch)
    assert run(["imut", "--semua", "--format", "json"]) == 1
    data = data_of(capsys)
    assert counts(data) == {4111: 4, 4121: 5, 4221: 7, 4231: 4, 501: 11, 502: 1, 511: 10}
    assert Counter(name for row in data["baris"] for name in row["kurang"])["alasan"] == 42


def test_galat_stop_it_but_not_a_missing_approval(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    folder = at(ROOT / "examples" / "bermasalah", tmp_path, monkeypatch)
    assert run(["imut", "--semua"]) == 1
    assert not (folder / "keluaran").exists()
    capsys.readouterr()
    assert run(["imut", "--semua", "--draf", "--format", "json"]) == 1
    data = data_of(capsys)
    assert len(data["belum_terpetakan"]) == 3
    assert len(data["baris"]) + 3 == 59
    assert (folder / "keluaran" / "2026-02-06" / "imut").is_dir()


def test_a_missing_approval_is_what_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    folder = at(BEKASI, tmp_path, monkeypatch)
    book = openpyxl.load_workbook(folder / "batch.xlsx")
    for sheet, columns in (("usulan", ("nomor_pertek", "tanggal_pertek")), ("pertek", ("nomor", "tanggal"))):
        head = [cell.value for cell in book[sheet][1]]
        for column in columns:
            for row in range(2, book[sheet].max_row + 1):
                if column in head:
                    book[sheet].cell(row, head.index(column) + 1).value = None
    for fact in book["batch"].iter_rows(min_row=2):
        if fact[0].value in {"nomor_pertek", "tanggal_pertek"}:
            fact[1].value = None
    book.save(folder / "batch.xlsx")
    assert run(["decree"]) == 1
    capsys.readouterr()
    assert run(["imut", "--format", "json"]) == 0
    data = data_of(capsys)
    assert len(data["baris"]) == 61
    assert data["sudah_pertek"] == []


def test_papers_after_the_proposal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    """The proposal comes before all papers and is in nobody's way: not of the approved part, nor of verify."""
    at(BEKASI, tmp_path, monkeypatch)
    assert run(["imut", "--semua"]) == 0
    assert run(["decree", "--jenis", "nota_dinas", "--hanya-pertek"]) == 0
    capsys.readouterr()
    run(["verify"])
    assert "usulan_bkn-mutasi" not in capsys.readouterr().out


def with_category(folder: Path, row: int, written: object) -> str:
    """Write a category into a row of the worked example and return the NIP of that row."""
    book = openpyxl.load_workbook(folder / "batch.xlsx")
    sheet = book["usulan"]
    head = [cell.value for cell in sheet[1]]
    if "kategori_imut" not in head:
        sheet.cell(1, len(head) + 1).value = "kategori_imut"
        head.append("kategori_imut")
    sheet.cell(row, head.index("kategori_imut") + 1).value = written  # type: ignore[assignment]
    nip = str(sheet.cell(row, head.index("nip") + 1).value)
    book.save(folder / "batch.xlsx")
    return nip


@pytest.mark.parametrize("written", [4232, "4232", "44"])
def test_the_category_of_the_office_beats_the_derived_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture, written: object
) -> None:
    folder = at(BEKASI, tmp_path, monkeypatch)
    nip = with_category(folder, 2, written)
    run(["imut", "--semua", "--format", "json"])
    rows = {row["nip"]: row for row in data_of(capsys)["baris"]}
    assert rows[nip]["id"] == int(str(written))
    assert rows[nip]["pilihan"] == "kantor"
    assert rows[nip]["mengapa"].startswith("dipilih kantor; program menetapkan ")
    assert {row["pilihan"] for other, row in rows.items() if other != nip} == {"turunan"}


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("999", "bukan kategori I-MUT"),
        ("5011", "501"),
        ("42", "masih terbagi lagi"),
        ("mutasi", "Kosongkan selnya"),
    ],
)
def test_a_category_that_is_no_leaf_stops_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture, written: str, said: str
) -> None:
    folder = at(BEKASI, tmp_path, monkeypatch)
    with_category(folder, 3, written)
    assert run(["imut", "--semua"]) == 2
    error = " ".join(capsys.readouterr().err.split())
    assert f"«{written}»" in error
    assert said in error
    assert "usulan!" in error
    assert not (folder / "keluaran").exists()


def test_ids_of_siasn_stand_at_the_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    """An office with SIASN's own files has them, the worked example has none; its codes never stand in their place."""
    for example, filled in ((KANTOR, True), (BEKASI, False)):
        folder = at(example, tmp_path / example.name, monkeypatch)
        run(["imut", "--semua"])
        capsys.readouterr()
        book = openpyxl.load_workbook(folder / "keluaran" / "2026-02-06" / "imut" / "usulan-imut-2026-02-06.xlsx")
        sheet = book["501 Jabatan Administrator Umum"]
        head = [cell.value for cell in sheet[2]]
        assert head[-2:] == ["PNS ID", "UNOR ID BARU"]
        for row in sheet.iter_rows(min_row=3):
            ids = [cell.value for cell in row[-2:]]
            assert all(isinstance(value, str) and len(value) == 32 for value in ids) if filled else ids == [None, None]
