"""WKT006 urutan-tanggal-salah."""

from collections.abc import Iterator
from datetime import date

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.sel import Sel
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.domain.waktu import tanggal_panjang
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule
from mutasi_cli.rules.keputusan import Keputusan, dated_words, decree_of, decrees, kapital, sambung

_PERBAIKAN_SURAT = (
    "Periksa kedua tanggal. Bila benar, keputusan harus ditetapkan lagi sesudah suratnya terbit."
)


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
    kolom = (
        "usulan.tanggal_pertek",
        "usulan.tanggal_izin_khusus",
        "usulan.tmt",
        "pertek.tanggal",
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
        yield from self._sheet_pertek(batch)

    def _decrees(self, batch: Batch) -> Iterator[Finding]:
        for keputusan in decrees(batch):
            if keputusan.tanggal is not None and keputusan.tanggal > batch.tanggal:
                yield self.finding(
                    keputusan.sel,
                    f"{kapital(keputusan.sebutan)} bertanggal {tanggal_panjang(keputusan.tanggal)}, sesudah "
                    f"pelantikan {tanggal_panjang(batch.tanggal)}.",
                    "Tetapkan keputusan paling lambat pada hari pelantikan, atau undurkan pelantikan.",
                )

    def _common_papers(self, batch: Batch) -> Iterator[Finding]:
        """Judge the letters that hold for the whole batch against the decree of every group."""
        fakta = batch.fakta
        for sebutan, hari, bidang in (
            ("Pertek", fakta.tanggal_pertek, "tanggal_pertek"),
            ("Persetujuan Menteri Dalam Negeri", fakta.tanggal_izin_mendagri, "tanggal_izin_mendagri"),
        ):
            if hari is None:
                continue
            kalah = [isi for isi in decrees(batch) if _earlier(hari, isi, batch) is not None]
            kata = dated_words([isi for isi in kalah if isi.tanggal is not None])
            if any(isi.tanggal is None for isi in kalah):
                kata.append(f"pelantikan ({tanggal_panjang(batch.tanggal)})")
            if kalah:
                yield self.finding(
                    fakta.asal[bidang],
                    f"{sebutan} bertanggal {tanggal_panjang(hari)}, sesudah {sambung(kata)}.",
                    _PERBAIKAN_SURAT,
                )

    def _common_tmt(self, batch: Batch) -> Iterator[Finding]:
        tmt = batch.fakta.tmt
        if tmt is not None and tmt < batch.tanggal and any(m.usulan.asal["tmt"].kosong for m in batch.moves):
            yield self.finding(
                batch.fakta.asal["tmt"],
                f"TMT di lembar batch ({tanggal_panjang(tmt)}) lebih awal daripada pelantikan "
                f"{tanggal_panjang(batch.tanggal)}.",
                "Isi TMT dengan hari pelantikan atau sesudahnya.",
            )

    def _row(self, move: Move, batch: Batch) -> Iterator[Finding]:
        usulan = move.usulan
        kode = None if move.tujuan is None else move.tujuan.kode
        keputusan = decree_of(batch, move.kelompok)
        for sebutan, hari, bidang in (
            ("Pertek", usulan.tanggal_pertek, "tanggal_pertek"),
            ("Izin khusus", usulan.tanggal_izin_khusus, "tanggal_izin_khusus"),
        ):
            kalah = None if hari is None else _earlier(hari, keputusan, batch)
            if hari is not None and kalah is not None:
                yield self._late_letter(
                    usulan.asal[bidang], f"{sebutan} untuk {move.siapa}", hari, kalah, move
                )
        if usulan.tmt is not None and usulan.tmt < batch.tanggal:
            yield self.finding(
                usulan.asal["tmt"],
                f"TMT {move.siapa} ({tanggal_panjang(usulan.tmt)}) lebih awal daripada pelantikan "
                f"{tanggal_panjang(batch.tanggal)}.",
                "Isi TMT dengan hari pelantikan atau sesudahnya.",
                nip=move.nip,
                kode=kode,
            )

    def _sheet_pertek(self, batch: Batch) -> Iterator[Finding]:
        for pertek in batch.bahan.pertek or ():
            moves = batch.moves_by_nip.get(pertek.nip or "", ())
            if pertek.tanggal is None or not moves:
                continue
            cocok = [m for m in moves if m.tujuan is not None and m.tujuan.kode == pertek.kode_jabatan]
            move = (cocok or list(moves))[0]
            kalah = _earlier(pertek.tanggal, decree_of(batch, move.kelompok), batch)
            if kalah is not None:
                sel = pertek.asal["tanggal"]
                yield self._late_letter(sel, f"Pertek untuk {move.siapa}", pertek.tanggal, kalah, move)

    def _late_letter(self, sel: Sel, sebutan: str, hari: date, kalah: str, move: Move) -> Finding:
        return self.finding(
            sel,
            f"{sebutan} bertanggal {tanggal_panjang(hari)}, sesudah {kalah}.",
            _PERBAIKAN_SURAT,
            nip=move.nip,
            kode=None if move.tujuan is None else move.tujuan.kode,
        )


def _earlier(hari: date, keputusan: Keputusan, batch: Batch) -> str | None:
    """Return what a letter of that day comes too late for, None when it comes in time."""
    if keputusan.tanggal is not None:
        return keputusan.bertanggal if hari > keputusan.tanggal else None
    if keputusan.sel.kosong and hari > batch.tanggal:
        return f"pelantikan ({tanggal_panjang(batch.tanggal)})"
    return None
