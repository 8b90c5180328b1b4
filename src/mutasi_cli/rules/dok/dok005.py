"""DOK005 nomor-sk-ganda."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.rule_facts import Aspect, Document, Subject
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule
from mutasi_cli.rules.decrees import decrees
from mutasi_cli.rules.letters import plain_number

_UNFILLED = "__"
"""A number whose serial is still to be filled in by hand: ``Kep.___-BKPSDM``."""


class NomorSkGanda(Rule):
    """Dua keputusan bernomor sama, atau nomor keputusan sudah ada, tetapi tanggalnya belum.

    ## Mengapa

    Kelompok struktural dan kelompok tugas tambahan mempunyai keputusan sendiri-sendiri. Dua keputusan dengan
    satu nomor tidak dapat dibedakan, dan nomor tanpa tanggal bukan nomor yang sah.

    ## Dasar

    Aturan kewajaran tata naskah dinas: satu nomor untuk satu keputusan, dan nomor diberikan bersama
    tanggalnya. Huruf besar dan kecil, spasi, dan titik tidak membedakan nomor. Nomor yang urutnya masih
    dikosongkan dengan garis bawah belum dihitung.

    ## Contoh

    nomor_sk_struktural dan nomor_sk_tugas_tambahan sama-sama 800.1.3.3/Kep.1-BKPSDM/II/2026.

    ## Perbaikan

    Perbaiki nomor yang salah, atau isi tanggal keputusannya di lembar batch.
    """

    code = "DOK005"
    name = "nomor-sk-ganda"
    severity = Severity.GALAT
    aspect = Aspect.UPACARA
    subject = Subject.BATCH
    document = Document.NOMOR_KEPUTUSAN
    needed_paper = "nomor keputusan yang tidak ganda dan bertanggal"
    column = (
        "batch.nomor_sk_struktural",
        "batch.tanggal_sk_struktural",
        "batch.nomor_sk_tugas_tambahan",
        "batch.tanggal_sk_tugas_tambahan",
    )

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on both numbers that are equal, and on each missing date of a number."""
        del law
        nomor = [
            (keputusan, " ".join(number.split()))
            for keputusan in decrees(batch)
            if (number := batch.facts.nomor_sk(keputusan.group)) and _UNFILLED not in number
        ]
        for keputusan, number in nomor:
            for other, other_number in nomor:
                if keputusan is not other and plain_number(number) == plain_number(other_number):
                    yield self.finding(
                        batch.facts.origin[f"nomor_sk_{keputusan.group.value}"],
                        f"Nomor {keputusan.label}, {number}, sama dengan nomor {other.label}.",
                        "Beri tiap keputusan nomornya sendiri di lembar batch.",
                    )
            if keputusan.tanggal is None and keputusan.cell.damage is None:
                yield self.finding(
                    keputusan.cell,
                    f"Nomor {keputusan.label} sudah ada ({number}), tetapi tanggalnya belum diisi.",
                    f"Isi tanggal_sk_{keputusan.group.value} di lembar batch.",
                )
