"""The batch after all moves at once: holders, vacancies, displaced people, chains.

All moves take effect together, so swaps, rings and chains need no order of rows.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from mutasi_cli.domain.bahan import Bahan
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.kosakata import JenisJabatan, Jenjang, Kelompok
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.pegawai import Pegawai, Riwayat
from mutasi_cli.domain.pengaturan import Pengaturan
from mutasi_cli.domain.rantai import Rantai, chains
from mutasi_cli.domain.tingkat import jenis_jabatan, jenjang_jabatan, jenjang_sekarang, usia_pensiun
from mutasi_cli.domain.usulan import FaktaBatch, Pertek, Plt
from mutasi_cli.domain.waktu import awal_bulan_berikut, ulang_tahun
from mutasi_cli.law import Law


@dataclass(frozen=True, slots=True)
class Lowong:
    """A post without a holder after the batch. ``plt`` acts for it on the day; None: nobody does."""

    jabatan: Jabatan
    sebelum_terisi: bool
    plt: Plt | None


class Batch:
    """The state before and after all moves.

    Built by :func:`mutasi_cli.domain.penyusunan.build_batch`. ``holders_before`` and ``holders_after`` map a
    post code to the NIPs that hold it, sorted. ``tanggal`` is the day of the inauguration, ``law`` the law
    on that day.
    """

    def __init__(
        self,
        *,
        bahan: Bahan,
        pengaturan: Pengaturan,
        tanggal: date,
        law: Law,
        moves: tuple[Move, ...],
        holders_before: Mapping[str, tuple[str, ...]],
        holders_after: Mapping[str, tuple[str, ...]],
    ):
        self.bahan = bahan
        self.pengaturan = pengaturan
        self.tanggal = tanggal
        self.law = law
        self.moves = moves
        self.holders_before = holders_before
        self.holders_after = holders_after

    @property
    def pegawai(self) -> Mapping[str, Pegawai]:
        """Staff the batch may touch, by NIP."""
        return self.bahan.pegawai

    @property
    def jabatan(self) -> Mapping[str, Jabatan]:
        """All posts, by code."""
        return self.bahan.jabatan

    @property
    def fakta(self) -> FaktaBatch:
        """The sheet ``batch``."""
        return self.bahan.fakta

    @cached_property
    def moves_by_nip(self) -> Mapping[str, tuple[Move, ...]]:
        """The rows of each person, in the order of the sheet."""
        hasil: dict[str, list[Move]] = {}
        for move in self.moves:
            if move.nip is not None:
                hasil.setdefault(move.nip, []).append(move)
        return {nip: tuple(moves) for nip, moves in hasil.items()}

    @cached_property
    def moves_by_target(self) -> Mapping[str, tuple[Move, ...]]:
        """The rows that want each post, in the order of the sheet."""
        hasil: dict[str, list[Move]] = {}
        for move in self.moves:
            if move.tujuan is not None:
                hasil.setdefault(move.tujuan.kode, []).append(move)
        return {kode: tuple(moves) for kode, moves in hasil.items()}

    @cached_property
    def pertek_by_nip(self) -> Mapping[str, tuple[Pertek, ...]]:
        """The rows of the sheet ``pertek`` of each person, in the order of the sheet."""
        hasil: dict[str, list[Pertek]] = {}
        for pertek in self.bahan.pertek or ():
            if pertek.nip is not None:
                hasil.setdefault(pertek.nip, []).append(pertek)
        return {nip: tuple(isi) for nip, isi in hasil.items()}

    @cached_property
    def riwayat(self) -> Mapping[str, tuple[Riwayat, ...]]:
        """The career of each person, oldest first."""
        hasil: dict[str, list[Riwayat]] = {}
        for baris in self.bahan.riwayat:
            hasil.setdefault(baris.nip, []).append(baris)
        return {
            nip: tuple(sorted(isi, key=lambda r: (r.tmt_mulai or date.min, r.asal.baris or 0)))
            for nip, isi in hasil.items()
        }

    @cached_property
    def relatives(self) -> Mapping[str, frozenset[str]]:
        """The NIPs of each person's relatives, as the sheet ``keluarga`` tells them from either side."""
        hasil: dict[str, set[str]] = {}
        for isi in self.bahan.keluarga:
            hasil.setdefault(isi.nip, set()).add(isi.nip_keluarga)
            hasil.setdefault(isi.nip_keluarga, set()).add(isi.nip)
        return {nip: frozenset(isi) for nip, isi in hasil.items()}

    @cached_property
    def posts_after(self) -> Mapping[str, tuple[Jabatan, ...]]:
        """The posts that each person holds after the batch."""
        hasil: dict[str, list[Jabatan]] = {}
        for kode, nips in self.holders_after.items():
            for nip in nips:
                hasil.setdefault(nip, []).append(self.jabatan[kode])
        return {nip: tuple(isi) for nip, isi in hasil.items()}

    @cached_property
    def displacements(self) -> tuple[tuple[str, Jabatan], ...]:
        """(NIP, post) of everybody who loses a post for one person to a newcomer without leaving it.

        In the order of the posts, the definitive ones first.
        """
        hasil: list[tuple[str, Jabatan]] = []
        for kode, moves in self.moves_by_target.items():
            jabatan = self.jabatan[kode]
            pendatang = {move.nip for move in moves if move.pegawai is not None}
            if jabatan.formasi == 1 and pendatang:
                tinggal = self.holders_after.get(kode, ())
                hasil.extend((nip, jabatan) for nip in tinggal if nip not in pendatang)
        return tuple(sorted(hasil, key=lambda isi: (not isi[1].definitif, isi[1].kode, isi[0])))

    @cached_property
    def displaced(self) -> Mapping[str, Jabatan]:
        """NIP -> post, the first of each person in ``displacements``."""
        hasil: dict[str, Jabatan] = {}
        for nip, jabatan in self.displacements:
            hasil.setdefault(nip, jabatan)
        return hasil

    @cached_property
    def touched_posts(self) -> tuple[Jabatan, ...]:
        """Targets, origins and the posts under a Plt, in the order of their codes."""
        kode = {jabatan.kode for move in self.moves for jabatan in (move.tujuan, *move.melepas) if jabatan}
        kode |= {plt.kode_jabatan for plt in self.bahan.plt if plt.kode_jabatan is not None}
        return tuple(self.jabatan[isi] for isi in sorted(kode) if isi in self.jabatan)

    @cached_property
    def vacancies(self) -> tuple[Lowong, ...]:
        """Posts without a holder after the batch, in order of their codes.

        These are the posts that the batch empties, and the leading and vital posts that were empty before.
        Abolished posts do not count, nor do those that the staff table gives to somebody whose NIP cannot be
        read (they are held, nobody can say by whom), nor empty ones without a seat (formasi 0).
        """
        bernip_rusak = {
            kode
            for pegawai in self.bahan.pegawai_tanpa_nip
            if pegawai.kedudukan is None or not pegawai.kedudukan.sudah_pergi
            for kode in (pegawai.kode_jabatan, pegawai.kode_tugas_tambahan)
        }
        hasil = []
        for kode in sorted(self.jabatan):
            jabatan = self.jabatan[kode]
            if not jabatan.aktif or self.holders_after.get(kode) or kode in bernip_rusak:
                continue
            terisi = bool(self.holders_before.get(kode))
            if terisi or (jabatan.utama and jabatan.formasi > 0):
                hasil.append(Lowong(jabatan, terisi, self.acting(kode)))
        return tuple(hasil)

    @cached_property
    def without_post(self) -> tuple[str, ...]:
        """NIPs of people who hold a post before the batch and none after it, sorted.

        Somebody displaced counts, although ``holders_after`` still shows them in the contested post.
        """
        tergusur = {(nip, jabatan.kode) for nip, jabatan in self.displacements}
        tersisa = {
            nip
            for nip, isi in self.posts_after.items()
            if any((nip, jabatan.kode) not in tergusur for jabatan in isi)
        }
        # Who is neither named in a row nor displaced has only been pensioned before the batch took effect.
        disentuh = {*self.moves_by_nip, *self.displaced}
        sebelum = {nip for nips in self.holders_before.values() for nip in nips if nip in disentuh}
        return tuple(sorted(nip for nip in sebelum - tersisa if not self._keeps_unlisted_post(nip)))

    @cached_property
    def chains(self) -> tuple[Rantai, ...]:
        """Chains, rings and single moves, longest first."""
        kosong = frozenset(
            kode
            for kode, jabatan in self.jabatan.items()
            if jabatan.aktif and not self.holders_after.get(kode)
        )
        return chains(self.moves, kosong)

    def acting(self, kode: str) -> Plt | None:
        """Return the Plt of a post whose order holds on the day of the inauguration.

        An order without a name is none, nor is one for somebody who has left the service. Of several that
        hold, the latest speaks.
        """
        berlaku = [
            plt
            for plt in self.bahan.plt
            if plt.kode_jabatan == kode and plt.berlaku(self.tanggal) and self._serves(plt.nip_plt)
        ]
        return max(berlaku, key=lambda plt: (plt.mulai or date.min, plt.nip_plt or ""), default=None)

    def is_sworn(self, move: Move) -> bool:
        """Tell whether the person of a row takes the oath (or makes the promise) on the day.

        Not sworn: who is absent, who gets no post or one of a pelaksana, and the heads by tugas tambahan
        where the office only hands them their decree (``[acara] puskesmas = "penyerahan_sk"``).
        """
        if move.pegawai is None or move.tujuan is None or not move.usulan.hadir:
            return False
        if jenis_jabatan(move.tujuan) is JenisJabatan.PELAKSANA:
            return False
        return move.kelompok is Kelompok.STRUKTURAL or self.pengaturan.acara_puskesmas == "pelantikan"

    def level(self, jabatan: Jabatan) -> Jenjang | None:
        """Return the level of a post on the day of the inauguration."""
        return jenjang_jabatan(jabatan, self.law)

    def present_post(self, pegawai: Pegawai) -> Jabatan | None:
        """Return the definitive post that a person holds before the batch, None if the table lacks it."""
        jabatan = None if pegawai.kode_jabatan is None else self.jabatan.get(pegawai.kode_jabatan)
        return jabatan if jabatan is not None and jabatan.definitif else None

    def present_level(self, pegawai: Pegawai) -> Jenjang | None:
        """Return the level of a person before the batch."""
        return jenjang_sekarang(pegawai, self.present_post(pegawai), self.law)

    def retirement(self, pegawai: Pegawai, jabatan: Jabatan | None, law: Law) -> date | None:
        """Return the day on which a person's pension starts in a post (1st of the month after the BUP)."""
        ulang = self.retirement_birthday(pegawai, jabatan, law)
        return None if ulang is None else awal_bulan_berikut(ulang)

    def retirement_birthday(self, pegawai: Pegawai, jabatan: Jabatan | None, law: Law) -> date | None:
        """Return the birthday on which a person reaches the BUP in a post, None when that is not known.

        A tugas tambahan has no age of its own: the definitive post that the person keeps decides.
        """
        if jabatan is not None and not jabatan.definitif:
            sesudah = self.posts_after.get(pegawai.nip, ())
            jabatan = next((isi for isi in sesudah if isi.definitif), self.present_post(pegawai))
        baru = jabatan is not None and jabatan.kode != pegawai.kode_jabatan
        batas = usia_pensiun(pegawai, jabatan, law, jabatan_baru=baru)
        lahir = pegawai.lahir
        return None if batas is None or lahir is None else ulang_tahun(lahir, batas)

    def group(self, kelompok: Kelompok) -> tuple[Move, ...]:
        """Return the rows of one group, in the order of the sheet."""
        return self._by_group[kelompok]

    @cached_property
    def _by_group(self) -> Mapping[Kelompok, tuple[Move, ...]]:
        return {isi: tuple(move for move in self.moves if move.kelompok is isi) for isi in Kelompok}

    def _serves(self, nip: str | None) -> bool:
        """An unknown person may serve; the family DAT tells that the table lacks the row."""
        pegawai = None if nip is None else self.pegawai.get(nip)
        pergi = pegawai is not None and pegawai.kedudukan is not None and pegawai.kedudukan.sudah_pergi
        return nip is not None and not pergi

    def _keeps_unlisted_post(self, nip: str) -> bool:
        """A head whose functional post is not in the post table still has it after losing the Puskesmas."""
        pegawai = self.pegawai.get(nip)
        if pegawai is None or self.present_post(pegawai) is not None:
            return False
        berpindah = any(
            move.tujuan is not None and move.tujuan.definitif for move in self.moves_by_nip.get(nip, ())
        )
        return not berpindah and (pegawai.kode_jabatan is not None or pegawai.jabatan is not None)
