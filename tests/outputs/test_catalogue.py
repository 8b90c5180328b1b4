"""``rules``, ``rule`` and ``law``: pages for the terminal and as JSON."""

import io
import json
from collections.abc import Callable
from datetime import date

import pytest
from rich.console import Console
from syrupy.assertion import SnapshotAssertion

from mutasi_cli.domain.finding import Severity
from mutasi_cli.domain.office import RuleSettings
from mutasi_cli.domain.rule_page import RulePage
from mutasi_cli.errors import SettingsError
from mutasi_cli.law import Dasar, LawBook, StatusDasar
from mutasi_cli.law.model import DatedValue, OfficeValue, Parameter
from mutasi_cli.views.law_json import law_as_json
from mutasi_cli.views.law_terminal import print_law
from mutasi_cli.views.rules_json import rule_as_json, rules_as_json
from mutasi_cli.views.rules_terminal import print_rule, print_rules

CEREMONY_DAY = date(2026, 2, 6)
PASAL = Dasar("Peraturan BKN 5/2019", "Pasal 2 ayat (3)", StatusDasar.TERVERIFIKASI)
BELUM = Dasar("PP 11/2017")


def page(kode: str, *, waivable: bool = True) -> RulePage:
    return RulePage(
        code=kode,
        name="masa-jabatan-kurang",
        severity=Severity.PERINGATAN,
        basis=(PASAL, BELUM),
        column=("pegawai.tmt_jabatan", "usulan.dasar"),
        waivable=waivable,
        summary="Perpindahan setingkat padahal masa jabatan\nyang sekarang belum cukup.",
        part={
            "Mengapa": "Paragraf satu\nbersambung.\n\n- butir satu\n  lanjutannya\n- butir dua",
            "Dasar": "Mutasi paling singkat dua tahun.",
            "Contoh": "Baru 11 bulan.",
            "Perbaikan": "Tunda.",
        },
    )


def workbook() -> LawBook:
    parameter = (
        Parameter(
            "masa_jabatan_minimum",
            "Masa jabatan paling singkat",
            "bulan",
            (
                DatedValue(date(2019, 4, 5), 24, PASAL, until=date(2025, 12, 31)),
                DatedValue(date(2026, 1, 1), 12, BELUM, catatan="Baru."),
            ),
        ),
        Parameter(
            "tunjangan_jabatan",
            "Tunjangan sebulan",
            "tabel",
            (DatedValue(date(2007, 1, 1), {"II.a": 3250000, "III.a": 1260000}, BELUM),),
        ),
        Parameter("kelak", "Belum berlaku", "daftar", (DatedValue(date(2030, 1, 1), ["a", "b"], BELUM),)),
    )
    return LawBook(
        {parameter_of_law.nama: parameter_of_law for parameter_of_law in parameter},
        {"masa_jabatan_minimum": OfficeValue(6, "Kebijakan kantor.")},
    )


def printed(print_page: Callable[[Console], None], width: int = 80) -> str:
    output = io.StringIO()
    print_page(Console(file=output, width=width))
    return output.getvalue()


def test_catalogue(snapshot: SnapshotAssertion) -> None:
    office = {"DAT001": RuleSettings(severity=None, alasan="Sudah diperiksa lain.")}
    rule_code = [page("DAT001", waivable=False), page("WKT001")]
    assert printed(lambda console: print_rules(console, rule_code, office)) == snapshot


def test_page_of_a_rule(snapshot: SnapshotAssertion) -> None:
    office = RuleSettings(severity=Severity.INFO, alasan="Kebijakan kantor.")
    assert printed(lambda console: print_rule(console, page("WKT001"), office)) == snapshot


def test_page_says_how_to_waive_or_that_it_cannot_be() -> None:
    allowed = printed(lambda console: print_rule(console, page("WKT001")))
    for column in ("aturan", "nip", "kode_jabatan", "alasan", "nomor_dokumen", "berlaku_sampai"):
        assert f"\n  {column} " in allowed
    refused_word = printed(lambda console: print_rule(console, page("DAT001", waivable=False)))
    assert "tidak dapat dikecualikan" in refused_word
    assert "nomor_dokumen" not in refused_word


def test_law_of_a_day(snapshot: SnapshotAssertion) -> None:
    assert printed(lambda console: print_law(console, workbook(), day=CEREMONY_DAY)) == snapshot


def test_one_parameter_with_its_history(snapshot: SnapshotAssertion) -> None:
    assert printed(lambda console: print_law(console, workbook(), "masa_jabatan_minimum", CEREMONY_DAY)) == snapshot


def test_another_day_has_another_value() -> None:
    assert "24 bulan" in printed(lambda console: print_law(console, workbook(), day=date(2020, 1, 1)))
    assert "belum dicatat" in printed(lambda console: print_law(console, workbook(), day=date(2000, 1, 1)))


def test_without_a_day_the_newest_values() -> None:
    law_page = printed(lambda console: print_law(console, workbook()))
    assert "dengan nilai terbaru" in law_page
    assert "belum dicatat" not in law_page
    data = json.loads(law_as_json(workbook()))
    assert data["tanggal"] is None
    assert [entry["nilai"] for entry in data["parameter"]] == [
        ["a", "b"],
        12,
        {"II.a": 3250000, "III.a": 1260000},
    ]


def test_an_unknown_parameter_names_the_nearest() -> None:
    with pytest.raises(SettingsError, match="masa_jabatan_minimum"):
        printed(lambda console: print_law(console, workbook(), "masa_jabatan", CEREMONY_DAY))
    with pytest.raises(SettingsError, match="tidak ada"):
        law_as_json(workbook(), "zzz", CEREMONY_DAY)


def test_rules_as_json() -> None:
    office = {"DAT001": RuleSettings(severity=None, alasan="Sudah diperiksa lain.")}
    data = json.loads(rules_as_json([page("DAT001", waivable=False), page("WKT001")], office))
    first_rule, second_rule = data["aturan"]
    assert first_rule["kantor"] == {"keparahan": "mati", "alasan": "Sudah diperiksa lain."}
    assert (first_rule["dapat_dikecualikan"], second_rule["dapat_dikecualikan"], second_rule["kantor"]) == (
        False,
        True,
        None,
    )
    assert second_rule["ringkasan"] == "Perpindahan setingkat padahal masa jabatan yang sekarang belum cukup."
    assert json.loads(rule_as_json(page("WKT001"))) == {"version": 1, **second_rule, "naskah": []}
    assert second_rule["dasar"][1] == {"peraturan": "PP 11/2017", "pasal": None, "status": "belum"}


def test_law_as_json() -> None:
    data = json.loads(law_as_json(workbook(), day=CEREMONY_DAY))
    by_name = {entry["nama"]: entry for entry in data["parameter"]}
    assert data["tanggal"] == "2026-02-06"
    assert by_name["masa_jabatan_minimum"]["nilai"] == 12
    assert by_name["masa_jabatan_minimum"]["kantor"] == {"nilai": 6, "alasan": "Kebijakan kantor."}
    assert by_name["masa_jabatan_minimum"]["riwayat"][0]["sampai"] == "2025-12-31"
    assert by_name["kelak"]["nilai"] is None
