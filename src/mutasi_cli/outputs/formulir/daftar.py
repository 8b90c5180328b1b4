"""The words to choose from: one list a vocabulary, kept on the sheet ``Daftar`` under names of ranges.

Excel allows a list within a rule 255 characters only, so every list is a range.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.workbook import Workbook
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.properties import PageSetupProperties

from mutasi_cli.domain.kosakata import (
    Agama,
    DasarUsulan,
    HasilPertek,
    HasilUji,
    JenisJabatan,
    JenisKelamin,
    JenisPerpindahan,
    Jenjang,
    JenjangJf,
    Kedudukan,
    LayananVital,
    Pendidikan,
    StatusAsn,
    StatusHukum,
    StatusJabatan,
    SyaratKhusus,
    TingkatHukuman,
)
from mutasi_cli.domain.lembar_kanonik import TAHUN_PREDIKAT, Keharusan
from mutasi_cli.domain.waktu import HARI
from mutasi_cli.law import LawBook
from mutasi_cli.outputs.formulir.gaya import ISI, KEPALA

LEMBAR_DAFTAR = "Daftar"
KODE_JABATAN = "daftar_kode_jabatan"
"""Name of the range that holds the post codes of the sheet ``jabatan``."""
_AWAL = 2
_TERSEMPIT = 14
_HALAMAN = 3
"""Pages side by side when the lists are printed."""


@dataclass(frozen=True, slots=True)
class Pilihan:
    """One list. ``mengikat``: another word is refused; else the list only helps to write."""

    nama: str
    kata: tuple[str, ...]
    mengikat: bool = True

    @property
    def judul(self) -> str:
        """The heading above the words: ``Status ASN``."""
        kata = self.nama.replace("_", " ").capitalize()
        return kata.replace(" asn", " ASN").replace(" jf", " JF")

    @property
    def rentang(self) -> str:
        """The name of the range that holds the words."""
        return f"daftar_{self.nama}"


def susun_daftar(lawbook: LawBook, kode_aturan: Sequence[str] = ()) -> dict[str, Pilihan]:
    """Return all lists by name, in the order of the sheet ``Daftar``.

    ``kode_aturan`` are the rules that an exemption may name; without any there is no list of them.

    A list is binding only where the reader takes no other word: ``hukuman_disiplin`` may have a text after a
    colon, ``syarat_khusus`` may name several, ``rumpun_jf`` may be the office's own word.
    """
    golongan = _tabel(lawbook, "golongan")
    diklat = _tabel(lawbook, "diklat_jenjang")
    # Each of these begins with the word that the workbook is described with; the others are its spellings.
    sertifikat = (_deret(lawbook, f"sertifikat_{isi}") for isi in ("camat", "puskesmas", "pbj"))
    jenjang_jf = _kata(JenjangJf)
    semua = (
        Pilihan("jenis_perpindahan", _kata(JenisPerpindahan)),
        Pilihan("dasar_usulan", _kata(DasarUsulan)),
        Pilihan("ya_tidak", ("ya", "tidak")),
        Pilihan("jenis_kelamin", _kata(JenisKelamin)),
        Pilihan("agama", _kata(Agama)),
        Pilihan("status_asn", _kata(StatusAsn)),
        Pilihan("kedudukan", _kata(Kedudukan)),
        Pilihan("golongan", (*golongan, *_deret(lawbook, "golongan_pppk"))),
        Pilihan("pangkat", tuple(str(golongan[kode]) for kode in golongan), mengikat=False),
        Pilihan("pendidikan", tuple(isi.label for isi in Pendidikan)),
        Pilihan("jenis_jabatan", _kata(JenisJabatan)),
        Pilihan(
            "jenis_jabatan_pegawai",
            tuple(isi.value for isi in JenisJabatan if isi is not JenisJabatan.TUGAS_TAMBAHAN),
        ),
        Pilihan("eselon", tuple(_tabel(lawbook, "rentang_golongan_eselon"))),
        Pilihan("jenjang_jf", jenjang_jf),
        Pilihan("rumpun", ("kesehatan", "pendidikan", "umum"), mengikat=False),
        Pilihan("predikat", _predikat(lawbook)),
        Pilihan("hukuman", _kata(TingkatHukuman), mengikat=False),
        Pilihan("status_hukum", _kata(StatusHukum), mengikat=False),
        Pilihan("hasil_uji", _kata(HasilUji)),
        Pilihan("diklat", tuple(str(isi[0]) for isi in diklat.values()), mengikat=False),
        Pilihan("sertifikat", tuple(str(isi[0]) for isi in sertifikat), mengikat=False),
        Pilihan("jenjang", (*(isi.label for isi in Jenjang), *jenjang_jf)),
        Pilihan("layanan_vital", _kata(LayananVital)),
        Pilihan("syarat_khusus", _kata(SyaratKhusus), mengikat=False),
        Pilihan("status_jabatan", _kata(StatusJabatan)),
        Pilihan("hasil_pertek", _kata(HasilPertek)),
        Pilihan("hari", HARI),
        Pilihan("aturan", tuple(kode_aturan), mengikat=False),
    )
    return {isi.nama: isi for isi in semua if isi.kata}


def tulis_daftar(buku: Workbook, daftar: Mapping[str, Pilihan]) -> None:
    """Write the sheet ``Daftar``, a list a column, and name the ranges, also that of the post codes.

    The sheet is protected (without a password): a word deleted by mistake would vanish from a drop-down.
    """
    ws = buku.create_sheet(LEMBAR_DAFTAR)
    for nomor, pilihan in enumerate(daftar.values(), start=1):
        huruf = get_column_letter(nomor)
        kepala = ws.cell(row=1, column=nomor, value=pilihan.judul)
        kepala.style = KEPALA[Keharusan.BOLEH]
        for baris, kata in enumerate(pilihan.kata, start=_AWAL):
            sel = ws.cell(row=baris, column=nomor, value=kata)
            sel.style = ISI
            sel.number_format = "@"
        akhir = _AWAL + len(pilihan.kata) - 1
        buku.defined_names[pilihan.rentang] = DefinedName(
            pilihan.rentang,
            attr_text=f"{quote_sheetname(LEMBAR_DAFTAR)}!${huruf}${_AWAL}:${huruf}${akhir}",
        )
        ws.column_dimensions[huruf].width = max(
            _TERSEMPIT, *(len(isi) + 3 for isi in (pilihan.judul, *pilihan.kata))
        )
    # As long as the list in the sheet (a fixed range would end in a thousand blank choices), and counted from
    # the heading, which cannot be deleted.
    buku.defined_names[KODE_JABATAN] = DefinedName(
        KODE_JABATAN, attr_text="OFFSET(jabatan!$A$1,1,0,MAX(1,COUNTA(jabatan!$A:$A)-1),1)"
    )
    ws.freeze_panes = "A2"
    ws.page_setup.orientation = "landscape"
    ws.page_setup.paperSize = ws.PAPERSIZE_A4
    ws.page_setup.fitToWidth = _HALAMAN
    ws.page_setup.fitToHeight = 0
    ws.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    ws.print_title_rows = "1:1"
    ws.protection.sheet = True
    ws.protection.formatColumns = False


def _kata(kosakata: Iterable[object]) -> tuple[str, ...]:
    """Return the printed words of a vocabulary whose values they are."""
    return tuple(str(isi) for isi in kosakata)


def _tabel(lawbook: LawBook, nama: str) -> Mapping[str, Any]:
    tabel: Mapping[str, Any] = lawbook.parameter[nama].nilai[-1].nilai
    return tabel


def _deret(lawbook: LawBook, nama: str) -> Sequence[str]:
    deret: Sequence[str] = lawbook.parameter[nama].nilai[-1].nilai
    return deret


def _predikat(lawbook: LawBook) -> tuple[str, ...]:
    """Return the predicates of the years that the form has columns for."""
    nilai = lawbook.parameter["predikat_kinerja"].on(date(TAHUN_PREDIKAT[-1], 12, 31)).nilai
    return tuple(str(isi) for isi in nilai)
