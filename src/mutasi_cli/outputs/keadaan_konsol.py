"""Where one stands in a batch folder, on the terminal: a few lines, and the next command to type."""

from collections.abc import Iterable

from rich.console import Console
from rich.text import Text

from mutasi_cli.domain.keadaan import HasilHari, Keadaan, Langkah
from mutasi_cli.domain.temuan import Severity
from mutasi_cli.domain.waktu import nama_hari, tanggal_panjang
from mutasi_cli.outputs.terminal import WARNA, cetak, cetak_berlabel, cetak_utuh, jinak, kosong, teks

_LEBAR_LABEL = 13

_BERIKUTNYA: dict[Langkah, tuple[tuple[str, str], ...]] = {
    Langkah.MULAI: (
        ("mutasi init rotasi-baru", "buat folder batch: pengaturan, formulir Excel, dan templat naskah"),
        ("mutasi demo", "lihat dahulu contoh lengkap Kota Bekasi"),
    ),
    Langkah.PERIKSA: (("mutasi validate", "lihat setiap temuan dengan selnya dan perbaikannya"),),
    Langkah.DAFTAR: (
        ("mutasi roster", "tulis daftar pelantikan dan lampiran keputusan"),
        ("mutasi decree", "sesudah itu tulis keputusan, petikan, dan naskah lain"),
    ),
    Langkah.NASKAH: (("mutasi decree", "tulis keputusan, petikan, dan naskah lain"),),
    Langkah.COCOKKAN: (
        ("mutasi verify", "cocokkan naskah yang sudah jadi dengan batch"),
        ("mutasi report", "tulis laporan untuk rapat"),
    ),
}
_PERINGATAN = ("mutasi validate", "lihat peringatan; masing-masing perlu alasan tertulis")


def print_standing(console: Console, keadaan: Keadaan) -> None:
    """Print what was found, read and judged, the papers that exist, and what is next."""
    judul = "FOLDER BATCH" if keadaan.buku is not None else "FOLDER"
    cetak(console, teks(f"{judul} {keadaan.folder}", "bold"))
    kosong(console)
    _baris(console, "Pengaturan", _pengaturan(keadaan))
    _baris(console, "Buku kerja", _buku(keadaan))
    if keadaan.folder_lain:
        _baris(console, "Folder batch", teks(_daftar(keadaan.folder_lain)))
    if keadaan.lembar:
        _baris(console, "Yang dibaca", teks(_lembar(keadaan)))
    if keadaan.tanggal is not None:
        hari = f"{nama_hari(keadaan.tanggal)}, {tanggal_panjang(keadaan.tanggal)}; {keadaan.usulan} usulan"
        _baris(console, "Pelantikan", teks(hari))
    if keadaan.buku is not None:
        _baris(console, "Pemeriksaan", _pemeriksaan(keadaan))
        for nomor, isi in enumerate(keadaan.hasil):
            _baris(console, "" if nomor else "Naskah", _naskah(isi))
        if not keadaan.hasil:
            _baris(console, "Naskah", teks("belum ada"))
    kosong(console)
    _berikutnya(console, keadaan)


def _pengaturan(keadaan: Keadaan) -> Text:
    if keadaan.pengaturan is not None:
        return teks(keadaan.pengaturan)
    return teks("mutasi.toml belum ada di folder ini maupun di folder di atasnya")


def _buku(keadaan: Keadaan) -> Text:
    if keadaan.buku is not None:
        return teks(keadaan.buku)
    lain = f"; tabel lain di sini: {_daftar(keadaan.tabel_lain)}" if keadaan.tabel_lain else ""
    return teks(f"{keadaan.dicari or 'batch.xlsx'} belum ada di folder ini{lain}")


def _lembar(keadaan: Keadaan) -> str:
    """Return the sheets with their rows; files are named where there are several."""
    banyak = len({isi.file for isi in keadaan.lembar}) > 1
    bagian = []
    for isi in keadaan.lembar:
        nama = isi.sheet or isi.file
        if banyak and isi.sheet is not None and isi.file != keadaan.buku:
            nama = f"{isi.sheet} ({isi.file})"
        if isi.baris:
            bagian.append(f"{nama} {_angka(isi.baris)}")
    return f"{'; '.join(bagian)} baris"


