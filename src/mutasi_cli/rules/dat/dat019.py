"""DAT019 kode-atasan-melingkar."""

from collections.abc import Iterator, Mapping

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.rule_facts import Aspect, Subject
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule
from mutasi_cli.rules.missing_columns import column_cell, missing_column


class KodeAtasanMelingkar(Rule):
    """Rantai atasan suatu jabatan berputar kembali ke jabatan itu atau menunjuk jabatan yang tidak ada.

    ## Mengapa

    Dari rantai atasan diketahui siapa bawahan siapa: untuk hubungan keluarga, bawahan yang pangkatnya lebih
    tinggi, dan penanda tangan naskah. Rantai yang putus atau melingkar menggagalkan pemeriksaan itu.

    ## Dasar

    Aturan kewajaran: setiap jabatan mempunyai satu atasan, sampai ke puncak.

    ## Contoh

    Atasan Camat ditulis Lurah Melati, sedangkan atasan Lurah Melati adalah Camat.

    ## Perbaikan

    Betulkan kode_atasan di tabel jabatan; kosongkan untuk jabatan yang paling atas.
    """

    code = "DAT019"
    name = "kode-atasan-melingkar"
    severity = Severity.GALAT
    unknown_without = ("jabatan.kode",)
    aspect = Aspect.DATA
    subject = Subject.JABATAN
    column = ("jabatan.kode", "jabatan.kode_atasan")

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on each post with an unknown superior and on each member of a circle, in the whole table.

        Posts that merely lead up to such a fault are echoes of it and stay silent.
        """
        del law
        circles = _circles(batch.jabatan)
        codes = column_cell(batch, "jabatan.kode")
        for kode in sorted(batch.jabatan):
            jabatan = batch.jabatan[kode]
            superior = jabatan.kode_atasan
            if superior is None:
                continue
            cell = jabatan.origin["kode_atasan"]
            if superior == kode:
                message = f"Atasan {jabatan.full_name} adalah jabatan itu sendiri."
            elif kode in circles:
                message = f"Rantai atasan {jabatan.full_name} melingkar: {' → '.join(circles[kode])}."
            elif superior not in batch.jabatan:
                message = f"Atasan {jabatan.full_name}, «{superior}», tidak ada di tabel jabatan."
                cell = codes if missing_column(codes, batch) is not None else cell
            else:
                continue
            yield self.finding(
                cell,
                message,
                "Betulkan kode_atasan di tabel jabatan; kosongkan untuk jabatan yang paling atas.",
                kode=kode,
            )


def _circles(jabatan: Mapping[str, Jabatan]) -> dict[str, list[str]]:
    """Return, per post that is its own superior in the end, the way round from it back to it."""
    circles: dict[str, list[str]] = {}
    selesai: set[str] = set()
    for start in sorted(jabatan):
        visited: dict[str, int] = {}
        current: str | None = start
        while current is not None and current in jabatan and current not in selesai and current not in visited:
            visited[current] = len(visited)
            current = jabatan[current].kode_atasan
        if current is not None and current in visited:
            ring = list(visited)[visited[current] :]
            for index, kode in enumerate(ring):
                circles[kode] = [*ring[index:], *ring[:index], kode]
        selesai.update(visited)
    return circles
