"""``mutasi template``: what an edited template asks for, what is wrong with it, without any batch."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import pytest

from mutasi_cli.cli import run
from mutasi_cli.errors import KeluaranError
from mutasi_cli.outputs.surat import SURAT, Surat
from mutasi_cli.outputs.templat_naskah import check_folder, check_template
from mutasi_cli.outputs.templat_naskah.nama import known_shape, leaves, trial_papers, written
from papers.warga import TEMPLATES

if TYPE_CHECKING:
    from mutasi_cli.outputs.templat_naskah import HasilTemplat

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def tambah(folder: Path, nama: str, *potongan: str) -> HasilTemplat:
    """The check of a shipped template with one more paragraph, its text in several runs."""
    dokumen = docx.Document(str(TEMPLATES / nama))
    paragraf = dokumen.add_paragraph()
    for isi in potongan:
        paragraf.add_run(isi)
    dokumen.save(str(folder / nama))
    return check_template(folder / nama, TEMPLATES)


def ganti(folder: Path, nama: str, lama: str, baru: str) -> HasilTemplat:
    dokumen = docx.Document(str(TEMPLATES / nama))
    kali = 0
    for unsur in dokumen.element.body.iter(f"{W}t"):
        if lama in (unsur.text or ""):
            unsur.text = unsur.text.replace(lama, baru)
            kali += 1
    assert kali
    dokumen.save(str(folder / nama))
    return check_template(folder / nama, TEMPLATES)


@pytest.mark.parametrize("templat", sorted({surat.templat for surat in SURAT}))
def test_templat_bawaan_baik(templat: str) -> None:
    hasil = check_template(TEMPLATES / templat, TEMPLATES)
    assert hasil.temuan == ()
    assert hasil.dipakai
    assert hasil.jenis


@pytest.mark.parametrize("surat", SURAT, ids=lambda surat: f"{surat.kunci}-{surat.templat}")
def test_contoh_kecil_memuat_setiap_naskah(surat: Surat) -> None:
    """The tiny batch needs each paper, so that no template is left without a trial."""
    assert any(naskah.surat is surat for naskah in trial_papers(surat.templat))


def test_nama_yang_dikenal_tanpa_jalur_perulangan() -> None:
    nama = {written(jalur) for jalur, _ in leaves(known_shape("petikan.docx"))}
    assert {"orang.nip", "keputusan.nomor", "penandatangan.nama", "pengesah.nip"} <= nama


def test_nama_tak_dikenal(tmp_path: Path) -> None:
    hasil = tambah(tmp_path, "keputusan.docx", "Nomor {{ keputusan.nomer", " }} dan {{ zzzz }}")
    assert hasil.gagal
    berat = [isi for isi in hasil.temuan if isi.berat]
    assert [isi.pesan for isi in berat] == [
        "tidak ada data untuk «nomer»; mungkin maksudnya «nomor»",
        "tidak ada data untuk «zzzz»",
    ]
    assert {isi.paragraf for isi in berat} == {"Nomor {{ keputusan.nomer }} dan {{ zzzz }}"}


@pytest.mark.parametrize(
    "isi",
    [
        "{% for k in keputusan.mengingat %}{{ k.nomor }}{{ loop.index }}{% endfor %}",
        "{% set x = keputusan %}{{ x.nomor }}",
        "{% if zzzz is defined %}x{% endif %}",
        "{{ zzzz | default('') }}",
        "{{ keputusan['nomor'] }} {{ keputusan.mengingat[0].isi }}",
        "{% for k, v in instansi.items() %}{{ k }}{% endfor %}",
        "{% with y = keputusan.nomor %}{{ y }}{% endwith %}",
        "{{ keputusan.nomor | upper }} {{ keputusan.nomor.lower() }}",
    ],
)
def test_tulisan_yang_benar_bukan_temuan(tmp_path: Path, isi: str) -> None:
    assert tambah(tmp_path, "keputusan.docx", isi).temuan == ()


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        ("{% for k in keputusan.mengingat %}{{ k.nomer }}{% endfor %}", "«nomer»"),
        ("{% set x = keputusan %}{{ x.nomer }}", "«nomer»"),
        ("{{ keputusan['nomer'] }}", "«nomer»"),
        ("{{ keputusan.nomor if zzzz else '' }}", "«zzzz»"),
        ("{{ keputusan.__class__ }}", "tidak boleh"),
        ("{{ keputusan.mengingat.append(1) }}", "tidak dapat dijalankan"),
        ("{{ 1 / 0 }}", "tidak dapat dijalankan"),
        ("{{ keputusan.nomor", "salah tulis"),
        ("{% if draf %}", "salah tulis"),
    ],
)
def test_tulisan_yang_gagal(tmp_path: Path, isi: str, kata: str) -> None:
    hasil = tambah(tmp_path, "keputusan.docx", isi)
    assert hasil.gagal
    assert kata in " ".join(temuan.pesan for temuan in hasil.temuan)


def test_tanda_yang_dipecah_word_hanya_catatan(tmp_path: Path) -> None:
    hasil = tambah(tmp_path, "keputusan.docx", "Nomor {", "{ keputusan", ".nomor }}")
    assert not hasil.gagal
    assert [(isi.berat, isi.pesan) for isi in hasil.temuan] == [
        (False, "{{ keputusan.nomor }} dipecah oleh Word; tetap berfungsi")
    ]


def test_yang_wajib_menurut_hukum(tmp_path: Path) -> None:
    hasil = ganti(tmp_path, "petikan.docx", "{{ s.orang.nip }}", "…")
    assert [(isi.berat, isi.pesan) for isi in hasil.temuan] == [(True, "tidak memuat NIP: «orang.nip»")]
    hasil = ganti(tmp_path, "petikan.docx", "{{ s.keputusan.nomor }}", "…")
    assert [isi.pesan for isi in hasil.temuan] == ["tidak memuat nomor: «keputusan.nomor»"]
    # The same name in another form will do.
    assert ganti(tmp_path, "petikan.docx", "{{ s.orang.nama_kapital }}", "{{ s.orang.nama }}").temuan == ()


def test_folder_dengan_berkas_rusak_dan_asing(tmp_path: Path) -> None:
    (tmp_path / "petikan.docx").write_bytes(b"bukan zip")
    shutil.copy(TEMPLATES / "lampiran.docx", tmp_path / "lampiran.docx")
    shutil.copy(TEMPLATES / "lampiran.docx", tmp_path / "lampirann.docx")
    (tmp_path / "~$petikan.docx").write_bytes(b"")
    hasil = {isi.nama: isi for isi in check_folder(tmp_path, TEMPLATES)}
    assert set(hasil) == {"petikan.docx", "lampiran.docx", "lampirann.docx"}
    assert hasil["petikan.docx"].gagal
    assert "bukan berkas Word" in hasil["petikan.docx"].temuan[0].pesan
    assert not hasil["lampirann.docx"].gagal
    assert "mungkin maksudnya «lampiran.docx»" in hasil["lampirann.docx"].temuan[0].pesan
    with pytest.raises(KeluaranError, match="template copy"):
        check_folder(tmp_path / "tidak-ada", TEMPLATES)


def test_perintah_copy_check_list(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["template", "copy", "milik"]) == 0
    assert (tmp_path / "milik/petikan.docx").read_bytes() == (TEMPLATES / "petikan.docx").read_bytes()
    (tmp_path / "milik/petikan.docx").write_bytes(b"disunting")
    assert run(["template", "copy", "milik"]) == 0
    tertulis = capsys.readouterr().out
    assert "Sudah ada, tidak diubah: milik/petikan.docx" in tertulis
    assert (tmp_path / "milik/petikan.docx").read_bytes() == b"disunting"
    assert run(["template", "check", "milik"]) == 1
    assert "petikan.docx: GAGAL" in capsys.readouterr().out
    assert run(["template", "check", "milik", "--format", "json"]) == 1
    data = json.loads(capsys.readouterr().out)
    assert [isi["berkas"] for isi in data["templat"] if isi["gagal"]] == ["petikan.docx"]
    # The office's folder is the one that mutasi.toml names.
    (tmp_path / "mutasi.toml").write_text('[berkas]\ntemplates = "milik"\n', encoding="utf-8")
    assert run(["template", "check"]) == 1
    (tmp_path / "mutasi.toml").unlink()
    capsys.readouterr()
    assert run(["template", "check"]) == 0
    assert "Semua templat dapat dipakai." in capsys.readouterr().out
    assert run(["template", "list"]) == 0
    assert "orang.nip" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("argumen", "kata"),
    [
        (["template", "chek"], "mutasi template check"),
        (["template", "check", "tidak-ada"], "template copy"),
        (["template", "list", "--format", "pdf"], "tabel, json"),
    ],
)
def test_panggilan_keliru(
    argumen: list[str],
    kata: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(argumen) == 2
    tertulis = capsys.readouterr()
    assert tertulis.out == ""
    assert tertulis.err.count("\n") == 1
    assert kata in tertulis.err
