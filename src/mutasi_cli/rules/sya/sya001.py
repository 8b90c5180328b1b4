"""SYA001 pendidikan-kurang."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.vocabulary import JenisJabatan, JenjangJf, Pendidikan
from mutasi_cli.errors import ParameterError
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import TERVERIFIKASI, Rule

_PARAMETER = ("pendidikan_minimum", "pendidikan_minimum_lain")


class PendidikanKurang(Rule):
    """Pendidikan di bawah syarat jenjang jabatan yang baru, atau di bawah syarat jabatan itu sendiri.

    ## Mengapa

    Pengangkatan tanpa pendidikan yang disyaratkan batal dan harus dicabut; pada tahun 2022 sebelas Kepala
    Puskesmas diangkat dengan pendidikan D-III.

    ## Dasar

    Administrator paling rendah S-1 atau D-IV, pengawas paling rendah D-III. Untuk pimpinan tinggi paling rendah
    S-1 atau D-IV, untuk pelaksana SMA. Selain itu, berlaku syarat jabatan itu sendiri dalam tabel jabatan;
    untuk jabatan fungsional dan tugas tambahan hanya syarat itu yang dipakai di sini. D-IV dan S-1 dianggap
    sama.

    ## Contoh

    Lulusan SMA diusulkan menjadi Kepala Seksi (pengawas).

    ## Perbaikan

    Usulkan orang yang memenuhi syarat, atau perbarui kolom pendidikan bila ijazah terbarunya belum dicatat.
    """

    code = "SYA001"
    name = "pendidikan-kurang"
    severity = Severity.GALAT
    silent_without = ("pegawai.pendidikan",)
    basis = (
        Dasar(
            "PP 11/2017 (naskah 2017)",
            "Pasal 54 ayat (1) huruf b, ayat (3) huruf b, dan ayat (4) huruf b",
            TERVERIFIKASI,
        ),
        Dasar("PP 11/2017 (naskah 2017)", "Pasal 107 huruf c angka 1", TERVERIFIKASI),
    )
    column = ("pegawai.pendidikan", "jabatan.pendidikan_min", "jabatan.jenis", "jabatan.eselon")

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on an appointee with too low an education; a blank cell is DAT016."""
        del batch
        if move.pegawai is None or move.target is None or move.pegawai.pendidikan is None:
            return
        own_pendidikan = move.pegawai.pendidikan
        level_minimum = _level_minimum(move, law)
        own_minimum = move.target.pendidikan_min
        words: list[str] = []
        basis: tuple[Dasar, ...] = ()
        if (
            level_minimum is not None
            and move.new_jenjang is not None
            and own_pendidikan.equivalent < level_minimum[0].equivalent
        ):
            words.append(f"{_pendidikan_words(level_minimum[0])} untuk jabatan {move.new_jenjang.label}")
            if own_minimum is not None and own_minimum.equivalent <= level_minimum[0].equivalent:
                own_minimum = None  # a post that asks no more than its level needs no second mention
            basis = (law.dasar(level_minimum[1]),)
        if own_minimum is not None and own_pendidikan.equivalent < own_minimum.equivalent:
            words.append(f"{_pendidikan_words(own_minimum)} menurut syarat jabatan itu di tabel jabatan")
        if not words:
            return
        yield self.finding(
            move.pegawai.origin["pendidikan"],
            f"{move.who} berpendidikan {own_pendidikan.label} dan diusulkan menjadi {move.new_jabatan}, padahal "
            f"paling rendah {' dan '.join(words)}.",
            "Usulkan orang yang memenuhi syarat, atau perbarui kolom pendidikan di tabel pegawai bila ijazah "
            "terbarunya belum dicatat.",
            nip=move.nip,
            kode=move.target.kode,
            basis=basis,
        )


def _level_minimum(move: Move, law: Law) -> tuple[Pendidikan, str] | None:
    """Return the education that the level asks for, and the parameter that says so."""
    if move.target is None or move.new_jenjang is None or not _has_level_minimum(move.target):
        return None
    for parameter in _PARAMETER:
        word = law.table(parameter).get(move.new_jenjang.key)
        if word is not None:
            return _pendidikan(str(word), parameter), parameter
    return None


def _pendidikan(word: str, parameter: str) -> Pendidikan:
    """Read the label of a level of education; an office may have typed its own."""
    for pendidikan in Pendidikan:
        if pendidikan.label == word:
            return pendidikan
    raise ParameterError(
        f"Parameter «{parameter}»: «{word}» bukan tingkat pendidikan; "
        f"yang ada: {', '.join(pendidikan.label for pendidikan in Pendidikan)}."
    )


def _has_level_minimum(target: Jabatan) -> bool:
    """Functional posts and tugas tambahan have the education of their own law."""
    fungsional = target.jenis is JenisJabatan.FUNGSIONAL or isinstance(target.jenjang, JenjangJf)
    return target.definitif and not fungsional


def _pendidikan_words(pendidikan: Pendidikan) -> str:
    return "S-1 atau D-IV" if pendidikan.equivalent == Pendidikan.S_1 else pendidikan.label
