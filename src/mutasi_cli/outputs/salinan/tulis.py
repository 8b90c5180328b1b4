"""Write the annotated copies: which finding belongs to which file, and where each copy lies."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.temuan import Finding
from mutasi_cli.domain.waktu import nama_hari, tanggal_panjang
from mutasi_cli.errors import BerkasError, KeluaranError
from mutasi_cli.outputs.kunci import sole_writer
from mutasi_cli.outputs.manifest import Manifest, Nasib
from mutasi_cli.outputs.salinan.alamat import Kotak, kotak
from mutasi_cli.outputs.salinan.anotasi import beri_tanda
from mutasi_cli.outputs.salinan.daftar import BarisTemuan, Daftar, Tautan
from mutasi_cli.outputs.salinan.paket import Paket
from mutasi_cli.outputs.salinan.polos import LembarNilai, buku_nilai, nama_lembar
from mutasi_cli.outputs.salinan.tanda import kalimat_pengecualian, warna
from mutasi_cli.outputs.salinan.xml import TakBiasa
from mutasi_cli.outputs.sebab import reason
from mutasi_cli.outputs.temuan_kata import kalimat_putusan, kalimat_ringkas

_BERTANDA = "-temuan"
_DITOLAK = frozenset('<>:"/\\|?*')
"""Signs that no file of Windows can have in its name."""


@dataclass(frozen=True, slots=True)
class Asli:
    """A file of the batch. ``lembar`` reads its values anew; it is called only where they are needed."""

    path: Path
    lembar: Callable[[], Sequence[LembarNilai]]


@dataclass(slots=True)
class _Salinan:
    """A copy on its way: the original, its bytes, and what is said about its cells."""

    asli: Asli
    data: bytes
    paket: Paket | None
    berkas: str
    temuan: list[Finding] = field(default_factory=list)
    lembar: Sequence[LembarNilai] = ()
    nama: Mapping[str | None, str] = field(default_factory=dict)

    def nama_lembar(self, sheet: str | None) -> str:
        """Return the name that a sheet has in the copy."""
        return self.nama.get(sheet, sheet or "")


def write_copies(
    batch: Batch, temuan: Sequence[Finding], asli: Sequence[Asli], keluaran: Path, *, ketat: bool = False
) -> tuple[Path, ...]:
    """Write the marked copy of the batch workbook, and of each other table with findings; return the paths.

    ``asli`` are the files of the batch, the workbook first. The copy of ``batch.xlsx`` lies at
    ``keluaran/batch-temuan.xlsx``; a copy that was changed by hand stays, and the new one lies beside it
    (``batch-temuan.baru.xlsx``). The originals are only read.

    Raises BerkasError when an original changed since it was judged, KeluaranError when a copy cannot be
    written.
    """
    terurut = sorted(temuan, key=lambda satu: satu.kunci_urut)
    with sole_writer(keluaran):
        return _tulis(batch, terurut, asli, keluaran, ketat=ketat)


def _tulis(
    batch: Batch, terurut: Sequence[Finding], asli: Sequence[Asli], keluaran: Path, *, ketat: bool
) -> tuple[Path, ...]:
    manifest = Manifest.load(keluaran)
    semua = _siapkan(batch, terurut, asli, keluaran)
    milik = {id(satu): salinan for salinan in semua for satu in salinan.temuan}
    dibuat = [
        salinan
        for urut, salinan in enumerate(semua)
        if urut == 0 or salinan.temuan or (keluaran / salinan.berkas).exists()
    ]
    for salinan in dibuat:
        if salinan.paket is None:
            _baca_nilai(salinan)
    isi = [
        (salinan.berkas, _susun(salinan, _daftar(batch, terurut, salinan, semua[0], milik, ketat=ketat)))
        for salinan in dibuat
    ]
    hasil = manifest.place_all(isi)
    return tuple(
        keluaran / (satu.pengganti if satu.nasib is Nasib.DISISIHKAN and satu.pengganti else satu.berkas)
        for satu in hasil
    )


def _siapkan(batch: Batch, temuan: Sequence[Finding], asli: Sequence[Asli], keluaran: Path) -> list[_Salinan]:
    dipakai = {_kunci(satu.path) for satu in asli}
    semua = []
    for satu in asli:
        data = _baca(batch, satu.path)
        try:
            paket: Paket | None = Paket(data)
        except TakBiasa:
            paket = None
        akhiran = ".xlsx" if paket is None else paket.akhiran
        dasar = f"{_nama_aman(satu.path.stem)}{_BERTANDA}"
        berkas, nomor = f"{dasar}{akhiran}", 1
        while _kunci(keluaran / berkas) in dipakai:
            nomor += 1
            berkas = f"{dasar}-{nomor}{akhiran}"
        dipakai.add(_kunci(keluaran / berkas))
        semua.append(_Salinan(satu, data, paket, berkas))
    for satu_temuan in temuan:
        pemilik = _pemilik(batch, satu_temuan, semua)
        if pemilik is not None:
            pemilik.temuan.append(satu_temuan)
    return semua


def _nama_aman(nama: str) -> str:
    """Return the name of an original as every system takes it: some allow what Windows refuses."""
    return "".join(huruf if huruf.isprintable() and huruf not in _DITOLAK else "-" for huruf in nama)


def _kunci(path: Path) -> str:
    """Two paths that some system takes for one file must never become original and copy."""
    return str(path.resolve()).casefold()


def _baca(batch: Batch, path: Path) -> bytes:
    """Return the bytes of an original; they must be those that were judged."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise BerkasError(
            f"Berkas {path} tidak dapat dibaca lagi ({reason(error)}); tutup program yang "
            f"membukanya, lalu ulangi."
        ) from error
    sidik = {isi.sha256 for isi in batch.bahan.sumber if isi.file == path.name}
    if sidik and hashlib.sha256(data).hexdigest() not in sidik:
        raise BerkasError(f"Berkas {path} berubah selama diperiksa; jalankan perintahnya sekali lagi.")
    return data


