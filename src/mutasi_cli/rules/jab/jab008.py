"""JAB008 hubungan-keluarga."""

from collections.abc import Iterator
from dataclasses import dataclass

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.jabatan import Jabatan, superior_chain
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.rule_facts import Aspect, Subject
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import SEKUNDER, TERVERIFIKASI, Rule


@dataclass(frozen=True, slots=True)
class FamilyPair:
    """Two relatives of whom one holds a post above the other after the batch."""

    subordinate: str
    subordinate_jabatan: Jabatan
    superior: str
    superior_jabatan: Jabatan
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
    aspect = Aspect.PEMANGKU
    subject = Subject.KELUARGA
    basis = (
        Dasar("PermenPANRB 17/2024", None, SEKUNDER),
        Dasar("UU 30/2014", "Pasal 42 ayat (1), Pasal 43 ayat (1) huruf b, dan Pasal 45 ayat (2)", TERVERIFIKASI),
        Dasar("PP 11/2017 (naskah 2017)", "Pasal 190 ayat (5)", TERVERIFIKASI),
    )
    column = ("keluarga.nip", "keluarga.nip_keluarga", "usulan.kode_jabatan_tujuan", "jabatan.kode_atasan")

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on the row of each of the two who gets a post in this batch."""
        del law
        reported: set[tuple[str, str]] = set()
        for keluarga in batch.material.keluarga:
            first, second = keluarga.nip, keluarga.nip_keluarga
            for subordinate, superior in ((first, second), (second, first)):
                if (subordinate, superior) in reported:
                    continue
                pair = _pair(subordinate, superior, keluarga.hubungan, batch)
                if pair is not None:
                    reported.add((subordinate, superior))
                    yield from self._report(pair, batch)

    def _report(self, pair: FamilyPair, batch: Batch) -> Iterator[Finding]:
        subordinate = batch.pegawai[pair.subordinate].name_with_gelar
        superior = batch.pegawai[pair.superior].name_with_gelar
        hubungan = "" if pair.hubungan is None else f" (hubungan: {pair.hubungan})"
        for nip, jabatan in (
            (pair.subordinate, pair.subordinate_jabatan),
            (pair.superior, pair.superior_jabatan),
        ):
            move = _row(nip, jabatan, batch)
            if move is None:
                continue
            yield self.finding(
                move.target_cell,
                f"Sesudah pelantikan, {superior} ({pair.superior_jabatan.full_name}) berada di garis "
                f"atasan keluarganya{hubungan}, {subordinate} ({pair.subordinate_jabatan.full_name}).",
                "Pilih jabatan di luar garis atasan itu, atau buat pengecualian beserta keputusan yang "
                "mengatur pengelolaan konflik kepentingannya.",
                nip=nip,
                kode=jabatan.kode,
            )


def _pair(subordinate: str, superior: str, hubungan: str | None, batch: Batch) -> FamilyPair | None:
    """Return the posts in which one stands over the other after the batch, the nearest first."""
    above = {jabatan.kode: jabatan for jabatan in _posts(superior, batch)}
    for jabatan in _posts(subordinate, batch):
        for upper in superior_chain(jabatan.kode, batch.jabatan):
            if upper.kode in above:
                return FamilyPair(subordinate, jabatan, superior, upper, hubungan)
    return None


def _posts(nip: str, batch: Batch) -> list[Jabatan]:
    """Return the posts of a person after the batch, without one that somebody else takes."""
    displaced_posts = {jabatan.kode for who, jabatan in batch.displacements if who == nip}
    return [jabatan for jabatan in batch.posts_after.get(nip, ()) if jabatan.kode not in displaced_posts]


def _row(nip: str, jabatan: Jabatan, batch: Batch) -> Move | None:
    """Return the row that brings a person into the post, else any that gives the person one."""
    moves = [move for move in batch.moves_by_nip.get(nip, ()) if move.appointed]
    exact = [move for move in moves if move.target is not None and move.target.kode == jabatan.kode]
    return next(iter([*exact, *moves]), None)
