"""Which rows of a large staff table a batch may touch: the question of a small one, asked of arrays."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from mutasi_cli.domain.nip import valid_nip
from mutasi_cli.read.pegawai_table import Touched, jabatan_words
from mutasi_cli.read.staff_posts import StaffPosts, WrittenPosts
from mutasi_cli.read.values.nip_value import clean_nip
from mutasi_cli.tables.besar.indeks import TIDAK_ADA, Indeks, KeyColumns, bita_kode

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from numpy.typing import NDArray

    from mutasi_cli.read.resolve_post import PostFinder

    _Angka = NDArray[np.uint64] | NDArray[np.int32]


_UNCLEAR = b"\0"
"""In place of a tugas tambahan that its own words do not name: its row needs a look."""


class Pemilih:
    """Picks rows. More may be picked than are touched, never fewer: the reader of people looks again."""

    def __init__(self, index: Indeks, column: KeyColumns, post_finder: PostFinder, first_data_row: int):
        self._index = index
        self._column = column
        self._start = first_data_row
        posts = StaffPosts(post_finder, without_unit=column.unit is None)
        written = (
            WrittenPosts(jabatan=jabatan_words(jabatan), unit=jabatan_words(unit)) for jabatan, unit in index.isi_kata
        )
        held = [posts.held(words) for words in written]
        self._words = [_bytes(content.kode) for content in held]
        self._second_words = [_bytes(content.additional) for content in held]
        self._tugas = [_bytes(posts.additional(_text(content))) or _UNCLEAR for content in index.isi_tugas]
        self._nip_ganjil = {
            nomor: clean_nip(content[column.nip] if column.nip < len(content) else None)
            for nomor, content in index.ganjil.items()
        }
        self._known = frozenset(self._nip_ganjil.values())

    def pick(self, touched: Touched) -> set[int]:
        """Return the rows that may be touched, those that need a look of their own left out."""
        index = self._index
        pengusul = self._ber_nip(touched.nip_usulan)
        origin = {
            content[nomor] for larik, content in self._larik for nomor in larik[pengusul].tolist() if nomor != TIDAK_ADA
        }
        kode = {*map(bita_kode, touched.kode), *self._asal_ganjil(touched.nip_usulan), *origin, _UNCLEAR}
        hit = self._ber_nip(touched.nip)
        for larik, content in self._larik:
            nomor = [one for one, text in enumerate(content) if text is not None and text in kode]
            hit |= _di_antara(larik, np.array(nomor, dtype=np.int32))
        hit |= self._repeated()
        if index.prefix is not None:
            hit |= _di_antara(index.prefix, _number(touched.prefix))
        hit[: self._start] = False
        return set(np.flatnonzero(hit).tolist())

    @property
    def _larik(self) -> Sequence[tuple[NDArray[np.int32], Sequence[bytes | None]]]:
        content = self._index
        return (
            (content.kode, content.isi_kode),
            (content.tugas, self._tugas),
            (content.words, self._words),
            (content.words, self._second_words),
        )

    def _asal_ganjil(self, nip: Collection[str]) -> Iterable[bytes]:
        """Yield the codes of posts of proposed people whose rows need a look of their own."""
        for nomor, own in self._nip_ganjil.items():
            if own in nip:
                content = self._index.ganjil[nomor]
                for column in (self._column.kode, self._column.tugas):
                    kode = bita_kode(content[column]) if column is not None and column < len(content) else None
                    if kode is not None:
                        yield kode

    def _ber_nip(self, nip: Collection[str]) -> NDArray[np.bool_]:
        return _di_antara(self._index.nip, _number(nip))

    @cached_property
    def _sorted(self) -> NDArray[np.uint64]:
        """All sound NIPs in order, as often as they stand in the table."""
        other = [int(nip) for nip in self._nip_ganjil.values() if valid_nip(nip)]
        everything = np.concatenate([self._index.nip, np.array(other, dtype=np.uint64)])
        return np.sort(everything[everything > 0])

    def _repeated(self) -> NDArray[np.bool_]:
        """Return the rows whose NIP stands in more than one row."""
        urut = self._sorted
        return _di_antara(self._index.nip, np.unique(urut[1:][urut[1:] == urut[:-1]]))

    def present(self, nip: str) -> bool:
        """Tell whether a sound NIP is in the table."""
        figure = np.uint64(int(nip))
        location = int(np.searchsorted(self._sorted, figure))
        return nip in self._known or (location < len(self._sorted) and self._sorted[location] == figure)

    @property
    def banyak_pasti(self) -> int:
        """How many rows are people beyond doubt."""
        pasti = self._index.nip > 0
        if self._index.prefix is not None:
            pasti |= self._index.prefix > 0
        return int(pasti[self._start :].sum())


def _bytes(kode: str | None) -> bytes | None:
    return None if kode is None else bita_kode(kode)


def _text(kode: bytes) -> str:
    return kode.decode("utf-8", "surrogatepass")


def _number(nip: Iterable[str]) -> NDArray[np.uint64]:
    """Return texts of digits as numbers, sorted; zero is nobody."""
    return np.unique(
        np.array(
            [int(content) for content in nip if content.isascii() and content.isdigit() and int(content)],
            dtype=np.uint64,
        )
    )


def _di_antara(larik: _Angka, sought: _Angka) -> NDArray[np.bool_]:
    """Tell of every entry whether it is one of a few sorted values."""
    if not len(sought):
        return np.zeros(len(larik), dtype=np.bool_)
    location = np.searchsorted(sought, larik)
    location[location == len(sought)] = 0
    return np.asarray(sought[location] == larik)
