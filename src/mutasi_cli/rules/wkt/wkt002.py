"""WKT002 terlalu-lama-di-jabatan."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import add_months, duration_words, long_date
from mutasi_cli.domain.cell import Cell
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.rule_facts import Aspect, Subject
from mutasi_cli.domain.vocabulary import JenisJabatan, Jenjang
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import SEKUNDER, TERVERIFIKASI, Rule
from mutasi_cli.words.sentence_words import join_words

_NAMED = 3


@dataclass(frozen=True, slots=True)
class _Holder:
    pegawai: Pegawai
    jabatan: Jabatan
    since: date | None
    cell: Cell

    @property
    def words(self) -> str:
        since = "" if self.since is None else f", sejak {long_date(self.since)}"
        return f"{self.pegawai.name_with_gelar} ({self.jabatan.full_name}{since})"


class TerlaluLamaDiJabatan(Rule):
    """Ada pejabat yang sudah lebih dari lima tahun dalam jabatannya dan tidak ikut dalam usulan.

    ## Mengapa

    Pejabat yang terlalu lama di satu tempat jarang dinilai ulang, dan tempatnya tertutup bagi orang lain.
    Daftar ini membantu menyusun usulan berikutnya dan tidak menghalangi usulan yang sekarang.

    ## Dasar

    Mutasi dilakukan paling singkat dua tahun dan paling lama lima tahun sejak pengangkatan dalam jabatan.
    Tepat lima tahun belum terlalu lama. Yang dihitung ialah jabatan struktural setingkat pengawas ke atas
    dan tugas tambahan; jabatan fungsional tidak dibatasi waktunya. Satu catatan untuk setiap jenjang.

    ## Contoh

    Seorang kepala seksi menjabat sejak 1 Januari 2019 dan tidak ikut dalam pelantikan 6 Februari 2026.

    ## Perbaikan

    Pertimbangkan orang itu untuk usulan berikutnya. Isi TMT jabatan yang masih kosong di tabel pegawai.
    """

    code = "WKT002"
    name = "terlalu-lama-di-jabatan"
    severity = Severity.INFO
    unknown_without = ("pegawai.tmt_jabatan", "pegawai.tmt_tugas_tambahan")
    silent_without = ("pegawai.tmt_jabatan",)
    aspect = Aspect.STAYING
    subject = Subject.BATCH
    basis = (
        Dasar("PP 11/2017 (naskah 2017)", "Pasal 190 ayat (3) dan Pasal 133 ayat (1)", TERVERIFIKASI),
        Dasar("Peraturan BKN 5/2019", None, SEKUNDER),
    )
    column = ("pegawai.tmt_jabatan", "pegawai.tmt_tugas_tambahan")

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report once per level on those who stay, beyond the longest time in a post."""
        limit = law.whole_number("masa_jabatan_lama")
        for jenjang in (holder for holder in Jenjang if holder >= Jenjang.PENGAWAS):
            holders = list(self._staying(batch, jenjang))
            overdue = sorted(
                (holder for holder in holders if _over(holder.since, limit, batch.tanggal)),
                key=lambda holder: (holder.since or date.min, holder.pegawai.nip),
            )
            blank = sorted((holder for holder in holders if holder.cell.blank), key=lambda holder: holder.pegawai.nip)
            if not overdue and not blank:
                continue
            yield self.finding(
                (overdue or blank)[0].cell,
                " ".join(_sentences(jenjang, overdue, blank, limit)),
                " ".join(_remedies(overdue, blank)),
                basis=(law.dasar("masa_jabatan_lama"),),
            )

    @staticmethod
    def _staying(batch: Batch, jenjang: Jenjang) -> Iterator[_Holder]:
        for kode, nips in batch.holders_before.items():
            jabatan = batch.jabatan[kode]
            is_additional = jabatan.jenis is JenisJabatan.TUGAS_TAMBAHAN
            if not (jabatan.struktural or is_additional) or not jabatan.active or batch.level(jabatan) != jenjang:
                continue
            for nip in nips:
                if nip in batch.moves_by_nip:
                    continue
                pegawai = batch.pegawai[nip]
                field_name = "tmt_tugas_tambahan" if is_additional else "tmt_jabatan"
                since = pegawai.tmt_tugas_tambahan if is_additional else pegawai.tmt_jabatan
                yield _Holder(pegawai, jabatan, since, pegawai.origin[field_name])


def _over(since: date | None, limit: int, day: date) -> bool:
    return since is not None and add_months(since, limit) < day


def _sentences(jenjang: Jenjang, overdue: list[_Holder], blank: list[_Holder], limit: int) -> Iterator[str]:
    if overdue:
        yield (
            f"{len(overdue)} orang pada jenjang {jenjang.label} sudah lebih dari {duration_words(limit)} dalam "
            f"jabatannya dan tidak ikut dalam usulan: {_names(overdue)}."
        )
    if blank:
        yield f"TMT jabatan {len(blank)} orang pada jenjang {jenjang.label} kosong: {_names(blank)}."


def _remedies(overdue: list[_Holder], blank: list[_Holder]) -> Iterator[str]:
    if overdue:
        yield "Pertimbangkan mereka untuk usulan berikutnya."
    if blank:
        yield "Lengkapi TMT yang kosong di tabel pegawai."


def _names(holders: list[_Holder]) -> str:
    nama = [holder.words for holder in holders[:_NAMED]]
    if len(holders) > _NAMED:
        nama.append(f"{len(holders) - _NAMED} orang lagi")
    return join_words(nama)
