"""Minutes of the team, proposal to BKN, nota dinas, certified copy."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import docx
from docx.enum.section import WD_ORIENT

from mutasi_cli.domain.office import LetterSettings, OfficeSettings, Pejabat
from mutasi_cli.domain.vocabulary import CompetencyTestResult, KindOfMove
from mutasi_cli.words.paper_words import GAP
from papers.small_office import OFFICE_SETTINGS, batch, full, nip, paper_text, pegawai, usulan, write

if TYPE_CHECKING:
    from docx.table import _Cell

BA = "01-ba_tpk/ba_tpk.docx"
USULAN = "02-usulan_bkn/usulan_bkn.docx"
NOTA_DINAS = "03-nota_dinas/nota_dinas.docx"
SALINAN = "08-salinan/salinan-struktural.docx"
SALINAN_TUGAS_TAMBAHAN = "08-salinan/salinan-tugas_tambahan.docx"
PAPER_KEYS = ["ba_tpk", "usulan_bkn", "nota_dinas", "salinan"]


def _text(cell: _Cell) -> list[str]:
    """The paragraphs of a cell, also those of a table within it."""
    inside = [table_row.text for table_row in cell.paragraphs]
    return inside + [
        row
        for table in cell.tables
        for table_row in table.rows
        for inner_cell in table_row.cells
        for row in _text(inner_cell)
    ]


def table(path: Path, head: str) -> list[list[list[str]]]:
    """Every table whose first row holds ``head``: its rows of texts."""
    result = [
        [["\n".join(_text(cell)) for cell in row.cells] for row in table.rows]
        for table in docx.Document(str(path)).tables
    ]
    return [rows for rows in result if head in rows[0]]


def test_ba_tpk_has_one_table_per_eselon(tmp_path: Path) -> None:
    sample_batch = full(nomor_ba_tpk="BA/2", tanggal_ba_tpk=date(2026, 1, 15))
    path = write(sample_batch, tmp_path, jenis=PAPER_KEYS).folder / BA
    text = paper_text(path)
    assert "NOMOR : BA/2" in text
    assert "Pada hari ini Kamis tanggal Lima Belas bulan Januari tahun Dua Ribu Dua Puluh Enam" in text
    assert f"bertempat di {GAP}" in text
    row = text.split("\n")
    for part in ("Eselon III.a", "Eselon III.b", "Eselon IV.a"):
        assert f"–\t{part}: 1 (satu) orang" in row
        assert f"{part} – 1 (satu) orang" in row
    struktural, additional = table(path, "UJI\nKOMPETENSI"), table(path, "JABATAN FUNGSIONAL")
    assert [part[2][0] for part in struktural] == ["1", "2", "3"]
    assert len(additional) == 1
    assert [part[0] for part in additional[0][2:4]] == ["1", "2"]
    # The signature is the last row of the last list only.
    assert "Didik Santoso" in "".join(additional[0][-1])
    assert not any("Didik Santoso" in "".join(part[-1]) for part in struktural)


def test_ba_tpk_team_from_the_settings(tmp_path: Path) -> None:
    inspector = Pejabat(key="inspektur", nama="Ina", nip="197001151993122007", jabatan="Inspektur", status="plh")
    sample_batch = full()
    sample_batch.office_settings = replace(
        OFFICE_SETTINGS,
        pejabat={**OFFICE_SETTINGS.pejabat, "inspektur": inspector},
        surat=LetterSettings(anggota_tpk=("inspektur", "tak_ada")),
    )
    signing_rows = table(write(sample_batch, tmp_path, jenis=PAPER_KEYS).folder / BA, "TANDA TANGAN")[0]
    assert [row[2] for row in signing_rows[1:]] == ["Ketua", "Sekretaris", "Anggota", "Anggota"]
    assert signing_rows[1][1].startswith("Didik Santoso, M.Si.\nNIP 19680510 199403 1 005")
    assert signing_rows[3][1].startswith("Ina\nNIP 19700115 199312 2 007")
    assert signing_rows[4][1].startswith(f"{GAP}\nNIP {GAP}")


def test_predikat_and_test_or_a_blank_place(tmp_path: Path) -> None:
    people = [
        pegawai(
            1,
            "SEK",
            predikat={2023: "Kurang", 2024: "Baik", 2025: "Sangat Baik"},
            uji_kompetensi=CompetencyTestResult.MEMENUHI,
        ),
        pegawai(2, "SEK"),
        pegawai(3, "BAG"),
    ]
    row = [usulan(1, "LUR"), usulan(2, "BID"), usulan(3, None, jenis=KindOfMove.PEMBERHENTIAN)]
    result = write(batch(people, row), tmp_path, jenis=PAPER_KEYS)
    listed = {rows[2][1].split("\n")[0]: rows[2] for rows in table(result.folder / BA, "UJI\nKOMPETENSI")}
    assert listed["ORANG 1"][5:7] == ["2024: Baik\n2025: Sangat Baik", "Memenuhi Syarat"]
    assert listed["ORANG 2"][5:7] == [GAP, GAP]
    assert listed["ORANG 3"][4] == "-"
    assert "Pemberhentian – 1 (satu) orang" in paper_text(result.folder / BA)
    assert "None" not in paper_text(result.folder / BA)


def test_usulan_to_bkn(tmp_path: Path) -> None:
    path = write(full(nomor_ba_tpk="BA/2"), tmp_path, jenis=PAPER_KEYS).folder / USULAN
    text = paper_text(path)
    assert "Yth.\tKepala Badan Kepegawaian Negara" in text
    assert "bagi 5 (lima) orang pegawai" in text
    assert f"Berita Acara Nomor BA/2 tanggal {GAP}" in text
    row = text.split("\n")
    assert row.count("WALI KOTA BEKASI,") == 2
    assert "Dr. Tri Adhianto" in row
    assert "Tembusan:" not in row
    struktural, additional = table(path, "ESELON")[0], table(path, "JABATAN FUNGSIONAL")[0]
    assert [cells[0] for cells in struktural[2:]] == ["1", "2", "3"]
    assert [cells[0] for cells in additional[2:4]] == ["1", "2"]
    assert struktural[2][5:7] == ["Kepala Bagian Umum pada Sekretariat Daerah", "III.a"]
    assert additional[3][4:6] == ["-", "-"]


def test_nota_dinas(tmp_path: Path) -> None:
    numbers = {"nomor_pertek": "P-1", "nomor_ba_tpk": "B-2", "nomor_izin_mendagri": "M-3"}
    text = paper_text(write(full(**numbers), tmp_path, jenis=PAPER_KEYS).folder / NOTA_DINAS)
    row = text.split("\n")
    i = row.index("Yth. Wali Kota Bekasi")
    assert row[i + 1] == "melalui Sekretaris Daerah Kota Bekasi"
    assert "Plt. Kepala Badan Kepegawaian Kota Bekasi" in row
    assert "Plt. KEPALA BADAN KEPEGAWAIAN KOTA BEKASI," in row
    assert "2 (dua) berkas" in row
    assert row.count("800.1.3.3/Kep.___-BKPSDM/II/2026") == 2
    assert "3 (tiga) orang" in row
    assert f"1.\tBerita Acara Rapat Tim Penilai Kinerja Nomor B-2 tanggal {GAP};" in row
    assert f"3.\tPersetujuan Menteri Dalam Negeri Nomor M-3 tanggal {GAP}." in row
    assert "hari Jumat, 6 Februari 2026 pukul 14.00 WIB, bertempat di Aula H. Nonon Sonthanie." in text
    assert "memperhatikan" not in paper_text(write(full(), tmp_path / "b", jenis=PAPER_KEYS).folder / NOTA_DINAS)


def test_salinan_holds_decree_and_lampiran_whole(tmp_path: Path) -> None:
    legal_head = Pejabat(
        key="kabag_hukum",
        nama="Purwadi",
        gelar_belakang="S.H.",
        nip="198009272008021009",
        jabatan="Kabag Hukum",
    )
    sample_batch = full()
    sample_batch.office_settings = replace(
        OFFICE_SETTINGS, pejabat={**OFFICE_SETTINGS.pejabat, "kabag_hukum": legal_head}
    )
    folder = write(
        sample_batch, tmp_path, jenis=["salinan", "keputusan", "lampiran", "keputusan_tugas_tambahan"]
    ).folder
    for salinan, original, lampiran in (
        (SALINAN, "04-keputusan/keputusan-struktural.docx", "05-lampiran/lampiran-struktural.docx"),
        (
            SALINAN_TUGAS_TAMBAHAN,
            "06-keputusan_tugas_tambahan/keputusan_tugas_tambahan.docx",
            "05-lampiran/lampiran-tugas_tambahan.docx",
        ),
    ):
        row = paper_text(folder / salinan).split("\n")
        for original_row in (original, lampiran):
            assert set(paper_text(folder / original_row).split("\n")) <= set(row)
        assert row.count("SALINAN") == 2
        assert row.count("ttd") == 2
        assert row.count("Salinan sesuai dengan aslinya,") == 2
        assert row.count("Purwadi, S.H.") == 2
        part = docx.Document(str(folder / salinan)).sections
        assert [section.orientation for section in part] == [WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE]


def test_certifier_of_the_salinan_can_be_changed(tmp_path: Path) -> None:
    assert OFFICE_SETTINGS.keputusan is not None
    sample_batch = full()
    sample_batch.office_settings = replace(
        OFFICE_SETTINGS, keputusan=replace(OFFICE_SETTINGS.keputusan, pengesah_salinan="sekda")
    )
    assert "Didik Santoso, M.Si." in paper_text(write(sample_batch, tmp_path, jenis=PAPER_KEYS).folder / SALINAN)


def test_without_settings_blank_places_show(tmp_path: Path) -> None:
    sample_batch = full()
    sample_batch.office_settings = OfficeSettings()
    result = write(sample_batch, tmp_path, jenis=PAPER_KEYS)
    assert len(result.written_files) == 5
    for nama in result.written_files:
        text = paper_text(result.folder / nama)
        assert GAP in text
        assert "None" not in text
        assert "{{" not in text


def test_hostile_cells_stay_text(tmp_path: Path) -> None:
    hostile = pegawai(1, nama="<w:p>&{{ 7*7 }}{% raw %}", gelar_belakang="=1+1")
    result = write(batch([hostile], [usulan(1, "LUR")]), tmp_path, jenis=PAPER_KEYS)
    for nama in (BA, USULAN, SALINAN):
        assert f"<W:P>&{{{{ 7*7 }}}}{{% RAW %}}, =1+1\n{nip(1)[:8]}" in paper_text(result.folder / nama)
