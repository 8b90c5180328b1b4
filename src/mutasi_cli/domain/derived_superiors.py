"""Superiors of posts where the table names none: head of the unit, head of the perangkat daerah, Sekda.

Only a table in which no post at all has a ``kode_atasan`` is filled: where some have one, a blank cell is the top.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from mutasi_cli.domain.jabatan import Jabatan, eselon_rank
from mutasi_cli.domain.special_posts import camat, head_of_puskesmas
from mutasi_cli.domain.vocabulary import SyaratKhusus
from mutasi_cli.domain.whole_words import words

_Words = tuple[str, ...]
_SEKDA = ("sekretaris", "daerah")
_DINKES = ("dinas", "kesehatan")
_KECAMATAN = "kecamatan"


def with_superiors(posts: Mapping[str, Jabatan]) -> Mapping[str, Jabatan]:
    """Return the posts, each with the superior that its unit and its office show."""
    if any(post.kode_atasan is not None for post in posts.values()):
        return posts
    offices = _Offices.of(posts)
    derived = {kode: offices.superior(post) for kode, post in posts.items()}
    return {
        kode: post if _circular(kode, derived) else replace(post, kode_atasan=derived[kode])
        for kode, post in posts.items()
    }


@dataclass(frozen=True, slots=True)
class _Offices:
    """The head of each unit, by the words of its name, and the Sekda."""

    heads: Mapping[_Words, Jabatan]
    sekda: Jabatan | None

    @classmethod
    def of(cls, posts: Mapping[str, Jabatan]) -> "_Offices":
        by_unit: dict[_Words, list[Jabatan]] = {}
        for post in posts.values():
            if post.active and post.leads and post.unit_kerja.strip():
                by_unit.setdefault(words(post.unit_kerja), []).append(post)
        heads = {unit: head for unit, group in by_unit.items() if (head := _head(group)) is not None}
        sekda = next(
            (post for _, post in sorted(posts.items()) if post.active and words(post.jabatan)[:2] == _SEKDA), None
        )
        return cls(heads, sekda)

    def superior(self, post: Jabatan) -> str | None:
        """Return the code of the superior of a post, None for the Sekda and where nothing shows it."""
        top = None if self.sekda is None else self.sekda.kode
        if post.kode == top:
            return None
        if camat(post):
            return top
        if SyaratKhusus.LURAH in post.syarat_khusus or words(post.jabatan)[:1] == ("lurah",):
            return self._camat_of(post) or top
        unit = self.heads.get(words(post.unit_kerja))
        if head_of_puskesmas(post):
            office = next((head for name, head in sorted(self.heads.items()) if name[:2] == _DINKES), None)
            return top if office is None or office.kode == post.kode else office.kode
        if unit is not None and unit.kode != post.kode:
            return unit.kode
        office = self.heads.get(words(post.perangkat_daerah or ""))
        if office is not None and office.kode != post.kode:
            return office.kode
        return top

    def _camat_of(self, post: Jabatan) -> str | None:
        """Return the camat of the kecamatan that a kelurahan names as its office or behind its own name."""
        for name in (words(post.perangkat_daerah or ""), words(post.unit_kerja), words(post.jabatan)):
            if _KECAMATAN in name:
                head = self.heads.get(name[name.index(_KECAMATAN) :])
                if head is not None and head.kode != post.kode:
                    return head.kode
        return None


def _head(group: list[Jabatan]) -> Jabatan | None:
    """Return who heads a unit: the tugas tambahan, else the highest eselon if it is one post only."""
    additional = [post for post in group if not post.definitif]
    if len(additional) == 1:
        return additional[0]
    with_eselon = [post for post in group if post.eselon is not None]
    if not with_eselon:
        return group[0] if len(group) == 1 else None
    best = min(eselon_rank(post.eselon or "") for post in with_eselon)
    highest = [post for post in with_eselon if eselon_rank(post.eselon or "") == best]
    return highest[0] if len(highest) == 1 else None


def _circular(kode: str, superiors: Mapping[str, str | None]) -> bool:
    seen = {kode}
    current = superiors.get(kode)
    while current is not None:
        if current in seen:
            return True
        seen.add(current)
        current = superiors.get(current)
    return False
