"""Documents that somebody else has saved: unpacked within limits, or refused."""

import io
import zipfile
import zlib
from collections.abc import Callable

BATAS = 64 << 20
"""Bytes to which the parts of a document may unpack; a paper of three hundred pages has a tenth of that."""


class ArsipRusakError(Exception):
    """A file that is no archive, a broken or a locked one, or one that unpacks beyond :data:`BATAS`."""


def unpack(data: bytes, perlu: Callable[[str], object] = lambda _: True) -> list[tuple[str, bytes]]:
    """Return the parts of a ``.docx`` for which ``perlu`` is true, in the order of the archive.

    Raises :class:`ArsipRusakError`.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as arsip:
            bagian = [info for info in arsip.infolist() if perlu(info.filename)]
            # No part gives more than it states: the reader of archives stops there.
            if sum(info.file_size for info in bagian) > BATAS:
                raise ArsipRusakError
            return [(info.filename, arsip.read(info)) for info in bagian]
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError) as error:
        # Locked and strangely packed entries raise RuntimeError, offsets beyond the file OSError.
        raise ArsipRusakError from error
