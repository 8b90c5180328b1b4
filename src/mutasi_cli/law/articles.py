"""The articles themselves, as far as somebody has read them: ``law/data/pasal``, one file a regulation.

A citation is ``terverifikasi`` only where its articles stand here; a test holds every one to it.
"""

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from mutasi_cli.law.model import Dasar

_REGULATION = re.compile(r"\b(UU|PP|Perpres) (\d+)/(\d{4})\b")
_ARTICLES = re.compile(r"Pasal (\d+[A-Z]?)(?:\s*(?:sampai|-)\s*(?:Pasal )?(\d+))?")
_ANNEX = "Lampiran"


@dataclass(frozen=True, slots=True)
class Article:
    """One article word for word; ``heading`` is ``Pasal 54`` or ``Lampiran``, ``title`` the name of its regulation."""

    peraturan: str
    title: str
    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class Wanted:
    """An article that a citation names: the regulations in one of which it stands, and its heading."""

    peraturan: tuple[str, ...]
    heading: str


def articles_of(dasar: Dasar) -> tuple[Article, ...]:
    """Return the articles that a citation names, as far as their text is here, in the order of the citation."""
    found = (_find(wanted) for wanted in wanted_articles(dasar))
    return tuple(article for article in found if article is not None)


def lacking_articles(dasar: Dasar) -> tuple[str, ...]:
    """Return the headings that a citation names and whose text is not here; a citation without any lacks all."""
    wanted = wanted_articles(dasar)
    if not wanted:
        return (str(dasar),)
    return tuple(entry.heading for entry in wanted if _find(entry) is None)


def wanted_articles(dasar: Dasar) -> tuple[Wanted, ...]:
    """Return what a citation names: ``Pasal 54 ayat (1) huruf d dan Pasal 107`` are two articles.

    ``Pasal 197 sampai 199`` are three. Where the regulation is named together with one that changed it, the article
    may stand in either.
    """
    regulations = tuple(f"{kind} {number}/{year}" for kind, number, year in _REGULATION.findall(dasar.peraturan))
    headings: dict[str, None] = {}
    for first, last in _ARTICLES.findall(dasar.pasal or ""):
        several = range(int(first), int(last) + 1) if last and first.isdigit() else (first,)
        headings.update((f"Pasal {number}", None) for number in several)
    if _ANNEX in (dasar.pasal or ""):
        headings[_ANNEX] = None
    return tuple(Wanted(regulations, heading) for heading in headings)


@cache
def all_articles() -> tuple[Article, ...]:
    """Return every article that is here, regulation by regulation."""
    folder = files("mutasi_cli.law") / "data" / "pasal"
    paths = sorted((path for path in folder.iterdir() if path.name.endswith(".md")), key=lambda path: path.name)
    articles: list[Article] = []
    for path in paths:
        kind, _, rest = path.name.removesuffix(".md").partition("-")
        if not rest:
            continue
        number, _, year = rest.partition("-")
        name = f"{kind.upper() if kind in {'uu', 'pp'} else kind.capitalize()} {number}/{year}"
        head, *sections = re.split(r"^## ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
        title = head.splitlines()[0].removeprefix("# ").strip()
        for section in sections:
            heading, _, text = section.partition("\n")
            articles.append(Article(name, title, heading.strip(), text.strip()))
    return tuple(articles)


def _find(wanted: Wanted) -> Article | None:
    for article in all_articles():
        if article.peraturan in wanted.peraturan and _names(article.heading, wanted.heading):
            return article
    return None


def _names(heading: str, wanted: str) -> bool:
    """Tell whether a heading is that of an article; more words may follow it (``Pasal 34 (dengan Penjelasan)``)."""
    return heading == wanted or heading.startswith((f"{wanted} ", f"{wanted},"))
