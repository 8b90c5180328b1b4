"""DAT001 nip-tersimpan-sebagai-angka."""

from collections.abc import Iterator

from mutasi_cli.domain.bahan import SaranPegawai
from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.nip import awalan_utuh, nip_tercetak
from mutasi_cli.domain.sel import Kerusakan, Sel
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule
from mutasi_cli.rules.dat.cakupan import BIDANG_NIP, damaged, place


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
    kolom = tuple(f"{sheet}.{bidang}" for sheet, bidang in BIDANG_NIP)
    waivable = False

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report every judged NIP cell that holds a number; the finding has no NIP."""
        del law
        for baris, bidang, sel in damaged(batch, Kerusakan.NIP_ANGKA):
            # A row of the staff table would only find itself.
            calon = "" if baris.tabel == "pegawai" else _candidates(sel, batch)
            yield self.finding(
                sel,
                f"{place(baris, bidang)} tersimpan sebagai angka ({sel.isi}), sehingga angka-angka "
                f"terakhirnya tidak dapat dipercaya.{calon}",
                "Ubah format sel menjadi Teks, lalu ketik ulang NIP dari sumber aslinya.",
                kode=baris.kode,
            )


def _candidates(sel: Sel, batch: Batch) -> str:
    """Name those whose first digits survive in the cell; none of them is ever taken."""
    awalan = awalan_utuh(sel.isi)
    saran = batch.bahan.saran_pegawai.get(sel.isi, ())
    cocok = [isi for isi in saran if awalan and isi.nip.startswith(awalan)]
    if not cocok:
        return ""
    if len(cocok) == 1:
        return f" Empat belas angka pertamanya cocok dengan {_named(cocok[0])}."
    return (
        f" Empat belas angka pertamanya cocok dengan lebih dari satu orang: "
        f"{', '.join(_named(isi) for isi in cocok)}."
    )


def _named(saran: SaranPegawai) -> str:
    return f"{saran.nama} (NIP {nip_tercetak(saran.nip)})"
