"""WKT008 hari-tak-cocok-tanggal."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import day_name, long_date
from mutasi_cli.domain.cell import Cell, Damage, Origin
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.rule_facts import Aspect
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule

_OTHER_SPELLINGS = {"jumaat": "jumat", "ahad": "minggu", "saptu": "sabtu", "senen": "senin", "rebo": "rabu"}


class HariTakCocokTanggal(Rule):
    """Nama hari yang tertulis bukan hari dari tanggal itu.

    ## Mengapa

    Salah satu dari keduanya salah, dan tidak dapat ditebak yang mana. Surat kabar menulis Kamis untuk
    6 Februari 2026, padahal hari itu Jumat; di undangan kesalahan seperti ini membuat orang salah datang.

    ## Dasar

    Aturan kewajaran: hari dan tanggal menyebut satu hari yang sama. Yang dilihat ialah nama hari di depan
    tanggal di sel mana pun yang menyangkut usulan, dan kunci hari di lembar batch.

    ## Contoh

    Di lembar batch tertulis hari Kamis dan tanggal pelantikan 6 Februari 2026, padahal hari itu Jumat.

    ## Perbaikan

    Pastikan hari yang dimaksud, lalu betulkan nama hari atau tanggalnya.
    """

    code = "WKT008"
    name = "hari-tak-cocok-tanggal"
    severity = Severity.GALAT
    aspect = Aspect.UPACARA
    needed_paper = "nama hari yang cocok dengan tanggalnya"
    column = ("batch.hari", "batch.tanggal_pelantikan")

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report each cell of the judged rows whose weekday is not that of its date."""
        del law
        yield from self._key_day(batch)
        for origin, nip, who in _judged(batch):
            for cell in origin.cell.values():
                if cell.damage is Damage.DAY_NAMES:
                    yield self._in_front(cell, nip, who)

    def _key_day(self, batch: Batch) -> Iterator[Finding]:
        hari = batch.facts.hari
        if hari is None or _day(hari) == day_name(batch.tanggal).casefold():
            return
        yield self.finding(
            batch.facts.origin["hari"],
            f"Di lembar batch tertulis hari {hari}, padahal {long_date(batch.tanggal)} jatuh pada hari "
            f"{day_name(batch.tanggal)}.",
            "Pastikan hari pelantikan, lalu betulkan hari atau tanggal_pelantikan di lembar batch.",
        )

    def _in_front(self, cell: Cell, nip: str | None, who: str) -> Finding:
        reason = cell.keterangan or "Nama hari itu bukan hari dari tanggalnya."
        return self.finding(
            cell,
            f"Tertulis «{cell.content}»{who}. {reason}",
            "Pastikan hari yang dimaksud, lalu betulkan nama hari atau tanggalnya.",
            nip=nip,
        )


def _day(text: str) -> str:
    letters = "".join(letter for letter in text.casefold() if letter.isalpha())
    letters = letters.removeprefix("hari")
    return _OTHER_SPELLINGS.get(letters, letters)


def _judged(batch: Batch) -> Iterator[tuple[Origin, str | None, str]]:
    """Yield the rows the batch touches, once each: the small sheets, then the people concerned."""
    yield batch.facts.origin, None, ""
    for move in batch.moves:
        yield move.usulan.origin, move.nip, f" (usulan {move.who})"
    for pertek in (*(batch.material.pertek or ()), *(batch.material.izin_mendagri or ())):
        yield pertek.origin, pertek.nip, ""
    for plt in batch.material.plt:
        yield plt.origin, plt.nip_plt, ""
    for waiver in batch.material.pengecualian:
        yield waiver.origin, waiver.nip, ""
    for nip in _touched(batch):
        pegawai = batch.pegawai[nip]
        yield pegawai.origin, nip, f" (data {pegawai.name_with_gelar})"
        for riwayat in batch.riwayat.get(nip, ()):
            yield riwayat.origin, nip, f" (riwayat {pegawai.name_with_gelar})"


def _touched(batch: Batch) -> tuple[str, ...]:
    nips = {move.nip for move in batch.moves if move.nip is not None}
    nips.update(batch.facts.saksi)
    nips.update(plt.nip_plt for plt in batch.material.plt if plt.nip_plt is not None)
    for kode in batch.moves_by_target:
        nips.update(batch.holders_before.get(kode, ()))
    return tuple(sorted(nip for nip in nips if nip in batch.pegawai))
