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

from mutasi_cli.papers.paper_values import write_value
from mutasi_cli.words.sandbox import MeasuringGenerator, Sandbox, joined_pieces

_WIDE_TAGS = re.compile(r"\b(colspan|cellbg|vm|hm)\b")
"""Tags for which docxtpl looks at more marks than those of rows, cells, paragraphs and runs."""

_ROW_TAGS = re.compile(r"\{[{%#](tr|tc)\s")
"""Tags for which docxtpl looks at the marks of rows and cells."""

_ELEMENT_TAG = re.compile(r"<[^>]*>")
_SET_ASIDE = re.compile(r"<_(\d+)/>")


class MissingName(jinja2.StrictUndefined):
    """A name without data; its message is the bare name, the sentence is made by who fills the template."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        return str(self._undefined_name or self._undefined_hint or "")


class _PaperCodeGenerator(MeasuringGenerator):
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


class _PaperSandbox(Sandbox):
    """The sandbox; a name of the data is looked up at once, everything else goes through its checks.

    Immutable: a template cannot change the data that the papers of the next persons share.
    """

    code_generator_class = _PaperCodeGenerator

    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401 - whatever the data holds
        """Return what stands under a name of a table, else what the sandbox allows."""
        if type(obj) is dict and attribute in obj:
            return obj[attribute]
        return super().getattr(obj, attribute)


@lru_cache(maxsize=4)
def environment(write: Callable[[object], Markup]) -> Sandbox:
    """Return the environment in which ``write`` turns each value into text of the paper, escaped."""
    return _PaperSandbox(autoescape=True, undefined=MissingName, finalize=write, cache_size=0, optimized=False)


def fill(template: jinja2.Template, context: Mapping[str, Any]) -> str:
    """Return the filled text of a part; an error of Jinja names the line of the template."""
    try:
        if isinstance(template.environment, Sandbox):
            template.environment.refill()
        return joined_pieces(template.root_render_func(template.new_context(dict(context))))
    except Exception:  # noqa: BLE001 - whatever it is, Jinja raises it again with the line
        template.environment.handle_exception()


def load_code(sandbox: Sandbox, kode: CodeType) -> jinja2.Template:
    """Return a compiled part, to be filled in an environment."""
    return jinja2.Template.from_code(sandbox, kode, sandbox.make_globals(None))


@lru_cache(maxsize=128)
def compile_source(source: str) -> tuple[CodeType, bool]:
    """Return a mended part compiled, and whether every paper made of it is sound XML.

    Headers are the same in nearly all templates. Raises :class:`jinja2.TemplateSyntaxError` with the line.
    """
    source_environment = environment(write_value)
    tree = source_environment.parse(source)
    # The line ends of :func:`mend` are for the sentences about faults only.
    for text in tree.find_all(nodes.TemplateData):
        text.data = text.data.replace("\n<w:p", "<w:p")
    balanced = is_balanced(tree)
    return source_environment.compile(tree), balanced


@lru_cache(maxsize=128)
def mend(data: bytes) -> str:
    """Return a part with the tags that Word has split made whole again.

    One paragraph a line, so that a fault can name the text it stands in.
    """
    source = data.decode("utf-8")
    text = _ELEMENT_TAG.sub("", source)
    if _WIDE_TAGS.search(text) is not None or "<_" in source:
        source = DocxTemplate(None).patch_xml(source)
    else:
        # docxtpl searches the text over and over; what its search does not look at is put aside meanwhile.
        needed_tags = "|".join(("p", "r", "t", *sorted(set(_ROW_TAGS.findall(text)))))
        set_aside: list[str] = []

        def put_aside(match: re.Match[str]) -> str:
            set_aside.append(match[0])
            return f"<_{len(set_aside) - 1}/>"

        source = re.sub(rf"(?:<(?!/?w:(?:{needed_tags})[ />])[^<>{{}}]*>)+", put_aside, source)
        source = DocxTemplate(None).patch_xml(source)
        source = _SET_ASIDE.sub(lambda data: set_aside[int(data[1])], source)
    return re.sub(r"<w:p([ >])", r"\n<w:p\1", source)


_BRANCH = "_"
_VALUE_TAG = "_v"


def is_balanced(tree: nodes.Template) -> bool:
    """Tell whether every text that a template can make is sound XML, whatever the data.

    It is, when each branch of a condition and each body of a loop is sound by itself and values stand in
    texts of Word only, for they are escaped. So the template is read once as XML, with each branch as an
    element of its own. False may mean that it cannot be told: then each paper has to be looked at.
    """
    pieces: list[str] = []
    if not _as_xml(tree.body, pieces):
        return False
    text = "".join(pieces)
    if "<!DOCTYPE" in text:
        return False
    return _sound_tree(text, pieces.count(f"<{_VALUE_TAG}/>"))


def _as_xml(body: list[nodes.Node], pieces: list[str]) -> bool:
    """Append a body of a template as XML; False where it holds what cannot be told."""
    for node in body:
        match node:
            case nodes.Output():
                pieces += [
                    part.data if isinstance(part, nodes.TemplateData) else f"<{_VALUE_TAG}/>" for part in node.nodes
                ]
            case nodes.If() | nodes.For():
                branches = [node.body, node.else_]
                if isinstance(node, nodes.If):
                    branches += [part.body for part in node.elif_]
                for part in branches:
                    pieces.append(f"<{_BRANCH}>")
                    if not _as_xml(part, pieces):
                        return False
                    pieces.append(f"</{_BRANCH}>")
            case nodes.Assign():
                pass
            case _:
                return False
    return True


def _sound_tree(text: str, value_count: int) -> bool:
    """Tell whether a text is XML under one root, and all its values stand in texts of Word."""
    open_tags: list[str] = []
    values_in_text = 0

    def opened(nama: str, _: object) -> None:
        nonlocal values_in_text
        if nama == _VALUE_TAG:
            values_in_text += (
                next((enclosing for enclosing in reversed(open_tags) if enclosing != _BRANCH), "") == "w:t"
            )
        open_tags.append(nama)

    reader = expat.ParserCreate()
    reader.StartElementHandler = opened
    reader.EndElementHandler = lambda _: open_tags.pop()
    try:
        reader.Parse(text.encode("utf-8"), True)  # noqa: FBT003 - the C function takes no keywords
    except (expat.ExpatError, UnicodeEncodeError):
        return False
    # A root inside of a branch would be there never, or many times.
    root = re.search(r"<(?![?!])([^\s/>]+)", text)
    return root is not None and root[1] != _BRANCH and values_in_text == value_count
