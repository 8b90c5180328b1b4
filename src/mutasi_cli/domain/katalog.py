"""A rule as a page to read: what ``mutasi rules``, ``mutasi rule CODE`` and the docs print.

The outputs must not know the rules themselves (they are siblings), so the pipeline hands them these pages.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from mutasi_cli.domain.temuan import Severity
from mutasi_cli.law import Dasar


@dataclass(frozen=True, slots=True, kw_only=True)
class HalamanAturan:
    """One rule of the catalogue as plain data.

    ``kolom`` names the columns that the rule reads (``"pegawai.golongan"``). ``ringkasan`` is the first
    paragraph of its page; ``bagian`` maps each heading (Mengapa, Dasar, Contoh, Perbaikan) to its text, in
    reading order, paragraphs parted by a blank line.
    """

    code: str
    name: str
    severity: Severity
    basis: tuple[Dasar, ...]
    kolom: tuple[str, ...]
    waivable: bool
    ringkasan: str
    bagian: Mapping[str, str]
