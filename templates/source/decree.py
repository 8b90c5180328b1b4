"""The decrees of both groups and their annexes."""

from collections.abc import Sequence

from source import dicta
from source.dicta import COLUMN_WIDTHS
from source.word_blocks import document, for_each, p, table, tag_row, tc, tr, when

MARGINS = (18, 25, 13, 25)
"""Margins of a decree: top, right, bottom, left in mm."""

_SIGNATURE_LEFT = 80.0
_FULL_WIDTH = sum(COLUMN_WIDTHS)


def kop(words: str = "KEPUTUSAN", *, new_page: bool = False, prefix: str = "") -> str:
    """Return the head of a decree; ``prefix`` is the path to the data (``s.`` within a loop)."""
    a = prefix
    return (
        p("", "Lambang", new_page=new_page)
        + when(
            f"{a}keputusan.kop_dicetak",
            p(f"{{{{ {a}kepala.sebutan_kapital }}}}", "Judul")
            + when(f"{a}instansi.provinsi_kapital", p(f"{{{{ {a}instansi.provinsi_kapital }}}}", "Judul")),
        )
        + p(f"{words} {{{{ {a}kepala.sebutan_kapital }}}}", "Judul", before=10)
        + p(f"NOMOR : {{{{ {a}keputusan.nomor }}}}", "Judul", before=4, after=6)
        + p("TENTANG", "Judul", after=6)
        + p(f"{{{{ {a}keputusan.judul_kapital }}}}", "Judul", after=10)
        + when(f"{a}keputusan.frasa_rahmat", p("DENGAN RAHMAT TUHAN YANG MAHA ESA", "Judul", after=10))
        + p(f"{{{{ {a}kepala.sebutan_kapital }}}},", "Judul", after=10)
    )


def labelled_row(label: str, content: str, *, bold: bool = False) -> str:
    """Return a row: label, colon, text."""
    return tr(
        [
            tc(COLUMN_WIDTHS[0], p(label, "Label", bold=bold)),
            tc(COLUMN_WIDTHS[1], p(":", "Label")),
            tc(COLUMN_WIDTHS[2], content),
        ]
    )


def full_row(content: str, *, whole: bool = False) -> str:
    """Return a row over all three columns."""
    return tr([tc(_FULL_WIDTH, content, span=3)], whole=whole)


def memutuskan_row() -> str:
    """Return the row MEMUTUSKAN, which stays with what follows."""
    return full_row(p("MEMUTUSKAN :", "Judul", before=6, after=6))


def signature(left: float, *, prefix: str = "", ttd: str = "") -> str:
    """Return the close: place, date, signer, space for the signature, name."""
    a = prefix
    t = "TandaTangan"
    gap = p("", t) * 3 if not ttd else p("", t) + p(ttd, t, left=left) + p("", t)
    return (
        p(f"Ditetapkan di {{{{ {a}instansi.tempat }}}}", t, left=left, before=10)
        + p(f"pada tanggal {{{{ {a}keputusan.tanggal }}}}", t, left=left, after=6)
        + when(f"{a}penandatangan.atas_nama", p(f"{{{{ {a}penandatangan.atas_nama }}}}", t, left=left))
        + p(f"{{{{ {a}penandatangan.jabatan_kapital }}}},", t, left=left)
        + gap
        + p(f"{{{{ {a}penandatangan.nama }}}}", t, left=left, bold=True)
    )


def tembusan(prefix: str = "") -> str:
    """Return the list of copies, where there is one."""
    return when(
        f"{prefix}keputusan.tembusan",
        p("Tembusan:", "Tembusan", before=14, keep_next=True)
        + for_each(f"t in {prefix}keputusan.tembusan", p("{{ t.nomor }}\t{{ t.isi }}", "Tembusan")),
    )


def _grounds(menimbang: Sequence[str]) -> list[str]:
    """Return the rows Menimbang, Mengingat, Memperhatikan."""
    menimbang_text = "".join(menimbang)
    return [
        labelled_row("Menimbang", menimbang_text),
        labelled_row("Mengingat", for_each("m in keputusan.mengingat", p("{{ m.nomor }}\t{{ m.isi }}", "Butir"))),
        tag_row(COLUMN_WIDTHS, "if keputusan.memperhatikan"),
        labelled_row(
            "Memperhatikan",
            for_each("m in keputusan.memperhatikan", p("{{ m.nomor }}\t{{ m.isi }}", "Butir")),
        ),
        tag_row(COLUMN_WIDTHS, "endif"),
    ]


