"""Hostile texts in every column and every setting: texts they stay, in every sheet, on every screen."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

from safety import sample_office
from safety.hostile import HOSTILE, check_files, commands, harmless_answers

if TYPE_CHECKING:
    from pathlib import Path


def _made_hostile(text: str) -> str:
    """Put one of the hostile texts before a text: always the same one, so that a name stays one name."""
    everything = tuple(HOSTILE.values())
    return everything[zlib.crc32(text.encode()) % len(everything)] + text if text else text


def test_every_command_takes_hostile_texts_for_texts(tmp_path: Path) -> None:
    hostile_sheets = sample_office.change_texts(sample_office.sheets(), _made_hostile)
    folder = tmp_path / "di" / "dalam"
    workbook = sample_office.write_office(hostile_sheets, folder, sample_office.changed_toml(_made_hostile))
    old = sample_office.write_office(sample_office.sheets(), tmp_path / "lama")
    kode = next(str(row[3]) for row in hostile_sheets["usulan"][1:] if row[3])
    for arguments in commands(workbook, old, kode, str(hostile_sheets["usulan"][1][1])):
        harmless_answers(arguments)
    present_before = {folder / "batch.xlsx", folder / "mutasi.toml", old, old.parent / "mutasi.toml"}
    written = check_files(tmp_path, folder / "keluaran", present_before)
    assert len(written[".xlsx"]) >= 4
    assert len(written[".docx"]) >= 61
