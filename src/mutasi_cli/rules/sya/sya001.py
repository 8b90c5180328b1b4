"""SYA001 pendidikan-kurang."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.kosakata import JenisJabatan, JenjangJf, Pendidikan
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.errors import ParameterError
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import SEKUNDER, Rule

_PARAMETER = ("pendidikan_minimum", "pendidikan_minimum_lain")


class PendidikanKurang(Rule):
    """Pendidikan di bawah syarat jenjang jabatan yang baru, atau di bawah syarat jabatan itu sendiri.

    ## Mengapa

    Pengangkatan tanpa pendidikan yang disyaratkan batal dan harus dicabut; pada tahun 2022 sebelas Kepala
    Puskesmas diangkat dengan pendidikan D-III.

    ## Dasar

    Administrator paling rendah S-1 atau D-IV, pengawas paling rendah D-III; bunyinya sudah dilihat, nomor
    pasalnya menurut sumber sekunder. Syarat S-1 atau D-IV untuk pimpinan tinggi dan SMA untuk pelaksana
    belum diperiksa ke naskah. Selain itu, berlaku syarat jabatan itu sendiri dalam tabel jabatan; untuk
    jabatan fungsional dan tugas tambahan hanya syarat itu yang dipakai di sini. D-IV dan S-1 dianggap sama.

    ## Contoh

    Lulusan SMA diusulkan menjadi Kepala Seksi (pengawas).

    ## Perbaikan

    Usulkan orang yang memenuhi syarat, atau perbarui kolom pendidikan bila ijazah terbarunya belum dicatat.
    """

    code = "SYA001"
    name = "pendidikan-kurang"
    severity = Severity.GALAT
    basis = (Dasar("PP 11/2017", "Pasal 54", SEKUNDER), Dasar("PP 11/2017"))
    kolom = ("pegawai.pendidikan", "jabatan.pendidikan_min", "jabatan.jenis", "jabatan.eselon")

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on an appointee with too low an education; a blank cell is DAT016."""
        del batch
        if move.pegawai is None or move.tujuan is None or move.pegawai.pendidikan is None:
            return
        punya = move.pegawai.pendidikan
        tingkat = _level_minimum(move, law)
        sendiri = move.tujuan.pendidikan_min
        kata: list[str] = []
        basis: tuple[Dasar, ...] = ()
        if tingkat is not None and move.jenjang_baru is not None and punya.setara < tingkat[0].setara:
            kata.append(f"{_kata(tingkat[0])} untuk jabatan {move.jenjang_baru.label}")
            if sendiri is not None and sendiri.setara <= tingkat[0].setara:
                sendiri = None  # a post that asks no more than its level needs no second mention
            basis = (law.dasar(tingkat[1]),)
        if sendiri is not None and punya.setara < sendiri.setara:
            kata.append(f"{_kata(sendiri)} menurut syarat jabatan itu di tabel jabatan")
        if not kata:
            return
        yield self.finding(
            move.pegawai.asal["pendidikan"],
            f"{move.siapa} berpendidikan {punya.label} dan diusulkan menjadi {move.jabatan_baru}, padahal "
            f"paling rendah {' dan '.join(kata)}.",
            "Usulkan orang yang memenuhi syarat, atau perbarui kolom pendidikan di tabel pegawai bila ijazah "
            "terbarunya belum dicatat.",
            nip=move.nip,
            kode=move.tujuan.kode,
            basis=basis,
        )


def _level_minimum(move: Move, law: Law) -> tuple[Pendidikan, str] | None:
    """Return the education that the level asks for, and the parameter that says so."""
    if move.tujuan is None or move.jenjang_baru is None or not _has_level_minimum(move.tujuan):
        return None
    for parameter in _PARAMETER:
        kata = law.tabel(parameter).get(move.jenjang_baru.kunci)
        if kata is not None:
            return _pendidikan(str(kata), parameter), parameter
    return None


def _pendidikan(kata: str, parameter: str) -> Pendidikan:
    """Read the label of a level of education; an office may have typed its own."""
    for isi in Pendidikan:
        if isi.label == kata:
            return isi
    raise ParameterError(
        f"Parameter «{parameter}»: «{kata}» bukan tingkat pendidikan; "
        f"yang ada: {', '.join(isi.label for isi in Pendidikan)}."
    )


def _has_level_minimum(tujuan: Jabatan) -> bool:
    """Functional posts and tugas tambahan have the education of their own law."""
    fungsional = tujuan.jenis is JenisJabatan.FUNGSIONAL or isinstance(tujuan.jenjang, JenjangJf)
    return tujuan.definitif and not fungsional


def _kata(pendidikan: Pendidikan) -> str:
    return "S-1 atau D-IV" if pendidikan.setara == Pendidikan.S_1 else pendidikan.label
