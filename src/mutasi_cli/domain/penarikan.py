"""Withdraw rows from a batch: what falls with them, and what else must go so that the rest stands."""

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

from mutasi_cli.domain.bahan import Bahan
from mutasi_cli.domain.batch import Batch, Lowong
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.penyisihan import Penilai, Penyisihan, fewest_to_leave_out, only, rebuild
from mutasi_cli.domain.temuan import Finding


@dataclass(frozen=True, slots=True)
class Desakan:
    """A newcomer whose target is no longer free: ``pemangku`` (NIPs) stay in it."""

    move: Move
    jabatan: Jabatan
    pemangku: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Penarikan:
    """What falls when rows are withdrawn.

    ``batch`` is the batch without them, ``ditarik`` the rows themselves. ``terdesak`` lose the place that
    the batch had for them. ``kosong_baru`` are posts empty without the rows and not with them, ``terisi``
    the reverse. ``galat_baru`` are galat that the withdrawal makes. ``ikut`` are the rows to withdraw as well
    so that no galat of the family JAB is new; ``sisa`` is the batch without these too, with what is then
    still new in it (``galat_sisa``, ``kosong_sisa``). ``terkecil`` and ``terpaksa`` as in
    :class:`~mutasi_cli.domain.penyisihan.Penyisihan`.
    """

    asli: Batch
    batch: Batch
    ditarik: tuple[Move, ...]
    terdesak: tuple[Desakan, ...]
    kosong_baru: tuple[Lowong, ...]
    terisi: tuple[Jabatan, ...]
    galat_baru: tuple[Finding, ...]
    ikut: tuple[Move, ...]
    sisa: Batch
    galat_sisa: tuple[Finding, ...]
    kosong_sisa: tuple[Lowong, ...]
    terkecil: bool
    terpaksa: bool


def without(bahan: Bahan, nips: Iterable[str]) -> Bahan:
    """Return the same material without the rows of these people (both rows of one who has two)."""
    ditarik = set(nips)
    return only(bahan, (i for i, isi in enumerate(bahan.usulan) if isi.nip not in ditarik))


def withdraw(batch: Batch, nips: Iterable[str], semua: Penilai, jabatan: Penilai) -> Penarikan:
    """Return what falls when the rows of these people are withdrawn.

    ``semua`` judges with every rule, ``jabatan`` with those of the family JAB only.
    """
    ditarik = set(nips)
    nomor = frozenset(range(len(batch.moves)))
    keluar = frozenset(i for i in nomor if batch.moves[i].nip in ditarik)
    kurang = rebuild(batch, without(batch.bahan, ditarik))
    lagi: Penyisihan = fewest_to_leave_out(batch, nomor - keluar, jabatan, dimaklumi=nomor)
    sisa = rebuild(batch, only(batch.bahan, nomor - keluar - lagi.nomor)) if lagi.nomor else kurang
    asal = _blocking(semua(batch))
    galat_baru = new_findings(asal, _blocking(semua(kurang)))
    return Penarikan(
        asli=batch,
        batch=kurang,
        ditarik=tuple(batch.moves[i] for i in sorted(keluar)),
        terdesak=_crowded(batch, kurang),
        kosong_baru=new_vacancies(batch, kurang),
        terisi=tuple(isi.jabatan for isi in new_vacancies(kurang, batch)),
        galat_baru=galat_baru,
        ikut=tuple(batch.moves[i] for i in sorted(lagi.nomor)),
        sisa=sisa,
        galat_sisa=new_findings(asal, _blocking(semua(sisa))) if lagi.nomor else galat_baru,
        kosong_sisa=new_vacancies(batch, sisa),
        terkecil=lagi.terkecil,
        terpaksa=lagi.terpaksa,
    )


def new_vacancies(lama: Batch, baru: Batch) -> tuple[Lowong, ...]:
    """Return the posts that are empty after ``baru`` and not after ``lama``, in order of their codes."""
    sudah = {isi.jabatan.kode for isi in lama.vacancies}
    return tuple(isi for isi in baru.vacancies if isi.jabatan.kode not in sudah)


def new_findings(lama: Sequence[Finding], baru: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return the findings that have no equal among others, in their order.

    Two are equal when they say the same of the same person and post; that a row has moved to another line
    of the sheet makes nothing new.
    """
    sisa = Counter(finding_key(isi) for isi in lama)
    hasil = []
    for isi in baru:
        kunci = finding_key(isi)
        if sisa[kunci] > 0:
            sisa[kunci] -= 1
        else:
            hasil.append(isi)
    return tuple(hasil)


def finding_key(finding: Finding) -> Hashable:
    """Return what a finding is about, without its place and its words.

    Where it names neither a person nor a post, what is written in its cell stands in.
    """
    tentang = (finding.nip, finding.kode_jabatan)
    sel = finding.sel
    tempat = (sel.file, sel.sheet, sel.isi) if tentang == (None, None) else ()
    return (finding.aturan, finding.keparahan, finding.pengecualian is not None, *tentang, *tempat)


def _blocking(temuan: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(isi for isi in temuan if isi.menghalangi)


def _crowded(lama: Batch, baru: Batch) -> tuple[Desakan, ...]:
    """Return the newcomers who had a free seat before and have none now."""
    hasil = []
    for kode, moves in baru.moves_by_target.items():
        jabatan = baru.jabatan[kode]
        sesudah = baru.holders_after.get(kode, ())
        if len(sesudah) <= jabatan.formasi or len(sesudah) <= len(lama.holders_after.get(kode, ())):
            continue
        pendatang = {move.nip for move in moves if move.pegawai is not None}
        tinggal = tuple(nip for nip in sesudah if nip not in pendatang)
        hasil += [Desakan(move, jabatan, tinggal) for move in moves if move.pegawai is not None]
    return tuple(sorted(hasil, key=lambda isi: (isi.jabatan.kode, isi.move.nip or "")))
