"""Each move as a card: the person, the old and the new post side by side, and what the rules say."""

from collections.abc import Mapping, Sequence

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import age, duration_words, full_months, long_date
from mutasi_cli.domain.chains import Step
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.nip import printed_nip
from mutasi_cli.domain.roster_order import Row
from mutasi_cli.domain.vocabulary import Group
from mutasi_cli.views.report.chains_section import chain_anchor, linked_chains
from mutasi_cli.views.report.findings_section import WAIVED, Placement, card_findings
from mutasi_cli.views.report.report_words import (
    in_post_since,
    kind_words,
    level_words,
    segera,
    service_words,
)
from mutasi_cli.views.report.template_data import Card, CardGroup
from mutasi_cli.words.impact_words import GROUP_NAMES, chain_title, origin_name, target_name

CLEAN = "bersih"
"""Severity of a card without an open finding."""


def kartu(batch: Batch, rows: Sequence[Row], placement: Placement) -> tuple[CardGroup, ...]:
    """Return the cards of both groups in the order of the roster."""
    chain_of_move = _chain_of(batch)
    card_groups = []
    for group in Group:
        group_cards = tuple(_card(batch, row, placement, chain_of_move) for row in rows if row.group is group)
        if group_cards:
            card_groups.append(CardGroup(group.value, GROUP_NAMES[group].capitalize(), group_cards))
    return tuple(card_groups)


def _chain_of(batch: Batch) -> Mapping[int, tuple[str, str]]:
    """Return for ``id(move)`` the title and the anchor of its chain; single moves have none."""
    return {
        id(step.move): (chain_title(chain), f"#{chain_anchor(nomor)}")
        for nomor, chain in enumerate(linked_chains(batch), start=1)
        for step in chain.step
    }


def _card(batch: Batch, row: Row, placement: Placement, rantai: Mapping[int, tuple[str, str]]) -> Card:
    move = row.move
    step = Step(move, move.origin, move.target)
    chain_name, chain_link = rantai.get(id(move), ("", ""))
    temuan = card_findings(placement, move)
    still_open = [card_finding.keparahan for card_finding in temuan if card_finding.keparahan != WAIVED]
    return Card(
        nomor=row.nomor,
        nama=move.who,
        nip=_nip(move),
        jenis=kind_words(move),
        pangkat=_rank(batch, move),
        dari=origin_name(step),
        tingkat_lama=_old_level(move),
        ke=target_name(step),
        tingkat_baru="" if move.target is None else _new_level(move),
        layanan=service_words(move.target),
        rincian=tuple(_details(batch, move)),
        rantai=chain_name,
        tautan_rantai=chain_link,
        temuan=temuan,
        keparahan=still_open[0] if still_open else CLEAN,
    )


def _nip(move: Move) -> str:
    return move.usulan.origin["nip"].content if move.nip is None else printed_nip(move.nip)


def _rank(batch: Batch, move: Move) -> str:
    """Return ``Penata Tingkat I (III/d)``; PPPK have a golongan only."""
    pegawai = move.pegawai
    if pegawai is None or pegawai.golongan is None:
        return ""
    pangkat = pegawai.pangkat or batch.law.table("golongan").get(pegawai.golongan)
    return f"{pangkat} ({pegawai.golongan})" if pangkat else f"Golongan {pegawai.golongan}"


def _old_level(move: Move) -> str:
    origin = move.origin
    if origin is not None and not origin.definitif:
        return level_words(origin, None, None)
    jabatan = move.definitif
    eselon = None if jabatan is None else jabatan.eselon
    if eselon is None and move.pegawai is not None:
        eselon = move.pegawai.eselon
    return level_words(jabatan, move.old_jenjang, eselon)


def _new_level(move: Move) -> str:
    eselon = None if move.target is None else move.target.eselon
    return level_words(move.target, move.new_jenjang, eselon)


def _details(batch: Batch, move: Move) -> list[tuple[str, str]]:
    """Return what else must be known, label and text, only what there is."""
    lines: list[tuple[str, str]] = []
    pegawai = move.pegawai
    if pegawai is not None:
        if pegawai.birth_date is not None:
            lines.append(("Usia", f"{age(pegawai.birth_date, batch.tanggal)} tahun"))
        mulai = in_post_since(move)
        if mulai is not None:
            lines.append(("Lama menjabat", duration_words(full_months(mulai, move.tmt))))
        pensiun = batch.retirement(pegawai, move.target, batch.law)
        if pensiun is not None and move.target is not None:
            soon_mark = " (segera)" if segera(batch, pensiun) else ""
            lines.append(("Pensiun", f"{long_date(pensiun)}{soon_mark}"))
    if move.tmt != batch.tanggal:
        lines.append(("TMT", long_date(move.tmt)))
    if move.group is Group.TUGAS_TAMBAHAN and move.origin is not None and move.old_jabatan:
        lines.append(("Jabatan fungsional", f"{move.old_jabatan} (tetap)"))
    if not move.usulan.hadir:
        lines.append(("Hadir", "tidak; menyusul"))
    if move.usulan.dasar is not None:
        lines.append(("Dasar", move.usulan.dasar.value))
    if move.usulan.alasan:
        lines.append(("Alasan", move.usulan.alasan))
    return lines
