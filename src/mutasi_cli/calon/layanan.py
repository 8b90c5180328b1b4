"""From a request to an answer: read the whole staff, find the post, look for people."""

from dataclasses import dataclass
from pathlib import Path

from mutasi_cli import pipeline
from mutasi_cli.calon.cari import find_candidates
from mutasi_cli.calon.penilai import Lapor
from mutasi_cli.calon.penugasan import fill_all
from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calon import HasilCalon, HasilPenugasan
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.errors import PengaturanError
from mutasi_cli.outputs.kunci import sole_writer
from mutasi_cli.outputs.manifest import Hasil, Manifest
from mutasi_cli.pipeline import Lokasi, Permintaan
from mutasi_cli.tables.posisi import Penunjuk

_TERBANYAK = 5
"""So many posts are named where words fit several."""


@dataclass(frozen=True, slots=True)
class Usul:
    """The assignment for all vacancies of a batch, and where the batch lies."""

    batch: Batch
    hasil: HasilPenugasan
    lokasi: Lokasi


def candidates(permintaan: Permintaan, jabatan: str, lapor: Lapor | None = None) -> tuple[Batch, HasilCalon]:
    """Return who could get a post, named by its code or in words, on top of the batch.

    Raises PengaturanError for a post that the table does not know or that the words leave open.
    """
    batch, _, _ = pipeline.read_batch(permintaan, semua_pegawai=True)
    return batch, find_candidates(batch, named_post(batch, jabatan), lapor)


def fill(permintaan: Permintaan, lapor: Lapor | None = None) -> Usul:
    """Return one assignment for all vacancies at once."""
    batch, lokasi, _ = pipeline.read_batch(permintaan, semua_pegawai=True)
    return Usul(batch, fill_all(batch, lapor), lokasi)


def write_proposal(usul: Usul) -> tuple[Path, Hasil]:
    """Write the assignment as a sheet ``usulan``; return its folder and what became of the file.

    One that people have edited is never overwritten.
    """
    from mutasi_cli.outputs.calon_usulan import build_proposal, nama_usulan  # noqa: PLC0415 - loads openpyxl

    folder = usul.lokasi.keluaran / f"{usul.batch.tanggal:%Y-%m-%d}"
    data = build_proposal(usul.batch, usul.hasil)
    with sole_writer(folder):
        return folder, Manifest.load(folder).place(nama_usulan(usul.batch), data)


def named_post(batch: Batch, teks: str) -> Jabatan:
    """Return the post that a code or words name exactly; near ones are only told."""
    dicari = teks.strip()
    if dicari in batch.jabatan:
        return batch.jabatan[dicari]
    instansi = batch.pengaturan.instansi
    penunjuk = Penunjuk(
        batch.jabatan, batch.pengaturan.nama_lain_unit, "" if instansi is None else instansi.wilayah
    )
    tujuan = penunjuk.cari(dicari, None)
    if tujuan.kode is None and not tujuan.ganda:
        # Perhaps a code with a slip: then codes like it are named before words like it.
        tujuan = penunjuk.kode(dicari, dicari)
    if tujuan.kode is not None:
        return batch.jabatan[tujuan.kode]
    if tujuan.ganda:
        beberapa = _named([(kode, batch.jabatan[kode].nama_lengkap) for kode in tujuan.ganda[:_TERBANYAK]])
        sisa = len(tujuan.ganda) - _TERBANYAK
        lagi = f", dan {sisa} lagi" if sisa > 0 else ""
        raise PengaturanError(
            f"«{dicari}» cocok dengan beberapa jabatan: {beberapa}{lagi}. Sebutkan kodenya."
        )
    saran = f" Mungkin maksudnya {_named(tujuan.saran)}." if tujuan.saran else ""
    raise PengaturanError(f"Jabatan «{dicari}» tidak ada di tabel jabatan.{saran}")


def _named(jabatan: list[tuple[str, str]] | tuple[tuple[str, str], ...]) -> str:
    return ", ".join(f"{nama} [{kode}]" for kode, nama in jabatan)
