"""An office's own files and the canonical workbook of the same batch give the same findings."""

from collections import Counter
from hashlib import sha256
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from examples.load_generator import EXAMPLE, load_generator
from mutasi_cli import api
from mutasi_cli.domain.batch import Batch

FOLDER = EXAMPLE / "berkas-kantor"
LARGEST = 600_000


def value(folder: Path) -> api.Judgement:
    return api.judge(api.Request(batch=folder))


def meaningful_findings(judgement: api.Judgement) -> Counter[tuple[str, str, str | None, str | None]]:
    """The findings without cells and codes, in which two files of one batch must differ."""
    return Counter(
        (finding.rule_code, finding.severity.value, finding.nip, _name(judgement.batch, finding.kode_jabatan))
        for finding in judgement.findings
    )


def _name(batch: Batch, kode: str | None) -> str | None:
    return kode if kode is None or kode not in batch.jabatan else batch.jabatan[kode].full_name


def step(batch: Batch) -> list[tuple[Any, ...]]:
    return [
        (
            move.nip,
            move.jenis,
            move.old_jenjang,
            move.new_jenjang,
            move.group,
            move.tmt,
            None if move.target is None else move.target.full_name,
            [jabatan.full_name for jabatan in move.releases],
        )
        for move in batch.moves
    ]


@pytest.mark.parametrize("everything", [False, True], ids=["yang dikirim", "ke-61 usulan"])
def test_same_findings_as_the_canonical_workbook(tmp_path: Path, *, everything: bool) -> None:
    make = load_generator("berkas-kantor")
    from builder.workbook import write_workbook  # noqa: PLC0415 - make.py puts its folder on the path

    choices = make.make(everything=everything)
    office, canonical = tmp_path / "kantor", tmp_path / "baku"
    make.write(choices, office)
    canonical.mkdir()
    write_workbook(make.compose_twin(choices), canonical / "batch.xlsx")
    (canonical / "mutasi.toml").write_text(choices.office_settings, encoding="utf-8")
    from_office, from_canonical = value(office), value(canonical)
    assert step(from_office.batch) == step(from_canonical.batch)
    assert meaningful_findings(from_office) == meaningful_findings(from_canonical)
    rule_code = {finding.rule_code for finding in from_canonical.findings}
    assert {"DAT027", "LYN003", "WKT002"} <= rule_code


def test_the_shipped_folder_has_no_galat_and_says_what_siasn_does_not() -> None:
    before = {path: sha256(path.read_bytes()).hexdigest() for path in FOLDER.iterdir() if path.is_file()}
    judgement = value(FOLDER)
    assert len(judgement.batch.moves) == 42
    assert judgement.blockers == ()
    # What SIASN's export has no column for is said once a column, never once a person.
    without = {str(f.cell.column or f.message) for f in judgement.findings if f.rule_code == "DAT027"}
    assert len(without) >= 3
    assert not {"PEG007", "SYA007", "SYA008"} & {finding.rule_code for finding in judgement.findings}
    assert not judgement.batch.material.unknown_columns
    assert {path: sha256(path.read_bytes()).hexdigest() for path in before} == before


def test_every_target_is_found_by_its_words() -> None:
    batch = value(FOLDER).batch
    assert all(move.usulan.from_words and move.target is not None for move in batch.moves)
    assert all(move.definitif is not None for move in batch.moves)


def test_the_files_are_what_an_office_has() -> None:
    csv = FOLDER / "pegawai-siasn.csv"
    assert csv.stat().st_size < LARGEST
    heading = csv.read_text(encoding="utf-8-sig").splitlines()[0].split(",")
    assert len(heading) == 69
    assert (heading[1], heading[14], heading[-1]) == ("NIP BARU", "NIK", "ESELON NAMA")
    usulan = openpyxl.load_workbook(FOLDER / "usulan-pelantikan.xlsx")["Usulan"]
    (head,) = (cell.row for cell in usulan["A"] if cell.value == "NO.")
    assert head > 15
    stacked = [cell.value for cell in usulan["B"] if isinstance(cell.value, str) and cell.value.count("\n") == 2]
    assert len(stacked) == 43
    part = [cell.value for cell in usulan["A"][head:] if isinstance(cell.value, str)]
    assert part == ["A. PEJABAT ADMINISTRATOR", "B. PEJABAT PENGAWAS"]
    assert usulan.cell(row=usulan.max_row, column=5).value == "TRI ADHIANTO"
    reference = openpyxl.load_workbook(FOLDER / "referensi-unor-siasn.xlsx").worksheets[0]
    assert [cell.value for cell in reference[1]] == [
        "ID",
        "Nama_unor",
        "Nama_jabatan",
        "Eselon_id",
        "ID_ATASAN",
    ]


def test_personal_numbers_belong_to_nobody() -> None:
    row = (FOLDER / "pegawai-siasn.csv").read_text(encoding="utf-8-sig").splitlines()[1:]
    assert len(row) > 900
    for record in row:
        assert ",'000000" in record
        assert ",'0800" in record
        assert "@contoh.example," in record
