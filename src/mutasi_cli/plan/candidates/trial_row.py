"""The row that would propose somebody for a post, as if the officer had typed it."""

from mutasi_cli.domain.cell import Cell, Origin
from mutasi_cli.domain.material import Material
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.usulan import Usulan

SHEET = "usulan"


def next_row(material: Material) -> tuple[str, str | None, int]:
    """Return file, sheet and number of the row under the last one of the sheet usulan."""
    if material.usulan:
        origin = material.usulan[-1].origin
        return (
            origin.file,
            origin.sheet,
            max(usulan_row.origin.row or 0 for usulan_row in material.usulan) + 1,
        )
    file = material.source[0].file if material.source else SHEET
    return file, SHEET, 2


def proposal(material: Material, nip: str, kode: str, shift: int = 0) -> Usulan:
    """Return a row that names only a NIP and a target, ``shift`` rows under the next free one."""
    file, sheet, row = next_row(material)
    row += shift
    target = Cell(file, sheet, None, row, kode)
    origin = Origin(
        file,
        sheet,
        row,
        {"nip": Cell(file, sheet, None, row, nip), "kode_jabatan_tujuan": target},
    )
    return Usulan(
        origin=origin,
        nip=nip,
        asks_target=True,
        target_cell=target,
        kode_tujuan=kode,
        written_target=kode,
    )


def person_of(move: Move) -> Pegawai:
    """Return the person of a trial row, who is always known."""
    if move.pegawai is None:
        raise ValueError(move.nip)
    return move.pegawai
