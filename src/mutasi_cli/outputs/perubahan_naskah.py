"""Which papers a change concerns: what would be written before and after, compared.

Values that a template does not print do not count, nor does another number in the name of a file.
"""

from collections import Counter
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from mutasi_cli.domain.batch import Batch
from mutasi_cli.outputs.surat.daftar import SURAT, Surat
from mutasi_cli.outputs.surat.rencana import Naskah, house_style, plan_papers
from mutasi_cli.outputs.surat.siap import Simpanan
from mutasi_cli.outputs.surat.templat import Templat
from mutasi_cli.outputs.urutan import roster_order


class NasibNaskah(StrEnum):
    """What becomes of a paper."""

    CETAK_ULANG = "cetak ulang"
    BARU = "baru"
    TIDAK_BERLAKU = "tidak berlaku"


@dataclass(frozen=True, slots=True)
class NaskahBerubah:
    """A paper to print again, a new one, or one that no longer holds.

    ``jenis`` is the key of its kind, ``nip`` its person (None: a paper of many), ``berkas`` its file within
    the folder of the day.
    """

    jenis: str
    judul: str
    nasib: NasibNaskah
    nip: str | None
    berkas: str


@dataclass(frozen=True, slots=True)
class Versi:
    """A version of a batch with the folder of its templates."""

    batch: Batch
    templates: Path


class _Templat:
    """The templates of both versions, each read and compiled once."""

    def __init__(self, lama: Versi, baru: Versi, bawaan: Path | None):
        self._versi = (lama, baru)
        self._bawaan = bawaan
        self._simpanan = Simpanan.load()
        self._pasangan: dict[Surat, tuple[Templat, Templat]] = {}

    def pasangan(self, surat: Surat) -> tuple[Templat, Templat]:
        """Return the template of a kind before and after; the same one twice where nothing of it differs."""
        if surat not in self._pasangan:
            lama, baru = self._versi
            sebelum, sesudah = self._load(surat, lama), self._load(surat, baru)
            gaya = house_style(surat, lama.batch), house_style(surat, baru.batch)
            if gaya[0] == gaya[1] and sebelum.sidik == sesudah.sidik:
                sebelum = sesudah
            self._pasangan[surat] = sebelum, sesudah
        return self._pasangan[surat]

    def _load(self, surat: Surat, versi: Versi) -> Templat:
        gaya = house_style(surat, versi.batch)
        return Templat.load(versi.templates, surat.templat, gaya, self._bawaan, simpanan=self._simpanan)

    def berbeda(self, lama: Naskah, baru: Naskah) -> bool:
        """Tell whether a paper would be written otherwise."""
        sebelum, sesudah = self.pasangan(baru.surat)
        if sebelum is sesudah and lama.konteks == baru.konteks:
            return False
        return sebelum.render(lama.konteks) != sesudah.render(baru.konteks)


def changed_papers(lama: Versi, baru: Versi, bawaan: Path | None = None) -> tuple[NaskahBerubah, ...]:
    """Return the papers that differ between two versions, in the order of their kinds.

    ``bawaan`` is the folder of the shipped templates, for those that an office does not have. A paper whose
    file only gets another number is the same paper. The print files are left out: they hold the papers that
    are named here anyhow. Raises PengaturanError where the settings leave a paper unfillable, TemplateError
    where a template is faulty.
    """
    templat = _Templat(lama, baru, bawaan)
    sebelum, sesudah = _papers(lama.batch), _papers(baru.batch)
    hasil = []
    for kunci, naskah in sesudah.items():
        dulu = sebelum.get(kunci)
        if dulu is None:
            hasil.append(_told(naskah, NasibNaskah.BARU))
        elif templat.berbeda(dulu, naskah):
            hasil.append(_told(naskah, NasibNaskah.CETAK_ULANG))
    hasil += [
        _told(naskah, NasibNaskah.TIDAK_BERLAKU) for kunci, naskah in sebelum.items() if kunci not in sesudah
    ]
    urut = {surat.kunci: nomor for nomor, surat in reversed(list(enumerate(SURAT)))}
    return tuple(sorted(hasil, key=lambda isi: (urut[isi.jenis], isi.berkas)))


def _papers(batch: Batch) -> Mapping[Hashable, Naskah]:
    baris = roster_order(batch)
    hasil: dict[Hashable, Naskah] = {}
    sudah: Counter[Hashable] = Counter()
    for surat in SURAT:
        for naskah in plan_papers(surat, batch, baris, draf=False):
            if naskah.cetak:
                continue
            kunci = (surat.kunci, surat.kelompok, naskah.nip or naskah.berkas)
            sudah[kunci] += 1
            hasil[kunci, sudah[kunci]] = naskah
    return hasil


def _told(naskah: Naskah, nasib: NasibNaskah) -> NaskahBerubah:
    return NaskahBerubah(naskah.surat.kunci, naskah.surat.judul, nasib, naskah.nip, naskah.berkas)
