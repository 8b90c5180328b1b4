"""DAT018 usia-masuk-tak-wajar."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import age, birthday_at, long_date
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.rule_facts import Aspect
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import TERVERIFIKASI, Rule
from mutasi_cli.rules.dat.scope import name_or_row, sound, touched_people


class UsiaMasukTakWajar(Rule):
    """Usia pegawai pada TMT CPNS di bawah usia paling rendah untuk masuk.

    ## Mengapa

    Usia yang terlalu muda biasanya berarti tanggal lahir atau TMT CPNS salah ketik, dan tanggal lahir yang
    salah menggeser hari pensiunnya.

    ## Dasar

    Pelamar berusia paling rendah 18 tahun pada saat melamar. Yang dibandingkan di sini ialah TMT CPNS, yang
    selalu sesudahnya.

    ## Contoh

    Lahir 6 Juni 1991 dengan TMT CPNS 1 April 2006: baru 14 tahun.

    ## Perbaikan

    Periksa tanggal lahir dan TMT CPNS pada keputusan pengangkatannya.
    """

    code = "DAT018"
    name = "usia-masuk-tak-wajar"
    severity = Severity.INFO
    aspect = Aspect.DATA
    basis = (Dasar("PP 11/2017 (naskah 2017)", "Pasal 23 ayat (1) huruf a", TERVERIFIKASI),)
    column = ("pegawai.tanggal_lahir", "pegawai.nip", "pegawai.tmt_cpns")

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on touched people who entered before the birthday of the lowest age (parameter, years)."""
        limit = law.whole_number("usia_masuk_minimum")
        for pegawai in touched_people(batch):
            birth_date, entry = pegawai.birth_date, pegawai.tmt_cpns
            if birth_date is None or entry is None or birthday_at(birth_date, limit) <= entry:
                continue
            age_words = f"berusia {age(birth_date, entry)} tahun" if entry >= birth_date else "belum lahir"
            yield self.finding(
                pegawai.origin["tmt_cpns"],
                f"{name_or_row(pegawai)} (lahir {long_date(birth_date)}) {age_words} pada TMT CPNS "
                f"{long_date(entry)}; paling rendah {limit} tahun.",
                "Periksa tanggal lahir dan TMT CPNS pada keputusan pengangkatannya.",
                nip=sound(pegawai.nip),
                basis=(law.dasar("usia_masuk_minimum"),),
            )
