"""Batches of any size and shape for the report: chains, rings and single moves of given lengths."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from mutasi_cli.domain.bahan import Bahan, Sumber
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.kosakata import JenisJabatan, JenisKelamin
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.pengaturan import Instansi, Pengaturan
from mutasi_cli.domain.penyusunan import build_batch
from mutasi_cli.domain.sel import Asal, Sel
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.domain.usulan import FaktaBatch, Usulan
from mutasi_cli.law import Dasar, StatusDasar, load_lawbook

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mutasi_cli.domain.batch import Batch

HARI = date(2026, 2, 6)
FILE = "batch.xlsx"


def nip(nomor: int) -> str:
    """The NIP of person ``nomor`` (0 to 29.999)."""
    return f"{1966 + nomor // 1000}0120199003{1 + nomor % 2}{nomor % 1000:03d}"


def nama(nomor: int) -> str:
    """The name of person ``nomor`` unless a batch says otherwise."""
    return f"Orang Bernama Panjang {nomor}"


def nama_jabatan(nomor: int) -> str:
    """The post ``nomor`` unless a batch says otherwise."""
    return f"Kepala Seksi Pemberdayaan Masyarakat Nomor {nomor}"


@dataclass
class _Pabrik:
    nama: Mapping[int, str]
    jabatan_lain: Mapping[int, str]
    jabatan: dict[str, Jabatan] = field(default_factory=dict)
    pegawai: dict[str, Pegawai] = field(default_factory=dict)
    usulan: list[Usulan] = field(default_factory=list)

    def pos(self) -> int:
        """Add an empty post and return its number."""
        nomor = len(self.jabatan)
        kode = f"J{nomor:05d}"
        self.jabatan[kode] = Jabatan(
            kode=kode,
            jabatan=self.jabatan_lain.get(nomor, nama_jabatan(nomor)),
            unit_kerja=f"Kelurahan Nomor {nomor}",
            perangkat_daerah="Kecamatan Bekasi Utara",
            asal=Asal(FILE, "jabatan", nomor + 2),
            jenis=JenisJabatan.STRUKTURAL,
            eselon="IV.a",
        )
        return nomor

    def orang(self, pos: int, ke: int) -> None:
        """Add a person who holds ``pos`` and is proposed for ``ke``."""
        nomor = len(self.pegawai)
        baris = nomor + 2
        angka = nip(nomor)
        sebut = self.nama.get(nomor, nama(nomor))
        asal = Asal(
            FILE,
            "usulan",
            baris,
            {
                "nip": Sel(FILE, "usulan", f"B{baris}", baris, angka),
                "kode_tujuan": Sel(FILE, "usulan", f"D{baris}", baris, f"J{ke:05d}"),
            },
        )
        self.pegawai[angka] = Pegawai(
            nip=angka,
            nama=sebut,
            asal=Asal(FILE, "pegawai", baris),
            tanggal_lahir=date(1966 + nomor // 1000, 1, 20),
            jenis_kelamin=JenisKelamin.LAKI_LAKI,
            golongan="III/d",
            pangkat="Penata Tingkat I",
            kode_jabatan=f"J{pos:05d}",
            tmt_jabatan=date(2022, 1, 3),
        )
        self.usulan.append(
            Usulan(
                asal=asal,
                nip=angka,
                nama=sebut,
                minta_tujuan=True,
                kode_tujuan=f"J{ke:05d}",
                sel_tujuan=asal["kode_tujuan"],
                alasan="Pengisian jabatan",
            )
        )


def kota(
    rantai: tuple[int, ...] = (),
    cincin: tuple[int, ...] = (),
    *,
    nama_lain: Mapping[int, str] | None = None,
    jabatan_lain: Mapping[int, str] | None = None,
    instansi: str = "Pemerintah Kota Bekasi",
    terbalik: bool = False,
) -> Batch:
    """Return a batch with chains and rings of these lengths; person 0 starts the first chain.

    ``terbalik``: the rows of the sheet stand the other way round.
    """
    pabrik = _Pabrik(nama_lain or {}, jabatan_lain or {})
    for panjang in rantai:
        pos = [pabrik.pos() for _ in range(panjang + 1)]
        for dari, ke in pairwise(pos):
            pabrik.orang(dari, ke)
    for panjang in cincin:
        pos = [pabrik.pos() for _ in range(panjang)]
        for dari, ke in zip(pos, [*pos[1:], pos[0]], strict=True):
            pabrik.orang(dari, ke)
    usulan = tuple(reversed(pabrik.usulan)) if terbalik else tuple(pabrik.usulan)
    bahan = Bahan(
        usulan=usulan,
        pegawai=pabrik.pegawai,
        jabatan=pabrik.jabatan,
        fakta=FaktaBatch(asal=Asal(FILE, "batch"), tanggal_pelantikan=HARI),
        sumber=(Sumber(file=FILE, sha256="a" * 64, sheet="usulan", baris=len(usulan)),),
    )
    return build_batch(bahan, Pengaturan(instansi=Instansi(nama=instansi)), HARI, load_lawbook())


def temuan_tiap_baris(batch: Batch, *, peringatan_tiap: int = 1) -> tuple[Finding, ...]:
    """An info on every row and a warning on every n-th, as long as real ones."""
    dasar = (Dasar("Peraturan BKN 5/2019", "Pasal 2 ayat (3)", StatusDasar.TERVERIFIKASI),)
    hasil: list[Finding] = []
    for urut, move in enumerate(batch.moves):
        semua = [
            Finding(
                "WKT001",
                "masa-jabatan-kurang",
                Severity.PERINGATAN,
                move.sel_nip,
                f"{move.siapa} baru 1 tahun 1 bulan dalam jabatan yang sekarang (sejak 2 Januari 2025), "
                f"padahal paling singkat 2 tahun.",
                "Tunda sampai 2 Januari 2027, atau isi dasar, nomor, dan tanggalnya.",
                move.nip,
                dasar=dasar,
            ),
            Finding(
                "SYA016",
                "diklat-belum",
                Severity.INFO,
                move.sel_tujuan,
                f"{move.siapa} menjadi {move.jabatan_baru} (pengawas), yang memerlukan PKP; pelatihan "
                f"kepemimpinannya tidak tercatat.",
                "Masukkan dalam rencana pelatihan PKP.",
                move.nip,
            ),
        ]
        hasil += semua if urut % peringatan_tiap == 0 else semua[1:]
    return tuple(hasil)
