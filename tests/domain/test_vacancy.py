"""Since when a post is empty, where several traces say different things; superiors and kinds in half data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from domain.handmade import FILE, batch, jabatan, nip, pegawai, usulan
from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.cell import Origin
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.jabatan import superior_chain
from mutasi_cli.domain.levels import present_jenis
from mutasi_cli.domain.pegawai import Keluarga, Pegawai, Riwayat
from mutasi_cli.domain.rule_facts import Aspect
from mutasi_cli.domain.vacancy import VacancySource, VacantSince, empty_since
from mutasi_cli.domain.vocabulary import JenisJabatan, JenjangJf
from mutasi_cli.plan.withdraw import withdraw
from mutasi_cli.rules import jab
from mutasi_cli.rules.base import with_severity
from mutasi_cli.rules.engine import Judge

A, B = jabatan("A"), jabatan("B")


def career(selesai: date | None, nama: str | None = "Kepala A", *, plt: bool = False) -> Riwayat:
    return Riwayat(
        nip=nip(5), origin=Origin(FILE, "riwayat", 2), jabatan=nama, unit_kerja="Unit A",
        tmt_mulai=date(2019, 1, 2), tmt_selesai=selesai, plt=plt,
    )  # fmt: skip


def since(*riwayat: Riwayat, person: tuple[Pegawai, ...] = ()) -> VacantSince | None:
    return empty_since(batch([A, B], person, [], riwayat=riwayat), [A]).get("A")


def test_the_latest_trace_counts() -> None:
    old, new = career(date(2023, 5, 31)), career(date(2025, 5, 31))
    awaited = VacantSince(date(2025, 5, 31), VacancySource.RIWAYAT)
    assert since(old, new) == since(new, old) == awaited
    pensiun = pegawai(0, "A", tanggal_lahir=date(1966, 1, 20))
    assert since(new, person=(pensiun,)) == awaited


@pytest.mark.parametrize(
    "riwayat",
    [
        career(None),
        career(date(2026, 12, 31)),
        career(date(2025, 5, 31), plt=True),
        career(date(2025, 5, 31), "Kepala Lain"),
        career(date(2025, 5, 31), None),
    ],
)
def test_a_career_that_says_nothing_about_this_post(riwayat: Riwayat) -> None:
    assert since(riwayat) is None


def test_who_is_not_yet_pensioned_leaves_no_trace() -> None:
    assert since(person=(pegawai(0, "A"),)) is None


def test_superiors_end_at_an_unknown_code_and_at_a_circle() -> None:
    posts = {
        "A": jabatan("A", kode_atasan="B"),
        "B": jabatan("B", kode_atasan="TAK.ADA"),
        "C": jabatan("C", kode_atasan="D"),
        "D": jabatan("D", kode_atasan="C"),
    }
    assert [superior.kode for superior in superior_chain("A", posts)] == ["B"]
    assert [superior.kode for superior in superior_chain("C", posts)] == ["D"]
    assert list(superior_chain("TAK.ADA", posts)) == []


@pytest.mark.parametrize(
    ("person", "jenis"),
    [
        (pegawai(0, eselon="IV.a"), JenisJabatan.STRUKTURAL),
        (pegawai(0, jenjang_jf=JenjangJf.AHLI_MUDA), JenisJabatan.FUNGSIONAL),
        (pegawai(0, jenis_jabatan=JenisJabatan.PELAKSANA, eselon="IV.a"), JenisJabatan.PELAKSANA),
        (pegawai(0), None),
    ],
)
def test_the_kind_of_a_post_that_only_the_staff_table_knows(person: Pegawai, jenis: JenisJabatan | None) -> None:
    assert present_jenis(person, None) is jenis


class _Hardened(Judge):
    """The judge of an office that makes JAB008 a galat (``[aturan]`` of mutasi.toml)."""

    def __call__(self, batch: Batch, aspects: Sequence[Aspect] = ()) -> tuple[Finding, ...]:
        return tuple(
            with_severity(finding, Severity.GALAT) if finding.rule_code == "JAB008" else finding
            for finding in super().__call__(batch, aspects)
        )


def test_a_relative_under_whom_somebody_would_come_must_wait_too() -> None:
    """Person 0 stays where the row of the relative, person 1, ends below; only that row can wait."""
    posts = [jabatan("ATAS"), jabatan("BAWAH", kode_atasan="ATAS"), jabatan("JAUH"), jabatan("LAIN")]
    people = [pegawai(0, "ATAS"), pegawai(1, "LAIN")]
    keluarga = Keluarga(nip=nip(0), nip_keluarga=nip(1), hubungan="suami", origin=Origin(FILE, "keluarga", 2))
    base_batch = batch(posts, people, [usulan(0, "JAUH"), usulan(1, "BAWAH")], keluarga=(keluarga,))
    value = _Hardened(jab.RULES)
    assert not [finding for finding in value(base_batch) if finding.blocking]
    result = withdraw(base_batch, {nip(0)}, value)
    assert [finding.rule_code for finding in result.new_errors] == ["JAB008"]
    assert [move.nip for move in result.also_removed] == [nip(1)]
    assert not result.errors_after
    # Without the relationship the other row may go on alone.
    without = replace(keluarga, nip_keluarga=nip(9))
    without_relative = batch(posts, people, [usulan(0, "JAUH"), usulan(1, "BAWAH")], keluarga=(without,))
    assert withdraw(without_relative, {nip(0)}, value).also_removed == ()
