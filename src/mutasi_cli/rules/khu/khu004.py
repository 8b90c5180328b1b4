"""KHU004 kapus-pelatihan-manajemen."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.special_posts import head_of_puskesmas
from mutasi_cli.domain.whole_words import contains
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import BELUM, TERVERIFIKASI, Rule


class KapusPelatihanManajemen(Rule):
    """Calon Kepala Puskesmas belum tercatat mengikuti pelatihan manajemen Puskesmas.

    ## Mengapa

    Kepala Puskesmas mengelola orang, uang, dan obat; pelatihan itu membekalinya.

    ## Dasar

    Kepala Puskesmas telah mengikuti pelatihan manajemen Puskesmas. Naskah aturannya belum diperiksa; karena
    itu hanya peringatan.

    ## Contoh

    Kolom sertifikat calon kosong, atau hanya memuat sertifikat lain.

    ## Perbaikan

    Tulis `manajemen puskesmas` di kolom sertifikat bila pelatihannya sudah diikuti, atau jadwalkan
    pelatihannya dan buat pengecualian dengan alasan tertulis.
    """

    code = "KHU004"
    name = "kapus-pelatihan-manajemen"
    title = "Belum mengikuti pelatihan manajemen Puskesmas"
    severity = Severity.PERINGATAN
    unknown_without = ("pegawai.sertifikat",)
    basis = (
        Dasar("Permenkes 19/2024", None, BELUM),
        Dasar("UU 17/2023", "Pasal 175 ayat (1) dan Pasal 182 ayat (3)", TERVERIFIKASI),
    )
    column = ("pegawai.sertifikat",)

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on appointees to head a Puskesmas without the training."""
        del batch
        pegawai, target = move.pegawai, move.target
        if pegawai is None or target is None or not head_of_puskesmas(target):
            return
        if pegawai.origin["sertifikat"].damage is not None:
            return
        if any(contains(sertifikat, law.listed("sertifikat_puskesmas")) for sertifikat in pegawai.sertifikat):
            return
        yield self.finding(
            pegawai.origin["sertifikat"],
            f"{move.who} diusulkan menjadi {target.full_name}, tetapi pelatihan manajemen Puskesmas belum tercatat.",
            "Tulis «manajemen puskesmas» di kolom sertifikat bila sudah diikuti, atau jadwalkan pelatihannya.",
            nip=move.nip,
            kode=target.kode,
        )
