"""The canonical workbook of the same batch, with no more in it than the office's files can carry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from office.siasn import FIELDS

if TYPE_CHECKING:
    from builder.model import Row

    from office.selection import Selection

_JABATAN = ("kode", "jabatan", "unit_kerja", "kode_atasan", "eselon")
_USULAN = ("no", "nip", "nama", "nomor_izin_khusus", "tanggal_izin_khusus")


def compose_twin(selection: Selection) -> dict[str, list[Row]]:
    """Return the tables by sheet; what no office file says is blank, names are in capitals as in SIASN."""
    return {
        "usulan": [
            {**_only(b, _USULAN), "kode_jabatan_tujuan": selection.step[str(b["nip"])].target} for b in selection.usulan
        ],
        "pegawai": [{**_only(b, FIELDS), "nama": str(b["nama"]).upper()} for b in selection.pegawai],
        "jabatan": [_only(b, _JABATAN) for b in selection.jabatan.values()],
        **selection.small,
        "pengecualian": [],
    }


def _only(row: Row, columns: tuple[str, ...]) -> Row:
    return {nama: row.get(nama) for nama in columns}
