"""``mutasi rules`` and ``mutasi rule CODE`` for the terminal."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from rich.console import Console
from rich.text import Text

from mutasi_cli.domain.katalog import HalamanAturan
from mutasi_cli.domain.pengaturan import SetelanAturan
from mutasi_cli.outputs.terminal import WARNA, cetak, cetak_berlabel, cetak_judul, kosong, teks

KELUARGA: Mapping[str, str] = {
    "DAT": "data yang belum dapat dipercaya",
    "PEG": "pegawai",
    "SYA": "syarat jabatan",
    "JAB": "jabatan dan batch seluruhnya",
    "WKT": "waktu",
    "IZN": "izin dan kewenangan",
    "KHU": "jabatan dengan aturan khusus",
    "LYN": "layanan yang tidak boleh berhenti",
    "DOK": "surat dan upacara",
}
"""The families of the catalogue, in reading order."""

_LABEL_KEPARAHAN = 11
_LABEL = 16


def print_rules(
    console: Console, aturan: Sequence[HalamanAturan], setelan: Mapping[str, SetelanAturan] | None = None
) -> None:
    """Print the catalogue, one rule a line or two; ``setelan`` are the office's own severities."""
    kantor = {} if setelan is None else setelan
    cetak(console, teks(f"KATALOG ATURAN ({len(aturan)})", "bold"))
    for keluarga, bagian in groupby(aturan, key=lambda isi: isi.code[:3]):
        milik = list(bagian)
        nama = KELUARGA.get(keluarga)
        cetak_judul(console, f"{keluarga} ({len(milik)})" + (f": {nama}" if nama else ""))
        for isi in milik:
            _line(console, isi, kantor.get(isi.code))
    kosong(console)
    cetak(console, teks("Penjelasan satu aturan: mutasi rule KODE", "dim"))


def print_rule(console: Console, aturan: HalamanAturan, setelan: SetelanAturan | None = None) -> None:
    """Print the whole page of one rule, and how it is waived."""
    judul = Text(aturan.code, style="bold")
    judul.append(f" {aturan.name}", style="bold")
    cetak(console, judul)
    cetak(console, teks(aturan.severity.value.upper(), WARNA[aturan.severity]))
    if setelan is not None:
        _office(console, setelan)
    kosong(console)
    _paragraphs(console, aturan.ringkasan)
    for nama, isi in aturan.bagian.items():
        cetak_judul(console, nama)
        _paragraphs(console, isi)
        if nama == "Dasar":
            for dasar in aturan.basis:
                cetak(console, teks(str(dasar)), awal=Text("  - "))
    if aturan.basis and "Dasar" not in aturan.bagian:
        cetak_judul(console, "Dasar")
        for dasar in aturan.basis:
            cetak(console, teks(str(dasar)), awal=Text("  - "))
    if aturan.kolom:
        cetak_judul(console, "Kolom yang dibaca")
        cetak(console, teks(", ".join(aturan.kolom)))
    cetak_judul(console, "Pengecualian")
    for label, isi in cara_mengecualikan(aturan):
        if label:
            cetak_berlabel(console, label, teks(isi), kiri=2, lebar_label=_LABEL)
        else:
            cetak(console, teks(isi))


def cara_mengecualikan(aturan: HalamanAturan) -> tuple[tuple[str, str], ...]:
    """Return how a rule is waived: sentences (label empty) and the cells of the row to write."""
    if not aturan.waivable:
        return (("", "Aturan ini tidak dapat dikecualikan; datanya atau usulannya harus diperbaiki."),)
    return (
        ("", "Tulis satu baris di lembar «pengecualian»:"),
        ("aturan", aturan.code),
        ("nip", "NIP pegawai yang bersangkutan (18 angka, sebagai teks), dan/atau"),
        ("kode_jabatan", "kode jabatannya; keduanya kosong hanya bila temuannya tentang batch seluruhnya"),
        ("alasan", "alasan tertulis (wajib)"),
        ("nomor_dokumen", "nomor surat yang mendasarinya"),
        ("tanggal_dokumen", "tanggal surat itu"),
        ("berlaku_sampai", "hari terakhir berlakunya; kosong berarti tanpa batas"),
        ("", "Temuan tetap ditampilkan beserta alasannya, tetapi tidak lagi menghalangi."),
    )


def _line(console: Console, aturan: HalamanAturan, setelan: SetelanAturan | None) -> None:
    awal = Text(f"  {aturan.code} ")
    awal.append(aturan.severity.value.ljust(_LABEL_KEPARAHAN), style=WARNA[aturan.severity])
    cetak(console, teks(aturan.name, "bold"), awal=awal)
    gantung = " " * awal.cell_len
    cetak(console, teks(aturan.ringkasan), awal=Text(gantung))
    if not aturan.waivable:
        cetak(console, teks("tidak dapat dikecualikan", "dim"), awal=Text(gantung))
    if setelan is not None:
        cetak(console, teks(_office_sentence(setelan), "magenta"), awal=Text(gantung))


def _office(console: Console, setelan: SetelanAturan) -> None:
    cetak(console, teks(_office_sentence(setelan), "magenta"))


def _office_sentence(setelan: SetelanAturan) -> str:
    menjadi = "dimatikan" if setelan.keparahan is None else f"dijadikan {setelan.keparahan.value}"
    return f"Di kantor ini {menjadi}: {setelan.alasan}"


def _paragraphs(console: Console, isi: str) -> None:
    """Print prose: lines of a paragraph run together, a list keeps its lines."""
    for nomor, paragraf in enumerate(isi.strip().split("\n\n")):
        if nomor:
            kosong(console)
        for butir in _items(paragraf):
            awal = Text("  - ") if butir.startswith(("- ", "* ")) else None
            cetak(console, teks(butir[2:] if awal is not None else butir), awal=awal)


def _items(paragraf: str) -> list[str]:
    """Return the items of a list, or the paragraph as one item."""
    hasil: list[str] = []
    for baris in paragraf.splitlines():
        rapi = baris.strip()
        if hasil and not rapi.startswith(("- ", "* ")):
            hasil[-1] = f"{hasil[-1]} {rapi}"
        elif rapi:
            hasil.append(rapi)
    return hasil
