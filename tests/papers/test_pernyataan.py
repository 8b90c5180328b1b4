"""Integrity pact, the statements after the inauguration, and who signs them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from mutasi_cli.domain.kosakata import Agama, JenisKelamin, JenisPerpindahan, JenjangJf
from mutasi_cli.domain.pengaturan import Pengaturan
from mutasi_cli.outputs.surat.atasan import atasan_langsung, kepala_unit, pemangku
from mutasi_cli.outputs.surat.isian import KOSONG
from papers.kantor import JABATAN, kumpulan, plt
from papers.warga import PENGATURAN, batch, dengan_setelan, lengkap, nip, pegawai, teks_surat, tulis, usulan

if TYPE_CHECKING:
    from pathlib import Path

    from mutasi_cli.domain.batch import Batch
    from mutasi_cli.domain.pegawai import Pegawai

SEMUA = [
    "susunan_acara",
    "ringkasan_keputusan",
    "naskah_pelantikan",
    "pakta_integritas",
    "daftar_hadir",
    "denah_duduk",
    "spp",
    "spmt",
    "spmj",
    "serah_terima",
    "perintah_plt",
    "siaran_pers",
    "tanda_terima",
]
"""The papers of the day and after it that this module and its neighbours hold."""

KINI = (date(2026, 1, 1), date(2026, 3, 31))


def pejabat_kantor() -> list[Pegawai]:
    """Sekda 21, asisten 22, head of the office 23, its secretary 24, camat 25, lurah 26."""
    kode = {21: "SEKDA", 22: "AS1", 23: "DIS", 24: "SDI", 25: "CAM", 26: "LUR"}
    return [pegawai(nomor, jabatan, nama=f"Kepala {jabatan}") for nomor, jabatan in kode.items()]


def penuh(tujuan: str, **isi: Any) -> Batch:
    """Everybody in the post, and person 1 who moves."""
    return kumpulan([*pejabat_kantor(), pegawai(1, "STA")], [usulan(1, tujuan)], **isi)


def surat(kumpulan: Batch, folder: Path, kunci: str, nomor: int = 1) -> str:
    """The paper of the first person of the roster."""
    hasil = tulis(kumpulan, folder, jenis=[kunci])
    nama = [isi for isi in hasil.ditulis if isi.split("/")[1].startswith(f"{nomor:03d}_")]
    return teks_surat(hasil.folder / nama[0])


@pytest.mark.parametrize(
    ("tujuan", "kepala"),
    [
        ("KAS", "Kepala LUR"),
        ("SUB", "Kepala DIS"),
        ("BAG", "Kepala SEKDA"),
        ("STA", "Kepala LUR"),
    ],
)
def test_kepala_unit_penerima(tujuan: str, kepala: str) -> None:
    satu = penuh(tujuan)
    assert kepala_unit(satu, JABATAN[tujuan], nip(1))["nama"] == kepala


@pytest.mark.parametrize(
    ("tujuan", "nomor", "kepala"),
    [("LUR", 26, "Kepala CAM"), ("CAM", 25, "Kepala SEKDA"), ("DIS", 23, "Kepala SEKDA")],
)
def test_kepala_unit_bagi_pimpinan(tujuan: str, nomor: int, kepala: str) -> None:
    """Lurah: camat. Camat and head of an office: Sekda."""
    orang = [isi for isi in pejabat_kantor() if isi.nip != nip(nomor)]
    satu = kumpulan([*orang, pegawai(1, "STA")], [usulan(1, tujuan)])
    isi = kepala_unit(satu, JABATAN[tujuan], nip(1))
    assert isi["nama"] == kepala


def test_sekda_oleh_kepala_daerah() -> None:
    satu = kumpulan([pegawai(1, "DIS")], [usulan(1, "SEKDA")])
    isi = kepala_unit(satu, JABATAN["SEKDA"], nip(1))
    assert (isi["nama"], isi["jabatan"], isi["nip"]) == ("Dr. Tri Adhianto", "Wali Kota Bekasi", "-")


def test_kepala_unit_puskesmas_dan_stafnya() -> None:
    dokter = {"jenjang_jf": JenjangJf.AHLI_MADYA}
    orang = [*pejabat_kantor(), pegawai(1, "DOK", **dokter), pegawai(2, "STA")]
    satu = kumpulan(orang, [usulan(1, "PKM"), usulan(2, "TU")])
    assert kepala_unit(satu, JABATAN["PKM"], nip(1))["nama"] == "Kepala DIS"
    staf = kepala_unit(satu, JABATAN["TU"], nip(2))
    assert (staf["nama"], staf["jabatan"]) == (
        "Orang 1",
        "Kepala UPTD Puskesmas Jatiasih pada Dinas Kesehatan",
    )


def test_pemangku_sesudah_batch_bukan_yang_lama() -> None:
    orang = [pegawai(1, "LUR"), pegawai(2, "STA"), pegawai(3, "STA")]
    satu = kumpulan(orang, [usulan(1, "KAS"), usulan(2, "LUR")])
    assert pemangku(satu, JABATAN["LUR"])["kunci"] == nip(2)
    tak_hadir = kumpulan(orang, [usulan(1, "KAS"), usulan(2, "LUR", hadir=False)])
    assert pemangku(tak_hadir, JABATAN["LUR"])["nama"] == KOSONG


def test_plt_menandatangani_dan_tidak_bagi_dirinya_sendiri() -> None:
    orang = [*pejabat_kantor()[:5], pegawai(1, "STA"), pegawai(2, "KAS")]
    satu = kumpulan(orang, [usulan(1, "KAS")], pejabat_sementara=[plt("LUR", 2, *KINI)])
    isi = kepala_unit(satu, JABATAN["KAS"], nip(1))
    assert (isi["nama"], isi["jabatan"], isi["jabatan_kapital"]) == (
        "Orang 2",
        "Plt. Lurah Jatiasih Kecamatan Jatiasih",
        "Plt. LURAH JATIASIH KECAMATAN JATIASIH",
    )
    asing = kumpulan(orang, [usulan(1, "KAS")], pejabat_sementara=[plt("LUR", 77, *KINI)])
    isi = kepala_unit(asing, JABATAN["KAS"], nip(1))
    assert (isi["nama"], isi["nip"]) == (KOSONG, "19850618 201001 1 077")
    sendiri = kumpulan(orang, [usulan(1, "KAS")], pejabat_sementara=[plt("LUR", 1, *KINI)])
    assert kepala_unit(sendiri, JABATAN["KAS"], nip(1))["nama"] == "Kepala CAM"


def test_jabatan_resmi_dari_pengaturan() -> None:
    assert kepala_unit(penuh("BAG"), JABATAN["BAG"], nip(1))["jabatan"] == "Sekretaris Daerah Kota Bekasi"
    sekda = replace(PENGATURAN.pejabat["sekda"], nip=nip(21), jabatan="Sekda Kota Bekasi")
    pengaturan = replace(PENGATURAN, pejabat={"sekda": sekda})
    satu = penuh("BAG", pengaturan=pengaturan)
    assert kepala_unit(satu, JABATAN["BAG"], nip(1))["jabatan"] == "Sekda Kota Bekasi"


def test_tanpa_induk_menjadi_rumpang() -> None:
    satu = penuh("YTM")
    isi = kepala_unit(satu, JABATAN["YTM"], nip(1))
    assert {isi["nama"], isi["nip"], isi["jabatan"]} == {KOSONG}
    jabatan = {kode: replace(isi, kode_atasan=None) for kode, isi in JABATAN.items()}
    lepas = penuh("SUB", jabatan=jabatan)
    assert kepala_unit(lepas, jabatan["SUB"], nip(1))["nama"] == "Kepala DIS"
    dinas = kumpulan([pegawai(1, "STA")], [usulan(1, "DIS")], jabatan=jabatan)
    assert kepala_unit(dinas, jabatan["DIS"], nip(1))["nama"] == "Didik Santoso, M.Si."


def test_atasan_langsung() -> None:
    satu = penuh("SUB")
    assert atasan_langsung(satu, JABATAN["SUB"])["nama"] == "Kepala SDI"


def test_lingkaran_atasan_tidak_berputar() -> None:
    jabatan = {**JABATAN, "CAM": replace(JABATAN["CAM"], kode_atasan="LUR")}
    satu = penuh("KAS", jabatan=jabatan)
    assert kepala_unit(satu, jabatan["KAS"], nip(1))["nama"] == "Kepala LUR"


def test_spmt(tmp_path: Path) -> None:
    isi = penuh("KAS", nomor_sk_struktural="800/7", tanggal_sk_struktural=date(2026, 2, 5))
    teks = surat(isi, tmp_path, "spmt")
    baris = teks.split("\n")
    assert baris.index("KECAMATAN JATIASIH") < baris.index("KELURAHAN JATIASIH")
    assert "SURAT PERNYATAAN MELAKSANAKAN TUGAS" in baris
    assert "Nama\n:\nKepala LUR\n" in teks
    assert "Jabatan\n:\nLurah Jatiasih Kecamatan Jatiasih\n" in teks
    assert f"terhitung mulai tanggal {KOSONG} telah nyata melaksanakan tugas sebagai Kepala Seksi" in teks
    assert f"Bekasi, {KOSONG}" in baris
    assert "Nomor 800/7 tanggal 5 Februari 2026" in teks
    assert "kerugian keuangan negara" in teks
    assert "LURAH JATIASIH KECAMATAN JATIASIH," in baris
    assert "Tembusan:" in baris
    assert "6 Februari 2026" not in teks


def test_spmj_menyebut_jabatan_baru(tmp_path: Path) -> None:
    teks = surat(penuh("SUB"), tmp_path, "spmj")
    assert (
        "terhitung mulai tanggal 6 Februari 2026 sampai dengan tanggal surat ini masih menduduki jabatan "
        "Kepala Subbagian Umum pada Dinas Kesehatan."
    ) in teks
    assert "Pengadministrasi" not in teks


def test_spp(tmp_path: Path) -> None:
    teks = surat(lengkap(), tmp_path, "spp")
    assert "Nama\n:\nDr. Tri Adhianto\nJabatan\n:\nWali Kota Bekasi\n" in teks
    assert "telah dilantik dan diambil sumpah jabatannya pada hari Jumat, 6 Februari 2026" in teks
    assert "eselon III.a sebesar Rp1.260.000,00 setiap bulan" in teks
    assert "19850618 201001 1 002" in teks
    puskesmas = surat(lengkap(), tmp_path / "b", "spp", 4)
    assert "dalam tugas tambahan sebagai Kepala UPTD Puskesmas Pondok Gede" in puskesmas
    assert "Jabatan fungsional\n:\nDokter Ahli Madya pada Dinas Kesehatan" in puskesmas
    assert "Rp" not in puskesmas


def test_spp_pengukuhan_janji_dan_atas_nama(tmp_path: Path) -> None:
    ini = usulan(1, "LUR", jenis=JenisPerpindahan.PENGUKUHAN, janji=True)
    satu = batch([pegawai(1, "LUR")], [ini])
    satu.pengaturan = dengan_setelan(penandatangan="sekda", nomor_delegasi="D-9")
    teks = surat(satu, tmp_path, "spp")
    assert "telah dikukuhkan dan diambil janji jabatannya" in teks
    baris = teks.split("\n")
    i = baris.index("a.n. WALI KOTA BEKASI")
    assert baris[i + 1] == "SEKRETARIS DAERAH KOTA BEKASI,"
    assert "NIP 19680510 199403 1 005" in baris


def test_siapa_mendapat_surat_apa(tmp_path: Path) -> None:
    """The absent get none of them, a pelaksana no oath and no pact, a removal nothing at all."""
    orang = [pegawai(1), pegawai(2), pegawai(3), pegawai(4, "LUR")]
    baris = [usulan(1, "BAG", hadir=False), usulan(2, "BID"), usulan(3, "STA"), usulan(4, None)]
    hasil = tulis(batch(orang, baris), tmp_path, jenis=["spp", "spmt", "spmj", "pakta_integritas"])
    nama: dict[str, set[str]] = {}
    for isi in hasil.ditulis:
        folder, _, berkas = isi.partition("/")
        if folder != "cetak":
            nama.setdefault(folder[3:], set()).add(berkas.split("_")[1])
    assert nama == {
        "pakta_integritas": {nip(2)},
        "spp": {nip(2)},
        "spmt": {nip(2), nip(3)},
        "spmj": {nip(2), nip(3)},
    }
    menerima = lengkap()
    menerima.pengaturan = replace(PENGATURAN, acara_puskesmas="penyerahan_sk")
    hasil = tulis(menerima, tmp_path / "b", jenis=["spp", "spmt", "pakta_integritas"])
    jumlah = {k: sum(n.startswith(k) for n in hasil.ditulis) for k in ("17-", "20-", "21-")}
    assert jumlah == {"17-": 5, "20-": 3, "21-": 5}


def test_pakta_integritas(tmp_path: Path) -> None:
    orang = [pegawai(1, gelar_depan="dr.", gelar_belakang="M.Kes.", jenis_kelamin=JenisKelamin.PEREMPUAN)]
    teks = surat(batch(orang, [usulan(1, "LUR")]), tmp_path, "pakta_integritas")
    butir = [b for b in teks.split("\n") if b[:2] in {f"{i}." for i in range(1, 10)} and "\t" in b]
    assert [b[0] for b in butir] == list("1234567")
    kata = [
        "korupsi",
        "hadiah",
        "transparan",
        "pertentangan kepentingan",
        "contoh",
        "informasi",
        "konsekuensinya",
    ]
    for isi, cari in zip(butir, kata, strict=True):
        assert cari in isi
    assert "Meterai\nRp10.000" in teks
    assert "Menyaksikan,\nWALI KOTA BEKASI,\n" in teks
    assert "dr. ORANG 1, M.Kes." in teks
    assert "Bekasi, 6 Februari 2026" in teks


def test_tanpa_pengaturan_tidak_gugur(tmp_path: Path) -> None:
    """Every key, with nothing known: gaps, never a fault, never None."""
    kosong = pegawai(1, None, agama=None, golongan=None, pangkat=None, tanggal_lahir=None, jenis_kelamin=None)
    orang = [kosong, pegawai(2, "LUR"), pegawai(3, "BD2", agama=Agama.HINDU)]
    baris = [usulan(1, "LUR"), usulan(2, None), usulan(3, "BID"), usulan(7, "SEK", nama="Tak Dikenal")]
    satu = batch(orang, baris, pengaturan=Pengaturan(), jam=None, tempat=None, rohaniwan={})
    hasil = tulis(satu, tmp_path, jenis=SEMUA, draf=True)
    folder = {isi.split("/", maxsplit=1)[0][3:] for isi in hasil.ditulis if not isi.startswith("cetak")}
    assert folder == set(SEMUA)
    for nama in hasil.ditulis:
        teks = teks_surat(hasil.folder / nama)
        for buruk in ("None", "{{", "{%", "[]", "  ,"):
            assert buruk not in teks, nama


@pytest.mark.parametrize(
    "jahat", ["A & B <b>", "{{ 7*7 }}", "{% raw %}", "baris\ndua", "\u202eRTL", "x" * 200]
)
def test_data_jahat_tiba_utuh(tmp_path: Path, jahat: str) -> None:
    kode = "../../" + jahat
    jabatan = {**JABATAN, kode: replace(JABATAN["KAS"], jabatan=jahat, kode=kode)}
    orang = [*pejabat_kantor(), pegawai(1, "STA", nama=jahat), pegawai(2, kode, nama="CON")]
    satu = kumpulan(orang, [usulan(1, kode), usulan(2, "SUB")], jabatan=jabatan, mc=jahat, tempat=jahat)
    hasil = tulis(satu, tmp_path, jenis=SEMUA)
    assert all(isi.isascii() and ".." not in isi for isi in hasil.ditulis)
    for kunci in ("20-spp", "21-spmt", "22-spmj", "23-serah_terima"):
        ada = [teks_surat(hasil.folder / isi) for isi in hasil.ditulis if isi.startswith(kunci)]
        assert any(jahat in teks or jahat.upper() in teks for teks in ada), kunci
    assert jahat in teks_surat(hasil.folder / "12-susunan_acara/susunan_acara.docx")
