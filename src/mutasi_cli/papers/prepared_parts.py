"""Parts of templates made ready to be filled, and where those of former runs are kept.

Mending and compiling the templates of a day takes longer than filling them. So what comes out is kept beside
the program's own compiled modules, in ``__pycache__`` and by the same rules: whoever can write there can
change the program itself; where nobody may write, or Python is told not to, nothing is kept and each run
compiles anew. What is kept is found by the fingerprint of what it was made from, never by a name or a date.
"""

import hashlib
import importlib.util
import marshal
import os
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import CodeType

import docxtpl
import jinja2
from lxml import etree

from mutasi_cli import __version__
from mutasi_cli.domain.office import LetterStyle
from mutasi_cli.papers import compiled_text, finish
from mutasi_cli.papers import house_style as paper_style
from mutasi_cli.words import sandbox

DOCUMENT = "word/document.xml"

_MOST_PARTS = 256
"""Parts that are kept: those of a few house styles of all papers."""


@dataclass(frozen=True, slots=True)
class PreparedPart:
    """A part of a template, ready to be filled.

    ``source`` is its mended text, one paragraph a line; ``needs_tidying``: each paper of it is to be tidied;
    ``balanced``: every paper of it is sound XML.
    """

    source: str
    needs_tidying: bool
    balanced: bool
    kode: CodeType


def prepare(part: str, data: bytes, style: LetterStyle) -> PreparedPart:
    """Return a part of a template in the style of the house, mended and compiled.

    Raises :class:`jinja2.TemplateSyntaxError` with the line and the text (``source``), and
    :class:`lxml.etree.XMLSyntaxError` for what is no part of a Word document.
    """
    etree.fromstring(data, finish.safe_parser())
    tied, needs_tidying = finish.tie_signatures(data)
    source = compiled_text.mend(tied)
    if part == DOCUMENT:
        source = paper_style.apply_paper(source, style)
        source = paper_style.ruang_kop(source, style) if style.kertas_berkop else source
    kode, balanced = compiled_text.compile_source(source)
    return PreparedPart(source, needs_tidying, balanced, kode)


class PartCache:
    """Ready parts of this run and of former ones; :meth:`load` it, :meth:`get` parts, :meth:`save` it."""

    def __init__(self, file: Path | None = None, parts: Mapping[bytes, PreparedPart] | None = None):
        self.file = file
        self._former: Mapping[bytes, PreparedPart] = parts or {}
        self._used: dict[bytes, PreparedPart] = {}
        self._changed = False

    @classmethod
    def load(cls, file: Path | None = None) -> "PartCache":
        """Return what former runs kept in ``file`` (without it: beside the program), else an empty one."""
        place = _place() if file is None else file
        if place is None:
            return cls()
        try:
            data = place.read_bytes()
        except OSError:
            # Not there yet, or not to be read: then everything is compiled, which only takes longer.
            data = b""
        fingerprint, packed = data[:32], data[32:]
        if hashlib.sha256(_origin() + packed).digest() != fingerprint:
            return cls(place)
        return cls(place, {key: PreparedPart(*fields) for key, fields in marshal.loads(packed).items()})  # noqa: S302 - see the module

    def get(self, part: str, data: bytes, style: LetterStyle) -> PreparedPart:
        """Return a part ready to be filled; see :func:`prepare`."""
        key = hashlib.sha256(f"{part == DOCUMENT} {style!r}\n".encode() + data).digest()
        prepared = self._used.get(key) or self._former.get(key)
        if prepared is None:
            prepared = prepare(part, data, style)
            self._changed = True
        self._used[key] = prepared
        return prepared

    def save(self) -> None:
        """Keep what this run used, and of the rest as much as there is room for."""
        if not self._changed or self.file is None:
            return
        kept_parts = {**self._used, **{k: s for k, s in self._former.items() if k not in self._used}}
        packed = marshal.dumps(
            {k: (s.source, s.needs_tidying, s.balanced, s.kode) for k, s in list(kept_parts.items())[:_MOST_PARTS]}
        )
        try:
            _write(self.file, hashlib.sha256(_origin() + packed).digest() + packed)
        except OSError:
            # The folder of the program is closed to this user, or the disk is full: the next run compiles.
            return
        self._changed = False


def _place() -> Path | None:
    """Return the file beside the program's compiled modules, None where Python is to keep none."""
    if sys.dont_write_bytecode or not Path(__file__).is_file():
        return None
    try:
        return Path(importlib.util.cache_from_source(str(Path(__file__).with_name("templat_siap.py"))))
    except NotImplementedError:
        return None


@cache
def _origin() -> bytes:
    """Return a fingerprint of all that makes the same template come out another way."""
    makers = (compiled_text, sandbox, finish, paper_style)
    source = [Path(module.__file__ or "").read_bytes() for module in makers] + [Path(__file__).read_bytes()]
    version = f"{__version__} {docxtpl.__version__} {jinja2.__version__} {sys.version} "
    return hashlib.sha256(version.encode() + importlib.util.MAGIC_NUMBER + b"".join(source)).digest()


def _write(file: Path, data: bytes) -> None:
    """Write the file in one step; two runs at once do not meet in one temporary file."""
    file.parent.mkdir(exist_ok=True)
    nomor, temporary = tempfile.mkstemp(dir=file.parent, prefix=f"{file.name}.")
    try:
        with os.fdopen(nomor, "wb") as out:
            out.write(data)
        Path(temporary).replace(file)
    except OSError:
        Path(temporary).unlink(missing_ok=True)
        raise
