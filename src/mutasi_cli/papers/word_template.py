"""Fill a Word template: read and compile once, render for each person.

The tags are those of docxtpl (``{{ name }}``, ``{%p if … %}``, ``{%tr for … %}``), also where Word has split
them into runs. They run in Jinja's sandbox, every value is escaped, and a name without data stops the run.
A template is compiled once for a house style (:mod:`ready`); rendering a paper is then one pass over text
and a zip with fixed times.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from typing import Any, NoReturn
from xml.parsers import expat

import jinja2
from lxml import etree
from markupsafe import Markup

from mutasi_cli.disk.archive import Entry, join_entries, pack_entry
from mutasi_cli.disk.foreign_archive import DamagedArchiveError, unpack
from mutasi_cli.disk.manifest import fingerprint
from mutasi_cli.disk.refusals import reason
from mutasi_cli.disk.whole_files import read_plain
from mutasi_cli.domain.office import LetterStyle
from mutasi_cli.errors import TemplateError
from mutasi_cli.papers.arms import place_arms
from mutasi_cli.papers.compiled_text import environment, fill, load_code
from mutasi_cli.papers.finish import safe_parser, serialize, tidy
from mutasi_cli.papers.house_style import apply_font
from mutasi_cli.papers.paper_values import write_value
from mutasi_cli.papers.prepared_parts import DOCUMENT, PartCache, PreparedPart
from mutasi_cli.words.sandbox import Sandbox

_TEXT_PART = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml")
_EMPTY_CELL = re.compile(r"(</w:tcPr>|<w:tcPr/>|<w:tc(?: [^>]*)?>|</w:tbl>)\s*</w:tc>")

_TEMPLATE_FAULTS = (
    jinja2.TemplateError,
    ArithmeticError,
    AttributeError,
    LookupError,
    MemoryError,
    RecursionError,
    TypeError,
    ValueError,
)
"""What an expression in an edited template can raise."""


@lru_cache(maxsize=128)
def _packed_part(part: str, data: bytes, style: LetterStyle) -> Entry:
    """Return a part that no paper changes, packed; most templates share theirs with others."""
    return pack_entry(part, apply_font(data, style) if part == "word/styles.xml" else data)


class WordTemplate:
    """One template in one house style. ``nama`` is the file's name, ``fingerprint`` the SHA-256 of the file.

    ``write`` turns each value into text of the paper; who checks papers puts in one that notes the values.
    ``part_cache`` holds what former runs have compiled.
    """

    def __init__(
        self,
        nama: str,
        data: bytes,
        style: LetterStyle,
        write: Callable[[object], Markup] = write_value,
        part_cache: PartCache | None = None,
    ):
        self.nama = nama
        self.fingerprint = fingerprint(data)
        self.from_fallback = False
        self._parts = self._read(data)
        self._last: dict[str, tuple[str, Entry]] = {}
        try:
            self._prepare(style, environment(write), PartCache() if part_cache is None else part_cache)
        except (etree.XMLSyntaxError, UnicodeDecodeError, KeyError) as error:
            raise TemplateError(
                f"Templat {self.nama} rusak: isinya tidak terbaca sebagai dokumen Word. Buka dan simpan lagi "
                f"dari Word, atau salin kembali templat bawaan."
            ) from error

    def _prepare(self, style: LetterStyle, sandbox: Sandbox, part_cache: PartCache) -> None:
        if not style.kertas_berkop:
            self._parts = list(place_arms(dict(self._parts), style).items())
        self._prepared = {
            part: self._ready(part_cache, part, data, style) for part, data in self._parts if _TEXT_PART.fullmatch(part)
        }
        self._program = {part: load_code(sandbox, prepared.kode) for part, prepared in self._prepared.items()}
        # What no paper changes is packed once and copied into each.
        self._fixed = {part: _packed_part(part, data, style) for part, data in self._parts if part not in self._program}

    @classmethod
    def load(
        cls,
        folder: Path,
        nama: str,
        style: LetterStyle,
        fallback: Path | None = None,
        *,
        write: Callable[[object], Markup] = write_value,
        part_cache: PartCache | None = None,
    ) -> "WordTemplate":
        """Return the template ``nama`` of a folder; one that lacks there is taken from ``fallback``.

        ``from_fallback`` tells whether it was. Raises :class:`TemplateError` when it cannot be read.
        """
        missing = fallback is not None and fallback != folder and not (folder / nama).exists()
        if fallback is not None and missing:
            folder = fallback
        try:
            data = read_plain(folder / nama)
        except OSError as error:
            raise TemplateError(
                f"Templat {folder / nama} tidak dapat dibaca ({reason(error)}). Salin kembali "
                f"templat bawaan atau periksa «templates» pada [berkas] di mutasi.toml."
            ) from error
        loaded = cls(nama, data, style, write, part_cache)
        loaded.from_fallback = missing
        return loaded

    def render(self, context: Mapping[str, Any]) -> bytes:
        """Return the finished paper. The same data gives the same bytes."""
        return join_entries(
            self._fixed[part] if part in self._fixed else self._packed(part, context) for part, _ in self._parts
        )

    def _packed(self, part: str, context: Mapping[str, Any]) -> Entry:
        """Return a filled part, packed. Headers come out the same for everybody: those are packed once."""
        text = self._filled(part, context)
        kept = self._last.get(part)
        if kept is None or kept[0] != text:
            kept = self._last[part] = (text, pack_entry(part, self._sound(part, text)))
        return kept[1]

    def _read(self, data: bytes) -> list[tuple[str, bytes]]:
        try:
            part = unpack(data)
        except DamagedArchiveError as error:
            raise TemplateError(
                f"Templat {self.nama} bukan berkas Word .docx. Simpan lagi dari Word sebagai .docx."
            ) from error
        if DOCUMENT not in dict(part):
            raise TemplateError(f"Templat {self.nama} bukan dokumen Word: isinya tidak lengkap.")
        return part

    def _ready(self, part_cache: PartCache, part: str, data: bytes, style: LetterStyle) -> PreparedPart:
        try:
            return part_cache.get(part, data, style)
        except jinja2.TemplateSyntaxError as error:
            text = _paragraph(error.source or "", error.lineno)
            raise TemplateError(
                f"Templat {self.nama}, paragraf «{text}»: tanda {{{{ … }}}} atau {{% … %}} tidak lengkap "
                f"atau salah tulis. Bandingkan dengan templat bawaan."
            ) from error
        except etree.XMLSyntaxError:
            # For Python a fault of syntax too, but of another kind than the next.
            raise
        except (MemoryError, RecursionError, SyntaxError) as error:
            # Python itself gives up where brackets or loops stand within each other by the hundred.
            raise TemplateError(
                f"Templat {self.nama}: perintah di dalamnya bersarang terlalu dalam. Bandingkan dengan templat bawaan."
            ) from error

    def _filled(self, part: str, context: Mapping[str, Any]) -> str:
        """Return the filled text of a part."""
        try:
            text = fill(self._program[part], context)
        except _TEMPLATE_FAULTS as error:
            self._explain(part, error, context)
        # A cell whose only paragraph fell away by a condition still needs one. Few papers have such a cell.
        if text.count("</w:tc>") > text.count("</w:p></w:tc>"):
            text = _EMPTY_CELL.sub(r"\1<w:p/></w:tc>", text)
        return text

    def _sound(self, part: str, text: str) -> bytes:
        """Return the bytes of a filled part, its looks put right; bad XML raises :class:`TemplateError`."""
        data = text.encode("utf-8")
        try:
            if self._prepared[part].needs_tidying:
                root = etree.fromstring(data, safe_parser())
                return serialize(root) if tidy(root) else data
            if not self._prepared[part].balanced:
                expat.ParserCreate().Parse(data, True)  # noqa: FBT003 - the C function takes no keywords
        except (etree.XMLSyntaxError, expat.ExpatError) as error:
            raise TemplateError(
                f"Templat {self.nama} menghasilkan dokumen rusak: sepasang {{% … %}} mulai dan berakhir di "
                f"tempat yang tidak sejajar (baris tabel, paragraf). Bandingkan dengan templat bawaan."
            ) from error
        return data

    def _explain(self, part: str, error: Exception, context: Mapping[str, Any]) -> NoReturn:
        line = _template_line(error)
        lead = f"Templat {self.nama}, paragraf «{self.paragraph(part, line)}»: "
        if isinstance(error, jinja2.UndefinedError):
            nama = error.message or ""
            near = get_close_matches(nama, sorted(known_names(context)), n=1, cutoff=0)
            suggestion = f" Nama terdekat yang dikenal: «{near[0]}»." if near else ""
            raise TemplateError(f"{lead}tidak ada data untuk «{nama}».{suggestion}") from error
        raise TemplateError(
            f"{lead}perintah di dalamnya tidak dapat dijalankan. Bandingkan dengan templat bawaan."
        ) from error

    def paragraph(self, part: str, line: int | None) -> str:
        """Return the text of the paragraph on a line of the template's source."""
        return _paragraph(self._prepared[part].source if part in self._prepared else "", line)

    @property
    def source(self) -> Mapping[str, str]:
        """The mended text of each part that is filled, one paragraph a line."""
        return {part: prepared.source for part, prepared in self._prepared.items()}


def known_names(context: object, *, depth: int = 6) -> set[str]:
    """Return every name by which the data can be asked for, without the path that leads to it."""
    if depth == 0:
        return set()
    if isinstance(context, Mapping):
        nama = {str(key) for key in context}
        return nama.union(*(known_names(value, depth=depth - 1) for value in context.values()))
    if isinstance(context, Sequence) and not isinstance(context, str) and context:
        return known_names(context[0], depth=depth - 1)
    return set()


def _paragraph(source: str, line: int | None) -> str:
    lines = source.split("\n")
    if line is None or not 0 < line <= len(lines):
        return "?"
    return re.sub(r"<[^>]+>", "", lines[line - 1]).strip() or "(tanpa teks)"


def _template_line(error: BaseException) -> int | None:
    """Return the line of the template at which an error arose: the innermost frame of a template."""
    line = None
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == "<template>":
            line = trace.tb_lineno
        trace = trace.tb_next
    return line
