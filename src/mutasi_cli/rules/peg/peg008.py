"""PEG008 sisa-masa-kerja-pendek."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.domain.waktu import (
    awal_bulan_berikut,
    bulan_penuh,
    lama_dalam_kata,
    tambah_bulan,
    tanggal_panjang,
)
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule
from mutasi_cli.rules.peg.pensiun import retirement_post


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
    kolom = ("pegawai.tanggal_lahir", "pegawai.jenjang_jf", "jabatan.jenjang", "jabatan.eselon")

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on promotions and lateral moves shortly before the pension; PEG002 takes what is later."""
        pegawai = move.pegawai
        if pegawai is None or move.tujuan is None or not (move.promosi or move.mendatar):
            return
        ulang = batch.retirement_birthday(pegawai, retirement_post(move, batch), law)
        if ulang is None or ulang <= move.tmt:
            return
        pensiun = awal_bulan_berikut(ulang)
        minimum = law.bulat("sisa_masa_kerja_promosi" if move.promosi else "sisa_masa_kerja_mutasi")
        if tambah_bulan(move.tmt, minimum) <= pensiun:
            return
        untuk = "promosi" if move.promosi else "perpindahan setingkat"
        yield self.finding(
            pegawai.asal["nip" if pegawai.tanggal_lahir is None else "tanggal_lahir"],
            f"{move.siapa} pensiun mulai {tanggal_panjang(pensiun)}, tinggal "
            f"{lama_dalam_kata(bulan_penuh(move.tmt, pensiun))} sesudah TMT {tanggal_panjang(move.tmt)}, "
            f"padahal untuk {untuk} lazimnya paling sedikit {lama_dalam_kata(minimum)}.",
            "Usulkan orang lain, atau buat pengecualian dengan alasan tertulis.",
            nip=move.nip,
            kode=move.tujuan.kode,
        )
