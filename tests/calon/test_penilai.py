"""What ``candidates`` says of everybody is what ``validate`` says of the batch with one row more."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

import pytest

from calon.kantor import seluruh
from mutasi_cli.calon.aturan import DATA, KEADAAN, ORANG, SURAT
from mutasi_cli.calon.baris import proposal
from mutasi_cli.calon.cari import Medan, find_candidates
from mutasi_cli.calon.penilai import Penilai
from mutasi_cli.domain.penarikan import finding_key
from mutasi_cli.domain.penyisihan import rebuild
from mutasi_cli.rules import BY_CODE, RULES
from mutasi_cli.rules.engine import judge
from mutasi_cli.rules.waivers import WaiverRule
from ujian.contoh import Dunia

if TYPE_CHECKING:
    from mutasi_cli.domain.batch import Batch
    from mutasi_cli.domain.calon import HasilCalon

TANPA_SURAT = tuple(rule for rule in RULES if rule.code not in SURAT)


def test_every_rule_stands_in_one_group() -> None:
    kode = [rule.code for rule in (*DATA, *KEADAAN, *ORANG)] + list(SURAT)
    pengurus = {rule.code for rule in RULES if isinstance(rule, WaiverRule)}
    assert len(kode) == len(set(kode))
    assert set(kode) | pengurus | {"WKT002"} == set(BY_CODE)


@cache
def dasar(benih: str) -> Batch:
    dunia = Dunia.baru(penuh=False)
    if benih == "kotor":
        kotori(dunia)
    return seluruh(dunia)


def kotori(dunia: Dunia) -> None:
    """Blank and damage cells of the staff table, so that the data themselves speak."""
    acak = random.Random(7)
    kolom = ("tanggal_lahir", "golongan", "kedudukan", "status_asn", "pendidikan", "tmt_jabatan", "jenjang_jf")
    for baris in acak.sample(dunia.tabel["pegawai"], 60):
        baris[acak.choice(kolom)] = acak.choice((None, "entah"))
    for baris in acak.sample(dunia.tabel["pegawai"], 6):
        baris["nip"] = int(str(baris["nip"])[:15] + "000")
    acak.choice(dunia.tabel["jabatan"])["eselon"] = "III.z"


def sasaran(batch: Batch) -> list[str]:
    """Some of each kind: vacant posts, vital ones among them, and posts that the removal of a row opens."""
    return [isi.jabatan.kode for isi in batch.vacancies][:3]


def accepted(batch: Batch, kode: str) -> dict[str, set[str]]:
    """The oracle: every person's galat in the whole batch with the row added, judged by the real engine."""
    book = batch.law.book
    dulu = {finding_key(isi) for isi in judge(batch, book, TANPA_SURAT)}
    hasil = {}
    for nip in batch.pegawai:
        baris = proposal(batch.bahan, nip, kode)
        dengan = rebuild(batch, replace(batch.bahan, usulan=(*batch.bahan.usulan, baris)))
        hasil[nip] = {
            isi.aturan
            for isi in judge(dengan, book, TANPA_SURAT)
            if isi.menghalangi and (isi.nip == nip or finding_key(isi) not in dulu)
        }
    return hasil


def compare(batch: Batch, kode: str, nips: list[str] | None = None) -> HasilCalon:
    hasil = find_candidates(batch, batch.jabatan[kode])
    benar = accepted(batch, kode) if nips is None else accepted(replace_people(batch, nips), kode)
    assert {isi.pegawai.nip for isi in hasil.calon} == {nip for nip, galat in benar.items() if not galat}
    for satu in hasil.hampir:
        assert benar[satu.pegawai.nip] == {isi.aturan for isi in satu.kurang}
    return hasil


def replace_people(batch: Batch, nips: list[str]) -> Batch:
    raise NotImplementedError(batch, nips)


@pytest.mark.parametrize("benih", ["bersih", "kotor"])
def test_candidates_are_exactly_those_whom_validate_accepts(benih: str) -> None:
    batch = dasar(benih)
    for kode in sasaran(batch):
        compare(batch, kode)
