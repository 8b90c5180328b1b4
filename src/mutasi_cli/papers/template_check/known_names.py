"""The names that a template may use: the shape of the data that its papers are made of.

A shape is a table (name -> shape), a list (with the shape of its elements, None: not known), or a text (an
example of it). It is taken from the very functions that gather the data of a paper, run on a tiny batch; so a
new name is known as soon as a paper has it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeAlias

from mutasi_cli.domain.roster_order import roster_order
from mutasi_cli.papers.paper_plan import Paper, plan_papers
from mutasi_cli.papers.register import PAPERS, PaperKind
from mutasi_cli.papers.template_check.sample_batch import example_batch

Shape: TypeAlias = "Mapping[str, Shape] | ListShape | str | None"
"""A shape; None where nothing is known about it."""

SINGLE_PAPERS = "daftar_surat"
"""The list of the single papers, over which a person's template loops; names are shown without it."""


@dataclass(frozen=True, slots=True)
class ListShape:
    """A list of elements of one shape."""

    elements: Shape


def papers_of(template: str) -> tuple[PaperKind, ...]:
    """Return the kinds of papers that are made from a template."""
    return tuple(paper_kind for paper_kind in PAPERS if paper_kind.template == template)


@cache
def trial_papers(template: str) -> tuple[Paper, ...]:
    """Return the papers of the tiny batch that are made from a template."""
    batch = example_batch()
    rows = roster_order(batch)
    return tuple(
        paper for paper_kind in papers_of(template) for paper in plan_papers(paper_kind, batch, rows, draft=True)
    )


def known_shape(template: str) -> Mapping[str, Shape]:
    """Return the shape of everything that a template may ask for."""
    known: Shape = {}
    for paper in trial_papers(template):
        known = _merge(known, _shape(paper.context))
    return known if isinstance(known, Mapping) else {}


def leaves(shape: Shape, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield the path of every text with an example of it; lists do not count in a path."""
    if isinstance(shape, Mapping):
        for nama in shape:
            yield from leaves(shape[nama], (*path, nama))
    elif isinstance(shape, ListShape):
        yield from leaves(shape.elements, path)
    else:
        yield path, shape or ""


def written(path: tuple[str, ...]) -> str:
    """Return a path as an officer reads it: ``person.nip``."""
    return ".".join(path[1:] if path[:1] == (SINGLE_PAPERS,) and len(path) > 1 else path)


def _shape(data: Any) -> Shape:  # noqa: ANN401 - whatever the data of a paper holds
    if isinstance(data, Mapping):
        return {str(key): _shape(value) for key, value in data.items()}
    if isinstance(data, list | tuple):
        element_shape: Shape = None
        for element in data:
            element_shape = _merge(element_shape, _shape(element))
        return ListShape(element_shape)
    return str(data)


def _merge(first: Shape, second: Shape) -> Shape:
    """Return the shape that knows what either knows."""
    if isinstance(first, Mapping) and isinstance(second, Mapping):
        return {
            nama: _merge(first.get(nama), second.get(nama)) for nama in (*first, *(n for n in second if n not in first))
        }
    if isinstance(first, ListShape) and isinstance(second, ListShape):
        return ListShape(_merge(first.elements, second.elements))
    return second if first in (None, "") else first
