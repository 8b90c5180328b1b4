"""``docs/rules.md`` and ``docs/parameters.md``: the same text as ``mutasi rule`` and ``mutasi law``."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from mutasi_cli.domain.katalog import HalamanAturan
from mutasi_cli.law import LawBook, Nilai
from mutasi_cli.outputs.aturan_konsol import KELUARGA, cara_mengecualikan

_DIBUAT = "<!-- Dibuat oleh docs/buat.py; jangan disunting dengan tangan. -->"


def rules_as_markdown(aturan: Sequence[HalamanAturan]) -> str:
    """Return the whole catalogue as one Markdown page, in the order of the catalogue."""
    bagian = [_DIBUAT, "# Katalog aturan"]
    for keluarga, isi in groupby(aturan, key=lambda satu: satu.code[:3]):
        bagian.append(f"## {keluarga}: {KELUARGA.get(keluarga, '')}")
        for satu in isi:
            bagian += _rule(satu)
    return _page(bagian)


def parameters_as_markdown(lawbook: LawBook) -> str:
    """Return every parameter with all its dated values as one Markdown page."""
    bagian = [_DIBUAT, "# Parameter hukum"]
    for nama in sorted(lawbook.parameter):
        parameter = lawbook.parameter[nama]
        bagian += [f"## {nama}", f"{parameter.keterangan}. Satuan: {parameter.satuan}."]
        for nilai in parameter.nilai:
            bagian += _value(nilai)
    return _page(bagian)


def _rule(aturan: HalamanAturan) -> list[str]:
    bagian = [f"### {aturan.code} {aturan.name}", f"**{aturan.severity.value}**. {aturan.ringkasan}"]
    for judul, isi in aturan.bagian.items():
        bagian += [f"#### {judul}", isi]
        if judul == "Dasar" and aturan.basis:
            bagian.append("\n".join(f"- {dasar}" for dasar in aturan.basis))
    if aturan.kolom:
        kolom = ", ".join(f"`{nama}`" for nama in aturan.kolom)
        bagian.append(f"Kolom yang dibaca: {kolom}.")
    if not aturan.waivable:
        bagian.append(cara_mengecualikan(aturan)[0][1])
    return bagian


def _value(nilai: Nilai) -> list[str]:
    sampai = "" if nilai.sampai is None else f" sampai {nilai.sampai:%d-%m-%Y}"
    bagian = [f"Berlaku sejak {nilai.berlaku:%d-%m-%Y}{sampai}. Dasar: {nilai.dasar}."]
    isi = nilai.nilai
    if isinstance(isi, dict):
        bagian.append("\n".join(f"- {kunci}: {_inline(satu)}" for kunci, satu in isi.items()))
    else:
        bagian.append(f"Nilai: {_inline(isi)}.")
    if nilai.catatan:
        bagian.append(f"Catatan: {nilai.catatan}")
    return bagian


def _inline(isi: object) -> str:
    if isinstance(isi, bool):
        return "ya" if isi else "tidak"
    if isinstance(isi, list):
        return ", ".join(str(satu) for satu in isi)
    if isinstance(isi, Mapping):
        return ", ".join(f"{kunci} {_inline(satu)}" for kunci, satu in isi.items())
    return str(isi)


def _page(bagian: Sequence[str]) -> str:
    return "\n\n".join(bagian) + "\n"
