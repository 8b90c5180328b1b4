"""Words of posts for comparison: one spelling for what offices write in many.

Two texts mean one post only when the same letters remain; what is nearly the same stays different.
"""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import islice, product

ABBREVIATIONS = tuple(
    (
        needed_letters.partition(" ")[0],
        needed_letters.partition(" ")[2],
        re.compile(rf"(?<![a-z0-9]){pattern}(?![a-z0-9])"),
        replacement,
    )
    for needed_letters, pattern, replacement in (
        ("ka sub", r"ka\.? ?sub\.? ?bag{1,2}(?:ian)?\.?|kasubb?ag", "kepala subbagian"),
        ("ka sub", r"ka\.? ?sub\.? ?bid(?:ang)?\.?|kasubb?id", "kepala subbidang"),
        ("ka si", r"ka\.? ?si(?:e|eksi)?\.?", "kepala seksi"),
        ("ka bid", r"ka\.? ?bid(?:ang)?\.?", "kepala bidang"),
        ("ka bag", r"ka\.? ?bag(?:ian)?\.?", "kepala bagian"),
        ("ka dis", r"ka\.? ?dis\.?", "kepala dinas"),
        ("ka ban", r"ka\.? ?ban\.?", "kepala badan"),
        ("ka upt", r"ka\.? ?upt(d?)\.?", r"kepala upt\1"),
        ("ka pus", r"ka\.? ?pus(?:kesmas)?\.?", "kepala puskesmas"),
        ("ka.", r"ka\.", "kepala"),
        ("sekcam", r"sekcam\.?", "sekretaris kecamatan"),
        ("sek ur", r"sekl?ur\.?", "sekretaris kelurahan"),
        ("sekkel", r"sekkel\.?", "sekretaris kelurahan"),
        ("sekdis", r"sekdis\.?", "sekretaris dinas"),
        ("sekban", r"sekban\.?", "sekretaris badan"),
        ("sub ag", r"sub\.? ?bag(?:ian)?\.?|subag\.?", "subbagian"),
        ("sub bid", r"sub\.? ?bid(?:ang)?\.?", "subbidang"),
        ("kel", r"kel\.?", "kelurahan"),
        ("kec", r"kec\.?", "kecamatan"),
        ("tu", r"tu", "tata usaha"),
        ("masyarakat", r"pusat kesehatan masyarakat", "puskesmas"),
        ("puskesmas", r"(?:blud )?(?:uptd?\.? )?(?:blud )?puskesmas", "puskesmas"),
        ("pkm", r"(?:blud )?(?:uptd?\.? )?pkm\.?", "puskesmas"),
        ("ketentraman", r"ketentraman", "ketenteraman"),
    )
)
"""(letters without which the pattern cannot match, others, pattern, words in full): to look for letters is quicker
than to try every pattern on the name of each post."""

UNITS_IN_GENERAL_USE: Mapping[str, tuple[str, ...]] = {
    "bapenda": ("badan pendapatan daerah",),
    "bappeda": ("badan perencanaan pembangunan daerah",),
    "bapperida": ("badan perencanaan pembangunan riset dan inovasi daerah",),
    "bkd": ("badan kepegawaian daerah",),
    "bkpsdm": ("badan kepegawaian dan pengembangan sumber daya manusia",),
    "bpbd": ("badan penanggulangan bencana daerah",),
    "bpkad": ("badan pengelolaan keuangan dan aset daerah",),
    "damkar": ("dinas pemadam kebakaran", "dinas pemadam kebakaran dan penyelamatan"),
    "damkarmat": ("dinas pemadam kebakaran dan penyelamatan",),
    "disdamkar": ("dinas pemadam kebakaran", "dinas pemadam kebakaran dan penyelamatan"),
    "disdamkarmat": ("dinas pemadam kebakaran dan penyelamatan",),
    "disdik": ("dinas pendidikan",),
    "disdikbud": ("dinas pendidikan dan kebudayaan",),
    "disdukcapil": ("dinas kependudukan dan pencatatan sipil",),
    "dishub": ("dinas perhubungan",),
    "diskominfo": ("dinas komunikasi dan informatika",),
    "disnaker": ("dinas tenaga kerja",),
    "dispora": ("dinas kepemudaan dan olahraga",),
    "dinkes": ("dinas kesehatan",),
    "dinsos": ("dinas sosial",),
    "dlh": ("dinas lingkungan hidup",),
    "dpmptsp": ("dinas penanaman modal dan pelayanan terpadu satu pintu",),
    "dukcapil": ("dinas kependudukan dan pencatatan sipil",),
    "kesbangpol": ("badan kesatuan bangsa dan politik",),
    "pol pp": ("satuan polisi pamong praja",),
    "satpol": ("satuan polisi pamong praja",),
    "satpol pp": ("satuan polisi pamong praja",),
    "satpolpp": ("satuan polisi pamong praja",),
    "setda": ("sekretariat daerah",),
    "setwan": ("sekretariat dprd", "sekretariat dewan perwakilan rakyat daerah"),
}
"""Abbreviation of an office -> its names. It stands for the one of them that the office's own table has."""

