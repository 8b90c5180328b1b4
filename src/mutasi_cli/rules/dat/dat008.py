"""DAT008 jabatan-tidak-ditemukan."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.domain.usulan import Usulan
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule


class JabatanTidakDitemukan(Rule):
    """Jabatan yang dituju tidak ada di tabel jabatan, atau sebutannya cocok dengan lebih dari satu jabatan.

    ## Mengapa

    Nama kelurahan dan kecamatan banyak yang hampir sama, misalnya Jatiranggon dan Jatirangga. Menebak
    berarti melantik orang ke tempat yang salah; karena itu yang diterima hanya sebutan yang cocok dengan satu
    jabatan.

    ## Dasar

    Aturan kewajaran: orang hanya dapat diangkat dalam jabatan yang ada.

    ## Contoh

    Tujuan tertulis `Lurah Bintara Jaja`; tabel jabatan memuat Lurah Bintara dan Lurah Bintara Jaya.

    ## Perbaikan

    Isi kode jabatan dari tabel jabatan, atau betulkan sebutan jabatan dan unitnya. Bila unit itu mempunyai
    ejaan lain, catat ejaan itu di `mutasi.toml` bagian `[nama_lain.unit]`.
    """

    code = "DAT008"
    name = "jabatan-tidak-ditemukan"
    severity = Severity.GALAT
    kolom = (
        "usulan.kode_jabatan_tujuan",
        "usulan.jabatan_tujuan",
        "usulan.unit_tujuan",
        "usulan.kode_jabatan_lama",
        "plt.kode_jabatan",
    )
    waivable = False

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report targets that were not resolved, and old posts and posts under a Plt that do not exist."""
        del law
        for move in batch.moves:
            if move.usulan.minta_tujuan and move.tujuan is None and not move.sel_tujuan.kosong:
                yield self._target(move, batch)
            if _wrong_old_post(move, batch):
                yield self._old_post(move, batch)
        for plt in batch.bahan.plt:
            sel = plt.asal["kode_jabatan"]
            if plt.kode_jabatan not in batch.jabatan and not sel.kosong and sel.kerusakan is None:
                yield self.finding(
                    sel,
                    f"Jabatan «{sel.isi}» pada lembar plt tidak ada di tabel jabatan.",
                    "Isi kode jabatan dari tabel jabatan.",
                    nip=plt.nip_plt,
                )

    def _target(self, move: Move, batch: Batch) -> Finding:
        usulan = move.usulan
        tertulis = usulan.tujuan_tertulis or usulan.sel_tujuan.isi
        if usulan.ganda_tujuan:
            pesan = f"Tujuan {move.siapa}, «{tertulis}», cocok dengan lebih dari satu jabatan"
            awalan = "Yang cocok"
        else:
            pesan = f"Tujuan {move.siapa}, «{tertulis}», tidak ada di tabel jabatan"
            awalan = "Yang mendekati"
        calon = _candidates(usulan, batch)
        return self.finding(
            usulan.sel_tujuan,
            f"{pesan}." + (f" {awalan}: {calon}." if calon else ""),
            "Isi kode_jabatan_tujuan dari tabel jabatan, atau betulkan sebutan jabatan dan unitnya.",
            nip=move.nip,
        )

    def _old_post(self, move: Move, batch: Batch) -> Finding:
        kode = move.usulan.kode_jabatan_lama or ""
        jabatan = batch.jabatan.get(kode)
        if jabatan is None:
            pesan = f"Jabatan lama {move.siapa}, «{kode}», tidak ada di tabel jabatan."
        else:
            pesan = (
                f"Jabatan lama yang ditulis untuk {move.siapa}, {jabatan.nama_lengkap}, tidak dipangkunya."
            )
        return self.finding(
            move.usulan.asal["kode_jabatan_lama"],
            pesan,
            "Kosongkan kode_jabatan_lama bila orangnya hanya memangku satu jabatan, atau isi kode jabatan "
            "yang benar-benar dilepasnya.",
            nip=move.nip,
            kode=None if jabatan is None else kode,
        )


def _candidates(usulan: Usulan, batch: Batch) -> str:
    calon = {kode: batch.jabatan[kode].nama_lengkap for kode in usulan.ganda_tujuan if kode in batch.jabatan}
    return "; ".join(f"{nama} (kode {kode})" for kode, nama in (calon or dict(usulan.saran_tujuan)).items())


def _wrong_old_post(move: Move, batch: Batch) -> bool:
    """Tell whether kode_jabatan_lama is unknown, or (of a removal) not held: with a target that is JAB007."""
    kode, pegawai = move.usulan.kode_jabatan_lama, move.pegawai
    if kode is None or pegawai is None:
        return False
    if kode not in batch.jabatan:
        return kode not in {pegawai.kode_jabatan, pegawai.kode_tugas_tambahan}
    return move.tujuan is None and kode not in {pegawai.kode_jabatan, pegawai.kode_tugas_tambahan}
