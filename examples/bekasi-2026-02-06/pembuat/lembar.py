"""The small sheets: moves, approvals, acting heads, careers, relatives, facts of the day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from pembuat.model import KEPUTUSAN, PELANTIKAN, Baris, Langkah, Nilai
from pembuat.nama import buat_nama

if TYPE_CHECKING:
    from random import Random

    from pembuat.jabatan import TabelJabatan
    from pembuat.pegawai import Penduduk
    from pembuat.rencana import Rencana

SAKSI = ("SETDA.AS.1", "SETDA.AS.3")

_PERTEK = ("0417/B-AK.02.02/SD/F/2026", date(2026, 1, 28))
_ESELON = ("II.a", "II.b", "III.a", "III.b", "IV.a", "IV.b")
_DALAM_KATA = 4
"""How many rows name their target in words instead of by code."""

_AGAMA_ROHANIWAN = ("Islam", "Kristen", "Katolik", "Hindu", "Buddha", "Khonghucu")


def buat_usulan(rng: Random, jabatan: TabelJabatan, rencana: Rencana, penduduk: Penduduk) -> list[Baris]:
    """Write the moves as an office does: by eselon, a few late comers out of order."""
    struktural = [x for x in rencana.langkah if x.kelompok == "struktural"]
    struktural.sort(key=lambda x: _urutan(jabatan.baris[x.tujuan]))
    for _ in range(6):
        struktural.insert(rng.randrange(40), struktural.pop(rng.randrange(len(struktural))))
    puskesmas = [x for x in rencana.langkah if x.kelompok == "tugas tambahan"]
    rng.shuffle(puskesmas)
    daftar = struktural + puskesmas
    dalam_kata = set(rng.sample([x.tujuan for x in struktural], _DALAM_KATA))
    return [
        _baris_usulan(nomor, langkah, jabatan, penduduk, kata=langkah.tujuan in dalam_kata)
        for nomor, langkah in enumerate(daftar, start=1)
    ]


def _baris_usulan(
    nomor: int, langkah: Langkah, jabatan: TabelJabatan, penduduk: Penduduk, *, kata: bool
) -> Baris:
    orang = penduduk.pelaku[langkah.tujuan]
    tujuan = jabatan.baris[langkah.tujuan]
    izin: tuple[Nilai, Nilai] = (None, None)
    if langkah.tujuan.startswith("DISDUKCAPIL"):
        izin = ("821.22-0093/DUKCAPIL/2026", date(2026, 1, 26))
    elif langkah.tujuan.startswith("INSPEKTORAT"):
        izin = ("800.1.3.3/0214/INSPEKTORAT/2026", date(2026, 1, 22))
    alasan = "Pengisian jabatan" if langkah.jenis != "rotasi" else "Penyegaran organisasi"
    return {
        "no": nomor,
        "nip": orang["nip"],
        "nama": orang["nama"],
        "kode_jabatan_tujuan": None if kata else langkah.tujuan,
        "jabatan_tujuan": tujuan["jabatan"] if kata else None,
        "unit_tujuan": tujuan["unit_kerja"] if kata else None,
        "jenis": langkah.jenis,
        "nomor_izin_khusus": izin[0],
        "tanggal_izin_khusus": izin[1],
        "alasan": alasan,
    }


def _urutan(tujuan: Baris) -> tuple[int, int]:
    eselon, urut = tujuan["eselon"], tujuan["urut"]
    peringkat = _ESELON.index(str(eselon)) if eselon else len(_ESELON)
    return peringkat, urut if isinstance(urut, int) else 0


def buat_pertek(rng: Random, rencana: Rencana, penduduk: Penduduk) -> list[Baris]:
    """One approval a move, in the order of BKN, which is not the office's."""
    daftar = list(rencana.langkah)
    rng.shuffle(daftar)
    return [
        {
            "nip": penduduk.pelaku[langkah.tujuan]["nip"],
            "nama": penduduk.pelaku[langkah.tujuan]["nama"],
            "kode_jabatan": langkah.tujuan,
            "nomor": _PERTEK[0],
            "tanggal": _PERTEK[1],
            "hasil": "setuju",
        }
        for langkah in daftar
    ]


