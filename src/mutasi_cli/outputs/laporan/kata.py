"""Words that several parts of the report share."""

from datetime import date

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.kosakata import JenisJabatan, JenisPerpindahan, Jenjang
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.tingkat import jenis_jabatan
from mutasi_cli.domain.waktu import tambah_bulan
from mutasi_cli.outputs.terminal import jinak

BELUM_JELAS = "jenis belum jelas"

SEGERA_BULAN = 12
"""A retirement within so many months of the inauguration is marked: the post needs a successor."""


def bersih(teks: str) -> str:
    """Return a text on one line, without control characters and signs that turn the direction of writing."""
    return teks if teks.isprintable() else jinak(teks)


def jenis_kata(move: Move) -> str:
    """Return the kind of a move in one word or two."""
    return BELUM_JELAS if move.jenis is None else move.jenis.value


def tingkat_kata(jabatan: Jabatan | None, jenjang: Jenjang | None, eselon: str | None) -> str:
    """Return where a post stands: ``Eselon III.b (administrator)``, ``Fungsional (setara pengawas)``."""
    label = "" if jenjang is None else jenjang.label
    if eselon is not None:
        return f"Eselon {eselon} ({label})" if label else f"Eselon {eselon}"
    jenis = None if jabatan is None else jenis_jabatan(jabatan)
    if jenis is None:
        return label.capitalize()
    nama = jenis.value.capitalize()
    if not label or jenis in {JenisJabatan.TUGAS_TAMBAHAN, JenisJabatan.PELAKSANA}:
        return nama
    return f"{nama} (setara {label})" if jenis is JenisJabatan.FUNGSIONAL else f"{nama} ({label})"


def mulai_menjabat(move: Move) -> date | None:
    """Return since when the person holds the post that the row leaves above all (tugas tambahan or own)."""
    if move.pegawai is None:
        return None
    asal = move.asal
    if asal is not None and not asal.definitif:
        return move.pegawai.tmt_tugas_tambahan
    return move.pegawai.tmt_jabatan


def dilantik(move: Move) -> bool:
    """Tell whether a row brings somebody into a post; a removal does not."""
    return move.diangkat and move.jenis is not JenisPerpindahan.PEMBERHENTIAN


def segera(batch: Batch, hari: date) -> bool:
    """Tell whether a day comes within ``SEGERA_BULAN`` months of the inauguration."""
    return hari <= tambah_bulan(batch.tanggal, SEGERA_BULAN)


def layanan_kata(jabatan: Jabatan | None) -> str:
    """Return the vital service of a post, the empty text where it belongs to none."""
    return "" if jabatan is None or jabatan.layanan_vital is None else jabatan.layanan_vital.value
