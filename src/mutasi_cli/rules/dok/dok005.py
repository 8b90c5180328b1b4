"""DOK005 nomor-sk-ganda."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.kosakata import Kelompok
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule

_TERBUKA = "__"
"""A number whose serial is still to be filled in by hand: ``Kep.___-BKPSDM``."""

_SEBUTAN = {
    Kelompok.STRUKTURAL: "keputusan kelompok struktural",
    Kelompok.TUGAS_TAMBAHAN: "keputusan kelompok tugas tambahan",
}


class NomorSkGanda(Rule):
    """Dua keputusan bernomor sama, atau nomor keputusan sudah ada tetapi tanggalnya belum.

    ## Mengapa

    Kelompok struktural dan kelompok tugas tambahan mempunyai keputusan sendiri-sendiri. Dua keputusan dengan
    satu nomor tidak dapat dibedakan, dan nomor tanpa tanggal bukan nomor yang sah.

    ## Dasar

    Aturan kewajaran tata naskah dinas: satu nomor untuk satu keputusan, dan nomor diberikan bersama
    tanggalnya. Nomor yang urutnya masih dikosongkan dengan garis bawah belum dihitung.

    ## Contoh

    nomor_sk_struktural dan nomor_sk_tugas_tambahan sama-sama 800.1.3.3/Kep.1-BKPSDM/II/2026.

    ## Perbaikan

    Perbaiki nomor yang salah, atau isi tanggal keputusannya di lembar batch.
    """

    code = "DOK005"
    name = "nomor-sk-ganda"
    severity = Severity.GALAT
    kolom = (
        "batch.nomor_sk_struktural",
        "batch.tanggal_sk_struktural",
        "batch.nomor_sk_tugas_tambahan",
        "batch.tanggal_sk_tugas_tambahan",
    )

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on both numbers that are equal, and on each missing date of a number."""
        del law
        fakta = batch.fakta
        nomor = {
            kelompok: " ".join(isi.split())
            for kelompok in Kelompok
            if batch.group(kelompok) and (isi := fakta.nomor_sk(kelompok)) and _TERBUKA not in isi
        }
        for kelompok, isi in nomor.items():
            for lain, isi_lain in nomor.items():
                if kelompok is not lain and isi.casefold() == isi_lain.casefold():
                    yield self.finding(
                        fakta.asal[f"nomor_sk_{kelompok.value}"],
                        f"Nomor {_SEBUTAN[kelompok]}, {isi}, sama dengan nomor {_SEBUTAN[lain]}.",
                        "Beri tiap keputusan nomornya sendiri di lembar batch.",
                    )
            tanggal = fakta.asal[f"tanggal_sk_{kelompok.value}"]
            if fakta.tanggal_sk(kelompok) is None and tanggal.kerusakan is None:
                yield self.finding(
                    tanggal,
                    f"Nomor {_SEBUTAN[kelompok]} sudah ada ({isi}), tetapi tanggalnya belum diisi.",
                    f"Isi tanggal_sk_{kelompok.value} di lembar batch.",
                )
