"""The part of a batch that one more row can have to do with, so that a trial costs little.

The rules about holders and vacancies look at posts, and one row changes the holders of few of them: its
target and what its person holds. Around these the part keeps their superiors and leading subordinates, all
rows that concern any of them, and everybody in them or in those rows. What is cut off looks the same with
the row and without it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cached_property

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.jabatan import Jabatan, superior_chain
from mutasi_cli.domain.material import Material
from mutasi_cli.domain.move import Move

_MANY = 8
"""More holders than this in a post that leads nobody: one who stays stands for all the others."""


class Surroundings:
    """Cuts the surroundings of a move out of a batch; the indexes are made once."""

    def __init__(self, batch: Batch):
        self.batch = batch

    @cached_property
    def _rows_of_jabatan(self) -> Mapping[str, frozenset[int]]:
        """The rows of usulan that take or leave each post, by their index."""
        by_post: dict[str, set[int]] = {}
        for i, move in enumerate(self.batch.moves):
            for jabatan in (move.target, *move.releases):
                if jabatan is not None:
                    by_post.setdefault(jabatan.kode, set()).add(i)
        return {kode: frozenset(indexes) for kode, indexes in by_post.items()}

    @cached_property
    def _rows_of_person(self) -> Mapping[str, frozenset[int]]:
        by_person: dict[str, set[int]] = {}
        for i, move in enumerate(self.batch.moves):
            if move.nip is not None:
                by_person.setdefault(move.nip, set()).add(i)
        return {nip: frozenset(indexes) for nip, indexes in by_person.items()}

    @cached_property
    def _damaged_rows(self) -> frozenset[int]:
        """Rows whose person or target is not known: what they want may be any post."""
        return frozenset(
            i
            for i, move in enumerate(self.batch.moves)
            if move.pegawai is None or (move.target is None and move.usulan.asks_target)
        )

    @cached_property
    def _subordinates(self) -> Mapping[str, tuple[str, ...]]:
        """The leading posts directly under each leading post, whatever stands between them."""
        by_post: dict[str, list[str]] = {}
        for kode, jabatan in self.batch.jabatan.items():
            if not jabatan.leads:
                continue
            superior = next((post for post in superior_chain(kode, self.batch.jabatan) if post.leads), None)
            if superior is not None:
                by_post.setdefault(superior.kode, []).append(kode)
        return {kode: tuple(post) for kode, post in by_post.items()}

    @cached_property
    def _siblings(self) -> Mapping[str, tuple[str, ...]]:
        """The structural posts that name each post as their superior: who is next in line hangs on all."""
        by_superior: dict[str, list[str]] = {}
        for kode, jabatan in self.batch.jabatan.items():
            if jabatan.struktural and jabatan.kode_atasan is not None:
                by_superior.setdefault(jabatan.kode_atasan, []).append(kode)
        return {kode: tuple(codes) for kode, codes in by_superior.items()}

    def cut(self, move: Move) -> Material:
        """Return the material around a proposed move; the row itself is not in it."""
        batch = self.batch
        # Also what the person's rows in the batch want: their faults are faults of the person.
        own_moves = [batch.moves[i] for i in self._rows_of_person.get(move.nip or "", ())]
        posts = (move.definitif, move.tugas_tambahan, *(post.target for post in (move, *own_moves)))
        core = {post.kode for post in posts if post is not None}
        circle = set(core)
        for kode in core:
            circle.update(self._subordinates.get(kode, ()))
            superior = batch.jabatan[kode].kode_atasan
            if superior is not None and superior in batch.jabatan:
                circle.add(superior)
        target = {post.target.kode for post in (move, *own_moves) if post.target is not None}
        people = {move.nip or "", *batch.relatives.get(move.nip or "", ())}
        for kode in circle:
            people.update(self._stand_for(kode, move.nip, whole=kode in target))
        nomor = set(self._damaged_rows)
        for kode in circle:
            nomor |= self._rows_of_jabatan.get(kode, frozenset())
        for nip in people:
            nomor |= self._rows_of_person.get(nip, frozenset())
        moving = {batch.moves[i].nip or "" for i in nomor}
        plt = tuple(post for post in batch.material.plt if post.kode_jabatan in circle)
        people |= moving | {post.nip_plt or "" for post in plt}
        codes_kept = circle | self._named(nomor)
        for kode in circle:
            codes_kept.update(self._siblings.get(kode, ()))
        for nip in moving | {move.nip or "", *batch.relatives.get(move.nip or "", ())}:
            pegawai = batch.pegawai.get(nip)
            if pegawai is not None:
                codes_kept |= {pegawai.kode_jabatan or "", pegawai.kode_tugas_tambahan or ""}
        return replace(
            batch.material,
            usulan=tuple(batch.material.usulan[i] for i in sorted(nomor)),
            pegawai={nip: batch.pegawai[nip] for nip in sorted(people) if nip in batch.pegawai},
            jabatan=self._with_superiors(codes_kept),
            riwayat=(),
            pertek=None,
            izin_mendagri=None,
            plt=plt,
            keluarga=tuple(post for post in batch.material.keluarga if move.nip in {post.nip, post.nip_keluarga}),
            pegawai_without_nip=tuple(
                post
                for post in batch.material.pegawai_without_nip
                if {post.kode_jabatan, post.kode_tugas_tambahan} & circle
            ),
        )

    def _stand_for(self, kode: str, nip: str | None, *, whole: bool) -> Iterable[str]:
        """Return the holders of a post, of a large pool only somebody who stays in it for certain."""
        holders_now = self.batch.holders_before.get(kode, ())
        jabatan = self.batch.jabatan[kode]
        if whole or len(holders_now) <= _MANY or jabatan.formasi == 1 or jabatan.leads:
            return holders_now
        for other_nip in self.batch.holders_after.get(kode, ()):
            if other_nip != nip and other_nip in holders_now and other_nip not in self._rows_of_person:
                return (other_nip,)
        return holders_now

    def _named(self, nomor: Iterable[int]) -> set[str]:
        named = set()
        for i in nomor:
            usulan = self.batch.material.usulan[i]
            named |= {usulan.kode_tujuan or "", usulan.kode_jabatan_lama or ""}
        return named

    def _with_superiors(self, kode: Iterable[str]) -> Mapping[str, Jabatan]:
        posts = self.batch.jabatan
        kept: dict[str, Jabatan] = {}
        for code in sorted(kode):
            if code in posts:
                kept[code] = posts[code]
                kept.update((superior.kode, superior) for superior in superior_chain(code, posts))
        return kept
