"""Whole files, fingerprints, and papers that somebody has changed by hand."""

from __future__ import annotations

import errno
import io
import json
import os
import zipfile
from pathlib import Path

import openpyxl
import pytest

from mutasi_cli.errors import KeluaranError
from mutasi_cli.outputs import berkas
from mutasi_cli.outputs.arsip import normalkan_zip
from mutasi_cli.outputs.berkas import write_many, write_whole
from mutasi_cli.outputs.manifest import NAMA, Hasil, Manifest, Nasib, Usang, sidik


def test_tulis_utuh_membuat_folder_dan_tidak_meninggalkan_sisa(tmp_path: Path) -> None:
    tujuan = tmp_path / "a" / "b.docx"
    write_whole(tujuan, b"satu")
    write_whole(tujuan, b"dua")
    assert tujuan.read_bytes() == b"dua"
    assert [isi.name for isi in tujuan.parent.iterdir()] == ["b.docx"]


@pytest.mark.parametrize(
    ("nomor", "kata"),
    [
        (errno.ENOSPC, "ruang penyimpanan penuh"),
        (errno.EROFS, "hanya dapat dibaca"),
        (errno.EACCES, "dibuka di program lain"),
        (errno.ENAMETOOLONG, "terlalu panjang"),
        (errno.EIO, "Periksa folder keluaran"),
    ],
)
def test_kegagalan_menulis_bersuara_jelas(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, nomor: int, kata: str
) -> None:
    tujuan = tmp_path / "b.docx"
    write_whole(tujuan, b"lama")

    def gagal(_fd: int) -> None:
        raise OSError(nomor, os.strerror(nomor))

    monkeypatch.setattr(os, "fsync", gagal)
    with pytest.raises(KeluaranError, match=kata):
        write_whole(tujuan, b"baru")
    assert tujuan.read_bytes() == b"lama"
    assert [isi.name for isi in tmp_path.iterdir()] == ["b.docx"]