def _pemilik(batch: Batch, temuan: Finding, semua: Sequence[_Salinan]) -> _Salinan | None:
    """Return the copy in which the cell of a finding lies; None without a cell, or when nobody can tell.

    Two files of one name in two folders are told apart by the sheet.
    """
    sel = temuan.sel
    calon = [isi for isi in semua if isi.asli.path.name == sel.file]
    if len(calon) > 1:
        sidik = {isi.sha256 for isi in batch.bahan.sumber if isi.file == sel.file and isi.sheet == sel.sheet}
        calon = [isi for isi in calon if hashlib.sha256(isi.data).hexdigest() in sidik]
    return calon[0] if len(calon) == 1 else None


def _baca_nilai(salinan: _Salinan) -> None:
    salinan.lembar = salinan.asli.lembar()
    salinan.nama = nama_lembar((isi.nama for isi in salinan.lembar), salinan.asli.path.stem)


def _susun(salinan: _Salinan, daftar: Daftar) -> bytes:
    if salinan.paket is not None:
        try:
            return beri_tanda(salinan.paket, _bersalah(salinan), daftar)
        except TakBiasa:
            _baca_nilai(salinan)
    daftar = Daftar(daftar.judul, (*daftar.kalimat, _kalimat_nilai(salinan)), daftar.baris)
    bertanda: dict[str | None, set[int]] = {}
    for satu in salinan.temuan:
        if satu.sel.baris is not None:
            bertanda.setdefault(satu.sel.sheet, set()).add(satu.sel.baris)
    try:
        paket = Paket(buku_nilai(salinan.lembar, salinan.nama, bertanda))
        return beri_tanda(paket, _bersalah(salinan), daftar)
    except TakBiasa as error:
        raise KeluaranError(
            f"Salinan bertanda dari {salinan.asli.path.name} tidak dapat dibuat ({error}); simpan ulang "
            f"berkasnya di Excel sebagai Buku Kerja Excel (.xlsx), lalu ulangi."
        ) from error


