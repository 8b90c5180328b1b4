"""SYA013 usia-alih-ke-jf."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.kosakata import JenisJabatan
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.domain.tingkat import jenis_sekarang, jenjang_jf_dalam
from mutasi_cli.domain.waktu import tanggal_panjang, ulang_tahun, usia
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import Rule


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
    basis = (Dasar("PermenPANRB 1/2023"),)
    kolom = ("pegawai.tanggal_lahir", "pegawai.jenis_jabatan", "jabatan.jenis", "jabatan.jenjang")

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on moves from structural to functional from the birthday of the limit on."""
        del batch
        pegawai, tujuan = move.pegawai, move.tujuan
        if pegawai is None or tujuan is None or pegawai.lahir is None:
            return
        jenjang = jenjang_jf_dalam(pegawai, tujuan, jabatan_baru=True)
        if jenjang is None or not tujuan.definitif:
            return
        if jenis_sekarang(pegawai, move.definitif) is not JenisJabatan.STRUKTURAL:
            return
        batas = int(law.tabel("usia_alih_jf")[jenjang.kunci])
        if ulang_tahun(pegawai.lahir, batas) > move.tmt:
            return
        lewat = ulang_tahun(pegawai.lahir, batas + 1) <= move.tmt
        yield self.finding(
            pegawai.asal["nip" if pegawai.tanggal_lahir is None else "tanggal_lahir"],
            f"{move.siapa} berusia {usia(pegawai.lahir, move.tmt)} tahun pada TMT "
            f"{tanggal_panjang(move.tmt)}, sedangkan batas usia pindah ke jabatan fungsional {jenjang.value} "
            f"({move.jabatan_baru}) ialah {batas} tahun.",
            "Pilih jabatan struktural atau pelaksana, atau perbaiki tanggal lahir di tabel pegawai bila "
            "keliru."
            if lewat
            else "Pastikan perpindahan masih boleh pada usia itu, lalu buat pengecualian dengan alasan "
            "tertulis.",
            nip=move.nip,
            kode=tujuan.kode,
            keparahan=Severity.GALAT if lewat else Severity.PERINGATAN,
            basis=(law.dasar("usia_alih_jf"),),
        )
