"""``manifest.json``: what a folder of papers was made from, and the fingerprint of each paper.

By the fingerprints the program tells its own work from a hand's. The fingerprint of a paper stands in the
manifest *before* the paper is put in place, and that of the paper it replaces stays there until then; so a
run that is killed half-way leaves nothing that the next run could take for somebody's corrections.

The manifest holds no absolute path and no time of day: the same input gives the same bytes.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePosixPath
from typing import Any

from mutasi_cli.disk.refusals import changed
from mutasi_cli.disk.whole_files import FileMark, move_whole, read_if_there, read_seen, write_many
from mutasi_cli.errors import OutputError

NAME = "manifest.json"
VERSION = 1

NUMBER_NOTE = "nomor_pilihan"
"""Key of the numbers of decrees that were given on the command line, not in the workbook."""

PART_NOTE = "hanya_pertek"
"""Key of a note: the papers are those of the approved part, the others wait."""

_HALF_WAY = "sebelumnya"
"""Key of a paper's former fingerprint, present only while the new paper is not yet in place."""

_STALE = "usang"
"""Key of a paper that no longer belongs to the batch but stays in its folder: a hand changed it."""

_MADE_FROM = "dari"
"""Key of the fingerprint of the paper that this one (a PDF) was made from."""

_INPUTS = "masukan"
"""Key of the inputs of the latest run. In a paper: the fingerprint of its own, where those were others."""

_FORMER_INPUTS = "masukan_lama"
"""Key of the inputs of earlier runs by their fingerprint, as long as a paper was made from them."""

_FACT_KINDS: Mapping[str, type[list[Any]] | type[dict[str, Any]]] = {
    _INPUTS: list,
    _FORMER_INPUTS: dict,
    "templat": list,
    "keluaran": list,
    NUMBER_NOTE: dict,
}
"""Kind of each recorded fact that a later run reads again."""

STALE_FOLDER = "usang"
"""Folder of the papers that no longer belong to the batch: nobody shall print both."""


class Outcome(StrEnum):
    """What became of a paper."""

    NEW = "baru"
    UNCHANGED = "sama"
    REPLACED = "diganti"
    SET_ASIDE = "disisihkan"


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one paper. ``file`` is relative to the folder, with ``/``.

    With ``left_alone`` the paper at ``file`` was changed by hand and left alone;
    the new one is ``replacement``.
    """

    file: str
    outcome: Outcome
    replacement: str | None = None


@dataclass(frozen=True, slots=True)
class StalePaper:
    """A paper that no longer belongs to the batch: moved to ``moved_to`` (None: left, a hand changed it)."""

    file: str
    moved_to: str | None = None


def fingerprint(data: bytes) -> str:
    """Return the SHA-256 of ``data`` in hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


