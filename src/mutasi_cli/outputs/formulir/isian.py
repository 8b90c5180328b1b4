"""What a cell takes: number format, width, and the rule that Excel checks while somebody types.

The rules only help at the keyboard; what is pasted passes them by and is judged by ``mutasi validate``.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from openpyxl.worksheet.datavalidation import DataValidation

from mutasi_cli.domain.lembar_kanonik import KolomKanonik
from mutasi_cli.domain.nip import PANJANG
from mutasi_cli.outputs.formulir.daftar import KODE_JABATAN, Pilihan

BARIS_TERAKHIR = 1_048_576
"""The last row of a sheet: a form that stops helping half-way down would be taken for a limit."""

FORMAT_TEKS = "@"
FORMAT_TANGGAL = "dd-mm-yyyy"

KOLOM_KODE_JABATAN = frozenset(
    {
        "kode_jabatan",
        "kode_jabatan_tujuan",
        "kode_jabatan_lama",
        "kode_tugas_tambahan",
        "kode_atasan",
        "kode_pengganti",
    }
)
"""Columns, of whichever sheet, that name a post by its code."""

_LEBAR: dict[str, float] = {"nip": 22, "tanggal": 14, "nama": 32, "cacah": 10, "kotak": 10, "gelar": 16}
_TOMBOL = 5
"""Room for the button of the filter beside the heading."""
_LEBAR_BIDANG: dict[str, float] = {
    "no": 6,
    "nama": 32,
    "jabatan": 40,
    "jabatan_tujuan": 40,
    "unit_kerja": 40,
    "unit_tujuan": 40,
    "perangkat_daerah": 40,
    "alasan": 40,
    "keterangan": 40,
}
_LEBAR_LAIN = 18.0

_TANGGAL_TERAWAL = "DATE(1930,1,1)"
_TANGGAL_TERAKHIR = "DATE(2199,12,31)"
_CACAH_TERBESAR = 999_999
_KOTAK_TERBESAR = 9
_PANJANG_PESAN = 255
_CUKUP_PENDEK = 170
"""A longer list is not repeated in a note: it can be read on the sheet ``Daftar``."""


@dataclass(frozen=True, slots=True)
class Aturan:
    """A rule of Excel for cells of one kind. What breaks a ``keras`` one is refused, else Excel asks."""

    jenis: Literal["list", "custom", "date", "whole"]
    rumus: tuple[str, ...]
    judul: str
    pesan: str
    keras: bool = True
    petunjuk: str = ""
    """What is shown beside the cell as soon as it is chosen."""


def pilihan_kolom(kolom: KolomKanonik, daftar: Mapping[str, Pilihan]) -> Pilihan | None:
    """Return the list of words of a column, None where it takes free text."""
    return daftar.get(kolom.jenis if kolom.pilihan is None else kolom.pilihan)


def format_kolom(kolom: KolomKanonik) -> str:
    """Return the number format; what is no number and no date is text, so that Excel changes none of it."""
    if kolom.jenis == "tanggal":
        return FORMAT_TANGGAL
    if kolom.jenis in {"cacah", "kotak"}:
        return "0"
    return "General" if kolom.nama == "no" else FORMAT_TEKS


def lebar_kolom(kolom: KolomKanonik) -> float:
    """Return the width in characters; the heading always fits."""
    lebar = _LEBAR_BIDANG.get(kolom.nama, _LEBAR.get(kolom.jenis, _LEBAR_LAIN))
    return max(lebar, len(kolom.nama) + _TOMBOL)


def catatan(kolom: KolomKanonik, daftar: Mapping[str, Pilihan], sebutan: str) -> str:
    """Return the note of a heading. ``sebutan`` says whether it is required, empty where it is not."""
    bagian = [sebutan] if sebutan else []
    bagian.append(kolom.arti)
    if kolom.jenis == "nip":
        bagian.append(f"{PANJANG} angka, sebagai teks.")
    if kolom.nama in KOLOM_KODE_JABATAN:
        bagian.append("Panah di sel menampilkan kode dari lembar jabatan.")
    if kolom.jenis == "tanggal":
        bagian.append("Tulis hari-bulan-tahun, misalnya 06-02-2026.")
    pilihan = pilihan_kolom(kolom, daftar)
    if pilihan is not None:
        kata = ", ".join(pilihan.kata)
        bagian.append(
            f"Pilihan: {kata}." if len(kata) <= _CUKUP_PENDEK else "Pilihannya ada di lembar Daftar."
        )
    return "\n".join(bagian)


def aturan_kolom(kolom: KolomKanonik, daftar: Mapping[str, Pilihan], sel: str) -> Aturan | None:
    """Return the rule for a column, None where anything may be typed; ``sel`` is its first cell."""
    pilihan = pilihan_kolom(kolom, daftar)
    if pilihan is not None:
        pesan = f"Pilih salah satu kata dari daftar. Untuk {kolom.nama} kata lain tidak dikenal."
        return Aturan("list", (pilihan.rentang,), "Tidak ada dalam daftar", pesan, keras=pilihan.mengikat)
    if kolom.nama in KOLOM_KODE_JABATAN:
        # The post table may be a file of its own; then the list is empty and must not refuse anything.
        return Aturan("list", (KODE_JABATAN,), "Kode jabatan", "", keras=False)
    if kolom.jenis == "nip":
        return Aturan(
            "custom",
            (f"AND(ISTEXT({sel}),LEN({sel})={PANJANG},ISNUMBER(VALUE({sel})))",),
            f"NIP harus {PANJANG} angka",
            f"Ketik {PANJANG} angka tanpa spasi, sebagai teks. Bila sel ini berformat angka, ubah dahulu "
            f"formatnya menjadi Teks: Excel merusak angka yang panjangnya lebih dari 15.",
            petunjuk=f"{PANJANG} angka tanpa spasi, sebagai teks.",
        )
    if kolom.jenis == "tanggal":
        return Aturan(
            "date",
            (_TANGGAL_TERAWAL, _TANGGAL_TERAKHIR),
            "Bukan tanggal",
            "Excel tidak mengenali isian ini sebagai tanggal. Tulis hari-bulan-tahun, misalnya 06-02-2026. "
            "Tetap simpan isian ini?",
            keras=False,
        )
    if kolom.jenis == "cacah":
        pesan = "Isi dengan bilangan bulat, tanpa satuan."
        return Aturan("whole", ("0", str(_CACAH_TERBESAR)), "Bukan bilangan bulat", pesan)
    if kolom.jenis == "kotak":
        pesan = f"Isi nomor kotak talenta, 1 sampai {_KOTAK_TERBESAR}."
        return Aturan("whole", ("1", str(_KOTAK_TERBESAR)), "Kotak talenta", pesan)
    return None


def pasang_aturan(aturan: Aturan, rentang: str) -> DataValidation:
    """Return the rule as Excel keeps it, for the cells of ``rentang``.

    A list that does not bind shows its words and refuses nothing, without asking.
    """
    tanya = aturan.keras or aturan.jenis != "list"
    hasil = DataValidation(
        type=aturan.jenis,
        operator="between" if aturan.jenis in {"date", "whole"} else None,
        formula1=aturan.rumus[0],
        formula2=aturan.rumus[1] if len(aturan.rumus) > 1 else None,
        allow_blank=True,
        showErrorMessage=tanya,
        errorStyle="stop" if aturan.keras else "warning",
        errorTitle=aturan.judul,
        error=aturan.pesan[:_PANJANG_PESAN],
        showInputMessage=bool(aturan.petunjuk),
        promptTitle="NIP" if aturan.petunjuk else None,
        prompt=aturan.petunjuk or None,
    )
    hasil.add(rentang)
    return hasil
