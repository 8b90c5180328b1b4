"""From raw material to a batch: who holds what before and after, and what each row leaves and takes."""

from datetime import date

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import birthday_at, start_of_next_month
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.kind_of_move import kind_of_move
from mutasi_cli.domain.levels import jenis_jabatan, jenjang_of_jabatan, present_jenjang, retirement_age
from mutasi_cli.domain.material import Material
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.office import OfficeSettings
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.usulan import Usulan
from mutasi_cli.domain.vocabulary import Group, JenisJabatan
from mutasi_cli.law import LawBook


def build_batch(material: Material, office_settings: OfficeSettings, tanggal: date, lawbook: LawBook) -> Batch:
    """Return the batch of one inauguration; ``tanggal`` is its day."""
    law = lawbook.on(tanggal)
    moves = tuple(_move(usulan, material, tanggal, lawbook) for usulan in material.usulan)
    held_before: dict[str, set[str]] = {}
    for pegawai in material.pegawai.values():
        for jabatan in _held(pegawai, material):
            if not _has_left(pegawai, jabatan, material, tanggal, lawbook):
                held_before.setdefault(jabatan.kode, set()).add(pegawai.nip)
    held_after = {kode: set(nips) for kode, nips in held_before.items()}
    for move in moves:
        for jabatan in move.releases:
            if move.nip is not None:
                held_after.get(jabatan.kode, set()).discard(move.nip)
    for kode, tmt in _last_days(moves).items():
        jabatan = material.jabatan[kode]
        held_after[kode] = {
            nip
            for nip in held_after.get(kode, ())
            if not _has_left(material.pegawai[nip], jabatan, material, tmt, lawbook)
        }
    for move in moves:
        if move.pegawai is not None and move.target is not None:
            held_after.setdefault(move.target.kode, set()).add(move.pegawai.nip)
    return Batch(
        material=material,
        office_settings=office_settings,
        tanggal=tanggal,
        law=law,
        moves=moves,
        holders_before=_sorted(held_before),
        holders_after=_sorted(held_after),
    )


def _last_days(moves: tuple[Move, ...]) -> dict[str, date]:
    """Return per target the day from which its newcomers hold it: who is pensioned by then makes room."""
    last_days: dict[str, date] = {}
    for move in moves:
        if move.pegawai is not None and move.target is not None:
            kode = move.target.kode
            last_days[kode] = max(move.tmt, last_days.get(kode, move.tmt))
    return last_days


def _sorted(holders: dict[str, set[str]]) -> dict[str, tuple[str, ...]]:
    return {kode: tuple(sorted(holders[kode])) for kode in sorted(holders)}


def _held(pegawai: Pegawai, material: Material) -> tuple[Jabatan, ...]:
    kode = (pegawai.kode_jabatan, pegawai.kode_tugas_tambahan)
    return tuple(material.jabatan[code] for code in kode if code is not None and code in material.jabatan)


def _has_left(pegawai: Pegawai, jabatan: Jabatan, material: Material, tanggal: date, lawbook: LawBook) -> bool:
    """Tell whether a person no longer holds a post on the day: gone for good, or pensioned by then."""
    if pegawai.kedudukan is not None and pegawai.kedudukan.has_left:
        return True
    definitif: Jabatan | None = jabatan
    if not jabatan.definitif:
        # A tugas tambahan has no age of its own: the definitive post decides.
        definitif = next((post for post in _held(pegawai, material) if post.definitif), None)
    limit = retirement_age(pegawai, definitif, lawbook.on(tanggal))
    birth_date = pegawai.birth_date
    return (
        limit is not None and birth_date is not None and start_of_next_month(birthday_at(birth_date, limit)) <= tanggal
    )


def _move(usulan: Usulan, material: Material, tanggal: date, lawbook: LawBook) -> Move:
    tmt = usulan.tmt or material.facts.tmt or tanggal
    law = lawbook.on(tmt)
    pegawai = None if usulan.nip is None else material.pegawai.get(usulan.nip)
    target = None if usulan.kode_tujuan is None else material.jabatan.get(usulan.kode_tujuan)
    holding = () if pegawai is None else _held(pegawai, material)
    definitif = next((post for post in holding if post.definitif), None)
    additional = next((post for post in holding if not post.definitif), None)
    # A code that the table does not know names nothing: the row leaves what it would leave without it.
    stated_old = None if usulan.kode_jabatan_lama is None else material.jabatan.get(usulan.kode_jabatan_lama)
    released = _released(usulan, holding, stated_old, target)
    jenis = None
    if pegawai is not None:
        released_additional = additional if additional in released else None
        jenis = kind_of_move(usulan, pegawai, definitif, released_additional, target, law)
    return Move(
        usulan=usulan,
        pegawai=pegawai,
        definitif=definitif,
        tugas_tambahan=additional,
        releases=released,
        target=target,
        jenis=jenis,
        old_jenjang=None if pegawai is None else present_jenjang(pegawai, definitif, law),
        new_jenjang=None if target is None else jenjang_of_jabatan(target, law),
        group=_group(usulan, target, released),
        tmt=tmt,
    )


def _released(
    usulan: Usulan, holding: tuple[Jabatan, ...], stated_old: Jabatan | None, target: Jabatan | None
) -> tuple[Jabatan, ...]:
    """Return the posts that a row leaves, out of those that its person holds; ``old`` is the one it names.

    A tugas tambahan ends with a structural target, with another tugas tambahan, or with a removal (which
    then leaves the functional post untouched); a move between functional posts does not end it. What
    kode_jabatan_lama names is the only definitive post that the row leaves. A row whose target could not be
    read leaves nothing: what it wants is not known.
    """
    if target is None and usulan.asks_target:
        return ()
    additional = tuple(post for post in holding if not post.definitif)
    # A definitive post in the column of the tugas tambahan is a second post, which no rule lets go by itself.
    definitif = tuple(post for post in holding if post.definitif)[:1]
    if stated_old is not None:
        stated = tuple(post for post in holding if post.kode == stated_old.kode)
        definitif = tuple(post for post in stated if post.definitif)
        if target is None:
            # Nobody keeps a tugas tambahan without the post that it is added to.
            return (*definitif, *additional) if definitif else stated
        if jenis_jabatan(target) is JenisJabatan.FUNGSIONAL:
            return stated
        return (*definitif, *additional)
    if target is None:
        return additional or definitif
    if not target.definitif:
        return additional
    return definitif if jenis_jabatan(target) is JenisJabatan.FUNGSIONAL else (*definitif, *additional)


def _group(usulan: Usulan, target: Jabatan | None, releases: tuple[Jabatan, ...]) -> Group:
    if target is not None:
        return Group.STRUKTURAL if target.definitif else Group.TUGAS_TAMBAHAN
    if not usulan.asks_target and releases and all(not jabatan.definitif for jabatan in releases):
        return Group.TUGAS_TAMBAHAN
    return Group.STRUKTURAL


def rebuild(batch: Batch, material: Material) -> Batch:
    """Return the batch of other material, with the same settings, day and law."""
    return build_batch(material, batch.office_settings, batch.tanggal, batch.law.book)
