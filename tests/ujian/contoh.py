"""The worked example in memory: sheets that can be changed, and what the rules then say.

Everything goes the way of a workbook that was opened: cells -> tables -> batch -> findings. Only the zip
file around the cells is left out.
"""

from __future__ import annotations

import copy
import sys
import tomllib
from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from mutasi_cli.domain.penyusunan import build_batch
from mutasi_cli.domain.sel import huruf_kolom
from mutasi_cli.law import load_lawbook
from mutasi_cli.rules.engine import judge
from mutasi_cli.settings import parse_settings
from mutasi_cli.tables import OpsiBaca, bahan_from_sheets
from mutasi_cli.tables.lembar import Lembar

EXAMPLES = Path(__file__).parents[2] / "examples"
for _folder in (EXAMPLES / "bekasi-2026-02-06", EXAMPLES / "bermasalah"):
    if str(_folder) not in sys.path:
        sys.path.append(str(_folder))

from pembuat.contoh import BENIH, buat  # noqa: E402 - the path above goes first
from pembuat.model import KOLOM, Baris, Contoh, Langkah, Nilai  # noqa: E402 - as above

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator
    from datetime import date

    from mutasi_cli.domain.batch import Batch
    from mutasi_cli.domain.temuan import Finding

__all__ = ["BENIH", "Baris", "Dunia", "Kunci", "Langkah", "Nilai", "buat"]

KERAS = ("galat", "peringatan")
_UNIT_KECIL = 6
"""A unit of so many posts is kept whole in the small world: a kelurahan or a Puskesmas."""
FILE = "batch.xlsx"


class Kunci(NamedTuple):
    """What a finding must get right: the rule, its severity, the person or else the post, the cell."""

    aturan: str
    keparahan: str
    subjek: str
    alamat: str


def kunci(finding: Finding, harapan: Container[Kunci] = ()) -> Kunci:
    """Return the key of a finding; about its post where that is what ``harapan`` asks for."""
    semua = [
        Kunci(finding.aturan, finding.keparahan.value, subjek, finding.sel.alamat)
        for subjek in (finding.nip, finding.kode_jabatan)
        if subjek is not None
    ]
    tanpa = Kunci(finding.aturan, finding.keparahan.value, "", finding.sel.alamat)
    return next((isi for isi in semua if isi in harapan), semua[0] if semua else tanpa)


