"""DAT022 pengecualian-tak-terpakai."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.domain.usulan import Pengecualian
from mutasi_cli.rules.waivers import Penerapan, WaiverRule


class PengecualianTakTerpakai(WaiverRule):
    """Pengecualian yang sah, tetapi tidak cocok dengan temuan mana pun.

    ## Mengapa

    Pengecualian yang tertinggal dari pelantikan sebelumnya dapat menutupi kesalahan baru tanpa ada yang
    mempertimbangkannya.

    ## Dasar

    Aturan kewajaran: setiap pengecualian menjawab satu temuan pada pelantikan ini.

    ## Contoh

    Pengecualian untuk WKT001 atas NIP seorang lurah yang sudah tidak ada dalam usulan.

    ## Perbaikan

    Hapus barisnya dari lembar pengecualian, atau betulkan aturan, NIP, dan kode jabatannya. Bila NIP sudah
    diisi, kode jabatan boleh dikosongkan.
    """

    code = "DAT022"
    name = "pengecualian-tak-terpakai"
    severity = Severity.PERINGATAN
    kolom = ("pengecualian.aturan", "pengecualian.nip", "pengecualian.kode_jabatan")

    def check_waivers(self, penerapan: Penerapan, batch: Batch) -> Iterator[Finding]:
        """Report each valid waiver that covers no finding."""
        for waiver in penerapan.tak_terpakai:
            yield self.finding(
                waiver.asal["aturan"],
                f"Pengecualian {waiver.aturan} untuk {_whom(waiver, batch)} {_why(waiver, batch)}.",
                "Hapus barisnya, atau betulkan aturan, NIP, dan kode jabatannya.",
                nip=waiver.nip,
                kode=waiver.kode_jabatan,
            )


def _whom(waiver: Pengecualian, batch: Batch) -> str:
    pegawai = None if waiver.nip is None else batch.pegawai.get(waiver.nip)
    jabatan = None if waiver.kode_jabatan is None else batch.jabatan.get(waiver.kode_jabatan)
    bagian = []
    if waiver.nip is not None:
        bagian.append(f"NIP {waiver.nip}" if pegawai is None else pegawai.nama_bergelar)
    if waiver.kode_jabatan is not None:
        bagian.append(f"jabatan {waiver.kode_jabatan}" if jabatan is None else jabatan.nama_lengkap)
    return ", ".join(bagian)


def _why(waiver: Pengecualian, batch: Batch) -> str:
    setelan = batch.pengaturan.aturan.get(waiver.aturan or "")
    if setelan is not None and setelan.keparahan is None:
        return "tidak terpakai karena aturan itu dimatikan di mutasi.toml"
    return "tidak terpakai: tidak ada temuan yang cocok"
