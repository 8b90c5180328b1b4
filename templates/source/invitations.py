"""The letters of the day: invitations, request for clergy, nota dinas on witnesses and officers."""

from source.letter_blocks import (
    TEXT_WIDTH,
    data,
    kop,
    letter_head,
    nota_head,
    signature,
    signature_block,
    tembusan,
)
from source.people_table import NAMA_NIP_CELL, NUMBER_CELL, annex_head, people_table, person_cell
from source.word_blocks import document, for_each, p, table, tag_row, tc, tr

_MARGINS = (15, 25, 15, 25)

_WHEN_AND_WHERE = (
    ("Hari, tanggal", "{{ pelantikan.hari_tanggal }}"),
    ("Pukul", "{{ pelantikan.jam }}"),
    ("Tempat", "{{ pelantikan.tempat }}"),
    ("Acara", "{{ acara }}"),
    ("Pakaian", "{{ pakaian }}"),
)


def invitations() -> str:
    """Return both invitations, each with its list on a page of its own."""
    return document(_sworn_invitation() + _guest_invitation(), margins=_MARGINS)


def _sworn_invitation() -> str:
    letter = (
        kop()
        + letter_head()
        + p(
            "Dengan hormat, sehubungan dengan akan diselenggarakannya {{ acara }}{% if ada_penyerahan %} "
            "serta penyerahan keputusan{% endif %}, bersama ini kami mengundang Saudara yang namanya "
            "tercantum dalam daftar terlampir untuk hadir pada:",
            "Isi",
            before=6,
            after=6,
        )
        + data(_WHEN_AND_WHERE, left=8, label=34)
        + p(
            "Mengingat pentingnya acara tersebut, Saudara diminta hadir tepat waktu dan tidak mewakilkan.",
            "Isi",
            before=8,
        )
        + p("Demikian untuk menjadi perhatian dan dilaksanakan.", "Isi", keep_next=True)
        + signature_block()
        + tembusan()
    )
    listing = people_table(
        (
            (10, "NO", NUMBER_CELL),
            (52, "NAMA\nNIP", NAMA_NIP_CELL),
            (34, "PANGKAT/\nGOL. RUANG", person_cell("pangkat_golongan", "SelTengah")),
            (45, "JABATAN SAAT INI", person_cell("jabatan")),
            (24, "KETERANGAN", person_cell("keterangan", "SelTengah")),
        ),
        "daftar",
        closing=p("Jumlah: {{ jumlah }}", "SelTabel", before=6) + signature(left=84),
    )
    return letter + _lampiran("surat", "DAFTAR PEGAWAI YANG DIUNDANG", listing)


def _guest_invitation() -> str:
    letter = (
        kop(new_page=True)
        + letter_head().replace("{{ surat.", "{{ surat_tamu.")
        + p(
            "Dengan hormat, kami mengundang Bapak/Ibu/Saudara untuk menghadiri {{ acara }}, yang akan "
            "diselenggarakan pada:",
            "Isi",
            before=6,
            after=6,
        )
        + data(
            tuple(person_cell for person_cell in _WHEN_AND_WHERE if person_cell[0] != "Acara"),
            left=8,
            label=34,
        )
        + p("Atas kehadiran Bapak/Ibu/Saudara diucapkan terima kasih.", "Isi", before=8, keep_next=True)
        + signature_block()
        + tembusan("surat_tamu.tembusan")
    )
    listing = people_table(
        (
            (12, "NO", p("{{ o.nomor }}", "SelTengah")),
            (113, "NAMA / JABATAN", person_cell("nama")),
            (40, "KETERANGAN", p("", "SelTengah")),
        ),
        "tamu",
        closing=signature(left=84),
    )
    return letter + _lampiran("surat_tamu", "DAFTAR TAMU UNDANGAN", listing)


