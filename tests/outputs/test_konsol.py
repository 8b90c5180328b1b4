"""What the officer sees, whole pages at 80 and 120 columns; and what must never be seen."""

import io
from collections.abc import Callable

import pytest
from rich.console import Console
from syrupy.assertion import SnapshotAssertion

from mutasi_cli.domain.batch import Batch
from mutasi_cli.outputs.dampak_konsol import print_impact
from mutasi_cli.outputs.temuan_kata import kalimat_putusan, kalimat_ringkas, kelompokkan
from mutasi_cli.outputs.temuan_konsol import print_findings, print_refusal
from outputs.kota_kecil import batch, temuan


def tercetak(isi: Callable[[Console], None], lebar: int) -> str:
    keluar = io.StringIO()
    isi(Console(file=keluar, width=lebar))
    return keluar.getvalue()


@pytest.fixture(scope="module")
def kota() -> Batch:
    return batch()


@pytest.mark.parametrize("lebar", [80, 120])
def test_findings(kota: Batch, lebar: int, snapshot: SnapshotAssertion) -> None:
    halaman = tercetak(lambda konsol: print_findings(konsol, kota, temuan(kota)), lebar)
    assert max(len(baris) for baris in halaman.splitlines()) <= lebar
    assert halaman == snapshot


@pytest.mark.parametrize("lebar", [80, 120])
def test_impact(kota: Batch, lebar: int, snapshot: SnapshotAssertion) -> None:
    halaman = tercetak(lambda konsol: print_impact(konsol, kota), lebar)
    assert max(len(baris) for baris in halaman.splitlines()) <= lebar
    assert halaman == snapshot


def test_hostile_cells_reach_no_terminal(kota: Batch) -> None:
    for halaman in (
        tercetak(lambda konsol: print_findings(konsol, kota, temuan(kota)), 100),
        tercetak(lambda konsol: print_impact(konsol, kota), 100),
    ):
        assert "[red]Budi[/red]" in halaman
        assert not set(halaman) & {"\x1b", "\x07", "\u202e"}


def test_every_part_of_a_finding_is_printed(kota: Batch) -> None:
    halaman = " ".join(tercetak(lambda konsol: print_findings(konsol, kota, temuan(kota)), 120).split())
    for bagian in (
        "GALAT JAB002 satu-jabatan-dua-orang",
        "usulan!D2 (batch.xlsx)",
        "Tertulis DIN.A.1",
        "Pilih salah satu",
        "PP 11/2017 Pasal 53",
        "PermenPANRB 17/2024 (belum diperiksa ke naskah)",
        "Perlan 15/2019 Pasal 4 (menurut sumber sekunder)",
        "Kebutuhan organisasi (pengecualian!A2)",
        "800/1 tanggal 5 Januari 2026",
        "6 bulan, sedangkan 24 bulan menurut Peraturan BKN 5/2019 Pasal 2 ayat (3)",
        "Kebijakan [bold]kantor[/bold] ini.",
        "Aturan SYA005 dimatikan. Alasan Tidak dipakai di sini.",
        "Aturan LYN003 dijadikan peringatan. Alasan Wali Kota ingin tahu.",
    ):
        assert bagian in halaman


def test_worst_first_and_together(kota: Batch) -> None:
    kelompok = kelompokkan(kota, [isi for isi in temuan(kota) if isi.pengecualian is None])
    assert [[isi.aturan for isi in satu.temuan] for satu in kelompok] == [
        ["DAT001"],
        ["JAB002", "PEG007"],
        ["DAT013"],
        ["DAT021"],
        ["LYN003"],
    ]


def test_closing_sentence(kota: Batch) -> None:
    semua = temuan(kota)
    assert kalimat_ringkas(kota, semua) == (
        "3 galat pada 2 orang dan 1 lembar atau berkas, 2 peringatan, 1 info, 1 dikecualikan; 8 usulan"
    )
    assert kalimat_ringkas(kota, ()) == "tidak ada temuan; 8 usulan"
    assert "belum boleh" in kalimat_putusan(semua)
    ringan = [isi for isi in semua if not isi.menghalangi and isi.pengecualian is None]
    assert "Tidak ada yang menghalangi" in kalimat_putusan(ringan)
    assert "--ketat" in kalimat_putusan(ringan, ketat=True)
    dikecualikan = [isi for isi in semua if isi.pengecualian is not None]
    assert kalimat_putusan(dikecualikan, ketat=True) == "Tidak ada yang menghalangi pelantikan."


def test_no_findings_still_says_so(kota: Batch) -> None:
    halaman = tercetak(lambda konsol: print_findings(konsol, kota, ()), 80)
    assert "Kesimpulan: tidak ada temuan; 8 usulan." in halaman
    assert "GALAT" not in halaman


def test_refusal_names_each_galat_and_the_way_out(kota: Batch) -> None:
    penghalang = [isi for isi in temuan(kota) if isi.menghalangi]
    halaman = " ".join(tercetak(lambda konsol: print_refusal(konsol, kota, penghalang), 80).split())
    assert all(isi.aturan in halaman for isi in penghalang)
    assert "PEG007" not in halaman
    assert "--draf" in halaman


def test_a_very_wide_screen_does_not_make_very_wide_lines(kota: Batch) -> None:
    halaman = tercetak(lambda konsol: print_findings(konsol, kota, temuan(kota)), 300)
    assert max(len(baris) for baris in halaman.splitlines()) == 140
