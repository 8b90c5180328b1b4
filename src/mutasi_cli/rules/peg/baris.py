"""Facts about a person are told once, although the person may stand on two rows."""

from collections.abc import Mapping
from dataclasses import dataclass

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.sel import Sel


@dataclass(frozen=True, slots=True)
class TakDiketahui:
    """Blank columns of an appointee: the first cell, the sentence about them, their names in a row."""

    sel: Sel
    pesan: str
    kolom: str


def first_row(move: Move, batch: Batch) -> bool:
    """Tell whether this is the first row on which the person is appointed to anything.

    A definitive post and a tugas tambahan together are lawful; what is wrong with the person is still one
    fact.
    """
    if not move.diangkat or move.nip is None:
        return False
    return next(isi for isi in batch.moves_by_nip[move.nip] if isi.diangkat) is move


def unknown(move: Move, batch: Batch, sebutan: Mapping[str, str]) -> TakDiketahui | None:
    """Return what is not known of an appointee because columns are blank; None where all are filled.

    ``sebutan`` are the columns of the staff table with the words for them in a sentence.
    """
    if move.pegawai is None or move.tujuan is None or not first_row(move, batch):
        return None
    asal = move.pegawai.asal
    kosong = [bidang for bidang in sebutan if asal[bidang].kosong]
    if not kosong:
        return None
    kata = " dan ".join(sebutan[bidang] for bidang in kosong).capitalize()
    return TakDiketahui(asal[kosong[0]], f"{kata} {move.siapa} tidak diketahui.", " dan ".join(kosong))
