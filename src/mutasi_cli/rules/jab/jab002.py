"""JAB002 satu-jabatan-dua-orang."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.rule_facts import Aspect, Subject
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule
from mutasi_cli.rules.jab.occupants import seats_unreadable


class SatuJabatanDuaOrang(Rule):
    """Satu jabatan diberikan kepada lebih banyak orang daripada formasinya.

    ## Mengapa

    Satu jabatan hanya dapat dipangku orang sebanyak formasinya. Pada tahun 2022 tiga jabatan masing-masing
    diberikan kepada dua orang dalam satu pelantikan; keputusannya harus dicabut di depan umum.

    ## Dasar

    Aturan kewajaran: dua keputusan tentang satu jabatan saling membatalkan.

    ## Contoh

    Baris 17 dan baris 23 sama-sama menuju Lurah Jatiasih, padahal formasinya satu.

    ## Perbaikan

    Pilih salah satu orang, dan beri tujuan lain kepada yang lain atau keluarkan barisnya dari usulan.
    """

    code = "JAB002"
    name = "satu-jabatan-dua-orang"
    severity = Severity.GALAT
    aspect = Aspect.PEMANGKU
    subject = Subject.TARGET
    column = ("usulan.kode_jabatan_tujuan", "jabatan.formasi")
    waivable = False

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on every row that wants a post together with another row, beyond its formasi."""
        del law
        if move.target is None or move.pegawai is None or seats_unreadable(move.target):
            return
        kode = move.target.kode
        rivals = [rival for rival in batch.moves_by_target[kode] if rival.pegawai is not None and rival.nip != move.nip]
        if not rivals or len(batch.holders_after[kode]) <= move.target.formasi:
            return
        nama = ", ".join(f"{rival.who} (baris {rival.usulan.origin.row})" for rival in rivals)
        yield self.finding(
            move.target_cell,
            f"{move.target.full_name} diberikan kepada {move.who}, tetapi juga kepada {nama}; "
            f"formasinya hanya {move.target.formasi}.",
            "Pilih salah satu, dan beri tujuan lain kepada yang lain atau keluarkan barisnya dari usulan.",
            nip=move.nip,
            kode=kode,
        )
