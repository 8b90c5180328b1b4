"""SYA010 demosi-tanpa-dasar."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import long_date
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.vocabulary import DasarUsulan, KindOfMove, TingkatHukuman
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import TERVERIFIKASI, Rule
from mutasi_cli.rules.decrees import decree_of
from mutasi_cli.rules.unknown_level import level_goes_down
from mutasi_cli.words.sentence_words import join_words

_DISIPLIN = Dasar("PP 94/2021", "Pasal 8 ayat (4)", TERVERIFIKASI)
_OTHER = Dasar("PP 11/2017 (naskah 2017)", "Pasal 64 ayat (1)", TERVERIFIKASI)

_FIELD_WORDS = {"dasar": "dasar", "nomor_dasar": "nomor dasar", "tanggal_dasar": "tanggal dasar"}
_DOWNWARDS = frozenset(
    (
        DasarUsulan.HUKUMAN_DISIPLIN,
        DasarUsulan.KINERJA,
        DasarUsulan.TIDAK_MEMENUHI_SYARAT,
        DasarUsulan.PENGUNDURAN_DIRI,
    )
)
"""Grounds that take somebody down or out: on a promotion they contradict it."""


class DemosiTanpaDasar(Rule):
    """Jenjang turun, atau jabatan diambil, tanpa dasar, nomor, dan tanggal yang lengkap dan masuk akal.

    ## Mengapa

    Pada tahun 2021 seorang kepala dinas dipindahkan menjadi perawat tanpa perkara apa pun. Penurunan dan
    pemberhentian tanpa dasar yang tertulis kalah di pengadilan, dan jabatannya harus dikembalikan.

    ## Dasar

    Penurunan jabatan dan pembebasan dari jabatan ialah hukuman disiplin berat dan memerlukan keputusan hukuman. Alasan
    lain untuk memberhentikan dari jabatan administrasi ialah pengunduran diri, tugas di luar jabatan itu, atau tidak
    memenuhi persyaratan jabatan. Karena itu setiap baris yang menurunkan jenjang, dan setiap pemberhentian dari jabatan
    struktural atau tugas tambahan, memerlukan dasar, nomor, dan tanggal; tanggalnya paling lambat pada tanggal
    keputusan. Dasar hukuman disiplin tidak cocok bila menurut tabel pegawai hukumannya Tidak Ada, dan dasar penurunan
    tidak cocok pada promosi. Yang sudah meninggal, pensiun, atau berhenti, dan yang mencapai batas usia pensiun, tidak
    memerlukan dasar. Pengukuhan dalam jabatan baru yang jenjangnya lebih rendah memerlukannya.

    ## Contoh

    Kepala Dinas (pimpinan tinggi pratama) diusulkan menjadi Perawat Terampil; kolom dasar kosong. Atau: seorang lurah
    diberhentikan dari jabatannya tanpa dasar apa pun.

    ## Perbaikan

    Isi kolom dasar, nomor_dasar, dan tanggal_dasar menurut keputusan atau suratnya. Bila memang tidak ada dasarnya,
    ubah tujuannya atau keluarkan barisnya dari usulan.
    """

    code = "SYA010"
    name = "demosi-tanpa-dasar"
    severity = Severity.GALAT
    basis = (_DISIPLIN, _OTHER)
    column = ("usulan.dasar", "usulan.nomor_dasar", "usulan.tanggal_dasar", "pegawai.hukuman_disiplin")

    def forbids_levels(self, move: Move) -> bool:
        """Tell whether the row ends on a lower level."""
        return level_goes_down(move)

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report the first thing that a row without sufficient ground lacks."""
        if move.pegawai is None:
            return
        event = _event(move, batch, law)
        if event is None:
            if move.promosi and move.usulan.dasar in _DOWNWARDS:
                yield self._found(
                    move,
                    "dasar",
                    f"{move.who} dipromosikan menjadi {move.new_jabatan}, padahal kolom dasar berisi "
                    f"{move.usulan.dasar}.",
                    "Kosongkan kolom dasar bila itu memang promosi, atau betulkan tujuannya.",
                )
            return
        origin = move.usulan.origin
        blank_fields = [field_name for field_name in _FIELD_WORDS if origin[field_name].blank]
        if blank_fields:
            missing = join_words([_FIELD_WORDS[field_name] for field_name in blank_fields])
            yield self._found(
                move,
                blank_fields[0],
                f"{event}, tetapi {missing} belum diisi.",
                f"Isi kolom {', '.join(blank_fields)} di lembar usulan menurut keputusan atau suratnya. Bila memang "
                f"tidak ada, ubah tujuannya atau keluarkan baris ini dari usulan.",
            )
            return
        yield from self._contradictions(move, event, batch)

    def _contradictions(self, move: Move, event: str, batch: Batch) -> Iterator[Finding]:
        day, decree = move.usulan.tanggal_dasar, decree_of(batch, move.group)
        limit = decree.tanggal or batch.tanggal
        if day is not None and day > limit:
            until = decree.dated if decree.tanggal is not None else f"pelantikan ({long_date(limit)})"
            yield self._found(
                move,
                "tanggal_dasar",
                f"{event}, tetapi surat dasarnya bertanggal {long_date(day)}, sesudah {until}.",
                "Betulkan tanggalnya. Bila benar, keputusan harus ditetapkan lagi sesudah surat itu.",
            )
        pegawai = move.pegawai
        if (
            pegawai is not None
            and move.usulan.dasar is DasarUsulan.HUKUMAN_DISIPLIN
            and pegawai.hukuman_disiplin is TingkatHukuman.TIDAK_ADA
        ):
            yield self._found(
                move,
                "dasar",
                f"{event} dengan dasar hukuman disiplin, padahal menurut tabel pegawai hukuman disiplinnya Tidak Ada.",
                "Betulkan dasarnya, atau catat hukuman disiplinnya di tabel pegawai menurut keputusannya.",
            )

    def _found(self, move: Move, field_name: str, message: str, remedy: str) -> Finding:
        dasar = move.usulan.dasar
        basis: tuple[Dasar, ...] = self.basis
        if dasar is not None:
            basis = (_DISIPLIN,) if dasar is DasarUsulan.HUKUMAN_DISIPLIN else (_OTHER,)
        post = move.target if move.target is not None else move.origin
        return self.finding(
            move.usulan.origin[field_name],
            message,
            remedy,
            nip=move.nip,
            kode=None if post is None else post.kode,
            basis=basis,
        )


