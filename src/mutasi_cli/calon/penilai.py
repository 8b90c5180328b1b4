"""Judge people for posts by the rules of the catalogue: what would validate say about one more row?

Three passes, each with the real rules:

1. The data (family DAT), once: a batch in which everybody to be judged is proposed for one of the posts
   asked for, so that all these people, their posts and the posts asked for are touched.
2. The person against the post (PEG, SYA, KHU, WKT001), for many people at once: these rules look at the rows
   of that person alone, so that the rows of others in the same trial change nothing.
3. Holders and vacancies (JAB, LYN, SYA014), for one person at a time, in the surroundings of the row.

A fault keeps somebody from the post when it is a galat without waiver and is about that person, or when the
present batch has no such fault. Tests compare this with judging the whole batch with the row added.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from mutasi_cli.calon.aturan import DATA, KEADAAN, ORANG, UNTUK_SURAT
from mutasi_cli.calon.baris import proposal
from mutasi_cli.calon.sekitar import Sekitar
from mutasi_cli.domain.batch import Batch, Lowong
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.penarikan import finding_key
from mutasi_cli.domain.penyisihan import rebuild
from mutasi_cli.domain.temuan import Finding
from mutasi_cli.rules.engine import judge
from mutasi_cli.rules.jab.pemangku import seats_unreadable

Lapor = Callable[[int, int], None]
"""Is told how much of a long work is done, and how much there is."""

_AWALAN = 14


@dataclass(frozen=True, slots=True)
class Putusan:
    """What the rules say about one person in one post: faults that forbid, other findings, new vacancies."""

    galat: tuple[Finding, ...]
    catatan: tuple[Finding, ...]
    kosong: tuple[Lowong, ...]


class Penilai:
    """Judges candidates for some posts on top of one batch.

    The batch must hold the whole staff. Whoever is to be judged is named to :meth:`consider` first.
    """

    def __init__(self, batch: Batch):
        self.batch = batch
        self.sekitar = Sekitar(batch)
        self._pasangan: tuple[tuple[str, str], ...] = ()

    @cached_property
    def orang(self) -> tuple[str, ...]:
        """The NIPs of everybody, sorted."""
        return tuple(sorted(self.batch.pegawai))

    @cached_property
    def _sudah(self) -> frozenset[object]:
        """The faults that the batch has as it is."""
        temuan = judge(self.batch, self.batch.law.book, (*DATA, *ORANG))
        return frozenset(finding_key(isi) for isi in temuan if isi.menghalangi)

    @cached_property
    def _data(self) -> tuple[Finding, ...]:
        """The faults in the data that proposing people for the posts would bring up."""
        baris = tuple(
            proposal(self.batch.bahan, nip, kode, i) for i, (nip, kode) in enumerate(self._pasangan)
        )
        dunia = rebuild(self.batch, replace(self.batch.bahan, usulan=(*self.batch.bahan.usulan, *baris)))
        return tuple(isi for isi in judge(dunia, self.batch.law.book, DATA) if isi.menghalangi)

    @cached_property
    def _data_orang(self) -> Mapping[str, tuple[Finding, ...]]:
        hasil: dict[str, list[Finding]] = {}
        for isi in self._data:
            if isi.nip is not None:
                hasil.setdefault(isi.nip, []).append(isi)
        return {nip: tuple(isi) for nip, isi in hasil.items()}

    @cached_property
    def _data_jabatan(self) -> Mapping[str, tuple[Finding, ...]]:
        """The faults in the row of a post, and in the rows of those who hold it, by post.

        Only those that the batch has not already: they come up because the post is touched.
        """
        baru = [isi for isi in self._data if finding_key(isi) not in self._sudah]
        hasil: dict[str, list[Finding]] = {}
        for isi in baru:
            if isi.nip is None and isi.kode_jabatan is not None:
                hasil.setdefault(isi.kode_jabatan, []).append(isi)
        milik: dict[str, list[Finding]] = {}
        for isi in baru:
            if isi.nip is not None:
                milik.setdefault(isi.nip, []).append(isi)
        for kode, nips in self.batch.holders_before.items():
            for nip in nips:
                if nip in milik:
                    hasil.setdefault(kode, []).extend(milik[nip])
        baris = self._per_row(baru)
        for pegawai in self.batch.bahan.pegawai_tanpa_nip:
            temuan = baris.get((pegawai.asal.file, pegawai.asal.sheet, pegawai.asal.baris), [])
            for tempat in {pegawai.kode_jabatan, pegawai.kode_tugas_tambahan} - {None}:
                hasil.setdefault(str(tempat), []).extend(temuan)
        return {kode: tuple(isi) for kode, isi in hasil.items()}

    @cached_property
    def _data_awalan(self) -> Mapping[str, tuple[Finding, ...]]:
        """The faults of rows without a usable NIP, by the first digits that are left of it."""
        baris = self._per_row([isi for isi in self._data if finding_key(isi) not in self._sudah])
        hasil: dict[str, list[Finding]] = {}
        for pegawai in self.batch.bahan.pegawai_tanpa_nip:
            asal = pegawai.asal
            angka = "".join(huruf for huruf in asal["nip"].isi if huruf.isascii() and huruf.isdigit())
            if len(angka) >= _AWALAN:
                temuan = baris.get((asal.file, asal.sheet, asal.baris), [])
                hasil.setdefault(angka[:_AWALAN], []).extend(temuan)
        return {awalan: tuple(isi) for awalan, isi in hasil.items()}

    @staticmethod
    def _per_row(temuan: Iterable[Finding]) -> Mapping[tuple[object, ...], list[Finding]]:
        hasil: dict[tuple[object, ...], list[Finding]] = {}
        for isi in temuan:
            if isi.nip is None and isi.kode_jabatan is None:
                hasil.setdefault((isi.sel.file, isi.sel.sheet, isi.sel.baris), []).append(isi)
        return hasil

    def consider(self, orang: Mapping[str, Sequence[str]]) -> None:
        """Name who will be judged for which posts (code -> NIPs), so that their data are looked at once.

        What is wrong with the data of a person or post does not depend on who is proposed for what: one row
        for each person is enough, and one for each post.
        """
        baris: dict[str, str] = {}
        for kode, nips in orang.items():
            for nip in nips:
                baris.setdefault(nip, kode)
        tersentuh = set(baris.values())
        sisa = [(nips[0], kode) for kode, nips in orang.items() if nips and kode not in tersentuh]
        self._pasangan = (*baris.items(), *sisa)

    def moves(self, kode: str) -> tuple[Move, ...]:
        """Return a row for everybody that proposes him or her for a post, in the order of the NIPs."""
        return self._trial(kode, self.orang).moves[len(self.batch.moves) :]

    def judge(
        self, kode: str, nips: Sequence[str], *, cukup: int, lapor: Lapor | None = None
    ) -> dict[str, Putusan]:
        """Return the judgement of people for a post.

        ``cukup``: whoever has that many different faults of the first two passes is not judged further.
        ``lapor`` is told how many people are done, and how many there are.
        """
        dunia = self._trial(kode, nips)
        tentang: dict[str, list[Finding]] = {nip: [] for nip in nips}
        for temuan in judge(dunia, self.batch.law.book, ORANG):
            if temuan.nip in tentang:
                tentang[temuan.nip].append(temuan)
        hasil = {}
        for nomor, move in enumerate(dunia.moves[len(self.batch.moves) :], start=1):
            if lapor is not None:
                lapor(nomor, len(nips))
            nip = move.nip or ""
            galat = [isi for isi in tentang[nip] if isi.menghalangi] + self._data_faults(move)
            catatan = [isi for isi in tentang[nip] if not isi.menghalangi]
            if len({isi.aturan for isi in galat}) >= cukup:
                hasil[nip] = Putusan(tuple(galat), tuple(catatan), ())
                continue
            baru, lain, kosong = self._together(move)
            hasil[nip] = Putusan(_in_order((*galat, *baru)), _in_order((*catatan, *lain)), kosong)
        return hasil

    def papers(self, kode: str, nip: str) -> frozenset[str]:
        """Return the rules about papers and permissions that would forbid the row as it is now."""
        bahan = replace(self.batch.bahan, usulan=(proposal(self.batch.bahan, nip, kode),))
        temuan = judge(rebuild(self.batch, bahan), self.batch.law.book, UNTUK_SURAT)
        return frozenset(isi.aturan for isi in temuan if isi.menghalangi)

    def occupants(self, jabatan: Jabatan) -> tuple[str, ...]:
        """Return who holds a post after the batch up to its last seat; empty while a seat is free."""
        tmt = self.batch.fakta.tmt or self.batch.tanggal
        law = self.batch.law.on(tmt)
        sesudah = []
        for nip in self.batch.holders_after.get(jabatan.kode, ()):
            pensiun = self.batch.retirement(self.batch.pegawai[nip], jabatan, law)
            if pensiun is None or pensiun > tmt or nip in self._newcomers(jabatan.kode):
                sesudah.append(nip)
        penuh = len(sesudah) >= jabatan.formasi and not seats_unreadable(jabatan)
        return tuple(sesudah) if penuh else ()

    def _newcomers(self, kode: str) -> frozenset[str | None]:
        return frozenset(move.nip for move in self.batch.moves_by_target.get(kode, ()))

    def _trial(self, kode: str, nips: Sequence[str]) -> Batch:
        bahan = self.batch.bahan
        baris = tuple(proposal(bahan, nip, kode, i) for i, nip in enumerate(nips))
        return rebuild(self.batch, replace(bahan, usulan=(*bahan.usulan, *baris)))

    def _data_faults(self, move: Move) -> list[Finding]:
        """Return the faults in the data that the row would bring up, each once."""
        nip = move.nip or ""
        tersentuh = [isi.kode for isi in (move.tujuan, *move.melepas) if isi is not None]
        semua = [*self._data_orang.get(nip, ())]
        for kode in tersentuh:
            semua += self._data_jabatan.get(kode, ())
        semua += self._data_awalan.get(nip[:_AWALAN], ())
        return list(dict.fromkeys(semua))

    def _together(self, move: Move) -> tuple[list[Finding], list[Finding], tuple[Lowong, ...]]:
        """Return faults, other findings about the person, and the posts that the row would leave empty."""
        bahan = self.sekitar.cut(move)
        dengan = rebuild(self.batch, replace(bahan, usulan=(*bahan.usulan, move.usulan)))
        temuan = judge(dengan, self.batch.law.book, KEADAAN)
        galat = [isi for isi in temuan if isi.menghalangi]
        if any(isi.nip != move.nip for isi in galat):
            tanpa = judge(rebuild(self.batch, bahan), self.batch.law.book, KEADAAN)
            sudah = {finding_key(isi) for isi in tanpa}
            galat = [isi for isi in galat if isi.nip == move.nip or finding_key(isi) not in sudah]
        lepas = {isi.kode for isi in move.melepas}
        kosong = tuple(isi for isi in dengan.vacancies if isi.jabatan.kode in lepas)
        return galat, [isi for isi in temuan if isi.nip == move.nip and not isi.menghalangi], kosong


def _in_order(temuan: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(temuan, key=lambda isi: isi.kunci_urut))


def person_of(move: Move) -> Pegawai:
    """Return the person of a trial row, who is always known."""
    if move.pegawai is None:
        raise ValueError(move.nip)
    return move.pegawai
