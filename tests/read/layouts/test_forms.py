"""Each layout that is read without being told gives the records of the canonical workbook."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.material import Material
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.law import load_lawbook
from mutasi_cli.read import ReadingOptions, Sheet, material_from_sheets, read_workbook
from read.layouts import sheet_writers, writing_office
from read.layouts.writing_office import OFFICE_POSTS, PERSON, POST_BY_KODE, USULAN, WrittenSheet

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
EVERYTHING = frozenset(Pegawai.__dataclass_fields__) - {"origin", "predikat", "sertifikat", "siasn"}
PEGAWAI: dict[str, tuple[Callable[[], WrittenSheet], tuple[str, ...]]] = {
    "siasn 69": (sheet_writers.siasn, (*SIASN, "eselon")),
    "siasn 64": (lambda: sheet_writers.siasn(column=64), SIASN),
    "siasn iso": (lambda: sheet_writers.siasn(iso=True, petik=False), (*SIASN, "eselon")),
    "siasn tanggal": (lambda: sheet_writers.siasn(date_cell=True), (*SIASN, "eselon")),
    "nominatif": (sheet_writers.nominatif, NOMINATIF),
    "duk": (sheet_writers.duk, DUK),
    "duk tanpa gabungan": (lambda: sheet_writers.duk(joined=False), DUK),
}
"""Tables of staff: who writes the little office in that form, and the fields that the form gives."""

REFERENCE_FIELDS = ("kode", "jabatan", "unit_kerja", "eselon")
JABATAN: dict[str, tuple[Callable[[], WrittenSheet], tuple[str, ...]]] = {
    "acuan bernomor": (sheet_writers.reference_jabatan, REFERENCE_FIELDS),
    "acuan": (lambda: sheet_writers.reference_jabatan(nomor=False), REFERENCE_FIELDS),
}
"""Tables of posts that bring their own codes: the same."""


def read(**table: Sheet) -> Material:
    sheets_given = {
        "usulan": sheet_writers.canonical_usulan().to_sheet("usulan"),
        "pegawai": sheet_writers.canonical_pegawai().to_sheet("pegawai"),
        "jabatan": sheet_writers.canonical_jabatan().to_sheet("jabatan"),
        # Everybody is named here, so that everybody is built.
        "keluarga": Sheet("k.xlsx", "", "keluarga", [["nip", "nip_keluarga"], *([o.nip, o.nip] for o in PERSON)]),
        **table,
    }
    return material_from_sheets(sheets_given, ReadingOptions(lawbook=load_lawbook(), wilayah="Kota Bekasi"))


def field_values(record_damage: Pegawai | Jabatan, field: tuple[str, ...]) -> dict[str, Any]:
    return {nama: getattr(record_damage, nama) for nama in field}


@pytest.mark.parametrize("form", PEGAWAI)
@pytest.mark.parametrize("past", ["memori", "xlsx", "csv"])
def test_staff(form: str, past: str, tmp_path: Path) -> None:
    write, field = PEGAWAI[form]
    writing = write()
    if past == "csv" and form in {"duk", "siasn tanggal"}:
        pytest.skip("merged cells and date cells cannot be written in CSV")
    sheet = through_file(writing, past, tmp_path)
    if past == "csv" and form == "duk tanpa gabungan":
        field = tuple(nama for nama in field if nama != "tanggal_lahir")
    canonical, read_back = read(), read(pegawai=sheet)
    assert set(read_back.pegawai) == {o.nip for o in PERSON} == set(canonical.pegawai)
    for nip, person in canonical.pegawai.items():
        assert field_values(read_back.pegawai[nip], field) == field_values(person, field)
        assert all(cell.damage is None for cell in read_back.pegawai[nip].origin.cell.values())
        # What the layout cannot carry is blank, never made up.
        read_beside = {"jabatan", "unit_kerja", "pangkat", "tanggal_lahir", "jenis_jabatan"}
        rest = EVERYTHING - set(field) - read_beside
        made_up = [nama for nama in rest if getattr(read_back.pegawai[nip], nama) not in (None, ())]
        assert made_up == []
    assert read_back.unknown_columns == ()


def through_file(writing: WrittenSheet, past: str, tmp_path: Path) -> Sheet:
    if past == "memori":
        return writing.to_sheet()
    path = writing.to_xlsx(tmp_path / "a.xlsx") if past == "xlsx" else writing.to_csv(tmp_path / "a.csv")
    workbook = read_workbook(path)
    return workbook.sheet(workbook.sheet_names[0])


@pytest.mark.parametrize("joined", [True, False])
@pytest.mark.parametrize("past", ["memori", "xlsx", "csv"])
def test_draft_roster(joined: bool, past: str, tmp_path: Path) -> None:
    sheet = through_file(sheet_writers.lampiran(joined=joined), past, tmp_path)
    canonical, read_back = read(), read(usulan=sheet)
    assert len(read_back.usulan) == len(USULAN)
    for canonical_usulan, usulan_read in zip(canonical.usulan, read_back.usulan, strict=True):
        field = ("nip", "kode_tujuan", "keterangan", "asks_target")
        assert {n: getattr(canonical_usulan, n) for n in field} == {n: getattr(usulan_read, n) for n in field}
        assert usulan_read.from_words
        assert canonical_usulan.nama is not None
        assert canonical_usulan.nama in (usulan_read.nama or "")
        assert usulan_read.origin["nip"].cell == usulan_read.origin["nama"].cell
    assert read_back.usulan[0].origin["nip"].cell == "B20"
    assert read_back.usulan[0].target_cell.cell == "E20"
    assert read_back.unknown_columns == ()


@pytest.mark.parametrize("joined", [True, False])
@pytest.mark.parametrize("past", ["memori", "xlsx", "csv"])
def test_bezetting(joined: bool, past: str, tmp_path: Path) -> None:
    read_back = read(jabatan=through_file(sheet_writers.bezetting(joined=joined), past, tmp_path))
    by_words = {(p.jabatan, p.unit_kerja): p for p in read_back.jabatan.values()}
    assert set(by_words) == {(p.jabatan, p.unit) for p in OFFICE_POSTS}
    for pos in OFFICE_POSTS:
        jabatan = by_words[pos.jabatan, pos.unit]
        assert jabatan.eselon == pos.eselon
        if pos.kode != "STAF":
            assert jabatan.pemangku_nip == pos.pemangku
        assert jabatan.formasi == (3 if pos.kode == "STAF" else 1)
        assert jabatan.kode == jabatan.origin["kode"].content
    assert by_words["Lurah", writing_office.JATIASIH].kode == "LURAH.KELURAHAN-JATIASIH-KECAMATAN-JATIASIH"
    assert read_back.duplicate_jabatan == {}
    assert read_back.unknown_columns == ()
    # People and targets named by the official codes find nobody: words must do, and they do.
    in_words = read(
        jabatan=sheet_writers.bezetting().to_sheet(),
        usulan=sheet_writers.lampiran().to_sheet(),
        pegawai=sheet_writers.siasn().to_sheet(),
    )
    for (nip, kode, _), usulan in zip(USULAN, in_words.usulan, strict=True):
        pos = POST_BY_KODE[kode]
        assert usulan.nip == nip
        assert usulan.kode_tujuan == by_words[pos.jabatan, pos.unit].kode
    for o in PERSON:
        pos = POST_BY_KODE[o.kode]
        assert in_words.pegawai[o.nip].kode_jabatan == by_words[pos.jabatan, pos.unit].kode


@pytest.mark.parametrize("form", JABATAN)
@pytest.mark.parametrize("past", ["memori", "xlsx", "csv"])
def test_posts(form: str, past: str, tmp_path: Path) -> None:
    write, field = JABATAN[form]
    canonical, read_back = read(), read(jabatan=through_file(write(), past, tmp_path))
    assert list(read_back.jabatan) == list(canonical.jabatan)
    for kode, jabatan in canonical.jabatan.items():
        assert field_values(read_back.jabatan[kode], field) == field_values(jabatan, field)
        assert all(cell.damage is None for cell in read_back.jabatan[kode].origin.cell.values())
    assert [u.kode_tujuan for u in read_back.usulan] == [kode for _, kode, _ in USULAN]
    assert read_back.unknown_columns == ()


def test_unit_references() -> None:
    """Where the law fixes how the head of a unit is called, that is the post; elsewhere it stays blank."""
    read_back = read(jabatan=sheet_writers.reference_unor().to_sheet())
    assert {kode: (p.jabatan, p.unit_kerja) for kode, p in read_back.jabatan.items()} == {
        "CAMAT": ("Camat", "Kecamatan Jatiasih"),
        "LURAH": ("Lurah", "Kelurahan Jatiasih Kecamatan Jatiasih"),
        "LURAH2": ("Lurah", "Kelurahan Jatirasa Kecamatan Jatiasih"),
        "KASI": ("Kepala Seksi Pemerintahan", "Kelurahan Jatiasih"),
        "DINKES": ("Kepala Dinas Kesehatan", "Dinas Kesehatan"),
        "DINKES.SEK": ("Sekretaris Dinas Kesehatan", "Dinas Kesehatan"),
        "PKM": ("Kepala UPTD Puskesmas Jatiasih", "UPTD Puskesmas Jatiasih"),
        "TIM": ("", "Tim Percepatan"),
    }
    assert read_back.jabatan["KASI"].kode_atasan == "LURAH"
    assert read_back.jabatan["LURAH"].origin["jabatan"].cell == "B3"


def test_the_same_codes_whatever_the_order_of_rows() -> None:
    forward = sheet_writers.bezetting()
    backward = WrittenSheet([*forward.rows[:5], [OFFICE_POSTS[5].unit], *reversed(forward.rows[5:])])
    kode = {p.kode for p in read(jabatan=forward.to_sheet()).jabatan.values()}
    assert len(kode) == len(OFFICE_POSTS)
    assert kode == {p.kode for p in read(jabatan=sheet_writers.bezetting().to_sheet()).jabatan.values()}
    assert all(kode.isascii() for kode in kode)
    assert len(backward.rows) == len(forward.rows) + 1
