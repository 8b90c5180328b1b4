"""The sheet ``pegawai``: the rows that the batch touches are picked before any person is built."""

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import compress
from typing import TYPE_CHECKING

from mutasi_cli.domain.jabatan import full_jabatan
from mutasi_cli.domain.material import StaffForm
from mutasi_cli.domain.nip import valid_nip
from mutasi_cli.domain.pegawai import Pegawai, UnresolvedPost
from mutasi_cli.domain.siasn_ids import PEGAWAI_IDS, PegawaiIds
from mutasi_cli.domain.vocabulary import (
    Agama,
    CompetencyTestResult,
    JenisJabatan,
    JenisKelamin,
    JenjangJf,
    Kedudukan,
    Pendidikan,
    StatusAsn,
    StatusHukum,
    TingkatHukuman,
)
from mutasi_cli.read.joined_table import JoinedTable
from mutasi_cli.read.resolve_post import PostFinder
from mutasi_cli.read.staff_posts import HeldPosts, StaffPosts, WrittenPosts
from mutasi_cli.read.table import Row
from mutasi_cli.read.values import blank
from mutasi_cli.read.values.name_value import NameParts, join_gelar, name_key
from mutasi_cli.read.values.nip_value import NUMBER_SHAPE, clean_nip, nip_prefix, nip_shape
from mutasi_cli.read.values.pendidikan_value import split_pendidikan
from mutasi_cli.read.values.raw_cell import cell_text, one_line
from mutasi_cli.read.values.text_value import text, text_line

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True)
class Touched:
    """What the batch names: NIPs of the moves, of all small sheets, their first 14 digits, codes of posts."""

    nip_usulan: Collection[str]
    nip: Collection[str]
    prefix: Collection[str]
    kode: Collection[str]


@dataclass(frozen=True, slots=True)
class PegawaiResult:
    """People the batch may touch; further rows of a NIP; rows whose NIP cell is damaged."""

    pegawai: dict[str, Pegawai]
    duplicates: dict[str, tuple[Pegawai, ...]]
    without_nip: tuple[Pegawai, ...]


