"""``--samarkan``: where the mask is laid over what a command shows. Nothing that is signed can be masked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from mutasi_cli.errors import SettingsError, StopKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mutasi_cli.api import Request
    from mutasi_cli.domain.batch import Batch
    from mutasi_cli.domain.understanding import Understanding

T = TypeVar("T")

MaskOption = Annotated[
    bool,
    typer.Option(
        "--samarkan",
        help="Samarkan nama, NIP, dan tanggal lahir.",
    ),
]

_COVERED = "(disamarkan)"


def refuse(form: str, *, mask_people: bool) -> None:
    """Stop where a masked file would be taken for a real one."""
    if mask_people and form == "xlsx":
        raise SettingsError(
            "--samarkan hanya untuk yang tampil di layar, json, dan laporan; --format xlsx menulis buku "
            "kerja yang tidak boleh tersamar. Pakai --format tabel atau json.",
            StopKind.CHOICE,
        )


def masked(shown: T, asked: Request, *batch: Batch) -> T:
    """Return results with everybody masked whom these batches know, or the staff table of the request."""
    from mutasi_cli import api  # noqa: PLC0415 - keeps --help quick
    from mutasi_cli.domain.mask import Mask  # noqa: PLC0415 - rarely asked for

    # A reason or a note may name somebody whom the batch does not touch.
    everybody = api.read(asked, all_pegawai=True).batch
    return Mask(*batch, other=everybody.pegawai.values())(shown)


def understood(sheets: Iterable[Understanding]) -> tuple[Understanding, ...]:
    """Return how a file was understood without the samples that may tell of a person."""
    from mutasi_cli.domain.understanding import HARMLESS_FIELDS  # noqa: PLC0415 - keeps --help quick

    def example(field: tuple[str, ...], samples: tuple[str, ...]) -> tuple[str, ...]:
        return samples if field and HARMLESS_FIELDS.issuperset(field) else (_COVERED,) * bool(samples)

    return tuple(
        replace(
            understood_sheet,
            column=tuple(
                replace(column, example=example(column.field, column.example)) for column in understood_sheet.column
            ),
        )
        for understood_sheet in sheets
    )
