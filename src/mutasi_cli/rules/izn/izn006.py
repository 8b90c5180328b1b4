"""IZN006 bukan-ppk."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.sel import Sel
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import Rule
from mutasi_cli.rules.keputusan import decrees, kapital


class BukanPpk(Rule):
    """Keputusan ditandatangani oleh selain Pejabat Pembina Kepegawaian tanpa nomor delegasi.

    ## Mengapa

    Pada tahun 2019 separuh dari 193 keputusan ditandatangani wakil kepala daerah tanpa pelimpahan wewenang.
    Keputusan dari pejabat yang tidak berwenang dapat dibatalkan.

    ## Dasar

    Pejabat Pembina Kepegawaian di daerah ialah kepala daerah. Ia dapat melimpahkan wewenangnya secara
    tertulis. Naskah aturannya belum diperiksa. Yang dilihat ialah penanda tangan tiap kelompok menurut
    mutasi.toml; nomor delegasi boleh tercatat pada [keputusan] atau pada pejabat itu.

    ## Contoh

    Kunci `penandatangan` pada [keputusan.tugas_tambahan] berisi kepala_dinkes, tetapi nomor_delegasi kosong.

    ## Perbaikan

    Isi nomor_delegasi di mutasi.toml, atau kembalikan penandatanganan kepada kepala daerah.
    """

    code = "IZN006"
    name = "bukan-ppk"
    severity = Severity.GALAT
    basis = (Dasar("PP 11/2017"),)

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report once per group whose signer is not the head of the region."""
        del law
        pengaturan = batch.pengaturan
        for keputusan in decrees(batch):
            setelan = pengaturan.keputusan_untuk(keputusan.kelompok)
            if setelan is None or setelan.penandatangan == "kepala_daerah":
                continue
            pejabat = pengaturan.pejabat.get(setelan.penandatangan)
            delegasi = setelan.nomor_delegasi or ("" if pejabat is None else pejabat.nomor_delegasi)
            if delegasi.strip():
                continue
            siapa = setelan.penandatangan.replace("_", " ")
            if pejabat is not None:
                siapa = pejabat.jabatan or pejabat.nama_bergelar or siapa
            yield self.finding(
                Sel(pengaturan.file),
                f"{kapital(keputusan.sebutan)} ({len(keputusan.moves)} orang) ditandatangani {siapa}, bukan "
                f"kepala daerah, dan nomor delegasinya kosong.",
                "Isi nomor_delegasi pada [keputusan] atau pada pejabat itu di mutasi.toml, atau kembalikan "
                "penandatanganan kepada kepala daerah.",
            )
