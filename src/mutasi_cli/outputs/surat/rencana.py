"""Which papers a batch needs: where each lies, whom it concerns, and the data it is filled with.

Writing, checking and the trial of an edited template all start from here, so that they can never disagree
about what a paper is.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.pengaturan import GayaSurat
from mutasi_cli.outputs.surat.daftar import Gaya, Surat
from mutasi_cli.outputs.surat.konteks_umum import Konteks
from mutasi_cli.outputs.surat.nama_berkas import nama_surat_jabatan, nama_surat_orang
from mutasi_cli.outputs.urutan import Baris

FOLDER_CETAK = "cetak"
"""Folder of the print files: one a kind, with all persons in printing order."""


@dataclass(frozen=True, slots=True)
class Naskah:
    """One paper to be.

    ``berkas`` is relative to the folder of the day, with ``/``; ``konteks`` is what the template is filled
    with; ``nip`` is the person of a person's paper, None for a paper of many (also the print file).
    """

    surat: Surat
    berkas: str
    konteks: Konteks
    nip: str | None = None

    @property
    def cetak(self) -> bool:
        """True for the print file of a kind, which holds the papers of all persons."""
        return self.berkas.startswith(f"{FOLDER_CETAK}/")


def plan_papers(surat: Surat, batch: Batch, baris: Sequence[Baris], *, draf: bool) -> Iterator[Naskah]:
    """Yield the papers of one kind, for a person's kind each person's and then the print file.

    ``baris`` is the whole roster. Nothing is yielded where the kind concerns nobody.
    """
    if surat.jabatan is not None:
        yield from _of_posts(surat, surat.jabatan(batch), batch, draf=draf)
        return
    milik = lines_of(surat, batch, baris)
    if not milik:
        return
    isi = surat.susun(batch, milik, draf=draf)
    if not isinstance(isi, list):
        yield Naskah(surat, f"{surat.folder}/{surat.berkas}", isi)
        return
    for satu, konteks in zip(milik, isi, strict=True):
        pegawai = satu.move.pegawai
        nama = nama_surat_orang(
            satu.nomor, satu.move.nip, satu.move.siapa if pegawai is None else pegawai.nama
        )
        yield Naskah(surat, f"{surat.folder}/{nama}", _looped([konteks]), satu.move.nip)
    yield Naskah(surat, print_file(surat), _looped(isi))


def _of_posts(surat: Surat, jabatan: Sequence[Jabatan], batch: Batch, *, draf: bool) -> Iterator[Naskah]:
    """Yield the papers of a kind that is made for a post, each post's and then the print file."""
    if not jabatan:
        return
    isi = surat.susun(batch, jabatan, draf=draf)
    if not isinstance(isi, list):
        raise TypeError(surat.kunci)
    nama = nama_surat_jabatan([(satu.kode, satu.jabatan) for satu in jabatan])
    for berkas, konteks in zip(nama, isi, strict=True):
        yield Naskah(surat, f"{surat.folder}/{berkas}", _looped([konteks]))
    yield Naskah(surat, print_file(surat), _looped(isi))


def lines_of(surat: Surat, batch: Batch, baris: Sequence[Baris]) -> tuple[Baris, ...]:
    """Return the people whom a kind of paper concerns."""
    return tuple(
        isi
        for isi in baris
        if (surat.kelompok is None or isi.kelompok is surat.kelompok) and surat.siapa(batch, isi)
    )


def print_file(surat: Surat) -> str:
    """Return where the print file of a person's kind lies."""
    return f"{FOLDER_CETAK}/{surat.berkas}"


def house_style(surat: Surat, batch: Batch) -> GayaSurat:
    """Return the style of ``[gaya]`` that a kind of paper wears."""
    if surat.gaya is Gaya.KEPUTUSAN:
        return batch.pengaturan.gaya_keputusan
    return batch.pengaturan.gaya_surat


def _looped(daftar: list[Konteks]) -> Konteks:
    return {"draf": daftar[0]["draf"], "daftar_surat": daftar}
