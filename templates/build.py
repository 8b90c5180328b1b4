"""Make the shipped Word templates from their source in ``sumber/``.

    python templates/build.py               # rewrites templates/*.docx
    python templates/build.py --ke FOLDER   # writes them elsewhere; a test compares

A new paper: a function that returns its ``word/document.xml`` in ``sumber/``, and a line in ``TEMPLATES``.
"""

import argparse
import io
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from source import (  # noqa: E402 - found beside this file
    annex,
    ceremony,
    day_lists,
    decree,
    invitations,
    oath,
    petikan,
    post_papers,
    preparatory_letters,
    press_release,
    salinan,
    statements,
    tpk,
)
from source.docx_parts import DECREE_PROFILE, LETTER_PROFILE, StyleProfile, document_parts  # noqa: E402 - found beside this file

ENTRY_TIME = (1980, 1, 1, 0, 0, 0)
"""Every entry bears this moment, so that the same source gives the same bytes."""

TEMPLATES: tuple[tuple[str, str, StyleProfile, Callable[[], str], bool], ...] = (
    ("ba_tpk.docx", "Berita Acara Rapat Tim Penilai Kinerja", LETTER_PROFILE, tpk.ba_tpk, True),
    ("usulan_bkn.docx", "Usul Pertimbangan Teknis", LETTER_PROFILE, preparatory_letters.usulan_bkn, False),
    ("nota_dinas.docx", "Nota Dinas Konsep Keputusan", LETTER_PROFILE, preparatory_letters.nota_dinas, True),
    ("keputusan.docx", "Keputusan", DECREE_PROFILE, decree.decree, True),
    (
        "keputusan_tugas_tambahan.docx",
        "Keputusan (tugas tambahan)",
        DECREE_PROFILE,
        decree.tugas_tambahan_decree,
        True,
    ),
    ("lampiran.docx", "Lampiran Keputusan", DECREE_PROFILE, annex.annex, True),
    (
        "lampiran_tugas_tambahan.docx",
        "Lampiran Keputusan (tugas tambahan)",
        DECREE_PROFILE,
        annex.tugas_tambahan_annex,
        True,
    ),
    ("petikan.docx", "Petikan Keputusan", DECREE_PROFILE, petikan.petikan, False),
    ("salinan.docx", "Salinan Keputusan", DECREE_PROFILE, salinan.salinan, True),
    (
        "salinan_tugas_tambahan.docx",
        "Salinan Keputusan (tugas tambahan)",
        DECREE_PROFILE,
        salinan.tugas_tambahan_salinan,
        True,
    ),
    ("undangan.docx", "Undangan", LETTER_PROFILE, invitations.invitations, False),
    (
        "permohonan_rohaniwan.docx",
        "Permohonan Rohaniwan",
        LETTER_PROFILE,
        invitations.rohaniwan_request,
        False,
    ),
    ("nota_saksi.docx", "Nota Dinas Saksi dan Petugas", LETTER_PROFILE, invitations.saksi_nota, True),
    ("susunan_acara.docx", "Susunan Acara", LETTER_PROFILE, ceremony.rundown, True),
    ("ringkasan_keputusan.docx", "Ringkasan Keputusan", LETTER_PROFILE, ceremony.decree_summary, True),
    ("naskah_sumpah.docx", "Naskah sumpah/janji jabatan", LETTER_PROFILE, oath.sumpah_script, False),
    ("naskah_pelantikan.docx", "Naskah Pelantikan", LETTER_PROFILE, ceremony.pelantikan_script, False),
    ("berita_acara_sumpah.docx", "Berita Acara Sumpah", LETTER_PROFILE, oath.sumpah_minutes, False),
    ("pakta_integritas.docx", "Pakta Integritas", LETTER_PROFILE, statements.integrity_pact, False),
    ("daftar_hadir.docx", "Daftar Hadir", LETTER_PROFILE, day_lists.attendance_list, True),
    ("denah_duduk.docx", "Denah Tempat Duduk", LETTER_PROFILE, day_lists.seating_plan, True),
    ("spp.docx", "Surat Pernyataan Pelantikan", LETTER_PROFILE, statements.spp, False),
    ("spmt.docx", "Surat Pernyataan Melaksanakan Tugas", LETTER_PROFILE, statements.spmt, False),
    ("spmj.docx", "Surat Pernyataan Masih Menduduki Jabatan", LETTER_PROFILE, statements.spmj, False),
    ("serah_terima.docx", "Berita Acara Serah Terima Jabatan", LETTER_PROFILE, post_papers.handover, False),
    ("perintah_plt.docx", "Surat Perintah Pelaksana Tugas", LETTER_PROFILE, post_papers.plt_order, False),
    ("siaran_pers.docx", "Siaran Pers", LETTER_PROFILE, press_release.press_release, False),
    ("tanda_terima.docx", "Tanda Terima Petikan", LETTER_PROFILE, day_lists.receipt_list, True),
)
"""File, title, style profile, source, page number from the second page on."""


def build(target_folder: Path) -> list[Path]:
    """Write every template into ``destination`` and return the files."""
    target_folder.mkdir(parents=True, exist_ok=True)
    built = []
    for nama, title, profile, source, nomor in TEMPLATES:
        data = io.BytesIO()
        with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
            for path, content in document_parts(source(), profile, title, nomor=nomor):
                info = zipfile.ZipInfo(path, ENTRY_TIME)
                info.compress_type = zipfile.ZIP_DEFLATED
                info.create_system = 0
                archive.writestr(info, content)
        (target_folder / nama).write_bytes(data.getvalue())
        built.append(target_folder / nama)
    return built


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ke", type=Path, default=HERE)
    for file in build(parser.parse_args().ke):
        print(file.name)
