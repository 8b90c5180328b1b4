"""What came out of reading papers back: plain values, for the terminal and for JSON."""

from dataclasses import dataclass
from pathlib import Path

from mutasi_cli.domain.nip import nip_sah, nip_tercetak


@dataclass(frozen=True, slots=True, order=True)
class Beda:
    """One fact of one paper that is not as the batch has it.

    ``berkas`` is relative to the folder of the day. ``nip`` is the person concerned (as printed), empty where
    the fact is nobody's. ``tertulis`` is what the paper says (None: nothing stands there), ``seharusnya``
    what the batch says (None: it should not be there at all).
    """

    berkas: str
    nip: str
    bidang: str
    tertulis: str | None
    seharusnya: str | None


@dataclass(frozen=True, slots=True)
class Jenis:
    """How a kind of paper came out.

    ``nama`` is its folder or print file. ``diperiksa`` counts the people named in it (for a kind that names
    none: its papers), ``cocok`` those about whom nothing differs. ``lain`` counts differences that are
    nobody's. A kind of which nothing was ever written is ``belum_dibuat`` and not counted.
    """

    nama: str
    judul: str
    diperiksa: int = 0
    cocok: int = 0
    lain: int = 0
    belum_dibuat: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class HasilPeriksa:
    """What a folder of papers says compared with the batch.

    ``tak_tercatat`` are papers in the folder that the manifest does not know, ``terbuka`` those in which a
    number is still open.
    """

    folder: Path
    jenis: tuple[Jenis, ...]
    perbedaan: tuple[Beda, ...]
    tak_tercatat: tuple[str, ...] = ()
    terbuka: tuple[str, ...] = ()

    @property
    def cocok(self) -> bool:
        """True when nothing differs, is missing, or is there twice."""
        return not self.perbedaan


BIDANG_NASKAH = "naskah"
"""Kind of a difference that is about the whole paper: it is missing, there twice, or cannot be read."""

_SEBUTAN = {"nip": "NIP", "tmt": "TMT", "jabatan_lama": "jabatan lama", "jabatan_baru": "jabatan baru"}


def sebutan_bidang(bidang: str) -> str:
    """Return how a kind of fact is called in a sentence."""
    return _SEBUTAN.get(bidang, bidang.replace("_", " "))


def tampil_nip(nip: str) -> str:
    """Return a NIP as papers print it."""
    return nip_tercetak(nip) if nip_sah(nip) else nip
