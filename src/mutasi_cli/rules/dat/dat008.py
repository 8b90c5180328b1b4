"""DAT008 jabatan-tidak-ditemukan."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.move import Move
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
    title = "Jabatan tujuan tidak ditemukan"
    severity = Severity.GALAT
    column = (
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
            if move.usulan.asks_target and move.target is None and not move.target_cell.blank:
                yield self._target(move, batch)
            if _wrong_old_post(move, batch):
                yield self._old_post(move, batch)
        for plt in batch.material.plt:
            cell = plt.origin["kode_jabatan"]
            if plt.kode_jabatan not in batch.jabatan and not cell.blank and cell.damage is None:
                yield self.finding(
                    cell,
                    f"Jabatan «{cell.content}» pada lembar plt tidak ada di tabel jabatan.",
                    "Isi kode jabatan dari tabel jabatan.",
                    nip=plt.nip_plt,
                )

    def _target(self, move: Move, batch: Batch) -> Finding:
        usulan = move.usulan
        written = usulan.written_target or usulan.target_cell.content
        if usulan.ambiguous_targets:
            message = f"Tujuan {move.who}, «{written}», cocok dengan lebih dari satu jabatan"
            lead = "Yang cocok"
        else:
            message = f"Tujuan {move.who}, «{written}», tidak ada di tabel jabatan"
            lead = "Yang mendekati"
        candidate = _candidates(usulan, batch)
        return self.finding(
            usulan.target_cell,
            f"{message}." + (f" {lead}: {candidate}." if candidate else ""),
            "Isi kode_jabatan_tujuan dari tabel jabatan, atau betulkan sebutan jabatan dan unitnya.",
            nip=move.nip,
        )

    def _old_post(self, move: Move, batch: Batch) -> Finding:
        kode = move.usulan.kode_jabatan_lama or ""
        jabatan = batch.jabatan.get(kode)
        if jabatan is None:
            message = f"Jabatan lama {move.who}, «{kode}», tidak ada di tabel jabatan."
        else:
            message = f"Jabatan lama yang ditulis untuk {move.who}, {jabatan.full_name}, tidak dipangkunya."
        return self.finding(
            move.usulan.origin["kode_jabatan_lama"],
            message,
            "Kosongkan kode_jabatan_lama bila orangnya hanya memangku satu jabatan, atau isi kode jabatan "
            "yang benar-benar dilepasnya.",
            nip=move.nip,
            kode=None if jabatan is None else kode,
        )


def _candidates(usulan: Usulan, batch: Batch) -> str:
    candidate = {kode: batch.jabatan[kode].full_name for kode in usulan.ambiguous_targets if kode in batch.jabatan}
    return "; ".join(f"{nama} (kode {kode})" for kode, nama in (candidate or dict(usulan.suggested_targets)).items())


def _wrong_old_post(move: Move, batch: Batch) -> bool:
    """Tell whether kode_jabatan_lama is unknown, or (of a removal) not held: with a target that is JAB007."""
    kode, pegawai = move.usulan.kode_jabatan_lama, move.pegawai
    if kode is None or pegawai is None:
        return False
    if kode not in batch.jabatan:
        return kode not in {pegawai.kode_jabatan, pegawai.kode_tugas_tambahan}
    return move.target is None and kode not in {pegawai.kode_jabatan, pegawai.kode_tugas_tambahan}
