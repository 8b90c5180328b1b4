"""KHU001 kapus-bukan-jf-kesehatan."""

from collections.abc import Iterator
from dataclasses import dataclass

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.kosakata import JenjangJf
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.sel import Sel
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.domain.waktu import bulan_penuh, lama_dalam_kata, tambah_bulan, tanggal_panjang
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import TERVERIFIKASI, Rule
from mutasi_cli.rules.keputusan import sambung
from mutasi_cli.rules.khu.jabatan_khusus import kepala_puskesmas
from mutasi_cli.rules.khu.kata_utuh import memuat

_RUMPUN = ("kesehatan",)


@dataclass(frozen=True, slots=True)
class _Kurang:
    sel: Sel
    kata: str
    dasar: Dasar


class KapusBukanJfKesehatan(Rule):
    """Calon Kepala Puskesmas bukan pejabat fungsional kesehatan ahli pertama ke atas selama dua tahun.

    ## Mengapa

    Pada tahun 2022 sebelas Kepala Puskesmas diangkat tanpa memenuhi syarat. Kepala Puskesmas memimpin
    pelayanan kesehatan, jadi ia harus berasal dari pelayanan itu.

    ## Dasar

    Kepala Puskesmas ialah pejabat fungsional bidang kesehatan dengan jenjang paling rendah ahli pertama,
    dan sudah dua tahun dalam jabatan itu. Bagian yang pertama sudah dicocokkan dengan naskahnya, sedangkan
    syarat dua tahun belum. Tepat dua tahun sudah cukup. Yang menentukan ialah jenjang, rumpun, dan TMT
    jabatan fungsional orang itu sendiri; yang kosong dianggap belum terpenuhi.

    ## Contoh

    Calon Kepala Puskesmas seorang perawat mahir, atau dokter ahli pertama sejak 1 Januari 2025 untuk TMT
    6 Februari 2026.

    ## Perbaikan

    Pilih calon lain, atau lengkapi jenjang_jf, rumpun_jf, dan tmt_jf di tabel pegawai.
    """

    code = "KHU001"
    name = "kapus-bukan-jf-kesehatan"
    severity = Severity.GALAT
    basis = (Dasar("Permenkes 19/2024", "Pasal 55", TERVERIFIKASI), Dasar("Permenkes 19/2024"))
    kolom = ("pegawai.jenjang_jf", "pegawai.rumpun_jf", "pegawai.tmt_jf")

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report once per row all that is missing, at the first cell that lacks it."""
        del batch
        pegawai, tujuan = move.pegawai, move.tujuan
        if pegawai is None or tujuan is None or not kepala_puskesmas(tujuan):
            return
        kurang = [*_level(pegawai, law), *_field(pegawai, law), *_time(move, pegawai, law)]
        if kurang:
            yield self.finding(
                kurang[0].sel,
                f"{move.siapa} diusulkan menjadi {tujuan.nama_lengkap}, tetapi "
                f"{sambung([isi.kata for isi in kurang])}.",
                "Pilih calon lain, atau lengkapi jenjang_jf, rumpun_jf, dan tmt_jf di tabel pegawai.",
                nip=move.nip,
                kode=tujuan.kode,
                basis=tuple(dict.fromkeys(isi.dasar for isi in kurang)),
            )


def _level(pegawai: Pegawai, law: Law) -> Iterator[_Kurang]:
    sel, dasar = pegawai.asal["jenjang_jf"], law.dasar("kapus_jenjang_minimum")
    minimum = JenjangJf[str(law.nilai("kapus_jenjang_minimum")).upper()]
    if pegawai.jenjang_jf is None:
        if sel.kosong:
            yield _Kurang(sel, "jenjang jabatan fungsionalnya belum diketahui", dasar)
    elif pegawai.jenjang_jf.urutan < minimum.urutan:
        kata = f"jenjangnya {pegawai.jenjang_jf.value}, padahal paling rendah {minimum.value}"
        yield _Kurang(sel, kata, dasar)


def _field(pegawai: Pegawai, law: Law) -> Iterator[_Kurang]:
    sel, dasar = pegawai.asal["rumpun_jf"], law.dasar("kapus_jenjang_minimum")
    if pegawai.rumpun_jf is None:
        if sel.kosong:
            yield _Kurang(sel, "rumpun jabatan fungsionalnya belum diketahui", dasar)
    elif not memuat(pegawai.rumpun_jf, _RUMPUN):
        kata = f"rumpun jabatan fungsionalnya {pegawai.rumpun_jf}, bukan kesehatan"
        yield _Kurang(sel, kata, dasar)


def _time(move: Move, pegawai: Pegawai, law: Law) -> Iterator[_Kurang]:
    sel, dasar = pegawai.asal["tmt_jf"], law.dasar("kapus_lama_jf")
    minimum = law.bulat("kapus_lama_jf")
    sejak = pegawai.tmt_jf
    if sejak is None:
        if sel.kosong:
            yield _Kurang(sel, "TMT jabatan fungsionalnya belum diketahui", dasar)
    elif tambah_bulan(sejak, minimum) > move.tmt:
        kata = (
            f"baru {lama_dalam_kata(bulan_penuh(sejak, move.tmt))} menjadi pejabat fungsional (sejak "
            f"{tanggal_panjang(sejak)}), padahal paling singkat {lama_dalam_kata(minimum)}"
        )
        yield _Kurang(sel, kata, dasar)