def test_banyak_berkas_semua_atau_yang_sebelumnya(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    isi = [(tmp_path / "a" / f"{i}.docx", f"{i}".encode()) for i in range(600)]
    write_many(isi)
    assert all(path.read_bytes() == data for path, data in isi)
    assert len(list((tmp_path / "a").iterdir())) == 600
    taruh = berkas._put

    def gagal(path: Path) -> None:
        if path.name == "300.docx":
            raise PermissionError(errno.EACCES, "terkunci")
        taruh(path)

    monkeypatch.setattr(berkas, "_put", gagal)
    with pytest.raises(KeluaranError, match=r"300\.docx.*dibuka di program lain"):
        write_many([(path, b"baru") for path, _ in isi])
    assert sorted(isi.name for isi in (tmp_path / "a").iterdir()) == sorted(path.name for path, _ in isi)
    assert (tmp_path / "a/299.docx").read_bytes() == b"baru"
    assert (tmp_path / "a/300.docx").read_bytes() == b"300"
    (tmp_path / "b").write_bytes(b"")
    with pytest.raises(KeluaranError, match="Pindahkan"):
        write_many([(tmp_path / "b" / "x.docx", b"")])


def test_folder_yang_berupa_berkas(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"")
    with pytest.raises(KeluaranError, match="Pindahkan"):
        write_whole(tmp_path / "a" / "b.docx", b"x")


def test_baru_sama_diganti(tmp_path: Path) -> None:
    daftar = Manifest.load(tmp_path)
    assert daftar.place("01-x/a.docx", b"1") == Hasil("01-x/a.docx", Nasib.BARU)
    assert daftar.place("01-x/a.docx", b"1").nasib is Nasib.SAMA
    assert Manifest.load(tmp_path).place("01-x/a.docx", b"2").nasib is Nasib.DIGANTI
    assert (tmp_path / "01-x/a.docx").read_bytes() == b"2"
    isi = json.loads((tmp_path / NAMA).read_text(encoding="utf-8"))
    assert isi["keluaran"] == [{"berkas": "01-x/a.docx", "sha256": sidik(b"2")}]


def test_suntingan_tangan_tidak_ditimpa(tmp_path: Path) -> None:
    Manifest.load(tmp_path).place("a.docx", b"1")
    (tmp_path / "a.docx").write_bytes(b"tangan")
    hasil = Manifest.load(tmp_path).place("a.docx", b"2")
    assert hasil == Hasil("a.docx", Nasib.DISISIHKAN, "a.baru.docx")
    assert (tmp_path / "a.docx").read_bytes() == b"tangan"
    assert (tmp_path / "a.baru.docx").read_bytes() == b"2"
    # The name is stable: the next run replaces its own work beside the changed paper.
    assert Manifest.load(tmp_path).place("a.docx", b"3").pengganti == "a.baru.docx"
    assert (tmp_path / "a.baru.docx").read_bytes() == b"3"
    # Somebody corrects that one too.
    (tmp_path / "a.baru.docx").write_bytes(b"tangan lagi")
    assert Manifest.load(tmp_path).place("a.docx", b"4").pengganti == "a.baru2.docx"
    assert (tmp_path / "a.baru.docx").read_bytes() == b"tangan lagi"


def test_berkas_asing_tidak_ditimpa(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"asing")
    assert Manifest.load(tmp_path).place("a.docx", b"1").nasib is Nasib.DISISIHKAN
    assert (tmp_path / "a.docx").read_bytes() == b"asing"


@pytest.mark.parametrize("setelah", [0, 1, 2])
def test_terputus_di_tengah_tidak_disangka_suntingan(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, setelah: int
) -> None:
    """A run that dies after any number of papers leaves nothing that looks like a hand's work."""
    lama = [(f"{i}.docx", b"lama") for i in range(3)]
    baru = [(f"{i}.docx", b"baru") for i in range(3)]
    Manifest.load(tmp_path).place_all(lama)
    ditulis: list[str] = []

    taruh = berkas._put

    def putus(path: Path) -> None:
        if path.name != NAMA:
            if len(ditulis) == setelah:
                raise KeyboardInterrupt
            ditulis.append(path.name)
        taruh(path)

    monkeypatch.setattr(berkas, "_put", putus)
    with pytest.raises(KeyboardInterrupt):
        Manifest.load(tmp_path).place_all(baru)
    monkeypatch.undo()
    tercatat = Manifest.load(tmp_path).keluaran
    assert all(tercatat[nama] == sidik(data) for nama, data in baru)
    hasil = Manifest.load(tmp_path).place_all([(nama, b"terbaru") for nama, _ in lama])
    assert {isi.nasib for isi in hasil} == {Nasib.DIGANTI}
    assert all((tmp_path / nama).read_bytes() == b"terbaru" for nama, _ in lama)
    assert "sebelumnya" not in (tmp_path / NAMA).read_text(encoding="utf-8")


def test_surat_usang_disingkirkan(tmp_path: Path) -> None:
    daftar = Manifest.load(tmp_path)
    daftar.place_all([("07-petikan/a.docx", b"a"), ("07-petikan/b.docx", b"b"), ("cetak/petikan.docx", b"c")])
    daftar.place("lantikan.xlsx", b"r")
    (tmp_path / "cetak/petikan.docx").write_bytes(b"tangan")
    usang = daftar.retire(["07-petikan", "cetak/petikan.docx"], ["07-petikan/a.docx"])
    assert usang == (Usang("07-petikan/b.docx", "usang/07-petikan/b.docx"), Usang("cetak/petikan.docx"))
    assert (tmp_path / "usang/07-petikan/b.docx").read_bytes() == b"b"
    assert not (tmp_path / "07-petikan/b.docx").exists()
    (tmp_path / "usang/07-petikan/b.docx").unlink()
    (tmp_path / "cetak/petikan.docx").unlink()
    lagi = Manifest.load(tmp_path)
    assert lagi.retire(["07-petikan", "cetak/petikan.docx"], ["07-petikan/a.docx"]) == ()
    assert set(lagi.keluaran) == {"07-petikan/a.docx", "lantikan.xlsx"}


def test_each_paper_knows_from_which_inputs_it_was_made(tmp_path: Path) -> None:
    def masukan(sha: str) -> list[dict[str, str]]:
        return [{"file": "batch.xlsx", "sha256": sha, "sheet": "usulan"}]

    def jalan(sha: str, *surat: tuple[str, bytes]) -> Manifest:
        daftar = Manifest.load(tmp_path)
        daftar.note_inputs(masukan(sha))
        daftar.place_all(surat)
        return Manifest.load(tmp_path)

    daftar = jalan("1", ("a.docx", b"a"), ("b.docx", b"b"), ("c.docx", b"c"))
    awal = (tmp_path / NAMA).read_bytes()
    assert daftar.inputs("a.docx") == {"batch.xlsx": "1"}
    assert jalan("1", ("a.docx", b"a")).inputs("b.docx") == {"batch.xlsx": "1"}
    assert (tmp_path / NAMA).read_bytes() == awal
    daftar = jalan("2", ("b.docx", b"b"))
    assert [daftar.inputs(f"{nama}.docx") for nama in "abc"] == [{"batch.xlsx": sha} for sha in "121"]
    (tmp_path / "c.docx").write_bytes(b"tangan")
    daftar = jalan("3", ("c.docx", b"c baru"))
    assert [daftar.inputs(f"{nama}.docx") for nama in "abc"] == [{"batch.xlsx": sha} for sha in "123"]
    assert daftar.inputs("c.baru.docx") == daftar.inputs() == {"batch.xlsx": "3"}
    daftar.retire(["a.docx"], [])
    assert len(json.loads((tmp_path / NAMA).read_text(encoding="utf-8"))["masukan_lama"]) == 1
    jalan("3", ("b.docx", b"b"))
    assert "masukan_lama" not in json.loads((tmp_path / NAMA).read_text(encoding="utf-8"))


def test_a_manifest_of_an_earlier_version_says_what_it_knows(tmp_path: Path) -> None:
    lama = {"versi": 1, "keluaran": [{"berkas": "a.docx", "sha256": "x"}]}
    (tmp_path / NAMA).write_text(json.dumps(lama), encoding="utf-8")
    assert Manifest.load(tmp_path).inputs("a.docx") is None
    lama["masukan"] = [{"file": "batch.xlsx", "sha256": "1"}]
    (tmp_path / NAMA).write_text(json.dumps(lama), encoding="utf-8")
    assert Manifest.load(tmp_path).inputs("a.docx") == {"batch.xlsx": "1"}


@pytest.mark.parametrize(
    "isi",
    [
        *(b"", b"{", b"[]", b'{"versi": 99}', b'{"versi": 1, "keluaran": [{}]}'),
        *(b'{"versi": 1, "masukan_lama": []}', b'{"versi": 1, "masukan_lama": {"a": 7}}'),
        *(b'{"versi": 1, "masukan_lama": {"a": [7]}}',),
        b'{"versi": 1, "keluaran": [{"berkas": "a", "sha256": "x", "masukan": 7}]}',
    ],
)
def test_manifest_rusak_menghentikan(tmp_path: Path, isi: bytes) -> None:
    (tmp_path / NAMA).write_bytes(isi)
    with pytest.raises(KeluaranError, match="rusak"):
        Manifest.load(tmp_path)


@pytest.mark.parametrize("nama", ["../x", "/x", "a\\b", "C:x", ""])
def test_nama_di_luar_folder_ditolak(tmp_path: Path, nama: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        Manifest.load(tmp_path).place(nama, b"")


def test_zip_normal_tanpa_waktu() -> None:
    def buku() -> bytes:
        data = io.BytesIO()
        openpyxl.Workbook().save(data)
        return data.getvalue()

    satu = normalkan_zip(buku())
    assert satu == normalkan_zip(buku()) == normalkan_zip(satu)
    with zipfile.ZipFile(io.BytesIO(satu)) as arsip:
        assert {isi.date_time for isi in arsip.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        inti = arsip.read("docProps/core.xml")
    assert inti.count(b"1980-01-01T00:00:00Z") == 2
    assert openpyxl.load_workbook(io.BytesIO(satu)).sheetnames == ["Sheet"]
