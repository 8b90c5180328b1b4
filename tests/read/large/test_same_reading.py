"""A large table is read as every other one: the same people, faults, suggestions and addresses."""

from __future__ import annotations

import re
import sys
import tempfile
from dataclasses import fields
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from mutasi_cli.domain.column_state import Presence
from mutasi_cli.domain.material import Material
from mutasi_cli.errors import FileError
from mutasi_cli.read import ReadingOptions, read_bahan
from mutasi_cli.read.large import blank_cells, large_csv, large_parquet, open_large, picked_rows
from mutasi_cli.read.layout import contents
from mutasi_cli.read.values import blank
from read.large.random_tables import JABATAN, NIP, csv_bytes, pegawai, usulan

duckdb = pytest.importorskip("duckdb")


def write(path: Path, rows: list[list[str]]) -> Path:
    path.write_text("\n".join(";".join(cells) for cells in rows) + "\n", encoding="utf-8")
    return path


class LargeTableOffice:
    """A batch in a folder, and how often the quick way was taken to the end."""

    def __init__(self, folder: Path, options: ReadingOptions, monkeypatch: pytest.MonkeyPatch):
        self.folder, self.options, self.quick_readings = folder, options, 0
        self._replace = monkeypatch
        original = picked_rows.filter_table

        def note(*arguments: Any, **keywords: Any) -> Any:
            result = original(*arguments, **keywords)
            self.quick_readings += 1
            return result

        monkeypatch.setattr(picked_rows, "filter_table", note)

    def read(self, file: Path, *, large: bool) -> Material | str:
        """Read the batch; the sentence where it cannot be read."""
        self._replace.setattr(open_large, "FROM_BYTES", 0 if large else 1 << 60)
        self._replace.setattr(large_parquet, "FROM_ROWS", 0 if large else 1 << 60)
        try:
            return read_bahan(
                self.folder / "usulan.csv",
                pegawai=file,
                jabatan=self.folder / "jabatan.csv",
                options=self.options,
            )
        except FileError as error:
            return str(error)

    def assert_same_reading(self, file: Path) -> None:
        """Compare both ways of reading, field by field."""
        quick, plain = self.read(file, large=True), self.read(file, large=False)
        if isinstance(quick, str) or isinstance(plain, str):
            assert quick == plain
            return
        for field in fields(Material):
            assert getattr(quick, field.name) == getattr(plain, field.name), field.name


