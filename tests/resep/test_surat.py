"""The recipe «Add a paper» suffices."""

from __future__ import annotations

from typing import TYPE_CHECKING

import docx

if TYPE_CHECKING:
    from resep.langkah import Salinan

BERKAS = "27-daftar_tunjangan/daftar_tunjangan.docx"


def test_add_a_paper(salinan: Salinan) -> None:
    tampil = salinan.ikuti("Add a paper")
    assert "test_setiap_yang_mendapat_jabatan_tercantum PASSED" in tampil
    assert "FAILED" not in tampil
    # It was written for the example, and read back without a difference.
    naskah = salinan.akar / "keluaran" / "coba" / "2026-02-06" / BERKAS
    assert [isi.text for isi in docx.Document(str(naskah)).paragraphs[:1]] == ["DAFTAR TUNJANGAN JABATAN"]
    # A name changed by hand is told as a difference: the paper is really compared.
    dokumen = docx.Document(str(naskah))
    sel = dokumen.tables[0].rows[1].cells[1].paragraphs[0]
    lama = sel.text
    sel.runs[0].text = "ORANG LAIN"
    dokumen.save(str(naskah))
    lagi = ("verify", "examples/bekasi-2026-02-06", "--keluaran", "keluaran/coba")
    beda = salinan.jalankan("mutasi", *lagi, kode=1)
    assert "27-daftar_tunjangan" in beda
    assert lama != "ORANG LAIN"
