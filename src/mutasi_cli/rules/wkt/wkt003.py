"""WKT003 berlaku-surut."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import long_date
from mutasi_cli.domain.cell import Cell
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.rule_facts import Aspect
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import TERVERIFIKASI, Rule
from mutasi_cli.rules.decrees import decrees

_REMEDY = "Isi TMT dengan tanggal keputusan atau sesudahnya, atau betulkan tanggal keputusan bila salah tulis."


class BerlakuSurut(Rule):
    """TMT jabatan lebih awal daripada tanggal keputusannya.

    ## Mengapa

    Keputusan yang berlaku surut membuat pejabat seolah-olah sudah berwenang sebelum ia diangkat; tindakan
    dan tunjangannya pada hari-hari itu dapat digugat.

    ## Dasar

    Keputusan berlaku sejak ditetapkan, kecuali ditentukan kemudian; keputusan tidak berlaku surut kecuali untuk
    menghindari kerugian yang lebih besar atau terabaikannya hak warga. TMT pada tanggal keputusan itu sendiri
    boleh. Setiap kelompok diukur dengan tanggal keputusannya sendiri. Selama tanggal keputusan masih kosong,
    hal ini belum dapat diperiksa, dan WKT004 memberitahukannya.

    ## Contoh

    Keputusan bertanggal 5 Februari 2026, tetapi TMT pada satu baris usulan tertulis 1 Februari 2026.

    ## Perbaikan

    Isi TMT dengan tanggal keputusan atau sesudahnya, atau betulkan tanggal keputusan di lembar batch
    bila salah tulis.
    """

    code = "WKT003"
    name = "berlaku-surut"
    severity = Severity.GALAT
    aspect = Aspect.UPACARA
    needed_paper = "tanggal keputusan yang tidak sesudah TMT"
    basis = (Dasar("UU 30/2014", "Pasal 57 dan Pasal 58 ayat (6)", TERVERIFIKASI),)
    column = (
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
            tanggal = long_date(keputusan.tanggal)
            sharing = 0
            for move in keputusan.moves:
                cell = move.usulan.origin["tmt"]
                if cell.blank:
                    sharing += 1
                elif move.usulan.tmt is not None and move.tmt < keputusan.tanggal:
                    yield self.finding(
                        cell,
                        f"TMT {move.who} ({long_date(move.tmt)}) lebih awal daripada tanggal "
                        f"{keputusan.label} ({tanggal}), sehingga keputusan itu berlaku surut.",
                        _REMEDY,
                        nip=move.nip,
                        kode=None if move.target is None else move.target.kode,
                    )
            common_tmt = batch.facts.tmt or batch.tanggal
            if sharing and common_tmt < keputusan.tanggal and batch.facts.origin["tmt"].damage is None:
                yield self.finding(
                    _common_cell(batch),
                    f"TMT {sharing} orang ({long_date(common_tmt)}) lebih awal daripada tanggal "
                    f"{keputusan.label} ({tanggal}), sehingga keputusan itu berlaku surut.",
                    _REMEDY,
                )


def _common_cell(batch: Batch) -> Cell:
    origin = batch.facts.origin
    return origin["tanggal_pelantikan"] if batch.facts.tmt is None else origin["tmt"]
