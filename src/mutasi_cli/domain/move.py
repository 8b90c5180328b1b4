"""One proposed move, with everything that belongs to it looked up."""

from dataclasses import dataclass
from datetime import date

from mutasi_cli.domain.cell import Cell
from mutasi_cli.domain.jabatan import Jabatan, full_jabatan
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.usulan import Usulan
from mutasi_cli.domain.vocabulary import Agama, Group, JenisJabatan, Jenjang, KindOfMove


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """A row of ``usulan`` with its person, its posts, its kind and its day.

    ``pegawai`` is None when the NIP is unusable or unknown, ``target`` when there is no target or it could
    not be resolved. ``definitif`` and ``tugas_tambahan`` are what the person holds before the batch (posts
    of the table; None where the table does not know them). ``releases`` are the posts that this row leaves.
    ``jenis`` is None when it cannot be derived. ``old_jenjang`` and ``new_jenjang`` are levels. ``tmt`` is
    the effective date: of the row, else of the batch, else of the inauguration.
    """

    usulan: Usulan
    pegawai: Pegawai | None
    definitif: Jabatan | None
    tugas_tambahan: Jabatan | None
    releases: tuple[Jabatan, ...]
    target: Jabatan | None
    jenis: KindOfMove | None
    old_jenjang: Jenjang | None
    new_jenjang: Jenjang | None
    group: Group
    tmt: date

    @property
    def nip(self) -> str | None:
        """The cleaned NIP of the row where it is sound."""
        return self.usulan.nip

    @property
    def origin(self) -> Jabatan | None:
        """The post that the row leaves above all: the tugas tambahan among its kind, else the definitive."""
        if not self.releases:
            return None
        if self.group is Group.TUGAS_TAMBAHAN:
            for jabatan in self.releases:
                if not jabatan.definitif:
                    return jabatan
        return self.releases[0]

    @property
    def to_tugas_tambahan(self) -> bool:
        """True when the target is a tugas tambahan."""
        return self.target is not None and self.target.jenis is JenisJabatan.TUGAS_TAMBAHAN

    @property
    def promosi(self) -> bool:
        """True for a promotion (the level goes up)."""
        return self.jenis is KindOfMove.PROMOSI

    @property
    def lateral(self) -> bool:
        """True when the person stays on the level: every kind but promotion, demotion and removal."""
        return self.jenis is not None and self.jenis not in {
            KindOfMove.PROMOSI,
            KindOfMove.DEMOSI,
            KindOfMove.PEMBERHENTIAN,
        }

    @property
    def appointed(self) -> bool:
        """True for an appointee: a person who is known and gets a post."""
        return self.pegawai is not None and self.target is not None

    @property
    def nip_cell(self) -> Cell:
        """The cell with the NIP of the row."""
        return self.usulan.origin["nip"]

    @property
    def target_cell(self) -> Cell:
        """The cell in which the target is written."""
        return self.usulan.target_cell

    @property
    def who(self) -> str:
        """The person as messages name them: name with degrees, else what the row says."""
        if self.pegawai is not None:
            return self.pegawai.name_with_gelar
        return self.usulan.nama or self.usulan.origin["nip"].content or f"baris {self.usulan.origin.row}"

    @property
    def agama(self) -> Agama | None:
        """The faith of the person, None where nobody knows it."""
        return None if self.pegawai is None else self.pegawai.agama

    @property
    def old_jabatan(self) -> str:
        """The present definitive post in full words, from the post table, else from the staff table."""
        if self.definitif is not None:
            return self.definitif.full_name
        if self.pegawai is not None and self.pegawai.jabatan:
            return full_jabatan(self.pegawai.jabatan, self.pegawai.unit_kerja)
        return ""

    @property
    def new_jabatan(self) -> str:
        """The new post in full words; empty for a removal."""
        return "" if self.target is None else self.target.full_name
