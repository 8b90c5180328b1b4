"""Offices of any size, made of the worked example: the same batch among ever more staff.

Everything comes from the example and from counting: the same in every run, no network, invented people only.
"""

from __future__ import annotations

import csv
import shutil
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import count
from pathlib import Path

import openpyxl
from python_calamine import CalamineWorkbook

from mutasi_cli.lokasi import shipped

CONTOH = shipped("examples") / "bekasi-2026-02-06"
KOLOM_LEPAS = frozenset(
    (
        *("tempat_lahir", "pangkat", "tmt_golongan", "predikat_2023", "hukuman_mulai", "hukuman_selesai"),
        *("proses_disiplin", "kotak_talenta", "diklat_kepemimpinan"),
    )
)
"""Columns of the example that are left out: 30 remain, and the batch reads as before."""

_KELOMPOK = 500_000
"""Rows of a row group of Parquet, about as many as common writers put into one."""

Rows = list[list[object]]


def lembar() -> dict[str, Rows]:
    """Return the sheets of the example, staff with 30 columns."""
    buku = CalamineWorkbook.from_path(str(CONTOH / "batch.xlsx"))
    isi: dict[str, Rows] = {
        nama: [list(baris) for baris in buku.get_sheet_by_name(nama).to_python()] for nama in buku.sheet_names
    }
    pakai = [k for k, judul in enumerate(isi["pegawai"][0]) if judul not in KOLOM_LEPAS]
    isi["pegawai"] = [[baris[k] for k in pakai] for baris in isi["pegawai"]]
    return isi


def tambahan(pegawai: Rows, banyak: int) -> Iterator[list[object]]:
    """Yield people of other offices until there are so many, each with a NIP of his own."""
    judul = pegawai[0]
    nip, eselon, kode = (judul.index(nama) for nama in ("nip", "eselon", "kode_jabatan"))
    tugas = judul.index("kode_tugas_tambahan")
    dasar = [baris for baris in pegawai[1:] if not baris[eselon]]
    ada = {str(baris[nip]) for baris in pegawai}
    urut = count()
    for _ in range(len(pegawai) - 1, banyak):
        nomor = next(urut)
        while (baru := _nip(nomor)) in ada:
            nomor = next(urut)
        baris = list(dasar[nomor % len(dasar)])
        baris[nip], baris[kode], baris[tugas] = baru, f"KAB{nomor % 500:03d}.UNIT.{nomor % 40:02d}", ""
        yield baris


def _nip(nomor: int) -> str:
    urutan, sisa = nomor % 1000, nomor // 1000
    lahir = f"{1966 + sisa % 30}{sisa // 30 % 12 + 1:02d}{sisa // 360 % 28 + 1:02d}"
    return f"{lahir}{2005 + sisa % 15}{sisa % 12 + 1:02d}{nomor % 2 + 1}{urutan:03d}"


def tulis_buku(folder: Path, *, pegawai: int, jabatan: int | None = None, usulan: int | None = None) -> Path:
    """Write a batch folder with everything in one workbook; return the workbook.

    With ``usulan`` the moves are a ring of so many people, as in :func:`tulis_batch`.
    """
    isi = lembar()
    if usulan is not None:
        _lingkaran(isi, usulan)
    if jabatan is not None:
        isi["jabatan"] = _kurangi(isi, jabatan)
    isi["pegawai"] = [*isi["pegawai"], *tambahan(isi["pegawai"], pegawai)]
    return _simpan(folder, isi)


def tulis_batch(folder: Path, *, usulan: int | None = None) -> tuple[Path, Rows]:
    """Write a batch folder without staff; return the workbook and the staff of the example.

    With ``usulan`` the moves are so many people who pass their posts on in a ring, in posts made for it.
    """
    isi = lembar()
    if usulan is not None:
        _lingkaran(isi, usulan)
    pegawai = isi.pop("pegawai")
    return _simpan(folder, isi), pegawai


