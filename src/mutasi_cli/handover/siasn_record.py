"""The fields of one riwayat jabatan: every id from the office's own files, else from a table with one answer only."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from functools import cache

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.levels import jenis_jabatan
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.office import SiasnSettings
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.siasn_ids import is_entity_id
from mutasi_cli.domain.siasn_upload import FIELDS, Lack
from mutasi_cli.domain.usulan import Plt
from mutasi_cli.domain.vocabulary import Group, JenisJabatan, JenjangJf
from mutasi_cli.domain.whole_words import words
from mutasi_cli.handover.imut_category import what_changes
from mutasi_cli.law.siasn import load_siasn
from mutasi_cli.law.siasn_values import JabatanFungsionalEntry

_KINDS = {JenisJabatan.STRUKTURAL: "1", JenisJabatan.FUNGSIONAL: "2", JenisJabatan.PELAKSANA: "4"}
_BLANK_IDS = frozenset({"", "0"})
"""How SIASN writes that there is no id."""

_UNFILLED = "__"
"""Underscores stand where the serial number is still to be filled in by hand."""

_NOT_AN_ID = "«{}» bukan id SIASN (32 angka dan huruf a-f, atau UUID)"


@dataclass
class Record:
    """A record while it is being filled: its values by field, and what it lacks."""

    values: dict[str, str] = field(default_factory=lambda: dict.fromkeys(FIELDS, ""))
    lacks: list[Lack] = field(default_factory=list)

    def put_id(self, name: str, written: str | None, column: str) -> None:
        """Put an id that must be there."""
        if written is None or written in _BLANK_IDS:
            self.lacks.append(Lack(name, "belum ada", column))
        elif not is_entity_id(written):
            self.lacks.append(Lack(name, _NOT_AN_ID.format(written), column))
        else:
            self.values[name] = written

    def put_text(self, name: str, written: str | None, column: str) -> None:
        """Put a number that must be there, with nothing left open in it."""
        clean = "" if written is None else " ".join(written.split())
        if not clean:
            self.lacks.append(Lack(name, "belum ada", column))
        elif _UNFILLED in clean or "…" in clean or "..." in clean:
            self.lacks.append(Lack(name, f"«{clean}» masih terbuka", column))
        else:
            self.values[name] = clean

    def put_date(self, name: str, day: date | None, column: str) -> None:
        """Put a date that must be there."""
        if day is None:
            self.lacks.append(Lack(name, "belum ada", column))
        else:
            self.values[name] = siasn_date(day)


def siasn_date(day: date) -> str:
    """Return a date as SIASN writes it: ``06-02-2026``."""
    return f"{day.day:02d}-{day.month:02d}-{day.year:04d}"


def record_of(move: Move, batch: Batch) -> Record:
    """Return the record of a row; what it lacks is said in the order of the fields."""
    record = Record()
    target = move.target
    if target is None:
        record.lacks.append(_without_target(move))
        return record
    settings = batch.office_settings.siasn
    _person(record, move.pegawai, settings)
    record.put_id("unorId", target.siasn.unor_id, "jabatan.unor_id")
    _post(record, target, settings)
    record.values["jenisMutasiId"] = _kind_of_record(move, target, settings)
    record.values["jenisPenugasanId"] = "D" if target.definitif else "TT"
    group = move.group
    record.put_text("nomorSk", batch.facts.nomor_sk(group), f"batch.nomor_sk_{group.value}")
    record.put_date("tanggalSk", batch.facts.tanggal_sk(group), f"batch.tanggal_sk_{group.value}")
    record.values["tmtJabatan"] = record.values["tmtMutasi"] = siasn_date(move.tmt)
    only_handed_over = group is Group.TUGAS_TAMBAHAN and batch.office_settings.acara_puskesmas == "penyerahan_sk"
    record.values["tmtPelantikan"] = siasn_date(move.tmt if only_handed_over else batch.tanggal)
    if not move.usulan.hadir:
        record.lacks.append(Lack("tmtPelantikan", "berhalangan pada hari pelantikan", "usulan.hadir"))
    if not target.active:
        record.lacks.append(Lack("unorId", "jabatan barunya sudah dihapus", "jabatan.status"))
    return record


def plt_record(plt: Plt, pegawai: Pegawai | None, jabatan: Jabatan | None, batch: Batch) -> Record:
    """Return the record of an acting official, whose order stands in for the decree."""
    record = Record()
    settings = batch.office_settings.siasn
    _person(record, pegawai, settings)
    if jabatan is None:
        record.lacks.append(Lack("unorId", "jabatannya tidak ada di tabel jabatan", "plt.kode_jabatan"))
    else:
        record.put_id("unorId", jabatan.siasn.unor_id, "jabatan.unor_id")
        _post(record, jabatan, settings)
    record.values["jenisMutasiId"] = "MJ"
    record.values["jenisPenugasanId"] = "PLT"
    record.put_text("nomorSk", plt.nomor, "plt.nomor")
    record.put_date("tanggalSk", plt.tanggal, "plt.tanggal")
    for name in ("tmtJabatan", "tmtMutasi", "tmtPelantikan"):
        record.put_date(name, plt.mulai, "plt.mulai")
    record.lacks = list({(lack.column, lack.words): lack for lack in reversed(record.lacks)}.values())[::-1]
    return record


def _without_target(move: Move) -> Lack:
    if move.usulan.asks_target:
        return Lack("unorId", "jabatan barunya belum dikenal", "usulan.kode_jabatan_tujuan")
    return Lack("unorId", "selesaikan lewat pemberhentian", "usulan.jenis")


def _person(record: Record, pegawai: Pegawai | None, settings: SiasnSettings) -> None:
    if pegawai is None:
        record.lacks.append(Lack("pnsId", "pegawainya tidak ada di tabel pegawai", "usulan.nip"))
        return
    ids = pegawai.siasn
    record.put_id("pnsId", ids.pns_id, "pegawai.pns_id")
    instansi = _filled(ids.instansi_id) or settings.instansi_id
    record.put_id("instansiId", instansi, "siasn.instansi_id")
    induk = _filled(ids.instansi_id) or settings.instansi_induk_id or settings.instansi_id
    record.values["instansiIndukId"] = induk if is_entity_id(induk) else ""
    record.put_id("satuanKerjaId", _filled(ids.satuan_kerja_id) or settings.satuan_kerja_id, "siasn.satuan_kerja_id")


def _filled(written: str | None) -> str:
    return "" if written is None or written in _BLANK_IDS else written


def _post(record: Record, target: Jabatan, settings: SiasnSettings) -> None:
    """Put what hangs on the kind of the post."""
    jenis = jenis_jabatan(target)
    if jenis is None:
        record.lacks.append(Lack("jenisJabatan", "jenis jabatan barunya belum diketahui", "jabatan.jenis"))
        return
    record.values["jenisJabatan"] = _KINDS.get(jenis, settings.tugas_tambahan_jenis_jabatan)
    if jenis is JenisJabatan.STRUKTURAL:
        _eselon(record, target)
    elif jenis is JenisJabatan.TUGAS_TAMBAHAN:
        record.values["eselonId"] = _filled(target.siasn.eselon_id)
    elif jenis is JenisJabatan.PELAKSANA:
        column = "jabatan.jabatan_pelaksana_id"
        record.put_id("jabatanFungsionalUmumId", target.siasn.jabatan_pelaksana_id, column)
    else:
        _functional(record, target)
    sub = _filled(target.siasn.sub_jabatan_id)
    if sub:
        record.put_id("subJabatanId", sub, "jabatan.sub_jabatan_id")


def _eselon(record: Record, target: Jabatan) -> None:
    table = load_siasn().eselon
    own = _filled(target.siasn.eselon_id)
    if own:
        if table.get(own) is None:
            record.lacks.append(Lack("eselonId", f"«{own}» bukan id eselon SIASN", "jabatan.eselon_id"))
        else:
            record.values["eselonId"] = own
        return
    if target.eselon is None:
        record.lacks.append(Lack("eselonId", "eselon jabatan barunya belum ada", "jabatan.eselon"))
        return
    found = [entry.id for entry in table if entry.nama == target.eselon]
    if len(found) == 1:
        record.values["eselonId"] = found[0]
    else:
        known = f"mempunyai {len(found)} id ({', '.join(found)})" if found else "tidak ada di tabel eselon SIASN"
        record.lacks.append(Lack("eselonId", f"eselon {target.eselon} {known}", "jabatan.eselon_id"))


def _functional(record: Record, target: Jabatan) -> None:
    name, column = "jabatanFungsionalId", "jabatan.jabatan_fungsional_id"
    own = _filled(target.siasn.jabatan_fungsional_id)
    if own:
        record.put_id(name, own, column)
        return
    known = _functional_posts()
    spoken = words(target.jabatan)
    found = known.get(spoken, ())
    if not found and isinstance(target.jenjang, JenjangJf):
        found = known.get((*spoken, *words(target.jenjang.value)), ())
    if len(found) == 1:
        record.values[name] = found[0].id
        return
    if found:
        reason = f"«{target.jabatan}» mempunyai {len(found)} id di tabel SIASN"
    else:
        near = get_close_matches(" ".join(spoken), [" ".join(key) for key in known], n=1, cutoff=0.6)
        reason = f"«{target.jabatan}» tidak ada di tabel SIASN"
        if near:
            reason = f"{reason}; paling mirip «{known[tuple(near[0].split())][0].nama}»"
    record.lacks.append(Lack(name, reason, column))


@cache
def _functional_posts() -> Mapping[tuple[str, ...], tuple[JabatanFungsionalEntry, ...]]:
    """Return the functional posts in use by their words."""
    by_words: dict[tuple[str, ...], list[JabatanFungsionalEntry]] = {}
    for entry in load_siasn().jabatan_fungsional:
        if entry.in_use:
            by_words.setdefault(words(entry.nama), []).append(entry)
    return {name: tuple(entries) for name, entries in by_words.items()}


def _kind_of_record(move: Move, target: Jabatan, settings: SiasnSettings) -> str:
    """Return MU for the same functional post or pelaksana elsewhere, MJ for all else; the office may say otherwise."""
    if move.jenis is not None and move.jenis.value in settings.jenis_mutasi:
        return settings.jenis_mutasi[move.jenis.value]
    elsewhere = what_changes(move, target) == (False, True)
    kinds = {JenisJabatan.FUNGSIONAL, JenisJabatan.PELAKSANA}
    same_level = move.definitif is not None and move.definitif.jenjang == target.jenjang
    return "MU" if elsewhere and same_level and jenis_jabatan(target) in kinds else "MJ"
