"""Periods that cannot be: before TMT CPNS or the 18th birthday, ending before they begin or after the day.

Such a period counts for nothing; DAT030 tells of it, and rules that count years stay silent.
"""

from datetime import date

from mutasi_cli.domain.calendar import birthday_at, long_date
from mutasi_cli.domain.nip import cpns_year_and_month, tanggal_lahir_of_nip, valid_nip
from mutasi_cli.domain.pegawai import Pegawai, Riwayat
from mutasi_cli.domain.vocabulary import StatusAsn

_GROWN_UP = 18


def too_early(pegawai: Pegawai, day: date | None) -> str | None:
    """Return before what a day lies, in Indonesian (``sebelum TMT CPNS-nya, 1 Maret 2005``); None: it may be right.

    A TMT CPNS or a birth date that the NIP contradicts proves nothing (DAT003 and DAT004 tell of it), and that of a
    PPPK is the day of the contract.
    """
    if day is None:
        return None
    cpns, birth = pegawai.tmt_cpns, pegawai.birth_date
    if cpns is not None and pegawai.status_asn is not StatusAsn.PPPK and _agrees(pegawai, cpns):
        # Who entered too young is told by DAT018; the first day in the service bounds everything else.
        return f"sebelum TMT CPNS-nya, {long_date(cpns)}" if day < cpns else None
    if birth is not None and valid_nip(pegawai.nip) and tanggal_lahir_of_nip(pegawai.nip) == birth:
        grown_up = birthday_at(birth, _GROWN_UP)
        if day < grown_up:
            return f"sebelum ulang tahunnya yang ke-{_GROWN_UP}, {long_date(grown_up)}"
    return None


def impossible(row: Riwayat, pegawai: Pegawai, day: date) -> tuple[str, str] | None:
    """Return the field of a row of riwayat that cannot be right, and why; None where nothing speaks against it."""
    early = too_early(pegawai, row.tmt_mulai)
    if early is not None:
        return "tmt_mulai", f"mulai {early}"
    until = row.tmt_selesai
    if until is None:
        return None
    if row.tmt_mulai is not None and until < row.tmt_mulai:
        return "tmt_selesai", f"selesai {long_date(until)}, sebelum mulainya, {long_date(row.tmt_mulai)}"
    if until > day:
        return "tmt_selesai", f"selesai {long_date(until)}, sesudah hari pelantikan {long_date(day)}"
    return None


def _agrees(pegawai: Pegawai, cpns: date) -> bool:
    return valid_nip(pegawai.nip) and cpns_year_and_month(pegawai.nip) == (cpns.year, cpns.month)
