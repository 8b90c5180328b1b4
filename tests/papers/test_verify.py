"""Papers read back: what differs is named, and nothing else, also after work in Word."""

from __future__ import annotations

import copy
import io
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import docx
import openpyxl
import pytest
from lxml import etree

from mutasi_cli.errors import KeluaranError
from mutasi_cli.outputs.manifest import Manifest
from mutasi_cli.outputs.periksa_surat import Beda, HasilPeriksa, verify_papers
from mutasi_cli.outputs.periksa_surat.isi_docx import DokumenRusakError, normal, paragraphs
from mutasi_cli.outputs.roster import build_roster
from papers.warga import TEMPLATES, batch, lengkap, nip, pegawai, tulis, usulan

if TYPE_CHECKING:
    from collections.abc import Callable

    from mutasi_cli.domain.batch import Batch
    from mutasi_cli.outputs.surat import HasilSurat

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LAMPIRAN = "05-lampiran/lampiran-struktural.docx"
PETIKAN = f"07-petikan/002_{nip(1)}_Tri-Lestari.docx"
BERITA_ACARA = f"16-berita_acara_sumpah/003_{nip(3)}_Orang-3.docx"
NIP1 = "19850618 201001 1 001"
NIP3 = "19850618 201001 1 003"


JENIS = (
    "keputusan",
    "lampiran",
    "keputusan_tugas_tambahan",
    "petikan",
    "naskah_sumpah",
    "berita_acara_sumpah",
)
"""Papers of each scope: what holds for them holds for all, because nothing here knows a paper by name."""


def buat(kumpulan: Batch, folder: Path, **isi: Any) -> HasilSurat:
    return tulis(kumpulan, folder, **{"jenis": JENIS, **isi})


def periksa(kumpulan: Batch, folder: Path) -> HasilPeriksa:
    return verify_papers(kumpulan, folder, templates=TEMPLATES)


def ganti(path: Path, lama: str, baru: str, kali: int = 1) -> None:
    """Replace a text in a paper as somebody does in Word: within the paragraph, runs and all."""
    dokumen = docx.Document(str(path))
    sisa = kali
    for paragraf in dokumen.element.body.iter(f"{W}p"):
        for unsur in paragraf.iter(f"{W}t"):
            if sisa and lama in (unsur.text or ""):
                unsur.text = unsur.text.replace(lama, baru)
                sisa -= 1
    assert sisa == 0, f"«{lama}» tidak ada di {path.name}"
    dokumen.save(str(path))


def ubah(path: Path, perbuatan: Callable[[Any], None]) -> None:
    dokumen = docx.Document(str(path))
    perbuatan(dokumen)
    dokumen.save(str(path))


def jumlah(hasil: HasilPeriksa) -> dict[str, tuple[int, int]]:
    return {isi.nama: (isi.cocok, isi.diperiksa) for isi in hasil.jenis if not isi.belum_dibuat}


def test_semua_cocok_per_jenis(tmp_path: Path) -> None:
    buat(lengkap(), tmp_path)
    hasil = periksa(lengkap(), tmp_path)
    assert hasil.cocok
    assert hasil.perbedaan == ()
    assert hasil.tak_tercatat == ()
    hitung = jumlah(hasil)
    for nama in (
        "05-lampiran",
        "07-petikan",
        "16-berita_acara_sumpah",
        "cetak/petikan.docx",
        "14-naskah_sumpah",
    ):
        assert hitung[nama] == (5, 5)
    assert hitung["04-keputusan"] == (1, 1)
    belum = [isi.nama for isi in hasil.jenis if isi.belum_dibuat]
    assert "lantikan-2026-02-06.xlsx" in belum
    assert not {"04-keputusan", "07-petikan"} & set(belum)


