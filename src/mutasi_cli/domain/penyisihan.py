"""The fewest rows to leave out so that the others stand: an exact search, piece by piece.

A person who stays blocks whoever was to follow, who then stays too and blocks the next: leaving out a row
propagates along its chain. That part leaves no choice. A choice arises only where a post has several
newcomers. So the search branches on the newcomers of one post at a time, and first falls apart into groups
of rows that share no person and no scarce post: what one group decides changes nothing in another.

What is a fault is not decided here: the caller hands in the judge (the rules of the family JAB).
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from heapq import heappop, heappush

from mutasi_cli.domain.bahan import Bahan
from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.penyusunan import build_batch
from mutasi_cli.domain.temuan import Finding

Penilai = Callable[[Batch], Iterable[Finding]]
"""Judges a batch; of its findings only the galat without a waiver count."""

BATAS_PERCOBAAN = 400
"""States that are tried per group of rows before a good answer is taken for the best one."""

_Galat = tuple[str, str | None, str | None]
"""Rule, NIP and post of a fault: what it is about, whatever the sentence says."""

_TENTANG_BARIS = frozenset({"JAB003", "JAB005", "JAB006"})
"""Faults of one row that go only with that row: all others make it worse or leave it as it is."""

_TENTANG_JABATAN = "JAB009"
"""A fault in the table of posts: every row that touches the post shows it."""

_TENTANG_ORANG = frozenset({"JAB001", "JAB007", "JAB008"})
"""Faults that go when the person, or a relative, loses a row."""


@dataclass(frozen=True, slots=True)
class Penyisihan:
    """Rows to leave out, as indexes into ``Bahan.usulan``.

    ``terkecil``: no smaller set exists. ``terpaksa``: there was no choice at any point.
    """

    nomor: frozenset[int]
    terkecil: bool = True
    terpaksa: bool = True


def only(bahan: Bahan, nomor: Iterable[int]) -> Bahan:
    """Return the same material with only these rows of ``usulan``; the order of the sheet stays."""
    dipilih = set(nomor)
    return replace(bahan, usulan=tuple(isi for i, isi in enumerate(bahan.usulan) if i in dipilih))


def rebuild(batch: Batch, bahan: Bahan) -> Batch:
    """Return the batch of other material, with the same settings, day and law."""
    return build_batch(bahan, batch.pengaturan, batch.tanggal, batch.law.book)


def fewest_to_leave_out(
    batch: Batch, nomor: frozenset[int], penilai: Penilai, *, dimaklumi: frozenset[int] | None = None
) -> Penyisihan:
    """Return the fewest rows out of ``nomor`` to leave out so that what remains has no galat of the judge.

    Faults that the data have without any row never count, nor do those of the batch with the rows
    ``dimaklumi`` (None: no further excuse).
    """
    keluar: set[int] = set()
    terkecil = terpaksa = True
    for kelompok in _groups(batch):
        milik = nomor & kelompok.nomor
        if not milik:
            continue
        soal = _Soal(batch, kelompok, penilai, dimaklumi)
        hasil = soal.fewest(milik)
        keluar |= hasil.nomor
        terkecil = terkecil and hasil.terkecil
        terpaksa = terpaksa and hasil.terpaksa
    return Penyisihan(frozenset(keluar), terkecil, terpaksa)


@dataclass(frozen=True, slots=True)
class _Kelompok:
    """Rows that may influence each other, and everybody whom they may concern."""

    nomor: frozenset[int]
    orang: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Pilihan:
    """What a state asks for: all of ``semua``, else one of ``salah_satu``."""

    semua: frozenset[int]
    salah_satu: frozenset[int] = frozenset()


class _Soal:
    """One group of rows with its judge. Only its own people are looked at, so that a try costs little."""

    def __init__(self, batch: Batch, kelompok: _Kelompok, penilai: Penilai, dimaklumi: frozenset[int] | None):
        self.batch = batch
        self.kelompok = kelompok
        self.penilai = penilai
        orang = {nip: batch.pegawai[nip] for nip in sorted(kelompok.orang) if nip in batch.pegawai}
        self.bahan = replace(batch.bahan, pegawai=orang)
        self.sudah: dict[frozenset[int], frozenset[_Galat]] = {}
        self.maaf = self.galat(frozenset())
        if dimaklumi is not None:
            self.maaf |= self.galat(dimaklumi & kelompok.nomor)

    def galat(self, nomor: frozenset[int]) -> frozenset[_Galat]:
        """Return the faults of the group with only these rows."""
        if nomor not in self.sudah:
            batch = rebuild(self.batch, only(self.bahan, nomor))
            self.sudah[nomor] = frozenset(
                (isi.aturan, isi.nip, isi.kode_jabatan) for isi in self.penilai(batch) if isi.menghalangi
            )
        return self.sudah[nomor]

    def fewest(self, nomor: frozenset[int]) -> Penyisihan:
        """Search by size: the first set of rows after which nothing is asked for is a smallest one."""
        antre: list[tuple[int, tuple[tuple[str, ...], ...], frozenset[int], bool]] = [
            (0, (), frozenset(), True)
        ]
        dilihat: set[frozenset[int]] = set()
        while antre and len(dilihat) < BATAS_PERCOBAAN:
            _, _, keluar, terpaksa = heappop(antre)
            if keluar in dilihat:
                continue
            dilihat.add(keluar)
            pilihan = self._asked(nomor - keluar)
            if pilihan is None:
                return Penyisihan(keluar, terpaksa=terpaksa)
            bebas = len(pilihan.salah_satu) > 1
            for tambah in [pilihan.semua] if pilihan.semua else [{isi} for isi in pilihan.salah_satu]:
                lanjut = keluar | tambah
                heappush(antre, (len(lanjut), self._rank(lanjut), lanjut, terpaksa and not bebas))
        return Penyisihan(self._good(nomor), terkecil=False, terpaksa=False)

    def _good(self, nomor: frozenset[int]) -> frozenset[int]:
        """Return a set that suffices, out of which no row could come back; it may not be the smallest."""
        keluar, pilihan = self._follow(nomor, frozenset())
        while pilihan is not None:
            calon = [self._follow(nomor, keluar | {isi}) for isi in sorted(pilihan.salah_satu)]
            keluar, pilihan = min(calon, key=lambda isi: (len(isi[0]), self._rank(isi[0])))
        for isi in sorted(keluar, key=self._key):
            if self._asked(nomor - (keluar - {isi})) is None:
                keluar -= {isi}
        return keluar

    def _follow(
        self, nomor: frozenset[int], keluar: frozenset[int]
    ) -> tuple[frozenset[int], _Pilihan | None]:
        """Leave out all that must go, until nothing is asked for any more or there is a choice."""
        pilihan = self._asked(nomor - keluar)
        while pilihan is not None and pilihan.semua:
            keluar |= pilihan.semua
            pilihan = self._asked(nomor - keluar)
        return keluar, pilihan

    def _asked(self, nomor: frozenset[int]) -> _Pilihan | None:
        """Return what must go from these rows: every larger sound set lacks it. None: nothing, they stand.

        A set without one of the rows named would still have the fault: that makes the search exact.
        """
        terpilih: _Pilihan | None = None
        wajib: set[int] = set()
        for galat in sorted(self.galat(nomor) - self.maaf, key=lambda isi: tuple(str(x) for x in isi)):
            pilihan = self._guilty(galat, nomor)
            wajib |= pilihan.semua
            if terpilih is None or len(pilihan.salah_satu) < len(terpilih.salah_satu):
                terpilih = pilihan
        return _Pilihan(frozenset(wajib)) if wajib else terpilih

    def _guilty(self, galat: _Galat, nomor: frozenset[int]) -> _Pilihan:
        aturan, nip, kode = galat
        moves = self.batch.moves
        if aturan in _TENTANG_BARIS:
            calon = {i for i in nomor if moves[i].nip == nip and _target(self.batch, i) == kode}
            if calon:
                return _Pilihan(frozenset(calon))
        elif aturan == _TENTANG_JABATAN:
            calon = {i for i in nomor if kode in _posts(self.batch, i)}
            if calon:
                return _Pilihan(frozenset(calon))
        elif aturan in _TENTANG_ORANG and nip is not None:
            orang = {nip} if aturan != "JAB008" else {nip, *self.batch.relatives.get(nip, ())}
            calon = {i for i in nomor if moves[i].nip in orang}
        else:
            calon = {i for i in nomor if _target(self.batch, i) == kode}
        calon = calon or set(nomor)
        return _Pilihan(frozenset(calon)) if len(calon) == 1 else _Pilihan(frozenset(), frozenset(calon))

    def _rank(self, nomor: Iterable[int]) -> tuple[tuple[str, ...], ...]:
        """Order sets by what their rows are, so that the order of the sheet decides nothing."""
        return tuple(sorted(self._key(isi) for isi in nomor))

    def _key(self, nomor: int) -> tuple[str, ...]:
        move = self.batch.moves[nomor]
        return (move.nip or move.sel_nip.isi, _target(self.batch, nomor) or "", f"{nomor:09d}")


def _groups(batch: Batch) -> Sequence[_Kelompok]:
    """Part the rows into groups that share neither a person, nor a family, nor a post that may overflow."""
    sempit = {kode for kode in _touched(batch) if _scarce(batch, kode)}
    ikatan = _bonds(batch, sempit)
    baris: dict[str, set[int]] = {}
    orang: dict[str, set[str]] = {}
    for i, move in enumerate(batch.moves):
        akar = ikatan.akar(f"baris {i}")
        baris.setdefault(akar, set()).add(i)
        if move.nip is not None:
            orang.setdefault(akar, set()).add(move.nip)
    for kode in sempit:
        orang.setdefault(ikatan.akar(f"jabatan {kode}"), set()).update(batch.holders_before.get(kode, ()))
    for isi in batch.bahan.keluarga:
        orang.setdefault(ikatan.akar(f"orang {isi.nip}"), set()).update((isi.nip, isi.nip_keluarga))
    urut = sorted(baris.items(), key=lambda isi: min(isi[1]))
    return [_Kelompok(frozenset(isi), frozenset(orang.get(akar, ()))) for akar, isi in urut]


def _bonds(batch: Batch, sempit: set[str]) -> "_Ikatan":
    """Tie each row to its person and its scarce posts, and relatives to each other and to their posts.

    A post that a person holds counts even where the row does not leave it: that the person has a row at all
    is what some rules ask.
    """
    ikatan = _Ikatan()
    for i, move in enumerate(batch.moves):
        if move.nip is not None:
            ikatan.satukan(f"baris {i}", f"orang {move.nip}")
        for kode in sempit.intersection(_near(batch, i)):
            ikatan.satukan(f"baris {i}", f"jabatan {kode}")
    for isi in batch.bahan.keluarga:
        ikatan.satukan(f"orang {isi.nip}", f"orang {isi.nip_keluarga}")
        for nip in (isi.nip, isi.nip_keluarga):
            for kode in _held(batch, nip):
                ikatan.satukan(f"orang {nip}", f"jabatan {kode}")
    return ikatan


def _held(batch: Batch, nip: str) -> tuple[str, ...]:
    pegawai = batch.pegawai.get(nip)
    kode = () if pegawai is None else (pegawai.kode_jabatan, pegawai.kode_tugas_tambahan)
    return tuple(isi for isi in kode if isi is not None and isi in batch.jabatan)


def _touched(batch: Batch) -> set[str]:
    return {kode for i in range(len(batch.moves)) for kode in _near(batch, i)}


def _near(batch: Batch, nomor: int) -> tuple[str, ...]:
    nip = batch.moves[nomor].nip
    return (*_posts(batch, nomor), *(() if nip is None else _held(batch, nip)))


def _scarce(batch: Batch, kode: str) -> bool:
    """Tell whether a post could ever have more holders than seats, whatever rows are left out."""
    pendatang = {move.nip for move in batch.moves_by_target.get(kode, ()) if move.pegawai is not None}
    return len(pendatang.union(batch.holders_before.get(kode, ()))) > batch.jabatan[kode].formasi


def _posts(batch: Batch, nomor: int) -> tuple[str, ...]:
    move = batch.moves[nomor]
    return tuple(isi.kode for isi in (move.tujuan, *move.melepas) if isi is not None)


def _target(batch: Batch, nomor: int) -> str | None:
    tujuan = batch.moves[nomor].tujuan
    return None if tujuan is None else tujuan.kode


class _Ikatan:
    """Disjoint sets of names."""

    def __init__(self) -> None:
        self._induk: dict[str, str] = {}

    def akar(self, nama: str) -> str:
        while (induk := self._induk.setdefault(nama, nama)) != nama:
            self._induk[nama] = self._induk[induk]
            nama = induk
        return nama

    def satukan(self, satu: str, dua: str) -> None:
        self._induk[self.akar(satu)] = self.akar(dua)
