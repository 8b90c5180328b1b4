"""IZN010 surat-tidak-menanggung."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import long_date
from mutasi_cli.domain.cell import Cell
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.rule_facts import Aspect, Subject
from mutasi_cli.domain.usulan import Pertek
from mutasi_cli.domain.vocabulary import PertekAnswer
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule
from mutasi_cli.rules.decrees import capitalised
from mutasi_cli.rules.letters import LetterKind, has_digit, letters, name_of, once, only_nip, plain_number


class SuratTidakMenanggung(Rule):
    """Surat yang disebut tidak dapat menjadi dasar: tak bernomor, terlalu dini, atau dua tempat berbeda isinya.

    ## Mengapa

    «Menyusul» dan «proses» bukan nomor surat: yang tertulis begitu belum ada. Persetujuan Menteri yang terbit
    sebelum kepala daerah dilantik diberikan untuk usul kepala daerah yang lama.

    ## Dasar

    Aturan kewajaran: nomor surat memuat angka; persetujuan Menteri Dalam Negeri tidak mendahului pelantikan kepala
    daerah yang memintanya; nomor dan tanggal pertek pada baris usulan sama dengan yang di lembar pertek untuk orang
    dan jabatan itu. Yang diperiksa: pertek, persetujuan Menteri, berita acara Tim Penilai Kinerja, izin khusus, hasil
    seleksi, dan surat dasar. Surat yang terbit sesudah keputusan diberitahukan WKT006.

    ## Contoh

    Kolom nomor_pertek berisi «menyusul».

    ## Perbaikan

    Isi nomor dan tanggal surat yang sudah terbit, atau keluarkan barisnya dari usulan sampai surat itu terbit.
    """

    code = "IZN010"
    name = "surat-tidak-menanggung"
    severity = Severity.GALAT
    aspect = Aspect.IZIN
    subject = Subject.BATCH
    needed_paper = "surat yang bernomor dan bertanggal sah"
    asks_for_paper = True
    column = (
        "batch.nomor_pertek",
        "batch.nomor_izin_mendagri",
        "batch.tanggal_izin_mendagri",
        "batch.nomor_ba_tpk",
        "usulan.nomor_pertek",
        "usulan.tanggal_pertek",
        "usulan.nomor_izin_khusus",
        "usulan.nomor_hasil_seleksi",
        "usulan.nomor_dasar",
        "pertek.nomor",
        "pertek.tanggal",
        "izin_mendagri.nomor",
        "izin_mendagri.tanggal",
    )

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report once per letter, however many rows mention it; then each row that contradicts the sheet."""
        del law
        head = batch.office_settings.kepala_daerah
        since = None if head is None else head.tanggal_pelantikan
        for group in once(letters(batch)):
            first = group[0]
            if first.nomor.content and first.nomor.damage is None and not has_digit(first.nomor.content):
                yield self.finding(
                    first.nomor,
                    f"Nomor {name_of(group)} tertulis «{first.nomor.content}», padahal itu bukan nomor: tidak ada "
                    f"angkanya.",
                    "Isi nomor dan tanggal surat yang sudah terbit. Selama suratnya belum ada, kosongkan keduanya.",
                    nip=only_nip(group),
                    kode=first.kode if len(group) == 1 else None,
                )
            if first.kind is LetterKind.MENDAGRI and since is not None and first.day is not None and first.day < since:
                yield self.finding(
                    first.tanggal,
                    f"{capitalised(name_of(group))} bertanggal {long_date(first.day)}, sebelum kepala daerah dilantik "
                    f"({long_date(since)}), jadi diberikan untuk kepala daerah yang lama.",
                    "Betulkan tanggalnya, atau mintakan persetujuan baru atas nama kepala daerah yang sekarang.",
                    nip=only_nip(group),
                )
        for move in batch.moves:
            yield from self._contradiction(move, batch)

    def _contradiction(self, move: Move, batch: Batch) -> Iterator[Finding]:
        """Compare number and date of BKN's approval in a row with the sheet's row for that person and post."""
        own = [row for row in batch.pertek_by_nip.get(move.nip or "", ()) if row.hasil is not PertekAnswer.TOLAK]
        own = [row for row in own if row.kode_jabatan == move.usulan.kode_tujuan]
        conflicts = [conflict for row in own if (conflict := _conflict(move, row)) is not None]
        if not conflicts or len(conflicts) < len(own):
            return
        cell, here, there = conflicts[0]
        yield self.finding(
            cell,
            f"Pertek untuk {move.who} di lembar usulan {here}, tetapi di lembar pertek {there}.",
            "Cocokkan dengan surat pertimbangan teknis BKN, lalu betulkan yang keliru.",
            nip=move.nip,
            kode=None if move.target is None else move.target.kode,
        )


def _conflict(move: Move, row: Pertek) -> tuple[Cell, str, str] | None:
    """Return the cell of the row and what stands here and there; None where nothing differs."""
    usulan = move.usulan
    here, there = usulan.nomor_pertek, row.nomor
    if here is not None and there is not None and plain_number(here) != plain_number(there):
        return usulan.origin["nomor_pertek"], f"bernomor {here}", f"bernomor {there}"
    day, other = usulan.tanggal_pertek, row.tanggal
    if day is not None and other is not None and day != other:
        return usulan.origin["tanggal_pertek"], f"bertanggal {long_date(day)}", f"bertanggal {long_date(other)}"
    return None
