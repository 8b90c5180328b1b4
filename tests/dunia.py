"""The world of ``rules/dunia.yaml`` as sheets in memory, and changes to single cells of it.

Everything goes the whole way of a real workbook: cells -> tables -> batch -> findings.
"""

from __future__ import annotations

import copy
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from mutasi_cli.domain.penyusunan import build_batch
from mutasi_cli.law import load_lawbook
from mutasi_cli.rules.engine import judge
from mutasi_cli.settings import parse_settings
from mutasi_cli.tables import OpsiBaca, bahan_from_sheets
from mutasi_cli.tables.lembar import Lembar

if TYPE_CHECKING:
    from datetime import date

    from mutasi_cli.domain.batch import Batch
    from mutasi_cli.domain.temuan import Finding

FILE = "batch.xlsx"
RULES = Path(__file__).parent / "rules"


@cache
def _base() -> dict[str, Any]:
    data: dict[str, Any] = yaml.safe_load((RULES / "dunia.yaml").read_text(encoding="utf-8"))
    return data


@dataclass
class Dunia:
    """A changeable copy of the world. ``tabel[sheet][row][column]`` are the cells."""

    tanggal: date | None
    pengaturan: dict[str, Any]
    tabel: dict[str, dict[str, dict[str, Any]]]
    batch: dict[str, Any]

    @classmethod
    def baru(cls) -> Dunia:
        data = copy.deepcopy(_base())
        tanggal = data.pop("tanggal")
        return cls(tanggal, data.pop("pengaturan"), tabel=data, batch=data.pop("batch"))

    def ubah(self, jalan: str, nilai: Any) -> None:
        """Set ``pegawai.lurah_a.golongan``, ``batch.hari`` or ``pengaturan.kepala_daerah.status``."""
        kepala, _, sisa = jalan.partition(".")
        if kepala == "batch":
            self.batch[sisa] = nilai
        elif kepala == "pengaturan":
            *induk, kunci = sisa.split(".")
            tabel = self.pengaturan
            for nama in induk:
                tabel = tabel.setdefault(nama, {})
            if nilai is None:
                tabel.pop(kunci, None)
            else:
                tabel[kunci] = nilai
        else:
            baris, kolom = sisa.split(".")
            if baris not in self.tabel[kepala]:
                raise KeyError(jalan)
            self.tabel[kepala][baris][kolom] = nilai

    def tambah(self, sheet: str, nama: str, isi: dict[str, Any]) -> None:
        """Add a row; ``seperti: lurah_a`` copies another row of the sheet first."""
        isi = dict(isi)
        contoh = isi.pop("seperti", None)
        dasar = dict(self.tabel[sheet][contoh]) if contoh else {}
        self.tabel.setdefault(sheet, {})[nama] = {**dasar, **isi}

    def hapus(self, jalan: str) -> None:
        """Remove a row (``usulan.staf``), a whole sheet (``pertek``) or a column (``pegawai.*.agama``)."""
        kepala, _, sisa = jalan.partition(".")
        if not sisa:
            del self.tabel[kepala]
        elif sisa.startswith("*."):
            for isi in self.tabel[kepala].values():
                isi.pop(sisa.removeprefix("*."), None)
        else:
            del self.tabel[kepala][sisa]

    def kolom(self, sheet: str) -> list[str]:
        """The columns of a sheet, in the order in which they first occur."""
        if sheet == "batch":
            return ["kunci", "nilai"]
        return list(dict.fromkeys(k for isi in self.tabel[sheet].values() for k in isi))

    def sel(self, jalan: str) -> str:
        """``pegawai.lurah_a.golongan`` -> ``pegawai!K7``; a row without column -> ``pegawai baris 7``."""
        if "." not in jalan or jalan.startswith(("mutasi.toml", "batch.xlsx")):
            return jalan
        sheet, _, sisa = jalan.partition(".")
        if sheet == "batch":
            return f"batch!B{list(self.batch).index(sisa) + 2}"
        baris, _, kolom = sisa.partition(".")
        nomor = list(self.tabel[sheet]).index(baris) + 2
        if not kolom or kolom not in self.kolom(sheet):
            return f"{sheet} baris {nomor}"
        return f"{sheet}!{_huruf(self.kolom(sheet).index(kolom))}{nomor}"

    def lembar(self) -> dict[str, Lembar]:
        """All sheets as the reader of workbooks hands them over."""
        hasil = {}
        for sheet, baris in self.tabel.items():
            kolom = self.kolom(sheet)
            rows = [list(kolom), *([isi.get(k, "") for k in kolom] for isi in baris.values())]
            hasil[sheet] = rows
        hasil["batch"] = [["kunci", "nilai"], *([k, v] for k, v in self.batch.items())]
        return {
            sheet: Lembar(FILE, "0" * 64, sheet, [["" if v is None else v for v in r] for r in rows])
            for sheet, rows in hasil.items()
        }

    def susun(self) -> Batch:
        """Read the sheets and build the batch."""
        pengaturan = parse_settings(self.pengaturan)
        lawbook = load_lawbook().with_office(pengaturan.parameter)
        opsi = OpsiBaca(
            kolom=pengaturan.kolom,
            nama_lain_unit=pengaturan.nama_lain_unit,
            tanggal=self.tanggal,
            lawbook=lawbook,
        )
        bahan = bahan_from_sheets(self.lembar(), opsi)
        tanggal = bahan.fakta.tanggal_pelantikan
        assert tanggal is not None
        return build_batch(bahan, pengaturan, tanggal, lawbook)

    def nilai(self) -> tuple[Finding, ...]:
        """Judge the batch with all rules."""
        batch = self.susun()
        return judge(batch, load_lawbook().with_office(batch.pengaturan.parameter))


def _huruf(indeks: int) -> str:
    teks = ""
    indeks += 1
    while indeks:
        indeks, sisa = divmod(indeks - 1, 26)
        teks = chr(65 + sisa) + teks
    return teks
