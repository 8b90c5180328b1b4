"""A decree in words: who signs it, its number, and what its group is called."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

import jinja2

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.vocabulary import Group
from mutasi_cli.errors import SettingsError
from mutasi_cli.words.paper_words import GAP, capitalised, head_name, head_name_on_letters, pejabat, text, with_status
from mutasi_cli.words.sandbox import Sandbox
from mutasi_cli.words.terbilang import bulan_romawi


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


def decree_number(batch: Batch, kelompok: Group) -> str:
    """Return the number of a decree; while it is open, the office's pattern with a gap for the serial number.

    The pattern knows ``urut`` (always open here), ``singkatan_kepegawaian``, ``bulan_romawi`` and ``year``
    of the decree's date, else of the inauguration. Raises :class:`SettingsError` for a faulty pattern.
    """
    nomor = batch.facts.nomor_sk(kelompok)
    if nomor is not None and nomor.strip():
        return nomor.strip()
    settings = batch.office_settings.decree_settings_for(kelompok)
    if settings is None or not settings.nomor.strip():
        return GAP
    day: date = batch.facts.tanggal_sk(kelompok) or batch.tanggal
    instansi = batch.office_settings.instansi
    try:
        return _pattern(settings.nomor).render(
            urut=None,
            singkatan_kepegawaian=text(None if instansi is None else instansi.singkatan_kepegawaian),
            bulan_romawi=bulan_romawi(day),
            tahun=day.year,
            kelompok=kelompok.value,
        )
    except (
        jinja2.TemplateError,
        ArithmeticError,
        LookupError,
        RecursionError,
        TypeError,
        ValueError,
    ) as error:
        raise SettingsError(
            f"Pola nomor keputusan «{settings.nomor}» ([keputusan] nomor di mutasi.toml) tidak dapat "
            f"dipakai. Nama yang dikenal: urut, singkatan_kepegawaian, bulan_romawi, tahun."
        ) from error


@lru_cache(maxsize=16)
def _pattern(pattern: str) -> jinja2.Template:
    """Return a pattern of numbers compiled; every paper of every person asks for it."""
    return Sandbox(undefined=jinja2.StrictUndefined, autoescape=False).from_string(pattern)


def tugas_labels(moves: Sequence[Move]) -> dict[str, str]:
    """Return how the second group is called: ``pejabat``, ``tugas`` and both in one (``jabatan``)."""
    nama = [
        jabatan.jabatan
        for move in moves
        for jabatan in (move.target or move.origin,)
        if jabatan is not None and not jabatan.definitif
    ]
    puskesmas = all("puskesmas" in name.casefold() for name in nama)
    pejabat = "Pejabat Fungsional Kesehatan" if puskesmas else "Pejabat Fungsional"
    tugas = "Kepala UPTD Puskesmas" if puskesmas else "Kepala Unit"
    return {
        "pejabat": pejabat,
        "tugas": tugas,
        "jabatan": f"{pejabat} yang Diberi Tugas Tambahan sebagai {tugas}",
    }
