"""Killed, or refused by the disk, at every single point: all stays whole, and the next run finishes."""

from __future__ import annotations

import errno
import json
import os
import shutil
from typing import TYPE_CHECKING

import pytest

from gangguan.putus import MATI, Akhir, Gangguan, isi_folder, jalankan
from mutasi_cli import pipeline
from mutasi_cli.lokasi import Lokasi
from mutasi_cli.outputs import contoh, formulir, roster
from mutasi_cli.outputs.berkas import is_temporary
from mutasi_cli.outputs.kunci import NAMA_KUNCI
from mutasi_cli.outputs.manifest import NAMA, sidik
from papers.warga import TEMPLATES, batch, lengkap, nip, pegawai, usulan

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mutasi_cli.domain.batch import Batch

pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs fork")

HARI = "2026-02-06"
TANGAN = b"tangan"
JENIS = ("keputusan", "petikan")


def penilaian(satu: Batch, folder: Path) -> pipeline.Penilaian:
    """A batch without findings that lies in ``folder``."""
    lokasi = Lokasi(folder / "batch.xlsx", None, None, TEMPLATES, folder / "keluaran")
    return pipeline.Penilaian(satu, (), lokasi)


class Panggung:
    """A folder as an earlier run left it, and what a run makes of it."""

    def __init__(self, tempat: Path, siapkan: Callable[[Path], object], kerja: Callable[[Path], object]):
        self.dasar, self.folder = tempat / "dasar", tempat / "kini"
        self._kerja = kerja
        # The names of folders may stand in what is written: before and after are made in one place.
        self.folder.mkdir()
        siapkan(self.folder)
        self.folder.rename(self.dasar)
        self.lama = isi_folder(self.dasar)
        self.banyak = self.mulai().panggilan
        self.baru = isi_folder(self.folder)
        assert self.banyak > 5
        assert self.baru != self.lama

    def mulai(self, gangguan: Gangguan | None = None) -> Akhir:
        """Run once, from the beginning."""
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(self.dasar, self.folder)
        hasil = self.lagi(gangguan)
        assert gangguan is not None or hasil.kode == 0, hasil.kata
        return hasil

    def lagi(self, gangguan: Gangguan | None = None) -> Akhir:
        """Run on what is there."""
        return jalankan(lambda: self._kerja(self.folder), gangguan)

    def periksa(self) -> None:
        """Each file is the old one or the new one, whole; nothing is lost; the manifest is true."""
        kini = isi_folder(self.folder)
        for nama, data in kini.items():
            akhir = nama.rsplit("/", 1)[-1]
            if data is None or is_temporary(akhir) or akhir in {NAMA, NAMA_KUNCI}:
                continue
            assert data in {self.lama.get(nama), self.baru.get(nama)}, nama
        for nama, data in self.lama.items():
            if nama not in kini:
                hari, _, berkas = nama.partition(f"{HARI}/")
                assert kini[f"{hari}{HARI}/usang/{berkas}"] == data
        for nama in kini:
            if nama.rsplit("/", 1)[-1] == NAMA:
                self._benar(self.folder / nama, kini)

    def _benar(self, manifest: Path, kini: dict[str, bytes | None]) -> None:
        """What the program wrote is known to its manifest, as it was or as it was to become."""
        awal = manifest.parent.relative_to(self.folder).as_posix()
        keluaran = json.loads(manifest.read_bytes())["keluaran"]
        dikenal = {isi["berkas"]: {isi["sha256"], isi.get("sebelumnya")} for isi in keluaran}
        for nama, data in kini.items():
            berkas = nama.removeprefix(f"{awal}/")
            milik = data is not None and nama.startswith(f"{awal}/") and berkas in dikenal
            if milik and data != TANGAN:
                assert sidik(data or b"") in dikenal[berkas], nama


def _naskah_lama(folder: Path) -> None:
    pipeline.write_decree(penilaian(lengkap(), folder), draf=False, jenis=JENIS)
    (folder / "keluaran" / HARI / f"07-petikan/001_{nip(2)}_Orang-2.docx").write_bytes(TANGAN)


def _naskah_baru(folder: Path) -> None:
    satu = batch(
        [pegawai(2, "LUR"), pegawai(3)],
        [usulan(2, "SEK"), usulan(3, "LUR")],
        nomor_sk_struktural="800/1",
    )
    pipeline.write_decree(penilaian(satu, folder), draf=False, jenis=JENIS)


def _pertama(folder: Path) -> None:
    pipeline.write_decree(penilaian(lengkap(), folder), draf=False, jenis=("lampiran", "petikan"))


