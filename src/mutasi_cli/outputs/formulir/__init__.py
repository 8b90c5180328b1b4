"""The Excel form of a new batch: every sheet of the canonical workbook, empty, with lists and notes.

The sheet ``Petunjuk`` in front and the sheet ``Daftar`` at the end are no tables; the reader passes them by.
"""

import io
from collections.abc import Mapping, Sequence
from datetime import date

from openpyxl.workbook import Workbook

from mutasi_cli.domain.lembar_kanonik import LEMBAR
from mutasi_cli.law import LawBook
from mutasi_cli.outputs.arsip import normalkan_zip
from mutasi_cli.outputs.formulir.daftar import susun_daftar, tulis_daftar
from mutasi_cli.outputs.formulir.gaya import pasang_gaya
from mutasi_cli.outputs.formulir.lembar import tulis_batch, tulis_lembar
from mutasi_cli.outputs.formulir.petunjuk import tulis_petunjuk


def build_form(
    lawbook: LawBook,
    *,
    kode_aturan: Sequence[str] = (),
    isian: Mapping[str, date | str] | None = None,
) -> bytes:
    """Return the form as an .xlsx; the same law and arguments give the same bytes.

    Lists of golongan, eselon and predikat are the latest that the law knows. ``kode_aturan`` are the rules
    that an exemption may name; ``isian`` are values of the sheet ``batch`` that are known already, by key.
    """
    buku = Workbook()
    if buku.active is not None:
        buku.remove(buku.active)
    buku.properties.creator = "mutasi"
    buku.properties.title = "Formulir batch mutasi"
    pasang_gaya(buku)
    daftar = susun_daftar(lawbook, kode_aturan)
    tulis_petunjuk(buku)
    for lembar in LEMBAR:
        if lembar.nama == "batch":
            tulis_batch(buku, lembar, daftar, isian or {})
        else:
            tulis_lembar(buku, lembar, daftar)
    tulis_daftar(buku, daftar)
    tujuan = io.BytesIO()
    buku.save(tujuan)
    return normalkan_zip(tujuan.getvalue())
