"""The words of the oath, the script and the minutes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from mutasi_cli.domain.vocabulary import Agama
from mutasi_cli.papers.oath_text import sumpah
from mutasi_cli.words.paper_words import GAP
from papers.small_office import OFFICE_SETTINGS, batch, full, nip, paper_text, pegawai, usulan, write

OATH_TEXTS = "14-naskah_sumpah/naskah_sumpah.docx"
TIAN = "Kehadirat Tian di tempat yang Maha tinggi"
OFFICIAL_TEXTS = (
    "bahwa saya, akan setia dan taat kepada Undang-Undang Dasar Negara Republik Indonesia Tahun 1945 serta "
    "akan menjalankan segala peraturan perundang-undangan dengan selurus-lurusnya, demi dharma bakti saya "
    "kepada bangsa dan negara; "
    "bahwa saya dalam menjalankan tugas jabatan, akan menjunjung etika jabatan, bekerja dengan "
    "sebaik-baiknya, dan dengan penuh rasa tanggung jawab; "
    "bahwa saya, akan menjaga integritas, tidak menyalahgunakan kewenangan, serta menghindarkan diri dari "
    "perbuatan tercela."
)


@pytest.mark.parametrize(
    ("agama", "opening", "closing"),
    [
        (Agama.ISLAM, "Demi Allah, saya bersumpah:", ""),
        (Agama.KRISTEN, "Demi Allah, saya bersumpah:", "Kiranya Tuhan menolong saya."),
        (Agama.KATOLIK, "Demi Allah, saya bersumpah:", "Kiranya Tuhan menolong saya."),
        (Agama.HINDU, "Om Atah Paramawisesa, saya bersumpah:", ""),
        (Agama.BUDDHA, "Demi Sang Hyang Adi Budha, saya bersumpah:", ""),
        (
            Agama.KHONGHUCU,
            f"{TIAN} dengan bimbingan rohani Nabi Kong Zi, Dipermuliakanlah, saya bersumpah:",
            "",
        ),
        (Agama.KEPERCAYAAN, "Demi leluhur:", ""),
        (None, GAP, ""),
    ],
)
def test_words_of_the_oath(agama: Agama | None, opening: str, closing: str) -> None:
    words = sumpah(agama, janji=False, frasa_kepercayaan="Demi leluhur:")
    assert (words.opening, words.closing, words.jenis) == (opening, closing, "sumpah")
    assert len(words.content) == 3
    janji = sumpah(agama, janji=True, frasa_kepercayaan=None)
    assert janji.opening == "Demi Tuhan Yang Maha Esa, saya menyatakan dan berjanji dengan sungguh-sungguh:"
    assert (janji.closing, janji.jenis) == (closing, "janji")


def test_oath_follows_the_official_text() -> None:
    content = sumpah(Agama.ISLAM, janji=False, frasa_kepercayaan=None).content
    assert " ".join(content) == OFFICIAL_TEXTS


def test_note_for_what_is_not_yet_checked() -> None:
    assert sumpah(Agama.ISLAM, janji=False, frasa_kepercayaan=None).catatan == ""
    assert sumpah(Agama.KRISTEN, janji=False, frasa_kepercayaan=None).catatan == ""
    assert sumpah(Agama.HINDU, janji=False, frasa_kepercayaan=None).catatan == ""
    # The law names only Kristen: what a Katolik says rests on analogy.
    assert "analogi" in sumpah(Agama.KATOLIK, janji=False, frasa_kepercayaan=None).catatan


def test_text_has_one_block_per_agama(tmp_path: Path) -> None:
    people = [
        pegawai(1, agama=Agama.HINDU),
        pegawai(2),
        pegawai(3, agama=Agama.KRISTEN),
        pegawai(4),
        pegawai(5, agama=Agama.KEPERCAYAAN),
        pegawai(6, "BID"),
    ]
    row = [
        usulan(1, "LUR"),
        usulan(2, "SEK"),
        usulan(3, "BID"),
        usulan(4, "BD2", janji=True),
        usulan(5, "SEK"),
        usulan(6, "BAG", hadir=False),
    ]
    text = paper_text(write(batch(people, row), tmp_path).folder / OATH_TEXTS)
    heading = [line for line in text.split("\n") if line.startswith("NASKAH")]
    assert heading == [
        "NASKAH SUMPAH JABATAN AGAMA ISLAM",
        "NASKAH JANJI JABATAN AGAMA ISLAM",
        "NASKAH SUMPAH JABATAN AGAMA KRISTEN",
        "NASKAH SUMPAH JABATAN AGAMA HINDU",
        "NASKAH SUMPAH JABATAN BAGI PENGANUT KEPERCAYAAN TERHADAP TUHAN YANG MAHA ESA",
    ]
    assert "Tri Hartono" in text
    assert "Jumat, 6 Februari 2026" in text
    assert "ORANG 6" not in text
    assert text.count("Kiranya Tuhan menolong saya.") == 1


def test_berita_acara(tmp_path: Path) -> None:
    result = write(full(), tmp_path)
    text = paper_text(result.folder / f"16-berita_acara_sumpah/002_{nip(1)}_Tri-Lestari.docx")
    assert "Pada hari ini Jumat tanggal Enam bulan Februari tahun Dua Ribu Dua Puluh Enam, bertempat di" in text
    assert "2 (dua) orang saksi" in text
    assert "Nama\n:\nDr. Tri Adhianto\n" in text
    assert "dr. TRI LESTARI, M.Kes." in text
    assert "Kiranya Tuhan menolong saya." in text
    assert "1.\tSaksi Satu, NIP 19850618 201001 1 008" in text
    assert "rohaniwan" not in text
    islam = paper_text(result.folder / f"16-berita_acara_sumpah/001_{nip(2)}_Orang-2.docx")
    assert "didampingi rohaniwan Tri Hartono" in islam
    assert "Rohaniwan," in islam
    # Every text of these people stands in the law word for word: nothing to note.
    assert result.catatan == ()


def test_a_saksi_not_yet_named_is_a_gap(tmp_path: Path) -> None:
    result = write(batch([pegawai(1)], [usulan(1, "LUR")]), tmp_path)
    text = paper_text(result.folder / f"16-berita_acara_sumpah/001_{nip(1)}_Orang-1.docx")
    assert f"2.\t{GAP}, NIP {GAP}" in text


def test_the_absent_have_no_berita_acara(tmp_path: Path) -> None:
    sample_batch = batch([pegawai(1), pegawai(2)], [usulan(1, "LUR", hadir=False), usulan(2, "BID")])
    nama = write(sample_batch, tmp_path).written_files
    assert [path for path in nama if path.startswith("16-")] == [f"16-berita_acara_sumpah/001_{nip(2)}_Orang-2.docx"]
    assert len([path for path in nama if path.startswith("07-")]) == 2


def test_puskesmas_only_receive_a_decree(tmp_path: Path) -> None:
    sample_batch = full()
    sample_batch.office_settings = replace(OFFICE_SETTINGS, acara_puskesmas="penyerahan_sk")
    result = write(sample_batch, tmp_path)
    assert len([path for path in result.written_files if path.startswith("16-")]) == 3
    assert "HINDU" not in paper_text(result.folder / OATH_TEXTS)
