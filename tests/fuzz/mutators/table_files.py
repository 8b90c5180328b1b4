"""Tables beside the workbook: CSV of strange form, and staff in CSV, Parquet or a workbook of their own."""

from __future__ import annotations

import csv
import io
import random
from collections.abc import Sequence
from importlib.util import find_spec

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
    elif ending == ".parquet" and find_spec("pyarrow") is not None:
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
    import pyarrow as pa  # noqa: PLC0415 - not everybody has it
    from pyarrow import parquet  # noqa: PLC0415 - as above

    heading = [_clean_text(column_texts) for column_texts in rows[0]]
    count = len(rows) - 1
    odd = (
        lambda: pa.array([float("nan"), float("inf"), *[1.5] * (count - 2)]),
        lambda: pa.array([2**63 - 1, -(2**63), *[None] * (count - 2)]),
        lambda: pa.array([True, None, *[False] * (count - 2)]),
        lambda: pa.array([253_402_300_800_000, -(2**62), *[0] * (count - 2)], pa.timestamp("ms")),
        lambda: pa.array([0] * count, pa.timestamp("us", tz="Asia/Jakarta")),
        lambda: pa.array([2**31 - 1, -(2**31), *[0] * (count - 2)], pa.date32()),
        lambda: pa.array([1] * count, pa.duration("s")),
        lambda: pa.array([1] * count, pa.time32("s")),
        lambda: pa.array([b"\xff\x00"] * count),
        lambda: pa.array([[1, 2], None, *[[]] * (count - 2)]),
        lambda: pa.array([{"a": 1}] * count),
        lambda: pa.array(["x"] * count).dictionary_encode(),
        lambda: pa.nulls(count),
    )
    column = []
    for j in range(len(heading)):
        column_texts = [_clean_text(row[j]) if row[j] is not None else None for row in rows[1:]]
        column.append(pa.array(column_texts, pa.string()) if rng.random() < 0.9 else rng.choice(odd)())
    removed = io.BytesIO()
    parquet.write_table(pa.Table.from_arrays(column, heading), removed)
    return removed.getvalue()


def _clean_text(cell_value: object) -> str:
    """Return the text of a cell as UTF-8 can say it: Parquet has no other."""
    return str(cell_value).encode("utf-8", "replace").decode("utf-8")
