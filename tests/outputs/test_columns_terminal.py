"""What ``mutasi columns --rinci`` prints: whole pages at 80 and 120 columns, and what must never be seen."""

import io
from collections.abc import Sequence

import pytest
from rich.console import Console
from rich.text import Text
from syrupy.assertion import SnapshotAssertion

from mutasi_cli.domain.understanding import UNKNOWN_HEADING, SkippedRows, Understanding, UnderstoodColumn
from mutasi_cli.views.columns_detail import print_details
from outputs.made_understandings import HOSTILE, ROSTER, SIASN, UNRECOGNISED


def page(file: str, sheets: Sequence[Understanding], width: int = 120) -> str:
    output = io.StringIO()
    print_details(Console(file=output, width=width), file, sheets)
    return output.getvalue()


@pytest.mark.parametrize("width", [80, 120])
@pytest.mark.parametrize("nama", ["siasn", "roster"])
def test_page(nama: str, width: int, snapshot: SnapshotAssertion) -> None:
    files = {"siasn": ("siasn.csv", (SIASN,)), "roster": ("batch.xlsx", (ROSTER, UNRECOGNISED))}[nama]
    result = page(*files, width)
    assert max(Text(row).cell_len for row in result.splitlines()) <= width
    assert all(row == row.rstrip() for row in result.splitlines())
    assert result == snapshot


def test_every_part_is_told() -> None:
    result = " ".join(page("batch.xlsx", (SIASN, ROSTER, UNRECOGNISED)).split())
    for part in (
        "BERKAS INI dibaca sebagai tabel pegawai",
        "LEMBAR «Lampiran II» dibaca sebagai tabel usulan",
        "ekspor SIASN",
        "17 sampai 18",
        "702",
        "2 baris tersembunyi ikut dibaca",
        "kolom wajib golongan, tmt_jabatan",
        "baris 1 sampai 16: di atas judul",
        "baris 20, 40: judul bagian",
        "baris 90 sampai 99: tanda tangan",
        "BR «GOL TERAKHIR» (tersembunyi): mungkin maksudnya golongan",
        "isinya xxx/x; xx/x",
        "H «Kontak» bentuk isinya 9999-9999-9999; xx",
        "tidak dipakai (2): A «PNS ID», C «NIP LAMA»",
        "data pribadi (2): O «NIK», P «NOMOR HP»",
        "«Catatan»: tidak ada judul yang dikenal",
        '[kolom.pegawai] "GOL TERAKHIR" = "golongan" # "judul di berkas" = "tmt_jabatan"',
        "masih ada kolom wajib yang belum ada",
    ):
        assert part in result, part


def test_hostile_cells_reach_no_terminal() -> None:
    result = page(HOSTILE.file, (HOSTILE,))
    assert "[red]usulan[/red]" in result
    assert not set(result) & {"\x1b", "\x07", "\u202e"}


def test_personal_samples_of_a_column_that_is_not_read_are_covered() -> None:
    for width in (80, 120):
        result = page("batch.xlsx", (ROSTER, SIASN), width)
        assert "0812" not in result
        assert "bekasi.go.id" not in result


def test_a_line_to_copy_is_never_broken() -> None:
    length = "Golongan ruang terakhir menurut keputusan kenaikan pangkat yang paling akhir diterima"
    sheet = Understanding(
        file="a.csv",
        sheet=None,
        table="pegawai",
        column=(
            UnderstoodColumn(letter="A", heading=length, suggestion="golongan", certain=True, reason=UNKNOWN_HEADING),
        ),
    )
    assert f'"{length}" = "golongan"' in page("a.csv", (sheet,), 60).splitlines()


def test_nothing_recognised_says_what_to_do() -> None:
    result = page("x.xlsx", (UNRECOGNISED,))
    assert "LEMBAR YANG TIDAK DIBACA (1)" in result
    assert "--tabel pegawai" in result
    assert "UNTUK MENGAJARI" not in result


def test_many_skipped_stretches_are_counted() -> None:
    skipped = tuple(SkippedRows(first=n, last=n, reason="judul bagian") for n in range(20, 220, 2))
    sheet = Understanding(file="a.xlsx", sheet="a", table="usulan", skipped=skipped)
    result = " ".join(page("a.xlsx", (sheet,)).split())
    assert "baris 20, 22, 24, 26, 28, 30, 32, 34, 36, 38, 40, 42, dan 88 tempat lain: judul bagian" in result


def test_many_reasons_are_counted_too() -> None:
    skipped = tuple(SkippedRows(first=n, last=n, reason=f"unit {n}") for n in range(20, 320))
    sheet = Understanding(file="a.xlsx", sheet="a", table="jabatan", skipped=skipped)
    result = page("a.xlsx", (sheet,))
    assert result.count("Dilewati") == 9
    assert "dan 292 bagian lain (lihat --format json)" in result


def test_two_columns_for_one_field_are_named() -> None:
    column = (
        UnderstoodColumn(letter="C", heading="Gol", field=("golongan",)),
        UnderstoodColumn(letter="F", heading="Golru", field=("golongan",)),
    )
    result = page("a.xlsx", (Understanding(file="a.xlsx", sheet="a", table="pegawai", column=column),))
    assert "golongan ada di C «Gol» dan F «Golru»" in result
    assert "belum dapat dipakai: satu isi terdapat di dua kolom" in result


def test_all_well_says_so() -> None:
    assert "Semua kolom wajib ada." in page("batch.xlsx", (ROSTER,))
