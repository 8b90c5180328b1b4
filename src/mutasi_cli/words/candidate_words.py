"""What speaks for a candidate, in words: one fact a criterion, in the order of the criteria."""

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import duration_words, long_date
from mutasi_cli.domain.candidate import Candidate, LeavingCost, NearCandidate, Qualities
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.urusan import Fit
from mutasi_cli.domain.vocabulary import SyaratKhusus
from mutasi_cli.words.impact_words import plt_words

NOT_RECORDED = "tidak tercatat"

CRITERIA = (
    "urusan",
    "jurusan",
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
                urusan_words(qualities),
                jurusan_words(qualities),
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


def urusan_words(qualities: Qualities) -> str:
    """Say how near the person's field of work is to that of the post, and how long he or she has worked there."""
    months = qualities.months_in_field
    duration = f", {duration_words(months)} di sana" if months else ""
    if qualities.own_field == qualities.field:
        return f"{qualities.field}, sama dengan jabatan ini{duration}"
    own = qualities.own_field or NOT_RECORDED
    if qualities.fit.same:
        reason = "pernah di urusan jabatan ini" if months else "jenis jabatannya sama"
        return f"{own}; {reason}{duration}"
    near = "berdekatan dengan" if qualities.fit is Fit.NEAR else "lain dari"
    return f"{own}, {near} urusan jabatan ini ({qualities.field}){duration}"


def jurusan_words(qualities: Qualities) -> str:
    """Say whether the field of study is one that the post or its field of work asks for."""
    jurusan = qualities.jurusan or NOT_RECORDED
    if qualities.education_fits is None:
        return jurusan
    return f"{jurusan}, {'sesuai' if qualities.education_fits else 'tidak sesuai'}"


def cost_words(cost: LeavingCost) -> str:
    """Say what a candidate's leaving costs; empty where it costs nothing."""
    words = []
    if cost.vital:
        words.append(f"mengosongkan {cost.vital} jabatan layanan vital")
    for pool in cost.pools:
        if pool.specialists or pool.short:
            seats = f" dari formasi {pool.formasi}" if pool.formasi else ""
            words.append(f"{pool.jabatan.full_name} tersisa {pool.remaining} orang{seats}")
    return "; ".join(words)


def short_steps(candidate: Candidate) -> tuple[str, ...]:
    """Return the steps of the order in few words each, in the order of comparison."""
    qualities = candidate.qualities
    warnings = sum(finding.severity is Severity.PERINGATAN for finding in needing_reason(candidate))
    steps = [f"{warnings} peringatan" if candidate.warned else "tanpa peringatan"]
    months = qualities.months_in_field
    duration = f" {duration_words(months)}" if months else ""
    nearness = {Fit.NEAR: f"urusan berdekatan{duration}", Fit.OTHER: f"urusan lain{duration}"}
    steps.append(nearness.get(qualities.fit, f"urusan sama{duration}"))
    if qualities.education_fits is not None:
        steps.append("jurusan sesuai" if qualities.education_fits else "jurusan tidak sesuai")
    steps += [f"{year} {word or NOT_RECORDED}" for year, word in qualities.predikat[:1]]
    steps.append("uji berlaku" if qualities.uji_in_force else "tanpa uji yang berlaku")
    steps.append("kotak tidak tercatat" if qualities.kotak is None else f"kotak {qualities.kotak}")
    steps.append(qualities.golongan or f"golongan {NOT_RECORDED}")
    return tuple(steps)


def leaving_in_short(candidate: Candidate) -> str:
    """Say in one line what the person holds and what becomes of it."""
    present = present_jabatan(candidate)
    if not candidate.origin:
        return f"tetap {present}"
    if not candidate.blank:
        return f"dari {present}, tetap terisi"
    vital = any(vacancy.jabatan.layanan_vital is not None for vacancy in candidate.blank)
    return f"mengosongkan {'layanan vital ' if vital else ''}{candidate.blank[0].jabatan.full_name}"


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
