"""KHU002 kapus-pendidikan."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.kosakata import Pendidikan
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import TERVERIFIKASI, Rule
from mutasi_cli.rules.khu.jabatan_khusus import kepala_puskesmas
from mutasi_cli.rules.khu.kata_utuh import gelar_cocok, jurusan_cocok, pendidikan_label


class KapusPendidikan(Rule):
    """Calon Kepala Puskesmas tidak berpendidikan kesehatan paling rendah S-1 atau D-IV.

    ## Mengapa

    Sebagian Kepala Puskesmas yang diangkat pada tahun 2022 hanya lulusan D-III; pengangkatannya dipersoalkan
    pemeriksa.

    ## Dasar

    Kepala Puskesmas berpendidikan bidang kesehatan paling rendah sarjana atau diploma empat. Bidangnya
    dikenali dari jurusan atau gelar, menurut daftar kata yang dapat dilihat dengan `mutasi law` dan diganti
    kantor di mutasi.toml. Pendidikan jasmani, kedokteran hewan, dan hukum kesehatan bukan pendidikan
    kesehatan. Gelar `dr.` berarti dokter, `Dr.` berarti doktor.

    ## Contoh

    Calon Kepala Puskesmas lulusan D-III Keperawatan, atau S-1 Ilmu Pemerintahan.

    ## Perbaikan

    Pilih calon lain, atau lengkapi pendidikan, jurusan, dan gelar di tabel pegawai menurut ijazahnya.
    """

    code = "KHU002"
    name = "kapus-pendidikan"
    severity = Severity.GALAT
    basis = (Dasar("Permenkes 19/2024", "Pasal 55", TERVERIFIKASI),)
    kolom = ("pegawai.pendidikan", "pegawai.jurusan", "pegawai.gelar_depan", "pegawai.gelar_belakang")

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report the level where it is too low, else the field where it is not health."""
        del batch
        pegawai, tujuan = move.pegawai, move.tujuan
        if pegawai is None or tujuan is None or not kepala_puskesmas(tujuan) or pegawai.pendidikan is None:
            return
        minimum = pendidikan_label(str(law.nilai("kapus_pendidikan_minimum")))
        if pegawai.pendidikan.setara < minimum.setara:
            sel = pegawai.asal["pendidikan"]
            kata = f"pendidikannya {pegawai.pendidikan.label}"
        elif not jurusan_cocok(
            pegawai.jurusan, law.daftar("jurusan_kesehatan"), law.daftar("jurusan_bukan_kesehatan")
        ) and not gelar_cocok(pegawai, law.daftar("gelar_kesehatan")):
            sel = pegawai.asal["jurusan"]
            kata = (
                "jurusannya belum diisi dan gelarnya bukan gelar kesehatan"
                if pegawai.jurusan is None
                else f"pendidikannya {pegawai.pendidikan.label} {pegawai.jurusan}, bukan bidang kesehatan"
            )
        else:
            return
        diminta = "S-1/D-IV" if minimum.setara == Pendidikan.S_1.setara else minimum.label
        yield self.finding(
            sel,
            f"{move.siapa} diusulkan menjadi {tujuan.nama_lengkap}, tetapi {kata}; syaratnya pendidikan "
            f"bidang kesehatan paling rendah {diminta}.",
            "Pilih calon lain, atau lengkapi pendidikan, jurusan, dan gelarnya di tabel pegawai menurut "
            "ijazah.",
            nip=move.nip,
            kode=tujuan.kode,
            basis=(law.dasar("kapus_pendidikan_minimum"),),
        )
