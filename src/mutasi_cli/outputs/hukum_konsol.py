"""``mutasi law`` for the terminal: the parameters in force on a day, with their citations."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from rich.console import Console
from rich.text import Text

from mutasi_cli.domain.waktu import tanggal_panjang
from mutasi_cli.law import LawBook
from mutasi_cli.law.model import Nilai, Parameter
from mutasi_cli.outputs.hukum_kata import nilai_kata, nilai_pada, parameter_bernama
from mutasi_cli.outputs.terminal import cetak, cetak_berlabel, cetak_judul, kosong, teks

_LABEL = 14
_PANJANG = 240
"""Longer values (word lists, tables) are shortened in the overview; ``mutasi law NAMA`` prints them whole."""


def print_law(console: Console, lawbook: LawBook, nama: str | None = None, hari: date | None = None) -> None:
    """Print all parameters in force on ``hari``, or every dated value of the one called ``nama``.

    Without a day the newest values are shown: nothing here knows today's date. An unknown name is a
    :class:`ParameterError` that names the nearest ones.
    """
    if nama is not None:
        _one(console, lawbook, parameter_bernama(lawbook, nama), hari)
        return
    pada = "dengan nilai terbaru" if hari is None else f"pada {tanggal_panjang(hari)}"
    cetak(console, teks(f"PARAMETER HUKUM {pada} ({len(lawbook.parameter)})", "bold"))
    for kunci in sorted(lawbook.parameter):
        kosong(console)
        _overview(console, lawbook, lawbook.parameter[kunci], hari)
    kosong(console)
    cetak(console, teks("Seluruh isi dan riwayat satu parameter: mutasi law NAMA", "dim"))


def _overview(console: Console, lawbook: LawBook, parameter: Parameter, hari: date | None) -> None:
    cetak(console, teks(parameter.nama, "bold"))
    cetak(console, teks(parameter.keterangan), awal=Text("  "))
    isi = nilai_pada(parameter, hari)
    if isi is None:
        _row(console, "Nilai", "belum dicatat untuk hari itu", "yellow")
    else:
        nilai = nilai_kata(isi.nilai, parameter.satuan)
        _row(console, "Nilai", nilai if len(nilai) <= _PANJANG else _shortened(nilai))
        _row(console, "Berlaku", _period(isi))
        _row(console, "Dasar", str(isi.dasar))
    _office(console, lawbook, parameter)


def _shortened(nilai: str) -> str:
    """Cut a long value between two of its items."""
    potong = nilai[:_PANJANG]
    return f"{potong[: max(potong.rfind(';'), potong.rfind(','), 1)]} …"


def _one(console: Console, lawbook: LawBook, parameter: Parameter, hari: date | None) -> None:
    cetak(console, teks(parameter.nama, "bold"))
    cetak(console, teks(parameter.keterangan))
    kini = nilai_pada(parameter, hari)
    _office(console, lawbook, parameter)
    if kini is None and hari is not None:
        cetak(console, teks(f"Pada {tanggal_panjang(hari)} belum ada nilai yang dicatat.", "yellow"))
    for isi in parameter.nilai:
        cetak_judul(console, _period(isi))
        if isi is kini and hari is not None:
            cetak(console, teks(f"Berlaku pada {tanggal_panjang(hari)}.", "green"))
        _whole(console, isi.nilai, parameter.satuan)
        _row(console, "Dasar", str(isi.dasar))
        if isi.catatan is not None:
            _row(console, "Catatan", isi.catatan)


def _whole(console: Console, nilai: Any, satuan: str) -> None:  # noqa: ANN401 - numbers, lists and tables
    if isinstance(nilai, Mapping):
        lebar = max((len(str(kunci)) for kunci in nilai), default=0) + 2
        for kunci, isi in nilai.items():
            cetak_berlabel(
                console, str(kunci), teks(nilai_kata(isi, satuan)), kiri=2, lebar_label=min(lebar, 30)
            )
        return
    _row(console, "Nilai", nilai_kata(nilai, satuan))


def _office(console: Console, lawbook: LawBook, parameter: Parameter) -> None:
    kantor = lawbook.kantor.get(parameter.nama)
    if kantor is not None:
        _row(console, "Kantor ini", nilai_kata(kantor.nilai, parameter.satuan), "magenta")
        _row(console, "Alasan", kantor.alasan)


def _period(isi: Nilai) -> str:
    mulai = f"sejak {tanggal_panjang(isi.berlaku)}"
    return mulai if isi.sampai is None else f"{mulai} sampai {tanggal_panjang(isi.sampai)}"


def _row(console: Console, label: str, isi: str, gaya: str = "") -> None:
    cetak_berlabel(console, label, teks(isi, gaya), kiri=2, lebar_label=_LABEL)
