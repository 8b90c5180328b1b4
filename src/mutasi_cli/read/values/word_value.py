"""Words of the closed vocabularies, with the spellings that offices use for them."""

import re
from collections.abc import Iterable, Mapping, Sequence
from enum import Enum
from typing import NamedTuple

from mutasi_cli.domain.cell import Damage
from mutasi_cli.domain.vocabulary import (
    Agama,
    CompetencyTestResult,
    DasarUsulan,
    JenisJabatan,
    JenisKelamin,
    Jenjang,
    JenjangJf,
    Kedudukan,
    KindOfMove,
    LayananVital,
    PertekAnswer,
    StatusAsn,
    StatusHukum,
    StatusJabatan,
    SyaratKhusus,
    TingkatHukuman,
)
from mutasi_cli.read.values.near_words import misspelt, nearest
from mutasi_cli.read.values.parsed import GAP, Parser, Result, damaged
from mutasi_cli.read.values.raw_cell import blank, cell_text, one_line, strip_quote

_NO_LETTER = re.compile(r"[^a-z0-9]")
_HUKUMAN_LEAD = re.compile(r"^(?:hukuman\s+)?(?:disiplin\s+)?(?:tingkat\s+)?", re.IGNORECASE)
_JENJANG_LEAD = re.compile(r"^(?:jenjang|jabatan|jf)\s+", re.IGNORECASE)


def word_key(word: str) -> str:
    """Return a word for comparison: letters and digits only, without case."""
    return _NO_LETTER.sub("", word.casefold())


class Vocabulary:
    """One vocabulary: its members by their printed word, and other spellings of them."""

    def __init__(
        self,
        members: Mapping[str, object],
        spellings: Mapping[str, Sequence[str]] | None = None,
        *,
        only_misspellings: bool = False,
    ):
        self.label = tuple(members)
        self._only_misspellings = only_misspellings
        self._value = {word_key(label): member for label, member in members.items()}
        for label, others in (spellings or {}).items():
            for word in others:
                self._value[word_key(word)] = members[label]

    def find(self, word: str) -> object | None:
        """Return the member that a word names exactly, None when there is none."""
        return self._value.get(word_key(word))

    def __call__(self, raw: object) -> Result:
        """Read one cell."""
        if blank(raw):
            return GAP
        return self.value_words(strip_quote(one_line(cell_text(raw))))

    def value_words(self, word: str, written: str | None = None) -> Result:
        """Read a word; ``written`` is the whole text of the cell where the word is a part of it."""
        member = self.find(word)
        if member is not None:
            return Result(member)
        return damaged(
            Damage.LIST,
            f"«{word if written is None else written}» tidak ada dalam daftar: {', '.join(self.label)}.",
            misspelt(word, self.label) if self._only_misspellings else nearest(word, self.label),
        )


def from_enum(
    jenis: type[Enum], spellings: Mapping[str, Sequence[str]] | None = None, *, only_misspellings: bool = False
) -> Vocabulary:
    """Return the vocabulary of an enum whose values are the printed words.

    ``only_misspellings``: a word is near to another only by its letters as a whole, never by a part of it.
    """
    members = {str(member.value): member for member in jenis}
    return Vocabulary(members, spellings, only_misspellings=only_misspellings)


class LevelWords(NamedTuple):
    """What a cell says of a post in the place of an eselon: its kind and its level, None where it says none."""

    jenis: JenisJabatan | None = None
    jenjang: Jenjang | JenjangJf | None = None


