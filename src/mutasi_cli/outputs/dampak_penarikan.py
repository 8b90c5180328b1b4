"""``mutasi impact --tanpa NIP`` for the terminal: what falls when rows are withdrawn."""

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from mutasi_cli.domain.batch import Batch, Lowong
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.penarikan import Desakan, Penarikan
from mutasi_cli.domain.temuan import Finding
from mutasi_cli.outputs.dampak_kata import nama_orang, plt_kata
from mutasi_cli.outputs.dampak_konsol import who
from mutasi_cli.outputs.temuan_kata import jalan_usulan
from mutasi_cli.outputs.terminal import cetak, cetak_judul, kosong, teks

_TAKIK = Text("    ")


def print_withdrawal(console: Console, penarikan: Penarikan) -> None:
    """Print who is withdrawn, who loses the place, what is empty, the new galat, and what else must go."""
    batch = penarikan.batch
    cetak(console, teks("BILA DITARIK DARI USULAN", "bold"))
    cetak(console, teks(f"Tanpa {len(penarikan.ditarik)} baris; tersisa {len(batch.moves)} usulan."))
    for move in penarikan.ditarik:
        print_move(console, move)
    _crowded(console, batch, penarikan.terdesak)
    _vacancies(console, batch, penarikan.kosong_baru, "MENJADI KOSONG")
    if penarikan.terisi:
        cetak_judul(console, f"TIDAK JADI KOSONG ({len(penarikan.terisi)})")
        for jabatan in penarikan.terisi:
            cetak(console, teks(f"{jabatan.nama_lengkap} [{jabatan.kode}]"), awal=Text("  - "))
    _findings(console, penarikan.galat_baru, "GALAT BARU")
    _also(console, penarikan)


def print_move(console: Console, move: Move, *keterangan: str) -> None:
    """Print a row with its person, its way, and further lines."""
    kosong(console)
    cetak(console, who(move), awal=Text("  - "))
    cetak(console, teks(jalan_usulan(move)), awal=_TAKIK)
    for isi in keterangan:
        cetak(console, teks(isi, "yellow"), awal=_TAKIK)


def _crowded(console: Console, batch: Batch, terdesak: Sequence[Desakan]) -> None:
    cetak_judul(console, f"KEHILANGAN TEMPAT ({len(terdesak)})")
    if not terdesak:
        cetak(console, teks("Tidak ada: tidak seorang pun menunggu jabatan yang tidak jadi dilepas."))
    for isi in terdesak:
        if isi.pemangku:
            nama = ", ".join(nama_orang(batch, nip) for nip in isi.pemangku)
            print_move(console, isi.move, f"{isi.jabatan.nama_lengkap} tetap dipangku {nama}")
        else:
            print_move(console, isi.move, f"{isi.jabatan.nama_lengkap} tidak cukup untuk semua pendatang")


def _vacancies(console: Console, batch: Batch, lowong: Sequence[Lowong], judul: str) -> None:
    cetak_judul(console, f"{judul} ({len(lowong)})")
    if not lowong:
        cetak(console, teks("Tidak ada."))
    for isi in lowong:
        baris = teks(f"{isi.jabatan.nama_lengkap} [{isi.jabatan.kode}]")
        if isi.jabatan.layanan_vital is not None:
            baris.append(f"; layanan vital: {isi.jabatan.layanan_vital.value}", style="bold")
        cetak(console, baris, awal=Text("  - "))
        if isi.plt is not None:
            cetak(console, teks(plt_kata(batch, isi.plt)), awal=_TAKIK)


def _findings(console: Console, temuan: Sequence[Finding], judul: str) -> None:
    cetak_judul(console, f"{judul} ({len(temuan)})")
    if not temuan:
        cetak(console, teks("Tidak ada."))
    for isi in temuan:
        awal = Text("  - ")
        awal.append(isi.aturan, style="bold red")
        awal.append(" ")
        cetak(console, teks(isi.pesan), awal=awal, gantung=4)


def _also(console: Console, penarikan: Penarikan) -> None:
    """Say what else must be withdrawn, how sure that is, and what remains then."""
    ikut = penarikan.ikut
    cetak_judul(console, f"PERLU IKUT DITARIK AGAR SISANYA UTUH ({len(ikut)})")
    if not ikut:
        cetak(console, teks("Tidak ada: sisanya tidak menimbulkan galat jabatan yang baru."))
        return
    if not penarikan.terkecil:
        kata = "Sudah cukup. Mungkin ada pilihan yang lebih sedikit, tetapi terlalu banyak untuk dicoba."
    elif penarikan.terpaksa:
        kata = "Tidak ada pilihan lain: jabatan tujuan mereka tidak jadi lowong."
    else:
        kata = "Jumlah ini paling sedikit; orang lain yang sama banyaknya mungkin juga dapat dipilih."
    cetak(console, teks(kata))
    for move in ikut:
        print_move(console, move)
    _vacancies(console, penarikan.sisa, penarikan.kosong_sisa, "KOSONG BILA SEMUA ITU DITARIK")
    _findings(console, penarikan.galat_sisa, "GALAT BARU YANG MASIH TERSISA")
