"""The quick way to the text of a paper gives what the slow way gives."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutasi_cli.papers.readback import word_text
from mutasi_cli.read.locations import shipped

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TEMPLATES = sorted(path for path in shipped("templates").glob("*.docx"))


def document(body: str) -> bytes:
    """Return a .docx with this body."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>')
    return out.getvalue()


def slowly(data: bytes) -> list[str]:
    """Return the paragraphs as the way for every document finds them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(word_text, "_plain_texts", word_text._texts)
        return word_text.paragraphs(data)


def test_templates_are_read_the_same() -> None:
    assert len(TEMPLATES) > 20
    for path in TEMPLATES:
        data = path.read_bytes()
        assert word_text.paragraphs(data) == slowly(data) != []


RUN = st.sampled_from(
    (
        "<w:r><w:t>Nomor __</w:t></w:r>",
        "<w:r><w:t>_ 7</w:t></w:r>",
        '<w:r><w:t xml:space="preserve">a ___ b</w:t></w:r>',
        "<w:r><w:tab/><w:t>model kayu</w:t><w:br/></w:r>",
        "<w:r><w:rPr><w:b/></w:rPr><w:t>&#95;_&#x5f;</w:t></w:r>",
        "<w:del><w:r><w:delText>___</w:delText><w:t>___</w:t></w:r></w:del>",
        "<w:moveFrom><w:r><w:t>___</w:t></w:r></w:moveFrom>",
        "<w:hyperlink><w:r><w:noBreakHyphen/><w:t>_</w:t></w:r></w:hyperlink>",
        "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>dalam ___</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>",
    )
)
PARAGRAPH = st.builds(
    lambda tabs, runs: f"<w:p>{'<w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>' if tabs else ''}{''.join(runs)}</w:p>",
    st.booleans(),
    st.lists(RUN, max_size=4),
)


@given(body=st.lists(PARAGRAPH, max_size=4))
def test_any_document_is_read_the_same(body: list[str]) -> None:
    data = document("".join(body))
    assert word_text.paragraphs(data) == slowly(data)
    assert word_text.says(data, "___") is any("___" in text for text in slowly(data))


def test_a_broken_document_is_damaged() -> None:
    with pytest.raises(word_text.DamagedDocumentError):
        word_text.says(b"PK", "___")
