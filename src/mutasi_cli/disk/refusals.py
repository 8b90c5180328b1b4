"""Why the system refused a file, in words: what happened, where, and what to do about it."""

import errno
from pathlib import Path

CHOOSE_OUTPUT = "pilih folder lain dengan --keluaran"

DISK_FULL = frozenset({errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)})

_REASONS: tuple[tuple[tuple[str, ...], str], ...] = (
    (("ENOSPC", "EDQUOT"), "ruang penyimpanan penuh"),
    (("EROFS",), "penyimpanannya hanya dapat dibaca"),
    (("ENAMETOOLONG",), "namanya terlalu panjang"),
    (("ELOOP",), "ada tautan dengan nama itu"),
    (("EFBIG",), "berkasnya terlalu besar untuk penyimpanan itu"),
    (("EINVAL",), "bukan berkas biasa, atau namanya tidak dikenal sistem"),
    (("EIO", "EREMOTEIO", "ENXIO", "ENODEV"), "penyimpanannya tidak dapat dibaca atau ditulis dengan benar"),
    (
        ("ESTALE", "ETIMEDOUT", "EHOSTDOWN", "EHOSTUNREACH", "ENETDOWN", "ENETUNREACH", "ENOTCONN"),
        "folder di jaringan tidak menjawab",
    ),
    (("EMFILE", "ENFILE"), "terlalu banyak berkas yang sedang terbuka"),
)
_BY_NUMBER = {
    getattr(errno, nama): words for everything, words in _REASONS for nama in everything if hasattr(errno, nama)
}

_BY_TYPE: tuple[tuple[type[OSError] | tuple[type[OSError], ...], str], ...] = (
    (PermissionError, "sedang dibuka di program lain, atau tidak ada hak aksesnya"),
    (FileNotFoundError, "berkas atau foldernya tidak ada"),
    (
        (FileExistsError, NotADirectoryError, IsADirectoryError),
        "ada berkas atau folder lain dengan nama itu",
    ),
)


def reason(error: OSError) -> str:
    """Return in a few Indonesian words why the system refused; the system's own words are often English."""
    nomor = error.errno
    if nomor in _BY_NUMBER:
        return _BY_NUMBER[nomor]
    for jenis, words in _BY_TYPE:
        if isinstance(error, jenis):
            return words
    return f"kesalahan sistem nomor {nomor}" if nomor else "sistem menolaknya"


def not_written(path: Path, error: OSError, suggestion: str = CHOOSE_OUTPUT, *, folder: bool = False) -> str:
    """Return the sentence for a file that could not be written, or a folder that could not be written to.

    ``suggestion`` names the way to another folder.
    """
    opening = f"Folder {path} tidak dapat ditulisi" if folder else f"Berkas {path} tidak dapat ditulis"
    if error.errno in DISK_FULL:
        return f"{opening}: ruang penyimpanan penuh. Kosongkan ruang atau {suggestion}."
    if error.errno == errno.EROFS:
        return f"{opening}: penyimpanannya hanya dapat dibaca; {suggestion}."
    if error.errno == errno.ENAMETOOLONG:
        return f"{opening}: namanya terlalu panjang. Pilih folder keluaran dengan nama yang lebih pendek."
    if error.errno == errno.ELOOP:
        return (
            f"{opening}: yang ada di situ sebuah tautan, dan program ini tidak menulis melalui tautan. "
            f"Pindahkan tautannya, lalu jalankan lagi."
        )
    if isinstance(error, PermissionError):
        return (
            f"{opening}: sedang dibuka di program lain, atau folder itu tidak boleh ditulisi. "
            f"Tutup berkasnya, atau {suggestion}."
        )
    if isinstance(error, FileExistsError | NotADirectoryError | IsADirectoryError):
        return f"{opening}: ada berkas atau folder lain dengan nama itu. Pindahkan, lalu jalankan lagi."
    if isinstance(error, FileNotFoundError):
        return f"{opening}: foldernya hilang selama perintah ini berjalan. Periksa folder itu, lalu jalankan lagi."
    return f"{opening}: {reason(error)}. Periksa folder keluaran, lalu jalankan lagi."


def changed(path: Path) -> str:
    """Return the sentence for a file that is no longer what was seen there."""
    return (
        f"Berkas {path} diubah orang atau program lain selama perintah ini berjalan, jadi tidak ditimpa. Jalankan lagi."
    )
