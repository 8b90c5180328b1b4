"""Batches of any size and shape for the report: chains, rings and single moves of given lengths."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from mutasi_cli.domain.assembly import build_batch
from mutasi_cli.domain.cell import Cell, Origin
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.material import Material, Source
from mutasi_cli.domain.office import Instansi, OfficeSettings
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.usulan import BatchFacts, Usulan
from mutasi_cli.domain.vocabulary import JenisJabatan, JenisKelamin
from mutasi_cli.law import Dasar, StatusDasar, load_lawbook

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mutasi_cli.domain.batch import Batch

CEREMONY_DAY = date(2026, 2, 6)
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
class _BatchFactory:
    nama: Mapping[int, str]
    other_jabatan: Mapping[int, str]
    jabatan: dict[str, Jabatan] = field(default_factory=dict)
    pegawai: dict[str, Pegawai] = field(default_factory=dict)
    usulan: list[Usulan] = field(default_factory=list)

    def post(self) -> int:
        """Add an empty post and return its number."""
        nomor = len(self.jabatan)
        kode = f"J{nomor:05d}"
        self.jabatan[kode] = Jabatan(
            kode=kode,
            jabatan=self.other_jabatan.get(nomor, nama_jabatan(nomor)),
            unit_kerja=f"Kelurahan Nomor {nomor}",
            perangkat_daerah="Kecamatan Bekasi Utara",
            origin=Origin(FILE, "jabatan", nomor + 2),
            jenis=JenisJabatan.STRUKTURAL,
            eselon="IV.a",
        )
        return nomor

    def add_person(self, post: int, target_post: int) -> None:
        """Add a person who holds ``pos`` and is proposed for ``destination``."""
        nomor = len(self.pegawai)
        row = nomor + 2
        person_nip = nip(nomor)
        named_person = self.nama.get(nomor, nama(nomor))
        origin = Origin(
            FILE,
            "usulan",
            row,
            {
                "nip": Cell(FILE, "usulan", f"B{row}", row, person_nip),
                "kode_tujuan": Cell(FILE, "usulan", f"D{row}", row, f"J{target_post:05d}"),
            },
        )
        self.pegawai[person_nip] = Pegawai(
            nip=person_nip,
            nama=named_person,
            origin=Origin(FILE, "pegawai", row),
            tanggal_lahir=date(1966 + nomor // 1000, 1, 20),
            jenis_kelamin=JenisKelamin.LAKI_LAKI,
            golongan="III/d",
            pangkat="Penata Tingkat I",
            kode_jabatan=f"J{post:05d}",
            tmt_jabatan=date(2022, 1, 3),
        )
        self.usulan.append(
            Usulan(
                origin=origin,
                nip=person_nip,
                nama=named_person,
                asks_target=True,
                kode_tujuan=f"J{target_post:05d}",
                target_cell=origin["kode_tujuan"],
                alasan="Pengisian jabatan",
            )
        )


def town(
    chain: tuple[int, ...] = (),
    ring: tuple[int, ...] = (),
    *,
    nama_lain: Mapping[int, str] | None = None,
    other_jabatan: Mapping[int, str] | None = None,
    instansi: str = "Pemerintah Kota Bekasi",
    reversed_rows: bool = False,
) -> Batch:
    """Return a batch with chains and rings of these lengths; person 0 starts the first chain.

    ``reversed_rows``: the rows of the sheet stand the other way round.
    """
    factory = _BatchFactory(nama_lain or {}, other_jabatan or {})
    for length in chain:
        post = [factory.post() for _ in range(length + 1)]
        for source, destination in pairwise(post):
            factory.add_person(source, destination)
    for length in ring:
        post = [factory.post() for _ in range(length)]
        for source, destination in zip(post, [*post[1:], post[0]], strict=True):
            factory.add_person(source, destination)
    usulan = tuple(reversed(factory.usulan)) if reversed_rows else tuple(factory.usulan)
    material = Material(
        usulan=usulan,
        pegawai=factory.pegawai,
        jabatan=factory.jabatan,
        facts=BatchFacts(origin=Origin(FILE, "batch"), tanggal_pelantikan=CEREMONY_DAY),
        source=(Source(file=FILE, sha256="a" * 64, sheet="usulan", row=len(usulan)),),
    )
    return build_batch(material, OfficeSettings(instansi=Instansi(nama=instansi)), CEREMONY_DAY, load_lawbook())


def finding_per_row(batch: Batch, *, warning_every: int = 1) -> tuple[Finding, ...]:
    """An info on every row and a warning on every n-th, as long as real ones."""
    dasar = (Dasar("Peraturan BKN 5/2019", "Pasal 2 ayat (3)", StatusDasar.TERVERIFIKASI),)
    result: list[Finding] = []
    for urut, move in enumerate(batch.moves):
        everything = [
            Finding(
                "WKT001",
                "masa-jabatan-kurang",
                Severity.PERINGATAN,
                move.nip_cell,
                f"{move.who} baru 1 tahun 1 bulan dalam jabatan yang sekarang (sejak 2 Januari 2025), "
                f"padahal paling singkat 2 tahun.",
                "Tunda sampai 2 Januari 2027, atau isi dasar, nomor, dan tanggalnya.",
                move.nip,
                dasar=dasar,
            ),
            Finding(
                "SYA016",
                "diklat-belum",
                Severity.INFO,
                move.target_cell,
                f"{move.who} menjadi {move.new_jabatan} (pengawas), yang memerlukan PKP; pelatihan "
                f"kepemimpinannya tidak tercatat.",
                "Masukkan dalam rencana pelatihan PKP.",
                move.nip,
            ),
        ]
        result += everything if urut % warning_every == 0 else everything[1:]
    return tuple(result)