def test_tiga_perubahan_disebut_tepat_tiga(tmp_path: Path) -> None:
    folder = buat(lengkap(nomor_sk_struktural="800/1"), tmp_path).folder
    ganti(folder / PETIKAN, NIP1, "19850618 201001 1 091")
    ganti(folder / LAMPIRAN, "ORANG 3", "ORANG 4")
    ganti(folder / BERITA_ACARA, "tanggal Enam bulan", "tanggal Lima bulan")
    hasil = periksa(lengkap(nomor_sk_struktural="800/1"), tmp_path)
    assert hasil.perbedaan == (
        Beda(LAMPIRAN, NIP3, "nama", "ORANG 4", "ORANG 3"),
        Beda(PETIKAN, NIP1, "nip", "19850618 201001 1 091", NIP1),
        Beda(
            BERITA_ACARA,
            NIP3,
            "tanggal",
            "Jumat tanggal Lima bulan Februari tahun Dua Ribu Dua Puluh Enam",
            "Jumat tanggal Enam bulan Februari tahun Dua Ribu Dua Puluh Enam",
        ),
    )
    hitung = jumlah(hasil)
    assert hitung["07-petikan"] == hitung["05-lampiran"] == hitung["16-berita_acara_sumpah"] == (4, 5)


@pytest.mark.parametrize(
    ("berkas", "lama", "baru", "bidang"),
    [
        (PETIKAN, "TRI LESTARI", "TRI LESTARY", "nama"),
        (PETIKAN, "dr. TRI", "Dr. TRI", "nama"),
        (PETIKAN, "Penata Tingkat I", "Penata", "pangkat"),
        (PETIKAN, "(III/d)", "(III/c)", "pangkat"),
        (PETIKAN, "Kepala Bidang Mutasi", "Kepala Bidang Data", "jabatan_baru"),
        (PETIKAN, "Lurah Jatiasih", "Lurah Jatisari", "jabatan_lama"),
        (PETIKAN, "800/1", "800/2", "nomor"),
        (PETIKAN, "5 Februari 2026", "6 Februari 2026", "tanggal"),
        (PETIKAN, "TRI ADHIANTO", "TRI ADHIYANTO", "penandatangan"),
        (PETIKAN, "SURYA", "SURYO", "penandatangan"),
        (PETIKAN, "18 Juni 1985", "18 Juli 1985", "tanggal_lahir"),
        (LAMPIRAN, "III.b", "III.a", "eselon"),
        ("04-keputusan/keputusan-struktural.docx", "800/1", "800/11", "nomor"),
    ],
)
def test_setiap_bidang(tmp_path: Path, berkas: str, lama: str, baru: str, bidang: str) -> None:
    from datetime import date  # noqa: PLC0415 - only here

    fakta: dict[str, Any] = {"nomor_sk_struktural": "800/1", "tanggal_sk_struktural": date(2026, 2, 5)}
    folder = buat(lengkap(**fakta), tmp_path).folder
    if lama == "SURYA":
        lama, baru = "Surya", "Suryo"
    ganti(folder / berkas, lama, baru)
    hasil = periksa(lengkap(**fakta), tmp_path)
    assert [(isi.berkas, isi.bidang) for isi in hasil.perbedaan] == [(berkas, bidang)]
    satu = hasil.perbedaan[0]
    assert satu.tertulis is not None
    assert satu.seharusnya is not None
    assert baru in satu.tertulis
    assert lama in satu.seharusnya


def test_penyuntingan_wajar_bukan_perbedaan(tmp_path: Path) -> None:
    folder = buat(lengkap(), tmp_path).folder

    def sunting(dokumen: Any) -> None:
        badan = dokumen.element.body
        # Every run split letter by letter, as Word likes to do.
        for teks in list(badan.iter(f"{W}t")):
            run = teks.getparent()
            if run.tag != f"{W}r" or len(teks.text or "") < 2 or len(run.findall(f"{W}t")) > 1:
                continue
            for huruf in reversed(teks.text[1:]):
                baru = copy.deepcopy(run)
                for unsur in list(baru):
                    if unsur.tag not in {f"{W}rPr", f"{W}t"}:
                        baru.remove(unsur)
                baru.find(f"{W}t").text = huruf
                baru.find(f"{W}t").set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
                run.addnext(baru)
            teks.text = teks.text[0]
        dokumen.add_paragraph("Catatan tambahan dari Bagian Hukum.")
        badan.insert(0, copy.deepcopy(dokumen.paragraphs[-1]._p))

    ubah(folder / PETIKAN, sunting)
    ganti(folder / BERITA_ACARA, NIP3, nip(3))
    ganti(folder / BERITA_ACARA, "Demikian Berita Acara ini dibuat", "Berita Acara ini dibuat")
    ganti(folder / LAMPIRAN, "JABATAN LAMA", "JABATAN SEBELUMNYA")
    assert periksa(lengkap(), tmp_path).perbedaan == ()


