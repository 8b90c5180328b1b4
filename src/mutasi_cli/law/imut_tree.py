"""Read the tree of I-MUT categories and refuse whatever is malformed."""

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from mutasi_cli.errors import ParameterError
from mutasi_cli.law.siasn_values import Entry, ImutCategory, ImutTree

_LEVELS = ("jenis", "sub_jenis", "rumpun")
"""Key of the children at each level below a kategori."""

_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_FIRST_LENGTH = 2
"""Digits of the id of a jenis; each level below has one more and begins with the id above it."""


def read_imut_tree(filename: str, content: bytes, acuan: date, sumber: str, catatan: str) -> ImutTree:
    """Return the tree from the bytes of its JSON file.

    Raises ParameterError for JSON that is none, unknown or missing keys, an id twice, an id of another form,
    a node without a name, and a leaf without parent: one whose id does not continue the id of the node above
    it, or a kategori with nothing below it.
    """
    try:
        tree = json.loads(content.decode("utf-8"), object_pairs_hook=_once)
    except (ValueError, RecursionError) as error:
        raise ParameterError(f"Berkas {filename} bukan JSON yang sah: {error}.") from error
    _keys(filename, "berkas", tree, {"kategori"})
    kategori: list[Entry] = []
    nodes: list[ImutCategory] = []
    for raw in _children(filename, "berkas", tree["kategori"]):
        _keys(filename, "kategori", raw, {"id", "nama", "jenis"})
        nama = _name(filename, raw)
        if not isinstance(raw["id"], str) or _UUID.fullmatch(raw["id"]) is None:
            raise ParameterError(f"Berkas {filename}: id kategori «{nama}» bukan UUID.")
        if any(nama == other.nama or raw["id"] == other.id for other in kategori):
            raise ParameterError(f"Berkas {filename}: kategori «{nama}» tertulis dua kali.")
        kategori.append(Entry(raw["id"], nama, acuan))
        below = list(_walk(filename, raw, (nama,), acuan))
        if not below:
            raise ParameterError(f"Berkas {filename}: kategori «{nama}» tidak mempunyai jenis.")
        nodes += below
    seen: set[str] = set()
    for node in nodes:
        if node.id in seen:
            raise ParameterError(f"Berkas {filename}: id {node.id} tertulis dua kali.")
        seen.add(node.id)
    if not nodes:
        raise ParameterError(f"Berkas {filename}: tidak ada satu pun kategori.")
    return ImutTree(acuan, sumber, catatan, tuple(kategori), tuple(nodes))


def _walk(filename: str, parent: dict[str, Any], path: tuple[str, ...], acuan: date) -> Iterator[ImutCategory]:
    depth = len(path) - 1
    for raw in _children(filename, " > ".join(path), parent[_LEVELS[depth]]):
        last = depth + 1 == len(_LEVELS)
        _keys(filename, _LEVELS[depth], raw, {"id", "nama"} if last else {"id", "nama", _LEVELS[depth + 1]})
        nama = _name(filename, raw)
        if type(raw["id"]) is not int:
            raise ParameterError(f"Berkas {filename}: id «{nama}» bukan bilangan bulat.")
        identifier = str(raw["id"])
        above = "" if depth == 0 else str(parent["id"])
        if not identifier.startswith(above) or len(identifier) != _FIRST_LENGTH + depth:
            raise ParameterError(
                f"Berkas {filename}: {identifier} «{nama}» tidak mempunyai induk: id itu bukan lanjutan "
                f"«{above or 'kategori'}»."
            )
        here = (*path, nama)
        below = [] if last else list(_walk(filename, raw, here, acuan))
        yield ImutCategory(identifier, nama, acuan, here, not below)
        yield from below


def _children(filename: str, place: str, raw: object) -> list[dict[str, Any]]:
    if not isinstance(raw, list) or not all(isinstance(child, dict) for child in raw):
        raise ParameterError(f"Berkas {filename}: isi {place} harus berupa daftar.")
    return raw


def _name(filename: str, raw: dict[str, Any]) -> str:
    nama = raw["nama"]
    if not isinstance(nama, str) or not nama.strip():
        raise ParameterError(f"Berkas {filename}: id {raw['id']} tanpa nama.")
    return nama


def _keys(filename: str, place: str, raw: object, known: set[str]) -> None:
    if not isinstance(raw, dict):
        raise ParameterError(f"Berkas {filename}: {place} harus berupa objek.")
    for key in sorted(raw.keys() - known):
        raise ParameterError(f"Berkas {filename}: kunci «{key}» di {place} tidak dikenal.")
    for key in sorted(known - raw.keys()):
        raise ParameterError(f"Berkas {filename}: kunci «{key}» di {place} tidak ada.")


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Build an object whose keys stand once each."""
    keys = [key for key, _ in pairs]
    for key in keys:
        if keys.count(key) > 1:
            raise ValueError(f"kunci «{key}» tertulis dua kali")
    return dict(pairs)
