"""JAB007 rangkap-jabatan."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.sel import Sel
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import TERVERIFIKASI, Rule


class RangkapJabatan(Rule):
    """Sesudah pelantikan, seorang pegawai memangku dua jabatan definitif.

    ## Mengapa

    Rangkap jabatan dilarang. Biasanya terjadi karena kolom kode_jabatan_lama menyebut jabatan yang salah,
    sehingga jabatan yang sebenarnya tidak dilepas, atau karena jabatan definitif tertulis di kolom tugas
    tambahan.

    ## Dasar

    Pejabat administrasi dilarang merangkap jabatan. Tugas tambahan di samping jabatan fungsional, seperti
    Kepala Puskesmas, bukan rangkap jabatan.

    ## Contoh

    Seorang lurah pindah ke kelurahan lain, tetapi kode_jabatan_lama berisi kode seksi yang tidak pernah
    dipangkunya; ia tercatat sebagai lurah di dua kelurahan.

    ## Perbaikan

    Kosongkan atau perbaiki kode_jabatan_lama pada usulan, atau perbaiki kode_jabatan dan kode_tugas_tambahan
    di tabel pegawai.
    """

    code = "JAB007"
    name = "rangkap-jabatan"
    severity = Severity.GALAT
    basis = (Dasar("PP 11/2017", "Pasal 53", TERVERIFIKASI),)
    kolom = (
        "usulan.kode_jabatan_lama",
        "usulan.kode_jabatan_tujuan",
        "pegawai.kode_jabatan",
        "pegawai.kode_tugas_tambahan",
    )

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on every person with two definitive posts; two rows with such targets are JAB001."""
        del law
        for nip in sorted(batch.posts_after):
            definitif = [jabatan for jabatan in batch.posts_after[nip] if jabatan.definitif]
            baru = [
                move
                for move in batch.moves_by_nip.get(nip, ())
                if move.tujuan is not None and move.tujuan.definitif
            ]
            if len(definitif) > 1 and len(baru) <= 1:
                yield self._finding(nip, definitif, baru, batch)

    def _finding(self, nip: str, jabatan: list[Jabatan], baru: list[Move], batch: Batch) -> Finding:
        pegawai = batch.pegawai[nip]
        sel = pegawai.asal["kode_tugas_tambahan"]
        saran = (
            "Perbaiki kode_jabatan dan kode_tugas_tambahan di tabel pegawai, atau beri baris pemberhentian."
        )
        kode = jabatan[-1].kode
        if baru and baru[0].tujuan is not None:
            kode = baru[0].tujuan.kode
            if baru[0].usulan.kode_jabatan_lama is not None:
                sel, saran = _named(baru[0])
        nama = " dan ".join(isi.nama_lengkap for isi in jabatan)
        return self.finding(
            sel,
            f"Sesudah pelantikan, {pegawai.nama_bergelar} memangku {len(jabatan)} jabatan definitif: {nama}.",
            saran,
            nip=nip,
            kode=kode,
        )


def _named(move: Move) -> tuple[Sel, str]:
    """Return the cell that names the post to be left, and what to do about it."""
    lama = move.usulan.kode_jabatan_lama
    if all(isi.kode != lama for isi in (move.definitif, move.tugas_tambahan) if isi is not None):
        sebab = f"Kolom kode_jabatan_lama berisi {lama}, jabatan yang tidak dipangkunya"
    else:
        sebab = f"Kolom kode_jabatan_lama hanya melepas {lama}"
    return move.usulan.asal["kode_jabatan_lama"], f"{sebab}; kosongkan atau perbaiki kolom itu."
