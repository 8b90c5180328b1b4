"""Where one stands in a batch folder, for ``mutasi`` alone: nothing is written, nothing stops the answer."""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from mutasi_cli.errors import MutasiError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mutasi_cli.domain.keadaan import HasilHari, Keadaan
    from mutasi_cli.domain.temuan import Severity
    from mutasi_cli.lokasi import Lokasi
    from mutasi_cli.outputs.manifest import Manifest
    from mutasi_cli.pipeline import Penilaian

_SEKALI_LIHAT = 40_000_000
"""Bytes of tables that are judged at once; more would keep somebody waiting who only wants to look."""
_LAMPIRAN = "05-lampiran/"
"""Folder of the annexes: ``mutasi roster`` writes them already."""
_TERKUNCI = ""
"""Stands for the fingerprint of a file that is there and cannot be read: open elsewhere, or a pipe."""
_TABEL = frozenset({".xlsx", ".xlsm", ".xls", ".ods", ".csv", ".parquet"})


def look(folder: Path) -> Keadaan:
    """Return where one stands in ``folder``; faults of files are told in it, never raised."""
    from mutasi_cli import settings  # noqa: PLC0415 - keeps --help quick
    from mutasi_cli.domain.keadaan import Keadaan  # noqa: PLC0415 - keeps --help quick
    from mutasi_cli.lokasi import BATCH_BAWAAN, Permintaan, locate  # noqa: PLC0415 - keeps --help quick

    berkas_toml = settings.find_settings(folder)
    keadaan = Keadaan(
        folder=folder.resolve().name,
        pengaturan=None if berkas_toml is None else _nama(berkas_toml, folder),
    )
    try:
        dicari = settings.read_settings(berkas_toml).berkas.get("batch") or BATCH_BAWAAN
    except MutasiError as error:
        return replace(keadaan, masalah=_kalimat(error, folder))
    try:
        lokasi, _ = locate(Permintaan(folder_kerja=folder))
    except MutasiError:
        # Only the workbook can be missing: a folder to begin in, or one that holds several batches.
        return replace(
            keadaan,
            dicari=dicari,
            tabel_lain=_tables(folder),
            folder_lain=_batches(folder, dicari),
        )
    return _judged(folder, keadaan, lokasi)


def _judged(folder: Path, keadaan: Keadaan, lokasi: Lokasi) -> Keadaan:
    from mutasi_cli.domain.keadaan import LembarTerbaca  # noqa: PLC0415 - keeps --help quick
    from mutasi_cli.lokasi import Permintaan  # noqa: PLC0415 - keeps --help quick
    from mutasi_cli.pipeline import validate  # noqa: PLC0415 - keeps --help quick

    dasar = replace(keadaan, buku=_nama(lokasi.buku, folder))
    tabel = [isi for isi in (lokasi.buku, lokasi.pegawai, lokasi.jabatan) if isi is not None]
    if sum(_size(isi) for isi in tabel) > _SEKALI_LIHAT:
        return replace(dasar, terlalu_besar=True, hasil=tuple(_days(folder, lokasi, None)))
    try:
        penilaian = validate(Permintaan(folder_kerja=folder))
    except MutasiError as error:
        sidik = {isi.name: _fingerprint(isi) for isi in tabel}
        return replace(dasar, masalah=_kalimat(error, folder), hasil=tuple(_days(folder, lokasi, sidik)))
    bahan = penilaian.batch.bahan
    return replace(
        dasar,
        lembar=tuple(
            LembarTerbaca(file=Path(isi.file).name, sheet=isi.sheet, baris=isi.baris) for isi in bahan.sumber
        ),
        tanggal=penilaian.batch.tanggal,
        usulan=len(penilaian.batch.moves),
        temuan=_count(penilaian),
        dikecualikan=sum(isi.pengecualian is not None for isi in penilaian.temuan),
        hasil=tuple(_days(folder, lokasi, {Path(isi.file).name: isi.sha256 for isi in bahan.sumber})),
    )


def _count(penilaian: Penilaian) -> Counter[Severity]:
    return Counter(isi.keparahan for isi in penilaian.temuan if isi.pengecualian is None)


def _days(folder: Path, lokasi: Lokasi, sidik: Mapping[str, str | None] | None) -> Iterator[HasilHari]:
    """Yield the papers of each day; ``sidik`` are the fingerprints of the tables as they are now."""
    from mutasi_cli.domain.keadaan import HasilHari  # noqa: PLC0415 - keeps --help quick
    from mutasi_cli.outputs.manifest import NAMA, Manifest  # noqa: PLC0415 - keeps --help quick

    try:
        calon = sorted(isi for isi in lokasi.keluaran.iterdir() if (isi / NAMA).is_file())
    except OSError:
        return
    for tempat in calon:
        try:
            hari = date.fromisoformat(tempat.name)
        except ValueError:
            continue
        nama = _nama(tempat, folder)
        try:
            yield _day(nama, hari, Manifest.load(tempat), sidik)
        except MutasiError as error:
            yield HasilHari(folder=nama, hari=hari, masalah=_kalimat(error, folder))


