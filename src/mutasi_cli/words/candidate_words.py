"""What speaks for a candidate, in words: one fact a criterion, in the order of the criteria."""

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import duration_words, long_date
from mutasi_cli.domain.candidate import Candidate, NearCandidate, Qualities
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.vocabulary import SyaratKhusus
from mutasi_cli.words.impact_words import plt_words

NOT_RECORDED = "tidak tercatat"

CRITERIA = (
    "kinerja",
    "uji kompetensi",
    "kotak talenta",
    "golongan",
    "pengalaman",
    "pelatihan",
    "jabatan kini",
)
"""Labels of the criteria, in the order in which candidates are compared."""


def alasan(qualities: Qualities, jabatan: Jabatan) -> tuple[tuple[str, str], ...]:
    """Return (label, words) of every criterion, in the order in which candidates are compared."""
    return tuple(
        zip(
            CRITERIA,
            (
                ", ".join(f"{year} {predikat_word or NOT_RECORDED}" for year, predikat_word in qualities.predikat),
                _uji(qualities),
                NOT_RECORDED if qualities.kotak is None else str(qualities.kotak),
                _golongan(qualities),
                _experience(qualities, jabatan),
                qualities.diklat or NOT_RECORDED,
                _present_jabatan(qualities),
            ),
            strict=True,
        )
    )


def left_posts(batch: Batch, candidate: Candidate) -> str:
    """Say what the candidate would leave behind."""
    if not candidate.origin:
        return "tidak meninggalkan jabatan lain"
    blank = {new_vacancy.jabatan.kode: new_vacancy for new_vacancy in candidate.blank}
    sentences = []
    for jabatan in candidate.origin:
        vacancy = blank.get(jabatan.kode)
        if vacancy is None:
            sentences.append(f"{jabatan.full_name} tetap terisi pemangku lain")
            continue
        sentence = f"{jabatan.full_name} [{jabatan.kode}] menjadi kosong"
        if jabatan.layanan_vital is not None:
            sentence += f", layanan vital {jabatan.layanan_vital.value}"
        if vacancy.plt is not None:
            sentence += f"; {plt_words(batch, vacancy.plt)}"
        sentences.append(sentence)
    return "; ".join(sentences)


def needing_reason(candidate: Candidate) -> tuple[Finding, ...]:
    """Return the findings that need a written reason before this candidate is appointed, or have one."""
    return tuple(
        finding
        for finding in candidate.catatan
        if finding.severity is Severity.PERINGATAN or finding.pengecualian is not None
    )


def present_jabatan(candidate: Candidate | NearCandidate) -> str:
    """Return the present definitive post in words."""
    return candidate.present or NOT_RECORDED


def _uji(qualities: Qualities) -> str:
    if qualities.uji is None:
        return NOT_RECORDED
    if qualities.tanggal_uji is None:
        return f"{qualities.uji.value}, tanpa tanggal"
    expired = "" if qualities.uji_in_force or not qualities.uji.passed else ", tidak berlaku pada TMT"
    return f"{qualities.uji.value} ({long_date(qualities.tanggal_uji)}{expired})"


def _golongan(qualities: Qualities) -> str:
    if qualities.golongan is None:
        return NOT_RECORDED
    if qualities.tmt_golongan is None or qualities.months_in_golongan is None:
        return f"{qualities.golongan}, TMT {NOT_RECORDED}"
    duration = duration_words(qualities.months_in_golongan)
    return f"{qualities.golongan} sejak {long_date(qualities.tmt_golongan)} ({duration})"


def _experience(qualities: Qualities, jabatan: Jabatan) -> str:
    office_name = jabatan.perangkat_daerah or jabatan.unit_kerja
    words = (
        f"{duration_words(qualities.months_in_office)} di {office_name}"
        if qualities.months_in_office
        else f"belum di {office_name}"
    )
    if SyaratKhusus.PUSKESMAS in jabatan.syarat_khusus and qualities.months_in_puskesmas is not None:
        words += f"; {duration_words(qualities.months_in_puskesmas)} di Puskesmas"
    return words


def _present_jabatan(qualities: Qualities) -> str:
    facts = []
    if qualities.eselon is not None:
        facts.append(f"eselon {qualities.eselon}")
    elif qualities.jenjang is not None:
        facts.append(f"setara {qualities.jenjang.label}")
    if qualities.tmt_jabatan is not None and qualities.months_in_jabatan is not None:
        facts.append(f"sejak {long_date(qualities.tmt_jabatan)} ({duration_words(qualities.months_in_jabatan)})")
    return ", ".join(facts) or NOT_RECORDED
