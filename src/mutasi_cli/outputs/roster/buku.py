"""The workbook as a whole: its sheets in the order in which they are printed, its bytes without a clock."""

import io
from datetime import date

from openpyxl.workbook import Workbook

from mutasi_cli.domain.batch import Batch
from mutasi_cli.outputs.arsip import normalkan_zip
from mutasi_cli.outputs.roster import isi
from mutasi_cli.outputs.roster.dampak import tulis_kosong, tulis_rantai
from mutasi_cli.outputs.roster.lantikan import daftar_diberhentikan, daftar_lantikan, tulis_daftar
from mutasi_cli.outputs.roster.lembar import pasang_gaya
from mutasi_cli.outputs.roster.rekap import tulis_rekap
from mutasi_cli.outputs.roster.sumpah import tulis_sumpah
from mutasi_cli.outputs.urutan import roster_order


def nama_buku(tanggal: date) -> str:
    """Return the file's name: ``lantikan-2026-02-06.xlsx``."""
    return f"lantikan-{tanggal.isoformat()}.xlsx"


def build_roster(batch: Batch, *, draf: bool = False) -> bytes:
    """Return the roster of a batch as an .xlsx; the same batch gives the same bytes.

    Sheets: Lantikan, Kepala Puskesmas, Diberhentikan (where anybody is), Rekap, Sumpah, Kosong, Rantai.
    ``draf`` writes DRAF above each sheet and into the header of each page.
    """
    buku = Workbook()
    if buku.active is not None:
        buku.remove(buku.active)
    buku.properties.creator = "mutasi"
    buku.properties.title = f"Pelantikan {batch.tanggal.isoformat()}"
    pasang_gaya(buku)
    baris = roster_order(batch)
    for daftar in daftar_lantikan(batch):
        milik = [satu for satu in baris if satu.kelompok is daftar.kelompok and isi.dilantik(satu.move)]
        tulis_daftar(buku, batch, daftar, milik, draf=draf)
    diberhentikan = [satu for satu in baris if not isi.dilantik(satu.move)]
    if diberhentikan:
        tulis_daftar(buku, batch, daftar_diberhentikan(diberhentikan[0].kelompok), diberhentikan, draf=draf)
    tulis_rekap(buku, batch, draf=draf)
    tulis_sumpah(buku, batch, baris, draf=draf)
    tulis_kosong(buku, batch, draf=draf)
    tulis_rantai(buku, batch, draf=draf)
    tujuan = io.BytesIO()
    buku.save(tujuan)
    return normalkan_zip(tujuan.getvalue())
