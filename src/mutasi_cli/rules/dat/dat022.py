"""DAT022 pengecualian-tak-terpakai."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.usulan import WaiverRow
from mutasi_cli.rules.waivers import WaiverOutcome, WaiverRule


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
    column = ("pengecualian.aturan", "pengecualian.nip", "pengecualian.kode_jabatan")

    def check_waivers(self, outcome: WaiverOutcome, batch: Batch) -> Iterator[Finding]:
        """Report each valid waiver that covers no finding."""
        for waiver in outcome.unused:
            yield self.finding(
                waiver.origin["aturan"],
                f"Pengecualian {waiver.rule_code} untuk {_whom(waiver, batch)} {_why(waiver, batch)}.",
                "Hapus barisnya, atau betulkan aturan, NIP, dan kode jabatannya.",
                nip=waiver.nip,
                kode=waiver.kode_jabatan,
            )


def _whom(waiver: WaiverRow, batch: Batch) -> str:
    pegawai = None if waiver.nip is None else batch.pegawai.get(waiver.nip)
    jabatan = None if waiver.kode_jabatan is None else batch.jabatan.get(waiver.kode_jabatan)
    parts = []
    if waiver.nip is not None:
        parts.append(f"NIP {waiver.nip}" if pegawai is None else pegawai.name_with_gelar)
    if waiver.kode_jabatan is not None:
        parts.append(f"jabatan {waiver.kode_jabatan}" if jabatan is None else jabatan.full_name)
    return ", ".join(parts)


def _why(waiver: WaiverRow, batch: Batch) -> str:
    settings = batch.office_settings.aturan.get(waiver.rule_code or "")
    if settings is not None and settings.severity is None:
        return "tidak terpakai karena aturan itu dimatikan di mutasi.toml"
    return "tidak terpakai: tidak ada temuan yang cocok"
