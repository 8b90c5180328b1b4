"""Fill a Word template: read and compile once, render for each person.

The tags are those of docxtpl (``{{ name }}``, ``{%p if … %}``, ``{%tr for … %}``), also where Word has split
them into runs; docxtpl prepares them. They run in Jinja's sandbox, every value is escaped, and a name
without data stops the run. A template is compiled once for a house style; rendering a paper is then one
pass over text, a check that it is sound XML, and a zip with fixed times.
"""

import io
import re
import zipfile
from collections.abc import Callable, Mapping, Sequence
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from typing import Any, NoReturn
from xml.parsers import expat

import jinja2
from docxtpl import DocxTemplate
from jinja2.sandbox import ImmutableSandboxedEnvironment, SandboxedEnvironment
from lxml import etree
from markupsafe import Markup, escape

from mutasi_cli.domain.pengaturan import GayaSurat
from mutasi_cli.errors import TemplateError
from mutasi_cli.outputs.arsip import Entri, padatkan, susun_entri
from mutasi_cli.outputs.manifest import sidik
from mutasi_cli.outputs.surat.gaya import gaya_kertas, gaya_styles, ruang_kop
from mutasi_cli.outputs.surat.lambang import pasang_lambang
from mutasi_cli.outputs.surat.rapi import safe_parser, serialize, tidy, tie_signatures

KOSONG = "…………"
"""What stands on paper where a value is missing: a gap that the eye sees."""

_BERISI = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml")
_DOKUMEN = "word/document.xml"
_TAK_SAH = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_GANTI_BARIS = '</w:t><w:br/><w:t xml:space="preserve">'
_TAB = '</w:t><w:tab/><w:t xml:space="preserve">'

_LUAS = re.compile(r"\b(colspan|cellbg|vm|hm)\b")
"""Tags for which docxtpl looks at more marks than those of rows, cells, paragraphs and runs."""

_PERINTAH = re.compile(r"\{[{%#](tr|tc)\s")
"""Tags for which docxtpl looks at the marks of rows and cells."""

_UNSUR = re.compile(r"<[^>]*>")
_DISISIHKAN = re.compile(r"<_(\d+)/>")

_SEL_KOSONG = re.compile(r"(</w:tcPr>|<w:tcPr/>|<w:tc(?: [^>]*)?>|</w:tbl>)\s*</w:tc>")

_Tanda = tuple[str | None, ...]
"""The marks of a filled part: the pieces of the template in their order, None where a value stands."""

_KELIRU = (
    jinja2.TemplateError,
    ArithmeticError,
    AttributeError,
    LookupError,
    TypeError,
    ValueError,
)
"""What an expression in an edited template can raise."""


