"""Values of the law and of the office in words: shared by findings, catalogue and report."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mutasi_cli.domain.batch import Batch
from mutasi_cli.errors import ParameterError

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
        try:
            resmi = parameter.on(batch.tanggal)
            banding = f"{nilai_kata(resmi.nilai, parameter.satuan)} menurut {resmi.dasar}"
        except ParameterError:
            banding = "peraturan pada hari itu belum dicatat"
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
