"""DAT001 nip-tersimpan-sebagai-angka."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.cell import Cell, Damage
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.material import PegawaiSuggestion
from mutasi_cli.domain.nip import printed_nip, trusted_prefix
from mutasi_cli.domain.rule_facts import Aspect
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule
from mutasi_cli.rules.dat.scope import NIP_FIELDS, damaged, place


class NipTersimpanSebagaiAngka(Rule):
    """NIP tersimpan di sel sebagai angka, bukan sebagai teks.

    ## Mengapa

    Excel hanya menyimpan 15 angka pertama sebuah bilangan. NIP yang 18 angka kehilangan angka-angka
    terakhirnya begitu sel dibaca sebagai bilangan, dan yang tersisa sering masih tampak seperti NIP orang
    lain. Karena itu sel angka selalu dianggap rusak, apa pun isinya, dan tidak pernah diperbaiki sendiri.

    ## Dasar

    Aturan kewajaran: keputusan tentang orang tidak boleh dibuat dari nomor yang sudah rusak.

    ## Contoh

    NIP 197707132006041011 yang diketik pada sel biasa berubah menjadi 197707132006040992.

    ## Perbaikan

    Ubah format sel menjadi Teks, lalu ketik ulang NIP dari sumber aslinya. Mengubah format saja tidak
    mengembalikan angka yang sudah hilang. Bila seluruh kolom rusak, ekspor ulang tabelnya.
    """

    code = "DAT001"
    name = "nip-tersimpan-sebagai-angka"
    severity = Severity.GALAT
    aspect = Aspect.DATA
    column = tuple(f"{sheet}.{field}" for sheet, field in NIP_FIELDS)
    waivable = False

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report every judged NIP cell that holds a number; the finding has no NIP."""
        del law
        for row, field, cell in damaged(batch, Damage.NIP_AS_NUMBER):
            # A row of the staff table would only find itself.
            candidate = "" if row.table == "pegawai" else _candidates(cell, batch)
            yield self.finding(
                cell,
                f"{place(row, field)} tersimpan sebagai angka ({cell.content}), sehingga angka-angka "
                f"terakhirnya tidak dapat dipercaya.{candidate}",
                "Ubah format sel menjadi Teks, lalu ketik ulang NIP dari sumber aslinya.",
                kode=row.kode,
            )


def _candidates(cell: Cell, batch: Batch) -> str:
    """Name those whose first digits survive in the cell; none of them is ever taken."""
    prefix = trusted_prefix(cell.content)
    suggested = batch.material.suggested_pegawai.get(cell.content, ())
    match = [content for content in suggested if prefix and content.nip.startswith(prefix)]
    if not match:
        return ""
    if len(match) == 1:
        return f" Empat belas angka pertamanya cocok dengan {_named(match[0])}."
    return (
        f" Empat belas angka pertamanya cocok dengan lebih dari satu orang: "
        f"{', '.join(_named(content) for content in match)}."
    )


def _named(suggested: PegawaiSuggestion) -> str:
    return f"{suggested.nama} (NIP {printed_nip(suggested.nip)})"
