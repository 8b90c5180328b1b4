"""Make the shipped Word templates from their source in ``sumber/``.

    python templates/build.py               # rewrites templates/*.docx
    python templates/build.py --ke FOLDER   # writes them elsewhere; a test compares

A new paper: a function that returns its ``word/document.xml`` in ``sumber/``, and a line in ``TEMPLAT``.
"""

import argparse
import io
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

DI_SINI = Path(__file__).resolve().parent
sys.path.insert(0, str(DI_SINI))

from sumber import (  # noqa: E402 - found beside this file
    acara,
    daftar_peserta,
    jabatan,
    keputusan,
    lampiran,
    pengantar,
    pernyataan,
    pers,
    petikan,
    salinan,
    sumpah,
    tpk,
    undangan,
)
from sumber.paket import KEPUTUSAN, SURAT, Profil, bagian  # noqa: E402 - found beside this file

SAAT = (1980, 1, 1, 0, 0, 0)
"""Every entry bears this moment, so that the same source gives the same bytes."""

TEMPLAT: tuple[tuple[str, str, Profil, Callable[[], str], bool], ...] = (
    ("ba_tpk.docx", "Berita Acara Rapat Tim Penilai Kinerja", SURAT, tpk.ba_tpk, True),
    ("usulan_bkn.docx", "Usul Pertimbangan Teknis", SURAT, pengantar.usulan_bkn, False),
    ("nota_dinas.docx", "Nota Dinas Konsep Keputusan", SURAT, pengantar.nota_dinas, True),
    ("keputusan.docx", "Keputusan", KEPUTUSAN, keputusan.keputusan, True),
    (
        "keputusan_tugas_tambahan.docx",
        "Keputusan (tugas tambahan)",
        KEPUTUSAN,
        keputusan.keputusan_tugas_tambahan,
        True,
    ),
    ("lampiran.docx", "Lampiran Keputusan", KEPUTUSAN, lampiran.lampiran, True),
    (
        "lampiran_tugas_tambahan.docx",
        "Lampiran Keputusan (tugas tambahan)",
        KEPUTUSAN,
        lampiran.lampiran_tugas_tambahan,
        True,
    ),
    ("petikan.docx", "Petikan Keputusan", KEPUTUSAN, petikan.petikan, False),
    ("salinan.docx", "Salinan Keputusan", KEPUTUSAN, salinan.salinan, True),
    (
        "salinan_tugas_tambahan.docx",
        "Salinan Keputusan (tugas tambahan)",
        KEPUTUSAN,
        salinan.salinan_tugas_tambahan,
        True,
    ),
    ("undangan.docx", "Undangan", SURAT, undangan.undangan, False),
    ("permohonan_rohaniwan.docx", "Permohonan Rohaniwan", SURAT, undangan.permohonan_rohaniwan, False),
    ("nota_saksi.docx", "Nota Dinas Saksi dan Petugas", SURAT, undangan.nota_saksi, True),
    ("susunan_acara.docx", "Susunan Acara", SURAT, acara.susunan_acara, True),
    ("ringkasan_keputusan.docx", "Ringkasan Keputusan", SURAT, acara.ringkasan_keputusan, True),
    ("naskah_sumpah.docx", "Naskah sumpah/janji jabatan", SURAT, sumpah.naskah_sumpah, False),
    ("naskah_pelantikan.docx", "Naskah Pelantikan", SURAT, acara.naskah_pelantikan, False),
    ("berita_acara_sumpah.docx", "Berita Acara Sumpah", SURAT, sumpah.berita_acara_sumpah, False),
    ("pakta_integritas.docx", "Pakta Integritas", SURAT, pernyataan.pakta_integritas, False),
    ("daftar_hadir.docx", "Daftar Hadir", SURAT, daftar_peserta.daftar_hadir, True),
    ("denah_duduk.docx", "Denah Tempat Duduk", SURAT, daftar_peserta.denah_duduk, True),
    ("spp.docx", "Surat Pernyataan Pelantikan", SURAT, pernyataan.spp, False),
    ("spmt.docx", "Surat Pernyataan Melaksanakan Tugas", SURAT, pernyataan.spmt, False),
    ("spmj.docx", "Surat Pernyataan Masih Menduduki Jabatan", SURAT, pernyataan.spmj, False),
    ("serah_terima.docx", "Berita Acara Serah Terima Jabatan", SURAT, jabatan.serah_terima, False),
    ("perintah_plt.docx", "Surat Perintah Pelaksana Tugas", SURAT, jabatan.perintah_plt, False),
    ("siaran_pers.docx", "Siaran Pers", SURAT, pers.siaran_pers, False),
    ("tanda_terima.docx", "Tanda Terima Petikan", SURAT, daftar_peserta.tanda_terima, True),
)
"""File, title, style profile, source, page number from the second page on."""


def build(ke: Path) -> list[Path]:
    """Write every template into ``ke`` and return the files."""
    ke.mkdir(parents=True, exist_ok=True)
    hasil = []
    for nama, judul, profil, sumber, nomor in TEMPLAT:
        data = io.BytesIO()
        with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as arsip:
            for jalur, isi in bagian(sumber(), profil, judul, nomor=nomor):
                info = zipfile.ZipInfo(jalur, SAAT)
                info.compress_type = zipfile.ZIP_DEFLATED
                info.create_system = 0
                arsip.writestr(info, isi)
        (ke / nama).write_bytes(data.getvalue())
        hasil.append(ke / nama)
    return hasil


if __name__ == "__main__":
    pengurai = argparse.ArgumentParser(description=__doc__)
    pengurai.add_argument("--ke", type=Path, default=DI_SINI)
    for berkas in build(pengurai.parse_args().ke):
        print(berkas.name)
