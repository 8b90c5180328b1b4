"""Data of the papers of the stage: rundown, text of the reader, words of inauguration."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.kosakata import Agama, JenisPerpindahan, Kelompok
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.waktu import nama_hari
from mutasi_cli.outputs.surat.isian import KOSONG
from mutasi_cli.outputs.surat.kata import rangkai, teks
from mutasi_cli.outputs.surat.konteks_keputusan import (
    judul_keputusan,
    konteks_keputusan,
    nomor_keputusan,
    sebutan_tugas,
)
from mutasi_cli.outputs.surat.konteks_sumpah import dua_saksi
from mutasi_cli.outputs.surat.konteks_umum import Konteks, jabatan_lama, orang, penandatangan, rohaniwan, umum
from mutasi_cli.outputs.surat.peserta import (
    hanya_menerima_keputusan,
    hitung_pejabat,
    kata_kerja,
    sapaan,
    yang_mendapat_jabatan,
)
from mutasi_cli.outputs.terbilang import jumlah_orang, tanggal_dalam_kata, terbilang
from mutasi_cli.outputs.urutan import Baris, baris_kelompok

_JAM = re.compile(r"\s*(?:pukul\s+)?(\d{1,2})[.:](\d{2})\b\s*(.*)", re.IGNORECASE)
_SEHARI = 24 * 60


@dataclass(frozen=True, slots=True)
class _Acara:
    """One item of the rundown and how long it takes: minutes, an estimate to be changed in Word."""

    menit: int
    isi: str
    petugas: str


def konteks_susunan_acara(batch: Batch, baris: Sequence[Baris], *, draf: bool) -> Konteks:
    """Return the rundown: ``acara`` with times and officers, from the registration to the close.

    Times follow from the hour in the sheet ``batch``; where it cannot be read, they are gaps.
    """
    dilantik = [isi for isi in baris if batch.is_sworn(isi.move)]
    sebelum = [
        _Acara(45, "Registrasi dan pengisian daftar hadir", f"Panitia {_kepegawaian(batch)}"),
        _Acara(15, "Peserta, saksi, rohaniwan, dan undangan menempati tempat yang disediakan", "Protokol"),
    ]
    acara = [*sebelum, *_items(batch, baris, dilantik)]
    mulai = _minutes(batch.fakta.jam)
    kini = None if mulai is None else mulai[0] - sum(isi.menit for isi in sebelum)
    zona = "" if mulai is None else mulai[1]
    daftar = []
    for nomor, isi in enumerate(acara, start=1):
        sampai = None if kini is None else kini + isi.menit
        pukul = KOSONG if kini is None or sampai is None else f"{_clock(kini)}–{_clock(sampai)}"
        daftar.append({"nomor": f"{nomor}.", "pukul": pukul, "isi": isi.isi, "petugas": isi.petugas})
        kini = sampai
    return {
        **umum(batch, draf=draf),
        "judul_kapital": judul_acara(batch, baris).upper(),
        "pakaian": teks(batch.fakta.pakaian),
        "zona": zona,
        "acara": daftar,
        "jumlah": jumlah_orang(len([isi for isi in baris if yang_mendapat_jabatan(batch, isi)])),
        "tidak_hadir": _absent(batch, baris),
    }


def konteks_ringkasan(batch: Batch, baris: Sequence[Baris], *, draf: bool) -> Konteks:
    """Return the text for the reader: ``bagian``, one a decree, each with what is read of it and of whom."""
    bagian = []
    for kelompok in Kelompok:
        milik = baris_kelompok(baris, kelompok)
        if milik:
            bagian.append(_ringkasan(batch, milik, kelompok, draf=draf))
    return {
        **umum(batch, draf=draf),
        "judul_kapital": judul_acara(batch, baris).upper(),
        "pembaca": teks(batch.fakta.pembaca_sk),
        "bagian": bagian,
    }


def konteks_naskah_pelantikan(batch: Batch, baris: Sequence[Baris], *, draf: bool) -> Konteks:
    """Return the words of inauguration: ``bagian``, one a decree; ``baris`` are those inaugurated.

    ``siapa`` is who speaks, ``sapaan`` how all of them are spoken to in the last sentence.
    """
    moves = [isi.move for isi in baris]
    tanda = penandatangan(batch, baris[0].kelompok)
    dasar = umum(batch, draf=draf)
    siapa = tanda["jabatan"]
    if tanda["atas_nama"]:
        siapa = f"{siapa}, atas nama {dasar['kepala']['sebutan']}"
    bagian = []
    for kelompok in Kelompok:
        milik = baris_kelompok(baris, kelompok)
        if not milik:
            continue
        anggota = [isi.move for isi in milik]
        tertanggal = batch.fakta.tanggal_sk(kelompok)
        bagian.append(
            {
                "kata_kerja": kata_kerja(anggota),
                "sapaan": sapaan(anggota),
                "sebagai": rangkai([sebutan for sebutan, _ in hitung_pejabat(anggota)]),
                "nomor": nomor_keputusan(batch, kelompok),
                "tanggal": KOSONG if tertanggal is None else tanggal_dalam_kata(tertanggal),
                "judul": judul_kelompok(batch, kelompok),
            }
        )
    return {
        **dasar,
        "judul_kapital": judul_acara(batch, baris).upper(),
        "hari": nama_hari(batch.tanggal),
        "tanggal": tanggal_dalam_kata(batch.tanggal),
        "siapa": siapa,
        "pelantik": tanda["jabatan"],
        "pukuhan_saja": all(move.jenis is JenisPerpindahan.PENGUKUHAN for move in moves),
        "sapaan": sapaan(moves),
        "jumlah": jumlah_orang(len(moves)),
        "bagian": bagian,
    }


def judul_acara(batch: Batch, baris: Sequence[Baris]) -> str:
    """Return what the ceremony is: an inauguration with oath, or only the handing over of decrees."""
    instansi = batch.pengaturan.instansi
    lingkungan = f"di Lingkungan {teks(None if instansi is None else instansi.nama)}"
    moves = [isi.move for isi in baris if batch.is_sworn(isi.move)]
    if not moves:
        return f"Penyerahan Keputusan {lingkungan}"
    kukuh = {move.jenis is JenisPerpindahan.PENGUKUHAN for move in moves}
    kata = [*(["Pelantikan"] if False in kukuh else []), *(["Pengukuhan"] if True in kukuh else [])]
    pejabat = rangkai([_judul(sebutan) for sebutan, _ in hitung_pejabat(moves)])
    return f"{rangkai([*kata, 'Pengambilan Sumpah/Janji'])} {pejabat} {lingkungan}"


@lru_cache(maxsize=8)
def judul_kelompok(batch: Batch, kelompok: Kelompok) -> str:
    """Return what the decree of a group is about; the whole group counts, whoever is present.

    Remembered: the paper of each person asks for it.
    """
    return judul_keputusan(batch, batch.group(kelompok), kelompok)


def kelompok_agama(baris: Iterable[Baris]) -> list[Agama | None]:
    """Return the religions present, in the order of the ceremony; None for one that is not known."""
    ada = {isi.move.agama for isi in baris}
    return [agama for agama in (*Agama, None) if agama in ada]


def _items(batch: Batch, baris: Sequence[Baris], dilantik: Sequence[Baris]) -> list[_Acara]:
    """Return what happens from the opening on."""
    fakta = batch.fakta
    pelantik = penandatangan(batch, (dilantik or baris)[0].kelompok)["jabatan"]
    hasil = [
        _Acara(2, "Pembukaan", f"Pembawa acara: {teks(fakta.mc)}"),
        _Acara(4, "Menyanyikan lagu kebangsaan Indonesia Raya", "Seluruh hadirin, dipimpin dirigen"),
    ]
    if dilantik:
        hasil += _inauguration(batch, dilantik, pelantik)
    tambahan = baris_kelompok(baris, Kelompok.TUGAS_TAMBAHAN)
    if tambahan and hanya_menerima_keputusan(batch, Kelompok.TUGAS_TAMBAHAN):
        moves = [isi.move for isi in tambahan]
        hasil.append(
            _Acara(
                10,
                f"Penyerahan Keputusan kepada {jumlah_orang(len(moves))} "
                f"{_kecil(sebutan_tugas(moves)['jabatan'])}, tanpa pelantikan dan sumpah/janji",
                pelantik,
            )
        )
    hasil += [
        _Acara(15, f"Sambutan {pelantik}", pelantik),
        _Acara(4, "Pembacaan doa", f"Pembaca doa: {teks(fakta.pembaca_doa)}"),
        _Acara(2, "Penutup", f"Pembawa acara: {teks(fakta.mc)}"),
        _Acara(15, "Pemberian ucapan selamat dan foto bersama", "Protokol"),
    ]
    return hasil


def _inauguration(batch: Batch, dilantik: Sequence[Baris], pelantik: str) -> list[_Acara]:
    """Return reading, words of inauguration and oath, in the order of the settings, and what follows them."""
    kelompok = [isi for isi in Kelompok if baris_kelompok(dilantik, isi)]
    pembaca = f"Pembaca keputusan: {teks(batch.fakta.pembaca_sk)}"
    agama = kelompok_agama(dilantik)
    kata = kata_kerja([isi.move for isi in dilantik])
    naskah = {"melantik": "pelantikan", "mengukuhkan": "pengukuhan"}.get(kata, "pelantikan dan pengukuhan")
    nama_saksi = [isi["nama"] for isi in dua_saksi(batch)]
    berita_acara = f"saksi {rangkai(nama_saksi)}"
    hasil = [
        _Acara(6, f"Pembacaan Keputusan tentang {judul_kelompok(batch, isi)}", pembaca) for isi in kelompok
    ]
    melantik = [_Acara(3, f"Pembacaan naskah {naskah}", pelantik)]
    bersumpah = [
        _Acara(
            4 * len(agama),
            "Pengambilan sumpah/janji jabatan menurut agama dan kepercayaan",
            f"{pelantik}; rohaniwan {rangkai([_rohaniwan(batch, isi) for isi in agama])}",
        ),
        _Acara(
            5,
            "Penandatanganan Berita Acara Sumpah/Janji Jabatan",
            f"Wakil peserta; {berita_acara}; {pelantik}",
        ),
    ]
    urut = batch.pengaturan.acara_urutan
    hasil += [*bersumpah, *melantik] if urut == "sumpah_dulu" else [*melantik, *bersumpah]
    hasil += [
        _Acara(5, "Penandatanganan Pakta Integritas", f"Wakil peserta, disaksikan {pelantik}"),
        _Acara(10, "Penyerahan Petikan Keputusan", f"{pelantik} kepada wakil peserta"),
    ]
    return hasil


def _ringkasan(batch: Batch, baris: Sequence[Baris], kelompok: Kelompok, *, draf: bool) -> Konteks:
    keputusan = konteks_keputusan(batch, baris, draf=draf)
    tertanggal = batch.fakta.tanggal_sk(kelompok)
    return {
        **keputusan,
        "dalam_kata": KOSONG if tertanggal is None else tanggal_dalam_kata(tertanggal),
        "tugas_tambahan": kelompok is Kelompok.TUGAS_TAMBAHAN,
        "tanpa_pelantikan": hanya_menerima_keputusan(batch, kelompok),
        "jumlah_kata": terbilang(len(baris)),
        "daftar": [
            {
                **orang(isi, batch),
                "kalimat": f"{_kalimat(isi.move)}{'.' if nomor == len(baris) else ';'}",
            }
            for nomor, isi in enumerate(baris, start=1)
        ],
    }


def _kalimat(move: Move) -> str:
    """Return what is read after a person's name."""
    lama, baru = jabatan_lama(move), teks(move.jabatan_baru)
    if move.jenis is JenisPerpindahan.PEMBERHENTIAN:
        hasil = f"diberhentikan dengan hormat dari jabatan {lama}"
    elif move.jenis is JenisPerpindahan.PENGUKUHAN:
        hasil = f"dikukuhkan dalam jabatan {baru}"
    elif move.kelompok is Kelompok.TUGAS_TAMBAHAN:
        hasil = f"{teks(move.jabatan_lama)}, diberi tugas tambahan sebagai {baru}"
    else:
        hasil = f"{lama}, diangkat dalam jabatan {baru}"
    return hasil if move.usulan.hadir else f"{hasil} (tidak hadir, pelantikan susulan)"


