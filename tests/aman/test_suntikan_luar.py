"""Hostile texts outside of the cells: names of sheets and files, keys and values of ``mutasi.toml``."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from aman import kantor
from aman.jahat import JAHAT, jawaban_jinak, periksa_berkas, perintah, tanda_liar
from kabur.jalankan import jalankan

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

LEMBAR = {
    "pegawai": "=1+1<script>alert(1)</script>",
    "jabatan": "\u009b31m\u202e[red]a[/]{{ 7*7 }}",
    "Catatan": "../../x'\"><svg onload=alert(1)>",
    "Lain": "@SUM(1+1){% include 'x' %}&amp;",
}
"""The names that sheets get, by the names with which they are written; the last two are no tables."""

PENDEK = {nama: isi for nama, isi in JAHAT.items() if nama != "jalan"}
"""A name longer than a disk allows is another matter."""

BERKAS = {"pegawai": "[red]p{{7*7}}&.xlsx", "jabatan": "=1+1;'j%s.xlsx"}
if os.name == "posix":
    BERKAS["pegawai"] = '[red]"><script>alert(1)<\\{{7*7}}&.xlsx'


def _teks(isi: str) -> str:
    """Return a text of TOML on one line; it may be a key as well."""
    return '"' + isi.translate({n: f"\\u{n:04x}" for n in (*range(32), 34, 92, *range(127, 160))}) + '"'


def _daftar(isi: Iterable[str]) -> str:
    return f"[{', '.join(map(_teks, isi))}]"


def _ganti_nama(path: Path) -> Path:
    """Give the sheets of a workbook names that no spreadsheet program lets one type."""
    buku = load_workbook(path)
    for ws in buku.worksheets:
        vars(ws)["_WorkbookChild__title"] = LEMBAR.get(ws.title, ws.title)
    buku.save(path)
    return path


def _kolom(
    baris: list[list[object]], judul: str, nilai: object, nip: frozenset[object] | None = None
) -> None:
    nomor = baris[0].index(judul)
    for satu in baris[1:]:
        if nip is None or satu[baris[0].index("nip")] in nip:
            satu[nomor] = nilai


def test_names_of_sheets_and_files_are_texts(tmp_path: Path) -> None:
    isi = kantor.lembar()
    folder = tmp_path / "dalam"
    nip = frozenset(satu[isi["usulan"][0].index("nip")] for satu in isi["usulan"][1:])
    _kolom(isi["pegawai"], "agama", "Islm", nip)
    _kolom(isi["jabatan"], "kelas", "dua")
    luar = [
        _ganti_nama(kantor.tulis_buku({tabel: isi.pop(tabel)}, folder / nama))
        for tabel, nama in BERKAS.items()
    ]
    berkas = "".join(f"{tabel} = {_teks(nama)}\n" for tabel, nama in BERKAS.items())
    toml = kantor.toml_kantor().replace("[berkas]\n", f"[berkas]\n{berkas}")
    buku = _ganti_nama(kantor.tulis_kantor({**isi, "Catatan": [["a"]], "Lain": [["b"]]}, folder, toml))
    lama = kantor.tulis_kantor(kantor.lembar(), tmp_path / "lama")
    milik = [satu for satu in tmp_path.rglob("*") if satu.is_file()]
    kode = next(str(satu[3]) for satu in isi["usulan"][1:] if satu[3])
    tercetak = "".join(
        jawaban_jinak(argumen).keluar
        for argumen in (
            *perintah(buku, lama, kode, str(min(map(str, nip)))),
            *(["columns", str(path)] for path in luar),
            *(["columns", str(path), "--format", "json"] for path in luar),
        )
    )
    assert f'"sheet": "{LEMBAR["pegawai"]}"' in tercetak, "the address names the sheet as it is called"
    tertulis = periksa_berkas(tmp_path, folder / "keluaran", milik)
    assert {".xlsx", ".html", ".docx"} <= tertulis.keys()


def _pengaturan(jahat: str) -> str:
    """Return the settings with one hostile text wherever an office may write a text of its own."""
    toml = kantor.toml_diubah(lambda isi: jahat + isi if isi else isi)
    daftar = re.compile(r"(mengingat|tembusan) = \[.*?^\]", re.DOTALL | re.MULTILINE)
    toml = daftar.sub(lambda cocok: f"{cocok[1]} = {_daftar((jahat, jahat))}", toml)
    toml = re.sub(r'huruf = "[^"]*"', lambda _: f"huruf = {_teks(jahat)}", toml)
    return f"""{toml}
{_teks(jahat)} = {_teks(jahat)}

[kolom.pegawai]
{_teks(jahat)} = "nama"

[parameter.masa_jabatan_minimum]
nilai = 6
alasan = {_teks(jahat)}

