"""JAB011 tmt-bertumpuk."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import add_months, long_date
from mutasi_cli.domain.cell import Cell
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.rule_facts import Aspect, Subject
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule

_A_YEAR = 12


class TmtBertumpuk(Rule):
    """Menurut TMT barisnya sendiri, satu jabatan dipangku dua orang selama beberapa hari, atau TMT-nya jauh di depan.

    ## Mengapa

    Bila pengganti mulai sebelum pemangku lama selesai, dua orang menerima tunjangan untuk satu jabatan dan keputusan
    keduanya diragukan.

    ## Dasar

    Aturan kewajaran: satu jabatan satu pemangku pada setiap hari. Yang dibandingkan ialah TMT pada baris yang datang
    dan pada baris yang meninggalkan, untuk jabatan berformasi satu. Hari yang kosong di antaranya hanya info. TMT lebih
    dari setahun sesudah pelantikan biasanya salah tulis tahun; TMT sebelum pelantikan diberitahukan WKT006.

    ## Contoh

    Lurah yang baru mulai 6 Februari 2026, sedangkan lurah yang lama baru pindah 1 Maret 2026.

    ## Perbaikan

    Samakan kolom tmt kedua barisnya, atau betulkan tahunnya.
    """

    code = "JAB011"
    name = "tmt-bertumpuk"
    severity = Severity.GALAT
    aspect = Aspect.PEMANGKU
    subject = Subject.TARGET
    column = ("usulan.tmt", "batch.tmt", "jabatan.formasi")

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Compare the day on which a row begins with the day on which the holder's row ends."""
        del law
        if move.pegawai is None:
            return
        cell = _tmt_cell(move)
        if move.tmt > add_months(batch.tanggal, _A_YEAR):
            yield self.finding(
                cell,
                f"TMT {move.who} {long_date(move.tmt)}, lebih dari setahun sesudah pelantikan "
                f"{long_date(batch.tanggal)}; mungkin salah tulis tahun.",
                "Betulkan TMT-nya.",
                nip=move.nip,
                kode=None if move.target is None else move.target.kode,
            )
            return
        target = move.target
        if target is None or target.formasi != 1 or move.tmt < batch.tanggal:
            return
        for leaving in batch.moves_by_release.get(target.kode, ()):
            if leaving.nip == move.nip:
                continue
            if leaving.tmt == move.tmt or leaving.tmt > add_months(batch.tanggal, _A_YEAR):
                continue
            days = abs((leaving.tmt - move.tmt).days)
            overlap = move.tmt < leaving.tmt
            fact = "dipangku dua orang" if overlap else "kosong"
            yield self.finding(
                cell,
                f"{target.full_name} {fact} selama {days} hari: {move.who} mulai {long_date(move.tmt)}, sedangkan "
                f"{leaving.who} melepaskannya {long_date(leaving.tmt)}.",
                "Samakan kolom tmt kedua barisnya."
                if overlap
                else "Bila disengaja, tidak ada yang perlu diubah; bila tidak, samakan tmt kedua barisnya.",
                nip=move.nip,
                kode=target.kode,
                severity=None if overlap else Severity.INFO,
            )


def _tmt_cell(move: Move) -> Cell:
    """Return the cell in which the row itself writes its effective date; where it is silent, the target."""
    own = move.usulan.origin["tmt"]
    return move.target_cell if own.blank else own
