"""Who heads the unit that receives a person, and who is the superior of a post, after the batch."""

import re
from collections.abc import Collection, Iterable

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.jabatan import Jabatan, peringkat_eselon, rantai_atasan
from mutasi_cli.domain.kosakata import Kelompok
from mutasi_cli.domain.nip import nip_tercetak
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.outputs.surat.isian import KOSONG
from mutasi_cli.outputs.surat.kata import dengan_status, kapital, pejabat, teks
from mutasi_cli.outputs.surat.konteks_umum import Konteks, diri_pejabat, official, penandatangan

_SEKDA = "sekretaris daerah"


def kepala_unit(batch: Batch, jabatan: Jabatan, nip: str | None) -> Konteks:
    """Return who states that somebody (``nip``) works in a post: the head of the receiving unit.

    That is the topmost superior within one unit: for a section of a kelurahan the lurah, for a lurah the
    camat, for a section of an office its head, for the head of an office the Sekda, for the Sekda the head
    of region. Nobody states it about himself. Where nobody holds that post, its Plt. speaks; where there is
    none, the name is a gap.
    """
    for kepala in _heads(jabatan, batch):
        isi = pemangku(batch, kepala)
        if isi["kunci"] != nip or nip is None:
            return isi
    if jabatan.jabatan.casefold().startswith(_SEKDA):
        return _kepala_daerah(batch)
    if jabatan.eselon is not None and jabatan.eselon.startswith("II."):
        return _tertulis(batch, "sekda")
    return _rumpang()


def atasan_langsung(batch: Batch, jabatan: Jabatan, pihak: Collection[str | None] = ()) -> Konteks:
    """Return who is the superior of a post after the batch; for the Sekda the head of region.

    ``pihak`` are NIPs of those who sign already: who is among them does not confirm his own signature, and
    the next superior up the table speaks; where there is none, the name is a gap.
    """
    puncak = jabatan
    for puncak in rantai_atasan(jabatan.kode, batch.jabatan):
        isi = pemangku(batch, puncak)
        if not isi["kunci"] or isi["kunci"] not in pihak:
            return isi
    isi = kepala_unit(batch, puncak, None)
    return _rumpang() if isi["kunci"] and isi["kunci"] in pihak else isi


def pemangku(batch: Batch, jabatan: Jabatan) -> Konteks:
    """Return who speaks for a post after the batch: its holder, else its Plt., else nobody (gaps).

    Who was only named for it but is absent on the day does not hold it yet. ``kunci`` is the NIP, "" for a
    gap; ``unit`` is the unit that the post heads, ``perangkat`` the office above it.
    """
    menyusul = {
        move.nip for move in batch.moves_by_target.get(jabatan.kode, ()) if not move.usulan.hadir
    } - set(batch.holders_before.get(jabatan.kode, ()))
    nips = [nip for nip in batch.holders_after.get(jabatan.kode, ()) if nip not in menyusul]
    if len(nips) > 1:
        # A contested post: who has been appointed to it speaks, if it is one person.
        baru = {move.nip for move in batch.moves_by_target.get(jabatan.kode, ())}
        nips = [nip for nip in nips if nip in baru]
    nama = _title(batch, jabatan)
    if len(nips) == 1:
        setelan = official(batch, nips[0])
        return _isi(batch, jabatan, nips[0], nama if setelan is None else setelan.jabatan)
    plt = batch.acting(jabatan.kode)
    if plt is None:
        return _isi(batch, jabatan, None, nama)
    return _isi(batch, jabatan, plt.nip_plt, dengan_status(nama, "plt"))


def _heads(jabatan: Jabatan, batch: Batch) -> Iterable[Jabatan]:
    """Yield the heads of the units above a post, from the nearest up."""
    rantai = list(rantai_atasan(jabatan.kode, batch.jabatan))
    if not rantai:
        rantai = [isi for isi in (_highest(jabatan, batch),) if isi is not None]
    for nomor, isi in enumerate(rantai):
        berikut = rantai[nomor + 1] if nomor + 1 < len(rantai) else None
        if berikut is None or berikut.unit_kerja.casefold() != isi.unit_kerja.casefold():
            yield isi


