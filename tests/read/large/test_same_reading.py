"""A large table is read as every other one: the same people, faults, suggestions and addresses."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

import pytest

from mutasi_cli.domain.material import Material
from mutasi_cli.errors import FileError
from mutasi_cli.read import ReadingOptions, read_bahan
from mutasi_cli.tables.besar import buka, csv_besar, parquet_besar, saring
from read.large.random_tables import JABATAN, csv_bytes, pegawai, usulan

if TYPE_CHECKING:
    import pyarrow as pa
    import pyarrow.parquet as pq
else:
    pa = pytest.importorskip("pyarrow")
    pq = pytest.importorskip("pyarrow.parquet")


def write(path: Path, rows: list[list[str]]) -> Path:
    path.write_text("\n".join(";".join(row_of_table) for row_of_table in rows) + "\n", encoding="utf-8")
    return path


class LargeTableOffice:
    """A batch in a folder, and how often the quick way was taken to the end."""

    def __init__(self, folder: Path, options: ReadingOptions, monkeypatch: pytest.MonkeyPatch):
        self.folder, self.options, self.quick_readings = folder, options, 0
        self._replace = monkeypatch
        original = saring.filter_table

        def note(*arguments: Any, **keywords: Any) -> Any:
            result = original(*arguments, **keywords)
            self.quick_readings += 1
            return result

        monkeypatch.setattr(saring, "filter_table", note)

    def read(self, file: Path, *, large: bool) -> Material | str:
        """Read the batch; the sentence where it cannot be read."""
        self._replace.setattr(buka, "BATAS_CSV", 0 if large else 1 << 60)
        self._replace.setattr(parquet_besar, "BATAS_BARIS", 0 if large else 1 << 60)
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


@pytest.fixture
def office(tmp_path: Path, options: ReadingOptions, monkeypatch: pytest.MonkeyPatch) -> LargeTableOffice:
    write(tmp_path / "jabatan.csv", JABATAN)
    return LargeTableOffice(tmp_path, options, monkeypatch)


@pytest.mark.parametrize("blok", [1 << 20, 97])
def test_any_csv_is_read_as_by_the_plain_reader(
    office: LargeTableOffice, blok: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(csv_besar, "_BLOCK", blok)
    for seed in range(70):
        rng = Random(f"{blok}-{seed}")
        write(office.folder / "usulan.csv", usulan(rng))
        file = office.folder / "pegawai.csv"
        file.write_bytes(csv_bytes(pegawai(rng), rng))
        try:
            office.assert_same_reading(file)
        except AssertionError as error:
            raise AssertionError(f"benih {blok}-{seed}: {error}") from error
    assert office.quick_readings > 35


def test_any_parquet_is_read_as_by_the_plain_reader(office: LargeTableOffice, monkeypatch: pytest.MonkeyPatch) -> None:
    for seed in range(50):
        rng = Random(f"parquet-{seed}")
        write(office.folder / "usulan.csv", usulan(rng))
        rows = [body_rows for body_rows in pegawai(rng) if len(body_rows) > 2]
        heading, width = rows[0], len(rows[0])
        body_rows = [[column_cells or None for column_cells in [*row, *[""] * width][:width]] for row in rows[1:]]
        column = [pa.array(column_cells, pa.string()) for column_cells in zip(*body_rows, strict=True)]
        table = pa.table(dict(zip(heading, column, strict=True)))
        if rng.random() < 0.3:
            table = table.set_column(heading.index("pendidikan"), "pendidikan", table["pendidikan"].dictionary_encode())
        file = office.folder / "pegawai.parquet"
        pq.write_table(table, file, row_group_size=rng.choice((7, 1000)))
        monkeypatch.setattr(parquet_besar, "_SEKALIGUS", rng.choice((3, 65_536)))
        office.assert_same_reading(file)
    assert office.quick_readings > 35


@pytest.mark.parametrize("jenis", [pa.int64(), pa.float64(), pa.decimal128(20, 0)])
def test_a_numeric_nip_column_is_a_fault_of_each_touched_person(office: LargeTableOffice, jenis: pa.DataType) -> None:
    rng = Random(1)
    rows = usulan(rng)
    write(office.folder / "usulan.csv", rows)
    nip = [198501012010011000 + n for n in range(40)]
    table = pa.table(
        {
            "nip": pa.array([*nip, None]).cast(jenis, safe=False),
            "nama": [f"Orang {n}" for n in range(41)],
            "golongan": pa.array(["III/d"] * 41).dictionary_encode(),
            "pendidikan": ["S-1"] * 41,
            "tmt_jabatan": pa.array([18000] * 41, pa.date32()),
            "kode_jabatan": ["KASI.1"] * 3 + ["LAIN"] * 38,
        }
    )
    file = office.folder / "pegawai.parquet"
    pq.write_table(table, file)
    office.assert_same_reading(file)
    material = office.read(file, large=True)
    assert isinstance(material, Material)
    assert not material.pegawai
    assert len(material.pegawai_without_nip) > 3
    assert office.quick_readings == 2


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
