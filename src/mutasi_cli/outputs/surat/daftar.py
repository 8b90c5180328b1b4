"""The table of papers: a new paper is a line here.

Numbers are those of the folders and stay for good, whatever is added; they follow the course of the work.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.kosakata import Kelompok
from mutasi_cli.outputs.surat.konteks_acara import (
    konteks_naskah_pelantikan,
    konteks_ringkasan,
    konteks_susunan_acara,
)
from mutasi_cli.outputs.surat.konteks_daftar import (
    konteks_daftar_hadir,
    konteks_denah_duduk,
    konteks_tanda_terima,
)
from mutasi_cli.outputs.surat.konteks_jabatan import (
    jabatan_diserahkan,
    jabatan_perlu_plt,
    konteks_perintah_plt,
    konteks_serah_terima,
)
from mutasi_cli.outputs.surat.konteks_keputusan import konteks_keputusan, konteks_lampiran
from mutasi_cli.outputs.surat.konteks_pengantar import (
    konteks_ba_tpk,
    konteks_nota_dinas,
    konteks_salinan,
    konteks_usulan_bkn,
)
from mutasi_cli.outputs.surat.konteks_pernyataan import konteks_pakta, konteks_spmj, konteks_spmt, konteks_spp
from mutasi_cli.outputs.surat.konteks_pers import konteks_siaran_pers
from mutasi_cli.outputs.surat.konteks_petikan import konteks_petikan
from mutasi_cli.outputs.surat.konteks_sumpah import konteks_berita_acara, konteks_naskah_sumpah
from mutasi_cli.outputs.surat.konteks_umum import Konteks
from mutasi_cli.outputs.surat.konteks_undangan import (
    konteks_nota_saksi,
    konteks_permohonan_rohaniwan,
    konteks_undangan,
    yang_butuh_rohaniwan,
    yang_diundang,
)
from mutasi_cli.outputs.surat.peserta import yang_bertugas, yang_mendapat_jabatan, yang_menjabat
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


SURAT: tuple[Surat, ...] = (
    Surat(
        kunci="ba_tpk",
        nomor=1,
        judul="Berita Acara Rapat Tim Penilai Kinerja",
        lingkup=Lingkup.BATCH,
        templat="ba_tpk.docx",
        gaya=Gaya.SURAT,
        susun=konteks_ba_tpk,
    ),
    Surat(
        kunci="usulan_bkn",
        nomor=2,
        judul="Usul Pertimbangan Teknis BKN",
        lingkup=Lingkup.BATCH,
        templat="usulan_bkn.docx",
        gaya=Gaya.SURAT,
        susun=konteks_usulan_bkn,
    ),
    Surat(
        kunci="nota_dinas",
        nomor=3,
        judul="Nota dinas penyampaian konsep keputusan",
        lingkup=Lingkup.BATCH,
        templat="nota_dinas.docx",
        gaya=Gaya.SURAT,
        susun=konteks_nota_dinas,
    ),
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
        kunci="salinan",
        nomor=8,
        judul="Salinan Keputusan (struktural)",
        lingkup=Lingkup.KELOMPOK,
        kelompok=Kelompok.STRUKTURAL,
        templat="salinan.docx",
        gaya=Gaya.KEPUTUSAN,
        susun=konteks_salinan,
    ),
    Surat(
        kunci="salinan",
        nomor=8,
        judul="Salinan Keputusan (tugas tambahan)",
        lingkup=Lingkup.KELOMPOK,
        kelompok=Kelompok.TUGAS_TAMBAHAN,
        templat="salinan_tugas_tambahan.docx",
        gaya=Gaya.KEPUTUSAN,
        susun=konteks_salinan,
    ),
    Surat(
        kunci="undangan",
        nomor=9,
        judul="Undangan",
        lingkup=Lingkup.BATCH,
        templat="undangan.docx",
        gaya=Gaya.SURAT,
        susun=konteks_undangan,
        siapa=yang_diundang,
    ),
    Surat(
        kunci="permohonan_rohaniwan",
        nomor=10,
        judul="Permohonan rohaniwan",
        lingkup=Lingkup.BATCH,
        templat="permohonan_rohaniwan.docx",
        gaya=Gaya.SURAT,
        susun=konteks_permohonan_rohaniwan,
        siapa=yang_butuh_rohaniwan,
    ),
    Surat(
        kunci="nota_saksi",
        nomor=11,
        judul="Nota dinas saksi dan petugas",
        lingkup=Lingkup.BATCH,
        templat="nota_saksi.docx",
        gaya=Gaya.SURAT,
        susun=konteks_nota_saksi,
        siapa=yang_disumpah,
    ),
    Surat(
        kunci="susunan_acara",
        nomor=12,
        judul="Susunan acara",
        lingkup=Lingkup.BATCH,
        templat="susunan_acara.docx",
        gaya=Gaya.SURAT,
        susun=konteks_susunan_acara,
        siapa=yang_mendapat_jabatan,
    ),
    Surat(
        kunci="ringkasan_keputusan",
        nomor=13,
        judul="Ringkasan keputusan bagi pembaca",
        lingkup=Lingkup.BATCH,
        templat="ringkasan_keputusan.docx",
        gaya=Gaya.SURAT,
        susun=konteks_ringkasan,
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
        kunci="naskah_pelantikan",
        nomor=15,
        judul="Naskah pelantikan",
        lingkup=Lingkup.BATCH,
        templat="naskah_pelantikan.docx",
        gaya=Gaya.SURAT,
        susun=konteks_naskah_pelantikan,
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
    Surat(
        kunci="pakta_integritas",
        nomor=17,
        judul="Pakta Integritas",
        lingkup=Lingkup.ORANG,
        templat="pakta_integritas.docx",
        gaya=Gaya.SURAT,
        susun=konteks_pakta,
        siapa=yang_menjabat,
    ),
    Surat(
        kunci="daftar_hadir",
        nomor=18,
        judul="Daftar hadir (struktural)",
        lingkup=Lingkup.KELOMPOK,
        templat="daftar_hadir.docx",
        gaya=Gaya.SURAT,
        susun=konteks_daftar_hadir,
        kelompok=Kelompok.STRUKTURAL,
        siapa=yang_mendapat_jabatan,
    ),
    Surat(
        kunci="daftar_hadir",
        nomor=18,
        judul="Daftar hadir (tugas tambahan)",
        lingkup=Lingkup.KELOMPOK,
        templat="daftar_hadir.docx",
        gaya=Gaya.SURAT,
        susun=konteks_daftar_hadir,
        kelompok=Kelompok.TUGAS_TAMBAHAN,
        siapa=yang_mendapat_jabatan,
    ),
    Surat(
        kunci="denah_duduk",
        nomor=19,
        judul="Denah tempat duduk",
        lingkup=Lingkup.BATCH,
        templat="denah_duduk.docx",
        gaya=Gaya.SURAT,
        susun=konteks_denah_duduk,
        siapa=yang_mendapat_jabatan,
    ),
    Surat(
        kunci="spp",
        nomor=20,
        judul="Surat Pernyataan Pelantikan",
        lingkup=Lingkup.ORANG,
        templat="spp.docx",
        gaya=Gaya.SURAT,
        susun=konteks_spp,
        siapa=yang_disumpah,
    ),
    Surat(
        kunci="spmt",
        nomor=21,
        judul="Surat Pernyataan Melaksanakan Tugas",
        lingkup=Lingkup.ORANG,
        templat="spmt.docx",
        gaya=Gaya.SURAT,
        susun=konteks_spmt,
        siapa=yang_bertugas,
    ),
    Surat(
        kunci="spmj",
        nomor=22,
        judul="Surat Pernyataan Masih Menduduki Jabatan",
        lingkup=Lingkup.ORANG,
        templat="spmj.docx",
        gaya=Gaya.SURAT,
        susun=konteks_spmj,
        siapa=yang_bertugas,
    ),
    Surat(
        kunci="serah_terima",
        nomor=23,
        judul="Berita Acara Serah Terima Jabatan",
        lingkup=Lingkup.JABATAN,
        templat="serah_terima.docx",
        gaya=Gaya.SURAT,
        susun=konteks_serah_terima,
        jabatan=jabatan_diserahkan,
    ),
    Surat(
        kunci="perintah_plt",
        nomor=24,
        judul="Surat Perintah Pelaksana Tugas",
        lingkup=Lingkup.JABATAN,
        templat="perintah_plt.docx",
        gaya=Gaya.SURAT,
        susun=konteks_perintah_plt,
        jabatan=jabatan_perlu_plt,
    ),
    Surat(
        kunci="siaran_pers",
        nomor=25,
        judul="Siaran pers",
        lingkup=Lingkup.BATCH,
        templat="siaran_pers.docx",
        gaya=Gaya.SURAT,
        susun=konteks_siaran_pers,
        siapa=yang_mendapat_jabatan,
    ),
    Surat(
        kunci="tanda_terima",
        nomor=26,
        judul="Tanda terima petikan (struktural)",
        lingkup=Lingkup.KELOMPOK,
        templat="tanda_terima.docx",
        gaya=Gaya.SURAT,
        susun=konteks_tanda_terima,
        kelompok=Kelompok.STRUKTURAL,
    ),
    Surat(
        kunci="tanda_terima",
        nomor=26,
        judul="Tanda terima petikan (tugas tambahan)",
        lingkup=Lingkup.KELOMPOK,
        templat="tanda_terima.docx",
        gaya=Gaya.SURAT,
        susun=konteks_tanda_terima,
        kelompok=Kelompok.TUGAS_TAMBAHAN,
    ),
)
"""All papers, in the order of their folders."""
