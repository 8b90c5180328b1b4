"""``mutasi reconcile``: a later export of SIASN against the batch. Compared by id, else by the post in words."""

from collections.abc import Iterator, Sequence
from datetime import date

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import long_date
from mutasi_cli.domain.jabatan import Jabatan, full_jabatan
from mutasi_cli.domain.levels import jenis_jabatan
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.reconciliation import (
    Arrival,
    ArrivalState,
    Difference,
    EmptyVitalPost,
    MissingPostId,
    Reconciliation,
    SharedPost,
    StayingHolder,
)
from mutasi_cli.domain.roster_order import Row, roster_order
from mutasi_cli.domain.siasn_ids import is_entity_id
from mutasi_cli.domain.staff_export import Holding, StaffExport
from mutasi_cli.domain.vocabulary import JenisJabatan, Kedudukan
from mutasi_cli.domain.whole_words import words
from mutasi_cli.handover.order import for_one, steps_of
from mutasi_cli.handover.siasn import holders_in_table, outsiders

_FIRST_YEAR = 1900
"""SIASN writes a blank date as ``01-01-0001``."""


def reconcile(batch: Batch, export: StaffExport, data_as_of: date | None) -> Reconciliation:
    """Return what an export says of every row of the batch, and which posts have two holders."""
    rows = roster_order(batch)
    arrivals = tuple(_arrival(row, export) for row in rows)
    return Reconciliation(
        tanggal=batch.tanggal,
        file=export.file,
        data_as_of=data_as_of,
        arrivals=arrivals,
        shared=tuple(_shared(rows, export)),
        staying=tuple(_staying(batch, rows, export)),
        empty=tuple(_empty(rows, export)),
        differences=tuple(_differences(arrivals, export)),
        without_id=tuple(_without_id(rows, export)),
        twice=tuple(nip for nip in export.twice if nip in batch.moves_by_nip),
    )


def people_of_interest(batch: Batch) -> frozenset[str]:
    """Return whom the export has to tell of in full: the people of the batch and those it takes posts after."""
    rows = roster_order(batch)
    staying = {nip for nips in outsiders(steps_of(rows), holders_in_table(batch)).values() for nip in nips}
    return frozenset({*batch.moves_by_nip, *staying})


def _arrival(row: Row, export: StaffExport) -> Arrival:
    move = row.move
    wanted = _wanted(move)
    person = None if move.nip is None else export.pegawai.get(move.nip)
    if person is None:
        return Arrival(row, ArrivalState.TIDAK_ADA, wanted, "", by_id=False)
    written = _post_words(person)
    target = move.target
    left = move.origin
    concerned = target or left
    if concerned is None or not concerned.definitif:
        return Arrival(row, ArrivalState.TIDAK_TERLIHAT, wanted, written, by_id=False)
    if target is None:
        still, by_id = _holds(person, concerned)
        state = ArrivalState.BELUM if still else ArrivalState.SUDAH
        return Arrival(row, ArrivalState.TIDAK_TERLIHAT if still is None else state, wanted, written, by_id=by_id)
    there, by_id = _holds(person, target)
    if there is None:
        return Arrival(row, ArrivalState.TIDAK_TERLIHAT, wanted, written, by_id=False)
    if there:
        same_day = person.tmt_jabatan == move.tmt
        same_post = move.definitif is not None and move.definitif.kode == target.kode
        state = ArrivalState.SUDAH if same_day else ArrivalState.BELUM if same_post else ArrivalState.TMT_BEDA
        return Arrival(row, state, wanted, f"{written}, TMT {_day(person.tmt_jabatan)}", by_id=by_id)
    unmoved = _unmoved(move, person)
    return Arrival(row, ArrivalState.BELUM if unmoved else ArrivalState.LAIN, wanted, written, by_id=by_id)


def _wanted(move: Move) -> str:
    if move.target is None:
        return "bukan lagi jabatan lama"
    return f"{move.target.full_name}, TMT {_day(move.tmt)}"


def _day(day: date | None) -> str:
    return "kosong" if day is None or day.year < _FIRST_YEAR else long_date(day)


def _post_words(person: Pegawai) -> str:
    return full_jabatan(person.jabatan or "", person.unit_kerja) or "tanpa jabatan"


def _holds(person: Pegawai, post: Jabatan) -> tuple[bool | None, bool]:
    """Tell whether a person holds a post, None where nothing can be compared; and whether ids told it.

    People of a unit have its id whatever they do there, so the kind of their post must be that of this one.
    """
    kind = jenis_jabatan(post)
    units = _both(person.siasn.unor_id, post.siasn.unor_id)
    if person.jenis_jabatan is not None and kind is not None and person.jenis_jabatan is not kind:
        return False, units is not None
    if kind is JenisJabatan.STRUKTURAL and units is not None:
        return units, True
    own = post.siasn.jabatan_fungsional_id if kind is JenisJabatan.FUNGSIONAL else post.siasn.jabatan_pelaksana_id
    posts = _both(person.siasn.jabatan_id, own)
    if kind is not JenisJabatan.STRUKTURAL and units is not None and posts is not None:
        return units and posts, True
    if person.kode_jabatan is not None:
        return person.kode_jabatan == post.kode, False
    if not person.jabatan:
        return None, False
    return words(_post_words(person)) == words(post.full_name), False


