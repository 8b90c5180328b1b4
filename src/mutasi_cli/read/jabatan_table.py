"""The sheet ``jabatan``: posts, first come first kept where a code stands twice."""

from collections.abc import Mapping

from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.siasn_ids import JABATAN_IDS, JabatanIds
from mutasi_cli.domain.vocabulary import (
    JenisJabatan,
    Jenjang,
    JenjangJf,
    LayananVital,
    Pendidikan,
    StatusJabatan,
    SyaratKhusus,
)
from mutasi_cli.read.joined_table import JoinedTable
from mutasi_cli.read.table import Row


def read_jabatan(table: JoinedTable) -> tuple[dict[str, Jabatan], dict[str, tuple[Jabatan, ...]]]:
    """Return the posts by code, and per code every further row with that code.

    A row without a code is kept under a mark of its own row, so that rules can point at its blank cell. Where
    codes are derived, further rows of one post without eselon are further places of it, not a fault.
    """
    posts: dict[str, Jabatan] = {}
    duplicates: dict[str, list[Jabatan]] = {}
    for row in table:
        derived = "kode" in row.table.derived
        jabatan = _jabatan(row)
        if jabatan.kode in posts and derived and jabatan.eselon is None and jabatan.origin["eselon"].damage is None:
            continue
        if jabatan.kode in posts:
            duplicates.setdefault(jabatan.kode, []).append(jabatan)
        else:
            posts[jabatan.kode] = jabatan
    return posts, {kode: tuple(further) for kode, further in duplicates.items()}


def _jabatan(row: Row) -> Jabatan:
    jenjang = row.result("jenjang").value
    formasi = row.value("formasi", int)
    origin = row.origin()
    return Jabatan(
        kode=row.text("kode") or f"(baris {origin.row})",
        jabatan=row.text("jabatan") or "",
        unit_kerja=row.text("unit_kerja") or "",
        origin=origin,
        perangkat_daerah=row.text("perangkat_daerah"),
        kode_atasan=row.text("kode_atasan"),
        jenis=row.value("jenis", JenisJabatan),
        eselon=row.text("eselon"),
        jenjang=jenjang if isinstance(jenjang, Jenjang | JenjangJf) else None,
        kelas=row.value("kelas", int),
        formasi=1 if formasi is None else formasi,
        layanan_vital=row.value("layanan_vital", LayananVital),
        pendidikan_min=row.value("pendidikan_min", Pendidikan),
        jurusan_syarat=_several_texts(row, "jurusan_syarat"),
        syarat_khusus=tuple(
            requirement
            for requirement in row.value("syarat_khusus", tuple) or ()
            if isinstance(requirement, SyaratKhusus)
        ),
        status=row.value("status", StatusJabatan) or StatusJabatan.AKTIF,
        kode_pengganti=row.text("kode_pengganti"),
        urut=row.value("urut", int),
        pemangku_nip=row.text("pemangku_nip"),
        siasn=JabatanIds(**{field: row.text(field) for field in JABATAN_IDS}),
    )


def _several_texts(row: Row, field: str) -> tuple[str, ...]:
    return tuple(str(text) for text in row.value(field, tuple) or ())


def leading_jabatan(posts: Mapping[str, Jabatan]) -> frozenset[str]:
    """Return the codes of posts that every batch may touch: structural, tugas tambahan or vital."""
    return frozenset(kode for kode, jabatan in posts.items() if jabatan.leading)