def _body(menimbang: Sequence[str], dictum_rows: Sequence[str], *, closing: str) -> str:
    return (
        kop()
        + table(
            COLUMN_WIDTHS,
            [
                *_grounds(menimbang),
                memutuskan_row(),
                labelled_row("Menetapkan", p(title_line(), "Sebutan")),
                *dictum_rows,
                # The copies stand in the row of the signature: never alone on a page.
                full_row((closing or signature(_SIGNATURE_LEFT)) + tembusan(), whole=True),
            ],
        )
        + p("", "Penutup")
    )


def title_line(prefix: str = "") -> str:
    """Return what the decree sets; the head bears no name of a region here."""
    return f"KEPUTUSAN {{{{ {prefix}kepala.jabatan_kapital }}}} TENTANG {{{{ {prefix}keputusan.judul_kapital }}}}."


_APPOINTED_WORDS = (
    "{% if ada.pengangkatan and ada.pengukuhan %}diangkat atau dikukuhkan{% elif ada.pengukuhan %}dikukuhkan"
)
_APPOINTED_WORDS += "{% else %}diangkat{% endif %}"


def decree() -> str:
    """Return the decree of the structural group."""
    return document(decree_body(), margins=MARGINS, nomor=True)


def tugas_tambahan_decree() -> str:
    """Return the decree of the functional officials who head a Puskesmas as an additional task."""
    return document(tugas_tambahan_decree_body(), margins=MARGINS, nomor=True)


def decree_body(*, closing: str = "") -> str:
    """Return the text of the structural decree; ``closing`` takes the place of the signature on a copy."""
    appoints = "ada.pengangkatan or ada.pengukuhan"
    return _body(
        [
            p(
                "a.\tbahwa untuk kepentingan dinas serta kelancaran penyelenggaraan pemerintahan dan "
                "pelayanan publik di lingkungan {{ instansi.nama }}, perlu dilakukan penataan {{ pegawai }} "
                "dalam {{ jabatan }};",
                "Butir",
            ),
            when(
                appoints,
                p(
                    "b.\tbahwa {{ pegawai }} yang namanya tercantum dalam Lampiran Keputusan ini memenuhi "
                    "syarat "
                    f"dan telah dipertimbangkan oleh Tim Penilai Kinerja untuk {_APPOINTED_WORDS} dalam jabatan "
                    "sebagaimana tercantum dalam Lampiran Keputusan ini;",
                    "Butir",
                ),
            ),
            when(
                f"not ({appoints})",
                p(
                    "b.\tbahwa {{ pegawai }} yang namanya tercantum dalam Lampiran Keputusan ini telah "
                    "dipertimbangkan untuk diberhentikan dari jabatannya;",
                    "Butir",
                ),
            ),
            p(
                "c.\tbahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b, perlu "
                "menetapkan Keputusan {{ kepala.jabatan }} tentang {{ keputusan.judul }};",
                "Butir",
            ),
        ],
        dicta.annex_rows(dicta.structural()),
        closing=closing,
    )


def tugas_tambahan_decree_body(*, closing: str = "") -> str:
    """Return the text of the decree of the second group; ``closing`` as in :func:`decree_body`."""
    return _body(
        [
            p(
                "a.\tbahwa untuk menjamin kesinambungan pelayanan kesehatan kepada masyarakat di lingkungan "
                "{{ instansi.nama }}, perlu dilakukan penataan {{ tugas.jabatan }};",
                "Butir",
            ),
            p(
                "b.\tbahwa {{ tugas.pejabat }} yang namanya tercantum dalam Lampiran Keputusan ini "
                "{% if ada.pengangkatan or ada.pengukuhan %}memenuhi syarat dan telah dipertimbangkan oleh "
                "Tim Penilai Kinerja{% else %}telah dipertimbangkan untuk diberhentikan dari tugas "
                "tambahannya{% endif %};",
                "Butir",
            ),
            p(
                "c.\tbahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b, perlu "
                "menetapkan Keputusan {{ kepala.jabatan }} tentang {{ keputusan.judul }};",
                "Butir",
            ),
        ],
        dicta.annex_rows(dicta.tugas_tambahan()),
        closing=closing,
    )
