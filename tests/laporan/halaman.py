"""A page taken apart with the standard parser: elements with their attributes and texts."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING

from mutasi_cli.outputs.laporan import build_report

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mutasi_cli.domain.batch import Batch
    from mutasi_cli.domain.temuan import Finding

TEMPLATES = Path(__file__).parents[2] / "templates"

KOSONG = {"meta", "link", "input", "br", "hr", "img", "rect", "path"}
"""Elements without an end tag on the page (the two of SVG close themselves)."""

SEBARIS = {"a", "span", "strong", "tspan"}
"""Elements whose text runs on; every other one parts words."""


@dataclass
class Unsur:
    """One element; ``teks`` is all text in it, ``induk`` the elements around it, outermost first."""

    nama: str
    atribut: dict[str, str]
    induk: tuple[Unsur, ...]
    potongan: list[str] = field(default_factory=list)

    @property
    def teks(self) -> str:
        return " ".join("".join(self.potongan).split())

    @property
    def kelas(self) -> set[str]:
        return set(self.atribut.get("class", "").split())


class Halaman(HTMLParser):
    """All elements of a page in order; a missing or a surplus end tag is an error."""

    def __init__(self, data: bytes):
        super().__init__(convert_charrefs=True)
        self.unsur: list[Unsur] = []
        self._terbuka: list[Unsur] = []
        self.feed(data.decode("utf-8"))
        self.close()
        assert not self._terbuka, [isi.nama for isi in self._terbuka]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        nama = [kunci for kunci, _ in attrs]
        assert len(nama) == len(set(nama)), (tag, nama)
        unsur = Unsur(tag, {kunci: isi or "" for kunci, isi in attrs}, tuple(self._terbuka))
        self.unsur.append(unsur)
        if tag not in KOSONG:
            self._terbuka.append(unsur)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in KOSONG, tag
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        assert self._terbuka, tag
        assert self._terbuka.pop().nama == tag
        if tag not in SEBARIS:
            self.handle_data(" ")

    def handle_data(self, data: str) -> None:
        for unsur in self._terbuka:
            unsur.potongan.append(data)

    def semua(self, nama: str = "", *, kelas: str = "", di: str = "") -> Iterator[Unsur]:
        """Yield elements by name, class, and the id of an element around them."""
        for unsur in self.unsur:
            if nama and unsur.nama != nama:
                continue
            if kelas and kelas not in unsur.kelas:
                continue
            if di and all(isi.atribut.get("id") != di for isi in unsur.induk):
                continue
            yield unsur

    def satu(self, nama: str = "", *, kelas: str = "", di: str = "") -> Unsur:
        """Return the only such element."""
        (hasil,) = self.semua(nama, kelas=kelas, di=di)
        return hasil

    def id(self, nama: str) -> Unsur:
        """Return the element with an id."""
        (hasil,) = (isi for isi in self.unsur if isi.atribut.get("id") == nama)
        return hasil


def nip_kartu(kartu: Unsur) -> str:
    """Return the NIP on a card, without spaces."""
    cocok = re.search(r"NIP ([\d ]+)", kartu.teks)
    assert cocok is not None
    return cocok[1].replace(" ", "")[:18]


def laporan(batch: Batch, temuan: Sequence[Finding] = ()) -> bytes:
    """Return the report with the shipped templates."""
    return build_report(batch, temuan, templates=(TEMPLATES,)).data
