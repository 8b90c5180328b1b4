"""Data of what is stated about one person: integrity pact, inauguration, taking up and holding the post."""

from collections.abc import Sequence

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.kosakata import JenisPerpindahan, Kelompok
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.pengaturan import Instansi
from mutasi_cli.outputs.surat.atasan import kepala_unit
from mutasi_cli.outputs.surat.isian import KOSONG
from mutasi_cli.outputs.surat.kata import TIDAK_ADA, bernomor, pejabat, tanggal, teks
from mutasi_cli.outputs.surat.konteks_acara import judul_kelompok
from mutasi_cli.outputs.surat.konteks_keputusan import nomor_keputusan
from mutasi_cli.outputs.surat.konteks_surat import KEPALA_DAERAH, kop, kop_unit
from mutasi_cli.outputs.surat.konteks_umum import Konteks, orang, penandatangan, umum
from mutasi_cli.outputs.urutan import Baris

_SEKRETARIAT = "sekretariat daerah"


def konteks_pakta(batch: Batch, baris: Sequence[Baris], *, draf: bool) -> list[Konteks]:
    """Return one entry a person: who promises, and the official who witnesses it."""
    return [
        {
            **umum(batch, draf=draf),
            "orang": orang(isi, batch),
            "saksi": penandatangan(batch, isi.kelompok),
        }
        for isi in baris
    ]


def konteks_spp(batch: Batch, baris: Sequence[Baris], *, draf: bool) -> list[Konteks]:
    """Return one entry a person: who inaugurated whom in what, by which decree; ``baris`` are the sworn."""
    hasil = []
    for isi in baris:
        tanda = penandatangan(batch, isi.kelompok)
        diri = orang(isi, batch)
        data = _pelantik(batch, isi.kelompok, tanda)
        hasil.append(
            {
                **_dasar(batch, isi, draf=draf),
                "kop": kop(batch, "sekretariat_daerah" if tanda["atas_nama"] else KEPALA_DAERAH),
                "pejabat": data,
                "tanda": _tanda(data, atas_nama=tanda["atas_nama"]),
                "tunjangan": "" if diri["tunjangan"] == TIDAK_ADA else diri["tunjangan"],
                "sumpah": "janji" if isi.move.usulan.janji else "sumpah",
                "tembusan": _tembusan(batch, isi.move),
            }
        )
    return hasil


def konteks_spmt(batch: Batch, baris: Sequence[Baris], *, draf: bool) -> list[Konteks]:
    """Return one entry a person: who heads the unit, who works there. When, is open: never before the day."""
    return [_dari_unit(batch, isi, draf=draf) for isi in baris]


def konteks_spmj(batch: Batch, baris: Sequence[Baris], *, draf: bool) -> list[Konteks]:
    """Return one entry a person: who heads the unit, who holds the new post."""
    return [_dari_unit(batch, isi, draf=draf) for isi in baris]


def kop_pejabat(batch: Batch, kepala: Konteks) -> Konteks:
    """Return the letterhead under which the head of a unit writes."""
    unit = kepala["unit"]
    if unit.casefold() == _SEKRETARIAT:
        return kop(batch, "sekretariat_daerah")
    if unit == KOSONG and kepala["nip"] == TIDAK_ADA:
        return kop(batch, KEPALA_DAERAH)
    hasil = kop_unit(batch, unit)
    if hasil["nama"] != unit.upper():
        return hasil
    # Made from the name alone, not set by the office: what the unit belongs to stands above it.
    kelurahan, pisah, kecamatan = unit.partition(" Kecamatan ")
    if pisah:
        return {
            **hasil,
            "baris": [*hasil["baris"], f"{pisah.strip()} {kecamatan}".upper()],
            "nama": kelurahan.upper(),
        }
    perangkat = kepala["perangkat"]
    if (
        perangkat.casefold() in {unit.casefold(), KOSONG.casefold()}
        or perangkat.casefold() in unit.casefold()
    ):
        return hasil
    return {**hasil, "baris": [*hasil["baris"], perangkat.upper()]}


def tanda_pejabat(kepala: Konteks) -> Konteks:
    """Return the signature of an official who was derived from the post table."""
    return _tanda(kepala, atas_nama="")


def _dari_unit(batch: Batch, baris: Baris, *, draf: bool) -> Konteks:
    tujuan = baris.move.tujuan
    if tujuan is None:
        raise ValueError(baris)
    kepala = kepala_unit(batch, tujuan, baris.move.nip)
    return {
        **_dasar(batch, baris, draf=draf),
        "kop": kop_pejabat(batch, kepala),
        "pejabat": kepala,
        "tanda": tanda_pejabat(kepala),
        "tembusan": _tembusan(batch, baris.move),
    }


def _dasar(batch: Batch, baris: Baris, *, draf: bool) -> Konteks:
    kelompok = baris.kelompok
    return {
        **umum(batch, draf=draf),
        "orang": orang(baris, batch),
        "keputusan": {
            "nomor": nomor_keputusan(batch, kelompok),
            "tanggal": tanggal(batch.fakta.tanggal_sk(kelompok)),
            "judul": judul_kelompok(batch, kelompok),
        },
        "tugas_tambahan": kelompok is Kelompok.TUGAS_TAMBAHAN,
        "pengukuhan": baris.move.jenis is JenisPerpindahan.PENGUKUHAN,
        "tanggal_surat": KOSONG,
        "nomor_surat": KOSONG,
    }


def _pelantik(batch: Batch, kelompok: Kelompok, tanda: dict[str, str]) -> Konteks:
    """Return the data block of who inaugurates; an elected head has neither NIP nor rank."""
    isi = {**tanda, "nama": tanda["nama_surat"], "nip": "", "pangkat": "", "pangkat_golongan": ""}
    setelan = batch.pengaturan.keputusan_untuk(kelompok)
    if tanda["atas_nama"] and setelan is not None:
        milik = pejabat(batch.pengaturan.pejabat.get(setelan.penandatangan))
        isi |= {"nip": milik["nip"], "pangkat": milik["pangkat"], "pangkat_golongan": milik["pangkat"]}
    return isi


def _tanda(siapa: Konteks, *, atas_nama: str) -> Konteks:
    baris = [atas_nama] if atas_nama else []
    tanpa = {TIDAK_ADA: ""}
    return {
        "baris": [*baris, f"{siapa['jabatan_kapital']},"],
        "nama": siapa["nama"],
        "pangkat": tanpa.get(siapa["pangkat"], siapa["pangkat"]),
        "nip": tanpa.get(siapa["nip"], siapa["nip"]),
    }


def _tembusan(batch: Batch, move: Move) -> list[dict[str, str]]:
    """Return who gets a copy: personnel, those who pay, the person."""
    instansi = batch.pengaturan.instansi or Instansi()
    sebutan = "Yang bersangkutan" if move.pegawai is None else f"{move.pegawai.sebutan} yang bersangkutan"
    return bernomor(
        (
            f"Kepala {teks(instansi.perangkat_kepegawaian)} {instansi.wilayah}",
            "Kepala perangkat daerah yang membidangi keuangan dan aset daerah",
            "Pembuat daftar gaji yang bersangkutan",
            sebutan,
        ),
        akhir=".",
    )
