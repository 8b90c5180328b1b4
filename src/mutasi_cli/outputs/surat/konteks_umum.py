"""The data that every paper may ask for: the office, the day, the signer, one person of the roster."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.kosakata import HasilPertek, JenisPerpindahan, Kelompok
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.nip import nip_tercetak
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.pengaturan import Instansi, Pejabat
from mutasi_cli.outputs.surat.isian import KOSONG
from mutasi_cli.outputs.surat.kata import (
    TIDAK_ADA,
    dengan_status,
    kapital,
    nama_kepala,
    nama_kepala_surat,
    pejabat,
    tanggal,
    teks,
)
from mutasi_cli.outputs.terbilang import hari_ini_dalam_kata, hari_tanggal, rupiah
from mutasi_cli.outputs.urutan import Baris

Konteks = dict[str, Any]
"""What a template is filled with: names of the template -> text, lists and tables of text."""


def umum(batch: Batch, *, draf: bool) -> Konteks:
    """Return what every template knows: ``draf``, ``instansi``, ``kepala``, ``pelantikan``."""
    instansi = batch.pengaturan.instansi or Instansi()
    kepala = batch.pengaturan.kepala_daerah
    sebutan = teks(kepala.sebutan if kepala is not None else None)
    provinsi = "" if instansi.jenis == "provinsi" else teks(instansi.provinsi)
    return {
        "draf": "DRAF" if draf else "",
        "instansi": {
            "nama": teks(instansi.nama),
            "wilayah": teks(instansi.wilayah),
            "provinsi": provinsi,
            "provinsi_kapital": f"PROVINSI {provinsi.upper()}" if provinsi else "",
            "tempat": teks(instansi.tempat),
            "perangkat_kepegawaian": teks(instansi.perangkat_kepegawaian),
            "singkatan_kepegawaian": teks(instansi.singkatan_kepegawaian),
        },
        "kepala": {
            "sebutan": sebutan,
            "sebutan_kapital": sebutan.upper(),
            "nama": nama_kepala_surat(kepala),
            "nama_kapital": nama_kepala(kepala),
        },
        "pelantikan": {
            "tanggal": tanggal(batch.tanggal),
            "hari_tanggal": hari_tanggal(batch.tanggal),
            "dalam_kata": hari_ini_dalam_kata(batch.tanggal),
            "jam": teks(batch.fakta.jam),
            "tempat": teks(batch.fakta.tempat),
        },
    }


def penandatangan(batch: Batch, kelompok: Kelompok) -> dict[str, str]:
    """Return who signs the decree of a group.

    ``nama`` is the name on a decree (capitals, no degree), ``nama_surat`` the one on letters and minutes.
    ``atas_nama`` is empty unless an official signs for the head of region.
    """
    kepala = batch.pengaturan.kepala_daerah
    sebutan = teks(kepala.sebutan if kepala is not None else None)
    setelan = batch.pengaturan.keputusan_untuk(kelompok)
    if setelan is not None and setelan.penandatangan != "kepala_daerah":
        orang = pejabat(batch.pengaturan.pejabat.get(setelan.penandatangan))
        return {
            "atas_nama": f"a.n. {sebutan.upper()}",
            "jabatan": orang["jabatan"],
            "jabatan_kapital": orang["jabatan_kapital"],
            "nama": orang["nama_keputusan"],
            "nama_surat": orang["nama"],
        }
    jabatan = dengan_status(sebutan, kepala.status if kepala is not None else "")
    return {
        "atas_nama": "",
        "jabatan": jabatan,
        "jabatan_kapital": kapital(jabatan),
        "nama": nama_kepala(kepala),
        "nama_surat": nama_kepala_surat(kepala),
    }


def orang(baris: Baris, batch: Batch, *, sebut_tmt: bool = False) -> Konteks:
    """Return one person of the roster as papers print it.

    A value that nobody gave is a visible gap; ``-`` means that there is none (no eselon for a functional
    official, no new post for a removal). ``sebut_tmt`` adds the effective date to ``keterangan``.
    """
    move = baris.move
    nomor_pertek, tanggal_pertek = pertek(batch, move)
    keterangan = KOSONG if move.jenis is None else move.jenis.value.capitalize()
    return {
        "nomor": str(baris.nomor_kelompok),
        **diri(move.pegawai, batch),
        **({} if move.pegawai is not None else _tertulis(move)),
        "jabatan_lama": jabatan_lama(move),
        "jabatan_fungsional": teks(move.jabatan_lama),
        "tugas_lama": _tugas_lama(move),
        "jabatan_baru": jabatan_baru(move),
        "eselon": eselon(move),
        "tunjangan": tunjangan(move, batch),
        "pertek_nomor": nomor_pertek,
        "pertek_tanggal": tanggal_pertek,
        "keterangan": f"{keterangan}, TMT {tanggal(move.tmt)}" if sebut_tmt else keterangan,
        "tmt": tanggal(move.tmt),
    }


def diri(pegawai: Pegawai | None, batch: Batch) -> dict[str, str]:
    """Return what a person is, whatever becomes of the person: name, NIP, birth, rank."""
    if pegawai is None:
        kunci = ("nama", "nama_kapital", "nip", "tempat_lahir", "tanggal_lahir", "pangkat", "golongan")
        kosong = dict.fromkeys(kunci, KOSONG)
        return {**kosong, "pangkat_golongan": KOSONG, "sebutan": "Saudara", "agama": KOSONG}
    golongan = teks(pegawai.golongan)
    pangkat = pegawai.pangkat or batch.law.tabel("golongan").get(golongan)
    if pangkat is None and golongan in batch.law.daftar("golongan_pppk"):
        pangkat = TIDAK_ADA
    return {
        "nama": pegawai.nama_bergelar,
        "nama_kapital": pegawai.nama_kapital,
        "nip": nip_tercetak(pegawai.nip),
        "tempat_lahir": teks(pegawai.tempat_lahir),
        "tanggal_lahir": tanggal(pegawai.lahir),
        "pangkat": teks(pangkat),
        "golongan": golongan,
        "pangkat_golongan": golongan if pangkat == TIDAK_ADA else f"{teks(pangkat)} ({golongan})",
        "sebutan": pegawai.sebutan,
        "agama": KOSONG if pegawai.agama is None else pegawai.agama.value,
    }


def official(batch: Batch, nip: str | None) -> Pejabat | None:
    """Return who bears a NIP in ``[pejabat]`` and holds his post in his own right, None if nobody does."""
    milik = batch.pengaturan.pejabat.values()
    return next((isi for isi in milik if _sama(isi, nip) and isi.jabatan and isi.status == "definitif"), None)


def diri_pejabat(pegawai: Pegawai | None, batch: Batch) -> dict[str, str]:
    """Return :func:`diri`, in the wording of ``[pejabat]`` where the office has put the person there.

    For those who only speak or stand by in a paper: beside their own signature they have one name. Whom the
    batch itself moves is named as the decree names him, from the staff table.
    """
    hasil = diri(pegawai, batch)
    orang = None if pegawai is None else _named_official(batch, pegawai.nip)
    if pegawai is None or orang is None:
        return hasil
    hasil["nama"] = orang.nama_bergelar
    hasil["nama_kapital"] = replace(orang, nama=orang.nama.upper()).nama_bergelar
    if orang.pangkat and orang.golongan:
        hasil |= {
            "pangkat": orang.pangkat,
            "golongan": orang.golongan,
            "pangkat_golongan": f"{orang.pangkat} ({orang.golongan})",
        }
    return hasil


def _named_official(batch: Batch, nip: str) -> Pejabat | None:
    if nip in batch.moves_by_nip:
        return None
    milik = batch.pengaturan.pejabat.values()
    return next((isi for isi in milik if _sama(isi, nip) and isi.nama.strip()), None)


def _sama(orang: Pejabat, nip: str | None) -> bool:
    return bool(nip) and re.sub(r"\D", "", orang.nip) == nip


def jabatan_lama(move: Move) -> str:
    """Return what the person leaves, in full words; a tugas tambahan that ends with it is named too."""
    tambahan = [jabatan.nama_lengkap for jabatan in move.melepas if not jabatan.definitif]
    if tambahan and (move.kelompok is Kelompok.TUGAS_TAMBAHAN or not move.jabatan_lama):
        return tambahan[0]
    if tambahan:
        return f"{move.jabatan_lama}, yang diberi tugas tambahan sebagai {tambahan[0]}"
    return teks(move.melepas[0].nama_lengkap if move.melepas else move.jabatan_lama)


def jabatan_baru(move: Move) -> str:
    """Return the new post in full words; ``-`` for a removal, a gap where the target is not known."""
    return TIDAK_ADA if move.jenis is JenisPerpindahan.PEMBERHENTIAN else teks(move.jabatan_baru)


def eselon(move: Move) -> str:
    """Return the eselon of the new post; ``-`` where it has none by its nature."""
    if move.jenis is JenisPerpindahan.PEMBERHENTIAN:
        return TIDAK_ADA
    if move.tujuan is not None and move.tujuan.eselon is not None:
        return move.tujuan.eselon
    tanpa = move.tujuan is not None and not move.tujuan.struktural and move.tujuan.jenis is not None
    return TIDAK_ADA if tanpa else KOSONG


def tunjangan(move: Move, batch: Batch) -> str:
    """Return the allowance a month of the new eselon on the effective date; a gap where none is recorded."""
    golongan = eselon(move)
    if golongan == TIDAK_ADA:
        return TIDAK_ADA
    jumlah = batch.law.on(move.tmt).tabel("tunjangan_jabatan").get(golongan)
    return KOSONG if jumlah is None else rupiah(jumlah)


def pertek(batch: Batch, move: Move) -> tuple[str, str]:
    """Return number and date of BKN's approval for a row: its own, that of sheet ``pertek``, of the batch."""
    nomor, hari = pertek_asli(batch, move)
    return teks(nomor), tanggal(hari)


