"""What all letters share: letterhead, signature, number and date, the office that writes.

The blocks of ``templates/sumber/kop.py`` print it.
"""

from collections.abc import Sequence
from datetime import date

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.pengaturan import Instansi, KopSurat, Pejabat
from mutasi_cli.outputs.surat.isian import KOSONG
from mutasi_cli.outputs.surat.kata import (
    bernomor,
    dengan_status,
    kapital,
    nama_kepala_surat,
    pejabat,
    tanggal,
    teks,
)
from mutasi_cli.outputs.surat.konteks_umum import Konteks

KEPALA_DAERAH = "kepala_daerah"
SEKDA = "sekda"
KEPEGAWAIAN = "kepala_kepegawaian"

_KANTOR = {KEPALA_DAERAH: "kepala_daerah", KEPEGAWAIAN: "kepegawaian"}
"""Signer -> office whose letterhead is used; everybody else sits in the Sekretariat Daerah."""

_PENANDATANGAN = {
    "usulan_bkn": (KEPALA_DAERAH,),
    "nota_dinas": (KEPEGAWAIAN,),
    "undangan": (KEPALA_DAERAH, SEKDA),
    "permohonan_rohaniwan": (KEPALA_DAERAH, SEKDA),
    "nota_saksi": (KEPEGAWAIAN,),
}
"""Who signs a letter unless ``[surat] penandatangan`` says something else."""

_AN, _UB = 2, 3


def kop(batch: Batch, kantor: str) -> Konteks:
    """Return the letterhead of ``kepala_daerah``, ``sekretariat_daerah`` or ``kepegawaian``.

    ``nama`` is the line that stands out, ``baris`` are the others; ``dicetak`` is False on printed paper. An
    address that nobody gave is a visible gap, but the head of region may do without one.
    """
    instansi = batch.pengaturan.instansi or Instansi()
    setelan = batch.pengaturan.kop.get(kantor, KopSurat())
    if kantor == KEPALA_DAERAH:
        kepala = batch.pengaturan.kepala_daerah
        provinsi = "" if instansi.jenis == "provinsi" else teks(instansi.provinsi)
        baris = [teks(None if kepala is None else kepala.sebutan).upper()]
        baris += [f"PROVINSI {provinsi.upper()}"] if provinsi else []
    elif kantor == "kepegawaian":
        baris = [teks(instansi.nama).upper(), teks(instansi.perangkat_kepegawaian).upper()]
    else:
        baris = [teks(instansi.nama).upper(), "SEKRETARIAT DAERAH"]
    return _kop(batch, setelan, baris, kepala=kantor == KEPALA_DAERAH)


def kop_unit(batch: Batch, unit: str) -> Konteks:
    """Return the letterhead of any unit: that of ``[kop.unit."…"]``, else made from its name.

    The personnel office is known by its name and short name in ``[instansi]``: it writes under its own.
    """
    instansi = batch.pengaturan.instansi or Instansi()
    milik = {nama.casefold(): isi for nama, isi in batch.pengaturan.kop_unit.items()}
    kunci = unit.strip().casefold()
    sendiri = (instansi.perangkat_kepegawaian, instansi.singkatan_kepegawaian)
    if kunci and kunci not in milik and kunci in {nama.strip().casefold() for nama in sendiri}:
        return kop(batch, "kepegawaian")
    setelan = milik.get(kunci, KopSurat())
    return _kop(batch, setelan, [teks(instansi.nama).upper(), teks(unit).upper()], kepala=False)


def kop_dari_kunci(batch: Batch, kunci: str) -> Konteks:
    """Return the letterhead under which an official of ``[pejabat]`` (or the head of region) writes."""
    return kop(batch, _KANTOR.get(kunci, "sekretariat_daerah"))


