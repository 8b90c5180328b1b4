"""A faulty command line as one Indonesian sentence that says what was probably meant.

Faults are told apart by the names of their classes, since click's classes moved into typer with version 0.26.
"""

from __future__ import annotations

import difflib
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_MIRIP = 0.55
_PERINTAH_ASING = re.compile(
    r"No such command (['\"])(?P<nama>.*?)\1\.?(?:\s*\(?Did you mean.*)?$", re.DOTALL
)
_LEBIH = re.compile(r"unexpected extra argument(?:s|\(s\))? \((?P<kata>.*)\)", re.DOTALL)
_NILAI = re.compile(r"^(['\"]?)(?P<isi>.+)\1 is not ", re.DOTALL)
_TABEL = frozenset({".xlsx", ".xlsm", ".xls", ".ods"})

SEBUTAN: Mapping[str, str] = {
    "aturan": "rules",
    "bandingkan": "diff",
    "bantuan": "--help",
    "beda": "diff",
    "buat": "init",
    "calon": "candidates",
    "cek": "validate",
    "cetak": "decree",
    "cocokkan": "verify",
    "contoh": "demo",
    "daftar": "roster",
    "dampak": "impact",
    "help": "--help",
    "hukum": "law",
    "kandidat": "candidates",
    "keputusan": "decree",
    "kolom": "columns",
    "lampiran": "roster",
    "laporan": "report",
    "mulai": "init",
    "naskah": "decree",
    "perbedaan": "diff",
    "periksa": "validate",
    "petikan": "decree",
    "sk": "decree",
    "surat": "decree",
    "templat": "template",
    "validasi": "validate",
    "verifikasi": "verify",
    "versi": "--version",
}
"""What an officer may type -> the command."""
_SEBUTAN_PILIHAN: Mapping[str, str] = {
    "--date": "--tanggal",
    "--draft": "--draf",
    "--folder": "--keluaran",
    "--hari": "--tanggal",
    "--json": "--format",
    "--out": "--keluaran",
    "--output": "--keluaran",
    "--rule": "--aturan",
    "--severity": "--keparahan",
    "--staff": "--pegawai",
    "--strict": "--ketat",
    "--tgl": "--tanggal",
    "-h": "--help",
    "-o": "--keluaran",
    "-v": "--version",
}


def usage_sentence(error: BaseException, argumen: Sequence[str] = ()) -> str:
    """Return a fault of the command line as one Indonesian sentence; ``argumen`` are its words."""
    nama = {kelas.__name__ for kelas in type(error).__mro__}
    ctx = getattr(error, "ctx", None)
    jalan = _path(argumen) if ctx is None else ctx.command_path
    bantuan = f"Lihat «{jalan} --help»."
    pesan = str(getattr(error, "message", ""))
    if "NoSuchOption" in nama:
        return f"{_unknown_option(str(getattr(error, 'option_name', '')), ctx)} {bantuan}"
    if "MissingParameter" in nama:
        return f"{_missing(getattr(error, 'param', None), ctx)} {bantuan}"
    if "BadOptionUsage" in nama:
        pilihan = getattr(error, "option_name", "")
        if "does not take" in pesan:
            return f"Pilihan {pilihan} tidak memakai nilai; tulis {pilihan} saja. {bantuan}"
        return f"Nilai untuk pilihan {pilihan} belum ditulis. {bantuan}"
    if "BadParameter" in nama:
        return f"{_bad_value(error)} {bantuan}"
    asing = _PERINTAH_ASING.search(pesan)
    if asing is not None:
        return f"{_unknown_command(asing['nama'], ctx)} {bantuan}"
    lebih = _LEBIH.search(pesan)
    if lebih is not None:
        kata = lebih["kata"]
        return (
            f"Kata «{kata}» berlebih pada «{jalan}»: hapus, atau beri tanda kutip bila ada spasi. {bantuan}"
        )
    if getattr(getattr(ctx, "command", None), "commands", None):
        return f"Perintah belum disebut. {bantuan}"
    return f"Perintah tidak terbaca: ada nilai yang tidak cocok. {bantuan}"


def _unknown_command(nama: str, ctx: Any) -> str:  # noqa: ANN401 - a context of click, see the module
    jalan = ctx.command_path
    awal = f"Perintah «{nama}» tidak dikenal."
    if jalan == "mutasi":
        if Path(nama).suffix.casefold() in _TABEL:
            return f"{awal} Maksudnya «mutasi validate {nama}»?"
        if nama.casefold() in SEBUTAN:
            return f"{awal} Maksudnya «mutasi {SEBUTAN[nama.casefold()]}»?"
    dekat = difflib.get_close_matches(nama.casefold(), list(ctx.command.commands), n=1, cutoff=_MIRIP)
    return f"{awal} Maksudnya «{jalan} {dekat[0]}»?" if dekat else awal


def _unknown_option(pilihan: str, ctx: Any) -> str:  # noqa: ANN401 - as above
    awal = f"Pilihan {pilihan} tidak dikenal."
    if ctx is None:
        return awal
    dikenal = sorted(_options(ctx.command))
    tepat = _SEBUTAN_PILIHAN.get(pilihan.casefold(), "")
    if pilihan.casefold() == "--json" and tepat in dikenal:
        return f"{awal} Maksudnya --format json?"
    if tepat in dikenal:
        return f"{awal} Maksudnya {tepat}?"
    dekat = difflib.get_close_matches(pilihan.casefold(), dikenal, n=1, cutoff=_MIRIP)
    if dekat:
        return f"{awal} Maksudnya {dekat[0]}?"
    anak: Mapping[str, Any] = getattr(ctx.command, "commands", {})
    pemilik = next((nama for nama, isi in anak.items() if pilihan in _options(isi)), None)
    if pemilik is not None:
        return f"{awal} Tulis pilihan sesudah nama perintah, misalnya «mutasi {pemilik} {pilihan} …»."
    return awal


def _options(perintah: Any) -> Iterator[str]:  # noqa: ANN401 - as above
    yield "--help"
    for param in perintah.params:
        if param.param_type_name == "option":
            yield from (isi for isi in param.opts if isi.startswith("-"))


def _missing(param: Any, ctx: Any) -> str:  # noqa: ANN401 - as above
    if param is None:
        return "Masih ada yang belum disebut."
    if param.param_type_name == "option":
        return f"Pilihan {max(param.opts, key=len)} wajib diisi."
    sebut = (param.metavar or str(param.name)).strip("[]")
    return f"{sebut} belum disebut; wajib diisi: «{ctx.command_path} {sebut}»."


def _bad_value(error: BaseException) -> str:
    param = getattr(error, "param", None)
    if param is None:
        return "Ada nilai yang tidak cocok."
    sebut = _longest(param.opts) or (param.metavar or str(param.name)).strip("[]")
    tertulis = _NILAI.search(str(getattr(error, "message", "")))
    isi = f" «{tertulis['isi']}»" if tertulis is not None else ""
    terkecil = getattr(param.type, "min", None)
    if terkecil is not None:
        return f"Nilai{isi} untuk {sebut} tidak cocok: tulis bilangan bulat, paling kecil {terkecil}."
    return f"Nilai{isi} untuk {sebut} tidak cocok."


def _path(argumen: Sequence[str]) -> str:
    """Return the command of a fault that does not know its own: ``mutasi validate``."""
    awal = [kata for kata in argumen[:1] if kata.isalpha()]
    return " ".join(["mutasi", *awal])


def _longest(opsi: Sequence[str]) -> str:
    return max((isi for isi in opsi if isi.startswith("--")), key=len, default="")
