"""WKT006 urutan-tanggal-salah."""

from collections.abc import Iterator, Sequence
from datetime import date

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import long_date
from mutasi_cli.domain.cell import Cell
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.rule_facts import Aspect
from mutasi_cli.domain.usulan import Pertek
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule
from mutasi_cli.rules.decrees import Keputusan, capitalised, dated_words, decree_of, decrees
from mutasi_cli.words.sentence_words import join_words

_LETTER_REMEDY = "Periksa kedua tanggal. Bila benar, keputusan harus ditetapkan lagi sesudah suratnya terbit."


class UrutanTanggalSalah(Rule):
    """Urutan tanggal surat terbalik: pertek atau izin sesudah keputusan, keputusan sesudah pelantikan, atau
    TMT sebelum pelantikan.

    ## Mengapa

    Keputusan hanya sah bila persetujuan yang menjadi dasarnya sudah ada. Pada tahun 2019 sebanyak 248
    pelantikan dibatalkan karena izinnya bertanggal sesudah pelantikan.

    ## Dasar

    Aturan kewajaran: pertimbangan teknis dan izin mendahului keputusan, keputusan mendahului pelantikan,
    dan jabatan mulai berlaku pada hari pelantikan atau sesudahnya. Tanggal yang sama masih boleh. Setiap
    kelompok diukur dengan keputusannya sendiri; selama tanggal keputusan masih kosong, pertek dan izin
    diukur dengan hari pelantikan.

    ## Contoh

    Pertek bertanggal 10 Februari 2026, sedangkan keputusannya 5 Februari 2026.

    ## Perbaikan

    Betulkan tanggal yang salah tulis. Bila urutannya memang terbalik, tetapkan keputusan dan pelantikan lagi
    sesudah suratnya terbit.
    """

    code = "WKT006"
    name = "urutan-tanggal-salah"
    severity = Severity.GALAT
    aspect = Aspect.UPACARA
    needed_paper = "tanggal surat, keputusan, pelantikan, dan TMT yang berurutan"
    column = (
        "usulan.tanggal_pertek",
        "usulan.tanggal_izin_khusus",
        "usulan.tmt",
        "pertek.tanggal",
        "izin_mendagri.tanggal",
        "batch.tanggal_pertek",
        "batch.tanggal_izin_mendagri",
        "batch.tanggal_sk_struktural",
        "batch.tanggal_sk_tugas_tambahan",
        "batch.tmt",
        "batch.tanggal_pelantikan",
    )

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report each date that stands on the wrong side of another."""
        del law
        yield from self._decrees(batch)
        yield from self._common_papers(batch)
        yield from self._common_tmt(batch)
        for move in batch.moves:
            yield from self._row(move, batch)
        yield from self._sheet(batch.material.pertek or (), "Pertek", batch)
        yield from self._sheet(batch.material.izin_mendagri or (), "Persetujuan Menteri Dalam Negeri", batch)

    def _decrees(self, batch: Batch) -> Iterator[Finding]:
        for keputusan in decrees(batch):
            if keputusan.tanggal is not None and keputusan.tanggal > batch.tanggal:
                yield self.finding(
                    keputusan.cell,
                    f"{capitalised(keputusan.label)} bertanggal {long_date(keputusan.tanggal)}, sesudah "
                    f"pelantikan {long_date(batch.tanggal)}.",
                    "Tetapkan keputusan paling lambat pada hari pelantikan, atau undurkan pelantikan.",
                )

    def _common_papers(self, batch: Batch) -> Iterator[Finding]:
        """Judge the letters that hold for the whole batch against the decree of every group."""
        facts = batch.facts
        for label, day, field_name in (
            ("Pertek", facts.tanggal_pertek, "tanggal_pertek"),
            ("Persetujuan Menteri Dalam Negeri", facts.tanggal_izin_mendagri, "tanggal_izin_mendagri"),
        ):
            if day is None:
                continue
            earlier_decrees = [decree for decree in decrees(batch) if _earlier(day, decree, batch) is not None]
            words = dated_words([decree for decree in earlier_decrees if decree.tanggal is not None])
            if any(decree.tanggal is None for decree in earlier_decrees):
                words.append(f"pelantikan ({long_date(batch.tanggal)})")
            if earlier_decrees:
                yield self.finding(
                    facts.origin[field_name],
                    f"{label} bertanggal {long_date(day)}, sesudah {join_words(words)}.",
                    _LETTER_REMEDY,
                )

    def _common_tmt(self, batch: Batch) -> Iterator[Finding]:
        tmt = batch.facts.tmt
        if tmt is not None and tmt < batch.tanggal and any(m.usulan.origin["tmt"].blank for m in batch.moves):
            yield self.finding(
                batch.facts.origin["tmt"],
                f"TMT di lembar batch ({long_date(tmt)}) lebih awal daripada pelantikan {long_date(batch.tanggal)}.",
                "Isi TMT dengan hari pelantikan atau sesudahnya.",
            )

    def _row(self, move: Move, batch: Batch) -> Iterator[Finding]:
        usulan = move.usulan
        kode = None if move.target is None else move.target.kode
        keputusan = decree_of(batch, move.group)
        for label, day, field_name in (
            ("Pertek", usulan.tanggal_pertek, "tanggal_pertek"),
            ("Izin khusus", usulan.tanggal_izin_khusus, "tanggal_izin_khusus"),
        ):
            conflict = None if day is None else _earlier(day, keputusan, batch)
            if day is not None and conflict is not None:
                yield self._late_letter(usulan.origin[field_name], f"{label} untuk {move.who}", day, conflict, move)
        if usulan.tmt is not None and usulan.tmt < batch.tanggal:
            yield self.finding(
                usulan.origin["tmt"],
                f"TMT {move.who} ({long_date(usulan.tmt)}) lebih awal daripada pelantikan {long_date(batch.tanggal)}.",
                "Isi TMT dengan hari pelantikan atau sesudahnya.",
                nip=move.nip,
                kode=kode,
            )

    def _sheet(self, approvals: Sequence[Pertek], label: str, batch: Batch) -> Iterator[Finding]:
        for pertek in approvals:
            moves = batch.moves_by_nip.get(pertek.nip or "", ())
            if pertek.tanggal is None or not moves:
                continue
            matching = [
                own_move
                for own_move in moves
                if own_move.target is not None and own_move.target.kode == pertek.kode_jabatan
            ]
            move = (matching or list(moves))[0]
            conflict = _earlier(pertek.tanggal, decree_of(batch, move.group), batch)
            if conflict is not None:
                cell = pertek.origin["tanggal"]
                yield self._late_letter(cell, f"{label} untuk {move.who}", pertek.tanggal, conflict, move)

    def _late_letter(self, cell: Cell, label: str, day: date, conflict: str, move: Move) -> Finding:
        return self.finding(
            cell,
            f"{label} bertanggal {long_date(day)}, sesudah {conflict}.",
            _LETTER_REMEDY,
            nip=move.nip,
            kode=None if move.target is None else move.target.kode,
        )


def _earlier(day: date, keputusan: Keputusan, batch: Batch) -> str | None:
    """Return what a letter of that day comes too late for, None when it comes in time."""
    if keputusan.tanggal is not None:
        return keputusan.dated if day > keputusan.tanggal else None
    if keputusan.cell.blank and day > batch.tanggal:
        return f"pelantikan ({long_date(batch.tanggal)})"
    return None
