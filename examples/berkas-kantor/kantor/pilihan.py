"""What of the worked example goes into the office's files: which moves, which people, which posts."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pembuat.model import Baris, Contoh, Langkah

LAIN = 180
"""So many people whom the batch does not touch stand in the staff table too."""


@dataclass(frozen=True)
class Pilihan:
    """The batch of the office: its moves in the order of the roster, and the tables they need.

    ``jabatan`` maps code to post (abolished posts left out), ``pegawai`` is sorted by NIP, ``langkah`` maps
    NIP to move. The small sheets are those of the worked example, cut to the people and posts concerned.
    """

    usulan: list[Baris]
    pegawai: list[Baris]
    jabatan: dict[str, Baris]
    langkah: dict[str, Langkah]
    kecil: dict[str, list[Baris]]
    pengaturan: str


def pilih(contoh: Contoh, *, semua: bool = False) -> Pilihan:
    """Choose the batch.

    SIASN's list of posts tells neither a functional post nor a tugas tambahan from others. So, unless
    ``semua``, the batch keeps to moves into structural posts; who would then sit in a post that nobody
    leaves is left out as well.
    """
    tabel = contoh.tabel
    jabatan = {str(b["kode"]): b for b in tabel["jabatan"] if b["status"] == "aktif"}
    langkah = dict(contoh.langkah) if semua else _tertutup(contoh.langkah, jabatan)
    usulan = [b for b in tabel["usulan"] if str(b["nip"]) in langkah]
    kecil = {
        "batch": tabel["batch"],
        "libur": tabel["libur"],
        "pertek": [b for b in tabel["pertek"] if str(b["nip"]) in langkah],
        "riwayat": [b for b in tabel["riwayat"] if str(b["nip"]) in langkah],
        "keluarga": [b for b in tabel["keluarga"] if str(b["nip"]) in langkah],
        "plt": [b for b in tabel["plt"] if semua or jabatan[str(b["kode_jabatan"])]["jenis"] == "struktural"],
    }
    disebut = {str(b[kolom]) for baris in kecil.values() for b in baris for kolom in b if "nip" in kolom}
    pegawai = _orang(tabel["pegawai"], jabatan, langkah, disebut)
    return Pilihan(_urutkan(usulan, langkah, jabatan), pegawai, jabatan, langkah, kecil, contoh.pengaturan)


def _tertutup(semua: dict[str, Langkah], jabatan: dict[str, Baris]) -> dict[str, Langkah]:
    ambil = {
        nip: langkah for nip, langkah in semua.items() if jabatan[langkah.tujuan]["jenis"] == "struktural"
    }
    while True:
        tetap = {
            langkah.asal
            for nip, langkah in semua.items()
            if nip not in ambil and jabatan[langkah.asal]["jenis"] == "struktural"
        }
        sisa = {nip: langkah for nip, langkah in ambil.items() if langkah.tujuan not in tetap}
        if len(sisa) == len(ambil):
            return ambil
        ambil = sisa


def _orang(
    semua: list[Baris], jabatan: dict[str, Baris], langkah: dict[str, Langkah], disebut: set[str]
) -> list[Baris]:
    """Holders of structural posts, who moves or is named, colleagues in the posts concerned, and others."""
    kode = {kode for x in langkah.values() for kode in (x.asal, x.tujuan)}
    ambil, lain = set(), []
    for orang in semua:
        nip, milik = str(orang["nip"]), str(orang["kode_jabatan"])
        menjabat = orang["kode_jabatan"] is not None and jabatan[milik]["jenis"] == "struktural"
        sejabatan = milik in kode or orang["kode_tugas_tambahan"] in kode
        if menjabat or sejabatan or nip in langkah or nip in disebut:
            ambil.add(nip)
        else:
            lain.append(nip)
    ambil.update(Random(len(semua)).sample(lain, LAIN))
    return [orang for orang in semua if str(orang["nip"]) in ambil]


def _urutkan(usulan: list[Baris], langkah: dict[str, Langkah], jabatan: dict[str, Baris]) -> list[Baris]:
    """Return the moves by the sections of the roster, numbered anew."""
    urut = sorted(usulan, key=lambda b: bagian(jabatan[langkah[str(b["nip"])].tujuan]))
    return [{**b, "no": nomor} for nomor, b in enumerate(urut, start=1)]


BAGIAN = (
    "PEJABAT ADMINISTRATOR",
    "PEJABAT PENGAWAS",
    "PEJABAT FUNGSIONAL",
    "KEPALA UPTD PUSKESMAS (TUGAS TAMBAHAN)",
)
"""Titles of the sections of the roster."""


def bagian(tujuan: Baris) -> int:
    """Return the place in ``BAGIAN`` of a target."""
    if tujuan["jenis"] == "tugas tambahan":
        return 3
    if tujuan["jenis"] == "fungsional":
        return 2
    return 0 if str(tujuan["eselon"]).startswith("III") else 1
