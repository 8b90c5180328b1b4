"""SYA017 jpt-usia."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import birthday_at, duration_words, full_months, long_date
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.move import Move
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import TERVERIFIKASI, Rule
from mutasi_cli.rules.sya.into_jpt import comes_into_jpt


class JptUsia(Rule):
    """Usia sudah melewati batas pada pengangkatan pertama ke jabatan pimpinan tinggi.

    ## Mengapa

    Di Kota Bima tahun 2019 pejabat yang usianya melewati batas diangkat ke jabatan pimpinan tinggi; pengangkatannya
    harus dibatalkan.

    ## Dasar

    Usia paling tinggi untuk diangkat ke jabatan pimpinan tinggi pratama ialah 56 tahun. Pada hari ulang tahun ke-56
    masih boleh, sesudahnya tidak. Angka 58 tahun untuk pimpinan tinggi madya belum diperiksa ke naskah. Aturan ini
    hanya untuk yang datang dari jenjang di bawahnya: perpindahan antarjabatan pimpinan tinggi dan pengukuhan tidak
    dinilai. Bila jenjang yang sekarang tidak diketahui, temuannya peringatan.

    ## Contoh

    Camat yang lahir 1 Januari 1970 diusulkan menjadi Kepala Dinas pada 6 Februari 2026: usianya 56 tahun 1 bulan.

    ## Perbaikan

    Pilih calon lain, atau betulkan tanggal lahir di tabel pegawai bila keliru.
    """

    code = "SYA017"
    name = "jpt-usia"
    title = "usia melewati batas untuk JPT"
    severity = Severity.GALAT
    basis = (Dasar("PP 11/2017 (naskah 2017)", "Pasal 107 huruf c angka 6", TERVERIFIKASI),)
    beyond_remedy = True
    column = ("pegawai.tanggal_lahir", "jabatan.eselon", "jabatan.jenjang")

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report who is past the birthday of the limit on the effective date."""
        del batch
        pegawai, target = move.pegawai, move.target
        if pegawai is None or target is None or move.new_jenjang is None or not comes_into_jpt(move):
            return
        limit = law.table("usia_jpt_maksimum").get(move.new_jenjang.key)
        if limit is None or pegawai.birth_date is None:
            return
        if move.tmt <= birthday_at(pegawai.birth_date, int(limit)):
            return
        known = move.old_jenjang is not None
        yield self.finding(
            pegawai.origin["nip" if pegawai.tanggal_lahir is None else "tanggal_lahir"],
            f"{move.who} berusia {duration_words(full_months(pegawai.birth_date, move.tmt))} pada TMT "
            f"{long_date(move.tmt)}, sedangkan usia paling tinggi untuk diangkat menjadi {move.new_jenjang.label} "
            f"({move.new_jabatan}) ialah {limit} tahun."
            + ("" if known else " Jenjangnya yang sekarang tidak diketahui, jadi belum pasti ia datang dari bawah."),
            "Pilih calon lain, atau betulkan tanggal lahir di tabel pegawai bila keliru."
            if known
            else "Lengkapi jenjang jabatannya yang sekarang; antarjabatan pimpinan tinggi tidak ada batas usia ini.",
            nip=move.nip,
            kode=target.kode,
            severity=None if known else Severity.PERINGATAN,
            basis=(law.dasar("usia_jpt_maksimum"),),
        )
