"""What a parser returns."""

from collections.abc import Callable
from dataclasses import dataclass

from mutasi_cli.domain.sel import Kerusakan


@dataclass(frozen=True, slots=True)
class Hasil:
    """The outcome of reading one cell.

    ``nilai`` is None when the cell is blank or damaged (exception: ``Kerusakan.HARI`` leaves the date).
    ``keterangan`` is an Indonesian sentence about the damage, ``saran`` near values, best first.
    ``isi`` replaces the shown text where the cell holds only a sign for nothing (``0000-00-00``).
    """

    nilai: object = None
    kerusakan: Kerusakan | None = None
    keterangan: str = ""
    saran: tuple[str, ...] = ()
    isi: str | None = None


KOSONG = Hasil(isi="")
"""The outcome for a blank cell or a sign for nothing."""

Penilai = Callable[[object], Hasil]
"""A parser of one kind of value."""


def rusak(kerusakan: Kerusakan, keterangan: str, saran: tuple[str, ...] = ()) -> Hasil:
    """Return the outcome for a damaged cell."""
    return Hasil(None, kerusakan, keterangan, saran)
