"""SYA003 loncat-jenjang."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import SEKUNDER, TERVERIFIKASI, Rule
from mutasi_cli.rules.jenjang import blank_for_new_level, blank_for_present_level


class LoncatJenjang(Rule):
    """Promosi melewati lebih dari satu jenjang, atau naik-turunnya jenjang tidak dapat diketahui.

    ## Mengapa

    Jenjang ditempuh satu per satu: pelaksana, pengawas, administrator, pimpinan tinggi pratama. Promosi yang
    meloncat menutup jalan bagi pejabat di jenjang antara, dan pengangkatannya batal. Bila salah satu
    jenjang tidak diketahui, tidak satu pun syarat promosi dapat diperiksa.

    ## Dasar

    Syarat pengalaman di jenjang tepat di bawahnya berarti jenjang tidak boleh dilewati; bunyinya sudah
    dilihat, nomor pasalnya menurut sumber sekunder. Pejabat fungsional ahli muda setara pengawas, ahli madya
    setara administrator, ahli pertama ke bawah setara pelaksana.

    ## Contoh

    Pengadministrasi Umum (pelaksana) diusulkan menjadi Sekretaris Kecamatan (administrator).

    ## Perbaikan

    Usulkan dahulu ke jenjang di atasnya, atau isi eselon dan jenjang yang kosong di tabel jabatan atau
    tabel pegawai.
    """

    code = "SYA003"
    name = "loncat-jenjang"
    severity = Severity.GALAT
    basis = (
        Dasar("PP 11/2017", "Pasal 54", SEKUNDER),
        Dasar("PermenPANRB 17/2021", "Pasal 4", TERVERIFIKASI),
    )
    kolom = (
        "jabatan.jenis",
        "jabatan.eselon",
        "jabatan.jenjang",
        "pegawai.eselon",
        "pegawai.jenis_jabatan",
        "pegawai.jenjang_jf",
    )

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on promotions over more than one level, and on moves whose levels are not known."""
        del batch, law
        if move.pegawai is None or move.tujuan is None:
            return
        if move.jenis is None:
            yield from self._unknown(move)
            return
        if not move.promosi or move.jenjang_lama is None or move.jenjang_baru is None:
            return
        if move.jenjang_baru - move.jenjang_lama <= 1:
            return
        yield self.finding(
            move.sel_tujuan,
            f"{move.siapa} naik dari jenjang {move.jenjang_lama.label} langsung ke jenjang "
            f"{move.jenjang_baru.label} ({move.jabatan_baru}), melewati lebih dari satu jenjang.",
            "Usulkan dahulu ke satu jenjang di atasnya, atau perbaiki jenjang yang keliru di tabel jabatan "
            "atau tabel pegawai.",
            nip=move.nip,
            kode=move.tujuan.kode,
        )

    def _unknown(self, move: Move) -> Iterator[Finding]:
        kode = None if move.tujuan is None else move.tujuan.kode
        baru, lama = blank_for_new_level(move), blank_for_present_level(move)
        if baru is not None:
            yield self.finding(
                baru,
                f"Jenjang {move.jabatan_baru} tidak diketahui, sehingga tidak dapat dinilai apakah "
                f"{move.siapa} naik, tetap, atau turun jenjang.",
                "Isi jenis, eselon, atau jenjang jabatan itu di tabel jabatan.",
                nip=move.nip,
                kode=kode,
            )
        if lama is not None:
            yield self.finding(
                lama,
                f"Jenjang {move.siapa} sekarang tidak diketahui, sehingga tidak dapat dinilai apakah ia "
                f"naik, tetap, atau turun jenjang menjadi {move.jabatan_baru}.",
                "Isi jabatan sekarang dengan jenis_jabatan, eselon, atau jenjang_jf di tabel pegawai.",
                nip=move.nip,
                kode=kode,
            )
