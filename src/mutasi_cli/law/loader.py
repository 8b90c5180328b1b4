"""Read ``law/data/*.toml`` and refuse whatever is malformed, naming the file and the fault.

The loader follows OpenFisca: unknown keys, missing citations, values out of order and wrong types never
pass. ``tomllib`` itself refuses duplicate keys and knows dates.
"""

import tomllib
from datetime import date, datetime
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from itertools import pairwise
from typing import Any

from mutasi_cli.errors import ParameterError
from mutasi_cli.law.model import LAST_REVIEW, Dasar, DatedValue, LawBook, Parameter, StatusDasar

UNITS: dict[str, type] = {
    "bulan": int,
    "tahun": int,
    "hari": int,
    "hari kerja": int,
    "angka": int,
    "ya/tidak": bool,
    "daftar": list,
    "tabel": dict,
    "kata": str,
}
"""Unit of a parameter -> the TOML type that its values must have."""

_PARAMETER_KEYS = {"keterangan", "satuan", "nilai"}
_VALUE_KEYS = {"berlaku", "sampai", "nilai", "dasar", "catatan"}
_DASAR_KEYS = {"peraturan", "pasal", "status", "dilihat"}


@cache
def load_lawbook() -> LawBook:
    """Return the parameters shipped with the package, read once per process."""
    return read_lawbook(files("mutasi_cli.law") / "data")


def read_lawbook(folder: Traversable) -> LawBook:
    """Return all parameters of a folder; the file name (without ``.toml``) is the parameter's name."""
    paths = sorted((path for path in folder.iterdir() if path.name.endswith(".toml")), key=lambda path: path.name)
    return LawBook({path.name.removesuffix(".toml"): read_parameter(path.name, path.read_bytes()) for path in paths})


def read_parameter(file_name: str, content: bytes) -> Parameter:
    """Return one parameter from the bytes of its file."""
    try:
        data = tomllib.loads(content.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ParameterError(f"Berkas parameter {file_name} bukan TOML yang sah: {error}.") from error
    _refuse_unknown(file_name, "berkas", data, _PARAMETER_KEYS)
    for key in ("keterangan", "satuan"):
        if not isinstance(data.get(key), str) or not data[key].strip():
            raise ParameterError(f"Berkas parameter {file_name}: kunci «{key}» wajib berisi teks.")
    if data["satuan"] not in UNITS:
        raise ParameterError(
            f"Berkas parameter {file_name}: satuan «{data['satuan']}» tidak dikenal; yang ada: {', '.join(UNITS)}."
        )
    entries = data.get("nilai")
    if not isinstance(entries, list) or not entries:
        raise ParameterError(f"Berkas parameter {file_name}: harus ada paling sedikit satu [[nilai]].")
    values = tuple(_read_value(file_name, content, UNITS[data["satuan"]]) for content in entries)
    for earlier, later in pairwise(values):
        if later.in_force <= earlier.in_force or (earlier.until is not None and later.in_force <= earlier.until):
            raise ParameterError(
                f"Berkas parameter {file_name}: nilai harus urut menurut tanggal berlaku dan tidak tumpang "
                f"tindih ({earlier.in_force} lalu {later.in_force})."
            )
    return Parameter(file_name.removesuffix(".toml"), data["keterangan"], data["satuan"], values)


def _read_value(file_name: str, entry: Any, jenis: type) -> DatedValue:  # noqa: ANN401 - raw TOML
    if not isinstance(entry, dict):
        raise ParameterError(f"Berkas parameter {file_name}: setiap [[nilai]] harus berupa tabel.")
    _refuse_unknown(file_name, "[[nilai]]", entry, _VALUE_KEYS)
    for key in ("berlaku", "nilai", "dasar"):
        if key not in entry:
            raise ParameterError(f"Berkas parameter {file_name}: [[nilai]] tanpa «{key}».")
    for key in ("berlaku", "sampai"):
        if key in entry and (not isinstance(entry[key], date) or isinstance(entry[key], datetime)):
            raise ParameterError(f"Berkas parameter {file_name}: «{key}» harus tanggal (YYYY-MM-DD).")
    if type(entry["nilai"]) is not jenis:
        raise ParameterError(f"Berkas parameter {file_name}: nilai {entry['nilai']!r} tidak cocok dengan satuan.")
    if not isinstance(entry.get("catatan", ""), str):
        raise ParameterError(f"Berkas parameter {file_name}: «catatan» harus berupa teks.")
    until = entry.get("sampai")
    if until is not None and until < entry["berlaku"]:
        raise ParameterError(f"Berkas parameter {file_name}: «sampai» sebelum «berlaku».")
    dasar = _read_basis(file_name, entry["dasar"])
    return DatedValue(entry["berlaku"], entry["nilai"], dasar, until, entry.get("catatan"))


def _read_basis(file_name: str, entry: Any) -> Dasar:  # noqa: ANN401 - raw TOML
    if not isinstance(entry, dict):
        raise ParameterError(f"Berkas parameter {file_name}: «dasar» harus berupa tabel.")
    _refuse_unknown(file_name, "dasar", entry, _DASAR_KEYS)
    if not isinstance(entry.get("peraturan"), str) or not entry["peraturan"].strip():
        raise ParameterError(f"Berkas parameter {file_name}: dasar tanpa «peraturan».")
    try:
        status = StatusDasar(entry.get("status", ""))
    except ValueError:
        raise ParameterError(
            f"Berkas parameter {file_name}: status dasar harus salah satu dari "
            f"{', '.join(status.value for status in StatusDasar)}."
        ) from None
    pasal = entry.get("pasal")
    if pasal is not None and (not isinstance(pasal, str) or not pasal.strip()):
        raise ParameterError(f"Berkas parameter {file_name}: «pasal» harus berupa teks.")
    looked_at = entry.get("dilihat", LAST_REVIEW)
    if type(looked_at) is not date:
        raise ParameterError(f"Berkas parameter {file_name}: «dilihat» harus berupa tanggal.")
    try:
        return Dasar(entry["peraturan"], pasal, status, looked_at)
    except ParameterError as error:
        raise ParameterError(f"Berkas parameter {file_name}: {error}") from None


def _refuse_unknown(file_name: str, place: str, entries: dict[str, Any], known: set[str]) -> None:
    for key in sorted(entries.keys() - known):
        raise ParameterError(f"Berkas parameter {file_name}: kunci «{key}» di {place} tidak dikenal.")
