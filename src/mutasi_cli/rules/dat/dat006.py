"""DAT006 nip-ganda-di-pegawai."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule
from mutasi_cli.rules.dat.cakupan import sound, who
from mutasi_cli.rules.dat.nama_orang import same_name


class NipGandaDiPegawai(Rule):
    """Satu NIP tercatat pada lebih dari satu baris tabel pegawai.

    ## Mengapa

    Bila satu NIP ada dua kali, tidak diketahui baris mana yang benar: pangkat, jabatan, dan TMT dapat
    berbeda. Bila namanya pun berbeda, NIP seseorang telah dipakai untuk orang lain.

    ## Dasar

    Aturan kewajaran: satu NIP untuk satu orang, satu orang satu baris.

    ## Contoh

    NIP 19810606 200604 1 001 ada pada baris 40 dan baris 812 tabel pegawai dengan golongan yang berbeda.

    ## Perbaikan

    Hapus baris yang usang, atau betulkan NIP pada baris yang salah.
    """

    code = "DAT006"
    name = "nip-ganda-di-pegawai"
    severity = Severity.GALAT
    kolom = ("pegawai.nip", "pegawai.nama")
    waivable = False

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on every row that shares its NIP with another, in the whole table."""
        del law
        for nip, lebih in sorted(batch.bahan.pegawai_ganda.items()):
            pertama = batch.pegawai.get(nip)
            baris = lebih if pertama is None else (pertama, *lebih)
            for satu in baris:
                lain = [isi for isi in baris if isi is not satu]
                yield self.finding(
                    satu.asal["nip"],
                    f"NIP {who(satu)} juga tercatat {_elsewhere(satu, lain)}.",
                    "Hapus baris yang usang, atau betulkan NIP pada baris yang salah.",
                    nip=sound(nip),
                )


def _elsewhere(satu: Pegawai, lain: list[Pegawai]) -> str:
    bagian = []
    for isi in lain:
        nama = "" if same_name(satu, isi.nama) else f"atas nama {who(isi)} "
        bagian.append(f"{nama}pada baris {isi.asal.baris}")
    return " dan ".join(bagian) if bagian else "pada baris lain"
