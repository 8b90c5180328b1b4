"""The rows under the headings: which are data, which are titles, where the signatures begin.

Cells that a merged cell or a unit title row gives to a row are kept beside the sheet, each with the address
of the cell in which it really stands.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from mutasi_cli.tables.bidang import BIDANG, PENOMOR
from mutasi_cli.tables.lembar import Lembar
from mutasi_cli.tables.letak.kunci import kunci_rapat
from mutasi_cli.tables.letak.model import TataLetak
from mutasi_cli.tables.letak.temukan import baris_nomor
from mutasi_cli.tables.nilai import kosong, teks_sel
from mutasi_cli.tables.nilai.bertumpuk import mirip_nip
from mutasi_cli.tables.nilai.mentah import satu_baris
from mutasi_cli.tables.tabel import Ganti

_BERJUDUL = frozenset({"usulan", "pegawai", "jabatan"})
"""Tables that are printed: only these have title rows and signatures."""

_TANDA_TANGAN_TERLEBAR = 3
_JUDUL_TERPANJANG = 200
_NIP_TERPENDEK = 12
_BULAN = (
    "januari|februari|pebruari|maret|april|mei|juni|juli|agustus|september|oktober|november|nopember|desember"
)
_TANDA_TANGAN = re.compile(
    rf"(?:ditetapkan di|dikeluarkan di|pada tanggal|mengetahui|menyetujui|tembusan|ttd\b|a\.?\s?n\.\s|u\.b\.)"
    rf"|[a-z .]+,\s*(?:\d{{1,2}}|[_.…]+)?\s*(?:{_BULAN})\s+\d{{4}}$"
    rf"|(?:(?:pj|plt|plh|pjs)\.?\s+)?(?:wali ?kota|bupati|gubernur|sekretaris daerah|kepala badan"
    rf"|kepala bkpsdm|kepala bkd)\b.*,$"
    rf"|(?:(?:pj|plt|plh|pjs)\.?\s+)?(?:wali ?kota|bupati|gubernur)(?:\s+[a-z]+){{1,3}},?$",
    re.IGNORECASE,
)
_BERNOMOR = re.compile(r"(?:[IVX]{1,5}|[A-Z]|\d{1,2})\s*[.)]\s+\S")
_PENANDA = re.compile(r"^(?:[IVX]{1,5}|[A-Z]|\d{1,2})\s*[.)]\s+")
_KATA_JUDUL = re.compile(
    r"\b(?:jabatan|eselon|pengangkatan|pemberhentian|perpindahan|promosi|rotasi|mutasi|pengukuhan|pejabat"
    r"|lampiran|administrator|pengawas|pelaksana"
    r"|fungsional|struktural|pimpinan tinggi|tugas tambahan|unit kerja"
    r"|perangkat daerah|dinas|badan|inspektorat|sekretariat|satuan polisi|kecamatan|kelurahan|uptd?|puskesmas"
    r"|rumah sakit|rsud|bagian|bidang|seksi|sub ?bagian|sub ?bidang|asisten|staf ahli|kantor|cabang dinas"
    r"|sekolah|sdn?|smpn?|laboratorium|pasar|terminal)\b",
    re.IGNORECASE,
)
_UNIT = re.compile(
    r"(?:dinas|badan|inspektorat|sekretariat|satuan|kecamatan|kelurahan|uptd?|puskesmas|rumah sakit|rsud"
    r"|bagian|bidang|seksi|sub ?bagian|sub ?bidang|kantor|cabang|sekolah|sd|sdn|smp|smpn"
    r"|unit|laboratorium)\b",
    re.IGNORECASE,
)
_PERANGKAT = re.compile(
    r"(?:dinas|badan|inspektorat|sekretariat (?:daerah|dprd|dewan)|satuan polisi|kecamatan|kantor)\b",
    re.IGNORECASE,
)
_UNIT_DI_ATAS = re.compile(
    r"(?:nama )?(?:unit kerja|unit organisasi|perangkat daerah|opd|skpd|satuan kerja)\s*:\s*(.+)",
    re.IGNORECASE,
)
_TAK_DIISI_TURUN = frozenset({"nip", "nama"})
"""Kinds of value that a merged cell never gives to several rows."""


@dataclass(frozen=True, slots=True)
class Lewat:
    """Rows that are no data: indices of the first and the last, and why."""

    pertama: int
    terakhir: int
    sebab: str


@dataclass(slots=True)
class Tubuh:
    """The rows of data of a sheet, cells given to rows from elsewhere, and the rows that were passed over.

    ``berhenti`` is the row of the signatures, below which nothing was read.
    """

    baris: tuple[int, ...] = ()
    ganti: dict[str, dict[int, Ganti]] = field(default_factory=dict)
    lewat: list[Lewat] = field(default_factory=list)
    berhenti: int | None = None


def pasti_orang(nip: object) -> bool:
    """Tell whether the cell of a NIP alone makes a row a person, whatever else stands in it."""
    return isinstance(nip, str) and len(nip) >= _NIP_TERPENDEK and nip[-3:-1].isdigit()


def baca_tubuh(lembar: Lembar, letak: TataLetak) -> Tubuh:
    """Return the rows of data under the headings."""
    pembaca = _Pembaca(lembar, letak)
    pembaca.baca()
    _isi_turun(lembar, letak, pembaca.tubuh)
    return pembaca.tubuh


def tanpa_unit(letak: TataLetak, tubuh: Tubuh) -> bool:
    """Tell whether a form whose title rows give the unit has neither such rows nor a column for it."""
    berunit = "unit_kerja" in letak.kolom or "unit_kerja" in tubuh.ganti
    return letak.layout.judul_unit and not berunit and bool(tubuh.baris)


class _Pembaca:
    def __init__(self, lembar: Lembar, letak: TataLetak):
        self._lembar = lembar
        self._letak = letak
        self.tubuh = Tubuh()
        kolom = letak.kolom
        self._penting = [
            isi.indeks for bidang, isi in kolom.items() if bidang not in PENOMOR.get(letak.tabel, ())
        ]
        self._terpetakan = {isi.indeks for isi in kolom.values()}
        self._nip = kolom["nip"].indeks if "nip" in kolom and letak.tabel in _BERJUDUL else -1
        self._judul = self._kunci_judul()
        self._unit: Ganti | None = None
        self._perangkat: Ganti | None = None
        self._beri_unit = letak.layout.judul_unit and "unit_kerja" not in kolom
        self._beri_perangkat = self._beri_unit and "perangkat_daerah" not in kolom

    def baca(self) -> None:
        """Go down the rows once; whole blank rows and rows with a NIP cost next to nothing."""
        letak, lembar = self._letak, self._lembar
        if letak.baris_nomor is not None:
            self._lewati(letak.baris_nomor, "baris nomor kolom")
        if self._beri_unit:
            self._unit_di_atas()
        baris = []
        nip = self._nip
        for indeks in lembar.nomor_rows(letak.baris_data):
            isi = lembar.rows[indeks]
            if 0 <= nip < len(isi) and pasti_orang(isi[nip]):
                baris.append(indeks)
                continue
            if not any(isi):
                continue
            if self._tanda_tangan(isi):
                self._berhenti(indeks)
                break
            if self._berupa_data(indeks, isi):
                baris.append(indeks)
        self.tubuh.baris = tuple(baris)

    def _berupa_data(self, indeks: int, isi: Sequence[object]) -> bool:
        berisi = [k for k, sel in enumerate(isi) if not kosong(sel)]
        if not berisi:
            return False
        if self._judul_berulang(isi, berisi):
            self._lewati(indeks, "judul kolom yang berulang")
            return False
        if baris_nomor(isi, len(self._judul)) and len(berisi) > 1 and self._letak.tabel in _BERJUDUL:
            self._lewati(indeks, "baris nomor kolom")
            return False
        if self._letak.tabel in _BERJUDUL and self._baris_judul(indeks, isi, berisi):
            self._lewati(indeks, f"baris judul «{satu_baris(teks_sel(isi[berisi[0]]))[:60]}»")
            return False
        if not any(k < len(isi) and not kosong(isi[k]) for k in self._penting):
            return False
        if self._unit is not None:
            self.tubuh.ganti.setdefault("unit_kerja", {})[indeks] = self._unit
        if self._perangkat is not None:
            self.tubuh.ganti.setdefault("perangkat_daerah", {})[indeks] = self._perangkat
        return True

    def _kunci_judul(self) -> dict[int, frozenset[str]]:
        """Return column -> its headings, to know them again where a page repeats them."""
        kepala = self._letak.kepala
        semua = () if kepala is None else kepala.kolom
        return {isi.indeks: frozenset(kunci_rapat(satu) for satu in isi.jalur) for isi in semua}

    def _judul_berulang(self, isi: Sequence[object], berisi: Sequence[int]) -> bool:
        if len(berisi) < 2 and len(self._judul) > 1:  # noqa: PLR2004 - one cell may be a value like «nama»
            return False
        return all(
            k in self._judul and isinstance(isi[k], str) and kunci_rapat(isi[k]) in self._judul[k]
            for k in berisi
        )

    def _tanda_tangan(self, isi: Sequence[object]) -> bool:
        if self._letak.tabel not in _BERJUDUL or self._nip_terisi(isi):
            return False
        berisi = [teks_sel(sel) for sel in isi if not kosong(sel)]
        if not 0 < len(berisi) <= _TANDA_TANGAN_TERLEBAR:
            return False
        return any(_TANDA_TANGAN.match(satu_baris(teks)) for teks in berisi)

    def _nip_terisi(self, isi: Sequence[object]) -> bool:
        return 0 <= self._nip < len(isi) and any(
            mirip_nip(baris) for baris in teks_sel(isi[self._nip]).split("\n")
        )

    def _baris_judul(self, indeks: int, isi: Sequence[object], berisi: Sequence[int]) -> bool:
        """Tell whether a row is a title between the data; a unit title is remembered for the rows below."""
        teks = {satu_baris(teks_sel(isi[k])) for k in berisi}
        if len(teks) != 1 or not isinstance(isi[berisi[0]], str) or mirip_nip(*teks):
            return False
        judul, kolom = teks.pop(), berisi[0]
        if len(judul) > _JUDUL_TERPANJANG or not any(huruf.isalpha() for huruf in judul):
            return False
        baku = self._letak.layout.nama == "tabel baku"
        merata = self._melebar(indeks, kolom) or kolom not in self._terpetakan
        bersih = _PENANDA.sub("", judul)
        if self._letak.layout.judul_unit:
            if not (merata or _UNIT.match(bersih)):
                return False
            self._catat_unit(bersih, indeks, kolom)
            return True
        return merata or (not baku and (_BERNOMOR.match(judul) or _KATA_JUDUL.search(judul)) is not None)

    def _catat_unit(self, judul: str, indeks: int, kolom: int) -> None:
        sel = Ganti(judul, indeks, kolom)
        if self._beri_unit:
            self._unit = sel
        if self._beri_perangkat and _PERANGKAT.match(judul):
            self._perangkat = sel

    def _unit_di_atas(self) -> None:
        """Take the unit that a bezetting names above its headings: ``UNIT KERJA : DINAS KESEHATAN``."""
        kepala = self._letak.kepala
        for indeks in range(0 if kepala is None else kepala.baris):
            isi = self._lembar.rows[indeks]
            berisi = [k for k, sel in enumerate(isi) if not kosong(sel)]
            utuh = satu_baris(" ".join(teks_sel(isi[k]) for k in berisi))
            if berisi and (cocok := _UNIT_DI_ATAS.fullmatch(utuh)):
                self._catat_unit(cocok[1].strip(), indeks, berisi[-1])

    def _melebar(self, indeks: int, kolom: int) -> bool:
        return any(
            r0 <= indeks <= r1 and k0 <= kolom <= k1 and k1 > k0 for r0, k0, r1, k1 in self._lembar.gabungan
        )

    def _lewati(self, indeks: int, sebab: str) -> None:
        self.tubuh.lewat.append(Lewat(indeks, indeks, sebab))

    def _berhenti(self, indeks: int) -> None:
        akhir = max((i for i in self._lembar.nomor_rows(indeks) if any(self._lembar.rows[i])), default=indeks)
        self.tubuh.berhenti = indeks
        self.tubuh.lewat.append(Lewat(indeks, akhir, "blok tanda tangan; pembacaan berhenti di sini"))


def _isi_turun(lembar: Lembar, letak: TataLetak, tubuh: Tubuh) -> None:
    """Give the value of a cell that is merged over several rows to each of them."""
    jenis = BIDANG[letak.tabel]
    if letak.tabel not in _BERJUDUL:
        return
    ada = set(tubuh.baris)
    for r0, k0, r1, k1 in lembar.gabungan:
        if r1 == r0 or r1 < letak.baris_data:
            continue
        for bidang, kolom in letak.kolom.items():
            turunan = (
                bidang in letak.layout.turunan
                and kolom.indeks == letak.kolom[letak.layout.turunan[bidang]].indeks
            )
            if (
                not k0 <= kolom.indeks <= k1
                or turunan
                or jenis.get(bidang) in _TAK_DIISI_TURUN
                or bidang == "nama"
            ):
                continue
            asal = Ganti(lembar.isi(r0, k0), r0, k0)
            for baris in range(r0 + 1, r1 + 1):
                if baris in ada and kosong(lembar.isi(baris, kolom.indeks)):
                    tubuh.ganti.setdefault(bidang, {})[baris] = asal
