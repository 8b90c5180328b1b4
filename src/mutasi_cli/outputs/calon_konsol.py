"""``mutasi candidates`` for the terminal: each person with the reasons for the place, none with a score."""

from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.text import Text

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calon import (
    URUTAN_DUK,
    URUTAN_MERIT,
    Calon,
    HampirCalon,
    HasilCalon,
    HasilPenugasan,
    Isian,
)
from mutasi_cli.domain.nip import nip_tercetak
from mutasi_cli.domain.waktu import tanggal_panjang
from mutasi_cli.outputs.calon_kata import alasan, jabatan_sekarang, peringatan, tinggalan
from mutasi_cli.outputs.dampak_kata import plt_kata
from mutasi_cli.outputs.manifest import Hasil
from mutasi_cli.outputs.terminal import cetak, cetak_berlabel, cetak_judul, kosong, teks

_LABEL = 16
_KIRI = 6


def print_candidates(console: Console, batch: Batch, hasil: HasilCalon, banyak: int) -> None:
    """Print the candidates of a post, the first ``banyak`` of each list."""
    jabatan = hasil.jabatan
    cetak(console, teks(f"CALON {jabatan.nama_lengkap} [{jabatan.kode}]", "bold"))
    rincian = [isi for isi in (_rank(hasil), f"TMT {tanggal_panjang(hasil.tmt)}") if isi]
    if jabatan.layanan_vital is not None:
        rincian.append(f"layanan vital {jabatan.layanan_vital.value}")
    cetak(console, teks("; ".join(rincian) + "."))
    plt = batch.acting(jabatan.kode)
    if plt is not None and not hasil.halangan:
        cetak(console, teks(f"Sekarang {plt_kata(batch, plt)}."))
    if hasil.halangan:
        kosong(console)
        for kalimat in hasil.halangan:
            cetak(console, teks(kalimat, "yellow"))
        return
    cetak(
        console,
        teks(
            f"Diperiksa {hasil.diperiksa} pegawai dengan aturan «mutasi validate»: {len(hasil.calon)} tanpa "
            f"galat, {len(hasil.hampir)} hanya kurang satu syarat, {hasil.beda_jenjang} jenjangnya terlalu "
            f"rendah atau lebih tinggi daripada jabatan ini."
        ),
    )
    _criteria(console)
    cetak_judul(console, f"MEMENUHI SYARAT ({len(hasil.calon)})")
    if not hasil.calon:
        cetak(console, teks("Tidak ada."))
    for nomor, calon in enumerate(hasil.calon[:banyak], start=1):
        _candidate(console, batch, hasil, nomor, calon)
    _rest(console, len(hasil.calon), banyak)
    cetak_judul(console, f"HANYA KURANG SATU SYARAT ({len(hasil.hampir)})")
    if not hasil.hampir:
        cetak(console, teks("Tidak ada."))
    for orang in hasil.hampir[:banyak]:
        _almost(console, orang)
    _rest(console, len(hasil.hampir), banyak)
    _papers(console, hasil.surat)


def print_assignment(
    console: Console, batch: Batch, hasil: HasilPenugasan, folder: Path | None, berkas: Hasil | None
) -> None:
    """Print the assignment for all vacancies, and where its sheet lies."""
    terisi = [isi for isi in hasil.isian if isi.calon is not None]
    cetak(console, teks("USUL PENGISIAN SEMUA JABATAN KOSONG", "bold"))
    cetak(
        console,
        teks(
            f"{len(hasil.isian)} jabatan pimpinan atau layanan vital kosong sesudah pelantikan; "
            f"{len(terisi)} dapat diisi tanpa mengosongkan jabatan pimpinan atau layanan vital lain."
        ),
    )
    cetak(
        console,
        teks(
            "Layanan vital didahulukan, lalu jenjang dan eselon yang tertinggi. Setiap jabatan mendapat "
            "calon pertama menurut urutan merit yang tidak membuat jabatan lain di daftar ini tidak dapat "
            "diisi."
        ),
    )
    _criteria(console)
    for isi in hasil.isian:
        _filled(console, batch, isi)
    _papers(console, hasil.surat)
    if berkas is not None and folder is not None:
        kosong(console)
        cetak(
            console,
            teks(
                f"Lembar usulan untuk disunting: {(folder / (berkas.pengganti or berkas.berkas)).as_posix()}"
            ),
        )
        if berkas.pengganti is not None:
            cetak(
                console, teks(f"{berkas.berkas} sudah disunting dengan tangan dan tidak ditimpa.", "yellow")
            )


