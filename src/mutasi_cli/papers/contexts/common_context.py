"""The data that every paper may ask for: the office, the day, the signer, one person of the roster."""

import re
from dataclasses import replace
from typing import Any

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.nip import printed_nip
from mutasi_cli.domain.office import Instansi, Pejabat
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.roster_order import Row
from mutasi_cli.words.paper_words import (
    GAP,
    TIDAK_ADA,
    head_name,
    head_name_on_letters,
    tanggal,
    text,
)
from mutasi_cli.words.person_words import eselon, new_jabatan, old_jabatan, original_pertek, particulars
from mutasi_cli.words.terbilang import day_and_date, rupiah, today_in_words

Context = dict[str, Any]
"""What a template is filled with: names of the template -> text, lists and tables of text."""


def common(batch: Batch, *, draft: bool) -> Context:
    """Return what every template knows: ``draft``, ``instansi``, ``head``, ``pelantikan``."""
    instansi = batch.office_settings.instansi or Instansi()
    head = batch.office_settings.kepala_daerah
    sebutan = text(head.sebutan if head is not None else None)
    provinsi = "" if instansi.jenis == "provinsi" else text(instansi.provinsi)
    return {
        "draf": "DRAF" if draft else "",
        "instansi": {
            "nama": text(instansi.nama),
            "wilayah": text(instansi.wilayah),
            "provinsi": provinsi,
            "provinsi_kapital": f"PROVINSI {provinsi.upper()}" if provinsi else "",
            "tempat": text(instansi.tempat),
            "perangkat_kepegawaian": text(instansi.perangkat_kepegawaian),
            "singkatan_kepegawaian": text(instansi.singkatan_kepegawaian),
        },
        "kepala": {
            "sebutan": sebutan,
            "sebutan_kapital": sebutan.upper(),
            "jabatan": _without_region(sebutan),
            "jabatan_kapital": _without_region(sebutan).upper(),
            "nama": head_name_on_letters(head),
            "nama_kapital": head_name(head),
        },
        "pelantikan": {
            "tanggal": tanggal(batch.tanggal),
            "hari_tanggal": day_and_date(batch.tanggal),
            "dalam_kata": today_in_words(batch.tanggal),
            "jam": text(batch.facts.jam),
            "tempat": text(batch.facts.tempat),
        },
    }


_HEADS_OF_REGION = re.compile(r"(?:Penjabat |Pj\. )?(?:Wali ?Kota|Bupati|Gubernur)\b", re.IGNORECASE)


def _without_region(sebutan: str) -> str:
    """Return the office of the head without the name of the region, as a decree names itself."""
    found = _HEADS_OF_REGION.match(sebutan)
    return sebutan if found is None else found[0]


def person(row: Row, batch: Batch, *, with_tmt: bool = False) -> Context:
    """Return one person of the roster as papers print it.

    A value that nobody gave is a visible gap; ``-`` means that there is none (no eselon for a functional
    official, no new post for a removal). ``with_tmt`` adds the effective date to ``keterangan``.
    """
    move = row.move
    nomor_pertek, tanggal_pertek = pertek(batch, move)
    keterangan = GAP if move.jenis is None else move.jenis.value.capitalize()
    return {
        "nomor": str(row.number_in_group),
        **particulars(move.pegawai, batch),
        **({} if move.pegawai is not None else _from_row(move)),
        "jabatan_lama": old_jabatan(move),
        "jabatan_fungsional": text(move.old_jabatan),
        "tugas_lama": _old_tugas(move),
        "jabatan_baru": new_jabatan(move),
        "eselon": eselon(move),
        "tunjangan": allowance(move, batch),
        "pertek_nomor": nomor_pertek,
        "pertek_tanggal": tanggal_pertek,
        "keterangan": f"{keterangan}, TMT {tanggal(move.tmt)}" if with_tmt else keterangan,
        "tmt": tanggal(move.tmt),
    }


def official(batch: Batch, nip: str | None) -> Pejabat | None:
    """Return who bears a NIP in ``[pejabat]`` and holds his post in his own right, None if nobody does."""
    officials = batch.office_settings.pejabat.values()
    return next(
        (
            candidate
            for candidate in officials
            if _same_nip(candidate, nip) and candidate.jabatan and candidate.status == "definitif"
        ),
        None,
    )


def pejabat_particulars(pegawai: Pegawai | None, batch: Batch) -> dict[str, str]:
    """Return :func:`particulars`, in the wording of ``[pejabat]`` where the office has put the person there.

    For those who only speak or stand by in a paper: beside their own signature they have one name. Whom the
    batch itself moves is named as the decree names him, from the staff table.
    """
    data = particulars(pegawai, batch)
    person = None if pegawai is None else _named_official(batch, pegawai.nip)
    if pegawai is None or person is None:
        return data
    data["nama"] = person.name_with_gelar
    data["nama_kapital"] = replace(person, nama=person.nama.upper()).name_with_gelar
    if person.pangkat and person.golongan:
        data |= {
            "pangkat": person.pangkat,
            "golongan": person.golongan,
            "pangkat_golongan": f"{person.pangkat} ({person.golongan})",
        }
    return data


def _named_official(batch: Batch, nip: str) -> Pejabat | None:
    if nip in batch.moves_by_nip:
        return None
    officials = batch.office_settings.pejabat.values()
    return next((candidate for candidate in officials if _same_nip(candidate, nip) and candidate.nama.strip()), None)


def _same_nip(person: Pejabat, nip: str | None) -> bool:
    return bool(nip) and re.sub(r"\D", "", person.nip) == nip


def allowance(move: Move, batch: Batch) -> str:
    """Return the allowance a month of the new eselon on the effective date; a gap where none is recorded."""
    eselon_name = eselon(move)
    if eselon_name == TIDAK_ADA:
        return TIDAK_ADA
    amount = batch.law.on(move.tmt).table("tunjangan_jabatan").get(eselon_name)
    return GAP if amount is None else rupiah(amount)


def pertek(batch: Batch, move: Move) -> tuple[str, str]:
    """Return number and date of BKN's approval for a row: its own, that of sheet ``pertek``, of the batch."""
    nomor, day = original_pertek(batch, move)
    return text(nomor), tanggal(day)


def _from_row(move: Move) -> dict[str, str]:
    """Return what the row itself says of somebody whom the staff table does not know."""
    nama = text(move.usulan.nama)
    return {
        "nama": nama,
        "nama_kapital": nama,
        "nip": GAP if move.nip is None else printed_nip(move.nip),
    }


def _old_tugas(move: Move) -> str:
    for jabatan in move.releases:
        if not jabatan.definitif:
            return jabatan.full_name
    return TIDAK_ADA
