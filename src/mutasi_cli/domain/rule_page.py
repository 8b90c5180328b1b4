"""A rule as a page to read: what ``mutasi rules``, ``mutasi rule CODE`` and the docs print.

The outputs must not know the rules themselves (they are siblings), so the pipeline hands them these pages.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from mutasi_cli.domain.finding import Severity
from mutasi_cli.law import Dasar


@dataclass(frozen=True, slots=True, kw_only=True)
class RulePage:
    """One rule of the catalogue as plain data; ``title`` is its name in plain words.

    ``column`` names the columns that the rule reads (``"pegawai.golongan"``). ``summary`` is the first
    paragraph of its page; ``part`` maps each heading (Mengapa, Dasar, Contoh, Perbaikan) to its text, in
    reading order, paragraphs parted by a blank line.
    """

    code: str
    name: str
    severity: Severity
    basis: tuple[Dasar, ...]
    column: tuple[str, ...]
    waivable: bool
    summary: str
    part: Mapping[str, str]
    title: str = ""
