"""Where papers lie, what becomes of them, and that one input gives one sequence of bytes."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import docx
import pytest

from mutasi_cli.domain.sel import Sel
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.errors import KeluaranError, PengaturanError, TemplateError
from mutasi_cli.outputs.manifest import sidik
from papers.warga import TEMPLATES, batch, lengkap, nip, pegawai, teks_surat, tulis, usulan

POKOK = [
    "keputusan",
    "lampiran",
    "keputusan_tugas_tambahan",
    "petikan",
    "naskah_sumpah",
    "berita_acara_sumpah",
]
"""Kinds of every scope but that of posts, enough to see where papers lie."""

SEMUA = [
    "04-keputusan/keputusan-struktural.docx",
    "05-lampiran/lampiran-struktural.docx",
    "05-lampiran/lampiran-tugas_tambahan.docx",
    "06-keputusan_tugas_tambahan/keputusan_tugas_tambahan.docx",
    f"07-petikan/001_{nip(2)}_Orang-2.docx",
    f"07-petikan/002_{nip(1)}_Tri-Lestari.docx",
    f"07-petikan/003_{nip(3)}_Orang-3.docx",
    f"07-petikan/004_{nip(4)}_Orang-4.docx",
    f"07-petikan/005_{nip(5)}_Orang-5.docx",
    "cetak/petikan.docx",
    "14-naskah_sumpah/naskah_sumpah.docx",
    f"16-berita_acara_sumpah/001_{nip(2)}_Orang-2.docx",
    f"16-berita_acara_sumpah/002_{nip(1)}_Tri-Lestari.docx",
    f"16-berita_acara_sumpah/003_{nip(3)}_Orang-3.docx",
    f"16-berita_acara_sumpah/004_{nip(4)}_Orang-4.docx",
    f"16-berita_acara_sumpah/005_{nip(5)}_Orang-5.docx",
    "cetak/berita_acara_sumpah.docx",
]


def isi_folder(folder: Path) -> dict[str, bytes]:
    """Every file with its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_nama_semua_surat(tmp_path: Path) -> None:
    hasil = tulis(lengkap(), tmp_path, jenis=POKOK)
    assert hasil.folder == tmp_path / "2026-02-06"
    assert list(hasil.ditulis) == SEMUA
    assert sorted(isi_folder(hasil.folder)) == sorted([*SEMUA, "manifest.json"])


def test_masukan_sama_bita_sama(tmp_path: Path) -> None:
    pertama = tulis(lengkap(), tmp_path / "a")
    satu = isi_folder(pertama.folder)
    dua = isi_folder(tulis(lengkap(), tmp_path / "lain" / "b").folder)
    assert satu == dua
    lagi = tulis(lengkap(), tmp_path / "a")
    assert lagi.tetap == pertama.ditulis
    assert lagi.ditulis == ()
    assert isi_folder(lagi.folder) == satu


def test_manifest_lengkap_tanpa_jalur_dan_jam(tmp_path: Path) -> None:
    hasil = tulis(lengkap(), tmp_path, tambahan={"lantikan-2026-02-06.xlsx": b"buku"})
    teks = (hasil.folder / "manifest.json").read_text(encoding="utf-8")
    isi = json.loads(teks)
    assert str(tmp_path) not in teks
    assert {entri["berkas"]: entri["sha256"] for entri in isi["keluaran"]} == {
        nama: sidik(data) for nama, data in isi_folder(hasil.folder).items() if nama != "manifest.json"
    }
    assert isi["masukan"] == [{"file": "batch.xlsx", "sheet": "usulan", "sha256": "0" * 64, "baris": 5}]
    templat = {entri["berkas"]: entri["sha256"] for entri in isi["templat"]}
    assert templat["petikan.docx"] == sidik((TEMPLATES / "petikan.docx").read_bytes())
    assert isi["tanggal"] == "2026-02-06"
    assert set(isi["aturan"]) == {"program", "parameter_sha256"}


def test_draf_di_setiap_halaman(tmp_path: Path) -> None:
    for draf in (True, False):
        hasil = tulis(lengkap(), tmp_path / str(draf), draf=draf)
        for nama in hasil.ditulis:
            for seksi in docx.Document(str(hasil.folder / nama)).sections:
                kepala = [seksi.header]
                if seksi.different_first_page_header_footer:
                    kepala.append(seksi.first_page_header)
                assert [("DRAF" in isi.paragraphs[0].text) for isi in kepala] == [draf] * len(kepala)


def test_berkas_cetak_memuat_semua_menurut_urutan(tmp_path: Path) -> None:
    hasil = tulis(lengkap(), tmp_path)
    teks = teks_surat(hasil.folder / "cetak/petikan.docx")
    tempat = [teks.index(f"19850618 201001 1 00{nomor}") for nomor in (2, 1, 3, 4, 5)]
    assert tempat == sorted(tempat)
    satu = "\n".join(teks_surat(hasil.folder / nama) for nama in SEMUA if nama.startswith("07-"))
    assert satu.split() == teks.split()
    w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    dokumen = docx.Document(str(hasil.folder / "cetak/petikan.docx"))
    assert len(list(dokumen.element.body.iter(f"{w}pageBreakBefore"))) == 5


