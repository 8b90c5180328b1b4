"""The decrees of a batch as rules look at them: one for each group that has rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.kosakata import Kelompok
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.sel import Sel
from mutasi_cli.domain.waktu import tanggal_panjang

_KELOMPOK = {
    Kelompok.STRUKTURAL: "kelompok struktural",
    Kelompok.TUGAS_TAMBAHAN: "kelompok tugas tambahan",
}


@dataclass(frozen=True, slots=True)
class Keputusan:
    """The decree of one group. ``tanggal`` is None while it is open or unreadable; ``sel`` tells which."""

    kelompok: Kelompok
    moves: tuple[Move, ...]
    tanggal: date | None
    sel: Sel

    @property
    def sebutan(self) -> str:
        """The decree as messages name it: ``keputusan kelompok struktural``."""
        return f"keputusan {_KELOMPOK[self.kelompok]}"

    @property
    def bertanggal(self) -> str:
        """The decree with its date: ``keputusan kelompok struktural (5 Februari 2026)``."""
        return self.sebutan if self.tanggal is None else f"{self.sebutan} ({tanggal_panjang(self.tanggal)})"


def decree_of(batch: Batch, kelompok: Kelompok) -> Keputusan:
    """Return the decree of a group."""
    fakta = batch.fakta
    return Keputusan(
        kelompok,
        batch.group(kelompok),
        fakta.tanggal_sk(kelompok),
        fakta.asal[f"tanggal_sk_{kelompok.value}"],
    )


def decrees(batch: Batch) -> tuple[Keputusan, ...]:
    """Return the decrees of the groups that have rows, structural first."""
    semua = (decree_of(batch, kelompok) for kelompok in Kelompok)
    return tuple(keputusan for keputusan in semua if keputusan.moves)


def dated_words(keputusan: Sequence[Keputusan]) -> list[str]:
    """Return the decrees with their dates, those of one day named together."""
    per_hari: dict[date | None, list[str]] = {}
    for isi in keputusan:
        per_hari.setdefault(isi.tanggal, []).append(_KELOMPOK[isi.kelompok])
    return [
        f"keputusan {sambung(kelompok)}" + ("" if hari is None else f" ({tanggal_panjang(hari)})")
        for hari, kelompok in per_hari.items()
    ]


def sambung(bagian: Sequence[str]) -> str:
    """Join words as a sentence does: ``a``, ``a dan b``, ``a, b, dan c``."""
    isi = list(bagian)
    if len(isi) <= 1:
        return "".join(isi)
    if len(isi) == 2:  # noqa: PLR2004 - two words take no comma
        return f"{isi[0]} dan {isi[1]}"
    return f"{', '.join(isi[:-1])}, dan {isi[-1]}"


def kapital(teks: str) -> str:
    """Return a sentence with a capital at its head, the rest untouched."""
    return teks[:1].upper() + teks[1:]
