"""Studies of a batch: its impact, what a withdrawal or a partial approval does, and what has changed.

The Python API behind ``impact``, ``diff`` and ``--hanya-pertek``, beside :mod:`mutasi_cli.pipeline`, on which
it builds. The domain searches and compares; the rules that judge are handed to it here.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mutasi_cli import pipeline
from mutasi_cli.errors import MutasiError, PengaturanError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from mutasi_cli.domain.batch import Batch
    from mutasi_cli.domain.penarikan import Penarikan
    from mutasi_cli.domain.perbandingan import Perbandingan
    from mutasi_cli.domain.pertek_sebagian import PertekSebagian
    from mutasi_cli.domain.temuan import Finding
    from mutasi_cli.outputs.perubahan_naskah import NaskahBerubah
    from mutasi_cli.pipeline import Lokasi, Penilaian, Permintaan

    _Penilai = Callable[[Batch], tuple[Finding, ...]]


@dataclass(frozen=True, slots=True)
class Dampak:
    """What is studied: ``batch`` is what would go, after what was asked to be left out."""

    batch: Batch
    penarikan: Penarikan | None = None
    sebagian: PertekSebagian | None = None


@dataclass(frozen=True, slots=True)
class Perubahan:
    """Two versions of a batch compared; ``naskah`` is None where they cannot be told, ``sebab`` says why."""

    isi: Perbandingan
    naskah: tuple[NaskahBerubah, ...] | None
    sebab: str
    lokasi: Lokasi


def impact(permintaan: Permintaan, *, tanpa: Sequence[str] = (), hanya_pertek: bool = False) -> Dampak:
    """Return the impact of a batch; ``tanpa`` are NIPs to withdraw from what ``hanya_pertek`` leaves.

    Raises PengaturanError for a NIP that no row has.
    """
    batch, _, _ = pipeline.read_batch(permintaan)
    sebagian = approved(batch) if hanya_pertek else None
    if sebagian is not None:
        batch = sebagian.batch
    if not tanpa:
        return Dampak(batch, sebagian=sebagian)
    from mutasi_cli.domain.penarikan import withdraw  # noqa: PLC0415 - only --tanpa needs it

    semua, jabatan = _judges()
    penarikan = withdraw(batch, _known(batch, tanpa), semua, jabatan)
    return Dampak(penarikan.batch, penarikan, sebagian)


def batches(dampak: Dampak) -> tuple[Batch, ...]:
    """Return the batches that tell who is meant in a study: the whole one first."""
    if dampak.penarikan is not None:
        return dampak.penarikan.asli, dampak.batch
    return (dampak.batch,) if dampak.sebagian is None else (dampak.sebagian.lengkap, dampak.batch)


def approved(batch: Batch) -> PertekSebagian:
    """Return the largest part of a batch that is approved and consistent in itself, and what waits."""
    from mutasi_cli.domain.pertek_sebagian import approved_part  # noqa: PLC0415 - few commands need it

    semua, jabatan = _judges()
    return approved_part(batch, semua(batch), jabatan)


def validate(
    permintaan: Permintaan, *, hanya_pertek: bool = False
) -> tuple[Penilaian, PertekSebagian | None]:
    """Read and judge a batch for its papers; with ``hanya_pertek`` only its approved part, told as well."""
    penilaian = pipeline.validate(permintaan)
    if not hanya_pertek:
        return penilaian, None
    sebagian = approved(penilaian.batch)
    semua, _ = _judges()
    return replace(penilaian, batch=sebagian.batch, temuan=semua(sebagian.batch)), sebagian


def approved_now(penilaian: Penilaian) -> int:
    """Return how many moves ``hanya_pertek`` would let go, where nothing but approvals is lacking; else 0."""
    from mutasi_cli.domain.pertek_sebagian import ATURAN_PERTEK  # noqa: PLC0415 - few commands need it

    halangan = {isi.aturan for isi in penilaian.penghalang}
    if not halangan or not halangan <= ATURAN_PERTEK:
        return 0
    sebagian = approved(penilaian.batch).batch
    semua, _ = _judges()
    return 0 if any(isi.menghalangi for isi in semua(sebagian)) else len(sebagian.moves)


def compare(lama: Permintaan, baru: Permintaan) -> Perubahan:
    """Compare two versions of a batch, each a workbook or a folder.

    A version without a ``mutasi.toml`` of its own (a copy put aside yesterday) is judged by the settings of
    the other; tables outside the workbook are then those of the other too.
    """
    from mutasi_cli.domain.perbandingan import compare as compare_batches  # noqa: PLC0415 - only diff needs it
    from mutasi_cli.outputs.perubahan_naskah import Versi, changed_papers  # noqa: PLC0415 - loads docxtpl

    dulu, kini = pipeline.validate(_settled(lama, baru)), pipeline.validate(_settled(baru, lama))
    if dulu.lokasi.buku.resolve() == kini.lokasi.buku.resolve():
        raise PengaturanError(
            f"Keduanya berkas yang sama: {kini.lokasi.buku}. Sebutkan dua versi yang berbeda, misalnya "
            f"salinan kemarin dan yang sekarang."
        )
    isi = compare_batches(dulu.batch, kini.batch, dulu.temuan, kini.temuan)
    try:
        lalu, sekarang = (Versi(satu.batch, satu.lokasi.templates) for satu in (dulu, kini))
        naskah = changed_papers(lalu, sekarang, pipeline.shipped(pipeline.TEMPLAT))
        return Perubahan(isi, naskah, "", kini.lokasi)
    except MutasiError as error:
        # Without signers or numbers no paper can be filled; all else is told nevertheless.
        return Perubahan(isi, None, str(error), kini.lokasi)


def write_changes(perubahan: Perubahan) -> Path:
    """Write the sheet of the changes beside the papers; one that was changed by hand is left alone."""
    from mutasi_cli.outputs.kunci import sole_writer  # noqa: PLC0415 - only --format xlsx needs it
    from mutasi_cli.outputs.manifest import Manifest  # noqa: PLC0415 - as above
    from mutasi_cli.outputs.perubahan_buku import build_changes  # noqa: PLC0415 - loads openpyxl

    folder = perubahan.lokasi.keluaran
    nama = f"perubahan-{perubahan.isi.baru.tanggal:%Y-%m-%d}.xlsx"
    data = build_changes(perubahan.isi, perubahan.naskah, perubahan.sebab)
    with sole_writer(folder):
        hasil = Manifest.load(folder).place(nama, data)
    return folder / (hasil.pengganti or nama)


def _settled(satu: Permintaan, lain: Permintaan) -> Permintaan:
    """Return the request with the settings of the other version where it has none of its own."""
    milik, punya_lain = _settings_of(satu), _settings_of(lain)
    if milik is not None or punya_lain is None:
        return satu
    return replace(satu, pengaturan=punya_lain)


def _settings_of(permintaan: Permintaan) -> Path | None:
    from mutasi_cli import settings  # noqa: PLC0415 - keeps --help quick
    from mutasi_cli.lokasi import terjangkau  # noqa: PLC0415 - as above

    sasaran = permintaan.batch if permintaan.batch is not None else permintaan.folder_kerja
    with terjangkau():
        return settings.find_settings(sasaran if sasaran.is_dir() else sasaran.parent)


def _judges() -> tuple[_Penilai, _Penilai]:
    """Return the judge with all rules and the one with the rules of the family JAB only."""
    from mutasi_cli.rules import RULES, jab  # noqa: PLC0415 - keeps --help quick
    from mutasi_cli.rules.engine import judge  # noqa: PLC0415 - as above

    return (
        lambda batch: judge(batch, batch.law.book, RULES),
        lambda batch: judge(batch, batch.law.book, jab.RULES),
    )


def _known(batch: Batch, nips: Sequence[str]) -> tuple[str, ...]:
    bersih = tuple("".join(huruf for huruf in isi if huruf.isdigit()) for isi in nips)
    for asli, nip in zip(nips, bersih, strict=True):
        if nip not in batch.moves_by_nip:
            raise PengaturanError(
                f"NIP «{asli}» tidak ada dalam usulan. Periksa angkanya pada kolom nip di lembar usulan."
            )
    return bersih
