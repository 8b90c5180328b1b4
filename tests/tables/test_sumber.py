"""Which sheet is the list of moves, and sheets that are near to a table and are none."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from mutasi_cli.errors import BerkasError
from mutasi_cli.tables import OpsiBaca, read_bahan
from tables.tata_letak import kantor, penulis

NIP = kantor.ORANG[0].nip
PERTEK = [
    ["NIP", "Nama", "Nomor Pertek", "Tanggal Pertek", "Hasil"],
    [NIP, "Budi", "1", "01-01-2026", "setuju"],
]


@pytest.fixture
def besar(tmp_path: Path) -> dict[str, Path]:
    return {
        "pegawai": penulis.siasn().ke_csv(tmp_path / "siasn.csv"),
        "jabatan": penulis.acuan_jabatan().ke_xlsx(tmp_path / "acuan.xlsx"),
    }


def test_a_workbook_with_one_sheet_is_the_list_of_moves(
    tmp_path: Path, besar: dict[str, Path], opsi: OpsiBaca
) -> None:
    for path in (
        penulis.lampiran().ke_xlsx(tmp_path / "a.xlsx", "Lampiran I"),
        penulis.lampiran().ke_csv(tmp_path / "a.csv"),
    ):
        bahan = read_bahan(path, **besar, opsi=opsi)
        assert [isi.kode_tujuan for isi in bahan.usulan] == [kode for _, kode, _ in kantor.USULAN]
        assert bahan.pegawai[kantor.ORANG[2].nip].kode_jabatan == "KASI"


def test_among_several_the_name_decides(
    tulis: Callable[..., Path], besar: dict[str, Path], opsi: OpsiBaca
) -> None:
    rows = penulis.lampiran().rows
    path = tulis(**{"Lampiran I": rows, "Catatan": [["rapat"]]})
    with pytest.raises(BerkasError, match="«Lampiran I» tampak seperti daftar usulan"):
        read_bahan(path, **besar, opsi=opsi)
    with pytest.raises(BerkasError, match="beri nama itu pada lembar usulannya"):
        read_bahan(tulis(a=rows, b=rows), **besar, opsi=opsi)
    assert len(read_bahan(tulis(USULAN=rows, b=rows), **besar, opsi=opsi).usulan) == len(kantor.USULAN)


def test_a_single_sheet_with_another_tables_name_is_not_the_list_of_moves(
    tulis: Callable[..., Path], besar: dict[str, Path], opsi: OpsiBaca
) -> None:
    with pytest.raises(BerkasError, match="«usulan» tidak ada"):
        read_bahan(tulis(pegawai=penulis.lampiran().rows), **besar, opsi=opsi)


@pytest.mark.parametrize(
    ("nama", "rows", "saran"),
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
    saran: str | None,
    tulis: Callable[..., Path],
    besar: dict[str, Path],
    opsi: OpsiBaca,
) -> None:
    path = tulis(**{"usulan": penulis.baku_usulan().rows, nama: rows})
    bahan = read_bahan(path, **besar, opsi=opsi)
    asing = [(isi.tabel, isi.sel.alamat, isi.sel.isi, isi.saran) for isi in bahan.kolom_tak_dikenal]
    assert asing == ([] if saran is None else [("lembar", nama, nama, saran)])
    assert bahan.pertek is None


def test_a_copy_of_a_table_that_is_there_is_not_told(
    tulis: Callable[..., Path], besar: dict[str, Path], opsi: OpsiBaca
) -> None:
    isi: dict[str, Any] = {"usulan": penulis.baku_usulan().rows, "pertek": PERTEK, "pertek lama": PERTEK}
    assert read_bahan(tulis(**isi), **besar, opsi=opsi).kolom_tak_dikenal == ()
