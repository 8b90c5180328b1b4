"""Which rules speak about a candidate, and which about papers that any candidate would still need.

Every rule of the catalogue stands in exactly one of the groups; a test holds that.
"""

from collections.abc import Mapping

from mutasi_cli.rules import RULES
from mutasi_cli.rules.base import Rule
from mutasi_cli.rules.waivers import WaiverRule

PAPERS: Mapping[str, str] = {
    "SYA012": "nomor dan tanggal hasil seleksi terbuka (jabatan pimpinan tinggi)",
    "IZN001": "persetujuan tertulis Menteri Dalam Negeri, karena kepala daerah belum enam bulan menjabat",
    "IZN002": "persetujuan tertulis Menteri Dalam Negeri, karena menjelang pemilihan kepala daerah",
    "IZN003": "persetujuan Menteri Dalam Negeri dan pertimbangan teknis BKN, karena penanda tangannya Pj. atau Plt.",
    "IZN004": "nomor dan tanggal pertimbangan teknis BKN",
    "IZN005": "pertimbangan teknis BKN yang memuat orang dan jabatan ini",
    "IZN006": "nomor pendelegasian, karena keputusan tidak ditandatangani Pejabat Pembina Kepegawaian",
    "IZN007": "berita acara Tim Penilai Kinerja",
    "KHU006": "keputusan Menteri Dalam Negeri (nomor dan tanggal izin khusus; jabatan di dinas kependudukan)",
    "KHU007": "surat konsultasi gubernur (nomor dan tanggal izin khusus; jabatan di inspektorat)",
    "WKT003": "tanggal keputusan yang tidak sesudah TMT",
    "WKT004": "tanggal pelantikan paling lambat 30 hari kerja sesudah keputusan",
    "WKT005": "undangan paling lambat satu hari kerja sebelum pelantikan",
    "WKT006": "tanggal surat, keputusan, pelantikan, dan TMT yang berurutan",
    "WKT007": "hari pelantikan yang bukan hari libur",
    "WKT008": "nama hari yang cocok dengan tanggalnya",
    "DOK001": "agama, untuk teks sumpah",
    "DOK002": "dua saksi sumpah yang memenuhi syarat",
    "DOK003": "rohaniwan untuk agama yang bersangkutan",
    "DOK004": "data penanda tangan yang lengkap",
    "DOK005": "nomor keputusan yang tidak ganda dan bertanggal",
    "DOK006": "penulisan nama yang lengkap",
}
"""Rules about decrees, permissions and ceremony -> what is needed. They are no fault of a candidate."""

_JOINT_FAMILIES = ("JAB", "LYN")
_BYSTANDERS = frozenset({"WKT002", "DAT027"})
"""Rules about those whom the batch leaves alone, and about columns: a candidate's own blanks are told one by one."""

DATA: tuple[Rule, ...] = tuple(
    rule
    for rule in RULES
    if rule.code.startswith("DAT") and rule.code not in _BYSTANDERS and not isinstance(rule, WaiverRule)
)
"""Whether the data of a touched person or post can be trusted; that does not depend on the target."""

SITUATION: tuple[Rule, ...] = tuple(
    rule for rule in RULES if rule.code.startswith(_JOINT_FAMILIES) or rule.code == "SYA014"
)
"""What a row does together with the other rows and holders."""

PERSON: tuple[Rule, ...] = tuple(
    rule
    for rule in RULES
    if rule not in (*DATA, *SITUATION)
    and rule.code not in PAPERS
    and rule.code not in _BYSTANDERS
    and not isinstance(rule, WaiverRule)
)
"""The person against the post: looks at the person's own rows only, whoever else is in the batch."""

FOR_PAPERS: tuple[Rule, ...] = tuple(rule for rule in RULES if rule.code in PAPERS)

UNFULFILLABLE = frozenset({"JAB006", "PEG002"})
"""What no remedy changes: to hold the post already, to be of the age of retirement."""
