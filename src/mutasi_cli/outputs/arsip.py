"""Office files without a clock: one input, one sequence of bytes.

Word and Excel files are zip archives. The libraries that write them stamp each entry, and
``docProps/core.xml``, with the present time; here both become one fixed moment.
"""

import io
import re
import zipfile

_SAAT = (1980, 1, 1, 0, 0, 0)
"""The earliest moment a zip entry can have: plainly no real time."""

_INTI = "docProps/core.xml"
_SAAT_INTI = re.compile(rb"(<dcterms:(created|modified)\b[^>]*>)[^<]*(</dcterms:\2>)")
_NILAI_INTI = b"1980-01-01T00:00:00Z"

_DOS = 0
"""Host system of an entry: 0 everywhere, so that Windows and Linux write the same bytes."""


def normalkan_zip(data: bytes) -> bytes:
    """Return the same archive with every time fixed; the order of the entries stays.

    ``data`` is a whole .docx or .xlsx. The dates in ``docProps/core.xml`` become fixed too.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as arsip:
        isi = [(nama, arsip.read(nama)) for nama in arsip.namelist()]
    return susun_zip(isi)


def susun_zip(isi: list[tuple[str, bytes]]) -> bytes:
    """Return an archive of the named parts in the given order, with every time fixed."""
    tujuan = io.BytesIO()
    with zipfile.ZipFile(tujuan, "w", zipfile.ZIP_DEFLATED) as arsip:
        for nama, bagian in isi:
            info = zipfile.ZipInfo(nama, _SAAT)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = _DOS
            info.external_attr = 0
            arsip.writestr(info, _tanpa_waktu(bagian) if nama == _INTI else bagian)
    return tujuan.getvalue()


def _tanpa_waktu(inti: bytes) -> bytes:
    return _SAAT_INTI.sub(rb"\g<1>" + _NILAI_INTI + rb"\g<3>", inti)
