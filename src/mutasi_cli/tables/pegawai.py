"""The sheet ``pegawai``: the rows that the batch touches are picked before any person is built."""

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import compress
from typing import TYPE_CHECKING

from mutasi_cli.domain.kosakata import (
    Agama,
    HasilUji,
    JenisJabatan,
    JenisKelamin,
    JenjangJf,
    Kedudukan,
    Pendidikan,
    StatusAsn,
    StatusHukum,
    TingkatHukuman,
)
from mutasi_cli.domain.nip import nip_sah
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.tables.nilai import kosong
from mutasi_cli.tables.nilai.mentah import satu_baris, teks_sel
from mutasi_cli.tables.nilai.nama import NamaTerpisah, gabung_gelar, kunci_nama
from mutasi_cli.tables.nilai.nip import awalan_nip, bersihkan_nip
from mutasi_cli.tables.nilai.pendidikan import pisah_pendidikan
from mutasi_cli.tables.nilai.teks import baris_teks, teks
from mutasi_cli.tables.posisi import Penunjuk
from mutasi_cli.tables.tabel import Baris, Tabel

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True)
class Disentuh:
    """What the batch names: NIPs of the moves, of all small sheets, their first 14 digits, codes of posts."""

    nip_usulan: Collection[str]
    nip: Collection[str]
    awalan: Collection[str]
    kode: Collection[str]


@dataclass(frozen=True, slots=True)
class HasilPegawai:
    """People the batch may touch; further rows of a NIP; rows whose NIP cell is damaged."""

    pegawai: dict[str, Pegawai]
    ganda: dict[str, tuple[Pegawai, ...]]
    tanpa_nip: tuple[Pegawai, ...]