def pertek_asli(batch: Batch, move: Move) -> tuple[str | None, date | None]:
    """Return number and date of BKN's approval for a row as data; None where there is none."""
    usulan = move.usulan
    if usulan.nomor_pertek is not None:
        return usulan.nomor_pertek, usulan.tanggal_pertek
    if move.nip is not None:
        milik = [isi for isi in batch.pertek_by_nip.get(move.nip, ()) if isi.nomor is not None]
        setuju = [isi for isi in milik if isi.hasil is not HasilPertek.TOLAK]
        # The row about the very same post speaks before another row of the same person.
        setuju.sort(key=lambda isi: isi.kode_jabatan != usulan.kode_tujuan)
        if setuju:
            return setuju[0].nomor, setuju[0].tanggal
    return batch.fakta.nomor_pertek, batch.fakta.tanggal_pertek


def rohaniwan(batch: Batch, agama: str) -> str | None:
    """Return the clergy named for a religion, None where nobody is named."""
    nama: Mapping[str, str] = {kunci.casefold(): isi for kunci, isi in batch.fakta.rohaniwan.items()}
    return nama.get(agama.casefold()) or None


def _tertulis(move: Move) -> dict[str, str]:
    """Return what the row itself says of somebody whom the staff table does not know."""
    nama = teks(move.usulan.nama)
    return {
        "nama": nama,
        "nama_kapital": nama,
        "nip": KOSONG if move.nip is None else nip_tercetak(move.nip),
    }


def _tugas_lama(move: Move) -> str:
    for jabatan in move.melepas:
        if not jabatan.definitif:
            return jabatan.nama_lengkap
    return TIDAK_ADA
