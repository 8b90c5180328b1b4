"""What ``mutasi columns`` prints: whole pages at 80 and 120 columns, and what must never be seen."""

import io
from collections.abc import Sequence

import pytest
from rich.console import Console
from rich.text import Text
from syrupy.assertion import SnapshotAssertion

from mutasi_cli.domain.pemahaman import TAK_DIKENAL, BarisDilewati, KolomDipahami, Pemahaman
from mutasi_cli.outputs.kolom_konsol import print_columns
from outputs.pemahaman_buatan import JAHAT, LAIN, ROSTER, SIASN


def halaman(file: str, sheets: Sequence[Pemahaman], lebar: int = 120) -> str:
    keluar = io.StringIO()
    print_columns(Console(file=keluar, width=lebar), file, sheets)
    return keluar.getvalue()


@pytest.mark.parametrize("lebar", [80, 120])
@pytest.mark.parametrize("nama", ["siasn", "roster"])
def test_page(nama: str, lebar: int, snapshot: SnapshotAssertion) -> None:
    isi = {"siasn": ("siasn.csv", (SIASN,)), "roster": ("batch.xlsx", (ROSTER, LAIN))}[nama]
    hasil = halaman(*isi, lebar)
    assert max(Text(baris).cell_len for baris in hasil.splitlines()) <= lebar
    assert all(baris == baris.rstrip() for baris in hasil.splitlines())
    assert hasil == snapshot


def test_every_part_is_told() -> None:
    hasil = " ".join(halaman("batch.xlsx", (SIASN, ROSTER, LAIN)).split())
    for bagian in (
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
        "isinya III/d; IV/a",
        "H «Kontak» isinya (data pribadi); ya",
        "tidak dipakai (2): A «PNS ID», C «NIP LAMA»",
        "data pribadi (2): O «NIK», P «NOMOR HP»",
        "«Catatan»: tidak ada judul yang dikenal",
        '[kolom.pegawai] "GOL TERAKHIR" = "golongan" # "judul di berkas" = "tmt_jabatan"',
        "masih ada kolom wajib yang belum ada",
    ):
        assert bagian in hasil, bagian


def test_hostile_cells_reach_no_terminal() -> None:
    hasil = halaman(JAHAT.file, (JAHAT,))
    assert "[red]usulan[/red]" in hasil
    assert not set(hasil) & {"\x1b", "\x07", "\u202e"}


def test_personal_samples_of_a_column_that_is_not_read_are_covered() -> None:
    for lebar in (80, 120):
        hasil = halaman("batch.xlsx", (ROSTER, SIASN), lebar)
        assert "0812" not in hasil
        assert "bekasi.go.id" not in hasil


def test_a_line_to_copy_is_never_broken() -> None:
    panjang = "Golongan ruang terakhir menurut keputusan kenaikan pangkat yang paling akhir diterima"
    sheet = Pemahaman(
        file="a.csv",
        sheet=None,
        tabel="pegawai",
        kolom=(KolomDipahami(huruf="A", judul=panjang, saran="golongan", sebab=TAK_DIKENAL),),
    )
    assert f'"{panjang}" = "golongan"' in halaman("a.csv", (sheet,), 60).splitlines()


def test_nothing_recognised_says_what_to_do() -> None:
    hasil = halaman("x.xlsx", (LAIN,))
    assert "LEMBAR YANG TIDAK DIBACA (1)" in hasil
    assert "--tabel pegawai" in hasil
    assert "UNTUK MENGAJARI" not in hasil


def test_many_skipped_stretches_are_counted() -> None:
    dilewati = tuple(BarisDilewati(pertama=n, terakhir=n, sebab="judul bagian") for n in range(20, 220, 2))
    sheet = Pemahaman(file="a.xlsx", sheet="a", tabel="usulan", dilewati=dilewati)
    hasil = " ".join(halaman("a.xlsx", (sheet,)).split())
    assert "baris 20, 22, 24, 26, 28, 30, 32, 34, 36, 38, 40, 42, dan 88 tempat lain: judul bagian" in hasil


def test_many_reasons_are_counted_too() -> None:
    dilewati = tuple(BarisDilewati(pertama=n, terakhir=n, sebab=f"unit {n}") for n in range(20, 320))
    sheet = Pemahaman(file="a.xlsx", sheet="a", tabel="jabatan", dilewati=dilewati)
    hasil = halaman("a.xlsx", (sheet,))
    assert hasil.count("Dilewati") == 9
    assert "dan 292 bagian lain (lihat --format json)" in hasil


def test_two_columns_for_one_field_are_named() -> None:
    kolom = (
        KolomDipahami(huruf="C", judul="Gol", bidang=("golongan",)),
        KolomDipahami(huruf="F", judul="Golru", bidang=("golongan",)),
    )
    hasil = halaman("a.xlsx", (Pemahaman(file="a.xlsx", sheet="a", tabel="pegawai", kolom=kolom),))
    assert "golongan ada di C «Gol» dan F «Golru»" in hasil
    assert "belum dapat dipakai: satu isi terdapat di dua kolom" in hasil


def test_all_well_says_so() -> None:
    assert "Semua kolom wajib ada." in halaman("batch.xlsx", (ROSTER,))
