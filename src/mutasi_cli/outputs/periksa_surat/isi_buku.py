"""The cells of the roster workbook as text, and which facts they hold."""

import io
import zipfile
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from mutasi_cli.outputs.periksa_surat.fakta import Letak, by_form, kind
from mutasi_cli.outputs.periksa_surat.isi_docx import DokumenRusakError, normal
from mutasi_cli.outputs.periksa_surat.padan import Paragraf

_KEPALA = frozenset(("NIP", "NAMA"))
"""Headings by which the head of a table is known."""


def sheets(data: bytes) -> dict[str, list[list[str]]]:
    """Return the rows of each sheet of an .xlsx as normalised texts. Raises :class:`DokumenRusakError`."""
    from openpyxl import load_workbook  # noqa: PLC0415 - papers of Word do not need it
    from openpyxl.utils.exceptions import InvalidFileException  # noqa: PLC0415 - as above

    try:
        buku = load_workbook(io.BytesIO(data), data_only=True)
    except (zipfile.BadZipFile, InvalidFileException, KeyError, ValueError, OSError, TypeError) as error:
        raise DokumenRusakError from error
    return {
        lembar.title: [[_text(nilai) for nilai in baris] for baris in lembar.iter_rows(values_only=True)]
        for lembar in buku.worksheets
    }


def cells(baris: Iterable[Iterable[str]]) -> list[str]:
    """Return the cells of a sheet that say anything, row by row."""
    return [isi for satu in baris for isi in satu if isi]


def expected_cells(baris: Iterable[list[str]], nips: Iterable[str]) -> list[Paragraf]:
    """Return the same cells with their facts: told by the heading above them, else by their form."""
    dikenal = set(nips)
    kepala: Mapping[int, str] = {}
    hasil = []
    for satu in baris:
        if set(satu) >= _KEPALA:
            kepala = {kolom: isi for kolom, isi in enumerate(satu) if isi}
            hasil += [Paragraf(isi) for isi in satu if isi]
            continue
        nip = next((isi for isi in satu if isi in dikenal), "")
        for kolom, isi in enumerate(satu):
            if not isi:
                continue
            bidang = kind(kepala.get(kolom, "").casefold(), isi) if nip else ""
            letak = (Letak(bidang, nip, 0, len(isi)),) if bidang else tuple(by_form(isi, nip))
            hasil.append(Paragraf(isi, letak))
    return hasil


def _text(nilai: Any) -> str:  # noqa: ANN401 - whatever a cell holds
    if nilai is None:
        return ""
    if isinstance(nilai, datetime):
        nilai = nilai.date()
    return f"{nilai:%d-%m-%Y}" if isinstance(nilai, date) else normal(str(nilai))
