"""One wording for one office: posts, officials, letterheads, and who confirms a handing over."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from mutasi_cli.domain.jabatan import full_jabatan
from mutasi_cli.domain.office import Letterhead
from mutasi_cli.papers.contexts.letter_context import kop_unit
from mutasi_cli.papers.contexts.oath_context import two_saksi
from mutasi_cli.papers.contexts.post_context import handover_context, jabatan_needing_plt
from mutasi_cli.papers.superiors import direct_superior, pemangku
from mutasi_cli.words.paper_words import GAP
from papers.small_office import OFFICE_SETTINGS, nip, paper_text, pegawai, usulan, write
from papers.superiors_office import JABATAN, office_batch, plt

if TYPE_CHECKING:
    from pathlib import Path

    from mutasi_cli.domain.office import OfficeSettings, Pejabat

CURRENT_PERIOD = (date(2026, 1, 1), date(2026, 3, 31))
AGENCY = "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia"


@pytest.mark.parametrize(
    ("jabatan", "unit", "perangkat", "written"),
    [
        ("Sekretaris Daerah", "Sekretariat Daerah", "Sekretariat Daerah", "Sekretaris Daerah"),
        ("Sekretaris Daerah", "Sekretariat Daerah Kota Bekasi", None, "Sekretaris Daerah Kota Bekasi"),
        ("Sekretaris DPRD", "Sekretariat DPRD", None, "Sekretaris DPRD"),
        ("Sekretaris", "Sekretariat DPRD", None, "Sekretaris DPRD"),
        ("Inspektur", "Inspektorat", None, "Inspektur"),
        ("Inspektur Daerah", "Inspektorat Daerah", None, "Inspektur Daerah"),
        ("Inspektur Pembantu I", "Inspektorat", None, "Inspektur Pembantu I pada Inspektorat"),
        ("Sekretaris", "Inspektorat", None, "Sekretaris pada Inspektorat"),
        (
            "Asisten Pemerintahan",
            "Sekretariat Daerah",
            None,
            "Asisten Pemerintahan pada Sekretariat Daerah",
        ),
        (
            "Kepala Bagian Hukum",
            "Bagian Hukum Sekretariat Daerah",
            None,
            "Kepala Bagian Hukum Sekretariat Daerah",
        ),
        ("Kepala Dinas Sosial", "Dinas Sosial", "Dinas Sosial", "Kepala Dinas Sosial"),
        ("Sekretaris Dinas", "Dinas Sosial", "Dinas Sosial", "Sekretaris Dinas Sosial"),
        ("Direktur RSUD Kota", "RSUD Kota", None, "Direktur RSUD Kota"),
        ("Camat", "Kecamatan Jatiasih", "Kecamatan Jatiasih", "Camat Jatiasih"),
        ("Sekretaris Kecamatan", "Kecamatan Jatiasih", None, "Sekretaris Kecamatan Jatiasih"),
    ],
)
def test_jabatan_with_its_unit(jabatan: str, unit: str, perangkat: str | None, written: str) -> None:
    assert full_jabatan(jabatan, unit, perangkat) == written


def test_the_superior_is_none_of_the_parties() -> None:
    # The secretary becomes head of the same office: he cannot confirm his own handing over.
    people = [pegawai(1, "SDI"), pegawai(2, "SUB"), pegawai(3, "SEKDA", nama="Pak Sekda")]
    sample_batch = office_batch(people, [usulan(1, "DIS"), usulan(2, "SDI")])
    handover = handover_context(sample_batch, [JABATAN["SDI"]], draft=False)[0]
    assert handover["lama"]["nama_kapital"] == "ORANG 1"
    assert handover["atasan"]["nama"] == "Pak Sekda"
    assert handover["atasan"]["jabatan"] == "Sekretaris Daerah Kota Bekasi"
    # Where somebody else holds the post above, nothing changes.
    other_batch = office_batch([*people, pegawai(4, "DIS", nama="Bu Kepala")], [usulan(2, "SDI")])
    assert handover_context(other_batch, [JABATAN["SDI"]], draft=False)[0]["atasan"]["nama"] == "Bu Kepala"


def test_without_another_superior_it_is_a_gap() -> None:
    jabatan = {**JABATAN, "CAM": replace(JABATAN["CAM"], kode_atasan=None)}
    sample_batch = office_batch([pegawai(1, "LUR")], [usulan(1, "CAM")], jabatan=jabatan)
    assert direct_superior(sample_batch, jabatan["LUR"])["kunci"] == nip(1)
    assert direct_superior(sample_batch, jabatan["LUR"], (nip(1),))["nama"] == GAP


def test_a_plt_who_hands_over_does_not_countersign() -> None:
    people = [pegawai(1, "KAS"), pegawai(2, "SDI"), pegawai(3, "SEKDA", nama="Pak Sekda")]
    temporary = [plt("LUR", 2, *CURRENT_PERIOD), plt("CAM", 2, *CURRENT_PERIOD)]
    sample_batch = office_batch(people, [usulan(1, "LUR")], acting_pejabat=temporary)
    handover = handover_context(sample_batch, [JABATAN["LUR"]], draft=False)[0]
    assert handover["lama"]["plt"]
    assert handover["atasan"]["nama"] == "Pak Sekda"


def _settings(**pejabat: Pejabat) -> OfficeSettings:
    return replace(OFFICE_SETTINGS, pejabat={**OFFICE_SETTINGS.pejabat, **pejabat})


def test_name_from_the_pejabat_section() -> None:
    official = replace(
        OFFICE_SETTINGS.pejabat["sekda"],
        nama="Leo Anggen",
        gelar_depan="Ir.",
        gelar_belakang="M.Si.",
        nip=nip(8),
        pangkat="Pembina Utama",
        golongan="IV/e",
        jabatan="Sekretaris Daerah Kota Bekasi",
    )
    table = pegawai(8, "SEKDA", nama="LEO ANGGEN", gelar_depan="Ir.", gelar_belakang="M.Si")
    second_saksi = pegawai(9, "DIS", nama="Saksi Dua")
    row = [usulan(1, "AS1")]
    sample_batch = office_batch(
        [pegawai(1, "BAG"), table, second_saksi],
        row,
        office_settings=_settings(sekda=official),
        saksi_1_nip=table.nip,
        saksi_2_nip=second_saksi.nip,
    )
    first_context, second_context = two_saksi(sample_batch)
    assert first_context["nama"] == "Ir. Leo Anggen, M.Si."
    assert first_context["nama_kapital"] == "Ir. LEO ANGGEN, M.Si."
    assert first_context["pangkat_golongan"] == "Pembina Utama (IV/e)"
    assert first_context["jabatan"] == "Sekretaris Daerah Kota Bekasi"
    assert second_context["nama"] == "Saksi Dua"
    assert second_context["jabatan"] == "Kepala Dinas Kesehatan"
    superior = pemangku(sample_batch, JABATAN["SEKDA"])
    assert (superior["nama"], superior["pangkat"]) == ("Ir. Leo Anggen, M.Si.", "Pembina Utama")
    # Whom the batch moves is named as in its decree.
    move_holder = office_batch([table], [usulan(8, "DIS")], office_settings=_settings(sekda=official))
    assert pemangku(move_holder, JABATAN["DIS"])["nama"] == "Ir. LEO ANGGEN, M.Si"


@pytest.mark.parametrize(
    ("kode", "label"),
    [
        ("SEKDA", "Sekretaris Daerah Kota Bekasi"),
        ("DIS", "Kepala Dinas Kesehatan Kota Bekasi"),
        ("AS1", "Asisten Pemerintahan pada Sekretariat Daerah"),
        ("SDI", "Sekretaris Dinas Kesehatan"),
        ("CAM", "Camat Jatiasih"),
        ("PKM", "Kepala UPTD Puskesmas Jatiasih pada Dinas Kesehatan"),
    ],
)
def test_head_of_a_perangkat_daerah_names_its_region(kode: str, label: str) -> None:
    sample_batch = office_batch([pegawai(1, "BAG"), pegawai(2, kode)], [usulan(1, "KAS")])
    assert pemangku(sample_batch, JABATAN[kode])["jabatan"] == label


def test_the_region_is_not_named_twice() -> None:
    head = replace(JABATAN["DIS"], jabatan="Kepala Dinas Kesehatan Kota Bekasi", unit_kerja="Dinas Kesehatan")
    sample_batch = office_batch([pegawai(2, "DIS")], [usulan(2, "DIS")], jabatan={**JABATAN, "DIS": head})
    assert pemangku(sample_batch, head)["jabatan"] == "Kepala Dinas Kesehatan Kota Bekasi"


@pytest.mark.parametrize("unit", [AGENCY, AGENCY.upper(), "BKPSDM"])
def test_letterhead_of_the_staff_office_is_used_by_its_units(unit: str) -> None:
    settings = replace(OFFICE_SETTINGS, kop={"kepegawaian": Letterhead(address="Jalan Contoh 1")})
    sample_batch = office_batch([pegawai(1, "BAG")], [usulan(1, "AS1")], office_settings=settings)
    assert kop_unit(sample_batch, unit)["alamat"] == "Jalan Contoh 1"
    assert GAP in kop_unit(sample_batch, "Dinas Kesehatan")["alamat"]
    own = replace(settings, kop_unit={unit: Letterhead(address="Jalan Unit 2")})
    special = office_batch([pegawai(1, "BAG")], [usulan(1, "AS1")], office_settings=own)
    assert kop_unit(special, unit)["alamat"] == "Jalan Unit 2"


def test_plt_for_jabatan_whose_pejabat_is_absent(tmp_path: Path) -> None:
    people = [pegawai(1, "KAS"), pegawai(2, "SUB", nama="Wakil Sementara"), pegawai(3, "LUR")]
    row = [usulan(1, "LUR", hadir=False), usulan(3, "KAS")]
    without = office_batch(people, row)
    assert [entry.kode for entry in jabatan_needing_plt(without)] == []
    present = office_batch(people, row, acting_pejabat=[plt("LUR", 2, *CURRENT_PERIOD)])
    assert [entry.kode for entry in jabatan_needing_plt(present)] == ["LUR"]
    result = write(present, tmp_path, jenis=["perintah_plt"])
    file = [entry for entry in result.written_files if "24-perintah_plt" in entry]
    assert len(file) == 1
    assert "WAKIL SEMENTARA" in paper_text(result.folder / file[0])
    hadir = office_batch(people, [usulan(1, "LUR"), usulan(3, "KAS")], acting_pejabat=[plt("LUR", 2, *CURRENT_PERIOD)])
    assert [entry.kode for entry in jabatan_needing_plt(hadir)] == []


@pytest.mark.parametrize(("count", "words"), [(1, "; ia tidak termasuk"), (2, "; mereka tidak termasuk")])
def test_press_release_counts_the_absent(tmp_path: Path, count: int, words: str) -> None:
    people = [pegawai(nomor, "STA") for nomor in (1, 2, 3)]
    row = [usulan(3, "BAG")]
    row += [usulan(nomor, kode, hadir=False) for nomor, kode in ((1, "KAS"), (2, "SUB"))[:count]]
    result = write(office_batch(people, row), tmp_path, jenis=["siaran_pers"])
    assert words in paper_text(result.folder / "25-siaran_pers" / "siaran_pers.docx")
