"""WKT008 hari-tak-cocok-tanggal."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.sel import Asal, Kerusakan, Sel
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.domain.waktu import nama_hari, tanggal_panjang
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule

_EJAAN_LAIN = {"jumaat": "jumat", "ahad": "minggu", "saptu": "sabtu", "senen": "senin", "rebo": "rabu"}


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
    kolom = ("batch.hari", "batch.tanggal_pelantikan")

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report each cell of the judged rows whose weekday is not that of its date."""
        del law
        yield from self._key_hari(batch)
        for asal, nip, siapa in _judged(batch):
            for sel in asal.sel.values():
                if sel.kerusakan is Kerusakan.HARI:
                    yield self._in_front(sel, nip, siapa)

    def _key_hari(self, batch: Batch) -> Iterator[Finding]:
        hari = batch.fakta.hari
        if hari is None or _day(hari) == nama_hari(batch.tanggal).casefold():
            return
        yield self.finding(
            batch.fakta.asal["hari"],
            f"Di lembar batch tertulis hari {hari}, padahal {tanggal_panjang(batch.tanggal)} jatuh pada hari "
            f"{nama_hari(batch.tanggal)}.",
            "Pastikan hari pelantikan, lalu betulkan hari atau tanggal_pelantikan di lembar batch.",
        )

    def _in_front(self, sel: Sel, nip: str | None, siapa: str) -> Finding:
        sebab = sel.keterangan or "Nama hari itu bukan hari dari tanggalnya."
        return self.finding(
            sel,
            f"Tertulis «{sel.isi}»{siapa}. {sebab}",
            "Pastikan hari yang dimaksud, lalu betulkan nama hari atau tanggalnya.",
            nip=nip,
        )


def _day(teks: str) -> str:
    huruf = "".join(isi for isi in teks.casefold() if isi.isalpha())
    huruf = huruf.removeprefix("hari")
    return _EJAAN_LAIN.get(huruf, huruf)


def _judged(batch: Batch) -> Iterator[tuple[Asal, str | None, str]]:
    """Yield the rows the batch touches, once each: the small sheets, then the people concerned."""
    yield batch.fakta.asal, None, ""
    for move in batch.moves:
        yield move.usulan.asal, move.nip, f" (usulan {move.siapa})"
    for pertek in batch.bahan.pertek or ():
        yield pertek.asal, pertek.nip, ""
    for plt in batch.bahan.plt:
        yield plt.asal, plt.nip_plt, ""
    for waiver in batch.bahan.pengecualian:
        yield waiver.asal, waiver.nip, ""
    for nip in _touched(batch):
        pegawai = batch.pegawai[nip]
        yield pegawai.asal, nip, f" (data {pegawai.nama_bergelar})"
        for riwayat in batch.riwayat.get(nip, ()):
            yield riwayat.asal, nip, f" (riwayat {pegawai.nama_bergelar})"


def _touched(batch: Batch) -> tuple[str, ...]:
    nips = {move.nip for move in batch.moves if move.nip is not None}
    nips.update(batch.fakta.saksi)
    nips.update(plt.nip_plt for plt in batch.bahan.plt if plt.nip_plt is not None)
    for kode in batch.moves_by_target:
        nips.update(batch.holders_before.get(kode, ()))
    return tuple(sorted(nip for nip in nips if nip in batch.pegawai))
