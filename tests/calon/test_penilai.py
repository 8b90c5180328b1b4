"""What ``candidates`` says of everybody is what ``validate`` says of the batch with one row more."""

from __future__ import annotations

import random
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import dunia
from calon.kantor import seluruh
from mutasi_cli.calon import find_candidates
from mutasi_cli.calon.aturan import DATA, KEADAAN, ORANG, SURAT, TAK_TERPENUHI
from mutasi_cli.calon.baris import proposal
from mutasi_cli.calon.sekitar import Sekitar
from mutasi_cli.domain.kosakata import Kedudukan
from mutasi_cli.domain.penarikan import finding_key
from mutasi_cli.domain.penyisihan import rebuild
from mutasi_cli.rules import BY_CODE, RULES
from mutasi_cli.rules.engine import judge
from mutasi_cli.rules.waivers import WaiverRule
from ujian import contoh

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mutasi_cli.domain.batch import Batch

TANPA_SURAT = tuple(rule for rule in RULES if rule.code not in SURAT)
KOLOM = (
    *("tanggal_lahir", "golongan", "kedudukan", "status_asn", "pendidikan", "jurusan", "tmt_jabatan"),
    *("jenjang_jf", "rumpun_jf", "tmt_jf", "eselon", "predikat_2024", "predikat_2025", "status_hukum"),
    *("hukuman_disiplin", "masa_kerja_puskesmas_bulan", "kode_jabatan", "kode_tugas_tambahan", "sertifikat"),
)
ISI = (
    *(
        None,
        "entah",
        "Pensiun",
        "CLTN",
        "CPNS",
        "PPPK",
        "III/a",
        "III/b",
        "II/d",
        "IV/a",
        "SMA",
        "D-III",
        "S-1",
    ),
    *("2024-08-01", "1968-01-01", "ahli muda", "ahli pertama", "kesehatan", "II.b", "III.a", "IV.a"),
    *("Kurang", "Butuh Perbaikan", "Tersangka", "Berat", 5, "KEL.A", "STAF", "JF.DOKTER", "PKM.X", "TAK.ADA"),
)
LONGGAR = ("SYA003", "SYA010", "SYA004", "LYN001", "KHU002", "PEG003")


def test_every_rule_stands_in_one_group() -> None:
    kode = [rule.code for rule in (*DATA, *KEADAAN, *ORANG)] + list(SURAT)
    pengurus = {rule.code for rule in RULES if isinstance(rule, WaiverRule)}
    assert len(kode) == len(set(kode))
    assert set(kode) | pengurus | {"WKT002"} == set(BY_CODE)


def reasons(batch: Batch, kode: str, nips: Iterable[str]) -> dict[str, set[str]]:
    """The oracle: what the whole batch with the row added has against it, judged by the real engine."""
    book = batch.law.book
    dulu = {finding_key(isi) for isi in judge(batch, book, TANPA_SURAT)}
    hasil = {}
    for nip in nips:
        baris = proposal(batch.bahan, nip, kode)
        dengan = rebuild(batch, replace(batch.bahan, usulan=(*batch.bahan.usulan, baris)))
        hasil[nip] = {
            isi.aturan
            for isi in judge(dengan, book, TANPA_SURAT)
            if isi.menghalangi and (isi.nip == nip or finding_key(isi) not in dulu)
        }
    return hasil


def compare(batch: Batch, kode: str, nips: Iterable[str]) -> tuple[int, int]:
    """Hold both against each other for these people; return how many candidates and near ones there are."""
    diperiksa = set(nips)
    hasil = find_candidates(batch, batch.jabatan[kode])
    benar = reasons(batch, kode, diperiksa)
    calon = {isi.pegawai.nip for isi in hasil.calon} & diperiksa
    if hasil.halangan:
        assert not calon
        assert all(benar.values()), (kode, hasil.halangan)
        return 0, 0
    assert calon == {nip for nip, galat in benar.items() if not galat}, kode
    hampir = {isi.pegawai.nip: {satu.aturan for satu in isi.kurang} for isi in hasil.hampir}
    satu = {
        nip: galat
        for nip, galat in benar.items()
        if len(galat) == 1 and not galat & {*TAK_TERPENUHI, "SYA003", "SYA010"} and not gone(batch, nip)
    }
    hampir = {nip: isi for nip, isi in hampir.items() if nip in diperiksa and not isi & {"SYA003", "SYA010"}}
    assert hampir == satu, kode
    return len(calon), len(hampir)


