"""DOK001 agama-tidak-diketahui."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.rule_facts import Aspect
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import TERVERIFIKASI, Rule


class AgamaTidakDiketahui(Rule):
    """Agama orang yang akan disumpah belum diisi, sehingga bunyi sumpahnya tidak dapat ditentukan.

    ## Mengapa

    Awal dan akhir kalimat sumpah berbeda untuk tiap agama, dan rohaniwan harus diundang lebih dahulu. Bila
    agamanya baru diketahui di tempat pelantikan, naskah dan rohaniwannya tidak siap.

    ## Dasar

    Sumpah diucapkan menurut agama atau kepercayaan masing-masing.

    ## Contoh

    Kolom agama calon lurah kosong di tabel pegawai.

    ## Perbaikan

    Tanyakan kepada yang bersangkutan, lalu isi kolom agama di tabel pegawai.
    """

    code = "DOK001"
    name = "agama-tidak-diketahui"
    severity = Severity.PERINGATAN
    unknown_without = ("pegawai.agama",)
    aspect = Aspect.UPACARA
    needed_paper = "agama, untuk teks sumpah"
    basis = (Dasar("PP 11/2017 (naskah 2017)", "Pasal 57, 59, 87, 89, 135, dan 137", TERVERIFIKASI),)
    column = ("pegawai.agama", "usulan.hadir")

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report once on everybody who will be sworn and whose religion is blank."""
        del law
        pegawai = move.pegawai
        if pegawai is None or pegawai.agama is not None or not batch.is_sworn(move):
            return
        sworn = [own_move for own_move in batch.moves_by_nip[pegawai.nip] if batch.is_sworn(own_move)]
        cell = pegawai.origin["agama"]
        if cell.damage is not None or sworn[0] is not move:
            return
        yield self.finding(
            cell,
            f"Agama {pegawai.name_with_gelar}, yang akan mengucapkan sumpah, tidak diketahui.",
            "Isi kolom agama di tabel pegawai.",
            nip=pegawai.nip,
        )
