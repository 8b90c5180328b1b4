"""Tables beside the workbook: CSV of strange form, and staff in CSV, Parquet or a workbook of their own."""

from __future__ import annotations

import csv
import io
import random
import tempfile
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from fuzz.mutators.cell_damage import odd_cell
from fuzz.mutators.fuzz_input import FuzzInput, cut, insert, reversed_batch, sample_toml, seed, seed_sheets
from fuzz.mutators.xlsx_writer import sheet_xml, xlsx_book

_COMMANDS = (
    *(("validate", "{s}", "--pegawai", "{b}"), ("validate", "{s}", "--pegawai", "{b}", "--format", "json")),
    *(("validate", "{s}", "--jabatan", "{b}"), ("impact", "{s}", "--pegawai", "{b}")),
    *(("columns", "{b}"), ("columns", "{b}", "--tabel", "pegawai"), ("report", "{s}", "--pegawai", "{b}")),
)


def text(rng: random.Random) -> FuzzInput:
    """Return proposals as text with strange separators, encodings, quotes and ends of lines."""
    data = seed("seed.csv")
    nama = rng.choice(("usulan.csv", "usulan.txt", "usulan.CSV"))
    choices = (
        lambda: data.replace(b";", rng.choice((b",", b"\t", b"|", b"\x00", b";;"))),
        lambda: data.decode().encode(rng.choice(("cp1252", "utf-16", "utf-8-sig", "utf-16-le", "utf-32"))),
        lambda: b"sep=" + rng.choice((b";", b"|", b'"', b"\n", b"", b"\xc3\xa9")) + b"\r\n" + data,
        lambda: data.replace(b"\n", rng.choice((b"\r", b"\r\n", b"\n\n\n", b"\x0b", b"\x85")), rng.randint(1, 9)),
        lambda: insert(data, rng, b'"'),
        lambda: insert(data, rng, rng.choice((b"\x00", b"\xff\xfe", b"\x81\x8d", b'""', b"x" * 140_000))),
        lambda: data + b";" * 20_000 + b"\n" + b"\n" * 5_000,
    )
    return FuzzInput("teks", nama, rng.choice(choices)(), sample_toml())


def table(rng: random.Random) -> FuzzInput:
    """Return staff or posts in a file of their own, some cells strange, sometimes the bytes too."""
    nama = rng.choice(("pegawai", "pegawai", "jabatan"))
    rows = [list(row_of_sheet) for row_of_sheet in seed_sheets()[nama]]
    for _ in range(rng.choice((1, 5, 40))):
        i = rng.randrange(0 if rng.random() < 0.1 else 1, len(rows))
        rows[i][rng.randrange(len(rows[i]))] = odd_cell(rng, rows)
    ending = rng.choice((".csv", ".csv", ".xlsx", ".parquet", ".parquet"))
    if ending == ".xlsx":
        data = xlsx_book([(rng.choice((nama, "Sheet1", "data")), sheet_xml(rows))])
    elif ending == ".parquet" and find_spec("duckdb") is not None:
        data = _parquet(rows, rng)
    else:
        data = _csv(rows, rng)
    if rng.random() < 0.3:
        data = reversed_batch(data, rng, rng.choice((1, 5, 60))) if rng.random() < 0.6 else cut(data, rng)
    return FuzzInput("tabel", f"{nama}{ending}", data, sample_toml(), command=_COMMANDS)


def _csv(rows: Sequence[Sequence[object]], rng: random.Random) -> bytes:
    removed = io.StringIO()
    author = csv.writer(removed, delimiter=rng.choice(";;,\t|"), lineterminator="\r\n", quoting=rng.choice((0, 1)))
    author.writerows(["" if cell is None else cell for cell in row_of_sheet] for row_of_sheet in rows)
    return removed.getvalue().encode(rng.choice(("utf-8", "utf-8-sig")), "surrogatepass")


def _parquet(rows: Sequence[Sequence[object]], rng: random.Random) -> bytes:
    """Return a table each column of which has one type, not always that of a text."""
    import duckdb  # noqa: PLC0415 - not everybody has it

    texts = [[None if cell is None else _clean_text(cell) for cell in row] for row in rows[1:]]
    declared = ", ".join(f"c{j} VARCHAR" for j in range(len(rows[0])))
    picked = (f"c{j}" if rng.random() < 0.9 else rng.choice(_ODD_CELLS) for j in range(len(rows[0])))
    heading = [nama.replace('"', '""') for nama in map(_clean_text, rows[0])]
    with tempfile.TemporaryDirectory() as folder, duckdb.connect() as database:
        database.execute(f"CREATE TABLE t ({declared})")
        database.executemany(f"INSERT INTO t VALUES ({', '.join('?' * len(rows[0]))})", texts)
        # Names that are equal but for case, or blank, are not to be had from DuckDB.
        unique = {nama.casefold(): nama for nama in heading if nama.strip()}
        columns = ", ".join(
            f'{cell} AS "{nama if unique.get(nama.casefold()) == nama else f"kolom {j}"}"'
            for j, (cell, nama) in enumerate(zip(picked, heading, strict=True))
        )
        file = Path(folder) / "t.parquet"
        database.execute(f"COPY (SELECT {columns} FROM t) TO '{file}' (FORMAT parquet)")
        return file.read_bytes()


_ODD_CELLS = (
    "CASE rowid WHEN 0 THEN 'nan'::DOUBLE WHEN 1 THEN 'inf'::DOUBLE ELSE 1.5 END",
    "CASE rowid WHEN 0 THEN 9223372036854775807 WHEN 1 THEN -9223372036854775808 END",
    "CASE rowid WHEN 0 THEN true WHEN 1 THEN NULL ELSE false END",
    "CASE rowid WHEN 0 THEN TIMESTAMP '290309-12-22 (BC) 00:00:00' ELSE TIMESTAMP '9999-12-31 23:59:59' END",
    "CASE rowid WHEN 0 THEN TIMESTAMPTZ '2020-04-01 00:00:00+07' ELSE TIMESTAMPTZ '290000-01-01 08:00Z' END",
    "CASE rowid WHEN 0 THEN DATE '5881580-07-10' WHEN 1 THEN DATE '5877642-06-25 (BC)' END",
    "INTERVAL 1 SECOND",
    "TIME '00:00:01'",
    "'\\xFF\\x00'::BLOB",
    "CASE rowid WHEN 0 THEN [1, 2] WHEN 1 THEN NULL ELSE [] END",
    "{'a': 1}",
    "'x'::ENUM ('x', 'y')",
    "UUID '00000000-0000-0000-0000-000000000001'",
    "NULL",
)


def _clean_text(cell_value: object) -> str:
    """Return the text of a cell as UTF-8 can say it: Parquet has no other."""
    return str(cell_value).encode("utf-8", "replace").decode("utf-8")
