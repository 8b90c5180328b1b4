"""SYA010 demosi-tanpa-dasar."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.vocabulary import DasarUsulan
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import TERVERIFIKASI, Rule
from mutasi_cli.rules.unknown_level import level_goes_down

_DISIPLIN = Dasar("PP 94/2021", "Pasal 8 ayat (4)", TERVERIFIKASI)
_OTHER = Dasar("PP 11/2017 (naskah 2017)", "Pasal 64 ayat (1)", TERVERIFIKASI)

_FIELD_WORDS = {"dasar": "dasar", "nomor_dasar": "nomor dasar", "tanggal_dasar": "tanggal dasar"}


class DemosiTanpaDasar(Rule):
    """Jenjang turun tanpa dasar, nomor, dan tanggal yang lengkap.

    ## Mengapa

    Pada tahun 2021 seorang kepala dinas dipindahkan menjadi perawat tanpa perkara apa pun. Penurunan tanpa
    dasar yang tertulis kalah di pengadilan, dan jabatannya harus dikembalikan.

    ## Dasar

    Penurunan jabatan ialah hukuman disiplin berat dan memerlukan keputusan hukuman. Dasar lain, yaitu
    pengunduran diri, kinerja, reorganisasi, tidak memenuhi syarat, atau permintaan sendiri, belum diperiksa
    ke naskah. Pengukuhan dalam jabatan baru yang jenjangnya lebih rendah juga memerlukan dasar.

    ## Contoh

    Kepala Dinas (pimpinan tinggi pratama) diusulkan menjadi Perawat Terampil; kolom dasar kosong.

    ## Perbaikan

    Isi kolom dasar, nomor_dasar, dan tanggal_dasar menurut keputusan atau suratnya, atau ubah tujuannya.
    """

    code = "SYA010"
    name = "demosi-tanpa-dasar"
    severity = Severity.GALAT
    basis = (_DISIPLIN, _OTHER)
    column = ("usulan.dasar", "usulan.nomor_dasar", "usulan.tanggal_dasar")

    def forbids_levels(self, move: Move) -> bool:
        """Tell whether the row ends on a lower level."""
        return level_goes_down(move)

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on a level that goes down, naming which of ground, number and date is missing."""
        del batch, law
        if move.pegawai is None or move.target is None or not level_goes_down(move):
            return
        if move.old_jenjang is None or move.new_jenjang is None:
            return
        origin = move.usulan.origin
        blank_fields = [field_name for field_name in _FIELD_WORDS if origin[field_name].blank]
        if not blank_fields:
            return
        dasar = move.usulan.dasar
        basis: tuple[Dasar, ...] = self.basis
        if dasar is not None:
            basis = (_DISIPLIN,) if dasar is DasarUsulan.HUKUMAN_DISIPLIN else (_OTHER,)
        field_words_missing = [_FIELD_WORDS[field_name] for field_name in blank_fields]
        missing_words = (
            field_words_missing[0]
            if len(field_words_missing) == 1
            else f"{', '.join(field_words_missing[:-1])} dan {field_words_missing[-1]}"
        )
        yield self.finding(
            origin[blank_fields[0]],
            f"{move.who} turun dari jenjang {move.old_jenjang.label} ke jenjang {move.new_jenjang.label} "
            f"({move.new_jabatan}), tetapi {missing_words} belum diisi.",
            f"Isi kolom {', '.join(blank_fields)} di lembar usulan menurut keputusan atau suratnya, atau ubah "
            f"tujuannya.",
            nip=move.nip,
            kode=move.target.kode,
            basis=basis,
        )