def _lampiran(path: str, title: str, listing: str) -> str:
    return (
        p("", "Penutup", new_page=True)
        + annex_head(
            "LAMPIRAN SURAT {{ tanda.jabatan_kapital }}",
            (("NOMOR", f"{{{{ {path}.nomor }}}}"), ("TANGGAL", f"{{{{ {path}.tanggal }}}}")),
            full_width=TEXT_WIDTH,
        )
        + p(title, "Judul", after=6)
        + listing
        + p("", "Penutup")
    )


def rohaniwan_request() -> str:
    """Return the request to the Kantor Kementerian Agama."""
    listing = people_table(
        (
            (12, "NO", p("{{ o.nomor }}", "SelTengah")),
            (38, "AGAMA", person_cell("agama")),
            (36, "ROHANIWAN", person_cell("rohaniwan", "SelTengah")),
            (45, "YANG DIAMBIL\nSUMPAH/JANJI", person_cell("peserta", "SelTengah")),
            (34, "NAMA ROHANIWAN", person_cell("nama")),
        ),
        "daftar",
    )
    return document(
        kop()
        + letter_head()
        + p(
            "Dengan hormat, sehubungan dengan akan diselenggarakannya {{ acara }}, yang diikuti oleh "
            "{{ jumlah_peserta }}, pada:",
            "Isi",
            before=6,
            after=6,
        )
        + data(
            tuple(person_cell for person_cell in _WHEN_AND_WHERE if person_cell[0] != "Acara"),
            left=8,
            label=34,
        )
        + p(
            "kami mohon bantuan Saudara untuk menugaskan rohaniwan sebanyak {{ jumlah }} guna mendampingi "
            "pengambilan sumpah/janji jabatan, dengan rincian sebagai berikut:",
            "Isi",
            before=8,
            after=6,
        )
        + listing
        + p(
            "Demikian disampaikan. Atas bantuan dan kerja sama Saudara diucapkan terima kasih.",
            "Isi",
            before=8,
            keep_next=True,
        )
        + signature_block()
        + tembusan(),
        margins=_MARGINS,
    )


def saksi_nota() -> str:
    """Return the nota dinas on witnesses and officers of the day."""
    widths = (8.0, 55.0, 4.0, 98.0)
    officers_table = table(
        widths,
        [
            tag_row(widths, "for o in petugas"),
            tr(
                [
                    tc(w, p(text, "Label"))
                    for w, text in zip(widths, ("{{ o.nomor }}.", "{{ o.tugas }}", ":", "{{ o.nama }}"), strict=True)
                ],
                whole=True,
            ),
            tag_row(widths, "endfor"),
        ],
    )
    return document(
        kop()
        + nota_head()
        + p(
            "Sehubungan dengan akan diselenggarakannya {{ acara }}, yang diikuti oleh {{ jumlah_peserta }}, "
            "pada hari {{ pelantikan.hari_tanggal }} pukul {{ pelantikan.jam }}, bertempat di "
            "{{ pelantikan.tempat }}, dengan hormat kami usulkan saksi dan petugas sebagai berikut.",
            "Isi",
            before=4,
        )
        + p("A.\tSaksi sumpah/janji jabatan, {{ jumlah_saksi }}:", "Butir", keep_next=True, before=4)
        + for_each(
            "o in saksi",
            p("{{ o.nomor }}\t{{ o.nama }}", "ButirDalam", keep_next=True)
            + data(
                (
                    ("NIP", "{{ o.nip }}"),
                    ("Pangkat/Gol. Ruang", "{{ o.pangkat_golongan }}"),
                    ("Jabatan", "{{ o.jabatan }}"),
                ),
                left=16,
                label=44,
            )
            + p("", "Penutup", after=4),
        )
        + p("B.\tPetugas:", "Butir", keep_next=True, before=6)
        + officers_table
        + p(
            "Demikian disampaikan. Apabila disetujui, mohon kiranya saksi dan petugas tersebut dapat ditugaskan.",
            "Isi",
            before=8,
            keep_next=True,
        )
        + signature_block(),
        margins=_MARGINS,
        nomor=True,
    )