def test_perubahan_terlacak_dibaca_seperti_terlihat(tmp_path: Path) -> None:
    folder = buat(lengkap(), tmp_path).folder

    def lacak(dokumen: Any) -> None:
        teks = next(isi for isi in dokumen.element.body.iter(f"{W}t") if isi.text == NIP1)
        run = teks.getparent()
        sisip = etree.SubElement(run.getparent(), f"{W}ins")
        baru = copy.deepcopy(run)
        baru.find(f"{W}t").text = "19850618 201001 1 777"
        sisip.append(baru)
        hapus = etree.SubElement(run.getparent(), f"{W}del")
        hapus.append(run)
        teks.tag = f"{W}delText"

    ubah(folder / PETIKAN, lacak)
    assert periksa(lengkap(), tmp_path).perbedaan == (
        Beda(PETIKAN, NIP1, "nip", "19850618 201001 1 777", NIP1),
    )


def test_baris_lampiran_hilang_ganda_dan_asing(tmp_path: Path) -> None:
    folder = buat(lengkap(), tmp_path).folder

    def hapus(dokumen: Any) -> None:
        for baris in dokumen.element.body.iter(f"{W}tr"):
            if NIP3 in "".join(isi.text or "" for isi in baris.iter(f"{W}t")):
                baris.getparent().remove(baris)
                return

    asli = (folder / LAMPIRAN).read_bytes()
    ubah(folder / LAMPIRAN, hapus)
    hasil = periksa(lengkap(), tmp_path)
    assert {isi.nip for isi in hasil.perbedaan} == {NIP3}
    assert {"nip", "nama"} <= {isi.bidang for isi in hasil.perbedaan}
    assert all(isi.tertulis is None for isi in hasil.perbedaan)

    def gandakan(dokumen: Any) -> None:
        for baris in dokumen.element.body.iter(f"{W}tr"):
            if NIP3 in "".join(isi.text or "" for isi in baris.iter(f"{W}t")):
                baris.addnext(copy.deepcopy(baris))
                return

    (folder / LAMPIRAN).write_bytes(asli)
    ubah(folder / LAMPIRAN, gandakan)
    assert periksa(lengkap(), tmp_path).perbedaan == (
        Beda(LAMPIRAN, NIP3, "nip", f"{NIP3} (2 kali)", f"{NIP3} (1 kali)"),
    )
    (folder / LAMPIRAN).write_bytes(asli)
    ubah(folder / LAMPIRAN, lambda dokumen: dokumen.add_paragraph("juga NIP 19900101 201501 2 001"))
    assert periksa(lengkap(), tmp_path).perbedaan == (
        Beda(LAMPIRAN, "", "nip", "19900101 201501 2 001", None),
    )


def test_naskah_hilang_ganda_tak_tercatat(tmp_path: Path) -> None:
    folder = buat(lengkap(), tmp_path).folder
    (folder / PETIKAN).unlink()
    lama = f"07-petikan/009_{nip(3)}_Orang-3.docx"
    shutil.copy(folder / f"07-petikan/003_{nip(3)}_Orang-3.docx", folder / lama)
    pergi = f"07-petikan/010_{nip(7)}_Orang-7.docx"
    shutil.copy(folder / lama, folder / pergi)
    (folder / "catatan.docx").write_bytes(b"apa saja")
    (folder / "07-petikan" / "~$kunci.docx").write_bytes(b"")
    hasil = periksa(lengkap(), tmp_path)
    assert hasil.perbedaan == (
        Beda(PETIKAN, NIP1, "naskah", None, PETIKAN),
        Beda(lama, NIP3, "naskah", lama, f"07-petikan/003_{nip(3)}_Orang-3.docx"),
        Beda(pergi, "19850618 201001 1 007", "naskah", pergi, None),
    )
    assert hasil.tak_tercatat == ("catatan.docx",)
    assert jumlah(hasil)["07-petikan"] == (4, 5)


