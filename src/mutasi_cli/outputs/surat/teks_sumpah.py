"""The words of the oath for one religion, or of the promise that stands in for it."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from mutasi_cli.domain.kosakata import Agama
from mutasi_cli.outputs.surat.kata import teks

_TERVERIFIKASI = "terverifikasi"


@dataclass(frozen=True, slots=True)
class Sumpah:
    """What one person says. ``penutup`` is empty where nothing is added.

    ``catatan`` says in a sentence what of it was not checked; empty when all was.
    """

    janji: bool
    pembuka: str
    isi: tuple[str, ...]
    penutup: str
    catatan: str

    @property
    def jenis(self) -> str:
        """``sumpah`` or ``janji``."""
        return "janji" if self.janji else "sumpah"


def sumpah(agama: Agama | None, *, janji: bool, frasa_kepercayaan: str | None) -> Sumpah:
    """Return the words for a religion; where it (or the text of a Kepercayaan) is unknown, a visible gap."""
    data = _data()
    isi: Mapping[str, str] = {} if agama is None else data["agama"][agama.value]
    pembuka = isi.get("pembuka") or (frasa_kepercayaan if agama is Agama.KEPERCAYAAN else None)
    status = isi.get("status", _TERVERIFIKASI)
    if janji:
        pembuka, status = data["janji"]["pembuka"], data["janji"]["status"]
    catatan = []
    if agama is not None and status != _TERVERIFIKASI:
        catatan.append(f"Kata pembuka sumpah agama {agama.value} menurut analogi, belum ada naskah resminya.")
    penutup = isi.get("penutup", "")
    if agama is not None and penutup and isi.get("status_penutup", status) != _TERVERIFIKASI:
        catatan.append(f"Kalimat penutup agama {agama.value} belum diperiksa bunyinya ke naskah resmi.")
    return Sumpah(janji, teks(pembuka), tuple(data["isi"]["paragraf"]), penutup, " ".join(catatan))


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads((files("mutasi_cli.outputs.surat") / "sumpah.toml").read_text(encoding="utf-8"))
