"""One person of the roster in words: what the person is, the posts before and after, the approval of BKN."""

from collections.abc import Mapping
from datetime import date

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.nip import printed_nip
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.vocabulary import Group, KindOfMove, PertekAnswer
from mutasi_cli.words.paper_words import GAP, TIDAK_ADA, tanggal, text


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


def original_pertek(batch: Batch, move: Move) -> tuple[str | None, date | None]:
    """Return number and date of BKN's approval for a row as data; None where there is none."""
    usulan = move.usulan
    if usulan.nomor_pertek is not None:
        return usulan.nomor_pertek, usulan.tanggal_pertek
    if move.nip is not None:
        own_rows = [row for row in batch.pertek_by_nip.get(move.nip, ()) if row.nomor is not None]
        agreeing = [row for row in own_rows if row.hasil is not PertekAnswer.TOLAK]
        # The row about the very same post speaks before another row of the same person.
        agreeing.sort(key=lambda row: row.kode_jabatan != usulan.kode_tujuan)
        if agreeing:
            return agreeing[0].nomor, agreeing[0].tanggal
    return batch.facts.nomor_pertek, batch.facts.tanggal_pertek


def rohaniwan(batch: Batch, agama: str) -> str | None:
    """Return the clergy named for a religion, None where nobody is named."""
    nama: Mapping[str, str] = {key.casefold(): name for key, name in batch.facts.rohaniwan.items()}
    return nama.get(agama.casefold()) or None
