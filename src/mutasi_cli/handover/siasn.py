"""``mutasi siasn``: the records of a batch, which of them are ready, and the order in which they are uploaded."""

from collections.abc import Mapping, Sequence

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.roster_order import Row, roster_order
from mutasi_cli.domain.siasn_upload import (
    DoubledPost,
    HeldRow,
    Lack,
    PltRecord,
    Preceding,
    ReadyRow,
    RecordDocument,
    Upload,
)
from mutasi_cli.errors import MutasiError
from mutasi_cli.handover.order import Step, UploadGroup, closure, count_moments, for_one, grouped, links, steps_of
from mutasi_cli.handover.scan_names import UPLOADED
from mutasi_cli.handover.siasn_record import Record, plt_record, record_of

Drafts = Mapping[str, Mapping[int, str]]
"""Document (its id) -> number in the roster -> the draft that is signed and scanned."""


def prepare(batch: Batch, drafts: Drafts, *, with_plt: bool = False) -> Upload:
    """Return the records of a batch; ``with_plt``: those of the acting officials too."""
    rows = {row.nomor: row for row in roster_order(batch)}
    steps = steps_of(rows.values())
    records = {number: record_of(row.move, batch) for number, row in rows.items()}
    _refuse_contested(steps, records, rows)
    waits = links(steps)
    held = {number: record for number, record in records.items() if record.lacks}
    waiting = closure(held, waits)
    holders = holders_in_table(batch)
    preceding, delayed = _preceding(batch, steps, rows, holders)
    doubled = _doubled(batch, steps, holders)
    set_aside = frozenset(post.kode for post in doubled)
    groups = grouped([step for step in steps if step.number not in held and step.number not in waiting], set_aside)
    order = _in_order(groups, delayed)
    by_number = {step.number: step for step in steps}
    closed = {
        post: people - {entry.nip for entry in preceding if entry.kode_jabatan == post}
        for post, people in holders.items()
    }
    moments = count_moments([by_number[number] for number, _ in order], closed, set_aside)
    fewest = sum(len(group.ring) - 1 for group in groups if group.ring)
    if moments != fewest:
        raise MutasiError(
            f"Urutan unggah tidak dapat dipercaya: {moments} kali satu jabatan dipangku dua orang, seharusnya "
            f"{fewest}. Ini kesalahan program, jadi tidak ada yang ditulis; laporkan bersama usulannya."
        )
    notes = _notes(groups, preceding)
    return Upload(
        tanggal=batch.tanggal,
        ready=tuple(
            ReadyRow(
                rows[number],
                group,
                records[number].values,
                _documents(batch, rows[number], drafts),
                tuple(notes.get(number, ())),
            )
            for number, group in order
        ),
        held=tuple(
            HeldRow(row, tuple(records[number].lacks), rows[waiting[number]] if number in waiting else None)
            for number, row in rows.items()
            if number in held or number in waiting
        ),
        preceding=preceding,
        doubled=doubled,
        rings=tuple(tuple(rows[number] for number in group.ring) for group in groups if group.ring),
        moments=moments,
        fewest=fewest,
        plt=tuple(_plt(batch)) if with_plt else None,
    )


def holders_in_table(batch: Batch) -> dict[str, set[str]]:
    """Return whom the staff table gives each post for one person, whatever their standing and age."""
    holders: dict[str, set[str]] = {}
    for pegawai in batch.pegawai.values():
        for kode in (pegawai.kode_jabatan, pegawai.kode_tugas_tambahan):
            jabatan = None if kode is None else batch.jabatan.get(kode)
            if jabatan is not None and for_one(jabatan):
                holders.setdefault(jabatan.kode, set()).add(pegawai.nip)
    return holders


def outsiders(steps: Sequence[Step], holders: Mapping[str, set[str]]) -> dict[str, list[str]]:
    """Return, for each post that is taken, those who hold it and whom no row of the batch takes out of it."""
    leaving = {(step.person, post) for step in steps for post in step.left}
    newcomers = {(step.person, step.taken) for step in steps}
    found = {}
    for step in steps:
        if step.taken is None:
            continue
        staying = [
            nip
            for nip in sorted(holders.get(step.taken, ()))
            if (nip, step.taken) not in leaving and (nip, step.taken) not in newcomers
        ]
        if staying:
            found[step.taken] = staying
    return found


def why_gone(batch: Batch, pegawai: Pegawai) -> str:
    """Return why somebody outside the batch should no longer hold a post."""
    if pegawai.kedudukan is not None and pegawai.kedudukan.has_left:
        return f"{pegawai.kedudukan.value.lower()} menurut tabel pegawai"
    day = batch.retirement(pegawai, batch.present_post(pegawai), batch.law)
    if day is not None and day <= batch.tanggal:
        return f"pensiun {day.isoformat()}"
    return "masih memangku menurut tabel pegawai, dan tidak ada dalam usulan"


