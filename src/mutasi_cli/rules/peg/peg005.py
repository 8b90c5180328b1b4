"""PEG005 menjalani-hukuman-sedang."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import long_date
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.vocabulary import TingkatHukuman
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import TERVERIFIKASI, Rule
from mutasi_cli.rules.peg.hukuman import running_penalty


class MenjalaniHukumanSedang(Rule):
    """Hukuman disiplin sedang masih berjalan pada TMT.

    ## Mengapa

    Promosi di tengah masa hukuman menghapus arti hukuman itu di mata pegawai lain, dan mudah digugat.

    ## Dasar

    Sampai peraturan tentang gaji dan tunjangan berlaku, hukuman disiplin sedang berupa penundaan kenaikan gaji
    berkala, penundaan kenaikan pangkat, atau penurunan pangkat, masing-masing selama satu tahun. Hari
    terakhirnya masih termasuk. Bila tanggal selesainya kosong, dihitung satu tahun sejak tanggal mulai; bila
    keduanya kosong, hukuman itu belum diketahui berakhir. Ketentuannya tidak melarang promosi dengan tegas;
    karena itu promosi berupa peringatan, dan perpindahan lain hanya info.

    ## Contoh

    Hukuman sedang sampai 31 Maret 2026, tetapi dipromosikan menjadi Sekretaris Kecamatan pada 6 Februari
    2026.

    ## Perbaikan

    Tunda promosi sampai hukuman itu selesai, atau buat pengecualian dengan alasan tertulis.
    """

    code = "PEG005"
    name = "menjalani-hukuman-sedang"
    severity = Severity.PERINGATAN
    silent_without = ("pegawai.hukuman_disiplin",)
    basis = (
        Dasar("PP 94/2021", "Pasal 42 ayat (2)", TERVERIFIKASI),
        Dasar("PP 53/2010", "Pasal 7 ayat (3)", TERVERIFIKASI),
    )
    column = ("pegawai.hukuman_disiplin", "pegawai.hukuman_mulai", "pegawai.hukuman_selesai")

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on a move during a moderate penalty: a promotion is a warning, every other move is told."""
        del batch
        pegawai = move.pegawai
        if pegawai is None or move.target is None:
            return
        if pegawai.hukuman_disiplin is not TingkatHukuman.SEDANG:
            return
        term = running_penalty(pegawai, move.tmt, law.whole_number("lama_hukuman_sedang"))
        if term is None:
            return
        yield self.finding(
            term.cell,
            f"{move.who} menjalani hukuman disiplin sedang {term.words}, tetapi "
            f"{'dipromosikan' if move.promosi else 'dipindahkan'} menjadi {move.new_jabatan} dengan TMT "
            f"{long_date(move.tmt)}.",
            "Isi hukuman_mulai dan hukuman_selesai di tabel pegawai, atau tunda perpindahannya."
            if term.until is None
            else f"Tunda sampai sesudah {long_date(term.until)}, atau buat pengecualian dengan alasan tertulis.",
            nip=move.nip,
            kode=move.target.kode,
            severity=Severity.PERINGATAN if move.promosi else Severity.INFO,
        )
