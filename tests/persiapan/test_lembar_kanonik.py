"""What the form says about the workbook is what the reader understands."""

from __future__ import annotations

import pytest

from mutasi_cli.domain.kosakata import Agama
from mutasi_cli.domain.kunci_batch import KUNCI
from mutasi_cli.domain.lembar_kanonik import LEMBAR, Keharusan, LembarKanonik
from mutasi_cli.law import load_lawbook
from mutasi_cli.outputs.formulir.daftar import susun_daftar
from mutasi_cli.outputs.formulir.isian import pilihan_kolom
from mutasi_cli.tables.bidang import BIDANG, KUNCI_BATCH, POLA_PREDIKAT, WAJIB, susun_kamus

PER_LEMBAR = pytest.mark.parametrize("lembar", LEMBAR, ids=lambda lembar: lembar.nama)


def test_sheets_are_those_of_the_reader() -> None:
    assert [lembar.nama for lembar in LEMBAR] == list(BIDANG)


@PER_LEMBAR
def test_columns_and_kinds_are_those_of_the_reader(lembar: LembarKanonik) -> None:
    kolom = {kolom.nama: kolom.jenis for kolom in lembar.kolom if not POLA_PREDIKAT.fullmatch(kolom.nama)}
    assert list(kolom.items()) == list(BIDANG[lembar.nama].items())
    assert len({kolom.nama for kolom in lembar.kolom}) == len(lembar.kolom)


def test_only_pegawai_has_predicates_and_in_their_place() -> None:
    for lembar in LEMBAR:
        nama = [kolom.nama for kolom in lembar.kolom]
        predikat = [isi for isi in nama if POLA_PREDIKAT.fullmatch(isi)]
        if lembar.nama == "pegawai":
            assert predikat == ["predikat_2024", "predikat_2025"]
            awal = nama.index("tmt_tugas_tambahan") + 1
            assert nama[awal : awal + 3] == [*predikat, "hukuman_disiplin"]
        else:
            assert predikat == []


@PER_LEMBAR
def test_required_columns_are_those_of_the_reader(lembar: LembarKanonik) -> None:
    satu = {grup[0] for grup in WAJIB[lembar.nama] if len(grup) == 1}
    beberapa = {bidang for grup in WAJIB[lembar.nama] if len(grup) > 1 for bidang in grup}
    assert {kolom.nama for kolom in lembar.kolom if kolom.keharusan is Keharusan.WAJIB} == satu
    assert {kolom.nama for kolom in lembar.kolom if kolom.keharusan is Keharusan.SALAH_SATU} == beberapa


def test_keys_of_the_batch_are_those_of_the_reader() -> None:
    tanpa_rohaniwan = {kunci.nama: kunci.jenis for kunci in KUNCI if not kunci.nama.startswith("rohaniwan_")}
    assert list(tanpa_rohaniwan.items()) == list(KUNCI_BATCH.items())
    rohaniwan = [kunci.nama for kunci in KUNCI if kunci.nama.startswith("rohaniwan_")]
    assert rohaniwan == [f"rohaniwan_{agama.value.lower()}" for agama in Agama]


def test_every_word_to_choose_is_understood() -> None:
    lawbook = load_lawbook()
    kamus, daftar = susun_kamus(lawbook), susun_daftar(lawbook)
    diperiksa = 0
    for lembar in LEMBAR:
        for kolom in lembar.kolom:
            pilihan = pilihan_kolom(kolom, daftar)
            if pilihan is None:
                continue
            nilai = [kamus.untuk(lembar.nama, kolom.nama)(kata) for kata in pilihan.kata]
            assert all(isi.kerusakan is None and isi.nilai is not None for isi in nilai), kolom.nama
            assert len(set(pilihan.kata)) == len(pilihan.kata)
            diperiksa += 1
    assert diperiksa == 32


def test_every_closed_vocabulary_offers_its_words() -> None:
    daftar = susun_daftar(load_lawbook(), ("WKT001",))
    bebas = {
        "baris",
        "teks",
        "teks_atau_tidak_ada",
        "nama",
        "gelar",
        "banyak",
        "nip",
        "tanggal",
        "cacah",
        "kotak",
    }
    jenis = {kolom.jenis for lembar in LEMBAR for kolom in lembar.kolom}
    assert jenis - bebas <= daftar.keys()
    dipakai = {kolom.pilihan or kolom.jenis for lembar in LEMBAR for kolom in lembar.kolom}
    dipakai |= {kunci.pilihan or kunci.jenis for kunci in KUNCI}
    assert daftar.keys() <= dipakai


def test_explanations_are_sentences() -> None:
    for kolom in [*KUNCI, *(kolom for lembar in LEMBAR for kolom in lembar.kolom)]:
        assert kolom.arti.endswith("."), kolom.nama
        assert len(kolom.arti) <= 240, kolom.nama