def buat_plt(rencana: Rencana, penduduk: Penduduk) -> list[Baris]:
    """One acting head for each vital post that stood empty before the batch."""
    return [
        {
            "kode_jabatan": kode,
            "nip_plt": penduduk.plt(asal)["nip"],
            "mulai": date(2025, 12, 8),
            "selesai": date(2026, 3, 7),
            "nomor": f"800.1.11.1/{nomor}/BKPSDM.Adap",
        }
        for nomor, (kode, asal) in enumerate(
            [(kode, asal) for kode, asal in rencana.kosong.items() if asal is not None], start=4107
        )
    ]


def buat_batch(rng: Random, penduduk: Penduduk) -> list[Baris]:
    """Facts of the day; the numbers of both decrees stay open in a draft."""
    nilai: dict[str, Nilai] = {
        "nama": "Pelantikan 6 Februari 2026",
        "tanggal_pelantikan": PELANTIKAN,
        "hari": "Jumat",
        "jam": "14.00 WIB",
        "tempat": (
            "Aula H. Nonon Sonthanie, Plaza Pemerintah Kota Bekasi, Jl. Jenderal Ahmad Yani No. 1 Bekasi"
        ),
        "pakaian": "Pakaian Sipil Lengkap",
        "tmt": PELANTIKAN,
        "nomor_sk_struktural": None,
        "tanggal_sk_struktural": KEPUTUSAN,
        "nomor_sk_tugas_tambahan": None,
        "tanggal_sk_tugas_tambahan": KEPUTUSAN,
        "nomor_undangan": "800.1.3.3/656/BKPSDM.Adap",
        "tanggal_undangan": date(2026, 2, 4),
        "nomor_pertek": _PERTEK[0],
        "tanggal_pertek": _PERTEK[1],
        "nomor_ba_tpk": "800.1.3.3/02/TPK/2026",
        "tanggal_ba_tpk": date(2026, 1, 15),
        "tanggal_data_pegawai": date(2026, 1, 30),
        "saksi_1_nip": penduduk.pemangku[SAKSI[0]]["nip"],
        "saksi_2_nip": penduduk.pemangku[SAKSI[1]]["nip"],
    }
    for agama in _AGAMA_ROHANIWAN:
        nilai[f"rohaniwan_{agama.lower()}"] = buat_nama(rng, agama, "L")[0]
    for peran in ("pembaca_sk", "pembaca_doa", "mc"):
        nilai[peran] = buat_nama(rng, "Islam", "P" if peran == "mc" else "L")[0]
    return [{"kunci": kunci, "nilai": isi} for kunci, isi in nilai.items()]


def buat_libur() -> list[Baris]:
    """Days of joint leave of 2026, which count as holidays only because they stand here."""
    return [
        {"tanggal": hari, "keterangan": f"Cuti bersama {nama}"}
        for hari, nama in (
            (date(2026, 2, 16), "Tahun Baru Imlek"),
            (date(2026, 3, 18), "Hari Suci Nyepi"),
            (date(2026, 3, 20), "Idulfitri"),
            (date(2026, 3, 23), "Idulfitri"),
            (date(2026, 3, 24), "Idulfitri"),
            (date(2026, 5, 15), "Kenaikan Yesus Kristus"),
            (date(2026, 5, 28), "Iduladha"),
            (date(2026, 12, 24), "Kelahiran Yesus Kristus"),
        )
    ]


def buat_keluarga(rng: Random, jabatan: TabelJabatan, rencana: Rencana, penduduk: Penduduk) -> list[Baris]:
    """Return a few married couples, none of them in one line of superiors."""
    pelaku = {str(orang["nip"]) for orang in penduduk.pelaku.values()}
    calon = [
        orang
        for orang in penduduk.baris
        if orang["jenis_jabatan"] == "pelaksana" and str(orang["nip"]) not in pelaku
    ]
    hasil: list[Baris] = []
    dipakai: set[str] = set()
    for langkah in rng.sample(rencana.langkah, 4):
        orang = penduduk.pelaku[langkah.tujuan]
        for pasangan in rng.sample(calon, len(calon)):
            kode = str(pasangan["kode_jabatan"])
            seimbang = (
                pasangan["agama"] == orang["agama"] and pasangan["jenis_kelamin"] != orang["jenis_kelamin"]
            )
            segaris = langkah.tujuan in garis_atasan(jabatan, kode)
            if seimbang and not segaris and str(pasangan["nip"]) not in dipakai:
                dipakai.add(str(pasangan["nip"]))
                hubungan = "istri" if pasangan["jenis_kelamin"] == "P" else "suami"
                hasil.append({"nip": orang["nip"], "nip_keluarga": pasangan["nip"], "hubungan": hubungan})
                break
    return hasil


