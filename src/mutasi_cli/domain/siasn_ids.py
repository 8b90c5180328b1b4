"""Ids of SIASN as the office's own files give them; none is ever made up."""

import re
from dataclasses import dataclass, fields

from mutasi_cli.law.siasn_values import SIASN_ID

_ENTITY_ID = re.compile(SIASN_ID)


@dataclass(frozen=True, slots=True, kw_only=True)
class PegawaiIds:
    """What the staff table says of a person, as written; None where the cell is blank or the column missing."""

    pns_id: str | None = None
    unor_id: str | None = None
    jabatan_id: str | None = None
    jenis_jabatan_id: str | None = None
    eselon_id: str | None = None
    instansi_id: str | None = None
    satuan_kerja_id: str | None = None
    kedudukan_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class JabatanIds:
    """What the post table says of a post, likewise."""

    unor_id: str | None = None
    eselon_id: str | None = None
    jabatan_fungsional_id: str | None = None
    jabatan_pelaksana_id: str | None = None
    sub_jabatan_id: str | None = None


PEGAWAI_IDS = tuple(field.name for field in fields(PegawaiIds))
JABATAN_IDS = tuple(field.name for field in fields(JabatanIds))


def is_entity_id(written: str) -> bool:
    """Tell whether a text has the form of an id of SIASN."""
    return _ENTITY_ID.fullmatch(written) is not None