@dataclass
class Dunia:
    """A changeable copy of the example. Rows are dicts; a row is known by its identity."""

    tabel: dict[str, list[Baris]]
    kolom: dict[str, list[str]]
    pengaturan: dict[str, Any]
    langkah: dict[str, Langkah]
    tanggal: date | None = None
    _indeks: dict[tuple[str, str], dict[object, Baris]] = field(default_factory=dict)

    @classmethod
    def dari(cls, contoh: Contoh) -> Dunia:
        """Return the whole of a generated example."""
        return cls(
            contoh.tabel,
            {sheet: list(kolom) for sheet, kolom in KOLOM.items()},
            tomllib.loads(contoh.pengaturan),
            contoh.langkah,
        )

    @classmethod
    def baru(cls, *, penuh: bool = True) -> Dunia:
        """Return a fresh copy of the default example; ``penuh=False``: only what the batch has to do with."""
        return _dasar(penuh=penuh).salinan()

    def salinan(self) -> Dunia:
        """Return a copy whose rows may be changed."""
        return Dunia(
            {sheet: [dict(baris) for baris in isi] for sheet, isi in self.tabel.items()},
            {sheet: list(isi) for sheet, isi in self.kolom.items()},
            copy.deepcopy(self.pengaturan),
            dict(self.langkah),
            self.tanggal,
        )

    # -- finding rows -------------------------------------------------------------------

    def baris(self, sheet: str, kolom: str, nilai: object) -> Baris:
        """Return the first row of a sheet with this value; KeyError when there is none."""
        indeks = self._indeks.get((sheet, kolom))
        if indeks is None or nilai not in indeks or indeks[nilai].get(kolom) != nilai:
            indeks = {}
            for baris in self.tabel[sheet]:
                indeks.setdefault(baris.get(kolom), baris)
            self._indeks[sheet, kolom] = indeks
        return indeks[nilai]

    def pegawai(self, nip: str) -> Baris:
        return self.baris("pegawai", "nip", nip)

    def usulan(self, nip: str) -> Baris:
        return self.baris("usulan", "nip", nip)

    def pertek(self, nip: str) -> Baris:
        return self.baris("pertek", "nip", nip)

    def jabatan(self, kode: str) -> Baris:
        return self.baris("jabatan", "kode", kode)

    def fakta(self, kunci_batch: str) -> Baris:
        """Return the row of a key of the sheet batch, added where the example leaves it out."""
        try:
            return self.baris("batch", "kunci", kunci_batch)
        except KeyError:
            return self.tambah("batch", {"kunci": kunci_batch, "nilai": None})

    def tambah(self, sheet: str, baris: Baris) -> Baris:
        self.tabel[sheet].append(baris)
        return baris

    def hapus(self, sheet: str, baris: Baris) -> None:
        self.tabel[sheet][:] = [isi for isi in self.tabel[sheet] if isi is not baris]
        self._indeks.clear()

    def ganti(self, lama: str, baru: str) -> None:
        """Replace a value in every cell of every sheet (a NIP that is another one from now on)."""
        for isi in self.tabel.values():
            for baris in isi:
                for nama, nilai in baris.items():
                    if nilai == lama:
                        baris[nama] = baru
        if lama in self.langkah:
            self.langkah[baru] = self.langkah.pop(lama)
        self._indeks.clear()

    # -- addresses and judgement --------------------------------------------------------

    def sel(self, sheet: str, baris: Baris, kolom: str) -> str:
        """Return ``pegawai!K7``."""
        nomor = next(i for i, isi in enumerate(self.tabel[sheet], start=2) if isi is baris)
        return f"{sheet}!{huruf_kolom(self.kolom[sheet].index(kolom) + 1)}{nomor}"

    def sel_judul(self, sheet: str, judul: str) -> str:
        """Return the address of a heading."""
        return f"{sheet}!{huruf_kolom(self.kolom[sheet].index(judul) + 1)}1"

    def lembar(self) -> dict[str, Lembar]:
        """Return all sheets as the reader of workbooks hands them over."""
        hasil = {}
        for sheet, kolom in self.kolom.items():
            rows: list[list[object]] = [list(kolom)]
            rows += ([_mentah(baris.get(nama)) for nama in kolom] for baris in self.tabel[sheet])
            hasil[sheet] = Lembar(FILE, "0" * 64, sheet, rows)
        return hasil

    def susun(self) -> Batch:
        """Read the sheets and build the batch."""
        pengaturan = parse_settings(self.pengaturan)
        lawbook = load_lawbook().with_office(pengaturan.parameter)
        opsi = OpsiBaca(
            kolom=pengaturan.kolom,
            nama_lain_unit=pengaturan.nama_lain_unit,
            tanggal=self.tanggal,
            lawbook=lawbook,
            wilayah="" if pengaturan.instansi is None else pengaturan.instansi.wilayah,
        )
        bahan = bahan_from_sheets(self.lembar(), opsi)
        tanggal = bahan.fakta.tanggal_pelantikan
        assert tanggal is not None
        return build_batch(bahan, pengaturan, tanggal, lawbook)

    def nilai(self) -> tuple[Finding, ...]:
        """Judge the batch with all rules."""
        batch = self.susun()
        return judge(batch, load_lawbook().with_office(batch.pengaturan.parameter))


def _mentah(isi: Nilai) -> object:
    """Return a cell as the reader of workbooks hands it over: blank is the empty text."""
    return "" if isi is None else isi


def keras(temuan: Iterable[Finding], harapan: Container[Kunci] = ()) -> Counter[Kunci]:
    """Return the findings of severity galat and peringatan."""
    return Counter(kunci(isi, harapan) for isi in temuan if isi.keparahan.value in KERAS)


