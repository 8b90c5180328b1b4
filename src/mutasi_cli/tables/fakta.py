"""The sheet ``batch``: facts of this batch, one key a row."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from mutasi_cli.domain.bahan import KolomTakDikenal
from mutasi_cli.domain.kosakata import Agama
from mutasi_cli.domain.sel import Asal, Sel
from mutasi_cli.domain.usulan import FaktaBatch
from mutasi_cli.errors import PengaturanError
from mutasi_cli.tables.bidang import KUNCI_BATCH
from mutasi_cli.tables.letak.kunci import kunci_judul
from mutasi_cli.tables.nilai import Hasil, kosong, teks_sel
from mutasi_cli.tables.nilai.kosakata import AGAMA
from mutasi_cli.tables.nilai.mentah import satu_baris
from mutasi_cli.tables.nilai.saran import terdekat
from mutasi_cli.tables.tabel import Baris, Tabel, buat_sel

_ROHANIWAN = "rohaniwan"
_BATAS_SARAN = 75.0


def baca_fakta(
    tabel: Tabel | None, tanggal: date | None, file: str
) -> tuple[FaktaBatch, tuple[KolomTakDikenal, ...]]:
    """Return the facts of the batch and the keys that are not known.

    ``tanggal`` is the day given as an option; it beats the sheet. Raises PengaturanError when a key stands
    twice with different values.
    """
    if tabel is None:
        return FaktaBatch(asal=Asal(file), tanggal_pelantikan=tanggal), ()
    baku = {kunci_judul(kunci): kunci for kunci in KUNCI_BATCH}
    nilai: dict[str, Hasil] = {}
    sel: dict[str, Sel] = {}
    rohaniwan: dict[str, str] = {}
    asing: list[KolomTakDikenal] = []
    for baris in tabel:
        tertulis = satu_baris(teks_sel(baris.mentah("kunci")))
        kunci = baku.get(kunci_judul(tertulis)) or _kunci_rohaniwan(tertulis)
        if kunci is None:
            if not kosong(tertulis):
                asing.append(_asing(tertulis, baris, baku))
            continue
        hasil = _nilai(baris, kunci)
        if kunci in sel and not kosong(baris.mentah("nilai")) and not sel[kunci].kosong:
            raise PengaturanError(
                f"Kunci «{kunci}» tertulis dua kali pada {tabel.lembar.sebutan} "
                f"({sel[kunci].sel} dan {_sel(baris, hasil).sel}); hapus salah satunya."
            )
        if kunci not in sel or sel[kunci].kosong:
            sel[kunci], nilai[kunci] = _sel(baris, hasil), hasil
        if kunci.startswith(_ROHANIWAN) and isinstance(hasil.nilai, str):
            agama = AGAMA.cari(kunci.removeprefix(_ROHANIWAN))
            if isinstance(agama, Agama):
                rohaniwan[agama.value] = hasil.nilai
    isi: dict[str, Any] = {kunci: nilai[kunci].nilai for kunci in KUNCI_BATCH if kunci in nilai}
    if tanggal is not None:
        isi["tanggal_pelantikan"] = tanggal
    asal = Asal(tabel.lembar.file, tabel.lembar.sheet, None, sel)
    return FaktaBatch(asal=asal, rohaniwan=rohaniwan, **isi), tuple(asing)


def _nilai(baris: Baris, kunci: str) -> Hasil:
    jenis = KUNCI_BATCH.get(kunci, "teks")
    return baris.tabel.kamus.penilai[jenis](baris.mentah("nilai"))


def _sel(baris: Baris, hasil: Hasil) -> Sel:
    tabel = baris.tabel
    return buat_sel(tabel.lembar, baris.indeks, tabel.kolom["nilai"].indeks, baris.mentah("nilai"), hasil)


def _kunci_rohaniwan(tertulis: str) -> str | None:
    """Return ``rohaniwan_islam`` for a key that names the clergy of a known religion."""
    awal = kunci_judul(tertulis)
    if not awal.startswith(_ROHANIWAN):
        return None
    agama = AGAMA.cari(awal.removeprefix(_ROHANIWAN))
    return f"{_ROHANIWAN}_{agama.value.casefold()}" if isinstance(agama, Agama) else None


def _asing(tertulis: str, baris: Baris, baku: Mapping[str, str]) -> KolomTakDikenal:
    tabel = baris.tabel
    awal = kunci_judul(tertulis)
    if awal.startswith(_ROHANIWAN):
        label = {agama.value: f"{_ROHANIWAN}_{agama.value.casefold()}" for agama in Agama}
        dekat = terdekat(awal.removeprefix(_ROHANIWAN), label, batas=_BATAS_SARAN, jumlah=1)
    else:
        label = {kunci.replace("_", " "): kunci for kunci in baku.values()}
        dekat = terdekat(tertulis.replace("_", " "), label, batas=_BATAS_SARAN, jumlah=1)
    sel = buat_sel(tabel.lembar, baris.indeks, tabel.kolom["kunci"].indeks, tertulis, Hasil())
    return KolomTakDikenal(tabel="batch", sel=sel, saran=label[dekat[0]] if dekat else None)
