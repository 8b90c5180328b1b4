"""Invitations, request for clergy, nota dinas on witnesses and officers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import docx
import pytest

from mutasi_cli.domain.office import LetterSettings, OfficeSettings
from mutasi_cli.domain.vocabulary import Agama, KindOfMove
from mutasi_cli.words.paper_words import GAP
from papers.small_office import OFFICE_SETTINGS, batch, full, paper_text, pegawai, usulan, write

UNDANGAN = "09-undangan/undangan.docx"
ROHANIWAN = "10-permohonan_rohaniwan/permohonan_rohaniwan.docx"
SAKSI = "11-nota_saksi/nota_saksi.docx"
PAPER_KEYS = ["undangan", "permohonan_rohaniwan", "nota_saksi"]


def table(path: Path, head: str) -> list[list[str]]:
    """The rows under the head of the table whose first row holds ``head``, without the signature."""
    for table in docx.Document(str(path)).tables:
        rows = [[cell.text for cell in row.cells] for row in table.rows]
        if head in rows[0]:
            return [row for row in rows[1:] if len(set(row)) > 1]
    raise AssertionError(head)


def test_undangan_does_not_name_the_new_jabatan(tmp_path: Path) -> None:
    people = [pegawai(1, "LUR"), pegawai(2, "SEK", nama="Ani")]
    path = write(batch(people, [usulan(1, "BID"), usulan(2, "LUR")]), tmp_path, jenis=PAPER_KEYS).folder / UNDANGAN
    text = paper_text(path)
    assert "Kepala Bidang Mutasi" not in text
    listed = table(path, "JABATAN SAAT INI")
    assert listed[0][:3] == ["1", "ORANG 1\n19850618 201001 1 001", "Penata Tingkat I (III/d)"]
    assert listed[0][3].startswith("Lurah Jatiasih")
    assert listed[1][3] == "Kepala Seksi pada Kelurahan Jatiasih"


def test_undangan_holds_the_facts_of_the_day(tmp_path: Path) -> None:
    sample_batch = full(nomor_undangan="U/656", tanggal_undangan=date(2026, 2, 4), pakaian="PSL")
    row = paper_text(write(sample_batch, tmp_path, jenis=PAPER_KEYS).folder / UNDANGAN).split("\n")
    assert row.count("U/656") == 2  # the letter and its list; the guests' letter has a number of its own
    assert row.count("Bekasi, 4 Februari 2026") == 2
    assert row.count("Jumat, 6 Februari 2026") == 2
    assert row.count("PSL") == 2
    assert "a.n. WALI KOTA BEKASI" in row
    assert "SEKRETARIS DAERAH KOTA BEKASI," in row
    assert "1.\tWali Kota Bekasi (sebagai laporan)." in row
    assert "SEKRETARIAT DAERAH" in row


def test_the_unsworn_get_a_remark(tmp_path: Path) -> None:
    people = [pegawai(1, "LUR"), pegawai(2, "SEK"), pegawai(3, "BAG"), pegawai(4, "DOK")]
    row = [
        usulan(1, "BID", hadir=False),
        usulan(2, "LUR"),
        usulan(3, None, jenis=KindOfMove.PEMBERHENTIAN),
        usulan(4, "PK1"),
    ]
    sample_batch = batch(people, row, office_settings=replace(OFFICE_SETTINGS, acara_puskesmas="penyerahan_sk"))
    path = write(sample_batch, tmp_path, jenis=PAPER_KEYS).folder / UNDANGAN
    listed = {cells[1].split("\n")[0]: cells[4] for cells in table(path, "JABATAN SAAT INI")}
    assert listed == {"ORANG 1": "Pelantikan susulan", "ORANG 2": "", "ORANG 4": "Menerima keputusan"}
    text = paper_text(path)
    assert "serta penyerahan keputusan" in text
    assert "Jumlah: 3 (tiga) orang" in text


def test_guests_from_the_settings_or_blank_rows(tmp_path: Path) -> None:
    blank = table(write(full(), tmp_path / "a", jenis=PAPER_KEYS).folder / UNDANGAN, "NAMA / JABATAN")
    assert {guest_rows[1] for guest_rows in blank} == {GAP}
    sample_batch = full()
    sample_batch.office_settings = replace(OFFICE_SETTINGS, surat=LetterSettings(tamu=("Ketua DPRD & <Wakil>",)))
    guest_rows = table(write(sample_batch, tmp_path / "b", jenis=PAPER_KEYS).folder / UNDANGAN, "NAMA / JABATAN")
    assert [one_line[1] for one_line in guest_rows] == ["Ketua DPRD & <Wakil>"]


@pytest.mark.parametrize(
    ("chain", "row"),
    [
        (("kepala_daerah",), ["Pj. WALI KOTA BEKASI,"]),
        (("kepala_daerah", "sekda"), ["a.n. Pj. WALI KOTA BEKASI", "SEKRETARIS DAERAH KOTA BEKASI,"]),
        (
            ("kepala_daerah", "sekda", "kepala_kepegawaian"),
            [
                "a.n. Pj. WALI KOTA BEKASI",
                "SEKRETARIS DAERAH KOTA BEKASI",
                "u.b.",
                "Plt. KEPALA BADAN KEPEGAWAIAN KOTA BEKASI,",
            ],
        ),
    ],
)
def test_level_of_the_signer(tmp_path: Path, chain: tuple[str, ...], row: list[str]) -> None:
    assert OFFICE_SETTINGS.kepala_daerah is not None
    sample_batch = full()
    sample_batch.office_settings = replace(
        OFFICE_SETTINGS,
        kepala_daerah=replace(OFFICE_SETTINGS.kepala_daerah, status="pj"),
        surat=LetterSettings(penandatangan={"undangan": chain}),
    )
    text = paper_text(write(sample_batch, tmp_path, jenis=PAPER_KEYS).folder / UNDANGAN)
    assert "\n".join(row) in text
    assert ("u.b." in text) == (len(chain) == 3)


def test_one_rohaniwan_per_sworn_agama(tmp_path: Path) -> None:
    people = [
        pegawai(1, "LUR", agama=Agama.KRISTEN),
        pegawai(2, "SEK", agama=Agama.ISLAM),
        pegawai(3, "SEK", agama=Agama.ISLAM),
        pegawai(4, "SEK", agama=Agama.KEPERCAYAAN),
        pegawai(5, "SEK", agama=Agama.HINDU),
    ]
    row = [
        usulan(1, "BID"),
        usulan(2, "LUR"),
        usulan(3, "BAG"),
        usulan(4, "BD2"),
        usulan(5, "SEK", hadir=False, jenis=KindOfMove.PENGUKUHAN),
    ]
    folder = write(batch(people, row), tmp_path, jenis=PAPER_KEYS).folder
    assert table(folder / ROHANIWAN, "ROHANIWAN") == [
        ["1", "Islam", "1 (satu) orang", "2 (dua) orang", "Tri Hartono"],
        ["2", "Kristen", "1 (satu) orang", "1 (satu) orang", GAP],
    ]
    text = paper_text(folder / ROHANIWAN)
    assert "rohaniwan sebanyak 2 (dua) orang" in text
    assert "Kepala Kantor Kementerian Agama Kota Bekasi" in text
    # The believer of a Kepercayaan is not the ministry's: the companion stands among the officers.
    assert "Pendamping penghayat kepercayaan" in paper_text(folder / SAKSI)


def test_without_an_oath_there_is_no_request(tmp_path: Path) -> None:
    sample_batch = batch([pegawai(3, "BAG")], [usulan(3, None, jenis=KindOfMove.PEMBERHENTIAN)])
    assert write(sample_batch, tmp_path, jenis=PAPER_KEYS).written_files == ()


def test_nota_to_saksi(tmp_path: Path) -> None:
    sample_batch = full(mc="Mira", pembaca_sk="Sinta", pembaca_doa="Doni")
    row = paper_text(write(sample_batch, tmp_path, jenis=PAPER_KEYS).folder / SAKSI).split("\n")
    assert "A.\tSaksi sumpah/janji jabatan, 2 (dua) orang:" in row
    i = row.index("1.\tSaksi Satu")
    assert row[i + 3] == "19850618 201001 1 008"
    assert "Kepala Bidang Data pada Badan Kepegawaian" in row
    for tugas, nama in (
        ("Pengambil sumpah/janji", "Wali Kota Bekasi"),
        ("Rohaniwan Islam", "Tri Hartono"),
        ("Rohaniwan Kristen", GAP),
        ("Pembawa acara", "Mira"),
        ("Pembaca keputusan", "Sinta"),
        ("Pembaca doa", "Doni"),
    ):
        i = row.index(tugas)
        assert row[i + 2] == nama


def test_without_settings_and_facts_blanks_show(tmp_path: Path) -> None:
    sample_batch = batch([pegawai(1, "LUR", agama=None)], [usulan(1, "BID")], jam=None, tempat=None, rohaniwan={})
    sample_batch.office_settings = OfficeSettings()
    result = write(sample_batch, tmp_path, jenis=PAPER_KEYS)
    assert len(result.written_files) == 3
    for nama in result.written_files:
        text = paper_text(result.folder / nama)
        assert GAP in text
        assert "None" not in text
