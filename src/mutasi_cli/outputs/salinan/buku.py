"""The workbook's own part: which sheets there are, which one is shown first, and names bound to a sheet."""

from typing import Any

from lxml import etree

from mutasi_cli.outputs.salinan.alamat import kutip
from mutasi_cli.outputs.salinan.lembar import tanpa_pilihan, terpilih
from mutasi_cli.outputs.salinan.paket import Paket
from mutasi_cli.outputs.salinan.xml import TakBiasa, anak, setempat, sisipkan

_JENIS = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
_SESUDAH_NAMA = frozenset(
    {
        "calcPr",
        "oleSize",
        "customWorkbookViews",
        "pivotCaches",
        "smartTagPr",
        "smartTagTypes",
        "webPublishing",
        "fileRecoveryPr",
        "webPublishObjects",
        "extLst",
    }
)
"""What the schema wants behind ``definedNames``."""


class Buku:
    """The list of sheets of a workbook."""

    def __init__(self, paket: Paket):
        self._paket = paket
        self._akar = paket.xml(paket.buku)
        self._ns: str = etree.QName(self._akar).namespace or ""
        sheets = anak(self._akar, "sheets")
        if sheets is None:
            raise TakBiasa("tanpa lembar")
        self._sheets = sheets
        tujuan = {isi.id: isi.tujuan for isi in paket.relasi(paket.buku) if not isi.keluar}
        kunci = f"{{{paket.dasar_relasi}}}id"
        self.lembar: dict[str, str] = {
            unsur.get("name", ""): tujuan[unsur.get(kunci)]
            for unsur in sheets
            if setempat(unsur) == "sheet" and unsur.get(kunci) in tujuan
        }
        """Name of a sheet -> its part, in the order of the tabs."""

    def nama_bebas(self, nama: str) -> str:
        """Return a name that no sheet has: ``Temuan``, else ``Temuan (2)`` and so on."""
        dipakai = {isi.get("name", "").casefold() for isi in self._sheets if setempat(isi)}
        calon, nomor = nama, 1
        while calon.casefold() in dipakai:
            nomor += 1
            calon = f"{nama} ({nomor})"
        return calon

    def depankan(self, nama: str, bagian: str, *, judul: int, rentang: str | None) -> None:
        """Put the new part ``bagian`` as sheet ``nama`` before all others and make it the one shown first.

        ``judul`` is the row that is printed on each page, ``rentang`` the range of its filter.
        """
        paket = self._paket
        paket.sebutkan(bagian, _JENIS)
        unsur = etree.Element(f"{{{self._ns}}}sheet", nsmap={"r": paket.dasar_relasi})
        unsur.set("name", nama)
        nomor = [int(isi.get("sheetId", "0")) for isi in self._sheets if setempat(isi) == "sheet"]
        unsur.set("sheetId", str(max(nomor, default=0) + 1))
        unsur.set(f"{{{paket.dasar_relasi}}}id", paket.kaitkan(paket.buku, "worksheet", bagian))
        self._sheets.insert(0, unsur)
        self._geser()
        self._namai("_xlnm.Print_Titles", f"{kutip(nama)}!${judul}:${judul}")
        if rentang is not None:
            self._namai("_xlnm._FilterDatabase", f"{kutip(nama)}!{rentang}", tersembunyi=True)
        self._tampilkan()
        paket.simpan(paket.buku)

    def lepas_pilihan(self, kecuali: frozenset[str]) -> None:
        """Unselect the sheets that were shown first, but for the parts that are written anew anyway."""
        for bagian in self.lembar.values():
            if bagian not in kecuali and self._paket.ada(bagian) and terpilih(self._paket.awal(bagian)):
                self._paket.tulis(bagian, tanpa_pilihan(self._paket.baca(bagian)))

    def _geser(self) -> None:
        """Names of one sheet know it by its place, and every place is one further now."""
        daftar = anak(self._akar, "definedNames")
        for unsur in () if daftar is None else daftar:
            if setempat(unsur) and (unsur.get("localSheetId") or "").isdigit():
                unsur.set("localSheetId", str(int(unsur.get("localSheetId")) + 1))

    def _namai(self, nama: str, isi: str, *, tersembunyi: bool = False) -> None:
        daftar: Any = anak(self._akar, "definedNames")
        if daftar is None:
            daftar = etree.Element(f"{{{self._ns}}}definedNames")
            sisipkan(self._akar, daftar, _SESUDAH_NAMA)
        unsur = etree.SubElement(daftar, f"{{{self._ns}}}definedName")
        unsur.set("name", nama)
        unsur.set("localSheetId", "0")
        if tersembunyi:
            unsur.set("hidden", "1")
        unsur.text = isi

    def _tampilkan(self) -> None:
        tampilan = anak(self._akar, "bookViews")
        if tampilan is None:
            tampilan = etree.Element(f"{{{self._ns}}}bookViews")
            sisipkan(self._akar, tampilan, frozenset({"sheets"}))
            etree.SubElement(tampilan, f"{{{self._ns}}}workbookView")
        for unsur in tampilan:
            if setempat(unsur) == "workbookView":
                unsur.attrib.pop("firstSheet", None)
                unsur.set("activeTab", "0")
