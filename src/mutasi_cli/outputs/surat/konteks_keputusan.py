"""Data of the decree of one group: its number, title, grounds, provisions, and of its annex."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

import jinja2

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.kosakata import JenisJabatan, JenisPerpindahan, Jenjang, Kelompok, StatusAsn
from mutasi_cli.domain.move import Move
from mutasi_cli.errors import PengaturanError
from mutasi_cli.outputs.kotak_pasir import KotakPasir
from mutasi_cli.outputs.surat.isian import KOSONG
from mutasi_cli.outputs.surat.kata import bernomor, rangkai, tanggal, teks
from mutasi_cli.outputs.surat.konteks_umum import Konteks, orang, penandatangan, pertek_asli, umum
from mutasi_cli.outputs.terbilang import bulan_romawi, jumlah_orang
from mutasi_cli.outputs.urutan import Baris

_NAMA_JENJANG = {
    Jenjang.JPT_UTAMA: "Jabatan Pimpinan Tinggi Utama",
    Jenjang.JPT_MADYA: "Jabatan Pimpinan Tinggi Madya",
    Jenjang.JPT_PRATAMA: "Jabatan Pimpinan Tinggi Pratama",
    Jenjang.ADMINISTRATOR: "Jabatan Administrator",
    Jenjang.PENGAWAS: "Jabatan Pengawas",
    Jenjang.PELAKSANA: "Jabatan Pelaksana",
}

_SEBUT_PERTEK = 3
"""More approvals of BKN than these are not named one by one."""


def konteks_keputusan(batch: Batch, baris: Sequence[Baris], *, draf: bool) -> Konteks:
    """Return the data of the decree of the group that ``baris`` (not empty) belong to."""
    kelompok = baris[0].kelompok
    moves = [isi.move for isi in baris]
    setelan = batch.pengaturan.keputusan_untuk(kelompok)
    ada = _tindakan(moves)
    ganda = sum(ada.values()) > 1
    mengingat = setelan.mengingat if setelan is not None else ()
    judul = judul_keputusan(batch, moves, kelompok)
    tmt = {move.tmt for move in moves}
    return {
        **umum(batch, draf=draf),
        "penandatangan": penandatangan(batch, kelompok),
        "keputusan": {
            "nomor": nomor_keputusan(batch, kelompok),
            "tanggal": tanggal(batch.fakta.tanggal_sk(kelompok)),
            "judul": judul,
            "judul_kapital": judul.upper(),
            "tmt": tanggal(moves[0].tmt) if len(tmt) == 1 else "",
            "kop_dicetak": not batch.pengaturan.gaya_keputusan.kertas_berkop,
            "frasa_rahmat": setelan is not None and setelan.frasa_rahmat,
            "mengingat": bernomor(mengingat or (KOSONG,), akhir="."),
            "memperhatikan": bernomor(_memperhatikan(batch, moves, kelompok), akhir="."),
            "tembusan": bernomor(setelan.tembusan if setelan is not None else (), akhir="."),
        },
        "pegawai": _sebutan_pegawai(moves),
        "tugas": sebutan_tugas(moves),
        "jabatan": jenis_jabatan_kelompok(moves),
        "ada": ada,
        "ada_pelepasan": any(move.melepas for move in moves),
        "huruf": _letters(ada) if ganda else dict.fromkeys(ada, ""),
        "jumlah": jumlah_orang(len(moves)),
    }


def konteks_lampiran(batch: Batch, baris: Sequence[Baris], *, draf: bool) -> Konteks:
    """Return the data of the annex: that of its decree, and ``daftar``, one entry a person."""
    beda_tmt = len({isi.move.tmt for isi in baris}) > 1
    return {
        **konteks_keputusan(batch, baris, draf=draf),
        "daftar": [orang(isi, batch, sebut_tmt=beda_tmt) for isi in baris],
    }


def nomor_keputusan(batch: Batch, kelompok: Kelompok) -> str:
    """Return the number of a decree; while it is open, the office's pattern with a gap for the serial number.

    The pattern knows ``urut`` (always open here), ``singkatan_kepegawaian``, ``bulan_romawi`` and ``tahun``
    of the decree's date, else of the inauguration. Raises :class:`PengaturanError` for a faulty pattern.
    """
    nomor = batch.fakta.nomor_sk(kelompok)
    if nomor is not None and nomor.strip():
        return nomor.strip()
    setelan = batch.pengaturan.keputusan_untuk(kelompok)
    if setelan is None or not setelan.nomor.strip():
        return KOSONG
    hari: date = batch.fakta.tanggal_sk(kelompok) or batch.tanggal
    instansi = batch.pengaturan.instansi
    try:
        return _pattern(setelan.nomor).render(
            urut=None,
            singkatan_kepegawaian=teks(None if instansi is None else instansi.singkatan_kepegawaian),
            bulan_romawi=bulan_romawi(hari),
            tahun=hari.year,
            kelompok=kelompok.value,
        )
    except (
        jinja2.TemplateError,
        ArithmeticError,
        LookupError,
        RecursionError,
        TypeError,
        ValueError,
    ) as error:
        raise PengaturanError(
            f"Pola nomor keputusan «{setelan.nomor}» ([keputusan] nomor di mutasi.toml) tidak dapat "
            f"dipakai. Nama yang dikenal: urut, singkatan_kepegawaian, bulan_romawi, tahun."
        ) from error


@lru_cache(maxsize=16)
def _pattern(pola: str) -> jinja2.Template:
    """Return a pattern of numbers compiled; every paper of every person asks for it."""
    return KotakPasir(undefined=jinja2.StrictUndefined, autoescape=False).from_string(pola)


def judul_keputusan(batch: Batch, moves: Sequence[Move], kelompok: Kelompok) -> str:
    """Return what a decree is about, after the word TENTANG, as it stands within a sentence."""
    ada = _tindakan(moves)
    melepas = ada["pemberhentian"] or (ada["pengangkatan"] and any(move.melepas for move in moves))
    kata = ["Pemberhentian"] if melepas else []
    kata += ["Pengangkatan"] if ada["pengangkatan"] else []
    kata += ["Pengukuhan"] if ada["pengukuhan"] else []
    instansi = batch.pengaturan.instansi
    lingkungan = f"di Lingkungan {teks(None if instansi is None else instansi.nama)}"
    if kelompok is Kelompok.TUGAS_TAMBAHAN:
        return f"{rangkai(kata)} {sebutan_tugas(moves)['jabatan']} {lingkungan}"
    kata_depan = "dalam" if ada["pengangkatan"] or ada["pengukuhan"] else "dari"
    return (
        f"{rangkai(kata)} {_sebutan_pegawai(moves)} {kata_depan} {jenis_jabatan_kelompok(moves)} {lingkungan}"
    )


def sebutan_tugas(moves: Sequence[Move]) -> dict[str, str]:
    """Return how the second group is called: ``pejabat``, ``tugas`` and both in one (``jabatan``)."""
    nama = [
        jabatan.jabatan
        for move in moves
        for jabatan in (move.tujuan or move.asal,)
        if jabatan is not None and not jabatan.definitif
    ]
    puskesmas = all("puskesmas" in isi.casefold() for isi in nama)
    pejabat = "Pejabat Fungsional Kesehatan" if puskesmas else "Pejabat Fungsional"
    tugas = "Kepala UPTD Puskesmas" if puskesmas else "Kepala Unit"
    return {
        "pejabat": pejabat,
        "tugas": tugas,
        "jabatan": f"{pejabat} yang Diberi Tugas Tambahan sebagai {tugas}",
    }


def _tindakan(moves: Sequence[Move]) -> dict[str, bool]:
    """Tell what the decree does; the order is that of its first provision."""
    jenis = {move.jenis for move in moves}
    khusus = {JenisPerpindahan.PENGUKUHAN, JenisPerpindahan.PEMBERHENTIAN}
    return {
        "pengangkatan": bool(jenis - khusus),
        "pengukuhan": JenisPerpindahan.PENGUKUHAN in jenis,
        "pemberhentian": JenisPerpindahan.PEMBERHENTIAN in jenis,
    }


def _letters(ada: dict[str, bool]) -> dict[str, str]:
    urut = [nama for nama, isi in ada.items() if isi]
    return {nama: f"{'abc'[urut.index(nama)]}.\t" if isi else "" for nama, isi in ada.items()}


def _sebutan_pegawai(moves: Sequence[Move]) -> str:
    pppk = any(move.pegawai is not None and move.pegawai.status_asn is StatusAsn.PPPK for move in moves)
    return "Pegawai Aparatur Sipil Negara" if pppk else "Pegawai Negeri Sipil"


def jenis_jabatan_kelompok(moves: Sequence[Move]) -> str:
    """Return the kinds of posts that the decree gives (a removal: takes), from the highest down."""
    jenjang: set[Jenjang] = set()
    fungsional = False
    for move in moves:
        if move.tujuan is not None and move.tujuan.jenis is JenisJabatan.FUNGSIONAL:
            fungsional = True
            continue
        ini = move.jenjang_lama if move.tujuan is None else move.jenjang_baru
        if ini is not None:
            jenjang.add(ini)
    nama = [_NAMA_JENJANG[isi] for isi in sorted(jenjang, reverse=True)]
    return rangkai([*nama, *(["Jabatan Fungsional"] if fungsional else [])] or ["Jabatan"])


def _memperhatikan(batch: Batch, moves: Sequence[Move], kelompok: Kelompok) -> list[str]:
    """Return the documents that were looked at; only those that exist."""
    fakta = batch.fakta
    kepala = "Pertimbangan Teknis Badan Kepegawaian Negara"
    hasil = []
    perteks = dict.fromkeys(pertek_asli(batch, move) for move in moves)
    bernomor = [(nomor, hari) for nomor, hari in perteks if nomor is not None]
    if len(bernomor) > _SEBUT_PERTEK and kelompok is Kelompok.STRUKTURAL:
        hasil.append(f"{kepala} sebagaimana tercantum dalam kolom 8 Lampiran Keputusan ini")
    else:
        hasil += [f"{kepala} Nomor {nomor} tanggal {tanggal(hari)}" for nomor, hari in bernomor]
    if fakta.nomor_izin_mendagri is not None:
        hasil.append(
            f"Persetujuan Menteri Dalam Negeri Nomor {fakta.nomor_izin_mendagri} tanggal "
            f"{tanggal(fakta.tanggal_izin_mendagri)}"
        )
    if fakta.nomor_ba_tpk is not None:
        instansi = batch.pengaturan.instansi
        hasil.append(
            f"Berita Acara Rapat Tim Penilai Kinerja {teks(None if instansi is None else instansi.nama)} "
            f"Nomor {fakta.nomor_ba_tpk} tanggal {tanggal(fakta.tanggal_ba_tpk)}"
        )
    delegasi = _nomor_delegasi(batch, kelompok)
    if delegasi:
        hasil.append(f"Pendelegasian wewenang penetapan keputusan Nomor {delegasi}")
    return hasil


def _nomor_delegasi(batch: Batch, kelompok: Kelompok) -> str:
    """Return the number of the delegation where an official signs; it stands in one of two places."""
    setelan = batch.pengaturan.keputusan_untuk(kelompok)
    if setelan is None or setelan.penandatangan == "kepala_daerah":
        return ""
    pejabat = batch.pengaturan.pejabat.get(setelan.penandatangan)
    return setelan.nomor_delegasi or ("" if pejabat is None else pejabat.nomor_delegasi)
