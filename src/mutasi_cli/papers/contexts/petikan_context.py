"""Data of the extract of a decree for one person."""

import re
from collections.abc import Sequence

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.roster_order import Row, roster_order, rows_of_group
from mutasi_cli.domain.vocabulary import Group, Jenjang, KindOfMove
from mutasi_cli.papers.contexts.common_context import Context, person
from mutasi_cli.papers.contexts.decree_context import decree_context
from mutasi_cli.words.paper_words import GAP, TIDAK_ADA, pejabat, text


def petikan_context(batch: Batch, rows: Sequence[Row], *, draft: bool) -> list[Context]:
    """Return one entry a person: the decree of the group, the person, the certifier.

    ``tindakan`` tells which wording holds: ``angkat`` (with or without leaving a post), ``kukuhkan``,
    ``berhentikan``; ``unit_baru`` is the unit of the new post; ``jabatan_sama`` is a confirmation in the very
    same post. The decree is that of the whole group, also when only some of its people are asked for.
    """
    roster = roster_order(batch)
    keputusan = {
        group: decree_context(batch, rows_of_group(roster, group), draft=draft) for group in {row.group for row in rows}
    }
    return [
        {
            **keputusan[row.group],
            "orang": (person_data := person(row, batch)),
            "ada_eselon": person_data["eselon"] != TIDAK_ADA,
            "tindakan": _action(row.move),
            "unit_baru": _unit_led(row.move.target),
            "jabatan_sama": row.move.target is not None and row.move.target in row.move.releases,
            "melepas": bool(row.move.releases) or row.group is Group.STRUKTURAL,
            "tugas_tambahan": row.group is Group.TUGAS_TAMBAHAN,
            "pengesah": certifier(batch, row.move),
        }
        for row in rows
    ]


def _unit_led(jabatan: Jabatan | None) -> str:
    """Return the unit that a head leads: the one in his title, where the table names the office above it."""
    if jabatan is None:
        return GAP
    named = re.sub(r"^kepala\s+", "", jabatan.jabatan, flags=re.IGNORECASE)
    heads_it = named != jabatan.jabatan and not jabatan.unit_kerja.casefold().startswith(named.casefold())
    return named if heads_it else text(jabatan.unit_kerja)


def certifier(batch: Batch, move: Move) -> dict[str, str]:
    """Return who certifies an extract: by default the Sekda for a JPT, else the head of personnel."""
    jenjang = move.old_jenjang if move.target is None else move.new_jenjang
    is_high = jenjang is not None and jenjang >= Jenjang.JPT_PRATAMA
    settings = batch.office_settings.decree_settings_for(move.group)
    certifiers = {"jpt": "sekda", "lainnya": "kepala_kepegawaian"}
    if settings is not None:
        certifiers |= settings.pengesah_petikan
    return pejabat(batch.office_settings.pejabat.get(certifiers["jpt" if is_high else "lainnya"]))


def _action(move: Move) -> str:
    if move.jenis is KindOfMove.PEMBERHENTIAN:
        return "berhentikan"
    return "kukuhkan" if move.jenis is KindOfMove.PENGUKUHAN else "angkat"
