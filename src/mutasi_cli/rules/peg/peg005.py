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
    """Promosi padahal hukuman disiplin sedang masih berjalan pada TMT.

    ## Mengapa

    Promosi di tengah masa hukuman menghapus arti hukuman itu di mata pegawai lain, dan mudah digugat.

    ## Dasar

    Hukuman disiplin sedang berupa pemotongan tunjangan kinerja selama 6, 9, atau 12 bulan. Hari terakhirnya
    masih termasuk. Bila tanggal selesainya kosong, dihitung yang terpanjang sejak tanggal mulai; bila
    keduanya kosong, hukuman itu belum diketahui berakhir. Ketentuannya tidak melarang promosi dengan tegas;
    karena itu hanya berupa peringatan.

    ## Contoh

    Hukuman sedang sampai 31 Maret 2026, tetapi dipromosikan menjadi Sekretaris Kecamatan pada 6 Februari
    2026.

    ## Perbaikan

    Tunda promosi sampai hukuman itu selesai, atau buat pengecualian dengan alasan tertulis.
    """

    code = "PEG005"
    name = "menjalani-hukuman-sedang"
    severity = Severity.PERINGATAN
    basis = (Dasar("PP 94/2021", "Pasal 8", TERVERIFIKASI),)
    column = ("pegawai.hukuman_disiplin", "pegawai.hukuman_mulai", "pegawai.hukuman_selesai")

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on a promotion during a moderate penalty."""
        del batch
        pegawai = move.pegawai
        if pegawai is None or move.target is None or not move.promosi:
            return
        if pegawai.hukuman_disiplin is not TingkatHukuman.SEDANG:
            return
        term = running_penalty(pegawai, move.tmt, law.whole_number("lama_hukuman_sedang"))
        if term is None:
            return
        yield self.finding(
            term.cell,
            f"{move.who} menjalani hukuman disiplin sedang {term.words}, tetapi dipromosikan menjadi "
            f"{move.new_jabatan} dengan TMT {long_date(move.tmt)}.",
            "Isi hukuman_mulai dan hukuman_selesai di tabel pegawai, atau tunda promosinya."
            if term.until is None
            else f"Tunda sampai sesudah {long_date(term.until)}, atau buat pengecualian dengan alasan tertulis.",
            nip=move.nip,
            kode=move.target.kode,
        )
