"""Where everything of a batch lies: found from what the command line asks for and ``mutasi.toml``."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from mutasi_cli.errors import BerkasError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mutasi_cli.domain.pengaturan import Pengaturan

BATCH_BAWAAN = "batch.xlsx"
KELUARAN_BAWAAN = "keluaran"
TEMPLAT = "templates"


@dataclass(frozen=True, slots=True, kw_only=True)
class Permintaan:
    """What the command line asks for. None means: as ``mutasi.toml`` and the workbook say.

    ``batch`` is a workbook or a batch folder; left out, it is the batch of ``folder_kerja``. ``pengaturan``
    is a ``mutasi.toml`` instead of the one beside the batch.
    """

    batch: Path | None = None
    tanggal: date | None = None
    pegawai: Path | None = None
    jabatan: Path | None = None
    keluaran: Path | None = None
    nomor_sk: str | None = None
    nomor_sk_tugas_tambahan: str | None = None
    folder_kerja: Path = Path()
    pengaturan: Path | None = None

    @property
    def nomor(self) -> dict[str, str]:
        """The numbers of decrees that are given here, by the key of the sheet ``batch`` that they beat."""
        isi = {
            "nomor_sk_struktural": self.nomor_sk,
            "nomor_sk_tugas_tambahan": self.nomor_sk_tugas_tambahan,
        }
        return {kunci: nilai.strip() for kunci, nilai in isi.items() if nilai is not None and nilai.strip()}


@dataclass(frozen=True, slots=True)
class Lokasi:
    """Where everything of a batch lies: its workbook, tables kept outside it, templates, outputs."""

    buku: Path
    pegawai: Path | None
    jabatan: Path | None
    templates: Path
    keluaran: Path


def shipped(nama: str) -> Path:
    """Return the folder ``templates`` or ``examples``: of the installed package, else of the checkout."""
    paket = Path(__file__).parent
    terpasang = paket / "_data" / nama
    return terpasang if terpasang.is_dir() else paket.parents[1] / nama


@contextmanager
def terjangkau() -> Iterator[None]:
    """Turn a folder that nobody may look into, or a name that no disk knows, into one sentence."""
    try:
        yield
    except OSError as error:
        raise BerkasError(
            f"{error.filename} tidak dapat diperiksa; periksa namanya dan hak akses foldernya."
        ) from error


@terjangkau()
def locate(permintaan: Permintaan) -> tuple[Lokasi, Pengaturan]:
    """Find the workbook, its settings and its neighbours; nothing is opened but ``mutasi.toml``.

    Raises :class:`BerkasError` when there is no workbook, or it cannot be looked for.
    """
    from mutasi_cli import settings  # noqa: PLC0415 - keeps --help quick

    sasaran = permintaan.batch if permintaan.batch is not None else permintaan.folder_kerja
    folder = sasaran if sasaran.is_dir() else sasaran.parent
    berkas_toml = permintaan.pengaturan or settings.find_settings(folder)
    pengaturan = settings.read_settings(berkas_toml)
    induk = folder if berkas_toml is None else berkas_toml.parent
    buku = _default_workbook(sasaran, induk, pengaturan) if sasaran.is_dir() else sasaran
    if not buku.exists():
        raise BerkasError(
            f"Buku kerja {buku} tidak ditemukan. Sebutkan berkasnya (mutasi validate batch.xlsx) atau "
            f"jalankan perintah ini di dalam folder batch."
        )

    def beside(kunci: str, pilihan: Path | None) -> Path | None:
        if pilihan is not None:
            return pilihan
        nama = pengaturan.berkas.get(kunci)
        return None if not nama else induk / nama

    templates = beside(TEMPLAT, None)
    lokasi = Lokasi(
        buku=buku,
        pegawai=beside("pegawai", permintaan.pegawai),
        jabatan=beside("jabatan", permintaan.jabatan),
        templates=templates if templates is not None and templates.is_dir() else shipped(TEMPLAT),
        keluaran=permintaan.keluaran or buku.parent / (pengaturan.berkas.get("keluaran") or KELUARAN_BAWAAN),
    )
    return lokasi, pengaturan


def _default_workbook(folder: Path, induk: Path, pengaturan: Pengaturan) -> Path:
    """Return the workbook of a batch folder: the one that mutasi.toml names, else ``batch.xlsx``.

    One ``mutasi.toml`` may stand above several batch folders; then the folder's own workbook comes first.
    """
    nama = pengaturan.berkas.get("batch") or BATCH_BAWAAN
    calon = (folder / nama, folder / BATCH_BAWAAN, induk / nama)
    return next((buku for buku in calon if buku.exists()), calon[0])
