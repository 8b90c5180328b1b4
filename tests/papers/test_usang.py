"""Papers that no longer belong to the batch: out of the way, never lost, the manifest true at any moment."""

from __future__ import annotations

import io
import itertools
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from mutasi_cli.errors import KeluaranError, PengaturanError
from mutasi_cli.outputs import berkas, manifest
from mutasi_cli.outputs.manifest import Manifest, Nasib, Usang, sidik
from mutasi_cli.outputs.surat_konsol import print_papers
from papers.warga import batch, lengkap, nip, pegawai, tulis, usulan

LAMA = f"07-petikan/003_{nip(3)}_Orang-3.docx"
BARU = f"07-petikan/001_{nip(3)}_Orang-3.docx"


def satu_orang() -> Any:
    return batch([pegawai(3)], [usulan(3, "LUR")])


def test_nomor_urut_berubah_naskah_lama_disingkirkan(tmp_path: Path) -> None:
    folder = tulis(lengkap(), tmp_path, jenis=["petikan"]).folder
    isi_lama = (folder / LAMA).read_bytes()
    hasil = tulis(satu_orang(), tmp_path, jenis=["petikan"])
    assert Usang(LAMA, f"usang/{LAMA}") in hasil.usang
    assert len(hasil.usang) == 5
    assert not (folder / LAMA).exists()
    assert (folder / "usang" / LAMA).read_bytes() == isi_lama
    assert [isi.name for isi in (folder / "07-petikan").iterdir()] == [Path(BARU).name]
    assert set(Manifest.load(folder).keluaran) == {
        BARU,
        "cetak/petikan.docx",
        *(isi.pindah_ke for isi in hasil.usang),
    }


def test_suntingan_tangan_tetap_dan_disebut(tmp_path: Path) -> None:
    folder = tulis(lengkap(), tmp_path, jenis=["petikan"]).folder
    (folder / LAMA).write_bytes(b"suntingan")
    hasil = tulis(satu_orang(), tmp_path, jenis=["petikan"])
    assert Usang(LAMA) in hasil.usang
    assert (folder / LAMA).read_bytes() == b"suntingan"
    # The next run tells again, and when the paper belongs to the batch once more it is treated as changed.
    assert Usang(LAMA) in tulis(satu_orang(), tmp_path, jenis=["petikan"]).usang
    kembali = tulis(lengkap(), tmp_path, jenis=["petikan"])
    assert LAMA in dict(kembali.disisihkan)


def test_bolak_balik_tidak_menghilangkan_apa_pun(tmp_path: Path) -> None:
    tulis(lengkap(), tmp_path, jenis=["petikan"])
    tulis(satu_orang(), tmp_path, jenis=["petikan"])
    tulis(lengkap(nomor_sk_struktural="800/1"), tmp_path, jenis=["petikan"])
    folder = tulis(satu_orang(), tmp_path, jenis=["petikan"]).folder
    usang = sorted(isi.relative_to(folder).as_posix() for isi in (folder / "usang").rglob("*.docx"))
    assert f"usang/{LAMA}" in usang
    assert f"usang/{LAMA.removesuffix('.docx')}.2.docx" in usang
    # The very same paper needs no second copy.
    assert f"usang/07-petikan/004_{nip(4)}_Orang-4.2.docx" not in usang


def test_jalan_sempit_tidak_menyingkirkan(tmp_path: Path) -> None:
    tulis(lengkap(), tmp_path, jenis=["petikan"])
    assert tulis(lengkap(), tmp_path, nip=[nip(5)], jenis=["petikan"]).usang == ()
    assert tulis(satu_orang(), tmp_path, jenis=["lampiran"]).usang == ()


def test_pdf_ikut_naskahnya(tmp_path: Path) -> None:
    catatan = Manifest.load(tmp_path)
    catatan.place_all([("1-a/x.docx", b"x"), ("1-a/y.docx", b"y")])
    dari = {"1-a/x.pdf": sidik(b"x"), "1-a/y.pdf": sidik(b"lama")}
    catatan.place_all([("1-a/x.pdf", b"px"), ("1-a/y.pdf", b"py")], dari=dari)
    catatan = Manifest.load(tmp_path)
    assert catatan.retire(["1-a"], ["1-a/x.docx", "1-a/y.docx"]) == (Usang("1-a/y.pdf", "usang/1-a/y.pdf"),)
    assert catatan.made_from == {"1-a/x.pdf": sidik(b"x")}
    assert (tmp_path / "1-a/x.pdf").exists()


