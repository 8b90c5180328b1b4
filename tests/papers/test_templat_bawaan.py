"""The shipped templates are what their source says, and are sound Word documents."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import docx
import pytest

from mutasi_cli.outputs.surat import SURAT
from papers.warga import TEMPLATES, bagian, lengkap, tulis

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
AKAR = {
    "[Content_Types].xml": "{http://schemas.openxmlformats.org/package/2006/content-types}Types",
    "_rels/.rels": "{http://schemas.openxmlformats.org/package/2006/relationships}Relationships",
    "word/_rels/document.xml.rels": "{http://schemas.openxmlformats.org/package/2006/relationships}Relationships",
    "word/document.xml": f"{W}document",
    "word/styles.xml": f"{W}styles",
    "word/settings.xml": f"{W}settings",
    "word/header1.xml": f"{W}hdr",
    "word/header2.xml": f"{W}hdr",
    "docProps/core.xml": "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}coreProperties",
    "docProps/app.xml": "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}Properties",
}
BAWAAN = sorted(TEMPLATES.glob("*.docx"))

URUTAN_PPR = ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "tabs", "spacing", "ind", "jc", "sectPr")


def test_sama_dengan_sumbernya(tmp_path: Path) -> None:
    subprocess.run([sys.executable, str(TEMPLATES / "build.py"), "--ke", str(tmp_path)], check=True)
    assert [isi.name for isi in sorted(tmp_path.glob("*.docx"))] == [isi.name for isi in BAWAAN]
    for berkas in BAWAAN:
        # Parts, not archives: another release of zlib may compress the same part to other bytes.
        assert bagian(tmp_path / berkas.name) == bagian(berkas), f"{berkas.name}: jalankan templates/build.py"


def test_setiap_surat_mempunyai_templat() -> None:
    assert {surat.templat for surat in SURAT} == {isi.name for isi in BAWAAN}


def test_tabel_surat_teratur() -> None:
    assert [surat.nomor for surat in SURAT] == sorted(surat.nomor for surat in SURAT)
    assert len({(surat.folder, surat.berkas) for surat in SURAT}) == len(SURAT)


def _akar(isi: bytes) -> ET.Element:
    return ET.fromstring(isi)  # noqa: S314 - the program's own files


def _check_parts(berkas: Path) -> None:
    isi = bagian(berkas)
    for nama, data in isi.items():
        assert _akar(data).tag == AKAR[nama], f"{berkas.name}: {nama}"
    tipe = {
        unsur.get("PartName") for unsur in _akar(isi["[Content_Types].xml"]) if unsur.tag.endswith("Override")
    }
    assert tipe == {
        f"/{nama}" for nama in isi if nama.startswith(("word/", "docProps/")) and "_rels" not in nama
    }
    sasaran = {unsur.get("Target") for unsur in _akar(isi["word/_rels/document.xml.rels"])}
    assert sasaran == {nama.removeprefix("word/") for nama in isi if nama.startswith("word/")} - {
        "document.xml",
        "_rels/document.xml.rels",
    }
    gaya = {unsur.get(f"{W}styleId") for unsur in _akar(isi["word/styles.xml"]).iter(f"{W}style")}
    for nama in ("word/document.xml", "word/header1.xml"):
        akar = _akar(isi[nama])
        assert {unsur.get(f"{W}val") for unsur in akar.iter(f"{W}pStyle")} <= gaya
        for sifat in akar.iter(f"{W}pPr"):
            urutan = [URUTAN_PPR.index(unsur.tag.removeprefix(W)) for unsur in sifat]
            assert urutan == sorted(urutan)
        for sel in akar.iter(f"{W}tc"):
            assert sel[-1].tag == f"{W}p"
    docx.Document(str(berkas))


@pytest.mark.parametrize("berkas", BAWAAN, ids=lambda isi: isi.name)
def test_bagian_templat_sah(berkas: Path) -> None:
    _check_parts(berkas)


def test_bagian_surat_sah(tmp_path: Path) -> None:
    hasil = tulis(lengkap(), tmp_path)
    for nama in hasil.ditulis:
        _check_parts(hasil.folder / nama)


@pytest.mark.parametrize("nama", ["lampiran.docx", "lampiran_tugas_tambahan.docx"])
def test_kepala_tabel_berulang_dan_baris_utuh(nama: str) -> None:
    tabel = list(_akar(bagian(TEMPLATES / nama)["word/document.xml"]).iter(f"{W}tbl"))[1]
    baris = [isi for isi in tabel.findall(f"{W}tr") if "{%tr" not in "".join(isi.itertext())]
    berulang = [isi.find(f"{W}trPr/{W}tblHeader") is not None for isi in baris]
    assert berulang == [True, True, False, False]
    assert all(isi.find(f"{W}trPr/{W}cantSplit") is not None for isi in baris)
    nomor = ["".join(sel.itertext()) for sel in baris[1].iter(f"{W}tc")]
    assert nomor == [str(i) for i in range(1, len(nomor) + 1)]


def test_blok_tanda_tangan_tidak_sendirian(tmp_path: Path) -> None:
    hasil = tulis(lengkap(), tmp_path)
    berkas = hasil.folder / "05-lampiran/lampiran-struktural.docx"
    tabel = list(_akar(bagian(berkas)["word/document.xml"]).iter(f"{W}tbl"))[1]
    baris = tabel.findall(f"{W}tr")
    assert "TRI ADHIANTO" in "".join(baris[-1].itertext())
    terikat = [
        all(isi.find(f"{W}pPr/{W}keepNext") is not None for isi in satu.iter(f"{W}p")) for satu in baris[2:-1]
    ]
    assert terikat == [False, False, True]