def _pemeriksaan(keadaan: Keadaan) -> Text:
    if keadaan.masalah:
        return Text.assemble(("tidak dapat dijalankan. ", WARNA[Severity.GALAT]), teks(keadaan.masalah))
    if keadaan.temuan is None:
        return teks("belum dijalankan: tabelnya besar, jadi tidak diperiksa setiap kali folder dilihat")
    hasil = Text()
    for tingkat in Severity:
        banyak = keadaan.temuan.get(tingkat, 0)
        gaya = WARNA[tingkat] if banyak and tingkat is not Severity.INFO else ""
        hasil.append(f"{banyak} {tingkat.value}", style=gaya)
        hasil.append("" if tingkat is list(Severity)[-1] else ", ")
    if keadaan.dikecualikan:
        hasil.append(f"; {keadaan.dikecualikan} dikecualikan")
    if not keadaan.temuan.get(Severity.GALAT):
        hasil.append("; tidak ada yang menghalangi pelantikan")
    return hasil


def _naskah(isi: HasilHari) -> Text:
    awal = teks(f"{isi.folder}: ")
    if isi.masalah:
        return Text.assemble(awal, teks(isi.masalah))
    bagian = [*(["daftar pelantikan"] if isi.daftar else []), f"{isi.naskah} naskah"]
    awal.append(", ".join(bagian))
    if isi.hanya_pertek:
        awal.append("; hanya bagian yang disetujui (--hanya-pertek)")
    if isi.disunting:
        awal.append(f"; {isi.disunting} disunting dengan tangan")
    if isi.hilang:
        awal.append(f"; {isi.hilang} sudah dihapus")
    if isi.berubah is None:
        awal.append("; belum dibandingkan dengan batch")
    elif isi.usang:
        awal.append("; sebagian " if isi.sebagian else "; ")
        awal.append("lebih lama daripada batch", style=WARNA[Severity.PERINGATAN])
        awal.append(jinak(f" ({_daftar(isi.berubah)} sudah berubah)"))
    else:
        awal.append("; dibuat dari batch yang sekarang")
    return awal


def _berikutnya(console: Console, keadaan: Keadaan) -> None:
    langkah = keadaan.langkah
    if langkah is Langkah.LENGKAPI:
        if keadaan.buku is None:
            cetak(console, teks(keadaan.masalah, WARNA[Severity.GALAT]))
            kosong(console)
        cetak(console, teks("Berikutnya: perbaiki hal itu, simpan, lalu jalankan lagi:"))
        pilihan: Iterable[tuple[str, str]] = (("mutasi", "lihat lagi keadaan folder ini"),)
    elif keadaan.folder_lain:
        cetak(console, Text("Berikutnya:"))
        pilihan = (
            (f"mutasi validate {_kutip(keadaan.folder_lain[-1])}", "periksa salah satu batch di folder ini"),
            _BERIKUTNYA[Langkah.MULAI][0],
        )
    elif langkah is Langkah.KENALI:
        cetak(console, Text("Berikutnya:"))
        pilihan = (
            (f"mutasi validate {_kutip(keadaan.tabel_lain[0])}", "bila itu buku kerja batch"),
            (f"mutasi columns {_kutip(keadaan.tabel_lain[0])}", "lihat bagaimana berkas itu dipahami"),
            ("mutasi init", "tulis pengaturan dan formulir Excel yang kosong di sini"),
        )
    else:
        cetak(console, Text("Berikutnya:"))
        pilihan = _BERIKUTNYA[langkah]
        if langkah is not Langkah.PERIKSA and keadaan.temuan and keadaan.temuan.get(Severity.PERINGATAN):
            pilihan = (_PERINGATAN, *pilihan)
    _perintah(console, pilihan)
    kosong(console)
    cetak(console, teks("Semua perintah: mutasi --help", "dim"))


def _perintah(console: Console, pilihan: Iterable[tuple[str, str]]) -> None:
    """Print commands with what they do beside them; where one does not fit, beneath them."""
    semua = [(jinak(perintah), arti) for perintah, arti in pilihan]
    lebar = max(len(perintah) for perintah, _ in semua)
    muat = all(lebar + len(arti) + 4 <= console.width for _, arti in semua)
    for perintah, arti in semua:
        awal = Text.assemble("  ", (perintah.ljust(lebar), "bold"), "  ")
        if muat:
            cetak(console, teks(arti), awal=awal)
        else:
            cetak_utuh(console, awal)
            cetak(console, teks(arti), awal=Text("      "))


def _baris(console: Console, label: str, isi: Text) -> None:
    cetak_berlabel(console, label, isi, kiri=2, lebar_label=_LEBAR_LABEL)


def _daftar(nama: Iterable[str]) -> str:
    """Return names in a row; of many only the first ones."""
    semua = list(nama)
    tampil = ", ".join(semua[:3])
    return tampil if len(semua) <= 3 else f"{tampil}, dan {len(semua) - 3} lainnya"  # noqa: PLR2004 - a line's worth


def _kutip(nama: str) -> str:
    return f'"{nama}"' if any(huruf.isspace() for huruf in nama) else nama


def _angka(banyak: int) -> str:
    return f"{banyak:,}".replace(",", ".")
