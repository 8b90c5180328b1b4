"""A petikan certifies what the decree says: its dicta are compared in the finished papers, word by word."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.table import _Cell

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.usulan import Usulan
from mutasi_cli.domain.vocabulary import JenjangJf, KindOfMove
from papers.small_office import batch, full, paper_text, pegawai, usulan, write

_POINTS_TO_ANNEX = re.compile(
    r"(?:Kepala UPTD Puskesmas )?(?:sebagaimana|yang namanya) tercantum dalam kolom \d(?: Lampiran Keputusan ini)?"
    r"(?: dengan keterangan “\w+”)?(?: bagi yang menjalankannya)?,?"
)
_OF_ONE_PERSON = (
    (
        re.compile(r"eselon \S+ sebesar Rp[\d.,]+ setiap bulan"),
        "yang besarnya tercantum dalam kolom 7 Lampiran Keputusan ini",
    ),
    (re.compile(r"dipindahkan ke UPTD Puskesmas [\w ]+\."), "dipindahkan ke unit kerja yang dipimpinnya."),
    (
        re.compile(r"terhitung mulai tanggal \d+ \w+ \d{4}"),
        (
            "terhitung mulai tanggal sebagaimana tercantum dalam kolom keterangan Lampiran Keputusan ini bagi "
            "masing-masing yang bersangkutan"
        ),
    ),
)
"""What stands in a petikan, and in its place in the decree."""

_BY_GROUP = {
    "struktural": "04-keputusan/keputusan-struktural.docx",
    "tugas_tambahan": "06-keputusan_tugas_tambahan/keputusan_tugas_tambahan.docx",
}


def _dicta(path: Path) -> dict[str, _Cell]:
    document: Document = docx.Document(str(path))
    return {
        row.cells[0].text: row.cells[2]
        for row in document.tables[0].rows
        if row.cells[0].text == "Menetapkan" or row.cells[0].text.startswith("KE")
    }


def _words(text: str) -> str:
    return " ".join(text.split())


def _mixed() -> Batch:
    """A batch in which both decrees appoint, confirm and remove, with two effective dates."""
    people = [
        pegawai(1, "LUR"),
        pegawai(2),
        pegawai(3, "SEK"),
        pegawai(4, "DOK", kode_tugas_tambahan="PK1", jenjang_jf=JenjangJf.AHLI_MADYA),
    ]
    rows: list[Usulan] = [
        usulan(1, None),
        replace(usulan(2, "BID"), tmt=date(2026, 3, 2)),
        usulan(3, "SEK", jenis=KindOfMove.PENGUKUHAN),
        usulan(4, None),
    ]
    return batch(people, rows)


@pytest.mark.parametrize("case", [full, _mixed], ids=["full", "mixed"])
def test_each_dictum_of_a_petikan_is_that_of_the_decree(case: Callable[[], Batch], tmp_path: Path) -> None:
    result = write(case(), tmp_path)
    compared = set()
    for path in sorted((result.folder / "07-petikan").glob("*.docx")):
        personal = _dicta(path)
        group = "tugas_tambahan" if "TUGAS TAMBAHAN" in personal["Menetapkan"].text else "struktural"
        decree = _dicta(result.folder / _BY_GROUP[group])
        assert list(personal) == list(decree)
        for label, cell in decree.items():
            sentences = [_words(paragraph.text) for paragraph in cell.paragraphs if paragraph.text]
            own = personal[label]
            if label == "KESATU":
                spoken = _words(" ".join(p.text.removesuffix(":") for p in own.paragraphs if p.text.endswith(":")))
                assert spoken in {_unreferenced(sentence) for sentence in sentences} | _gives_only(own)
            else:
                text = _words(own.text)
                assert text in sentences or _in_general(text) in sentences, (label, text)
            compared.add((group, label))
    assert {label for _, label in compared} >= {"Menetapkan", "KESATU", "KEDUA", "KETIGA", "KEEMPAT", "KELIMA"}


def _unreferenced(sentence: str) -> str:
    """Return the words of a first dictum without its number and without what points to the annex."""
    return (
        _words(_POINTS_TO_ANNEX.sub("", re.sub(r"^[abc]\. ", "", sentence)).replace(",", "")).removesuffix(".").strip()
    )


def _gives_only(own: _Cell) -> set[str]:
    """Return the words for who leaves nothing, where others of the decree leave a post or a task."""
    leaves = any(paragraph.text.startswith(("Membebaskan", "dari ")) for paragraph in own.paragraphs)
    alone = {
        "Memberi Pejabat Fungsional Kesehatan tugas tambahan sebagai",
        "Mengukuhkan Pegawai Negeri Sipil dalam jabatan",
    }
    return set() if leaves else alone


def _in_general(text: str) -> str:
    for pattern, words in _OF_ONE_PERSON:
        text = pattern.sub(words, text)
    return text


def test_the_text_read_aloud_gives_and_takes_as_the_decree_does(tmp_path: Path) -> None:
    result = write(full(), tmp_path)
    read = paper_text(result.folder / "13-ringkasan_keputusan/ringkasan_keputusan.docx")
    assert "KESATU: Memberhentikan dengan hormat Pegawai Negeri Sipil yang namanya tercantum dalam Lampiran" in read
    assert "dan mengangkat yang bersangkutan dalam jabatan barunya:" in read
    assert "Membebaskan Pejabat Fungsional Kesehatan yang namanya tercantum dalam Lampiran Keputusan ini dari" in read
    assert read.count("Keputusan ini mulai berlaku pada tanggal ditetapkan.") == 2
