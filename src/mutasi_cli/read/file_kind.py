"""What a file really is, told from its bytes, and one clear sentence for each file that cannot be read."""

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum, auto
from io import BytesIO
from pathlib import Path

from mutasi_cli.errors import FileError, StopKind

SAVE_AS_XLSX = "buka di Excel, lalu simpan sebagai Buku Kerja Excel (.xlsx)"

_ZIP = b"PK\x03\x04"
_EMPTY_ZIP = b"PK\x05\x06"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PARQUET = b"PAR1"
UTF16 = (b"\xff\xfe", b"\xfe\xff")
"""With which a text in UTF-16 begins."""

_TEXT_ENDINGS = frozenset((".csv", ".txt", ".tsv"))
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_START = 4096
_FIRST_LETTER = 32
_LINE = frozenset(b"\t\r\n")


class Kind(Enum):
    """Kinds of file that can be read."""

    SPREADSHEET = auto()
    CSV = auto()
    HTML = auto()
    PARQUET = auto()


def read_raw_bytes(path: Path) -> bytes:
    """Return the bytes of a file; BerkasError when it is missing, a folder, locked or empty."""
    with readable_file(path):
        raw_bytes = path.read_bytes()
    if not raw_bytes:
        raise FileError(f"Berkas {path.name} kosong (0 bita); salin ulang dari sumbernya.", StopKind.FILE_DAMAGED)
    return raw_bytes


@contextmanager
def readable_file(path: Path) -> Iterator[None]:
    """Turn what can go wrong with a file while it is read into one sentence."""
    try:
        if path.is_dir():
            raise FileError(f"{path} adalah folder, bukan berkas; sebutkan nama berkasnya.", StopKind.FILE_KIND)
        if path.exists() and not path.is_file():
            # The end of a pipe or a device may never come.
            raise FileError(
                f"{path} bukan berkas biasa; salin isinya ke sebuah berkas, lalu ulangi.", StopKind.FILE_KIND
            )
        yield
    except FileNotFoundError:
        raise FileError(f"Berkas {path} tidak ditemukan; periksa nama dan foldernya.", StopKind.FILE_MISSING) from None
    except PermissionError:
        raise FileError(
            f"Berkas {path} tidak dapat dibuka: mungkin sedang terbuka di Excel, atau Anda tidak berhak "
            f"membacanya; tutup dahulu di Excel, lalu ulangi.",
            StopKind.FILE_LOCKED,
        ) from None
    except (OSError, ValueError):
        raise FileError(f"Berkas {path} tidak dapat dibaca; salin ke folder lain, lalu ulangi.") from None


def file_kind(path: Path, raw_bytes: bytes) -> Kind:
    """Return the kind of a file from its bytes; BerkasError, with advice, for every kind that is not read."""
    nama = path.name
    if raw_bytes.startswith((_ZIP, _EMPTY_ZIP)):
        return _zip_kind(nama, raw_bytes)
    if raw_bytes.startswith(_OLE):
        if _ENCRYPTED in raw_bytes:
            raise password_error(nama)
        return Kind.SPREADSHEET
    if raw_bytes.startswith(_PARQUET):
        return Kind.PARQUET
    if raw_bytes.startswith(b"%PDF"):
        raise FileError(f"{nama} adalah berkas PDF, bukan lembar kerja; mintalah berkas Excel-nya.", StopKind.FILE_KIND)
    kind = _text_kind(path, raw_bytes[:_START])
    if kind is not None:
        return kind
    if path.suffix.casefold() in {".xls", ".xlsx", ".xlsm", ".ods"}:
        raise FileError(
            f"{nama} rusak atau bukan berkas lembar kerja yang sebenarnya; {SAVE_AS_XLSX}, atau salin ulang.",
            StopKind.FILE_DAMAGED,
        )
    raise FileError(
        f"Jenis berkas {nama} tidak dikenal; yang dapat dibaca: .xlsx, .xlsm, .xls, .ods, dan .csv.", StopKind.FILE_KIND
    )


def _text_kind(path: Path, begin: bytes) -> Kind | None:
    """Return the kind of a file that is text, None for any other."""
    nama = path.name
    start = begin.removeprefix(b"\xef\xbb\xbf").lstrip()
    if start[:13].upper() == b"MIME-VERSION:":
        raise FileError(
            f"{nama} sebenarnya arsip halaman web (HTML), bukan berkas Excel; {SAVE_AS_XLSX}.", StopKind.FILE_KIND
        )
    if start.startswith(b"<"):
        if b"schemas-microsoft-com:office:spreadsheet" in begin:
            raise FileError(f"{nama} adalah lembar kerja XML dari Excel 2003; {SAVE_AS_XLSX}.", StopKind.FILE_KIND)
        return Kind.HTML
    if path.suffix.casefold() in _TEXT_ENDINGS and (begin.startswith(UTF16) or b"\0" not in begin):
        return Kind.CSV
    # Old programs write a text with tabs under the name of a workbook.
    return Kind.CSV if path.suffix.casefold() == ".xls" and _tabbed(begin) else None


def _tabbed(start: bytes) -> bool:
    """Tell whether bytes are lines of text with tabs between their fields."""
    if start.startswith(UTF16):
        return True
    return b"\t" in start.partition(b"\n")[0] and not any(byte < _FIRST_LETTER and byte not in _LINE for byte in start)


def _zip_kind(nama: str, raw_bytes: bytes) -> Kind:
    try:
        with zipfile.ZipFile(BytesIO(raw_bytes)) as archive:
            names = set(archive.namelist())
            ods = "mimetype" in names and b"opendocument.spreadsheet" in archive.read("mimetype")
            encrypted_ods = ods and b"encryption-data" in archive.read("META-INF/manifest.xml")
    except Exception as error:  # a damaged archive fails in ways of zlib, struct, zipfile and more
        raise damaged(nama) from error
    if encrypted_ods:
        raise password_error(nama)
    if ods or any(part_name.casefold() == "xl/workbook.xml" for part_name in names):
        return Kind.SPREADSHEET
    if "xl/workbook.bin" in names:
        raise FileError(f"{nama} adalah buku kerja biner (.xlsb); {SAVE_AS_XLSX}.", StopKind.FILE_KIND)
    if any(part_name.startswith("word/") for part_name in names):
        raise FileError(
            f"{nama} adalah berkas Word, bukan lembar kerja; mintalah berkas Excel-nya.", StopKind.FILE_KIND
        )
    if any(part_name.startswith("xl/") for part_name in names):
        return Kind.SPREADSHEET
    raise FileError(
        f"{nama} adalah arsip ZIP, bukan lembar kerja; keluarkan dahulu berkas Excel di dalamnya.", StopKind.FILE_KIND
    )


def damaged(nama: str) -> FileError:
    """Return the error for a workbook that is damaged inside."""
    return FileError(
        f"{nama} rusak dan tidak dapat dibaca; salin ulang dari sumbernya, atau {SAVE_AS_XLSX}.", StopKind.FILE_DAMAGED
    )


def password_error(nama: str) -> FileError:
    """Return the error for a workbook behind a password."""
    return FileError(
        f"{nama} dilindungi kata sandi; hapus kata sandinya di Excel, lalu simpan ulang.", StopKind.FILE_ENCRYPTED
    )
