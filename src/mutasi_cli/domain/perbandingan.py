"""Two versions of a batch compared: rows, people, posts and facts, and what follows from the changes.

Rows are matched by NIP and group, never by name or by their line in the sheet.
"""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from enum import Enum
from itertools import zip_longest

from mutasi_cli.domain.batch import Batch, Lowong
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.kosakata import Jenjang
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.penarikan import new_findings, new_vacancies
from mutasi_cli.domain.sel import Asal
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.domain.usulan import FaktaBatch, Pertek, Plt, Usulan
from mutasi_cli.domain.waktu import tanggal_panjang

_Rekaman = Usulan | Pegawai | Jabatan | FaktaBatch | Pertek | Plt

_BUKAN_ISI = frozenset({"asal", "sel_tujuan", "saran_tujuan", "ganda_tujuan", "dari_kata", "minta_tujuan"})
"""Fields that say where a value stands or how it was understood, not what it is."""

_PENGENAL = frozenset({"nip", "nama", "minta_jabatan"})
"""Fields of an approval that only say whose it is."""

_TUJUAN = frozenset({"no", "nip", "kode_tujuan", "tujuan_tertulis"})
"""Fields of a row that are told otherwise (the target), or that say nothing (the running number)."""


@dataclass(frozen=True, slots=True)
class Beda:
    """One field that differs; ``lama`` and ``baru`` are words, empty for a blank cell."""

    bidang: str
    lama: str
    baru: str


@dataclass(frozen=True, slots=True)
class BarisBerubah:
    """A row that is in both versions. ``tujuan``: it has another target; ``beda`` are its other fields.

    The approvals of its person (sheet ``pertek``) are among them, named ``pertek <field>``, told once.
    """

    lama: Move
    baru: Move
    tujuan: bool
    beda: tuple[Beda, ...]


