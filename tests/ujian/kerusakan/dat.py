"""Damages of the data: what the family DAT must find from DAT008 on."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from ujian.contoh import Baris, Dunia
from ujian.kerusakan.dasar import PERINGATAN, Gerak, Harap, kerusakan, pelaku

GALAT = "galat"
INFO = "info"


@kerusakan("DAT008", GALAT)
def tujuan_tak_dikenal(rng: Random, d: Dunia) -> list[Harap]:
    gerak = rng.choice(pelaku(d, lambda g: g.lepas))
    gerak.usulan.update(jabatan_tujuan=None, unit_tujuan=None, kode_jabatan_tujuan=gerak.kode_tujuan + "X")
    return [Harap("DAT008", "usulan", gerak.usulan, "kode_jabatan_tujuan", gerak.nip)]


@kerusakan("DAT008", GALAT)
def tujuan_salah_eja(rng: Random, d: Dunia) -> list[Harap]:
    gerak = rng.choice(pelaku(d, lambda g: g.lepas))
    tujuan = gerak.tujuan
    gerak.usulan.update(
        jabatan_tujuan=tujuan["jabatan"], unit_tujuan=f"{tujuan['unit_kerja']}w", kode_jabatan_tujuan=None
    )
    return [Harap("DAT008", "usulan", gerak.usulan, "jabatan_tujuan", gerak.nip)]


@kerusakan("DAT008", GALAT)
def tujuan_bermakna_ganda(rng: Random, d: Dunia) -> list[Harap]:
    """A second post with the same words: none of the two may be taken."""
    gerak = rng.choice(pelaku(d, lambda g: g.lepas))
    tujuan = gerak.tujuan
    d.tambah("jabatan", tujuan | {"kode": f"{tujuan['kode']}.LAIN", "status": "aktif"})
    gerak.usulan.update(
        jabatan_tujuan=tujuan["jabatan"], unit_tujuan=tujuan["unit_kerja"], kode_jabatan_tujuan=None
    )
    return [Harap("DAT008", "usulan", gerak.usulan, "jabatan_tujuan", gerak.nip)]


@kerusakan("DAT009", GALAT)
def kode_jabatan_ganda(rng: Random, d: Dunia) -> list[Harap]:
    asli = rng.choice(d.tabel["jabatan"])
    lain = d.tambah("jabatan", asli | {"jabatan": "Jabatan Lain", "pemangku_nip": None})
    return [Harap("DAT009", "jabatan", isi, "kode", asli["kode"]) for isi in (asli, lain)]


@kerusakan("DAT010", GALAT)
def bukan_golongan(rng: Random, d: Dunia) -> list[Harap]:
    gerak = rng.choice(pelaku(d))
    gerak.orang["golongan"] = rng.choice(("III/e", "V/a", "IIII", "3d", "Penata"))
    return [Harap("DAT010", "pegawai", gerak.orang, "golongan", gerak.nip)]


@kerusakan("DAT010", GALAT)
def pangkat_lain(rng: Random, d: Dunia) -> list[Harap]:
    gerak = rng.choice(pelaku(d))
    gerak.orang["pangkat"] = "Juru Muda"
    return [Harap("DAT010", "pegawai", gerak.orang, "pangkat", gerak.nip)]


@kerusakan("DAT011", GALAT)
def tanggal_orang_tak_terbaca(rng: Random, d: Dunia) -> list[Harap]:
    gerak = rng.choice(pelaku(d))
    kolom = rng.choice(("tanggal_lahir", "tmt_cpns", "tmt_golongan", "tmt_jabatan", "tanggal_uji_kompetensi"))
    gerak.orang[kolom] = rng.choice(("31-02-2015", "01/04/15", "besok", "2015-13-01", "April 2015"))
    return [Harap("DAT011", "pegawai", gerak.orang, kolom, gerak.nip)]


@kerusakan("DAT011", GALAT)
def tanggal_batch_tak_terbaca(rng: Random, d: Dunia) -> list[Harap]:
    baris = d.fakta(
        rng.choice(
            (
                "tanggal_undangan",
                "tanggal_ba_tpk",
                "tanggal_data_pegawai",
                "tanggal_sk_struktural",
                "tanggal_sk_tugas_tambahan",
                "tmt",
            )
        )
    )
    baris["nilai"] = rng.choice(("31-02-2026", "01/02/26", "segera"))
    return [Harap("DAT011", "batch", baris, "nilai")]


@kerusakan("DAT011", GALAT)
def tanggal_plt_tak_terbaca(rng: Random, d: Dunia) -> list[Harap]:
    baris = rng.choice(d.tabel["plt"])
    kolom = rng.choice(("mulai", "selesai"))
    baris[kolom] = rng.choice(("31-02-2026", "08/12/25", "seterusnya"))
    return [Harap("DAT011", "plt", baris, kolom, baris["nip_plt"])]


@kerusakan("DAT012", GALAT)
def kata_di_luar_daftar(rng: Random, d: Dunia) -> list[Harap]:
    gerak = rng.choice(pelaku(d))
    kolom, nilai = rng.choice(
        (
            ("agama", "Islm"),
            ("kedudukan", "Aktiv"),
            ("status_asn", "PN"),
            ("pendidikan", "Sarjna"),
            ("jenis_kelamin", "X"),
            ("predikat_2025", "Bagus"),
            ("predikat_2024", "Cukup"),
            ("hukuman_disiplin", "Lumayan"),
            ("status_hukum", "Aman"),
            ("uji_kompetensi", "Lulus sekali"),
            ("eselon", "VI.c"),
        )
    )
    gerak.orang[kolom] = nilai
    return [Harap("DAT012", "pegawai", gerak.orang, kolom, gerak.nip)]


@kerusakan("DAT012", GALAT)
def kata_jabatan_di_luar_daftar(rng: Random, d: Dunia) -> list[Harap]:
    gerak = rng.choice(pelaku(d, lambda g: g.struktural))
    kolom, nilai = rng.choice(
        (
            ("pendidikan_min", "Sarjna"),
            ("layanan_vital", "kesehtan"),
            ("status", "hidup"),
            ("kelas", "sembilan"),
        )
    )
    gerak.tujuan[kolom] = nilai
    return [Harap("DAT012", "jabatan", gerak.tujuan, kolom, gerak.kode_tujuan)]


@kerusakan("DAT013", GALAT)
def nama_orang_lain(rng: Random, d: Dunia) -> list[Harap]:
    gerak = rng.choice(pelaku(d))
    sheet = rng.choice(("usulan", "pertek"))
    baris = gerak.usulan if sheet == "usulan" else gerak.pertek
    baris["nama"] = rng.choice(("Badrun Sulaiman", str(baris["nama"]) + "ti"))
    return [Harap("DAT013", sheet, baris, "nama", gerak.nip)]


@kerusakan("DAT014", PERINGATAN)
def jenis_ketikan_lain(rng: Random, d: Dunia) -> list[Harap]:
    gerak = rng.choice(pelaku(d))
    semua = ("rotasi", "promosi", "demosi", "alih jabatan", "kenaikan eselon", "penurunan eselon")
    gerak.usulan["jenis"] = rng.choice([isi for isi in semua if isi != gerak.jenis])
    return [Harap("DAT014", "usulan", gerak.usulan, "jenis", gerak.nip)]


@kerusakan("DAT015", PERINGATAN)
def pemangku_lain(rng: Random, d: Dunia) -> list[Harap]:
    gerak = rng.choice(pelaku(d, lambda g: g.asal["pemangku_nip"] and g.asal["formasi"] == 1))
    gerak.asal["pemangku_nip"] = rng.choice([g.nip for g in pelaku(d) if g.nip != gerak.nip])
    return [Harap("DAT015", "jabatan", gerak.asal, "pemangku_nip", gerak.kode_asal)]


@kerusakan("DAT016", GALAT)
def sel_wajib_kosong(rng: Random, d: Dunia) -> list[Harap]:
    gerak = rng.choice(pelaku(d))
    kolom = rng.choice(("nama", "golongan", "pendidikan", "tmt_jabatan"))
    gerak.orang[kolom] = rng.choice((None, "-", "null", "N/A"))
    return [Harap("DAT016", "pegawai", gerak.orang, kolom, gerak.nip)]


@kerusakan("DAT016", GALAT)
def tujuan_kosong(rng: Random, d: Dunia) -> list[Harap]:
    gerak = rng.choice(pelaku(d, lambda g: g.lepas))
    gerak.usulan.update(kode_jabatan_tujuan=None, jabatan_tujuan=None, unit_tujuan=None)
    return [Harap("DAT016", "usulan", gerak.usulan, "kode_jabatan_tujuan", gerak.nip)]


@kerusakan("DAT016", GALAT)
def nama_jabatan_kosong(rng: Random, d: Dunia) -> list[Harap]:
    gerak = rng.choice(pelaku(d, lambda g: g.kolom_tujuan == "kode_jabatan_tujuan"))
    kolom = rng.choice(("jabatan", "unit_kerja"))
    gerak.tujuan[kolom] = None
    return [Harap("DAT016", "jabatan", gerak.tujuan, kolom, gerak.kode_tujuan)]


@kerusakan("DAT017", PERINGATAN)
def data_usang(rng: Random, d: Dunia) -> list[Harap]:
    baris = d.fakta("tanggal_data_pegawai")
    baris["nilai"] = rng.choice((None, date(2026, 1, 6), date(2026, 1, 6) - timedelta(rng.randint(1, 400))))
    return [Harap("DAT017", "batch", baris, "nilai")]


@kerusakan("DAT018", INFO)
def masuk_terlalu_muda(rng: Random, d: Dunia) -> list[Harap]:
    gerak = rng.choice(pelaku(d))
    orang = gerak.orang
    tmt = orang["tmt_cpns"]
    assert isinstance(tmt, date)
    lahir = tmt.replace(year=tmt.year - 18) + timedelta(rng.randint(1, 300))
    nip = f"{lahir:%Y%m%d}{gerak.nip[8:]}"
    orang["tanggal_lahir"] = lahir
    d.ganti(gerak.nip, nip)
    return [Harap("DAT018", "pegawai", orang, "tmt_cpns", nip)]


@kerusakan("DAT019", GALAT)
def atasan_tak_ada(rng: Random, d: Dunia) -> list[Harap]:
    daun = _daun(d)
    baris = rng.choice(daun)
    baris["kode_atasan"] = rng.choice(("TIDAK.ADA", baris["kode"]))
    return [Harap("DAT019", "jabatan", baris, "kode_atasan", baris["kode"])]


@kerusakan("DAT019", GALAT)
def atasan_melingkar(rng: Random, d: Dunia) -> list[Harap]:
    """Two leaves become each other's superior."""
    satu, dua = rng.sample(_daun(d), 2)
    satu["kode_atasan"], dua["kode_atasan"] = dua["kode"], satu["kode"]
    return [Harap("DAT019", "jabatan", isi, "kode_atasan", isi["kode"]) for isi in (satu, dua)]


