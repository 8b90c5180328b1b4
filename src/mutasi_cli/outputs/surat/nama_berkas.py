"""Names of files that every system takes: plain ASCII, no device names, no way out of the folder."""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from pathlib import PurePosixPath

from mutasi_cli.domain.nip import nip_sah

_PANJANG = 60
"""Longest part of a name that comes from data; whole paths on Windows end at 260 characters."""

_BUKAN_ASCII = {"ß": "ss", "Æ": "AE", "æ": "ae", "Ø": "O", "ø": "o", "Đ": "D", "đ": "d", "Ł": "L", "ł": "l"}


def bagian_aman(teks: str, *, kosong: str) -> str:
    """Return ``teks`` as one part of a file name: letters, digits and single hyphens.

    ``kosong`` stands in where nothing is left. ``Ahmad Syafi'i`` becomes ``Ahmad-Syafi-i``.
    """
    rata = "".join(_BUKAN_ASCII.get(huruf, huruf) for huruf in teks)
    ascii_saja = unicodedata.normalize("NFKD", rata).encode("ascii", "ignore").decode("ascii")
    bersih = re.sub(r"[^A-Za-z0-9]+", "-", ascii_saja).strip("-")
    return bersih[:_PANJANG].rstrip("-") or kosong


def nama_surat_jabatan(jabatan: Sequence[tuple[str, str]]) -> list[str]:
    """Return one file name a post, given code and name: ``KEC-03-CAMAT_Camat-Bekasi-Utara.docx``.

    Two codes that look alike once they are safe (``A.1`` and ``a-1``) get a number, so that no paper
    overwrites another, also where the system does not tell capitals.
    """
    hasil: list[str] = []
    sudah: Counter[str] = Counter()
    for kode, nama in jabatan:
        dasar = f"{bagian_aman(kode, kosong='tanpa-kode')}_{bagian_aman(nama, kosong='tanpa-nama')}"
        sudah[dasar.casefold()] += 1
        ke = sudah[dasar.casefold()]
        hasil.append(f"{dasar}.docx" if ke == 1 else f"{dasar}_{ke}.docx")
    return hasil


def nama_surat_orang(nomor: int, nip: str | None, nama: str) -> str:
    """Return ``007_198506182010011007_Tri-Lestari.docx``.

    The number stands in front, so that the name can never be one that Windows keeps for a device (``CON``).
    """
    angka = nip if nip is not None and nip_sah(nip) else "tanpa-nip"
    return f"{nomor:03d}_{angka}_{bagian_aman(nama, kosong='tanpa-nama')}.docx"


def nip_berkas(berkas: str) -> str:
    """Return the NIP in the name of a person's paper, an empty text where there is none."""
    bagian = PurePosixPath(berkas).stem.split("_")
    return bagian[1] if len(bagian) > 1 and nip_sah(bagian[1]) else ""