def _lingkaran(isi: dict[str, Rows], banyak: int) -> None:
    judul = {nama: isi[nama][0] for nama in ("usulan", "pegawai", "jabatan", "pertek")}
    kolom = {nama: {str(bidang): k for k, bidang in enumerate(satu)} for nama, satu in judul.items()}
    jabatan = next(baris for baris in isi["jabatan"] if baris[kolom["jabatan"]["eselon"]] == "IV.b")
    pegawai = next(baris for baris in isi["pegawai"] if baris[kolom["pegawai"]["eselon"]] == "IV.b")
    usulan = isi["usulan"][1]
    isi["usulan"] = [judul["usulan"]]
    for nomor in range(banyak):
        kode, nip = _ring(nomor, banyak), f"19800101201001{nomor % 2 + 1}{nomor // 2:03d}"
        nama = f"Orang Lingkaran {nomor}"
        posisi = {"kode": kode, "jabatan": f"Kepala Subbagian {nomor}", "pemangku_nip": ""}
        isi["jabatan"].append(_dengan(jabatan, kolom["jabatan"], posisi))
        orang: dict[str, object] = {
            "nip": nip,
            "nama": nama,
            "kode_jabatan": kode,
            "jenis_kelamin": "LP"[nomor % 2],
        }
        orang |= {"tanggal_lahir": date(1980, 1, 1), "tmt_cpns": date(2010, 1, 1)}
        isi["pegawai"].append(_dengan(pegawai, kolom["pegawai"], orang))
        pindah = {"no": nomor + 1, "nip": nip, "nama": nama, "kode_jabatan_tujuan": _ring(nomor + 1, banyak)}
        isi["usulan"].append(_dengan(usulan, kolom["usulan"], pindah))
        setuju = {"nip": nip, "nama": nama, "kode_jabatan": _ring(nomor + 1, banyak)}
        isi["pertek"].append(_dengan(isi["pertek"][1], kolom["pertek"], setuju))


def _ring(nomor: int, banyak: int) -> str:
    return f"RING.{nomor % banyak:04d}"


def _dengan(baris: list[object], kolom: dict[str, int], isi: Mapping[str, object]) -> list[object]:
    hasil = list(baris)
    for bidang, nilai in isi.items():
        hasil[kolom[bidang]] = nilai
    return hasil


def _kurangi(isi: dict[str, Rows], banyak: int) -> Rows:
    """Leave out posts without eselon that nobody holds or moves to, until so many remain."""
    rows = isi["jabatan"]
    kode, eselon = rows[0].index("kode"), rows[0].index("eselon")
    pakai = {str(sel) for nama, satu in isi.items() if nama != "jabatan" for baris in satu for sel in baris}
    pakai |= {str(baris[rows[0].index("kode_atasan")]) for baris in rows}
    lepas = [b for b in rows[1:] if not b[eselon] and str(b[kode]) not in pakai]
    lepas += [b for b in rows[1:] if not b[eselon] and str(b[kode]) in pakai]
    buang = {id(baris) for baris in lepas[: max(0, len(rows) - 1 - banyak)]}
    return [baris for baris in rows if id(baris) not in buang]


def _simpan(folder: Path, isi: dict[str, Rows]) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(CONTOH / "mutasi.toml", folder / "mutasi.toml")
    buku = openpyxl.Workbook(write_only=True)
    for nama, rows in isi.items():
        satu = buku.create_sheet(nama)
        for baris in rows:
            satu.append([None if sel == "" else sel for sel in baris])
    path = folder / "batch.xlsx"
    buku.save(path)
    return path


def tulis_csv(path: Path, pegawai: Rows, banyak: int) -> Path:
    """Write a staff table of so many rows."""
    with path.open("w", encoding="utf-8", newline="") as keluar:
        tulis = csv.writer(keluar, delimiter=";")
        for sumber in (pegawai, tambahan(pegawai, banyak)):
            tulis.writerows([_teks(sel) for sel in baris] for baris in sumber)
    return path


def _teks(sel: object) -> object:
    if isinstance(sel, date):
        return sel.isoformat()
    return int(sel) if isinstance(sel, float) else sel


def tulis_parquet(path: Path, sumber: Path) -> Path:
    """Write the staff table of a CSV file as Parquet: texts, days as days."""
    import pyarrow as pa  # noqa: PLC0415 - optional
    import pyarrow.csv as pc  # noqa: PLC0415 - as above
    import pyarrow.parquet as pq  # noqa: PLC0415 - as above

    with sumber.open(encoding="utf-8") as berkas:
        judul = berkas.readline().strip().split(";")
    hari = {nama for nama in judul if nama.startswith(("tanggal", "tmt"))}
    jenis = {nama: pa.date32() if nama in hari else pa.string() for nama in judul}
    baca = pc.open_csv(
        sumber,
        parse_options=pc.ParseOptions(delimiter=";"),
        convert_options=pc.ConvertOptions(column_types=jenis, strings_can_be_null=True, null_values=[""]),
    )
    with pq.ParquetWriter(path, baca.schema, compression="zstd") as tulis:
        kumpul = []
        for potong in baca:
            kumpul.append(potong)
            if sum(map(len, kumpul)) >= _KELOMPOK:
                tulis.write_table(pa.Table.from_batches(kumpul))
                kumpul = []
        tulis.write_table(pa.Table.from_batches(kumpul, baca.schema))
    return path