class _Hilang(jinja2.StrictUndefined):
    """A name without data; its message is the bare name, the sentence is made by :class:`Templat`."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        return str(self._undefined_name or self._undefined_hint or "")


class _Lingkungan(ImmutableSandboxedEnvironment):
    """The sandbox; a name of the data is looked up at once, everything else goes through its checks."""

    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401 - whatever the data holds
        """Return what stands under a name of a table, else what the sandbox allows."""
        if type(obj) is dict and attribute in obj:
            return obj[attribute]
        return super().getattr(obj, attribute)


def plain(nilai: object) -> str:
    """Return a value as it will stand on paper: one kind of line break, nothing that XML forbids.

    A missing value is a visible gap; a name without data raises what Jinja raises.
    """
    teks = KOSONG if nilai is None else str(nilai)
    return _TAK_SAH.sub("", teks.replace("\r\n", "\n").replace("\r", "\n"))


@lru_cache(maxsize=8192)
def as_word(teks: str) -> Markup:
    """Return a text as runs of Word hold it: escaped, line breaks and tabs kept."""
    aman = str(escape(teks))
    if "\n" in aman or "\t" in aman:
        aman = aman.replace("\n", _GANTI_BARIS).replace("\t", _TAB)
    return Markup(aman)  # noqa: S704 - escaped two lines above


@lru_cache(maxsize=8192)
def printed(teks: str) -> tuple[str, Markup]:
    """Return a text as it will stand on paper, and the same as runs of Word hold it."""
    biasa = plain(teks)
    return biasa, as_word(biasa)


def write_value(nilai: object) -> Markup:
    """Return a value of the data as it goes into a paper."""
    # Only a plain text is the same wherever it is equal; 1 and True are not.
    return printed(nilai)[1] if type(nilai) is str else as_word(plain(nilai))


@lru_cache(maxsize=4)
def _lingkungan(tulis: Callable[[object], Markup]) -> SandboxedEnvironment:
    # Immutable: a template cannot change the data that the papers of the next persons share.
    return _Lingkungan(autoescape=True, undefined=_Hilang, finalize=tulis, cache_size=0, optimized=False)


@lru_cache(maxsize=128)
def _mended(isi: bytes) -> str:
    """Return a part with the tags that Word has split made whole again.

    One paragraph a line, so that a fault can name the text it stands in.
    """
    sumber = isi.decode("utf-8")
    teks = _UNSUR.sub("", sumber)
    if _LUAS.search(teks) is not None or "<_" in sumber:
        sumber = DocxTemplate(None).patch_xml(sumber)
    else:
        # docxtpl searches the text over and over; what its search does not look at is put aside meanwhile.
        perlu = "|".join(("p", "r", "t", *sorted(set(_PERINTAH.findall(teks)))))
        disisihkan: list[str] = []

        def sisihkan(isi: re.Match[str]) -> str:
            disisihkan.append(isi[0])
            return f"<_{len(disisihkan) - 1}/>"

        sumber = re.sub(rf"(?:<(?!/?w:(?:{perlu})[ />])[^<>{{}}]*>)+", sisihkan, sumber)
        sumber = DocxTemplate(None).patch_xml(sumber)
        sumber = _DISISIHKAN.sub(lambda isi: disisihkan[int(isi[1])], sumber)
    return re.sub(r"<w:p([ >])", r"\n<w:p\1", sumber)


@lru_cache(maxsize=128)
def _packed_part(bagian: str, isi: bytes, gaya: GayaSurat) -> Entri:
    """Return a part that no paper changes, packed; most templates share theirs with others."""
    return padatkan(bagian, gaya_styles(isi, gaya) if bagian == "word/styles.xml" else isi)


def _pieces(program: jinja2.Template, konteks: Mapping[str, Any]) -> list[str]:
    """Return what a program writes, piece by piece; an error names the line of the template."""
    try:
        return list(program.root_render_func(program.new_context(dict(konteks))))
    except _KELIRU:
        program.environment.handle_exception()


@lru_cache(maxsize=128)
def _program(lingkungan: SandboxedEnvironment, sumber: str) -> jinja2.Template:
    """Return a compiled source; headers are the same in nearly all templates."""
    return lingkungan.from_string(sumber)


class Templat:
    """One template in one house style. ``nama`` is the file's name, ``sidik`` the SHA-256 of the file.

    ``tulis`` turns each value into text of the paper; who checks papers puts in one that notes the values.
    """

    def __init__(
        self, nama: str, data: bytes, gaya: GayaSurat, tulis: Callable[[object], Markup] = write_value
    ):
        self.nama = nama
        self.sidik = sidik(data)
        self.dari_bawaan = False
        self._bagian = self._read(data)
        if not gaya.kertas_berkop:
            self._bagian = list(pasang_lambang(dict(self._bagian), gaya).items())
        # The mended text of each part, one paragraph a line.
        self.sumber: dict[str, str] = {}
        self._program: dict[str, jinja2.Template] = {}
        self._terakhir: dict[str, tuple[str, Entri]] = {}
        self._berpohon: set[str] = set()
        self._seimbang: set[tuple[str, _Tanda]] = set()
        lingkungan = _lingkungan(tulis)
        for bagian, isi in self._bagian:
            if not _BERISI.fullmatch(bagian):
                continue
            terikat, berpohon = tie_signatures(isi)
            sumber = _mended(terikat)
            if bagian == _DOKUMEN:
                sumber = gaya_kertas(sumber, gaya)
                sumber = ruang_kop(sumber, gaya) if gaya.kertas_berkop else sumber
            if berpohon:
                self._berpohon.add(bagian)
            self.sumber[bagian] = sumber
            self._program[bagian] = self._compile(lingkungan, bagian, sumber)
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
    ) -> "Templat":
        """Return the template ``nama`` of a folder; one that lacks there is taken from ``bawaan``.

        ``dari_bawaan`` tells whether it was. Raises :class:`TemplateError` when it cannot be read.
        """
        kurang = bawaan is not None and bawaan != folder and not (folder / nama).exists()
        if bawaan is not None and kurang:
            folder = bawaan
        try:
            data = (folder / nama).read_bytes()
        except OSError as error:
            raise TemplateError(
                f"Templat {folder / nama} tidak dapat dibaca ({error.strerror or error}). Salin kembali "
                f"templat bawaan atau periksa «templates» pada [berkas] di mutasi.toml."
            ) from error
        hasil = cls(nama, data, gaya, tulis)
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
        teks, tanda = self._filled(bagian, konteks)
        lama = self._terakhir.get(bagian)
        if lama is None or lama[0] != teks:
            lama = self._terakhir[bagian] = (teks, padatkan(bagian, self._sound(bagian, teks, tanda)))
        return lama[1]

    def _read(self, data: bytes) -> list[tuple[str, bytes]]:
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as arsip:
                bagian = [(nama, arsip.read(nama)) for nama in arsip.namelist()]
        except zipfile.BadZipFile as error:
            raise TemplateError(
                f"Templat {self.nama} bukan berkas Word .docx. Simpan lagi dari Word sebagai .docx."
            ) from error
        if _DOKUMEN not in dict(bagian):
            raise TemplateError(f"Templat {self.nama} bukan dokumen Word: isinya tidak lengkap.")
        return bagian

    def _compile(self, lingkungan: SandboxedEnvironment, bagian: str, sumber: str) -> jinja2.Template:
        try:
            return _program(lingkungan, sumber)
        except jinja2.TemplateSyntaxError as error:
            raise TemplateError(
                f"Templat {self.nama}, paragraf «{self.paragraph(bagian, error.lineno)}»: tanda {{{{ … }}}} "
                f"atau {{% … %}} tidak lengkap atau salah tulis. Bandingkan dengan templat bawaan."
            ) from error

    def _filled(self, bagian: str, konteks: Mapping[str, Any]) -> tuple[str, _Tanda]:
        """Return the filled text of a part, and the marks in it: all but the values of the data."""
        try:
            potongan = _pieces(self._program[bagian], konteks)
        except _KELIRU as error:
            self._explain(bagian, error, konteks)
        # A value is Markup, text of the template is not; a value with a line break brings marks of its own.
        tanda = tuple(None if type(isi) is Markup and "<" not in isi else isi for isi in potongan)
        teks = "".join(potongan).replace("\n<w:p", "<w:p")
        # A cell whose only paragraph fell away by a condition still needs one. Few papers have such a cell.
        if teks.count("</w:tc>") > teks.count("</w:p></w:tc>"):
            teks = _SEL_KOSONG.sub(r"\1<w:p/></w:tc>", teks)
        return teks, tanda

    def _sound(self, bagian: str, teks: str, tanda: _Tanda) -> bytes:
        """Return the bytes of a filled part, its looks put right; bad XML raises :class:`TemplateError`.

        Values are escaped and cannot unbalance anything, so a paper with the marks of one that was found
        sound is sound.
        """
        data = teks.encode("utf-8")
        try:
            if bagian not in self._berpohon:
                if (bagian, tanda) not in self._seimbang:
                    expat.ParserCreate().Parse(data, True)  # noqa: FBT003 - the C function takes no keywords
                    self._seimbang.add((bagian, tanda))
                return data
            akar = etree.fromstring(data, safe_parser())
        except (etree.XMLSyntaxError, expat.ExpatError) as error:
            raise TemplateError(
                f"Templat {self.nama} menghasilkan dokumen rusak: sepasang {{% … %}} mulai dan berakhir di "
                f"tempat yang tidak sejajar (baris tabel, paragraf). Bandingkan dengan templat bawaan."
            ) from error
        return serialize(akar) if tidy(akar) else data

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
        semua = self.sumber.get(bagian, "").split("\n")
        if baris is None or not 0 < baris <= len(semua):
            return "?"
        teks = re.sub(r"<[^>]+>", "", semua[baris - 1]).strip()
        return teks or "(tanpa teks)"


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


def _template_line(error: BaseException) -> int | None:
    """Return the line of the template at which an error arose: the innermost frame of a template."""
    baris = None
    jejak = error.__traceback__
    while jejak is not None:
        if jejak.tb_frame.f_code.co_filename == "<template>":
            baris = jejak.tb_lineno
        jejak = jejak.tb_next
    return baris
