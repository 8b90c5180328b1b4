"""Papers of a post: handing over, and the order to act for an empty post."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from mutasi_cli.disk.file_names import jabatan_paper_names
from mutasi_cli.domain.vocabulary import JenjangJf, Kedudukan, KindOfMove
from mutasi_cli.errors import SettingsError
from mutasi_cli.papers.contexts.post_context import handed_over_jabatan, jabatan_needing_plt
from mutasi_cli.words.paper_words import GAP
from papers.small_office import nip, paper_text, pegawai, usulan, write
from papers.superiors_office import JABATAN, office_batch, plt

if TYPE_CHECKING:
    from pathlib import Path

    from mutasi_cli.domain.batch import Batch
    from mutasi_cli.domain.jabatan import Jabatan
    from mutasi_cli.domain.usulan import Plt

CURRENT_PERIOD = (date(2026, 1, 1), date(2026, 3, 31))


def kode(jabatan: tuple[Jabatan, ...]) -> list[str]:
    return [post.kode for post in jabatan]


def paper_of_jabatan(office_batch: Batch, folder: Path, key: str, start: str) -> str:
    """The paper of one post."""
    result = write(office_batch, folder, jenis=[key])
    nama = [path for path in result.written_files if path.split("/")[1].startswith(f"{start}_")]
    assert len(nama) == 1
    return paper_text(result.folder / nama[0])


def test_jabatan_that_are_handed_over() -> None:
    dokter = {"jenjang_jf": JenjangJf.AHLI_MADYA}
    people = [pegawai(i, "STA") for i in (1, 2, 3)] + [pegawai(4, "LUR"), pegawai(5, "DOK", **dokter)]
    row = [
        usulan(1, "KAS"),
        usulan(2, "SUB", hadir=False),
        usulan(3, "DOK"),
        usulan(4, "LUR", jenis=KindOfMove.PENGUKUHAN),
        usulan(5, "PKM"),
    ]
    assert kode(handed_over_jabatan(office_batch(people, row))) == ["KAS", "PKM"]
    duplicates = office_batch(people, [usulan(1, "KAS"), usulan(2, "KAS")])
    assert kode(handed_over_jabatan(duplicates)) == []


def test_handover(tmp_path: Path) -> None:
    people = [pegawai(1, "KAS"), pegawai(2, "LUR", nama="Lama"), pegawai(3, "CAM", nama="Pak Camat")]
    sample_batch = office_batch(people, [usulan(1, "LUR"), usulan(2, "KAS")], nomor_sk_struktural="800/7")
    text = paper_of_jabatan(sample_batch, tmp_path, "serah_terima", "LUR")
    assert "BERITA ACARA SERAH TERIMA JABATAN\nLURAH JATIASIH KECAMATAN JATIASIH\n" in text
    first_move, second = text.split("selanjutnya disebut PIHAK KESATU;")
    assert "LAMA\n" in first_move
    assert "ORANG 1\n" in second
    assert "Nomor 800/7" in text
    assert "Mengetahui,\nCAMAT JATIASIH,\n" in text
    assert "Pak Camat" in text
    assert "MEMORI SERAH TERIMA JABATAN" in text
    assert text.count("PIHAK KESATU,") >= 2
    assert "6 Februari" not in text


def test_a_plt_hands_over_and_nobody_is_a_gap(tmp_path: Path) -> None:
    people = [pegawai(1, "KAS"), pegawai(2, "SUB", nama="Wakil Sementara")]
    sample_batch = office_batch(people, [usulan(1, "LUR")], acting_pejabat=[plt("LUR", 2, *CURRENT_PERIOD)])
    text = paper_of_jabatan(sample_batch, tmp_path / "a", "serah_terima", "LUR")
    assert "WAKIL SEMENTARA\n" in text
    assert "Plt. Lurah Jatiasih Kecamatan Jatiasih" in text
    past_plt = plt("LUR", 2, date(2025, 1, 1), date(2025, 3, 31))
    for nomor, temporary in enumerate(([], [plt("LUR", 1, *CURRENT_PERIOD)], [past_plt])):
        blank = office_batch(people, [usulan(1, "LUR")], acting_pejabat=temporary)
        text = paper_of_jabatan(blank, tmp_path / str(nomor), "serah_terima", "LUR")
        assert f"Nama\n:\n{GAP}\n\nNIP\n:\n{GAP}\n" in text.split("PIHAK KESATU;")[0]


def test_plt_order_for_what_is_left_behind(tmp_path: Path) -> None:
    people = [pegawai(1, "LUR"), pegawai(2, "SUB")]
    sample_batch = office_batch(people, [usulan(1, "CAM")], nomor_sk_struktural="800/7")
    assert kode(jabatan_needing_plt(sample_batch)) == ["LUR"]
    text = paper_of_jabatan(sample_batch, tmp_path, "perintah_plt", "LUR")
    assert "SURAT PERINTAH\nPELAKSANA TUGAS LURAH JATIASIH KECAMATAN JATIASIH\n" in text
    assert f"Nama\n:\n{GAP}\n" in text
    assert "lowong karena pejabatnya beralih tugas, sehingga" in text
    assert f"Di samping jabatannya sebagai {GAP} juga sebagai Pelaksana Tugas (Plt.) Lurah Jatiasih" in text
    assert "mulai tanggal 6 Februari 2026 sampai dengan tanggal 5 Mei 2026 (paling lama 3 (tiga) bulan)" in text
    assert "organisasi, kepegawaian, dan alokasi anggaran" in text
    assert "tidak dilantik dan tidak diambil sumpah/janji" in text
    assert "Keputusan Wali Kota Bekasi Nomor 800/7" in text
    assert "Pasal" not in text
    assert "WALI KOTA BEKASI," in text.split("\n")
    assert "kepada Camat Jatiasih;" in text


def test_plt_order_follows_the_sheet(tmp_path: Path) -> None:
    people = [pegawai(1, "LUR"), pegawai(2, "KAS", nama="Si Plt")]
    row = [usulan(1, "CAM"), usulan(2, "SUB")]
    command = plt("LUR", 2, date(2026, 2, 9), date(2026, 4, 8), nomor="800/99")
    text = paper_of_jabatan(office_batch(people, row, acting_pejabat=[command]), tmp_path, "perintah_plt", "LUR")
    assert "NOMOR : 800/99" in text
    assert "SI PLT" in text
    # The post that he keeps is the one after the batch, not the one he leaves.
    assert "jabatannya sebagai Kepala Subbagian Umum pada Dinas Kesehatan juga sebagai" in text
    assert "mulai tanggal 9 Februari 2026 sampai dengan tanggal 8 April 2026 atau" in text


@pytest.mark.parametrize(
    "command",
    [
        plt("LUR", 2, date(2025, 1, 1), date(2025, 3, 31)),
        plt("LUR", None, *CURRENT_PERIOD),
        plt("LUR", 3, *CURRENT_PERIOD),
    ],
)
def test_an_order_not_in_force_is_not_used(tmp_path: Path, command: Plt) -> None:
    people = [pegawai(1, "LUR"), pegawai(2, "KAS"), pegawai(3, "SUB", kedudukan=Kedudukan.PENSIUN)]
    sample_batch = office_batch(people, [usulan(1, "CAM")], acting_pejabat=[command])
    text = paper_of_jabatan(sample_batch, tmp_path, "perintah_plt", "LUR")
    assert f"Nama\n:\n{GAP}\n" in text


def test_long_vacant_only_where_there_is_a_plt() -> None:
    people = [pegawai(1, "STA"), pegawai(2, "STA")]
    sample_batch = office_batch(people, [usulan(1, "SUB")])
    assert kode(jabatan_needing_plt(sample_batch)) == []
    sample_batch = office_batch(people, [usulan(1, "SUB")], acting_pejabat=[plt("LUR", 2, *CURRENT_PERIOD)])
    assert kode(jabatan_needing_plt(sample_batch)) == ["LUR"]


def test_pooled_vacant_jabatan_need_no_plt() -> None:
    dokter = {"jenjang_jf": JenjangJf.AHLI_MADYA}
    people = [pegawai(1, "STA"), pegawai(2, "DOK", **dokter)]
    sample_batch = office_batch(people, [usulan(1, "SUB"), usulan(2, "DIS")])
    assert {vacancy.jabatan.kode for vacancy in sample_batch.vacancies} >= {"STA", "DOK"}
    assert kode(jabatan_needing_plt(sample_batch)) == []


def test_reason_of_pemberhentian(tmp_path: Path) -> None:
    sample_batch = office_batch([pegawai(1, "LUR")], [usulan(1, None)])
    assert "lowong karena pejabatnya diberhentikan, sehingga" in paper_of_jabatan(
        sample_batch, tmp_path, "perintah_plt", "LUR"
    )


def test_an_unknown_plt_still_has_a_nip(tmp_path: Path) -> None:
    sample_batch = office_batch(
        [pegawai(1, "LUR")], [usulan(1, "CAM")], acting_pejabat=[plt("LUR", 77, *CURRENT_PERIOD)]
    )
    text = paper_of_jabatan(sample_batch, tmp_path, "perintah_plt", "LUR")
    assert f"Nama\n:\n{GAP}\nNIP\n:\n19850618 201001 1 077\n" in text
    assert nip(77).endswith("077")


def test_file_name_of_a_jabatan() -> None:
    assert jabatan_paper_names(
        [("KEC.03.CAMAT", "Camat Bekasi Utara"), ("A.1", "X"), ("a-1", "x"), ("../..", "CON"), ("漢", "字")]
    ) == [
        "KEC-03-CAMAT_Camat-Bekasi-Utara.docx",
        "A-1_X.docx",
        "a-1_x_2.docx",
        "tanpa-kode_CON.docx",
        "tanpa-kode_tanpa-nama.docx",
    ]


def test_print_file_and_choice_of_nip(tmp_path: Path) -> None:
    people = [pegawai(1, "KAS"), pegawai(2, "LUR")]
    sample_batch = office_batch(people, [usulan(1, "LUR"), usulan(2, "KAS")])
    result = write(sample_batch, tmp_path, jenis=["serah_terima"])
    assert list(result.written_files) == [
        "23-serah_terima/KAS_Kepala-Seksi-Pemerintahan.docx",
        "23-serah_terima/LUR_Lurah-Jatiasih.docx",
        "cetak/serah_terima.docx",
    ]
    text = paper_text(result.folder / "cetak/serah_terima.docx")
    assert text.index("KEPALA SEKSI PEMERINTAHAN") < text.index("LURAH JATIASIH KECAMATAN")
    with pytest.raises(SettingsError, match="serah_terima tidak dibuat per orang"):
        write(sample_batch, tmp_path / "b", jenis=["serah_terima"], nip=[nip(1)])
    # A post that no longer changes hands is told as stale, with its print file.
    rest = office_batch(people, [usulan(1, "SUB")], jabatan={**JABATAN, "SUB": replace(JABATAN["SUB"], formasi=2)})
    assert len(write(rest, tmp_path, jenis=["serah_terima"]).stale) == 3