def _highest(jabatan: Jabatan, batch: Batch) -> Jabatan | None:
    """Return the highest post of the unit, where the table names no superior; None if it is this one."""
    unit = jabatan.unit_kerja.casefold()
    calon = [
        isi
        for isi in batch.jabatan.values()
        if isi.aktif and isi.eselon is not None and isi.unit_kerja.casefold() == unit
    ]
    tertinggi = min(calon, key=lambda isi: (peringkat_eselon(isi.eselon or ""), isi.kode), default=None)
    if tertinggi is None or tertinggi.kode == jabatan.kode or tertinggi.eselon == jabatan.eselon:
        return None
    return tertinggi


def _isi(batch: Batch, jabatan: Jabatan, nip: str | None, sebutan: str) -> Konteks:
    hasil = _orang(batch, None if nip is None else batch.pegawai.get(nip), sebutan)
    if nip is not None:
        # Also of somebody whom the staff table does not know.
        hasil["nip"] = nip_tercetak(nip)
    perangkat = jabatan.perangkat_daerah or jabatan.unit_kerja
    return {**hasil, "kunci": nip or "", "unit": jabatan.unit_kerja, "perangkat": perangkat}


def _orang(batch: Batch, pegawai: Pegawai | None, sebutan: str) -> Konteks:
    data = diri_pejabat(pegawai, batch)
    kunci = ("nama", "nama_kapital", "nip", "pangkat", "pangkat_golongan", "sebutan")
    return {**{isi: data[isi] for isi in kunci}, "jabatan": sebutan, "jabatan_kapital": kapital(sebutan)}


def _title(batch: Batch, jabatan: Jabatan) -> str:
    """Return a post as its holder signs: the head of a perangkat daerah bears the name of the region."""
    instansi = batch.pengaturan.instansi
    wilayah = "" if instansi is None else instansi.wilayah.strip()
    nama = jabatan.nama_lengkap
    if not wilayah or wilayah.casefold() in nama.casefold() or not _heads_office(jabatan):
        return nama
    return f"{nama} {wilayah}"


def _heads_office(jabatan: Jabatan) -> bool:
    """Tell whether a post heads a perangkat daerah: the Sekda, ``Kepala Dinas X`` of ``Dinas X``, …

    A camat bears the name of his kecamatan, so he is none here; nor is who heads a part of an office.
    """
    unit = jabatan.unit_kerja.strip().casefold()
    perangkat = (jabatan.perangkat_daerah or unit).strip().casefold()
    nama = jabatan.nama_lengkap.casefold()
    jpt = jabatan.eselon is not None and jabatan.eselon.startswith("II.")
    if unit != perangkat or not jpt:
        return nama == _SEKDA
    sekretariat = unit.replace("sekretariat", "sekretaris", 1)
    return nama in {_SEKDA, f"kepala {unit}", sekretariat, unit.replace("inspektorat", "inspektur", 1)}


def _tertulis(batch: Batch, kunci: str) -> Konteks:
    """Return an official of the settings, where the post table does not lead to one."""
    orang = batch.pengaturan.pejabat.get(kunci)
    data = pejabat(orang)
    return {
        **data,
        "nama_kapital": data["nama"],
        "pangkat_golongan": data["pangkat"],
        "sebutan": "Saudara",
        "kunci": "" if orang is None else re.sub(r"\D", "", orang.nip),
        "unit": KOSONG,
        "perangkat": KOSONG,
    }


def _kepala_daerah(batch: Batch) -> Konteks:
    """Return the head of region, who has neither NIP nor rank."""
    kepala = batch.pengaturan.kepala_daerah
    tanda = penandatangan(batch, Kelompok.STRUKTURAL)
    nama = tanda["nama_surat"]
    sebutan = tanda["jabatan"] if not tanda["atas_nama"] else teks(kepala.sebutan if kepala else None)
    return {
        **_rumpang(),
        "nama": nama,
        "nama_kapital": nama,
        "nip": "-",
        "pangkat": "-",
        "pangkat_golongan": "-",
        "jabatan": sebutan,
        "jabatan_kapital": kapital(sebutan),
    }


def _rumpang() -> Konteks:
    kunci = ("nama", "nama_kapital", "nip", "pangkat", "pangkat_golongan", "jabatan", "jabatan_kapital")
    return {
        **dict.fromkeys(kunci, KOSONG),
        "sebutan": "Saudara",
        "kunci": "",
        "unit": KOSONG,
        "perangkat": KOSONG,
    }
