"""The public contracts: schemas hold, and their keys are exactly those of the product description."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from mutasi_cli.views.findings_json import findings_as_json
from mutasi_cli.views.impact_json import impact_as_json
from outputs.small_town import batch, findings, nip

SCHEMAS = Path(__file__).parents[2] / "docs" / "skema"

VALIDATE = {
    # ketentuan_kantor was added to the contract: an office's own values are told by every output.
    # Likewise the causes, and what could not be judged.
    "": {"version", "tanggal", "sumber", "ringkasan", "ketentuan_kantor", "temuan", "sebab", "belum_diperiksa"},
    "sumber": {"file", "sha256", "sheet", "baris"},
    "ringkasan": {"usulan", "galat", "peringatan", "info", "dikecualikan"},
    "temuan": {
        "aturan", "nama", "keparahan", "nip", "kode_jabatan", "file", "sheet", "sel", "baris", "isi",
        "pesan", "perbaikan", "dasar", "pengecualian",
    },
    "dasar": {"peraturan", "pasal", "status"},
    "pengecualian": {"alasan", "nomor_dokumen", "tanggal_dokumen", "berlaku_sampai", "alamat"},
}  # fmt: skip
IMPACT = {
    "": {
        "version", "rantai", "kosong", "tanpa_jabatan",
        # Added to the contract: the board of vital services and the answers of --tanpa and --hanya-pertek.
        "layanan_vital", "berganti_serentak", "belum_dilantik", "penarikan", "hanya_pertek",
    },
    "rantai": {"jenis", "langkah", "ujung_terbuka"},
    "langkah": {"nip", "dari", "ke"},
    "kosong": {"kode_jabatan", "jabatan", "unit_kerja", "layanan_vital", "sebelum", "plt"},
}  # fmt: skip


def schema(nama: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((SCHEMAS / f"{nama}.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(loaded)
    return loaded


def keys_of(part: dict[str, Any]) -> set[str]:
    assert set(part["required"]) == set(part["properties"])
    return set(part["properties"])


def test_schema_of_validate_has_the_keys_of_the_contract() -> None:
    schema_json = schema("validate")
    tempat = {
        "": schema_json,
        "sumber": schema_json["properties"]["sumber"]["items"],
        "ringkasan": schema_json["properties"]["ringkasan"],
        **schema_json["$defs"],
    }
    assert {nama: keys_of(tempat[nama]) for nama in VALIDATE} == VALIDATE


def test_schema_of_impact_has_the_keys_of_the_contract() -> None:
    schema_json = schema("impact")
    chain = schema_json["properties"]["rantai"]["items"]
    tempat = {
        "": schema_json,
        "rantai": chain,
        "langkah": chain["properties"]["langkah"]["items"],
        "kosong": schema_json["properties"]["kosong"]["items"],
    }
    assert {nama: keys_of(tempat[nama]) for nama in IMPACT} == IMPACT


def test_findings_follow_the_contract() -> None:
    town = batch()
    text = findings_as_json(town, findings(town))
    data = json.loads(text)
    jsonschema.validate(data, schema("validate"))
    assert set(data) == VALIDATE[""]
    assert all(set(entry) == VALIDATE["temuan"] for entry in data["temuan"])
    assert data["tanggal"] == "2026-02-06"
    assert data["sumber"] == [{"file": "batch.xlsx", "sha256": "a" * 64, "sheet": "usulan", "baris": 8}]
    assert data["ringkasan"] == {"usulan": 8, "galat": 3, "peringatan": 2, "info": 1, "dikecualikan": 1}
    first_galat = next(entry for entry in data["temuan"] if entry["aturan"] == "JAB002")
    assert (first_galat["sel"], first_galat["baris"], first_galat["isi"]) == ("D2", 2, "DIN.A.1")
    assert first_galat["dasar"] == [
        {"peraturan": "PP 11/2017", "pasal": "Pasal 53", "status": "terverifikasi"},
        {"peraturan": "PermenPANRB 17/2024", "pasal": None, "status": "belum"},
    ]
    waiver = next(entry["pengecualian"] for entry in data["temuan"] if entry["aturan"] == "WKT001")
    assert waiver == {
        "alasan": "Kebutuhan organisasi",
        "nomor_dokumen": "800/1",
        "tanggal_dokumen": "2026-01-05",
        "berlaku_sampai": None,
        "alamat": "pengecualian!A2",
    }
    toml = next(entry for entry in data["temuan"] if entry["aturan"] == "DAT021")
    assert (toml["file"], toml["sheet"], toml["sel"], toml["isi"]) == ("mutasi.toml", None, None, None)


def test_findings_are_written_for_people_and_always_the_same() -> None:
    town = batch()
    text = findings_as_json(town, findings(town))
    assert text == findings_as_json(batch(), tuple(reversed(findings(town))))
    assert text.startswith('{\n  "version": 1,')
    assert "\\u00" not in text.replace("\\u001b", "").replace("\\u0007", "")


def test_impact_follows_the_contract() -> None:
    data = json.loads(impact_as_json(batch()))
    jsonschema.validate(data, schema("impact"))
    chain = data["rantai"]
    assert [entry["jenis"] for entry in chain] == ["rantai", "siklus", "rantai", "tunggal"]
    assert chain[0] == {
        "jenis": "rantai",
        "langkah": [
            {"nip": nip(7), "dari": "DIN.B.1", "ke": "KEC.1.SEK"},
            {"nip": nip(2), "dari": "KEC.1.SEK", "ke": "KEC.1"},
            {"nip": nip(1), "dari": "KEC.1", "ke": "DIN.A.1"},
        ],
        "ujung_terbuka": "DIN.B.1",
    }
    assert chain[1]["ujung_terbuka"] is None
    assert chain[3]["langkah"] == [{"nip": nip(8), "dari": "KEL.3", "ke": None}]
    blank = {entry["kode_jabatan"]: entry for entry in data["kosong"]}
    assert set(blank) == {"DIN.B.1", "KEL.3", "PKM.3"}
    assert blank["PKM.3"] == {
        "kode_jabatan": "PKM.3",
        "jabatan": "Kepala UPTD Puskesmas Bintara",
        "unit_kerja": "Dinas Kesehatan",
        "layanan_vital": "kesehatan",
        "sebelum": "kosong",
        "plt": nip(6),
    }
    assert blank["DIN.B.1"]["sebelum"] == "terisi"
    assert data["tanpa_jabatan"] == [nip(8)]


@pytest.mark.parametrize("nama", ["validate", "impact"])
def test_a_missing_key_breaks_the_schema(nama: str) -> None:
    town = batch()
    data = json.loads(findings_as_json(town, findings(town)) if nama == "validate" else impact_as_json(town))
    del data["temuan" if nama == "validate" else "kosong"][0]["kode_jabatan"]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, schema(nama))
