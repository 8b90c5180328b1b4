"""Fill a Word template: read and compile once, render for each person.

The tags are those of docxtpl (``{{ name }}``, ``{%p if … %}``, ``{%tr for … %}``), also where Word has split
them into runs. They run in Jinja's sandbox, every value is escaped, and a name without data stops the run.
A template is compiled once for a house style (:mod:`siap`); rendering a paper is then one pass over text
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

from mutasi_cli.domain.pengaturan import GayaSurat
from mutasi_cli.errors import TemplateError
from mutasi_cli.outputs.arsip import Entri, padatkan, susun_entri
from mutasi_cli.outputs.arsip_asing import ArsipRusakError, unpack
from mutasi_cli.outputs.berkas import read_plain
from mutasi_cli.outputs.kotak_pasir import KotakPasir
from mutasi_cli.outputs.manifest import sidik
from mutasi_cli.outputs.sebab import reason
from mutasi_cli.outputs.surat.gaya import gaya_styles
from mutasi_cli.outputs.surat.isian import write_value
from mutasi_cli.outputs.surat.lambang import pasang_lambang
from mutasi_cli.outputs.surat.program import environment, fill, load_code
from mutasi_cli.outputs.surat.rapi import safe_parser, serialize, tidy
from mutasi_cli.outputs.surat.siap import DOKUMEN, Siap, Simpanan

_BERISI = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml")
_SEL_KOSONG = re.compile(r"(</w:tcPr>|<w:tcPr/>|<w:tc(?: [^>]*)?>|</w:tbl>)\s*</w:tc>")

_KELIRU = (
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
def _packed_part(bagian: str, isi: bytes, gaya: GayaSurat) -> Entri:
    """Return a part that no paper changes, packed; most templates share theirs with others."""
    return padatkan(bagian, gaya_styles(isi, gaya) if bagian == "word/styles.xml" else isi)


class Templat:
    """One template in one house style. ``nama`` is the file's name, ``sidik`` the SHA-256 of the file.

    ``tulis`` turns each value into text of the paper; who checks papers puts in one that notes the values.
    ``simpanan`` holds what former runs have compiled.
    """

    def __init__(
        self,
        nama: str,
        data: bytes,
        gaya: GayaSurat,
        tulis: Callable[[object], Markup] = write_value,
        simpanan: Simpanan | None = None,
    ):
        self.nama = nama
        self.sidik = sidik(data)
        self.dari_bawaan = False
        self._bagian = self._read(data)
        self._terakhir: dict[str, tuple[str, Entri]] = {}
        try:
            self._prepare(gaya, environment(tulis), Simpanan() if simpanan is None else simpanan)
        except (etree.XMLSyntaxError, UnicodeDecodeError, KeyError) as error:
            raise TemplateError(
                f"Templat {self.nama} rusak: isinya tidak terbaca sebagai dokumen Word. Buka dan simpan lagi "
                f"dari Word, atau salin kembali templat bawaan."
            ) from error

    def _prepare(self, gaya: GayaSurat, lingkungan: KotakPasir, siap: Simpanan) -> None:
        if not gaya.kertas_berkop:
            self._bagian = list(pasang_lambang(dict(self._bagian), gaya).items())
        self._siap = {
            bagian: self._ready(siap, bagian, isi, gaya)
            for bagian, isi in self._bagian
            if _BERISI.fullmatch(bagian)
        }
        self._program = {bagian: load_code(lingkungan, satu.kode) for bagian, satu in self._siap.items()}
        # What no paper changes is packed once and copied into each.
        self._tetap = {
            bagian: _packed_part(bagian, isi, gaya)
            for bagian, isi in self._bagian
            if bagian not in self._program
        }

    @classmethod
    def load(
        cls,
        folder: Path,
        nama: str,
        gaya: GayaSurat,
        bawaan: Path | None = None,
        *,
        tulis: Callable[[object], Markup] = write_value,
        simpanan: Simpanan | None = None,
    ) -> "Templat":
        """Return the template ``nama`` of a folder; one that lacks there is taken from ``bawaan``.

        ``dari_bawaan`` tells whether it was. Raises :class:`TemplateError` when it cannot be read.
        """
        kurang = bawaan is not None and bawaan != folder and not (folder / nama).exists()
        if bawaan is not None and kurang:
            folder = bawaan
        try:
            data = read_plain(folder / nama)
        except OSError as error:
            raise TemplateError(
                f"Templat {folder / nama} tidak dapat dibaca ({reason(error)}). Salin kembali "
                f"templat bawaan atau periksa «templates» pada [berkas] di mutasi.toml."
            ) from error
        hasil = cls(nama, data, gaya, tulis, simpanan)
        hasil.dari_bawaan = kurang
        return hasil

    def render(self, konteks: Mapping[str, Any]) -> bytes:
        """Return the finished paper. The same data gives the same bytes."""
        return susun_entri(
            self._tetap[bagian] if bagian in self._tetap else self._packed(bagian, konteks)
            for bagian, _ in self._bagian
        )

    def _packed(self, bagian: str, konteks: Mapping[str, Any]) -> Entri:
        """Return a filled part, packed. Headers come out the same for everybody: those are packed once."""
        teks = self._filled(bagian, konteks)
        lama = self._terakhir.get(bagian)
        if lama is None or lama[0] != teks:
            lama = self._terakhir[bagian] = (teks, padatkan(bagian, self._sound(bagian, teks)))
        return lama[1]

    def _read(self, data: bytes) -> list[tuple[str, bytes]]:
        try:
            bagian = unpack(data)
        except ArsipRusakError as error:
            raise TemplateError(
                f"Templat {self.nama} bukan berkas Word .docx. Simpan lagi dari Word sebagai .docx."
            ) from error
        if DOKUMEN not in dict(bagian):
            raise TemplateError(f"Templat {self.nama} bukan dokumen Word: isinya tidak lengkap.")
        return bagian

    def _ready(self, simpanan: Simpanan, bagian: str, isi: bytes, gaya: GayaSurat) -> Siap:
        try:
            return simpanan.get(bagian, isi, gaya)
        except jinja2.TemplateSyntaxError as error:
            teks = _paragraph(error.source or "", error.lineno)
            raise TemplateError(
                f"Templat {self.nama}, paragraf «{teks}»: tanda {{{{ … }}}} atau {{% … %}} tidak lengkap "
                f"atau salah tulis. Bandingkan dengan templat bawaan."
            ) from error
        except etree.XMLSyntaxError:
            # For Python a fault of syntax too, but of another kind than the next.
            raise
        except (MemoryError, RecursionError, SyntaxError) as error:
            # Python itself gives up where brackets or loops stand within each other by the hundred.
            raise TemplateError(
                f"Templat {self.nama}: perintah di dalamnya bersarang terlalu dalam. Bandingkan dengan "
                f"templat bawaan."
            ) from error

    def _filled(self, bagian: str, konteks: Mapping[str, Any]) -> str:
        """Return the filled text of a part."""
        try:
            teks = fill(self._program[bagian], konteks)
        except _KELIRU as error:
            self._explain(bagian, error, konteks)
        # A cell whose only paragraph fell away by a condition still needs one. Few papers have such a cell.
        if teks.count("</w:tc>") > teks.count("</w:p></w:tc>"):
            teks = _SEL_KOSONG.sub(r"\1<w:p/></w:tc>", teks)
        return teks

    def _sound(self, bagian: str, teks: str) -> bytes:
        """Return the bytes of a filled part, its looks put right; bad XML raises :class:`TemplateError`."""
        data = teks.encode("utf-8")
        try:
            if self._siap[bagian].berpohon:
                akar = etree.fromstring(data, safe_parser())
                return serialize(akar) if tidy(akar) else data
            if not self._siap[bagian].seimbang:
                expat.ParserCreate().Parse(data, True)  # noqa: FBT003 - the C function takes no keywords
        except (etree.XMLSyntaxError, expat.ExpatError) as error:
            raise TemplateError(
                f"Templat {self.nama} menghasilkan dokumen rusak: sepasang {{% … %}} mulai dan berakhir di "
                f"tempat yang tidak sejajar (baris tabel, paragraf). Bandingkan dengan templat bawaan."
            ) from error
        return data

    def _explain(self, bagian: str, error: Exception, konteks: Mapping[str, Any]) -> NoReturn:
        baris = _template_line(error)
        awal = f"Templat {self.nama}, paragraf «{self.paragraph(bagian, baris)}»: "
        if isinstance(error, jinja2.UndefinedError):
            nama = error.message or ""
            dekat = get_close_matches(nama, sorted(known_names(konteks)), n=1, cutoff=0)
            saran = f" Nama terdekat yang dikenal: «{dekat[0]}»." if dekat else ""
            raise TemplateError(f"{awal}tidak ada data untuk «{nama}».{saran}") from error
        raise TemplateError(
            f"{awal}perintah di dalamnya tidak dapat dijalankan. Bandingkan dengan templat bawaan."
        ) from error

    def paragraph(self, bagian: str, baris: int | None) -> str:
        """Return the text of the paragraph on a line of the template's source."""
        return _paragraph(self._siap[bagian].sumber if bagian in self._siap else "", baris)

    @property
    def sumber(self) -> Mapping[str, str]:
        """The mended text of each part that is filled, one paragraph a line."""
        return {bagian: siap.sumber for bagian, siap in self._siap.items()}


def known_names(konteks: object, *, dalam: int = 6) -> set[str]:
    """Return every name by which the data can be asked for, without the path that leads to it."""
    if dalam == 0:
        return set()
    if isinstance(konteks, Mapping):
        nama = {str(kunci) for kunci in konteks}
        return nama.union(*(known_names(isi, dalam=dalam - 1) for isi in konteks.values()))
    if isinstance(konteks, Sequence) and not isinstance(konteks, str) and konteks:
        return known_names(konteks[0], dalam=dalam - 1)
    return set()


def _paragraph(sumber: str, baris: int | None) -> str:
    semua = sumber.split("\n")
    if baris is None or not 0 < baris <= len(semua):
        return "?"
    return re.sub(r"<[^>]+>", "", semua[baris - 1]).strip() or "(tanpa teks)"


def _template_line(error: BaseException) -> int | None:
    """Return the line of the template at which an error arose: the innermost frame of a template."""
    baris = None
    jejak = error.__traceback__
    while jejak is not None:
        if jejak.tb_frame.f_code.co_filename == "<template>":
            baris = jejak.tb_lineno
        jejak = jejak.tb_next
    return baris