@pytest.mark.parametrize("langkah", range(5))
def test_terputus_di_saat_mana_pun(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, langkah: int) -> None:
    """Killed before any step of clearing away: the next run knows every file as its own and finishes."""
    semua = [(f"1-a/{i}.docx", f"{i}".encode()) for i in range(3)]
    Manifest.load(tmp_path).place_all(semua)
    hitung = itertools.count()

    def putus(asli: Any) -> Any:
        def ganti(*isi: Any, **lain: Any) -> Any:
            if next(hitung) == langkah:
                raise KeyboardInterrupt
            return asli(*isi, **lain)

        return ganti

    monkeypatch.setattr(manifest, "move_whole", putus(berkas.move_whole))
    monkeypatch.setattr(manifest, "write_many", putus(berkas.write_many))
    try:
        Manifest.load(tmp_path).retire(["1-a"], ["1-a/2.docx"])
    except KeyboardInterrupt:
        assert langkah < 4
    monkeypatch.undo()
    ada = {isi.relative_to(tmp_path).as_posix() for isi in tmp_path.rglob("*.docx")}
    assert ada <= set(Manifest.load(tmp_path).keluaran)
    Manifest.load(tmp_path).retire(["1-a"], ["1-a/2.docx"])
    akhir = {isi.relative_to(tmp_path).as_posix(): isi.read_bytes() for isi in tmp_path.rglob("*.docx")}
    assert akhir == {"1-a/2.docx": b"2", "usang/1-a/0.docx": b"0", "usang/1-a/1.docx": b"1"}
    assert set(Manifest.load(tmp_path).keluaran) == set(akhir)
    assert {isi.nasib for isi in Manifest.load(tmp_path).place_all([semua[2]])} == {Nasib.SAMA}


def test_nomor_urut_yang_bergeser_diceritakan_per_jenis(tmp_path: Path) -> None:
    """One person less: everybody after has another number; only who left and what a hand changed is named."""
    lama = batch([pegawai(3), pegawai(4), pegawai(5)], [usulan(4, "BID"), usulan(3, "SEK"), usulan(5, "LUR")])
    baru = batch([pegawai(3), pegawai(5)], [usulan(3, "SEK"), usulan(5, "LUR")])
    folder = tulis(lama, tmp_path, jenis=["petikan"]).folder
    keluar, bergeser, disunting = sorted(isi.name for isi in (folder / "07-petikan").iterdir())
    assert [nip(4) in keluar, nip(5) in bergeser, nip(3) in disunting] == [True, True, True]
    (folder / "07-petikan" / disunting).write_bytes(b"suntingan")
    tulisan = io.StringIO()
    print_papers(Console(file=tulisan, width=200), tulis(baru, tmp_path, jenis=["petikan"]))
    bagian = tulisan.getvalue()
    assert f"DIPINDAHKAN KE FOLDER usang\n{'─' * 140}\n  07-petikan/{keluar}\n" in bagian
    assert "07-petikan/: 1 naskah" in bagian
    assert bergeser not in bagian
    kini = disunting.replace("003_", "002_", 1)
    assert f"07-petikan/{disunting}; yang baru ada di 07-petikan/{kini}" in bagian


def test_berkas_cetak_tanpa_suntingan_disebut(tmp_path: Path) -> None:
    folder = tulis(lengkap(), tmp_path, jenis=["petikan", "undangan"]).folder
    (folder / LAMA).write_bytes(b"suntingan")
    tulisan = io.StringIO()
    print_papers(Console(file=tulisan, width=200), tulis(lengkap(), tmp_path, jenis=["petikan", "undangan"]))
    assert f"cetak/petikan.docx: {LAMA}\n" in tulisan.getvalue()
    # Only what this run writes: the print file is left alone when one person's paper is asked for.
    tulisan = io.StringIO()
    print_papers(
        Console(file=tulisan, width=200), tulis(lengkap(), tmp_path, jenis=["petikan"], nip=[nip(3)])
    )
    assert "BERKAS CETAK" not in tulisan.getvalue()


def test_jenis_yang_tidak_per_orang_disebut(tmp_path: Path) -> None:
    with pytest.raises(PengaturanError, match="tidak dibuat per orang"):
        tulis(lengkap(), tmp_path, jenis=["serah_terima", "undangan"], nip=[nip(3)])
    assert not list(tmp_path.rglob("*.docx"))
    hasil = tulis(lengkap(), tmp_path, jenis=["petikan", "undangan"], nip=[nip(3)])
    assert [isi for isi in hasil.catatan if "undangan tidak dibuat per orang" in isi]
    assert hasil.ditulis == (LAMA,)


def test_saran_bagian_yang_disetujui_dapat_diikuti(tmp_path: Path) -> None:
    """Whole, then the approved part, then whole again: what the refusal says works."""
    tulis(lengkap(), tmp_path)
    with pytest.raises(KeluaranError, match="mutasi decree --hanya-pertek tanpa --jenis dan --nip"):
        tulis(lengkap(), tmp_path, jenis=["petikan"], hanya_pertek=True)
    tulis(lengkap(), tmp_path, hanya_pertek=True)
    assert tulis(lengkap(), tmp_path, jenis=["petikan"], hanya_pertek=True).ditulis == ()
    with pytest.raises(KeluaranError, match="dengan mutasi decree tanpa --jenis dan --nip"):
        tulis(lengkap(), tmp_path, jenis=["petikan"])
