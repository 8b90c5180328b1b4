"""Names: degrees typed into the cell of the name are parted from it, not a letter of them changed.

``dr.`` (physician) is not ``Dr.`` (doctorate). Nothing is ever joined on a name.
"""

import re
from dataclasses import dataclass

from mutasi_cli.domain.gelar import GELAR_DEPAN, GELAR_DEPAN_WITHOUT_POINT, gelar_without_dots
from mutasi_cli.read.values.parsed import GAP, Result
from mutasi_cli.read.values.raw_cell import blank, cell_text, one_line, strip_quote
from mutasi_cli.read.values.stacked_lines import without_numbers

_FRONT = re.compile(
    rf"=?(?:(?:{'|'.join(GELAR_DEPAN)})\.|(?:{'|'.join(GELAR_DEPAN_WITHOUT_POINT)})(?=\s))\s*", re.IGNORECASE
)
_DOTTED = re.compile(
    r"=?(?:"
    r"[SM]\.\s?(?:Tr|ST|S|Si|Sos|Pd|Kom|T|E|H|M|KM|K\.?M|Kes|Kep|Keb|Ked|IP|I\.?P|STP|Ag|P|Pt|Pi|Hut|Farm|Gz|Psi"
    r"|Sn|Th|Ak|AP|A\.?P|Hum|Sc|Eng|PA|Epid|Biomed|Ars|Stat|Mat|Fis|Kel|IK|I\.?Kom|Ap|Sy|Hi|HI|PdI|Pd\.?I)"
    r"(?:\.[A-Za-z]+)*|A\.\s?(?:Md|Ma|P)(?:\.[A-Za-z]+)*|A\.?m[dk]\.(?:[A-Za-z]+)*|Sp\.\s?[A-Z][A-Za-z]*"
    r"|D\.?E\.?A|Ph\.?\s?D|Ners|Ns"
    r")\.?,?",
)


@dataclass(frozen=True, slots=True)
class NameParts:
    """A name and the degrees that stood in its cell, each as typed; None where there were none."""

    nama: str
    gelar_depan: str | None = None
    gelar_belakang: str | None = None


def split_name(written: str) -> NameParts:
    """Part ``Drs. H. X, M.Si.`` into ``Drs. H.``, ``X`` and ``M.Si.``."""
    rest = one_line(written)
    front = []
    while (match := _FRONT.match(rest)) is not None and match.end() < len(rest):
        front.append(match[0].strip().removeprefix("="))
        rest = rest[match.end() :]
    before_comma, comma, tail = rest.partition(",")
    nama, after = _split_without_comma(before_comma)
    after = f"{after}{comma}{tail}"
    gelar_belakang = re.sub(r"(^|[\s,])=", r"\1", after).strip(" ,")
    return NameParts(nama.strip(" ,"), " ".join(front) or None, gelar_belakang or None)


def _split_without_comma(rest: str) -> tuple[str, str]:
    words = rest.split(" ")
    end = len(words)
    while end > 1 and (_DOTTED.fullmatch(words[end - 1]) or gelar_without_dots(words[end - 1])):
        end -= 1
    return " ".join(words[:end]), " ".join(words[end:])


def nama(raw: object) -> Result:
    """Read the cell of a name as :class:`NameParts`."""
    if blank(raw):
        return GAP
    return Result(split_name(strip_quote(without_numbers(cell_text(raw)))))


def join_gelar(from_column: str | None, from_name: str | None, *, separator: str) -> str | None:
    """Return the degrees of the column with those of the name's cell that the column lacks."""
    if from_column is None or from_name is None:
        return from_column or from_name
    present = _gelar_key(from_column)
    lacking = [degree for degree in re.split(r",\s*|\s+", from_name) if degree and _gelar_key(degree) not in present]
    return separator.join([from_column, *lacking])


def name_key(written: str) -> str:
    """Return a name for comparison: without degrees, case, spaces and signs."""
    return re.sub(r"[^a-z]", "", split_name(written).nama.casefold())


def _gelar_key(gelar: str) -> str:
    return re.sub(r"[^A-Za-z]", "", gelar)
