# ruff: noqa: T201 - a script that prints
"""How long a SIASN export of 12,000 people takes to read, against python-calamine alone, and how much memory.

Run ``python bench/baca.py``. It prints the ratio of the times (wanted: at most 2) for ``.xlsx``, and the peak
of memory against the uncompressed size of the file (wanted: at most 6) for ``.xlsx`` and ``.csv``. It is no
test: the seconds hang on the machine.
"""

import csv
import gc
import io
import random
import sys
import tempfile
import time
import tracemalloc
import zipfile
from pathlib import Path

import openpyxl
from python_calamine import CalamineWorkbook

from mutasi_cli.law import load_lawbook
from mutasi_cli.tables import OpsiBaca, bahan_from_sheets, read_workbook

sys.path.append(str(Path(__file__).parents[1]))

from tables.tata_letak import penulis

JUMLAH = 12_000
KOLOM = 70
ULANG = 3
BATAS_WAKTU, BATAS_INGATAN = 2.0, 6.0


def buat() -> list[list[object]]:
    """Return the rows of the export: the people of the test office over and over, each with a NIP of his own.

    All but the first few are in posts that the batch does not touch, as in a real office.
    """
    acak = random.Random(20260206)
    dasar = penulis.siasn(petik=False).rows
    rows: list[list[object]] = [[*dasar[0], "KETERANGAN"]]
    for nomor in range(JUMLAH):
        baris = [*dasar[1 + nomor % (len(dasar) - 1)], ""]
        lahir = f"19{nomor % 40 + 60:02d}{nomor % 12 + 1:02d}{nomor % 28 + 1:02d}"
        baris[1] = f"{lahir}200901{nomor % 2 + 1}{nomor // 2 % 1000:03d}"
        if nomor < len(dasar) - 1:
            baris[1] = dasar[1 + nomor][1]
        else:
            baris[rows[0].index("JABATAN NAMA")] = f"Pengelola Urusan {nomor % 900}"
        for k, isi in enumerate(rows[0]):
            if str(isi).endswith(" ID"):
                baris[k] = f"{acak.getrandbits(64):016X}"
        rows.append(baris)
    return rows


def baca_semua(path: Path) -> int:
    """Read the file as the program does, into records; return how many people the batch touches."""
    lembar = read_workbook(path)
    tabel = {
        "usulan": penulis.baku_usulan().ke_lembar("usulan"),
        "jabatan": penulis.baku_jabatan().ke_lembar("jabatan"),
        "pegawai": lembar.lembar(lembar.nama_lembar[0]),
    }
    return len(bahan_from_sheets(tabel, OPSI).pegawai)


def baca_calamine(path: Path) -> int:
    """Hand over the rows, nothing more."""
    buku = CalamineWorkbook.from_filelike(io.BytesIO(path.read_bytes()))
    return len(buku.get_sheet_by_index(0).to_python())


def waktu(kerja: object, path: Path) -> float:
    """Return the shortest of a few runs in seconds."""
    assert callable(kerja)
    hasil = []
    for _ in range(ULANG):
        gc.collect()
        mulai = time.perf_counter()
        kerja(path)
        hasil.append(time.perf_counter() - mulai)
    return min(hasil)


def puncak(path: Path) -> int:
    """Return the peak of memory that Python holds while the file is read, in bytes."""
    gc.collect()
    tracemalloc.start()
    baca_semua(path)
    hasil = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return hasil


def utama() -> None:
    """Write both files, measure, print."""
    with tempfile.TemporaryDirectory() as folder:
        rows = buat()
        xlsx, teks = Path(folder) / "siasn.xlsx", Path(folder) / "siasn.csv"
        buku = openpyxl.Workbook(write_only=True)
        lembar = buku.create_sheet("siasn")
        for baris in rows:
            lembar.append([isi or None for isi in baris])
        buku.save(xlsx)
        with teks.open("w", encoding="utf-8", newline="") as keluar:
            csv.writer(keluar, delimiter=";").writerows(rows)
        with zipfile.ZipFile(xlsx) as arsip:
            besar = sum(isi.file_size for isi in arsip.infolist())
        sendiri, semua = waktu(baca_calamine, xlsx), waktu(baca_semua, xlsx)
        print(f"{JUMLAH} x {KOLOM} sel")
        print(f"xlsx: calamine saja {sendiri:.2f} s, mutasi {semua:.2f} s: {semua / sendiri:.2f} kali")
        print(f"csv : mutasi {waktu(baca_semua, teks):.2f} s")
        for nama, path, ukuran in (("xlsx", xlsx, besar), ("csv ", teks, teks.stat().st_size)):
            ingatan = puncak(path)
            kali = f"{ingatan / 1e6:.0f} MB untuk berkas {ukuran / 1e6:.0f} MB: {ingatan / ukuran:.1f} kali"
            print(f"{nama}: puncak {kali}")


OPSI = OpsiBaca(lawbook=load_lawbook())

if __name__ == "__main__":
    utama()
