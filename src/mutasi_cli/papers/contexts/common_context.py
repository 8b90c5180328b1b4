"""The data that every paper may ask for: the office, the day, the signer, one person of the roster."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.nip import printed_nip
from mutasi_cli.domain.office import Instansi, Pejabat
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.roster_order import Row
from mutasi_cli.domain.vocabulary import Group, KindOfMove, PertekAnswer
from mutasi_cli.papers.paper_values import GAP
from mutasi_cli.papers.paper_words import (
    TIDAK_ADA,
    capitalised,
    head_name,
    head_name_on_letters,
    pejabat,
    tanggal,
    text,
    with_status,
)
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


def penandatangan(batch: Batch, group: Group) -> dict[str, str]:
    """Return who signs the decree of a group.

    ``nama`` is the name on a decree (capitals, no degree), ``nama_surat`` the one on letters and minutes.
    ``on_behalf_of`` is empty unless an official signs for the head of region.
    """
    head = batch.office_settings.kepala_daerah
    sebutan = text(head.sebutan if head is not None else None)
    settings = batch.office_settings.decree_settings_for(group)
    if settings is not None and settings.penandatangan != "kepala_daerah":
        person = pejabat(batch.office_settings.pejabat.get(settings.penandatangan))
        return {
            "atas_nama": f"a.n. {sebutan.upper()}",
            "jabatan": person["jabatan"],
            "jabatan_kapital": person["jabatan_kapital"],
            "nama": person["nama_keputusan"],
            "nama_surat": person["nama"],
        }
    jabatan = with_status(sebutan, head.status if head is not None else "")
    return {
        "atas_nama": "",
        "jabatan": jabatan,
        "jabatan_kapital": capitalised(jabatan),
        "nama": head_name(head),
        "nama_surat": head_name_on_letters(head),
    }


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


def particulars(pegawai: Pegawai | None, batch: Batch) -> dict[str, str]:
    """Return what a person is, whatever becomes of the person: name, NIP, birth, rank."""
    if pegawai is None:
        keys = ("nama", "nama_kapital", "nip", "tempat_lahir", "tanggal_lahir", "pangkat", "golongan")
        gaps = dict.fromkeys(keys, GAP)
        return {**gaps, "pangkat_golongan": GAP, "sebutan": "Saudara", "agama": GAP}
    golongan = text(pegawai.golongan)
    pangkat = pegawai.pangkat or batch.law.table("golongan").get(golongan)
    if pangkat is None and golongan in batch.law.listed("golongan_pppk"):
        pangkat = TIDAK_ADA
    return {
        "nama": pegawai.name_with_gelar,
        "nama_kapital": pegawai.name_in_capitals,
        "nip": printed_nip(pegawai.nip),
        "tempat_lahir": text(pegawai.tempat_lahir),
        "tanggal_lahir": tanggal(pegawai.birth_date),
        "pangkat": text(pangkat),
        "golongan": golongan,
        "pangkat_golongan": golongan if pangkat == TIDAK_ADA else f"{text(pangkat)} ({golongan})",
        "sebutan": pegawai.sebutan,
        "agama": GAP if pegawai.agama is None else pegawai.agama.value,
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


def old_jabatan(move: Move) -> str:
    """Return what the person leaves, in full words; a tugas tambahan that ends with it is named too."""
    ended_tugas = [jabatan.full_name for jabatan in move.releases if not jabatan.definitif]
    if ended_tugas and (move.group is Group.TUGAS_TAMBAHAN or not move.old_jabatan):
        return ended_tugas[0]
    if ended_tugas:
        return f"{move.old_jabatan}, yang diberi tugas tambahan sebagai {ended_tugas[0]}"
    return text(move.releases[0].full_name if move.releases else move.old_jabatan)


def new_jabatan(move: Move) -> str:
    """Return the new post in full words; ``-`` for a removal, a gap where the target is not known."""
    return TIDAK_ADA if move.jenis is KindOfMove.PEMBERHENTIAN else text(move.new_jabatan)


def eselon(move: Move) -> str:
    """Return the eselon of the new post; ``-`` where it has none by its nature."""
    if move.jenis is KindOfMove.PEMBERHENTIAN:
        return TIDAK_ADA
    if move.target is not None and move.target.eselon is not None:
        return move.target.eselon
    none_by_nature = move.target is not None and not move.target.struktural and move.target.jenis is not None
    return TIDAK_ADA if none_by_nature else GAP


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


def original_pertek(batch: Batch, move: Move) -> tuple[str | None, date | None]:
    """Return number and date of BKN's approval for a row as data; None where there is none."""
    usulan = move.usulan
    if usulan.nomor_pertek is not None:
        return usulan.nomor_pertek, usulan.tanggal_pertek
    if move.nip is not None:
        own_rows = [row for row in batch.pertek_by_nip.get(move.nip, ()) if row.nomor is not None]
        agreeing = [row for row in own_rows if row.result is not PertekAnswer.TOLAK]
        # The row about the very same post speaks before another row of the same person.
        agreeing.sort(key=lambda row: row.kode_jabatan != usulan.kode_tujuan)
        if agreeing:
            return agreeing[0].nomor, agreeing[0].tanggal
    return batch.facts.nomor_pertek, batch.facts.tanggal_pertek


def rohaniwan(batch: Batch, agama: str) -> str | None:
    """Return the clergy named for a religion, None where nobody is named."""
    nama: Mapping[str, str] = {key.casefold(): name for key, name in batch.facts.rohaniwan.items()}
    return nama.get(agama.casefold()) or None


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