TASKS_IN_GENERAL_USE: Mapping[str, tuple[str, ...]] = {
    "ekbang": ("ekonomi dan pembangunan", "perekonomian dan pembangunan"),
    "irban": ("inspektur pembantu",),
    "kesos": ("kesejahteraan sosial",),
    "kesra": ("kesejahteraan rakyat",),
    "paud": ("pendidikan anak usia dini",),
    "sd": ("sekolah dasar",),
    "sekda": ("sekretaris daerah",),
    "sekwan": ("sekretaris dprd", "sekretaris dewan perwakilan rakyat daerah"),
    "smp": ("sekolah menengah pertama",),
    "tapem": ("tata pemerintahan",),
    "tibum": ("ketertiban umum",),
    "trantib": (
        "ketenteraman dan ketertiban",
        "ketenteraman dan ketertiban umum",
        "ketertiban dan ketenteraman",
        "ketertiban umum dan ketenteraman masyarakat",
    ),
    "trantibum": ("ketenteraman dan ketertiban umum", "ketertiban umum dan ketenteraman masyarakat"),
    "umpeg": ("umum dan kepegawaian",),
}
"""Abbreviation of a task or a title -> what it may stand for; each wording is looked up by itself."""

_MOST_READINGS = 16
_HEAD_PREFIXES = (("ka", "kepala"), ("sek", "sekretaris"))
_JOINING_WORDS = frozenset({"pada", "di", "dari"})
_WILAYAH = re.compile(r" (?:kota|kabupaten|kab|provinsi) [a-z]+$")
NAMED_UNITS = frozenset(("kelurahan", "kecamatan", "puskesmas", "lurah", "camat", "desa", "wali", "pasar"))
_WILAYAH_HEADS = {"lurah": "kelurahan", "camat": "kecamatan"}


@lru_cache(maxsize=16_384)
def normal_words(text: str) -> str:
    """Return a text as words for comparison: small letters, abbreviations in full, no signs, no ``on_day``."""
    plain = " ".join(re.sub(r"[_\-–]", " ", text.casefold()).replace("&", " dan ").split())
    for needed, also_needed, pattern, replacement in ABBREVIATIONS:
        if needed in plain and also_needed in plain:
            plain = pattern.sub(replacement, plain)
    return _said_once(word for word in re.sub(r"[^a-z0-9]+", " ", plain).split() if word not in _JOINING_WORDS)


def letters(words: str) -> str:
    """Return what two wordings of one post share: their letters, joined or spaced, with or without ``dan``."""
    return f" {words} ".replace(" dan ", " ").replace(" ", "")


def readings(words: str, units: Mapping[str, str]) -> tuple[str, ...]:
    """Return every wording that a text with abbreviations may stand for; the text itself where it has none.

    ``units`` maps an abbreviation (as words) to the one unit that it means in this office.
    """
    choices: list[tuple[str, ...]] = []
    rest = words.split()
    found = False
    while rest:
        used, wordings = _abbreviation(rest, units)
        found = found or used > 0
        choices.append(wordings)
        rest = rest[max(used, 1) :]
    if not found:
        return (words,)
    texts = (_said_once(" ".join(parts).split()) for parts in islice(product(*choices), _MOST_READINGS))
    return tuple(dict.fromkeys(texts))


def _abbreviation(words: list[str], units: Mapping[str, str]) -> tuple[int, tuple[str, ...]]:
    """Return how many of the first words are an abbreviation, and what they stand for (0: nothing but themselves)."""
    for length in range(min(3, len(words)), 0, -1):
        text = " ".join(words[:length])
        if text in units:
            return length, (units[text],)
        if text in TASKS_IN_GENERAL_USE:
            return length, TASKS_IN_GENERAL_USE[text]
        for prefix, title in _HEAD_PREFIXES:
            short = text.removeprefix(prefix)
            if short != text and short in units:
                return length, (f"{title} {units[short]}",)
    return 0, (words[0],)


def _said_once(words: Iterable[str]) -> str:
    kept: list[str] = []
    for word in words:
        if kept[-1:] != [word]:
            kept.append(word)
    return " ".join(kept)


def joined(jabatan: str, unit: str) -> str:
    """Join a post and its unit (both as words for comparison), nothing said twice.

    A head of a territory keeps its name only where both say the same: ``lurah bintara`` in ``kelurahan
    bintara jaya`` is a contradiction and matches nothing.
    """
    if not unit or contains(jabatan, unit):
        return jabatan
    head, _, nama = jabatan.partition(" ")
    jenis, _, rest = unit.partition(" ")
    if _WILAYAH_HEADS.get(head) == jenis:
        kelurahan = rest.partition(" kecamatan ")[0]
        if not nama or nama.replace(" ", "") in {kelurahan.replace(" ", ""), rest.replace(" ", "")}:
            return f"{head} {rest}"
    if jabatan.rpartition(" ")[2] == jenis:
        return f"{jabatan} {rest}".strip()
    return f"{jabatan} {unit}"


def kind_of_post(words: str) -> str:
    """Return what kind of post a wording names: ``kepala seksi``, ``lurah``, ``sekretaris``."""
    first, _, rest = words.partition(" ")
    return f"{first} {rest.partition(' ')[0]}".strip() if first in {"kepala", "wakil", "staf"} else first


def without_wilayah(words: str, wilayah: str = "") -> str:
    """Take off ``kota bekasi`` behind the name of an office; ``kelurahan kota baru`` stays whole.

    ``wilayah`` is the territory as words; where it is not known, any ``town`` or ``kabupaten`` with one word.
    """
    if wilayah:
        rest = words.removesuffix(f" {wilayah}")
    else:
        match = _WILAYAH.search(words)
        rest = words if match is None else words[: match.start()]
    return words if rest.rpartition(" ")[2] in NAMED_UNITS else rest


def contains(text: str, part: str) -> bool:
    """Tell whether a text says a unit already: the same words in it, or the same letters at its end."""
    if f" {part} " in f" {text} ":
        return True
    words = text.split(" ")
    compact = part.replace(" ", "")
    return any("".join(words[start:]) == compact for start in range(len(words)))
