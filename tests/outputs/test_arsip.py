"""Archives without a clock, and the quick reader of what was just written."""

from __future__ import annotations

import io
import zipfile
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutasi_cli.outputs.arsip import buka_entri, normalkan_zip, padatkan, susun_entri, susun_zip, urai

NAMA = st.text(
    st.characters(exclude_characters="\x00\\/", exclude_categories=["Cs"]), min_size=1, max_size=12
)
ISI = st.lists(st.tuples(NAMA, st.binary(max_size=300)), max_size=5, unique_by=lambda satu: satu[0])


@given(ISI)
def test_what_is_written_is_read_back_by_both_readers(isi: list[tuple[str, bytes]]) -> None:
    data = susun_zip(isi)
    assert [(satu.nama, urai(satu)) for satu in buka_entri(data)] == isi
    with zipfile.ZipFile(io.BytesIO(data)) as arsip:
        assert arsip.testzip() is None
        # Names in the archive of another system are turned by zipfile itself; the bytes decide.
        assert [arsip.read(info) for info in arsip.infolist()] == [satu for _, satu in isi]
        assert {info.date_time for info in arsip.infolist()} <= {(1980, 1, 1, 0, 0, 0)}


@given(ISI)
def test_the_same_parts_are_the_same_bytes(isi: list[tuple[str, bytes]]) -> None:
    assert susun_zip(isi) == susun_entri([padatkan(nama, satu) for nama, satu in isi])


def test_times_within_are_fixed() -> None:
    inti = (
        b'<cp:coreProperties><dcterms:created xsi:type="x">2026-02-06T01:02:03Z</dcterms:created>'
        b"<dcterms:modified>2026-02-06T01:02:04Z</dcterms:modified></cp:coreProperties>"
    )
    buf = io.BytesIO()
    with zipfile.ZipFile(buf, "w") as arsip:
        arsip.writestr("docProps/core.xml", inti)
        arsip.writestr("lain.xml", inti)
    satu, lain = (urai(isi) for isi in buka_entri(normalkan_zip(buf.getvalue())))
    assert satu.count(b"1980-01-01T00:00:00Z") == 2
    assert b"2026" not in satu
    assert lain == inti


@pytest.mark.parametrize("data", [b"", b"PK", b"x" * 22, b"PK\x05\x06" + b"\xff" * 18])
def test_what_is_no_archive_is_refused(data: bytes) -> None:
    with pytest.raises(zipfile.BadZipFile):
        list(buka_entri(data))


@given(st.integers(0, 10_000), st.integers(1, 255))
def test_a_damaged_archive_is_never_taken_for_a_sound_one(tempat: int, ubah: int) -> None:
    """Whatever byte differs: the parts are the same, or it is noticed."""
    isi = [("word/document.xml", b"<w:p>Budi</w:p>" * 9), ("a.xml", b"x")]
    data = bytearray(susun_zip(isi))
    data[tempat % len(data)] ^= ubah
    try:
        hasil = [(satu.nama, urai(satu)) for satu in buka_entri(bytes(data))]
    except zipfile.BadZipFile:
        return
    # Only bytes that say nothing about content (versions, times, attributes) may differ unnoticed.
    assert hasil == isi or hasil == isi[: len(hasil)]


def test_a_stream_that_is_not_what_was_packed_is_refused() -> None:
    satu = padatkan("a", b"isi yang benar")
    pemadat = zlib.compressobj(3, zlib.DEFLATED, -zlib.MAX_WBITS)
    lain = pemadat.compress(b"isi yang salah") + pemadat.flush()
    with pytest.raises(zipfile.BadZipFile):
        urai(type(satu)(satu.nama, lain, satu.panjang, satu.crc))
    with pytest.raises(zipfile.BadZipFile):
        urai(type(satu)(satu.nama, b"\xff\xff", satu.panjang, satu.crc))
