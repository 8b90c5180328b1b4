"""Archives without a clock, and the quick reader of what was just written."""

from __future__ import annotations

import io
import zipfile
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutasi_cli.disk.archive import (
    build_zip,
    join_entries,
    normalise_zip,
    open_entries,
    pack_entry,
    unpack_entry,
)

NAME = st.text(st.characters(exclude_characters="\x00\\/", exclude_categories=["Cs"]), min_size=1, max_size=12)
PARTS = st.lists(st.tuples(NAME, st.binary(max_size=300)), max_size=5, unique_by=lambda part: part[0])


@given(PARTS)
def test_what_is_written_is_read_back_by_both_readers(parts: list[tuple[str, bytes]]) -> None:
    data = build_zip(parts)
    assert [(entry.nama, unpack_entry(entry)) for entry in open_entries(data)] == parts
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        # Names in the archive of another system are turned by zipfile itself; the bytes decide.
        assert [archive.read(info) for info in archive.infolist()] == [entry for _, entry in parts]
        assert {info.date_time for info in archive.infolist()} <= {(1980, 1, 1, 0, 0, 0)}


@given(PARTS)
def test_the_same_parts_are_the_same_bytes(parts: list[tuple[str, bytes]]) -> None:
    assert build_zip(parts) == join_entries([pack_entry(nama, content) for nama, content in parts])


def test_times_within_are_fixed() -> None:
    core = (
        b'<cp:coreProperties><dcterms:created xsi:type="x">2026-02-06T01:02:03Z</dcterms:created>'
        b"<dcterms:modified>2026-02-06T01:02:04Z</dcterms:modified></cp:coreProperties>"
    )
    buf = io.BytesIO()
    with zipfile.ZipFile(buf, "w") as archive:
        archive.writestr("docProps/core.xml", core)
        archive.writestr("lain.xml", core)
    inner, other_inner = (unpack_entry(entry) for entry in open_entries(normalise_zip(buf.getvalue())))
    assert inner.count(b"1980-01-01T00:00:00Z") == 2
    assert b"2026" not in inner
    assert other_inner == core


@pytest.mark.parametrize("data", [b"", b"PK", b"x" * 22, b"PK\x05\x06" + b"\xff" * 18])
def test_what_is_no_archive_is_refused(data: bytes) -> None:
    with pytest.raises(zipfile.BadZipFile):
        list(open_entries(data))


@given(st.integers(0, 10_000), st.integers(1, 255))
def test_a_damaged_archive_is_never_taken_for_a_sound_one(tempat: int, change: int) -> None:
    """Whatever byte differs: the parts are the same, or it is noticed."""
    parts = [("word/document.xml", b"<w:p>Budi</w:p>" * 9), ("a.xml", b"x")]
    data = bytearray(build_zip(parts))
    data[tempat % len(data)] ^= change
    try:
        result = [(entry.nama, unpack_entry(entry)) for entry in open_entries(bytes(data))]
    except zipfile.BadZipFile:
        return
    # Only bytes that say nothing about content (versions, times, attributes) may differ unnoticed.
    assert result == parts or result == parts[: len(result)]


def test_a_stream_that_is_not_what_was_packed_is_refused() -> None:
    packed = pack_entry("a", b"isi yang benar")
    compressor = zlib.compressobj(3, zlib.DEFLATED, -zlib.MAX_WBITS)
    other_stream = compressor.compress(b"isi yang salah") + compressor.flush()
    with pytest.raises(zipfile.BadZipFile):
        unpack_entry(type(packed)(packed.nama, other_stream, packed.length, packed.crc))
    with pytest.raises(zipfile.BadZipFile):
        unpack_entry(type(packed)(packed.nama, b"\xff\xff", packed.length, packed.crc))
