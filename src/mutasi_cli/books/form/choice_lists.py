"""The words to choose from: one list a vocabulary, kept on the sheet ``FindingsSheet`` under names of ranges.

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

from mutasi_cli.books.form.form_styles import BODY_CELL, HEADING_CELL
from mutasi_cli.domain.calendar import DAY_NAMES
from mutasi_cli.domain.canonical_sheets import PREDIKAT_YEARS, Requirement
from mutasi_cli.domain.vocabulary import (
    Agama,
    CompetencyTestResult,
    DasarUsulan,
    JenisJabatan,
    JenisKelamin,
    Jenjang,
    JenjangJf,
    Kedudukan,
    KindOfMove,
    LayananVital,
    Pendidikan,
    PertekAnswer,
    StatusAsn,
    StatusHukum,
    StatusJabatan,
    SyaratKhusus,
    TingkatHukuman,
)
from mutasi_cli.law import LawBook

LISTS_SHEET = "Daftar"
KODE_JABATAN = "daftar_kode_jabatan"
"""Name of the range that holds the post codes of the sheet ``jabatan``."""
_FIRST_ROW = 2
_NARROWEST = 14
_PAGES_ACROSS = 3
"""Pages side by side when the lists are printed."""


@dataclass(frozen=True, slots=True)
class ChoiceList:
    """One list. ``binding``: another word is refused; else the list only helps to write."""

    nama: str
    words: tuple[str, ...]
    binding: bool = True

    @property
    def heading(self) -> str:
        """The heading above the words: ``Status ASN``."""
        words = self.nama.replace("_", " ").capitalize()
        return words.replace(" asn", " ASN").replace(" jf", " JF")

    @property
    def span(self) -> str:
        """The name of the range that holds the words."""
        return f"daftar_{self.nama}"


def build_lists(lawbook: LawBook, rule_codes: Sequence[str] = ()) -> dict[str, ChoiceList]:
    """Return all lists by name, in the order of the sheet ``FindingsSheet``.

    ``rule_codes`` are the rules that an exemption may name; without any there is no list of them.

    A list is binding only where the reader takes no other word: ``hukuman_disiplin`` may have a text after a
    colon, ``syarat_khusus`` may name several, ``rumpun_jf`` may be the office's own word.
    """
    golongan = _law_table(lawbook, "golongan")
    diklat = _law_table(lawbook, "diklat_jenjang")
    # Each of these begins with the word that the workbook is described with; the others are its spellings.
    sertifikat = (_law_list(lawbook, f"sertifikat_{choice}") for choice in ("camat", "puskesmas", "pbj"))
    jenjang_jf = _words(JenjangJf)
    all_lists = (
        ChoiceList("jenis_perpindahan", _words(KindOfMove)),
        ChoiceList("dasar_usulan", _words(DasarUsulan)),
        ChoiceList("ya_tidak", ("ya", "tidak")),
        ChoiceList("jenis_kelamin", _words(JenisKelamin)),
        ChoiceList("agama", _words(Agama)),
        ChoiceList("status_asn", _words(StatusAsn)),
        ChoiceList("kedudukan", _words(Kedudukan)),
        ChoiceList("golongan", (*golongan, *_law_list(lawbook, "golongan_pppk"))),
        ChoiceList("pangkat", tuple(str(golongan[kode]) for kode in golongan), binding=False),
        ChoiceList("pendidikan", tuple(choice.label for choice in Pendidikan)),
        ChoiceList("jenis_jabatan", _words(JenisJabatan)),
        ChoiceList(
            "jenis_jabatan_pegawai",
            tuple(choice.value for choice in JenisJabatan if choice is not JenisJabatan.TUGAS_TAMBAHAN),
        ),
        ChoiceList("eselon", tuple(_law_table(lawbook, "rentang_golongan_eselon"))),
        ChoiceList("jenjang_jf", jenjang_jf),
        ChoiceList("rumpun", ("kesehatan", "pendidikan", "umum"), binding=False),
        ChoiceList("predikat", _predikat(lawbook)),
        ChoiceList("hukuman", _words(TingkatHukuman), binding=False),
        ChoiceList("status_hukum", _words(StatusHukum), binding=False),
        ChoiceList("hasil_uji", _words(CompetencyTestResult)),
        ChoiceList("diklat", tuple(str(choice[0]) for choice in diklat.values()), binding=False),
        ChoiceList("sertifikat", tuple(str(choice[0]) for choice in sertifikat), binding=False),
        ChoiceList("jenjang", (*(choice.label for choice in Jenjang), *jenjang_jf)),
        ChoiceList("layanan_vital", _words(LayananVital)),
        ChoiceList("syarat_khusus", _words(SyaratKhusus), binding=False),
        ChoiceList("status_jabatan", _words(StatusJabatan)),
        ChoiceList("hasil_pertek", _words(PertekAnswer)),
        ChoiceList("hari", DAY_NAMES),
        ChoiceList("aturan", tuple(rule_codes), binding=False),
    )
    return {choice.nama: choice for choice in all_lists if choice.words}


def write_list(workbook: Workbook, lists: Mapping[str, ChoiceList]) -> None:
    """Write the sheet ``FindingsSheet``, a list a column, and name the ranges, also that of the post codes.

    The sheet is protected (without a password): a word deleted by mistake would vanish from a drop-down.
    """
    ws = workbook.create_sheet(LISTS_SHEET)
    for nomor, choice_list in enumerate(lists.values(), start=1):
        letter = get_column_letter(nomor)
        heading_cell = ws.cell(row=1, column=nomor, value=choice_list.heading)
        heading_cell.style = HEADING_CELL[Requirement.OPTIONAL]
        for row, words in enumerate(choice_list.words, start=_FIRST_ROW):
            cell = ws.cell(row=row, column=nomor, value=words)
            cell.style = BODY_CELL
            cell.number_format = "@"
        end = _FIRST_ROW + len(choice_list.words) - 1
        workbook.defined_names[choice_list.span] = DefinedName(
            choice_list.span,
            attr_text=f"{quote_sheetname(LISTS_SHEET)}!${letter}${_FIRST_ROW}:${letter}${end}",
        )
        ws.column_dimensions[letter].width = max(
            _NARROWEST, *(len(words_shown) + 3 for words_shown in (choice_list.heading, *choice_list.words))
        )
    # As long as the list in the sheet (a fixed range would end in a thousand blank choices), and counted from
    # the heading, which cannot be deleted.
    workbook.defined_names[KODE_JABATAN] = DefinedName(
        KODE_JABATAN, attr_text="OFFSET(jabatan!$A$1,1,0,MAX(1,COUNTA(jabatan!$A:$A)-1),1)"
    )
    ws.freeze_panes = "A2"
    ws.page_setup.orientation = "landscape"
    ws.page_setup.paperSize = ws.PAPERSIZE_A4
    ws.page_setup.fitToWidth = _PAGES_ACROSS
    ws.page_setup.fitToHeight = 0
    ws.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    ws.print_title_rows = "1:1"
    ws.protection.sheet = True
    ws.protection.formatColumns = False


def _words(vocabulary: Iterable[object]) -> tuple[str, ...]:
    """Return the printed words of a vocabulary whose values they are."""
    return tuple(str(word) for word in vocabulary)


def _law_table(lawbook: LawBook, nama: str) -> Mapping[str, Any]:
    table: Mapping[str, Any] = lawbook.parameter[nama].value[-1].value
    return table


def _law_list(lawbook: LawBook, nama: str) -> Sequence[str]:
    words: Sequence[str] = lawbook.parameter[nama].value[-1].value
    return words


def _predikat(lawbook: LawBook) -> tuple[str, ...]:
    """Return the predicates of the years that the form has columns for."""
    value = lawbook.parameter["predikat_kinerja"].on(date(PREDIKAT_YEARS[-1], 12, 31)).value
    return tuple(str(predikat_word) for predikat_word in value)
