"""Papers read back from the disk right after writing: is every value of the batch in them?

Each value that a template asked for is noted while the paper is filled; afterwards the text of the file is
searched for all of them, in their order. That finds a value lost on its way through template, XML, archive.
What somebody changes later is the matter of ``mutasi verify``.
"""

import html
import re
from collections.abc import Iterable, Sequence

from markupsafe import Markup

from mutasi_cli.outputs.arsip import buka_entri, urai
from mutasi_cli.outputs.surat.isian import as_word, plain, printed

_BERISI = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml")
_TAG = re.compile(r"<[^>]*>")


class Pencatat:
    """Writes values into papers and notes them; hand it to :class:`Templat` as ``tulis``."""

    def __init__(self) -> None:
        self._nilai: list[str] = []

    def __call__(self, nilai: object) -> Markup:
        """Return a value as it goes into a paper, and note it."""
        if type(nilai) is str:
            teks, kata = printed(nilai)
        else:
            teks = plain(nilai)
            kata = as_word(teks)
        self._nilai.append(teks)
        return kata

    def ambil(self) -> tuple[str, ...]:
        """Return what was noted since the last time."""
        hasil = tuple(self._nilai)
        self._nilai.clear()
        return hasil


def lost_value(data: bytes, nilai: Sequence[str]) -> str | None:
    """Return the first of these values that a paper lacks, None when it has them all.

    White space does not count: a line break of the data is a mark of Word, not a character.
    """
    isi = "".join(
        urai(bagian).decode("utf-8") for bagian in buka_entri(data) if _BERISI.fullmatch(bagian.nama)
    )
    # Nearly always each value stands there letter by letter as it was put in; only else the marks are read.
    if _in_order(isi, (str(as_word(satu)) for satu in nilai)) is None:
        return None
    teks = "".join(html.unescape(_TAG.sub("", isi)).split())
    dicari = ["".join(satu.split()) for satu in nilai]
    if _in_order(teks, dicari) is None:
        return None
    # Out of order is no loss: a template may put a value aside and print it later.
    return next((asli for asli, satu in zip(nilai, dicari, strict=True) if satu not in teks), None)


def _in_order(teks: str, nilai: Iterable[str]) -> str | None:
    """Return the first of these texts that does not stand behind the one before it."""
    tempat = 0
    for satu in nilai:
        tempat = teks.find(satu, tempat)
        if tempat < 0:
            return satu
        tempat += len(satu)
    return None