def _refuse_contested(steps: Sequence[Step], records: Mapping[int, Record], rows: Mapping[int, Row]) -> None:
    """Hold the rows of several people who want one post: no order could keep it from having two holders."""
    wanted: dict[str, list[Step]] = {}
    for step in steps:
        if step.taken is not None:
            wanted.setdefault(step.taken, []).append(step)
    for rivals in wanted.values():
        if len({step.person for step in rivals}) == 1:
            continue
        for step in rivals:
            others = ", ".join(rows[other.number].move.who for other in rivals if other.person != step.person)
            reason = f"jabatan barunya juga dituju {others}"
            records[step.number].lacks.append(Lack("unorId", reason, "usulan.kode_jabatan_tujuan"))


def _preceding(
    batch: Batch, steps: Sequence[Step], rows: Mapping[int, Row], holders: Mapping[str, set[str]]
) -> tuple[tuple[Preceding, ...], frozenset[int]]:
    """Return who must be closed first, and the numbers of the rows that come last because of them."""
    waits = links(steps)
    found = []
    delayed: set[int] = set()
    for post, people in sorted(outsiders(steps, holders).items()):
        successors = [step.number for step in steps if step.taken == post]
        behind = [*successors, *sorted(closure(successors, waits))]
        delayed.update(behind)
        for nip in people:
            pegawai, jabatan = batch.pegawai[nip], batch.jabatan[post]
            found.append(
                Preceding(
                    nip,
                    pegawai.name_with_gelar,
                    post,
                    jabatan.full_name,
                    why_gone(batch, pegawai),
                    tuple(rows[number] for number in behind),
                )
            )
    return tuple(found), frozenset(delayed)


def _doubled(batch: Batch, steps: Sequence[Step], holders: Mapping[str, set[str]]) -> tuple[DoubledPost, ...]:
    touched = {post for step in steps for post in (step.taken, *step.left) if post is not None}
    return tuple(
        DoubledPost(post, batch.jabatan[post].full_name, tuple(sorted(holders[post])))
        for post in sorted(touched)
        if len(holders.get(post, ())) > 1
    )


def _in_order(groups: Sequence[UploadGroup], delayed: frozenset[int]) -> list[tuple[int, str]]:
    """Return the numbers in the order of upload, each with its group; the delayed ones come last."""
    named: list[tuple[int, str]] = []
    chains = rings = 0
    for group in groups:
        if group.ring:
            rings += 1
            nama = f"cincin {rings}"
        elif len(group.numbers) > 1:
            chains += 1
            nama = f"rantai {chains}"
        else:
            nama = "tunggal"
        named += [(number, nama) for number in group.numbers]
    return [entry for entry in named if entry[0] not in delayed] + [entry for entry in named if entry[0] in delayed]


def _notes(groups: Sequence[UploadGroup], preceding: Sequence[Preceding]) -> dict[int, list[str]]:
    notes: dict[int, list[str]] = {}
    for group in groups:
        if group.ring:
            first = group.ring[0]
            notes.setdefault(first, []).append(
                f"Awal cincin {len(group.ring)} orang: unggah berturut-turut tanpa jeda; sampai yang terakhir, satu "
                f"jabatan tercatat dipangku dua orang."
            )
    for entry in preceding:
        for row in entry.rows:
            notes.setdefault(row.nomor, []).append(
                f"Tutup dahulu riwayat {entry.nama} sebagai {entry.jabatan} ({entry.reason})."
            )
    return notes


def _documents(batch: Batch, row: Row, drafts: Drafts) -> tuple[RecordDocument, ...]:
    pattern = batch.office_settings.siasn.nama_dokumen
    nip = row.move.nip or ""
    return tuple(
        RecordDocument(
            document.id,
            document.mandatory,
            pattern.replace("{id}", document.id).replace("{nip}", nip),
            drafts.get(document.id, {}).get(row.nomor),
        )
        for document in UPLOADED
    )


def _plt(batch: Batch) -> list[PltRecord]:
    records = []
    for plt in batch.material.plt:
        pegawai = None if plt.nip_plt is None else batch.pegawai.get(plt.nip_plt)
        jabatan = None if plt.kode_jabatan is None else batch.jabatan.get(plt.kode_jabatan)
        record = plt_record(plt, pegawai, jabatan, batch)
        nama = plt.nip_plt or "" if pegawai is None else pegawai.name_with_gelar
        post = plt.kode_jabatan or "" if jabatan is None else jabatan.full_name
        records.append(PltRecord(plt, nama, post, record.values, tuple(record.lacks)))
    return records