def test_suntingan_tangan_dan_naskah_baru_di_sampingnya(tmp_path: Path) -> None:
    folder = buat(lengkap(), tmp_path).folder
    ubah(folder / PETIKAN, lambda dokumen: dokumen.add_paragraph("Sudah diperiksa."))
    baru = lengkap(nomor_sk_struktural="800/7")
    buat(baru, tmp_path)
    disamping = PETIKAN.replace(".docx", ".baru.docx")
    hasil = periksa(baru, tmp_path).perbedaan
    assert Beda(disamping, NIP1, "naskah", disamping, PETIKAN) in hasil
    assert {(isi.berkas, isi.bidang) for isi in hasil} == {(disamping, "naskah"), (PETIKAN, "nomor")}
    nomor = next(isi for isi in hasil if isi.bidang == "nomor")
    assert (nomor.seharusnya, "___" in (nomor.tertulis or "")) == ("800/7", True)


def test_jenis_yang_tidak_dibuat_bukan_kesalahan(tmp_path: Path) -> None:
    folder = buat(lengkap(), tmp_path, jenis=["petikan"]).folder
    hasil = periksa(lengkap(), tmp_path)
    assert hasil.cocok
    assert set(jumlah(hasil)) == {"07-petikan", "cetak/petikan.docx"}
    shutil.rmtree(folder / "07-petikan")
    assert len(periksa(lengkap(), tmp_path).perbedaan) == 5


def test_nomor_terbuka_disebut(tmp_path: Path) -> None:
    buat(lengkap(), tmp_path)
    terbuka = periksa(lengkap(), tmp_path).terbuka
    assert PETIKAN in terbuka
    assert f"07-petikan/004_{nip(4)}_Orang-4.docx" in terbuka
    buat(lengkap(nomor_sk_struktural="800/1"), tmp_path)
    terbuka = periksa(lengkap(nomor_sk_struktural="800/1"), tmp_path).terbuka
    assert PETIKAN not in terbuka
    assert f"07-petikan/004_{nip(4)}_Orang-4.docx" in terbuka


def test_nomor_di_usulan_berubah_sesudah_naskah_dibuat(tmp_path: Path) -> None:
    buat(lengkap(nomor_sk_struktural="800/1"), tmp_path)
    hasil = periksa(lengkap(nomor_sk_struktural="800/2"), tmp_path).perbedaan
    assert {isi.bidang for isi in hasil} == {"nomor"}
    assert {(isi.tertulis, isi.seharusnya) for isi in hasil} == {("800/1", "800/2")}
    petikan = [isi.nip for isi in hasil if isi.berkas.startswith("07-petikan")]
    assert sorted(petikan) == ["19850618 201001 1 001", "19850618 201001 1 002", "19850618 201001 1 003"]


def test_buku_lantikan(tmp_path: Path) -> None:
    nama = "lantikan-2026-02-06.xlsx"
    folder = buat(lengkap(), tmp_path, tambahan={nama: build_roster(lengkap())}).folder
    assert jumlah(periksa(lengkap(), tmp_path))[nama] == (5, 5)
    buku = openpyxl.load_workbook(folder / nama)
    lembar = buku["Lantikan"]
    for baris in lembar.iter_rows():
        for sel in baris:
            if sel.value == NIP3:
                sel.value = "19850618 201001 1 033"
    lembar.cell(row=lembar.max_row + 2, column=1, value="Catatan panitia")
    buku.save(folder / nama)
    hasil = periksa(lengkap(), tmp_path)
    assert hasil.perbedaan == (Beda(nama, NIP3, "nip", "19850618 201001 1 033", NIP3),)
    assert jumlah(hasil)[nama] == (4, 5)
    (folder / nama).write_bytes(b"bukan buku")
    assert periksa(lengkap(), tmp_path).perbedaan == (
        Beda(nama, "", "naskah", "tidak terbaca", "buku kerja Excel"),
    )


