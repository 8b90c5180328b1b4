"""House style of the office: margins, arms, printed paper, lines of the letterhead, templates that lack."""

from __future__ import annotations

import re
import shutil
import struct
import zlib
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import docx
import pytest
from docx.shared import Length

from mutasi_cli import settings
from mutasi_cli.domain.pengaturan import GayaSurat, KopSurat
from mutasi_cli.errors import PengaturanError, TemplateError
from mutasi_cli.outputs.surat.isian import KOSONG
from papers.warga import PENGATURAN, TEMPLATES, bagian, lengkap, teks_surat, tulis

UNDANGAN = "09-undangan/undangan.docx"
NOTA = "03-nota_dinas/nota_dinas.docx"
KEPUTUSAN = "04-keputusan/keputusan-struktural.docx"
SALINAN = "08-salinan/salinan-struktural.docx"
if TYPE_CHECKING:
    from mutasi_cli.domain.batch import Batch

KUNCI = ["nota_dinas", "keputusan", "salinan", "undangan", "usulan_bkn", "petikan", "ba_tpk"]
SURAT = GayaSurat(huruf="Arial")
BOOKMAN = GayaSurat(huruf="Bookman Old Style")


def png(lebar: int, tinggi: int) -> bytes:
    """A grey picture."""

    def potong(nama: bytes, isi: bytes) -> bytes:
        return struct.pack(">I", len(isi)) + nama + isi + struct.pack(">I", zlib.crc32(nama + isi))

    data = zlib.compress((b"\0" + b"\x80" * lebar) * tinggi)
    kepala = struct.pack(">IIBBBBB", lebar, tinggi, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + potong(b"IHDR", kepala) + potong(b"IDAT", data) + potong(b"IEND", b"")


def mm(panjang: Length | None) -> float:
    """A length that a document states, in millimetres."""
    assert panjang is not None
    return float(panjang.mm)


def bergaya(**isi: Any) -> Batch:
    """The small office with other settings."""
    satu = lengkap()
    satu.pengaturan = replace(PENGATURAN, **isi)
    return satu


def test_pias_berlaku_di_setiap_bagian_dan_tabel_ikut(tmp_path: Path) -> None:
    gaya = replace(BOOKMAN, pias_kiri=35, pias_atas=40)
    satu = bergaya(gaya_keputusan=gaya)
    hasil = tulis(satu, tmp_path, jenis=KUNCI).folder / SALINAN
    for seksi in docx.Document(str(hasil)).sections:
        assert round(mm(seksi.left_margin)) == 35
        assert round(mm(seksi.top_margin)) == 40
    semua = list(docx.Document(str(hasil)).sections)
    # What nobody sets stays as the template has it, in each section its own.
    assert [round(mm(isi.right_margin)) for isi in semua] == [25, 20]
    for isi, tabel in zip(semua, (0, -1), strict=True):
        lebar = mm(isi.page_width) - mm(isi.left_margin) - mm(isi.right_margin)
        kolom = [mm(kolom.width) for kolom in docx.Document(str(hasil)).tables[tabel].columns]
        assert sum(kolom) == pytest.approx(lebar, abs=2)


def test_kertas_lain_pada_dua_arah(tmp_path: Path) -> None:
    satu = bergaya(gaya_keputusan=replace(BOOKMAN, kertas="A4"))
    ukuran = [
        (round(mm(isi.page_width)), round(mm(isi.page_height)))
        for isi in docx.Document(str(tulis(satu, tmp_path, jenis=KUNCI).folder / SALINAN)).sections
    ]
    assert ukuran == [(210, 297), (297, 210)]


def test_lambang_masuk_ke_tempatnya(tmp_path: Path) -> None:
    negara, daerah = tmp_path / "garuda.png", tmp_path / "kota.png"
    negara.write_bytes(png(100, 100))
    daerah.write_bytes(png(50, 100))
    gaya: dict[str, Any] = {"lambang_negara": negara, "lambang_daerah": daerah}
    satu = bergaya(gaya_surat=replace(SURAT, **gaya), gaya_keputusan=replace(BOOKMAN, **gaya))
    hasil = tulis(satu, tmp_path, jenis=KUNCI)
    gambar: dict[str, Any] = {}
    for nama in hasil.ditulis:
        bentuk = docx.Document(str(hasil.folder / nama)).inline_shapes
        gambar[nama] = [(mm(isi.width), mm(isi.height)) for isi in bentuk]
        nomor = re.findall(rb'<wp:docPr id="(\d+)"', bagian(hasil.folder / nama)["word/document.xml"])
        assert len(set(nomor)) == len(nomor)
    assert gambar[KEPUTUSAN] == [(pytest.approx(21), pytest.approx(21))]
    assert bagian(hasil.folder / KEPUTUSAN)["word/media/lambang_negara.png"] == png(100, 100)
    assert gambar["cetak/petikan.docx"] == [(pytest.approx(21), pytest.approx(21))] * 5
    # Two letters, each under its letterhead; narrow arms keep their proportions.
    dokumen = bagian(hasil.folder / UNDANGAN)
    assert dokumen["word/document.xml"].count(b"<a:blip") == 2
    assert dokumen["word/media/lambang_daerah.png"] == png(50, 100)
    assert bagian(hasil.folder / NOTA)["word/document.xml"].count(b"<a:blip") == 1
    assert dokumen["word/document.xml"].count(b'cx="378000" cy="756000"') == 4
    assert tulis(satu, tmp_path, jenis=KUNCI).ditulis == ()


def test_gambar_kantor_dalam_templat_tidak_diganti(tmp_path: Path) -> None:
    templat = tmp_path / "templat"
    shutil.copytree(TEMPLATES, templat, ignore=shutil.ignore_patterns("*.py", "sumber"))
    dokumen = docx.Document(str(templat / "keputusan.docx"))
    tempat = next(
        isi for isi in dokumen.paragraphs if isi.style is not None and isi.style.style_id == "Lambang"
    )
    (tmp_path / "asli.png").write_bytes(png(10, 10))
    tempat.add_run().add_picture(str(tmp_path / "asli.png"))
    dokumen.save(str(templat / "keputusan.docx"))
    (tmp_path / "lain.png").write_bytes(png(20, 10))
    satu = bergaya(gaya_keputusan=replace(BOOKMAN, lambang_negara=tmp_path / "lain.png"))
    path = tulis(satu, tmp_path, jenis=["keputusan"], templates=templat).folder / KEPUTUSAN
    assert len(docx.Document(str(path)).inline_shapes) == 1
    assert not any("lambang_negara" in nama for nama in bagian(path))


@pytest.mark.parametrize("isi", [None, b"GIF89a", b"", b"\x89PNG\r\n\x1a\n"])
def test_gambar_yang_tidak_dapat_dipakai(tmp_path: Path, isi: bytes | None) -> None:
    path = tmp_path / "rusak.png"
    if isi is not None:
        path.write_bytes(isi)
    satu = bergaya(gaya_keputusan=replace(BOOKMAN, lambang_negara=path))
    with pytest.raises(PengaturanError, match=r"rusak\.png \(lambang_negara pada \[gaya\]"):
        tulis(satu, tmp_path / "keluaran", jenis=["keputusan"])


def test_kertas_berkop(tmp_path: Path) -> None:
    satu = bergaya(
        gaya_surat=replace(SURAT, kertas_berkop=True, ruang_kop=60),
        gaya_keputusan=replace(
            BOOKMAN, kertas_berkop=True, ruang_kop=70, lambang_negara=tmp_path / "tak ada.png"
        ),
    )
    folder = tulis(satu, tmp_path, jenis=KUNCI).folder
    baris = teks_surat(folder / UNDANGAN).split("\n")
    assert "SEKRETARIAT DAERAH" not in baris
    assert "Alamat" not in " ".join(baris)
    baris = teks_surat(folder / KEPUTUSAN).split("\n")
    assert "WALI KOTA BEKASI" not in baris
    assert "KEPUTUSAN WALI KOTA BEKASI" in baris
    for nama, kode, tinggi, atas in ((UNDANGAN, "RuangKop", 60, 15), (KEPUTUSAN, "Lambang", 70, 18)):
        for paragraf in docx.Document(str(folder / nama)).paragraphs:
            if paragraf.style is not None and paragraf.style.style_id == kode:
                jarak = paragraf.paragraph_format.line_spacing
                assert isinstance(jarak, Length)
                assert jarak.mm == pytest.approx(tinggi - atas, abs=0.1)
                break
        else:
            raise AssertionError(nama)


def test_baris_dan_alamat_kop(tmp_path: Path) -> None:
    satu = bergaya(
        kop={
            "kepegawaian": KopSurat(baris=("PEMKOT", "BKPSDM"), alamat="Jl. A & B"),
            "kepala_daerah": KopSurat(alamat="Jl. C"),
        }
    )
    folder = tulis(satu, tmp_path, jenis=KUNCI).folder
    assert teks_surat(folder / NOTA).split("\n")[2:5] == ["PEMKOT", "BKPSDM", "Jl. A & B"]
    baris = teks_surat(folder / "02-usulan_bkn/usulan_bkn.docx").split("\n")
    assert baris[2:5] == ["WALI KOTA BEKASI", "PROVINSI JAWA BARAT", "Jl. C"]
    # An address that nobody gave is a gap that the eye sees.
    assert f"Alamat: {KOSONG * 3}" in teks_surat(folder / UNDANGAN)


def test_templat_yang_kurang_diambil_dari_bawaan(tmp_path: Path) -> None:
    kantor = tmp_path / "kantor"
    kantor.mkdir()
    for nama in ("keputusan.docx", "petikan.docx"):
        shutil.copy(TEMPLATES / nama, kantor / nama)
    jenis = ["keputusan", "nota_dinas", "undangan"]
    hasil = tulis(lengkap(), tmp_path / "a", bawaan=TEMPLATES, templates=kantor, jenis=jenis)
    assert len(hasil.ditulis) == 3
    (catatan,) = hasil.catatan
    assert catatan == (
        "Folder templat kantor tidak memuat nota_dinas.docx, undangan.docx; untuk itu dipakai templat bawaan "
        "program."
    )
    assert tulis(lengkap(), tmp_path / "a", bawaan=TEMPLATES, jenis=jenis).catatan == ()
    with pytest.raises(TemplateError, match=r"nota_dinas\.docx"):
        tulis(lengkap(), tmp_path / "b", templates=kantor, jenis=jenis)


def test_pengaturan_gaya_kop_surat() -> None:
    data = {
        "gaya": {
            "surat": {"pias_kiri": 30, "kertas_berkop": True, "ruang_kop": 45},
            "lambang_daerah": "gambar/kota.png",
        },
        "kop": {
            "kepegawaian": {"baris": ["A", "B"], "alamat": "C"},
            "unit": {"Dinas Kesehatan": {"alamat": "D"}},
        },
        "surat": {"penandatangan": {"undangan": ["kepala_daerah", "sekda"]}, "tamu": ["E"]},
        "tim_penilai_kinerja": {"anggota": ["inspektur"]},
        "keputusan": {"pengesah_salinan": "sekda"},
    }
    hasil = settings.parse_settings(data, Path("kantor"))
    gaya = hasil.gaya_surat
    assert (gaya.huruf, gaya.pias_kiri, gaya.pias_atas, gaya.kertas_berkop, gaya.ruang_kop) == (
        "Arial",
        30,
        None,
        True,
        45,
    )
    assert gaya.lambang_daerah == hasil.gaya_keputusan.lambang_daerah == Path("kantor/gambar/kota.png")
    assert gaya.lambang_negara is None
    assert hasil.kop["kepegawaian"] == KopSurat(baris=("A", "B"), alamat="C")
    assert hasil.kop_unit["Dinas Kesehatan"].alamat == "D"
    assert hasil.surat.penandatangan["undangan"] == ("kepala_daerah", "sekda")
    assert (hasil.surat.ketua_tpk, hasil.surat.anggota_tpk) == ("sekda", ("inspektur",))
    assert hasil.keputusan is not None
    assert hasil.keputusan.pengesah_salinan == "sekda"


@pytest.mark.parametrize(
    ("data", "pesan"),
    [
        ({"gaya": {"surat": {"pias_kiri": 500}}}, "pias_kiri = 500 harus antara 0 dan 100"),
        ({"gaya": {"surat": {"pias_atas": -1}}}, "pias_atas = -1"),
        ({"gaya": {"surat": {"kertas_berkop": "ya"}}}, "true atau false"),
        ({"gaya": {"lambang": "x.png"}}, "Mungkin maksudnya «lambang_"),
        ({"kop": {"kepegawain": {}}}, "Mungkin maksudnya «kepegawaian»"),
        ({"kop": {"kepegawaian": {"baris": [1]}}}, "daftar teks"),
        ({"surat": {"penandatangan": {"undngan": ["sekda"]}}}, "Mungkin maksudnya «undangan»"),
        ({"surat": {"penandatangan": {"undangan": []}}}, "satu sampai 3"),
        ({"surat": {"penandatangan": {"undangan": ["a", "b", "c", "d"]}}}, "satu sampai 3"),
        ({"surat": {"tamu": [1]}}, "daftar teks"),
        ({"tim_penilai_kinerja": {"anggota": "sekda"}}, "harus berupa daftar"),
    ],
)
def test_pengaturan_yang_keliru(data: dict[str, object], pesan: str) -> None:
    with pytest.raises(PengaturanError, match=pesan):
        settings.parse_settings(data)
