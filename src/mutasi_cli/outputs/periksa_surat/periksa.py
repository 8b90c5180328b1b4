"""``mutasi verify``: read every paper of the day back and compare it with the batch."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path, PurePosixPath

from markupsafe import Markup

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.penyusunan import build_batch
from mutasi_cli.errors import KeluaranError
from mutasi_cli.law import LawBook
from mutasi_cli.outputs.berkas import read_if_there
from mutasi_cli.outputs.manifest import (
    CATATAN_NOMOR,
    CATATAN_SEBAGIAN,
    FOLDER_USANG,
    Manifest,
    sidik,
)
from mutasi_cli.outputs.periksa_surat.fakta import label, read_marked, without_marks, write_marked
from mutasi_cli.outputs.periksa_surat.hasil import BIDANG_NASKAH, Beda, HasilPeriksa, Jenis, tampil_nip
from mutasi_cli.outputs.periksa_surat.isi_buku import cells, expected_cells, sheets
from mutasi_cli.outputs.periksa_surat.isi_docx import DokumenRusakError, paragraphs
from mutasi_cli.outputs.periksa_surat.padan import Paragraf, Selisih, compare
from mutasi_cli.outputs.surat.daftar import SURAT, Surat
from mutasi_cli.outputs.surat.isian import write_value
from mutasi_cli.outputs.surat.konteks_umum import Konteks
from mutasi_cli.outputs.surat.nama_berkas import nip_berkas
from mutasi_cli.outputs.surat.rencana import Naskah, house_style, plan_papers
from mutasi_cli.outputs.surat.siap import Simpanan
from mutasi_cli.outputs.surat.templat import Templat
from mutasi_cli.outputs.urutan import roster_order

TERBUKA = "___"
"""What stands in a number while its serial number is not yet given."""

_KUNCI_NOMOR = ("nomor_sk_struktural", "nomor_sk_tugas_tambahan")
"""Facts of the batch that an option may set."""

_BARU = re.compile(r"baru\d*")
_NASKAH = (".docx", ".xlsx", ".pdf")


@dataclass(slots=True)
class _Catatan:
    """What has been found so far. ``orang`` maps a line of the result to the people looked at."""

    perbedaan: list[Beda] = field(default_factory=list)
    terbuka: set[str] = field(default_factory=set)
    jenis: dict[str, "_Hitung"] = field(default_factory=dict)


@dataclass(slots=True)
class _Hitung:
    judul: str
    orang: set[str] = field(default_factory=set)
    salah: set[str] = field(default_factory=set)
    lain: int = 0
    ada: bool = False


class _Cetakan:
    """How the program itself writes the papers of a kind; what only papers that differ need is made late."""

    def __init__(
        self, surat: Surat, batch: Batch, templat: Callable[[Surat, Callable[[object], Markup]], Templat]
    ):
        self._surat = surat
        self._batch = batch
        self._templat = templat

    @cached_property
    def _polos(self) -> Templat:
        return self._templat(self._surat, write_value)

    @cached_property
    def bertanda(self) -> Templat:
        """The template that notes each value in the paper."""
        return self._templat(self._surat, write_marked)

    @cached_property
    def _draf(self) -> dict[str, Konteks]:
        semua = plan_papers(self._surat, self._batch, roster_order(self._batch), draf=True)
        return {isi.berkas: isi.konteks for isi in semua}

    def sama(self, naskah: Naskah, data: bytes | None) -> bool:
        """Tell whether a paper is, to the byte, the one that the program writes, finished or as a draft."""
        if data is None:
            return False
        return data == self._polos.render(naskah.konteks) or (
            naskah.berkas in self._draf and data == self._polos.render(self._draf[naskah.berkas])
        )


def verify_papers(
    batch: Batch, keluaran: Path, *, templates: Path, bawaan: Path | None = None
) -> HasilPeriksa:
    """Compare the papers in ``keluaran/<date of the inauguration>`` with the batch; nothing is changed.

    ``templates`` and ``bawaan`` are those of :func:`write_papers`. Raises :class:`KeluaranError` when there
    is nothing to look at, :class:`TemplateError` when a template cannot be filled.
    """
    return _Pemeriksa(batch, keluaran / f"{batch.tanggal:%Y-%m-%d}", templates, bawaan).jalankan()


def with_noted_numbers(batch: Batch, keluaran: Path, lawbook: LawBook) -> Batch:
    """Return the batch with the numbers that its papers were given by an option, where it has none."""
    tercatat = Manifest.load(keluaran / f"{batch.tanggal:%Y-%m-%d}").noted(CATATAN_NOMOR) or {}
    kurang = {
        kunci: str(nomor)
        for kunci, nomor in tercatat.items()
        if kunci in _KUNCI_NOMOR and getattr(batch.fakta, kunci) is None
    }
    if not kurang:
        return batch
    bahan = replace(batch.bahan, fakta=batch.fakta.with_numbers(kurang))
    return build_batch(bahan, batch.pengaturan, batch.tanggal, lawbook)


def noted_partial(batch: Batch, keluaran: Path) -> bool:
    """Tell whether the papers of the day were written for the approved part of the batch only."""
    return Manifest.load(keluaran / f"{batch.tanggal:%Y-%m-%d}").noted(CATATAN_SEBAGIAN) is True


class _Pemeriksa:
    """One look at one folder."""

    def __init__(self, batch: Batch, folder: Path, templates: Path, bawaan: Path | None):
        self.batch = batch
        self.folder = folder
        self.templates = templates
        self.bawaan = bawaan
        self.simpanan = Simpanan.load()
        self.manifest = Manifest.load(folder)
        self.di_disk = set(_files(folder))
        self.nips = frozenset(tampil_nip(nip) for nip in batch.moves_by_nip)
        self.orang = _people(batch)
        self.baris = roster_order(batch)
        self.catatan = _Catatan()
        self.dikenal: set[str] = set()

    def jalankan(self) -> HasilPeriksa:
        """Look at everything and say what was found."""
        if not self.di_disk:
            raise KeluaranError(
                f"Belum ada naskah di {self.folder}. Buat dahulu dengan «mutasi decree», atau tunjukkan "
                f"foldernya dengan --keluaran."
            )
        for surat in SURAT:
            self._kind(surat)
        self._roster()
        self._pdf()
        hitung = self.catatan.jenis
        return HasilPeriksa(
            folder=self.folder,
            jenis=tuple(
                Jenis(
                    nama,
                    isi.judul,
                    diperiksa=len(isi.orang),
                    cocok=len(isi.orang - isi.salah),
                    lain=isi.lain,
                    belum_dibuat=not isi.ada,
                )
                for nama, isi in hitung.items()
            ),
            perbedaan=tuple(sorted(set(self.catatan.perbedaan), key=_urut)),
            tak_tercatat=tuple(sorted(self.di_disk - set(self.manifest.keluaran) - self.dikenal)),
            terbuka=tuple(sorted(self.catatan.terbuka)),
        )

    def _kind(self, surat: Surat) -> None:
        naskah = list(plan_papers(surat, self.batch, self.baris, draf=False))
        folder = f"{surat.folder}/"
        ada = {berkas for berkas in self.di_disk if berkas.startswith(folder)}
        tercatat = any(berkas.startswith(folder) for berkas in self.manifest.keluaran)
        hitung = self._line(surat.folder, surat.judul)
        if not naskah:
            self._left_over(surat, ada, {})
            return
        if not ada and not tercatat:
            return
        cetakan = _Cetakan(surat, self.batch, self._template)
        for satu in naskah:
            if satu.cetak and satu.berkas not in self.di_disk | self.manifest.keluaran.keys():
                continue
            self._paper(satu, cetakan, self._line(satu.berkas, surat.judul) if satu.cetak else hitung)
        milik = {satu.nip: satu.berkas for satu in naskah if satu.nip is not None}
        semua = {satu.berkas for satu in naskah}
        self._left_over(surat, ada - semua, milik)

    def _template(self, surat: Surat, tulis: Callable[[object], Markup]) -> Templat:
        gaya = house_style(surat, self.batch)
        return Templat.load(
            self.templates, surat.templat, gaya, self.bawaan, tulis=tulis, simpanan=self.simpanan
        )

    def _paper(self, naskah: Naskah, cetakan: _Cetakan, hitung: _Hitung) -> None:
        nip = tampil_nip(naskah.nip or "")
        hitung.ada = True
        data = self._read(naskah.berkas)
        # Whom a paper of the whole batch is about, only its facts tell.
        sama = bool(nip) and cetakan.sama(naskah, data)
        seharusnya = [] if sama else self._expected(naskah, cetakan.bertanda)
        orang = {nip} if nip else {letak.nip for isi in seharusnya for letak in isi.fakta} & self.nips
        hitung.orang |= orang or {naskah.berkas}
        if data is None:
            self._missing(naskah.berkas, nip, hitung, orang)
            return
        try:
            tertulis = [without_marks(isi) for isi in paragraphs(data)]
        except DokumenRusakError:
            self._differ(
                hitung, orang, Beda(naskah.berkas, nip, BIDANG_NASKAH, "tidak terbaca", "dokumen Word")
            )
            return
        if any(TERBUKA in isi for isi in tertulis):
            self.catatan.terbuka.add(naskah.berkas)
        if not sama:
            self._compared(naskah.berkas, hitung, compare(seharusnya, tertulis, self.nips), nip)

    def _expected(self, naskah: Naskah, templat: Templat) -> list[Paragraf]:
        """Return the paragraphs of a paper that say anything, with their facts."""
        konteks = label(naskah.konteks, self.orang, tampil_nip(naskah.nip or ""))
        semua = (Paragraf(*read_marked(isi)) for isi in paragraphs(templat.render(konteks)))
        return [isi for isi in semua if isi.teks]

    def _compared(self, berkas: str, hitung: _Hitung, selisih: Sequence[Selisih], nip: str) -> None:
        for isi in selisih:
            siapa = isi.nip or nip
            beda = Beda(berkas, siapa, isi.bidang, isi.tertulis, isi.seharusnya)
            self._differ(hitung, {siapa} if siapa else set(), beda)

    def _missing(self, berkas: str, nip: str, hitung: _Hitung, orang: set[str]) -> None:
        self._differ(hitung, orang or {berkas}, Beda(berkas, nip, BIDANG_NASKAH, None, berkas))

    def _differ(self, hitung: _Hitung, orang: set[str], beda: Beda) -> None:
        self.catatan.perbedaan.append(beda)
        if orang & hitung.orang:
            hitung.salah |= orang
        else:
            hitung.lain += 1

    def _left_over(self, surat: Surat, sisa: set[str], milik: dict[str, str]) -> None:
        """Tell of papers in the folder of a kind that are not those of the batch."""
        semua = {f"{lain.folder}/{lain.berkas}" for lain in SURAT if lain.folder == surat.folder}
        hitung = self._line(surat.folder, surat.judul)
        for berkas in sorted(sisa - semua):
            if berkas in self.dikenal or not berkas.endswith(".docx"):
                continue
            asli = _beside(berkas)
            nip = nip_berkas(berkas)
            if asli is not None and asli in self.di_disk:
                self.dikenal.add(berkas)
                self._differ(hitung, set(), Beda(berkas, tampil_nip(nip), BIDANG_NASKAH, berkas, asli))
            elif nip in milik:
                self.dikenal.add(berkas)
                beda = Beda(berkas, tampil_nip(nip), BIDANG_NASKAH, berkas, milik[nip])
                self._differ(hitung, set(), beda)
            elif nip or berkas in self.manifest.keluaran:
                self.dikenal.add(berkas)
                self._differ(hitung, set(), Beda(berkas, tampil_nip(nip), BIDANG_NASKAH, berkas, None))

    def _roster(self) -> None:
        from mutasi_cli.outputs.roster import build_roster  # noqa: PLC0415 - loads openpyxl
        from mutasi_cli.outputs.roster.buku import nama_buku  # noqa: PLC0415 - as above

        berkas = nama_buku(self.batch.tanggal)
        hitung = self._line(berkas, "Daftar pelantikan")
        if berkas not in self.di_disk and berkas not in self.manifest.keluaran:
            return
        hitung.ada = True
        hitung.orang |= self.nips
        data = self._read(berkas)
        if data is None:
            self._missing(berkas, "", hitung, set(self.nips))
            return
        try:
            tertulis = sheets(data)
        except DokumenRusakError:
            self._differ(
                hitung, set(self.nips), Beda(berkas, "", BIDANG_NASKAH, "tidak terbaca", "buku kerja Excel")
            )
            return
        if any(TERBUKA in isi for baris in tertulis.values() for isi in cells(baris)):
            self.catatan.terbuka.add(berkas)
        for nama, baris in sheets(build_roster(self.batch)).items():
            seharusnya = expected_cells(baris, self.nips)
            selisih = compare(seharusnya, cells(tertulis.get(nama, [])), self.nips)
            self._compared(f"{berkas}", hitung, selisih, "")

    def _pdf(self) -> None:
        """Tell of PDFs that were made from an earlier state of their paper."""
        for berkas, sumber in self.manifest.made_from.items():
            if berkas not in self.di_disk:
                continue
            asal = str(PurePosixPath(berkas).with_suffix(".docx"))
            data = self._read(asal)
            if data is not None and sidik(data) != sumber:
                nip = tampil_nip(nip_berkas(berkas))
                beda = Beda(berkas, nip, BIDANG_NASKAH, "PDF dari naskah lama", asal)
                self.catatan.perbedaan.append(beda)

    def _line(self, nama: str, judul: str) -> _Hitung:
        return self.catatan.jenis.setdefault(nama, _Hitung(judul))

    def _read(self, berkas: str) -> bytes | None:
        return read_if_there(self.folder.joinpath(*PurePosixPath(berkas).parts))


def _people(batch: Batch) -> dict[str, str]:
    """Return the people of the batch by what papers call them; a name that two of them bear tells nobody."""
    hasil: dict[str, str] = {}
    ganda: set[str] = set()
    for nip, moves in batch.moves_by_nip.items():
        tercetak = tampil_nip(nip)
        pegawai = moves[0].pegawai
        nama = set() if pegawai is None else {pegawai.nama_bergelar, pegawai.nama_kapital}
        ganda |= {isi for isi in nama if isi in hasil}
        hasil |= dict.fromkeys((tercetak, *sorted(nama)), tercetak)
    return {sebutan: nip for sebutan, nip in hasil.items() if sebutan not in ganda}


def _files(folder: Path) -> Iterator[str]:
    """Yield the papers in a folder, relative with ``/``; what programs leave beside them does not count."""
    if not folder.is_dir():
        return
    for path in sorted(folder.rglob("*")):
        relatif = path.relative_to(folder)
        sementara = path.name.startswith(("~$", "."))
        if relatif.parts[0] != FOLDER_USANG and path.suffix in _NASKAH and not sementara and path.is_file():
            yield relatif.as_posix()


def _beside(berkas: str) -> str | None:
    """Return the paper beside which the program set a new one: ``x.baru2.docx`` lies beside ``x.docx``."""
    jalur = PurePosixPath(berkas)
    awal, titik, akhir = jalur.stem.rpartition(".")
    if (
        not titik
        or not akhir.startswith("baru")
        or not akhir.removeprefix("baru").isdigit() | (akhir == "baru")
    ):
        return None
    return str(jalur.with_name(f"{awal}{jalur.suffix}"))


def _urut(beda: Beda) -> tuple[str, ...]:
    return (beda.berkas, beda.nip, beda.bidang, beda.tertulis or "", beda.seharusnya or "")
