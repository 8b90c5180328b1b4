"""What of the worked example goes into the office's files: which moves, which people, which posts."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from builder.model import Example, Row, Step

BYSTANDERS = 180
"""So many people whom the batch does not touch stand in the staff table too."""


@dataclass(frozen=True)
class Selection:
    """The batch of the office: its moves in the order of the roster, and the tables they need.

    ``jabatan`` maps code to post (abolished posts left out), ``pegawai`` is sorted by NIP, ``step`` maps
    NIP to move. The small sheets are those of the worked example, cut to the people and posts concerned.
    """

    usulan: list[Row]
    pegawai: list[Row]
    jabatan: dict[str, Row]
    step: dict[str, Step]
    small: dict[str, list[Row]]
    office_settings: str


def pick(example: Example, *, everything: bool = False) -> Selection:
    """Choose the batch.

    SIASN's list of posts tells neither a functional post nor a tugas tambahan from others. So, unless
    ``everything``, the batch keeps to moves into structural posts; who would then sit in a post that nobody
    leaves is left out as well.
    """
    table = example.table
    jabatan = {str(b["kode"]): b for b in table["jabatan"] if b["status"] == "aktif"}
    step = dict(example.step) if everything else _closed(example.step, jabatan)
    usulan = [b for b in table["usulan"] if str(b["nip"]) in step]
    small = {
        "batch": table["batch"],
        "libur": table["libur"],
        "pertek": [b for b in table["pertek"] if str(b["nip"]) in step],
        "riwayat": [b for b in table["riwayat"] if str(b["nip"]) in step],
        "keluarga": [b for b in table["keluarga"] if str(b["nip"]) in step],
        "plt": [b for b in table["plt"] if everything or jabatan[str(b["kode_jabatan"])]["jenis"] == "struktural"],
    }
    mentioned = {str(b[column]) for rows in small.values() for b in rows for column in b if "nip" in column}
    pegawai = _people(table["pegawai"], jabatan, step, mentioned)
    return Selection(_sort_moves(usulan, step, jabatan), pegawai, jabatan, step, small, example.office_settings)


def _closed(moves: dict[str, Step], jabatan: dict[str, Row]) -> dict[str, Step]:
    taken = {nip: step for nip, step in moves.items() if jabatan[step.target]["jenis"] == "struktural"}
    while True:
        staying = {
            step.origin
            for nip, step in moves.items()
            if nip not in taken and jabatan[step.origin]["jenis"] == "struktural"
        }
        remaining = {nip: step for nip, step in taken.items() if step.target not in staying}
        if len(remaining) == len(taken):
            return taken
        taken = remaining


def _people(people: list[Row], jabatan: dict[str, Row], step: dict[str, Step], mentioned: set[str]) -> list[Row]:
    """Holders of structural posts, who moves or is named, colleagues in the posts concerned, and others."""
    kode = {kode for x in step.values() for kode in (x.origin, x.target)}
    taken, others = set(), []
    for person in people:
        nip, own_code = str(person["nip"]), str(person["kode_jabatan"])
        holds_structural = person["kode_jabatan"] is not None and jabatan[own_code]["jenis"] == "struktural"
        same_post = own_code in kode or person["kode_tugas_tambahan"] in kode
        if holds_structural or same_post or nip in step or nip in mentioned:
            taken.add(nip)
        else:
            others.append(nip)
    taken.update(Random(len(people)).sample(others, BYSTANDERS))
    return [person for person in people if str(person["nip"]) in taken]


def _sort_moves(usulan: list[Row], step: dict[str, Step], jabatan: dict[str, Row]) -> list[Row]:
    """Return the moves by the sections of the roster, numbered anew."""
    sorted_moves = sorted(usulan, key=lambda b: section_of(jabatan[step[str(b["nip"])].target]))
    return [{**b, "no": nomor} for nomor, b in enumerate(sorted_moves, start=1)]


SECTIONS = (
    "PEJABAT ADMINISTRATOR",
    "PEJABAT PENGAWAS",
    "PEJABAT FUNGSIONAL",
    "KEPALA UPTD PUSKESMAS (TUGAS TAMBAHAN)",
)
"""Titles of the sections of the roster."""


def section_of(target: Row) -> int:
    """Return the place in ``SECTIONS`` of a target."""
    if target["jenis"] == "tugas tambahan":
        return 3
    if target["jenis"] == "fungsional":
        return 2
    return 0 if str(target["eselon"]).startswith("III") else 1
