"""What the table and the JSON of ``mutasi columns`` share: samples fit to be shown, and lines of TOML."""

import re
from collections.abc import Iterable, Sequence

from mutasi_cli.domain.pemahaman import TAK_DIKENAL, KolomDipahami, Pemahaman
from mutasi_cli.outputs.teks_toml import teks_toml

TERTUTUP = "(data pribadi)"
"""Stands for a sample that looks like personal matter in a column that is not read."""

_PRIBADI = re.compile(
    r"(?<!\d)\d{16}(?!\d)"  # NIK, family card, NPWP of 16 digits
    r"|(?<!\d)\d{2}\.\d{3}\.\d{3}\.\d-\d{3}\.\d{3}(?!\d)"  # NPWP as it is printed
    r"|(?<![\d.])(?:\+?62|0)[ -]?8\d(?:[ -]?\d){6,11}(?!\d)"  # mobile telephone
    r"|(?<![\d.])\(?0\d{2,3}\)?[ -]\d{3,4}[ -]?\d{3,5}(?!\d)"  # telephone of a house
    r"|\S@\S+\.\S"  # e-mail
    r"|\b(?:jl|jln|jalan|gang|gg|perum|perumahan|komplek|kompleks|kp|dusun|desa)\b[. ]"
    r"|\brt\b[ ./]*\d|\brw\b[ ./]*\d",
    re.IGNORECASE,
)
_BIDANG = re.compile(r"[a-z][a-z0-9_]*")


def contoh_aman(kolom: KolomDipahami) -> tuple[str, ...]:
    """Return the samples of a column; in one that is not read, what looks personal is covered.

    The reader already keeps the samples of columns like NIK to itself. A heading such as ``Kontak`` says
    nothing of the kind, but a telephone number under it does.
    """
    if kolom.bidang:
        return kolom.contoh
    aman = (TERTUTUP if _PRIBADI.search(isi) else isi for isi in kolom.contoh)
    return tuple(dict.fromkeys(aman))


def usulan_alias(sheet: Pemahaman) -> tuple[KolomDipahami, ...]:
    """Return the columns that are not read although their headings come near to a field."""
    return tuple(isi for isi in sheet.kolom if not isi.bidang and isi.saran is not None)


def baris_toml(sheets: Sequence[Pemahaman]) -> tuple[str, ...]:
    """Return the lines for ``mutasi.toml`` that would teach what is not understood; empty: nothing to teach.

    A suggested field makes a line that is ready to be used; a heading without any makes a comment whose field
    the officer fills in. For a required field without any column, a line
    that has been made a comment waits for the heading. A table stands once, however many sheets it has.
    """
    menurut_tabel: dict[str, dict[str, None]] = {}
    for sheet in sheets:
        if sheet.tabel is not None:
            baris = menurut_tabel.setdefault(sheet.tabel, {})
            baris.update(dict.fromkeys(_lines(sheet)))
    hasil: list[str] = []
    for tabel, isi in menurut_tabel.items():
        if isi:
            hasil += [f"[kolom.{tabel}]", *isi]
    return tuple(hasil)


def kolom_bernama(kolom: KolomDipahami) -> str:
    """Return a column for a list: its letter, its heading, and whether it is hidden."""
    judul = f"{kolom.huruf} «{kolom.judul}»" if kolom.judul.strip() else f"{kolom.huruf} (tanpa judul)"
    return f"{judul} (tersembunyi)" if kolom.tersembunyi else judul


def _lines(sheet: Pemahaman) -> Iterable[str]:
    disarankan = set()
    for kolom in usulan_alias(sheet):
        if kolom.saran in disarankan or any(kolom.saran in isi.bidang for isi in sheet.kolom):
            # Two columns for one field are a fault; the officer must choose.
            yield f"# {teks_toml(kolom.judul)} = {teks_toml(kolom.saran or '')}"
        else:
            yield f"{teks_toml(kolom.judul)} = {teks_toml(kolom.saran or '')}"
        disarankan.add(kolom.saran)
    for kolom in sheet.kolom:
        asing = kolom.sebab == TAK_DIKENAL and not kolom.bidang and kolom.saran is None
        if asing and kolom.judul.strip() and TERTUTUP not in contoh_aman(kolom):
            yield f'# {teks_toml(kolom.judul)} = ""'
    for hilang in sheet.hilang:
        pilihan = _BIDANG.findall(hilang.replace(" atau ", " "))
        if disarankan.isdisjoint(pilihan):
            yield f'# "judul di berkas" = {teks_toml(pilihan[0] if pilihan else hilang)}'
