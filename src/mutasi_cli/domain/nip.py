"""What the 18 digits of a NIP say (Perka BKN 22/2007): birth date, TMT CPNS, sex, running number."""

from datetime import date

from mutasi_cli.domain.vocabulary import JenisKelamin

LENGTH = 18
TRUSTED_DIGITS = 14
"""Digits of a NIP that survive in a numeric cell (Excel keeps 15)."""


def valid_nip(nip: str) -> bool:
    """Tell whether a cleaned text has the form of a NIP: 18 ASCII digits."""
    return len(nip) == LENGTH and nip.isascii() and nip.isdigit()


def tanggal_lahir_of_nip(nip: str) -> date | None:
    """Return the birth date in digits 1-8, or None when they are no real date."""
    try:
        return date(int(nip[:4]), int(nip[4:6]), int(nip[6:8]))
    except ValueError:
        return None


def cpns_year_and_month(nip: str) -> tuple[int, int]:
    """Return digits 9-14 as (year, month); for PPPK the "month" is 21."""
    return int(nip[8:12]), int(nip[12:14])


def jenis_kelamin_of_nip(nip: str) -> JenisKelamin | None:
    """Return the sex in digit 15, or None when it is neither 1 nor 2."""
    return {"1": JenisKelamin.LAKI_LAKI, "2": JenisKelamin.PEREMPUAN}.get(nip[14])


def printed_nip(nip: str) -> str:
    """Return the NIP as papers print it, in groups 8-6-1-3: ``19850618 201001 1 007``."""
    return f"{nip[:8]} {nip[8:14]} {nip[14]} {nip[15:]}" if valid_nip(nip) else nip


def digits_of(text: str) -> str:
    """Return the digits of a text as it was written or typed, whatever stands between them."""
    return "".join(letter for letter in text if letter.isascii() and letter.isdigit())


def trusted_prefix(text: str) -> str:
    """Return the 14 digits of a written NIP that survive in a numeric cell; empty where there are fewer."""
    figure = digits_of(text)
    return figure[:TRUSTED_DIGITS] if len(figure) >= TRUSTED_DIGITS else ""
