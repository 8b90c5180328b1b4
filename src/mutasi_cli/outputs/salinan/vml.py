"""The drawing that holds the boxes of the notes: the old form that Excel still wants for them.

Excel itself writes such drawings with pieces that are no XML, so they are changed as bytes, and what is in
them already (boxes of the officer's own notes, buttons, pictures in headers) stays.
"""

import re
from collections.abc import Iterable

from mutasi_cli.outputs.salinan.alamat import Kotak
from mutasi_cli.outputs.salinan.paket import Paket
from mutasi_cli.outputs.salinan.ukuran import Kotakan
from mutasi_cli.outputs.salinan.xml import TakBiasa

JENIS = "application/vnd.openxmlformats-officedocument.vmlDrawing"

_RUANG = (
    b' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
    b' xmlns:x="urn:schemas-microsoft-com:office:excel"'
)
_BARU = (
    b"<xml" + _RUANG + b'><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data=""/></o:shapelayout></xml>'
)
_BENTUK = (
    b'<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"%s>'
    b'<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)
_KOTAK = (
    '<v:shape id="_x0000_s{nomor}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;'
    'margin-top:2pt;width:{lebar}px;height:{tinggi}px;z-index:{urut};visibility:hidden" fillcolor="#ffffe1" '
    'o:insetmode="auto"{ruang}><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>'
    '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left">'
    '</div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>'
    "<x:Anchor>{jangkar}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>{baris}</x:Row>"
    "<x:Column>{kolom}</x:Column></x:ClientData></v:shape>"
)
_BLOK = 1024
"""Numbers of shapes come in blocks of this many; each drawing names the blocks that are its own."""

_PETA = re.compile(rb"""(<(?:\w+:)?idmap\b[^>]*?\bdata\s*=\s*["'])([\d,\s]*)(["'])""")
_SATU_BENTUK = re.compile(rb"<(?:\w+:)?shape\b.*?</(?:\w+:)?shape\s*>", re.DOTALL)
_BARIS = re.compile(rb"<(?:\w+:)?Row>\s*(\d+)\s*<")
_KOLOM = re.compile(rb"<(?:\w+:)?Column>\s*(\d+)\s*<")
_JANGKAR = re.compile(rb"(<(?:\w+:)?Anchor>)([^<]*)(<)")
_PENUTUP = re.compile(rb"</xml\s*>\s*$")


class Gambar:
    """A drawing of notes, new or old."""

    def __init__(self, data: bytes | None = None):
        self._data = _BARU if data is None else data
        if _PENUTUP.search(self._data) is None:
            raise TakBiasa("gambar catatan")

    def sel(self) -> set[Kotak]:
        """Return the cells whose notes have a box."""
        hasil = set()
        for cocok in _SATU_BENTUK.finditer(self._data):
            sel = _sel(cocok[0])
            if sel is not None:
                hasil.add(sel)
        return hasil

    def tinggikan(self, sel: Kotak, baris: int) -> None:
        """Make the box of a cell's note some rows taller, so that what was added can be read."""

        def ubah(cocok: re.Match[bytes]) -> bytes:
            return (
                _JANGKAR.sub(lambda isi: _lebih_tinggi(isi, baris), cocok[0])
                if _sel(cocok[0]) == sel
                else cocok[0]
            )

        self._data = _SATU_BENTUK.sub(ubah, self._data)

    def tambah(self, kotak: Iterable[tuple[Kotak, Kotakan]], blok: int) -> int:
        """Add boxes, numbered from block ``blok`` on; return the first block that stays free."""
        ruang = b"" if all(satu in self._data for satu in _RUANG.split()) else _RUANG
        bagian = [] if b'"_x0000_t202"' in self._data else [_BENTUK % ruang]
        nomor = blok * _BLOK
        for urut, ((baris, kolom), satu) in enumerate(kotak, start=1):
            nomor = blok * _BLOK + urut
            bagian.append(
                _KOTAK.format(
                    nomor=nomor,
                    lebar=satu.lebar,
                    tinggi=satu.tinggi,
                    urut=urut,
                    ruang=ruang.decode("ascii"),
                    jangkar=satu.tulisan,
                    baris=baris - 1,
                    kolom=kolom - 1,
                ).encode("ascii")
            )
        bebas = nomor // _BLOK + 1
        self._data = _PENUTUP.sub(lambda akhir: b"".join(bagian) + akhir[0], self._data)
        milik = ",".join(map(str, range(blok, bebas))).encode("ascii")
        self._data = _PETA.sub(
            lambda isi: isi[1] + b",".join(x for x in (isi[2].strip(), milik) if x) + isi[3],
            self._data,
            count=1,
        )
        return bebas

    def susun(self) -> bytes:
        """Return the bytes of the drawing."""
        return self._data


def blok_bebas(paket: Paket, bagian: Iterable[str]) -> int:
    """Return the first block of shape numbers that no drawing among the parts has taken."""
    dipakai = {0}
    for nama in bagian:
        for cocok in _PETA.finditer(paket.baca(nama)):
            dipakai |= {int(satu) for satu in cocok[2].split(b",") if satu.strip()}
    return max(dipakai) + 1


def _sel(bentuk: bytes) -> Kotak | None:
    baris, kolom = _BARIS.search(bentuk), _KOLOM.search(bentuk)
    if baris is None or kolom is None or b'"Note"' not in bentuk:
        return None
    return int(baris[1]) + 1, int(kolom[1]) + 1


def _lebih_tinggi(jangkar: re.Match[bytes], baris: int) -> bytes:
    angka = [satu.strip() for satu in jangkar[2].split(b",")]
    if len(angka) != 8 or not angka[6].isdigit():  # noqa: PLR2004 - an anchor has eight numbers
        return jangkar[0]
    angka[6] = b"%d" % (int(angka[6]) + baris)
    return jangkar[1] + b", ".join(angka) + jangkar[3]
