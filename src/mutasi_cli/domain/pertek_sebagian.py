"""Partial approval: the largest part of a batch that BKN has approved and that is consistent in itself."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.penyisihan import Penilai, fewest_to_leave_out, only, rebuild
from mutasi_cli.domain.temuan import Finding

ATURAN_PERTEK = frozenset({"IZN004", "IZN005"})
"""The rules that say whether a row is approved."""


class SebabMenunggu(StrEnum):
    """Why a row must wait."""

    PERTEK = "pertek"
    BELUM_JELAS = "belum jelas"
    TERTAHAN = "tertahan"


@dataclass(frozen=True, slots=True)
class BarisMenunggu:
    """A row that must wait.

    PERTEK: ``temuan`` say what the approval lacks. BELUM_JELAS: its person or target is not known, so no
    approval can be compared. TERTAHAN: approved, but it cannot go with the others: its target would also be
    held by ``pemangku`` (NIPs; empty where ``temuan`` give another reason).
    """

    move: Move
    sebab: SebabMenunggu
    temuan: tuple[Finding, ...] = ()
    pemangku: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PertekSebagian:
    """A whole batch, its part that can go now, and the rows that wait, in the order of the sheet.

    ``terkecil`` as in :class:`~mutasi_cli.domain.penyisihan.Penyisihan`: no larger part exists.
    """

    lengkap: Batch
    batch: Batch
    menunggu: tuple[BarisMenunggu, ...]
    terkecil: bool
    terpaksa: bool


def approved_part(batch: Batch, temuan: Sequence[Finding], jabatan: Penilai) -> PertekSebagian:
    """Return the largest part of a batch that is approved row by row and has no galat of the family JAB.

    ``temuan`` are all findings of the whole batch; ``jabatan`` judges with the rules of the family JAB.
    Faults in the data that exist without any row do not count.
    """
    menunggu: dict[int, BarisMenunggu] = {}
    kurang = _unapproved(batch, temuan)
    for i, move in enumerate(batch.moves):
        if i in kurang:
            menunggu[i] = BarisMenunggu(move, SebabMenunggu.PERTEK, tuple(kurang[i]))
        elif move.pegawai is None or (move.tujuan is None and move.usulan.minta_tujuan):
            menunggu[i] = BarisMenunggu(move, SebabMenunggu.BELUM_JELAS)
    disetujui = frozenset(range(len(batch.moves))).difference(menunggu)
    hasil = fewest_to_leave_out(batch, disetujui, jabatan)
    jalan = disetujui - hasil.nomor
    sebagian = rebuild(batch, only(batch.bahan, jalan))
    for i in hasil.nomor:
        menunggu[i] = _held_up(batch, sebagian, jalan, i, jabatan)
    return PertekSebagian(
        lengkap=batch,
        batch=sebagian,
        menunggu=tuple(menunggu[i] for i in sorted(menunggu)),
        terkecil=hasil.terkecil,
        terpaksa=hasil.terpaksa,
    )


def _unapproved(batch: Batch, temuan: Sequence[Finding]) -> dict[int, list[Finding]]:
    """Return the rows with an open galat about their approval: by the cell, else by person and target."""
    baris = {
        (isi.usulan.asal.file, isi.usulan.asal.sheet, isi.usulan.asal.baris): i
        for i, isi in enumerate(batch.moves)
    }
    tujuan: dict[tuple[str | None, str | None], list[int]] = {}
    for i, move in enumerate(batch.moves):
        tujuan.setdefault((move.nip, None if move.tujuan is None else move.tujuan.kode), []).append(i)
    hasil: dict[int, list[Finding]] = {}
    for isi in temuan:
        if isi.aturan not in ATURAN_PERTEK or not isi.menghalangi:
            continue
        tepat = baris.get((isi.sel.file, isi.sel.sheet, isi.sel.baris))
        milik = tujuan.get((isi.nip, isi.kode_jabatan), []) if tepat is None else [tepat]
        for i in milik:
            hasil.setdefault(i, []).append(isi)
    return hasil


def _held_up(
    batch: Batch, sebagian: Batch, jalan: frozenset[int], nomor: int, jabatan: Penilai
) -> BarisMenunggu:
    """Say what would be wrong if this row went with the others."""
    move = batch.moves[nomor]
    if move.tujuan is not None:
        sesudah = sebagian.holders_after.get(move.tujuan.kode, ())
        pemangku = tuple(nip for nip in sesudah if nip != move.nip)
        if len(pemangku) >= move.tujuan.formasi:
            return BarisMenunggu(move, SebabMenunggu.TERTAHAN, pemangku=pemangku)
    dahulu = {_about(isi) for isi in jabatan(sebagian) if isi.menghalangi}
    bersama = jabatan(rebuild(batch, only(batch.bahan, jalan | {nomor})))
    baru = tuple(isi for isi in bersama if isi.menghalangi and _about(isi) not in dahulu)
    return BarisMenunggu(move, SebabMenunggu.TERTAHAN, baru)


def _about(finding: Finding) -> tuple[str, str | None, str | None]:
    return finding.aturan, finding.nip, finding.kode_jabatan
