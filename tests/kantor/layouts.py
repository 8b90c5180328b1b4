"""Ten layouts of office files that no folder of ``tests/data/kantor`` has, with the people of all of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kantor.grid import Block, Cell, File, Line, Page
from kantor.records import Record, people, posts, proposals

if TYPE_CHECKING:
    from kantor.forms import Forms

_LONGEST_SHEET_NAME = 31


@dataclass(frozen=True)
class Column:
    """One column: headings that mean the same, the fields that it carries, its cell; ``group`` stands above it."""

    headings: tuple[str, ...]
    fields: tuple[str, ...]
    cell: Callable[[Record, Forms], Cell]
    group: str = ""
    second: Callable[[Record, Forms], Cell] | None = None
    """The cell in the second row of a record of two rows."""


@dataclass(frozen=True)
class Layout:
    """A layout. ``section`` gives the title between records, ``sheet`` the sheet of a record, ``title`` the rows above.

    ``carried`` are fields that stand in no column (the unit in a title). ``others`` are further sheets.
    """

    name: str
    table: str
    columns: tuple[Column, ...]
    title: tuple[str, ...] = ()
    numbered: bool = True
    numbering_row: bool = False
    section: Callable[[Record], str] | None = None
    sheet: Callable[[Record], str] | None = None
    sheet_title: Callable[[str], str] | None = None
    carried: tuple[str, ...] = ()
    kind: str = "xlsx"
    separator: str = ";"
    others: tuple[Page, ...] = ()
    below: tuple[Line, ...] = ()
    form: Callable[[], Sequence[Record]] = people

    @property
    def fields(self) -> set[str]:
        return {field for column in self.columns for field in column.fields} | {*self.carried}

    def file(self, forms: Forms) -> File:
        """Return the file with one choice of forms."""
        key = self.sheet or (lambda _: "Sheet1")
        by_sheet: dict[str, list[Record]] = {}
        for record in self.form():
            by_sheet.setdefault(key(record), []).append(record)
        pages = [self._page(name, records, forms) for name, records in by_sheet.items()]
        return File(self.name, [*pages, *self.others], self.kind, self.separator)

    def _page(self, name: str, records: list[Record], forms: Forms) -> Page:
        title = [*self.title, *([self.sheet_title(name)] if self.sheet_title is not None else [])]
        lead = ["NO"] if self.numbered else []
        width = len(lead) + len(self.columns)
        above: list[Line] = [[line] + [None] * (width - 1) for line in title]
        if title:
            above.append([None] * width)
        body: list[Block] = []
        last: str | None = None
        if self.section is not None:
            records = sorted(records, key=self.section)
        for number, record in enumerate(records, start=1):
            section = None if self.section is None else self.section(record)
            if section is not None and section != last:
                body.append(Block([[section] + [None] * (width - 1)], section=True))
                last = section
            rows: list[Line] = [[*([number] if lead else []), *(column.cell(record, forms) for column in self.columns)]]
            if any(column.second for column in self.columns):
                second = (None if column.second is None else column.second(record, forms) for column in self.columns)
                rows.append([*([None] if lead else []), *second])
            body.append(Block(rows))
        below = [[*line, *[None] * (width - len(line))] for line in self.below]
        return Page(name[:_LONGEST_SHEET_NAME], above, self._heading(lead, forms), body, below)

    def _heading(self, lead: list[str], forms: Forms) -> list[Line]:
        words = [column.headings[forms.words % len(column.headings)] for column in self.columns]
        groups = [column.group for column in self.columns]
        rows: list[Line]
        if any(groups):
            top: Line = []
            previous = None
            for word, group in zip(words, groups, strict=True):
                top.append(word if not group else (group if group != previous else None))
                previous = group
            bottom: Line = [word if group else None for word, group in zip(words, groups, strict=True)]
            rows = [[*lead, *top], [*([None] * len(lead)), *bottom]]
        else:
            rows = [[*lead, *words]]
        if self.numbering_row:
            rows.append([*range(1, len(lead) + len(words) + 1)])
        return rows


def _name() -> Column:
    words = ("NAMA LENGKAP", "Nama Pegawai", "NAMA PNS", "Nama dan Gelar")
    return Column(words, ("nama", "gelar_depan", "gelar_belakang"), lambda record, forms: forms.name(record))


def _nip(*words: str) -> Column:
    return Column(
        words or ("N I P", "NIP BARU", "Nomor Induk Pegawai", "NIP."),
        ("nip",),
        lambda record, forms: forms.number(record["nip"]),
    )


def _post(*words: str) -> Column:
    return Column(
        words or ("Nama Jabatan Terakhir", "JABATAN SEKARANG", "Nama Jabatan", "Jabatan"),
        ("jabatan",),
        lambda record, _: record["jabatan"],
    )


def _unit(*words: str) -> Column:
    return Column(
        words or ("Unit Organisasi", "UNIT KERJA", "Nama Unor", "Unker"),
        ("unit_kerja",),
        lambda record, _: record["unit"],
    )


def _day(field: str, *words: str, group: str = "") -> Column:
    return Column(words, (field,), lambda record, forms: forms.day(record[field]), group)


def _plain(field: str, *words: str) -> Column:
    return Column(words, (field,), lambda record, _: record[field])


_SEX = Column(("Jenis Kelamin", "L/P", "JK", "Jenkel"), ("jenis_kelamin",), lambda record, forms: forms.gender(record))
_EDUCATION = Column(
    ("Pendidikan Terakhir", "Tingkat Pendidikan", "TK. IJAZAH", "Jenjang Pendidikan"),
    ("pendidikan",),
    lambda record, forms: forms.education(record),
)
_GRADE = Column(("GOL", "Gol. Ruang", "GOLRU", "Golongan"), ("golongan",), lambda record, forms: forms.grade(record))
_BIRTH = (
    _plain("tempat_lahir", "Tempat Lahir", "TMP LAHIR", "Tempat Kelahiran"),
    _day("tanggal_lahir", "Tgl. Lahir", "TANGGAL LAHIR", "Tanggal Kelahiran"),
)

KABUPATEN = Layout(
    name="Data PNS Kabupaten",
    table="pegawai",
    title=("DATA PEGAWAI NEGERI SIPIL DAERAH", "KEADAAN BULAN JANUARI 2026"),
    columns=(
        _name(),
        _nip(),
        Column(
            ("Pangkat, Gol. Ruang", "PANGKAT/GOL", "Pangkat Terakhir", "PANGKAT"),
            ("golongan", "pangkat"),
            lambda record, forms: forms.rank_and_grade(record),
        ),
        _day("tmt_golongan", "T.M.T. Pangkat", "TMT GOL", "TMT Pangkat Terakhir"),
        _post(),
        _day("tmt_jabatan", "TMT Jabatan", "T.M.T. JAB.", "TMT Jabatan Terakhir"),
        _unit(),
        *_BIRTH,
        _SEX,
        _plain("agama", "Agama", "AGAMA"),
        _EDUCATION,
        _plain("jurusan", "Jurusan", "Program Studi", "JURUSAN PENDIDIKAN"),
    ),
)

TWO_LINES = Layout(
    name="Nominatif dua baris",
    table="pegawai",
    title=("DAFTAR NOMINATIF PEJABAT DAN PELAKSANA",),
    columns=(
        Column(
            ("NAMA / NIP", "NAMA/NIP"),
            ("nama", "nip", "gelar_depan", "gelar_belakang"),
            lambda record, forms: forms.name(record),
            second=lambda record, forms: forms.number(record["nip"]),
        ),
        Column(
            ("PANGKAT / GOL. RUANG", "PANGKAT/GOL"),
            ("golongan", "pangkat"),
            lambda record, _: record["pangkat"],
            second=lambda record, forms: forms.grade(record),
        ),
        _post("JABATAN", "NAMA JABATAN"),
        _unit("UNIT KERJA", "UNIT ORGANISASI"),
        _EDUCATION,
    ),
)

PIPE = Layout(
    name="simpeg_ekspor",
    table="pegawai",
    kind="csv",
    separator="|",
    numbered=False,
    columns=(
        _nip("nip_baru", "NIP_PNS", "nip"),
        _name(),
        Column(("gol_ruang", "gol_akhir", "golru"), ("golongan",), lambda record, forms: forms.grade(record)),
        _day("tmt_golongan", "tmt_gol_ruang", "tmt_gol", "tmt_pangkat"),
        _post("nama_jabatan", "jabatan_nama", "jabatan"),
        _unit("nama_unor", "unor_nama", "unit_kerja"),
        _day("tmt_jabatan", "tmt_jab", "tmt_jabatan"),
        _day("tanggal_lahir", "tgl_lahir", "tanggal_lahir"),
        _day("tmt_cpns", "tmt_cpns", "TMT CPNS"),
        _plain("status_asn", "status_pegawai", "status_kepegawaian"),
        _plain("kedudukan", "kedudukan_hukum", "kedudukan_pegawai"),
    ),
)

WEB = Layout(
    name="LaporanPegawai",
    table="pegawai",
    kind="html",
    title=("SISTEM INFORMASI KEPEGAWAIAN", "Laporan Data Pegawai", "Dicetak: 30 Januari 2026"),
    columns=(
        _nip("NIP Baru", "NIP"),
        _name(),
        Column(
            ("Gol. Ruang", "GOL"), ("golongan",), lambda record, forms: forms.grade(record), group="Pangkat Terakhir"
        ),
        _day("tmt_golongan", "TMT", group="Pangkat Terakhir"),
        Column(("Nama Jabatan", "NAMA"), ("jabatan",), lambda record, _: record["jabatan"], group="Jabatan Terakhir"),
        _day("tmt_jabatan", "TMT", group="Jabatan Terakhir"),
        Column(
            ("Eselon", "Esl."),
            ("eselon",),
            lambda record, forms: forms.echelon(record["eselon"]),
            group="Jabatan Terakhir",
        ),
        _unit("Satuan Kerja", "SATKER"),
    ),
)

SHEET_PER_UNIT = Layout(
    name="Pegawai per unit",
    table="pegawai",
    title=("DAFTAR PEGAWAI",),
    sheet=lambda record: record["unit"],
    sheet_title=lambda name: name.upper(),
    carried=("unit_kerja",),
    columns=(_name(), _nip(), _GRADE, _post(), _day("tmt_jabatan", "TMT JABATAN", "TMT Jab.")),
    numbering_row=True,
)

SECTIONS = Layout(
    name="Daftar kelompok",
    table="pegawai",
    title=("DAFTAR NAMA PEGAWAI", "PEMERINTAH KOTA", "TAHUN 2026"),
    section=lambda record: f"UNIT KERJA : {record['unit'].upper()}",
    carried=("unit_kerja",),
    numbering_row=True,
    columns=(
        Column(
            ("NAMA\nNIP", "NAMA / NIP", "Nama Lengkap / NIP"),
            ("nama", "nip", "gelar_depan", "gelar_belakang"),
            lambda record, forms: f"{forms.name(record)}\n{forms.number(record['nip'])}",
        ),
        Column(
            ("TEMPAT, TANGGAL LAHIR", "TEMPAT/TGL LAHIR", "Tempat Tgl. Lahir", "TTL"),
            ("tempat_lahir", "tanggal_lahir"),
            lambda record, forms: forms.place_and_day(record),
        ),
        Column(
            ("PANGKAT\nGOL. RUANG", "PANGKAT / GOL. RUANG", "Pangkat/Gol"),
            ("golongan", "pangkat"),
            lambda record, forms: forms.rank_and_grade(record),
        ),
        _post("JABATAN", "NAMA JABATAN"),
        _EDUCATION,
    ),
)

TWO_SHEETS = Layout(
    name="DATA ASN 2026",
    table="pegawai",
    sheet=lambda record: "Data A-I" if record["nama"] < "J" else "Data J-Z",
    columns=(
        _plain("gelar_depan", "Gelar Depan", "GLR DEPAN"),
        Column(("NAMA", "Nama ASN"), ("nama",), lambda record, _: record["nama"]),
        _plain("gelar_belakang", "Gelar Belakang", "GLR BELAKANG"),
        _nip("NIP ASN", "NIP"),
        _plain("pangkat", "Nama Pangkat"),
        _GRADE,
        Column(
            ("Jabatan", "Jabatan Saat Ini"),
            ("jabatan", "tugas_tambahan"),
            lambda record, _: (
                record["jabatan"] + (f" / {record['additional']}" if record["additional"] is not None else "")
            ),
        ),
        _unit("Unit Kerja", "Nama Unit Kerja"),
        _day("tanggal_lahir", "Tanggal Lahir", "TGL LAHIR"),
        _SEX,
    ),
    others=(
        Page("Rekap", [], [["GOLONGAN", "JUMLAH"]], [Block([["IV", 42]]), Block([["III", 47]])]),
        Page(
            "arsip", [], [["NAMA", "NIP", "GOL"]], [Block([["LAMA SEKALI", "196001011985031001", "II/a"]])], hidden=True
        ),
    ),
)

NOMENCLATURE = Layout(
    name="Nomenklatur jabatan",
    table="jabatan",
    form=lambda: tuple(posts().values()),
    title=("NOMENKLATUR, KELAS DAN KEBUTUHAN JABATAN",),
    section=lambda record: record["unit_kerja"].upper(),
    carried=("unit_kerja",),
    columns=(
        Column(("NOMENKLATUR JABATAN", "NAMA JABATAN"), ("jabatan",), lambda record, _: record["jabatan"]),
        Column(("ESL.", "ESELON"), ("eselon",), lambda record, forms: forms.echelon(record["eselon"])),
        Column(("KLS", "KELAS JABATAN"), ("kelas",), lambda record, _: record["kelas"]),
        Column(("KEBUTUHAN", "FORMASI"), ("formasi",), lambda record, _: record["formasi"]),
        Column(("NAMA",), (), lambda _, __: None, group="PEJABAT SAAT INI"),
        Column(
            ("NIP",),
            ("pemangku_nip",),
            lambda record, forms: forms.number(record["pemangku_nip"]),
            group="PEJABAT SAAT INI",
        ),
    ),
)

POSTS_OF_OFFICES = Layout(
    name="daftar_jabatan",
    table="jabatan",
    form=lambda: tuple(posts().values()),
    kind="csv",
    numbered=False,
    columns=(
        Column(
            ("OPD", "SKPD", "PERANGKAT DAERAH"), ("perangkat_daerah",), lambda record, _: record["perangkat_daerah"]
        ),
        Column(("UNIT KERJA", "Nama Unit Kerja"), ("unit_kerja",), lambda record, _: record["unit_kerja"]),
        Column(("JABATAN", "Nama Jabatan"), ("jabatan",), lambda record, _: record["jabatan"]),
        Column(("ESELON", "Eselonering"), ("eselon",), lambda record, forms: forms.echelon(record["eselon"])),
        Column(("Jumlah Formasi", "ABK"), ("formasi",), lambda record, _: record["formasi"]),
    ),
)

PLAN = Layout(
    name="Rencana penempatan",
    table="usulan",
    form=proposals,
    title=("RENCANA PENEMPATAN DALAM JABATAN", "RAPAT TIM PENILAI KINERJA"),
    section=lambda record: "B. TUGAS TAMBAHAN" if "tugas" in record["jenis"] else "A. STRUKTURAL",
    columns=(
        Column(("NAMA PEGAWAI", "Nama Lengkap", "NAMA"), ("nama",), lambda record, _: record["nama"].upper()),
        _nip("N I P", "NIP"),
        Column(("JABATAN",), (), lambda record, _: record["old"], group="SEMULA"),
        Column(("UNIT KERJA",), (), lambda record, _: record["old_unit"], group="SEMULA"),
        Column(("JABATAN",), ("jabatan_tujuan",), lambda record, _: record["new"], group="MENJADI"),
        Column(("UNIT KERJA",), ("unit_tujuan",), lambda record, _: record["new_unit"], group="MENJADI"),
        Column(("KETERANGAN", "KET"), ("keterangan",), lambda _, __: None),
    ),
)

LAYOUTS = {
    layout.name: layout
    for layout in (
        *(KABUPATEN, TWO_LINES, PIPE, WEB, SHEET_PER_UNIT, SECTIONS, TWO_SHEETS),
        *(NOMENCLATURE, POSTS_OF_OFFICES, PLAN),
    )
}
