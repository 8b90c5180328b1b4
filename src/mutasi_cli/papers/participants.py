"""Whom the papers of the ceremony concern, and how these people are called and counted."""

from collections.abc import Sequence

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.levels import jenis_jabatan
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.roster_order import Row
from mutasi_cli.domain.vocabulary import Group, JenisJabatan, Jenjang, KindOfMove
from mutasi_cli.words.decree_words import tugas_labels

_LABELS = {
    Jenjang.JPT_UTAMA: "pejabat pimpinan tinggi utama",
    Jenjang.JPT_MADYA: "pejabat pimpinan tinggi madya",
    Jenjang.JPT_PRATAMA: "pejabat pimpinan tinggi pratama",
    Jenjang.ADMINISTRATOR: "pejabat administrator",
    Jenjang.PENGAWAS: "pejabat pengawas",
    Jenjang.PELAKSANA: "pejabat pelaksana",
}

FUNGSIONAL = "pejabat fungsional"
_OTHER_PEJABAT = "pejabat lain"


def gets_jabatan(_batch: Batch, row: Row) -> bool:
    """Those whom the batch gives a post (or means to: the target may still be unreadable)."""
    return row.move.target is not None or row.move.usulan.asks_target


def takes_up_post(_batch: Batch, row: Row) -> bool:
    """Those who take up a known post after the day; who is absent takes it up later."""
    return row.move.appointed and row.move.usulan.hadir


def holds_official_jabatan(batch: Batch, row: Row) -> bool:
    """Those among them whose post is that of an official (not of a pelaksana)."""
    target = row.move.target
    return takes_up_post(batch, row) and target is not None and jenis_jabatan(target) is not JenisJabatan.PELAKSANA


def only_receives_keputusan(batch: Batch, group: Group) -> bool:
    """Tell whether a group only gets its decree handed over: no words of inauguration, no oath."""
    return group is Group.TUGAS_TAMBAHAN and batch.office_settings.acara_puskesmas == "penyerahan_sk"


def count_pejabat(moves: Sequence[Move]) -> list[tuple[str, int]]:
    """Return how many become what, from the highest level down; the heads by tugas tambahan come last.

    A functional target counts as functional, whatever level it equals.
    """
    counts: dict[str, int] = {}
    for move in moves:
        label = _label(move, moves)
        counts[label] = counts.get(label, 0) + 1
    tugas_label = _tugas_label(moves)
    order = [*_LABELS.values(), FUNGSIONAL, _OTHER_PEJABAT]
    order += [] if tugas_label is None else [tugas_label]
    return [(name, counts[name]) for name in order if name in counts]


def short_label(move: Move, moves: Sequence[Move]) -> str:
    """Return what somebody becomes, in a word or two: ``administrator``, ``fungsional``, ``Kepala UPTD …``.

    Who heads a unit by tugas tambahan is no pengawas, whatever level that equals. Empty where nobody knows.
    """
    label = _label(move, moves)
    return "" if label == _OTHER_PEJABAT else label.removeprefix("pejabat ")


def verb(moves: Sequence[Move]) -> str:
    """Return what is done to these people: ``inauguration``, ``mengukuhkan`` or both."""
    confirmations = [move.jenis is KindOfMove.PENGUKUHAN for move in moves]
    if all(confirmations):
        return "mengukuhkan"
    return "melantik dan mengukuhkan" if any(confirmations) else "melantik"


def form_of_address(moves: Sequence[Move]) -> str:
    """Return how the people are spoken to: ``Saudara-saudara``; one person alone by sex."""
    if len(moves) != 1:
        return "Saudara-saudara"
    pegawai = moves[0].pegawai
    return "Saudara" if pegawai is None else pegawai.sebutan


def _label(move: Move, moves: Sequence[Move]) -> str:
    if move.group is Group.TUGAS_TAMBAHAN:
        return _tugas_label(moves) or _OTHER_PEJABAT
    if move.target is not None and jenis_jabatan(move.target) is JenisJabatan.FUNGSIONAL:
        return FUNGSIONAL
    return _OTHER_PEJABAT if move.new_jenjang is None else _LABELS[move.new_jenjang]


def _tugas_label(moves: Sequence[Move]) -> str | None:
    head_moves = [move for move in moves if move.group is Group.TUGAS_TAMBAHAN]
    return tugas_labels(head_moves)["tugas"] if head_moves else None
