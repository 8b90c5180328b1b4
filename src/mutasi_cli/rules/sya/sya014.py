"""SYA014 bawahan-lebih-tinggi."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.jabatan import Jabatan, superior_chain
from mutasi_cli.domain.levels import golongan_rank
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.rule_facts import Aspect
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule


class BawahanLebihTinggi(Rule):
    """Sesudah pelantikan, seorang bawahan langsung bergolongan lebih tinggi daripada atasannya yang baru.

    ## Mengapa

    Atasan menilai kinerja dan menjatuhkan hukuman kepada bawahannya. Bila bawahan berpangkat lebih tinggi,
    kewibawaan atasan lemah dan penilaiannya mudah dibantah.

    ## Dasar

    Kebiasaan kepegawaian, bukan ketentuan yang tertulis. Yang dibandingkan hanya pejabat struktural dan
    kepala dengan tugas tambahan, menurut kode_atasan di tabel jabatan, sesudah semua perpindahan. Golongan
    yang sama tidak dipersoalkan.

    ## Contoh

    Camat baru bergolongan III/d, sedangkan Sekretaris Kecamatan di bawahnya IV/a.

    ## Perbaikan

    Tukar tempat keduanya, pilih orang lain, atau buat pengecualian dengan alasan tertulis.
    """

    code = "SYA014"
    name = "bawahan-lebih-tinggi"
    severity = Severity.PERINGATAN
    silent_without = ("pegawai.golongan",)
    aspect = Aspect.LAYANAN
    column = ("pegawai.golongan", "jabatan.kode_atasan")

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on the row of every new superior whom a direct subordinate outranks.

        Not row by row, for the tree of posts is turned upside down once.
        """
        subordinates: dict[str, list[Jabatan]] = {}
        for jabatan in batch.jabatan.values():
            superior = _superior_post(jabatan, batch) if jabatan.leads else None
            if superior is not None:
                subordinates.setdefault(superior.kode, []).append(jabatan)
        for move in batch.moves:
            pegawai, target = move.pegawai, move.target
            if pegawai is None or target is None or not target.leads or _rank(pegawai, law) < 0:
                continue
            yield from self._below(move, pegawai, subordinates.get(target.kode, []), batch, law)

    def _below(
        self, move: Move, pegawai: Pegawai, subordinates: list[Jabatan], batch: Batch, law: Law
    ) -> Iterator[Finding]:
        higher = [
            f"{holder.name_with_gelar} ({holder.golongan}, {jabatan.full_name})"
            for jabatan in subordinates
            for holder in _holders(jabatan, batch)
            if _rank(holder, law) > _rank(pegawai, law) and holder.nip != pegawai.nip
        ]
        if higher:
            yield self._finding(
                move,
                pegawai,
                f"{move.who} ({pegawai.golongan}) menjadi {move.new_jabatan}, tetapi bawahan langsungnya "
                f"bergolongan lebih tinggi: {'; '.join(higher)}.",
            )

    def _finding(self, move: Move, pegawai: Pegawai, message: str) -> Finding:
        return self.finding(
            pegawai.origin["golongan"],
            message,
            "Tukar tempat keduanya, pilih orang lain, atau buat pengecualian dengan alasan tertulis.",
            nip=move.nip,
            kode=None if move.target is None else move.target.kode,
        )


def _superior_post(jabatan: Jabatan, batch: Batch) -> Jabatan | None:
    """Return the nearest structural post (or head by tugas tambahan) above."""
    return next((upper for upper in superior_chain(jabatan.kode, batch.jabatan) if upper.leads), None)


def _holders(jabatan: Jabatan, batch: Batch) -> list[Pegawai]:
    """Return who leads a post after the batch; somebody displaced does so no more."""
    return [
        batch.pegawai[nip]
        for nip in batch.holders_after.get(jabatan.kode, ())
        if nip in batch.pegawai and batch.displaced.get(nip) is not jabatan
    ]


def _rank(pegawai: Pegawai, law: Law) -> int:
    """Return the rank of the golongan, -1 where there is nothing to compare (blank, PPPK)."""
    rank = None if pegawai.golongan is None else golongan_rank(pegawai.golongan, law)
    return -1 if rank is None else rank