class TabelPegawai:
    """The staff table by its key columns, one entry a person in the order of the sheet.

    ``indeks`` row in the sheet, ``nips`` cleaned text, ``sah`` whether it has the form of a NIP, ``kode``
    code of the definitive post (resolved from words where it is blank), ``tugas`` of the tugas tambahan.
    """

    def __init__(self, tabel: Tabel, penunjuk: Penunjuk):
        self.tabel = tabel
        self._mentah = nip = tabel.kolom_mentah("nip")
        self.indeks = list(tabel.baris)
        self.nips = [isi if isinstance(isi, str) and nip_sah(isi) else bersihkan_nip(isi) for isi in nip]
        self.sah = [nip_sah(isi) for isi in self.nips]
        self.tugas = _petakan(tabel.kolom_mentah("kode_tugas_tambahan"), kode_jabatan)
        self.kode = _petakan(tabel.kolom_mentah("kode_jabatan"), kode_jabatan)
        self._isi_kode_dari_kata(penunjuk)

    def _isi_kode_dari_kata(self, penunjuk: Penunjuk) -> None:
        """Fill blank codes from post and unit in words; each pair of words is looked up once."""
        if None not in self.kode or "jabatan" not in self.tabel.kolom:
            return
        jabatan = _petakan(self.tabel.kolom_mentah("jabatan"), kata_jabatan)
        unit = _petakan(self.tabel.kolom_mentah("unit_kerja"), kata_jabatan)
        cari = KodeDariKata(penunjuk, tanpa_unit="unit_kerja" not in self.tabel.kolom)
        self.kode = [
            cari(*pasangan) if kode is None else kode
            for kode, pasangan in zip(self.kode, zip(jabatan, unit, strict=True), strict=True)
        ]

    @cached_property
    def awalan(self) -> list[str]:
        """The first 14 digits of the NIPs, also of numeric cells; empty where there are fewer."""
        return [awalan_nip(isi) for isi in self._mentah]

    @cached_property
    def dikenal(self) -> frozenset[str]:
        """All sound NIPs."""
        return frozenset(compress(self.nips, self.sah))

    @cached_property
    def bingkai(self) -> "pd.DataFrame":
        """The key columns as a frame, for questions about the whole table: only these load pandas."""
        import pandas as pd  # noqa: PLC0415 - takes longer to load than a batch takes to read

        return pd.DataFrame(
            {
                "nip": pd.Series(self.nips, dtype=object),
                "awalan": pd.Series(self.awalan, dtype=object),
                "sah": pd.Series(self.sah, dtype=bool),
            }
        )

    @cached_property
    def senama(self) -> Mapping[str, tuple[int, ...]]:
        """The positions in the table by the compared form of the name."""
        hasil: dict[str, list[int]] = {}
        for posisi, mentah in enumerate(self.tabel.kolom_mentah("nama")):
            if not kosong(mentah):
                hasil.setdefault(kunci_nama(teks_sel(mentah)), []).append(posisi)
        return {nama: tuple(isi) for nama, isi in hasil.items()}

    @cached_property
    def menurut_awalan(self) -> Mapping[str, tuple[int, ...]]:
        """The positions in the table by the first 14 digits of the NIP."""
        isi = self.bingkai
        kelompok = isi[isi["awalan"] != ""].groupby("awalan", sort=False).indices
        return {str(awalan): tuple(map(int, posisi)) for awalan, posisi in kelompok.items()}

    def ambil(self, disentuh: Disentuh, *, semua: bool = False) -> HasilPegawai:
        """Build the people the batch may touch, in the order of the sheet; ``semua``: everybody."""
        kode = {*disentuh.kode}
        for nip, satu, dua in zip(self.nips, self.kode, self.tugas, strict=True):
            if nip in disentuh.nip_usulan:
                kode |= {satu, dua} - {None}  # type: ignore[arg-type] # None is taken off
        banyak = Counter(compress(self.nips, self.sah))
        pegawai: dict[str, Pegawai] = {}
        ganda: dict[str, list[Pegawai]] = {}
        tanpa_nip = []
        for posisi, (nip, sah) in enumerate(zip(self.nips, self.sah, strict=True)):
            sentuh = semua or self.kode[posisi] in kode or self.tugas[posisi] in kode
            if sah and (sentuh or nip in disentuh.nip or banyak[nip] > 1):
                satu_orang = self._bangun(posisi)
                if nip in pegawai:
                    ganda.setdefault(nip, []).append(satu_orang)
                else:
                    pegawai[nip] = satu_orang
            elif not sah and (sentuh or awalan_nip(self._mentah[posisi]) in disentuh.awalan):
                tanpa_nip.append(self._bangun(posisi))
        return HasilPegawai(pegawai, {nip: tuple(isi) for nip, isi in ganda.items()}, tuple(tanpa_nip))

    def _bangun(self, posisi: int) -> Pegawai:
        return _pegawai(Baris(self.tabel, self.indeks[posisi]), self.nips[posisi], self.kode[posisi])


class KodeDariKata:
    """Finds the code of a post that stands in words; each pair of words is looked up once.

    In a table without a column for the unit (``tanpa_unit``) the post names it: ``Lurah Jatiasih Kecamatan
    Jatiasih``.
    """

    def __init__(self, penunjuk: Penunjuk, *, tanpa_unit: bool):
        self._penunjuk = penunjuk
        self._tanpa_unit = tanpa_unit
        self._dikenal: dict[tuple[str | None, str | None], str | None] = {}

    def __call__(self, jabatan: str | None, unit: str | None) -> str | None:
        """Return the code of the one post that the words name, None where there is none."""
        if jabatan is None or (unit is None and not self._tanpa_unit):
            return None
        pasangan = jabatan, unit
        if pasangan not in self._dikenal:
            self._dikenal[pasangan] = self._penunjuk.tepat(jabatan, unit)
        return self._dikenal[pasangan]


def _petakan(kolom: Sequence[object], fungsi: Callable[[object], str | None]) -> list[str | None]:
    """Apply a function to every cell; equal texts, of which a column has many, are worked out once."""
    tersimpan: dict[str, str | None] = {}
    hasil = []
    for isi in kolom:
        if not isinstance(isi, str):
            hasil.append(fungsi(isi))
            continue
        if isi not in tersimpan:
            tersimpan[isi] = fungsi(isi)
        hasil.append(tersimpan[isi])
    return hasil


