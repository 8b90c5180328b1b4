"""What the page says: numbers, drawings, vacancies, findings, cards, sources."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

import pytest

from laporan.halaman import Halaman, Unsur, laporan, nip_kartu
from laporan.kota_besar import kota, nama, temuan_tiap_baris
from mutasi_cli.domain.rantai import JenisRantai
from mutasi_cli.outputs.laporan.gambar import MAKS_LANGKAH
from outputs.kota_kecil import batch, nip, temuan


@cache
def _kecil() -> Halaman:
    kecil = batch()
    return Halaman(laporan(kecil, temuan(kecil)))


def _angka(halaman: Halaman) -> dict[str, int]:
    hasil = {}
    for isi in halaman.semua("li", di="ringkasan"):
        cocok = re.fullmatch(r"(\d+) (.+)", isi.teks)
        if cocok and isi.induk[-1].kelas == {"angka"}:
            hasil[cocok[2]] = int(cocok[1])
    return hasil


def test_the_numbers_are_those_of_the_batch() -> None:
    kecil = batch()
    angka = _angka(_kecil())
    assert angka["usulan"] == len(kecil.moves) == 8
    assert angka["jabatan struktural"] + angka["tugas tambahan"] == 8
    assert (angka["galat"], angka["peringatan"], angka["info"], angka["dikecualikan"]) == (3, 2, 1, 1)
    assert angka["jabatan menjadi kosong"] == sum(isi.sebelum_terisi for isi in kecil.vacancies)
    assert angka["jabatan tetap kosong"] == sum(not isi.sebelum_terisi for isi in kecil.vacancies)
    assert angka["pegawai tanpa jabatan"] == len(kecil.without_post) == 1
    assert "8 usulan = 6 jabatan struktural + 2 tugas tambahan." in _kecil().id("ringkasan").teks


def test_the_verdict_follows_the_worst_open_finding() -> None:
    kecil = batch()
    semua = temuan(kecil)
    for tanpa, nada, kata in (
        (set(), "nada-galat", "belum boleh dilantik"),
        ({"galat"}, "nada-peringatan", "alasan tertulis"),
        ({"galat", "peringatan"}, "nada-aman", "Tidak ada yang menghalangi"),
    ):
        milik = [isi for isi in semua if isi.keparahan.value not in tanpa or isi.pengecualian]
        putusan = Halaman(laporan(kecil, milik)).satu("div", kelas="putusan")
        assert nada in putusan.kelas
        assert kata in putusan.teks


def _gambar(halaman: Halaman) -> list[tuple[str, list[Unsur]]]:
    return [
        (
            figur.teks,
            [isi for isi in halaman.unsur if isi.nama == "svg" and figur in isi.induk],
        )
        for figur in halaman.semua("figure", di="rantai")
    ]


def test_chains_and_rings_are_drawn_longest_first() -> None:
    besar = kota((5, 3, 1), (4, 2))
    halaman = Halaman(laporan(besar))
    judul = [isi.teks for isi in halaman.semua("figcaption", di="rantai")]
    assert [isi.split(" ·")[0] for isi in judul] == [
        "Rantai 5 orang",
        "Lingkaran 4 orang",
        "Rantai 3 orang",
        "Tukar tempat 2 orang",
    ]
    kotak = [
        len([i for i in halaman.unsur if i.nama == "rect" and svg in i.induk])
        for _, (svg,) in _gambar(halaman)
    ]
    assert kotak == [6, 4, 4, 2]
    tunggal = [isi for isi in besar.chains if isi.jenis is JenisRantai.TUNGGAL]
    assert len(tunggal) == 1
    assert tunggal[0].langkah[0].move.siapa in halaman.id("rantai").teks


def test_a_drawing_tells_who_goes_from_where_to_where_in_order() -> None:
    besar = kota((3,))
    halaman = Halaman(laporan(besar))
    (rantai,) = besar.chains
    teks = halaman.satu("svg", di="rantai").teks
    urutan: list[str] = [rantai.langkah[0].dari.nama_lengkap]  # type: ignore[union-attr] # each leaves a post
    for langkah in rantai.langkah:
        assert langkah.ke is not None
        urutan += [langkah.move.siapa, langkah.ke.nama_lengkap]
    letak = 0
    for isi in urutan:
        letak = teks.index(isi, letak) + len(isi)
    assert teks.count("menjadi kosong") == 1
    assert teks.index("menjadi kosong") < teks.index(rantai.langkah[0].move.siapa)
    assert teks.endswith("sebelumnya kosong")


@pytest.mark.parametrize("panjang", [MAKS_LANGKAH, MAKS_LANGKAH + 1, 3 * MAKS_LANGKAH, 40])
def test_a_long_chain_is_drawn_in_panels_with_everybody_once(panjang: int) -> None:
    halaman = Halaman(laporan(kota((panjang,))))
    ((_, panel),) = _gambar(halaman)
    assert len(panel) == -(-panjang // MAKS_LANGKAH)
    orang = Counter(isi.teks for isi in halaman.semua("text", kelas="orang", di="rantai"))
    assert orang == Counter(nama(nomor) for nomor in range(panjang))


def test_a_long_ring_ends_where_it_began() -> None:
    halaman = Halaman(laporan(kota((), (9,))))
    ((teks, panel),) = _gambar(halaman)
    assert len(panel) == 2
    assert teks.endswith("kembali ke awal lingkaran")


def test_boxes_and_letters_of_a_drawing_stay_apart() -> None:
    besar = kota((6, 2), (5, 2), jabatan_lain={0: "Kepala " + "Bidang Sangat Panjang " * 12})
    halaman = Halaman(laporan(besar))
    for svg in halaman.semua("svg", kelas="gambar"):
        _, _, lebar, tinggi = (int(isi) for isi in svg.atribut["viewbox"].split())
        bawah = 0
        for rect in (isi for isi in halaman.unsur if isi.nama == "rect" and svg in isi.induk):
            y, h = int(rect.atribut["y"]), int(rect.atribut["height"])
            assert y > bawah
            bawah = y + h
        assert bawah <= tinggi
        letak: set[tuple[str, str]] = set()
        for tspan in (isi for isi in halaman.unsur if isi.nama == "tspan" and svg in isi.induk):
            assert int(tspan.atribut["y"]) <= tinggi
            titik = (tspan.atribut["x"], tspan.atribut["y"])
            assert titik not in letak
            letak.add(titik)
        assert lebar <= 350


def test_vacancies_and_people_without_a_post_are_named() -> None:
    kecil = batch()
    teks = _kecil().id("kosong").teks
    for lowong in kecil.vacancies:
        assert lowong.jabatan.nama_lengkap in teks
    assert "Meninggalkan Lurah Duren Jaya tanpa jabatan baru." in teks.replace("Lurah Kelurahan", "Lurah")


def test_the_board_shows_before_and_after() -> None:
    halaman = _kecil()
    baris = {
        isi.teks.split(" (")[0]: isi
        for isi in halaman.semua("th", di="layanan")
        if isi.atribut.get("scope") == "row"
    }
    lurah = baris["Lurah Jatirangga"].induk[-1].teks
    assert lurah.index("Cici Wulandari") < lurah.index("Dedi Kurnia")
    bintara = baris["Kepala UPTD Puskesmas Bintara pada Dinas Kesehatan"].induk[-1].teks
    assert "Plt. dr. Fitri Handayani sampai 31 Maret 2026" in bintara
    assert baris["kewilayahan"].induk[-1].teks == "kewilayahan 4 4 3 0 1"


def test_findings_stand_with_cell_basis_and_waiver() -> None:
    teks = _kecil().id("temuan").teks
    for isi in temuan(batch()):
        assert isi.aturan in teks
        assert isi.sel.alamat in teks
        for dasar in isi.dasar:
            assert str(dasar) in teks
    assert teks.index("Galat (3)") < teks.index("Peringatan (2)") < teks.index("Info (1)")
    assert teks.index("Info (1)") < teks.index("Dikecualikan (1)") < teks.index("Kebutuhan organisasi")
    assert "800/1 tanggal 5 Januari 2026" in teks


def test_the_office_owes_its_reasons() -> None:
    teks = _kecil().id("temuan").teks
    assert "Kebijakan [bold]kantor[/bold] ini." in teks
    assert "Aturan SYA005 dimatikan." in teks
    assert "Wali Kota ingin tahu." in teks


def test_a_card_has_both_posts_kind_and_findings() -> None:
    halaman = _kecil()
    ani = next(isi for isi in halaman.semua("article") if nip_kartu(isi) == nip(1))
    assert "Ani Lestari, S.STP., M.Si." in ani.teks
    assert ani.teks.index("Dari Camat Rawalumbu") < ani.teks.index("Ke Kepala Bidang Aset")
    assert "Pembina (IV/a)" in ani.teks
    assert "Lama menjabat 4 tahun 1 bulan" in ani.teks
    assert "galat" in ani.kelas
    assert "JAB002" in ani.teks
    assert "PEG007" in ani.teks
    budi = next(isi for isi in halaman.semua("article") if nip_kartu(isi) == nip(2))
    assert "bersih" in budi.kelas
    assert "dikecualikan WKT001" in budi.teks
    dedi = next(isi for isi in halaman.semua("article") if nip_kartu(isi) == nip(4))
    assert "Hadir tidak; menyusul" in dedi.teks


def test_each_row_of_the_batch_has_one_card_and_the_groups_add_up() -> None:
    halaman = _kecil()
    kartu = list(halaman.semua("article"))
    assert sorted(nip_kartu(isi) for isi in kartu) == sorted(m.nip or "" for m in batch().moves)
    for kelompok, jumlah in (("struktural", 6), ("tugas_tambahan", 2)):
        assert len(list(halaman.semua("article", di=f"kelompok-{kelompok}"))) == jumlah


def test_charts_count_every_appointee() -> None:
    besar = kota((4, 3), (2,))
    halaman = Halaman(laporan(besar, temuan_tiap_baris(besar)))
    bagan = list(halaman.semua("figure", kelas="bagan"))
    assert len(bagan) == 5
    for figur in bagan:
        jumlah = [int(i.teks) for i in halaman.semua("td", kelas="jumlah") if figur in i.induk]
        assert sum(jumlah) == len(besar.moves)
        lebar = [int(i.atribut["width"]) for i in halaman.semua("rect") if figur in i.induk]
        assert max(lebar) == 100
        assert min(lebar) >= 1


def test_sources_are_named_with_their_fingerprint() -> None:
    teks = _kecil().id("sumber").teks
    assert "batch.xlsx" in teks
    assert "a" * 64 in teks
