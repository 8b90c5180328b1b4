"""``mutasi imut --format json``: a public contract, see ``docs/skema/imut.schema.json``."""

import json
from typing import Any

from mutasi_cli.domain.imut import FiledRow, ImutProposal, Letter
from mutasi_cli.domain.roster_order import Row

VERSION = 1


def imut_as_json(proposal: ImutProposal) -> str:
    """Return the proposal as JSON text that ends with a line break."""
    return json.dumps(imut_as_data(proposal), ensure_ascii=False, indent=2) + "\n"


def imut_as_data(proposal: ImutProposal) -> dict[str, Any]:
    """Return the same as plain data."""
    return {
        "version": VERSION,
        "tanggal": proposal.tanggal.isoformat(),
        "acuan": proposal.acuan.isoformat(),
        "kategori": [
            {"id": int(leaf.id), "jalur": list(leaf.path), "jumlah": len(rows)} for leaf, rows in proposal.by_leaf()
        ],
        "baris": [_row(row) for row in proposal.rows],
        "belum_terpetakan": [
            {"nip": _nip(row.row), "mengapa": row.why, "calon": [int(node.id) for node in row.candidates]}
            for row in proposal.unfiled
        ],
        "sudah_pertek": [_nip(row) for row in proposal.approved],
    }


def _row(filed: FiledRow) -> dict[str, Any]:
    return {
        "nip": _nip(filed.row),
        "id": int(filed.category.id),
        "pilihan": "kantor" if filed.by_office else "turunan",
        "mengapa": filed.why,
        "surat": [_letter(letter) for letter in filed.letters],
        "kurang": [letter.nama for letter in filed.missing],
        "pastikan": list(filed.verify),
    }


def _letter(letter: Letter) -> dict[str, Any]:
    return {
        "nama": letter.nama,
        "keadaan": letter.state.value,
        "nomor": letter.nomor,
        "tanggal": None if letter.tanggal is None else letter.tanggal.isoformat(),
    }


def _nip(row: Row) -> str | None:
    return row.move.nip
