"""IZN006 bukan-ppk."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.cell import Cell
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.rule_facts import Aspect, Subject
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import TERVERIFIKASI, Rule
from mutasi_cli.rules.decrees import capitalised, decrees


class BukanPpk(Rule):
    """Keputusan ditandatangani oleh selain Pejabat Pembina Kepegawaian tanpa nomor delegasi.

    ## Mengapa

    Pada tahun 2019 separuh dari 193 keputusan ditandatangani wakil kepala daerah tanpa pelimpahan wewenang.
    Keputusan dari pejabat yang tidak berwenang dapat dibatalkan.

    ## Dasar

    Pejabat Pembina Kepegawaian di daerah ialah kepala daerah. Ia dapat memberi kuasa secara tertulis untuk
    jabatan administrasi. Yang dilihat ialah penanda tangan tiap kelompok menurut mutasi.toml; nomor delegasi
    boleh tercatat pada [keputusan] atau pada pejabat itu.

    ## Contoh

    Kunci `penandatangan` pada [keputusan.tugas_tambahan] berisi kepala_dinkes, tetapi nomor_delegasi kosong.

    ## Perbaikan

    Isi nomor_delegasi di mutasi.toml, atau kembalikan penandatanganan kepada kepala daerah.
    """

    code = "IZN006"
    name = "bukan-ppk"
    severity = Severity.GALAT
    aspect = Aspect.IZIN
    subject = Subject.BATCH
    needed_paper = "nomor pendelegasian, karena keputusan tidak ditandatangani Pejabat Pembina Kepegawaian"
    basis = (
        Dasar("UU 20/2023", "Pasal 29 ayat (1) huruf e", TERVERIFIKASI),
        Dasar("PP 11/2017 (naskah 2017)", "Pasal 3 ayat (2) huruf e dan Pasal 56 ayat (4) dan (5)", TERVERIFIKASI),
    )

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report once per group whose signer is not the head of the region."""
        del law
        office_settings = batch.office_settings
        for keputusan in decrees(batch):
            settings = office_settings.decree_settings_for(keputusan.group)
            if settings is None or settings.penandatangan == "kepala_daerah":
                continue
            pejabat = office_settings.pejabat.get(settings.penandatangan)
            delegation = settings.nomor_delegasi or ("" if pejabat is None else pejabat.nomor_delegasi)
            if delegation.strip():
                continue
            who = settings.penandatangan.replace("_", " ")
            if pejabat is not None:
                who = pejabat.jabatan or pejabat.name_with_gelar or who
            yield self.finding(
                Cell(office_settings.file),
                f"{capitalised(keputusan.label)} ({len(keputusan.moves)} orang) ditandatangani {who}, bukan "
                f"kepala daerah, dan nomor delegasinya kosong.",
                "Isi nomor_delegasi pada [keputusan] atau pada pejabat itu di mutasi.toml, atau kembalikan "
                "penandatanganan kepada kepala daerah.",
            )
