"""The table of papers: a new paper is a line here.

Numbers are those of the folders and stay for good, whatever is added; they follow the course of the work.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.kosakata import Kelompok
from mutasi_cli.outputs.surat.konteks_keputusan import konteks_keputusan, konteks_lampiran
from mutasi_cli.outputs.surat.konteks_petikan import konteks_petikan
from mutasi_cli.outputs.surat.konteks_sumpah import konteks_berita_acara, konteks_naskah_sumpah
from mutasi_cli.outputs.surat.konteks_umum import Konteks
from mutasi_cli.outputs.urutan import Baris


class Lingkup(StrEnum):
    """For whom a paper is made: once for the batch, once for a group, once for a person."""

    BATCH = "batch"
    KELOMPOK = "kelompok"
    ORANG = "orang"


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
    ``kelompok`` limits a group paper to one group; ``siapa`` chooses the people.
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


SURAT: tuple[Surat, ...] = (
    Surat(
        kunci="keputusan",
        nomor=4,
        judul="Keputusan (struktural)",
        lingkup=Lingkup.KELOMPOK,
        kelompok=Kelompok.STRUKTURAL,
        templat="keputusan.docx",
        gaya=Gaya.KEPUTUSAN,
        susun=konteks_keputusan,
    ),
    Surat(
        kunci="lampiran",
        nomor=5,
        judul="Lampiran Keputusan (struktural)",
        lingkup=Lingkup.KELOMPOK,
        kelompok=Kelompok.STRUKTURAL,
        templat="lampiran.docx",
        gaya=Gaya.KEPUTUSAN,
        susun=konteks_lampiran,
    ),
    Surat(
        kunci="lampiran",
        nomor=5,
        judul="Lampiran Keputusan (tugas tambahan)",
        lingkup=Lingkup.KELOMPOK,
        kelompok=Kelompok.TUGAS_TAMBAHAN,
        templat="lampiran_tugas_tambahan.docx",
        gaya=Gaya.KEPUTUSAN,
        susun=konteks_lampiran,
    ),
    Surat(
        kunci="keputusan_tugas_tambahan",
        nomor=6,
        judul="Keputusan (tugas tambahan)",
        lingkup=Lingkup.KELOMPOK,
        kelompok=Kelompok.TUGAS_TAMBAHAN,
        templat="keputusan_tugas_tambahan.docx",
        gaya=Gaya.KEPUTUSAN,
        susun=konteks_keputusan,
    ),
    Surat(
        kunci="petikan",
        nomor=7,
        judul="Petikan Keputusan",
        lingkup=Lingkup.ORANG,
        templat="petikan.docx",
        gaya=Gaya.KEPUTUSAN,
        susun=konteks_petikan,
    ),
    Surat(
        kunci="naskah_sumpah",
        nomor=14,
        judul="Naskah sumpah/janji jabatan",
        lingkup=Lingkup.BATCH,
        templat="naskah_sumpah.docx",
        gaya=Gaya.SURAT,
        susun=konteks_naskah_sumpah,
        siapa=yang_disumpah,
    ),
    Surat(
        kunci="berita_acara_sumpah",
        nomor=16,
        judul="Berita Acara Pengambilan Sumpah/Janji Jabatan",
        lingkup=Lingkup.ORANG,
        templat="berita_acara_sumpah.docx",
        gaya=Gaya.SURAT,
        susun=konteks_berita_acara,
        siapa=yang_disumpah,
    ),
)
"""All papers, in the order of their folders."""