def gone(batch: Batch, nip: str) -> bool:
    kedudukan = batch.pegawai[nip].kedudukan
    return kedudukan is not None and kedudukan.sudah_pergi


def disturbed(acak: random.Random) -> dunia.Dunia:
    """A small world with rows withdrawn, cells spoilt, a rule softened and a waiver, as chance has it."""
    isi = dunia.Dunia.baru()
    pegawai = isi.tabel["pegawai"]
    for nama in list(pegawai):
        isi.tambah("pegawai", f"{nama}_2", {"seperti": nama, "nip": twin(pegawai[nama]["nip"])})
    for nama in acak.sample(sorted(isi.tabel["usulan"]), acak.randint(0, 4)):
        isi.hapus(f"usulan.{nama}")
    for _ in range(acak.randint(0, 6)):
        isi.ubah(f"pegawai.{acak.choice(sorted(pegawai))}.{acak.choice(KOLOM)}", acak.choice(ISI))
    if acak.random() < 0.3:
        orang = acak.choice(sorted(pegawai))
        isi.ubah(f"pegawai.{orang}.nip", int(str(pegawai[orang]["nip"])[:15] + "000"))
    for _ in range(acak.randint(0, 2)):
        jabatan = acak.choice(sorted(isi.tabel["jabatan"]))
        kolom = acak.choice(("eselon", "formasi", "jenis", "layanan_vital", "status", "pendidikan_min"))
        nilai = acak.choice((None, "entah", 2, "IV.a", "kewilayahan", "dihapus", "S-2"))
        isi.ubah(f"jabatan.{jabatan}.{kolom}", nilai)
    if acak.random() < 0.3:
        kode = acak.choice(LONGGAR)
        isi.ubah(f"pengaturan.aturan.{kode}", {"keparahan": "peringatan", "alasan": "Kebijakan kantor."})
    if acak.random() < 0.3:
        waiver = {"aturan": acak.choice(LONGGAR), "alasan": "Ada dasarnya.", "nomor_dokumen": "1"}
        isi.tambah("pengecualian", "satu", {**waiver, "nip": acak.choice(list(pegawai.values()))["nip"]})
    return isi


def twin(nip: Any) -> str:
    """Another running number: a person with the same birthday, in the same post."""
    return f"{str(nip)[:15]}9{str(nip)[16:]}"


@pytest.mark.parametrize("kosong", [False, True])
def test_the_next_in_line_is_the_same_beside_several_subordinates(*, kosong: bool) -> None:
    """The head changes in the batch; a section under it has a new holder; the second stands beside it."""
    isi = dunia.Dunia.baru()
    kepala = isi.tabel["jabatan"]
    kedua = next(nama for nama, satu in kepala.items() if satu["kode"] == "KEC.SEK")
    for nomor in (1, 2):
        eselon = {"seperti": kedua, "kode": f"KEC.SEKSI{nomor}", "eselon": "IV.a"}
        isi.tambah("jabatan", f"seksi{nomor}", {**eselon, "jabatan": f"Kepala Seksi {nomor}"})
    if kosong:
        for nama, satu in list(isi.tabel["pegawai"].items()):
            if satu.get("kode_jabatan") == "KEC.SEK":
                isi.ubah(f"pegawai.{nama}.kode_jabatan", "STAF")
    sekitar = Sekitar(batch := seluruh(isi))
    for nip in sorted(batch.pegawai):
        move = rebuild(batch, replace(batch.bahan, usulan=(proposal(batch.bahan, nip, "KEC.SEKSI1"),))).moves[
            0
        ]
        assert {"KEC.SEK", "KEC.SEKSI1", "KEC.SEKSI2"} <= set(sekitar.cut(move).jabatan)
    compare(batch, "KEC.SEKSI1", sorted(batch.pegawai))


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.integers(min_value=0, max_value=100_000))
def test_of_everybody_the_same_is_said_in_any_small_world(benih: int) -> None:
    acak = random.Random(benih)
    batch = seluruh(disturbed(acak))
    for kode in acak.sample(sorted(batch.jabatan), 4):
        compare(batch, kode, sorted(batch.pegawai))


