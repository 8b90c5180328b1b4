"""``--samarkan``: where the mask is laid over what a command shows. Nothing that is signed can be masked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from mutasi_cli.errors import PengaturanError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mutasi_cli.domain.batch import Batch
    from mutasi_cli.domain.pemahaman import Pemahaman
    from mutasi_cli.pipeline import Permintaan

T = TypeVar("T")

OpsiSamarkan = Annotated[
    bool,
    typer.Option(
        "--samarkan",
        help="Ganti nama, NIP, dan tanggal lahir dengan samaran, untuk tangkapan layar atau permintaan "
        "bantuan.",
    ),
]

_TERTUTUP = "(disamarkan)"
_AMAN = frozenset(
    (
        *("no", "kode", "kode_jabatan", "kode_jabatan_tujuan", "kode_jabatan_lama", "kode_atasan", "jabatan"),
        *("jabatan_tujuan", "unit_kerja", "unit_tujuan", "perangkat_daerah", "jenis", "jenis_jabatan"),
        *("eselon", "jenjang", "kelas", "formasi", "golongan", "pangkat", "pendidikan", "status_asn"),
        *("layanan_vital", "urut", "aturan", "status"),
    )
)
"""Fields of which a sample tells of nobody who it is."""


def refuse(bentuk: str, *, samarkan: bool) -> None:
    """Stop where a masked file would be taken for a real one."""
    if samarkan and bentuk == "xlsx":
        raise PengaturanError(
            "--samarkan hanya untuk yang tampil di layar, json, dan laporan; --format xlsx menulis buku "
            "kerja yang tidak boleh tersamar. Pakai --format tabel atau json."
        )


def masked(isi: T, diminta: Permintaan, *batch: Batch) -> T:
    """Return results with everybody masked whom these batches know, or the staff table of the request."""
    from mutasi_cli import pipeline  # noqa: PLC0415 - keeps --help quick
    from mutasi_cli.domain.samaran import Samaran  # noqa: PLC0415 - rarely asked for

    # A reason or a note may name somebody whom the batch does not touch.
    semua, _, _ = pipeline.read_batch(diminta, semua_pegawai=True)
    return Samaran(*batch, lain=semua.pegawai.values())(isi)


def understood(dipahami: Iterable[Pemahaman]) -> tuple[Pemahaman, ...]:
    """Return how a file was understood without the samples that may tell of a person."""

    def contoh(bidang: tuple[str, ...], isi: tuple[str, ...]) -> tuple[str, ...]:
        return isi if bidang and _AMAN.issuperset(bidang) else (_TERTUTUP,) * bool(isi)

    return tuple(
        replace(
            satu,
            kolom=tuple(replace(kolom, contoh=contoh(kolom.bidang, kolom.contoh)) for kolom in satu.kolom),
        )
        for satu in dipahami
    )
