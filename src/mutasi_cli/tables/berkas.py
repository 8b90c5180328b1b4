"""What a file really is, told from its bytes, and one clear sentence for each file that cannot be read."""

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum, auto
from io import BytesIO
from pathlib import Path

from mutasi_cli.errors import BerkasError

SIMPAN_XLSX = "buka di Excel, lalu simpan sebagai Buku Kerja Excel (.xlsx)"

_ZIP = b"PK\x03\x04"
_ZIP_KOSONG = b"PK\x05\x06"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PARQUET = b"PAR1"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_BERSANDI = "EncryptedPackage".encode("utf-16-le")
_AWAL = 4096


class Jenis(Enum):
    """Kinds of file that can be read."""

    LEMBAR_KERJA = auto()
    CSV = auto()
    PARQUET = auto()


def baca_bita(path: Path) -> bytes:
    """Return the bytes of a file; BerkasError when it is missing, a folder, locked or empty."""
    with berkas_terbaca(path):
        bita = path.read_bytes()
    if not bita:
        raise BerkasError(f"Berkas {path.name} kosong (0 bita); salin ulang dari sumbernya.")
    return bita


@contextmanager
def berkas_terbaca(path: Path) -> Iterator[None]:
    """Turn what can go wrong with a file while it is read into one sentence."""
    try:
        if path.is_dir():
            raise BerkasError(f"{path} adalah folder, bukan berkas; sebutkan nama berkasnya.")
        if path.exists() and not path.is_file():
            # The end of a pipe or a device may never come.
            raise BerkasError(f"{path} bukan berkas biasa; salin isinya ke sebuah berkas, lalu ulangi.")
        yield
    except FileNotFoundError:
        raise BerkasError(f"Berkas {path} tidak ditemukan; periksa nama dan foldernya.") from None
    except PermissionError:
        raise BerkasError(
            f"Berkas {path} tidak dapat dibuka: mungkin sedang terbuka di Excel, atau Anda tidak berhak "
            f"membacanya; tutup dahulu di Excel, lalu ulangi."
        ) from None
    except (OSError, ValueError):
        raise BerkasError(f"Berkas {path} tidak dapat dibaca; salin ke folder lain, lalu ulangi.") from None


def jenis_berkas(path: Path, bita: bytes) -> Jenis:
    """Return the kind of a file from its bytes; BerkasError, with advice, for every kind that is not read."""
    nama = path.name
    if bita.startswith((_ZIP, _ZIP_KOSONG)):
        return _jenis_zip(nama, bita)
    if bita.startswith(_OLE):
        if _BERSANDI in bita:
            raise bersandi(nama)
        return Jenis.LEMBAR_KERJA
    if bita.startswith(_PARQUET):
        return Jenis.PARQUET
    if bita.startswith(b"%PDF"):
        raise BerkasError(f"{nama} adalah berkas PDF, bukan lembar kerja; mintalah berkas Excel-nya.")
    awal = bita[:_AWAL].removeprefix(b"\xef\xbb\xbf").lstrip()
    if awal.startswith(b"<") or awal[:13].upper() == b"MIME-VERSION:":
        raise BerkasError(f"{nama} sebenarnya halaman web (HTML), bukan berkas Excel; {SIMPAN_XLSX}.")
    if bita.startswith(_UTF16):
        raise BerkasError(f"{nama} adalah teks Unicode (UTF-16); simpan ulang sebagai CSV UTF-8.")
    if path.suffix.casefold() in {".csv", ".txt"} and b"\0" not in bita[:_AWAL]:
        return Jenis.CSV
    if path.suffix.casefold() in {".xls", ".xlsx", ".xlsm", ".ods"}:
        raise BerkasError(
            f"{nama} rusak atau bukan berkas lembar kerja yang sebenarnya; {SIMPAN_XLSX}, atau salin ulang."
        )
    raise BerkasError(
        f"Jenis berkas {nama} tidak dikenal; yang dapat dibaca: .xlsx, .xlsm, .xls, .ods, dan .csv."
    )


def _jenis_zip(nama: str, bita: bytes) -> Jenis:
    try:
        with zipfile.ZipFile(BytesIO(bita)) as arsip:
            isi = set(arsip.namelist())
            ods = "mimetype" in isi and b"opendocument.spreadsheet" in arsip.read("mimetype")
            sandi_ods = ods and b"encryption-data" in arsip.read("META-INF/manifest.xml")
    except Exception as error:  # a damaged archive fails in ways of zlib, struct, zipfile and more
        raise rusak(nama) from error
    if sandi_ods:
        raise bersandi(nama)
    if ods or any(bagian.casefold() == "xl/workbook.xml" for bagian in isi):
        return Jenis.LEMBAR_KERJA
    if "xl/workbook.bin" in isi:
        raise BerkasError(f"{nama} adalah buku kerja biner (.xlsb); {SIMPAN_XLSX}.")
    if any(bagian.startswith("word/") for bagian in isi):
        raise BerkasError(f"{nama} adalah berkas Word, bukan lembar kerja; mintalah berkas Excel-nya.")
    if any(bagian.startswith("xl/") for bagian in isi):
        return Jenis.LEMBAR_KERJA
    raise BerkasError(
        f"{nama} adalah arsip ZIP, bukan lembar kerja; keluarkan dahulu berkas Excel di dalamnya."
    )


def rusak(nama: str) -> BerkasError:
    """Return the error for a workbook that is damaged inside."""
    return BerkasError(
        f"{nama} rusak dan tidak dapat dibaca; salin ulang dari sumbernya, atau {SIMPAN_XLSX}."
    )


def bersandi(nama: str) -> BerkasError:
    """Return the error for a workbook behind a password."""
    return BerkasError(f"{nama} dilindungi kata sandi; hapus kata sandinya di Excel, lalu simpan ulang.")
