"""Findings in words: whom or what each concerns, how they are grouped, and the closing sentence."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.nip import nip_tercetak
from mutasi_cli.domain.sel import Sel
from mutasi_cli.domain.temuan import Finding, Severity

_ORANG = "orang"
_USULAN = "usulan"
_JABATAN = "jabatan"
_TEMPAT = "tempat"

_Baris = tuple[str, str | None, int | None]


@dataclass(frozen=True, slots=True)
class Pokok:
    """What findings are about: ``nama`` is the heading, ``rincian`` the lines under it."""

    jenis: str
    nama: str
    rincian: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KelompokTemuan:
    """All findings about one person, post, row or sheet, worst first."""

    pokok: Pokok
    temuan: tuple[Finding, ...]


def kelompokkan(batch: Batch, temuan: Sequence[Finding]) -> tuple[KelompokTemuan, ...]:
    """Return the findings by subject, the subject with the worst finding first.

    A finding about a person stands with that person, one on a row of ``usulan`` with the row's person, then
    comes the post, and last the sheet or the file.
    """
    baris = _rows(batch)
    hasil: dict[tuple[str, str], list[Finding]] = {}
    for isi in sorted(temuan, key=lambda isi: isi.kunci_urut):
        hasil.setdefault(_subject_key(isi, baris), []).append(isi)
    return tuple(
        KelompokTemuan(_subject(batch, jenis, kunci, baris, isi[0]), tuple(isi))
        for (jenis, kunci), isi in hasil.items()
    )


def kalimat_ringkas(batch: Batch, temuan: Sequence[Finding]) -> str:
    """Return the count in one sentence: ``3 galat pada 2 orang, 1 peringatan; 61 usulan``."""
    terbuka = [isi for isi in temuan if isi.pengecualian is None]
    bagian = []
    for keparahan in Severity:
        milik = [isi for isi in terbuka if isi.keparahan is keparahan]
        if not milik:
            continue
        rinci = f" pada {_subject_count(batch, milik)}" if keparahan is Severity.GALAT else ""
        bagian.append(f"{len(milik)} {keparahan.value}{rinci}")
    sisa = len(temuan) - len(terbuka)
    if sisa:
        bagian.append(f"{sisa} dikecualikan")
    return f"{', '.join(bagian) if bagian else 'tidak ada temuan'}; {len(batch.moves)} usulan"


def kalimat_putusan(temuan: Sequence[Finding], *, ketat: bool = False) -> str:
    """Return what the findings mean for the inauguration; ``ketat``: warnings forbid it too."""
    terbuka = {isi.keparahan for isi in temuan if isi.pengecualian is None}
    if Severity.GALAT in terbuka:
        return "Batch ini belum boleh dilantik: perbaiki dahulu setiap galat, lalu periksa lagi."
    if Severity.PERINGATAN in terbuka and ketat:
        return "Dengan --ketat setiap peringatan harus diselesaikan atau dikecualikan dahulu."
    if Severity.PERINGATAN in terbuka:
        return "Tidak ada yang menghalangi pelantikan; setiap peringatan perlu alasan tertulis."
    return "Tidak ada yang menghalangi pelantikan."


def alamat_lengkap(sel: Sel) -> str:
    """Return the address with its file: ``usulan!D17 (batch.xlsx)``."""
    return sel.alamat if sel.sheet is None else f"{sel.alamat} ({sel.file})"


def jalan_usulan(move: Move) -> str:
    """Return what a row proposes: ``Lurah A -> Camat B (usulan baris 17)``."""
    lama = move.jabatan_lama if move.asal is None else move.asal.nama_lengkap
    baru = move.jabatan_baru or move.usulan.tujuan_tertulis or ""
    if not baru:
        baru = "(tujuan belum jelas)" if move.usulan.minta_tujuan else "(diberhentikan dari jabatan)"
    asal = move.usulan.asal
    jalan = f"{lama} -> {baru}" if lama else f"menuju {baru}"
    return f"{jalan} ({asal.sheet or asal.file} baris {asal.baris})"


def _rows(batch: Batch) -> Mapping[_Baris, Move]:
    return {
        (move.usulan.asal.file, move.usulan.asal.sheet, move.usulan.asal.baris): move for move in batch.moves
    }


def _subject_key(temuan: Finding, baris: Mapping[_Baris, Move]) -> tuple[str, str]:
    if temuan.nip is not None:
        return _ORANG, temuan.nip
    sel = temuan.sel
    move = baris.get((sel.file, sel.sheet, sel.baris))
    if move is not None:
        return (_USULAN, str(sel.baris)) if move.nip is None else (_ORANG, move.nip)
    if temuan.kode_jabatan is not None:
        return _JABATAN, temuan.kode_jabatan
    return _TEMPAT, sel.file if sel.sheet is None else f"Lembar {sel.sheet} ({sel.file})"


def _subject(batch: Batch, jenis: str, kunci: str, baris: Mapping[_Baris, Move], pertama: Finding) -> Pokok:
    if jenis == _ORANG:
        return _person(batch, kunci)
    if jenis == _JABATAN:
        jabatan = batch.jabatan.get(kunci)
        return Pokok(jenis, f"Jabatan {kunci}" if jabatan is None else f"{jabatan.nama_lengkap} [{kunci}]")
    if jenis == _USULAN:
        move = baris[pertama.sel.file, pertama.sel.sheet, pertama.sel.baris]
        return Pokok(jenis, move.siapa, (jalan_usulan(move),))
    return Pokok(jenis, kunci)


def _person(batch: Batch, nip: str) -> Pokok:
    pegawai = batch.pegawai.get(nip)
    moves = batch.moves_by_nip.get(nip, ())
    nama = pegawai.nama_bergelar if pegawai is not None else next((m.siapa for m in moves), "")
    nama = f"{nama}, NIP {nip_tercetak(nip)}" if nama and nama != nip else f"NIP {nip_tercetak(nip)}"
    rincian = tuple(jalan_usulan(move) for move in moves)
    jabatan = None if pegawai is None else batch.present_post(pegawai)
    if not moves and jabatan is not None:
        rincian = (f"{jabatan.nama_lengkap} (tidak ada dalam usulan)",)
    return Pokok(_ORANG, nama, rincian)


def _subject_count(batch: Batch, temuan: Sequence[Finding]) -> str:
    """Return on how many people, posts and places the findings lie: ``2 orang dan 1 jabatan``."""
    baris = _rows(batch)
    hitung: dict[str, set[tuple[str, str]]] = {}
    for isi in temuan:
        pokok = _subject_key(isi, baris)
        hitung.setdefault(_ORANG if pokok[0] == _USULAN else pokok[0], set()).add(pokok)
    kata = {_ORANG: "orang", _JABATAN: "jabatan", _TEMPAT: "lembar atau berkas"}
    bagian = [f"{len(hitung[jenis])} {nama}" for jenis, nama in kata.items() if jenis in hitung]
    return bagian[0] if len(bagian) == 1 else f"{', '.join(bagian[:-1])} dan {bagian[-1]}"
