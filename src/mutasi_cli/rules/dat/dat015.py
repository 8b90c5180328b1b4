"""DAT015 pemangku-tak-cocok."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.nip import printed_nip
from mutasi_cli.domain.rule_facts import Aspect
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule
from mutasi_cli.rules.missing_columns import column_cell, column_of_holders, columns_of_unknown_holders


class PemangkuTakCocok(Rule):
    """Pemangku menurut tabel jabatan bukan orang yang menurut tabel pegawai memangku jabatan itu.

    ## Mengapa

    Bila kedua tabel berbeda, tidak jelas siapa yang digantikan. Orang dapat kehilangan jabatan tanpa
    disebut, atau jabatan dikira kosong.

    ## Dasar

    Aturan kewajaran. Hanya dibandingkan bila pemangku_nip diisi dan formasinya satu.

    ## Contoh

    Tabel jabatan menyebut Fajar sebagai pemangku Lurah Melati, sedangkan tabel pegawai menyebut Gani.

    ## Perbaikan

    Betulkan tabel yang usang: pemangku_nip di tabel jabatan, atau kode_jabatan di tabel pegawai.
    """

    code = "DAT015"
    name = "pemangku-tak-cocok"
    severity = Severity.PERINGATAN
    unknown_without = ("pegawai.kode_jabatan", "pegawai.kode_tugas_tambahan")
    aspect = Aspect.DATA
    column = (
        "jabatan.pemangku_nip",
        "jabatan.formasi",
        "pegawai.kode_jabatan",
        "pegawai.kode_tugas_tambahan",
    )

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on touched posts for one person whose two holders differ."""
        del law
        unreadable = {
            kode
            for pegawai in batch.material.pegawai_without_nip
            for kode in (pegawai.kode_jabatan, pegawai.kode_tugas_tambahan)
        }
        unknown = columns_of_unknown_holders(batch)
        for jabatan in batch.touched_posts:
            nip = jabatan.pemangku_nip
            if nip is None or jabatan.formasi != 1 or jabatan.kode in unreadable:
                continue
            pemangku = _holders(jabatan, batch)
            if pemangku == [nip]:
                continue
            by_pegawai = (
                " dan ".join(batch.pegawai[holder_nip].name_with_gelar for holder_nip in pemangku)
                or "tidak seorang pun"
            )
            holder = batch.pegawai.get(nip)
            column = column_of_holders(jabatan)
            who = f"NIP {printed_nip(nip)}" if holder is None else holder.name_with_gelar
            yield self.finding(
                column_cell(batch, column) if column in unknown else jabatan.origin["pemangku_nip"],
                f"Pemangku {jabatan.full_name} menurut tabel jabatan adalah {who}, sedangkan menurut "
                f"tabel pegawai {by_pegawai} memangkunya.",
                "Betulkan pemangku_nip di tabel jabatan, atau kode_jabatan orangnya di tabel pegawai.",
                nip=nip,
                kode=jabatan.kode,
            )


def _holders(jabatan: Jabatan, batch: Batch) -> list[str]:
    """Return who holds the post by the staff table, those included who have left the service since."""
    return sorted(
        nip
        for nip, pegawai in batch.pegawai.items()
        if jabatan.kode in {pegawai.kode_jabatan, pegawai.kode_tugas_tambahan}
    )
