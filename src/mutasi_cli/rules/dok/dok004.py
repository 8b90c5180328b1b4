"""DOK004 data-penandatangan-kurang."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.nip import nip_sah
from mutasi_cli.domain.pengaturan import Pejabat
from mutasi_cli.domain.sel import Sel
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule

_TERPILIH = "wakil_kepala_daerah"
"""The deputy head of the region is elected like the head: neither NIP nor rank."""


class DataPenandatanganKurang(Rule):
    """Nama, pangkat, NIP, atau jabatan seorang penanda tangan naskah belum lengkap di mutasi.toml.

    ## Mengapa

    Keputusan, petikan, dan surat mencetak data ini di bawah tanda tangan. Bagian yang kosong akan tampak
    pada setiap lembar yang sudah telanjur dicetak.

    ## Dasar

    Kebiasaan tata naskah dinas. Kepala daerah dan wakilnya dipilih rakyat, jadi tidak mempunyai NIP dan
    pangkat.

    ## Contoh

    Bagian `[pejabat.sekda]` di `mutasi.toml` memuat nama dan jabatan, tetapi NIP-nya kosong.

    ## Perbaikan

    Lengkapi bagian yang disebut di `mutasi.toml`.
    """

    code = "DOK004"
    name = "data-penandatangan-kurang"
    severity = Severity.PERINGATAN

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report once on every group of officials that is there but lacks a field."""
        del law
        pengaturan = batch.pengaturan
        kepala = pengaturan.kepala_daerah
        bagian: list[tuple[str, list[str]]] = []
        if kepala is not None:
            isi = (("sebutan", kepala.sebutan), ("nama", kepala.nama))
            bagian.append(("kepala_daerah", [nama for nama, teks in isi if not teks.strip()]))
        bagian += [
            (f"pejabat.{kunci}", _missing(pejabat)) for kunci, pejabat in sorted(pengaturan.pejabat.items())
        ]
        for tabel, kurang in bagian:
            if kurang:
                yield self.finding(
                    Sel(pengaturan.file),
                    f"Bagian [{tabel}] di mutasi.toml belum lengkap: {', '.join(kurang)}.",
                    f"Lengkapi {', '.join(kata.partition(' ')[0] for kata in kurang)} pada [{tabel}] di "
                    f"mutasi.toml.",
                )


def _missing(pejabat: Pejabat) -> list[str]:
    bidang = [("nama", pejabat.nama), ("jabatan", pejabat.jabatan)]
    if pejabat.kunci != _TERPILIH:
        bidang += [("nip", pejabat.nip), ("pangkat", pejabat.pangkat)]
    kurang = [nama for nama, isi in bidang if not isi.strip()]
    nip = "".join(pejabat.nip.split())
    if nip and not nip_sah(nip):
        kurang.append("nip (tertulis, tetapi bukan 18 angka)")
    return kurang
