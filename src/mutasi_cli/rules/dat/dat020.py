"""DAT020 kolom-tak-dikenal."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule


class KolomTakDikenal(Rule):
    """Judul kolom, kunci pada lembar batch, atau nama lembar tidak dikenal sehingga isinya tidak dibaca.

    ## Mengapa

    Kolom yang salah judul, atau lembar yang salah nama, dilewati tanpa diketahui, dan datanya dianggap
    tidak ada.

    ## Dasar

    Aturan kewajaran: judul yang mirip hanya disarankan, tidak pernah dipakai dengan sendirinya.

    ## Contoh

    Judul `Tgl Lhr` tidak dikenal; yang dimaksud tanggal_lahir. Lembar `pertex` tidak dibaca; yang dimaksud
    pertek.

    ## Perbaikan

    Samakan judulnya, atau catat padanannya di `mutasi.toml` bagian `[kolom]`; ganti nama lembarnya. Yang
    memang tidak diperlukan boleh dibiarkan.
    """

    code = "DAT020"
    name = "kolom-tak-dikenal"
    severity = Severity.INFO
    kolom = ("batch.kunci",)

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report each heading, key of the sheet batch and near sheet that was not understood, once."""
        del law
        for kolom in batch.bahan.kolom_tak_dikenal:
            if kolom.tabel == "lembar":
                pesan = f"Lembar «{kolom.sel.isi}» tidak dibaca, karena namanya bukan nama tabel."
                if kolom.saran:
                    pesan += f" Mungkin yang dimaksud tabel {kolom.saran}."
                yield self.finding(
                    kolom.sel,
                    pesan,
                    f"Ganti nama lembarnya menjadi {kolom.saran or 'nama tabelnya'}. Bila tidak diperlukan, "
                    f"biarkan saja.",
                )
                continue
            kunci = kolom.tabel == "batch"
            sebutan = (
                f"Kunci «{kolom.sel.isi}» pada lembar batch"
                if kunci
                else f"Judul «{kolom.sel.isi}» pada lembar {kolom.tabel}"
            )
            saran = f" Yang terdekat adalah {kolom.saran}." if kolom.saran else ""
            padanan = "" if kunci else f", atau catat padanannya di mutasi.toml bagian [kolom.{kolom.tabel}]"
            yield self.finding(
                kolom.sel,
                f"{sebutan} tidak dikenal, sehingga isinya tidak dibaca.{saran}",
                f"Samakan tulisannya{padanan}. Bila tidak diperlukan, biarkan saja.",
            )
