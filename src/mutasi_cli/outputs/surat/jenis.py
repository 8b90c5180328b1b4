"""What one kind of paper is: for whom it is made, what it wears, who gathers its data."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.kosakata import Kelompok
from mutasi_cli.outputs.surat.konteks_umum import Konteks
from mutasi_cli.outputs.urutan import Baris


class Lingkup(StrEnum):
    """For whom a paper is made: once for the batch, once for a group, once for a person, once for a post."""

    BATCH = "batch"
    KELOMPOK = "kelompok"
    ORANG = "orang"
    JABATAN = "jabatan"


class Gaya(StrEnum):
    """Which house style of ``[gaya]`` a paper wears."""

    KEPUTUSAN = "keputusan"
    SURAT = "surat"


def semua(_batch: Batch, _baris: Baris) -> bool:
    """Everybody on the roster."""
    return True


def yang_disumpah(batch: Batch, baris: Baris) -> bool:
    """Those who take the oath on the day."""
    return batch.is_sworn(baris.move)


@dataclass(frozen=True, slots=True, kw_only=True)
class Surat:
    """One kind of paper.

    ``kunci`` is the key of the command line and of the files, ``nomor`` that of the folder. ``susun(batch,
    baris, draf=…)`` gathers the data from the lines concerned (never none): for a batch or group paper one
    table of names; for a person's paper one table a person, in the order of ``baris``. The template of the
    latter loops over them as ``daftar_surat``, so that it serves the single paper and the print file.
    ``kelompok`` limits a group paper to one group; ``siapa`` chooses the people. A paper of a post has
    ``jabatan``, which chooses the posts; ``susun`` is then given these instead of lines and returns one table
    a post.
    """

    kunci: str
    nomor: int
    judul: str
    lingkup: Lingkup
    templat: str
    gaya: Gaya
    susun: Callable[..., Konteks | list[Konteks]]
    kelompok: Kelompok | None = None
    siapa: Callable[[Batch, Baris], bool] = semua
    jabatan: Callable[[Batch], Sequence[Jabatan]] | None = None

    @property
    def folder(self) -> str:
        """The folder of this kind: ``07-petikan``."""
        return f"{self.nomor:02d}-{self.kunci}"

    @property
    def berkas(self) -> str:
        """The file of a batch or group paper: a kind that both groups share carries the group in its name."""
        if self.kelompok is None or self.kunci.endswith(self.kelompok.value):
            return f"{self.kunci}.docx"
        return f"{self.kunci}-{self.kelompok.value}.docx"
