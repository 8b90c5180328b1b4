"""Three real batches as the newspapers told them (people as letters), and a ring of three."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from domain.buatan import batch, jabatan, nip, pegawai, usulan
from mutasi_cli.domain.kosakata import JenisPerpindahan
from mutasi_cli.domain.rantai import JenisRantai
from mutasi_cli.law import load_lawbook
from mutasi_cli.outputs.dampak_kata import judul_rantai, tempat_bermula
from mutasi_cli.rules import jab, wkt
from mutasi_cli.rules.engine import judge

if TYPE_CHECKING:
    from mutasi_cli.domain.batch import Batch

BERITA = Path(__file__).parents[1] / "data" / "kasus_berita.csv"
LAMA = date(2020, 1, 2)


def kasus(nama: str, **eselon: str) -> tuple[Batch, dict[str, str]]:
    """The batch of one case; ``eselon`` maps a person's letter to ``lama-baru`` (default IV.a).

    Who has no old post in the source comes from outside the table. Returns the NIP of each letter too.
    """
    with BERITA.open(encoding="utf-8", newline="") as berkas:
        rows = [isi for isi in csv.DictReader(berkas) if isi["kasus"] == nama]
    posts: dict[str, Any] = {}
    orang, usul, nips = [], [], {}
    for nomor, isi in enumerate(rows):
        dulu, kini = eselon.get(isi["orang"], "IV.a-IV.a").split("-")
        for kolom, tingkat in (("jabatan_lama", dulu), ("jabatan_baru", kini)):
            if isi[kolom]:
                posts[isi[kolom]] = jabatan(isi[kolom], eselon=tingkat)
        baru = "sebulan" in isi["keterangan_sumber"]
        orang.append(
            pegawai(nomor, isi["jabatan_lama"] or None, tmt_jabatan=date(2026, 1, 12) if baru else LAMA)
        )
        usul.append(usulan(nomor, isi["jabatan_baru"]))
        nips[isi["orang"]] = nip(nomor)
    return batch(posts.values(), orang, usul), nips


def bentuk(hasil: Batch, nips: dict[str, str]) -> list[tuple[str, str, str | None]]:
    """Shape, letters in the order of the chain, open end."""
    huruf = {angka: isi for isi, angka in nips.items()}
    return [
        (
            isi.jenis.value,
            " ".join(huruf[step.move.nip or ""] for step in isi.langkah),
            None if isi.ujung_terbuka is None else isi.ujung_terbuka.kode,
        )
        for isi in hasil.chains
    ]


def test_rembang_a_chain_ends_in_one_open_post_and_another_comes_from_outside() -> None:
    """Five people pass a post on and one stays open; three more follow a second vacancy."""
    hasil, nips = kasus("REMBANG-2023-05-05")
    assert bentuk(hasil, nips) == [
        ("rantai", "R1 R2 R3 R4 R5", "Kepala Dinas Lingkungan Hidup"),
        ("rantai", "R8 R7 R6", None),
    ]
    assert [isi.jabatan.kode for isi in hasil.vacancies] == ["Kepala Dinas Lingkungan Hidup"]
    panjang = hasil.chains[0]
    assert judul_rantai(panjang) == "Rantai 5 orang"
    assert (tempat_bermula(hasil, panjang) or "").endswith("sebelumnya kosong")
    assert not judge(hasil, load_lawbook(), jab.RULES)


def test_pasuruan_every_chain_and_its_open_end() -> None:
    hasil, nips = kasus("PASURUAN-2025-07-10")
    assert bentuk(hasil, nips) == [
        ("rantai", "P6 P5 P7", None),
        ("rantai", "P2 P1", None),
        ("rantai", "P4 P3", "Kepala Dinas Kominfo"),
        ("tunggal", "P8", "Kepala Dinas Ketenagakerjaan"),
    ]
    kosong = [isi.jabatan.kode for isi in hasil.vacancies if isi.sebelum_terisi]
    assert kosong == ["Kepala Dinas Ketenagakerjaan", "Kepala Dinas Kominfo"]
    assert not judge(hasil, load_lawbook(), jab.RULES)


def test_mataram_a_swap_a_demotion_and_a_move_within_a_month() -> None:
    hasil, nips = kasus("MATARAM", M3="IV.a-IV.b", M8="IV.a-III.a")
    tukar = next(isi for isi in hasil.chains if isi.tukar)
    assert {step.move.nip for step in tukar.langkah} == {nips["M5"], nips["M6"]}
    assert judul_rantai(tukar) == "Tukar tempat 2 orang"
    jenis = {move.nip: move.jenis for move in hasil.moves}
    # Both eselon IV: the level stays, the eselon falls. The newspaper calls it a demotion.
    assert jenis[nips["M3"]] is JenisPerpindahan.PENURUNAN_ESELON
    assert jenis[nips["M8"]] is JenisPerpindahan.PROMOSI
    assert jenis[nips["M5"]] is JenisPerpindahan.ROTASI
    assert ("rantai", "M4 M3", "Lurah Kekalik Jaya") in bentuk(hasil, nips)
    assert ("rantai", "M1 M2", "Kepala Seksi di Dinas Pemadam Kebakaran") in bentuk(hasil, nips)
    assert ("rantai", "M7 M8", "Kepala Seksi Kependudukan Dinas Kependudukan dan Pencatatan Sipil") in bentuk(
        hasil, nips
    )
    pendek = [isi for isi in judge(hasil, load_lawbook(), wkt.RULES) if isi.aturan == "WKT001"]
    assert [isi.nip for isi in pendek] == [nips["M1"]]


def test_a_ring_of_three_leaves_nothing_open() -> None:
    posts = [jabatan(kode) for kode in ("A", "B", "C")]
    hasil = batch(
        posts,
        [pegawai(0, "A"), pegawai(1, "B"), pegawai(2, "C")],
        [usulan(0, "B"), usulan(1, "C"), usulan(2, "A")],
    )
    (cincin,) = hasil.chains
    assert cincin.jenis is JenisRantai.SIKLUS
    assert not cincin.tukar
    assert judul_rantai(cincin) == "Lingkaran 3 orang"
    assert cincin.langkah[0].dari is cincin.langkah[-1].ke
    assert cincin.ujung_terbuka is None
    assert not hasil.vacancies
    assert tempat_bermula(hasil, cincin) is None