def _daun(d: Dunia) -> list[Baris]:
    atasan = {isi["kode_atasan"] for isi in d.tabel["jabatan"]}
    return [isi for isi in d.tabel["jabatan"] if isi["kode"] not in atasan and isi["jenis"] != "struktural"]


@kerusakan("DAT020", INFO)
def judul_asing(rng: Random, d: Dunia) -> list[Harap]:
    sheet = rng.choice(("usulan", "pegawai", "jabatan", "riwayat", "pertek", "plt", "keluarga"))
    judul = rng.choice(("Warna Kesukaan", "catatan_sekretariat", "zzz"))
    d.kolom[sheet].append(judul)
    for isi in d.tabel[sheet]:
        isi[judul] = "x"
    return [Harap("DAT020", d.sel_judul(sheet, judul), None, "")]


@kerusakan("DAT020", INFO)
def kunci_asing(rng: Random, d: Dunia) -> list[Harap]:
    baris = d.tambah("batch", {"kunci": rng.choice(("warna", "tanggal_lantik", "saksi_3_nip")), "nilai": "x"})
    return [Harap("DAT020", "batch", baris, "kunci")]


@kerusakan("DAT021", PERINGATAN)
def kelompok_pengaturan_hilang(rng: Random, d: Dunia) -> list[Harap]:
    jalan = rng.choice((("instansi",), ("kepala_daerah",), ("pejabat", "kepala_kepegawaian")))
    isi = d.pengaturan
    for bagian in jalan[:-1]:
        isi = isi[bagian]
    del isi[jalan[-1]]
    return [Harap("DAT021", "mutasi.toml", None, "")]