@pytest.fixture(scope="module")
def naskah(tmp_path_factory: pytest.TempPathFactory) -> Panggung:
    return Panggung(tmp_path_factory.mktemp("naskah"), _naskah_lama, _naskah_baru)


@pytest.fixture(scope="module")
def pertama(tmp_path_factory: pytest.TempPathFactory) -> Panggung:
    return Panggung(tmp_path_factory.mktemp("pertama"), lambda _: None, _pertama)


@pytest.mark.parametrize("panggung", ["naskah", "pertama"])
def test_killed_anywhere(panggung: str, request: pytest.FixtureRequest) -> None:
    satu: Panggung = request.getfixturevalue(panggung)
    for ke in range(satu.banyak):
        assert satu.mulai(Gangguan(ke)).kode == MATI
        satu.periksa()
        lagi = satu.lagi()
        assert lagi.kode == 0, lagi.kata
        assert isi_folder(satu.folder) == satu.baru, ke


def test_edited_by_hand_after_the_kill(naskah: Panggung) -> None:
    """What a person corrects between a kill and the next run is told from the killed run's own work."""
    disunting = f"keluaran/{HARI}/04-keputusan/keputusan-struktural.docx"
    for ke in range(0, naskah.banyak, 3):
        naskah.mulai(Gangguan(ke))
        (naskah.folder / disunting).write_bytes(TANGAN)
        assert naskah.lagi().kode == 0
        kini = isi_folder(naskah.folder)
        assert kini.pop(disunting) == TANGAN
        assert kini.pop(disunting.replace(".docx", ".baru.docx")) == naskah.baru[disunting]
        tanpa = {nama: data for nama, data in naskah.baru.items() if nama != disunting}
        manifest = f"keluaran/{HARI}/{NAMA}"
        assert {**kini, manifest: None} == {**tanpa, manifest: None}, ke


@pytest.mark.parametrize(
    ("nomor", "tetap", "kata"),
    [
        (errno.ENOSPC, True, "ruang penyimpanan penuh"),
        (errno.EROFS, True, "hanya dapat dibaca"),
        (errno.EACCES, False, "sedang dibuka di program lain"),
    ],
)
def test_refused_anywhere(naskah: Panggung, nomor: int, kata: str, *, tetap: bool) -> None:
    for ke in range(0, naskah.banyak, 2 if tetap else 1):
        hasil = naskah.mulai(Gangguan(ke, nomor, tetap))
        assert hasil.kode in {0, 2}, hasil.kata
        assert hasil.kode == 0 or kata in hasil.kata
        naskah.periksa()
        if nomor == errno.ENOSPC:
            assert not any(is_temporary(nama.rsplit("/", 1)[-1]) for nama in isi_folder(naskah.folder))
        lagi = naskah.lagi()
        assert lagi.kode == 0, lagi.kata
        assert isi_folder(naskah.folder) == naskah.baru, ke


_SATUAN: dict[str, Callable[[Path], object]] = {
    "init": lambda folder: pipeline.start_batch(folder / "batch-baru"),
    "template copy": lambda folder: pipeline.copy_templates(folder / "templat"),
    "demo": lambda folder: contoh.write_example(
        pipeline.shipped("examples") / "bekasi-2026-02-06", folder / "a" / "b"
    ),
    "roster": lambda folder: pipeline.write_roster(penilaian(lengkap(), folder), draf=True),
    "report": lambda folder: pipeline.write_report(penilaian(lengkap(), folder)),
    "report --samarkan": lambda folder: pipeline.write_masked_report(penilaian(lengkap(), folder)),
}
"""The other commands that write, each into an empty folder."""


@pytest.mark.parametrize("perintah", _SATUAN)
def test_other_commands_killed_anywhere(
    perintah: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # What takes long to make is not what is looked at here.
    for modul, nama, data in ((formulir, "build_form", b"formulir"), (roster, "build_roster", b"roster")):
        monkeypatch.setattr(modul, nama, lambda *_, data=data, **__: data)
    satu = Panggung(tmp_path, lambda _: None, _SATUAN[perintah])
    # Of the many alike points of many files every third is enough.
    for ke in range(0, satu.banyak, 3 if satu.banyak > 40 else 1):
        assert satu.mulai(Gangguan(ke)).kode == MATI
        satu.periksa()
        lagi = satu.lagi()
        assert lagi.kode == 0, lagi.kata
        assert isi_folder(satu.folder) == satu.baru, ke
