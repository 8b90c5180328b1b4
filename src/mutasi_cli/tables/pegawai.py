"""The sheet ``pegawai``: pandas filters the rows that the batch touches before any person is built."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

import pandas as pd

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
    """The staff table as a frame with one row a person.

    Columns (dtype object): ``indeks`` row in the sheet, ``nip`` cleaned text, ``awalan`` its first 14 digits
    (also of a numeric cell), ``kode`` code of the definitive post (resolved from words where it is blank),
    ``tugas`` code of the tugas tambahan.
    """

    def __init__(self, tabel: Tabel, penunjuk: Penunjuk):
        self.tabel = tabel
        mentah = pd.DataFrame(
            {
                bidang: pd.Series(tabel.kolom_mentah(bidang), dtype=object)
                for bidang in ("nip", "jabatan", "unit_kerja", "kode_jabatan", "kode_tugas_tambahan")
            }
        )
        self.bingkai = pd.DataFrame(
            {
                "indeks": pd.Series(list(tabel.baris), dtype=object),
                "nip": _petakan(mentah["nip"], bersihkan_nip),
                "awalan": _petakan(mentah["nip"], awalan_nip),
                "kode": _petakan(mentah["kode_jabatan"], _kode),
                "tugas": _petakan(mentah["kode_tugas_tambahan"], _kode),
            }
        )
        self.bingkai["sah"] = [nip_sah(nip) for nip in self.bingkai["nip"].tolist()]
        self._isi_kode_dari_kata(mentah, penunjuk)

    def _isi_kode_dari_kata(self, mentah: pd.DataFrame, penunjuk: Penunjuk) -> None:
        """Fill blank codes from post and unit in words; each pair of words is looked up once.

        In a table without a column for the unit the post names it: ``Lurah Jatiasih Kecamatan Jatiasih``.
        """
        tanpa_unit = "unit_kerja" not in self.tabel.kolom
        perlu = self.bingkai["kode"].isna() & mentah["jabatan"].notna()
        if not perlu.any():
            return
        pasangan = list(
            zip(
                _petakan(mentah.loc[perlu, "jabatan"], _teks),
                _petakan(mentah.loc[perlu, "unit_kerja"], _teks),
                strict=True,
            )
        )
        kode = {
            (jabatan, unit): penunjuk.tepat(jabatan, unit)
            for jabatan, unit in dict.fromkeys(pasangan)
            if jabatan is not None and (unit is not None or tanpa_unit)
        }
        self.bingkai.loc[perlu, "kode"] = pd.Series(
            [kode.get(isi) for isi in pasangan], index=self.bingkai.index[perlu], dtype=object
        )

    @cached_property
    def senama(self) -> Mapping[str, tuple[int, ...]]:
        """The positions in the frame by the compared form of the name."""
        hasil: dict[str, list[int]] = {}
        for posisi, mentah in enumerate(self.tabel.kolom_mentah("nama")):
            if not kosong(mentah):
                hasil.setdefault(kunci_nama(teks_sel(mentah)), []).append(posisi)
        return {nama: tuple(isi) for nama, isi in hasil.items()}

    @cached_property
    def nips(self) -> list[str]:
        """The cleaned NIPs in the order of the frame."""
        return list(self.bingkai["nip"])

    @cached_property
    def awalan(self) -> list[str]:
        """The first 14 digits of the NIPs in the order of the frame."""
        return list(self.bingkai["awalan"])

    @cached_property
    def menurut_awalan(self) -> Mapping[str, tuple[int, ...]]:
        """The positions in the frame by the first 14 digits of the NIP."""
        hasil: dict[str, list[int]] = {}
        for posisi, awalan in enumerate(self.awalan):
            if awalan:
                hasil.setdefault(awalan, []).append(posisi)
        return {awalan: tuple(isi) for awalan, isi in hasil.items()}

    def ambil(self, disentuh: Disentuh, *, semua: bool = False) -> HasilPegawai:
        """Build the people the batch may touch, in the order of the sheet; ``semua``: everybody."""
        isi = self.bingkai
        sah = isi["sah"].astype(bool)
        pengusul = sah & isi["nip"].isin(list(disentuh.nip_usulan))
        asal = {*isi.loc[pengusul, "kode"].dropna(), *isi.loc[pengusul, "tugas"].dropna()}
        kode = [*disentuh.kode, *asal]
        di_jabatan = isi["kode"].isin(kode) | isi["tugas"].isin(kode)
        berulang = sah & isi["nip"].where(sah).duplicated(keep=False)
        ambil = sah & (semua | isi["nip"].isin(list(disentuh.nip)) | di_jabatan | berulang)
        tanpa_nip = ~sah & (semua | di_jabatan | isi["awalan"].isin(list(disentuh.awalan)))
        pegawai: dict[str, Pegawai] = {}
        ganda: dict[str, list[Pegawai]] = {}
        for satu in self._bangun(isi[ambil]):
            if satu.nip in pegawai:
                ganda.setdefault(satu.nip, []).append(satu)
            else:
                pegawai[satu.nip] = satu
        return HasilPegawai(
            pegawai,
            {nip: tuple(baris) for nip, baris in ganda.items()},
            tuple(self._bangun(isi[tanpa_nip])),
        )

    def _bangun(self, bingkai: pd.DataFrame) -> list[Pegawai]:
        return [
            _pegawai(Baris(self.tabel, int(indeks)), str(nip), kode if isinstance(kode, str) else None)
            for indeks, nip, kode in zip(bingkai["indeks"], bingkai["nip"], bingkai["kode"], strict=True)
        ]


def _petakan(kolom: "pd.Series[Any]", fungsi: Callable[[object], str | None]) -> "pd.Series[Any]":
    """Apply a function to every cell; equal texts, of which a column has many, are worked out once."""
    tersimpan: dict[str, str | None] = {}
    hasil = []
    for isi in kolom.tolist():
        if not isinstance(isi, str):
            hasil.append(fungsi(isi))
            continue
        if isi not in tersimpan:
            tersimpan[isi] = fungsi(isi)
        hasil.append(tersimpan[isi])
    return pd.Series(hasil, index=kolom.index, dtype=object)


def _kode(mentah: object) -> str | None:
    kode = baris_teks(mentah).nilai
    return kode if isinstance(kode, str) else None


def _teks(mentah: object) -> str | None:
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
