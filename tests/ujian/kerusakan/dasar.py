"""What a damage is, how it is drawn, and the moves that damages choose from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Any

from ujian.contoh import Baris, Dunia, Kunci

PERINGATAN = "peringatan"
"""Severity where a rule has two and the damage asks for the milder one."""

TINGKAT: dict[str, str] = {}
"""Rule -> its severity in the catalogue, as far as this test needs to know it."""

SEMUA: dict[str, list[Perusak]] = {}
"""Rule -> its damages."""


@dataclass(frozen=True)
class Harap:
    """A finding that must be made: of a rule, about a person or post, at a cell.

    ``baris`` None: the address is ``sheet`` itself (``mutasi.toml``). ``kolom`` may be an address in full
    (``usulan!X1``) where the cell is no cell of a row.
    """

    aturan: str
    sheet: str
    baris: Baris | None
    kolom: str
    subjek: object = ""
    keparahan: str | None = None

    def kunci(self, dunia: Dunia) -> Kunci:
        alamat = self.sheet if self.baris is None else dunia.sel(self.sheet, self.baris, self.kolom)
        return Kunci(self.aturan, self.keparahan or TINGKAT[self.aturan], str(self.subjek or ""), alamat)


Perusak = Callable[[Random, Dunia], list[Harap]]


def kerusakan(aturan: str, tingkat: str) -> Callable[[Perusak], Perusak]:
    """Register a damage that a rule must find; ``tingkat`` is the severity of the rule."""

    def daftar(fungsi: Perusak) -> Perusak:
        assert TINGKAT.setdefault(aturan, tingkat) == tingkat
        SEMUA.setdefault(aturan, []).append(fungsi)
        return fungsi

    return daftar


def harapan(daftar: list[Harap], dunia: Dunia) -> Counter[Kunci]:
    return Counter(isi.kunci(dunia) for isi in daftar)


# -- choosing ---------------------------------------------------------------------------


def pelaku(dunia: Dunia, pilih: Callable[[Gerak], Any] = lambda _: True) -> list[Gerak]:
    """Return the moves for which ``pilih`` holds, in a fixed order."""
    semua = (Gerak(dunia, nip) for nip in sorted(dunia.langkah))
    return [gerak for gerak in semua if pilih(gerak)]


@dataclass(frozen=True)
class Gerak:
    """A move of the clean example, with the rows that belong to it."""

    dunia: Dunia
    nip: str

    @property
    def jenis(self) -> str:
        return self.dunia.langkah[self.nip].jenis

    @property
    def sumber(self) -> str:
        return self.dunia.langkah[self.nip].sumber

    @property
    def kode_asal(self) -> str:
        return self.dunia.langkah[self.nip].asal

    @property
    def kode_tujuan(self) -> str:
        return self.dunia.langkah[self.nip].tujuan

    @property
    def orang(self) -> Baris:
        return self.dunia.pegawai(self.nip)

    @property
    def usulan(self) -> Baris:
        return self.dunia.usulan(self.nip)

    @property
    def pertek(self) -> Baris:
        return self.dunia.pertek(self.nip)

    @property
    def tujuan(self) -> Baris:
        return self.dunia.jabatan(self.kode_tujuan)

    @property
    def asal(self) -> Baris:
        return self.dunia.jabatan(self.kode_asal)

    @property
    def kolom_tujuan(self) -> str:
        """The column in which the target is written: as a code or in words."""
        return "kode_jabatan_tujuan" if self.usulan["kode_jabatan_tujuan"] else "jabatan_tujuan"

    @property
    def struktural(self) -> bool:
        return self.tujuan["jenis"] == "struktural"

    @property
    def kapus(self) -> bool:
        return self.tujuan["jenis"] == "tugas tambahan"

    @property
    def promosi(self) -> bool:
        return self.jenis == "promosi"

    @property
    def mendatar(self) -> bool:
        return not self.promosi

    @property
    def khusus(self) -> object:
        return self.tujuan["syarat_khusus"]

    @property
    def penerus(self) -> list[Gerak]:
        """The moves into the post that this one leaves."""
        return pelaku(self.dunia, lambda lain: lain.kode_tujuan == self.kode_asal)

    @property
    def lepas(self) -> bool:
        """True where nothing hangs on the move: out of a pool, into an ordinary post that stood empty."""
        kosong = not pelaku(self.dunia, lambda lain: lain.kode_asal == self.kode_tujuan)
        terisi = self.tujuan["pemangku_nip"] or any(
            plt["kode_jabatan"] == self.kode_tujuan for plt in self.dunia.tabel["plt"]
        )
        return self.sumber == "baru" and kosong and not terisi and not self.tujuan["layanan_vital"]

    def tujukan(self, kode: str, jenis: str | None) -> None:
        """Give the row another target, in the approval too."""
        self.usulan.update(kode_jabatan_tujuan=kode, jabatan_tujuan=None, unit_tujuan=None, jenis=jenis)
        self.pertek["kode_jabatan"] = kode

    def batalkan(self) -> None:
        """Take the row out of the proposal and out of the approval."""
        self.dunia.hapus("usulan", self.usulan)
        self.dunia.hapus("pertek", self.dunia.pertek(self.nip))


def usulkan(dunia: Dunia, nip: str, kode: str, jenis: str) -> Baris:
    """Add a row for a person who stays in the clean example, with its approval."""
    nama = dunia.pegawai(nip)["nama"]
    contoh = dunia.tabel["pertek"][0]
    dunia.tambah("pertek", dict(contoh) | {"nip": nip, "nama": nama, "kode_jabatan": kode})
    nomor = len(dunia.tabel["usulan"]) + 1
    return dunia.tambah(
        "usulan",
        {
            "no": nomor,
            "nip": nip,
            "nama": nama,
            "kode_jabatan_tujuan": kode,
            "jenis": jenis,
            "alasan": "Penyegaran organisasi",
        },
    )


def lahirkan(dunia: Dunia, nip: str, lahir: Any) -> str:
    """Give a person another birth date, in the NIP of every sheet too; return the new NIP."""
    dunia.pegawai(nip)["tanggal_lahir"] = lahir
    baru = f"{lahir:%Y%m%d}{nip[8:]}"
    dunia.ganti(nip, baru)
    for pejabat in dunia.pengaturan["pejabat"].values():
        if pejabat["nip"] == nip:
            pejabat["nip"] = baru
    return baru
