"""SYA014 bawahan-lebih-tinggi."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.jabatan import Jabatan, rantai_atasan
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.domain.tingkat import urutan_golongan
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule


class BawahanLebihTinggi(Rule):
    """Sesudah pelantikan, seorang bawahan langsung bergolongan lebih tinggi daripada atasannya yang baru.

    ## Mengapa

    Atasan menilai kinerja dan menjatuhkan hukuman kepada bawahannya. Bila bawahan berpangkat lebih tinggi,
    kewibawaan atasan lemah dan penilaiannya mudah dibantah.

    ## Dasar

    Kebiasaan kepegawaian, bukan ketentuan yang tertulis. Yang dibandingkan hanya pejabat struktural dan
    kepala dengan tugas tambahan, menurut kode_atasan di tabel jabatan, sesudah semua perpindahan. Golongan
    yang sama tidak dipersoalkan.

    ## Contoh

    Camat baru bergolongan III/d, sedangkan Sekretaris Kecamatan di bawahnya IV/a.

    ## Perbaikan

    Tukar tempat keduanya, pilih orang lain, atau buat pengecualian dengan alasan tertulis.
    """

    code = "SYA014"
    name = "bawahan-lebih-tinggi"
    severity = Severity.PERINGATAN
    kolom = ("pegawai.golongan", "jabatan.kode_atasan")

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on the row of every new superior whom a direct subordinate outranks.

        Not row by row, for the tree of posts is turned upside down once.
        """
        bawahan: dict[str, list[Jabatan]] = {}
        for jabatan in batch.jabatan.values():
            atasan = _superior_post(jabatan, batch) if jabatan.memimpin else None
            if atasan is not None:
                bawahan.setdefault(atasan.kode, []).append(jabatan)
        for move in batch.moves:
            pegawai, tujuan = move.pegawai, move.tujuan
            if pegawai is None or tujuan is None or not tujuan.memimpin or _rank(pegawai, law) < 0:
                continue
            yield from self._below(move, pegawai, bawahan.get(tujuan.kode, []), batch, law)

    def _below(
        self, move: Move, pegawai: Pegawai, bawahan: list[Jabatan], batch: Batch, law: Law
    ) -> Iterator[Finding]:
        lebih_tinggi = [
            f"{isi.nama_bergelar} ({isi.golongan}, {jabatan.nama_lengkap})"
            for jabatan in bawahan
            for isi in _holders(jabatan, batch)
            if _rank(isi, law) > _rank(pegawai, law) and isi.nip != pegawai.nip
        ]
        if lebih_tinggi:
            yield self._finding(
                move,
                pegawai,
                f"{move.siapa} ({pegawai.golongan}) menjadi {move.jabatan_baru}, tetapi bawahan langsungnya "
                f"bergolongan lebih tinggi: {'; '.join(lebih_tinggi)}.",
            )

    def _finding(self, move: Move, pegawai: Pegawai, pesan: str) -> Finding:
        return self.finding(
            pegawai.asal["golongan"],
            pesan,
            "Tukar tempat keduanya, pilih orang lain, atau buat pengecualian dengan alasan tertulis.",
            nip=move.nip,
            kode=None if move.tujuan is None else move.tujuan.kode,
        )


def _superior_post(jabatan: Jabatan, batch: Batch) -> Jabatan | None:
    """Return the nearest structural post (or head by tugas tambahan) above."""
    return next((isi for isi in rantai_atasan(jabatan.kode, batch.jabatan) if isi.memimpin), None)


def _holders(jabatan: Jabatan, batch: Batch) -> list[Pegawai]:
    """Return who leads a post after the batch; somebody displaced does so no more."""
    return [
        batch.pegawai[nip]
        for nip in batch.holders_after.get(jabatan.kode, ())
        if nip in batch.pegawai and batch.displaced.get(nip) is not jabatan
    ]


def _rank(pegawai: Pegawai, law: Law) -> int:
    """Return the rank of the golongan, -1 where there is nothing to compare (blank, PPPK)."""
    urut = None if pegawai.golongan is None else urutan_golongan(pegawai.golongan, law)
    return -1 if urut is None else urut