[aturan.SYA005]
keparahan = "mati"
alasan = {_teks(jahat)}

[kop.kepegawaian]
baris = {_daftar((jahat, jahat))}
alamat = {_teks(jahat)}

[kop.unit.{_teks(jahat)}]
baris = {_daftar((jahat,))}

[surat]
tamu = {_daftar((jahat,))}
"""


@pytest.mark.parametrize("nama", [("rumus", "layar", "xml"), ("jalan",)], ids="-".join)
def test_values_of_the_settings_are_texts(nama: tuple[str, ...], tmp_path: Path) -> None:
    folder = tmp_path / "dalam"
    isi = kantor.lembar()
    buku = kantor.tulis_kantor(isi, folder, _pengaturan("".join(JAHAT[satu] for satu in nama)))
    milik = [satu for satu in tmp_path.rglob("*") if satu.is_file()]
    for argumen in (
        *(["validate", str(buku)], ["validate", str(buku), "--format", "json"]),
        *(["validate", str(buku), "--format", "xlsx"], ["columns", str(buku)], ["report", str(buku)]),
        *(["roster", str(buku), "--draf"], ["decree", str(buku), "--draf"], ["verify", str(buku)]),
    ):
        jawaban_jinak(argumen)
    periksa_berkas(tmp_path, folder / "keluaran", milik)


KELIRU = (
    "{k} = 1",
    "[{k}]\nx = 1",
    "[berkas]\n{k} = 'x.xlsx'",
    "[berkas]\nbatch = {k}",
    "[berkas]\npegawai = {k}",
    "[berkas]\njabatan = {k}",
    "[berkas]\ntemplates = {k}\nbatch = 'tak ada.xlsx'",
    "[instansi]\n{k} = 'x'",
    "[instansi]\njenis = {k}",
    "[instansi]\nnama = [{k}]",
    "[kepala_daerah]\nstatus = {k}",
    "[kepala_daerah]\ntanggal_pelantikan = {k}",
    "[pejabat.{k}]\nx = 1",
    "[pejabat.sekda]\nstatus = {k}",
    "[keputusan]\n{k} = 'x'",
    "[keputusan]\npengesah_petikan = {{ {k} = 'x' }}",
    "[acara]\npuskesmas = {k}",
    "[gaya]\nsurat = {{ kertas = {k} }}",
    "[gaya]\nsurat = {{ {k} = 1 }}",
    "[kop.{k}]\nbaris = []",
    "[kop.unit.{k}]\nx = 1",
    "[surat.penandatangan]\n{k} = ['a']",
    "[kolom.{k}]\n'x' = 'nip'",
    "[kolom.pegawai]\n'x' = {k}",
    "[kolom.pegawai]\n{k} = {k}",
    "[nama_lain.{k}]\n'x' = 'y'",
    "[parameter.{k}]\nnilai = 1\nalasan = 'x'",
    "[parameter.masa_jabatan_minimum]\nnilai = {k}\nalasan = 'x'",
    "[parameter.masa_jabatan_minimum]\n{k} = 1",
    "[aturan.{k}]\nkeparahan = 'mati'\nalasan = 'x'",
    "[aturan.SYA005]\nkeparahan = {k}\nalasan = 'x'",
)
"""Settings in which a hostile text is a key or value that cannot be used."""


@pytest.fixture(scope="module")
def sehat(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return kantor.tulis_kantor(kantor.lembar(), tmp_path_factory.mktemp("sehat")).read_bytes()


@pytest.mark.parametrize("pola", KELIRU)
def test_keys_and_values_that_cannot_be_used_end_in_one_sentence(
    pola: str, sehat: bytes, tmp_path: Path
) -> None:
    if "\nbatch = " not in pola:
        # Where a folder has a batch.xlsx, the name of a workbook that is not there is none to complain of.
        (tmp_path / "batch.xlsx").write_bytes(sehat)
    diam = []
    for nama, teks in PENDEK.items():
        (tmp_path / "mutasi.toml").write_text(pola.format(k=_teks(teks)), encoding="utf-8")
        jawaban = jalankan(["validate", str(tmp_path)])
        assert jawaban.salah == "", (nama, jawaban.salah)
        assert tanda_liar(jawaban) <= {"\n"}, nama
        if jawaban.kode != 2:
            diam.append(nama)
            continue
        assert jawaban.keluar == ""
        assert jawaban.galat.startswith("mutasi: ")
        assert jawaban.galat.count("\n") == 1, nama
        assert "mutasi.toml" in jawaban.galat or str(tmp_path) in jawaban.galat, jawaban.galat
    assert diam == [], "what cannot be used is not passed over"
    assert {satu.name for satu in tmp_path.iterdir()} <= {"batch.xlsx", "mutasi.toml"}
