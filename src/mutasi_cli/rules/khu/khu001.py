"""KHU001 kapus-bukan-jf-kesehatan."""

from collections.abc import Iterator
from dataclasses import dataclass

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import add_months, duration_words, full_months, long_date
from mutasi_cli.domain.cell import Cell
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.special_posts import head_of_puskesmas
from mutasi_cli.domain.vocabulary import JenjangJf
from mutasi_cli.domain.whole_words import contains
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import SEKUNDER, TERVERIFIKASI, Rule
from mutasi_cli.rules.missing_columns import missing_column
from mutasi_cli.words.sentence_words import join_words

_RUMPUN = ("kesehatan",)


@dataclass(frozen=True, slots=True)
class _Shortfall:
    cell: Cell
    words: str
    dasar: Dasar


class KapusBukanJfKesehatan(Rule):
    """Calon Kepala Puskesmas bukan pejabat fungsional kesehatan ahli pertama ke atas selama dua tahun.

    ## Mengapa

    Pada tahun 2022 sebelas Kepala Puskesmas diangkat tanpa memenuhi syarat. Kepala Puskesmas memimpin
    pelayanan kesehatan, jadi ia harus berasal dari pelayanan itu.

    ## Dasar

    Kepala Puskesmas ialah pejabat fungsional bidang kesehatan dengan jenjang paling rendah ahli pertama,
    dan sudah dua tahun dalam jabatan itu. Bagian yang pertama sudah dicocokkan dengan naskahnya, sedangkan
    syarat dua tahun belum. Tepat dua tahun sudah cukup. Yang menentukan ialah jenjang, rumpun, dan TMT
    jabatan fungsional orang itu sendiri; yang kosong dianggap belum terpenuhi.

    ## Contoh

    Calon Kepala Puskesmas seorang perawat mahir, atau dokter ahli pertama sejak 1 Januari 2025 untuk TMT
    6 Februari 2026.

    ## Perbaikan

    Pilih calon lain, atau lengkapi jenjang_jf, rumpun_jf, dan tmt_jf di tabel pegawai.
    """

    code = "KHU001"
    name = "kapus-bukan-jf-kesehatan"
    title = "Kepala Puskesmas bukan pejabat fungsional kesehatan"
    severity = Severity.GALAT
    unknown_without = ("pegawai.jenjang_jf", "pegawai.rumpun_jf", "pegawai.tmt_jf")
    basis = (
        Dasar("Permenkes 19/2024", None, SEKUNDER),
        Dasar("PP 18/2016 sebagaimana diubah dengan PP 72/2019", "Pasal 95 ayat (9)", TERVERIFIKASI),
        Dasar("UU 17/2023", "Pasal 182 ayat (3)", TERVERIFIKASI),
    )
    column = ("pegawai.jenjang_jf", "pegawai.rumpun_jf", "pegawai.tmt_jf")

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report once per row all that is missing, at the first cell that lacks it; columns of nobody apart."""
        pegawai, target = move.pegawai, move.target
        if pegawai is None or target is None or not head_of_puskesmas(target):
            return
        shortfalls = [*_level(pegawai, law), *_field(pegawai, law), *_time(move, pegawai, law)]
        own = [shortfall for shortfall in shortfalls if missing_column(shortfall.cell, batch) is None]
        for group in (own, *([shortfall] for shortfall in shortfalls if shortfall not in own)):
            if not group:
                continue
            yield self.finding(
                group[0].cell,
                f"{move.who} diusulkan menjadi {target.full_name}, tetapi "
                f"{join_words([shortfall.words for shortfall in group])}.",
                "Pilih calon lain, atau lengkapi jenjang_jf, rumpun_jf, dan tmt_jf di tabel pegawai.",
                nip=move.nip,
                kode=target.kode,
                basis=tuple(dict.fromkeys(shortfall.dasar for shortfall in group)),
            )


def _level(pegawai: Pegawai, law: Law) -> Iterator[_Shortfall]:
    cell, dasar = pegawai.origin["jenjang_jf"], law.dasar("kapus_jenjang_minimum")
    minimum = JenjangJf[str(law.value("kapus_jenjang_minimum")).upper()]
    if pegawai.jenjang_jf is None:
        if cell.blank:
            yield _Shortfall(cell, "jenjang jabatan fungsionalnya belum diketahui", dasar)
    elif pegawai.jenjang_jf.order < minimum.order:
        words = f"jenjangnya {pegawai.jenjang_jf.value}, padahal paling rendah {minimum.value}"
        yield _Shortfall(cell, words, dasar)


def _field(pegawai: Pegawai, law: Law) -> Iterator[_Shortfall]:
    cell, dasar = pegawai.origin["rumpun_jf"], law.dasar("kapus_jenjang_minimum")
    if pegawai.rumpun_jf is None:
        if cell.blank:
            yield _Shortfall(cell, "rumpun jabatan fungsionalnya belum diketahui", dasar)
    elif not contains(pegawai.rumpun_jf, _RUMPUN):
        words = f"rumpun jabatan fungsionalnya {pegawai.rumpun_jf}, bukan kesehatan"
        yield _Shortfall(cell, words, dasar)


def _time(move: Move, pegawai: Pegawai, law: Law) -> Iterator[_Shortfall]:
    cell, dasar = pegawai.origin["tmt_jf"], law.dasar("kapus_lama_jf")
    minimum = law.whole_number("kapus_lama_jf")
    since = pegawai.tmt_jf
    if since is None:
        if cell.blank:
            yield _Shortfall(cell, "TMT jabatan fungsionalnya belum diketahui", dasar)
    elif add_months(since, minimum) > move.tmt:
        words = (
            f"baru {duration_words(full_months(since, move.tmt))} menjadi pejabat fungsional (sejak "
            f"{long_date(since)}), padahal paling singkat {duration_words(minimum)}"
        )
        yield _Shortfall(cell, words, dasar)
