"""Who stands next in line under the head of a unit, and where both change in one batch."""

import re
from collections.abc import Mapping

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.jabatan import Jabatan, peringkat_eselon

_SEKRETARIS = re.compile(r"sekretaris\b", re.IGNORECASE)
_TATA_USAHA = re.compile(r"(?:kepala\s+sub\s*bagian|kasub+ag)\s+(?:tata\s+usaha|tu)\b", re.IGNORECASE)


def heads_that_change_with_their_second(batch: Batch) -> tuple[tuple[Jabatan, Jabatan], ...]:
    """Return head and next in line of every vital unit in which both change, in order of the head's code."""
    tergusur = {(nip, jabatan.kode) for nip, jabatan in batch.displacements}
    kepala = [
        isi
        for kode, isi in sorted(batch.jabatan.items())
        if isi.layanan_vital is not None and _changes(isi, batch, tergusur)
    ]
    if not kepala:
        return ()
    bawahan = _direct_structural(batch)
    hasil = []
    for satu in kepala:
        kedua = _next_in_line(bawahan.get(satu.kode, []))
        if kedua is not None and _changes(kedua, batch, tergusur):
            hasil.append((satu, kedua))
    return tuple(hasil)


def _changes(jabatan: Jabatan, batch: Batch, tergusur: set[tuple[str, str]]) -> bool:
    """Tell whether nobody who held the post before holds it after; filling an empty post is no change."""
    sebelum = set(batch.holders_before.get(jabatan.kode, ()))
    tinggal = {
        nip for nip in batch.holders_after.get(jabatan.kode, ()) if (nip, jabatan.kode) not in tergusur
    }
    return bool(sebelum) and not sebelum & tinggal


def _direct_structural(batch: Batch) -> Mapping[str, list[Jabatan]]:
    """Return the direct structural subordinates of each post, in order of their codes."""
    hasil: dict[str, list[Jabatan]] = {}
    for kode, isi in sorted(batch.jabatan.items()):
        if isi.struktural and isi.aktif and isi.kode_atasan is not None and isi.kode_atasan != kode:
            hasil.setdefault(isi.kode_atasan, []).append(isi)
    return hasil


def _next_in_line(bawahan: list[Jabatan]) -> Jabatan | None:
    """Return the highest by eselon; among equals the Sekretaris or the Kepala Subbagian Tata Usaha."""
    if not bawahan:
        return None
    tertinggi = min(_rank(isi) for isi in bawahan)
    setara = [isi for isi in bawahan if _rank(isi) == tertinggi]
    if len(setara) == 1:
        return setara[0]
    for pola in (_SEKRETARIS, _TATA_USAHA):
        cocok = [isi for isi in setara if pola.match(isi.jabatan.strip())]
        if cocok:
            return cocok[0] if len(cocok) == 1 else None
    return None


def _rank(jabatan: Jabatan) -> tuple[bool, tuple[int, str]]:
    """Sort by eselon from high to low, posts without one last."""
    if jabatan.eselon is None:
        return True, (0, "")
    return False, peringkat_eselon(jabatan.eselon)
