"""DAT020 kolom-tak-dikenal."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.rule_facts import Aspect, Subject
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
    aspect = Aspect.DATA
    subject = Subject.BATCH
    column = ("batch.kunci",)

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report each heading, key of the sheet batch and near sheet that was not understood, once."""
        del law
        for column in batch.material.unknown_columns:
            if column.table == "lembar":
                message = f"Lembar «{column.cell.content}» tidak dibaca, karena namanya bukan nama tabel."
                if column.suggestion:
                    message += f" Mungkin yang dimaksud tabel {column.suggestion}."
                yield self.finding(
                    column.cell,
                    message,
                    f"Ganti nama lembarnya menjadi {column.suggestion or 'nama tabelnya'}. Bila tidak diperlukan, "
                    f"biarkan saja.",
                )
                continue
            is_key = column.table == "batch"
            label = (
                f"Kunci «{column.cell.content}» pada lembar batch"
                if is_key
                else f"Judul «{column.cell.content}» pada lembar {column.table}"
            )
            suggestion = f" Yang terdekat adalah {column.suggestion}." if column.suggestion else ""
            mapping_hint = "" if is_key else f", atau catat padanannya di mutasi.toml bagian [kolom.{column.table}]"
            yield self.finding(
                column.cell,
                f"{label} tidak dikenal, sehingga isinya tidak dibaca.{suggestion}",
                f"Samakan tulisannya{mapping_hint}. Bila tidak diperlukan, biarkan saja.",
            )
