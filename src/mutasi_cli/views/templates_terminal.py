"""``mutasi template list`` and ``check`` for the terminal, and as JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from mutasi_cli.words.terminal_text import print_flowing, print_heading, print_text, text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from rich.console import Console

    from mutasi_cli.domain.template_result import TemplateResult

VERSION = 1


def print_templates(console: Console, folder: Path, results: Sequence[TemplateResult]) -> None:
    """Print each template, the papers made from it, and the names in it."""
    print_heading(console, f"TEMPLAT DI {folder.as_posix()}")
    for result in results:
        print_text(console, text(f"  {result.nama}", "bold"), hang=4)
        print_text(console, text(f"    untuk: {', '.join(result.jenis) or 'tidak dipakai'}"), hang=6)
        if result.used:
            print_text(console, text(f"    memakai: {', '.join(result.used)}"), hang=6)
        if result.unused:
            print_text(console, text(f"    tersedia juga: {', '.join(result.unused)}"), hang=6)


def print_templates_summary(console: Console, folder: Path, results: Sequence[TemplateResult]) -> None:
    """Print the names of the templates side by side, and which of them fail."""
    failed = [result.nama for result in results if result.failed]
    print_text(console, text(f"{len(results)} TEMPLAT DI {folder.as_posix()}", "bold"))
    verdict = f"{len(failed)} templat gagal: {', '.join(failed)}" if failed else "Semua templat dapat dipakai"
    print_text(console, text(f"{verdict}."))
    print_flowing(console, [result.nama.removesuffix(".docx") for result in results])
    print_text(console, text("  mutasi template list --rinci   naskah dan nama data tiap templat"))
    print_text(console, text("  mutasi template copy           salin untuk disunting di Word"))


def print_faults(console: Console, folder: Path, results: Sequence[TemplateResult]) -> None:
    """Print what was found in each template; those without anything to tell stand side by side."""
    print_text(console, text(f"TEMPLAT DI {folder.as_posix()}", "bold"))
    for result in results:
        if not result.failed and not result.findings:
            continue
        print_text(console, text(f"  {result.nama}: {'GAGAL' if result.failed else 'baik'}"), hang=4)
        for findings in result.findings:
            lead = "" if findings.severe else "catatan: "
            place = f" (paragraf «{findings.paragraph}»)" if findings.paragraph else ""
            print_text(console, text(f"    {lead}{findings.message}{place}"), hang=6)
    sound = [result.nama.removesuffix(".docx") for result in results if not result.failed and not result.findings]
    if sound:
        print_text(console, text(f"Baik ({len(sound)}):"))
        print_flowing(console, sound)
    failed = sum(result.failed for result in results)
    verdict = f"{failed} dari {len(results)} templat gagal." if failed else "Semua templat dapat dipakai."
    print_text(console, text(verdict, "bold"))


def templates_as_json(folder: Path, results: Sequence[TemplateResult]) -> str:
    """Return the same as JSON text that ends with a line break."""
    data = {
        "version": VERSION,
        "folder": folder.as_posix(),
        "templat": [
            {
                "berkas": result.nama,
                "jenis": list(result.jenis),
                "memakai": list(result.used),
                "tersedia": list(result.unused),
                "gagal": result.failed,
                "temuan": [
                    {"berat": findings.severe, "pesan": findings.message, "paragraf": findings.paragraph}
                    for findings in result.findings
                ],
            }
            for result in results
        ],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