def _rohaniwan(batch: Batch, agama: Agama | None) -> str:
    nama = "belum diketahui" if agama is None else agama.value
    return f"{teks(rohaniwan(batch, nama))} ({nama})"


def _absent(batch: Batch, baris: Sequence[Baris]) -> str:
    jumlah = sum(yang_mendapat_jabatan(batch, isi) and not isi.move.usulan.hadir for isi in baris)
    return jumlah_orang(jumlah) if jumlah else ""


def _minutes(jam: str | None) -> tuple[int, str] | None:
    """Return the minutes since midnight and the time zone of ``14.00 WIB``; None when it says no hour."""
    cocok = _JAM.match(jam or "")
    if cocok is None or int(cocok.group(1)) * 60 + int(cocok.group(2)) >= _SEHARI:
        return None
    return int(cocok.group(1)) * 60 + int(cocok.group(2)), cocok.group(3).strip()


def _clock(menit: int) -> str:
    return f"{menit % _SEHARI // 60:02d}.{menit % 60:02d}"


def _judul(sebutan: str) -> str:
    """Return ``pejabat administrator`` as it stands in a title."""
    return " ".join(kata[:1].upper() + kata[1:] for kata in sebutan.split())


def _kecil(sebutan: str) -> str:
    """Return ``Pejabat Fungsional Kesehatan yang Diberi Tugas Tambahan sebagai X`` within a sentence."""
    awal, pisah, tugas = sebutan.partition(" sebagai ")
    return f"{awal.lower()}{pisah}{tugas}"


def _kepegawaian(batch: Batch) -> str:
    instansi = batch.pengaturan.instansi
    return teks(None if instansi is None else instansi.singkatan_kepegawaian)
