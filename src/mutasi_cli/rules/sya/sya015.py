"""SYA015 kotak-talenta-rendah."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import Rule


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
    basis = (Dasar("PermenPANRB 3/2020"),)
    kolom = ("pegawai.kotak_talenta",)

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on promotions from a low box, or from none that is known."""
        del batch
        if move.pegawai is None or move.tujuan is None or not move.promosi:
            return
        kotak, sel = move.pegawai.kotak_talenta, move.pegawai.asal["kotak_talenta"]
        minimum = law.bulat("kotak_talenta_minimum")
        if (kotak is None and not sel.kosong) or (kotak is not None and kotak >= minimum):
            return
        kata = "kotak talentanya tidak diketahui" if kotak is None else f"berada di kotak talenta {kotak}"
        yield self.finding(
            sel,
            f"{move.siapa} dipromosikan menjadi {move.jabatan_baru}, tetapi {kata}; lazimnya dari kotak "
            f"{minimum} ke atas.",
            "Catat pertimbangan tim penilai, dan isi kolom kotak_talenta bila kosong.",
            nip=move.nip,
            kode=move.tujuan.kode,
            basis=(law.dasar("kotak_talenta_minimum"),),
        )
