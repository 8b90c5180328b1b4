"""Which posts a row of the staff table names: by code or in words, one in a cell or two.

``Dokter Ahli Madya / Kepala UPTD Puskesmas X`` is a functional post and a tugas tambahan. As everywhere, words name a
post exactly or not at all.
"""

import re
from typing import NamedTuple

from mutasi_cli.domain.pegawai import UnresolvedPost
from mutasi_cli.read.resolve_post import PostFinder, ResolvedPost
from mutasi_cli.read.unit_words import names_unit

_TWO_POSTS = re.compile(r"\s*/\s*|\s*\n\s*|\s+(?:merangkap|selaku|sekaligus)\s+", re.IGNORECASE)


class WrittenPosts(NamedTuple):
    """What a row says of its posts, None where a cell is blank: two codes, and post and unit in words.

    ``additional`` is the tugas tambahan, as a code or in words; ``in_words`` the one of a column for words, which
    counts where the other one is blank.
    """

    kode: str | None = None
    jabatan: str | None = None
    unit: str | None = None
    additional: str | None = None
    in_words: str | None = None


class HeldPosts(NamedTuple):
    """The codes of the definitive post and of the tugas tambahan; ``jabatan`` are the words of the former alone.

    A code that the post table does not have stays as it is written.
    """

    kode: str | None
    additional: str | None
    jabatan: str | None


class StaffPosts:
    """Finds the posts of the rows of a staff table; equal rows are looked up once.

    In a table without a column for the unit (``without_unit``) the post names it: ``Lurah Jatiasih Kecamatan
    Jatiasih``.
    """

    def __init__(self, post_finder: PostFinder, *, without_unit: bool):
        self._post_finder = post_finder
        self._without_unit = without_unit
        self._known: dict[WrittenPosts, HeldPosts] = {}

    def held(self, written: WrittenPosts) -> HeldPosts:
        """Return the posts that a row names."""
        additional = written.additional or written.in_words
        if written.kode is not None and additional is None and not _TWO_POSTS.search(written.jabatan or ""):
            return HeldPosts(written.kode, None, written.jabatan)
        if written not in self._known:
            self._known[written] = self._held(written)
        return self._known[written]

    def additional(self, text: str, unit: str | None = None) -> str | None:
        """Return the code of a tugas tambahan written as a code or in words, None where it names no post."""
        finder = self._post_finder
        if finder.has(text):
            return text
        return finder.exact(text, None) or (finder.exact(text, unit) if unit else None)

    def unresolved(self, written: WrittenPosts) -> tuple[UnresolvedPost, ...]:
        """Return what a row names and the post table does not have, each with what it may mean."""
        held, finder = self.held(written), self._post_finder
        result = []
        if written.kode is not None and not finder.has(written.kode):
            found = finder.kode(written.kode, written.jabatan, written.unit)
            result.append(_unresolved("kode_jabatan", written.kode, found))
        elif held.kode is None and held.jabatan is not None:
            found = finder.find(held.jabatan, written.unit)
            if found.kode is None:
                result.append(_unresolved("jabatan", held.jabatan, found))
        additional = written.additional or written.in_words
        if additional is not None and not finder.has(held.additional or ""):
            field = "tugas_tambahan" if written.additional is None else "kode_tugas_tambahan"
            result.append(_unresolved(field, additional, finder.find(additional, None)))
        return tuple(result)

    def _held(self, written: WrittenPosts) -> HeldPosts:
        additional = written.additional or written.in_words
        if additional is not None:
            additional = self.additional(additional, written.unit) or additional
        kode, jabatan = written.kode, written.jabatan
        if jabatan is None or (kode is not None and additional is not None):
            return HeldPosts(kode, additional, jabatan)
        if kode is None:
            kode = self._definitive(jabatan, written.unit)
            if kode is not None:
                return HeldPosts(kode, additional, jabatan)
        for first, second in _two_posts(jabatan):
            second_code = self.additional(second, written.unit)
            if second_code is not None and self._post_finder.is_additional(second_code):
                return HeldPosts(kode or self._definitive(first, written.unit), additional or second_code, first)
        return HeldPosts(kode, additional, jabatan)

    def _definitive(self, jabatan: str, unit: str | None) -> str | None:
        if unit is None and not self._without_unit:
            return None
        found = self._post_finder.exact(jabatan, unit)
        if found is None and unit is not None and names_unit(jabatan):
            # The unit beside it may be the office above: the post says its own.
            return self._post_finder.exact(jabatan, None)
        return found


def _two_posts(jabatan: str) -> tuple[tuple[str, str], ...]:
    """Return the two posts of a cell in both orders, nothing where it does not hold two."""
    parts = [part for part in _TWO_POSTS.split(jabatan) if part.strip()]
    return ((parts[0], parts[1]), (parts[1], parts[0])) if len(parts) == 2 else ()  # noqa: PLR2004 - two posts


def _unresolved(field: str, written: str, found: ResolvedPost) -> UnresolvedPost:
    return UnresolvedPost(
        field=field,
        written=written,
        suggestion=found.suggestion,
        ambiguous=found.duplicates,
        alias=found.alias,
    )
