"""SYA013 usia-alih-ke-jf."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import age, birthday_at, long_date
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.levels import jenjang_jf_in, present_jenis
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.vocabulary import JenisJabatan
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import BELUM, TERVERIFIKASI, Rule


class UsiaAlihKeJf(Rule):
    """Pindah dari jabatan struktural ke jabatan fungsional pada usia yang melewati batas.

    ## Mengapa

    Jabatan fungsional perlu waktu untuk tumbuh. Perpindahan pada usia lanjut sering hanya untuk menunda
    pensiun.

    ## Dasar

    Usia paling tinggi 53 tahun untuk ahli pertama dan ahli muda, dan 55 tahun untuk ahli madya; angkanya
    belum diperiksa ke naskah. Belum jelas apakah yang sudah berusia 53 tahun lebih beberapa bulan masih
    boleh: antara ulang tahun ke-53 dan ke-54 (55 dan 56) berupa peringatan, sejak ulang tahun ke-54 (56)
    berupa galat.

    ## Contoh

    Kepala Seksi yang lahir 1 Januari 1972 diusulkan menjadi Analis Kebijakan Ahli Muda pada 6 Februari
    2026: usianya 54 tahun.

    ## Perbaikan

    Pilih jabatan struktural atau pelaksana, atau perbaiki tanggal lahir bila keliru.
    """

    code = "SYA013"
    name = "usia-alih-ke-jf"
    severity = Severity.GALAT
    basis = (
        Dasar("PP 11/2017 (naskah 2017)", "Pasal 76 ayat (1) huruf h dan Pasal 79 ayat (1) huruf h", TERVERIFIKASI),
        Dasar("PermenPANRB 1/2023", None, BELUM),
    )
    column = ("pegawai.tanggal_lahir", "pegawai.jenis_jabatan", "jabatan.jenis", "jabatan.jenjang")

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on moves from structural to functional from the birthday of the limit on."""
        del batch
        pegawai, target = move.pegawai, move.target
        if pegawai is None or target is None or pegawai.birth_date is None:
            return
        jenjang = jenjang_jf_in(pegawai, target, new_jabatan=True)
        if jenjang is None or not target.definitif:
            return
        if present_jenis(pegawai, move.definitif) is not JenisJabatan.STRUKTURAL:
            return
        limit = int(law.table("usia_alih_jf")[jenjang.key])
        if birthday_at(pegawai.birth_date, limit) > move.tmt:
            return
        past = birthday_at(pegawai.birth_date, limit + 1) <= move.tmt
        yield self.finding(
            pegawai.origin["nip" if pegawai.tanggal_lahir is None else "tanggal_lahir"],
            f"{move.who} berusia {age(pegawai.birth_date, move.tmt)} tahun pada TMT "
            f"{long_date(move.tmt)}, sedangkan batas usia pindah ke jabatan fungsional {jenjang.value} "
            f"({move.new_jabatan}) ialah {limit} tahun.",
            "Pilih jabatan struktural atau pelaksana, atau perbaiki tanggal lahir di tabel pegawai bila keliru."
            if past
            else "Pastikan perpindahan masih boleh pada usia itu, lalu buat pengecualian dengan alasan tertulis.",
            nip=move.nip,
            kode=target.kode,
            severity=Severity.GALAT if past else Severity.PERINGATAN,
            basis=(law.dasar("usia_alih_jf"),),
        )
