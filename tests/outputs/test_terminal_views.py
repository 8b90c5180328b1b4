"""What the officer sees, whole pages at 80 and 120 columns; and what must never be seen."""

import io
from collections.abc import Callable

import pytest
from rich.console import Console
from syrupy.assertion import SnapshotAssertion

from mutasi_cli.domain.batch import Batch
from mutasi_cli.rules.causes import diagnose
from mutasi_cli.views.diagnosis_terminal import print_refusal
from mutasi_cli.views.findings_terminal import print_findings
from mutasi_cli.views.impact_terminal import print_impact
from mutasi_cli.words.finding_words import group_findings, summary_sentence, verdict_sentence
from outputs.small_town import batch, findings


def printed(print_page: Callable[[Console], None], width: int) -> str:
    output = io.StringIO()
    print_page(Console(file=output, width=width))
    return output.getvalue()


@pytest.fixture(scope="module")
def town() -> Batch:
    return batch()


@pytest.mark.parametrize("width", [80, 120])
def test_findings(town: Batch, width: int, snapshot: SnapshotAssertion) -> None:
    page = printed(lambda console: print_findings(console, town, findings(town)), width)
    assert max(len(row) for row in page.splitlines()) <= width
    assert page == snapshot


@pytest.mark.parametrize("width", [80, 120])
def test_impact(town: Batch, width: int, snapshot: SnapshotAssertion) -> None:
    page = printed(lambda console: print_impact(console, town), width)
    assert max(len(row) for row in page.splitlines()) <= width
    assert page == snapshot


def test_hostile_cells_reach_no_terminal(town: Batch) -> None:
    for page in (
        printed(lambda console: print_findings(console, town, findings(town)), 100),
        printed(lambda console: print_impact(console, town), 100),
    ):
        assert "[red]Budi[/red]" in page
        assert not set(page) & {"\x1b", "\x07", "\u202e"}


def test_every_part_of_a_finding_is_printed(town: Batch) -> None:
    page = " ".join(printed(lambda console: print_findings(console, town, findings(town)), 120).split())
    for part in (
        "GALAT JAB002 Satu jabatan dua orang",
        "usulan!D2 (batch.xlsx)",
        "Tertulis DIN.A.1",
        "Pilih salah satu",
        "PP 11/2017 Pasal 53",
        "PermenPANRB 17/2024 (belum diperiksa ke naskah)",
        "Perlan 15/2019 Pasal 4 (menurut sumber sekunder)",
        "Kebutuhan organisasi (pengecualian!A2)",
        "800/1 tanggal 5 Januari 2026",
        "6 bulan, sedangkan 24 bulan menurut PP 11/2017 (naskah 2017) Pasal 190 ayat (3)",
        "Kebijakan [bold]kantor[/bold] ini.",
        "Aturan SYA005 dimatikan. Alasan Tidak dipakai di sini.",
        "Aturan LYN003 dijadikan peringatan. Alasan Wali Kota ingin tahu.",
    ):
        assert part in page


def test_worst_first_and_together(town: Batch) -> None:
    groups = group_findings(town, [finding for finding in findings(town) if finding.pengecualian is None])
    assert [[finding.rule_code for finding in group.findings] for group in groups] == [
        ["DAT001"],
        ["JAB002", "PEG007"],
        ["DAT013"],
        ["DAT021"],
        ["LYN003"],
    ]


def test_closing_sentence(town: Batch) -> None:
    everything = findings(town)
    assert summary_sentence(town, everything) == (
        "3 galat pada 2 orang dan 1 lembar atau berkas, 2 peringatan, 1 info, 1 dikecualikan; 8 usulan"
    )
    assert summary_sentence(town, ()) == "tidak ada temuan; 8 usulan"
    assert "belum boleh" in verdict_sentence(everything)
    mild_findings = [finding for finding in everything if not finding.blocking and finding.pengecualian is None]
    assert "Tidak ada yang menghalangi" in verdict_sentence(mild_findings)
    assert "--ketat" in verdict_sentence(mild_findings, strict=True)
    waived = [finding for finding in everything if finding.pengecualian is not None]
    assert verdict_sentence(waived, strict=True) == "Tidak ada yang menghalangi pelantikan."


def test_no_findings_still_says_so(town: Batch) -> None:
    page = printed(lambda console: print_findings(console, town, ()), 80)
    assert "Kesimpulan: tidak ada temuan; 8 usulan." in page
    assert "GALAT" not in page


def test_refusal_names_each_galat_and_the_way_out(town: Batch) -> None:
    blockers = [finding for finding in findings(town) if finding.blocking]
    page = " ".join(printed(lambda console: print_refusal(console, town, diagnose(town, blockers)), 80).split())
    assert all(finding.rule_code in page for finding in blockers)
    assert "PEG007" not in page
    assert "--draf" in page


def test_a_very_wide_screen_does_not_make_very_wide_lines(town: Batch) -> None:
    page = printed(lambda console: print_findings(console, town, findings(town)), 300)
    assert max(len(row) for row in page.splitlines()) == 140
