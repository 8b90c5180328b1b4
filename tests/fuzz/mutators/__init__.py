"""Broken and hostile inputs, made from a small batch: the same number always makes the same input.

A mutator is a function from a ``random.Random`` to a ``FuzzInput``. It stands in the module of its family and
in ``MUTATORS`` below, with its share; what several need is in ``dasar`` (bytes), ``workbook`` (workbooks) and
``odd`` (strange values):

=============  ==========================================================================================
``raw_bytes``       bytes flipped and lost, records of ``.xls``, parts of archives, elements of XML
``cell``        strange cells; sheets doubled, renamed, emptied, with rows and columns far out
``table``      CSV of strange form; staff and posts in CSV, Parquet or a workbook of their own
``office_settings`` mutasi.toml
``packaging``    wrong kinds under wrong names: empty, encrypted, protected, renamed, HTML
``bomb``        zip bombs, entities, every row and every column
``paper``     office templates, papers that are read back, manifest.json
``tempat``     folders, links, pipes, devices and rights in the place of files
=============  ==========================================================================================
"""

from __future__ import annotations

import random
from collections.abc import Callable

from fuzz.mutators.byte_damage import cut_short, flipped_bytes, inside, record_damage, xml
from fuzz.mutators.cell_damage import sheet, value
from fuzz.mutators.fuzz_input import FuzzInput
from fuzz.mutators.packaging import bomb, packaging
from fuzz.mutators.paper_damage import manifest, paper, template
from fuzz.mutators.places import tempat
from fuzz.mutators.settings_damage import toml
from fuzz.mutators.table_files import table, text

__all__ = ["MUTATORS", "FuzzInput", "inputs"]

MUTATORS: tuple[tuple[Callable[[random.Random], FuzzInput], int], ...] = (
    (flipped_bytes, 10),
    (cut_short, 5),
    (record_damage, 6),
    (inside, 10),
    (xml, 15),
    (value, 18),
    (sheet, 5),
    (text, 3),
    (table, 6),
    (toml, 6),
    (packaging, 3),
    (bomb, 1),
    (template, 4),
    (paper, 3),
    (manifest, 3),
    (tempat, 3),
)
"""Ways to break an input, each with its share."""


def inputs(nomor: int, seed_of_rng: int = 1) -> FuzzInput:
    """Return the input of a number."""
    rng = random.Random(f"{seed_of_rng}-{nomor}")
    way = rng.choices([mutator for mutator, _ in MUTATORS], [weight for _, weight in MUTATORS])[0]
    return way(rng)
