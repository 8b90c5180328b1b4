"""A small office made of the worked example, into which hostile or marked values are put."""

from __future__ import annotations

import re
import shutil
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from openpyxl import Workbook, load_workbook

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

CONTOH = Path(__file__).parents[2] / "examples"
BEKASI = CONTOH / "bekasi-2026-02-06"
BERMASALAH = CONTOH / "bermasalah"
TANGGAL = "2026-02-06"

Lembar = dict[str, list[list[Any]]]
"""Rows by the name of their sheet, the headings first."""

_KODE = frozenset(
    (
        *("kode", "kode_jabatan", "kode_jabatan_tujuan", "kode_jabatan_lama", "kode_tugas_tambahan"),
        *("kode_atasan", "kode_pengganti"),
    )
)
"""Columns with codes of posts: changed alike everywhere, so that they still find each other."""

_TEKS = frozenset(
    (
        *("nama", "gelar_depan", "gelar_belakang", "tempat_lahir", "jurusan", "pangkat", "rumpun_jf"),
        *("proses_disiplin", "diklat_kepemimpinan", "sertifikat", "jabatan", "unit_kerja"),
        *("perangkat_daerah", "jabatan_tujuan", "unit_tujuan", "no", "nomor_dasar", "nomor_hasil_seleksi"),
        *("nomor_pertek", "nomor_izin_khusus", "alasan", "keterangan", "nomor", "nomor_dokumen"),
        *("hubungan", "jurusan_syarat"),
    )
)
"""Columns with free text."""

_FAKTA = frozenset(
    (
        *("nama", "jam", "tempat", "pakaian", "nomor_sk_struktural", "nomor_sk_tugas_tambahan"),
        *("nomor_undangan", "nomor_izin_mendagri", "nomor_pertek", "nomor_ba_tpk", "pembaca_sk"),
        *("pembaca_doa", "mc", "catatan"),
    )
)
"""Keys of the sheet ``batch`` with free text (and every ``rohaniwan_…``)."""

_ORANG_LAIN = 40
"""People whom the batch does not touch; candidates are looked for among them."""


@cache
def _isi(folder: Path) -> Mapping[str, tuple[tuple[Any, ...], ...]]:
    buku = load_workbook(folder / "batch.xlsx", read_only=True)
    return {ws.title: tuple(ws.iter_rows(values_only=True)) for ws in buku.worksheets}


@cache
def _ringkas(folder: Path) -> Mapping[str, tuple[tuple[Any, ...], ...]]:
    """Return the sheets with only those people whom the batch may touch, and a few others."""
    isi = dict(_isi(folder))
    disebut = {
        sel
        for nama in ("usulan", "pertek", "plt", "keluarga", "pengecualian", "batch")
        for baris in isi[nama]
        for sel in baris
    }
    kolom = {nama: nomor for nomor, nama in enumerate(isi["pegawai"][0])}
    kode = {baris[kolom["kode_jabatan"]] for baris in isi["pegawai"] if baris[0] in disebut}
    kode |= {sel for baris in isi["usulan"] for sel in baris if sel}

    def perlu(baris: tuple[Any, ...]) -> bool:
        milik = (baris[kolom["kode_jabatan"]], baris[kolom["kode_tugas_tambahan"]])
        return baris[0] in disebut or any(satu in kode for satu in milik if satu)

    kepala, *orang = isi["pegawai"]
    utama = [baris for baris in orang if perlu(baris)]
    lain = [baris for baris in orang if not perlu(baris)][:_ORANG_LAIN]
    isi["pegawai"] = (kepala, *utama, *lain)
    isi["jabatan"] = _jabatan(
        isi["jabatan"], kode | {baris[kolom["kode_jabatan"]] for baris in isi["pegawai"]}
    )
    return isi


def _jabatan(semua: tuple[tuple[Any, ...], ...], perlu: set[Any]) -> tuple[tuple[Any, ...], ...]:
    """Return the posts that are needed and all above them, so that few are empty."""
    kepala, *baris = semua
    atasan = {satu[0]: satu[kepala.index("kode_atasan")] for satu in baris}
    for kode in list(perlu):
        while kode in atasan and kode is not None:
            perlu.add(kode)
            kode = atasan[kode]  # noqa: PLW2901 - climbs
    return (kepala, *(satu for satu in baris if satu[0] in perlu))


def lembar(folder: Path = BEKASI) -> Lembar:
    """Return the sheets of an example, to be changed at will."""
    return {nama: [list(baris) for baris in isi] for nama, isi in _ringkas(folder).items()}


def ubah(isi: Lembar, teks: Callable[[str], str], kode: Callable[[str], str] | None = None) -> Lembar:
    """Change every free text of every sheet with one function, and every code with another."""
    for nama, (kepala, *baris) in isi.items():
        if nama == "batch":
            for satu in baris:
                if satu[0] in _FAKTA or str(satu[0]).startswith("rohaniwan_"):
                    satu[1] = teks(str(satu[1] or ""))
            continue
        for nomor, judul in enumerate(kepala):
            fungsi = kode if judul in _KODE else teks if judul in _TEKS else None
            for satu in baris if fungsi is not None else ():
                if isinstance(satu[nomor], str) and fungsi is not None:
                    satu[nomor] = fungsi(satu[nomor])
    return isi


def tambah_kolom(isi: Lembar, judul: str, nilai: Callable[[str, int], object], *, di: str = "") -> None:
    """Add a column to every sheet with records, or to one of them; ``nilai`` gets sheet and row number."""
    for nama, (kepala, *baris) in isi.items():
        if nama == "batch" or (di and nama != di):
            continue
        kepala.append(judul)
        for nomor, satu in enumerate(baris, start=2):
            satu.append(nilai(nama, nomor))


def tulis_buku(isi: Lembar, path: Path) -> Path:
    """Write sheets as a workbook in which every text is a text."""
    buku = Workbook()
    if buku.active is not None:
        buku.remove(buku.active)
    for nama, baris in isi.items():
        ws = buku.create_sheet(nama)
        for nomor, satu in enumerate(baris, start=1):
            for kolom, nilai in enumerate(satu, start=1):
                if nilai is None:
                    continue
                sel = ws.cell(row=nomor, column=kolom)
                sel.value = nilai
                if isinstance(nilai, str):
                    sel.data_type = "s"
    path.parent.mkdir(parents=True, exist_ok=True)
    buku.save(path)
    return path


def tulis_kantor(isi: Lembar, folder: Path, toml: str | None = None) -> Path:
    """Write a batch folder; return its workbook."""
    folder.mkdir(parents=True, exist_ok=True)
    if toml is None:
        shutil.copy(BEKASI / "mutasi.toml", folder / "mutasi.toml")
    else:
        (folder / "mutasi.toml").write_text(toml, encoding="utf-8")
    return tulis_buku(isi, folder / "batch.xlsx")


def toml_kantor() -> str:
    """Return the settings of the example."""
    return (BEKASI / "mutasi.toml").read_text(encoding="utf-8")


def toml_diubah(teks: Callable[[str], str]) -> str:
    """Return the settings with every free text of officials and office changed."""

    def ganti(cocok: re.Match[str]) -> str:
        isi = teks(cocok[2]).translate({n: f"\\u{n:04x}" for n in (*range(32), 34, 92, 127)})
        return f'{cocok[1]} = "{isi}"'

    kunci = "nama|gelar_depan|gelar_belakang|jabatan|pangkat|sebutan|tempat|wilayah|provinsi|alamat"
    return re.sub(rf'^({kunci}) = "([^"]*)"', ganti, toml_kantor(), flags=re.MULTILINE)
