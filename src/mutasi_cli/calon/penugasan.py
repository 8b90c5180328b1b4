"""One assignment for all vacancies at once: exact, and by a rule that can be said aloud.

Posts are served in an order: those of vital services first, then by level and eselon from the highest, then
by code. The assignment

1. fills as many posts as possible, and where not all can be filled, those that come first in the order;
2. among all assignments that do, gives the first post the first of its candidates who leaves the others of
   the filled posts fillable, then likewise the second post, and so on.

A post that a candidate would leave empty rules that candidate out (see :func:`_empties`): the sheet closes
gaps and opens none.

(1) is a maximum matching found by augmenting paths, posts in their order: the sets of posts that can be
filled together form a matroid, in which the greedy choice is best. (2) fixes one post after the other and
asks each time whether the rest can still be matched. With ``n`` posts nobody below the ``n``-th place of a
merit order can be needed: the other ``n - 1`` posts can take at most ``n - 1`` of those before. So each post
looks for ``n`` candidates and a few in reserve.

What two rows do together (the last two holders of one pool) no single trial sees. The whole proposal is
therefore judged once more; where it has a fault, the later of the rows concerned loses that candidate, and
the assignment is made again. Each round takes away one possibility, so there is an end.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from mutasi_cli.calon.aturan import DATA, KEADAAN, ORANG
from mutasi_cli.calon.baris import proposal
from mutasi_cli.calon.cari import Medan, needed_papers, obstacles
from mutasi_cli.calon.penilai import Lapor, Penilai
from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calon import Calon, HasilPenugasan, Isian
from mutasi_cli.domain.jabatan import Jabatan, peringkat_eselon
from mutasi_cli.domain.penarikan import finding_key, new_vacancies
from mutasi_cli.domain.penyisihan import rebuild
from mutasi_cli.rules.engine import judge

_CADANGAN = 8
"""Candidates beyond those that can be needed, for what the judgement of the whole may take away."""

_POTONG = 64
"""So many people of a merit order are judged at a time."""

Daftar = dict[str, dict[str, Calon]]
"""Post -> NIP -> candidate, in merit order."""


def fill_all(batch: Batch, lapor: Lapor | None = None) -> HasilPenugasan:
    """Propose one assignment for all leading and vital vacancies; ``batch`` must hold the whole staff.

    ``lapor`` is told for how many posts people have been looked for, and how many there are.
    """
    penilai = Penilai(batch)
    lowong = (isi.jabatan for isi in batch.vacancies if isi.jabatan.utama)
    urut = sorted(
        (jabatan for jabatan in lowong if not obstacles(penilai, jabatan)),
        key=lambda jabatan: serving_order(jabatan, batch),
    )
    medan = {jabatan.kode: Medan(penilai, jabatan) for jabatan in urut}
    penilai.consider({kode: isi.urut for kode, isi in medan.items()})
    banyak = len(urut) + _CADANGAN
    daftar: Daftar = {}
    for nomor, (kode, isi) in enumerate(medan.items(), start=1):
        daftar[kode] = _first_candidates(isi, banyak)
        if lapor is not None:
            lapor(nomor, len(urut))
    dasar = {kode: tuple(isi) for kode, isi in daftar.items()}
    pilihan = _settle(batch, [jabatan.kode for jabatan in urut], daftar)
    isian = tuple(
        _filled(jabatan, pilihan.get(jabatan.kode), daftar[jabatan.kode], medan[jabatan.kode], dasar)
        for jabatan in urut
    )
    surat: dict[str, None] = {}
    for kode, nip in pilihan.items():
        surat.update(dict.fromkeys(needed_papers(penilai, kode, nip)))
    return HasilPenugasan(isian=isian, surat=tuple(surat), tmt=batch.fakta.tmt or batch.tanggal)


def serving_order(jabatan: Jabatan, batch: Batch) -> tuple[object, ...]:
    """Return the key of the order in which posts are served."""
    eselon = (9, "") if jabatan.eselon is None else peringkat_eselon(jabatan.eselon)
    return jabatan.layanan_vital is None, -(batch.level(jabatan) or 0), eselon, jabatan.kode


def assign(urut: Sequence[str], calon: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Return post -> NIP as the module says; ``calon`` maps each post to its NIPs in merit order."""
    pasangan: dict[str, str] = {}
    for kode in urut:
        _augment(kode, calon, pasangan, set())
    terisi = [kode for kode in urut if kode in set(pasangan.values())]
    boleh = {kode: list(calon[kode]) for kode in terisi}
    for kode in terisi:
        for nip in calon[kode]:
            coba = {
                lain: ([nip] if lain == kode else [x for x in boleh[lain] if x != nip]) for lain in terisi
            }
            if _all_filled(terisi, coba):
                boleh = coba
                break
    return {kode: boleh[kode][0] for kode in terisi}


