"""The small sheets: usulan, riwayat, pertek, izin_mendagri, plt, pengecualian, keluarga, libur."""

from collections.abc import Callable, Mapping
from datetime import date

from mutasi_cli.domain.cell import Cell
from mutasi_cli.domain.jabatan import full_jabatan
from mutasi_cli.domain.pegawai import Keluarga, Riwayat
from mutasi_cli.domain.usulan import Pertek, Plt, Usulan, WaiverRow
from mutasi_cli.domain.vocabulary import DasarUsulan, Jenjang, JenjangJf, KindOfMove, PertekAnswer
from mutasi_cli.read.joined_table import JoinedTable
from mutasi_cli.read.resolve_post import PostFinder, ResolvedPost
from mutasi_cli.read.table import Row
from mutasi_cli.read.values import blank
from mutasi_cli.read.values.nip_value import clean_nip


def read_usulan(table: JoinedTable, post_finder: PostFinder) -> tuple[Usulan, ...]:
    """Return the proposed moves in the order of the sheet, their targets resolved."""
    return tuple(_usulan(row, post_finder) for row in table)


def _usulan(row: Row, post_finder: PostFinder) -> Usulan:
    kode, jabatan, unit = (row.text(field) for field in ("kode_jabatan_tujuan", "jabatan_tujuan", "unit_tujuan"))
    target = _resolve(post_finder, kode, jabatan, unit)
    origin = row.origin()
    hadir = row.value("hadir", bool)
    jenis = row.value("jenis", KindOfMove)
    return Usulan(
        origin=origin,
        nip=row.text("nip"),
        asks_target=bool(kode or jabatan or unit) or jenis is not KindOfMove.PEMBERHENTIAN,
        target_cell=_target_cell(row, origin.__getitem__),
        no=row.text("no"),
        nama=row.text("nama"),
        kode_tujuan=target.kode,
        written_target=kode or full_jabatan(jabatan or "", unit) or None,
        from_words=kode is None and target.kode is not None,
        suggested_targets=target.suggestion,
        ambiguous_targets=target.duplicates,
        target_alias=target.alias,
        jenis=jenis,
        dasar=row.value("dasar", DasarUsulan),
        nomor_dasar=row.text("nomor_dasar"),
        tanggal_dasar=row.value("tanggal_dasar", date),
        kode_jabatan_lama=row.text("kode_jabatan_lama"),
        nomor_hasil_seleksi=row.text("nomor_hasil_seleksi"),
        tanggal_hasil_seleksi=row.value("tanggal_hasil_seleksi", date),
        nomor_pertek=row.text("nomor_pertek"),
        tanggal_pertek=row.value("tanggal_pertek", date),
        nomor_izin_khusus=row.text("nomor_izin_khusus"),
        tanggal_izin_khusus=row.value("tanggal_izin_khusus", date),
        tmt=row.value("tmt", date),
        janji=row.value("janji", bool) or False,
        hadir=True if hadir is None else hadir,
        alasan=row.text("alasan"),
        keterangan=row.text("keterangan"),
        kategori_imut=row.text("kategori_imut"),
    )


def _resolve(post_finder: PostFinder, kode: str | None, jabatan: str | None, unit: str | None) -> ResolvedPost:
    """Resolve a target: the code rules where both are given."""
    if kode is not None:
        return post_finder.kode(kode, jabatan, unit)
    return post_finder.find(jabatan, unit) if jabatan or unit else ResolvedPost()


def _target_cell(row: Row, cell_of: Callable[[str], Cell]) -> Cell:
    """Return the cell in which the target is written; where none is, the cell in which it should be."""
    fields = [field for field in ("kode_jabatan_tujuan", "jabatan_tujuan", "unit_tujuan") if field in row.table.column]
    filled = (field for field in fields if not blank(row.raw(field)))
    return cell_of(next(filled, fields[0]))


def written_nip(row: Row, field: str) -> str:
    """Return the cleaned NIP of a cell; empty where it is blank or numeric, however long it is."""
    return clean_nip(row.raw(field))


def read_riwayat(table: JoinedTable, touched: Mapping[str, object]) -> tuple[Riwayat, ...]:
    """Return the careers of the people the batch touches, and every row whose NIP cell is damaged."""
    result = []
    for row in table:
        damage = row.result("nip").damage
        nip = written_nip(row, "nip")
        if damage is None and nip not in touched:
            continue
        jenjang = row.result("jenjang").value
        result.append(
            Riwayat(
                nip=nip,
                origin=row.origin(),
                jabatan=row.text("jabatan"),
                unit_kerja=row.text("unit_kerja"),
                jenjang=jenjang if isinstance(jenjang, Jenjang | JenjangJf) else None,
                tmt_mulai=row.value("tmt_mulai", date),
                tmt_selesai=row.value("tmt_selesai", date),
                plt=row.value("plt", bool) or False,
            )
        )
    return tuple(result)


def read_pertek(table: JoinedTable, post_finder: PostFinder) -> tuple[Pertek, ...]:
    """Return the approvals, their posts resolved as targets are."""
    result = []
    for row in table:
        kode, jabatan, unit = (row.text(field) for field in ("kode_jabatan", "jabatan", "unit_kerja"))
        result.append(
            Pertek(
                origin=row.origin(),
                nip=row.text("nip"),
                nama=row.text("nama"),
                kode_jabatan=_resolve(post_finder, kode, jabatan, unit).kode,
                asks_jabatan=bool(kode or jabatan or unit),
                nomor=row.text("nomor"),
                tanggal=row.value("tanggal", date),
                hasil=row.value("hasil", PertekAnswer),
            )
        )
    return tuple(result)


def read_plt(table: JoinedTable) -> tuple[Plt, ...]:
    """Return the orders for acting officials."""
    return tuple(
        Plt(
            origin=row.origin(),
            kode_jabatan=row.text("kode_jabatan"),
            nip_plt=row.text("nip_plt"),
            mulai=row.value("mulai", date),
            selesai=row.value("selesai", date),
            nomor=row.text("nomor"),
            tanggal=row.value("tanggal", date),
        )
        for row in table
    )


def read_waivers(table: JoinedTable) -> tuple[WaiverRow, ...]:
    """Return the waivers; codes of rules in capitals."""
    result = []
    for row in table:
        rule_code = row.text("aturan")
        result.append(
            WaiverRow(
                origin=row.origin(),
                rule_code=None if rule_code is None else rule_code.upper(),
                nip=row.text("nip"),
                kode_jabatan=row.text("kode_jabatan"),
                alasan=row.text("alasan"),
                nomor_dokumen=row.text("nomor_dokumen"),
                tanggal_dokumen=row.value("tanggal_dokumen", date),
                berlaku_sampai=row.value("berlaku_sampai", date),
            )
        )
    return tuple(result)


def read_keluarga(table: JoinedTable) -> tuple[Keluarga, ...]:
    """Return the pairs of relatives."""
    return tuple(
        Keluarga(
            nip=written_nip(row, "nip"),
            nip_keluarga=written_nip(row, "nip_keluarga"),
            hubungan=row.text("hubungan"),
            origin=row.origin(),
        )
        for row in table
    )


def read_libur(table: JoinedTable) -> tuple[dict[date, str], tuple[Cell, ...]]:
    """Return the extra holidays by day, and the cells whose day cannot be read."""
    result: dict[date, str] = {}
    damaged = []
    for row in table:
        day = row.value("tanggal", date)
        if day is not None:
            result[day] = row.text("keterangan") or "libur"
        elif row.result("tanggal").damage is not None:
            damaged.append(row.origin()["tanggal"])
    return result, tuple(damaged)
