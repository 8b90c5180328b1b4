"""From raw material to a batch: who holds what before and after, and what each row leaves and takes."""

from datetime import date

from mutasi_cli.domain.bahan import Bahan
from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.kosakata import JenisJabatan, Kelompok
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.pengaturan import Pengaturan
from mutasi_cli.domain.perpindahan import jenis_perpindahan
from mutasi_cli.domain.tingkat import jenis_jabatan, jenjang_jabatan, jenjang_sekarang, usia_pensiun
from mutasi_cli.domain.usulan import Usulan
from mutasi_cli.domain.waktu import awal_bulan_berikut, ulang_tahun
from mutasi_cli.law import LawBook


def build_batch(bahan: Bahan, pengaturan: Pengaturan, tanggal: date, lawbook: LawBook) -> Batch:
    """Return the batch of one inauguration; ``tanggal`` is its day."""
    law = lawbook.on(tanggal)
    moves = tuple(_move(usulan, bahan, tanggal, lawbook) for usulan in bahan.usulan)
    sebelum: dict[str, set[str]] = {}
    for pegawai in bahan.pegawai.values():
        for jabatan in _held(pegawai, bahan):
            if not _has_left(pegawai, jabatan, bahan, tanggal, lawbook):
                sebelum.setdefault(jabatan.kode, set()).add(pegawai.nip)
    sesudah = {kode: set(nips) for kode, nips in sebelum.items()}
    for move in moves:
        for jabatan in move.melepas:
            if move.nip is not None:
                sesudah.get(jabatan.kode, set()).discard(move.nip)
    for kode, tmt in _last_days(moves).items():
        jabatan = bahan.jabatan[kode]
        sesudah[kode] = {
            nip
            for nip in sesudah.get(kode, ())
            if not _has_left(bahan.pegawai[nip], jabatan, bahan, tmt, lawbook)
        }
    for move in moves:
        if move.pegawai is not None and move.tujuan is not None:
            sesudah.setdefault(move.tujuan.kode, set()).add(move.pegawai.nip)
    return Batch(
        bahan=bahan,
        pengaturan=pengaturan,
        tanggal=tanggal,
        law=law,
        moves=moves,
        holders_before=_sorted(sebelum),
        holders_after=_sorted(sesudah),
    )


def _last_days(moves: tuple[Move, ...]) -> dict[str, date]:
    """Return per target the day from which its newcomers hold it: who is pensioned by then makes room."""
    hasil: dict[str, date] = {}
    for move in moves:
        if move.pegawai is not None and move.tujuan is not None:
            kode = move.tujuan.kode
            hasil[kode] = max(move.tmt, hasil.get(kode, move.tmt))
    return hasil


def _sorted(holders: dict[str, set[str]]) -> dict[str, tuple[str, ...]]:
    return {kode: tuple(sorted(holders[kode])) for kode in sorted(holders)}


def _held(pegawai: Pegawai, bahan: Bahan) -> tuple[Jabatan, ...]:
    kode = (pegawai.kode_jabatan, pegawai.kode_tugas_tambahan)
    return tuple(bahan.jabatan[isi] for isi in kode if isi is not None and isi in bahan.jabatan)


def _has_left(pegawai: Pegawai, jabatan: Jabatan, bahan: Bahan, tanggal: date, lawbook: LawBook) -> bool:
    """Tell whether a person no longer holds a post on the day: gone for good, or pensioned by then."""
    if pegawai.kedudukan is not None and pegawai.kedudukan.sudah_pergi:
        return True
    definitif: Jabatan | None = jabatan
    if not jabatan.definitif:
        # A tugas tambahan has no age of its own: the definitive post decides.
        definitif = next((isi for isi in _held(pegawai, bahan) if isi.definitif), None)
    batas = usia_pensiun(pegawai, definitif, lawbook.on(tanggal))
    lahir = pegawai.lahir
    return (
        batas is not None and lahir is not None and awal_bulan_berikut(ulang_tahun(lahir, batas)) <= tanggal
    )


def _move(usulan: Usulan, bahan: Bahan, tanggal: date, lawbook: LawBook) -> Move:
    tmt = usulan.tmt or bahan.fakta.tmt or tanggal
    law = lawbook.on(tmt)
    pegawai = None if usulan.nip is None else bahan.pegawai.get(usulan.nip)
    tujuan = None if usulan.kode_tujuan is None else bahan.jabatan.get(usulan.kode_tujuan)
    pegang = () if pegawai is None else _held(pegawai, bahan)
    definitif = next((isi for isi in pegang if isi.definitif), None)
    tambahan = next((isi for isi in pegang if not isi.definitif), None)
    # A code that the table does not know names nothing: the row leaves what it would leave without it.
    lama = None if usulan.kode_jabatan_lama is None else bahan.jabatan.get(usulan.kode_jabatan_lama)
    melepas = _released(usulan, pegang, lama, tujuan)
    jenis = None
    if pegawai is not None:
        lepas = tambahan if tambahan in melepas else None
        jenis = jenis_perpindahan(usulan, pegawai, definitif, lepas, tujuan, law)
    return Move(
        usulan=usulan,
        pegawai=pegawai,
        definitif=definitif,
        tugas_tambahan=tambahan,
        melepas=melepas,
        tujuan=tujuan,
        jenis=jenis,
        jenjang_lama=None if pegawai is None else jenjang_sekarang(pegawai, definitif, law),
        jenjang_baru=None if tujuan is None else jenjang_jabatan(tujuan, law),
        kelompok=_group(usulan, tujuan, melepas),
        tmt=tmt,
    )


def _released(
    usulan: Usulan, pegang: tuple[Jabatan, ...], lama: Jabatan | None, tujuan: Jabatan | None
) -> tuple[Jabatan, ...]:
    """Return the posts that a row leaves, out of those that its person holds; ``lama`` is the one it names.

    A tugas tambahan ends with a structural target, with another tugas tambahan, or with a removal (which
    then leaves the functional post untouched); a move between functional posts does not end it. What
    kode_jabatan_lama names is the only definitive post that the row leaves. A row whose target could not be
    read leaves nothing: what it wants is not known.
    """
    if tujuan is None and usulan.minta_tujuan:
        return ()
    tambahan = tuple(isi for isi in pegang if not isi.definitif)
    # A definitive post in the column of the tugas tambahan is a second post, which no rule lets go by itself.
    definitif = tuple(isi for isi in pegang if isi.definitif)[:1]
    if lama is not None:
        sebutan = tuple(isi for isi in pegang if isi.kode == lama.kode)
        definitif = tuple(isi for isi in sebutan if isi.definitif)
        if tujuan is None:
            # Nobody keeps a tugas tambahan without the post that it is added to.
            return (*definitif, *tambahan) if definitif else sebutan
        if jenis_jabatan(tujuan) is JenisJabatan.FUNGSIONAL:
            return sebutan
        return (*definitif, *tambahan)
    if tujuan is None:
        return tambahan or definitif
    if not tujuan.definitif:
        return tambahan
    return definitif if jenis_jabatan(tujuan) is JenisJabatan.FUNGSIONAL else (*definitif, *tambahan)


def _group(usulan: Usulan, tujuan: Jabatan | None, melepas: tuple[Jabatan, ...]) -> Kelompok:
    if tujuan is not None:
        return Kelompok.STRUKTURAL if tujuan.definitif else Kelompok.TUGAS_TAMBAHAN
    if not usulan.minta_tujuan and melepas and all(not jabatan.definitif for jabatan in melepas):
        return Kelompok.TUGAS_TAMBAHAN
    return Kelompok.STRUKTURAL
