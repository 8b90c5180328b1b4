"""SYA015 kotak-talenta-rendah."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.move import Move
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import BELUM, TERVERIFIKASI, Rule


class KotakTalentaRendah(Rule):
    """Promosi dari kotak manajemen talenta di bawah 7, atau kotaknya tidak diketahui.

    ## Mengapa

    Kotak 7, 8, dan 9 menunjukkan orang dengan kinerja dan potensi tinggi. Promosi dari kotak yang lebih
    rendah patut dijelaskan kepada tim penilai.

    ## Dasar

    Manajemen talenta memakai sembilan kotak; bahwa promosi lazim dari kotak 7 ke atas belum diperiksa ke
    naskah. Angka itu dapat diubah di mutasi.toml.

    ## Contoh

    Kepala Seksi dari kotak 5 dipromosikan menjadi Sekretaris Kecamatan.

    ## Perbaikan

    Catat pertimbangan tim penilai. Isi kolom kotak_talenta bila kosong. Tidak harus diubah.
    """

    code = "SYA015"
    name = "kotak-talenta-rendah"
    severity = Severity.INFO
    unknown_without = ("pegawai.kotak_talenta",)
    basis = (
        Dasar("UU 20/2023", "Pasal 46 ayat (4)", TERVERIFIKASI),
        Dasar("PermenPANRB 3/2020", None, BELUM),
    )
    column = ("pegawai.kotak_talenta",)

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on promotions from a low box, or from none that is known."""
        del batch
        if move.pegawai is None or move.target is None or not move.promosi:
            return
        own_kotak, cell = move.pegawai.kotak_talenta, move.pegawai.origin["kotak_talenta"]
        minimum = law.whole_number("kotak_talenta_minimum")
        if (own_kotak is None and not cell.blank) or (own_kotak is not None and own_kotak >= minimum):
            return
        words = "kotak talentanya tidak diketahui" if own_kotak is None else f"berada di kotak talenta {own_kotak}"
        yield self.finding(
            cell,
            f"{move.who} dipromosikan menjadi {move.new_jabatan}, tetapi {words}; lazimnya dari kotak "
            f"{minimum} ke atas.",
            "Catat pertimbangan tim penilai, dan isi kolom kotak_talenta bila kosong.",
            nip=move.nip,
            kode=move.target.kode,
            basis=(law.dasar("kotak_talenta_minimum"),),
        )
