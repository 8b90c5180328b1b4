"""IZN007 ba-tpk-tak-ada."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import long_date
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.rule_facts import Aspect, Subject
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import TERVERIFIKASI, Rule
from mutasi_cli.rules.decrees import dated_words, decrees
from mutasi_cli.words.sentence_words import join_words


class BaTpkTakAda(Rule):
    """Berita acara Tim Penilai Kinerja belum ada, atau bertanggal sesudah keputusan.

    ## Mengapa

    Berita acara membuktikan bahwa usulan dibahas sebelum diputuskan. Tanpa itu pemeriksa menganggap
    pengangkatan tidak melalui sistem merit.

    ## Dasar

    Pejabat administrasi diangkat sesudah dipertimbangkan Tim Penilai Kinerja. Ketentuannya meminta pertimbangan
    itu; berita acara ialah buktinya, dan harus bernomor dan bertanggal, paling lambat pada tanggal keputusan
    tiap kelompok. Selama tanggal keputusan masih kosong, tanggalnya dibandingkan dengan hari pelantikan.

    ## Contoh

    Berita acara bertanggal 9 Februari 2026, sedangkan keputusannya 5 Februari 2026.

    ## Perbaikan

    Isi nomor_ba_tpk dan tanggal_ba_tpk di lembar batch, atau bawa usulan ke Tim Penilai Kinerja sebelum
    keputusan ditetapkan.
    """

    code = "IZN007"
    name = "ba-tpk-tak-ada"
    severity = Severity.PERINGATAN
    aspect = Aspect.IZIN
    subject = Subject.BATCH
    needed_paper = "berita acara Tim Penilai Kinerja"
    asks_for_paper = True
    basis = (
        Dasar(
            "PP 11/2017 (naskah 2017)", "Pasal 56 ayat (2) dan (3), Pasal 191, dan Pasal 200 ayat (1)", TERVERIFIKASI
        ),
    )
    column = (
        "batch.nomor_ba_tpk",
        "batch.tanggal_ba_tpk",
        "batch.tanggal_sk_struktural",
        "batch.tanggal_sk_tugas_tambahan",
    )

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report once for the batch."""
        del law
        facts = batch.facts
        tanggal = facts.tanggal_ba_tpk
        date_cell = facts.origin["tanggal_ba_tpk"]
        if not batch.moves or facts.origin["nomor_ba_tpk"].damage is not None:
            return
        if facts.nomor_ba_tpk is None or (tanggal is None and date_cell.blank):
            numberless = facts.nomor_ba_tpk is None
            missing_number = "belum ada" if date_cell.blank else "belum bernomor"
            words = missing_number if numberless else "belum bertanggal"
            yield self.finding(
                facts.origin["nomor_ba_tpk"] if numberless else date_cell,
                f"Berita acara Tim Penilai Kinerja {words}.",
                "Isi nomor_ba_tpk dan tanggal_ba_tpk di lembar batch sesudah rapat Tim Penilai Kinerja.",
            )
            return
        if tanggal is None:
            return
        all_decrees = decrees(batch)
        earlier_decrees = dated_words(
            [decree for decree in all_decrees if decree.tanggal is not None and tanggal > decree.tanggal]
        )
        if any(decree.cell.blank for decree in all_decrees) and tanggal > batch.tanggal:
            earlier_decrees.append(f"pelantikan ({long_date(batch.tanggal)})")
        if earlier_decrees:
            yield self.finding(
                date_cell,
                f"Berita acara Tim Penilai Kinerja bertanggal {long_date(tanggal)}, sesudah "
                f"{join_words(earlier_decrees)}.",
                "Periksa tanggalnya. Bila benar, keputusan harus ditetapkan lagi sesudah rapat tim.",
            )
