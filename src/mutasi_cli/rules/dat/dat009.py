"""DAT009 kode-jabatan-ganda."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.rule_facts import Aspect, Subject
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule


class KodeJabatanGanda(Rule):
    """Satu kode jabatan dipakai untuk lebih dari satu baris tabel jabatan.

    ## Mengapa

    Kode menentukan jabatan mana yang dilepas dan dituju. Bila kodenya ganda, orang dapat dilantik ke
    jabatan yang salah tanpa ada yang melihat.

    ## Dasar

    Aturan kewajaran: satu kode untuk satu jabatan. Banyak orang dalam jabatan yang sama ditulis dengan
    formasi, bukan dengan baris yang diulang.

    ## Contoh

    Kode KEL.A ada pada baris 12 (Lurah Melati) dan baris 57 (Lurah Kenanga).

    ## Perbaikan

    Beri kode sendiri kepada tiap jabatan, atau hapus baris yang berulang dan tulis formasinya.
    """

    code = "DAT009"
    name = "kode-jabatan-ganda"
    severity = Severity.GALAT
    aspect = Aspect.DATA
    subject = Subject.JABATAN
    column = ("jabatan.kode",)

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on every row that shares its code with another, in the whole table."""
        del law
        for kode, extra in sorted(batch.material.duplicate_jabatan.items()):
            row = (batch.jabatan[kode], *extra) if kode in batch.jabatan else extra
            for jabatan in row:
                twin_words = ", ".join(
                    f"{twin.full_name} (baris {twin.origin.row})" for twin in row if twin is not jabatan
                )
                yield self.finding(
                    jabatan.origin["kode"],
                    f"Kode {kode} dipakai untuk {jabatan.full_name} dan juga untuk {twin_words or 'baris lain'}.",
                    "Beri tiap jabatan kode sendiri, atau hapus baris yang berulang dan tulis formasinya.",
                    kode=kode,
                )
