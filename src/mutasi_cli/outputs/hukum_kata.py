"""Values of the law and of the office in words: shared by findings, catalogue and report."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from typing import Any

from mutasi_cli.domain.batch import Batch
from mutasi_cli.errors import ParameterError
from mutasi_cli.law import LawBook
from mutasi_cli.law.model import Nilai, Parameter

_SATUAN_TANPA_KATA = {"angka", "ya/tidak", "daftar", "tabel", "kata"}


def nilai_kata(nilai: Any, satuan: str) -> str:  # noqa: ANN401 - parameters hold numbers, lists and tables
    """Return a value of a parameter on one line: ``24 bulan``, ``ya``, ``a, b, c``, ``II.a = 3.250.000``."""
    if isinstance(nilai, bool):
        return "ya" if nilai else "tidak"
    if isinstance(nilai, int):
        angka = f"{nilai:,}".replace(",", ".")
        return angka if satuan in _SATUAN_TANPA_KATA else f"{angka} {satuan}"
    if isinstance(nilai, list):
        return ", ".join(nilai_kata(isi, satuan) for isi in nilai)
    if isinstance(nilai, Mapping):
        return "; ".join(f"{kunci} = {_isi_tabel(isi, satuan)}" for kunci, isi in nilai.items())
    return str(nilai)


def _isi_tabel(isi: Any, satuan: str) -> str:  # noqa: ANN401 - a cell of a table
    if isinstance(isi, Mapping):
        return "(" + ", ".join(f"{kunci} {nilai_kata(nilai, satuan)}" for kunci, nilai in isi.items()) + ")"
    return nilai_kata(isi, satuan)


def parameter_bernama(lawbook: LawBook, nama: str) -> Parameter:
    """Return a parameter by name; an unknown one is a :class:`ParameterError` with the nearest names."""
    parameter = lawbook.parameter.get(nama)
    if parameter is not None:
        return parameter
    dekat = get_close_matches(nama, sorted(lawbook.parameter), n=3, cutoff=0.4)
    saran = f" Mungkin maksudnya: {', '.join(dekat)}." if dekat else ""
    raise ParameterError(f"Parameter «{nama}» tidak ada.{saran} Lihat «mutasi law».")


def nilai_pada(parameter: Parameter, hari: date | None) -> Nilai | None:
    """Return the value in force on a day (None: the newest), None where the law is silent."""
    if hari is None:
        return parameter.nilai[-1]
    try:
        return parameter.on(hari)
    except ParameterError:
        return None


@dataclass(frozen=True, slots=True)
class KetentuanKantor:
    """One thing that the office set otherwise than the law or the catalogue, and why."""

    kalimat: str
    alasan: str


def ketentuan_kantor(batch: Batch) -> tuple[KetentuanKantor, ...]:
    """Return the office's own values and severities, each with its reason; every report prints them."""
    hasil = []
    for nama in sorted(batch.pengaturan.parameter):
        isi = batch.pengaturan.parameter[nama]
        parameter = batch.law.book.parameter.get(nama)
        if parameter is None:
            hasil.append(KetentuanKantor(f"{nama}: {nilai_kata(isi.nilai, 'kata')}.", isi.alasan))
            continue
        resmi = nilai_pada(parameter, batch.tanggal)
        banding = "peraturan pada hari itu belum dicatat"
        if resmi is not None:
            banding = f"{nilai_kata(resmi.nilai, parameter.satuan)} menurut {resmi.dasar}"
        kalimat = (
            f"{parameter.keterangan} ({nama}): {nilai_kata(isi.nilai, parameter.satuan)}, "
            f"sedangkan {banding}."
        )
        hasil.append(KetentuanKantor(kalimat, isi.alasan))
    for kode in sorted(batch.pengaturan.aturan):
        setelan = batch.pengaturan.aturan[kode]
        menjadi = "dimatikan" if setelan.keparahan is None else f"dijadikan {setelan.keparahan.value}"
        hasil.append(KetentuanKantor(f"Aturan {kode} {menjadi}.", setelan.alasan))
    return tuple(hasil)
