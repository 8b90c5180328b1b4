"""Minutes of the team, proposal to BKN, nota dinas, certified copy."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import docx
from docx.enum.section import WD_ORIENT

from mutasi_cli.domain.kosakata import HasilUji, JenisPerpindahan
from mutasi_cli.domain.pengaturan import Pejabat, Pengaturan, SetelanSurat
from mutasi_cli.outputs.surat.isian import KOSONG
from papers.warga import PENGATURAN, batch, lengkap, nip, pegawai, teks_surat, tulis, usulan

if TYPE_CHECKING:
    from docx.table import _Cell

BA = "01-ba_tpk/ba_tpk.docx"
USULAN = "02-usulan_bkn/usulan_bkn.docx"
NOTA = "03-nota_dinas/nota_dinas.docx"
SALINAN = "08-salinan/salinan-struktural.docx"
SALINAN_TAMBAHAN = "08-salinan/salinan-tugas_tambahan.docx"
KUNCI = ["ba_tpk", "usulan_bkn", "nota_dinas", "salinan"]


def _teks(sel: _Cell) -> list[str]:
    """The paragraphs of a cell, also those of a table within it."""
    dalam = [isi.text for isi in sel.paragraphs]
    return dalam + [
        baris for tabel in sel.tables for isi in tabel.rows for dua in isi.cells for baris in _teks(dua)
    ]


def tabel(path: Path, kepala: str) -> list[list[list[str]]]:
    """Every table whose first row holds ``kepala``: its rows of texts."""
    hasil = [
        [["\n".join(_teks(sel)) for sel in baris.cells] for baris in satu.rows]
        for satu in docx.Document(str(path)).tables
    ]
    return [isi for isi in hasil if kepala in isi[0]]


def test_ba_tpk_satu_tabel_per_eselon(tmp_path: Path) -> None:
    satu = lengkap(nomor_ba_tpk="BA/2", tanggal_ba_tpk=date(2026, 1, 15))
    path = tulis(satu, tmp_path, jenis=KUNCI).folder / BA
    teks = teks_surat(path)
    assert "NOMOR : BA/2" in teks
    assert "Pada hari ini Kamis tanggal Lima Belas bulan Januari tahun Dua Ribu Dua Puluh Enam" in teks
    assert f"bertempat di {KOSONG}" in teks
    baris = teks.split("\n")
    for isi in ("Eselon III.a", "Eselon III.b", "Eselon IV.a"):
        assert f"–\t{isi}: 1 (satu) orang" in baris
        assert f"{isi} – 1 (satu) orang" in baris
    struktural, tambahan = tabel(path, "UJI\nKOMPETENSI"), tabel(path, "JABATAN FUNGSIONAL")
    assert [isi[2][0] for isi in struktural] == ["1", "2", "3"]
    assert len(tambahan) == 1
    assert [isi[0] for isi in tambahan[0][2:4]] == ["1", "2"]
    # The signature is the last row of the last list only.
    assert "Didik Santoso" in "".join(tambahan[0][-1])
    assert not any("Didik Santoso" in "".join(isi[-1]) for isi in struktural)


def test_ba_tpk_tim_dari_pengaturan(tmp_path: Path) -> None:
    inspektur = Pejabat(
        kunci="inspektur", nama="Ina", nip="197001151993122007", jabatan="Inspektur", status="plh"
    )
    satu = lengkap()
    satu.pengaturan = replace(
        PENGATURAN,
        pejabat={**PENGATURAN.pejabat, "inspektur": inspektur},
        surat=SetelanSurat(anggota_tpk=("inspektur", "tak_ada")),
    )
    isi = tabel(tulis(satu, tmp_path, jenis=KUNCI).folder / BA, "TANDA TANGAN")[0]
    assert [baris[2] for baris in isi[1:]] == ["Ketua", "Sekretaris", "Anggota", "Anggota"]
    assert isi[1][1].startswith("Didik Santoso, M.Si.\nNIP 19680510 199403 1 005")
    assert isi[3][1].startswith("Ina\nNIP 19700115 199312 2 007")
    assert isi[4][1].startswith(f"{KOSONG}\nNIP {KOSONG}")


def test_predikat_dan_uji_atau_tempat_kosong(tmp_path: Path) -> None:
    orang = [
        pegawai(
            1,
            "SEK",
            predikat={2023: "Kurang", 2024: "Baik", 2025: "Sangat Baik"},
            uji_kompetensi=HasilUji.MEMENUHI,
        ),
        pegawai(2, "SEK"),
        pegawai(3, "BAG"),
    ]
    baris = [usulan(1, "LUR"), usulan(2, "BID"), usulan(3, None, jenis=JenisPerpindahan.PEMBERHENTIAN)]
    hasil = tulis(batch(orang, baris), tmp_path, jenis=KUNCI)
    daftar = {isi[2][1].split("\n")[0]: isi[2] for isi in tabel(hasil.folder / BA, "UJI\nKOMPETENSI")}
    assert daftar["ORANG 1"][5:7] == ["2024: Baik\n2025: Sangat Baik", "Memenuhi Syarat"]
    assert daftar["ORANG 2"][5:7] == [KOSONG, KOSONG]
    assert daftar["ORANG 3"][4] == "-"
    assert "Pemberhentian – 1 (satu) orang" in teks_surat(hasil.folder / BA)
    assert "None" not in teks_surat(hasil.folder / BA)


def test_usulan_bkn(tmp_path: Path) -> None:
    path = tulis(lengkap(nomor_ba_tpk="BA/2"), tmp_path, jenis=KUNCI).folder / USULAN
    teks = teks_surat(path)
    assert "Yth.\tKepala Badan Kepegawaian Negara" in teks
    assert "bagi 5 (lima) orang pegawai" in teks
    assert f"Berita Acara Nomor BA/2 tanggal {KOSONG}" in teks
    baris = teks.split("\n")
    assert baris.count("WALI KOTA BEKASI,") == 2
    assert "Dr. Tri Adhianto" in baris
    assert "Tembusan:" not in baris
    struktural, tambahan = tabel(path, "ESELON")[0], tabel(path, "JABATAN FUNGSIONAL")[0]
    assert [isi[0] for isi in struktural[2:]] == ["1", "2", "3"]
    assert [isi[0] for isi in tambahan[2:4]] == ["1", "2"]
    assert struktural[2][5:7] == ["Kepala Bagian Umum pada Sekretariat Daerah", "III.a"]
    assert tambahan[3][4:6] == ["-", "-"]


def test_nota_dinas(tmp_path: Path) -> None:
    isi = {"nomor_pertek": "P-1", "nomor_ba_tpk": "B-2", "nomor_izin_mendagri": "M-3"}
    teks = teks_surat(tulis(lengkap(**isi), tmp_path, jenis=KUNCI).folder / NOTA)
    baris = teks.split("\n")
    i = baris.index("Yth. Wali Kota Bekasi")
    assert baris[i + 1] == "melalui Sekretaris Daerah Kota Bekasi"
    assert "Plt. Kepala Badan Kepegawaian Kota Bekasi" in baris
    assert "Plt. KEPALA BADAN KEPEGAWAIAN KOTA BEKASI," in baris
    assert "2 (dua) berkas" in baris
    assert baris.count("800.1.3.3/Kep.___-BKPSDM/II/2026") == 2
    assert "3 (tiga) orang" in baris
    assert f"1.\tBerita Acara Rapat Tim Penilai Kinerja Nomor B-2 tanggal {KOSONG};" in baris
    assert f"3.\tPersetujuan Menteri Dalam Negeri Nomor M-3 tanggal {KOSONG}." in baris
    assert "hari Jumat, 6 Februari 2026 pukul 14.00 WIB, bertempat di Aula H. Nonon Sonthanie." in teks
    assert "memperhatikan" not in teks_surat(tulis(lengkap(), tmp_path / "b", jenis=KUNCI).folder / NOTA)


def test_salinan_memuat_keputusan_dan_lampiran_seutuhnya(tmp_path: Path) -> None:
    hukum = Pejabat(
        kunci="kabag_hukum",
        nama="Purwadi",
        gelar_belakang="S.H.",
        nip="198009272008021009",
        jabatan="Kabag Hukum",
    )
    satu = lengkap()
    satu.pengaturan = replace(PENGATURAN, pejabat={**PENGATURAN.pejabat, "kabag_hukum": hukum})
    folder = tulis(
        satu, tmp_path, jenis=["salinan", "keputusan", "lampiran", "keputusan_tugas_tambahan"]
    ).folder
    for salinan, asli, lampiran in (
        (SALINAN, "04-keputusan/keputusan-struktural.docx", "05-lampiran/lampiran-struktural.docx"),
        (
            SALINAN_TAMBAHAN,
            "06-keputusan_tugas_tambahan/keputusan_tugas_tambahan.docx",
            "05-lampiran/lampiran-tugas_tambahan.docx",
        ),
    ):
        baris = teks_surat(folder / salinan).split("\n")
        for satu_asli in (asli, lampiran):
            assert set(teks_surat(folder / satu_asli).split("\n")) <= set(baris)
        assert baris.count("SALINAN") == 2
        assert baris.count("ttd") == 2
        assert baris.count("Salinan sesuai dengan aslinya,") == 2
        assert baris.count("Purwadi, S.H.") == 2
        bagian = docx.Document(str(folder / salinan)).sections
        assert [isi.orientation for isi in bagian] == [WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE]


def test_pengesah_salinan_dapat_diganti(tmp_path: Path) -> None:
    assert PENGATURAN.keputusan is not None
    satu = lengkap()
    satu.pengaturan = replace(PENGATURAN, keputusan=replace(PENGATURAN.keputusan, pengesah_salinan="sekda"))
    assert "Didik Santoso, M.Si." in teks_surat(tulis(satu, tmp_path, jenis=KUNCI).folder / SALINAN)


def test_tanpa_pengaturan_tampak_sebagai_tempat_kosong(tmp_path: Path) -> None:
    satu = lengkap()
    satu.pengaturan = Pengaturan()
    hasil = tulis(satu, tmp_path, jenis=KUNCI)
    assert len(hasil.ditulis) == 5
    for nama in hasil.ditulis:
        teks = teks_surat(hasil.folder / nama)
        assert KOSONG in teks
        assert "None" not in teks
        assert "{{" not in teks


def test_data_jahat_tetap_teks(tmp_path: Path) -> None:
    jahat = pegawai(1, nama="<w:p>&{{ 7*7 }}{% raw %}", gelar_belakang="=1+1")
    hasil = tulis(batch([jahat], [usulan(1, "LUR")]), tmp_path, jenis=KUNCI)
    for nama in (BA, USULAN, SALINAN):
        assert f"<W:P>&{{{{ 7*7 }}}}{{% RAW %}}, =1+1\n{nip(1)[:8]}" in teks_surat(hasil.folder / nama)
