"""Words that several parts of the report share."""

from datetime import date

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import add_months
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.levels import jenis_jabatan
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.vocabulary import JenisJabatan, Jenjang, KindOfMove
from mutasi_cli.words.terminal_text import harmless

UNCLEAR = "jenis belum jelas"

SOON_MONTHS = 12
"""A retirement within so many months of the inauguration is marked: the post needs a successor."""


def clean(text: str) -> str:
    """Return a text on one line, without control characters and signs that turn the direction of writing."""
    return text if text.isprintable() else harmless(text)


def kind_words(move: Move) -> str:
    """Return the kind of a move in one word or two."""
    return UNCLEAR if move.jenis is None else move.jenis.value


def level_words(jabatan: Jabatan | None, jenjang: Jenjang | None, eselon: str | None) -> str:
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


def in_post_since(move: Move) -> date | None:
    """Return since when the person holds the post that the row leaves above all (tugas tambahan or own)."""
    if move.pegawai is None:
        return None
    origin = move.origin
    if origin is not None and not origin.definitif:
        return move.pegawai.tmt_tugas_tambahan
    return move.pegawai.tmt_jabatan


def sworn(move: Move) -> bool:
    """Tell whether a row brings somebody into a post; a removal does not."""
    return move.appointed and move.jenis is not KindOfMove.PEMBERHENTIAN


def segera(batch: Batch, day: date) -> bool:
    """Tell whether a day comes within ``SOON_MONTHS`` months of the inauguration."""
    return day <= add_months(batch.tanggal, SOON_MONTHS)


def service_words(jabatan: Jabatan | None) -> str:
    """Return the vital service of a post, the empty text where it belongs to none."""
    return "" if jabatan is None or jabatan.layanan_vital is None else jabatan.layanan_vital.value
