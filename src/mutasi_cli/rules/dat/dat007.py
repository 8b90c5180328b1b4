"""DAT007 pegawai-tidak-ditemukan."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.nip import awalan_utuh, nip_tercetak
from mutasi_cli.domain.sel import Sel
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule
from mutasi_cli.rules.dat.nama_orang import same_name


class PegawaiTidakDitemukan(Rule):
    """NIP pada usulan, saksi, atau Plt. tidak ada di tabel pegawai.

    ## Mengapa

    Tanpa data orangnya tidak ada yang dapat diperiksa, dan naskahnya tidak dapat dibuat. Satu angka yang
    tertukar sudah menunjuk orang lain; karena itu NIP yang mirip hanya disebutkan, tidak pernah dipakai.

    ## Dasar

    Aturan kewajaran: usulan tentang orang yang tidak tercatat tidak dapat dinilai.

    ## Contoh

    Usulan memuat NIP 198106062006041010, sedangkan tabel pegawai memuat 198106062006041001.

    ## Perbaikan

    Betulkan NIP pada usulan, atau lengkapi tabel pegawai bila orangnya pegawai baru atau pindahan.
    """

    code = "DAT007"
    name = "pegawai-tidak-ditemukan"
    severity = Severity.GALAT
    kolom = ("usulan.nip", "batch.saksi_1_nip", "batch.saksi_2_nip", "plt.nip_plt", "pegawai.nip")
    waivable = False

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on rows of usulan, witnesses and acting heads whose sound NIP nobody has."""
        del law
        for move in batch.moves:
            if move.nip is not None and move.pegawai is None:
                if _damaged_twin(move.nip, move.usulan.nama, batch):
                    continue
                sebutan = f"NIP {move.usulan.nama}" if move.usulan.nama else "NIP"
                yield self._report(move.sel_nip, sebutan, move.nip, batch)
        for nomor, nip in ((1, batch.fakta.saksi_1_nip), (2, batch.fakta.saksi_2_nip)):
            if nip is not None and nip not in batch.pegawai and not _damaged_twin(nip, None, batch):
                yield self._report(batch.fakta.asal[f"saksi_{nomor}_nip"], f"NIP saksi {nomor}", nip, batch)
        for plt in batch.bahan.plt:
            nip = plt.nip_plt
            if nip is not None and nip not in batch.pegawai and not _damaged_twin(nip, None, batch):
                yield self._report(plt.asal["nip_plt"], "NIP Plt.", nip, batch)

    def _report(self, sel: Sel, sebutan: str, nip: str, batch: Batch) -> Finding:
        saran = batch.bahan.saran_pegawai.get(sel.isi, ())
        dekat = "; ".join(f"{isi.nama}, NIP {nip_tercetak(isi.nip)} ({isi.sebab})" for isi in saran)
        return self.finding(
            sel,
            f"{sebutan} ({nip_tercetak(nip)}) tidak ada di tabel pegawai."
            + (f" Yang mendekati: {dekat}." if dekat else ""),
            "Betulkan NIP-nya, atau lengkapi tabel pegawai bila orangnya memang belum tercatat.",
            nip=nip,
        )


def _damaged_twin(nip: str, nama: str | None, batch: Batch) -> bool:
    """Tell whether the staff table has the person under a NIP that DAT001 has reported as damaged."""
    return any(
        nip.startswith(awalan_utuh(isi.asal["nip"].isi) or "-") and (nama is None or same_name(isi, nama))
        for isi in batch.bahan.pegawai_tanpa_nip
    )
