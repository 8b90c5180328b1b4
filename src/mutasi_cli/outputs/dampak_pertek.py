"""``--hanya-pertek`` for the terminal: which part of the batch can go, which rows wait and why."""

from rich.console import Console

from mutasi_cli.domain.pertek_sebagian import BarisMenunggu, PertekSebagian, SebabMenunggu
from mutasi_cli.outputs.dampak_kata import nama_orang
from mutasi_cli.outputs.dampak_penarikan import print_move
from mutasi_cli.outputs.terminal import cetak, cetak_judul, teks


def print_partial(console: Console, sebagian: PertekSebagian) -> None:
    """Print how many rows go, and each row that waits with its reason."""
    jalan, menunggu = sebagian.batch.moves, sebagian.menunggu
    cetak(console, teks("BAGIAN YANG SUDAH MENDAPAT PERTEK", "bold"))
    cetak(
        console,
        teks(
            f"{len(jalan)} dari {len(sebagian.lengkap.moves)} usulan dapat jalan; {len(menunggu)} menunggu."
        ),
    )
    if not sebagian.terkecil:
        cetak(console, teks("Mungkin ada bagian yang lebih besar, tetapi terlalu banyak untuk dicoba."))
    elif not sebagian.terpaksa:
        cetak(console, teks("Bagian terbesar; pilihan lain yang sama besarnya mungkin juga ada."))
    cetak_judul(console, f"HARUS MENUNGGU ({len(menunggu)})")
    if not menunggu:
        cetak(console, teks("Tidak ada."))
    for isi in menunggu:
        print_move(console, isi.move, *reasons(sebagian, isi))


def reasons(sebagian: PertekSebagian, baris: BarisMenunggu) -> tuple[str, ...]:
    """Return why a row waits, in sentences."""
    if baris.sebab is SebabMenunggu.BELUM_JELAS:
        return ("Orang atau jabatan tujuannya belum dikenal, jadi tidak dapat dicocokkan dengan pertek.",)
    if not baris.pemangku or baris.move.tujuan is None:
        return tuple(f"{isi.aturan}: {isi.pesan}" for isi in baris.temuan)
    nama = ", ".join(_holder(sebagian, nip) for nip in baris.pemangku)
    return (f"{baris.move.tujuan.nama_lengkap} belum lowong: {nama}",)


def _holder(sebagian: PertekSebagian, nip: str) -> str:
    nama = nama_orang(sebagian.lengkap, nip)
    if nip in sebagian.batch.moves_by_nip:
        return f"diberikan kepada {nama}"
    if nip in sebagian.lengkap.moves_by_nip:
        return f"{nama} sendiri harus menunggu"
    return f"{nama} tidak diusulkan pindah"
