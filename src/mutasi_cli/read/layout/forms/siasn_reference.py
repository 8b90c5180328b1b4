"""The post references of SIASN: ``ID, Nama_unor, Nama_jabatan, Eselon_id`` and ``ID, NAMA_UNOR, ID_ATASAN``.

The second names units and no posts. Where the law fixes what the head of such a unit is called (PP 18/2016:
a kelurahan has a Lurah, a bidang a Kepala Bidang), that is the post; elsewhere the post stays blank.
"""

import re
from collections.abc import Mapping

from mutasi_cli.read.layout.layout_model import FieldPart, HeadingBlock, Layout
from mutasi_cli.read.table import Substitute, Table
from mutasi_cli.read.values import blank, cell_text
from mutasi_cli.read.values.raw_cell import one_line, strip_quote

_ESELON = {
    f"{n}{k}": f"{roman}.{'ab'[k - 1]}" for n, roman in enumerate(("I", "II", "III", "IV", "V"), 1) for k in (1, 2)
}
_WITHOUT_ESELON = frozenset({"99", "0", "00"})

_UNIT_HEADS = tuple(
    (re.compile(pattern, re.IGNORECASE), designation, of_parent)
    for pattern, designation, of_parent in (
        (r"kelurahan\b", "Lurah", False),
        (r"kecamatan\b", "Camat", False),
        (r"inspektorat$", "Inspektur", False),
        (r"sekretariat (?:daerah|dprd|dewan perwakilan rakyat daerah)\b", "Sekretaris", False),
        (r"sekretariat\b", "Sekretaris", True),
        (r"(?:rumah sakit|rsud)\b", "Direktur", False),
        (r"(?:dinas|badan|satuan|kantor|uptd?|puskesmas)\b", "Kepala", False),
        (r"(?:bagian|bidang|sub ?bagian|sub ?bidang|seksi|inspektorat pembantu)\b", "Kepala", True),
        (r"(?:asisten|staf ahli)\b", "", True),
    )
)
"""How the head of a unit is called, and whether the post is told apart by the unit above."""

_REPLACED = re.compile(r"(?:kelurahan|kecamatan|sekretariat|inspektorat)\b\s*", re.IGNORECASE)


def _eselon(raw: object) -> object:
    """Return the eselon of SIASN's own number (``31`` is III.a); other forms stay as they are."""
    number = strip_quote(cell_text(raw))
    if number in _WITHOUT_ESELON:
        return None
    return _ESELON.get(number, raw)


def _jabatan(head: HeadingBlock) -> bool:
    return head.has("id", "namajabatan")


def _unor(head: HeadingBlock) -> bool:
    return head.has("id", "namaunor") and "jabatan" not in head.field


def _unit_heads(table: Table) -> Mapping[str, Mapping[int, Substitute]]:
    """Return post and unit of every row: the head of the unit that the row names."""
    nama = {_words(table.raw(i, "kode")): _words(table.raw(i, "unit_kerja")) for i in table.row}
    jabatan: dict[int, Substitute] = {}
    unit: dict[int, Substitute] = {}
    for i in table.row:
        unor = _words(table.raw(i, "unit_kerja"))
        parent = nama.get(_words(table.raw(i, "kode_atasan")), "")
        column = table.column["unit_kerja"].index
        designation, head_unit = pimpinan(unor, parent)
        jabatan[i] = Substitute(designation, i, column)
        unit[i] = Substitute(head_unit, i, column)
    return {"jabatan": jabatan, "unit_kerja": unit}


def pimpinan(unor: str, parent: str) -> tuple[str | None, str]:
    """Return the head of a unit and the unit that tells this post apart; no head where none is known."""
    match = next((head for head in _UNIT_HEADS if head[0].match(unor)), None)
    if match is None:
        return None, unor
    _, designation, of_parent = match
    if designation in {"Lurah", "Camat", "Inspektur"}:
        in_kecamatan = designation == "Lurah" and parent.casefold().startswith("kecamatan ")
        return (
            designation,
            f"{unor} {parent}" if in_kecamatan and parent.casefold() not in unor.casefold() else unor,
        )
    if designation == "Sekretaris":
        return f"Sekretaris {_REPLACED.sub('', unor, count=1)}".strip(), (parent or unor) if of_parent else unor
    return f"{designation} {unor}".strip(), (parent or unor) if of_parent else unor


def _words(raw: object) -> str:
    return "" if blank(raw) else one_line(strip_quote(cell_text(raw)))


_IDS: Mapping[str, str | tuple[FieldPart, ...]] = {
    "ID": (FieldPart("kode"), FieldPart("unor_id", derived=True)),
    "Eselon_id": (FieldPart("eselon", _eselon), FieldPart("eselon_id", derived=True)),
}
"""Id and eselon are read twice: as the code of the post and its eselon, and as they go back to SIASN."""

JABATAN = Layout(
    nama="acuan jabatan SIASN",
    table="jabatan",
    match=_jabatan,
    heading=_IDS,
)

UNOR = Layout(
    nama="acuan unit organisasi SIASN",
    table="jabatan",
    match=_unor,
    heading=_IDS,
    required=(("unit_kerja",),),
    derived={"jabatan": "unit_kerja"},
    complete=_unit_heads,
)
