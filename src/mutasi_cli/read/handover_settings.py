"""``[siasn]`` and ``[imut]`` of ``mutasi.toml``: what an office says once for the hand-over to BKN."""

import re
from collections.abc import Mapping
from typing import Any

from mutasi_cli.domain.office import ImutSettings, SiasnSettings
from mutasi_cli.domain.siasn_ids import is_entity_id
from mutasi_cli.domain.vocabulary import KindOfMove
from mutasi_cli.errors import SettingsError

KEYS: Mapping[str, Mapping[str, tuple[type, ...]]] = {
    "siasn": {
        **dict.fromkeys(("instansi_id", "instansi_induk_id", "satuan_kerja_id"), (str,)),
        "tugas_tambahan_jenis_jabatan": (str,),
        "jenis_mutasi": (dict,),
        "nama_dokumen": (str,),
        "ukuran_maksimum_kb": (int,),
    },
    "imut": {"surat": (str,), "berkas": (list,)},
}
"""The keys of both tables with their types."""

_FILE = "mutasi.toml"
_DOCUMENT_WORD = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*")
_PLACEHOLDERS = ("{id}", "{nip}")
_KINDS_OF_POST = ("1", "2", "3", "4")
_KINDS_OF_RECORD = ("MJ", "MU")
_LETTERS = ("kategori", "jenis")


def siasn_settings(group: Mapping[str, Any]) -> SiasnSettings:
    """Return ``[siasn]`` from its values, whose types were checked before."""
    for key in ("instansi_id", "instansi_induk_id", "satuan_kerja_id"):
        written = group.get(key, "")
        if written and not is_entity_id(written):
            raise SettingsError(
                f"{_FILE}: siasn.{key} = «{written}» bukan id SIASN; id itu 32 angka dan huruf a-f, atau UUID."
            )
    _one_of("siasn.tugas_tambahan_jenis_jabatan", group.get("tugas_tambahan_jenis_jabatan", "1"), _KINDS_OF_POST)
    records = group.get("jenis_mutasi", {})
    for kind, record in records.items():
        _one_of("siasn.jenis_mutasi", kind, tuple(KindOfMove))
        _one_of(f"siasn.jenis_mutasi.{kind}", record, _KINDS_OF_RECORD)
    _check_documents(group)
    return SiasnSettings(**{**group, "jenis_mutasi": dict(records)})


def _check_documents(group: Mapping[str, Any]) -> None:
    """Refuse a pattern that names no file, and a size that no file has."""
    pattern = group.get("nama_dokumen")
    if pattern is not None:
        rest = pattern
        for placeholder in _PLACEHOLDERS:
            rest = rest.replace(placeholder, "")
        whole = all(placeholder in pattern for placeholder in _PLACEHOLDERS) and pattern.endswith(".pdf")
        if not whole or re.search(r'[{}/\\:*?"<>|\x00-\x1f]', rest):
            raise SettingsError(
                f"{_FILE}: siasn.nama_dokumen = «{pattern}» harus memuat {{id}} dan {{nip}}, berakhir dengan .pdf, dan "
                f'tanpa tanda / \\ : * ? " < > |.'
            )
    largest = group.get("ukuran_maksimum_kb", 1)
    if largest < 1:
        raise SettingsError(f"{_FILE}: siasn.ukuran_maksimum_kb = {largest} harus di atas 0.")


def imut_settings(group: Mapping[str, Any]) -> ImutSettings:
    """Return ``[imut]`` from its values, whose types were checked before."""
    _one_of("imut.surat", group.get("surat", _LETTERS[0]), _LETTERS)
    berkas = group.get("berkas", [])
    for word in berkas:
        if not isinstance(word, str) or _DOCUMENT_WORD.fullmatch(word) is None or berkas.count(word) > 1:
            raise SettingsError(
                f"{_FILE}: imut.berkas memuat «{word}»; tulis setiap dokumen sekali dengan huruf kecil, misalnya "
                f'["ba_tpk", "usulan"].'
            )
    return ImutSettings(**{**group, "berkas": tuple(berkas)})


def _one_of(name: str, written: object, choices: tuple[str, ...]) -> None:
    if written not in choices:
        raise SettingsError(f"{_FILE}: {name} = «{written}» tidak dikenal; pilihannya: {', '.join(choices)}.")