def test_dokumen_rusak_disebut(tmp_path: Path) -> None:
    folder = buat(lengkap(), tmp_path).folder
    (folder / PETIKAN).write_bytes(b"bukan zip")
    assert periksa(lengkap(), tmp_path).perbedaan == (
        Beda(PETIKAN, NIP1, "naskah", "tidak terbaca", "dokumen Word"),
    )
    for isi in (b"", b"PK\x05\x06" + bytes(18)):
        with pytest.raises(DokumenRusakError):
            paragraphs(isi)


def test_tidak_ada_yang_dapat_diperiksa(tmp_path: Path) -> None:
    with pytest.raises(KeluaranError, match="mutasi decree"):
        periksa(lengkap(), tmp_path)


def test_data_jahat_cocok_dengan_dirinya(tmp_path: Path) -> None:
    panjang = "Kepala Seksi " + "Pengelolaan Sangat Panjang " * 8
    orang = [
        pegawai(1, nama="../../x", gelar_belakang="{{ 7*7 }}", tempat_lahir="A & B <c>"),
        pegawai(2, nama="CON", gelar_depan="{% raw %}"),
        pegawai(3, nama="Baris\nDua  Spasi"),
        pegawai(4, nama="\u202eTerbalik\u200f Nama", jabatan=panjang, kode_jabatan=None),
        pegawai(5, nama="Syafi’i \ue000x\ue003"),
    ]
    kumpulan = batch(orang, [usulan(nomor, "SEK" if nomor > 1 else "LUR") for nomor in range(1, 6)])
    folder = buat(kumpulan, tmp_path).folder
    assert periksa(kumpulan, tmp_path).perbedaan == ()
    nama = sorted(isi.name.partition("_")[2] for isi in (folder / "07-petikan").iterdir())
    assert nama == [
        f"{nip(1)}_x.docx",
        f"{nip(2)}_CON.docx",
        f"{nip(3)}_Baris-Dua-Spasi.docx",
        f"{nip(4)}_Terbalik-Nama.docx",
        f"{nip(5)}_Syafii-x.docx",
    ]
    teks = "\n".join(paragraphs((folder / "cetak/petikan.docx").read_bytes()))
    assert "../../X, {{ 7*7 }}" in teks
    assert "{% raw %} CON" in teks
    assert "A & B <c>, 18 Juni 1985" in teks
    assert "BARIS DUA SPASI" in teks
    assert normal(panjang) in teks
    assert {isi.name for isi in tmp_path.iterdir()} == {"2026-02-06"}


def test_pdf_dari_naskah_lama(tmp_path: Path) -> None:
    folder = buat(lengkap(), tmp_path).folder
    pdf = PETIKAN.replace(".docx", ".pdf")
    catatan = Manifest.load(folder)
    catatan.place_all([(pdf, b"%PDF")], dari={pdf: catatan.keluaran[PETIKAN]})
    assert periksa(lengkap(), tmp_path).cocok
    ubah(folder / PETIKAN, lambda dokumen: dokumen.add_paragraph("x"))
    assert periksa(lengkap(), tmp_path).perbedaan == (
        Beda(pdf, NIP1, "naskah", "PDF dari naskah lama", PETIKAN),
    )


def test_paragraf_terbaca_dari_kotak_teks_sekali() -> None:
    dokumen = docx.Document()
    dokumen.add_paragraph("satu")
    mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    kotak = f"<w:p xmlns:w='{W[1:-1]}'><w:r><w:t>kotak</w:t></w:r></w:p>"
    pilihan = (
        f"<w:r xmlns:w='{W[1:-1]}' xmlns:mc='{mc}'><mc:AlternateContent><mc:Choice Requires='wps'>{kotak}"
        f"</mc:Choice><mc:Fallback>{kotak}</mc:Fallback></mc:AlternateContent></w:r>"
    )
    dokumen.paragraphs[0]._p.append(etree.fromstring(pilihan))
    berkas = io.BytesIO()
    dokumen.save(berkas)
    assert paragraphs(berkas.getvalue()) == ["satu", "kotak"]
