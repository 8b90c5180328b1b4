"""Each layout that is read without being told gives the records of the canonical workbook."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from mutasi_cli.domain.bahan import Bahan
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.law import load_lawbook
from mutasi_cli.tables import Lembar, OpsiBaca, bahan_from_sheets, read_workbook
from tables.tata_letak import kantor, penulis
from tables.tata_letak.kantor import KODE, ORANG, POS, USULAN, Tulisan

SIASN = (
    *(
        "nip",
        "nama",
        "gelar_depan",
        "gelar_belakang",
        "tempat_lahir",
        "tanggal_lahir",
        "jenis_kelamin",
        "agama",
    ),
    *("status_asn", "kedudukan", "golongan", "tmt_golongan", "tmt_cpns", "pendidikan", "jurusan"),
    *("kode_jabatan", "jabatan", "unit_kerja", "jenis_jabatan", "jenjang_jf", "tmt_jabatan"),
)
NOMINATIF = (
    *("nip", "nama", "gelar_depan", "gelar_belakang", "tempat_lahir", "tanggal_lahir", "jenis_kelamin"),
    *("golongan", "tmt_golongan", "kode_jabatan", "jabatan", "unit_kerja", "tmt_jabatan", "pendidikan"),
    *("jurusan", "status_asn"),
)
DUK = (
    *("nip", "nama", "gelar_depan", "gelar_belakang", "golongan", "tmt_golongan", "tmt_cpns", "kode_jabatan"),
    *("tmt_jabatan", "jurusan", "pendidikan", "tanggal_lahir"),
)
SEMUA = frozenset(Pegawai.__dataclass_fields__) - {"asal", "predikat", "sertifikat"}
PEGAWAI: dict[str, tuple[Callable[[], Tulisan], tuple[str, ...]]] = {
    "siasn 69": (penulis.siasn, (*SIASN, "eselon")),
    "siasn 64": (lambda: penulis.siasn(kolom=64), SIASN),
    "siasn iso": (lambda: penulis.siasn(iso=True, petik=False), (*SIASN, "eselon")),
    "siasn tanggal": (lambda: penulis.siasn(sel_tanggal=True), (*SIASN, "eselon")),
    "nominatif": (penulis.nominatif, NOMINATIF),
    "duk": (penulis.duk, DUK),
    "duk tanpa gabungan": (lambda: penulis.duk(gabung=False), DUK),
}
"""Tables of staff: who writes the little office in that form, and the fields that the form gives."""

ACUAN = ("kode", "jabatan", "unit_kerja", "eselon")
JABATAN: dict[str, tuple[Callable[[], Tulisan], tuple[str, ...]]] = {
    "acuan bernomor": (penulis.acuan_jabatan, ACUAN),
    "acuan": (lambda: penulis.acuan_jabatan(nomor=False), ACUAN),
}
"""Tables of posts that bring their own codes: the same."""


def baca(**tabel: Lembar) -> Bahan:
    isi = {
        "usulan": penulis.baku_usulan().ke_lembar("usulan"),
        "pegawai": penulis.baku_pegawai().ke_lembar("pegawai"),
        "jabatan": penulis.baku_jabatan().ke_lembar("jabatan"),
        # Everybody is named here, so that everybody is built.
        "keluarga": Lembar(
            "k.xlsx", "", "keluarga", [["nip", "nip_keluarga"], *([o.nip, o.nip] for o in ORANG)]
        ),
        **tabel,
    }
    return bahan_from_sheets(isi, OpsiBaca(lawbook=load_lawbook(), wilayah="Kota Bekasi"))


def isi(rekaman: Pegawai | Jabatan, bidang: tuple[str, ...]) -> dict[str, Any]:
    return {nama: getattr(rekaman, nama) for nama in bidang}


@pytest.mark.parametrize("bentuk", PEGAWAI)
@pytest.mark.parametrize("lewat", ["memori", "xlsx", "csv"])
def test_staff(bentuk: str, lewat: str, tmp_path: Path) -> None:
    tulis, bidang = PEGAWAI[bentuk]
    tulisan = tulis()
    if lewat == "csv" and bentuk in {"duk", "siasn tanggal"}:
        pytest.skip("merged cells and date cells cannot be written in CSV")
    lembar = lewat_berkas(tulisan, lewat, tmp_path)
    if lewat == "csv" and bentuk == "duk tanpa gabungan":
        bidang = tuple(nama for nama in bidang if nama != "tanggal_lahir")
    baku, dibaca = baca(), baca(pegawai=lembar)
    assert set(dibaca.pegawai) == {o.nip for o in ORANG} == set(baku.pegawai)
    for nip, orang in baku.pegawai.items():
        assert isi(dibaca.pegawai[nip], bidang) == isi(orang, bidang)
        assert all(sel.kerusakan is None for sel in dibaca.pegawai[nip].asal.sel.values())
        # What the layout cannot carry is blank, never made up.
        sisa = SEMUA - set(bidang) - {"jabatan", "unit_kerja", "pangkat", "tanggal_lahir", "jenis_jabatan"}
        assert not {nama: nilai for nama in sisa if (nilai := getattr(dibaca.pegawai[nip], nama)) is not None}
    assert dibaca.kolom_tak_dikenal == ()


def lewat_berkas(tulisan: Tulisan, lewat: str, tmp_path: Path) -> Lembar:
    if lewat == "memori":
        return tulisan.ke_lembar()
    path = tulisan.ke_xlsx(tmp_path / "a.xlsx") if lewat == "xlsx" else tulisan.ke_csv(tmp_path / "a.csv")
    buku = read_workbook(path)
    return buku.lembar(buku.nama_lembar[0])


@pytest.mark.parametrize("gabung", [True, False])
@pytest.mark.parametrize("lewat", ["memori", "xlsx", "csv"])
def test_draft_roster(gabung: bool, lewat: str, tmp_path: Path) -> None:
    lembar = lewat_berkas(penulis.lampiran(gabung=gabung), lewat, tmp_path)
    baku, dibaca = baca(), baca(usulan=lembar)
    assert len(dibaca.usulan) == len(USULAN)
    for satu, lain in zip(baku.usulan, dibaca.usulan, strict=True):
        bidang = ("nip", "kode_tujuan", "keterangan", "minta_tujuan")
        assert {n: getattr(satu, n) for n in bidang} == {n: getattr(lain, n) for n in bidang}
        assert lain.dari_kata
        assert satu.nama is not None
        assert satu.nama in (lain.nama or "")
        assert lain.asal["nip"].sel == lain.asal["nama"].sel
    assert dibaca.usulan[0].asal["nip"].sel == "B20"
    assert dibaca.usulan[0].sel_tujuan.sel == "E20"
    assert dibaca.kolom_tak_dikenal == ()


@pytest.mark.parametrize("gabung", [True, False])
@pytest.mark.parametrize("lewat", ["memori", "xlsx", "csv"])
def test_bezetting(gabung: bool, lewat: str, tmp_path: Path) -> None:
    dibaca = baca(jabatan=lewat_berkas(penulis.bezetting(gabung=gabung), lewat, tmp_path))
    menurut_kata = {(p.jabatan, p.unit_kerja): p for p in dibaca.jabatan.values()}
    assert set(menurut_kata) == {(p.jabatan, p.unit) for p in POS}
    for pos in POS:
        jabatan = menurut_kata[pos.jabatan, pos.unit]
        assert jabatan.eselon == pos.eselon
        if pos.kode != "STAF":
            assert jabatan.pemangku_nip == pos.pemangku
        assert jabatan.formasi == (3 if pos.kode == "STAF" else 1)
        assert jabatan.kode == jabatan.asal["kode"].isi
    assert menurut_kata["Lurah", kantor.JATIASIH].kode == "LURAH.KELURAHAN-JATIASIH-KECAMATAN-JATIASIH"
    assert dibaca.jabatan_ganda == {}
    assert dibaca.kolom_tak_dikenal == ()
    # People and targets named by the official codes find nobody: words must do, and they do.
    dalam_kata = baca(
        jabatan=penulis.bezetting().ke_lembar(),
        usulan=penulis.lampiran().ke_lembar(),
        pegawai=penulis.siasn().ke_lembar(),
    )
    for (nip, kode, _), usulan in zip(USULAN, dalam_kata.usulan, strict=True):
        pos = KODE[kode]
        assert usulan.nip == nip
        assert usulan.kode_tujuan == menurut_kata[pos.jabatan, pos.unit].kode
    for o in ORANG:
        pos = KODE[o.kode]
        assert dalam_kata.pegawai[o.nip].kode_jabatan == menurut_kata[pos.jabatan, pos.unit].kode


@pytest.mark.parametrize("bentuk", JABATAN)
@pytest.mark.parametrize("lewat", ["memori", "xlsx", "csv"])
def test_posts(bentuk: str, lewat: str, tmp_path: Path) -> None:
    tulis, bidang = JABATAN[bentuk]
    baku, dibaca = baca(), baca(jabatan=lewat_berkas(tulis(), lewat, tmp_path))
    assert list(dibaca.jabatan) == list(baku.jabatan)
    for kode, jabatan in baku.jabatan.items():
        assert isi(dibaca.jabatan[kode], bidang) == isi(jabatan, bidang)
        assert all(sel.kerusakan is None for sel in dibaca.jabatan[kode].asal.sel.values())
    assert [u.kode_tujuan for u in dibaca.usulan] == [kode for _, kode, _ in USULAN]
    assert dibaca.kolom_tak_dikenal == ()


def test_unit_references() -> None:
    """Where the law fixes how the head of a unit is called, that is the post; elsewhere it stays blank."""
    dibaca = baca(jabatan=penulis.acuan_unor().ke_lembar())
    assert {kode: (p.jabatan, p.unit_kerja) for kode, p in dibaca.jabatan.items()} == {
        "CAMAT": ("Camat", "Kecamatan Jatiasih"),
        "LURAH": ("Lurah", "Kelurahan Jatiasih Kecamatan Jatiasih"),
        "LURAH2": ("Lurah", "Kelurahan Jatirasa Kecamatan Jatiasih"),
        "KASI": ("Kepala Seksi Pemerintahan", "Kelurahan Jatiasih"),
        "DINKES": ("Kepala Dinas Kesehatan", "Dinas Kesehatan"),
        "DINKES.SEK": ("Sekretaris Dinas Kesehatan", "Dinas Kesehatan"),
        "PKM": ("Kepala UPTD Puskesmas Jatiasih", "UPTD Puskesmas Jatiasih"),
        "TIM": ("", "Tim Percepatan"),
    }
    assert dibaca.jabatan["KASI"].kode_atasan == "LURAH"
    assert dibaca.jabatan["LURAH"].asal["jabatan"].sel == "B3"


def test_the_same_codes_whatever_the_order_of_rows() -> None:
    maju = penulis.bezetting()
    mundur = Tulisan([*maju.rows[:5], [POS[5].unit], *reversed(maju.rows[5:])])
    kode = {p.kode for p in baca(jabatan=maju.ke_lembar()).jabatan.values()}
    assert len(kode) == len(POS)
    assert kode == {p.kode for p in baca(jabatan=penulis.bezetting().ke_lembar()).jabatan.values()}
    assert all(kode.isascii() for kode in kode)
    assert len(mundur.rows) == len(maju.rows) + 1
