"""What a reader understood of the people of an office, in a form that can be compared person by person."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.read.fields import FIELDS
from mutasi_cli.read.post_words import normal_words
from mutasi_cli.read.values.name_value import name_key

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from mutasi_cli.domain.batch import Batch
    from mutasi_cli.domain.jabatan import Jabatan

Facts = dict[str, Any]

_POSTS = {"jabatan": "jabatan", "unit_kerja": "unit_kerja", "kode_jabatan": "jabatan"}
_ADDITIONAL = {"tugas_tambahan": "tugas_tambahan", "kode_tugas_tambahan": "tugas_tambahan"}
_CAPITALS = ("tempat_lahir", "jurusan", "gelar_depan", "gelar_belakang", "pangkat", "rumpun_jf", "diklat_kepemimpinan")
"""Texts that offices write in capitals as they like."""
_OF_PEOPLE = frozenset(field.name for field in fields(Pegawai))
COMPARED = tuple(field for field in FIELDS["pegawai"] if field in _OF_PEOPLE - {"nip", *_POSTS, *_ADDITIONAL})


@dataclass(frozen=True)
class Difference:
    """One field of one person that was not read as it is. ``read`` None: it was lost."""

    nip: str
    field: str
    true: object
    read: object

    @property
    def lost(self) -> bool:
        return self.read is None

    def __str__(self) -> str:
        return f"{self.nip} {self.field}: {self.true!r} dibaca {self.read!r}"


def people_of(batch: Batch) -> dict[str, Facts]:
    """Return what is known of everybody who was read, by NIP; a field of which nothing is known is left out."""
    return {nip: _facts(pegawai, batch.jabatan) for nip, pegawai in batch.pegawai.items()}


def _facts(pegawai: Pegawai, posts: Mapping[str, Jabatan]) -> Facts:
    facts: Facts = {field: getattr(pegawai, field) for field in COMPARED}
    facts["nama"] = name_key(pegawai.nama)
    for field in _CAPITALS:
        if facts[field] is not None:
            facts[field] = " ".join(str(facts[field]).casefold().replace(".", ". ").split())
    for field, kode in (("jabatan", pegawai.kode_jabatan), ("tugas_tambahan", pegawai.kode_tugas_tambahan)):
        post = posts.get(kode or "")
        facts[field] = None if post is None else place(post)
    post = posts.get(pegawai.kode_jabatan or "")
    unit = pegawai.unit_kerja or (None if post is None else post.unit_kerja)
    facts["unit_kerja"] = None if unit is None else normal_words(unit)
    facts["predikat"] = dict(pegawai.predikat)
    return {field: value for field, value in facts.items() if value not in (None, "", (), {})}


def place(post: Jabatan) -> str:
    """Return a post by its title and unit, the unit once: ``Camat Jatiasih`` and the same one ``pada`` its unit."""
    title, unit = normal_words(post.jabatan), normal_words(post.unit_kerja)
    if unit.startswith("kelurahan "):
        unit = unit.partition(" kecamatan ")[0]
    title = title.removesuffix(unit).strip() or title
    return f"{title} | {unit}" if unit else title


def compared_fields(carried: Collection[str]) -> set[str]:
    """Return the fields to compare where a file carries these columns."""
    return {_POSTS.get(field, _ADDITIONAL.get(field, field)) for field in carried} - {"nip"}


def differences(true: Mapping[str, Facts], read: Mapping[str, Facts], carried: Collection[str]) -> Iterator[Difference]:
    """Yield what was lost of the fields that a file carries, and whatever was read otherwise than it is."""
    for nip in sorted(true.keys() | read.keys()):
        if nip not in read:
            yield Difference(nip, "orangnya", "ada", None)
        elif nip not in true:
            yield Difference(nip, "orangnya", None, "ada")
        else:
            for field in sorted(true[nip].keys() | read[nip].keys()):
                known, found = true[nip].get(field), read[nip].get(field)
                # Without a column for the unit, the office of a title row or a sheet stands for it.
                if field not in carried and (found is None or field == "unit_kerja"):
                    continue
                if known != found:
                    yield Difference(nip, field, known, found)
