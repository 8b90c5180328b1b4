"""LYN007 pimpinan-unit-berganti-serentak."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.cell import Cell
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.pimpinan import heads_that_change_with_their_second
from mutasi_cli.domain.rule_facts import Aspect
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule
from mutasi_cli.rules.lyn.vacancies import leaver


class PimpinanUnitBergantiSerentak(Rule):
    """Kepala unit layanan vital dan orang keduanya berganti dalam pelantikan yang sama.

    ## Mengapa

    Bila kepala dan sekretarisnya sama-sama baru, tidak ada lagi yang hafal keadaan unit itu: keuangan,
    perjanjian, dan pasien atau warga yang sedang dilayani.

    ## Dasar

    Aturan kewajaran: pelayanan tidak boleh terganggu oleh pergantian pejabat. Orang kedua ialah bawahan
    struktural langsung yang eselonnya tertinggi; bila ada beberapa, Sekretaris atau Kepala Subbagian Tata
    Usaha.

    ## Contoh

    Lurah dan sekretaris lurahnya dipindahkan pada hari yang sama.

    ## Perbaikan

    Tunda salah satu perpindahan, atau catat alasannya sebagai pengecualian beserta rencana serah terima.
    """

    code = "LYN007"
    name = "pimpinan-unit-berganti-serentak"
    severity = Severity.PERINGATAN
    silent_without = ("pegawai.kode_jabatan", "pegawai.kode_tugas_tambahan")
    aspect = Aspect.LAYANAN
    column = ("jabatan.layanan_vital", "jabatan.kode_atasan", "jabatan.eselon", "usulan.kode_jabatan_tujuan")

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on both posts where the head of a vital unit and the next in line change together."""
        del law
        for head, second in heads_that_change_with_their_second(batch):
            # The function names heads of vital units only.
            service = "" if head.layanan_vital is None else head.layanan_vital.value
            for jabatan, other in ((head, second), (second, head)):
                cell, nip = _place(jabatan, batch)
                yield self.finding(
                    cell,
                    f"{jabatan.full_name} berganti bersamaan dengan {other.full_name}, padahal keduanya "
                    f"pimpinan unit layanan {service}.",
                    "Tunda salah satu perpindahan, atau catat alasan dan rencana serah terimanya sebagai pengecualian.",
                    nip=nip,
                    kode=jabatan.kode,
                )


def _place(jabatan: Jabatan, batch: Batch) -> tuple[Cell, str | None]:
    """Return the row that fills the post, else the one that leaves it, else the post itself."""
    newcomers = [move for move in batch.moves_by_target.get(jabatan.kode, ()) if move.pegawai is not None]
    move: Move | None = min(newcomers, key=lambda arrival: arrival.nip or "", default=None) or leaver(batch, jabatan)
    if move is None:
        return jabatan.origin["kode"], None
    return (move.target_cell if move.usulan.asks_target else move.nip_cell), move.nip
