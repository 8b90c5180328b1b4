"""The batch after all moves at once: holders, vacancies, displaced people, chains.

All moves take effect together, so swaps, rings and chains need no order of rows.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from mutasi_cli.domain.calendar import birthday_at, start_of_next_month
from mutasi_cli.domain.chains import Chain, chains
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.levels import jenis_jabatan, jenjang_of_jabatan, present_jenjang, retirement_age
from mutasi_cli.domain.material import Material
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.office import OfficeSettings
from mutasi_cli.domain.pegawai import Pegawai, Riwayat
from mutasi_cli.domain.usulan import BatchFacts, Pertek, Plt
from mutasi_cli.domain.vocabulary import Group, JenisJabatan, Jenjang
from mutasi_cli.law import Law


@dataclass(frozen=True, slots=True)
class Vacancy:
    """A post without a holder after the batch. ``plt`` acts for it on the day; None: nobody does."""

    jabatan: Jabatan
    was_filled: bool
    plt: Plt | None


class Batch:
    """The state before and after all moves.

    Built by :func:`mutasi_cli.domain.assembly.build_batch`. ``holders_before`` and ``holders_after`` map a
    post code to the NIPs that hold it, sorted. ``tanggal`` is the day of the inauguration, ``law`` the law
    on that day.
    """

    def __init__(
        self,
        *,
        material: Material,
        office_settings: OfficeSettings,
        tanggal: date,
        law: Law,
        moves: tuple[Move, ...],
        holders_before: Mapping[str, tuple[str, ...]],
        holders_after: Mapping[str, tuple[str, ...]],
    ):
        self.material = material
        self.office_settings = office_settings
        self.tanggal = tanggal
        self.law = law
        self.moves = moves
        self.holders_before = holders_before
        self.holders_after = holders_after

    @property
    def pegawai(self) -> Mapping[str, Pegawai]:
        """Staff the batch may touch, by NIP."""
        return self.material.pegawai

    @property
    def jabatan(self) -> Mapping[str, Jabatan]:
        """All posts, by code."""
        return self.material.jabatan

    @property
    def facts(self) -> BatchFacts:
        """The sheet ``batch``."""
        return self.material.facts

    @cached_property
    def moves_by_nip(self) -> Mapping[str, tuple[Move, ...]]:
        """The rows of each person, in the order of the sheet."""
        by_nip: dict[str, list[Move]] = {}
        for move in self.moves:
            if move.nip is not None:
                by_nip.setdefault(move.nip, []).append(move)
        return {nip: tuple(moves) for nip, moves in by_nip.items()}

    @cached_property
    def moves_by_target(self) -> Mapping[str, tuple[Move, ...]]:
        """The rows that want each post, in the order of the sheet."""
        by_target: dict[str, list[Move]] = {}
        for move in self.moves:
            if move.target is not None:
                by_target.setdefault(move.target.kode, []).append(move)
        return {kode: tuple(moves) for kode, moves in by_target.items()}

    @cached_property
    def moves_by_release(self) -> Mapping[str, tuple[Move, ...]]:
        """The rows that leave each post, in the order of the sheet."""
        by_release: dict[str, list[Move]] = {}
        for move in self.moves:
            for jabatan in move.releases:
                by_release.setdefault(jabatan.kode, []).append(move)
        return {kode: tuple(moves) for kode, moves in by_release.items()}

    @cached_property
    def pertek_by_nip(self) -> Mapping[str, tuple[Pertek, ...]]:
        """The rows of the sheet ``pertek`` of each person, in the order of the sheet."""
        return _by_nip(self.material.pertek or ())

    @cached_property
    def izin_by_nip(self) -> Mapping[str, tuple[Pertek, ...]]:
        """The rows of the sheet ``izin_mendagri`` of each person, in the order of the sheet."""
        return _by_nip(self.material.izin_mendagri or ())

    @cached_property
    def riwayat(self) -> Mapping[str, tuple[Riwayat, ...]]:
        """The career of each person, oldest first."""
        by_nip: dict[str, list[Riwayat]] = {}
        for row in self.material.riwayat:
            by_nip.setdefault(row.nip, []).append(row)
        return {
            nip: tuple(sorted(posts, key=lambda r: (r.tmt_mulai or date.min, r.origin.row or 0)))
            for nip, posts in by_nip.items()
        }

    @cached_property
    def relatives(self) -> Mapping[str, frozenset[str]]:
        """The NIPs of each person's relatives, as the sheet ``keluarga`` tells them from either side."""
        by_nip: dict[str, set[str]] = {}
        for row in self.material.keluarga:
            by_nip.setdefault(row.nip, set()).add(row.nip_keluarga)
            by_nip.setdefault(row.nip_keluarga, set()).add(row.nip)
        return {nip: frozenset(row) for nip, row in by_nip.items()}

    @cached_property
    def posts_after(self) -> Mapping[str, tuple[Jabatan, ...]]:
        """The posts that each person holds after the batch."""
        by_nip: dict[str, list[Jabatan]] = {}
        for kode, nips in self.holders_after.items():
            for nip in nips:
                by_nip.setdefault(nip, []).append(self.jabatan[kode])
        return {nip: tuple(posts) for nip, posts in by_nip.items()}

    @cached_property
    def displacements(self) -> tuple[tuple[str, Jabatan], ...]:
        """(NIP, post) of everybody who loses a post for one person to a newcomer without leaving it.

        In the order of the posts, the definitive ones first.
        """
        displaced_pairs: list[tuple[str, Jabatan]] = []
        for kode, moves in self.moves_by_target.items():
            jabatan = self.jabatan[kode]
            newcomers = {move.nip for move in moves if move.pegawai is not None}
            if jabatan.formasi == 1 and newcomers:
                staying = self.holders_after.get(kode, ())
                displaced_pairs.extend((nip, jabatan) for nip in staying if nip not in newcomers)
        return tuple(sorted(displaced_pairs, key=lambda pair: (not pair[1].definitif, pair[1].kode, pair[0])))

    @cached_property
    def displaced(self) -> Mapping[str, Jabatan]:
        """NIP -> post, the first of each person in ``displacements``."""
        by_nip: dict[str, Jabatan] = {}
        for nip, jabatan in self.displacements:
            by_nip.setdefault(nip, jabatan)
        return by_nip

    @cached_property
    def touched_posts(self) -> tuple[Jabatan, ...]:
        """Targets, origins and the posts under a Plt, in the order of their codes."""
        kode = {jabatan.kode for move in self.moves for jabatan in (move.target, *move.releases) if jabatan}
        kode |= {plt.kode_jabatan for plt in self.material.plt if plt.kode_jabatan is not None}
        return tuple(self.jabatan[code] for code in sorted(kode) if code in self.jabatan)

    @cached_property
    def vacancies(self) -> tuple[Vacancy, ...]:
        """Posts without a holder after the batch, in order of their codes.

        These are the posts that the batch empties, and the leading and vital posts that were empty before.
        Abolished posts do not count, nor do those that the staff table gives to somebody whose NIP cannot be
        read (they are held, nobody can say by whom), nor empty ones without a seat (formasi 0).
        """
        held_without_nip = {
            kode
            for pegawai in self.material.pegawai_without_nip
            if pegawai.kedudukan is None or not pegawai.kedudukan.has_left
            for kode in (pegawai.kode_jabatan, pegawai.kode_tugas_tambahan)
        }
        vacant = []
        for kode in sorted(self.jabatan):
            jabatan = self.jabatan[kode]
            if not jabatan.active or self.holders_after.get(kode) or kode in held_without_nip:
                continue
            filled_before = bool(self.holders_before.get(kode))
            if filled_before or (jabatan.leading and jabatan.formasi > 0):
                vacant.append(Vacancy(jabatan, filled_before, self.acting(kode)))
        return tuple(vacant)

    @cached_property
    def without_post(self) -> tuple[str, ...]:
        """NIPs of people who hold a post before the batch and none after it, sorted.

        Somebody displaced counts, although ``holders_after`` still shows them in the contested post.
        """
        displaced_posts = {(nip, jabatan.kode) for nip, jabatan in self.displacements}
        remaining = {
            nip
            for nip, posts in self.posts_after.items()
            if any((nip, jabatan.kode) not in displaced_posts for jabatan in posts)
        }
        # Who is neither named in a row nor displaced has only been pensioned before the batch took effect.
        touched = {*self.moves_by_nip, *self.displaced}
        held_before = {nip for nips in self.holders_before.values() for nip in nips if nip in touched}
        return tuple(sorted(nip for nip in held_before - remaining if not self._keeps_unlisted_post(nip)))

    @cached_property
    def chains(self) -> tuple[Chain, ...]:
        """Chains, rings and single moves, longest first."""
        vacant = frozenset(
            kode for kode, jabatan in self.jabatan.items() if jabatan.active and not self.holders_after.get(kode)
        )
        return chains(self.moves, vacant)

    def acting(self, kode: str) -> Plt | None:
        """Return the Plt of a post whose order holds on the day of the inauguration.

        An order without a name is none, nor is one for somebody who has left the service. Of several that
        hold, the latest speaks.
        """
        in_force = [
            plt
            for plt in self.material.plt
            if plt.kode_jabatan == kode and plt.in_force(self.tanggal) and self._serves(plt.nip_plt)
        ]
        return max(in_force, key=lambda plt: (plt.mulai or date.min, plt.nip_plt or ""), default=None)

    def is_sworn(self, move: Move) -> bool:
        """Tell whether the person of a row takes the oath (or makes the promise) on the day.

        Not sworn: who is absent, who gets no post or one of a pelaksana, and the heads by tugas tambahan
        where the office only hands them their decree (``[acara] puskesmas = "penyerahan_sk"``).
        """
        if move.pegawai is None or move.target is None or not move.usulan.hadir:
            return False
        if jenis_jabatan(move.target) is JenisJabatan.PELAKSANA:
            return False
        return move.group is Group.STRUKTURAL or self.office_settings.acara_puskesmas == "pelantikan"

    def level(self, jabatan: Jabatan) -> Jenjang | None:
        """Return the level of a post on the day of the inauguration."""
        return jenjang_of_jabatan(jabatan, self.law)

    def present_post(self, pegawai: Pegawai) -> Jabatan | None:
        """Return the definitive post that a person holds before the batch, None if the table lacks it."""
        jabatan = None if pegawai.kode_jabatan is None else self.jabatan.get(pegawai.kode_jabatan)
        return jabatan if jabatan is not None and jabatan.definitif else None

    def present_level(self, pegawai: Pegawai) -> Jenjang | None:
        """Return the level of a person before the batch."""
        return present_jenjang(pegawai, self.present_post(pegawai), self.law)

    def retirement(self, pegawai: Pegawai, jabatan: Jabatan | None, law: Law) -> date | None:
        """Return the day on which a person's pension starts in a post (1st of the month after the BUP)."""
        birthday = self.retirement_birthday(pegawai, jabatan, law)
        return None if birthday is None else start_of_next_month(birthday)

    def retirement_birthday(self, pegawai: Pegawai, jabatan: Jabatan | None, law: Law) -> date | None:
        """Return the birthday on which a person reaches the BUP in a post, None when that is not known.

        A tugas tambahan has no age of its own: the definitive post that the person keeps decides.
        """
        if jabatan is not None and not jabatan.definitif:
            posts = self.posts_after.get(pegawai.nip, ())
            jabatan = next((post for post in posts if post.definitif), self.present_post(pegawai))
        is_new = jabatan is not None and jabatan.kode != pegawai.kode_jabatan
        limit = retirement_age(pegawai, jabatan, law, new_jabatan=is_new)
        birth_date = pegawai.birth_date
        return None if limit is None or birth_date is None else birthday_at(birth_date, limit)

    def group(self, group: Group) -> tuple[Move, ...]:
        """Return the rows of one group, in the order of the sheet."""
        return self._by_group[group]

    @cached_property
    def _by_group(self) -> Mapping[Group, tuple[Move, ...]]:
        return {group: tuple(move for move in self.moves if move.group is group) for group in Group}

    def _serves(self, nip: str | None) -> bool:
        """An unknown person may serve; the family DAT tells that the table lacks the row."""
        pegawai = None if nip is None else self.pegawai.get(nip)
        gone = pegawai is not None and pegawai.kedudukan is not None and pegawai.kedudukan.has_left
        return nip is not None and not gone

    def _keeps_unlisted_post(self, nip: str) -> bool:
        """A head whose functional post is not in the post table still has it after losing the Puskesmas."""
        pegawai = self.pegawai.get(nip)
        if pegawai is None or self.present_post(pegawai) is not None:
            return False
        moved = any(move.target is not None and move.target.definitif for move in self.moves_by_nip.get(nip, ()))
        return not moved and (pegawai.kode_jabatan is not None or pegawai.jabatan is not None)


def _by_nip(rows: Iterable[Pertek]) -> Mapping[str, tuple[Pertek, ...]]:
    by_nip: dict[str, list[Pertek]] = {}
    for row in rows:
        if row.nip is not None:
            by_nip.setdefault(row.nip, []).append(row)
    return {nip: tuple(answers) for nip, answers in by_nip.items()}
