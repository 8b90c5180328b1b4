"""Strange cells, and strange sheets: the file itself is sound."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

from fuzz.mutators.fuzz_input import FuzzInput, sample_toml, seed_sheets
from fuzz.mutators.odd import ODD_CELLS, ODD_TEXTS
from fuzz.mutators.xlsx_writer import RawCellXml, sheet_xml, xlsx_book


def value(rng: random.Random) -> FuzzInput:
    """Put strange values into the cells of a sound workbook."""
    sheet = {nama: [list(row_of_sheet) for row_of_sheet in rows] for nama, rows in seed_sheets().items()}
    for _ in range(rng.choice((1, 3, 10, 60, 400))):
        rows = sheet[rng.choice(("usulan", "pegawai", "pegawai", "jabatan", *sheet))]
        i = rng.randrange(0 if rng.random() < 0.08 else min(1, len(rows) - 1), len(rows))
        rows[i][rng.randrange(len(rows[i]))] = odd_cell(rng, rows)
    for rows in sheet.values():
        if rng.random() < 0.1:
            rows.append(list(rng.choice(rows)))
        if rng.random() < 0.03:
            del rows[rng.randrange(len(rows)) :]
    after = ""
    if rng.random() < 0.15:
        after = '<mergeCells count="2">{}{}</mergeCells>'.format(
            *(f'<mergeCell ref="{rng.choice(_MERGED_RANGES)}"/>',) * 2
        )
    return FuzzInput(
        "nilai",
        "batch.xlsx",
        xlsx_book([(nama, sheet_xml(rows, after=after)) for nama, rows in sheet.items()]),
        sample_toml() if rng.random() < 0.8 else None,
    )


def odd_cell(rng: random.Random, rows: Sequence[Sequence[object]]) -> object:
    pick = rng.random()
    if pick < 0.45:
        return rng.choice(ODD_TEXTS)
    if pick < 0.75:
        return RawCellXml(rng.choice(ODD_CELLS))
    other_cell = rng.choice(rng.choice(rows))
    if pick < 0.9 or not isinstance(other_cell, str) or not other_cell:
        return other_cell
    location = rng.randrange(len(other_cell))
    return (
        other_cell[:location]
        + chr(rng.choice((0, 9, 10, 32, 160, 0x200B, 0x202E, 0x1F600, 0xD800, 0xFFFF)))
        + other_cell[location:]
    )


_MERGED_RANGES = ("A1:XFD1048576", "B2:D9", "A3:A1048576", "C1:F2", "Z9:A1")


def sheet(rng: random.Random) -> FuzzInput:
    """Change names, order, number and place of sheets; rows and columns far out."""
    named_sheets = [(nama, sheet_xml(rows)) for nama, rows in seed_sheets().items()]
    for _ in range(rng.randint(1, 3)):
        i = rng.randrange(len(named_sheets))
        nama, data = named_sheets[i]
        choices: Sequence[Callable[[], object]] = (
            lambda n=nama, d=data: named_sheets.append((n, d)),  # type: ignore[misc]
            lambda n=nama, d=data: named_sheets.append((n.upper() + " ", d)),  # type: ignore[misc]
            lambda j=i, d=data: named_sheets.__setitem__(j, (rng.choice(ODD_TEXTS), d)),  # type: ignore[misc]
            lambda j=i: named_sheets.__delitem__(j) if len(named_sheets) > 1 else None,  # type: ignore[misc]
            lambda j=i, n=nama: named_sheets.__setitem__(j, (n, sheet_xml([]))),  # type: ignore[misc]
            lambda j=i, n=nama: named_sheets.__setitem__(j, (n, _lies_far(rng, n))),  # type: ignore[misc]
            lambda: rng.shuffle(named_sheets),
        )
        rng.choice(choices)()
    return FuzzInput("lembar", "batch.xlsx", xlsx_book(named_sheets), sample_toml())


def _lies_far(rng: random.Random, nama: str) -> str:
    row = rng.choice((300, 70_000, 1_048_576, 1_048_577, 4_294_967_295))
    column = rng.choice(("A", "Z", "CZ", "XFD", "XFE", "ZZZZZZ"))
    cell = rng.choice(
        (
            f'<c r="{column}{row}" t="str"><v>x</v></c>',
            f'<c r="{column}{row}" s="1"/>',
            f"<c s='1' r = '{column}{row}'><v>1</v></c>",
            "<c/>" * 300 + "<c><v>1</v></c>",
        )
    )
    return sheet_xml(seed_sheets().get(nama, []), extra_rows=f'<row r="{row}">{cell}</row>')
