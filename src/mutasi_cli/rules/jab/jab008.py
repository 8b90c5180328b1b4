"""JAB008 hubungan-keluarga."""

from collections.abc import Iterator
from dataclasses import dataclass

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.jabatan import Jabatan, rantai_atasan
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import TERVERIFIKASI, Rule


@dataclass(frozen=True, slots=True)
class Pasangan:
    """Two relatives of whom one holds a post above the other after the batch."""

    bawahan: str
    jabatan_bawahan: Jabatan
    atasan: str
    jabatan_atasan: Jabatan
    hubungan: str | None


class HubunganKeluarga(Rule):
    """Sesudah pelantikan, seorang pejabat berada di garis atasan keluarganya sendiri.

    ## Mengapa

    Atasan menilai kinerja, memberi izin, dan menjatuhkan hukuman. Bila yang dinilai keluarganya sendiri,
    penilaiannya tidak dipercaya siapa pun.

    ## Dasar

    Peraturan tentang konflik kepentingan meminta agar hubungan keluarga dalam garis atasan dihindari atau
    dikelola dengan keputusan tertulis. Garis atasan dibaca dari kolom kode_atasan, dari atasan langsung
    sampai pimpinan tertinggi.

    ## Contoh

    Seorang kepala seksi diangkat di kecamatan yang camatnya adalah suaminya.

    ## Perbaikan

    Pilih jabatan di luar garis atasan itu, atau buat pengecualian beserta keputusan yang mengatur
    pengelolaan konflik kepentingannya.
    """

    code = "JAB008"
    name = "hubungan-keluarga"
    severity = Severity.PERINGATAN
    basis = (Dasar("PermenPANRB 17/2024", None, TERVERIFIKASI),)
    kolom = ("keluarga.nip", "keluarga.nip_keluarga", "usulan.kode_jabatan_tujuan", "jabatan.kode_atasan")

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on the row of each of the two who gets a post in this batch."""
        del law
        sudah: set[tuple[str, str]] = set()
        for keluarga in batch.bahan.keluarga:
            satu, dua = keluarga.nip, keluarga.nip_keluarga
            for bawahan, atasan in ((satu, dua), (dua, satu)):
                if (bawahan, atasan) in sudah:
                    continue
                pasangan = _pair(bawahan, atasan, keluarga.hubungan, batch)
                if pasangan is not None:
                    sudah.add((bawahan, atasan))
                    yield from self._report(pasangan, batch)

    def _report(self, pasangan: Pasangan, batch: Batch) -> Iterator[Finding]:
        bawahan = batch.pegawai[pasangan.bawahan].nama_bergelar
        atasan = batch.pegawai[pasangan.atasan].nama_bergelar
        hubungan = "" if pasangan.hubungan is None else f" (hubungan: {pasangan.hubungan})"
        for nip, jabatan in (
            (pasangan.bawahan, pasangan.jabatan_bawahan),
            (pasangan.atasan, pasangan.jabatan_atasan),
        ):
            move = _row(nip, jabatan, batch)
            if move is None:
                continue
            yield self.finding(
                move.sel_tujuan,
                f"Sesudah pelantikan, {atasan} ({pasangan.jabatan_atasan.nama_lengkap}) berada di garis "
                f"atasan keluarganya{hubungan}, {bawahan} ({pasangan.jabatan_bawahan.nama_lengkap}).",
                "Pilih jabatan di luar garis atasan itu, atau buat pengecualian beserta keputusan yang "
                "mengatur pengelolaan konflik kepentingannya.",
                nip=nip,
                kode=jabatan.kode,
            )


def _pair(bawahan: str, atasan: str, hubungan: str | None, batch: Batch) -> Pasangan | None:
    """Return the posts in which one stands over the other after the batch, the nearest first."""
    di_atas = {jabatan.kode: jabatan for jabatan in _posts(atasan, batch)}
    for jabatan in _posts(bawahan, batch):
        for induk in rantai_atasan(jabatan.kode, batch.jabatan):
            if induk.kode in di_atas:
                return Pasangan(bawahan, jabatan, atasan, induk, hubungan)
    return None


def _posts(nip: str, batch: Batch) -> list[Jabatan]:
    """Return the posts of a person after the batch, without one that somebody else takes."""
    tergusur = {jabatan.kode for siapa, jabatan in batch.displacements if siapa == nip}
    return [jabatan for jabatan in batch.posts_after.get(nip, ()) if jabatan.kode not in tergusur]


def _row(nip: str, jabatan: Jabatan, batch: Batch) -> Move | None:
    """Return the row that brings a person into the post, else any that gives the person one."""
    moves = [move for move in batch.moves_by_nip.get(nip, ()) if move.diangkat]
    tepat = [move for move in moves if move.tujuan is not None and move.tujuan.kode == jabatan.kode]
    return next(iter([*tepat, *moves]), None)
