"""Error words of spreadsheets (``#N/A``, ``#REF!``) that arrive as text: never a value, in no column."""

import re

from mutasi_cli.domain.sel import Kerusakan
from mutasi_cli.tables.nilai.hasil import Hasil, Penilai, rusak
from mutasi_cli.tables.nilai.mentah import lepas_petik, teks_sel

_GALAT = re.compile(
    r"#(?:N/A|REF!|VALUE!|DIV/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!"
    r"|GETTING_DATA)|Err:\d{3}",
    re.IGNORECASE,
)
"""Words of Excel, and the numbered ones of LibreOffice."""

_TERPANJANG = 20
_MILIK_LAIN = frozenset(
    (Kerusakan.NIP_ANGKA, Kerusakan.NIP_PANJANG, Kerusakan.GOLONGAN, Kerusakan.TANGGAL, Kerusakan.HARI)
)
"""What has a rule of its own stays what it is: no NIP, no golongan, no date."""


def tanpa_galat(penilai: Penilai) -> Penilai:
    """Return a parser for which an error word is damage, whatever kind of value its column holds."""

    def baca(mentah: object) -> Hasil:
        hasil = penilai(mentah)
        if mentah.__class__ is not str or len(str(mentah)) > _TERPANJANG or hasil.kerusakan in _MILIK_LAIN:
            return hasil
        tertulis = lepas_petik(teks_sel(mentah))
        if _GALAT.fullmatch(tertulis) is None:
            return hasil
        return rusak(Kerusakan.GALAT_RUMUS, f"«{tertulis}» tanda bahwa rumusnya gagal, bukan isi sel.")

    return baca