@dataclass(frozen=True, slots=True)
class DataBerubah:
    """A person (``kunci`` is the NIP) or a post (its code) whose data differ.

    Of a post also the orders of the sheet ``plt``, their fields named ``plt <field>``.
    """

    kunci: str
    nama: str
    beda: tuple[Beda, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Perbandingan:
    """What changed from ``lama`` to ``baru``, and what follows.

    ``kosong_baru`` are empty after the new version only, ``terisi`` after the old one only; likewise
    ``tanpa_jabatan``, ``berjabatan`` (NIPs). ``temuan_baru`` and ``temuan_hilang`` are galat and peringatan.
    """

    lama: Batch
    baru: Batch
    masuk: tuple[Move, ...]
    keluar: tuple[Move, ...]
    berubah: tuple[BarisBerubah, ...]
    pegawai: tuple[DataBerubah, ...]
    jabatan: tuple[DataBerubah, ...]
    fakta: tuple[Beda, ...]
    kosong_baru: tuple[Lowong, ...]
    terisi: tuple[Lowong, ...]
    tanpa_jabatan: tuple[str, ...]
    berjabatan: tuple[str, ...]
    temuan_baru: tuple[Finding, ...]
    temuan_hilang: tuple[Finding, ...]

    @property
    def sama(self) -> bool:
        """True where nothing differs that would be told."""
        return not any(
            (
                self.masuk, self.keluar, self.berubah, self.pegawai, self.jabatan, self.fakta,
                self.kosong_baru, self.terisi, self.tanpa_jabatan, self.berjabatan,
                self.temuan_baru, self.temuan_hilang,
            )
        )  # fmt: skip


def compare(
    lama: Batch, baru: Batch, temuan_lama: Sequence[Finding], temuan_baru: Sequence[Finding]
) -> Perbandingan:
    """Return what changed between two versions; the findings are those of all rules on each."""
    pasangan, keluar, masuk = _match(lama.moves, baru.moves)
    kode = {isi.kode for batch in (lama, baru) for isi in batch.touched_posts}
    sebelum, sesudah = set(lama.without_post), set(baru.without_post)
    penting_lama, penting_baru = _weighty(temuan_lama), _weighty(temuan_baru)
    return Perbandingan(
        lama=lama,
        baru=baru,
        masuk=masuk,
        keluar=keluar,
        berubah=tuple(_changed_rows(pasangan, lama, baru)),
        pegawai=tuple(_changed(_people(lama) | _people(baru), lama.pegawai, baru.pegawai)),
        jabatan=tuple(_changed_posts(kode, lama, baru)),
        fakta=tuple(_differences(lama.fakta, baru.fakta)),
        kosong_baru=new_vacancies(lama, baru),
        terisi=new_vacancies(baru, lama),
        tanpa_jabatan=tuple(sorted(sesudah - sebelum)),
        berjabatan=tuple(sorted(sebelum - sesudah)),
        temuan_baru=new_findings(penting_lama, penting_baru),
        temuan_hilang=new_findings(penting_baru, penting_lama),
    )


def _weighty(temuan: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(isi for isi in temuan if isi.keparahan is not Severity.INFO)


def _match(
    lama: Sequence[Move], baru: Sequence[Move]
) -> tuple[list[tuple[Move, Move]], tuple[Move, ...], tuple[Move, ...]]:
    """Return the rows that are in both (in the order of the new), those only in the old, only in the new.

    Several rows of one person and group are matched by target first, then as they stand.
    """
    sisa: dict[Hashable, list[Move]] = {}
    for move in lama:
        sisa.setdefault(_key(move), []).append(move)
    jodoh: dict[int, Move] = {}
    for tepat in (True, False):
        for i, move in enumerate(baru):
            calon = sisa.get(_key(move), [])
            cocok = next((isi for isi in calon if not tepat or _goal(isi) == _goal(move)), None)
            if i not in jodoh and cocok is not None:
                jodoh[i] = cocok
                calon.remove(cocok)
    terpakai = {id(isi) for isi in jodoh.values()}
    return (
        [(jodoh[i], move) for i, move in enumerate(baru) if i in jodoh],
        tuple(move for move in lama if id(move) not in terpakai),
        tuple(move for i, move in enumerate(baru) if i not in jodoh),
    )


def _key(move: Move) -> Hashable:
    """A damaged NIP is matched by what is written there."""
    return (move.nip or move.sel_nip.isi, move.kelompok)


def _goal(move: Move) -> str:
    if move.tujuan is not None:
        return move.tujuan.kode
    return move.usulan.sel_tujuan.isi if move.usulan.minta_tujuan else ""


def _changed_rows(pasangan: Iterable[tuple[Move, Move]], dulu: Batch, kini: Batch) -> Iterator[BarisBerubah]:
    sudah: set[str | None] = {None}
    for lama, baru in pasangan:
        beda = tuple(isi for isi in _differences(lama.usulan, baru.usulan) if isi.bidang not in _TUJUAN)
        if baru.nip is not None and baru.nip not in sudah:
            sudah.add(baru.nip)
            izin = dulu.pertek_by_nip.get(baru.nip, ()), kini.pertek_by_nip.get(baru.nip, ())
            beda += tuple(_entries("pertek", *izin, _PENGENAL))
        tujuan = _goal(lama) != _goal(baru)
        if tujuan or beda:
            yield BarisBerubah(lama, baru, tujuan, beda)


def _people(batch: Batch) -> set[str]:
    """Everybody whom the papers name: appointees, witnesses, acting officials."""
    plt = {isi.nip_plt for isi in batch.bahan.plt if isi.nip_plt is not None}
    return {*batch.moves_by_nip, *batch.fakta.saksi, *plt}


def _changed(
    kunci: Iterable[str],
    lama: Mapping[str, Pegawai] | Mapping[str, Jabatan],
    baru: Mapping[str, Pegawai] | Mapping[str, Jabatan],
) -> Iterator[DataBerubah]:
    for isi in sorted(kunci):
        satu, dua = lama.get(isi), baru.get(isi)
        if satu is None or dua is None:
            continue
        beda = tuple(_differences(satu, dua))
        if beda:
            nama = dua.nama_bergelar if isinstance(dua, Pegawai) else dua.nama_lengkap
            yield DataBerubah(isi, nama, beda)


def _changed_posts(kode: Iterable[str], lama: Batch, baru: Batch) -> Iterator[DataBerubah]:
    """Yield the posts whose own data or whose acting officials differ."""
    plt = _orders(lama), _orders(baru)
    berubah = {isi.kunci: isi for isi in _changed(kode, lama.jabatan, baru.jabatan)}
    for satu in sorted({*berubah, *plt[0], *plt[1]}):
        jabatan = baru.jabatan.get(satu) or lama.jabatan.get(satu)
        sendiri = berubah[satu].beda if satu in berubah else ()
        perintah = _entries("plt", plt[0].get(satu, ()), plt[1].get(satu, ()), frozenset({"kode_jabatan"}))
        beda = (*sendiri, *perintah)
        if beda:
            yield DataBerubah(satu, satu if jabatan is None else jabatan.nama_lengkap, beda)


def _orders(batch: Batch) -> Mapping[str, Sequence[Plt]]:
    hasil: dict[str, list[Plt]] = {}
    for isi in batch.bahan.plt:
        hasil.setdefault(isi.kode_jabatan or isi.asal["kode_jabatan"].isi, []).append(isi)
    return hasil


def _entries(
    lembar: str, lama: Sequence[Pertek | Plt], baru: Sequence[Pertek | Plt], bukan: frozenset[str]
) -> Iterator[Beda]:
    """Yield what differs between the entries of a sheet for one person or post.

    Entries that are in both are put aside; the others are compared in the order in which they stand.
    """
    sisa = [_values(isi, bukan) for isi in lama]
    datang = []
    for nilai in (_values(isi, bukan) for isi in baru):
        if nilai in sisa:
            sisa.remove(nilai)
        else:
            datang.append(nilai)
    kosong: dict[str, str] = {}
    for satu, dua in zip_longest(sisa, datang, fillvalue=kosong):
        for bidang in satu or dua:
            kata = satu.get(bidang, ""), dua.get(bidang, "")
            if kata[0] != kata[1]:
                yield Beda(f"{lembar} {bidang}", *kata)


def _values(isi: Pertek | Plt, bukan: frozenset[str]) -> dict[str, str]:
    return {
        bidang.name: _shown(getattr(isi, bidang.name), isi.asal, bidang.name)
        for bidang in fields(isi)
        if bidang.name not in _BUKAN_ISI | bukan
    }


def _differences(lama: _Rekaman, baru: _Rekaman) -> Iterator[Beda]:
    """Yield the fields of two records that differ; a value that cannot be read is compared as written."""
    for bidang in fields(baru):
        if bidang.name in _BUKAN_ISI:
            continue
        satu, dua = getattr(lama, bidang.name), getattr(baru, bidang.name)
        if isinstance(satu, Mapping) and isinstance(dua, Mapping):
            for kunci in sorted({*satu, *dua}, key=str):
                kata = _words(satu.get(kunci)), _words(dua.get(kunci))
                if kata[0] != kata[1]:
                    yield Beda(f"{bidang.name} {kunci}", *kata)
            continue
        kata = _shown(satu, lama.asal, bidang.name), _shown(dua, baru.asal, bidang.name)
        if kata[0] != kata[1]:
            yield Beda(bidang.name, *kata)


def _shown(nilai: object, asal: Asal, bidang: str) -> str:
    return asal[bidang].isi if nilai is None else _words(nilai)


def _words(nilai: object) -> str:
    """Return a value as an officer would write it."""
    if nilai is None:
        return ""
    if isinstance(nilai, bool):
        return "ya" if nilai else "tidak"
    if isinstance(nilai, date):
        return tanggal_panjang(nilai)
    if isinstance(nilai, Jenjang):
        return nilai.label
    if isinstance(nilai, Enum):
        return str(nilai.value)
    if isinstance(nilai, tuple):
        return "; ".join(_words(isi) for isi in nilai)
    return str(nilai)
