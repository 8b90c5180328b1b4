"""Tables of the Python API as pandas frames: one list of columns for each, the same rows in the same order."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    import pandas as pd

    from mutasi_cli.domain.batch import Batch
    from mutasi_cli.domain.finding import Finding

FINDING_COLUMNS = (
    *("aturan", "nama", "keparahan", "dikecualikan", "berkas", "lembar", "sel", "baris"),
    *("nip", "kode_jabatan", "pesan", "perbaikan", "dasar"),
)
MOVE_COLUMNS = ("nip", "nama", "kelompok", "jenis", "jabatan_lama", "jabatan_baru", "kode_tujuan", "tmt")


def frame(rows: Iterable[Mapping[str, object]], columns: Sequence[str]) -> pd.DataFrame:
    """Return rows as a frame with these columns, also where there is no row; a NIP stays text."""
    import pandas as pd  # noqa: PLC0415 - only who asks for a frame needs it

    return pd.DataFrame([[row.get(column) for column in columns] for row in rows], columns=list(columns), dtype=object)


def findings_frame(findings: Iterable[Finding]) -> pd.DataFrame:
    """Return findings, one a row."""
    return frame(
        (
            {
                "aturan": finding.rule_code,
                "nama": finding.nama,
                "keparahan": finding.severity.value,
                "dikecualikan": finding.pengecualian is not None,
                "berkas": finding.cell.file,
                "lembar": finding.cell.sheet,
                "sel": finding.cell.cell,
                "baris": finding.cell.row,
                "nip": finding.nip,
                "kode_jabatan": finding.kode_jabatan,
                "pesan": finding.message,
                "perbaikan": finding.remedy,
                "dasar": "; ".join(map(str, finding.dasar)),
            }
            for finding in findings
        ),
        FINDING_COLUMNS,
    )


def moves_frame(batch: Batch) -> pd.DataFrame:
    """Return the moves of a batch, one a row, in the order of the sheet ``usulan``."""
    return frame(
        (
            {
                "nip": move.nip,
                "nama": move.who,
                "kelompok": move.group.value,
                "jenis": None if move.jenis is None else move.jenis.value,
                "jabatan_lama": move.old_jabatan,
                "jabatan_baru": move.new_jabatan,
                "kode_tujuan": None if move.target is None else move.target.kode,
                "tmt": move.tmt,
            }
            for move in batch.moves
        ),
        MOVE_COLUMNS,
    )
