"""KHU005 camat-tanpa-pengetahuan-pemerintahan."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.cell import Cell
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.special_posts import camat
from mutasi_cli.domain.whole_words import contains, gelar_matches, jurusan_matches, pendidikan_label
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import TERVERIFIKASI, Rule


class CamatTanpaPengetahuanPemerintahan(Rule):
    """Calon camat tidak mempunyai ijazah pemerintahan dan tidak mempunyai sertifikat kepamongprajaan.

    ## Mengapa

    Pengangkatan camat yang tidak memenuhi syarat ini dibatalkan gubernur; pada tahun 2023 seorang calon
    ditolak karena itu.

    ## Dasar

    Camat diangkat dari pegawai yang menguasai pengetahuan teknis pemerintahan, dibuktikan dengan ijazah
    diploma atau sarjana pemerintahan atau dengan sertifikat profesi kepamongprajaan. Salah satu sudah cukup.
    Jurusannya dikenali menurut daftar kata yang dapat dilihat dengan `mutasi law`. Gelar S.STP. cukup
    dengan sendirinya; gelar S.IP. hanya berarti bila jurusannya pemerintahan.

    ## Contoh

    Calon camat lulusan S-1 Ekonomi dan kolom sertifikatnya kosong.

    ## Perbaikan

    Pilih calon lain, atau tulis `kepamongprajaan` di kolom sertifikat bila sertifikatnya ada.
    """

    code = "KHU005"
    name = "camat-tanpa-pengetahuan-pemerintahan"
    severity = Severity.GALAT
    unknown_without = ("pegawai.jurusan",)
    basis = (Dasar("UU 23/2014", "Pasal 224 ayat (2) dan (3) dengan Penjelasan ayat (2)", TERVERIFIKASI),)
    column = (
        "pegawai.jurusan",
        "pegawai.pendidikan",
        "pegawai.gelar_depan",
        "pegawai.gelar_belakang",
        "pegawai.sertifikat",
    )

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on appointees to a post of camat with neither proof."""
        del batch
        pegawai, target = move.pegawai, move.target
        if pegawai is None or target is None or not camat(target):
            return
        if any(contains(sertifikat, law.listed("sertifikat_camat")) for sertifikat in pegawai.sertifikat):
            return
        shortfall = _degree_fault(pegawai, law)
        if shortfall is None:
            return
        cell, words = shortfall
        yield self.finding(
            cell,
            f"{move.who} diusulkan menjadi {target.full_name}, tetapi {words}, dan sertifikat "
            f"kepamongprajaan belum tercatat. Gubernur membatalkan pengangkatan yang demikian.",
            "Pilih calon lain, atau tulis «kepamongprajaan» di kolom sertifikat bila sertifikatnya ada.",
            nip=move.nip,
            kode=target.kode,
        )


def _degree_fault(pegawai: Pegawai, law: Law) -> tuple[Cell, str] | None:
    """Return the cell and the words for a missing degree in government, None when there is one."""
    if gelar_matches(pegawai, law.listed("gelar_pemerintahan")):
        return None
    matches = jurusan_matches(
        pegawai.jurusan, law.listed("jurusan_pemerintahan"), law.listed("jurusan_bukan_pemerintahan")
    )
    if not matches:
        cell = pegawai.origin["jurusan"]
        if pegawai.jurusan is None:
            return cell, "jurusannya belum diisi"
        return cell, f"jurusannya {pegawai.jurusan}, bukan pemerintahan"
    minimum = pendidikan_label(str(law.value("camat_pendidikan_minimum")))
    if pegawai.pendidikan is not None and pegawai.pendidikan.equivalent < minimum.equivalent:
        return pegawai.origin["pendidikan"], f"pendidikannya {pegawai.pendidikan.label}, bukan diploma atau sarjana"
    return None