@cache
def kota(*, kotor: bool) -> Batch:
    """The worked example in its small form; ``kotor``: with many cells blanked, damaged or numeric."""
    isi = contoh.Dunia.baru(penuh=False)
    acak = random.Random(7)
    if kotor:
        for baris in acak.sample(isi.tabel["pegawai"], 60):
            baris[acak.choice(KOLOM[:9])] = acak.choice((None, "entah"))
        for baris in acak.sample(isi.tabel["pegawai"], 6):
            baris["nip"] = int(str(baris["nip"])[:15] + "000")
        acak.choice(isi.tabel["jabatan"])["eselon"] = "III.z"
    return seluruh(isi)


@pytest.mark.parametrize("kotor", [False, True])
@pytest.mark.parametrize("kode", ["DISDAMKARMAT.KEPALA", "KEC.08.KASI.1"])
def test_candidates_of_the_example_are_those_whom_validate_accepts(kode: str, *, kotor: bool) -> None:
    batch = kota(kotor=kotor)
    hasil = find_candidates(batch, batch.jabatan[kode])
    acak = random.Random(kode)
    disebut = [isi.pegawai.nip for isi in hasil.calon] + [isi.pegawai.nip for isi in hasil.hampir]
    nips = {*acak.sample(disebut, min(25, len(disebut))), *acak.sample(sorted(batch.pegawai), 25)}
    calon, hampir = compare(batch, kode, nips)
    assert calon > 0
    assert hampir > 0


@pytest.mark.parametrize("urutan", [0, 5, -1])
def test_the_whole_command_validate_accepts_a_candidate_with_his_papers(urutan: int) -> None:
    """As the officer does it: a row in the sheet, its pertek beside it, everything read again as usual."""
    isi = contoh.Dunia.baru(penuh=False)
    batch = seluruh(isi)
    calon = find_candidates(batch, batch.jabatan["KEC.08.KASI.1"]).calon[urutan]
    contoh_pertek = dict(isi.tabel["pertek"][0])
    isi.tambah("usulan", {"no": 99, "nip": calon.pegawai.nip, "kode_jabatan_tujuan": "KEC.08.KASI.1"})
    pertek = {"nip": calon.pegawai.nip, "nama": calon.pegawai.nama, "kode_jabatan": "KEC.08.KASI.1"}
    isi.tambah("pertek", {**contoh_pertek, **pertek})
    assert [f"{f.aturan} {f.pesan}" for f in judge_all(seluruh(isi, semua=False)) if f.menghalangi] == []


def judge_all(batch: Batch) -> Any:
    return judge(batch, batch.law.book)


def test_the_dead_are_not_nearly_candidates() -> None:
    isi = dunia.Dunia.baru()
    isi.hapus("usulan.kasi")
    isi.ubah("pegawai.kasi.kedudukan", Kedudukan.MENINGGAL.value)
    batch = seluruh(isi)
    hasil = find_candidates(batch, batch.jabatan["KEC.SEK"])
    assert "198005052005012001" not in {orang.pegawai.nip for orang in hasil.hampir}


def test_a_filled_post_says_who_sits_there_and_names_nobody() -> None:
    batch = seluruh(dunia.Dunia.baru())
    hasil = find_candidates(batch, batch.jabatan["KEC"])
    assert hasil.calon == ()
    assert "Dedi Camat" in hasil.halangan[0]
