"""One proposed move, with everything that belongs to it looked up."""

from dataclasses import dataclass
from datetime import date

from mutasi_cli.domain.jabatan import Jabatan, jabatan_lengkap
from mutasi_cli.domain.kosakata import Agama, JenisJabatan, JenisPerpindahan, Jenjang, Kelompok
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.sel import Sel
from mutasi_cli.domain.usulan import Usulan


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """A row of ``usulan`` with its person, its posts, its kind and its day.

    ``pegawai`` is None when the NIP is unusable or unknown, ``tujuan`` when there is no target or it could
    not be resolved. ``definitif`` and ``tugas_tambahan`` are what the person holds before the batch (posts
    of the table; None where the table does not know them). ``melepas`` are the posts that this row leaves.
    ``jenis`` is None when it cannot be derived. ``jenjang_lama`` and ``jenjang_baru`` are levels. ``tmt`` is
    the effective date: of the row, else of the batch, else of the inauguration.
    """

    usulan: Usulan
    pegawai: Pegawai | None
    definitif: Jabatan | None
    tugas_tambahan: Jabatan | None
    melepas: tuple[Jabatan, ...]
    tujuan: Jabatan | None
    jenis: JenisPerpindahan | None
    jenjang_lama: Jenjang | None
    jenjang_baru: Jenjang | None
    kelompok: Kelompok
    tmt: date

    @property
    def nip(self) -> str | None:
        """The cleaned NIP of the row where it is sound."""
        return self.usulan.nip

    @property
    def asal(self) -> Jabatan | None:
        """The post that the row leaves above all: the tugas tambahan among its kind, else the definitive."""
        if not self.melepas:
            return None
        if self.kelompok is Kelompok.TUGAS_TAMBAHAN:
            for jabatan in self.melepas:
                if not jabatan.definitif:
                    return jabatan
        return self.melepas[0]

    @property
    def ke_tugas_tambahan(self) -> bool:
        """True when the target is a tugas tambahan."""
        return self.tujuan is not None and self.tujuan.jenis is JenisJabatan.TUGAS_TAMBAHAN

    @property
    def promosi(self) -> bool:
        """True for a promotion (the level goes up)."""
        return self.jenis is JenisPerpindahan.PROMOSI

    @property
    def mendatar(self) -> bool:
        """True when the person stays on the level: every kind but promotion, demotion and removal."""
        return self.jenis is not None and self.jenis not in {
            JenisPerpindahan.PROMOSI,
            JenisPerpindahan.DEMOSI,
            JenisPerpindahan.PEMBERHENTIAN,
        }

    @property
    def diangkat(self) -> bool:
        """True for an appointee: a person who is known and gets a post."""
        return self.pegawai is not None and self.tujuan is not None

    @property
    def sel_nip(self) -> Sel:
        """The cell with the NIP of the row."""
        return self.usulan.asal["nip"]

    @property
    def sel_tujuan(self) -> Sel:
        """The cell in which the target is written."""
        return self.usulan.sel_tujuan

    @property
    def siapa(self) -> str:
        """The person as messages name them: name with degrees, else what the row says."""
        if self.pegawai is not None:
            return self.pegawai.nama_bergelar
        return self.usulan.nama or self.usulan.asal["nip"].isi or f"baris {self.usulan.asal.baris}"

    @property
    def agama(self) -> Agama | None:
        """The faith of the person, None where nobody knows it."""
        return None if self.pegawai is None else self.pegawai.agama

    @property
    def jabatan_lama(self) -> str:
        """The present definitive post in full words, from the post table, else from the staff table."""
        if self.definitif is not None:
            return self.definitif.nama_lengkap
        if self.pegawai is not None and self.pegawai.jabatan:
            return jabatan_lengkap(self.pegawai.jabatan, self.pegawai.unit_kerja)
        return ""

    @property
    def jabatan_baru(self) -> str:
        """The new post in full words; empty for a removal."""
        return "" if self.tujuan is None else self.tujuan.nama_lengkap
