"""SYA003 loncat-jenjang."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.vocabulary import KindOfMove
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import SEKUNDER, TERVERIFIKASI, Rule
from mutasi_cli.rules.unknown_level import blank_for_new_level, blank_for_present_level


class LoncatJenjang(Rule):
    """Promosi melewati lebih dari satu jenjang, atau naik-turunnya jenjang tidak dapat diketahui.

    ## Mengapa

    Jenjang ditempuh satu per satu: pelaksana, pengawas, administrator, pimpinan tinggi pratama. Promosi yang
    meloncat menutup jalan bagi pejabat di jenjang antara, dan pengangkatannya batal. Bila salah satu
    jenjang tidak diketahui, tidak satu pun syarat promosi dapat diperiksa.

    ## Dasar

    Syarat pengalaman di jenjang tepat di bawahnya berarti jenjang tidak boleh dilewati. Pejabat fungsional ahli
    muda setara pengawas, ahli madya setara administrator, ahli pertama ke bawah setara pelaksana, menurut
    sumber sekunder.

    ## Contoh

    Pengadministrasi Umum (pelaksana) diusulkan menjadi Sekretaris Kecamatan (administrator).

    ## Perbaikan

    Usulkan dahulu ke jenjang di atasnya, atau isi eselon dan jenjang yang kosong di tabel jabatan atau
    tabel pegawai.
    """

    code = "SYA003"
    name = "loncat-jenjang"
    severity = Severity.GALAT
    unknown_without = (
        "pegawai.kode_jabatan",
        "pegawai.eselon",
        "pegawai.jenis_jabatan",
        "pegawai.jenjang_jf",
        "jabatan.jenis",
        "jabatan.eselon",
        "jabatan.jenjang",
    )
    basis = (
        Dasar(
            "PP 11/2017 (naskah 2017)",
            "Pasal 54 ayat (1) huruf d, ayat (3) huruf d, dan Pasal 107 huruf c angka 4",
            TERVERIFIKASI,
        ),
        Dasar("PermenPANRB 17/2021", None, SEKUNDER),
    )
    column = (
        "jabatan.jenis",
        "jabatan.eselon",
        "jabatan.jenjang",
        "pegawai.eselon",
        "pegawai.jenis_jabatan",
        "pegawai.jenjang_jf",
    )

    def forbids_levels(self, move: Move) -> bool:
        """Tell whether the row is a promotion over more than one level."""
        if move.old_jenjang is None or move.new_jenjang is None or move.to_tugas_tambahan:
            return False
        return move.jenis is KindOfMove.PROMOSI and move.new_jenjang - move.old_jenjang > 1

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on promotions over more than one level, and on moves whose levels are not known."""
        del batch, law
        if move.pegawai is None or move.target is None:
            return
        if move.jenis is None:
            yield from self._unknown(move)
            return
        if not move.promosi or move.old_jenjang is None or move.new_jenjang is None:
            return
        if move.new_jenjang - move.old_jenjang <= 1:
            return
        yield self.finding(
            move.target_cell,
            f"{move.who} naik dari jenjang {move.old_jenjang.label} langsung ke jenjang "
            f"{move.new_jenjang.label} ({move.new_jabatan}), melewati lebih dari satu jenjang.",
            "Usulkan dahulu ke satu jenjang di atasnya, atau perbaiki jenjang yang keliru di tabel jabatan "
            "atau tabel pegawai.",
            nip=move.nip,
            kode=move.target.kode,
        )

    def _unknown(self, move: Move) -> Iterator[Finding]:
        kode = None if move.target is None else move.target.kode
        new, old = blank_for_new_level(move), blank_for_present_level(move)
        if new is not None:
            yield self.finding(
                new,
                f"Jenjang {move.new_jabatan} tidak diketahui, sehingga tidak dapat dinilai apakah "
                f"{move.who} naik, tetap, atau turun jenjang.",
                "Isi jenis, eselon, atau jenjang jabatan itu di tabel jabatan.",
                nip=move.nip,
                kode=kode,
            )
        if old is not None:
            yield self.finding(
                old,
                f"Jenjang {move.who} sekarang tidak diketahui, sehingga tidak dapat dinilai apakah ia "
                f"naik, tetap, atau turun jenjang menjadi {move.new_jabatan}.",
                "Isi jabatan sekarang dengan jenis_jabatan, eselon, atau jenjang_jf di tabel pegawai.",
                nip=move.nip,
                kode=kode,
            )