AGAMA = from_enum(
    Agama,
    {
        "Kristen": ("Kristen Protestan", "Protestan"),
        "Katolik": ("Katholik", "Kristen Katolik", "Kristen Katholik"),
        "Buddha": ("Budha",),
        "Khonghucu": ("Konghucu", "Kong Hu Cu"),
        "Kepercayaan": (
            "Kepercayaan Terhadap Tuhan YME",
            "Kepercayaan Terhadap Tuhan Yang Maha Esa",
            "Penghayat Kepercayaan",
        ),
    },
)
JENIS_KELAMIN = from_enum(
    JenisKelamin,
    {
        "L": ("M", "Laki-laki", "Laki", "Lk", "Pria", "Male", "1"),
        "P": ("F", "Perempuan", "Pr", "Wanita", "Female", "2"),
    },
)
STATUS_ASN = from_enum(
    StatusAsn,
    {
        "PNS": ("P", "Pegawai Negeri Sipil"),
        "CPNS": ("C", "Calon Pegawai Negeri Sipil"),
        "PPPK": ("P3K", "Pegawai Pemerintah dengan Perjanjian Kerja"),
    },
)
KEDUDUKAN = from_enum(
    Kedudukan,
    {
        "Aktif": ("PNS Aktif", "PPPK Aktif", "CPNS Aktif", "Aktif Bekerja"),
        "Cuti di Luar Tanggungan Negara": ("Cuti Luar Tanggungan Negara", "CLTN", "Perpanjangan CLTN"),
        "Diberhentikan Sementara": ("Pemberhentian Sementara",),
        "Masa Persiapan Pensiun": ("MPP",),
        "Pensiun": ("Mencapai BUP", "Pemberhentian dengan hak pensiun"),
        "Meninggal": ("Meninggal Dunia", "Wafat"),
        "Berhenti": (
            *("Diberhentikan", "Pemberhentian tanpa hak pensiun", "Pembatalan NIP", "Punah", "Eks PNS Timor Timur"),
            "TMS Dari Pengadaan",
        ),
        "Tidak Aktif": (
            *("PPPK Tidak Aktif", "Penerima Uang Tunggu", "Prajurit Wajib", "Pejabat Negara", "Kepala Desa"),
            *("Pegawai Titipan", "Pengungsi", "PNS yang dinyatakan hilang", "Tidak aktif tetapi diusulkan Pensiun"),
            *("Tidak Ikut PUPNS 2015", "Tindak Pidana/ Tindak Pidana Jabatan", "Pemblokiran Data PNS"),
            "CPNS yang belum menerima SK CPNS",
        ),
    },
    only_misspellings=True,
)
"""The standing, with the 31 words of SIASN. Three of them have no known reading and are refused: under disciplinary
appeal, under punishment, moved to a lower post. No word but a misspelling of Aktif is ever near to Aktif."""

JENIS_JABATAN = from_enum(
    JenisJabatan,
    {
        "struktural": ("Jabatan Struktural",),
        "fungsional": (
            "Jabatan Fungsional",
            "Fungsional Tertentu",
            "Jabatan Fungsional Tertentu",
            "JF",
            "JFT",
        ),
        "pelaksana": ("Jabatan Pelaksana", "Fungsional Umum", "Jabatan Fungsional Umum", "JFU"),
        "tugas tambahan": ("TT",),
    },
)
STATUS_JABATAN = from_enum(StatusJabatan, {"dihapus": ("hapus", "nonaktif", "tidak aktif")})
LAYANAN_VITAL = from_enum(LayananVital)
SYARAT_KHUSUS = from_enum(SyaratKhusus)
DASAR_USULAN = from_enum(DasarUsulan)
KIND_OF_MOVE = from_enum(KindOfMove)
HASIL_PERTEK = from_enum(PertekAnswer, {"setuju": ("disetujui",), "tolak": ("ditolak",)})
HASIL_UJI = from_enum(
    CompetencyTestResult,
    {
        "Memenuhi Syarat": ("MS",),
        "Masih Memenuhi Syarat": ("MMS",),
        "Kurang Memenuhi Syarat": ("KMS", "Kurang"),
        "Tidak Memenuhi Syarat": ("TMS",),
    },
)

_JF_WORDS = from_enum(JenjangJf)
_JENJANG_WORDS = Vocabulary(
    {**{member.label: member for member in Jenjang}, **{member.value: member for member in JenjangJf}},
    {
        member.label: (
            f"Jabatan Pimpinan Tinggi {member.label.split()[-1]}",
            f"Pimpinan Tinggi {member.label.split()[-1]}",
        )
        for member in (Jenjang.JPT_PRATAMA, Jenjang.JPT_MADYA, Jenjang.JPT_UTAMA)
    },
)
_LEVEL_LEAD = re.compile(
    r"^(?:jabatan|jenjang|jab\.?|jf\b|jft\b|fungsional(?: tertentu)?|pejabat)\s*[:.\-/]?\s+", re.IGNORECASE
)
_LEVELS: Mapping[str, LevelWords] = {
    **{word_key(level.value): LevelWords(JenisJabatan.FUNGSIONAL, level) for level in JenjangJf},
    **{
        word_key(level.value.replace("ahli", "")) + "ahli": LevelWords(JenisJabatan.FUNGSIONAL, level)
        for level in JenjangJf
    },
    **dict.fromkeys(
        ("fungsional", "jf", "jft", "fungsionaltertentu", "jabatanfungsional", "tertentu", "keahlian", "keterampilan"),
        LevelWords(JenisJabatan.FUNGSIONAL),
    ),
    **dict.fromkeys(
        (
            "pelaksana",
            "jfu",
            "fungsionalumum",
            "umum",
            "staf",
            "staff",
            "jabatanpelaksana",
            "klerek",
            "operator",
            "teknisi",
        ),
        LevelWords(JenisJabatan.PELAKSANA),
    ),
    **dict.fromkeys(("tugastambahan", "tt", "tambahan"), LevelWords(JenisJabatan.TUGAS_TAMBAHAN)),
    **{
        word_key(level.label): LevelWords(JenisJabatan.STRUKTURAL, level)
        for level in Jenjang
        if level > Jenjang.PELAKSANA
    },
    **{
        f"{lead}{word_key(level.label).removeprefix('jpt')}": LevelWords(JenisJabatan.STRUKTURAL, level)
        for lead in ("pimpinantinggi", "jabatanpimpinantinggi", "jpt")
        for level in (Jenjang.JPT_PRATAMA, Jenjang.JPT_MADYA, Jenjang.JPT_UTAMA)
    },
    "struktural": LevelWords(JenisJabatan.STRUKTURAL),
}
"""What stands in the place of an eselon, as it is compared -> kind and level."""