class Manifest:
    """The manifest of one folder; :meth:`load` it, :meth:`place` papers, :meth:`save` it.

    Whoever loads it to write holds the folder's lock (:mod:`mutasi_cli.disk.folder_lock`) from then on.
    """

    def __init__(self, folder: Path, document: Mapping[str, Any], *, raw: bytes | None = None):
        self.folder = folder
        self._raw = raw
        self._seen: dict[Path, FileMark | None] = {}
        self._document: dict[str, Any] = dict(document)
        self._papers: dict[str, dict[str, Any]] = {
            entry["berkas"]: {key: value for key, value in entry.items() if key != "berkas"}
            for entry in document.get("keluaran", ())
        }

    @classmethod
    def load(cls, folder: Path) -> "Manifest":
        """Return the manifest of ``folder``, an empty one where there is none.

        Raises :class:`OutputError` when the file is there but is no manifest of this program.
        """
        raw = read_if_there(folder / NAME)
        if raw is None:
            return cls(folder, {"versi": VERSION})
        try:
            document = json.loads(raw.decode("utf-8"))
            cls._check_shape(document)
            manifest = cls(folder, document, raw=raw)
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            raise OutputError(_damaged_message(folder)) from error
        if manifest.version != VERSION:
            raise OutputError(_damaged_message(folder))
        return manifest

    @property
    def version(self) -> object:
        """The version of the manifest's own form."""
        return self._document.get("versi")

    @property
    def output(self) -> Mapping[str, str]:
        """File (relative, with ``/``) -> SHA-256 that the program gave it."""
        return {file: entry["sha256"] for file, entry in sorted(self._papers.items())}

    @property
    def made_from(self) -> Mapping[str, str]:
        """File -> SHA-256 of the paper that it was made from, for those that were made from one (PDF)."""
        return {file: entry[_MADE_FROM] for file, entry in sorted(self._papers.items()) if _MADE_FROM in entry}

    def noted(self, key: str) -> Any:  # noqa: ANN401 - plain JSON data
        """Return a fact about the run that was recorded, None where there is none."""
        return self._document.get(key)

    def note(self, key: str, value: object) -> None:
        """Record a fact about the run (``tanggal``, ``rule_code`` …): plain JSON data, None drops it."""
        if key in {"versi", "keluaran", _INPUTS, _FORMER_INPUTS}:
            raise ValueError(key)
        if value is None:
            self._document.pop(key, None)
        else:
            self._document[key] = value

    def note_inputs(self, inputs: Sequence[Mapping[str, Any]]) -> None:
        """Record what this run reads (entries with ``file`` and ``sha256``).

        Papers that it does not put in place keep what they were made from.
        """
        former = self._document.get(_INPUTS)
        if former and _per_file(former) != _per_file(inputs):
            key = fingerprint(json.dumps(former, sort_keys=True).encode())
            self._document.setdefault(_FORMER_INPUTS, {})[key] = former
            for file, entry in self._papers.items():
                if not file.startswith(f"{STALE_FOLDER}/"):
                    entry.setdefault(_INPUTS, key)
        self._document[_INPUTS] = [dict(input_entry) for input_entry in inputs]

    def inputs(self, file: str | None = None) -> Mapping[str, str] | None:
        """Return what a paper (None: those of the latest run) was made from (file -> SHA-256)."""
        key = None if file is None else self._papers.get(file, {}).get(_INPUTS)
        inputs_entry = self._document.get(_INPUTS) if key is None else self._document.get(_FORMER_INPUTS, {}).get(key)
        return None if inputs_entry is None else _per_file(inputs_entry)

    def note_merged(self, key: str, entries: Iterable[Mapping[str, Any]], identifying_keys: Sequence[str]) -> None:
        """Add entries to a list; an entry with the same values of ``identifying_keys`` is replaced."""
        merged = {
            tuple(str(merged_entry.get(p)) for p in identifying_keys): dict(merged_entry)
            for merged_entry in self._document.get(key, ())
        }
        merged.update(
            {tuple(str(merged_entry.get(p)) for p in identifying_keys): dict(merged_entry) for merged_entry in entries}
        )
        self._document[key] = [merged[nama] for nama in sorted(merged)]

    def place(self, relative: str, data: bytes) -> Result:
        """Put one paper in place; see :meth:`place_all`."""
        return self.place_all([(relative, data)])[0]

    def place_all(
        self, papers: Sequence[tuple[str, bytes]], *, source: Mapping[str, str] | None = None
    ) -> tuple[Result, ...]:
        """Put papers in place: new, unchanged, replaced, or set beside one that was changed by hand.

        ``surat`` are pairs of a file (relative to the folder, with ``/``) and its bytes; ``source`` maps a file
        to the fingerprint of the paper that it was made from. The manifest is on the disk before the first
        paper is.
        """
        results: list[Result] = []
        to_write: list[tuple[str, bytes]] = []
        for relative, data in papers:
            self._check(relative)
            result, must_write = self._decide(relative, fingerprint(data))
            results.append(result)
            if source is not None and relative in source:
                self._papers[result.replacement or relative][_MADE_FROM] = source[relative]
            if must_write:
                to_write.append((result.replacement or relative, data))
        if to_write:
            self.save()
            files = [(self._path(file), data) for file, data in to_write]
            write_many(files, seen={path: self._seen[path] for path, _ in files})
            for file, _ in to_write:
                self._papers[file].pop(_HALF_WAY, None)
        self.save()
        return tuple(results)

    def retire(self, prefixes: Iterable[str], valid: Iterable[str]) -> tuple[StalePaper, ...]:
        """Move the papers of ``prefix`` (folders, files) that are not in ``in_force`` out of the way.

        The program's own work goes into the folder ``stale``; nothing is deleted. What a hand changed stays
        and is marked. A PDF holds as long as it was made from the paper that now lies beside it. Those no
        longer on the disk are forgotten. The manifest knows both places while a paper is on its way.
        """
        scope = set(prefixes)
        folders = tuple(f"{nama}/" for nama in sorted(scope))
        holding = set(valid)
        retired_papers: list[StalePaper] = []
        moved_fingerprints: dict[str, str] = {}
        for file in sorted(self._papers):
            if file.startswith(f"{STALE_FOLDER}/") and self._on_disk(file) is None:
                del self._papers[file]
                continue
            if not file.startswith(folders) and file not in scope:
                continue
            if file in holding or self._still_made_from(file, holding):
                self._papers[file].pop(_STALE, None)
                continue
            on_disk = self._on_disk(file)
            if on_disk is None:
                del self._papers[file]
            elif self._own(file, on_disk):
                retired_papers.append(StalePaper(file, self._old_place(file, on_disk)))
                moved_fingerprints[file] = on_disk
            else:
                self._papers[file][_STALE] = True
                retired_papers.append(StalePaper(file))
        moving = [retired for retired in retired_papers if retired.moved_to is not None]
        for retired in moving:
            self._papers[str(retired.moved_to)] = {"sha256": moved_fingerprints[retired.file]}
        if moving:
            self.save()
        for retired in moving:
            move_whole(self._path(retired.file), self._path(str(retired.moved_to)))
            del self._papers[retired.file]
        self.save()
        return tuple(retired_papers)

    def save(self) -> None:
        """Write ``manifest.json``; an unchanged one is left alone.

        Raises :class:`OutputError` when it is no longer the one that was loaded: no run may wipe out what
        another has noted, also where the disk knows no locks.
        """
        used = {entry[_INPUTS] for entry in self._papers.values() if _INPUTS in entry}
        former_inputs = {key: facts for key, facts in self._document.pop(_FORMER_INPUTS, {}).items() if key in used}
        if former_inputs:
            self._document[_FORMER_INPUTS] = former_inputs
        facts = {key: self._document[key] for key in sorted(self._document) if key not in {"versi", "keluaran"}}
        papers = [{"berkas": file, **self._papers[file]} for file in sorted(self._papers)]
        text = json.dumps({"versi": VERSION, **facts, "keluaran": papers}, ensure_ascii=False, indent=2) + "\n"
        data = text.encode("utf-8")
        path = self.folder / NAME
        present, file_mark = read_seen(path)
        if present != data:
            if present != self._raw:
                raise OutputError(changed(path))
            write_many([(path, data)], seen={path: file_mark})
        self._raw = data

    def _decide(self, relative: str, new_sha: str) -> tuple[Result, bool]:
        """Return what is to become of a paper and whether bytes must be written; notes its fingerprint."""
        on_disk = self._on_disk(relative)
        if on_disk is None or on_disk == new_sha or self._own(relative, on_disk):
            self._expect(relative, new_sha, on_disk)
            if on_disk is None:
                return Result(relative, Outcome.NEW), True
            return Result(relative, Outcome.UNCHANGED if on_disk == new_sha else Outcome.REPLACED), on_disk != new_sha
        # What a hand changed is dealt with by this run: the new one lies beside it.
        self._papers.get(relative, {}).pop(_INPUTS, None)
        replacement = self._beside(relative, new_sha)
        former_sha = self._on_disk(replacement)
        self._expect(replacement, new_sha, former_sha)
        return Result(relative, Outcome.SET_ASIDE, replacement), former_sha != new_sha

    def _beside(self, relative: str, new_sha: str) -> str:
        """Return the name for the new paper beside a changed one: the first that is free or the program's."""
        path = PurePosixPath(relative)
        nomor = 1
        while True:
            ending = ".baru" if nomor == 1 else f".baru{nomor}"
            candidate = str(path.with_name(f"{path.stem}{ending}{path.suffix}"))
            on_disk = self._on_disk(candidate)
            if on_disk is None or on_disk == new_sha or self._own(candidate, on_disk):
                return candidate
            nomor += 1

    def _expect(self, file: str, new_sha: str, on_disk: str | None) -> None:
        entry: dict[str, Any] = {"sha256": new_sha}
        if on_disk is not None and on_disk != new_sha:
            entry[_HALF_WAY] = on_disk
        self._papers[file] = entry

    def _still_made_from(self, file: str, holding: set[str]) -> bool:
        """Tell whether a PDF is that of a paper which holds, in its present state."""
        entry = self._papers[file]
        source = entry.get(_MADE_FROM)
        docx = str(PurePosixPath(file).with_suffix(".docx"))
        if source is None or docx not in holding or self._on_disk(docx) != source:
            return False
        # A run was killed before it put the noted one in place: what lies there is the former one.
        return _HALF_WAY not in entry or self._on_disk(file) != entry[_HALF_WAY]

    def _old_place(self, file: str, on_disk: str) -> str:
        """Return where a paper goes in the folder ``stale``: a name that is free, or holds the very same."""
        path = PurePosixPath(STALE_FOLDER, file)
        nomor = 1
        while True:
            candidate = str(path if nomor == 1 else path.with_name(f"{path.stem}.{nomor}{path.suffix}"))
            if self._on_disk(candidate) in {None, on_disk}:
                return candidate
            nomor += 1

    def _own(self, file: str, on_disk: str) -> bool:
        entry = self._papers.get(file, {})
        return on_disk in {entry.get("sha256"), entry.get(_HALF_WAY)}

    def _on_disk(self, file: str) -> str | None:
        path = self._path(file)
        data, self._seen[path] = read_seen(path)
        return None if data is None else fingerprint(data)

    def _path(self, file: str) -> Path:
        return self.folder.joinpath(*PurePosixPath(file).parts)

    @classmethod
    def _check_shape(cls, document: Mapping[str, Any]) -> None:
        """Stop at a manifest that no run has written: papers outside of the folder, facts of another kind.

        Raises ValueError, KeyError, TypeError or AttributeError.
        """
        # Half a surrogate pair can stand in JSON, but in no file name and in no file.
        json.dumps(document, ensure_ascii=False).encode("utf-8")
        for entry in document.get("keluaran", ()):
            cls._check(entry["berkas"])
            fingerprints = [entry[key] for key in (_HALF_WAY, _MADE_FROM, _INPUTS) if key in entry]
            if not all(isinstance(inner, str) for inner in (entry["sha256"], *fingerprints)):
                raise TypeError(entry["berkas"])
        for key, kind in _FACT_KINDS.items():
            value = document.get(key, kind())
            if not isinstance(value, kind):
                raise TypeError(key)
            if isinstance(value, list) and not all(isinstance(inner, dict) for inner in value):
                raise TypeError(key)
        for former in document.get(_FORMER_INPUTS, {}).values():
            if not isinstance(former, list) or not all(isinstance(inner, dict) for inner in former):
                raise TypeError(_FORMER_INPUTS)

    @staticmethod
    def _check(relative: str) -> None:
        """Names are made by the program; one that leads out of the folder is a mistake in it."""
        path_parts = PurePosixPath(relative).parts
        leads_out = relative.startswith("/") or ".." in path_parts or not set(relative).isdisjoint("\\:\0")
        if not path_parts or leads_out:
            raise ValueError(relative)


def _per_file(inputs: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    return {str(input_entry.get("file")): str(input_entry.get("sha256")) for input_entry in inputs}


def _damaged_message(folder: Path) -> str:
    return (
        f"Berkas {folder / NAME} rusak atau bukan buatan program ini. Pindahkan ke tempat lain lalu "
        f"jalankan lagi; naskah yang sudah ada tidak akan ditimpa."
    )
