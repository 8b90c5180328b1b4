"""JAB007 rangkap-jabatan."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.cell import Cell
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.rule_facts import Aspect
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import TERVERIFIKASI, Rule


class RangkapJabatan(Rule):
    """Sesudah pelantikan, seorang pegawai memangku dua jabatan definitif.

    ## Mengapa

    Rangkap jabatan dilarang. Biasanya terjadi karena kolom kode_jabatan_lama menyebut jabatan yang salah,
    sehingga jabatan yang sebenarnya tidak dilepas, atau karena jabatan definitif tertulis di kolom tugas
    tambahan.

    ## Dasar

    Jabatan administrasi tidak boleh dirangkap dengan jabatan fungsional. Untuk dua jabatan struktural tidak
    ditemukan pasalnya; di situ berlaku aturan kewajaran. Tugas tambahan di samping jabatan fungsional, seperti
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
    silent_without = ("pegawai.kode_jabatan",)
    aspect = Aspect.PEMANGKU
    basis = (Dasar("PP 11/2017 (naskah 2017)", "Pasal 53 dan Pasal 98", TERVERIFIKASI),)
    column = (
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
            new_moves = [
                move for move in batch.moves_by_nip.get(nip, ()) if move.target is not None and move.target.definitif
            ]
            if len(definitif) > 1 and len(new_moves) <= 1:
                yield self._finding(nip, definitif, new_moves, batch)

    def _finding(self, nip: str, posts: list[Jabatan], new_moves: list[Move], batch: Batch) -> Finding:
        pegawai = batch.pegawai[nip]
        cell = pegawai.origin["kode_tugas_tambahan"]
        suggestion = "Perbaiki kode_jabatan dan kode_tugas_tambahan di tabel pegawai, atau beri baris pemberhentian."
        kode = posts[-1].kode
        if new_moves and new_moves[0].target is not None:
            kode = new_moves[0].target.kode
            if new_moves[0].usulan.kode_jabatan_lama is not None:
                cell, suggestion = _named(new_moves[0])
        nama = " dan ".join(post.full_name for post in posts)
        return self.finding(
            cell,
            f"Sesudah pelantikan, {pegawai.name_with_gelar} memangku {len(posts)} jabatan definitif: {nama}.",
            suggestion,
            nip=nip,
            kode=kode,
        )


def _named(move: Move) -> tuple[Cell, str]:
    """Return the cell that names the post to be left, and what to do about it."""
    old = move.usulan.kode_jabatan_lama
    if all(post.kode != old for post in (move.definitif, move.tugas_tambahan) if post is not None):
        reason = f"Kolom kode_jabatan_lama berisi {old}, jabatan yang tidak dipangkunya"
    else:
        reason = f"Kolom kode_jabatan_lama hanya melepas {old}"
    return move.usulan.origin["kode_jabatan_lama"], f"{reason}; kosongkan atau perbaiki kolom itu."
