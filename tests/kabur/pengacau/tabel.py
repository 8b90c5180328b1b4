"""Tables beside the workbook: CSV of strange form, and staff in CSV, Parquet or a workbook of their own."""

from __future__ import annotations

import csv
import io
import random
from collections.abc import Sequence
from importlib.util import find_spec

from kabur.pengacau.buku import buku_xlsx, lembar_xml
from kabur.pengacau.dasar import Masukan, balik, benih, lembar_benih, potong, sisip, toml_contoh
from kabur.pengacau.sel import sel_aneh

_PERINTAH = (
    *(("validate", "{s}", "--pegawai", "{b}"), ("validate", "{s}", "--pegawai", "{b}", "--format", "json")),
    *(("validate", "{s}", "--jabatan", "{b}"), ("impact", "{s}", "--pegawai", "{b}")),
    *(("columns", "{b}"), ("columns", "{b}", "--tabel", "pegawai"), ("report", "{s}", "--pegawai", "{b}")),
)


def teks(acak: random.Random) -> Masukan:
    """Return proposals as text with strange separators, encodings, quotes and ends of lines."""
    data = benih("benih.csv")
    nama = acak.choice(("usulan.csv", "usulan.txt", "usulan.CSV"))
    pilihan = (
        lambda: data.replace(b";", acak.choice((b",", b"\t", b"|", b"\x00", b";;"))),
        lambda: data.decode().encode(acak.choice(("cp1252", "utf-16", "utf-8-sig", "utf-16-le", "utf-32"))),
        lambda: b"sep=" + acak.choice((b";", b"|", b'"', b"\n", b"", b"\xc3\xa9")) + b"\r\n" + data,
        lambda: data.replace(
            b"\n", acak.choice((b"\r", b"\r\n", b"\n\n\n", b"\x0b", b"\x85")), acak.randint(1, 9)
        ),
        lambda: sisip(data, acak, b'"'),
        lambda: sisip(data, acak, acak.choice((b"\x00", b"\xff\xfe", b"\x81\x8d", b'""', b"x" * 140_000))),
        lambda: data + b";" * 20_000 + b"\n" + b"\n" * 5_000,
    )
    return Masukan("teks", nama, acak.choice(pilihan)(), toml_contoh())


def tabel(acak: random.Random) -> Masukan:
    """Return staff or posts in a file of their own, some cells strange, sometimes the bytes too."""
    nama = acak.choice(("pegawai", "pegawai", "jabatan"))
    rows = [list(isi) for isi in lembar_benih()[nama]]
    for _ in range(acak.choice((1, 5, 40))):
        i = acak.randrange(0 if acak.random() < 0.1 else 1, len(rows))
        rows[i][acak.randrange(len(rows[i]))] = sel_aneh(acak, rows)
    akhiran = acak.choice((".csv", ".csv", ".xlsx", ".parquet", ".parquet"))
    if akhiran == ".xlsx":
        data = buku_xlsx([(acak.choice((nama, "Sheet1", "data")), lembar_xml(rows))])
    elif akhiran == ".parquet" and find_spec("pyarrow") is not None:
        data = _parquet(rows, acak)
    else:
        data = _csv(rows, acak)
    if acak.random() < 0.3:
        data = balik(data, acak, acak.choice((1, 5, 60))) if acak.random() < 0.6 else potong(data, acak)
    return Masukan("tabel", f"{nama}{akhiran}", data, toml_contoh(), perintah=_PERINTAH)


def _csv(rows: Sequence[Sequence[object]], acak: random.Random) -> bytes:
    keluar = io.StringIO()
    penulis = csv.writer(
        keluar, delimiter=acak.choice(";;,\t|"), lineterminator="\r\n", quoting=acak.choice((0, 1))
    )
    penulis.writerows(["" if sel is None else sel for sel in isi] for isi in rows)
    return keluar.getvalue().encode(acak.choice(("utf-8", "utf-8-sig")), "surrogatepass")


def _parquet(rows: Sequence[Sequence[object]], acak: random.Random) -> bytes:
    """Return a table each column of which has one type, not always that of a text."""
    import pyarrow as pa  # noqa: PLC0415 - not everybody has it
    from pyarrow import parquet  # noqa: PLC0415 - as above

    judul = [_bersih(isi) for isi in rows[0]]
    banyak = len(rows) - 1
    aneh = (
        lambda: pa.array([float("nan"), float("inf"), *[1.5] * (banyak - 2)]),
        lambda: pa.array([2**63 - 1, -(2**63), *[None] * (banyak - 2)]),
        lambda: pa.array([True, None, *[False] * (banyak - 2)]),
        lambda: pa.array([253_402_300_800_000, -(2**62), *[0] * (banyak - 2)], pa.timestamp("ms")),
        lambda: pa.array([0] * banyak, pa.timestamp("us", tz="Asia/Jakarta")),
        lambda: pa.array([2**31 - 1, -(2**31), *[0] * (banyak - 2)], pa.date32()),
        lambda: pa.array([1] * banyak, pa.duration("s")),
        lambda: pa.array([1] * banyak, pa.time32("s")),
        lambda: pa.array([b"\xff\x00"] * banyak),
        lambda: pa.array([[1, 2], None, *[[]] * (banyak - 2)]),
        lambda: pa.array([{"a": 1}] * banyak),
        lambda: pa.array(["x"] * banyak).dictionary_encode(),
        lambda: pa.nulls(banyak),
    )
    kolom = []
    for j in range(len(judul)):
        isi = [_bersih(row[j]) if row[j] is not None else None for row in rows[1:]]
        kolom.append(pa.array(isi, pa.string()) if acak.random() < 0.9 else acak.choice(aneh)())
    keluar = io.BytesIO()
    parquet.write_table(pa.Table.from_arrays(kolom, judul), keluar)
    return keluar.getvalue()


def _bersih(isi: object) -> str:
    """Return the text of a cell as UTF-8 can say it: Parquet has no other."""
    return str(isi).encode("utf-8", "replace").decode("utf-8")
