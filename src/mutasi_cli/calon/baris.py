"""The row that would propose somebody for a post, as if the officer had typed it."""

from mutasi_cli.domain.bahan import Bahan
from mutasi_cli.domain.sel import Asal, Sel
from mutasi_cli.domain.usulan import Usulan

LEMBAR = "usulan"


def next_row(bahan: Bahan) -> tuple[str, str | None, int]:
    """Return file, sheet and number of the row under the last one of the sheet usulan."""
    if bahan.usulan:
        asal = bahan.usulan[-1].asal
        return asal.file, asal.sheet, max(isi.asal.baris or 0 for isi in bahan.usulan) + 1
    file = bahan.sumber[0].file if bahan.sumber else LEMBAR
    return file, LEMBAR, 2


def proposal(bahan: Bahan, nip: str, kode: str, geser: int = 0) -> Usulan:
    """Return a row that names only a NIP and a target, ``geser`` rows under the next free one."""
    file, sheet, baris = next_row(bahan)
    baris += geser
    tujuan = Sel(file, sheet, None, baris, kode)
    asal = Asal(
        file,
        sheet,
        baris,
        {"nip": Sel(file, sheet, None, baris, nip), "kode_jabatan_tujuan": tujuan},
    )
    return Usulan(
        asal=asal,
        nip=nip,
        minta_tujuan=True,
        sel_tujuan=tujuan,
        kode_tujuan=kode,
        tujuan_tertulis=kode,
    )
