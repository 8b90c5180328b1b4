"""Since when a post is empty, where several traces say different things; superiors and kinds in half data."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from domain.buatan import FILE, batch, jabatan, nip, pegawai, usulan
from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.jabatan import rantai_atasan
from mutasi_cli.domain.kekosongan import KosongSejak, SumberKosong, empty_since
from mutasi_cli.domain.kosakata import JenisJabatan, JenjangJf
from mutasi_cli.domain.pegawai import Keluarga, Pegawai, Riwayat
from mutasi_cli.domain.penarikan import withdraw
from mutasi_cli.domain.sel import Asal
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.domain.tingkat import jenis_sekarang
from mutasi_cli.law import load_lawbook
from mutasi_cli.rules import jab
from mutasi_cli.rules.base import with_severity
from mutasi_cli.rules.engine import judge

A, B = jabatan("A"), jabatan("B")


def karier(selesai: date | None, nama: str | None = "Kepala A", *, plt: bool = False) -> Riwayat:
    return Riwayat(
        nip=nip(5), asal=Asal(FILE, "riwayat", 2), jabatan=nama, unit_kerja="Unit A",
        tmt_mulai=date(2019, 1, 2), tmt_selesai=selesai, plt=plt,
    )  # fmt: skip


def sejak(*riwayat: Riwayat, orang: tuple[Pegawai, ...] = ()) -> KosongSejak | None:
    return empty_since(batch([A, B], orang, [], riwayat=riwayat), [A]).get("A")


def test_the_latest_trace_counts() -> None:
    lama, baru = karier(date(2023, 5, 31)), karier(date(2025, 5, 31))
    ditunggu = KosongSejak(date(2025, 5, 31), SumberKosong.RIWAYAT)
    assert sejak(lama, baru) == sejak(baru, lama) == ditunggu
    pensiun = pegawai(0, "A", tanggal_lahir=date(1966, 1, 20))
    assert sejak(baru, orang=(pensiun,)) == ditunggu


@pytest.mark.parametrize(
    "satu",
    [
        karier(None),
        karier(date(2026, 12, 31)),
        karier(date(2025, 5, 31), plt=True),
        karier(date(2025, 5, 31), "Kepala Lain"),
        karier(date(2025, 5, 31), None),
    ],
)
def test_a_career_that_says_nothing_about_this_post(satu: Riwayat) -> None:
    assert sejak(satu) is None


def test_who_is_not_yet_pensioned_leaves_no_trace() -> None:
    assert sejak(orang=(pegawai(0, "A"),)) is None


def test_superiors_end_at_an_unknown_code_and_at_a_circle() -> None:
    posts = {
        "A": jabatan("A", kode_atasan="B"),
        "B": jabatan("B", kode_atasan="TAK.ADA"),
        "C": jabatan("C", kode_atasan="D"),
        "D": jabatan("D", kode_atasan="C"),
    }
    assert [isi.kode for isi in rantai_atasan("A", posts)] == ["B"]
    assert [isi.kode for isi in rantai_atasan("C", posts)] == ["D"]
    assert list(rantai_atasan("TAK.ADA", posts)) == []


@pytest.mark.parametrize(
    ("orang", "jenis"),
    [
        (pegawai(0, eselon="IV.a"), JenisJabatan.STRUKTURAL),
        (pegawai(0, jenjang_jf=JenjangJf.AHLI_MUDA), JenisJabatan.FUNGSIONAL),
        (pegawai(0, jenis_jabatan=JenisJabatan.PELAKSANA, eselon="IV.a"), JenisJabatan.PELAKSANA),
        (pegawai(0), None),
    ],
)
def test_the_kind_of_a_post_that_only_the_staff_table_knows(
    orang: Pegawai, jenis: JenisJabatan | None
) -> None:
    assert jenis_sekarang(orang, None) is jenis


def _keras(temuan: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """As an office has it that makes JAB008 a galat (``[aturan]`` of mutasi.toml)."""
    return tuple(with_severity(isi, Severity.GALAT) if isi.aturan == "JAB008" else isi for isi in temuan)


def test_a_relative_under_whom_somebody_would_come_must_wait_too() -> None:
    """Person 0 stays where the row of the relative, person 1, ends below; only that row can wait."""
    posts = [jabatan("ATAS"), jabatan("BAWAH", kode_atasan="ATAS"), jabatan("JAUH"), jabatan("LAIN")]
    orang = [pegawai(0, "ATAS"), pegawai(1, "LAIN")]
    keluarga = Keluarga(nip=nip(0), nip_keluarga=nip(1), hubungan="suami", asal=Asal(FILE, "keluarga", 2))
    isi = batch(posts, orang, [usulan(0, "JAUH"), usulan(1, "BAWAH")], keluarga=(keluarga,))
    book = load_lawbook()

    def nilai(satu: Batch) -> tuple[Finding, ...]:
        return _keras(judge(satu, book, jab.RULES))

    assert not [satu for satu in nilai(isi) if satu.menghalangi]
    hasil = withdraw(isi, {nip(0)}, nilai, nilai)
    assert [satu.aturan for satu in hasil.galat_baru] == ["JAB008"]
    assert [move.nip for move in hasil.ikut] == [nip(1)]
    assert not hasil.galat_sisa
    # Without the relationship the other row may go on alone.
    tanpa = replace(keluarga, nip_keluarga=nip(9))
    lain = batch(posts, orang, [usulan(0, "JAUH"), usulan(1, "BAWAH")], keluarga=(tanpa,))
    assert withdraw(lain, {nip(0)}, nilai, nilai).ikut == ()
