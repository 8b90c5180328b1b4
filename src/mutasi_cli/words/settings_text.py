"""Lines added to the text of a ``mutasi.toml``: comments, order and every line of the file stay as they are."""

import tomllib
from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mutasi_cli.errors import SettingsError
from mutasi_cli.words.toml_text import toml_text

if TYPE_CHECKING:
    from tomlkit.container import Container
    from tomlkit.items import Table

Value = str | tuple[str, ...]
Lines = Mapping[tuple[str, ...], Mapping[str, Value]]
"""Path of a table (``("kolom", "pegawai")``) -> key -> value."""


@dataclass(frozen=True, slots=True)
class EditedText:
    """The new text; ``added`` are the lines that were added, ``kept`` those whose key has another value already."""

    text: str
    added: tuple[str, ...]
    kept: tuple[tuple[tuple[str, ...], str, object], ...]


def toml_line(key: str, value: Value) -> str:
    """Return one line of TOML; a heading as key stands in quotes."""
    written = toml_text(value) if isinstance(value, str) else f"[{', '.join(map(toml_text, value))}]"
    bare = key.isascii() and key.replace("_", "").isalnum() and key == key.casefold()
    return f"{key if bare else toml_text(key)} = {written}"


def as_lines(lines: Lines) -> tuple[str, ...]:
    """Return lines as they stand in the file, each table with its head."""
    result: list[str] = []
    for path, values in lines.items():
        if values:
            result += [_head(path), *(toml_line(key, value) for key, value in values.items())]
    return tuple(result)


def with_lines(text: str, lines: Lines) -> EditedText:
    """Return the text of a file with these lines added; a key that has a value already keeps it.

    Raises SettingsError where the file is written in a way that lines cannot be added to.
    """
    ending = "\r\n" if "\r\n" in text else "\n"
    plain = text.replace("\r\n", "\n")
    if plain and not plain.endswith("\n"):
        plain += "\n"
    data = _parsed(plain)
    new, kept = _split(data, lines)
    result = plain
    for path, values in new.items():
        if values:
            result = _with_table(result, path, values)
    if _parsed(result) != _merged(data, new) or not _still_there(plain, result):
        raise _not_added(new)
    return EditedText(result.replace("\n", ending), as_lines(new), tuple(kept))


def _split(
    data: Mapping[str, Any], lines: Lines
) -> tuple[dict[tuple[str, ...], dict[str, Value]], list[tuple[tuple[str, ...], str, object]]]:
    """Part the lines into new ones, and keys that have another value already."""
    new: dict[tuple[str, ...], dict[str, Value]] = {}
    kept = []
    for path, values in lines.items():
        table = _at(data, path)
        for key, value in values.items():
            if key not in table:
                new.setdefault(path, {})[key] = value
            elif table[key] != _plain(value):
                kept.append((path, key, table[key]))
    return new, kept


def _with_table(text: str, path: tuple[str, ...], values: Mapping[str, Value]) -> str:
    """Return a text with keys added to a table; a table that is not there begins at the end of the file."""
    import tomlkit  # noqa: PLC0415 - few commands write settings
    from tomlkit.items import Table  # noqa: PLC0415 - as above

    document = tomlkit.parse(text)
    item: Any = document
    for part in path:
        item = item.get(part) if hasattr(item, "get") else None
    added = "".join(f"{toml_line(key, value)}\n" for key, value in values.items())
    if item is None:
        return f"{text}{'' if not text.strip() else chr(10)}{_head(path)}\n{added}"
    if not isinstance(item, Table) or item.is_super_table():
        raise _not_added({path: values})
    _insert(item, tomlkit.parse(added))
    return tomlkit.dumps(document)


def _insert(table: "Table", added: "Container") -> None:
    """Add the lines to a table right under its last value and the comments that follow it."""
    body = table.value.body
    last = max((place for place, (key, _) in enumerate(body) if key is not None), default=-1)
    end = last + 1
    while end < len(body) and type(body[end][1]).__name__ == "Comment":
        end += 1
    tail = body[end:]
    del body[end:]
    for key, entry in added.body:
        table.value.append(key, entry)
    body.extend(tail)


def _head(path: tuple[str, ...]) -> str:
    return f"[{'.'.join(path)}]"


def _parsed(text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise SettingsError("mutasi.toml salah tulis, jadi tidak dapat ditambahi; perbaiki dahulu.") from error


def _at(data: Mapping[str, Any], path: tuple[str, ...]) -> Mapping[str, Any]:
    table: Any = data
    for part in path:
        table = table.get(part, {}) if isinstance(table, dict) else {}
    return table if isinstance(table, dict) else {}


def _plain(value: Value) -> str | list[str]:
    return value if isinstance(value, str) else list(value)


def _merged(data: Mapping[str, Any], lines: Lines) -> dict[str, Any]:
    result = deepcopy(dict(data))
    for path, values in lines.items():
        table = result
        for part in path:
            table = table.setdefault(part, {})
        table.update({key: _plain(value) for key, value in values.items()})
    return result


def _still_there(before: str, after: str) -> bool:
    """Tell whether every line of the old text stands in the new one, in its order."""
    rest: Iterator[str] = iter(after.splitlines())
    return all(any(line == other for other in rest) for line in before.splitlines())


def _not_added(lines: Lines) -> SettingsError:
    return SettingsError(
        "mutasi.toml ditulis dengan cara yang tidak dapat ditambahi program; tambahkan sendiri baris berikut: "
        + " ".join(as_lines(lines))
    )
