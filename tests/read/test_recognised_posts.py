"""Posts that say themselves what they are: blank columns are filled from the name, filled cells stand."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mutasi_cli.domain.cell import Cell, Origin
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.material import Material, RecognisedPosts
from mutasi_cli.domain.vocabulary import JenisJabatan, LayananVital, SyaratKhusus
from mutasi_cli.read.recognised_posts import recognise_posts


def recognised(jabatan: str, unit: str, *others: tuple[str, str]) -> tuple[Jabatan, tuple[RecognisedPosts, ...]]:
    rows = ((jabatan, unit), *others)
    posts = {
        f"P{nomor}": Jabatan(kode=f"P{nomor}", jabatan=post, unit_kerja=own_unit, origin=Origin("b"))
        for nomor, (post, own_unit) in enumerate(rows)
    }
    filled, counts = recognise_posts(posts)
    return filled["P0"], counts


@pytest.mark.parametrize(
    ("jabatan", "unit", "vital", "special", "jenis"),
    [
        ("Kepala UPTD Puskesmas Jatiasih", "UPTD Puskesmas Jatiasih", "kesehatan", "puskesmas", "tugas tambahan"),
        ("Kepala UPTD", "UPTD Puskesmas Jatiasih", "kesehatan", "puskesmas", "tugas tambahan"),
        ("Ka. Puskesmas Jatiasih", "Dinas Kesehatan", "kesehatan", "puskesmas", "tugas tambahan"),
        ("Camat Jatiasih", "Kecamatan Jatiasih", "kewilayahan", "camat", None),
        ("Lurah", "Kelurahan Jatirasa Kecamatan Jatiasih", "kewilayahan", "lurah", None),
        ("Kepala Dinas", "Dinas Kependudukan dan Pencatatan Sipil", "kependudukan", "dukcapil", None),
        ("Kepala Disdukcapil", "Disdukcapil", "kependudukan", "dukcapil", None),
        ("Kepala Dinas Pemadam Kebakaran dan Penyelamatan", "Damkar", "kedaruratan", None, None),
        ("Kepala Pelaksana", "Badan Penanggulangan Bencana Daerah", "kedaruratan", None, None),
        ("Kepala BPBD", "BPBD", "kedaruratan", None, None),
        ("Direktur", "RSUD dr. Contoh", "kesehatan", "rsud", None),
        ("Kepala SD Negeri 3 Jatiasih", "SD Negeri 3 Jatiasih", "pendidikan", None, "tugas tambahan"),
        ("Kepala Sekolah", "UPTD SMP Negeri 5", "pendidikan", None, "tugas tambahan"),
    ],
)
def test_the_name_fills_blank_columns(
    jabatan: str, unit: str, vital: str, special: str | None, jenis: str | None
) -> None:
    post, counts = recognised(jabatan, unit)
    assert post.layanan_vital == LayananVital(vital)
    assert post.syarat_khusus == (() if special is None else (SyaratKhusus(special),))
    assert post.jenis == (None if jenis is None else JenisJabatan(jenis))
    assert [entry.count for entry in counts] == [1]


@pytest.mark.parametrize(
    ("jabatan", "unit"),
    [
        ("Kepala Subbagian Tata Usaha", "UPTD Puskesmas Jatiasih"),
        ("Kepala Puskesmas Pembantu Jatirasa", "UPTD Puskesmas Jatiasih"),
        ("Sekretaris Camat Jatiasih", "Kecamatan Jatiasih"),
        ("Kepala Seksi Pemerintahan", "Kelurahan Jatirasa Kecamatan Jatiasih"),
        ("Kepala Bidang Pencatatan Sipil", "Dinas Kependudukan dan Pencatatan Sipil"),
        ("Kepala Bidang SD", "Dinas Pendidikan"),
        ("Kepala Seksi Pemadam Kebakaran", "Dinas Pemadam Kebakaran"),
        ("Wakil Direktur Pelayanan", "RSUD dr. Contoh"),
        ("Kepala Sekretariat", "Badan Penanggulangan Bencana Daerah"),
        ("Kepala", ""),
    ],
)
def test_other_posts_of_such_a_unit_say_nothing(jabatan: str, unit: str) -> None:
    post, counts = recognised(jabatan, unit)
    assert (post.layanan_vital, post.syarat_khusus, post.jenis, counts) == (None, (), None, ())


def test_the_office_is_that_of_the_table_where_there_is_exactly_one() -> None:
    puskesmas = ("Kepala UPTD Puskesmas Jatiasih", "UPTD Puskesmas Jatiasih")
    health = ("Kepala Dinas Kesehatan", "Dinas Kesehatan Kota Bekasi")
    assert recognised(*puskesmas, health)[0].perangkat_daerah == "Dinas Kesehatan Kota Bekasi"
    assert recognised(*puskesmas)[0].perangkat_daerah is None
    assert recognised(*puskesmas, health, ("Kepala", "Dinas Kesehatan Hewan"))[0].perangkat_daerah is None
    lurah = ("Lurah", "Kelurahan Jatirasa Kecamatan Jatiasih")
    assert recognised(*lurah, ("Camat", "Kecamatan Jatiasih"))[0].perangkat_daerah == "Kecamatan Jatiasih"


def test_a_filled_cell_stands() -> None:
    cells = {"layanan_vital": Cell("b", "jabatan", "J2", 2, "darurat")}
    post = Jabatan(
        kode="P",
        jabatan="Kepala UPTD Puskesmas Jatiasih",
        unit_kerja="UPTD Puskesmas Jatiasih",
        origin=Origin("b", "jabatan", 2, cells),
        eselon="IV.a",
        syarat_khusus=(SyaratKhusus.RSUD,),
    )
    filled, counts = recognise_posts({"P": post})
    assert filled == {"P": post}
    assert counts == ()


def test_the_post_table_of_a_batch(read: Callable[..., Material]) -> None:
    material = read(
        jabatan=[
            ["kode", "jabatan", "unit_kerja", "layanan_vital"],
            ["SETDA", "Sekretaris Daerah", "Sekretariat Daerah", None],
            ["PKM.1", "Kepala UPTD Puskesmas Satu", "UPTD Puskesmas Satu", None],
            ["PKM.2", "Kepala UPTD Puskesmas Dua", "UPTD Puskesmas Dua", "kedaruratan"],
            ["DINKES", "Kepala Dinas Kesehatan", "Dinas Kesehatan", None],
        ]
    )
    assert material.jabatan["PKM.1"].layanan_vital is LayananVital.KESEHATAN
    assert material.jabatan["PKM.1"].perangkat_daerah == "Dinas Kesehatan"
    assert material.jabatan["PKM.2"].layanan_vital is LayananVital.KEDARURATAN
    assert material.jabatan["PKM.2"].jenis is JenisJabatan.TUGAS_TAMBAHAN
    assert material.recognised == (RecognisedPosts(label="Kepala Puskesmas", count=2),)
