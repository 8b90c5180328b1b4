"""How names, signers and lists are written on paper."""

import re
from collections.abc import Iterable
from datetime import date

from mutasi_cli.domain.calendar import long_date
from mutasi_cli.domain.gelar import name_without_gelar
from mutasi_cli.domain.office import KepalaDaerah, Pejabat

GAP = "…………"
"""What stands on paper where a value is missing: a gap that the eye sees."""

TIDAK_ADA = "-"
"""Where a cell is empty because there is nothing, not because nobody knows."""

_STATUS = {"plt": "Plt.", "plh": "Plh.", "pj": "Pj.", "pjs": "Pjs."}


def text(text: str | None) -> str:
    """Return a value, or a visible gap where it is missing."""
    return text.strip() if text is not None and text.strip() else GAP


def tanggal(day: date | None) -> str:
    """Return ``6 Februari 2026``, or a visible gap: a date that is open never becomes today's."""
    return GAP if day is None else long_date(day)


def head_name(head: KepalaDaerah | None) -> str:
    """Return the name of the head of region on a decree: capitals, no degree."""
    if head is None or not head.nama.strip():
        return GAP
    return name_without_gelar(head.nama).upper()


def head_name_on_letters(head: KepalaDaerah | None) -> str:
    """Return the name of the head of region on letters and minutes: with the degrees of the settings."""
    if head is None or not head.nama.strip():
        return GAP
    nama = f"{head.gelar_depan} {name_without_gelar(head.nama)}".strip()
    return f"{nama}, {head.gelar_belakang}" if head.gelar_belakang else nama


def with_status(jabatan: str, status: str) -> str:
    """Return a post with the standing of who holds it in front: ``Plt. Kepala Badan``."""
    prefix = _STATUS.get(status.strip().casefold().rstrip("."))
    return jabatan if prefix is None or jabatan == GAP else f"{prefix} {jabatan}"


def capitalised(jabatan: str) -> str:
    """Return a post in capitals; ``Plt.``, ``a.n.`` and the like in front stay as they are."""
    first_word, space, other_words = jabatan.partition(" ")
    return f"{first_word} {other_words.upper()}" if space and first_word.endswith(".") else jabatan.upper()


def pejabat(person: Pejabat | None) -> dict[str, str]:
    """Return an official who signs or certifies, every gap visible."""
    if person is None:
        person = Pejabat(key="")
    jabatan = with_status(text(person.jabatan), person.status)
    pangkat = ", ".join(part for part in (person.pangkat, person.golongan) if part)
    return {
        "nama": text(person.name_with_gelar if person.nama else None),
        "nama_keputusan": text(name_without_gelar(person.nama).upper() if person.nama else None),
        "nip": text(grouped_nip(person.nip)),
        "pangkat": text(pangkat),
        "jabatan": jabatan,
        "jabatan_kapital": capitalised(jabatan),
    }


def grouped_nip(nip: str) -> str:
    """Return a NIP as it is typed in the settings in groups 8-6-1-3; anything else stays as it is."""
    digits = re.sub(r"[\s.'-]", "", nip)
    return f"{digits[:8]} {digits[8:14]} {digits[14]} {digits[15:]}" if re.fullmatch(r"\d{18}", digits) else nip


def numbered(lines: Iterable[str], *, end: str) -> list[dict[str, str]]:
    """Return a numbered list, each item ending in ``;`` and the last in ``end``."""
    clean_lines = [line.strip().rstrip(";.").rstrip() for line in lines if line.strip()]
    return [
        {"nomor": f"{nomor}.", "isi": f"{line}{end if nomor == len(clean_lines) else ';'}"}
        for nomor, line in enumerate(clean_lines, start=1)
    ]