def test_suntingan_tangan_disebut_dan_selamat(tmp_path: Path) -> None:
    folder = tulis(lengkap(), tmp_path).folder
    disunting = folder / SEMUA[4]
    disunting.write_bytes(b"suntingan")
    hasil = tulis(lengkap(nomor_sk_struktural="800/1"), tmp_path)
    baru = f"07-petikan/001_{nip(2)}_Orang-2.baru.docx"
    assert hasil.disisihkan == ((SEMUA[4], baru),)
    assert disunting.read_bytes() == b"suntingan"
    assert "NOMOR : 800/1" in teks_surat(folder / baru)
    assert hasil.usang == ()


def test_daftar_berubah_malam_sebelumnya(tmp_path: Path) -> None:
    tulis(lengkap(), tmp_path)
    satu = batch([pegawai(3)], [usulan(3, "LUR")])
    hasil = tulis(satu, tmp_path)
    usang = {isi.berkas: isi.pindah_ke for isi in hasil.usang}
    assert f"07-petikan/003_{nip(3)}_Orang-3.docx" in usang
    assert "06-keputusan_tugas_tambahan/keputusan_tugas_tambahan.docx" in usang
    assert all(not (hasil.folder / nama).exists() for nama in usang)
    assert all((hasil.folder / str(nama)).exists() for nama in usang.values())
    assert f"07-petikan/001_{nip(3)}_Orang-3.docx" in hasil.ditulis


def test_hanya_jenis_atau_orang_tertentu(tmp_path: Path) -> None:
    hasil = tulis(lengkap(), tmp_path / "a", jenis=["lampiran"])
    assert list(hasil.ditulis) == SEMUA[1:3]
    tertulis = "19850618 201001 1 005"
    hasil = tulis(lengkap(), tmp_path / "b", nip=[tertulis], jenis=POKOK)
    assert list(hasil.ditulis) == [SEMUA[8], SEMUA[15]]
    semua = tulis(lengkap(), tmp_path / "semua", nip=[tertulis]).ditulis
    assert all(f"_{nip(5)}_" in nama for nama in semua)
    assert (
        isi_folder(tulis(lengkap(), tmp_path / "c").folder)[SEMUA[8]]
        == (hasil.folder / SEMUA[8]).read_bytes()
    )
    # The rest of an earlier, full run does not become stale by it.
    assert tulis(lengkap(), tmp_path / "c", nip=[nip(5)]).usang == ()


def test_permintaan_yang_keliru(tmp_path: Path) -> None:
    with pytest.raises(PengaturanError, match=r"petikann.*Maksudnya «petikan»"):
        tulis(lengkap(), tmp_path, jenis=["petikann"])
    with pytest.raises(PengaturanError, match="NIP 123 tidak ada"):
        tulis(lengkap(), tmp_path, nip=["123"])
    assert not list(tmp_path.iterdir())


def test_galat_menahan_surat_kecuali_draf(tmp_path: Path) -> None:
    temuan = Finding("JAB002", "satu-jabatan", Severity.GALAT, Sel("batch.xlsx"), "x", "y")
    with pytest.raises(KeluaranError, match="JAB002"):
        tulis(lengkap(), tmp_path, temuan=[temuan])
    assert tulis(lengkap(), tmp_path, temuan=[temuan], draf=True).ditulis


def test_templat_rusak_tidak_mengubah_apa_pun(tmp_path: Path) -> None:
    folder = tulis(lengkap(), tmp_path / "k").folder
    sebelum = isi_folder(folder)
    templat = tmp_path / "templat"
    shutil.copytree(TEMPLATES, templat, ignore=shutil.ignore_patterns("*.py", "sumber"))
    (templat / "berita_acara_sumpah.docx").unlink()
    with pytest.raises(TemplateError, match="berita_acara_sumpah"):
        tulis(lengkap(nomor_sk_struktural="800/9"), tmp_path / "k", templates=templat)
    assert isi_folder(folder) == sebelum


def test_data_jahat_tetap_teks(tmp_path: Path) -> None:
    jahat = pegawai(
        1, nama="../../<w:p>&{{ 7*7 }}{% raw %}", gelar_belakang="=1+1\nbaris", tempat_lahir="</w:t>"
    )
    hasil = tulis(batch([jahat], [usulan(1, "LUR")]), tmp_path)
    nama = f"07-petikan/001_{nip(1)}_w-p-7-7-raw.docx"
    assert nama in hasil.ditulis
    teks = teks_surat(hasil.folder / nama)
    assert "../../<W:P>&{{ 7*7 }}{% RAW %}, =1+1\nbaris" in teks
    assert "</w:t>, 18 Juni 1985" in teks
    assert [isi.name for isi in tmp_path.iterdir()] == ["2026-02-06"]
