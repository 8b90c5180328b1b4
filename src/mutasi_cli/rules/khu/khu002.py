"""KHU002 kapus-pendidikan."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.special_posts import head_of_puskesmas
from mutasi_cli.domain.vocabulary import Pendidikan
from mutasi_cli.domain.whole_words import gelar_matches, jurusan_matches, pendidikan_label
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import SEKUNDER, Rule


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
    title = "Pendidikan Kepala Puskesmas tidak memenuhi"
    severity = Severity.GALAT
    unknown_without = ("pegawai.jurusan",)
    silent_without = ("pegawai.pendidikan",)
    basis = (Dasar("Permenkes 19/2024", None, SEKUNDER),)
    column = ("pegawai.pendidikan", "pegawai.jurusan", "pegawai.gelar_depan", "pegawai.gelar_belakang")

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report the level where it is too low, else the field where it is not health."""
        del batch
        pegawai, target = move.pegawai, move.target
        if pegawai is None or target is None or not head_of_puskesmas(target) or pegawai.pendidikan is None:
            return
        minimum = pendidikan_label(str(law.value("kapus_pendidikan_minimum")))
        if pegawai.pendidikan.equivalent < minimum.equivalent:
            cell = pegawai.origin["pendidikan"]
            words = f"pendidikannya {pegawai.pendidikan.label}"
        elif not jurusan_matches(
            pegawai.jurusan, law.listed("jurusan_kesehatan"), law.listed("jurusan_bukan_kesehatan")
        ) and not gelar_matches(pegawai, law.listed("gelar_kesehatan")):
            cell = pegawai.origin["jurusan"]
            words = (
                "jurusannya belum diisi dan gelarnya bukan gelar kesehatan"
                if pegawai.jurusan is None
                else f"pendidikannya {pegawai.pendidikan.label} {pegawai.jurusan}, bukan bidang kesehatan"
            )
        else:
            return
        requested = "S-1/D-IV" if minimum.equivalent == Pendidikan.S_1.equivalent else minimum.label
        yield self.finding(
            cell,
            f"{move.who} diusulkan menjadi {target.full_name}, tetapi {words}; syaratnya pendidikan "
            f"bidang kesehatan paling rendah {requested}.",
            "Pilih calon lain, atau lengkapi pendidikan, jurusan, dan gelarnya di tabel pegawai menurut ijazah.",
            nip=move.nip,
            kode=target.kode,
            basis=(law.dasar("kapus_pendidikan_minimum"),),
        )
