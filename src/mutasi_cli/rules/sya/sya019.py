"""SYA019 kompetensi-pemerintahan."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.rule_facts import Subject
from mutasi_cli.domain.vocabulary import Jenjang
from mutasi_cli.domain.whole_words import contains
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import TERVERIFIKASI, Rule

_NAMED = 3


class KompetensiPemerintahan(Rule):
    """Pejabat struktural yang diusulkan belum tercatat bersertifikat kompetensi pemerintahan.

    ## Mengapa

    Undang-undang meminta kompetensi pemerintahan dari kepala perangkat daerah, administrator, dan pengawas, di samping
    kompetensi teknis, manajerial, dan sosial kultural. Pemeriksa dapat menanyakan sertifikatnya.

    ## Dasar

    Kompetensi pemerintahan dibuktikan dengan sertifikat. Ketentuannya tidak menyebut kapan sertifikat itu harus ada dan
    lembaganya belum menjangkau semua daerah, jadi ini hanya info: satu untuk seluruh usulan, dengan banyaknya orang.

    ## Contoh

    Dua belas orang diusulkan ke jabatan struktural; kolom sertifikat mereka tidak memuat kompetensi pemerintahan.

    ## Perbaikan

    Tulis «kompetensi pemerintahan» di kolom sertifikat bila sertifikatnya ada, atau masukkan dalam rencana sertifikasi.
    """

    code = "SYA019"
    name = "kompetensi-pemerintahan"
    title = "kompetensi pemerintahan belum tercatat"
    severity = Severity.INFO
    subject = Subject.BATCH
    unknown_without = ("pegawai.sertifikat",)
    basis = (
        Dasar("UU 23/2014", "Pasal 233 ayat (2) dan (5)", TERVERIFIKASI),
        Dasar("PP 18/2016", "Pasal 98 ayat (3) dan (9)", TERVERIFIKASI),
    )
    column = ("pegawai.sertifikat", "jabatan.eselon", "jabatan.jenjang")

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report once, at the first person concerned, how many have no such certificate."""
        lacking = [move for move in batch.moves if _lacks(move, law)]
        if not lacking or lacking[0].pegawai is None:
            return
        named = ", ".join(f"{move.who} ({move.new_jabatan})" for move in lacking[:_NAMED])
        more = "" if len(lacking) <= _NAMED else f", dan {len(lacking) - _NAMED} orang lagi"
        yield self.finding(
            lacking[0].pegawai.origin["sertifikat"],
            f"{len(lacking)} orang yang diusulkan ke jabatan struktural belum tercatat bersertifikat kompetensi "
            f"pemerintahan: {named}{more}.",
            "Tulis «kompetensi pemerintahan» di kolom sertifikat bila sertifikatnya ada, atau masukkan dalam rencana "
            "sertifikasi.",
        )


def _lacks(move: Move, law: Law) -> bool:
    if move.pegawai is None or move.target is None or not move.target.struktural:
        return False
    if move.new_jenjang is None or move.new_jenjang < Jenjang.PENGAWAS:
        return False
    accepted = law.listed("sertifikat_pemerintahan")
    return not any(contains(sertifikat, accepted) for sertifikat in move.pegawai.sertifikat)
