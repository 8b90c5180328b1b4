"""What others must know of a rule: what it looks at, and what its findings are about."""

from enum import StrEnum


class Aspect(StrEnum):
    """What a rule looks at; whoever studies a batch chooses rules by this, never by their codes."""

    DATA = "data"
    """Whether the data of a touched person or post can be trusted."""
    PERSON = "orang"
    """The person against the post: only the rows of that person matter."""
    PEMANGKU = "pemangku"
    """Who holds which post after all moves: other rows and other holders matter."""
    LAYANAN = "layanan"
    """Which posts and services the moves leave empty: other rows and other holders matter."""
    IZIN = "izin"
    """A permission or document that the row needs, whoever the person is."""
    UPACARA = "upacara"
    """Decree, dates and ceremony, whoever the person is."""
    COLUMN = "kolom"
    """Whole columns that nobody filled: what is blank for one person is told by the other rules."""
    STAYING = "yang tinggal"
    """Those whom the batch leaves alone."""
    WAIVER = "pengecualian"
    """The waivers themselves."""


class Document(StrEnum):
    """The letter or number whose absence a rule reports."""

    PERTEK = "pertek"
    IZIN_MENDAGRI = "persetujuan Menteri Dalam Negeri"
    IZIN_KHUSUS = "izin khusus"
    NOMOR_KEPUTUSAN = "nomor keputusan"


class Subject(StrEnum):
    """What a finding of a rule is about, and so which rows it goes away with."""

    PERSON = "orang"
    """The person: any row of that person."""
    KELUARGA = "keluarga"
    """The person or a relative: any row of these."""
    ROW = "baris"
    """One row, that of the person with this target: no other row changes anything."""
    APPROVAL = "pertek"
    """Whether BKN has approved one row."""
    TARGET = "jabatan tujuan"
    """A post and those who come into it."""
    JABATAN = "jabatan"
    """A post as the table has it: every row that touches the post shows it."""
    BATCH = "batch"
    """The batch as a whole: its facts, its settings, a table."""
