"""How wide a text is when nobody can measure it: a safe guess, and lines that fit a width.

The report is drawn without a browser, so the width of a line is estimated from the widths of Arial, on the
wide side: a line may end early, it must never leave its box.
"""

from mutasi_cli.outputs.laporan.kata import bersih

_SEMPIT = frozenset("iIjl.,:;'|!() []ftr-/")
_LEBAR = frozenset("mwMW@%—")

_LEBAR_SEMPIT = 0.33
_LEBAR_BIASA = 0.56
_LEBAR_KAPITAL = 0.73
_LEBAR_LEBAR = 0.92
_LEBAR_LAIN = 1.05
"""In em. Letters outside Latin (and signs one cannot know) count as full squares."""

_LATIN_TERAKHIR = 0x24F

LANJUT = "…"
"""Ends a text that had to be cut."""


def lebar(teks: str, ukuran: float) -> float:
    """Return the estimated width of a text in the unit of ``ukuran`` (the size of the font)."""
    return sum(_huruf(huruf) for huruf in teks) * ukuran


def _huruf(huruf: str) -> float:
    if huruf in _SEMPIT:
        return _LEBAR_SEMPIT
    if huruf in _LEBAR:
        return _LEBAR_LEBAR
    if ord(huruf) > _LATIN_TERAKHIR:
        return _LEBAR_LAIN
    return _LEBAR_KAPITAL if huruf.isupper() else _LEBAR_BIASA


def pecah(teks: str, muat: float, ukuran: float, *, paling_banyak: int = 6) -> tuple[str, ...]:
    """Return a text as lines that fit ``muat``; a word that is too long is cut, the rest beyond the last too.

    At least one line comes back, also for an empty text.
    """
    baris: list[str] = []
    kini = ""
    for kata in bersih(teks).split():
        for bagian in _potong(kata, muat, ukuran):
            calon = f"{kini} {bagian}" if kini else bagian
            if kini and lebar(calon, ukuran) > muat:
                baris.append(kini)
                kini = bagian
            else:
                kini = calon
            if len(baris) > paling_banyak:
                break
    baris.append(kini)
    if len(baris) <= paling_banyak:
        return tuple(baris)
    sisa = baris[: paling_banyak - 1]
    akhir = baris[paling_banyak - 1]
    while akhir and lebar(akhir + LANJUT, ukuran) > muat:
        akhir = akhir[:-1]
    return (*sisa, akhir + LANJUT)


def _potong(kata: str, muat: float, ukuran: float) -> tuple[str, ...]:
    """Return a word in pieces that fit; nearly always the word itself."""
    if lebar(kata, ukuran) <= muat:
        return (kata,)
    bagian: list[str] = []
    kini = ""
    for huruf in kata:
        if kini and lebar(kini + huruf, ukuran) > muat:
            bagian.append(kini)
            kini = ""
        kini += huruf
    return (*bagian, kini)
