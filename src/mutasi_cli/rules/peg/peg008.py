"""PEG008 sisa-masa-kerja-pendek."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import (
    add_months,
    duration_words,
    full_months,
    long_date,
    start_of_next_month,
)
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.move import Move
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule
from mutasi_cli.rules.peg.retirement import retirement_post


class SisaMasaKerjaPendek(Rule):
    """Sisa masa kerja sampai pensiun terlalu pendek untuk perpindahan ini.

    ## Mengapa

    Pejabat yang segera pensiun belum sempat bekerja di jabatan barunya, dan jabatan itu kosong lagi sebelum
    satu tahun.

    ## Dasar

    Tidak ada ketentuan: ini kebiasaan daerah. Lazimnya promosi memerlukan sisa 12 bulan dan perpindahan
    setingkat (juga tugas tambahan) 6 bulan, dihitung dari TMT sampai pensiun mulai pada tanggal 1 bulan
    sesudah batas usia jabatan yang baru. Kedua angka dapat diubah di mutasi.toml.

    ## Contoh

    Pensiun mulai 1 Oktober 2026, sedangkan promosinya ber-TMT 6 Februari 2026: sisanya 7 bulan.

    ## Perbaikan

    Usulkan orang lain, atau buat pengecualian dengan alasan tertulis.
    """

    code = "PEG008"
    name = "sisa-masa-kerja-pendek"
    severity = Severity.PERINGATAN
    column = ("pegawai.tanggal_lahir", "pegawai.jenjang_jf", "jabatan.jenjang", "jabatan.eselon")

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on promotions and lateral moves shortly before the pension; PEG002 takes what is later."""
        pegawai = move.pegawai
        if pegawai is None or move.target is None or not (move.promosi or move.lateral):
            return
        birthday = batch.retirement_birthday(pegawai, retirement_post(move, batch), law)
        if birthday is None or birthday <= move.tmt:
            return
        pensiun = start_of_next_month(birthday)
        minimum = law.whole_number("sisa_masa_kerja_promosi" if move.promosi else "sisa_masa_kerja_mutasi")
        if add_months(move.tmt, minimum) <= pensiun:
            return
        for_what = "promosi" if move.promosi else "perpindahan setingkat"
        yield self.finding(
            pegawai.origin["nip" if pegawai.tanggal_lahir is None else "tanggal_lahir"],
            f"{move.who} pensiun mulai {long_date(pensiun)}, tinggal "
            f"{duration_words(full_months(move.tmt, pensiun))} sesudah TMT {long_date(move.tmt)}, "
            f"padahal untuk {for_what} lazimnya paling sedikit {duration_words(minimum)}.",
            "Usulkan orang lain, atau buat pengecualian dengan alasan tertulis.",
            nip=move.nip,
            kode=move.target.kode,
        )