def _kalimat_nilai(salinan: _Salinan) -> str:
    potong = (
        " Tabel ini terlalu besar untuk disalin utuh: hanya baris judul dan baris yang ada temuannya."
        if any(isi.terlalu_besar for isi in salinan.lembar)
        else ""
    )
    return (
        f"{salinan.asli.path.name} tidak dapat ditandai langsung, jadi salinan ini berisi nilainya saja: "
        f"rumus, warna, lebar kolom, dan grafiknya tidak ikut.{potong}"
    )


def _bersalah(salinan: _Salinan) -> dict[str, dict[Kotak, list[Finding]]]:
    hasil: dict[str, dict[Kotak, list[Finding]]] = {}
    for satu in salinan.temuan:
        letak = kotak(satu.sel.sel or "")
        if letak is not None:
            lembar = hasil.setdefault(salinan.nama_lembar(satu.sel.sheet), {})
            lembar.setdefault(letak, []).append(satu)
    return hasil


def _daftar(
    batch: Batch,
    temuan: Sequence[Finding],
    salinan: _Salinan,
    utama: _Salinan,
    milik: Mapping[int, _Salinan],
    *,
    ketat: bool,
) -> Daftar:
    """Return the sheet of findings: all of them in the batch workbook, elsewhere those of that file."""
    hari = f"Pelantikan {nama_hari(batch.tanggal)}, {tanggal_panjang(batch.tanggal)}"
    if salinan is utama:
        isi: Sequence[Finding] = temuan
        kalimat = [
            f"{hari}. {kalimat_ringkas(batch, temuan).capitalize()}.",
            kalimat_putusan(temuan, ketat=ketat),
        ]
    else:
        isi = salinan.temuan
        kalimat = [
            f"{hari}. {len(isi)} temuan pada {salinan.asli.path.name}.",
            f"Semua temuan batch ini ada di {utama.berkas}.",
        ]
    kalimat.append(
        f"Perbaiki di berkas aslinya, {salinan.asli.path.name}; berkas ini hanya salinan bertanda."
    )
    baris = tuple(_baris(batch, satu, salinan, milik.get(id(satu))) for satu in isi)
    return Daftar(f"Temuan pemeriksaan {salinan.asli.path.name}", tuple(kalimat), baris)


def _baris(batch: Batch, temuan: Finding, salinan: _Salinan, pemilik: _Salinan | None) -> BarisTemuan:
    sel = temuan.sel
    lembar = sel.file if pemilik is None else pemilik.nama_lembar(sel.sheet) or sel.file
    if pemilik is not None and pemilik is not salinan:
        lembar = f"{lembar} ({sel.file})"
    elif pemilik is None and sel.sheet is not None:
        lembar = f"{sel.sheet} ({sel.file})"
    waiver = temuan.pengecualian
    return BarisTemuan(
        (
            temuan.keparahan.value.capitalize(),
            temuan.aturan,
            temuan.nama,
            lembar,
            sel.sel or ("" if sel.baris is None else f"baris {sel.baris}"),
            temuan.nip or "",
            _nama_pegawai(batch, temuan.nip),
            sel.isi,
            temuan.pesan,
            temuan.perbaikan,
            "\n".join(map(str, temuan.dasar)),
            "" if waiver is None else kalimat_pengecualian(waiver),
        ),
        warna(temuan),
        _tautan(temuan, salinan, pemilik),
    )


def _nama_pegawai(batch: Batch, nip: str | None) -> str:
    if nip is None:
        return ""
    pegawai = batch.pegawai.get(nip)
    if pegawai is not None:
        return pegawai.nama_bergelar
    return next((move.siapa for move in batch.moves_by_nip.get(nip, ()) if move.siapa != nip), "")


def _tautan(temuan: Finding, salinan: _Salinan, pemilik: _Salinan | None) -> Tautan | None:
    sel = temuan.sel
    rujukan = sel.sel or (None if sel.baris is None else f"A{sel.baris}")
    if pemilik is None or rujukan is None or kotak(rujukan) is None:
        return None
    lembar = pemilik.nama_lembar(sel.sheet)
    if not lembar:
        return None
    return Tautan(lembar, rujukan, None if pemilik is salinan else pemilik.berkas)
