"""Filling a template: hostile data, faults in an edited template, house style."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import docx
import pytest

from mutasi_cli.domain.pengaturan import GayaSurat
from mutasi_cli.errors import PengaturanError, TemplateError
from mutasi_cli.outputs.arsip import susun_zip
from mutasi_cli.outputs.surat.isian import KOSONG
from mutasi_cli.outputs.surat.templat import Templat, known_names
from papers.warga import TEMPLATES, bagian, teks_surat

GAYA = GayaSurat(huruf="Arial")
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def templat(isi: str, gaya: GayaSurat = GAYA) -> Templat:
    """A shipped template with another body."""
    asli = bagian(TEMPLATES / "naskah_sumpah.docx")
    dokumen = asli["word/document.xml"].decode("utf-8")
    badan = dokumen.index("<w:body>") + len("<w:body>")
    asli["word/document.xml"] = (dokumen[:badan] + isi + dokumen[dokumen.index("<w:sectPr>") :]).encode(
        "utf-8"
    )
    return Templat("coba.docx", susun_zip(list(asli.items())), gaya)


def paragraf(*potongan: str) -> str:
    """A paragraph whose text stands in several runs, as Word likes to split it."""
    return f"<w:p>{''.join(f'<w:r><w:t>{isi}</w:t></w:r>' for isi in potongan)}</w:p>"


def isi(satu: Templat, tmp_path: Path, **data: object) -> str:
    """The text of the filled template."""
    (tmp_path / "hasil.docx").write_bytes(satu.render({"draf": "", **data}))
    return teks_surat(tmp_path / "hasil.docx")


@pytest.mark.parametrize(
    "nilai",
    [
        "A & B <b>tebal</b> \"kutip\" 'satu'",
        "{{ 7*7 }} {% raw %} {# x #}",
        "</w:t></w:r></w:p>",
        "baris satu\nbaris dua",
        "kolom\tdua",
        "=HYPERLINK(1)",
        "&amp; &lt; ]]>",
    ],
)
def test_data_tiba_utuh(tmp_path: Path, nilai: str) -> None:
    assert isi(templat(paragraf("[{{ nama }}]")), tmp_path, nama=nilai) == f"[{nilai}]"


def test_huruf_terlarang_dibuang_dan_kosong_terlihat(tmp_path: Path) -> None:
    satu = templat(paragraf("[{{ nama }}|{{ kosong }}]"))
    assert isi(satu, tmp_path, nama="a\x00\x07\x0c\ufffeb\r\nc", kosong=None) == f"[ab\nc|{KOSONG}]"


def test_tanda_yang_dipecah_word(tmp_path: Path) -> None:
    assert isi(templat(paragraf("{", "{ na", "ma }", "}")), tmp_path, nama="Tri") == "Tri"


def test_nama_tak_dikenal_menyebut_paragraf_dan_nama_terdekat(tmp_path: Path) -> None:
    satu = templat(paragraf("Baik") + paragraf("Nama: {{ o", "rang.nmaa }}"))
    with pytest.raises(TemplateError) as salah:
        isi(satu, tmp_path, orang={"nama": "Tri", "nip": "1"})
    pesan = str(salah.value)
    assert "coba.docx" in pesan
    assert "Nama: {{ orang.nmaa }}" in pesan
    assert "«nmaa»" in pesan
    assert "«nama»" in pesan


@pytest.mark.parametrize(
    "tanda",
    [
        "{{ oraang }}",
        "{% if oraang %}x{% endif %}",
        "{% for a in oraang %}x{% endfor %}",
        "{{ oraang.nama }}",
        "{{ orang.nama ~ oraang }}",
    ],
)
def test_tanpa_data_selalu_berhenti(tmp_path: Path, tanda: str) -> None:
    with pytest.raises(TemplateError, match="oraang"):
        isi(templat(paragraf(tanda)), tmp_path, orang={"nama": "Tri"})


@pytest.mark.parametrize(
    "tanda",
    ["{{ nama", "{% if nama %}", "{% ada nama %}", "{{ nama | tiadasaring }}", "{{ nama }"],
)
def test_tanda_rusak_menyebut_paragraf(tanda: str) -> None:
    with pytest.raises(TemplateError, match=r"coba\.docx.*paragraf"):
        templat(paragraf("awal") + paragraf(tanda)).render({"draf": "", "nama": "x"})


@pytest.mark.parametrize(
    "tanda",
    [
        "{{ nama.__class__.__mro__ }}",
        "{{ ''.__class__ }}",
        "{{ daftar.append(1) }}",
        "{{ nama.format.__globals__ }}",
        "{{ 1 / 0 }}",
        "{{ nama + 1 }}",
        "{% for a in range(10000000) %}x{% endfor %}",
    ],
)
def test_kotak_pasir(tanda: str) -> None:
    daftar = ["a"]
    with pytest.raises(TemplateError, match=r"coba\.docx"):
        templat(paragraf(tanda)).render({"draf": "", "nama": "x", "daftar": daftar})
    assert daftar == ["a"]


def test_pasangan_tanda_tak_sejajar() -> None:
    sel = f"<w:tc><w:tcPr/>{paragraf('{% if nama %}x')}</w:tc>"
    tabel = f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr>{sel}</w:tr></w:tbl>"
    satu = templat(paragraf("{%p if x %}") + tabel + paragraf("{% endif %}y") + paragraf("{%p endif %}"))
    with pytest.raises(TemplateError, match="rusak"):
        satu.render({"draf": "", "nama": "", "x": True})


def test_bukan_docx() -> None:
    with pytest.raises(TemplateError, match=r"bukan berkas Word"):
        Templat("coba.docx", b"bukan zip", GAYA)
    with pytest.raises(TemplateError, match="bukan dokumen Word"):
        Templat("coba.docx", susun_zip([("a.txt", b"")]), GAYA)


def test_templat_tidak_ada(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match=r"keputusan\.docx tidak dapat dibaca"):
        Templat.load(tmp_path, "keputusan.docx", GAYA)


def test_sel_yang_menjadi_kosong_tetap_sah(tmp_path: Path) -> None:
    sel = f"<w:tc><w:tcPr/>{paragraf('{%p if x %}')}{paragraf('isi')}{paragraf('{%p endif %}')}</w:tc>"
    satu = templat(f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr>{sel}</w:tr></w:tbl><w:p/>")
    assert isi(satu, tmp_path, x=True) == "isi\n"
    assert isi(satu, tmp_path, x=False) == "\n"


def test_gambar_dalam_perulangan_mendapat_nomor_sendiri() -> None:
    wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
    dalam = f'<wp:inline xmlns:wp="{wp}"><wp:docPr id="7" name="x"/></wp:inline>'
    gambar = f"<w:p><w:r><w:drawing>{dalam}</w:drawing></w:r></w:p>"
    satu = templat(paragraf("{%p for a in b %}") + gambar + paragraf("{%p endfor %}"))
    with zipfile.ZipFile(io.BytesIO(satu.render({"draf": "", "b": [1, 2, 3]}))) as arsip:
        dokumen = arsip.read("word/document.xml").decode("utf-8")
    assert re.findall(r'docPr[^>]* id="(\d+)"', dokumen) == ["1", "2", "3"]


def test_gaya_mengubah_huruf_ukuran_dan_kertas(tmp_path: Path) -> None:
    for kertas, mm in (("A4", (297, 210)), ("F4", (330, 215)), ("legal", (356, 216))):
        gaya = GayaSurat(huruf="Times New Roman", ukuran=11, kertas=kertas)
        satu = Templat.load(TEMPLATES, "lampiran.docx", gaya)
        data = {"draf": "", "daftar": [], "keputusan": {"nomor": "", "tanggal": "", "judul_kapital": ""}}
        tanda = {"atas_nama": "", "jabatan_kapital": "", "nama": ""}
        hasil = satu.render({**data, "kepala": {"sebutan_kapital": ""}, "penandatangan": tanda})
        (tmp_path / "a.docx").write_bytes(hasil)
        dokumen = docx.Document(str(tmp_path / "a.docx"))
        seksi = dokumen.sections[0]
        panjang = (seksi.page_width, seksi.page_height, seksi.left_margin, seksi.right_margin)
        lebar_kertas, tinggi_kertas, kiri, kanan = (isi.mm for isi in panjang if isi is not None)
        assert (round(lebar_kertas), round(tinggi_kertas)) == mm
        huruf = dokumen.styles.element.find(f".//{{{W}}}rPrDefault/{{{W}}}rPr")
        assert huruf.find(f"{{{W}}}rFonts").get(f"{{{W}}}ascii") == "Times New Roman"
        assert huruf.find(f"{{{W}}}sz").get(f"{{{W}}}val") == "22"
        lebar = sum(kolom.width.mm for kolom in dokumen.tables[1].columns if kolom.width is not None)
        assert lebar == pytest.approx(lebar_kertas - kiri - kanan, abs=0.5)


def test_kertas_tak_dikenal() -> None:
    with pytest.raises(PengaturanError, match=r"B5.*F4"):
        Templat.load(TEMPLATES, "lampiran.docx", GayaSurat(huruf="Arial", kertas="B5"))


def test_nama_yang_dikenal() -> None:
    assert known_names({"a": {"b": "x"}, "c": [{"d": "y"}], "e": []}) == {"a", "b", "c", "d", "e"}
