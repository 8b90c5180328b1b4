"""Leadership training: which level somebody has been trained for, by the names that the law lists."""

import re
from collections.abc import Mapping, Sequence

from mutasi_cli.domain.kosakata import Jenjang
from mutasi_cli.domain.tingkat import jenjang_dari_kunci
from mutasi_cli.law import Law

_ABAIKAN = {"tk", "tingkat"}
_INGKAR = {"belum", "tidak"}


def trained_for(diklat: str | None, law: Law) -> Jenjang | None:
    """Return the highest level for which a training counts, None where it counts for none.

    Training for a level covers the levels below it; old names count (``Diklatpim IV``).
    """
    if diklat is None:
        return None
    tabel: Mapping[str, Sequence[str]] = law.tabel("diklat_jenjang")
    punya = _words(diklat)
    if _INGKAR & set(punya):
        return None
    cocok = [
        jenjang_dari_kunci(kunci)
        for kunci, daftar in tabel.items()
        if any(_within(punya, _words(isi)) for isi in daftar)
    ]
    return max(cocok, default=None)


def _within(kata: list[str], bagian: list[str]) -> bool:
    return any(kata[i : i + len(bagian)] == bagian for i in range(len(kata) - len(bagian) + 1))


def _words(teks: str) -> list[str]:
    return [kata for kata in re.findall(r"[^\W\d_]+|\d+", teks.casefold()) if kata not in _ABAIKAN]
