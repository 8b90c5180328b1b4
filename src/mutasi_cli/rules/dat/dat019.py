"""DAT019 kode-atasan-melingkar."""

from collections.abc import Iterator, Mapping

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule


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
    kolom = ("jabatan.kode", "jabatan.kode_atasan")

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on each post with an unknown superior and on each member of a circle, in the whole table.

        Posts that merely lead up to such a fault are echoes of it and stay silent.
        """
        del law
        melingkar = _circles(batch.jabatan)
        for kode in sorted(batch.jabatan):
            jabatan = batch.jabatan[kode]
            atasan = jabatan.kode_atasan
            if atasan is None:
                continue
            if atasan == kode:
                pesan = f"Atasan {jabatan.nama_lengkap} adalah jabatan itu sendiri."
            elif kode in melingkar:
                pesan = f"Rantai atasan {jabatan.nama_lengkap} melingkar: {' → '.join(melingkar[kode])}."
            elif atasan not in batch.jabatan:
                pesan = f"Atasan {jabatan.nama_lengkap}, «{atasan}», tidak ada di tabel jabatan."
            else:
                continue
            yield self.finding(
                jabatan.asal["kode_atasan"],
                pesan,
                "Betulkan kode_atasan di tabel jabatan; kosongkan untuk jabatan yang paling atas.",
                kode=kode,
            )


def _circles(jabatan: Mapping[str, Jabatan]) -> dict[str, list[str]]:
    """Return, per post that is its own superior in the end, the way round from it back to it."""
    hasil: dict[str, list[str]] = {}
    selesai: set[str] = set()
    for awal in sorted(jabatan):
        jalan: dict[str, int] = {}
        kini: str | None = awal
        while kini is not None and kini in jabatan and kini not in selesai and kini not in jalan:
            jalan[kini] = len(jalan)
            kini = jabatan[kini].kode_atasan
        if kini is not None and kini in jalan:
            ring = list(jalan)[jalan[kini] :]
            for indeks, kode in enumerate(ring):
                hasil[kode] = [*ring[indeks:], *ring[:indeks], kode]
        selesai.update(jalan)
    return hasil
