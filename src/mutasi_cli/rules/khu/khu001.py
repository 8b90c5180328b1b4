"""KHU001 kapus-bukan-jf-kesehatan."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import add_months, duration_words, full_months, long_date
from mutasi_cli.domain.cell import Cell
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.levels import present_jenis
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.special_posts import head_of_puskesmas
from mutasi_cli.domain.vocabulary import JenisJabatan, JenjangJf
from mutasi_cli.domain.whole_words import contains
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import SEKUNDER, TERVERIFIKASI, Rule
from mutasi_cli.rules.missing_columns import missing_column
from mutasi_cli.rules.sya.experience import Term, total_months
from mutasi_cli.words.sentence_words import join_words

_RUMPUN = ("kesehatan",)


@dataclass(frozen=True, slots=True)
class _Shortfall:
    cell: Cell
    words: str
    dasar: Dasar
    known: bool = False


class KapusBukanJfKesehatan(Rule):
    """Calon Kepala Puskesmas bukan pejabat fungsional kesehatan ahli pertama ke atas selama dua tahun.

    ## Mengapa

    Pada tahun 2022 sebelas Kepala Puskesmas diangkat tanpa memenuhi syarat. Kepala Puskesmas memimpin
    pelayanan kesehatan, jadi ia harus berasal dari pelayanan itu.

    ## Dasar

    Kepala Puskesmas ialah pejabat fungsional bidang kesehatan dengan jenjang paling rendah ahli pertama,
    dan sudah dua tahun dalam jabatan itu; syarat dua tahun belum diperiksa ke naskah. Tepat dua tahun sudah cukup. Yang
    menentukan ialah jenjang dan rumpun orang itu sendiri; bila kolom jenjang kosong, jenjang dibaca dari nama jabatan
    (Dokter Ahli Madya). Dua tahun itu ialah jumlah masa sebagai ahli pertama ke atas dalam lembar riwayat dan jabatan
    sekarang, bukan masa sejak TMT jabatan fungsional. Yang diketahui kurang ialah galat. Yang tidak diketahui menjadi
    peringatan, kecuali bila TMT CPNS belum dua tahun: itu sudah membuktikannya.

    ## Contoh

    Calon Kepala Puskesmas seorang perawat mahir, atau dokter ahli pertama sejak 1 Januari 2025 untuk TMT
    6 Februari 2026.

    ## Perbaikan

    Pilih calon lain. Bila datanya yang kurang, lengkapi jenjang_jf, rumpun_jf, dan tmt_jabatan di tabel pegawai, atau
    lembar riwayat.
    """

    code = "KHU001"
    name = "kapus-bukan-jf-kesehatan"
    title = "Kepala Puskesmas bukan pejabat fungsional kesehatan"
    severity = Severity.GALAT
    unknown_without = ("pegawai.jenjang_jf", "pegawai.rumpun_jf", "pegawai.tmt_jabatan", "pegawai.tmt_jf")
    basis = (
        Dasar("Permenkes 19/2024", None, SEKUNDER),
        Dasar("PP 18/2016 sebagaimana diubah dengan PP 72/2019", "Pasal 95 ayat (9)", TERVERIFIKASI),
        Dasar("UU 17/2023", "Pasal 182 ayat (3)", TERVERIFIKASI),
    )
    column = (
        "pegawai.jenjang_jf",
        "pegawai.rumpun_jf",
        "pegawai.tmt_jf",
        "pegawai.tmt_jabatan",
        "pegawai.tmt_cpns",
        "riwayat.jenjang",
        "riwayat.tmt_mulai",
        "riwayat.tmt_selesai",
    )

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report once per row all that is missing, at the first cell that lacks it; columns of nobody apart."""
        pegawai, target = move.pegawai, move.target
        if pegawai is None or target is None or not head_of_puskesmas(target):
            return
        shortfalls = _shortfalls(move, pegawai, batch, law)
        own = [shortfall for shortfall in shortfalls if missing_column(shortfall.cell, batch) is None]
        for group in (own, *([shortfall] for shortfall in shortfalls if shortfall not in own)):
            if not group:
                continue
            yield self.finding(
                group[0].cell,
                f"{move.who} diusulkan menjadi {target.full_name}, tetapi "
                f"{join_words([shortfall.words for shortfall in group])}.",
                "Pilih calon lain, atau betulkan tabel pegawai bila keliru."
                if any(shortfall.known for shortfall in group)
                else "Lengkapi tabel pegawai dan lembar riwayat, atau pilih calon lain.",
                nip=move.nip,
                kode=target.kode,
                severity=None if any(shortfall.known for shortfall in group) else Severity.PERINGATAN,
                basis=tuple(dict.fromkeys(shortfall.dasar for shortfall in group)),
            )


def _shortfalls(move: Move, pegawai: Pegawai, batch: Batch, law: Law) -> tuple[_Shortfall, ...]:
    level = _stated_level(pegawai, move.definitif)
    blank = pegawai.origin["jenjang_jf"].blank
    jenis = present_jenis(pegawai, move.definitif)
    if level is None and blank and jenis in {JenisJabatan.STRUKTURAL, JenisJabatan.PELAKSANA}:
        words = f"ia bukan pejabat fungsional (jabatannya {move.old_jabatan or jenis.value})"
        return (_Shortfall(pegawai.origin["jenjang_jf"], words, law.dasar("kapus_jenjang_minimum"), known=True),)
    return (*_level(pegawai, level, law), *_field(pegawai, law), *_time(move, pegawai, level, batch, law))


