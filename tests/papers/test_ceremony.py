"""The papers of the ceremony: rundown, text of the reader, words of inauguration, lists, press release."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import docx
import pytest

from mutasi_cli.domain.vocabulary import Agama, JenisKelamin, JenjangJf, KindOfMove
from mutasi_cli.papers.contexts.lists_context import row_name
from mutasi_cli.words.paper_words import GAP
from mutasi_cli.words.terbilang import date_in_words
from papers.small_office import (
    OFFICE_SETTINGS,
    batch,
    full,
    paper_text,
    pegawai,
    usulan,
    with_decree_settings,
    write,
)
from papers.superiors_office import office_batch

if TYPE_CHECKING:
    from pathlib import Path

    from mutasi_cli.domain.batch import Batch

RUNDOWN = "12-susunan_acara/susunan_acara.docx"
SUMMARY = "13-ringkasan_keputusan/ringkasan_keputusan.docx"
INAUGURATION_TEXT = "15-naskah_pelantikan/naskah_pelantikan.docx"
SEATING_PLAN = "19-denah_duduk/denah_duduk.docx"
PRESS_RELEASE = "25-siaran_pers/siaran_pers.docx"


def paper_of(sample_batch: Batch, folder: Path, file: str) -> str:
    """The text of one paper of a batch."""
    key = file.split("/", maxsplit=1)[0].split("-", 1)[1]
    return paper_text(write(sample_batch, folder, jenis=[key], draft=True).folder / file)


def table(sample_batch: Batch, folder: Path, file: str, nomor: int = 1) -> list[list[str]]:
    """The rows of one table of a paper."""
    paper_of(sample_batch, folder, file)
    table = docx.Document(str(folder / "2026-02-06" / file)).tables[nomor]
    return [[cell.text for cell in row.cells] for row in table.rows]


def with_puskesmas(ceremony: str) -> Batch:
    result = full()
    result.office_settings = replace(OFFICE_SETTINGS, acara_puskesmas=ceremony)
    return result


def test_rundown_follows_order_and_hours(tmp_path: Path) -> None:
    people = [pegawai(1), pegawai(2, agama=Agama.HINDU)]
    sample_batch = batch(
        people,
        [usulan(1, "BID"), usulan(2, "LUR")],
        mc="Euis",
        pembaca_sk="Yus",
        pembaca_doa="Joko",
        pakaian="PSL",
    )
    row = table(sample_batch, tmp_path, RUNDOWN)
    assert row[0][1] == "PUKUL\n(WIB, perkiraan)"
    ceremony = {b[2]: (b[1], b[3]) for b in row[1:]}
    order = [b[2] for b in row[1:]]
    assert ceremony["Registrasi dan pengisian daftar hadir"] == ("13.00–13.45", "Panitia BKPSDM")
    assert ceremony["Pembukaan"] == ("14.00–14.02", "Pembawa acara: Euis")
    sumpah = order.index("Pengambilan sumpah/janji jabatan menurut agama dan kepercayaan")
    assert order.index("Pembacaan naskah pelantikan") < sumpah
    assert sumpah < order.index("Penandatanganan Berita Acara Sumpah/Janji Jabatan")
    assert row[sumpah + 1][3] == f"Wali Kota Bekasi; rohaniwan Tri Hartono (Islam) dan {GAP} (Hindu)"
    assert ceremony["Pembacaan doa"][1] == "Pembaca doa: Joko"
    assert [b[0] for b in row[1:]] == [f"{i}." for i in range(1, len(row))]


def test_oath_first(tmp_path: Path) -> None:
    sample_batch = batch([pegawai(1)], [usulan(1, "LUR")])
    sample_batch.office_settings = replace(OFFICE_SETTINGS, acara_urutan="sumpah_dulu")
    order = [b[2] for b in table(sample_batch, tmp_path, RUNDOWN)]
    assert order.index("Penandatanganan Berita Acara Sumpah/Janji Jabatan") < order.index("Pembacaan naskah pelantikan")


@pytest.mark.parametrize("jam", [None, "siang", "25.00 WIB", "14"])
def test_an_unreadable_hour_becomes_a_gap(tmp_path: Path, jam: str | None) -> None:
    row = table(batch([pegawai(1)], [usulan(1, "LUR")], jam=jam), tmp_path, RUNDOWN)
    assert {b[1] for b in row[1:]} == {GAP}
    assert row[0][1] == "PUKUL"


def test_puskesmas_only_receive_a_decree(tmp_path: Path) -> None:
    text = paper_of(with_puskesmas("penyerahan_sk"), tmp_path / "a", RUNDOWN)
    assert "Penyerahan Keputusan kepada 2 (dua) orang pejabat fungsional kesehatan yang diberi" in text
    assert "KEPALA UPTD PUSKESMAS" not in text
    paper = paper_of(with_puskesmas("penyerahan_sk"), tmp_path / "b", INAUGURATION_TEXT)
    assert "Puskesmas" not in paper
    assert "3 (tiga) orang" in paper
    hadir = paper_of(
        with_puskesmas("penyerahan_sk"), tmp_path / "c", "18-daftar_hadir/daftar_hadir-tugas_tambahan.docx"
    )
    assert "PENYERAHAN KEPUTUSAN" in hadir
    assert "PELANTIKAN" not in hadir
    assert "Penerima keputusan, tanpa sumpah/janji: 2 orang" in paper_of(
        with_puskesmas("penyerahan_sk"), tmp_path / "d", SEATING_PLAN
    )
    press_release = paper_of(with_puskesmas("penyerahan_sk"), tmp_path / "e", PRESS_RELEASE)
    assert "serta menyerahkan keputusan kepada 2 (dua) Kepala UPTD Puskesmas" in press_release
    summary = paper_of(with_puskesmas("penyerahan_sk"), tmp_path / "f", SUMMARY)
    assert summary.count("DIBACAKAN PADA PENYERAHAN KEPUTUSAN") == 1
    assert "Penyerahan Keputusan kepada" not in paper_of(with_puskesmas("pelantikan"), tmp_path / "g", RUNDOWN)


def test_inauguration_text(tmp_path: Path) -> None:
    sample_batch = full(nomor_sk_struktural="800/1", tanggal_sk_struktural=date(2026, 2, 5))
    row = paper_of(sample_batch, tmp_path, INAUGURATION_TEXT).split("\n")
    assert (
        "Pada hari ini, Jumat, tanggal enam Februari dua ribu dua puluh enam, saya, Wali Kota Bekasi, dengan "
        "resmi melantik Saudara-saudara sebagai pejabat administrator dan pejabat pengawas di lingkungan "
        "Pemerintah Kota Bekasi berdasarkan Keputusan Wali Kota Bekasi Nomor 800/1 tanggal lima Februari dua "
        "ribu dua puluh enam tentang Pemberhentian dan Pengangkatan Pegawai Negeri Sipil dalam Jabatan "
        "Administrator dan Jabatan Pengawas di Lingkungan Pemerintah Kota Bekasi."
    ) in row
    assert any(
        b.startswith("Pada kesempatan ini pula saya dengan resmi melantik Saudara-saudara sebagai Kepala UPTD")
        for b in row
    )
    assert (
        "Saya percaya bahwa Saudara-saudara akan melaksanakan tugas dengan sebaik-baiknya sesuai dengan "
        "tanggung jawab yang diberikan."
    ) in row


def test_inauguration_text_of_pengukuhan_and_of_one_person(tmp_path: Path) -> None:
    confirmed = usulan(1, "LUR", jenis=KindOfMove.PENGUKUHAN)
    one_person = batch([pegawai(1, "LUR", jenis_kelamin=JenisKelamin.PEREMPUAN)], [confirmed])
    text = paper_of(one_person, tmp_path / "a", INAUGURATION_TEXT)
    assert "NASKAH PENGUKUHAN" in text
    assert "dengan resmi mengukuhkan Saudari sebagai pejabat pengawas" in text
    assert "melantik " not in text
    mixed_batch = batch([pegawai(1, "LUR"), pegawai(2)], [confirmed, usulan(2, "BID")])
    assert "dengan resmi melantik dan mengukuhkan Saudara-saudara" in paper_of(
        mixed_batch, tmp_path / "b", INAUGURATION_TEXT
    )


def test_inauguration_text_by_plt_and_on_behalf(tmp_path: Path) -> None:
    assert OFFICE_SETTINGS.kepala_daerah is not None
    sample_batch = batch([pegawai(1)], [usulan(1, "LUR")])
    sample_batch.office_settings = replace(
        OFFICE_SETTINGS, kepala_daerah=replace(OFFICE_SETTINGS.kepala_daerah, status="plt")
    )
    assert "saya, Plt. Wali Kota Bekasi, dengan resmi" in paper_of(sample_batch, tmp_path / "a", INAUGURATION_TEXT)
    sample_batch.office_settings = with_decree_settings(penandatangan="sekda", nomor_delegasi="D-9")
    text = paper_of(sample_batch, tmp_path / "b", INAUGURATION_TEXT)
    assert "saya, Sekretaris Daerah Kota Bekasi, atas nama Wali Kota Bekasi, dengan resmi" in text


def test_the_absent_are_on_the_susulan_list(tmp_path: Path) -> None:
    sample_batch = batch([pegawai(1), pegawai(2)], [usulan(1, "LUR", hadir=False), usulan(2, "BID")])
    hadir = paper_of(sample_batch, tmp_path / "a", "18-daftar_hadir/daftar_hadir-struktural.docx")
    above, _, bottom = hadir.partition("TIDAK HADIR; MENGIKUTI ACARA SUSULAN")
    assert "ORANG 2" in above
    assert "ORANG 1" in bottom
    assert "ORANG 1" not in above
    assert "Orang 1" not in paper_of(sample_batch, tmp_path / "b", SEATING_PLAN)
    assert "1 (satu) orang" in paper_of(sample_batch, tmp_path / "c", INAUGURATION_TEXT)
    assert "(tidak hadir, pelantikan susulan)" in paper_of(sample_batch, tmp_path / "d", SUMMARY)
    assert "di antaranya 1 (satu) orang tidak hadir" in paper_of(sample_batch, tmp_path / "e", RUNDOWN)
    press_release = paper_of(sample_batch, tmp_path / "f", PRESS_RELEASE)
    assert "1 (satu) orang tidak hadir dan akan mengikuti acara susulan" in press_release
    assert "melantik 1 (satu) pejabat administrator" in press_release
    assert "ORANG 1" in paper_of(sample_batch, tmp_path / "g", "26-tanda_terima/tanda_terima-struktural.docx")


def test_attendance_list_does_not_leak_the_new_jabatan(tmp_path: Path) -> None:
    sample_batch = batch([pegawai(1)], [usulan(1, "BID")])
    hadir = paper_of(sample_batch, tmp_path, "18-daftar_hadir/daftar_hadir-struktural.docx")
    assert "Kepala Seksi pada Kelurahan Jatiasih" in hadir
    assert "Kepala Bidang Mutasi" not in hadir
    assert "1. …………" in hadir


def test_receipts(tmp_path: Path) -> None:
    row = table(full(), tmp_path, "26-tanda_terima/tanda_terima-tugas_tambahan.docx", 0)
    assert row[1][:3] == [
        "1",
        "ORANG 4\n19850618 201001 1 004",
        "Kepala UPTD Puskesmas Pondok Gede pada Dinas Kesehatan",
    ]
    assert len(row) == 3
    text = paper_of(full(), tmp_path, "26-tanda_terima/tanda_terima-struktural.docx")
    assert "ORANG 4" not in text
    assert "NOMOR 800.1.3.3/Kep.___-BKPSDM/II/2026" in text


def test_summary(tmp_path: Path) -> None:
    text = paper_of(full(tanggal_sk_struktural=date(2026, 2, 5)), tmp_path, SUMMARY)
    assert (
        "2.\tSaudara dr. TRI LESTARI, M.Kes., Lurah Jatiasih, diangkat dalam jabatan Kepala Bidang Mutasi "
        "pada Badan Kepegawaian;"
    ) in text
    assert "diangkat dalam jabatan Lurah Jatiasih." in text
    assert "5 (lima)" not in text
    assert "pada tanggal lima Februari dua ribu dua puluh enam." in text
    assert "ORANG 5, Dokter Ahli Madya pada Dinas Kesehatan, diberi tugas tambahan sebagai" in text
    stop = batch([pegawai(1, "LUR")], [usulan(1, None)])
    assert "diberhentikan dengan hormat dari jabatan Lurah Jatiasih." in paper_of(stop, tmp_path / "b", SUMMARY)


def test_seating_plan_by_agama_then_jenjang(tmp_path: Path) -> None:
    people = [
        pegawai(1, agama=Agama.HINDU),
        pegawai(2),
        pegawai(3, agama=Agama.KRISTEN),
        pegawai(4),
        pegawai(5),
    ]
    row = [
        usulan(1, "LUR"),
        usulan(2, "SEK"),
        usulan(3, "BID"),
        usulan(4, "BAG"),
        usulan(5, "BD2", janji=True),
    ]
    text = paper_of(batch(people, row), tmp_path, SEATING_PLAN).split("\n")
    heading = [b for b in text if b.endswith(" orang") and b.startswith("Agama")]
    assert heading == [
        "Agama Islam: 2 orang",
        "Agama Islam (janji): 1 orang",
        "Agama Kristen: 1 orang",
        "Agama Hindu: 1 orang",
    ]
    i = text.index("A-1")
    assert text[i : i + 3] == ["A-1", "Orang 4", "administrator"]
    assert text[i + 3 : i + 6] == ["A-2", "Orang 2", "pengawas"]
    assert text[text.index("D-1") + 1] == "Orang 1"


def test_names_of_seating_rows() -> None:
    assert [row_name(i) for i in (0, 25, 26, 51, 52, 701, 702)] == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]


def test_seating_plan_of_more_than_one_row(tmp_path: Path) -> None:
    people = [pegawai(i) for i in range(1, 10)]
    text = paper_of(batch(people, [usulan(i, "SEK") for i in range(1, 10)]), tmp_path, SEATING_PLAN)
    assert "A-8" in text
    assert "B-1" in text
    assert "B-2" not in text
    assert "9 kursi" in text


def test_press_release_counts_apart(tmp_path: Path) -> None:
    people = [pegawai(i) for i in range(1, 5)]
    people += [
        pegawai(5, "STA"),
        pegawai(6, "DOK", jenjang_jf=JenjangJf.AHLI_MADYA, jenis_kelamin=JenisKelamin.PEREMPUAN),
    ]
    row = [usulan(1, "BID"), usulan(2, "BAG"), usulan(3, "LUR"), usulan(4, "BD2")]
    row += [usulan(5, "DOK"), usulan(6, "PK1")]
    text = paper_of(batch(people, row), tmp_path, PRESS_RELEASE)
    assert "Wali Kota Bekasi Melantik 5 Pejabat Administrator, Pengawas, dan Fungsional serta 1 Kepala UPTD" in text
    assert "terdiri atas 3 pejabat administrator, 1 pejabat pengawas, dan 1 pejabat fungsional." in text
    assert "melantik 5 (lima) pejabat administrator, pejabat pengawas, dan pejabat fungsional serta 1 (satu)" in text
    assert "Seluruhnya berjumlah 6 (enam) orang, 1 di antaranya perempuan." in text
    assert "“[kutipan Wali Kota Bekasi]”" in text
    assert "[nama dan nomor telepon narahubung]" in text


def test_press_release_of_puskesmas_only(tmp_path: Path) -> None:
    people = [pegawai(6, "DOK", jenjang_jf=JenjangJf.AHLI_MADYA)]
    text = paper_of(office_batch(people, [usulan(6, "PKM")]), tmp_path, PRESS_RELEASE)
    assert "Wali Kota Bekasi Melantik 1 Kepala UPTD Puskesmas" in text
    assert "Kelompok pertama" not in text
    assert "1 jabatan pada layanan kesehatan" in text
    assert "Sebanyak 1 (satu) jabatan yang sebelumnya belum mempunyai" in text


def test_date_in_words() -> None:
    assert date_in_words(date(2026, 2, 21)) == "dua puluh satu Februari dua ribu dua puluh enam"
