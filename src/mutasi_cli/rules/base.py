"""What a rule is: a page for the officer with a function under it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from inspect import cleandoc

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.sel import Sel
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.law import Dasar, Law, StatusDasar

TERVERIFIKASI = StatusDasar.TERVERIFIKASI
SEKUNDER = StatusDasar.SEKUNDER
BELUM = StatusDasar.BELUM

_TITIK_GANDA = re.compile(r"(?<!\.)\.\.(?!\.)")
"""A sentence that ends in a degree (``S.IP.``) has one full stop, not two; ``...`` stays."""


@dataclass(frozen=True, slots=True)
class Halaman:
    """The docstring of a rule, taken apart: the first paragraph, then one text per heading.

    The headings are Mengapa, Dasar, Contoh and Perbaikan, in this order.
    """

    ringkasan: str
    bagian: dict[str, str]


class Rule:
    """One rule of the catalogue. Subclasses implement ``check`` or ``check_batch``, never both.

    ``check`` is called for every move with the law on the day that the move takes effect; ``check_batch``
    once, with the law on the day of the inauguration, for rules about posts, tables and settings that no
    single row owns. ``kolom`` names the columns (``"pegawai.golongan"``) that the rule reads. A rule whose
    needed value is damaged stays silent: the family DAT has reported it.
    """

    code: str
    name: str
    severity: Severity
    basis: tuple[Dasar, ...] = ()
    kolom: tuple[str, ...] = ()
    waivable: bool = True

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Yield the findings about one move; ``batch`` is the state after all moves."""
        del move, batch, law
        return iter(())

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Yield the findings about the batch as a whole, each with an address of its own."""
        del batch, law
        return iter(())

    def finding(
        self,
        sel: Sel,
        pesan: str,
        perbaikan: str,
        *,
        nip: str | None = None,
        kode: str | None = None,
        keparahan: Severity | None = None,
        basis: tuple[Dasar, ...] | None = None,
    ) -> Finding:
        """Return a finding of this rule; ``keparahan`` and ``basis`` default to those of the rule."""
        return Finding(
            aturan=self.code,
            nama=self.name,
            keparahan=self.severity if keparahan is None else keparahan,
            sel=sel,
            pesan=_TITIK_GANDA.sub(".", pesan),
            perbaikan=_TITIK_GANDA.sub(".", perbaikan),
            nip=nip,
            kode_jabatan=kode,
            dasar=self.basis if basis is None else basis,
        )

    @classmethod
    def page(cls) -> Halaman:
        """Return the page of the rule: ``mutasi rule CODE``, the docs and reviews all read this."""
        teks = cleandoc(cls.__doc__ or "")
        awal, *sisa = re.split(r"^## +(.+)$", teks, flags=re.MULTILINE)
        return Halaman(
            awal.strip(),
            {judul.strip(): isi.strip() for judul, isi in zip(sisa[::2], sisa[1::2], strict=True)},
        )


def with_severity(finding: Finding, keparahan: Severity) -> Finding:
    """Return the same finding with another severity (``[aturan]`` of ``mutasi.toml``)."""
    return replace(finding, keparahan=keparahan)