_NO_LEVEL = frozenset(("ns", "noneselon", "nonstruktural", "tidakada", "nihil", "nonjob", "tanpaeselon"))
_HUKUMAN_WORDS = from_enum(TingkatHukuman)
_STATUS_HUKUM_WORDS = from_enum(StatusHukum, {"Tidak Ada": ("Bersih",)})


def level_words(text: str) -> LevelWords | None:
    """Return what words in the place of an eselon say; None for words that are no level and no kind of post."""
    rest, key = text.strip(" ()"), ""
    while (shorter := word_key(rest)) != key:
        key = shorter
        if key in _LEVELS:
            return _LEVELS[key]
        rest = _LEVEL_LEAD.sub("", rest)
    return LevelWords() if not key or key in _NO_LEVEL else None


def jf_of_words(text: str) -> str | None:
    """Return the level of a functional official that words name."""
    words = level_words(text)
    return words.jenjang.value if words is not None and isinstance(words.jenjang, JenjangJf) else None


def jenjang_of_words(text: str) -> str | None:
    """Return the level that words name: of the career or of a functional official."""
    words = level_words(text)
    if words is None or words.jenjang is None:
        return None
    return words.jenjang.label if isinstance(words.jenjang, Jenjang) else words.jenjang.value


def jenis_of_words(text: str) -> str | None:
    """Return the kind of post that words name."""
    words = level_words(text)
    return None if words is None or words.jenis is None else words.jenis.value


def jenjang(raw: object) -> Result:
    """Read a level of a post: of the career or of a functional official."""
    return _without_lead(raw, _JENJANG_WORDS)


def jenjang_jf(raw: object) -> Result:
    """Read the level of a functional official."""
    return _without_lead(raw, _JF_WORDS)


def _without_lead(raw: object, vocabulary: Vocabulary) -> Result:
    if blank(raw):
        return GAP
    written = strip_quote(one_line(cell_text(raw)))
    if vocabulary.find(written) is not None:
        return Result(vocabulary.find(written))
    return vocabulary.value_words(_JENJANG_LEAD.sub("", written), written)


def hukuman(raw: object) -> Result:
    """Read ``hukuman_disiplin``: the weight, with or without a text after a colon. Blank is *unknown*."""
    if blank(raw):
        return GAP
    written = strip_quote(one_line(cell_text(raw)))
    word = written.partition(":")[0].strip()
    if _HUKUMAN_WORDS.find(word) is None:
        word = _HUKUMAN_LEAD.sub("", word)
    return _HUKUMAN_WORDS.value_words(word, written)


def status_hukum(raw: object) -> Result:
    """Read ``status_hukum``; ``Bersih`` is ``Tidak Ada``. Blank is *unknown*."""
    if blank(raw):
        return GAP
    written = strip_quote(one_line(cell_text(raw)))
    return _STATUS_HUKUM_WORDS.value_words(written.partition(":")[0].strip(), written)


def rumpun(raw: object) -> Result:
    """Read ``rumpun_jf``: the known words in small letters, the office's own word as it is typed."""
    if blank(raw):
        return GAP
    word = strip_quote(one_line(cell_text(raw)))
    return Result(word.casefold() if word.casefold() in {"kesehatan", "pendidikan", "umum"} else word)


def several_words(vocabulary: Vocabulary) -> Parser:
    """Return a parser of several words parted by ``;``; one unknown word makes the cell damaged."""

    def read(raw: object) -> Result:
        if blank(raw):
            return GAP
        written = strip_quote(one_line(cell_text(raw)))
        members = []
        for word in (part.strip() for part in written.split(";")):
            if not word:
                continue
            result = vocabulary.value_words(word, written)
            if result.damage is not None:
                return result
            members.append(result.value)
        return Result(tuple(members))

    return read


def predikat_parser(predikat: Iterable[str]) -> Parser:
    """Return a parser of the predicates of one year."""
    return Vocabulary({word: word for word in predikat})
