"""The recipe «Add an output» suffices."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recipes.recipe_steps import RepositoryCopy

_COMMANDS = ("participants", "examples/bekasi-2026-02-06", "--keluaran", "keluaran/coba")


def test_add_an_output(repository_copy: RepositoryCopy) -> None:
    shown = repository_copy.follow("Add an output")
    for nama in (
        "test_one_line_a_person",
        "test_what_was_edited_by_hand_is_left_alone",
        "test_other_commands_killed_anywhere[participants]",
    ):
        assert f"{nama} PASSED" in shown, nama
    assert "FAILED" not in shown
    assert "1 baru.\n  peserta-2026-02-06.csv" in shown
    # The command stands in the help, and its file holds everybody of the example.
    assert "penerima tamu" in repository_copy.run_command("mutasi", "participants", "--help")
    file = repository_copy.root / "keluaran" / "coba" / "2026-02-06" / "peserta-2026-02-06.csv"
    with file.open(encoding="utf-8-sig", newline="") as csv_file:
        row = list(csv.reader(csv_file, delimiter=";"))
    assert len(row) == 1 + 61
    assert all(len(row) == len(row[0]) and all(row) for row in row)
    # Once more gives the same bytes; what a hand has changed stays.
    assert "1 tidak berubah" in repository_copy.run_command("mutasi", *_COMMANDS)
    file.write_text("milik kantor", encoding="utf-8")
    assert "peserta-2026-02-06.baru.csv" in repository_copy.run_command("mutasi", *_COMMANDS)
    assert file.read_text(encoding="utf-8") == "milik kantor"
