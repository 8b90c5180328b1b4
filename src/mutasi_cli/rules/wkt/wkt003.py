"""WKT003 berlaku-surut."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.sel import Sel
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.domain.waktu import tanggal_panjang
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import Rule
from mutasi_cli.rules.keputusan import decrees

_PERBAIKAN = (
    "Isi TMT dengan tanggal keputusan atau sesudahnya, atau betulkan tanggal keputusan bila salah tulis."
)


class BerlakuSurut(Rule):
    """TMT jabatan lebih awal daripada tanggal keputusannya.

    ## Mengapa

    Keputusan yang berlaku surut membuat pejabat seolah-olah sudah berwenang sebelum ia diangkat; tindakan
    dan tunjangannya pada hari-hari itu dapat digugat.

    ## Dasar

    Keputusan berlaku sejak ditetapkan, kecuali ditentukan kemudian; keputusan tidak berlaku surut. Naskah
    aturannya belum diperiksa. TMT pada tanggal keputusan itu sendiri boleh. Setiap kelompok diukur dengan
    tanggal keputusannya sendiri. Selama tanggal keputusan masih kosong, hal ini belum dapat diperiksa, dan
    WKT004 memberitahukannya.

    ## Contoh

    Keputusan bertanggal 5 Februari 2026, tetapi TMT pada satu baris usulan tertulis 1 Februari 2026.

    ## Perbaikan

    Isi TMT dengan tanggal keputusan atau sesudahnya, atau betulkan tanggal keputusan di lembar batch
    bila salah tulis.
    """

    code = "WKT003"
    name = "berlaku-surut"
    severity = Severity.GALAT
    basis = (Dasar("UU 30/2014"),)
    kolom = (
        "usulan.tmt",
        "batch.tmt",
        "batch.tanggal_pelantikan",
        "batch.tanggal_sk_struktural",
        "batch.tanggal_sk_tugas_tambahan",
    )

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report each row with a TMT of its own, and each group whose common TMT lies before its decree."""
        del law
        for keputusan in decrees(batch):
            if keputusan.tanggal is None:
                continue
            tanggal = tanggal_panjang(keputusan.tanggal)
            bersama = 0
            for move in keputusan.moves:
                sel = move.usulan.asal["tmt"]
                if sel.kosong:
                    bersama += 1
                elif move.usulan.tmt is not None and move.tmt < keputusan.tanggal:
                    yield self.finding(
                        sel,
                        f"TMT {move.siapa} ({tanggal_panjang(move.tmt)}) lebih awal daripada tanggal "
                        f"{keputusan.sebutan} ({tanggal}), sehingga keputusan itu berlaku surut.",
                        _PERBAIKAN,
                        nip=move.nip,
                        kode=None if move.tujuan is None else move.tujuan.kode,
                    )
            umum = batch.fakta.tmt or batch.tanggal
            if bersama and umum < keputusan.tanggal and batch.fakta.asal["tmt"].kerusakan is None:
                yield self.finding(
                    _common_cell(batch),
                    f"TMT {bersama} orang ({tanggal_panjang(umum)}) lebih awal daripada tanggal "
                    f"{keputusan.sebutan} ({tanggal}), sehingga keputusan itu berlaku surut.",
                    _PERBAIKAN,
                )


def _common_cell(batch: Batch) -> Sel:
    asal = batch.fakta.asal
    return asal["tanggal_pelantikan"] if batch.fakta.tmt is None else asal["tmt"]
