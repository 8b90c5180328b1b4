"""Words of the closed vocabularies, with the spellings that offices use for them."""

import re
from collections.abc import Iterable, Mapping, Sequence
from enum import Enum

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
from mutasi_cli.read.values.near_words import nearest
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

    def __init__(self, members: Mapping[str, object], spellings: Mapping[str, Sequence[str]] | None = None):
        self.label = tuple(members)
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
            nearest(word, self.label),
        )


def from_enum(jenis: type[Enum], spellings: Mapping[str, Sequence[str]] | None = None) -> Vocabulary:
    """Return the vocabulary of an enum whose values are the printed words."""
    return Vocabulary({str(member.value): member for member in jenis}, spellings)


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
        "Aktif": ("PNS Aktif", "PPPK Aktif"),
        "Cuti di Luar Tanggungan Negara": ("Cuti Luar Tanggungan Negara", "CLTN"),
        "Diberhentikan Sementara": ("Pemberhentian Sementara",),
        "Masa Persiapan Pensiun": ("MPP",),
        "Meninggal": ("Meninggal Dunia", "Wafat"),
        "Berhenti": ("Diberhentikan",),
        "Tidak Aktif": ("PPPK Tidak Aktif",),
    },
)
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
_HUKUMAN_WORDS = from_enum(TingkatHukuman)
_STATUS_HUKUM_WORDS = from_enum(StatusHukum, {"Tidak Ada": ("Bersih",)})


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
