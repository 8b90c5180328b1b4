"""Which papers a change concerns: what each would be filled with before and after, compared."""

from collections import Counter
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from mutasi_cli.domain.batch import Batch
from mutasi_cli.outputs.surat.daftar import SURAT
from mutasi_cli.outputs.surat.rencana import Naskah, plan_papers
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


def changed_papers(lama: Batch, baru: Batch) -> tuple[NaskahBerubah, ...]:
    """Return the papers that differ between two versions, in the order of their kinds.

    A paper whose file only gets another number is the same paper. The print files are left out: they hold the
    papers that are named here anyhow. Raises PengaturanError where the settings leave a paper unfillable.
    """
    sebelum, sesudah = _papers(lama), _papers(baru)
    hasil = []
    for kunci, naskah in sesudah.items():
        dulu = sebelum.get(kunci)
        if dulu is None:
            hasil.append(_told(naskah, NasibNaskah.BARU))
        elif dulu.konteks != naskah.konteks:
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
