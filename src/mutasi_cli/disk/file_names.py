"""Names of files that every system takes: plain ASCII, no device names, no way out of the folder."""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from datetime import date
from pathlib import PurePosixPath

from mutasi_cli.domain.nip import valid_nip

IMUT_FOLDER = "imut"
"""Folder of the day for what is proposed in I-MUT; its letters are asked for before any other paper."""

SIASN_FOLDER = "siasn"
"""Folder of the day for what goes into SIASN after the ceremony."""

PUBLICATION_FOLDER = "publikasi"
"""Folder of the day for what anybody may read."""

NOT_PAPERS = (IMUT_FOLDER, SIASN_FOLDER, PUBLICATION_FOLDER)
"""Folders whose files are not made from templates and read back."""

_LONGEST_PART = 60
"""Longest part of a name that comes from data; whole paths on Windows end at 260 characters."""

_NOT_ASCII = {"ß": "ss", "Æ": "AE", "æ": "ae", "Ø": "O", "ø": "o", "Đ": "D", "đ": "d", "Ł": "L", "ł": "l"}


def safe_part(text: str, *, blank: str) -> str:
    """Return ``text`` as one part of a file name: letters, digits and single hyphens.

    ``blank`` stands in where nothing is left. ``Ahmad Syafi'i`` becomes ``Ahmad-Syafi-i``.
    """
    flattened = "".join(_NOT_ASCII.get(letter, letter) for letter in text)
    ascii_only = unicodedata.normalize("NFKD", flattened).encode("ascii", "ignore").decode("ascii")
    clean = re.sub(r"[^A-Za-z0-9]+", "-", ascii_only).strip("-")
    return clean[:_LONGEST_PART].rstrip("-") or blank


def jabatan_paper_names(jabatan: Sequence[tuple[str, str]]) -> list[str]:
    """Return one file name a post, given code and name: ``KEC-03-CAMAT_Camat-Bekasi-Utara.docx``.

    Two codes that look alike once they are safe (``A.1`` and ``a-1``) get a number, so that no paper
    overwrites another, also where the system does not tell capitals.
    """
    file_names: list[str] = []
    used_names: Counter[str] = Counter()
    for kode, nama in jabatan:
        base = f"{safe_part(kode, blank='tanpa-kode')}_{safe_part(nama, blank='tanpa-nama')}"
        used_names[base.casefold()] += 1
        ordinal = used_names[base.casefold()]
        file_names.append(f"{base}.docx" if ordinal == 1 else f"{base}_{ordinal}.docx")
    return file_names


def person_paper_name(nomor: int, nip: str | None, nama: str) -> str:
    """Return ``007_198506182010011007_Tri-Lestari.docx``.

    The number stands in front, so that the name can never be one that Windows keeps for a device (``CON``).
    """
    digits = nip if nip is not None and valid_nip(nip) else "tanpa-nip"
    return f"{nomor:03d}_{digits}_{safe_part(nama, blank='tanpa-nama')}.docx"


def nip_of_file(file: str) -> str:
    """Return the NIP in the name of a person's paper, an empty text where there is none."""
    parts = PurePosixPath(file).stem.split("_")
    return parts[1] if len(parts) > 1 and valid_nip(parts[1]) else ""


def roster_file_name(tanggal: date) -> str:
    """Return the file's name: ``lantikan-2026-02-06.xlsx``."""
    return f"lantikan-{tanggal.isoformat()}.xlsx"