def _stated_level(pegawai: Pegawai, definitif: Jabatan | None) -> JenjangJf | None:
    """Return the functional level of the column; where that is blank, of the post or of its title."""
    if pegawai.jenjang_jf is not None or not pegawai.origin["jenjang_jf"].blank:
        return pegawai.jenjang_jf
    if definitif is not None and isinstance(definitif.jenjang, JenjangJf):
        return definitif.jenjang
    title = pegawai.jabatan if definitif is None else definitif.jabatan
    return next((level for level in reversed(JenjangJf) if contains(title, (level.value,))), None)


def _level(pegawai: Pegawai, level: JenjangJf | None, law: Law) -> Iterator[_Shortfall]:
    cell, dasar = pegawai.origin["jenjang_jf"], law.dasar("kapus_jenjang_minimum")
    minimum = _minimum_level(law)
    if level is None:
        if cell.blank:
            yield _Shortfall(cell, "jenjang jabatan fungsionalnya belum diketahui", dasar)
    elif level.order < minimum.order:
        words = f"jenjangnya {level.value}, padahal paling rendah {minimum.value}"
        yield _Shortfall(cell, words, dasar, known=True)


def _field(pegawai: Pegawai, law: Law) -> Iterator[_Shortfall]:
    cell, dasar = pegawai.origin["rumpun_jf"], law.dasar("kapus_jenjang_minimum")
    if pegawai.rumpun_jf is None:
        if cell.blank:
            yield _Shortfall(cell, "rumpun jabatan fungsionalnya belum diketahui", dasar)
    elif not contains(pegawai.rumpun_jf, _RUMPUN):
        words = f"rumpun jabatan fungsionalnya {pegawai.rumpun_jf}, bukan kesehatan"
        yield _Shortfall(cell, words, dasar, known=True)


def _time(move: Move, pegawai: Pegawai, level: JenjangJf | None, batch: Batch, law: Law) -> Iterator[_Shortfall]:
    """Report under two years as ahli pertama or above; what riwayat does not tell is unknown, not lacking."""
    dasar, minimum = law.dasar("kapus_lama_jf"), law.whole_number("kapus_lama_jf")
    cell, since_cell = pegawai.origin["tmt_jabatan"], pegawai.origin["tmt_jf"]
    level_damaged = level is None and not pegawai.origin["jenjang_jf"].blank
    if level_damaged or (level is not None and level.order < _minimum_level(law).order):
        return
    total = _months(move, pegawai, level, batch, law)
    if total >= minimum or cell.damage is not None or since_cell.damage is not None:
        return
    wanted = f"padahal paling singkat {duration_words(minimum)}"
    since, cpns = pegawai.tmt_jf, pegawai.tmt_cpns
    if since is not None and add_months(since, minimum) > move.tmt:
        months = max(total, full_months(since, move.tmt))
        words = f"baru {duration_words(months)} menjadi pejabat fungsional (sejak {long_date(since)}), {wanted}"
        yield _Shortfall(since_cell, words, dasar, known=True)
    elif cpns is not None and add_months(cpns, minimum) > move.tmt:
        words = f"TMT CPNS-nya {long_date(cpns)}, jadi belum mungkin {duration_words(minimum)} menjadi ahli pertama"
        yield _Shortfall(pegawai.origin["tmt_cpns"], words, dasar, known=True)
    elif _told_in_full(pegawai, batch):
        words = f"tercatat baru {duration_words(total)} sebagai ahli pertama ke atas, {wanted}"
        yield _Shortfall(cell, words, dasar, known=True)
    else:
        stated = f"tercatat {duration_words(total)}" if total else "tidak tercatat"
        words = f"lamanya sebagai ahli pertama ke atas belum dapat dipastikan ({stated})"
        blank = next((known for known in (cell, since_cell) if known.blank), cell)
        yield _Shortfall(blank, words, dasar)


def _months(move: Move, pegawai: Pegawai, level: JenjangJf | None, batch: Batch, law: Law) -> int:
    """Return the whole months as ahli pertama or above, riwayat and the present post together."""
    minimum = _minimum_level(law)
    terms: list[Term] = [
        (row.tmt_mulai, min(row.tmt_selesai + timedelta(days=1), move.tmt))
        for row in batch.riwayat.get(pegawai.nip, ())
        if not row.plt
        and row.tmt_mulai is not None
        and row.tmt_selesai is not None
        and isinstance(row.jenjang, JenjangJf)
        and row.jenjang.order >= minimum.order
    ]
    if level is not None and pegawai.tmt_jabatan is not None:
        terms.append((pegawai.tmt_jabatan, move.tmt))
    return int(total_months(terms))


def _told_in_full(pegawai: Pegawai, batch: Batch) -> bool:
    """Tell whether riwayat reaches back to the first day as a functional official."""
    days = [row.tmt_mulai for row in batch.riwayat.get(pegawai.nip, ()) if row.tmt_mulai is not None]
    return (
        pegawai.tmt_jf is not None
        and pegawai.tmt_jabatan is not None
        and min(days, default=pegawai.tmt_jabatan) <= (pegawai.tmt_jf)
    )


def _minimum_level(law: Law) -> JenjangJf:
    return JenjangJf[str(law.value("kapus_jenjang_minimum")).upper()]