@kerusakan("DAT022", PERINGATAN)
def pengecualian_menganggur(rng: Random, d: Dunia) -> list[Harap]:
    gerak = rng.choice(pelaku(d))
    baris = _pengecualian(d, gerak, rng.choice(("SYA008", "WKT001", "PEG009", "KHU003", "DAT003", "PEG001")))
    return [Harap("DAT022", "pengecualian", baris, "aturan", gerak.nip)]


@kerusakan("DAT023", GALAT)
def pengecualian_tak_sah(rng: Random, d: Dunia) -> list[Harap]:
    gerak = rng.choice(pelaku(d))
    baris = _pengecualian(d, gerak, "SYA008")
    kolom, nilai = rng.choice(
        (
            ("alasan", None),
            ("berlaku_sampai", date(2026, 2, 5)),
            ("aturan", "SYA099"),
            *(
                ("aturan", kode)
                for kode in ("DAT001", "DAT002", "DAT006", "DAT007", "DAT008", "JAB001", "JAB002")
            ),
        )
    )
    baris[kolom] = nilai
    return [Harap("DAT023", "pengecualian", baris, kolom, gerak.nip)]


def _pengecualian(d: Dunia, gerak: Gerak, aturan: str) -> Baris:
    return d.tambah(
        "pengecualian",
        {
            "aturan": aturan,
            "nip": gerak.nip,
            "alasan": "Sudah dipertimbangkan",
            "nomor_dokumen": "800/12/BKPSDM",
            "tanggal_dokumen": date(2026, 1, 20),
            "berlaku_sampai": date(2026, 2, 6),
        },
    )
