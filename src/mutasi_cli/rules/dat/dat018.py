"""DAT018 usia-masuk-tak-wajar."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.domain.waktu import tanggal_panjang, ulang_tahun, usia
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import BELUM, Rule
from mutasi_cli.rules.dat.cakupan import sound, touched_people, who


class UsiaMasukTakWajar(Rule):
    """Usia pegawai pada TMT CPNS di bawah usia paling rendah untuk masuk.

    ## Mengapa

    Usia yang terlalu muda biasanya berarti tanggal lahir atau TMT CPNS salah ketik, dan tanggal lahir yang
    salah menggeser hari pensiunnya.

    ## Dasar

    Pelamar berusia paling rendah 18 tahun. Naskahnya belum diperiksa.

    ## Contoh

    Lahir 6 Juni 1991 dengan TMT CPNS 1 April 2006: baru 14 tahun.

    ## Perbaikan

    Periksa tanggal lahir dan TMT CPNS pada keputusan pengangkatannya.
    """

    code = "DAT018"
    name = "usia-masuk-tak-wajar"
    severity = Severity.INFO
    basis = (Dasar("PP 11/2017", None, BELUM),)
    kolom = ("pegawai.tanggal_lahir", "pegawai.nip", "pegawai.tmt_cpns")

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on touched people who entered before the birthday of the lowest age (parameter, years)."""
        batas = law.bulat("usia_masuk_minimum")
        for pegawai in touched_people(batch):
            lahir, masuk = pegawai.lahir, pegawai.tmt_cpns
            if lahir is None or masuk is None or ulang_tahun(lahir, batas) <= masuk:
                continue
            umur = f"berusia {usia(lahir, masuk)} tahun" if masuk >= lahir else "belum lahir"
            yield self.finding(
                pegawai.asal["tmt_cpns"],
                f"{who(pegawai)} (lahir {tanggal_panjang(lahir)}) {umur} pada TMT CPNS "
                f"{tanggal_panjang(masuk)}; paling rendah {batas} tahun.",
                "Periksa tanggal lahir dan TMT CPNS pada keputusan pengangkatannya.",
                nip=sound(pegawai.nip),
                basis=(law.dasar("usia_masuk_minimum"),),
            )
