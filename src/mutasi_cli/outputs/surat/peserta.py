"""Whom the papers of the ceremony concern, and how these people are called and counted."""

from collections.abc import Sequence

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.kosakata import JenisJabatan, JenisPerpindahan, Jenjang, Kelompok
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.tingkat import jenis_jabatan
from mutasi_cli.outputs.surat.konteks_keputusan import sebutan_tugas
from mutasi_cli.outputs.urutan import Baris

_SEBUTAN = {
    Jenjang.JPT_UTAMA: "pejabat pimpinan tinggi utama",
    Jenjang.JPT_MADYA: "pejabat pimpinan tinggi madya",
    Jenjang.JPT_PRATAMA: "pejabat pimpinan tinggi pratama",
    Jenjang.ADMINISTRATOR: "pejabat administrator",
    Jenjang.PENGAWAS: "pejabat pengawas",
    Jenjang.PELAKSANA: "pejabat pelaksana",
}

FUNGSIONAL = "pejabat fungsional"
_LAIN = "pejabat lain"


def yang_mendapat_jabatan(_batch: Batch, baris: Baris) -> bool:
    """Those whom the batch gives a post (or means to: the target may still be unreadable)."""
    return baris.move.tujuan is not None or baris.move.usulan.minta_tujuan


def yang_bertugas(_batch: Batch, baris: Baris) -> bool:
    """Those who take up a known post after the day; who is absent takes it up later."""
    return baris.move.diangkat and baris.move.usulan.hadir


def yang_menjabat(batch: Batch, baris: Baris) -> bool:
    """Those among them whose post is that of an official (not of a pelaksana)."""
    tujuan = baris.move.tujuan
    return (
        yang_bertugas(batch, baris)
        and tujuan is not None
        and jenis_jabatan(tujuan) is not JenisJabatan.PELAKSANA
    )


def hanya_menerima_keputusan(batch: Batch, kelompok: Kelompok) -> bool:
    """Tell whether a group only gets its decree handed over: no words of inauguration, no oath."""
    return kelompok is Kelompok.TUGAS_TAMBAHAN and batch.pengaturan.acara_puskesmas == "penyerahan_sk"


def hitung_pejabat(moves: Sequence[Move]) -> list[tuple[str, int]]:
    """Return how many become what, from the highest level down; the heads by tugas tambahan come last.

    A functional target counts as functional, whatever level it equals.
    """
    jumlah: dict[str, int] = {}
    for move in moves:
        sebutan = _sebutan(move, moves)
        jumlah[sebutan] = jumlah.get(sebutan, 0) + 1
    tugas = _tugas(moves)
    urutan = [*_SEBUTAN.values(), FUNGSIONAL, _LAIN]
    urutan += [] if tugas is None else [tugas]
    return [(isi, jumlah[isi]) for isi in urutan if isi in jumlah]


def sebutan_singkat(move: Move, moves: Sequence[Move]) -> str:
    """Return what somebody becomes, in a word or two: ``administrator``, ``fungsional``, ``Kepala UPTD …``.

    Who heads a unit by tugas tambahan is no pengawas, whatever level that equals. Empty where nobody knows.
    """
    sebutan = _sebutan(move, moves)
    return "" if sebutan == _LAIN else sebutan.removeprefix("pejabat ")


def kata_kerja(moves: Sequence[Move]) -> str:
    """Return what is done to these people: ``melantik``, ``mengukuhkan`` or both."""
    kukuh = [move.jenis is JenisPerpindahan.PENGUKUHAN for move in moves]
    if all(kukuh):
        return "mengukuhkan"
    return "melantik dan mengukuhkan" if any(kukuh) else "melantik"


def sapaan(moves: Sequence[Move]) -> str:
    """Return how the people are spoken to: ``Saudara-saudara``; one person alone by sex."""
    if len(moves) != 1:
        return "Saudara-saudara"
    pegawai = moves[0].pegawai
    return "Saudara" if pegawai is None else pegawai.sebutan


def _sebutan(move: Move, moves: Sequence[Move]) -> str:
    if move.kelompok is Kelompok.TUGAS_TAMBAHAN:
        return _tugas(moves) or _LAIN
    if move.tujuan is not None and jenis_jabatan(move.tujuan) is JenisJabatan.FUNGSIONAL:
        return FUNGSIONAL
    return _LAIN if move.jenjang_baru is None else _SEBUTAN[move.jenjang_baru]


def _tugas(moves: Sequence[Move]) -> str | None:
    kepala = [move for move in moves if move.kelompok is Kelompok.TUGAS_TAMBAHAN]
    return sebutan_tugas(kepala)["tugas"] if kepala else None