def garis_atasan(jabatan: TabelJabatan, kode: str) -> list[str]:
    """Return the posts above ``kode``, nearest first."""
    garis: list[str] = []
    atasan = jabatan.baris[kode]["kode_atasan"]
    while atasan is not None:
        garis.append(str(atasan))
        atasan = jabatan.baris[str(atasan)]["kode_atasan"]
    return garis


def buat_riwayat(rng: Random, jabatan: TabelJabatan, penduduk: Penduduk) -> list[Baris]:
    """Earlier posts of everybody who moves, and of one in ten of the others."""
    menurut_jenjang: dict[str, list[Baris]] = {}
    for baris in jabatan.baris.values():
        if baris["status"] == "aktif" and baris["jenis"] != "tugas tambahan":
            menurut_jenjang.setdefault(str(baris["jenjang"]), []).append(baris)
    pelaku = {str(orang["nip"]) for orang in penduduk.pelaku.values()}
    hasil: list[Baris] = []
    for orang in penduduk.baris:
        lain = rng.random() < 0.1
        if (str(orang["nip"]) in pelaku or lain) and orang["status_asn"] == "PNS":
            hasil.extend(_karier(rng, orang, jabatan, menurut_jenjang))
    return hasil


_TANGGA: dict[str, tuple[str, ...]] = {
    "jpt pratama": ("pelaksana", "pengawas", "administrator"),
    "administrator": ("pelaksana", "pengawas", "pengawas"),
    "pengawas": ("pelaksana", "pelaksana"),
    "pelaksana": ("pelaksana",),
    "ahli pertama": ("pelaksana",),
    "ahli muda": ("ahli pertama",),
    "ahli madya": ("ahli pertama", "ahli muda"),
}


def _karier(
    rng: Random, orang: Baris, jabatan: TabelJabatan, menurut_jenjang: dict[str, list[Baris]]
) -> list[Baris]:
    awal, akhir = orang["tmt_cpns"], orang["tmt_jabatan"]
    kode = orang["kode_jabatan"]
    if kode is None or not isinstance(awal, date) or not isinstance(akhir, date):
        return []
    kini = jabatan.baris[str(kode)]
    tangga = _TANGGA[str(kini["jenjang"])]
    panjang = (akhir - awal).days // len(tangga)
    if panjang < 60:
        return []
    hasil: list[Baris] = []
    mulai = awal
    for nomor, jenjang in enumerate(tangga, start=1):
        selesai = akhir if nomor == len(tangga) else _awal_bulan(awal, panjang * nomor)
        pilihan = menurut_jenjang[jenjang]
        if kini["jenis"] == "fungsional":
            bidang = str(kini["jabatan"]).rsplit(" Ahli ", maxsplit=1)[0]
            nama, unit = f"{bidang} {jenjang.title()}", str(kini["unit_kerja"])
            if jenjang == "pelaksana":
                nama = "Penata Layanan Operasional"
        else:
            lama = rng.choice(pilihan)
            nama, unit = str(lama["jabatan"]), str(lama["unit_kerja"])
        hasil.append(
            {
                "nip": orang["nip"],
                "jabatan": nama,
                "unit_kerja": unit,
                "jenjang": jenjang,
                "tmt_mulai": mulai,
                "tmt_selesai": selesai - timedelta(days=1),
                "plt": "tidak",
            }
        )
        mulai = selesai
    return hasil


def _awal_bulan(awal: date, hari: int) -> date:
    return (awal + timedelta(days=hari)).replace(day=1)
