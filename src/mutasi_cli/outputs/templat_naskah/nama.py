"""The names that a template may use: the shape of the data that its papers are made of.

A shape is a table (name -> shape), a list (with the shape of its elements, None: not known), or a text (an
example of it). It is taken from the very functions that gather the data of a paper, run on a tiny batch; so a
new name is known as soon as a paper has it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeAlias

from mutasi_cli.outputs.surat.daftar import SURAT, Surat
from mutasi_cli.outputs.surat.rencana import Naskah, plan_papers
from mutasi_cli.outputs.templat_naskah.contoh import example_batch
from mutasi_cli.outputs.urutan import roster_order

Bentuk: TypeAlias = "Mapping[str, Bentuk] | Daftar | str | None"
"""A shape; None where nothing is known about it."""

SATU_NASKAH = "daftar_surat"
"""The list of the single papers, over which a person's template loops; names are shown without it."""


@dataclass(frozen=True, slots=True)
class Daftar:
    """A list of elements of one shape."""

    isi: Bentuk


def papers_of(templat: str) -> tuple[Surat, ...]:
    """Return the kinds of papers that are made from a template."""
    return tuple(surat for surat in SURAT if surat.templat == templat)


@cache
def trial_papers(templat: str) -> tuple[Naskah, ...]:
    """Return the papers of the tiny batch that are made from a template."""
    batch = example_batch()
    baris = roster_order(batch)
    return tuple(
        naskah for surat in papers_of(templat) for naskah in plan_papers(surat, batch, baris, draf=True)
    )


def known_shape(templat: str) -> Mapping[str, Bentuk]:
    """Return the shape of everything that a template may ask for."""
    hasil: Bentuk = {}
    for naskah in trial_papers(templat):
        hasil = _merge(hasil, _shape(naskah.konteks))
    return hasil if isinstance(hasil, Mapping) else {}


def leaves(bentuk: Bentuk, jalur: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield the path of every text with an example of it; lists do not count in a path."""
    if isinstance(bentuk, Mapping):
        for nama in bentuk:
            yield from leaves(bentuk[nama], (*jalur, nama))
    elif isinstance(bentuk, Daftar):
        yield from leaves(bentuk.isi, jalur)
    else:
        yield jalur, bentuk or ""


def written(jalur: tuple[str, ...]) -> str:
    """Return a path as an officer reads it: ``orang.nip``."""
    return ".".join(jalur[1:] if jalur[:1] == (SATU_NASKAH,) and len(jalur) > 1 else jalur)


def _shape(isi: Any) -> Bentuk:  # noqa: ANN401 - whatever the data of a paper holds
    if isinstance(isi, Mapping):
        return {str(kunci): _shape(nilai) for kunci, nilai in isi.items()}
    if isinstance(isi, list | tuple):
        dalam: Bentuk = None
        for satu in isi:
            dalam = _merge(dalam, _shape(satu))
        return Daftar(dalam)
    return str(isi)


def _merge(satu: Bentuk, dua: Bentuk) -> Bentuk:
    """Return the shape that knows what either knows."""
    if isinstance(satu, Mapping) and isinstance(dua, Mapping):
        return {
            nama: _merge(satu.get(nama), dua.get(nama))
            for nama in (*satu, *(n for n in dua if n not in satu))
        }
    if isinstance(satu, Daftar) and isinstance(dua, Daftar):
        return Daftar(_merge(satu.isi, dua.isi))
    return dua if satu in (None, "") else satu
