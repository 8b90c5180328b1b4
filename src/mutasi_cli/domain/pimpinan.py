"""Who stands next in line under the head of a unit, and where both change in one batch."""

import re
from collections.abc import Mapping

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.jabatan import Jabatan, eselon_rank

_SECRETARY = re.compile(r"sekretaris\b", re.IGNORECASE)
_HEAD_OF_ADMINISTRATION = re.compile(r"(?:kepala\s+sub\s*bagian|kasub+ag)\s+(?:tata\s+usaha|tu)\b", re.IGNORECASE)


def heads_that_change_with_their_second(batch: Batch) -> tuple[tuple[Jabatan, Jabatan], ...]:
    """Return head and next in line of every vital unit in which both change, in order of the head's code."""
    displaced_posts = {(nip, jabatan.kode) for nip, jabatan in batch.displacements}
    heads = [
        post
        for kode, post in sorted(batch.jabatan.items())
        if post.layanan_vital is not None and _changes(post, batch, displaced_posts)
    ]
    if not heads:
        return ()
    subordinates = _direct_structural(batch)
    pairs = []
    for head in heads:
        second = _next_in_line(subordinates.get(head.kode, []))
        if second is not None and _changes(second, batch, displaced_posts):
            pairs.append((head, second))
    return tuple(pairs)


def _changes(jabatan: Jabatan, batch: Batch, displaced_posts: set[tuple[str, str]]) -> bool:
    """Tell whether nobody who held the post before holds it after; filling an empty post is no change."""
    held_before = set(batch.holders_before.get(jabatan.kode, ()))
    staying = {nip for nip in batch.holders_after.get(jabatan.kode, ()) if (nip, jabatan.kode) not in displaced_posts}
    return bool(held_before) and not held_before & staying


def _direct_structural(batch: Batch) -> Mapping[str, list[Jabatan]]:
    """Return the direct structural subordinates of each post, in order of their codes."""
    by_superior: dict[str, list[Jabatan]] = {}
    for kode, post in sorted(batch.jabatan.items()):
        if post.struktural and post.active and post.kode_atasan is not None and post.kode_atasan != kode:
            by_superior.setdefault(post.kode_atasan, []).append(post)
    return by_superior


def _next_in_line(subordinates: list[Jabatan]) -> Jabatan | None:
    """Return the highest by eselon; among equals the Sekretaris or the Kepala Subbagian Tata Usaha."""
    if not subordinates:
        return None
    highest = min(_rank(post) for post in subordinates)
    equals = [post for post in subordinates if _rank(post) == highest]
    if len(equals) == 1:
        return equals[0]
    for pattern in (_SECRETARY, _HEAD_OF_ADMINISTRATION):
        matching = [post for post in equals if pattern.match(post.jabatan.strip())]
        if matching:
            return matching[0] if len(matching) == 1 else None
    return None


def _rank(jabatan: Jabatan) -> tuple[bool, tuple[int, str]]:
    """Sort by eselon from high to low, posts without one last."""
    if jabatan.eselon is None:
        return True, (0, "")
    return False, eselon_rank(jabatan.eselon)