class PegawaiTable:
    """The staff table by its key columns, one entry a person in the order of the sheet.

    ``nips`` cleaned text, ``valid`` whether it has the form of a NIP, ``kode``
    code of the definitive post (resolved from words where it is blank), ``tugas`` of the tugas tambahan, likewise.
    """

    def __init__(self, table: JoinedTable, post_finder: PostFinder):
        self.table = table
        self._raw = nip = table.raw_column("nip")
        self.nips = [cell if isinstance(cell, str) and valid_nip(cell) else clean_nip(cell) for cell in nip]
        self.valid = [valid_nip(cell) for cell in self.nips]
        self._posts = StaffPosts(post_finder, without_unit=not table.has("unit_kerja"))
        self._written = self._written_posts()
        held = [self._posts.held(written) for written in self._written]
        self.kode = [posts.kode for posts in held]
        self.tugas = [posts.additional for posts in held]
        self._built: dict[tuple[int, bool], Pegawai] = {}

    def _written_posts(self) -> list[WrittenPosts]:
        """Return what each row says of its posts. The words matter only where a code is missing."""
        table = self.table
        kode = _apply(table, "kode_jabatan", kode_jabatan)
        additional = _apply(table, "kode_tugas_tambahan", kode_jabatan)
        in_words = _apply(table, "tugas_tambahan", kode_jabatan)
        jabatan = _apply(table, "jabatan", jabatan_words)
        unit = _apply(table, "unit_kerja", jabatan_words)
        return list(map(WrittenPosts._make, zip(kode, jabatan, unit, additional, in_words, strict=True)))

    @cached_property
    def prefix(self) -> list[str]:
        """The first 14 digits of the NIPs, also of numeric cells; empty where there are fewer."""
        return [nip_prefix(cell) for cell in self._raw]

    @cached_property
    def known(self) -> frozenset[str]:
        """All sound NIPs."""
        return frozenset(compress(self.nips, self.valid))

    @cached_property
    def frame(self) -> "pd.DataFrame":
        """The key columns as a frame, for questions about the whole table: only these load pandas."""
        import pandas as pd  # noqa: PLC0415 - takes longer to load than a batch takes to read

        return pd.DataFrame(
            {
                "nip": pd.Series(self.nips, dtype=object),
                "awalan": pd.Series(self.prefix, dtype=object),
                "sah": pd.Series(self.valid, dtype=bool),
            }
        )

    @cached_property
    def by_name(self) -> Mapping[str, tuple[int, ...]]:
        """The positions in the table by the compared form of the name."""
        result: dict[str, list[int]] = {}
        for position, raw in enumerate(self.table.raw_column("nama")):
            if not blank(raw):
                result.setdefault(name_key(cell_text(raw)), []).append(position)
        return {nama: tuple(positions) for nama, positions in result.items()}

    @cached_property
    def by_prefix(self) -> Mapping[str, tuple[int, ...]]:
        """The positions in the table by the first 14 digits of the NIP."""
        frame = self.frame
        groups = frame[frame["awalan"] != ""].groupby("awalan", sort=False).indices
        return {str(prefix): tuple(map(int, positions)) for prefix, positions in groups.items()}

    @cached_property
    def form(self) -> StaffForm:
        """How many rows there are, how many have a sound NIP, and the commonest form of those that have not.

        Of a large table all rows without a sound NIP are here, of the others only some; where the column is one of
        numbers, only some are here, and the others are counted.
        """
        shapes = Counter(nip_shape(raw) for raw, valid in zip(self._raw, self.valid, strict=True) if not valid)
        if unkept := sum(part.unkept_numbers for part in self.table.parts):
            shapes[NUMBER_SHAPE] += unkept
        count = self.table.row_count
        unsound = shapes.total()
        commonest = min(shapes, key=lambda shape: (-shapes[shape], shape), default="")
        return StaffForm(row_count=count, sound=count - unsound, commonest=commonest)

    def take(self, touched: Touched, *, everything: bool = False) -> PegawaiResult:
        """Build the people the batch may touch, in the order of the sheet; ``everything``: everybody."""
        kode = {*touched.kode}
        for nip, own_code, tugas_code in zip(self.nips, self.kode, self.tugas, strict=True):
            if nip in touched.nip_usulan:
                kode |= {own_code, tugas_code} - {None}  # type: ignore[arg-type] # None is taken off
        counts = Counter(compress(self.nips, self.valid))
        pegawai: dict[str, Pegawai] = {}
        duplicates: dict[str, list[Pegawai]] = {}
        without_nip = []
        for position, (nip, valid) in enumerate(zip(self.nips, self.valid, strict=True)):
            touches = everything or self.kode[position] in kode or self.tugas[position] in kode
            if valid and (touches or nip in touched.nip or counts[nip] > 1):
                one_person = self.build(position, proposed=nip in touched.nip_usulan)
                if nip in pegawai:
                    duplicates.setdefault(nip, []).append(one_person)
                else:
                    pegawai[nip] = one_person
            elif not valid and (touches or nip_prefix(self._raw[position]) in touched.prefix):
                without_nip.append(self.build(position))
        return PegawaiResult(pegawai, {nip: tuple(further) for nip, further in duplicates.items()}, tuple(without_nip))

    def words_of_post(self, position: int) -> str:
        """Return the present post of a row as its own cells say it; empty where they name none."""
        written = self._written[position]
        return full_jabatan(written.jabatan, written.unit) if written.jabatan else ""

    def build(self, position: int, *, proposed: bool = False) -> Pegawai:
        """Return the person of a row; ``proposed``: with the posts that the row names and the post table lacks."""
        if (position, proposed) not in self._built:
            written = self._written[position]
            held = self._posts.held(written)
            row = self.table.row(position)
            unresolved = self._posts.unresolved(written) if proposed else ()
            self._built[position, proposed] = _pegawai(row, self.nips[position], held, unresolved)
        return self._built[position, proposed]

    def values(self, field: str) -> list[object]:
        """Return a field of :class:`Pegawai` for every row, without building the people."""
        if field == "kode_jabatan":
            return list(self.kode)
        if field == "kode_tugas_tambahan":
            return list(self.tugas)
        if field == "jurusan":
            return [_jurusan(row) for row in self.table]
        kind = str if field.startswith("predikat_") else _VALUE_KINDS[field]
        return [value if isinstance(value := result.value, kind) else None for result in self.table.results(field)]


_VALUE_KINDS: Mapping[str, type] = {
    "tanggal_lahir": date,
    "tmt_cpns": date,
    "tmt_golongan": date,
    "tmt_jabatan": date,
    "tanggal_uji_kompetensi": date,
    "golongan": str,
    "unit_kerja": str,
    "diklat_kepemimpinan": str,
    "pendidikan": Pendidikan,
    "uji_kompetensi": CompetencyTestResult,
    "kotak_talenta": int,
}
"""Fields that questions about the whole table ask for, with the kind that a readable value has."""


