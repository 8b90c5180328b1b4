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
from mutasi_cli.domain.pengaturan import GayaSurat
from mutasi_cli.outputs import kotak_pasir
from mutasi_cli.outputs.surat import gaya as gaya_surat
from mutasi_cli.outputs.surat import program, rapi

DOKUMEN = "word/document.xml"

_TERBANYAK = 256
"""Parts that are kept: those of a few house styles of all papers."""


@dataclass(frozen=True, slots=True)
class Siap:
    """A part of a template, ready to be filled.

    ``sumber`` is its mended text, one paragraph a line; ``berpohon``: each paper of it is to be tidied;
    ``seimbang``: every paper of it is sound XML.
    """

    sumber: str
    berpohon: bool
    seimbang: bool
    kode: CodeType


def prepare(bagian: str, isi: bytes, gaya: GayaSurat) -> Siap:
    """Return a part of a template in the style of the house, mended and compiled.

    Raises :class:`jinja2.TemplateSyntaxError` with the line and the text (``source``), and
    :class:`lxml.etree.XMLSyntaxError` for what is no part of a Word document.
    """
    etree.fromstring(isi, rapi.safe_parser())
    terikat, berpohon = rapi.tie_signatures(isi)
    sumber = program.mend(terikat)
    if bagian == DOKUMEN:
        sumber = gaya_surat.gaya_kertas(sumber, gaya)
        sumber = gaya_surat.ruang_kop(sumber, gaya) if gaya.kertas_berkop else sumber
    kode, seimbang = program.compile_source(sumber)
    return Siap(sumber, berpohon, seimbang, kode)


class Simpanan:
    """Ready parts of this run and of former ones; :meth:`load` it, :meth:`get` parts, :meth:`save` it."""

    def __init__(self, berkas: Path | None = None, isi: Mapping[bytes, Siap] | None = None):
        self.berkas = berkas
        self._lama: Mapping[bytes, Siap] = isi or {}
        self._dipakai: dict[bytes, Siap] = {}
        self._baru = False

    @classmethod
    def load(cls, berkas: Path | None = None) -> "Simpanan":
        """Return what former runs kept in ``berkas`` (without it: beside the program), else an empty one."""
        tempat = _place() if berkas is None else berkas
        if tempat is None:
            return cls()
        try:
            data = tempat.read_bytes()
        except OSError:
            # Not there yet, or not to be read: then everything is compiled, which only takes longer.
            data = b""
        sidik, isi = data[:32], data[32:]
        if hashlib.sha256(_origin() + isi).digest() != sidik:
            return cls(tempat)
        return cls(tempat, {kunci: Siap(*satu) for kunci, satu in marshal.loads(isi).items()})  # noqa: S302 - see the module

    def get(self, bagian: str, isi: bytes, gaya: GayaSurat) -> Siap:
        """Return a part ready to be filled; see :func:`prepare`."""
        kunci = hashlib.sha256(f"{bagian == DOKUMEN} {gaya!r}\n".encode() + isi).digest()
        siap = self._dipakai.get(kunci) or self._lama.get(kunci)
        if siap is None:
            siap = prepare(bagian, isi, gaya)
            self._baru = True
        self._dipakai[kunci] = siap
        return siap

    def save(self) -> None:
        """Keep what this run used, and of the rest as much as there is room for."""
        if not self._baru or self.berkas is None:
            return
        semua = {**self._dipakai, **{k: s for k, s in self._lama.items() if k not in self._dipakai}}
        isi = marshal.dumps(
            {k: (s.sumber, s.berpohon, s.seimbang, s.kode) for k, s in list(semua.items())[:_TERBANYAK]}
        )
        try:
            _write(self.berkas, hashlib.sha256(_origin() + isi).digest() + isi)
        except OSError:
            # The folder of the program is closed to this user, or the disk is full: the next run compiles.
            return
        self._baru = False


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
    pembuat = (program, kotak_pasir, rapi, gaya_surat)
    sumber = [Path(satu.__file__ or "").read_bytes() for satu in pembuat] + [Path(__file__).read_bytes()]
    versi = f"{__version__} {docxtpl.__version__} {jinja2.__version__} {sys.version} "
    return hashlib.sha256(versi.encode() + importlib.util.MAGIC_NUMBER + b"".join(sumber)).digest()


def _write(berkas: Path, data: bytes) -> None:
    """Write the file in one step; two runs at once do not meet in one temporary file."""
    berkas.parent.mkdir(exist_ok=True)
    nomor, sementara = tempfile.mkstemp(dir=berkas.parent, prefix=f"{berkas.name}.")
    try:
        with os.fdopen(nomor, "wb") as tujuan:
            tujuan.write(data)
        Path(sementara).replace(berkas)
    except OSError:
        Path(sementara).unlink(missing_ok=True)
        raise
