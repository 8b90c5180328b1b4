"""What speaks for a person with regard to one post, gathered from staff table and career."""

from collections.abc import Sequence
from datetime import date, timedelta

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import full_months
from mutasi_cli.domain.candidate import Qualities, competence_holds
from mutasi_cli.domain.diklat import trained_for
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.judged_years import judged_years
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.pegawai import Pegawai, Riwayat
from mutasi_cli.domain.urusan import earlier_periods, education_fits, field_of_post, fit, standing_of
from mutasi_cli.law import Law
from mutasi_cli.rules.sya.experience import Term, total_months


class OfficeOfPost:
    """The office to which a post belongs, by all the names that careers may give it."""

    def __init__(self, jabatan: Jabatan, batch: Batch):
        self.jabatan = jabatan
        self.field = field_of_post(jabatan)
        self.office = _office(jabatan)
        self.known = batch.jabatan.keys()
        self.kode = frozenset(kode for kode, post in batch.jabatan.items() if _office(post) == self.office)
        self.nama = frozenset(
            nama.casefold()
            for kode in self.kode
            for nama in (batch.jabatan[kode].unit_kerja, batch.jabatan[kode].perangkat_daerah)
            if nama
        )

    def months(self, pegawai: Pegawai, career: Sequence[Riwayat], tmt: date) -> int:
        """Return the full months of a person in this office up to the effective day, overlaps once."""
        here = self.holds(pegawai.kode_jabatan, pegawai.unit_kerja)
        return self.months_since(here, pegawai.tmt_jabatan, career, tmt)

    def months_since(self, here: bool, since: date | None, career: Sequence[Riwayat], tmt: date) -> int:
        """Return the same of somebody whose present post, held ``since`` a day, is ``here`` or not.

        Periods as Plt do not count, nor does a row of riwayat without a unit or without its two days.
        """
        periods: list[Term] = [
            (earlier_post.tmt_mulai, min(earlier_post.tmt_selesai + timedelta(days=1), tmt))
            for earlier_post in career
            if not earlier_post.plt
            and earlier_post.tmt_mulai is not None
            and earlier_post.tmt_selesai is not None
            and (earlier_post.unit_kerja or "").casefold() in self.nama
        ]
        if here and since is not None:
            periods.append((since, tmt))
        return int(total_months(periods))

    def holds(self, kode: str | None, unit: str | None) -> bool:
        """Tell whether a present post, or the unit of one that the table does not have, belongs to this office."""
        return kode in self.kode or (kode not in self.known and (unit or "").casefold() in self.nama)


def merits(move: Move, pegawai: Pegawai, batch: Batch, office: OfficeOfPost, law: Law) -> Qualities:
    """Return what speaks for the person of a row on its effective day."""
    year = judged_years(pegawai, move.tmt, law).year
    eselon = pegawai.eselon if move.definitif is None else move.definitif.eselon
    standing = standing_of(pegawai, move.definitif)
    career = batch.riwayat.get(pegawai.nip, ())
    months = months_in_field(standing.field == office.field, pegawai.tmt_jabatan, career, office.field, move.tmt)
    return Qualities(
        fit=fit(standing, office.jabatan, months),
        field=office.field,
        own_field=standing.field,
        months_in_field=months,
        jurusan=pegawai.jurusan,
        education_fits=education_fits(pegawai.jurusan, office.jabatan, law),
        predikat=tuple((judged_year, pegawai.predikat.get(judged_year)) for judged_year in year),
        uji=pegawai.uji_kompetensi,
        tanggal_uji=pegawai.tanggal_uji_kompetensi,
        uji_in_force=competence_holds(pegawai, move.tmt, law),
        kotak=pegawai.kotak_talenta,
        golongan=pegawai.golongan,
        tmt_golongan=pegawai.tmt_golongan,
        months_in_golongan=_months(pegawai.tmt_golongan, move.tmt),
        months_in_office=office.months(pegawai, career, move.tmt),
        months_in_puskesmas=pegawai.masa_kerja_puskesmas_bulan,
        diklat=pegawai.diklat_kepemimpinan,
        diklat_untuk=trained_for(pegawai.diklat_kepemimpinan, law),
        tmt_jabatan=pegawai.tmt_jabatan,
        months_in_jabatan=_months(pegawai.tmt_jabatan, move.tmt),
        jenjang=move.old_jenjang,
        eselon=eselon,
    )


def months_in_field(here: bool, since: date | None, career: Sequence[Riwayat], field: str, tmt: date) -> int:
    """Return the full months of a person in a field of work up to the effective day, overlaps once.

    ``here``: the present post, held ``since`` a day, belongs to the field.
    """
    periods = list(earlier_periods(career, field, tmt))
    if here and since is not None:
        periods.append((since, tmt))
    return int(total_months(periods))


def _months(since: date | None, until: date) -> int | None:
    return None if since is None else full_months(since, until)


def _office(jabatan: Jabatan) -> str:
    return (jabatan.perangkat_daerah or jabatan.unit_kerja).casefold()
