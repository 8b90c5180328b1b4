"""DAT021 pengaturan-belum-lengkap."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.kosakata import Jenjang, Kelompok
from mutasi_cli.domain.sel import Sel
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule

_KEPALA_DAERAH = "kepala_daerah"


class PengaturanBelumLengkap(Rule):
    """Satu bagian `mutasi.toml` yang diperlukan aturan atau naskah belum ada.

    ## Mengapa

    Tanpa data kepala daerah, larangan enam bulan sesudah pelantikannya tidak dapat diperiksa. Tanpa data
    penanda tangan, keputusan tidak dapat disusun. Yang tidak dapat diperiksa harus dikatakan.

    ## Dasar

    Aturan kewajaran: yang tidak diketahui tidak pernah dianggap memenuhi syarat.

    ## Contoh

    `mutasi.toml` belum ada sama sekali, atau penanda tangan keputusan adalah sekda, sedangkan bagian
    `[pejabat.sekda]` tidak ada.

    ## Perbaikan

    Lengkapi bagian yang disebut. `mutasi init` menulis `mutasi.toml` yang tinggal diisi.
    """

    code = "DAT021"
    name = "pengaturan-belum-lengkap"
    severity = Severity.PERINGATAN

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report each missing group once; a field that lacks within a group is DOK004."""
        del law
        pengaturan = batch.pengaturan
        kurang: dict[str, str] = {}
        if pengaturan.instansi is None:
            kurang["instansi"] = "nama dan tempat instansi pada naskah tidak diketahui"
        if pengaturan.kepala_daerah is None:
            kurang[_KEPALA_DAERAH] = "masa larangan mutasi dan kewenangan kepala daerah tidak dapat diperiksa"
        if pengaturan.keputusan is None:
            kurang["keputusan"] = "penanda tangan keputusan tidak diketahui"
        for kunci, tugas in _officials(batch).items():
            if kunci not in pengaturan.pejabat:
                kurang[f"pejabat.{kunci}"] = f"{tugas} tidak diketahui"
        for bagian, akibat in kurang.items():
            yield self.finding(
                Sel(pengaturan.file),
                f"Bagian [{bagian}] belum ada di mutasi.toml, sehingga {akibat}.",
                f"Lengkapi [{bagian}] di mutasi.toml.",
            )


def _officials(batch: Batch) -> dict[str, str]:
    """Return the officials that the papers of this batch need: key of ``[pejabat]`` -> what each does."""
    hasil: dict[str, str] = {}
    for kelompok in Kelompok:
        keputusan = batch.pengaturan.keputusan_untuk(kelompok)
        moves = batch.group(kelompok)
        if keputusan is None or not moves:
            continue
        if keputusan.penandatangan != _KEPALA_DAERAH:
            hasil.setdefault(keputusan.penandatangan, "penanda tangan keputusan")
        for move in moves:
            jenjang = move.jenjang_baru if move.tujuan is not None else move.jenjang_lama
            jpt = jenjang is not None and jenjang >= Jenjang.JPT_PRATAMA
            kunci = keputusan.pengesah_petikan.get("jpt" if jpt else "lainnya")
            if kunci is not None and kunci != _KEPALA_DAERAH:
                hasil.setdefault(kunci, "pengesah petikan keputusan")
    return hasil
