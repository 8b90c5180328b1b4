"""DOK003 rohaniwan-belum-ada."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.rule_facts import Aspect, Subject
from mutasi_cli.domain.vocabulary import Agama
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import TERVERIFIKASI, Rule


class RohaniwanBelumAda(Rule):
    """Ada orang yang disumpah menurut suatu agama, tetapi rohaniwan agama itu belum disebut.

    ## Mengapa

    Rohaniwan mendampingi pengucapan sumpah dan diminta lewat surat kepada Kantor Kementerian Agama. Bila
    terlewat, orang itu tidak dapat disumpah bersama yang lain.

    ## Dasar

    Kebiasaan upacara pengambilan sumpah: satu rohaniwan untuk tiap agama yang hadir. Penghayat kepercayaan
    mempunyai pendamping sendiri.

    ## Contoh

    Dari 61 orang satu beragama Hindu, sedangkan di lembar batch hanya ada rohaniwan Islam dan Kristen.

    ## Perbaikan

    Isi kunci rohaniwan untuk agama itu di lembar batch, misalnya rohaniwan_hindu.
    """

    code = "DOK003"
    name = "rohaniwan-belum-ada"
    severity = Severity.PERINGATAN
    silent_without = ("pegawai.agama",)
    aspect = Aspect.UPACARA
    subject = Subject.BATCH
    needed_paper = "rohaniwan untuk agama yang bersangkutan"
    basis = (
        Dasar(
            "PP 11/2017 (naskah 2017)", "Pasal 61 ayat (2), Pasal 91 ayat (2), dan Pasal 139 ayat (2)", TERVERIFIKASI
        ),
    )
    column = ("pegawai.agama", "usulan.hadir", *(f"batch.rohaniwan_{agama.value.lower()}" for agama in Agama))

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report once on every religion among those who are sworn that has no clergy named."""
        del law
        for agama in Agama:
            names_by_nip = {
                move.pegawai.nip: move.pegawai.name_with_gelar
                for move in batch.moves
                if move.pegawai is not None and move.pegawai.agama is agama and batch.is_sworn(move)
            }
            key = f"rohaniwan_{agama.value.lower()}"
            if not names_by_nip or batch.facts.rohaniwan.get(agama.value) or batch.facts.origin[key].damage:
                continue
            nama = [names_by_nip[nip] for nip in sorted(names_by_nip)]
            who = nama[0] if len(nama) == 1 else f"{nama[0]} dan {len(nama) - 1} orang lain"
            yield self.finding(
                batch.facts.origin[key],
                f"Rohaniwan {agama.value} belum disebut, padahal {who} akan disumpah menurut agama itu."
                if agama is not Agama.KEPERCAYAAN
                else f"Pendamping penghayat kepercayaan belum disebut, padahal {who} akan disumpah menurut "
                f"kepercayaannya.",
                f"Isi kunci {key} di lembar batch.",
            )
