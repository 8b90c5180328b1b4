"""The proof that a template only makes sound XML: never given where a paper can break."""

from __future__ import annotations

from xml.parsers import expat

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from mutasi_cli.papers.compiled_text import compile_source, environment, fill, load_code, mend
from mutasi_cli.papers.paper_values import write_value

OPENING_TAG = '<?xml version="1.0"?><w:d xmlns:w="w">'
CLOSING_TAG = "</w:d>"


def balanced(body: str) -> bool:
    return compile_source(f"{OPENING_TAG}{body}{CLOSING_TAG}")[1]


@pytest.mark.parametrize(
    "body",
    [
        "",
        "<w:p><w:t>{{ a }}</w:t></w:p>",
        '<w:t xml:space="preserve">x {% if a %}{{ a }}{% else %}-{% endif %} y</w:t>',
        "{% for o in a %}<w:p><w:t>{{ o }}</w:t></w:p>{% else %}<w:p/>{% endfor %}",
        "{% if a %}<w:p/>{% elif b %}<w:p><w:r/></w:p>{% else %}{% endif %}",
        "{% set x = a %}<w:t>{{ x }}</w:t>",
        "{# <w:p> #}<w:p/>",
        "<w:p>\n</w:p>",
    ],
)
def test_sound_templates_are_proven(body: str) -> None:
    assert balanced(body)


@pytest.mark.parametrize(
    "body",
    [
        "{% if a %}<w:p>{% endif %}</w:p>",
        "{% if a %}<w:p>{% else %}<w:p>{% endif %}</w:p>",
        "{% for o in a %}</w:p><w:p>{% endfor %}",
        "<w:p>",
        '<w:p w:x="{{ a }}"/>',
        "<w:p>{{ a }}</w:p>",
        "<w:t><w:b>{{ a }}</w:b></w:t>",
        "<!-- {{ a }} -->",
        "<![CDATA[{{ a }}]]>",
        "<w:{{ a }}/>",
        "{% macro m() %}<w:p>{% endmacro %}{{ m() }}",
        "{% raw %}<w:p>{% endraw %}",
        "{% call a() %}x{% endcall %}",
        "{% filter upper %}<w:p>{% endfilter %}</w:p>",
        "{% with x = a %}<w:p>{% endwith %}",
        "&tidak;",
    ],
)
def test_what_can_break_a_paper_is_not_proven(body: str) -> None:
    assert not balanced(body)


def test_the_root_must_be_there_once() -> None:
    assert not compile_source("{% if a %}<w:d/>{% endif %}")[1]
    assert not compile_source("{% for o in a %}<w:d/>{% endfor %}")[1]
    assert not compile_source("<w:d/><w:d/>")[1]
    assert not compile_source('<!DOCTYPE d [<!ENTITY e "x">]><w:d>&e;</w:d>')[1]


FRAGMENTS = st.sampled_from(
    [
        "<w:p>",
        "</w:p>",
        "<w:t>",
        "</w:t>",
        "<w:p/>",
        "{{ a }}",
        "{{ b }}",
        "{{ '<w:p>' }}",
        "{% if a %}",
        "{% if b %}",
        "{% else %}",
        "{% endif %}",
        "{% for o in c %}",
        "{{ o }}",
        "{% endfor %}",
        "x",
        '<w:p w:x="',
        '"/>',
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
    ]
)


@given(st.lists(FRAGMENTS, max_size=9), st.text(max_size=4), st.booleans(), st.integers(0, 3))
def test_a_proof_is_never_wrong(pieces: list[str], a: str, b: bool, count: int) -> None:
    """Whatever the data: what was proven parses."""
    import jinja2  # noqa: PLC0415 - the error of its syntax

    try:
        kode, safe = compile_source(f"{OPENING_TAG}{''.join(pieces)}{CLOSING_TAG}")
    except jinja2.TemplateSyntaxError:
        return
    if not safe:
        return
    context = {"a": a, "b": b, "c": ["</w:t>\n\t&", "]]>", "--"][:count], "o": a}
    result = fill(load_code(environment(write_value), kode), context)
    expat.ParserCreate().Parse(result.encode("utf-8"), True)  # noqa: FBT003 - a C function


def test_constants_go_the_way_of_values() -> None:
    """A constant in a tag is noted and escaped like data, also when the program was compiled before."""
    catatan: list[object] = []

    def write(value: object) -> Markup:
        catatan.append(value)
        return write_value(value)

    kode, _ = compile_source(f"{OPENING_TAG}<w:t>{{{{ '<b>' }}}}{{{{ 7 * 6 }}}}</w:t>{CLOSING_TAG}")
    result = fill(load_code(environment(write), kode), {})
    assert result == f"{OPENING_TAG}<w:t>&lt;b&gt;42</w:t>{CLOSING_TAG}"
    assert catatan == ["<b>", 42]


def test_mended_text_has_a_paragraph_a_line_and_the_paper_has_not() -> None:
    source = mend(f"{OPENING_TAG}<w:p><w:t>{{</w:t><w:t>{{ a }}}}</w:t></w:p><w:p/>{CLOSING_TAG}".encode())
    assert source.count("\n<w:p") == 1
    assert fill(load_code(environment(write_value), compile_source(source)[0]), {"a": "x"}).count("\n") == 0
