"""IZN007 ba-tpk-tak-ada."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.domain.waktu import tanggal_panjang
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import SEKUNDER, Rule
from mutasi_cli.rules.keputusan import dated_words, decrees, sambung


class BaTpkTakAda(Rule):
    """Berita acara Tim Penilai Kinerja belum ada, atau bertanggal sesudah keputusan.

    ## Mengapa

    Berita acara membuktikan bahwa usulan dibahas sebelum diputuskan. Tanpa itu pemeriksa menganggap
    pengangkatan tidak melalui sistem merit.

    ## Dasar

    Pejabat administrasi diangkat sesudah dipertimbangkan Tim Penilai Kinerja. Berita acaranya harus
    bernomor dan bertanggal, paling lambat pada tanggal keputusan tiap kelompok. Selama tanggal keputusan
    masih kosong, tanggalnya dibandingkan dengan hari pelantikan.

    ## Contoh

    Berita acara bertanggal 9 Februari 2026, sedangkan keputusannya 5 Februari 2026.

    ## Perbaikan

    Isi nomor_ba_tpk dan tanggal_ba_tpk di lembar batch, atau bawa usulan ke Tim Penilai Kinerja sebelum
    keputusan ditetapkan.
    """

    code = "IZN007"
    name = "ba-tpk-tak-ada"
    severity = Severity.PERINGATAN
    basis = (Dasar("PP 11/2017", "Pasal 54", SEKUNDER),)
    kolom = (
        "batch.nomor_ba_tpk",
        "batch.tanggal_ba_tpk",
        "batch.tanggal_sk_struktural",
        "batch.tanggal_sk_tugas_tambahan",
    )

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report once for the batch."""
        del law
        fakta = batch.fakta
        tanggal = fakta.tanggal_ba_tpk
        sel_tanggal = fakta.asal["tanggal_ba_tpk"]
        if not batch.moves or fakta.asal["nomor_ba_tpk"].kerusakan is not None:
            return
        if fakta.nomor_ba_tpk is None or (tanggal is None and sel_tanggal.kosong):
            tanpa_nomor = fakta.nomor_ba_tpk is None
            if tanpa_nomor:
                kata = "belum ada" if sel_tanggal.kosong else "belum bernomor"
            else:
                kata = "belum bertanggal"
            yield self.finding(
                fakta.asal["nomor_ba_tpk"] if tanpa_nomor else sel_tanggal,
                f"Berita acara Tim Penilai Kinerja {kata}.",
                "Isi nomor_ba_tpk dan tanggal_ba_tpk di lembar batch sesudah rapat Tim Penilai Kinerja.",
            )
            return
        if tanggal is None:
            return
        semua = decrees(batch)
        lewat = dated_words([isi for isi in semua if isi.tanggal is not None and tanggal > isi.tanggal])
        if any(isi.sel.kosong for isi in semua) and tanggal > batch.tanggal:
            lewat.append(f"pelantikan ({tanggal_panjang(batch.tanggal)})")
        if lewat:
            yield self.finding(
                sel_tanggal,
                f"Berita acara Tim Penilai Kinerja bertanggal {tanggal_panjang(tanggal)}, sesudah "
                f"{sambung(lewat)}.",
                "Periksa tanggalnya. Bila benar, keputusan harus ditetapkan lagi sesudah rapat tim.",
            )