def _criteria(console: Console) -> None:
    cetak(
        console,
        teks(
            f"Urutan: {'; '.join(URUTAN_MERIT)}. Bila semuanya sama, menurut DUK: {', '.join(URUTAN_DUK)}. "
            f"Yang tidak tercatat ditempatkan di belakang.",
            "dim",
        ),
    )


def _candidate(console: Console, batch: Batch, hasil: HasilCalon, nomor: int, calon: Calon) -> None:
    kosong(console)
    orang = teks(calon.pegawai.nama_bergelar, "bold")
    orang.append(f", NIP {nip_tercetak(calon.pegawai.nip)}", style="not bold")
    if calon.jenis is not None:
        orang.append(f"; {calon.jenis.value}", style="not bold")
    cetak(console, orang, awal=Text(f"{nomor:>4}. "))
    _facts(console, batch, hasil, calon)


def _facts(console: Console, batch: Batch, hasil: HasilCalon | Isian, calon: Calon) -> None:
    _line(console, "sekarang", jabatan_sekarang(calon))
    for label, kata in alasan(calon.jasa, hasil.jabatan):
        _line(console, label, kata)
    _line(console, "meninggalkan", tinggalan(batch, calon), "yellow" if calon.kosong else "")
    for temuan in peringatan(calon):
        label = "peringatan" if temuan.pengecualian is None else "dikecualikan"
        _line(console, label, f"{temuan.aturan}: {temuan.pesan}", "yellow")


def _almost(console: Console, orang: HampirCalon) -> None:
    kosong(console)
    nama = teks(orang.pegawai.nama_bergelar, "bold")
    nama.append(f", NIP {nip_tercetak(orang.pegawai.nip)}; {jabatan_sekarang(orang)}", style="not bold")
    cetak(console, nama, awal=Text("  - "))
    for temuan in orang.kurang:
        _line(console, temuan.aturan, temuan.pesan)
        _line(console, "perbaikan", temuan.perbaikan)


def _filled(console: Console, batch: Batch, isi: Isian) -> None:
    vital = "" if isi.jabatan.layanan_vital is None else f"; layanan vital {isi.jabatan.layanan_vital.value}"
    cetak_judul(console, f"{isi.jabatan.nama_lengkap} [{isi.jabatan.kode}]{vital}")
    if isi.calon is None:
        cetak(console, teks(f"Belum terisi: {isi.sebab}.", "yellow"))
        cetak(console, teks(f"Lihat «mutasi candidates {isi.jabatan.kode}»."))
        return
    orang = teks(isi.calon.pegawai.nama_bergelar, "bold")
    orang.append(f", NIP {nip_tercetak(isi.calon.pegawai.nip)}", style="not bold")
    if isi.calon.jenis is not None:
        orang.append(f"; {isi.calon.jenis.value}", style="not bold")
    orang.append(
        f"; urutan ke-{isi.urutan} di antara calon yang tidak meninggalkan kekosongan", style="not bold"
    )
    cetak(console, orang, awal=Text("  "))
    _facts(console, batch, isi, isi.calon)


def _papers(console: Console, surat: Sequence[str]) -> None:
    if not surat:
        return
    cetak_judul(console, "MASIH DIPERLUKAN")
    for kata in surat:
        cetak(console, teks(kata), awal=Text("  - "))


def _rest(console: Console, semua: int, banyak: int) -> None:
    if semua > banyak:
        kosong(console)
        cetak(
            console, teks(f"… dan {semua - banyak} orang lagi (--banyak {semua}, atau --format json).", "dim")
        )


def _rank(hasil: HasilCalon) -> str:
    jabatan = hasil.jabatan
    if jabatan.eselon is not None:
        return f"Eselon {jabatan.eselon}"
    return "" if jabatan.jenis is None else jabatan.jenis.value.capitalize()


def _line(console: Console, label: str, isi: str, gaya: str = "") -> None:
    cetak_berlabel(console, label, teks(isi, gaya), kiri=_KIRI, lebar_label=_LABEL)
