"""``mutasi --format json``: where one stands in a batch folder."""

import json
from typing import Any

from mutasi_cli.domain.finding import Severity
from mutasi_cli.domain.standing import DayResult, Standing, Step
from mutasi_cli.words.standing_words import next_commands

VERSION = 1

STEPS = {
    Step.START: "mulai",
    Step.RECOGNISE: "kenali",
    Step.COMPLETE: "lengkapi",
    Step.VALIDATE: "periksa",
    Step.LIST: "daftar",
    Step.PAPERS: "naskah",
    Step.VERIFY: "cocokkan",
}
"""The words of the contract for what comes next."""


def standing_as_json(standing: Standing) -> str:
    """Return the standing as JSON text that ends with a line break."""
    return json.dumps(standing_as_data(standing), ensure_ascii=False, indent=2) + "\n"


def standing_as_data(standing: Standing) -> dict[str, Any]:
    """Return the same as plain data; ``ringkasan`` is null where nothing was judged."""
    findings = standing.findings
    counts = None
    if findings is not None:
        counts = {severity.value: findings.get(severity, 0) for severity in Severity}
        counts["dikecualikan"] = standing.waived
    return {
        "version": VERSION,
        "folder": standing.folder,
        "pengaturan": standing.office_settings,
        "buku_kerja": standing.workbook,
        "buku_kerja_dicari": standing.sought or None,
        "tabel_lain": list(standing.other_tables),
        "folder_batch": list(standing.other_folders),
        "lembar": [{"file": sheet.file, "sheet": sheet.sheet, "baris": sheet.row} for sheet in standing.sheet],
        "tanggal": None if standing.tanggal is None else standing.tanggal.isoformat(),
        "usulan": standing.usulan,
        "ringkasan": counts,
        "terlalu_besar": standing.too_large,
        "masalah": standing.problem or None,
        "naskah": [_day(day_result) for day_result in standing.result],
        "langkah": STEPS[standing.step],
        "perintah": [{"perintah": command, "guna": meaning} for command, meaning in next_commands(standing)],
    }


def _day(day_result: DayResult) -> dict[str, Any]:
    changed = day_result.changed
    return {
        "folder": day_result.folder,
        "tanggal": day_result.day.isoformat(),
        "daftar_pelantikan": day_result.listed,
        "daftar_lama": day_result.outdated_roster,
        "naskah": day_result.paper,
        "disunting": day_result.edited,
        "dihapus": day_result.missing,
        "masukan_berubah": None if changed is None else list(changed),
        "sebagian": day_result.partial,
        "hanya_pertek": day_result.only_pertek,
        "masalah": day_result.problem or None,
    }
