"""Candidates for one post."""

from collections.abc import Mapping

from mutasi_cli.calon.aturan import SURAT, TAK_TERPENUHI
from mutasi_cli.calon.jasa import Bidang, merits
from mutasi_cli.calon.penilai import Lapor, Penilai, Putusan, person_of
from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calon import Calon, HampirCalon, HasilCalon, Jasa, Kunci, merit_key
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.kosakata import JenisPerpindahan
from mutasi_cli.domain.move import Move

_LEBIH_DARI_SATU = 2


class Medan:
    """Everybody for one post, before any rule: who stands near enough, in which order, with what merits.

    ``beda_jenjang`` people are left out because SYA003 (more than one level up) or SYA010 (down, without the
    ground that a candidate has not) speaks about exactly the levels compared here.
    """

    def __init__(self, penilai: Penilai, jabatan: Jabatan):
        self.penilai = penilai
        self.jabatan = jabatan
        batch = penilai.batch
        semua = penilai.moves(jabatan.kode)
        dekat = [move for move in semua if not _out_of_reach(move, batch)]
        self.beda_jenjang = len(semua) - len(dekat)
        bidang = Bidang(jabatan, batch)
        self.move: Mapping[str, Move] = {move.nip or "": move for move in dekat}
        self.jasa: dict[str, Jasa] = {}
        kunci: dict[str, Kunci] = {}
        for nip, move in self.move.items():
            pegawai = person_of(move)
            law = batch.law.on(move.tmt)
            self.jasa[nip] = merits(move, pegawai, batch, bidang, law)
            kunci[nip] = merit_key(pegawai, self.jasa[nip], law)
        self.urut = tuple(sorted(self.move, key=lambda nip: kunci[nip]))

    def candidate(self, nip: str, putusan: Putusan) -> Calon:
        """Return somebody without fault as a candidate."""
        move = self.move[nip]
        return Calon(
            pegawai=person_of(move),
            sekarang=move.jabatan_lama,
            jasa=self.jasa[nip],
            jenis=move.jenis,
            asal=move.melepas,
            kosong=putusan.kosong,
            catatan=putusan.catatan,
        )


def find_candidates(batch: Batch, jabatan: Jabatan, lapor: Lapor | None = None) -> HasilCalon:
    """Return who could get a post on top of the batch; ``batch`` must hold the whole staff."""
    penilai = Penilai(batch)
    tmt = batch.fakta.tmt or batch.tanggal
    halangan = obstacles(penilai, jabatan)
    if halangan:
        return HasilCalon(
            jabatan=jabatan,
            tmt=tmt,
            halangan=halangan,
            calon=(),
            hampir=(),
            surat=(),
            diperiksa=0,
            beda_jenjang=0,
        )
    medan = Medan(penilai, jabatan)
    penilai.consider({jabatan.kode: medan.urut})
    putusan = penilai.judge(jabatan.kode, medan.urut, cukup=_LEBIH_DARI_SATU, lapor=lapor)
    calon = tuple(medan.candidate(nip, putusan[nip]) for nip in medan.urut if not putusan[nip].galat)
    hampir = tuple(
        HampirCalon(
            pegawai=person_of(medan.move[nip]),
            sekarang=medan.move[nip].jabatan_lama,
            jasa=medan.jasa[nip],
            jenis=medan.move[nip].jenis,
            kurang=putusan[nip].galat,
        )
        for nip in medan.urut
        if _lacks_one(putusan[nip], medan.move[nip])
    )
    contoh = [*(isi.pegawai.nip for isi in calon), *(isi.pegawai.nip for isi in hampir)][:1]
    return HasilCalon(
        jabatan=jabatan,
        tmt=tmt,
        halangan=(),
        calon=calon,
        hampir=hampir,
        surat=needed_papers(penilai, jabatan.kode, contoh[0]) if contoh else (),
        diperiksa=len(penilai.orang),
        beda_jenjang=medan.beda_jenjang,
    )


def obstacles(penilai: Penilai, jabatan: Jabatan) -> tuple[str, ...]:
    """Say why nobody can get a post whoever it is; empty where it can be filled."""
    batch = penilai.batch
    if not jabatan.aktif:
        pengganti = batch.jabatan.get(jabatan.kode_pengganti or "")
        lain = "" if pengganti is None else f"; penggantinya {pengganti.nama_lengkap} [{pengganti.kode}]"
        return (f"{jabatan.nama_lengkap} sudah dihapus{lain}.",)
    pemangku = penilai.occupants(jabatan)
    if not pemangku:
        return ()
    nama = ", ".join(batch.pegawai[nip].nama_bergelar for nip in pemangku)
    kalimat = (
        f"{nama} memangku {jabatan.nama_lengkap} sesudah pelantikan, jadi jabatan itu tidak kosong; usulkan "
        f"dahulu perpindahan atau pemberhentiannya."
    )
    return (kalimat,)


def needed_papers(penilai: Penilai, kode: str, nip: str) -> tuple[str, ...]:
    """Return what validate would still ask for beside the person, in the order of the catalogue."""
    kurang = penilai.papers(kode, nip)
    return tuple(kata for aturan, kata in SURAT.items() if aturan in kurang)


def _out_of_reach(move: Move, batch: Batch) -> bool:
    """Tell whether SYA003 or SYA010 forbids a row that states no ground, by its levels alone."""
    lama, baru = move.jenjang_lama, move.jenjang_baru
    if lama is None or baru is None or move.ke_tugas_tambahan:
        return False
    if baru < lama:
        return _in_force("SYA010", batch)
    return move.jenis is JenisPerpindahan.PROMOSI and baru - lama > 1 and _in_force("SYA003", batch)


def _in_force(aturan: str, batch: Batch) -> bool:
    """Tell whether a rule holds for everybody as the catalogue has it: not softened, waived for nobody."""
    return aturan not in batch.pengaturan.aturan and all(
        isi.aturan != aturan for isi in batch.bahan.pengecualian
    )


def _lacks_one(putusan: Putusan, move: Move) -> bool:
    """Tell whether one rule alone keeps a person from the post, and something could be done about it."""
    aturan = {isi.aturan for isi in putusan.galat}
    if len(aturan) != 1 or aturan & TAK_TERPENUHI:
        return False
    kedudukan = person_of(move).kedudukan
    return kedudukan is None or not kedudukan.sudah_pergi
