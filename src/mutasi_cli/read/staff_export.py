"""A further staff table beside the batch: a later export of SIASN, to be compared with it."""

from collections import Counter
from collections.abc import Collection, Mapping
from pathlib import Path

from mutasi_cli.domain.jabatan import Jabatan, full_jabatan
from mutasi_cli.domain.staff_export import Holding, StaffExport
from mutasi_cli.domain.vocabulary import JenisJabatan, Kedudukan
from mutasi_cli.errors import FileError, StopKind
from mutasi_cli.read.fields import build_parsers
from mutasi_cli.read.joined_table import JoinedTable
from mutasi_cli.read.layout.find_layout import find_layout
from mutasi_cli.read.locations import TableFile
from mutasi_cli.read.make_table import UnderstoodSheet, build_table
from mutasi_cli.read.pegawai_table import PegawaiTable, Touched
from mutasi_cli.read.read_batch import ReadingOptions
from mutasi_cli.read.resolve_post import PostFinder
from mutasi_cli.read.sources import table_sheets
from mutasi_cli.read.values import blank
from mutasi_cli.read.values.raw_cell import cell_text, one_line, strip_quote

_POST_FIELDS = ("jabatan", "kode_jabatan", "unor_id")
"""One of these columns must be there: without them nobody can say who holds what."""

_STRUCTURAL_ID = "1"


def read_staff_export(
    path: Path, posts: Mapping[str, Jabatan], nips: Collection[str], options: ReadingOptions
) -> StaffExport:
    """Read a staff table in any form that the reader knows; ``nips`` are the people to be built whole.

    ``posts`` is the batch's post table, in which the words of the export are looked up. Raises FileError for a file
    that is not there, cannot be read, or has no column of NIP or of posts.
    """
    if not path.is_file():
        raise FileError(
            f"Berkas {path} tidak ada. Sebutkan ekspor SIASN yang baru: mutasi reconcile ekspor.csv",
            StopKind.FILE_MISSING,
        )
    alias = options.column.get("pegawai", {})
    understood = []
    for sheet in table_sheets("pegawai", (TableFile(path),), options.column):
        whole = sheet if sheet.large is None else sheet.large.whole()
        understood.append(UnderstoodSheet(whole, find_layout(whole, "pegawai", alias)))
    table = build_table("pegawai", understood, build_parsers(options.lawbook))
    if not any(table.has(field) for field in _POST_FIELDS):
        raise FileError(
            f"{path.name} tidak memuat kolom jabatan (jabatan, kode_jabatan, atau UNOR ID), jadi tidak dapat "
            f"dibandingkan. Pakai ekspor SIASN yang lengkap."
        )
    staff = PegawaiTable(table, PostFinder(posts, options.nama_lain_unit, options.wilayah))
    found = staff.take(Touched(nip_usulan=frozenset(nips), nip=frozenset(nips), prefix=frozenset(), kode=frozenset()))
    counts = Counter(nip for nip, valid in zip(staff.nips, staff.valid, strict=True) if valid)
    columns = frozenset(field for part in table.parts for field in part.column)
    return StaffExport(
        file=path.name,
        columns=columns,
        pegawai={nip: person for nip, person in found.pegawai.items() if nip in nips},
        holdings=tuple(_holdings(table, staff)),
        twice=tuple(sorted(nip for nip, count in counts.items() if count > 1)),
    )


def _holdings(table: JoinedTable, staff: PegawaiTable) -> list[Holding]:
    parsers = {field: table.parts[0].parser(field) for field in ("kedudukan", "jenis_jabatan")}
    fields = ("nama", "jabatan", "unit_kerja", "unor_id", "kedudukan", "jenis_jabatan", "jenis_jabatan_id")
    cells = {field: table.raw_column(field) for field in fields}
    holdings = []
    for position, (nip, valid) in enumerate(zip(staff.nips, staff.valid, strict=True)):
        if not valid:
            continue
        raw = {field: column[position] for field, column in cells.items()}
        jabatan = _text(raw["jabatan"])
        by_id = _text(raw["jenis_jabatan_id"]) == _STRUCTURAL_ID
        structural = by_id or parsers["jenis_jabatan"](raw["jenis_jabatan"]).value is JenisJabatan.STRUKTURAL
        holdings.append(
            Holding(
                nip=nip,
                nama=_text(raw["nama"]),
                jabatan=full_jabatan(jabatan, _text(raw["unit_kerja"])) if jabatan else "",
                unor_id=_text(raw["unor_id"]) or None,
                kode=staff.kode[position],
                active=parsers["kedudukan"](raw["kedudukan"]).value is Kedudukan.AKTIF,
                structural=structural,
            )
        )
    return holdings


def _text(raw: object) -> str:
    return "" if blank(raw) else one_line(strip_quote(cell_text(raw)))