def _apply(table: JoinedTable, field: str, function: Callable[[object], str | None]) -> Sequence[str | None]:
    """Apply a function to every cell of a field; equal texts, of which a column has many, are worked out once."""
    if not table.has(field):
        return [None] * len(table)
    cached: dict[str, str | None] = {}
    result = []
    for cell in table.raw_column(field):
        if not isinstance(cell, str):
            result.append(function(cell))
            continue
        if cell not in cached:
            cached[cell] = function(cell)
        result.append(cached[cell])
    return result


def kode_jabatan(raw: object) -> str | None:
    """Return the code of a post as it is compared, None for a blank cell."""
    kode = text_line(raw).value
    return kode if isinstance(kode, str) else None


def jabatan_words(raw: object) -> str | None:
    """Return a post or a unit in words, None for a blank cell."""
    words = text(raw).value
    return words if isinstance(words, str) else None


def _pegawai(row: Row, nip: str, held: HeldPosts, unresolved: tuple[UnresolvedPost, ...]) -> Pegawai:
    nama = row.value("nama", NameParts) or NameParts("")
    return Pegawai(
        nip=nip,
        nama=nama.nama,
        origin=row.origin(),
        gelar_depan=join_gelar(row.text("gelar_depan"), nama.gelar_depan, separator=" "),
        gelar_belakang=join_gelar(row.text("gelar_belakang"), nama.gelar_belakang, separator=", "),
        tempat_lahir=row.text("tempat_lahir"),
        tanggal_lahir=row.value("tanggal_lahir", date),
        jenis_kelamin=row.value("jenis_kelamin", JenisKelamin),
        agama=row.value("agama", Agama),
        status_asn=row.value("status_asn", StatusAsn),
        kedudukan=row.value("kedudukan", Kedudukan),
        golongan=row.text("golongan"),
        pangkat=row.text("pangkat"),
        tmt_golongan=row.value("tmt_golongan", date),
        tmt_cpns=row.value("tmt_cpns", date),
        pendidikan=row.value("pendidikan", Pendidikan),
        jurusan=_jurusan(row),
        kode_jabatan=held.kode,
        jabatan=held.jabatan,
        unit_kerja=row.text("unit_kerja"),
        jenis_jabatan=row.value("jenis_jabatan", JenisJabatan),
        eselon=row.text("eselon"),
        jenjang_jf=row.value("jenjang_jf", JenjangJf),
        rumpun_jf=row.text("rumpun_jf"),
        tmt_jf=row.value("tmt_jf", date),
        tmt_jabatan=row.value("tmt_jabatan", date),
        kode_tugas_tambahan=held.additional,
        tugas_tambahan=row.text("tugas_tambahan"),
        tmt_tugas_tambahan=row.value("tmt_tugas_tambahan", date),
        predikat=_predikat(row),
        hukuman_disiplin=row.value("hukuman_disiplin", TingkatHukuman),
        hukuman_mulai=row.value("hukuman_mulai", date),
        hukuman_selesai=row.value("hukuman_selesai", date),
        proses_disiplin=row.text("proses_disiplin"),
        status_hukum=row.value("status_hukum", StatusHukum),
        uji_kompetensi=row.value("uji_kompetensi", CompetencyTestResult),
        tanggal_uji_kompetensi=row.value("tanggal_uji_kompetensi", date),
        kotak_talenta=row.value("kotak_talenta", int),
        diklat_kepemimpinan=row.text("diklat_kepemimpinan"),
        sertifikat=tuple(str(text) for text in row.value("sertifikat", tuple) or ()),
        masa_kerja_puskesmas_bulan=row.value("masa_kerja_puskesmas_bulan", int),
        siasn=PegawaiIds(**{field: row.text(field) for field in PEGAWAI_IDS}),
        unresolved=unresolved,
        remarks=row.remarks(),
    )


def _jurusan(row: Row) -> str | None:
    """Return the field of study; where its cell is blank, the one that stands behind the level."""
    jurusan = row.text("jurusan")
    raw = row.raw("pendidikan")
    if jurusan is not None or blank(raw):
        return jurusan
    return split_pendidikan(one_line(cell_text(raw)))[1]


def _predikat(row: Row) -> Mapping[int, str]:
    result = {}
    for field in sorted(row.table.column):
        if field.startswith("predikat_"):
            predikat = row.text(field)
            if predikat is not None:
                result[int(field.removeprefix("predikat_"))] = predikat
    return result
