"""Integrity pact, the statements after the inauguration, and who signs them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from mutasi_cli.domain.office import OfficeSettings
from mutasi_cli.domain.vocabulary import Agama, JenisKelamin, JenjangJf, KindOfMove
from mutasi_cli.papers.superiors import direct_superior, head_of_unit, pemangku
from mutasi_cli.words.paper_words import GAP
from papers.small_office import (
    OFFICE_SETTINGS,
    batch,
    full,
    nip,
    paper_text,
    pegawai,
    usulan,
    with_decree_settings,
    write,
)
from papers.superiors_office import JABATAN, office_batch, plt

if TYPE_CHECKING:
    from pathlib import Path

    from mutasi_cli.domain.batch import Batch
    from mutasi_cli.domain.pegawai import Pegawai

ALL_STATEMENTS = [
    "susunan_acara",
    "ringkasan_keputusan",
    "naskah_pelantikan",
    "pakta_integritas",
    "daftar_hadir",
    "denah_duduk",
    "spp",
    "spmt",
    "spmj",
    "serah_terima",
    "perintah_plt",
    "siaran_pers",
    "tanda_terima",
]
"""The papers of the day and after it that this module and its neighbours hold."""

CURRENT_PERIOD = (date(2026, 1, 1), date(2026, 3, 31))


def office_pejabat() -> list[Pegawai]:
    """Sekda 21, asisten 22, head of the office 23, its secretary 24, camat 25, lurah 26."""
    kode = {21: "SEKDA", 22: "AS1", 23: "DIS", 24: "SDI", 25: "CAM", 26: "LUR"}
    return [pegawai(nomor, jabatan, nama=f"Kepala {jabatan}") for nomor, jabatan in kode.items()]


def whole(target: str, **options: Any) -> Batch:
    """Everybody in the post, and person 1 who moves."""
    return office_batch([*office_pejabat(), pegawai(1, "STA")], [usulan(1, target)], **options)


def paper_of_row(office_batch: Batch, folder: Path, key: str, nomor: int = 1) -> str:
    """The paper of the first person of the roster."""
    result = write(office_batch, folder, jenis=[key])
    nama = [path for path in result.written_files if path.split("/")[1].startswith(f"{nomor:03d}_")]
    return paper_text(result.folder / nama[0])


@pytest.mark.parametrize(
    ("target", "head"),
    [
        ("KAS", "Kepala LUR"),
        ("SUB", "Kepala DIS"),
        ("BAG", "Kepala SEKDA"),
        ("STA", "Kepala LUR"),
    ],
)
def test_head_of_the_receiving_unit(target: str, head: str) -> None:
    sample_batch = whole(target)
    assert head_of_unit(sample_batch, JABATAN[target], nip(1))["nama"] == head


@pytest.mark.parametrize(
    ("target", "nomor", "head"),
    [("LUR", 26, "Kepala CAM"), ("CAM", 25, "Kepala SEKDA"), ("DIS", 23, "Kepala SEKDA")],
)
def test_unit_head_for_the_leaders(target: str, nomor: int, head: str) -> None:
    """Lurah: camat. Camat and head of an office: Sekda."""
    people = [found for found in office_pejabat() if found.nip != nip(nomor)]
    sample_batch = office_batch([*people, pegawai(1, "STA")], [usulan(1, target)])
    found = head_of_unit(sample_batch, JABATAN[target], nip(1))
    assert found["nama"] == head


def test_sekda_by_the_kepala_daerah() -> None:
    sample_batch = office_batch([pegawai(1, "DIS")], [usulan(1, "SEKDA")])
    found = head_of_unit(sample_batch, JABATAN["SEKDA"], nip(1))
    assert (found["nama"], found["jabatan"], found["nip"]) == ("Dr. Tri Adhianto", "Wali Kota Bekasi", "-")


def test_unit_head_of_a_puskesmas_and_of_its_staff() -> None:
    dokter = {"jenjang_jf": JenjangJf.AHLI_MADYA}
    people = [*office_pejabat(), pegawai(1, "DOK", **dokter), pegawai(2, "STA")]
    sample_batch = office_batch(people, [usulan(1, "PKM"), usulan(2, "TU")])
    assert head_of_unit(sample_batch, JABATAN["PKM"], nip(1))["nama"] == "Kepala DIS"
    staff = head_of_unit(sample_batch, JABATAN["TU"], nip(2))
    assert (staff["nama"], staff["jabatan"]) == (
        "Orang 1",
        "Kepala UPTD Puskesmas Jatiasih pada Dinas Kesehatan",
    )


def test_pemangku_after_the_batch_not_the_old_one() -> None:
    people = [pegawai(1, "LUR"), pegawai(2, "STA"), pegawai(3, "STA")]
    sample_batch = office_batch(people, [usulan(1, "KAS"), usulan(2, "LUR")])
    assert pemangku(sample_batch, JABATAN["LUR"])["kunci"] == nip(2)
    absent_count = office_batch(people, [usulan(1, "KAS"), usulan(2, "LUR", hadir=False)])
    assert pemangku(absent_count, JABATAN["LUR"])["nama"] == GAP


def test_a_plt_signs_but_not_for_himself() -> None:
    people = [*office_pejabat()[:5], pegawai(1, "STA"), pegawai(2, "KAS")]
    sample_batch = office_batch(people, [usulan(1, "KAS")], acting_pejabat=[plt("LUR", 2, *CURRENT_PERIOD)])
    found = head_of_unit(sample_batch, JABATAN["KAS"], nip(1))
    assert (found["nama"], found["jabatan"], found["jabatan_kapital"]) == (
        "Orang 2",
        "Plt. Lurah Jatiasih Kecamatan Jatiasih",
        "Plt. LURAH JATIASIH KECAMATAN JATIASIH",
    )
    foreign = office_batch(people, [usulan(1, "KAS")], acting_pejabat=[plt("LUR", 77, *CURRENT_PERIOD)])
    found = head_of_unit(foreign, JABATAN["KAS"], nip(1))
    assert (found["nama"], found["nip"]) == (GAP, "19850618 201001 1 077")
    own = office_batch(people, [usulan(1, "KAS")], acting_pejabat=[plt("LUR", 1, *CURRENT_PERIOD)])
    assert head_of_unit(own, JABATAN["KAS"], nip(1))["nama"] == "Kepala CAM"


def test_official_jabatan_from_the_settings() -> None:
    assert head_of_unit(whole("BAG"), JABATAN["BAG"], nip(1))["jabatan"] == "Sekretaris Daerah Kota Bekasi"
    sekda = replace(OFFICE_SETTINGS.pejabat["sekda"], nip=nip(21), jabatan="Sekda Kota Bekasi")
    office_settings = replace(OFFICE_SETTINGS, pejabat={"sekda": sekda})
    sample_batch = whole("BAG", office_settings=office_settings)
    assert head_of_unit(sample_batch, JABATAN["BAG"], nip(1))["jabatan"] == "Sekda Kota Bekasi"


def test_without_a_parent_it_is_a_gap() -> None:
    sample_batch = whole("YTM")
    found = head_of_unit(sample_batch, JABATAN["YTM"], nip(1))
    assert {found["nama"], found["nip"], found["jabatan"]} == {GAP}
    jabatan = {kode: replace(found, kode_atasan=None) for kode, found in JABATAN.items()}
    loose = whole("SUB", jabatan=jabatan)
    assert head_of_unit(loose, jabatan["SUB"], nip(1))["nama"] == "Kepala DIS"
    dinas = office_batch([pegawai(1, "STA")], [usulan(1, "DIS")], jabatan=jabatan)
    assert head_of_unit(dinas, jabatan["DIS"], nip(1))["nama"] == "Didik Santoso, M.Si."


def test_direct_superior() -> None:
    sample_batch = whole("SUB")
    assert direct_superior(sample_batch, JABATAN["SUB"])["nama"] == "Kepala SDI"


def test_a_ring_of_superiors_ends() -> None:
    jabatan = {**JABATAN, "CAM": replace(JABATAN["CAM"], kode_atasan="LUR")}
    sample_batch = whole("KAS", jabatan=jabatan)
    assert head_of_unit(sample_batch, jabatan["KAS"], nip(1))["nama"] == "Kepala LUR"


def test_spmt(tmp_path: Path) -> None:
    sample_batch = whole("KAS", nomor_sk_struktural="800/7", tanggal_sk_struktural=date(2026, 2, 5))
    text = paper_of_row(sample_batch, tmp_path, "spmt")
    row = text.split("\n")
    assert row.index("KECAMATAN JATIASIH") < row.index("KELURAHAN JATIASIH")
    assert "SURAT PERNYATAAN MELAKSANAKAN TUGAS" in row
    assert "Nama\n:\nKepala LUR\n" in text
    assert "Jabatan\n:\nLurah Jatiasih Kecamatan Jatiasih\n" in text
    assert f"terhitung mulai tanggal {GAP} telah nyata melaksanakan tugas sebagai Kepala Seksi" in text
    assert f"Bekasi, {GAP}" in row
    assert "Nomor 800/7 tanggal 5 Februari 2026" in text
    assert "kerugian keuangan negara" in text
    assert "LURAH JATIASIH KECAMATAN JATIASIH," in row
    assert "Tembusan:" in row
    assert "6 Februari 2026" not in text


def test_spmj_names_the_new_jabatan(tmp_path: Path) -> None:
    text = paper_of_row(whole("SUB"), tmp_path, "spmj")
    assert (
        "terhitung mulai tanggal 6 Februari 2026 sampai dengan tanggal surat ini masih menduduki jabatan "
        "Kepala Subbagian Umum pada Dinas Kesehatan."
    ) in text
    assert "Pengadministrasi" not in text


def test_spp(tmp_path: Path) -> None:
    text = paper_of_row(full(), tmp_path, "spp")
    assert "Nama\n:\nDr. Tri Adhianto\nJabatan\n:\nWali Kota Bekasi\n" in text
    assert "telah dilantik dan diambil sumpah jabatannya pada hari Jumat, 6 Februari 2026" in text
    assert "eselon III.a sebesar Rp1.260.000,00 setiap bulan" in text
    assert "19850618 201001 1 002" in text
    puskesmas = paper_of_row(full(), tmp_path / "b", "spp", 4)
    assert "dalam tugas tambahan sebagai Kepala UPTD Puskesmas Pondok Gede" in puskesmas
    assert "Jabatan fungsional\n:\nDokter Ahli Madya pada Dinas Kesehatan" in puskesmas
    assert "Rp" not in puskesmas


def test_spp_of_pengukuhan_with_janji_and_on_behalf(tmp_path: Path) -> None:
    confirmed = usulan(1, "LUR", jenis=KindOfMove.PENGUKUHAN, janji=True)
    sample_batch = batch([pegawai(1, "LUR")], [confirmed])
    sample_batch.office_settings = with_decree_settings(penandatangan="sekda", nomor_delegasi="D-9")
    text = paper_of_row(sample_batch, tmp_path, "spp")
    assert "telah dikukuhkan dan diambil janji jabatannya" in text
    row = text.split("\n")
    i = row.index("a.n. WALI KOTA BEKASI")
    assert row[i + 1] == "SEKRETARIS DAERAH KOTA BEKASI,"
    assert "NIP 19680510 199403 1 005" in row


def test_who_gets_which_paper(tmp_path: Path) -> None:
    """The absent get none of them, a pelaksana no oath and no pact, a removal nothing at all."""
    people = [pegawai(1), pegawai(2), pegawai(3), pegawai(4, "LUR")]
    row = [usulan(1, "BAG", hadir=False), usulan(2, "BID"), usulan(3, "STA"), usulan(4, None)]
    result = write(batch(people, row), tmp_path, jenis=["spp", "spmt", "spmj", "pakta_integritas"])
    nama: dict[str, set[str]] = {}
    for path in result.written_files:
        folder, _, file = path.partition("/")
        if folder != "cetak":
            nama.setdefault(folder[3:], set()).add(file.split("_")[1])
    assert nama == {
        "pakta_integritas": {nip(2)},
        "spp": {nip(2)},
        "spmt": {nip(2), nip(3)},
        "spmj": {nip(2), nip(3)},
    }
    receives = full()
    receives.office_settings = replace(OFFICE_SETTINGS, acara_puskesmas="penyerahan_sk")
    result = write(receives, tmp_path / "b", jenis=["spp", "spmt", "pakta_integritas"])
    amount = {k: sum(n.startswith(k) for n in result.written_files) for k in ("17-", "20-", "21-")}
    assert amount == {"17-": 5, "20-": 3, "21-": 5}


def test_integrity_pact(tmp_path: Path) -> None:
    people = [pegawai(1, gelar_depan="dr.", gelar_belakang="M.Kes.", jenis_kelamin=JenisKelamin.PEREMPUAN)]
    text = paper_of_row(batch(people, [usulan(1, "LUR")]), tmp_path, "pakta_integritas")
    bullet = [b for b in text.split("\n") if b[:2] in {f"{i}." for i in range(1, 10)} and "\t" in b]
    assert [b[0] for b in bullet] == list("1234567")
    words = [
        "korupsi",
        "hadiah",
        "transparan",
        "pertentangan kepentingan",
        "contoh",
        "informasi",
        "konsekuensinya",
    ]
    for clause, find in zip(bullet, words, strict=True):
        assert find in clause
    assert "Meterai\nRp10.000" in text
    assert "Menyaksikan,\nWALI KOTA BEKASI,\n" in text
    assert "dr. ORANG 1, M.Kes." in text
    assert "Bekasi, 6 Februari 2026" in text


def test_without_settings_nothing_fails(tmp_path: Path) -> None:
    """Every key, with nothing known: gaps, never a fault, never None."""
    blank = pegawai(1, None, agama=None, golongan=None, pangkat=None, tanggal_lahir=None, jenis_kelamin=None)
    people = [blank, pegawai(2, "LUR"), pegawai(3, "BD2", agama=Agama.HINDU)]
    row = [usulan(1, "LUR"), usulan(2, None), usulan(3, "BID"), usulan(7, "SEK", nama="Tak Dikenal")]
    sample_batch = batch(people, row, office_settings=OfficeSettings(), jam=None, tempat=None, rohaniwan={})
    result = write(sample_batch, tmp_path, jenis=ALL_STATEMENTS, draft=True)
    folder = {path.split("/", maxsplit=1)[0][3:] for path in result.written_files if not path.startswith("cetak")}
    assert folder == set(ALL_STATEMENTS)
    for nama in result.written_files:
        text = paper_text(result.folder / nama)
        for bad_text in ("None", "{{", "{%", "[]", "  ,"):
            assert bad_text not in text, nama


@pytest.mark.parametrize("hostile", ["A & B <b>", "{{ 7*7 }}", "{% raw %}", "baris\ndua", "\u202eRTL", "x" * 200])
def test_hostile_cells_arrive_whole(tmp_path: Path, hostile: str) -> None:
    kode = "../../" + hostile
    jabatan = {**JABATAN, kode: replace(JABATAN["KAS"], jabatan=hostile, kode=kode)}
    people = [*office_pejabat(), pegawai(1, "STA", nama=hostile), pegawai(2, kode, nama="CON")]
    sample_batch = office_batch(
        people, [usulan(1, kode), usulan(2, "SUB")], jabatan=jabatan, mc=hostile, tempat=hostile
    )
    result = write(sample_batch, tmp_path, jenis=ALL_STATEMENTS)
    assert all(path.isascii() and ".." not in path for path in result.written_files)
    for key in ("20-spp", "21-spmt", "22-spmj", "23-serah_terima"):
        present = [paper_text(result.folder / path) for path in result.written_files if path.startswith(key)]
        assert any(hostile in text or hostile.upper() in text for text in present), key
    assert hostile in paper_text(result.folder / "12-susunan_acara/susunan_acara.docx")
