"""Two hundred workbooks written anyhow are read equally; two hundred with a faulty heading are refused."""

from __future__ import annotations

import random
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from mutasi_cli.errors import FileError
from mutasi_cli.law import load_lawbook
from mutasi_cli.read import ReadingOptions, Sheet, material_from_sheets, read_bahan
from mutasi_cli.read.fields import FIELDS, REQUIRED
from mutasi_cli.read.layout.synonyms import BROADER, SYNONYMS
from mutasi_cli.read.values.shown_text import shown
from read.layouts import sheet_writers, writing_office

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mutasi_cli.domain.material import Material
    from read.layouts.writing_office import Row

OPTIONS = ReadingOptions(lawbook=load_lawbook())
TABLES = ("usulan", "pegawai", "jabatan")
ROWS_ABOVE_HEADINGS = (
    *("PEMERINTAH KOTA BEKASI", "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia", "Nama", "NIP"),
    *("Keadaan 31 Januari 2026", "Rahasia", "Lampiran", "Jabatan dan unit kerja pegawai", "DATA PEGAWAI"),
)


def canonical() -> dict[str, Row]:
    """Return the canonical tables; nobody is left out, since everybody has relatives."""
    return {
        "usulan": sheet_writers.canonical_usulan().rows,
        "pegawai": sheet_writers.canonical_pegawai().rows,
        "jabatan": sheet_writers.canonical_jabatan().rows,
    }


def relatives() -> Row:
    rows: Row = [["nip", "nip_keluarga"]]
    rows.extend([o.nip, o.nip] for o in writing_office.PERSON)
    return rows


def read(table: dict[str, Row]) -> Material:
    keluarga = relatives()
    sheet = {nama: Sheet("b.xlsx", "", nama, rows) for nama, rows in {**table, "keluarga": keluarga}.items()}
    return material_from_sheets(sheet, OPTIONS)


def fields_of(record_damage: Iterable[Any]) -> list[dict[str, object]]:
    """Return the values of records without their addresses."""
    return [
        {
            f.name: getattr(parsed_record, f.name)
            for f in fields(parsed_record)
            if f.name not in {"origin", "target_cell"}
        }
        for parsed_record in record_damage
    ]


def picture(material: Material) -> list[Any]:
    return [
        fields_of(material.usulan),
        fields_of(material.pegawai.values()),
        fields_of(material.jabatan.values()),
    ]


CANONICAL = picture(read(canonical()))


def spellings(rng: random.Random, heading: str) -> str:
    """Write a heading in another case, with blanks, dots and underscores."""
    write = rng.choice((str.upper, str.lower, str.title))(heading)
    return "".join(letter + rng.choice(("", "", "", " ", ".", "_")) for letter in write).replace("_", " _")


def other_heading(rng: random.Random, table: str, field: str) -> str:
    choices = [field, *(heading for heading, target in SYNONYMS[table].items() if target == field)]
    return spellings(rng, rng.choice(choices))


def shuffle_table(rng: random.Random, table: str, rows: Row, *, substitutes: bool = True) -> Row:
    """Permute the columns, rename the headings, put rows above and blank rows between."""
    order = list(range(len(rows[0])))
    rng.shuffle(order)
    head = [other_heading(rng, table, str(rows[0][k])) if substitutes else rows[0][k] for k in order]
    width = len(order) + 2
    result: Row = []
    for _ in range(rng.randrange(16)):
        row: list[object] = [None] * width
        for _ in range(rng.randrange(3)):
            row[rng.randrange(width)] = rng.choice(ROWS_ABOVE_HEADINGS)
        result.append(row)
    result.append([*head, None, rng.choice(("Foto", "NIK", None))])
    if rng.random() < 0.4:
        result.append(list(range(1, len(order) + 1)))
    for source_row in rows[1:]:
        result += [[None] * rng.randrange(width) for _ in range(rng.randrange(3))]
        result.append([source_row[k] for k in order])
    result.extend([None] * width for _ in range(rng.randrange(50)))
    return result


def equally_strong(table: str, field: str) -> list[tuple[str, str]]:
    """Return pairs of headings that name a field with equal right: the canonical name twice, or two synonyms."""
    weaker = BROADER.get(table, {})
    others = [heading for heading, target in SYNONYMS[table].items() if target == field and heading not in weaker]
    return [(field, field), *((first, second) for first in others for second in others if first != second)]


@pytest.mark.parametrize("seed", range(200))
def test_read_equally(seed: int) -> None:
    rng = random.Random(seed)
    material = read({nama: shuffle_table(rng, nama, rows) for nama, rows in canonical().items()})
    assert picture(material) == CANONICAL


@pytest.mark.parametrize("seed", range(3))
def test_read_equally_from_a_file(seed: int, tmp_path: Path) -> None:
    rng = random.Random(seed)
    import openpyxl  # noqa: PLC0415 - only these few write a file

    workbook = openpyxl.Workbook()
    assert workbook.active is not None
    workbook.remove(workbook.active)
    for nama, rows in canonical().items():
        writing_office.WrittenSheet(shuffle_table(rng, nama, rows)).write(workbook.create_sheet(nama.upper()))
    keluarga = relatives()
    writing_office.WrittenSheet(keluarga).write(workbook.create_sheet("Keluarga"))
    workbook.save(tmp_path / "b.xlsx")
    assert picture(read_bahan(tmp_path / "b.xlsx", pegawai=None, jabatan=None, options=OPTIONS)) == CANONICAL


@pytest.mark.parametrize("seed", range(100))
def test_a_missing_column_is_refused_by_name(seed: int) -> None:
    rng = random.Random(1000 + seed)
    table = canonical()
    nama = rng.choice(TABLES)
    missing = rng.choice(REQUIRED[nama])
    location = [str(heading) for heading in table[nama][0]]
    table[nama] = [
        [cell_value for heading, cell_value in zip(location, row, strict=True) if heading not in missing]
        for row in table[nama]
    ]
    with pytest.raises(FileError) as galat:
        read({table_name: shuffle_table(rng, table_name, rows) for table_name, rows in table.items()})
    sentence = str(galat.value)
    assert all(f"«{field}»" in sentence for field in missing)
    assert f"«{nama}» di b.xlsx" in sentence


@pytest.mark.parametrize("seed", range(100))
def test_two_columns_for_one_field_are_refused_naming_both(seed: int) -> None:
    rng = random.Random(2000 + seed)
    table = canonical()
    nama = rng.choice(TABLES)
    field = rng.choice([str(heading) for heading in table[nama][0]])
    assert field in FIELDS[nama]
    k = table[nama][0].index(field)
    rows = [[*row, row[k]] for row in table[nama]]
    written = [spellings(rng, heading) for heading in rng.choice(equally_strong(nama, field))]
    rows[0] = [written[0] if i == k else heading for i, heading in enumerate(rows[0])]
    rows[0][-1] = written[1]
    table[nama] = shuffle_table(rng, nama, rows, substitutes=False)
    with pytest.raises(FileError) as galat:
        read(table)
    sentence = str(galat.value)
    assert f"sama-sama dibaca sebagai {field}" in sentence
    assert all(f"«{shown(heading)}»" in sentence for heading in written)
