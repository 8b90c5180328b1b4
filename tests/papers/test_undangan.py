"""Invitations, request for clergy, nota dinas on witnesses and officers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import docx
import pytest

from mutasi_cli.domain.kosakata import Agama, JenisPerpindahan
from mutasi_cli.domain.pengaturan import Pengaturan, SetelanSurat
from mutasi_cli.outputs.surat.isian import KOSONG
from papers.warga import PENGATURAN, batch, lengkap, pegawai, teks_surat, tulis, usulan

UNDANGAN = "09-undangan/undangan.docx"
ROHANIWAN = "10-permohonan_rohaniwan/permohonan_rohaniwan.docx"
SAKSI = "11-nota_saksi/nota_saksi.docx"
KUNCI = ["undangan", "permohonan_rohaniwan", "nota_saksi"]


def tabel(path: Path, kepala: str) -> list[list[str]]:
    """The rows under the head of the table whose first row holds ``kepala``, without the signature."""
    for satu in docx.Document(str(path)).tables:
        isi = [[sel.text for sel in baris.cells] for baris in satu.rows]
        if kepala in isi[0]:
            return [baris for baris in isi[1:] if len(set(baris)) > 1]
    raise AssertionError(kepala)


def test_undangan_tidak_menyebut_jabatan_baru(tmp_path: Path) -> None:
    orang = [pegawai(1, "LUR"), pegawai(2, "SEK", nama="Ani")]
    path = tulis(batch(orang, [usulan(1, "BID"), usulan(2, "LUR")]), tmp_path, jenis=KUNCI).folder / UNDANGAN
    teks = teks_surat(path)
    assert "Kepala Bidang Mutasi" not in teks
    daftar = tabel(path, "JABATAN SAAT INI")
    assert daftar[0][:3] == ["1", "ORANG 1\n19850618 201001 1 001", "Penata Tingkat I (III/d)"]
    assert daftar[0][3].startswith("Lurah Jatiasih")
    assert daftar[1][3] == "Kepala Seksi pada Kelurahan Jatiasih"


def test_undangan_memuat_fakta_hari_itu(tmp_path: Path) -> None:
    satu = lengkap(nomor_undangan="U/656", tanggal_undangan=date(2026, 2, 4), pakaian="PSL")
    baris = teks_surat(tulis(satu, tmp_path, jenis=KUNCI).folder / UNDANGAN).split("\n")
    assert baris.count("U/656") == 2  # the letter and its list; the guests' letter has a number of its own
    assert baris.count("Bekasi, 4 Februari 2026") == 2
    assert baris.count("Jumat, 6 Februari 2026") == 2
    assert baris.count("PSL") == 2
    assert "a.n. WALI KOTA BEKASI" in baris
    assert "SEKRETARIS DAERAH KOTA BEKASI," in baris
    assert "1.\tWali Kota Bekasi (sebagai laporan)." in baris
    assert "SEKRETARIAT DAERAH" in baris


def test_yang_tidak_disumpah_diberi_keterangan(tmp_path: Path) -> None:
    orang = [pegawai(1, "LUR"), pegawai(2, "SEK"), pegawai(3, "BAG"), pegawai(4, "DOK")]
    baris = [
        usulan(1, "BID", hadir=False),
        usulan(2, "LUR"),
        usulan(3, None, jenis=JenisPerpindahan.PEMBERHENTIAN),
        usulan(4, "PK1"),
    ]
    satu = batch(orang, baris, pengaturan=replace(PENGATURAN, acara_puskesmas="penyerahan_sk"))
    path = tulis(satu, tmp_path, jenis=KUNCI).folder / UNDANGAN
    daftar = {isi[1].split("\n")[0]: isi[4] for isi in tabel(path, "JABATAN SAAT INI")}
    assert daftar == {"ORANG 1": "Pelantikan susulan", "ORANG 2": "", "ORANG 4": "Menerima keputusan"}
    teks = teks_surat(path)
    assert "serta penyerahan keputusan" in teks
    assert "Jumlah: 3 (tiga) orang" in teks


def test_tamu_dari_pengaturan_atau_baris_kosong(tmp_path: Path) -> None:
    kosong = tabel(tulis(lengkap(), tmp_path / "a", jenis=KUNCI).folder / UNDANGAN, "NAMA / JABATAN")
    assert {isi[1] for isi in kosong} == {KOSONG}
    satu = lengkap()
    satu.pengaturan = replace(PENGATURAN, surat=SetelanSurat(tamu=("Ketua DPRD & <Wakil>",)))
    isi = tabel(tulis(satu, tmp_path / "b", jenis=KUNCI).folder / UNDANGAN, "NAMA / JABATAN")
    assert [satu_baris[1] for satu_baris in isi] == ["Ketua DPRD & <Wakil>"]


@pytest.mark.parametrize(
    ("rantai", "baris"),
    [
        (("kepala_daerah",), ["Pj. WALI KOTA BEKASI,"]),
        (("kepala_daerah", "sekda"), ["a.n. Pj. WALI KOTA BEKASI", "SEKRETARIS DAERAH KOTA BEKASI,"]),
        (
            ("kepala_daerah", "sekda", "kepala_kepegawaian"),
            [
                "a.n. Pj. WALI KOTA BEKASI",
                "SEKRETARIS DAERAH KOTA BEKASI",
                "u.b.",
                "Plt. KEPALA BADAN KEPEGAWAIAN KOTA BEKASI,",
            ],
        ),
    ],
)
def test_tingkat_penandatangan(tmp_path: Path, rantai: tuple[str, ...], baris: list[str]) -> None:
    assert PENGATURAN.kepala_daerah is not None
    satu = lengkap()
    satu.pengaturan = replace(
        PENGATURAN,
        kepala_daerah=replace(PENGATURAN.kepala_daerah, status="pj"),
        surat=SetelanSurat(penandatangan={"undangan": rantai}),
    )
    teks = teks_surat(tulis(satu, tmp_path, jenis=KUNCI).folder / UNDANGAN)
    assert "\n".join(baris) in teks
    assert ("u.b." in teks) == (len(rantai) == 3)


def test_satu_rohaniwan_per_agama_yang_disumpah(tmp_path: Path) -> None:
    orang = [
        pegawai(1, "LUR", agama=Agama.KRISTEN),
        pegawai(2, "SEK", agama=Agama.ISLAM),
        pegawai(3, "SEK", agama=Agama.ISLAM),
        pegawai(4, "SEK", agama=Agama.KEPERCAYAAN),
        pegawai(5, "SEK", agama=Agama.HINDU),
    ]
    baris = [
        usulan(1, "BID"),
        usulan(2, "LUR"),
        usulan(3, "BAG"),
        usulan(4, "BD2"),
        usulan(5, "SEK", hadir=False, jenis=JenisPerpindahan.PENGUKUHAN),
    ]
    folder = tulis(batch(orang, baris), tmp_path, jenis=KUNCI).folder
    assert tabel(folder / ROHANIWAN, "ROHANIWAN") == [
        ["1", "Islam", "1 (satu) orang", "2 (dua) orang", "Tri Hartono"],
        ["2", "Kristen", "1 (satu) orang", "1 (satu) orang", KOSONG],
    ]
    teks = teks_surat(folder / ROHANIWAN)
    assert "rohaniwan sebanyak 2 (dua) orang" in teks
    assert "Kepala Kantor Kementerian Agama Kota Bekasi" in teks
    # The believer of a Kepercayaan is not the ministry's: the companion stands among the officers.
    assert "Pendamping penghayat kepercayaan" in teks_surat(folder / SAKSI)


def test_tanpa_sumpah_tidak_ada_permohonan(tmp_path: Path) -> None:
    satu = batch([pegawai(3, "BAG")], [usulan(3, None, jenis=JenisPerpindahan.PEMBERHENTIAN)])
    assert tulis(satu, tmp_path, jenis=KUNCI).ditulis == ()


def test_nota_saksi(tmp_path: Path) -> None:
    satu = lengkap(mc="Mira", pembaca_sk="Sinta", pembaca_doa="Doni")
    baris = teks_surat(tulis(satu, tmp_path, jenis=KUNCI).folder / SAKSI).split("\n")
    assert "A.\tSaksi sumpah/janji jabatan, 2 (dua) orang:" in baris
    i = baris.index("1.\tSaksi Satu")
    assert baris[i + 3] == "19850618 201001 1 008"
    assert "Kepala Bidang Data pada Badan Kepegawaian" in baris
    for tugas, nama in (
        ("Pengambil sumpah/janji", "Wali Kota Bekasi"),
        ("Rohaniwan Islam", "Tri Hartono"),
        ("Rohaniwan Kristen", KOSONG),
        ("Pembawa acara", "Mira"),
        ("Pembaca keputusan", "Sinta"),
        ("Pembaca doa", "Doni"),
    ):
        i = baris.index(tugas)
        assert baris[i + 2] == nama


def test_tanpa_pengaturan_dan_fakta_tampak_kosong(tmp_path: Path) -> None:
    satu = batch([pegawai(1, "LUR", agama=None)], [usulan(1, "BID")], jam=None, tempat=None, rohaniwan={})
    satu.pengaturan = Pengaturan()
    hasil = tulis(satu, tmp_path, jenis=KUNCI)
    assert len(hasil.ditulis) == 3
    for nama in hasil.ditulis:
        teks = teks_surat(hasil.folder / nama)
        assert KOSONG in teks
        assert "None" not in teks
