"""A further export of the staff, read to be compared with a batch."""

from collections.abc import Mapping
from dataclasses import dataclass

from mutasi_cli.domain.pegawai import Pegawai


@dataclass(frozen=True, slots=True)
class Holding:
    """What one row of the export says of a post: who holds it, and which.

    ``unor_id`` and ``kode`` (the code of the batch's post table that its words name) are None where the export
    does not tell; ``active`` is True for the standing Aktif, ``structural`` for the kind struktural.
    """

    nip: str
    nama: str
    jabatan: str
    unor_id: str | None
    kode: str | None
    active: bool
    structural: bool


@dataclass(frozen=True, slots=True)
class StaffExport:
    """The export: the people of the batch and of its posts, and what every row holds.

    ``columns`` are the fields that it has. ``file`` is its name, ``twice`` the NIPs that stand in several rows.
    """

    file: str
    columns: frozenset[str]
    pegawai: Mapping[str, Pegawai]
    holdings: tuple[Holding, ...]
    twice: tuple[str, ...] = ()
