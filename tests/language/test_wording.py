"""The words that the program uses are those of ``docs/glosarium.md``, everywhere and in one spelling."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

import pytest

from language.sentences import REPOSITORY, Sentence, all_sentences, literals

GLOSSARY = REPOSITORY / "docs" / "glosarium.md"
_WITHOUT_FULL_STOP = " (tanpa titik)"

_EXCEPTIONS = (
    (
        "sheet",
        "src/mutasi_cli/books/form/guide_sheet.py",
        "what an English Excel shows, beside the Indonesian",
    ),
    ("setelah", "templates/", "a minute of the team keeps the wording of official letters"),
    ("unor", "examples/berkas-kantor/", "the name of a list of SIASN"),
    ("sub bagian", "examples/berkas-kantor/", "an old spelling that is read"),
    ("unor", "src/mutasi_cli/books/imut_workbook.py", "the name of a field of SIASN"),
    ("print", "src/mutasi_cli/views/publication_html.py", "a word of CSS"),
    ("proposal", "src/mutasi_cli/front/results.py", "the name of a class in its own repr"),
    ("golru", "src/mutasi_cli/read/layout/", "headings as the offices write them"),
    ("opd", "src/mutasi_cli/read/layout/synonyms.py", "headings as the offices write them"),
    ("skpd", "src/mutasi_cli/read/layout/synonyms.py", "headings as the offices write them"),
    ("digit", "src/mutasi_cli/read/layout/synonyms.py", "headings as the offices write them"),
    ("unor", "src/mutasi_cli/read/", "headings as SIASN and the offices write them"),
    ("satuan kerja", "src/mutasi_cli/read/", "headings as SIASN and the offices write them"),
    ("pebruari", "src/mutasi_cli/read/values/date_value.py", "old spelling that is read"),
    ("nopember", "src/mutasi_cli/read/values/date_value.py", "old spelling that is read"),
    ("roster", "src/mutasi_cli/books/roster/sheet_writer.py", "names of cell styles in the workbook"),
)
"""Word, where it may stand, why."""


class Refusal(NamedTuple):
    """A word that is not used, what is used instead, and how it is found."""

    words: str
    substitutes: str
    pattern: re.Pattern[str]


@cache
def refusals() -> tuple[Refusal, ...]:
    """Return the words that the two tables of the glossary refuse."""
    text = GLOSSARY.read_text(encoding="utf-8")
    return (*_table(text, "Kata yang dipakai"), *_table(text, "Ejaan"))


def _table(text: str, heading: str) -> Iterator[Refusal]:
    part = text.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    for row in re.findall(r"^\| *(.*?) *\|$", part, re.MULTILINE)[2:]:
        used, refused_word, *_ = re.split(r" *\| *", row)
        for words in refused_word.split(", "):
            yield Refusal(words, used, _pattern(words))


def _pattern(words: str) -> re.Pattern[str]:
    if words.endswith(_WITHOUT_FULL_STOP):
        return re.compile(rf"\b{words.removesuffix(_WITHOUT_FULL_STOP)}\b(?!\.)")
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    return re.compile(rf"(?<![\w-]){pattern}(?![\w-]|=)", re.IGNORECASE)


def faults(sentences: Iterable[Sentence]) -> list[str]:
    """Return what the glossary refuses, one line a fault."""
    result = []
    for sentence in sentences:
        words = sentence.words
        result += [
            f"{sentence.file}:{sentence.row}: «{wrong.words}», pakai «{wrong.substitutes}»: "
            f"{sentence.text.strip()[:90]}"
            for wrong in refusals()
            if wrong.pattern.search(words) and not _excused(wrong.words, sentence.file)
        ]
    return result


def _excused(words: str, file: str) -> bool:
    return any(words.casefold() == excepted and file.startswith(prefix) for excepted, prefix, _ in _EXCEPTIONS)


def test_words_are_those_of_the_glossary() -> None:
    sentences = all_sentences()
    assert len(sentences) > 3000
    assert faults(sentences) == []


_WORDS_OF_SIASN = ("Tidak aktif tetapi diusulkan Pensiun",)
"""Values of a list of BKN, read letter by letter."""


def test_a_clause_of_contrast_has_its_comma() -> None:
    """EYD: a comma stands before *tetapi*, *sedangkan* and *melainkan* within a sentence."""
    pattern = re.compile(r"[\w»)…](?<!;)\s+(?:tetapi|sedangkan|melainkan)\b")
    wrong = [
        f"{sentence.file}:{sentence.row}: {sentence.text[:90]}"
        for sentence in all_sentences()
        if pattern.search(sentence.words) and sentence.text.strip() not in _WORDS_OF_SIASN
    ]
    assert wrong == []


def test_a_comparison_has_daripada() -> None:
    """EYD: *lebih tinggi daripada*; *lebih dari* is for numbers only."""
    pattern = re.compile(r"\blebih (?!dari\b|satu\b)\w+ dari\b(?! *[\d…])", re.IGNORECASE)
    wrong = [
        f"{sentence.file}:{sentence.row}: {sentence.text[:90]}"
        for sentence in all_sentences()
        if pattern.search(sentence.words)
    ]
    assert wrong == []


def test_every_exception_is_needed() -> None:
    """An exception whose word is gone would hide the next one."""
    for words, prefix, _ in _EXCEPTIONS:
        (wrong,) = (entry for entry in refusals() if entry.words.casefold() == words)
        assert any(entry.file.startswith(prefix) and wrong.pattern.search(entry.words) for entry in all_sentences()), (
            words
        )


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ('x = "Berkas ini bukan file yang dikenal."', "file"),
        ('x = f"Sheet {nama} tidak ada di sini."', "sheet"),
        ("x = f\"{a} lebih {'resiko besar' if b else c} begitu.\"", "resiko"),
        ('x = ("Dijabat Plt " "sampai besok.")', "Plt (tanpa titik)"),
        ('x = "Nama Walikota belum diisi."', "Walikota"),
    ],
)
def test_the_walk_finds_a_refused_word(source: str, words: str) -> None:
    (wrong,) = faults(literals("contoh.py", source))
    assert f"«{words}»" in wrong


@pytest.mark.parametrize(
    "source",
    [
        'x = "file"',
        'x = f"{file} rusak dan tidak dapat dibaca."',
        'x = "Jalankan «mutasi template check» lagi."',
        'x = "Sebutkan dengan --shell bash."',
        '"""The sheet of a file."""',
        'x = 1\n"""The sheet of a file."""',
        'x = "Dijabat Plt. sampai besok."',
    ],
)
def test_the_walk_passes_code_quotations_and_commands(source: str) -> None:
    assert faults(literals("contoh.py", source)) == []


def test_the_glossary_explains_each_term_once_and_in_order() -> None:
    text = GLOSSARY.read_text(encoding="utf-8").partition("\n## Istilah\n")[2].partition("\n## ")[0]
    rows = [re.split(r" *\| *", row) for row in re.findall(r"^\| *(.*?) *\|$", text, re.MULTILINE)[2:]]
    terms = [cells[0] for cells in rows]
    assert len(terms) == len(set(terms))
    assert terms == sorted(terms, key=lambda term: re.sub(r"[^a-z ]", "", term.casefold()))
    assert all(len(cells) == 3 and cells[1].endswith(".") and cells[2] for cells in rows)


def test_no_word_is_both_used_and_refused() -> None:
    used = {words for refusal in refusals() for words in refusal.substitutes.split(", ")}
    assert not used & {refusal.words for refusal in refusals()}