def _event(move: Move, batch: Batch, law: Law) -> str | None:
    """Return what the row takes away, as the beginning of a sentence; None where it takes nothing."""
    if move.target is not None:
        if not level_goes_down(move) or move.old_jenjang is None or move.new_jenjang is None:
            return None
        return (
            f"{move.who} turun dari jenjang {move.old_jenjang.label} ke jenjang {move.new_jenjang.label} "
            f"({move.new_jabatan})"
        )
    if move.jenis is not KindOfMove.PEMBERHENTIAN or move.pegawai is None or _leaves_by_law(move, batch, law):
        return None
    if move.releases and not any(post.leads for post in move.releases):
        return None
    left = next((post.full_name for post in move.releases if post.leads), move.old_jabatan)
    return f"{move.who} diberhentikan dari jabatan {left}" if left else f"{move.who} diberhentikan dari jabatannya"


def _leaves_by_law(move: Move, batch: Batch, law: Law) -> bool:
    """Tell whether death, the end of service or the age of retirement takes the post anyway."""
    pegawai = move.pegawai
    if pegawai is None or (pegawai.kedudukan is not None and pegawai.kedudukan.has_left):
        return True
    pension = batch.retirement(pegawai, batch.present_post(pegawai), law)
    return pension is not None and pension <= move.tmt
