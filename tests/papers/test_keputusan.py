"""What stands on the decree, its annex and the extract."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import docx
import pytest

from mutasi_cli.domain.cell import Origin
from mutasi_cli.domain.office import OfficeSettings
from mutasi_cli.domain.usulan import Pertek
from mutasi_cli.domain.vocabulary import (
    Group,
    JenjangJf,
    KindOfMove,
    PertekAnswer,
    StatusAsn,
)
from mutasi_cli.errors import SettingsError
from mutasi_cli.papers.contexts.common_context import pertek
from mutasi_cli.papers.contexts.decree_context import decree_title
from mutasi_cli.words.decree_words import decree_number
from mutasi_cli.words.paper_words import GAP
from papers.small_office import (
    CEREMONY_DAY,
    FILE,
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

KEPUTUSAN = "04-keputusan/keputusan-struktural.docx"
KEPUTUSAN_TUGAS_TAMBAHAN = "06-keputusan_tugas_tambahan/keputusan_tugas_tambahan.docx"
LAMPIRAN = "05-lampiran/lampiran-struktural.docx"
LAMPIRAN_TUGAS_TAMBAHAN = "05-lampiran/lampiran-tugas_tambahan.docx"


def table_rows(path: Path, table: int = 1) -> list[list[str]]:
    """The rows of a table, without the signature."""
    everything = [[cell.text for cell in row.cells] for row in docx.Document(str(path)).tables[table].rows]
    return everything[:-1]


def test_head_and_close_of_a_decree(tmp_path: Path) -> None:
    sample_batch = full(nomor_sk_struktural="800.1.3.3/Kep.77-BKPSDM/II/2026", tanggal_sk_struktural=date(2026, 2, 5))
    text = paper_text(write(sample_batch, tmp_path).folder / KEPUTUSAN)
    row = text.split("\n")
    assert row[1:6] == [
        "WALI KOTA BEKASI",
        "PROVINSI JAWA BARAT",
        "KEPUTUSAN WALI KOTA BEKASI",
        "NOMOR : 800.1.3.3/Kep.77-BKPSDM/II/2026",
        "TENTANG",
    ]
    assert "pada tanggal 5 Februari 2026\nWALI KOTA BEKASI,\n" in text
    assert "TRI ADHIANTO" in row
    assert "S.E." not in text
    assert "RAHMAT" not in text
    for label in (
        "Menimbang",
        "Mengingat",
        "MEMUTUSKAN :",
        "Menetapkan",
        "KESATU",
        "KEDUA",
        "KETIGA",
        "KELIMA",
    ):
        assert label in row
    assert "1.\tUndang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara;" in row
    assert "2.\tPeraturan BKN 5/2019." in row
    assert "1.\tGubernur Jawa Barat;" in row
    assert "Pasal" not in text


def test_what_is_open_stays_open(tmp_path: Path) -> None:
    text = paper_text(write(full(), tmp_path).folder / KEPUTUSAN)
    assert "NOMOR : 800.1.3.3/Kep.___-BKPSDM/II/2026" in text
    assert f"pada tanggal {GAP}" in text


def test_memperhatikan_lists_only_what_is_there(tmp_path: Path) -> None:
    assert "Memperhatikan" not in paper_text(write(full(), tmp_path / "a").folder / KEPUTUSAN)
    numbers = {
        "nomor_pertek": "P-1",
        "tanggal_pertek": CEREMONY_DAY,
        "nomor_ba_tpk": "B-2",
        "nomor_izin_mendagri": "M-3",
    }
    text = paper_text(write(full(**numbers), tmp_path / "b").folder / KEPUTUSAN)
    assert "1.\tPertimbangan Teknis Badan Kepegawaian Negara Nomor P-1 tanggal 6 Februari 2026;" in text
    assert f"2.\tPersetujuan Menteri Dalam Negeri Nomor M-3 tanggal {GAP};" in text
    assert f"3.\tBerita Acara Rapat Tim Penilai Kinerja Pemerintah Kota Bekasi Nomor B-2 tanggal {GAP}." in text


def test_the_phrase_of_grace_is_a_setting(tmp_path: Path) -> None:
    sample_batch = full()
    sample_batch.office_settings = with_decree_settings(frasa_rahmat=True)
    assert "DENGAN RAHMAT TUHAN YANG MAHA ESA" in paper_text(write(sample_batch, tmp_path).folder / KEPUTUSAN)


@pytest.mark.parametrize(("status", "mark"), [("pj", "Pj. WALI KOTA BEKASI,"), ("plt", "Plt. WALI KOTA BEKASI,")])
def test_status_of_the_kepala_daerah(tmp_path: Path, status: str, mark: str) -> None:
    assert OFFICE_SETTINGS.kepala_daerah is not None
    sample_batch = full()
    sample_batch.office_settings = replace(
        OFFICE_SETTINGS, kepala_daerah=replace(OFFICE_SETTINGS.kepala_daerah, status=status)
    )
    assert mark in paper_text(write(sample_batch, tmp_path).folder / KEPUTUSAN).split("\n")


def test_another_signer_on_behalf(tmp_path: Path) -> None:
    sample_batch = full()
    sample_batch.office_settings = with_decree_settings(penandatangan="sekda", nomor_delegasi="D-9")
    row = paper_text(write(sample_batch, tmp_path).folder / KEPUTUSAN).split("\n")
    i = row.index("a.n. WALI KOTA BEKASI")
    assert row[i + 1] == "SEKRETARIS DAERAH KOTA BEKASI,"
    assert "DIDIK SANTOSO" in row
    assert "1.\tPendelegasian wewenang penetapan keputusan Nomor D-9." in row


def test_struktural_lampiran(tmp_path: Path) -> None:
    sample_batch = full(nomor_pertek="P-1", tanggal_pertek=CEREMONY_DAY)
    row = table_rows(write(sample_batch, tmp_path).folder / LAMPIRAN)
    assert row[1] == ["1", "2", "3", "4", "5", "6", "7", "8", "9"]
    assert row[2] == [
        "1",
        "ORANG 2\n19850618 201001 1 002\n18 Juni 1985",
        "Pembina\nIV/a",
        "Kepala Bidang Mutasi pada Badan Kepegawaian",
        "Kepala Bagian Umum pada Sekretariat Daerah",
        "III.a",
        "Rp1.260.000,00",
        "P-1\n6 Februari 2026",
        "Kenaikan eselon",
    ]
    assert row[3][1].startswith("dr. TRI LESTARI, M.Kes.\n")
    assert row[3][8] == "Promosi"
    assert [cells[0] for cells in row[2:]] == ["1", "2", "3"]


def test_lampiran_of_tugas_tambahan(tmp_path: Path) -> None:
    row = table_rows(write(full(), tmp_path).folder / LAMPIRAN_TUGAS_TAMBAHAN)
    assert len(row[1]) == 7
    assert [cells[0] for cells in row[2:]] == ["1", "2"]
    assert row[2][4:] == [
        "Kepala UPTD Puskesmas Jatiasih pada Dinas Kesehatan",
        "Kepala UPTD Puskesmas Pondok Gede pada Dinas Kesehatan",
        "Alih tugas tambahan",
    ]
    assert row[3][4] == "-"
    everything = paper_text(tmp_path / "2026-02-06" / LAMPIRAN_TUGAS_TAMBAHAN)
    assert "Rp" not in everything
    assert "ESELON" not in everything


def test_decree_of_tugas_tambahan(tmp_path: Path) -> None:
    text = paper_text(write(full(), tmp_path).folder / KEPUTUSAN_TUGAS_TAMBAHAN)
    assert "PEMBERIAN TUGAS TAMBAHAN SEBAGAI KEPALA UPTD PUSKESMAS KEPADA PEJABAT FUNGSIONAL KESEHATAN" in text
    assert "Membebaskan Pejabat Fungsional Kesehatan yang namanya tercantum" in text
    assert "dan memberi yang bersangkutan tugas tambahan sebagai Kepala UPTD Puskesmas sebagaimana" in text
    assert "emberhenti" not in text
    assert "tunjangan" not in text


def test_petikan(tmp_path: Path) -> None:
    folder = write(full(), tmp_path).folder / "07-petikan"
    row = paper_text(folder / f"001_{nip(2)}_Orang-2.docx").split("\n")
    assert "PETIKAN KEPUTUSAN WALI KOTA BEKASI" in row
    assert row.count("dst;") == 2
    assert "ORANG 2" in row
    assert "19850618 201001 1 002" in row
    assert "Pembina (IV/a)" in row
    i = row.index("dan mengangkat yang bersangkutan dalam jabatan:")
    assert row[i - 1] == "Kepala Bidang Mutasi pada Badan Kepegawaian"
    assert row[i + 1] == "Kepala Bagian Umum pada Sekretariat Daerah"
    assert "ttd" in row
    assert "Petikan sesuai dengan aslinya," in row
    assert "Plt. KEPALA BADAN KEPEGAWAIAN KOTA BEKASI," in row
    other_petikan = paper_text(folder / f"004_{nip(4)}_Orang-4.docx")
    assert "dari tugas tambahan sebagai:\nKepala UPTD Puskesmas Jatiasih" in other_petikan
    assert "Rp" not in other_petikan
    new = paper_text(folder / f"005_{nip(5)}_Orang-5.docx")
    assert "Memberhentikan" not in new
    assert "\ntugas tambahan sebagai:\nKepala UPTD Puskesmas Jatiasih" in new


def test_pemberhentian(tmp_path: Path) -> None:
    people = [
        pegawai(1, "LUR"),
        pegawai(4, "DOK", kode_tugas_tambahan="PK1", jenjang_jf=JenjangJf.AHLI_MADYA),
    ]
    sample_batch = batch(people, [usulan(1, None), usulan(4, None)])
    result = write(sample_batch, tmp_path)
    text = paper_text(result.folder / KEPUTUSAN)
    assert "PEMBERHENTIAN PEGAWAI NEGERI SIPIL DARI JABATAN PENGAWAS" in text
    assert "mengangkat" not in text
    assert table_rows(result.folder / LAMPIRAN)[2][3:7] == ["Lurah Jatiasih", "-", "-", "-"]
    petikan = paper_text(result.folder / f"07-petikan/001_{nip(1)}_Orang-1.docx")
    assert "Memberhentikan dengan hormat Pegawai Negeri Sipil:" in petikan
    assert "dari jabatan:\nLurah Jatiasih\n" in petikan
    assert "mengangkat" not in petikan
    second = paper_text(result.folder / f"07-petikan/002_{nip(4)}_Orang-4.docx")
    assert "tidak mengubah jabatan fungsional yang bersangkutan" in second
    assert "Membebaskan Pejabat Fungsional Kesehatan:" in second
    assert "emberhenti" not in second
    assert not any("sumpah" in nama for nama in result.written_files)


def test_pengukuhan(tmp_path: Path) -> None:
    sample_batch = batch([pegawai(1, "LUR")], [usulan(1, "LUR", jenis=KindOfMove.PENGUKUHAN)])
    result = write(sample_batch, tmp_path)
    text = paper_text(result.folder / KEPUTUSAN)
    assert "PENGUKUHAN PEGAWAI NEGERI SIPIL DALAM JABATAN PENGAWAS" in text
    assert "Mengukuhkan Pegawai Negeri Sipil" in text
    assert "Memberhentikan" not in text
    petikan = paper_text(result.folder / f"07-petikan/001_{nip(1)}_Orang-1.docx")
    assert "Mengukuhkan Pegawai Negeri Sipil:" in petikan
    assert "dalam jabatan:\nLurah Jatiasih\n" in petikan
    assert "dikukuhkan dalam jabatan" in paper_text(result.folder / f"16-berita_acara_sumpah/001_{nip(1)}_Orang-1.docx")


def test_a_mixed_decree_has_lettered_parts(tmp_path: Path) -> None:
    people = [pegawai(1, "LUR"), pegawai(2, "BID"), pegawai(3)]
    row = [usulan(1, None), usulan(2, "BID", jenis=KindOfMove.PENGUKUHAN), usulan(3, "LUR")]
    text = paper_text(write(batch(people, row), tmp_path).folder / KEPUTUSAN)
    for start in ("a.\tMemberhentikan", "b.\tMengukuhkan", "c.\tMemberhentikan"):
        assert f"\n{start}" in text
    assert "PEMBERHENTIAN, PENGANGKATAN, DAN PENGUKUHAN" in text


def test_from_puskesmas_to_struktural_names_both_jabatan(tmp_path: Path) -> None:
    people = [pegawai(1, "DOK", kode_tugas_tambahan="PK1", jenjang_jf=JenjangJf.AHLI_MADYA)]
    row = table_rows(write(batch(people, [usulan(1, "BID")]), tmp_path).folder / LAMPIRAN)
    assert row[2][3] == (
        "Dokter Ahli Madya pada Dinas Kesehatan, yang diberi tugas tambahan sebagai Kepala UPTD Puskesmas "
        "Jatiasih pada Dinas Kesehatan"
    )


def test_blank_facts_are_gaps(tmp_path: Path) -> None:
    blank = pegawai(
        1,
        None,
        tempat_lahir=None,
        tanggal_lahir=None,
        golongan=None,
        pangkat=None,
        agama=None,
        status_asn=None,
    )
    blank = replace(blank, origin=Origin(FILE, "pegawai", 1))
    sample_batch = batch(
        [blank], [usulan(1, "LUR"), usulan(7, "SEK", nama="Tak Dikenal")], office_settings=OfficeSettings()
    )
    result = write(sample_batch, tmp_path, draft=True)
    row = table_rows(result.folder / LAMPIRAN)
    assert row[2][2] == f"{GAP}\n{GAP}"
    assert row[2][3] == GAP
    assert row[3][1].startswith("Tak Dikenal\n19850618 201001 1 007\n")
    for nama in result.written_files:
        text = paper_text(result.folder / nama)
        assert "None" not in text
        assert "{{" not in text
        assert "{%" not in text


def test_a_different_tmt_stands_in_the_remarks(tmp_path: Path) -> None:
    sample_batch = batch([pegawai(1), pegawai(2)], [usulan(1, "LUR"), usulan(2, "BID", tmt=date(2026, 3, 1))])
    result = write(sample_batch, tmp_path)
    assert table_rows(result.folder / LAMPIRAN)[2][8] == "Promosi, TMT 1 Maret 2026"
    assert "sebagaimana tercantum dalam kolom keterangan" in paper_text(result.folder / KEPUTUSAN)


def test_pppk_are_called_aparatur() -> None:
    sample_batch = batch([pegawai(1, status_asn=StatusAsn.PPPK, golongan="IX", pangkat=None)], [usulan(1, "LUR")])
    assert "Pegawai Aparatur Sipil Negara" in decree_title(sample_batch, sample_batch.moves, Group.STRUKTURAL)


def test_faulty_number_pattern() -> None:
    sample_batch = full()
    for pattern in ("{{ urt }}", "{{ urut", "{{ ''.__class__ }}{{ tahun.x.y }}"):
        sample_batch.office_settings = with_decree_settings(nomor=pattern)
        with pytest.raises(SettingsError, match="Pola nomor"):
            decree_number(sample_batch, Group.STRUKTURAL)
    sample_batch.office_settings = with_decree_settings(nomor="")
    assert decree_number(sample_batch, Group.STRUKTURAL) == GAP


def test_month_of_the_number_follows_the_date_of_the_decree() -> None:
    sample_batch = full(tanggal_sk_tugas_tambahan=date(2025, 12, 30))
    assert decree_number(sample_batch, Group.TUGAS_TAMBAHAN).endswith("/XII/2025")
    assert decree_number(sample_batch, Group.STRUKTURAL).endswith("/II/2026")


def test_pertek_from_row_then_sheet_then_batch() -> None:
    sample_batch = full(nomor_pertek="UMUM", tanggal_pertek=CEREMONY_DAY)
    move = sample_batch.moves[0]
    assert pertek(sample_batch, move) == ("UMUM", "6 Februari 2026")
    origin = Origin(FILE, "pertek")
    sheet = (
        Pertek(origin=origin, nip=nip(1), kode_jabatan="LUR", nomor="TOLAK", hasil=PertekAnswer.TOLAK),
        Pertek(origin=origin, nip=nip(1), kode_jabatan="BAG", nomor="LAIN", hasil=PertekAnswer.SETUJU),
        Pertek(origin=origin, nip=nip(1), kode_jabatan="BID", nomor="TEPAT", hasil=PertekAnswer.SETUJU),
    )
    sample_batch = full(nomor_pertek="UMUM", tanggal_pertek=CEREMONY_DAY)
    move = sample_batch.moves[0]
    sample_batch.material = replace(sample_batch.material, pertek=sheet)
    assert pertek(sample_batch, move) == ("TEPAT", GAP)
    own = replace(move, usulan=replace(move.usulan, nomor_pertek="BARIS", tanggal_pertek=CEREMONY_DAY))
    assert pertek(sample_batch, own) == ("BARIS", "6 Februari 2026")
