"""Data of the oath: the script of the day and the minutes of each person."""

from collections.abc import Sequence

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.jabatan import jabatan_lengkap
from mutasi_cli.domain.kosakata import Agama, JenisPerpindahan
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.nip import nip_tercetak
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.outputs.surat.isian import KOSONG
from mutasi_cli.outputs.surat.kata import tanggal, teks
from mutasi_cli.outputs.surat.konteks_keputusan import nomor_keputusan
from mutasi_cli.outputs.surat.konteks_umum import (
    Konteks,
    diri,
    diri_pejabat,
    official,
    orang,
    penandatangan,
    rohaniwan,
    umum,
)
from mutasi_cli.outputs.surat.teks_sumpah import Sumpah, sumpah
from mutasi_cli.outputs.terbilang import jumlah_orang, terbilang
from mutasi_cli.outputs.urutan import Baris

_SAKSI = 2


def konteks_naskah_sumpah(batch: Batch, baris: Sequence[Baris], *, draf: bool) -> Konteks:
    """Return the script: ``blok``, one a religion present (oath, then promise), each with its people.

    ``baris`` are those who are sworn. People whose religion is not known have a block of their own.
    """
    blok = []
    for agama in (*Agama, None):
        for janji in (False, True):
            isi = [satu for satu in baris if satu.move.agama is agama and satu.move.usulan.janji is janji]
            if isi:
                blok.append(_blok(batch, agama, isi, janji=janji))
    kelompok = baris[0].kelompok
    return {**umum(batch, draf=draf), "penandatangan": penandatangan(batch, kelompok), "blok": blok}


def konteks_berita_acara(batch: Batch, baris: Sequence[Baris], *, draf: bool) -> list[Konteks]:
    """Return one entry a person: who swears, who takes the oath, the words, two witnesses, the clergy."""
    saksi = dua_saksi(batch)
    return [
        {
            **umum(batch, draf=draf),
            "orang": orang(isi, batch),
            "penandatangan": penandatangan(batch, isi.kelompok),
            "keputusan": {
                "nomor": nomor_keputusan(batch, isi.kelompok),
                "tanggal": tanggal(batch.fakta.tanggal_sk(isi.kelompok)),
            },
            "kata_kerja": "dikukuhkan" if isi.move.jenis is JenisPerpindahan.PENGUKUHAN else "diangkat",
            "sumpah": _words(_words_of(batch, isi.move)),
            "agama": _agama_tertulis(isi.move),
            "saksi": saksi,
            "jumlah_saksi": f"{_SAKSI} ({terbilang(_SAKSI)})",
            "rohaniwan": rohaniwan(batch, _agama_tertulis(isi.move)) or "",
        }
        for isi in baris
    ]


def catatan_sumpah(batch: Batch, baris: Sequence[Baris]) -> tuple[str, ...]:
    """Return what of the words spoken by these people was not checked, each sentence once."""
    semua = (_words_of(batch, isi.move).catatan for isi in baris)
    return tuple(sorted({catatan for catatan in semua if catatan}))


def dua_saksi(batch: Batch) -> list[dict[str, str]]:
    """Return two witnesses in any case, what is not known of them as a gap."""
    nips: list[str | None] = [batch.fakta.saksi_1_nip, batch.fakta.saksi_2_nip]
    hasil = []
    for nomor, nip in enumerate(nips, start=1):
        pegawai = None if nip is None else batch.pegawai.get(nip)
        isi = diri_pejabat(pegawai, batch)
        isi["nip"] = KOSONG if nip is None else nip_tercetak(nip)
        hasil.append({"nomor": f"{nomor}.", **isi, "jabatan": _jabatan(batch, pegawai)})
    return hasil


def _blok(batch: Batch, agama: Agama | None, baris: Sequence[Baris], *, janji: bool) -> Konteks:
    nama = "belum diketahui" if agama is None else agama.value
    kata = _words_of(batch, baris[0].move)
    kepercayaan = agama is Agama.KEPERCAYAAN
    bagi = "bagi penganut Kepercayaan terhadap Tuhan Yang Maha Esa" if kepercayaan else f"agama {nama}"
    return {
        "judul": f"{'JANJI' if janji else 'SUMPAH'} JABATAN {bagi.upper()}",
        "agama": nama,
        "jumlah": jumlah_orang(len(baris)),
        "rohaniwan": teks(rohaniwan(batch, nama)),
        "sumpah": _words(kata),
        "orang": [
            {"nomor": f"{nomor}.", **_nama(isi.move, batch)} for nomor, isi in enumerate(baris, start=1)
        ],
    }


def _nama(move: Move, batch: Batch) -> dict[str, str]:
    data = diri(move.pegawai, batch)
    return {"nama": data["nama_kapital"], "jabatan": teks(move.jabatan_baru)}


def _words(kata: Sumpah) -> Konteks:
    return {
        "jenis": kata.jenis,
        "jenis_kapital": kata.jenis.upper(),
        "pembuka": kata.pembuka,
        "isi": list(kata.isi),
        "penutup": kata.penutup,
    }


def _words_of(batch: Batch, move: Move) -> Sumpah:
    return sumpah(move.agama, janji=move.usulan.janji, frasa_kepercayaan=batch.fakta.frasa_kepercayaan)


def _agama_tertulis(move: Move) -> str:
    return KOSONG if move.agama is None else move.agama.value


def _jabatan(batch: Batch, pegawai: Pegawai | None) -> str:
    if pegawai is None:
        return KOSONG
    pejabat = official(batch, pegawai.nip)
    if pejabat is not None:
        return pejabat.jabatan
    jabatan = batch.present_post(pegawai)
    if jabatan is not None:
        return jabatan.nama_lengkap
    return teks(jabatan_lengkap(pegawai.jabatan, pegawai.unit_kerja) if pegawai.jabatan else None)
