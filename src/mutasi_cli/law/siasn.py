"""Read ``law/data/siasn`` and refuse whatever is malformed, naming the file, the row and the fault.

Every file has its entry in ``sumber.toml``, which says of which day it is; every value carries that day.
"""

import csv
import io
import re
import tomllib
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from mutasi_cli.errors import ParameterError
from mutasi_cli.law.imut_tree import read_imut_tree
from mutasi_cli.law.siasn_values import (
    SIASN_ID,
    E,
    Entry,
    EselonEntry,
    GolonganEntry,
    HukumanEntry,
    IndikatorEntry,
    JabatanFungsionalEntry,
    SiasnTables,
    Table,
)

_SOURCES = "sumber.toml"
_OVERLAY = "jabatan_fungsional_pembaruan"
_TREE = "imut_kategori"
_NEW = "baru"

_TWO_DIGITS = r"\d\d"
_NUMBER = r"\d{1,2}"
_JENJANG = frozenset({"PM", "TR", "MH", "PY", "PT", "MU", "MA", "UT", "TU", "NU", "XX"})
_STATUS = frozenset({"N", "O", "X"})
_TINGKAT = frozenset({"R", "S", "B"})

Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class _Source:
    """The entry of one file in ``sumber.toml``."""

    acuan: date
    sumber: str
    catatan: str


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A CSV file that is open: its name, its bytes, its source, and where in it the reading stands."""

    filename: str
    content: bytes
    source: _Source

    def fault(self, line: int, what: str) -> ParameterError:
        """Return the refusal of a line."""
        return ParameterError(f"Berkas {self.filename} baris {line}: {what}.")

    def rows(self, columns: tuple[str, ...], pattern: str, *, blank: frozenset[str] = frozenset()) -> list[Row]:
        """Return the rows; the first column is the id, of form ``pattern``, and stands once only.

        ``blank`` names the columns that may be empty.
        """
        try:
            text = self.content.decode("utf-8")
        except UnicodeDecodeError as error:
            raise ParameterError(f"Berkas {self.filename} bukan teks UTF-8: {error}.") from error
        reader = csv.reader(io.StringIO(text, newline=""), strict=True)
        rows: list[Row] = []
        seen: set[str] = set()
        try:
            heading = tuple(next(reader, ()))
            self._refuse_heading(heading, columns)
            for cells in reader:
                if len(cells) != len(columns):
                    raise self.fault(reader.line_num, f"{len(cells)} kolom, seharusnya {len(columns)}")
                row = dict(zip(columns, cells, strict=True))
                for column in columns:
                    if row[column] != row[column].strip() or (not row[column] and column not in blank):
                        raise self.fault(reader.line_num, f"kolom «{column}» kosong atau berspasi di tepinya")
                identifier = row[columns[0]]
                if re.fullmatch(pattern, identifier) is None:
                    raise self.fault(reader.line_num, f"id «{identifier}» tidak berbentuk id tabel ini")
                if identifier.casefold() in seen:
                    raise self.fault(reader.line_num, f"id «{identifier}» tertulis dua kali")
                seen.add(identifier.casefold())
                rows.append(row)
        except csv.Error as error:
            raise self.fault(reader.line_num, f"bukan CSV yang sah ({error})") from error
        if not rows:
            raise ParameterError(f"Berkas {self.filename}: tidak ada satu baris pun.")
        return rows

    def _refuse_heading(self, heading: tuple[str, ...], columns: tuple[str, ...]) -> None:
        for column in heading:
            if column not in columns:
                raise self.fault(1, f"kolom «{column}» tidak dikenal")
        for column in columns:
            if column not in heading:
                raise self.fault(1, f"kolom «{column}» tidak ada")
        if heading != columns:
            raise self.fault(1, f"urutan kolom harus {', '.join(columns)}")

    def table(self, nama: str, entries: list[E]) -> Table[E]:
        """Return the table of these entries."""
        return Table(nama, self.source.acuan, self.source.sumber, self.source.catatan, tuple(entries))

    def word(self, row: Row, column: str, known: frozenset[str]) -> str:
        """Return the word of a column that knows these words only."""
        if row[column] not in known:
            raise ParameterError(
                f"Berkas {self.filename}: {column} «{row[column]}» tidak dikenal; yang ada: {', '.join(sorted(known))}."
            )
        return row[column]

    def number(self, row: Row, column: str) -> Decimal:
        """Return the number in a column."""
        try:
            number = Decimal(row[column])
        except InvalidOperation:
            number = Decimal("NaN")
        if not number.is_finite() or number < 0:
            raise ParameterError(f"Berkas {self.filename}: {column} «{row[column]}» bukan bilangan.")
        return number


@cache
def load_siasn() -> SiasnTables:
    """Return the vocabularies shipped with the package, read once per process."""
    return read_siasn(files("mutasi_cli.law") / "data" / "siasn")


def read_siasn(folder: Traversable) -> SiasnTables:
    """Return the vocabularies of a folder.

    Raises ParameterError for a file that is missing, unknown or without its entry in ``sumber.toml``, for
    unknown columns and keys, double ids, an id or a word of another form, a leaf of the I-MUT tree without
    parent, and an update of a functional post that does not fit the table under it.
    """
    sources = _read_sources(folder)
    sheets = {nama: _open(folder, f"{nama}.csv", sources[nama]) for nama in sources if nama != _TREE}
    tree = _open(folder, f"{_TREE}.json", sources[_TREE])
    return SiasnTables(
        agama=_plain(sheets, "agama", _NUMBER),
        eselon=_eselon(sheets["eselon"]),
        golongan=_golongan(sheets["golongan"]),
        ikd_indikator=_indicators(sheets["ikd_indikator"]),
        imut=read_imut_tree(tree.filename, tree.content, tree.source.acuan, tree.source.sumber, tree.source.catatan),
        jabatan_fungsional=_functional(sheets["jabatan_fungsional"], sheets[_OVERLAY]),
        jenis_hukuman=_hukuman(sheets["jenis_hukuman"]),
        jenis_jabatan=_plain(sheets, "jenis_jabatan", _NUMBER),
        jenis_mutasi=_plain(sheets, "jenis_mutasi", r"[A-Z]{2}"),
        jenis_penugasan=_plain(sheets, "jenis_penugasan", r"[A-Z]{1,3}"),
        kedudukan_hukum=_plain(sheets, "kedudukan_hukum", _TWO_DIGITS),
        kuadran_nilai=_plain(sheets, "kuadran_nilai", _NUMBER),
        status_usul=_plain(sheets, "status_usul", _NUMBER),
    )


_NAMES = frozenset(
    {
        *("agama", "eselon", "golongan", "ikd_indikator", _TREE, "jabatan_fungsional", _OVERLAY),
        *("jenis_hukuman", "jenis_jabatan", "jenis_mutasi", "jenis_penugasan", "kedudukan_hukum"),
        *("kuadran_nilai", "status_usul"),
    }
)
"""Every table of the folder, by the name of its file."""


def _read_sources(folder: Traversable) -> dict[str, _Source]:
    expected = {_SOURCES, *(f"{nama}.json" if nama == _TREE else f"{nama}.csv" for nama in _NAMES)}
    present = {entry.name for entry in folder.iterdir()}
    for filename in sorted(present - expected):
        raise ParameterError(f"Berkas {filename} tidak dikenal dalam tabel SIASN.")
    for filename in sorted(expected - present):
        raise ParameterError(f"Berkas {filename} tidak ada dalam tabel SIASN.")
    try:
        raw = tomllib.loads((folder / _SOURCES).read_bytes().decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ParameterError(f"Berkas {_SOURCES} bukan TOML yang sah: {error}.") from error
    for nama in sorted(raw.keys() ^ _NAMES):
        raise ParameterError(f"Berkas {_SOURCES}: [{nama}] tidak {'dikenal' if nama not in _NAMES else 'ada'}.")
    return {nama: _source(nama, table) for nama, table in raw.items()}


def _source(nama: str, raw: object) -> _Source:
    if not isinstance(raw, dict):
        raise ParameterError(f"Berkas {_SOURCES}: [{nama}] harus berupa tabel.")
    for key in sorted(raw.keys() - {"acuan", "sumber", "catatan"}):
        raise ParameterError(f"Berkas {_SOURCES}: kunci «{key}» di [{nama}] tidak dikenal.")
    acuan = raw.get("acuan")
    if not isinstance(acuan, date) or isinstance(acuan, datetime):
        raise ParameterError(f"Berkas {_SOURCES}: [{nama}] «acuan» harus tanggal (YYYY-MM-DD).")
    sumber, catatan = raw.get("sumber"), raw.get("catatan", "")
    if not isinstance(sumber, str) or not sumber.strip() or not isinstance(catatan, str):
        raise ParameterError(f"Berkas {_SOURCES}: [{nama}] «sumber» dan «catatan» harus berupa teks.")
    return _Source(acuan, sumber, catatan)


def _open(folder: Traversable, filename: str, source: _Source) -> _Sheet:
    return _Sheet(filename, (folder / filename).read_bytes(), source)


def _plain(sheets: dict[str, _Sheet], nama: str, pattern: str) -> Table[Entry]:
    sheet = sheets[nama]
    rows = sheet.rows(("id", "nama"), pattern)
    return sheet.table(nama, [Entry(row["id"], row["nama"], sheet.source.acuan) for row in rows])


def _eselon(sheet: _Sheet) -> Table[EselonEntry]:
    rows = sheet.rows(("id", "nama", "jabatan_asn"), _TWO_DIGITS, blank=frozenset({"nama", "jabatan_asn"}))
    entries = [EselonEntry(row["id"], row["nama"], sheet.source.acuan, row["jabatan_asn"]) for row in rows]
    return sheet.table("eselon", entries)


def _golongan(sheet: _Sheet) -> Table[GolonganEntry]:
    rows = sheet.rows(("id", "nama", "pangkat"), _TWO_DIGITS)
    entries = [GolonganEntry(row["id"], row["nama"], sheet.source.acuan, row["pangkat"]) for row in rows]
    return sheet.table("golongan", entries)


def _hukuman(sheet: _Sheet) -> Table[HukumanEntry]:
    entries = [
        HukumanEntry(row["id"], row["nama"], sheet.source.acuan, sheet.word(row, "tingkat", _TINGKAT))
        for row in sheet.rows(("id", "nama", "tingkat"), _NUMBER)
    ]
    return sheet.table("jenis_hukuman", entries)


def _indicators(sheet: _Sheet) -> Table[IndikatorEntry]:
    columns = ("kode", "nama", "bobot_indikator", "dimensi", "bobot_dimensi", "yang_diuji")
    entries = [
        IndikatorEntry(
            id=row["kode"],
            nama=row["nama"],
            acuan=sheet.source.acuan,
            bobot_indikator=sheet.number(row, "bobot_indikator"),
            dimensi=row["dimensi"],
            bobot_dimensi=sheet.number(row, "bobot_dimensi"),
            yang_diuji=row["yang_diuji"],
        )
        for row in sheet.rows(columns, r"[A-Z]{3}_\d{1,2}")
    ]
    return sheet.table("ikd_indikator", entries)


_FUNCTIONAL = ("id", "nama", "jenjang", "usia_bup", "status")


def _functional(sheet: _Sheet, overlay: _Sheet) -> Table[JabatanFungsionalEntry]:
    """Return the functional posts with the newer table laid over the older one.

    A row of the overlay is either new (``berubah`` = ``baru``) or names exactly the columns in which it
    differs from the row under it. Changed and new rows carry the day of the overlay.
    """
    entries = {row["id"]: _post(sheet, row) for row in sheet.rows(_FUNCTIONAL, SIASN_ID)}
    known = {identifier.casefold() for identifier in entries}
    for row in overlay.rows((*_FUNCTIONAL, "berubah"), SIASN_ID):
        identifier, said = row["id"], row["berubah"]
        under = entries.get(identifier)
        newer = _post(overlay, row)
        if (said == _NEW) != (identifier.casefold() not in known):
            what = "sudah ada" if said == _NEW else "tidak ada"
            raise ParameterError(
                f"Berkas {overlay.filename}: id «{identifier}» berubah «{said}», padahal {what} dalam {sheet.filename}."
            )
        if under is not None:
            same_day = replace(newer, acuan=under.acuan)
            changed = [name for name in _FUNCTIONAL if getattr(same_day, name) != getattr(under, name)]
            if said.split(" ") != changed:
                raise ParameterError(
                    f"Berkas {overlay.filename}: id «{identifier}» menyebut berubah «{said}», padahal yang "
                    f"berbeda «{' '.join(changed)}»."
                )
        entries[identifier] = newer
    return overlay.table("jabatan_fungsional", list(entries.values()))


def _post(sheet: _Sheet, row: Row) -> JabatanFungsionalEntry:
    age = sheet.number(row, "usia_bup")
    if age != int(age):
        raise ParameterError(f"Berkas {sheet.filename}: usia_bup «{row['usia_bup']}» bukan bilangan bulat.")
    return JabatanFungsionalEntry(
        id=row["id"],
        nama=row["nama"],
        acuan=sheet.source.acuan,
        jenjang=sheet.word(row, "jenjang", _JENJANG),
        usia_bup=int(age),
        status=sheet.word(row, "status", _STATUS),
    )
