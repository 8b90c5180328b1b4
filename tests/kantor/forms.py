"""The forms in which offices write one and the same value: dates, NIP, rank, sex, education, echelon."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from random import Random

MONTHS = (
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
    *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
)
SHORT = ("JAN", "PEB", "MAR", "APR", "MEI", "JUN", "JUL", "AGT", "SEP", "OKT", "NOP", "DES")
ENGLISH = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
_EPOCH = date(1899, 12, 30)

DATES: Mapping[str, Callable[[date], date | str]] = {
    "tanggal Excel": lambda day: day,
    "01-04-2015": lambda day: f"{day:%d-%m-%Y}",
    "01/04/2015": lambda day: f"{day:%d/%m/%Y}",
    "01.04.2015": lambda day: f"{day:%d.%m.%Y}",
    "1-4-2015": lambda day: f"{day.day}-{day.month}-{day.year}",
    "2015-04-01": lambda day: f"{day:%Y-%m-%d}",
    "1 April 2015": lambda day: f"{day.day} {MONTHS[day.month - 1]} {day.year}",
    "01 APR 2015": lambda day: f"{day.day:02} {SHORT[day.month - 1]} {day.year}",
    "01-DEC-2015": lambda day: f"{day.day:02}-{ENGLISH[day.month - 1]}-{day.year}",
    "seri": lambda day: str((day - _EPOCH).days),
}
NIPS: Mapping[str, Callable[[str], str]] = {
    "18 angka": lambda nip: nip,
    "berspasi": lambda nip: f"{nip[:8]} {nip[8:14]} {nip[14]} {nip[15:]}",
    "petik": lambda nip: f"'{nip}",
    "strip di belakang": lambda nip: f"{nip}-",
    "spasi tak putus": lambda nip: f"\u00a0{nip[:8]}\u00a0{nip[8:14]}\u00a0{nip[14]}\u00a0{nip[15:]}",
    "spasi di depan": lambda nip: f"  {nip} ",
}
GOLONGAN: Mapping[str, Callable[[str], str]] = {
    "III/d": lambda code: code,
    "III/D": lambda code: code.upper(),
    "IIId": lambda code: code.replace("/", ""),
    "III d": lambda code: code.replace("/", " "),
}
RANKS: Mapping[str, Callable[[str, str], str]] = {
    "Penata Tk. I (III/d)": lambda name, code: f"{_tk(name)} ({code})",
    "Penata Tk.I, III/d": lambda name, code: f"{_tk(name).replace('Tk. I', 'Tk.I')}, {code}",
    "Penata Tingkat I/III d": lambda name, code: f"{name}/{code.replace('/', ' ')}",
    "PENATA TK. I - III/d": lambda name, code: f"{_tk(name).upper()} - {code}",
    "dua baris": lambda name, code: f"{_tk(name)}\n{code}",
}
SEXES: Mapping[str, tuple[str, str]] = {
    "L/P": ("L", "P"),
    "M/F": ("M", "F"),
    "Laki-laki": ("Laki-laki", "Perempuan"),
    "PRIA": ("PRIA", "WANITA"),
    "1/2": ("1", "2"),
}
DEGREES: Mapping[str, Mapping[str, str]] = {
    "S-1/Sarjana": {"S-1": "S-1/Sarjana", "S-2": "S-2", "SMA": "SLTA/SMA Sederajat", "D-III": "D-III/Sarjana Muda"},
    "S1": {"S-1": "S1", "S-2": "S2", "SMA": "SLTA", "D-III": "D3"},
    "S.1": {"S-1": "S.1", "S-2": "S.2", "SMA": "SMA", "D-III": "D.III"},
}
ESELONS: Mapping[str, Callable[[str], str]] = {
    "III.a": lambda code: code,
    "IIIA": lambda code: code.replace(".", "").upper(),
    "III/A": lambda code: code.replace(".", "/").upper(),
    "IIIa": lambda code: code.replace(".", ""),
    "3-A": lambda code: f"{len(code.split('.')[0]) if 'V' not in code else 4}-{code.split('.')[1].upper()}",
}


def _tk(name: str) -> str:
    return name.replace("Tingkat I", "Tk. I")


@dataclass(frozen=True)
class Forms:
    """One choice of forms. ``words`` picks among the headings that mean the same."""

    day_form: str = "tanggal Excel"
    nip: str = "18 angka"
    golongan: str = "III/d"
    rank: str = "Penata Tk. I (III/d)"
    sex: str = "L/P"
    degree: str = "S1"
    eselon: str = "III.a"
    words: int = 0
    capitals: bool = False

    @classmethod
    def drawn(cls, random: Random) -> Forms:
        """Return a random choice."""
        return cls(
            day_form=random.choice(sorted(DATES)),
            nip=random.choice(sorted(NIPS)),
            golongan=random.choice(sorted(GOLONGAN)),
            rank=random.choice(sorted(RANKS)),
            sex=random.choice(sorted(SEXES)),
            degree=random.choice(sorted(DEGREES)),
            eselon=random.choice(sorted(ESELONS)),
            words=random.randrange(4),
            capitals=random.random() < 0.5,
        )

    def day(self, value: date | None) -> Any:
        return None if value is None else DATES[self.day_form](value)

    def number(self, nip: str | None) -> str | None:
        return None if nip is None else NIPS[self.nip](nip)

    def grade(self, person: Mapping[str, Any]) -> str:
        return GOLONGAN[self.golongan](person["golongan"])

    def rank_and_grade(self, person: Mapping[str, Any]) -> str:
        return RANKS[self.rank](person["pangkat"], person["golongan"])

    def gender(self, person: Mapping[str, Any]) -> str:
        return SEXES[self.sex]["LP".index(person["jenis_kelamin"])]

    def education(self, person: Mapping[str, Any]) -> str:
        return DEGREES[self.degree][person["pendidikan"]]

    def echelon(self, code: str | None) -> str:
        return "-" if code is None else ESELONS[self.eselon](code)

    def name(self, person: Mapping[str, Any]) -> str:
        """The name with its degrees; capitals never change a degree."""
        name = person["nama"].upper() if self.capitals else person["nama"]
        front = f"{person['gelar_depan']} " if person["gelar_depan"] else ""
        return f"{front}{name}, {person['gelar_belakang']}" if person["gelar_belakang"] else f"{front}{name}"

    def place_and_day(self, person: Mapping[str, Any], joiner: str = ", ") -> str:
        """Place and day of birth in one cell; a cell of text has no Excel date."""
        form = "01-04-2015" if self.day_form in {"tanggal Excel", "seri"} else self.day_form
        return f"{person['tempat_lahir']}{joiner}{DATES[form](person['tanggal_lahir'])}"
