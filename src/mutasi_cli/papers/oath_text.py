"""The words of the oath for one religion, or of the promise that stands in for it."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from mutasi_cli.domain.vocabulary import Agama
from mutasi_cli.words.paper_words import text

_VERIFIED = "terverifikasi"


@dataclass(frozen=True, slots=True)
class Sumpah:
    """What one person says. ``closing`` is empty where nothing is added.

    ``catatan`` says in a sentence what of it was not checked; empty when all was.
    """

    janji: bool
    opening: str
    content: tuple[str, ...]
    closing: str
    catatan: str

    @property
    def jenis(self) -> str:
        """``sumpah`` or ``janji``."""
        return "janji" if self.janji else "sumpah"


def sumpah(agama: Agama | None, *, janji: bool, frasa_kepercayaan: str | None) -> Sumpah:
    """Return the words for a religion; where it (or the text of a Kepercayaan) is unknown, a visible gap."""
    data = _data()
    agama_words: Mapping[str, str] = {} if agama is None else data["agama"][agama.value]
    opening = agama_words.get("pembuka") or (frasa_kepercayaan if agama is Agama.KEPERCAYAAN else None)
    status = agama_words.get("status", _VERIFIED)
    if janji:
        opening, status = data["janji"]["pembuka"], data["janji"]["status"]
    catatan = []
    if agama is not None and status != _VERIFIED:
        catatan.append(f"Kata pembuka sumpah agama {agama.value} menurut analogi, belum ada naskah resminya.")
    closing = agama_words.get("penutup", "")
    if agama is not None and closing and agama_words.get("status_penutup", status) != _VERIFIED:
        catatan.append(f"Kalimat penutup agama {agama.value} belum diperiksa bunyinya ke naskah resmi.")
    return Sumpah(janji, text(opening), tuple(data["isi"]["paragraf"]), closing, " ".join(catatan))


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads((files("mutasi_cli.papers") / "sumpah.toml").read_text(encoding="utf-8"))