@cache
def _dasar(*, penuh: bool) -> Dunia:
    dunia = Dunia.dari(buat())
    if not penuh:
        _ringkas(dunia)
    return dunia


@cache
def info_bersih(*, penuh: bool) -> frozenset[tuple[str, ...]]:
    """Return what the untouched example says, which must be findings of severity info only."""
    temuan = Dunia.baru(penuh=penuh).nilai()
    assert not keras(temuan), [f"{f.aturan} {f.sel.alamat}: {f.pesan}" for f in temuan]
    return frozenset(_pokok(isi) for isi in temuan)


def info_baru(temuan: Iterable[Finding], aturan: str, *, penuh: bool) -> list[Finding]:
    """Return the findings of a rule of severity info that the untouched example does not have."""
    bersih = info_bersih(penuh=penuh)
    return [
        isi
        for isi in temuan
        if isi.aturan == aturan and isi.keparahan.value == "info" and _pokok(isi) not in bersih
    ]


def _pokok(finding: Finding) -> tuple[str, ...]:
    """What a finding is about; the cell only where it names neither person nor post (rows may move)."""
    if finding.nip is None and finding.kode_jabatan is None:
        return finding.aturan, finding.sel.alamat
    return finding.aturan, finding.nip or "", finding.kode_jabatan or ""


def _ringkas(dunia: Dunia) -> None:
    """Keep the posts of the units in which something happens, their superiors, and their people.

    The thousands of others cost time in each judgement and take no part in it; the large run keeps them.
    """
    jabatan = {str(baris["kode"]): baris for baris in dunia.tabel["jabatan"]}
    nip = set(_nip_kecil(dunia))
    pusat = {kode for langkah in dunia.langkah.values() for kode in (langkah.asal, langkah.tujuan)}
    pusat |= {str(baris["kode_jabatan"]) for baris in dunia.tabel["plt"]}
    pusat |= {kode for kode, baris in jabatan.items() if baris["status"] == "dihapus"}
    pusat |= {k for k, baris in jabatan.items() if ".KASI." in k and not baris["pemangku_nip"]}
    semua = Counter(baris["unit_kerja"] for baris in jabatan.values())
    unit = {isi for kode in pusat if semua[isi := jabatan[kode]["unit_kerja"]] <= _UNIT_KECIL}
    simpan = pusat | {kode for kode, baris in jabatan.items() if baris["unit_kerja"] in unit}
    simpan |= {
        str(baris[kolom])
        for baris in dunia.tabel["pegawai"]
        for kolom in ("kode_jabatan", "kode_tugas_tambahan")
        if baris["nip"] in nip and baris[kolom]
    }
    simpan |= {str(jabatan[kode]["kode_pengganti"]) for kode in simpan if jabatan[kode]["kode_pengganti"]}
    for kode in list(simpan):
        atasan = jabatan[kode]["kode_atasan"]
        while atasan is not None:
            simpan.add(str(atasan))
            atasan = jabatan[str(atasan)]["kode_atasan"]
    dunia.tabel["jabatan"] = [baris for kode, baris in jabatan.items() if kode in simpan]
    nip |= {str(baris["pemangku_nip"]) for baris in dunia.tabel["jabatan"] if baris["pemangku_nip"]}
    for sheet in ("pegawai", "riwayat"):
        dunia.tabel[sheet] = [baris for baris in dunia.tabel[sheet] if baris["nip"] in nip]


def _nip_kecil(dunia: Dunia) -> Iterator[str]:
    """Yield every NIP that the small sheets and the settings name."""
    for sheet in ("usulan", "pertek", "plt", "keluarga", "batch"):
        for baris in dunia.tabel[sheet]:
            for nama, nilai in baris.items():
                if nama.startswith("nip") or str(baris.get("kunci", "")).startswith("saksi"):
                    yield str(nilai)
    yield from (str(isi["nip"]) for isi in dunia.pengaturan["pejabat"].values())
