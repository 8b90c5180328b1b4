"""``mutasi validate`` for the terminal: who is concerned, what is wrong, where, and what to do.

Blocks of text instead of a wide table: the same page reads at 80 columns, at 120 and in a file. Findings
stand worst first; all that concerns one person or post stands together, under the worst of it.
"""

from collections.abc import Sequence
from itertools import groupby

from rich.console import Console
from rich.text import Text

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.temuan import Finding, Severity, Waiver
from mutasi_cli.domain.waktu import nama_hari, tanggal_panjang
from mutasi_cli.outputs.hukum_kata import ketentuan_kantor
from mutasi_cli.outputs.temuan_kata import (
    KelompokTemuan,
    alamat_lengkap,
    kalimat_putusan,
    kalimat_ringkas,
    kelompokkan,
)
from mutasi_cli.outputs.terminal import (
    WARNA,
    cetak,
    cetak_berlabel,
    cetak_judul,
    gabung,
    kosong,
    teks,
)

_JUDUL = {
    Severity.GALAT: "GALAT: harus diperbaiki sebelum pelantikan",
    Severity.PERINGATAN: "PERINGATAN: boleh, dengan alasan tertulis",
    Severity.INFO: "INFO: perlu diketahui",
}
_KIRI = 2
_LABEL = 11


def print_findings(
    console: Console,
    batch: Batch,
    temuan: Sequence[Finding],
    *,
    semua: Sequence[Finding] | None = None,
    ketat: bool = False,
) -> None:
    """Print findings of a batch and a closing summary.

    ``semua`` are all findings where ``temuan`` are only those asked for: the summary always speaks of the
    whole batch. ``ketat``: warnings fail too (``--ketat``), and the summary says so.
    """
    _head(console, batch)
    terbuka = [isi for isi in temuan if isi.pengecualian is None]
    kelompok = kelompokkan(batch, terbuka)
    for keparahan, bagian in groupby(kelompok, key=lambda isi: isi.temuan[0].keparahan):
        cetak_judul(console, _JUDUL[keparahan], WARNA[keparahan])
        for isi in bagian:
            _group(console, isi)
    dikecualikan = [isi for isi in temuan if isi.pengecualian is not None]
    if dikecualikan:
        cetak_judul(console, "DIKECUALIKAN dengan alasan tertulis")
        for isi in kelompokkan(batch, dikecualikan):
            _group(console, isi)
    print_office_settings(console, batch)
    lengkap = temuan if semua is None else semua
    if len(lengkap) != len(temuan):
        kosong(console)
        cetak(console, teks(f"Ditampilkan {len(temuan)} dari {len(lengkap)} temuan, sesuai pilihan."))
    _summary(console, batch, lengkap, ketat=ketat)


def print_refusal(
    console: Console, batch: Batch, penghalang: Sequence[Finding], *, disetujui: int = 0
) -> None:
    """Print why no papers are written: each galat that forbids the batch, and what to do.

    ``disetujui`` is how many moves could go without the others, where only approvals are lacking.
    """
    cetak_judul(console, "BELUM DITULIS: batch masih mengandung galat", WARNA[Severity.GALAT])
    for isi in kelompokkan(batch, penghalang):
        _group(console, isi)
    kosong(console)
    cetak(console, teks(f"{kalimat_ringkas(batch, penghalang)}.", WARNA[Severity.GALAT]))
    cetak(
        console,
        teks("Perbaiki, lalu jalankan lagi. Dengan --draf, naskah tetap ditulis dan bertanda DRAF."),
    )
    if disetujui:
        cetak(
            console,
            teks(
                f"Yang kurang hanya pertek: dengan --hanya-pertek, naskah untuk {disetujui} dari "
                f"{len(batch.moves)} usulan sudah dapat dibuat sekarang; yang lain menunggu."
            ),
        )


def print_office_settings(console: Console, batch: Batch) -> None:
    """Print the values and severities that the office set for itself, each with its reason."""
    ketentuan = ketentuan_kantor(batch)
    if not ketentuan:
        return
    cetak_judul(console, f"KETENTUAN KANTOR SENDIRI ({batch.pengaturan.file})")
    for isi in ketentuan:
        cetak(console, teks(isi.kalimat), awal=Text(" " * _KIRI))
        cetak_berlabel(console, "Alasan", teks(isi.alasan), kiri=_KIRI * 2, lebar_label=_LABEL)


def _head(console: Console, batch: Batch) -> None:
    cetak(console, teks("PEMERIKSAAN USULAN MUTASI", "bold"))
    hari = f"pelantikan {nama_hari(batch.tanggal)}, {tanggal_panjang(batch.tanggal)}"
    berkas = ", ".join(dict.fromkeys(isi.file for isi in batch.bahan.sumber))
    cetak(console, teks(gabung((berkas, f"{len(batch.moves)} usulan", hari))))


def _group(console: Console, kelompok: KelompokTemuan) -> None:
    kosong(console)
    cetak(console, teks(kelompok.pokok.nama, "bold"))
    for isi in kelompok.pokok.rincian:
        cetak(console, teks(isi, "dim"))
    for temuan in kelompok.temuan:
        _finding(console, temuan)


def _finding(console: Console, temuan: Finding) -> None:
    awal = Text(" " * _KIRI)
    awal.append(temuan.keparahan.value.upper(), style=WARNA[temuan.keparahan])
    awal.append(f" {temuan.aturan} ")
    cetak(console, teks(temuan.nama), awal=awal)
    baris = [("Sel", alamat_lengkap(temuan.sel))]
    if temuan.sel.isi:
        baris.append(("Tertulis", temuan.sel.isi))
    baris += [("Masalah", temuan.pesan), ("Perbaikan", temuan.perbaikan)]
    baris += [("Dasar", str(dasar)) for dasar in temuan.dasar]
    if temuan.pengecualian is not None:
        baris += _waiver(temuan.pengecualian)
    for label, isi in baris:
        cetak_berlabel(console, label, teks(isi), kiri=_KIRI * 2, lebar_label=_LABEL)


def _waiver(waiver: Waiver) -> list[tuple[str, str]]:
    dokumen = waiver.nomor_dokumen or ""
    if waiver.tanggal_dokumen is not None:
        dokumen = gabung((dokumen, tanggal_panjang(waiver.tanggal_dokumen)), " tanggal ")
    baris = [("Alasan", f"{waiver.alasan} ({waiver.alamat})")]
    if dokumen:
        baris.append(("Dokumen", dokumen))
    if waiver.berlaku_sampai is not None:
        baris.append(("Sampai", tanggal_panjang(waiver.berlaku_sampai)))
    return baris


def _summary(console: Console, batch: Batch, temuan: Sequence[Finding], *, ketat: bool) -> None:
    terbuka = [isi.keparahan for isi in temuan if isi.pengecualian is None]
    terburuk = min(terbuka, key=lambda isi: isi.urutan, default=Severity.INFO)
    gaya = "bold green" if terburuk is Severity.INFO else WARNA[terburuk]
    kosong(console)
    cetak(console, teks(f"Kesimpulan: {kalimat_ringkas(batch, temuan)}.", gaya))
    cetak(console, teks(kalimat_putusan(temuan, ketat=ketat)))
