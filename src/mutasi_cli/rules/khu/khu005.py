"""KHU005 camat-tanpa-pengetahuan-pemerintahan."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.sel import Sel
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import TERVERIFIKASI, Rule
from mutasi_cli.rules.khu.jabatan_khusus import camat
from mutasi_cli.rules.khu.kata_utuh import gelar_cocok, jurusan_cocok, memuat, pendidikan_label


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
    basis = (Dasar("UU 23/2014", "Pasal 224 ayat (2) dan ayat (3)", TERVERIFIKASI),)
    kolom = (
        "pegawai.jurusan",
        "pegawai.pendidikan",
        "pegawai.gelar_depan",
        "pegawai.gelar_belakang",
        "pegawai.sertifikat",
    )

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on appointees to a post of camat with neither proof."""
        del batch
        pegawai, tujuan = move.pegawai, move.tujuan
        if pegawai is None or tujuan is None or not camat(tujuan):
            return
        if any(memuat(isi, law.daftar("sertifikat_camat")) for isi in pegawai.sertifikat):
            return
        kurang = _degree_fault(pegawai, law)
        if kurang is None:
            return
        sel, kata = kurang
        yield self.finding(
            sel,
            f"{move.siapa} diusulkan menjadi {tujuan.nama_lengkap}, tetapi {kata}, dan sertifikat "
            f"kepamongprajaan belum tercatat. Gubernur membatalkan pengangkatan yang demikian.",
            "Pilih calon lain, atau tulis «kepamongprajaan» di kolom sertifikat bila sertifikatnya ada.",
            nip=move.nip,
            kode=tujuan.kode,
        )


def _degree_fault(pegawai: Pegawai, law: Law) -> tuple[Sel, str] | None:
    """Return the cell and the words for a missing degree in government, None when there is one."""
    if gelar_cocok(pegawai, law.daftar("gelar_pemerintahan")):
        return None
    cocok = jurusan_cocok(
        pegawai.jurusan, law.daftar("jurusan_pemerintahan"), law.daftar("jurusan_bukan_pemerintahan")
    )
    if not cocok:
        sel = pegawai.asal["jurusan"]
        if pegawai.jurusan is None:
            return sel, "jurusannya belum diisi"
        return sel, f"jurusannya {pegawai.jurusan}, bukan pemerintahan"
    minimum = pendidikan_label(str(law.nilai("camat_pendidikan_minimum")))
    if pegawai.pendidikan is not None and pegawai.pendidikan.setara < minimum.setara:
        return pegawai.asal[
            "pendidikan"
        ], f"pendidikannya {pegawai.pendidikan.label}, bukan diploma atau sarjana"
    return None
