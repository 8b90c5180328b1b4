"""Broken and hostile inputs, made from a small batch: the same number always makes the same input.

A mutator is a function from a ``random.Random`` to a ``Masukan``. It stands in the module of its family and
in ``CARA`` below, with its share; what several need is in ``dasar`` (bytes), ``buku`` (workbooks) and
``aneh`` (strange values):

=============  ==========================================================================================
``bita``       bytes flipped and lost, records of ``.xls``, parts of archives, elements of XML
``sel``        strange cells; sheets doubled, renamed, emptied, with rows and columns far out
``tabel``      CSV of strange form; staff and posts in CSV, Parquet or a workbook of their own
``pengaturan`` mutasi.toml
``kemasan``    wrong kinds under wrong names: empty, encrypted, protected, renamed, HTML
``bom``        zip bombs, entities, every row and every column
``naskah``     office templates, papers that are read back, manifest.json
``tempat``     folders, links, pipes, devices and rights in the place of files
=============  ==========================================================================================
"""

from __future__ import annotations

import random
from collections.abc import Callable

from kabur.pengacau.bita import bita_terbalik, dalam, rekaman, terpotong, xml
from kabur.pengacau.dasar import Masukan
from kabur.pengacau.kemasan import bom, kemasan
from kabur.pengacau.naskah import manifest, naskah, templat
from kabur.pengacau.pengaturan import toml
from kabur.pengacau.sel import lembar, nilai
from kabur.pengacau.tabel import tabel, teks
from kabur.pengacau.tempat import tempat

__all__ = ["CARA", "Masukan", "masukan"]

CARA: tuple[tuple[Callable[[random.Random], Masukan], int], ...] = (
    (bita_terbalik, 10),
    (terpotong, 5),
    (rekaman, 6),
    (dalam, 10),
    (xml, 15),
    (nilai, 18),
    (lembar, 5),
    (teks, 3),
    (tabel, 6),
    (toml, 6),
    (kemasan, 3),
    (bom, 1),
    (templat, 4),
    (naskah, 3),
    (manifest, 3),
    (tempat, 3),
)
"""Ways to break an input, each with its share."""


def masukan(nomor: int, benih_acak: int = 1) -> Masukan:
    """Return the input of a number."""
    acak = random.Random(f"{benih_acak}-{nomor}")
    cara = acak.choices([satu for satu, _ in CARA], [bobot for _, bobot in CARA])[0]
    return cara(acak)