def _augment(
    kode: str, calon: Mapping[str, Sequence[str]], pasangan: dict[str, str], dilihat: set[str]
) -> bool:
    """Find somebody for a post, moving others to another of their posts where needed (NIP -> post)."""
    for nip in calon[kode]:
        if nip in dilihat:
            continue
        dilihat.add(nip)
        lain = pasangan.get(nip)
        if lain is None or _augment(lain, calon, pasangan, dilihat):
            pasangan[nip] = kode
            return True
    return False


def _all_filled(kode: Sequence[str], calon: Mapping[str, Sequence[str]]) -> bool:
    pasangan: dict[str, str] = {}
    return all(_augment(isi, calon, pasangan, set()) for isi in kode)


def _first_candidates(medan: Medan, banyak: int) -> dict[str, Calon]:
    """Return the first ``banyak`` candidates who leave no gap, in merit order."""
    hasil: dict[str, Calon] = {}
    for awal in range(0, len(medan.urut), _POTONG):
        potong = medan.urut[awal : awal + _POTONG]
        putusan = medan.penilai.judge(medan.jabatan.kode, potong, cukup=1)
        for nip in potong:
            if not putusan[nip].galat:
                calon = medan.candidate(nip, putusan[nip])
                if not _empties(calon):
                    hasil[nip] = calon
                    if len(hasil) == banyak:
                        return hasil
    return hasil


def _empties(calon: Calon) -> bool:
    """Tell whether a candidate would leave a gap behind."""
    return any(isi.jabatan.utama for isi in calon.kosong)


def _settle(batch: Batch, urut: Sequence[str], daftar: Daftar) -> dict[str, str]:
    """Assign, judge the whole, and assign again without what has a fault."""
    aturan = (*DATA, *ORANG, *KEADAAN)
    sudah = {finding_key(isi) for isi in judge(batch, batch.law.book, aturan) if isi.menghalangi}
    calon = {kode: list(isi) for kode, isi in daftar.items()}
    while True:
        pilihan = assign(urut, calon)
        baris = tuple(proposal(batch.bahan, nip, kode, i) for i, (kode, nip) in enumerate(pilihan.items()))
        bersama = rebuild(batch, replace(batch.bahan, usulan=(*batch.bahan.usulan, *baris)))
        salah = {
            isi.nip
            for isi in judge(bersama, batch.law.book, aturan)
            if isi.menghalangi and finding_key(isi) not in sudah
        }
        celah = {isi.jabatan.kode for isi in new_vacancies(batch, bersama) if isi.jabatan.utama}
        for move in bersama.moves[len(batch.moves) :]:
            if any(isi.kode in celah for isi in move.melepas):
                salah.add(move.nip)
        bersalah = [kode for kode in urut if pilihan.get(kode) in salah]
        if not bersalah:
            return pilihan
        calon[bersalah[-1]].remove(pilihan[bersalah[-1]])


def _filled(
    jabatan: Jabatan,
    nip: str | None,
    calon: Mapping[str, Calon],
    medan: Medan,
    dasar: Mapping[str, Sequence[str]],
) -> Isian:
    if nip is not None:
        return Isian(jabatan=jabatan, calon=calon[nip], urutan=dasar[jabatan.kode].index(nip) + 1)
    if calon:
        sebab = "semua calonnya diperlukan untuk jabatan lain yang didahulukan"
    elif medan.urut:
        sebab = "tidak ada calon yang memenuhi syarat tanpa mengosongkan jabatan pimpinan atau layanan vital"
    else:
        sebab = "tidak ada pegawai yang jenjangnya tepat"
    return Isian(jabatan=jabatan, calon=None, urutan=0, sebab=sebab)
