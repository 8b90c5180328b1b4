"""The roster as anybody may read it: who moved from which post to which, and nothing else of a person."""

import re
from dataclasses import dataclass

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import day_name, long_date
from mutasi_cli.domain.roster_order import Row, roster_order
from mutasi_cli.domain.vocabulary import Group
from mutasi_cli.words.decree_words import tugas_labels
from mutasi_cli.words.person_words import new_jabatan, old_jabatan

_LONG_NUMBER = re.compile(r"\d(?:[\s.,'’/_-]{0,2}\d){11,}")
"""Twelve digits or more, also in groups: a NIP, a NIK, a telephone number."""

COLUMNS = ("NO", "NAMA", "JABATAN LAMA", "JABATAN BARU")


@dataclass(frozen=True, slots=True)
class PublishedRow:
    """One person: running number, name, the post before and the post now."""

    nomor: int
    nama: str
    dari: str
    ke: str


@dataclass(frozen=True, slots=True)
class PublishedList:
    """A list under its heading."""

    heading: str
    rows: tuple[PublishedRow, ...]


@dataclass(frozen=True, slots=True)
class Publication:
    """Everything that is published: the lines above, and one list for each group that has anybody."""

    title: str
    lines: tuple[str, ...]
    lists: tuple[PublishedList, ...]


def publication(batch: Batch) -> Publication:
    """Return what may be published of a batch.

    Left out are those who only lost a post and those who were absent: they were not inaugurated.
    """
    instansi = batch.office_settings.instansi
    office = () if instansi is None or not instansi.nama else (_plain(instansi.nama),)
    rows = [row for row in roster_order(batch) if row.move.target is not None and row.move.usulan.hadir]
    headings = {
        Group.STRUKTURAL: "Pejabat yang dilantik",
        Group.TUGAS_TAMBAHAN: tugas_labels(batch.group(Group.TUGAS_TAMBAHAN))["jabatan"],
    }
    lists = []
    for group, heading in headings.items():
        members = [row for row in rows if row.group is group]
        if members:
            published = tuple(_published(nomor, row) for nomor, row in enumerate(members, start=1))
            lists.append(PublishedList(heading, published))
    day = f"{day_name(batch.tanggal)}, {long_date(batch.tanggal)}"
    return Publication("Daftar Pejabat yang Dilantik", (*office, day), tuple(lists))


def _published(nomor: int, row: Row) -> PublishedRow:
    move = row.move
    return PublishedRow(nomor, _plain(move.who), _plain(old_jabatan(move)), _plain(new_jabatan(move)))


def _plain(words: str) -> str:
    """Return a text without any number as long as a NIP, whoever wrote it there."""
    return _LONG_NUMBER.sub("…", words)
