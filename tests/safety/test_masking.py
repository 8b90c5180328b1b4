"""``--samarkan``: no name and no NIP of the inputs is left in anything that is shown."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from fuzz.run_input import run_command
from mutasi_cli.domain.nip import printed_nip
from safety import sample_office

if TYPE_CHECKING:
    from pathlib import Path


def _secrets(sheets: sample_office.Sheets) -> tuple[set[str], set[str]]:
    """Return the names (casefolded) and NIPs of everybody in the tables."""
    nama, nip = set(), set()
    for sheet_name in ("pegawai", "usulan", "pertek"):
        head, *row = sheets[sheet_name]
        for cells in row:
            written = dict(zip(head, cells, strict=True))
            nama.add(str(written["nama"]).casefold())
            nip.add(str(written["nip"]))
    return nama - {"none", ""}, {cells for cells in nip if len(cells) > 10}


def _leaks(text: str, sheets: sample_office.Sheets) -> list[str]:
    nama, nip = _secrets(sheets)
    # A name that is broken over two lines is a name.
    flat = re.sub(r"[\s│]+", " ", text).casefold()
    without_gaps = re.sub(r"(?<=\d)[ .]+(?=\d)", "", flat)
    return [secret for secret in nama if re.search(rf"(?<!\w){re.escape(secret)}(?!\w)", flat)] + [
        secret for secret in nip if secret in without_gaps or printed_nip(secret) in flat
    ]


@pytest.fixture(scope="module")
def sheets() -> sample_office.Sheets:
    result = sample_office.sheets(sample_office.FAULTY)
    head = result["usulan"][0]
    # A misspelt name, a NIP of a stranger near to one that is known, names in a free text.
    result["usulan"][3][head.index("nama")] = "Somad Purnamasarita"
    nip = str(result["usulan"][4][head.index("nip")])
    result["usulan"][4][head.index("nip")] = nip[:17] + str((int(nip[17]) + 1) % 10)
    person = result["pegawai"][9]
    result["usulan"][5][head.index("keterangan")] = f"Lihat juga {person[1]} ({person[0]})"
    result["usulan"][5][head.index("alasan")] = f"Menggantikan {str(person[1]).upper()}, NIP {printed_nip(person[0])}"
    return result


@pytest.fixture(scope="module")
def workbook(sheets: sample_office.Sheets, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sample_office.write_office(sheets, tmp_path_factory.mktemp("samar"))


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sample_office.write_office(sample_office.sheets(), tmp_path_factory.mktemp("lama"))


def _command(workbook: Path, old: Path, sheets: sample_office.Sheets) -> dict[str, list[str]]:
    nip = str(sheets["usulan"][7][1])
    dasar = {
        "validate": ["validate", str(workbook)],
        "satu orang": ["validate", str(workbook), "--nip", nip],
        "impact": ["impact", str(workbook)],
        "tanpa": ["impact", str(workbook), "--tanpa", nip],
        "pertek": ["impact", str(workbook), "--hanya-pertek"],
        "columns": ["columns", str(workbook)],
        "diff": ["diff", str(old), str(workbook)],
        "candidates": ["candidates", next(row[3] for row in sheets["usulan"][1:] if row[3]), str(workbook)],
        "semua": ["candidates", "--semua-kosong", str(workbook), "--format", "json"],
    }
    return dasar | {
        f"{nama} json": [*base_arguments, "--format", "json"]
        for nama, base_arguments in dasar.items()
        if nama != "semua"
    }


COMMAND_KEYS = (
    *("validate", "tanpa", "pertek", "columns", "diff", "candidates", "semua", "satu orang json"),
    *("validate json", "impact json", "diff json", "columns json"),
)


@pytest.mark.parametrize("key", COMMAND_KEYS)
def test_no_name_and_no_nip_is_shown(key: str, workbook: Path, old: Path, sheets: sample_office.Sheets) -> None:
    arguments = _command(workbook, old, sheets)[key]
    original = run_command(arguments)
    masking = run_command([*arguments, "--samarkan"])
    assert masking.wrong == ""
    assert masking.kode == original.kode in {0, 1}
    other_sheets = sample_office.sheets()
    everything = {nama: [*sheets[nama], *other_sheets[nama][1:]] for nama in ("pegawai", "usulan", "pertek")}
    # columns shows shapes of values in place of a person.
    if key not in {"pertek json", "columns", "columns json"}:
        assert _leaks(original.removed, everything), "nobody to be masked: the test proves nothing"
    assert _leaks(masking.removed + masking.galat, everything) == []
    if "json" in key or key == "semua":
        json.loads(masking.removed)


def test_the_masked_report_names_nobody_and_is_no_paper(workbook: Path, sheets: sample_office.Sheets) -> None:
    answers = run_command(["report", str(workbook), "--samarkan"])
    assert (answers.kode, answers.wrong) == (0, "")
    day = workbook.parent / "keluaran" / sample_office.DATE
    assert [file.name for file in day.iterdir()] == [f"laporan-{sample_office.DATE}-samar.html"]
    page = (day / f"laporan-{sample_office.DATE}-samar.html").read_text(encoding="utf-8")
    assert _leaks(re.sub(r"<[^>]+>", " ", page), sheets) == []
    assert _leaks(page, sheets) == []
    assert "Pegawai 01" in page


def test_a_mask_is_the_same_wherever_its_person_is_meant(workbook: Path, sheets: sample_office.Sheets) -> None:
    original = json.loads(run_command(["validate", str(workbook), "--format", "json"]).removed)["temuan"]
    masking = json.loads(run_command(["validate", str(workbook), "--format", "json", "--samarkan"]).removed)["temuan"]

    def key(finding: dict[str, object]) -> tuple[object, ...]:
        return finding["aturan"], finding["sheet"], finding["sel"], finding["kode_jabatan"]

    pair = {
        (a["nip"], b["nip"])
        for a in original
        for b in masking
        if key(a) == key(b) and [key(sheets) for sheets in original].count(key(a)) == 1
    }
    assert len(pair) > 20
    assert len({a for a, _ in pair}) == len(pair) == len({b for _, b in pair})
    nomor = {str(row[1]): destination for destination, row in enumerate(sheets["usulan"][1:], start=1)}
    assert all(b == f"{nomor[a]:018d}" for a, b in pair if a in nomor)
    assert run_command(["validate", str(workbook), "--samarkan"]) == run_command(
        ["validate", str(workbook), "--samarkan"]
    )


@pytest.mark.parametrize(
    "arguments",
    [
        ["validate", "{b}", "--format", "xlsx"],
        ["diff", "{l}", "{b}", "--format", "xlsx"],
        ["candidates", "--semua-kosong", "{b}"],
        ["roster", "{b}", "--draf"],
        ["decree", "{b}", "--draf"],
    ],
)
def test_what_is_worked_with_or_signed_is_never_masked(arguments: list[str], workbook: Path, old: Path) -> None:
    answers = run_command([argument.format(b=workbook, l=old) for argument in (*arguments, "--samarkan")])
    assert (answers.kode, answers.wrong) == (2, "")
    assert "--samarkan" in answers.galat
