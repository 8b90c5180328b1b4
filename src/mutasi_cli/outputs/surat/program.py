"""The text of a template, mended and compiled.

docxtpl mends the tags that Word has split; Jinja compiles the mended text for its sandbox. While the text is
at hand as a tree, :func:`is_balanced` proves, where it can, that every paper made of it is sound XML.
"""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from types import CodeType
from typing import Any
from xml.parsers import expat

import jinja2
from docxtpl import DocxTemplate
from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from markupsafe import Markup

from mutasi_cli.outputs.kotak_pasir import KotakPasir, Penyusun, selesai
from mutasi_cli.outputs.surat.isian import write_value

_LUAS = re.compile(r"\b(colspan|cellbg|vm|hm)\b")
"""Tags for which docxtpl looks at more marks than those of rows, cells, paragraphs and runs."""

_PERINTAH = re.compile(r"\{[{%#](tr|tc)\s")
"""Tags for which docxtpl looks at the marks of rows and cells."""

_UNSUR = re.compile(r"<[^>]*>")
_DISISIHKAN = re.compile(r"<_(\d+)/>")


class Hilang(jinja2.StrictUndefined):
    """A name without data; its message is the bare name, the sentence is made by who fills the template."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        return str(self._undefined_name or self._undefined_hint or "")


class _Penyusun(Penyusun):
    """Writes what is printed as it comes from ``finalize``, which has escaped it.

    Constants go through it too, when the paper is filled: so the program does not hang on ``finalize``.
    """

    def _make_finalize(self) -> CodeGenerator._FinalizeInfo:
        return self._FinalizeInfo(None, "environment.finalize(")

    def _output_child_pre(
        self,
        node: nodes.Expr,  # noqa: ARG002 - Jinja's signature
        frame: Frame,  # noqa: ARG002 - Jinja's signature
        finalize: CodeGenerator._FinalizeInfo,
    ) -> None:
        self.write(f"({finalize.src}")


class _Lingkungan(KotakPasir):
    """The sandbox; a name of the data is looked up at once, everything else goes through its checks.

    Immutable: a template cannot change the data that the papers of the next persons share.
    """

    code_generator_class = _Penyusun

    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401 - whatever the data holds
        """Return what stands under a name of a table, else what the sandbox allows."""
        if type(obj) is dict and attribute in obj:
            return obj[attribute]
        return super().getattr(obj, attribute)


@lru_cache(maxsize=4)
def environment(tulis: Callable[[object], Markup]) -> KotakPasir:
    """Return the environment in which ``tulis`` turns each value into text of the paper, escaped."""
    return _Lingkungan(autoescape=True, undefined=Hilang, finalize=tulis, cache_size=0, optimized=False)


def fill(templat: jinja2.Template, konteks: Mapping[str, Any]) -> str:
    """Return the filled text of a part; an error of Jinja names the line of the template."""
    try:
        if isinstance(templat.environment, KotakPasir):
            templat.environment.mulai()
        return selesai(templat.root_render_func(templat.new_context(dict(konteks))))
    except Exception:  # noqa: BLE001 - whatever it is, Jinja raises it again with the line
        templat.environment.handle_exception()


def load_code(lingkungan: KotakPasir, kode: CodeType) -> jinja2.Template:
    """Return a compiled part, to be filled in an environment."""
    return jinja2.Template.from_code(lingkungan, kode, lingkungan.make_globals(None))


@lru_cache(maxsize=128)
def compile_source(sumber: str) -> tuple[CodeType, bool]:
    """Return a mended part compiled, and whether every paper made of it is sound XML.

    Headers are the same in nearly all templates. Raises :class:`jinja2.TemplateSyntaxError` with the line.
    """
    lingkungan = environment(write_value)
    pohon = lingkungan.parse(sumber)
    # The line ends of :func:`mend` are for the sentences about faults only.
    for teks in pohon.find_all(nodes.TemplateData):
        teks.data = teks.data.replace("\n<w:p", "<w:p")
    seimbang = is_balanced(pohon)
    return lingkungan.compile(pohon), seimbang


@lru_cache(maxsize=128)
def mend(isi: bytes) -> str:
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


_CABANG = "_"
_NILAI = "_v"


def is_balanced(pohon: nodes.Template) -> bool:
    """Tell whether every text that a template can make is sound XML, whatever the data.

    It is, when each branch of a condition and each body of a loop is sound by itself and values stand in
    texts of Word only, for they are escaped. So the template is read once as XML, with each branch as an
    element of its own. False may mean that it cannot be told: then each paper has to be looked at.
    """
    potongan: list[str] = []
    if not _as_xml(pohon.body, potongan):
        return False
    teks = "".join(potongan)
    if "<!DOCTYPE" in teks:
        return False
    return _sound_tree(teks, potongan.count(f"<{_NILAI}/>"))


def _as_xml(isi: list[nodes.Node], potongan: list[str]) -> bool:
    """Append a body of a template as XML; False where it holds what cannot be told."""
    for simpul in isi:
        match simpul:
            case nodes.Output():
                potongan += [
                    satu.data if isinstance(satu, nodes.TemplateData) else f"<{_NILAI}/>"
                    for satu in simpul.nodes
                ]
            case nodes.If() | nodes.For():
                cabang = [simpul.body, simpul.else_]
                if isinstance(simpul, nodes.If):
                    cabang += [satu.body for satu in simpul.elif_]
                for satu in cabang:
                    potongan.append(f"<{_CABANG}>")
                    if not _as_xml(satu, potongan):
                        return False
                    potongan.append(f"</{_CABANG}>")
            case nodes.Assign():
                pass
            case _:
                return False
    return True


def _sound_tree(teks: str, banyak_nilai: int) -> bool:
    """Tell whether a text is XML under one root, and all its values stand in texts of Word."""
    jalan: list[str] = []
    nilai_dalam_teks = 0

    def buka(nama: str, _: object) -> None:
        nonlocal nilai_dalam_teks
        if nama == _NILAI:
            nilai_dalam_teks += next((satu for satu in reversed(jalan) if satu != _CABANG), "") == "w:t"
        jalan.append(nama)

    pembaca = expat.ParserCreate()
    pembaca.StartElementHandler = buka
    pembaca.EndElementHandler = lambda _: jalan.pop()
    try:
        pembaca.Parse(teks.encode("utf-8"), True)  # noqa: FBT003 - the C function takes no keywords
    except (expat.ExpatError, UnicodeEncodeError):
        return False
    # A root inside of a branch would be there never, or many times.
    akar = re.search(r"<(?![?!])([^\s/>]+)", teks)
    return akar is not None and akar[1] != _CABANG and nilai_dalam_teks == banyak_nilai