def tanda(batch: Batch, kunci: Sequence[str]) -> Konteks:
    """Return a signature: ``baris`` over the name, ``nama``, ``pangkat``, ``nip`` (none for an elected head).

    ``kunci`` are officials from the one with the authority down to the one who signs (one to three).
    """
    baris = []
    for nomor, satu in enumerate(kunci[:-1]):
        baris.append(f"{'a.n. ' if nomor == 0 else ''}{kapital(jabatan_pejabat(batch, satu))}")
    if len(kunci) >= _UB:
        baris.append("u.b.")
    akhir = kunci[-1]
    baris.append(f"{kapital(jabatan_pejabat(batch, akhir))},")
    if akhir == KEPALA_DAERAH:
        orang = {"nama": nama_kepala_surat(batch.pengaturan.kepala_daerah), "pangkat": "", "nip": ""}
    else:
        orang = pejabat(batch.pengaturan.pejabat.get(akhir))
    return {
        "baris": baris,
        "jabatan_kapital": kapital(jabatan_pejabat(batch, akhir)),
        **{isi: orang[isi] for isi in ("nama", "pangkat", "nip")},
    }


def penandatangan_surat(batch: Batch, surat: str) -> tuple[str, ...]:
    """Return the officials of a letter, from the one with the authority down to the one who signs."""
    return batch.pengaturan.surat.penandatangan.get(surat) or _PENANDATANGAN[surat]


def bingkai_surat(  # noqa: PLR0913 - a letter has that many particulars
    batch: Batch,
    jenis: str,
    *,
    kepada: str,
    di: str,
    hal: str,
    lampiran: str,
    sifat: str = "Biasa",
    nomor: str | None = None,
    hari: date | None = None,
) -> Konteks:
    """Return ``kop``, ``surat`` and ``tanda`` of a letter; number and date that nobody gave are gaps.

    Those in whose name it is signed get a copy.
    """
    rantai = penandatangan_surat(batch, jenis)
    instansi = batch.pengaturan.instansi or Instansi()
    # Signed a.n. or u.b.: the letterhead is that of the office one level under the authority.
    kunci = rantai[1] if len(rantai) >= _AN else rantai[0]
    return {
        "kop": kop_dari_kunci(batch, kunci),
        "tanda": tanda(batch, rantai),
        "surat": {
            "nomor": teks(nomor),
            "sifat": sifat,
            "lampiran": lampiran,
            "hal": hal,
            "tempat": teks(instansi.tempat),
            "tanggal": tanggal(hari),
            "kepada": kepada,
            "di": di,
            "dari": jabatan_pejabat(batch, rantai[-1]),
            "tembusan": bernomor(
                [f"{sebutan_jabatan(batch, isi)} (sebagai laporan)" for isi in rantai[:-1]], akhir="."
            ),
        },
    }


def sebutan_jabatan(batch: Batch, kunci: str) -> str:
    """Return the post of an official of the settings without the standing of its holder; a gap if unknown."""
    if kunci == KEPALA_DAERAH:
        kepala = batch.pengaturan.kepala_daerah
        return teks(None if kepala is None else kepala.sebutan)
    orang = batch.pengaturan.pejabat.get(kunci, Pejabat(kunci=kunci))
    if not orang.jabatan and kunci == SEKDA:
        wilayah = None if batch.pengaturan.instansi is None else batch.pengaturan.instansi.wilayah
        return f"Sekretaris Daerah {teks(wilayah)}"
    return teks(orang.jabatan)


def jabatan_pejabat(batch: Batch, kunci: str) -> str:
    """Return the post of an official with the standing of its holder in front: ``Pj. Wali Kota Bekasi``."""
    if kunci == KEPALA_DAERAH:
        kepala = batch.pengaturan.kepala_daerah
        return dengan_status(sebutan_jabatan(batch, kunci), "" if kepala is None else kepala.status)
    orang = batch.pengaturan.pejabat.get(kunci, Pejabat(kunci=kunci))
    return dengan_status(sebutan_jabatan(batch, kunci), orang.status)


def _kop(batch: Batch, setelan: KopSurat, baku: Sequence[str], *, kepala: bool) -> Konteks:
    baris = [isi.strip() for isi in setelan.baris if isi.strip()] or list(baku)
    # The name that stands out is the first line under the arms of the state, else the last.
    nama = baris.pop(0 if kepala else -1)
    return {
        "dicetak": not batch.pengaturan.gaya_surat.kertas_berkop,
        "kepala_daerah": kepala,
        "baris": baris,
        "nama": nama,
        "alamat": setelan.alamat.strip() or ("" if kepala else f"Alamat: {KOSONG}{KOSONG}{KOSONG}"),
    }
