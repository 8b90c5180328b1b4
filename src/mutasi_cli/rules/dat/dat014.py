"""DAT014 jenis-tak-cocok-perpindahan."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.kosakata import JenisJabatan, JenisPerpindahan
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.sel import Asal, Sel
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule

_PENENTU_JABATAN = ("jenjang", "eselon", "jenis")
_PENENTU_PEGAWAI = ("kode_jabatan", "jenis_jabatan", "eselon", "jenjang_jf")


class JenisTakCocokPerpindahan(Rule):
    """Jenis yang ditulis pada usulan berbeda dari perpindahan yang sebenarnya, atau tidak dapat ditentukan.

    ## Mengapa

    Penurunan jabatan yang ditulis sebagai rotasi menyembunyikan bahwa hukuman disiplin atau dasar lain
    diperlukan. Jenis yang dipakai di semua naskah selalu dihitung dari jabatan lama dan jabatan baru. Bila
    jenjang salah satunya tidak diketahui, syarat promosi dan penurunan jabatan tidak dapat diperiksa.

    ## Dasar

    Aturan kewajaran: jenis perpindahan mengikuti jenjang dan eselon kedua jabatan.

    ## Contoh

    Usulan menulis rotasi, padahal lurah itu pindah menjadi sekretaris kecamatan: itu promosi.

    ## Perbaikan

    Kosongkan kolom jenis atau tulis jenis yang benar; bila tujuannya yang keliru, betulkan tujuannya. Bila
    jenisnya tidak dapat ditentukan, isi jabatan, jenis jabatan, eselon, atau jenjang yang masih kosong.
    """

    code = "DAT014"
    name = "jenis-tak-cocok-perpindahan"
    severity = Severity.PERINGATAN
    kolom = (
        "usulan.jenis",
        "usulan.kode_jabatan_tujuan",
        *(f"pegawai.{bidang}" for bidang in _PENENTU_PEGAWAI),
        *(f"jabatan.{bidang}" for bidang in _PENENTU_JABATAN),
    )

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report a typed kind that is not the derived one, and a kind that the data cannot tell."""
        del batch, law
        if move.pegawai is None:
            return
        if move.jenis is None:
            yield from self._unknown(move)
            return
        tertulis = move.usulan.jenis
        if tertulis is None or tertulis is move.jenis:
            return
        if move.jenis is JenisPerpindahan.PEMBERHENTIAN:
            # A row without a target whose kind asks for one lacks the target: DAT016.
            return
        lama = move.asal.nama_lengkap if move.asal is not None else move.jabatan_lama
        dari = f" dari {lama}" if lama else ""
        yield self.finding(
            move.usulan.asal["jenis"],
            f"Usulan {move.siapa} ditulis sebagai {tertulis.value}, padahal perpindahan{dari} ke "
            f"{move.jabatan_baru} adalah {move.jenis.value}.",
            "Kosongkan kolom jenis atau tulis jenis yang benar, atau betulkan tujuannya.",
            nip=move.nip,
            kode=None if move.tujuan is None else move.tujuan.kode,
        )

    def _unknown(self, move: Move) -> Iterator[Finding]:
        if move.tujuan is None or move.pegawai is None:
            return
        if move.jenjang_baru is None:
            sel = _blank(move.tujuan.asal, _PENENTU_JABATAN)
            sebab = f"jenjang {move.tujuan.nama_lengkap} tidak diketahui"
            perbaikan = "Isi jenis, eselon, atau jenjang jabatan itu di tabel jabatan."
        else:
            sel = _blank(move.pegawai.asal, _needed(move))
            if move.definitif is not None and sel is not None:
                sel = _blank(move.definitif.asal, _PENENTU_JABATAN)
            sebab = "jenjang jabatannya sekarang tidak diketahui"
            perbaikan = "Isi kode_jabatan di tabel pegawai, atau jenis, eselon, dan jenjang jabatan sekarang."
        if sel is not None:
            yield self.finding(
                sel,
                f"Jenis perpindahan {move.siapa} tidak dapat ditentukan karena {sebab}; syarat promosi dan "
                f"penurunan jabatan tidak dapat diperiksa.",
                perbaikan,
                nip=move.nip,
                kode=move.tujuan.kode,
            )


def _needed(move: Move) -> tuple[str, ...]:
    """Return the columns of the staff table that could tell the present level."""
    jenis = move.pegawai.jenis_jabatan if move.pegawai is not None else None
    if jenis is JenisJabatan.FUNGSIONAL:
        return ("kode_jabatan", "jenjang_jf")
    return ("kode_jabatan", "eselon") if jenis is JenisJabatan.STRUKTURAL else _PENENTU_PEGAWAI


def _blank(asal: Asal, bidang: tuple[str, ...]) -> Sel | None:
    """Return the cell to fill: the first blank one, else the first; None when DAT reported one of them."""
    sel = [asal[isi] for isi in bidang]
    if any(isi.kerusakan is not None for isi in sel):
        return None
    return next((isi for isi in sel if isi.kosong), sel[0])
