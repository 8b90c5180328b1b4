"""Chains, rings and swaps as SVG: posts are boxes, people are the arrows between them.

A drawing is one column, as wide as a telephone, so that its letters have the size of the text around it on
every screen and on paper. It reads from top to bottom as the words of ``mutasi impact`` do: the post that is
left first, then who goes from where to where. Colours come from classes (light, dark, print); what a colour
says is written in the box too. All positions are whole numbers, so the bytes are the same on every machine.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from mutasi_cli.outputs.laporan.huruf import pecah

LEBAR = 350
"""Width of a drawing in CSS pixels."""

MAKS_LANGKAH = 6
"""Steps in one panel; more would not fit on a page of A4."""

_KIRI = 24
_KANAN = 348
_ISI = 12
_HURUF = 14
_BARIS = 18
_HURUF_KECIL = 12
_BARIS_KECIL = 16
_GARIS = _KIRI + 18
_LABEL = _GARIS + 16
_JEDA = 8
_TEPI = 2
_UJUNG = 8
_LINGKAR = 8

_SVG = Markup(
    '<svg class="gambar" viewBox="{kiri} 0 {lebar} {tinggi}" width="{lebar}" height="{tinggi}" role="group" '
    'aria-label="{label}">{isi}</svg>'
)
_KOTAK = Markup('<rect{kelas} x="{x}" y="{y}" width="{lebar}" height="{tinggi}" rx="4"/>')
_TEKS = Markup("<text{kelas}>{isi}</text>")
_TEKS_SEBARIS = Markup('<text{kelas} x="{x}" y="{y}">{isi} </text>')
_KELAS = Markup(' class="{kelas}"')
_BARIS_TEKS = Markup('<tspan x="{x}" y="{y}">{isi} </tspan>')
_PANAH = Markup('<path d="{d}"/>')
_LINGKARAN = Markup('<path class="jalan" d="{d}"/>')
_TAUT = Markup('<a href="{ke}">{isi}</a>')


@dataclass(frozen=True, slots=True)
class Titik:
    """A post: its name, what becomes of it (``""``: nothing to tell) and how it looks.

    ``rupa`` is ``biasa``, ``kosong`` (falls empty) or ``semula`` (was empty, or held by somebody else).
    """

    nama: str
    keadaan: str = ""
    rupa: str = "biasa"


@dataclass(frozen=True, slots=True)
class Panah:
    """A person who goes from one post to the next; ``tautan`` leads to the card of the move."""

    nama: str
    keterangan: str
    tautan: str


def gambar_rantai(judul: str, titik: Sequence[Titik], panah: Sequence[Panah]) -> tuple[Markup, ...]:
    """Return the panels of a chain: one more post than people, ``panah[i]`` leads to ``titik[i + 1]``."""
    panel = []
    for mulai in range(0, len(panah), MAKS_LANGKAH):
        langkah = panah[mulai : mulai + MAKS_LANGKAH]
        milik = list(titik[mulai : mulai + len(langkah) + 1])
        if mulai:
            milik[0] = Titik(milik[0].nama, "lanjutan", "biasa")
        panel.append(_column(_label(judul, mulai), milik, langkah))
    return tuple(panel)


def gambar_lingkaran(judul: str, titik: Sequence[Titik], panah: Sequence[Panah]) -> tuple[Markup, ...]:
    """Return the panels of a ring: as many posts as people, the last person goes to ``titik[0]``."""
    if len(panah) > MAKS_LANGKAH:
        kembali = Titik(titik[0].nama, "kembali ke awal lingkaran", "biasa")
        return gambar_rantai(judul, [*titik, kembali], panah)
    return (_column(judul, titik, panah),)


def gambar_tukar(judul: str, titik: Sequence[Titik], panah: Sequence[Panah]) -> tuple[Markup, ...]:
    """Return the panel of a swap: two posts, ``panah[0]`` goes down and ``panah[1]`` up between them."""
    tengah = (_KIRI + _KANAN) // 2
    isi, y = _box(titik[0], _TEPI)
    kiri, bawah_kiri = _person(panah[0], _LABEL, tengah - _LABEL - _JEDA, y + _JEDA)
    kanan, bawah_kanan = _person(panah[1], tengah + 34, _KANAN - tengah - 34, y + _JEDA)
    bawah = max(bawah_kiri, bawah_kanan, y + 40) + _JEDA
    isi += kiri + kanan + _arrow(_GARIS, y, bawah) + _arrow(tengah + 18, bawah, y)
    kotak, y = _box(titik[1], bawah)
    return (_svg(judul, isi + kotak, y),)


def _label(judul: str, mulai: int) -> str:
    return judul if mulai == 0 else f"{judul}, lanjutan"


def _column(label: str, titik: Sequence[Titik], panah: Sequence[Panah]) -> Markup:
    """Draw posts one under another; one arrow more than gaps leads back to the first post."""
    isi, y = Markup(""), _TEPI
    tengah_pertama = 0
    for urut, satu in enumerate(titik):
        atas = y
        kotak, y = _box(satu, y)
        isi += kotak
        if urut == 0:
            tengah_pertama = (atas + y) // 2
        if urut < len(panah):
            orang, bawah = _person(panah[urut], _LABEL, _KANAN - _LABEL, y + _JEDA)
            bawah += _JEDA
            isi += orang
            if urut + 1 < len(titik):
                isi += _arrow(_GARIS, y, bawah)
            else:
                isi += _back(y, bawah, tengah_pertama)
            y = bawah
    return _svg(label, isi, y, lingkaran=len(panah) == len(titik))


def _svg(label: str, isi: Markup, y: int, *, lingkaran: bool = False) -> Markup:
    """Return the whole drawing; the room left of the boxes is there for the way back of a ring only."""
    kiri = 0 if lingkaran else _KIRI - _TEPI
    return _SVG.format(kiri=kiri, lebar=LEBAR - kiri, tinggi=y + _TEPI, label=label, isi=isi)


def _box(titik: Titik, y: int) -> tuple[Markup, int]:
    """Return a box from ``y`` down, and where it ends."""
    muat = _KANAN - _KIRI - 2 * _ISI
    nama = pecah(titik.nama, muat, _HURUF)
    keadaan = pecah(titik.keadaan, muat, _HURUF_KECIL, paling_banyak=3) if titik.keadaan else ()
    tinggi = 2 * _ISI - 2 + len(nama) * _BARIS + len(keadaan) * _BARIS_KECIL
    kelas = "" if titik.rupa == "biasa" else _KELAS.format(kelas=titik.rupa)
    kotak = _KOTAK.format(kelas=kelas, x=_KIRI, y=y, lebar=_KANAN - _KIRI - _TEPI, tinggi=tinggi)
    dasar = y + _ISI + _HURUF - 2
    isi = kotak + _lines("", nama, _KIRI + _ISI, dasar, _BARIS)
    if keadaan:
        isi += _lines("keadaan", keadaan, _KIRI + _ISI, dasar + len(nama) * _BARIS - 1, _BARIS_KECIL)
    return isi, y + tinggi


def _person(panah: Panah, x: int, muat: int, y: int) -> tuple[Markup, int]:
    """Return name and kind of a move beside its arrow, and where they end."""
    # Names are bold: a little wider than the estimate for plain letters.
    nama = pecah(panah.nama, muat * 0.9, _HURUF, paling_banyak=4)
    keterangan = pecah(panah.keterangan, muat, _HURUF_KECIL, paling_banyak=3)
    dasar = y + _HURUF
    teks = _lines("orang", nama, x, dasar, _BARIS)
    if panah.tautan:
        teks = _TAUT.format(ke=panah.tautan, isi=teks)
    bawah = dasar + len(nama) * _BARIS - 1
    teks += _lines("jenis", keterangan, x, bawah, _BARIS_KECIL)
    return teks, bawah + (len(keterangan) - 1) * _BARIS_KECIL + 4


def _lines(kelas: str, baris: Sequence[str], x: int, y: int, tinggi: int) -> Markup:
    """Return a text of one or more lines from the baseline ``y`` down; the name of a post needs no class."""
    atribut = _KELAS.format(kelas=kelas) if kelas else ""
    if len(baris) == 1:
        return _TEKS_SEBARIS.format(kelas=atribut, x=x, y=y, isi=baris[0])
    isi = Markup("").join(
        _BARIS_TEKS.format(x=x, y=y + urut * tinggi, isi=satu) for urut, satu in enumerate(baris)
    )
    return _TEKS.format(kelas=atribut, isi=isi)


def _arrow(x: int, dari: int, ke: int) -> Markup:
    """Draw a vertical arrow from ``dari`` to ``ke``, down or up: line and head as one path."""
    arah = 1 if ke > dari else -1
    leher = ke - arah * (_UJUNG + 1)
    setengah = _UJUNG // 2 + 1
    kepala = f"M{x - setengah} {leher}l{setengah} {arah * _UJUNG} {setengah} {-arah * _UJUNG}z"
    return _PANAH.format(d=f"M{x} {dari}V{leher}{kepala}")


def _back(dari: int, bawah: int, ke: int) -> Markup:
    """Draw the way from under the last box along the left edge back to the first one."""
    x, setengah = _LINGKAR, _UJUNG // 2 + 1
    jalur = f"M{_GARIS} {dari}V{bawah}H{x}V{ke}H{_KIRI - _UJUNG - 1}"
    ujung = f"M{_KIRI - _UJUNG - 1} {ke - setengah}l{_UJUNG} {setengah}l{-_UJUNG} {setengah}z"
    return _LINGKARAN.format(d=jalur) + _PANAH.format(d=ujung)
