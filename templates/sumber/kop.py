"""What all letters share: letterhead, head of a letter, data block, signature, copies.

Each block takes ``awalan``, the path to the data (``s.`` within a loop over persons). The data come from
``konteks_surat.py``: ``kop``, ``surat`` and ``tanda``.
"""

from collections.abc import Sequence

from sumber.kerangka import jika, p, tabel, tc, tr, untuk

LEBAR = 165.0
"""Width of the text of a letter in mm: F4 with 25 mm at the left and the right."""

_TT = "TandaTangan"
_KOP = (24.0, 117.0, 24.0)
_KEPALA = (21.0, 4.0, 62.0, 78.0)
_KIRI = 87.0


def kop(awalan: str = "", *, halaman_baru: bool = False) -> str:
    """Return the letterhead, with ``halaman_baru`` at the top of a new page.

    That of the head of region is centred under the arms of the state; that of an office has the arms of the
    region at the left. Both end in the double rule. On printed paper only its height is left empty.
    """
    a = f"{awalan}kop"
    baris = untuk(f"b in {a}.baris", p("{{ b }}", "KopBaris"))
    nama = p(f"{{{{ {a}.nama }}}}", "KopNama")
    alamat = jika(f"{a}.alamat", p(f"{{{{ {a}.alamat }}}}", "KopAlamat"))
    perangkat = tabel(
        _KOP,
        [
            tr(
                [
                    tc(_KOP[0], p("", "LambangDaerah"), tengah=True),
                    tc(_KOP[1], baris + nama + alamat, tengah=True),
                    tc(_KOP[2], p("", "KopAlamat")),
                ]
            )
        ],
    )
    return (
        p("", "Penutup", halaman_baru=halaman_baru)
        + jika(
            f"{a}.dicetak",
            jika(f"{a}.kepala_daerah", p("", "Lambang") + nama + baris + alamat)
            + jika(f"not {a}.kepala_daerah", perangkat)
            + p("", "KopGaris"),
        )
        + jika(f"not {a}.dicetak", p("", "RuangKop"))
    )


def kepala_surat(awalan: str = "") -> str:
    """Return the head of a letter: number, nature, enclosure, subject; date and addressee at the right."""
    a = f"{awalan}surat"
    baris = (("Nomor", "nomor"), ("Sifat", "sifat"), ("Lampiran", "lampiran"), ("Hal", "hal"))
    kiri = tabel(
        _KEPALA[:3],
        [
            tr(
                [
                    tc(_KEPALA[0], p(label, "Label")),
                    tc(_KEPALA[1], p(":", "Label")),
                    tc(_KEPALA[2], p(f"{{{{ {a}.{kunci} }}}}", "Label")),
                ]
            )
            for label, kunci in baris
        ],
    )
    kanan = (
        p(f"{{{{ {a}.tempat }}}}, {{{{ {a}.tanggal }}}}", "Label", sesudah=10)
        + p("Kepada", "Label")
        + p(f"Yth.\t{{{{ {a}.kepada }}}}", "Kepada")
        + p(f"di {{{{ {a}.di }}}}", "Label", kiri=10)
    )
    return tabel(
        (_KIRI, _KEPALA[3]),
        [tr([tc(_KIRI, kiri + p("", "Penutup")), tc(_KEPALA[3], kanan)])],
    ) + p("", "Isi", sesudah=2)


def kepala_nota(awalan: str = "", judul: str = "NOTA DINAS") -> str:
    """Return the head of a nota dinas: from whom to whom, date, number, nature, enclosure, subject."""
    a = f"{awalan}surat"
    baris = (
        ("Kepada", f"Yth. {{{{ {a}.kepada }}}}"),
        ("Dari", f"{{{{ {a}.dari }}}}"),
        ("Tanggal", f"{{{{ {a}.tanggal }}}}"),
        ("Nomor", f"{{{{ {a}.nomor }}}}"),
        ("Sifat", f"{{{{ {a}.sifat }}}}"),
        ("Lampiran", f"{{{{ {a}.lampiran }}}}"),
        ("Hal", f"{{{{ {a}.hal }}}}"),
    )
    return p(judul, "Judul", sebelum=2, sesudah=8) + data(baris, label=26) + p("", "KopGarisTipis")


def data(
    baris: Sequence[tuple[str, str]], *, kiri: float = 0, label: float = 42, lebar: float = LEBAR
) -> str:
    """Return a block of data: label, colon, text, ``kiri`` mm from the left margin."""
    kolom = (label, 4.0, lebar - kiri - label - 4.0)
    return tabel(
        kolom,
        [
            tr([tc(w, p(isi, "Label")) for w, isi in zip(kolom, (nama, ":", teks), strict=True)])
            for nama, teks in baris
        ],
        kiri=kiri,
    )


def tanda_tangan(
    akar: str = "tanda", *, kiri: float = _KIRI, atas: Sequence[str] = (), jarak: int = 3
) -> str:
    """Return a signature block whose paragraphs stay together.

    ``akar`` is the path to the data (``s.tanda``), ``atas`` are lines before it (place and date), ``jarak``
    the empty lines for the signature. ``a.n.`` stands before the post whose holder is signed for, ``u.b.``
    before a second one.
    """
    a = akar
    return (
        "".join(p(isi, _TT, kiri=kiri, sebelum=10 if nomor == 0 else 0) for nomor, isi in enumerate(atas))
        + p("", _TT)
        + untuk(f"b in {a}.baris", p("{{ b }}", _TT, kiri=kiri))
        + p("", _TT) * jarak
        + p(f"{{{{ {a}.nama }}}}", _TT, kiri=kiri, tebal=True)
        + jika(f"{a}.pangkat", p(f"{{{{ {a}.pangkat }}}}", _TT, kiri=kiri))
        + jika(f"{a}.nip", p(f"NIP {{{{ {a}.nip }}}}", _TT, kiri=kiri))
    )


def blok_tanda_tangan(akar: str = "tanda", *, atas: Sequence[str] = (), kiri: float = _KIRI) -> str:
    """Return the signature block in a row of its own that no page break cuts."""
    # The line before keeps the block from growing together with a table above it.
    return (
        p("", "Penutup", tetap=True)
        + tabel((LEBAR,), [tr([tc(LEBAR, tanda_tangan(akar, atas=atas, kiri=kiri))], utuh=True)])
        + p("", "Penutup")
    )


def tembusan(akar: str = "surat.tembusan") -> str:
    """Return the list of copies, where there is one."""
    return jika(
        akar,
        p("Tembusan:", "Tembusan", sebelum=14, tetap=True)
        + untuk(f"t in {akar}", p("{{ t.nomor }}\t{{ t.isi }}", "Tembusan")),
    )