def _day(nama: str, hari: date, manifest: Manifest, sidik: Mapping[str, str | None] | None) -> HasilHari:
    from mutasi_cli.domain.keadaan import HasilHari  # noqa: PLC0415 - keeps --help quick
    from mutasi_cli.outputs.manifest import CATATAN_SEBAGIAN, FOLDER_USANG  # noqa: PLC0415 - keeps --help quick

    berlaku = {
        berkas: sha
        for berkas, sha in manifest.keluaran.items()
        if not berkas.startswith(f"{FOLDER_USANG}/") and berkas.endswith(".docx")
    }
    di_disk = {berkas: _fingerprint(manifest.folder.joinpath(*berkas.split("/"))) for berkas in berlaku}
    ada = [berkas for berkas, sha in di_disk.items() if sha is not None]
    daftar = f"lantikan-{hari:%Y-%m-%d}.xlsx"
    berdaftar = daftar in manifest.keluaran and (manifest.folder / daftar).is_file()
    milik_daftar = [berkas for berkas in ada if berkas.startswith(_LAMPIRAN)]
    berubah = {
        berkas: _changed(manifest.inputs(berkas), sidik)
        for berkas in (*ada, *([daftar] if berdaftar else ()))
    }
    # Nothing but a report or a proposal lies there.
    semua = set(berubah.values()) or {_changed(manifest.inputs(), sidik)}
    return HasilHari(
        folder=nama,
        hari=hari,
        daftar=berdaftar,
        naskah=len(ada) - len(milik_daftar),
        disunting=sum(di_disk[berkas] not in {None, _TERKUNCI, sha} for berkas, sha in berlaku.items()),
        # One that was set beside a changed paper is thrown away once it has been looked at.
        hilang=sum(sha is None and ".baru" not in berkas for berkas, sha in di_disk.items()),
        berubah=None if None in semua else tuple(sorted({nama for isi in semua for nama in isi or ()})),
        sebagian=() in semua,
        daftar_usang=any(berubah.get(berkas) for berkas in (daftar, *milik_daftar)),
        hanya_pertek=manifest.noted(CATATAN_SEBAGIAN) is True,
    )


def _changed(
    dulu: Mapping[str, str] | None, sidik: Mapping[str, str | None] | None
) -> tuple[str, ...] | None:
    """Return the inputs that differ from those noted; None where one of both is not known."""
    if sidik is None or dulu is None or not {None, _TERKUNCI}.isdisjoint(sidik.values()):
        return None
    return tuple(sorted(nama for nama in {*dulu, *sidik} if dulu.get(nama) != sidik.get(nama)))


def _tables(folder: Path) -> tuple[str, ...]:
    try:
        semua = sorted(isi.name for isi in folder.iterdir() if isi.is_file())
    except OSError:
        return ()
    return tuple(nama for nama in semua if Path(nama).suffix.casefold() in _TABEL and nama[0] not in "~.")


def _batches(folder: Path, buku: str) -> tuple[str, ...]:
    """Return the folders in this one that hold a batch."""
    try:
        return tuple(sorted(isi.name for isi in folder.iterdir() if (isi / buku).is_file()))
    except OSError:
        return ()


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        # The reader says later, and better, what is wrong with it.
        return 0


def _fingerprint(path: Path) -> str | None:
    """Return the fingerprint of a file, ``_TERKUNCI`` where it cannot be read, None where there is none."""
    from mutasi_cli.outputs.berkas import read_plain  # noqa: PLC0415 - keeps --help quick
    from mutasi_cli.outputs.manifest import sidik  # noqa: PLC0415 - keeps --help quick

    try:
        return sidik(read_plain(path))
    except FileNotFoundError:
        return None
    except OSError:
        return _TERKUNCI


def _kalimat(error: MutasiError, folder: Path) -> str:
    """Return the sentence of a fault with files named as one sees them in this folder."""
    return str(error).replace(f"{folder.resolve()}{os.sep}", "")


def _nama(path: Path, folder: Path) -> str:
    """Return a path as one types it in ``folder``: relative where it lies in it."""
    utuh, induk = path.resolve(), folder.resolve()
    return utuh.relative_to(induk).as_posix() if utuh.is_relative_to(induk) else str(utuh)
