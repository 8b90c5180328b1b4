"""Which sheet is the list of moves, and sheets that are near to a table and are none."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from mutasi_cli.errors import FileError
from mutasi_cli.read import ReadingOptions, read_bahan
from mutasi_cli.read.sources import find_sources
from read.layouts import sheet_writers, writing_office

NIP = writing_office.PERSON[0].nip
PERTEK = [
    ["NIP", "Nama", "Nomor Pertek", "Tanggal Pertek", "Hasil"],
    [NIP, "Budi", "1", "01-01-2026", "setuju"],
]


@pytest.fixture
def large(tmp_path: Path) -> dict[str, Path]:
    return {
        "pegawai": sheet_writers.siasn().to_csv(tmp_path / "siasn.csv"),
        "jabatan": sheet_writers.reference_jabatan().to_xlsx(tmp_path / "acuan.xlsx"),
    }


def test_a_workbook_with_one_sheet_is_the_list_of_moves(
    tmp_path: Path, large: dict[str, Path], options: ReadingOptions
) -> None:
    for path in (
        sheet_writers.lampiran().to_xlsx(tmp_path / "a.xlsx", "Lampiran I"),
        sheet_writers.lampiran().to_csv(tmp_path / "a.csv"),
    ):
        material = read_bahan(path, **large, options=options)
        assert [usulan_row.kode_tujuan for usulan_row in material.usulan] == [
            kode for _, kode, _ in writing_office.USULAN
        ]
        assert material.pegawai[writing_office.PERSON[2].nip].kode_jabatan == "KASI"


def test_among_several_the_name_decides_else_what_they_hold(
    write: Callable[..., Path], large: dict[str, Path], options: ReadingOptions
) -> None:
    rows = sheet_writers.lampiran().rows
    path = write(**{"Lampiran I": rows, "Catatan": [["rapat"]]})
    assert len(read_bahan(path, **large, options=options).usulan) == len(writing_office.USULAN)
    twice = read_bahan(write(a=rows, b=rows), **large, options=options)
    assert len(twice.usulan) == 2 * len(writing_office.USULAN)
    with pytest.raises(FileError, match="beri nama usulan pada lembar usulannya"):
        read_bahan(write(a=[["rapat"]], b=[["x"]]), **large, options=options)
    assert len(read_bahan(write(USULAN=rows, b=rows), **large, options=options).usulan) == len(writing_office.USULAN)


def test_a_single_sheet_with_another_tables_name_is_not_the_list_of_moves(
    write: Callable[..., Path], large: dict[str, Path], options: ReadingOptions
) -> None:
    with pytest.raises(FileError, match="«usulan» tidak ada"):
        read_bahan(write(pegawai=sheet_writers.lampiran().rows), **large, options=options)


@pytest.mark.parametrize(
    ("nama", "rows", "suggestion"),
    [
        ("pertex", [["apa saja"]], "pertek"),
        ("Pertek BKN", PERTEK, "pertek"),
        ("Lembar3", PERTEK, "pertek"),
        ("rwayat", [["x"]], "riwayat"),
        ("Libur 2026", [["Tanggal", "Keterangan"], ["01-01-2026", "x"]], "libur"),
        ("Catatan", [["rapat hari Senin"], ["nip"]], None),
        ("Rekap", [["nip", "alasan", "x", "y", "z"], [NIP, "a", 1, 2, 3]], None),
    ],
)
def test_a_sheet_that_is_near_to_a_table_is_told(
    nama: str,
    rows: Any,
    suggestion: str | None,
    write: Callable[..., Path],
    large: dict[str, Path],
    options: ReadingOptions,
) -> None:
    path = write(**{"usulan": sheet_writers.canonical_usulan().rows, nama: rows})
    material = read_bahan(path, **large, options=options)
    foreign = [
        (content.table, content.cell.address, content.cell.content, content.suggestion)
        for content in material.unknown_columns
    ]
    assert foreign == ([] if suggestion is None else [("lembar", nama, nama, suggestion)])
    assert material.pertek is None


def test_a_copy_of_a_table_that_is_there_is_not_told(
    write: Callable[..., Path], large: dict[str, Path], options: ReadingOptions
) -> None:
    rows_by_sheet: dict[str, Any] = {
        "usulan": sheet_writers.canonical_usulan().rows,
        "pertek": PERTEK,
        "pertek lama": PERTEK,
    }
    assert read_bahan(write(**rows_by_sheet), **large, options=options).unknown_columns == ()


def test_a_sheet_of_two_words_is_known_by_any_spelling_of_its_name(tmp_path: Path) -> None:
    """``Izin Mendagri`` and ``izin_mendagri`` are one table, and never that of the approvals of BKN."""
    from openpyxl import Workbook  # noqa: PLC0415 - only this test writes one

    for name in ("izin_mendagri", "Izin Mendagri", "IZIN MENDAGRI "):
        workbook = Workbook()
        rows = {
            "usulan": [["NIP", "kode_jabatan_tujuan"], ["198106062006041001", "KEL.B"]],
            "pegawai": [["NIP", "nama"], ["198106062006041001", "Fajar"]],
            "jabatan": [["kode", "jabatan"], ["KEL.B", "Lurah"]],
            name: [["NIP", "kode_jabatan", "nomor", "tanggal", "hasil"], ["198106062006041001", "KEL.B", "1", "", ""]],
        }
        workbook.remove(workbook.worksheets[0])
        for title, lines in rows.items():
            sheet = workbook.create_sheet(title)
            for line in lines:
                sheet.append(line)
        path = tmp_path / f"{len(name)}{name[0]}.xlsx"
        workbook.save(path)
        found = dict(find_sources(path, {}, {}).present())
        assert [sheet.sheet for sheet in found["izin_mendagri"]] == [name]
        assert "pertek" not in found
