"""The papers that ``diff`` names are those that ``decree`` really writes anew."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from mutasi_cli.domain.kosakata import HasilPertek
from mutasi_cli.domain.penyusunan import build_batch
from mutasi_cli.domain.perbandingan import compare
from mutasi_cli.domain.sel import Asal
from mutasi_cli.domain.usulan import Pertek, Plt
from mutasi_cli.law import load_lawbook
from mutasi_cli.outputs.manifest import Nasib
from mutasi_cli.outputs.perubahan_naskah import NasibNaskah, Versi, changed_papers
from papers.warga import FILE, HARI, TEMPLATES, lengkap, nip, tulis

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mutasi_cli.domain.bahan import Bahan
    from mutasi_cli.domain.batch import Batch


def pertek(nomor: str, siapa: int = 1) -> Pertek:
    return Pertek(
        asal=Asal(FILE, "pertek"),
        nip=nip(siapa),
        nomor=nomor,
        tanggal=HARI,
        hasil=HasilPertek.SETUJU,
        kode_jabatan=None,
    )


def _seorang(bahan: Bahan, **isi: Any) -> Bahan:
    return replace(bahan, pegawai={**bahan.pegawai, nip(1): replace(bahan.pegawai[nip(1)], **isi)})


SUNTINGAN: dict[str, Callable[[Bahan], Bahan]] = {
    "nothing": lambda bahan: bahan,
    "number of one approval": lambda bahan: replace(bahan, pertek=(pertek("BARU"), pertek("LAIN", 2))),
    "rank of one person": lambda bahan: _seorang(bahan, golongan="IV/a", pangkat="Pembina"),
    "birthplace of one person": lambda bahan: _seorang(bahan, tempat_lahir="Bogor"),
    "remark of a row": lambda bahan: replace(
        bahan, usulan=(replace(bahan.usulan[0], keterangan="catatan"), *bahan.usulan[1:])
    ),
    "number of a decree": lambda bahan: replace(
        bahan, fakta=replace(bahan.fakta, nomor_sk_struktural="800/77")
    ),
    "place of the ceremony": lambda bahan: replace(bahan, fakta=replace(bahan.fakta, tempat="Aula Baru")),
    "one who is absent": lambda bahan: replace(
        bahan, usulan=(replace(bahan.usulan[0], hadir=False), *bahan.usulan[1:])
    ),
    "one row less": lambda bahan: replace(bahan, usulan=bahan.usulan[1:]),
}


def susun(asal: Batch, bahan: Bahan) -> Batch:
    return build_batch(bahan, asal.pengaturan, asal.tanggal, load_lawbook())


def awal() -> Batch:
    satu = lengkap(nomor_sk_struktural="800/1", tempat="Aula")
    return susun(satu, replace(satu.bahan, pertek=(pertek("LAMA"), pertek("LAIN", 2))))


def tanpa_nomor(berkas: str) -> str:
    """Return a paper without the running number of its person, which a row less changes for all."""
    folder, _, nama = berkas.partition("/")
    depan, garis, sisa = nama.partition("_")
    return f"{folder}/{sisa}" if garis and depan.isdigit() else berkas


@pytest.mark.parametrize("suntingan", SUNTINGAN)
def test_diff_names_what_decree_replaces(suntingan: str, tmp_path: Path) -> None:
    lama = awal()
    baru = susun(lama, SUNTINGAN[suntingan](lama.bahan))
    folder = tulis(lama, tmp_path).folder
    dulu = {tanpa_nomor(p.relative_to(folder).as_posix()): p.read_bytes() for p in folder.rglob("*.docx")}
    hasil = tulis(baru, tmp_path)
    kini = {
        tanpa_nomor(isi.berkas): (folder / isi.berkas).read_bytes()
        for isi in hasil.hasil
        if not isi.berkas.startswith("cetak/")
    }
    assert {isi.nasib for isi in hasil.hasil} <= {Nasib.SAMA, Nasib.BARU, Nasib.DIGANTI}
    disebut: dict[NasibNaskah, set[str]] = {nasib: set() for nasib in NasibNaskah}
    for satu in changed_papers(Versi(lama, TEMPLATES), Versi(baru, TEMPLATES)):
        disebut[satu.nasib].add(tanpa_nomor(satu.berkas))
    assert disebut[NasibNaskah.BARU] == kini.keys() - dulu.keys()
    assert disebut[NasibNaskah.CETAK_ULANG] == {
        nama for nama, isi in kini.items() if nama in dulu and dulu[nama] != isi
    }
    hilang = {nama for nama in dulu.keys() - kini.keys() if not nama.startswith("cetak/")}
    assert disebut[NasibNaskah.TIDAK_BERLAKU] == hilang
    assert bool(kini.items() ^ dulu.items()) or suntingan in {"nothing", "remark of a row"}


def test_a_changed_approval_and_a_changed_order_are_told() -> None:
    lama = awal()
    plt = Plt(asal=Asal(FILE, "plt"), kode_jabatan="LUR", nip_plt=nip(5), mulai=HARI, selesai=None, nomor="1")
    lama = susun(lama, replace(lama.bahan, plt=(plt,)))
    bahan = replace(
        lama.bahan,
        pertek=(pertek("BARU"), pertek("LAIN", 2)),
        plt=(replace(plt, nip_plt=nip(6), mulai=date(2026, 2, 7)),),
    )
    isi = compare(lama, susun(lama, bahan), (), ())
    (baris,) = isi.berubah
    assert [(satu.bidang, satu.lama, satu.baru) for satu in baris.beda] == [("pertek nomor", "LAMA", "BARU")]
    (jabatan,) = isi.jabatan
    assert [satu.bidang for satu in jabatan.beda] == ["plt nip_plt", "plt mulai"]
