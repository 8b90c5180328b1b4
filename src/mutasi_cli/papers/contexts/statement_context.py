"""Data of what is stated about one person: integrity pact, inauguration, taking up and holding the post."""

from collections.abc import Sequence

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.office import Instansi
from mutasi_cli.domain.roster_order import Row
from mutasi_cli.domain.vocabulary import Group, KindOfMove
from mutasi_cli.papers.contexts.ceremony_context import group_title
from mutasi_cli.papers.contexts.common_context import Context, common, person
from mutasi_cli.papers.contexts.letter_context import KEPALA_DAERAH, kop, kop_unit
from mutasi_cli.papers.superiors import head_of_unit
from mutasi_cli.words.decree_words import decree_number, penandatangan
from mutasi_cli.words.paper_words import GAP, TIDAK_ADA, numbered, pejabat, tanggal, text

_SECRETARIAT = "sekretariat daerah"


def integrity_pact_context(batch: Batch, rows: Sequence[Row], *, draft: bool) -> list[Context]:
    """Return one entry a person: who promises, and the official who witnesses it."""
    return [
        {
            **common(batch, draft=draft),
            "orang": person(row, batch),
            "saksi": penandatangan(batch, row.group),
        }
        for row in rows
    ]


def spp_context(batch: Batch, rows: Sequence[Row], *, draft: bool) -> list[Context]:
    """Return one entry a person: who inaugurated whom in what, by which decree; ``row`` are the sworn."""
    entries = []
    for row in rows:
        signer = penandatangan(batch, row.group)
        person_data = person(row, batch)
        data = _inaugurator(batch, row.group, signer)
        entries.append(
            {
                **_common_context(batch, row, draft=draft),
                "kop": kop(batch, "sekretariat_daerah" if signer["atas_nama"] else KEPALA_DAERAH),
                "pejabat": data,
                "tanda": _signature(data, on_behalf_of=signer["atas_nama"]),
                "tunjangan": "" if person_data["tunjangan"] == TIDAK_ADA else person_data["tunjangan"],
                "sumpah": "janji" if row.move.usulan.janji else "sumpah",
                "tembusan": _tembusan(batch, row.move),
            }
        )
    return entries


def spmt_context(batch: Batch, rows: Sequence[Row], *, draft: bool) -> list[Context]:
    """Return one entry a person: who heads the unit, who works there. When, is open: never before the day."""
    return [_from_unit(batch, row, draft=draft) for row in rows]


def spmj_context(batch: Batch, rows: Sequence[Row], *, draft: bool) -> list[Context]:
    """Return one entry a person: who heads the unit, who holds the new post."""
    return [_from_unit(batch, row, draft=draft) for row in rows]


def kop_pejabat(batch: Batch, head: Context) -> Context:
    """Return the letterhead under which the head of a unit writes."""
    unit = head["unit"]
    if unit.casefold() == _SECRETARIAT:
        return kop(batch, "sekretariat_daerah")
    if unit == GAP and head["nip"] == TIDAK_ADA:
        return kop(batch, KEPALA_DAERAH)
    letterhead = kop_unit(batch, unit)
    if letterhead["nama"] != unit.upper():
        return letterhead
    # Made from the name alone, not set by the office: what the unit belongs to stands above it.
    kelurahan, separator, kecamatan = unit.partition(" Kecamatan ")
    if separator:
        return {
            **letterhead,
            "baris": [*letterhead["baris"], f"{separator.strip()} {kecamatan}".upper()],
            "nama": kelurahan.upper(),
        }
    perangkat = head["perangkat"]
    if perangkat.casefold() in {unit.casefold(), GAP.casefold()} or perangkat.casefold() in unit.casefold():
        return letterhead
    return {**letterhead, "baris": [*letterhead["baris"], perangkat.upper()]}


def pejabat_signature(head: Context) -> Context:
    """Return the signature of an official who was derived from the post table."""
    return _signature(head, on_behalf_of="")


def _from_unit(batch: Batch, row: Row, *, draft: bool) -> Context:
    target = row.move.target
    if target is None:
        raise ValueError(row)
    head = head_of_unit(batch, target, row.move.nip)
    return {
        **_common_context(batch, row, draft=draft),
        "kop": kop_pejabat(batch, head),
        "pejabat": head,
        "tanda": pejabat_signature(head),
        "tembusan": _tembusan(batch, row.move),
    }


def _common_context(batch: Batch, row: Row, *, draft: bool) -> Context:
    group = row.group
    return {
        **common(batch, draft=draft),
        "orang": person(row, batch),
        "keputusan": {
            "nomor": decree_number(batch, group),
            "tanggal": tanggal(batch.facts.tanggal_sk(group)),
            "judul": group_title(batch, group),
        },
        "tugas_tambahan": group is Group.TUGAS_TAMBAHAN,
        "pengukuhan": row.move.jenis is KindOfMove.PENGUKUHAN,
        "tanggal_surat": GAP,
        "nomor_surat": GAP,
    }


def _inaugurator(batch: Batch, group: Group, signer: dict[str, str]) -> Context:
    """Return the data block of who inaugurates; an elected head has neither NIP nor rank."""
    inaugurator = {**signer, "nama": signer["nama_surat"], "nip": "", "pangkat": "", "pangkat_golongan": ""}
    settings = batch.office_settings.decree_settings_for(group)
    if signer["atas_nama"] and settings is not None:
        own_data = pejabat(batch.office_settings.pejabat.get(settings.penandatangan))
        inaugurator |= {
            "nip": own_data["nip"],
            "pangkat": own_data["pangkat"],
            "pangkat_golongan": own_data["pangkat"],
        }
    return inaugurator


def _signature(who: Context, *, on_behalf_of: str) -> Context:
    lines = [on_behalf_of] if on_behalf_of else []
    blank_for_none = {TIDAK_ADA: ""}
    return {
        "baris": [*lines, f"{who['jabatan_kapital']},"],
        "nama": who["nama"],
        "pangkat": blank_for_none.get(who["pangkat"], who["pangkat"]),
        "nip": blank_for_none.get(who["nip"], who["nip"]),
    }


def _tembusan(batch: Batch, move: Move) -> list[dict[str, str]]:
    """Return who gets a copy: personnel, those who pay, the person."""
    instansi = batch.office_settings.instansi or Instansi()
    sebutan = "Yang bersangkutan" if move.pegawai is None else f"{move.pegawai.sebutan} yang bersangkutan"
    return numbered(
        (
            f"Kepala {text(instansi.perangkat_kepegawaian)} {instansi.wilayah}",
            "Kepala perangkat daerah yang membidangi keuangan dan aset daerah",
            "Pembuat daftar gaji yang bersangkutan",
            sebutan,
        ),
        end=".",
    )
