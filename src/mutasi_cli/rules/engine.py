"""Judge a batch: every rule on every move, then the office's severities, then the waivers."""

import difflib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.pengaturan import Pengaturan
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.errors import PengaturanError
from mutasi_cli.law import LawBook
from mutasi_cli.rules import BY_CODE, RULES
from mutasi_cli.rules.base import Rule, with_severity
from mutasi_cli.rules.waivers import Penerapan, WaiverRule, apply_waivers

_WAIVABLE = {rule.code: rule.waivable for rule in RULES}
_TEGUH = {kode for kode, waivable in _WAIVABLE.items() if not waivable} | {"PEG001"}
"""Rules that ``[aturan]`` may neither switch off nor soften: what cannot be waived for one case cannot be
waived for all. PEG001 also guards against the dead and the retired, so the office waives single cases."""


def judge(batch: Batch, lawbook: LawBook, rules: Sequence[Rule] = RULES) -> tuple[Finding, ...]:
    """Return all findings of a batch, worst first; the order of rows in the sheets does not matter.

    Raises PengaturanError when ``[aturan]`` names an unknown rule or softens one that must hold.
    """
    refuse_overrides(batch.pengaturan)
    tentang_data: list[Finding] = []
    for rule in rules:
        tentang_data += _as_set(rule, _findings(rule, batch, lawbook), batch.pengaturan)
    penerapan = apply_waivers(tentang_data, batch, _WAIVABLE)

    # Rules about waivers come last. A waiver of such a rule can only be used in this second round.
    pengurus = [rule for rule in rules if isinstance(rule, WaiverRule)]
    khusus = {rule.code for rule in pengurus}
    diperiksa = {rule.code for rule in rules}
    menganggur = [w for w in penerapan.tak_terpakai if w.aturan in diperiksa]
    biasa = replace(penerapan, tak_terpakai=tuple(w for w in menganggur if w.aturan not in khusus))
    tentang_pengecualian = _about_waivers(pengurus, biasa, batch)
    kedua = apply_waivers(tentang_pengecualian, batch, _WAIVABLE)
    sisa = tuple(w for w in kedua.tak_terpakai if w.aturan in khusus)
    terakhir = _about_waivers(pengurus, replace(kedua, tak_terpakai=sisa, tak_sah=()), batch)
    semua = (*penerapan.temuan, *kedua.temuan, *terakhir)
    return tuple(sorted(semua, key=lambda finding: finding.kunci_urut))


def refuse_overrides(pengaturan: Pengaturan) -> None:
    """Stop on ``[aturan.CODE]`` for a rule that does not exist, or that may not be softened."""
    for kode, setelan in pengaturan.aturan.items():
        if kode not in BY_CODE:
            dekat = difflib.get_close_matches(kode.upper(), BY_CODE, n=1, cutoff=0.5)
            saran = f" Mungkin maksudnya «{dekat[0]}»." if dekat else " Lihat daftarnya dengan: mutasi rules."
            raise PengaturanError(
                f"{pengaturan.file}: [aturan.{kode}] menyebut aturan yang tidak ada.{saran}"
            )
        if kode in _TEGUH and setelan.keparahan is not Severity.GALAT:
            saran = (
                "buat pengecualian untuk orangnya di lembar pengecualian"
                if _WAIVABLE[kode]
                else "betulkan kesalahannya"
            )
            raise PengaturanError(
                f"{pengaturan.file}: [aturan.{kode}] tidak boleh mematikan atau melunakkan aturan "
                f"{BY_CODE[kode].name}; hapus bagian itu dan {saran}."
            )


def _findings(rule: Rule, batch: Batch, lawbook: LawBook) -> Iterator[Finding]:
    for move in batch.moves:
        yield from rule.check(move, batch, lawbook.on(move.tmt))
    yield from rule.check_batch(batch, batch.law)


def _about_waivers(rules: Iterable[WaiverRule], penerapan: Penerapan, batch: Batch) -> list[Finding]:
    hasil: list[Finding] = []
    for rule in rules:
        hasil += _as_set(rule, rule.check_waivers(penerapan, batch), batch.pengaturan)
    return hasil


def _as_set(rule: Rule, temuan: Iterable[Finding], pengaturan: Pengaturan) -> Iterator[Finding]:
    """Yield the findings with the severity that the office has set for the rule; none when it is off."""
    setelan = pengaturan.aturan.get(rule.code)
    if setelan is None:
        yield from temuan
    elif setelan.keparahan is not None:
        keparahan = setelan.keparahan
        yield from (with_severity(finding, keparahan) for finding in temuan)
