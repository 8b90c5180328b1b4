"""IZN011 surat-lama."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import add_months, duration_words, long_date
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.rule_facts import Aspect, Subject
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule
from mutasi_cli.rules.decrees import capitalised
from mutasi_cli.rules.letters import LetterKind, letters, name_of, once, only_nip

_JUDGED = (LetterKind.PERTEK, LetterKind.MENDAGRI, LetterKind.TPK, LetterKind.IZIN_KHUSUS)


class SuratLama(Rule):
    """Pertek, izin, atau berita acara Tim Penilai Kinerja sudah lama sekali pada tanggal keputusan.

    ## Mengapa

    Sejak surat itu terbit, orang dan jabatan dapat berubah: ada yang pensiun, meninggal, atau sudah dipindahkan.
    Pernah persetujuan untuk pelantikan yang lalu dipakai lagi untuk pelantikan berikutnya.

    ## Dasar

    Tidak ada ketentuan yang membatasi umur surat; enam bulan ialah kebiasaan dan dapat diubah di mutasi.toml. Tepat
    enam bulan masih dianggap baru. Umurnya dihitung sampai tanggal keputusan tiap kelompok, atau sampai hari
    pelantikan selama tanggal keputusan itu kosong.

    ## Contoh

    Pertek bertanggal 1 Juli 2025 untuk keputusan 5 Februari 2026.

    ## Perbaikan

    Pastikan surat itu memang untuk usulan ini dan isinya masih benar, atau mintakan surat yang baru.
    """

    code = "IZN011"
    name = "surat-lama"
    severity = Severity.PERINGATAN
    aspect = Aspect.IZIN
    subject = Subject.BATCH
    needed_paper = "surat yang tidak lebih dari enam bulan umurnya"
    asks_for_paper = True
    column = (
        "batch.tanggal_pertek",
        "batch.tanggal_izin_mendagri",
        "batch.tanggal_ba_tpk",
        "usulan.tanggal_pertek",
        "usulan.tanggal_izin_khusus",
        "pertek.tanggal",
        "izin_mendagri.tanggal",
    )

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report once per letter, however many rows mention it."""
        limit = law.whole_number("umur_surat_maksimum")
        for group in once(letter for letter in letters(batch) if letter.kind in _JUDGED):
            day = group[0].day
            if day is None:
                continue
            late = [
                decree.tanggal or batch.tanggal
                for letter in group
                for decree in letter.keputusan
                if add_months(day, limit) < (decree.tanggal or batch.tanggal)
            ]
            if late:
                yield self.finding(
                    group[0].tanggal,
                    f"{capitalised(name_of(group))} bertanggal {long_date(day)}, lebih dari {duration_words(limit)} "
                    f"sebelum keputusan ({long_date(min(late))}).",
                    "Pastikan surat itu memang untuk usulan ini dan isinya masih benar, atau mintakan surat yang baru.",
                    nip=only_nip(group),
                    basis=(law.dasar("umur_surat_maksimum"),),
                )