def short_head(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the first rows be few, so that small tables too have rows that are not among them."""
    monkeypatch.setattr(large_csv, "_HEAD_ROWS", 40)
    monkeypatch.setattr(large_parquet, "_HEAD_ROWS", 40)
    monkeypatch.setattr(contents, "ROWS_LOOKED_AT", 5)
    monkeypatch.setattr(picked_rows, "ROWS_LOOKED_AT", 5)


@pytest.fixture
def office(tmp_path: Path, options: ReadingOptions, monkeypatch: pytest.MonkeyPatch) -> LargeTableOffice:
    write(tmp_path / "jabatan.csv", JABATAN)
    return LargeTableOffice(tmp_path, options, monkeypatch)


@pytest.mark.parametrize("block", [1 << 20, 97])
def test_any_csv_is_read_as_by_the_plain_reader(
    office: LargeTableOffice, block: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(large_csv, "_BLOCK", block)
    if block < 1 << 20:
        short_head(monkeypatch)
    for seed in range(50):
        rng = Random(f"{block}-{seed}")
        write(office.folder / "usulan.csv", usulan(rng))
        file = office.folder / "pegawai.csv"
        file.write_bytes(csv_bytes(pegawai(rng), rng))
        try:
            office.assert_same_reading(file)
        except AssertionError as error:
            raise AssertionError(f"seed {block}-{seed}: {error}") from error
    assert office.quick_readings > 35


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@example('\'\n\n  "";;')
@example('A;"x\n\ny";B\n"a"; "b" ;c\n')
@given(st.text("19805 \";,'\n\r\tA-é", max_size=120))
def test_any_text_under_the_headings_is_read_as_by_the_plain_reader(office: LargeTableOffice, text: str) -> None:
    write(office.folder / "usulan.csv", [["nip", "kode jabatan tujuan"], [NIP[0], "KASI.1"], [NIP[1], "KASI.2"]])
    person = "".join(f"{nip};Orang;III/d;S-1;1 April 2020;KASI.{n}\n" for n, nip in enumerate(NIP[:4]))
    file = office.folder / "pegawai.csv"
    heading = "nip;nama;golongan;pendidikan;tmt_jabatan;kode_jabatan\n"
    file.write_bytes(f"{heading}{person}{text}\n{person}".encode())
    office.assert_same_reading(file)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("A;Orang\n", "cp1252"),
        ('A;"Orang\nDua"\n', "utf-8"),
        ('A;"Orang\r\nDua"\n', "utf-8-sig"),
        ("\n\nA;Orang\n", "utf-8"),
        ('"A" ;Orang;"x"\n', "utf-8"),
        ('A; "Orang";"x"\n', "utf-8"),
        ("A;Orang;III/d;S-1;;;;lebih;lagi\n", "utf-8"),
        ("A;Orang;III/d;S-1;;;;;;;;;;;;;jauh\n", "utf-8"),
        ('A;Or"ang"\n', "utf-8"),
        ('A;"Or"ang\n', "utf-8"),
        ("A;Orang\r", "utf-8"),
        ("A;'\n" + ";;;;;\n" * 400, "utf-8"),
        ("A;" + "x" * 140_000 + "\n", "utf-8"),
    ],
)
def test_rows_keep_their_numbers(
    office: LargeTableOffice, text: str, encoding: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    rng = Random(11)
    temporary = office.folder / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    write(office.folder / "usulan.csv", usulan(rng))
    heading = "nip;nama;golongan;pendidikan;tmt_jabatan;kode_jabatan\n"
    person = "".join(f"{nip};Örang {n};III/d;S-1;1 April 2020;KASI.{n}\n" for n, nip in enumerate(NIP))
    file = office.folder / "pegawai [salinan]*.csv"
    file.write_bytes((heading + person + text + person + "\n\n").encode(encoding))
    office.assert_same_reading(file)
    assert not [*temporary.iterdir()]


def save_parquet(file: Path, heading: list[str], kinds: list[str], rows: list[list[object]], times: int = 1) -> Path:
    """Write a table as Parquet, in groups of rows as small as they can be, all rows some times over."""
    column = ", ".join(f'"{name}" {kind}' for name, kind in zip(heading, kinds, strict=True))
    with duckdb.connect() as database:
        database.execute(f"CREATE TABLE t ({column})")
        database.executemany(f"INSERT INTO t VALUES ({', '.join('?' * len(heading))})", rows)
        database.execute(f"COPY (SELECT t.* FROM range({times}), t) TO '{file}' (FORMAT parquet, ROW_GROUP_SIZE 2048)")
    return file


@pytest.mark.parametrize("short", [False, True])
def test_any_parquet_is_read_as_by_the_plain_reader(
    office: LargeTableOffice, short: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if short:
        short_head(monkeypatch)
    for seed in range(20):
        rng = Random(f"parquet-{short}-{seed}")
        write(office.folder / "usulan.csv", usulan(rng))
        rows = [row for row in pegawai(rng) if len(row) > 2]
        heading, width = rows[0], len(rows[0])
        body_rows: list[list[object]] = [[cell or None for cell in [*row, *[""] * width][:width]] for row in rows[1:]]
        file = office.folder / "pegawai.parquet"
        times = rng.choice((1, 1, 1, 60))
        office.assert_same_reading(save_parquet(file, heading, ["VARCHAR"] * width, body_rows, times))
    assert office.quick_readings > 12


@pytest.mark.parametrize("nip_kind", ["BIGINT", "DOUBLE", "DECIMAL(20, 0)"])
def test_a_numeric_nip_column_is_a_fault_of_each_touched_person(office: LargeTableOffice, nip_kind: str) -> None:
    write(office.folder / "usulan.csv", usulan(Random(1)))
    heading = ["nip", "nama", "golongan", "pendidikan", "tmt_jabatan", "kode_jabatan"]
    nips = [*(198501012010011000 + n for n in range(40)), None]
    rows: list[list[object]] = [
        [nip, f"Orang {n}", "III/d", "S-1", date(2019, 4, 14), "KASI.1" if n < 3 else "LAIN"]
        for n, nip in enumerate(nips)
    ]
    kinds = [nip_kind, "VARCHAR", "VARCHAR", "VARCHAR", "DATE", "VARCHAR"]
    file = save_parquet(office.folder / "pegawai.parquet", heading, kinds, rows)
    office.assert_same_reading(file)
    material = office.read(file, large=True)
    assert isinstance(material, Material)
    assert not material.pegawai
    assert len(material.pegawai_without_nip) > 3
    assert office.quick_readings == 2


def test_without_duckdb_a_csv_of_that_size_is_refused_in_one_sentence(
    office: LargeTableOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    rng = Random(3)
    write(office.folder / "usulan.csv", usulan(rng))
    file = office.folder / "pegawai.csv"
    file.write_bytes(csv_bytes(pegawai(rng), Random(2)))
    monkeypatch.setitem(sys.modules, "duckdb", None)
    assert isinstance(office.read(file, large=True), Material)
    monkeypatch.setattr(open_large, "NEEDED_FROM_BYTES", 0)
    sentence = office.read(file, large=True)
    assert isinstance(sentence, str)
    assert 'pip install "mutasi-cli[besar]"' in sentence


def test_characters_that_become_letters_are_all_known() -> None:
    folded = {letter for letter in map(chr, range(128, sys.maxunicode + 1)) if re.search("[a-z]", letter.casefold())}
    assert folded == set(picked_rows._FOLDED) - set("[]")


def test_the_whole_table_is_counted_and_printed(office: LargeTableOffice) -> None:
    rng = Random(5)
    write(office.folder / "usulan.csv", usulan(rng))
    rows = pegawai(Random(7))
    file = office.folder / "pegawai.csv"
    file.write_bytes(csv_bytes(rows, Random(2)))
    material = office.read(file, large=True)
    assert isinstance(material, Material)
    assert office.quick_readings == 1
    assert material.source[1].row > len(material.pegawai)


@pytest.mark.parametrize("ending", ["csv", "parquet"])
def test_the_state_of_a_column_is_that_of_the_whole_table(office: LargeTableOffice, ending: str) -> None:
    """One person far down whom the batch does not touch has a religion; nobody has a rank or a record."""
    write(office.folder / "usulan.csv", [["nip", "kode jabatan tujuan"], [NIP[0], "KASI.1"]])
    heading = ["nip", "nama", "golongan", "pendidikan", "tmt_jabatan", "agama", "pangkat", "status_hukum"]
    rows = [[f"19900101201001{n:04d}", f"Orang {n}", "III/d", "S-1", "1 April 2020", "", "", "-"] for n in range(900)]
    rows[5][0], rows[700][5] = NIP[0], "Islam"
    file = office.folder / f"pegawai.{ending}"
    if ending == "csv":
        write(file, [heading, *rows])
    else:
        save_parquet(file, heading, ["VARCHAR"] * len(heading), [[cell or None for cell in row] for row in rows])
    office.assert_same_reading(file)
    material = office.read(file, large=True)
    assert isinstance(material, Material)
    assert office.quick_readings == 2
    state = material.columns["pegawai"]
    assert state.row_count == 900
    assert len(material.pegawai) == 1
    presence = {field: state.of(field) for field in ("golongan", "agama", "pangkat", "status_hukum", "eselon")}
    assert presence == {
        "golongan": Presence.FILLED,
        "agama": Presence.FILLED,
        "pangkat": Presence.BLANK_FOR_ALL,
        "status_hukum": Presence.BLANK_FOR_ALL,
        "eselon": Presence.ABSENT,
    }


@pytest.mark.parametrize("row", [3, 700])
def test_two_posts_in_a_cell_far_down_change_how_posts_are_read(office: LargeTableOffice, row: int) -> None:
    write(office.folder / "usulan.csv", [["nip", "kode jabatan tujuan"], [NIP[0], "PKM.1"]])
    heading = ["nip", "nama", "golongan", "pendidikan", "tmt_jabatan", "jabatan", "unit_kerja"]
    rows = [
        [f"19900101201001{n:04d}", f"Orang {n}", "III/d", "S-1", "1 April 2020", "Kepala Seksi 7", "Kecamatan Jatiasih"]
        for n in range(900)
    ]
    rows[5][0] = NIP[0]
    rows[row][5:] = ["Dokter Ahli Madya yang diberi tugas tambahan Kepala UPTD Puskesmas Mekar 1", "Dinas Kesehatan"]
    file = write(office.folder / "pegawai.csv", [heading, *rows])
    office.assert_same_reading(file)
    material = office.read(file, large=True)
    assert isinstance(material, Material)
    assert office.quick_readings == 2
    holder = material.pegawai[rows[row][0]]
    assert (holder.kode_jabatan, holder.kode_tugas_tambahan) == ("DOK", "PKM.1")


_BLANKS = "nulNULaA/-\u2013 \t\n\r\x0b\x1f\x85\xa0\u2003\u200b\ufeffx1"


@given(st.lists(st.text(_BLANKS, max_size=7), min_size=1, max_size=30))
def test_duckdb_and_the_plain_reader_agree_on_blank_cells(texts: list[str]) -> None:
    with duckdb.connect() as database:
        database.execute("CREATE TABLE t (c VARCHAR)")
        database.executemany("INSERT INTO t VALUES (?)", [[text] for text in texts])
        told = database.execute(f"SELECT c, {blank_cells.filled_text('c')} FROM t").fetchall()
    for text, filled in told:
        assert filled is not blank(text), text
