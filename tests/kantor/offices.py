"""The folders of office files with what must be understood of them (``expected.json``)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kantor.people import compared_fields, people_of
from mutasi_cli.api import Request, read

if TYPE_CHECKING:
    from kantor.people import Facts

FOLDER = Path(__file__).parents[1] / "data" / "kantor"
CANONICAL = "u1-lampiran-sk"
"""The folder whose staff table is a canonical one: the same people stand in all of them."""
BLANK_ADDITIONAL = frozenset({"p2-peta-per-opd", "p4-jabatan-tanpa-unit"})
"""Offices without codes of posts: their canonical staff table leaves `kode_tugas_tambahan` blank."""


@dataclass(frozen=True)
class Office:
    """One folder. ``folder`` is where its files lie, ``expected`` what its ``expected.json`` says."""

    folder: Path
    expected: dict[str, Any]

    @classmethod
    def of(cls, nama: str) -> Office:
        folder = FOLDER / nama
        return cls(folder, json.loads((folder / "expected.json").read_text(encoding="utf-8")))

    @property
    def options(self) -> dict[str, str]:
        """The files of the two large tables, as the command line names them."""
        arguments = self.expected["arguments"]
        return {
            option.removeprefix("--"): value for option, value in zip(arguments[1::2], arguments[2::2], strict=True)
        }

    def request(self, **files: Path) -> Request:
        """Return what the command line would ask for; ``files`` stand in the place of the office's own."""
        named = {option: self.folder / value for option, value in self.options.items()} | files
        return Request(
            batch=named.pop("batch", self.folder / self.expected["arguments"][0]),
            tanggal=date.fromisoformat(self.expected["tanggal"]),
            folder_kerja=self.folder,
            office_settings=self.folder / "mutasi.toml",
            pegawai=named.get("pegawai"),
            jabatan=named.get("jabatan"),
        )

    @property
    def carried(self) -> set[str]:
        """The fields of people that the office's files carry."""
        fields = self.expected["staff_fields_carried"]
        if fields == "all":
            fields = {field for facts in true_people().values() for field in facts}
            return fields - {"tugas_tambahan"} if self.folder.name in BLANK_ADDITIONAL else fields
        return compared_fields(fields)


OFFICES = tuple(sorted(folder.name for folder in FOLDER.iterdir() if folder.is_dir()))


@cache
def true_people() -> dict[str, Facts]:
    """Return everybody as the canonical staff table has them."""
    batch = read(Office.of(CANONICAL).request(), all_pegawai=True).batch
    return people_of(batch)
