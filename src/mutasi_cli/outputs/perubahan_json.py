"""``mutasi diff --format json``: a public contract, see ``docs/skema/diff.schema.json``."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.perbandingan import Beda, DataBerubah, Perbandingan
from mutasi_cli.domain.temuan import Finding
from mutasi_cli.outputs.perubahan_naskah import NaskahBerubah

VERSI = 1


def changes_as_json(isi: Perbandingan, naskah: Sequence[NaskahBerubah] | None, sebab: str) -> str:
    """Return the changes as JSON text that ends with a line break."""
    return json.dumps(changes_as_data(isi, naskah, sebab), ensure_ascii=False, indent=2) + "\n"


def changes_as_data(isi: Perbandingan, naskah: Sequence[NaskahBerubah] | None, sebab: str) -> dict[str, Any]:
    """Return the same as plain data; ``naskah`` is null, with a reason, where the papers cannot be told."""
    return {
        "version": VERSI,
        "lama": _version(isi.lama),
        "baru": _version(isi.baru),
        "masuk": [_row(move) for move in isi.masuk],
        "keluar": [_row(move) for move in isi.keluar],
        "berubah": [
            {
                "nip": satu.baru.nip,
                "kelompok": satu.baru.kelompok.value,
                "baris_lama": satu.lama.usulan.asal.baris,
                "baris_baru": satu.baru.usulan.asal.baris,
                "tujuan": {"lama": _goal(satu.lama), "baru": _goal(satu.baru)} if satu.tujuan else None,
                "beda": _differences(satu.beda),
            }
            for satu in isi.berubah
        ],
        "pegawai": [{"nip": satu.kunci, **_data(satu)} for satu in isi.pegawai],
        "jabatan": [{"kode_jabatan": satu.kunci, **_data(satu)} for satu in isi.jabatan],
        "batch": _differences(isi.fakta),
        "kosong": {
            "baru": [satu.jabatan.kode for satu in isi.kosong_baru],
            "hilang": [satu.jabatan.kode for satu in isi.terisi],
        },
        "tanpa_jabatan": {"baru": list(isi.tanpa_jabatan), "hilang": list(isi.berjabatan)},
        "temuan": {"baru": _findings(isi.temuan_baru), "hilang": _findings(isi.temuan_hilang)},
        "naskah": None if naskah is None else [_paper(satu) for satu in naskah],
        "sebab_naskah": sebab or None,
    }


def _version(batch: Batch) -> dict[str, Any]:
    return {
        "tanggal": batch.tanggal.isoformat(),
        "usulan": len(batch.moves),
        "sumber": [
            {"file": isi.file, "sha256": isi.sha256, "sheet": isi.sheet, "baris": isi.baris}
            for isi in batch.bahan.sumber
        ],
    }


def _row(move: Move) -> dict[str, Any]:
    return {
        "nip": move.nip,
        "kelompok": move.kelompok.value,
        "baris": move.usulan.asal.baris,
        "dari": None if move.asal is None else move.asal.kode,
        "ke": _goal(move),
    }


def _goal(move: Move) -> str | None:
    return None if move.tujuan is None else move.tujuan.kode


def _data(satu: DataBerubah) -> dict[str, Any]:
    return {"nama": satu.nama, "beda": _differences(satu.beda)}


def _differences(beda: Iterable[Beda]) -> list[dict[str, Any]]:
    return [{"bidang": satu.bidang, "lama": satu.lama or None, "baru": satu.baru or None} for satu in beda]


def _findings(temuan: Iterable[Finding]) -> list[dict[str, Any]]:
    return [
        {
            "aturan": isi.aturan,
            "keparahan": isi.keparahan.value,
            "nip": isi.nip,
            "kode_jabatan": isi.kode_jabatan,
            "dikecualikan": isi.pengecualian is not None,
            "pesan": isi.pesan,
        }
        for isi in temuan
    ]


def _paper(naskah: NaskahBerubah) -> dict[str, Any]:
    return {
        "jenis": naskah.jenis,
        "judul": naskah.judul,
        "nasib": naskah.nasib.value,
        "nip": naskah.nip,
        "berkas": naskah.berkas,
    }
