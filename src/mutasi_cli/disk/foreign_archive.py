"""Documents that somebody else has saved: unpacked within limits, or refused."""

import io
import zipfile
import zlib
from collections.abc import Callable

LIMIT = 64 << 20
"""Bytes to which the parts of a document may unpack; a paper of three hundred pages has a tenth of that."""


class DamagedArchiveError(Exception):
    """A file that is no archive, a broken or a locked one, or one that unpacks beyond :data:`LIMIT`."""


def unpack(data: bytes, wanted: Callable[[str], object] = lambda _: True) -> list[tuple[str, bytes]]:
    """Return the parts of a ``.docx`` for which ``needed`` is true, in the order of the archive.

    Raises :class:`DamagedArchiveError`.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = [info for info in archive.infolist() if wanted(info.filename)]
            # No part gives more than it states: the reader of archives stops there.
            if sum(info.file_size for info in entries) > LIMIT:
                raise DamagedArchiveError
            return [(info.filename, archive.read(info)) for info in entries]
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError) as error:
        # Locked and strangely packed entries raise RuntimeError, offsets beyond the file OSError.
        raise DamagedArchiveError from error
