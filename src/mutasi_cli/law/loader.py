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
from mutasi_cli.law.model import Dasar, LawBook, Nilai, Parameter, StatusDasar

SATUAN: dict[str, type] = {
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

_KUNCI_PARAMETER = {"keterangan", "satuan", "nilai"}
_KUNCI_NILAI = {"berlaku", "sampai", "nilai", "dasar", "catatan"}
_KUNCI_DASAR = {"peraturan", "pasal", "status"}


@cache
def load_lawbook() -> LawBook:
    """Return the parameters shipped with the package, read once per process."""
    return read_lawbook(files("mutasi_cli.law") / "data")


def read_lawbook(folder: Traversable) -> LawBook:
    """Return all parameters of a folder; the file name (without ``.toml``) is the parameter's name."""
    berkas = sorted((isi for isi in folder.iterdir() if isi.name.endswith(".toml")), key=lambda isi: isi.name)
    return LawBook(
        {isi.name.removesuffix(".toml"): read_parameter(isi.name, isi.read_bytes()) for isi in berkas}
    )


def read_parameter(berkas: str, isi: bytes) -> Parameter:
    """Return one parameter from the bytes of its file."""
    try:
        data = tomllib.loads(isi.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ParameterError(f"Berkas parameter {berkas} bukan TOML yang sah: {error}.") from error
    _refuse_unknown(berkas, "berkas", data, _KUNCI_PARAMETER)
    for kunci in ("keterangan", "satuan"):
        if not isinstance(data.get(kunci), str) or not data[kunci].strip():
            raise ParameterError(f"Berkas parameter {berkas}: kunci «{kunci}» wajib berisi teks.")
    if data["satuan"] not in SATUAN:
        raise ParameterError(
            f"Berkas parameter {berkas}: satuan «{data['satuan']}» tidak dikenal; "
            f"yang ada: {', '.join(SATUAN)}."
        )
    entri = data.get("nilai")
    if not isinstance(entri, list) or not entri:
        raise ParameterError(f"Berkas parameter {berkas}: harus ada paling sedikit satu [[nilai]].")
    nilai = tuple(_read_value(berkas, isi, SATUAN[data["satuan"]]) for isi in entri)
    for lama, baru in pairwise(nilai):
        if baru.berlaku <= lama.berlaku or (lama.sampai is not None and baru.berlaku <= lama.sampai):
            raise ParameterError(
                f"Berkas parameter {berkas}: nilai harus urut menurut tanggal berlaku dan tidak tumpang "
                f"tindih ({lama.berlaku} lalu {baru.berlaku})."
            )
    return Parameter(berkas.removesuffix(".toml"), data["keterangan"], data["satuan"], nilai)


def _read_value(berkas: str, isi: Any, jenis: type) -> Nilai:  # noqa: ANN401 - raw TOML
    if not isinstance(isi, dict):
        raise ParameterError(f"Berkas parameter {berkas}: setiap [[nilai]] harus berupa tabel.")
    _refuse_unknown(berkas, "[[nilai]]", isi, _KUNCI_NILAI)
    for kunci in ("berlaku", "nilai", "dasar"):
        if kunci not in isi:
            raise ParameterError(f"Berkas parameter {berkas}: [[nilai]] tanpa «{kunci}».")
    for kunci in ("berlaku", "sampai"):
        if kunci in isi and (not isinstance(isi[kunci], date) or isinstance(isi[kunci], datetime)):
            raise ParameterError(f"Berkas parameter {berkas}: «{kunci}» harus tanggal (YYYY-MM-DD).")
    if type(isi["nilai"]) is not jenis:
        raise ParameterError(f"Berkas parameter {berkas}: nilai {isi['nilai']!r} tidak cocok dengan satuan.")
    if not isinstance(isi.get("catatan", ""), str):
        raise ParameterError(f"Berkas parameter {berkas}: «catatan» harus berupa teks.")
    sampai = isi.get("sampai")
    if sampai is not None and sampai < isi["berlaku"]:
        raise ParameterError(f"Berkas parameter {berkas}: «sampai» sebelum «berlaku».")
    dasar = _read_basis(berkas, isi["dasar"])
    return Nilai(isi["berlaku"], isi["nilai"], dasar, sampai, isi.get("catatan"))


def _read_basis(berkas: str, isi: Any) -> Dasar:  # noqa: ANN401 - raw TOML
    if not isinstance(isi, dict):
        raise ParameterError(f"Berkas parameter {berkas}: «dasar» harus berupa tabel.")
    _refuse_unknown(berkas, "dasar", isi, _KUNCI_DASAR)
    if not isinstance(isi.get("peraturan"), str) or not isi["peraturan"].strip():
        raise ParameterError(f"Berkas parameter {berkas}: dasar tanpa «peraturan».")
    try:
        status = StatusDasar(isi.get("status", ""))
    except ValueError:
        raise ParameterError(
            f"Berkas parameter {berkas}: status dasar harus salah satu dari "
            f"{', '.join(status.value for status in StatusDasar)}."
        ) from None
    pasal = isi.get("pasal")
    if pasal is not None and (not isinstance(pasal, str) or not pasal.strip()):
        raise ParameterError(f"Berkas parameter {berkas}: «pasal» harus berupa teks.")
    try:
        return Dasar(isi["peraturan"], pasal, status)
    except ParameterError as error:
        raise ParameterError(f"Berkas parameter {berkas}: {error}") from None


def _refuse_unknown(berkas: str, tempat: str, isi: dict[str, Any], dikenal: set[str]) -> None:
    for kunci in sorted(isi.keys() - dikenal):
        raise ParameterError(f"Berkas parameter {berkas}: kunci «{kunci}» di {tempat} tidak dikenal.")