def kode_jabatan(mentah: object) -> str | None:
    """Return the code of a post as it is compared, None for a blank cell."""
    kode = baris_teks(mentah).nilai
    return kode if isinstance(kode, str) else None


def kata_jabatan(mentah: object) -> str | None:
    """Return a post or a unit in words, None for a blank cell."""
    isi = teks(mentah).nilai
    return isi if isinstance(isi, str) else None


def _pegawai(baris: Baris, nip: str, kode_jabatan: str | None) -> Pegawai:
    nama = baris.nilai("nama", NamaTerpisah) or NamaTerpisah("")
    tambahan = baris.teks("kode_tugas_tambahan")
    return Pegawai(
        nip=nip,
        nama=nama.nama,
        asal=baris.asal(),
        gelar_depan=gabung_gelar(baris.teks("gelar_depan"), nama.gelar_depan, pemisah=" "),
        gelar_belakang=gabung_gelar(baris.teks("gelar_belakang"), nama.gelar_belakang, pemisah=", "),
        tempat_lahir=baris.teks("tempat_lahir"),
        tanggal_lahir=baris.nilai("tanggal_lahir", date),
        jenis_kelamin=baris.nilai("jenis_kelamin", JenisKelamin),
        agama=baris.nilai("agama", Agama),
        status_asn=baris.nilai("status_asn", StatusAsn),
        kedudukan=baris.nilai("kedudukan", Kedudukan),
        golongan=baris.teks("golongan"),
        pangkat=baris.teks("pangkat"),
        tmt_golongan=baris.nilai("tmt_golongan", date),
        tmt_cpns=baris.nilai("tmt_cpns", date),
        pendidikan=baris.nilai("pendidikan", Pendidikan),
        jurusan=_jurusan(baris),
        kode_jabatan=kode_jabatan,
        jabatan=baris.teks("jabatan"),
        unit_kerja=baris.teks("unit_kerja"),
        jenis_jabatan=baris.nilai("jenis_jabatan", JenisJabatan),
        eselon=baris.teks("eselon"),
        jenjang_jf=baris.nilai("jenjang_jf", JenjangJf),
        rumpun_jf=baris.teks("rumpun_jf"),
        tmt_jf=baris.nilai("tmt_jf", date),
        tmt_jabatan=baris.nilai("tmt_jabatan", date),
        kode_tugas_tambahan=tambahan,
        tmt_tugas_tambahan=baris.nilai("tmt_tugas_tambahan", date),
        predikat=_predikat(baris),
        hukuman_disiplin=baris.nilai("hukuman_disiplin", TingkatHukuman),
        hukuman_mulai=baris.nilai("hukuman_mulai", date),
        hukuman_selesai=baris.nilai("hukuman_selesai", date),
        proses_disiplin=baris.teks("proses_disiplin"),
        status_hukum=baris.nilai("status_hukum", StatusHukum),
        uji_kompetensi=baris.nilai("uji_kompetensi", HasilUji),
        tanggal_uji_kompetensi=baris.nilai("tanggal_uji_kompetensi", date),
        kotak_talenta=baris.nilai("kotak_talenta", int),
        diklat_kepemimpinan=baris.teks("diklat_kepemimpinan"),
        sertifikat=tuple(str(isi) for isi in baris.nilai("sertifikat", tuple) or ()),
        masa_kerja_puskesmas_bulan=baris.nilai("masa_kerja_puskesmas_bulan", int),
    )


def _jurusan(baris: Baris) -> str | None:
    """Return the field of study; where its cell is blank, the one that stands behind the level."""
    jurusan = baris.teks("jurusan")
    mentah = baris.mentah("pendidikan")
    if jurusan is not None or kosong(mentah):
        return jurusan
    return pisah_pendidikan(satu_baris(teks_sel(mentah)))[1]


def _predikat(baris: Baris) -> Mapping[int, str]:
    hasil = {}
    for bidang in sorted(baris.tabel.kolom):
        if bidang.startswith("predikat_"):
            predikat = baris.teks(bidang)
            if predikat is not None:
                hasil[int(bidang.removeprefix("predikat_"))] = predikat
    return hasil