def _both(one: str | None, other: str | None) -> bool | None:
    """Tell whether two ids are the same, None where either side has none."""
    if one is None or other is None or not is_entity_id(one) or not is_entity_id(other):
        return None
    return one.replace("-", "").casefold() == other.replace("-", "").casefold()


def _unmoved(move: Move, person: Pegawai) -> bool:
    """Tell whether a person still is where the row found him: by the post left, else by the batch's staff table."""
    for post in (move.definitif, *move.releases):
        if post is not None and post.definitif and _holds(person, post)[0]:
            return True
    before = move.pegawai
    if before is None:
        return False
    if before.kode_jabatan is not None and before.kode_jabatan == person.kode_jabatan:
        return True
    same_unit = _both(before.siasn.unor_id, person.siasn.unor_id)
    same_words = words(_post_words(before)) == words(_post_words(person))
    return same_words and same_unit is not False


def _shared(rows: Sequence[Row], export: StaffExport) -> Iterator[SharedPost]:
    """Yield the structural posts with several holders of standing Aktif, in the order of their names."""
    by_post: dict[str, list[Holding]] = {}
    for holding in export.holdings:
        key = holding.unor_id or holding.kode
        if holding.active and holding.structural and key is not None:
            by_post.setdefault(key.casefold(), []).append(holding)
    going = {_key(row.move.target): row for row in rows if row.move.target is not None and row.move.target.definitif}
    leaving = {(row.move.nip, _key(post)): row for row in rows for post in row.move.releases}
    found = []
    for key, holdings in by_post.items():
        if len({holding.nip for holding in holdings}) == 1:
            continue
        newcomer = going.get(key)
        from_batch = newcomer is not None and any(holding.nip == newcomer.move.nip for holding in holdings)
        leavers = [leaving[holding.nip, key] for holding in holdings if (holding.nip, key) in leaving]
        found.append(
            SharedPost(
                jabatan=holdings[0].jabatan,
                unor_id=holdings[0].unor_id,
                holders=tuple((holding.nip, holding.nama) for holding in holdings),
                from_batch=from_batch,
                ends_with=leavers[0] if from_batch and leavers else None,
            )
        )
    yield from sorted(found, key=lambda post: (not post.from_batch, post.jabatan.casefold(), post.holders))


def _key(post: Jabatan) -> str:
    """Return how holdings name a post: by the id of its unit, else by its code."""
    unor = post.siasn.unor_id
    return (unor if unor is not None and is_entity_id(unor) else post.kode).casefold()


def _staying(batch: Batch, rows: Sequence[Row], export: StaffExport) -> Iterator[StayingHolder]:
    for kode, nips in sorted(outsiders(steps_of(rows), holders_in_table(batch)).items()):
        post = batch.jabatan[kode]
        for nip in nips:
            person = export.pegawai.get(nip)
            if person is None or person.kedudukan is not Kedudukan.AKTIF or _holds(person, post)[0] is False:
                continue
            yield StayingHolder(nip, person.name_with_gelar, kode, post.full_name)


def _empty(rows: Sequence[Row], export: StaffExport) -> Iterator[EmptyVitalPost]:
    held = {key.casefold() for holding in export.holdings for key in (holding.unor_id, holding.kode) if key}
    structural = {
        key.casefold()
        for holding in export.holdings
        if holding.structural
        for key in (holding.unor_id, holding.kode)
        if key
    }
    for row in rows:
        post = row.move.target
        if post is None or post.layanan_vital is None or not post.definitif or not for_one(post):
            continue
        known = structural if jenis_jabatan(post) is JenisJabatan.STRUKTURAL else held
        if _key(post) not in known and post.kode.casefold() not in known:
            yield EmptyVitalPost(post.kode, post.full_name, row.move.nip)


def _differences(arrivals: Sequence[Arrival], export: StaffExport) -> Iterator[Difference]:
    """Yield what the export says otherwise of the people of the batch, where both sides say anything."""
    for arrival in arrivals:
        before = arrival.row.move.pegawai
        person = None if before is None else export.pegawai.get(before.nip)
        if before is None or person is None:
            continue
        for field, one, other in _compared(arrival, before, person):
            if one and other and words(one) != words(other):
                yield Difference(before.nip, before.name_with_gelar, field, one, other)


def _compared(arrival: Arrival, before: Pegawai, person: Pegawai) -> Iterator[tuple[str, str, str]]:
    yield "nama", before.nama, person.nama
    yield "golongan", before.golongan or "", person.golongan or ""
    if before.birth_date is not None and person.birth_date is not None:
        yield "tanggal_lahir", long_date(before.birth_date), long_date(person.birth_date)
    target = arrival.row.move.target
    arrived = arrival.state in {ArrivalState.SUDAH, ArrivalState.TMT_BEDA}
    if arrived and target is not None:
        yield "eselon", target.eselon or "", person.eselon or ""
    elif arrival.state is ArrivalState.BELUM:
        yield "eselon", before.eselon or "", person.eselon or ""


def _without_id(rows: Sequence[Row], export: StaffExport) -> Iterator[MissingPostId]:
    if "jabatan_id" not in export.columns:
        return
    for nip in dict.fromkeys(row.move.nip for row in rows):
        person = None if nip is None else export.pegawai.get(nip)
        if person is None or person.jenis_jabatan not in {JenisJabatan.FUNGSIONAL, JenisJabatan.PELAKSANA}:
            continue
        if person.siasn.jabatan_id is None or person.siasn.jabatan_id == "0":
            yield MissingPostId(person.nip, person.name_with_gelar, _post_words(person))
