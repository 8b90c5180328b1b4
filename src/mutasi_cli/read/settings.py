"""``mutasi.toml``: the standing facts of an office.

The file is read from the batch folder or the nearest folder above it. Unknown keys are refused with the
nearest known name; a wrong type is refused with the key and what it should be.
"""

import difflib
import os
import re
import tomllib
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from mutasi_cli.domain.finding import Severity
from mutasi_cli.domain.office import (
    DecreeSettings,
    Instansi,
    KepalaDaerah,
    Letterhead,
    LetterSettings,
    LetterStyle,
    OfficeSettings,
    Pejabat,
    RuleSettings,
)
from mutasi_cli.errors import SettingsError
from mutasi_cli.law.model import OfficeValue
from mutasi_cli.read import handover_settings
from mutasi_cli.words.sentence_words import perhaps_meant

FILE_NAME = "mutasi.toml"
_FAULT_PLACE = re.compile(r"line (\d+), column (\d+)")
"""Where the parser of TOML, which speaks English, met a fault."""

_TEXT = (str,)
_DATE = (date,)
_LIST = (list,)

_KEYS: Mapping[str, Mapping[str, tuple[type, ...]]] = {
    "instansi": dict.fromkeys(
        (
            "nama",
            "jenis",
            "wilayah",
            "provinsi",
            "tempat",
            "perangkat_kepegawaian",
            "singkatan_kepegawaian",
        ),
        _TEXT,
    ),
    "kepala_daerah": {
        **dict.fromkeys(("sebutan", "nama", "gelar_depan", "gelar_belakang", "status"), _TEXT),
        **dict.fromkeys(("tanggal_pelantikan", "akhir_masa_jabatan", "tanggal_penetapan_paslon"), _DATE),
    },
    "pejabat": dict.fromkeys(
        (
            "nama",
            "gelar_depan",
            "gelar_belakang",
            "nip",
            "pangkat",
            "golongan",
            "jabatan",
            "status",
            "nomor_delegasi",
        ),
        _TEXT,
    ),
    "berkas": {
        **dict.fromkeys(("batch", "templates", "keluaran"), _TEXT),
        **dict.fromkeys(("usulan", "pegawai", "jabatan"), (str, list)),
    },
    "keputusan": {
        **dict.fromkeys(("penandatangan", "nomor_delegasi", "nomor", "pengesah_salinan"), _TEXT),
        **dict.fromkeys(("mengingat", "tembusan"), _LIST),
        "frasa_rahmat": (bool,),
        "pengesah_petikan": (dict,),
    },
    "acara": dict.fromkeys(("puskesmas", "urutan"), _TEXT),
    "gaya": {
        **dict.fromkeys(("keputusan", "surat"), (dict,)),
        **dict.fromkeys(("lambang_negara", "lambang_daerah"), _TEXT),
    },
    "surat": {"penandatangan": (dict,), "tamu": _LIST},
    "tim_penilai_kinerja": {"ketua": _TEXT, "sekretaris": _TEXT, "anggota": _LIST},
    **handover_settings.KEYS,
}
_MARGINS = ("pias_atas", "pias_kanan", "pias_bawah", "pias_kiri")
_STYLE: Mapping[str, tuple[type, ...]] = {
    "huruf": _TEXT,
    "ukuran": (int,),
    "kertas": _TEXT,
    **dict.fromkeys((*_MARGINS, "ruang_kop"), (int,)),
    "kertas_berkop": (bool,),
}
_KOP: Mapping[str, tuple[type, ...]] = {"baris": _LIST, "alamat": _TEXT}
_OFFICE = ("kepala_daerah", "sekretariat_daerah", "kepegawaian")
_EXEMPT = ("kop", "kolom", "nama_lain", "parameter", "aturan")
_CHOICES: Mapping[str, tuple[str, ...]] = {
    "instansi.jenis": ("kota", "kabupaten", "provinsi"),
    "status": ("definitif", "pj", "plt", "plh"),
    "acara.puskesmas": ("pelantikan", "penyerahan_sk"),
    "acara.urutan": ("naskah_dulu", "sumpah_dulu"),
    "kertas": ("F4", "A4", "Legal", "Letter"),
}
_GROUP_WORDS = ("struktural", "tugas_tambahan")
_LETTERS = ("usulan_bkn", "nota_dinas", "undangan", "permohonan_rohaniwan", "nota_saksi")
"""Letters whose signer an office may choose."""
_SIGNER_LEVELS = 3
"""Who has the authority, a.n., u.b.; the rules of official letters know no further step."""
_LARGEST_MARGIN = 100
"""Margins and the space of a letterhead beyond this many millimetres leave no room for the text."""


def resolved(path: Path) -> Path:
    """Return a path without links and dots; links that lead in a circle stay (``Path.resolve`` may raise)."""
    return Path(os.path.realpath(path))


def find_settings(mulai: Path) -> Path | None:
    """Return the ``mutasi.toml`` of a folder or of the nearest folder above it, None when there is none."""
    folder = resolved(mulai)
    for candidate in (folder, *folder.parents):
        try:
            if (candidate / FILE_NAME).is_file():
                return candidate / FILE_NAME
        except OSError as error:
            raise SettingsError(
                f"{candidate / FILE_NAME} tidak dapat diperiksa; periksa hak akses foldernya."
            ) from error
    return None


def read_settings(path: Path | None) -> OfficeSettings:
    """Return the settings of a file; without a file the groups are None and the rules say so (DAT021)."""
    if path is None:
        return OfficeSettings()
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise SettingsError(
            f"{path.name} tidak tersimpan sebagai UTF-8. Buka dengan Notepad, lalu simpan sebagai UTF-8."
        ) from error
    except OSError as error:
        raise SettingsError(
            f"{path} tidak dapat dibaca. Tutup program yang membukanya, atau periksa hak akses berkasnya."
        ) from error
    try:
        data = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        # The parser calls itself for every bracket within a bracket.
        location = _FAULT_PLACE.search(str(error))
        if isinstance(error, RecursionError):
            reason = "terlalu banyak kurung bersarang"
        elif location is not None:
            reason = f"periksa tanda kutip, kurung, dan tanda = pada baris {location[1]}, kolom {location[2]}"
        else:
            reason = "isinya terputus di akhir berkas; periksa tanda kutip dan kurung yang terakhir"
        raise SettingsError(f"{path.name} salah tulis: {reason}.") from error
    return parse_settings(data, path.parent)


def parse_settings(data: Mapping[str, Any], folder: Path = Path()) -> OfficeSettings:
    """Return the settings of a parsed ``mutasi.toml``; images lie relative to ``folder``."""
    _refuse_unknown("", data, (*_KEYS, *_EXEMPT))
    keputusan = _table("keputusan", data)
    own = {nama: _table(f"keputusan.{nama}", keputusan, nama) for nama in _GROUP_WORDS}
    shared = {key: entry for key, entry in keputusan.items() if key not in _GROUP_WORDS}
    _check("keputusan", shared, _KEYS["keputusan"])
    for nama, entry in own.items():
        _check(f"keputusan.{nama}", entry, _KEYS["keputusan"])
    ceremony = _checked("acara", data)
    _one_of("acara.puskesmas", ceremony.get("puskesmas"), _CHOICES["acara.puskesmas"])
    _one_of("acara.urutan", ceremony.get("urutan"), _CHOICES["acara.urutan"])
    style = _checked("gaya", data)
    file_names = _files(data)
    arms = {nama: folder / style[nama] for nama in ("lambang_negara", "lambang_daerah") if style.get(nama)}
    return OfficeSettings(
        instansi=_instansi(data),
        kepala_daerah=_kepala_daerah(data),
        pejabat=_pejabat(data),
        berkas={key: written for key, written in file_names.items() if isinstance(written, str)},
        table_files={
            table: _several(file_names[table]) for table in ("usulan", "pegawai", "jabatan") if table in file_names
        },
        keputusan=_keputusan({**shared, **own["struktural"]}) if "keputusan" in data else None,
        keputusan_tugas_tambahan=(_keputusan({**shared, **own["tugas_tambahan"]}) if "keputusan" in data else None),
        acara_puskesmas=ceremony.get("puskesmas", "pelantikan"),
        acara_urutan=ceremony.get("urutan", "naskah_dulu"),
        decree_style=_style("keputusan", style, "Bookman Old Style", arms),
        paper_style=_style("surat", style, "Arial", arms),
        kop=_kop(data),
        kop_unit=_unit_letterheads(data),
        surat=_papers(data),
        siasn=handover_settings.siasn_settings(_checked("siasn", data)),
        imut=handover_settings.imut_settings(_checked("imut", data)),
        kolom=_text_tables("kolom", data),
        nama_lain_unit=_text_tables("nama_lain", data, ("unit",)).get("unit", {}),
        parameter=_parameter(data),
        aturan=_rules(data),
    )


def _files(data: Mapping[str, Any]) -> dict[str, Any]:
    file_names = _checked("berkas", data)
    for key, written in file_names.items():
        if isinstance(written, list):
            _texts(f"berkas.{key}", written)
        if any(not letter.isprintable() for nama in _several(written) for letter in nama):
            raise SettingsError(
                f"{FILE_NAME}: berkas.{key} memuat tanda yang tidak dapat menjadi nama berkas. Tulis ulang namanya."
            )
    return file_names


def _several(written: str | Sequence[str]) -> tuple[str, ...]:
    """Return one name or a list of names as a list; blank ones are none."""
    names = (written,) if isinstance(written, str) else tuple(written)
    return tuple(nama for nama in names if nama.strip())


def _instansi(data: Mapping[str, Any]) -> Instansi | None:
    group = _checked("instansi", data)
    _one_of("instansi.jenis", group.get("jenis"), _CHOICES["instansi.jenis"])
    return Instansi(**group) if _filled(group) else None


def _kepala_daerah(data: Mapping[str, Any]) -> KepalaDaerah | None:
    group = _checked("kepala_daerah", data)
    _one_of("kepala_daerah.status", group.get("status"), _CHOICES["status"])
    return KepalaDaerah(**group) if _filled(group) else None


def _pejabat(data: Mapping[str, Any]) -> dict[str, Pejabat]:
    result = {}
    for key, group in _table("pejabat", data).items():
        if not isinstance(group, dict):
            raise SettingsError(f"{FILE_NAME}: pejabat.{key} harus berupa tabel [pejabat.{key}].")
        _check(f"pejabat.{key}", group, _KEYS["pejabat"])
        _one_of(f"pejabat.{key}.status", group.get("status"), _CHOICES["status"])
        if _filled(group):
            result[key] = Pejabat(key=key, **group)
    return result


def _filled(group: Mapping[str, Any]) -> bool:
    """Tell whether anything was filled in; a blank group, as ``mutasi init`` writes it, is a missing one."""
    return any(value != "" for value in group.values())


def _keputusan(group: Mapping[str, Any]) -> DecreeSettings:
    certifier = group.get("pengesah_petikan", {})
    _check("keputusan.pengesah_petikan", certifier, {"jpt": _TEXT, "lainnya": _TEXT})
    return DecreeSettings(
        penandatangan=group.get("penandatangan", "kepala_daerah"),
        nomor_delegasi=group.get("nomor_delegasi", ""),
        nomor=group.get("nomor", ""),
        mengingat=_texts("keputusan.mengingat", group.get("mengingat", [])),
        tembusan=_texts("keputusan.tembusan", group.get("tembusan", [])),
        frasa_rahmat=group.get("frasa_rahmat", False),
        pengesah_petikan=dict(certifier),
        pengesah_salinan=group.get("pengesah_salinan", "kabag_hukum"),
    )


def _style(nama: str, style: Mapping[str, Any], font: str, arms: Mapping[str, Path]) -> LetterStyle:
    group = style.get(nama, {})
    _check(f"gaya.{nama}", group, _STYLE)
    _one_of(f"gaya.{nama}.kertas", group.get("kertas"), _CHOICES["kertas"])
    for key in (*_MARGINS, "ruang_kop"):
        if not 0 <= group.get(key, 0) <= _LARGEST_MARGIN:
            raise SettingsError(
                f"{FILE_NAME}: gaya.{nama}.{key} = {group[key]} harus antara 0 dan {_LARGEST_MARGIN} (milimeter)."
            )
    return LetterStyle(**{"huruf": font, **group, **arms})


def _kop(data: Mapping[str, Any]) -> dict[str, Letterhead]:
    table = _table("kop", data)
    _refuse_unknown("kop", table, (*_OFFICE, "unit"))
    return {nama: _one_letterhead(f"kop.{nama}", letterhead) for nama, letterhead in table.items() if nama != "unit"}


def _unit_letterheads(data: Mapping[str, Any]) -> dict[str, Letterhead]:
    table = _table("kop.unit", _table("kop", data), "unit")
    return {nama: _one_letterhead(f"kop.unit.{nama}", letterhead) for nama, letterhead in table.items()}


def _one_letterhead(nama: str, group: Any) -> Letterhead:  # noqa: ANN401 - raw TOML
    _check(nama, group, _KOP)
    return Letterhead(baris=_texts(f"{nama}.baris", group.get("baris", [])), address=group.get("alamat", ""))


def _papers(data: Mapping[str, Any]) -> LetterSettings:
    group = _checked("surat", data)
    team = _checked("tim_penilai_kinerja", data)
    penandatangan = group.get("penandatangan", {})
    _check("surat.penandatangan", penandatangan, dict.fromkeys(_LETTERS, _LIST))
    for key, nama in penandatangan.items():
        if not 0 < len(nama) <= _SIGNER_LEVELS:
            raise SettingsError(
                f"{FILE_NAME}: surat.penandatangan.{key} harus berisi satu sampai {_SIGNER_LEVELS} nama "
                f'bagian pejabat, misalnya ["kepala_daerah", "sekda"].'
            )
    return LetterSettings(
        penandatangan={key: _texts(f"surat.penandatangan.{key}", nama) for key, nama in penandatangan.items()},
        tamu=_texts("surat.tamu", group.get("tamu", [])),
        ketua_tpk=team.get("ketua", "sekda"),
        sekretaris_tpk=team.get("sekretaris", "kepala_kepegawaian"),
        anggota_tpk=_texts("tim_penilai_kinerja.anggota", team.get("anggota", [])),
    )


def _texts(nama: str, texts: Sequence[Any]) -> tuple[str, ...]:
    if not all(isinstance(text, str) for text in texts):
        raise SettingsError(f"{FILE_NAME}: {nama} harus berupa daftar teks.")
    return tuple(texts)


def _text_tables(nama: str, data: Mapping[str, Any], known: Sequence[str] | None = None) -> dict[str, dict[str, str]]:
    result: dict[str, dict[str, str]] = {}
    table = _table(nama, data)
    if known is not None:
        _refuse_unknown(nama, table, known)
    for key, group in table.items():
        if not isinstance(group, dict) or not all(isinstance(value, str) for value in group.values()):
            raise SettingsError(f'{FILE_NAME}: [{nama}.{key}] harus berisi baris "tulisan" = "tulisan".')
        result[key] = dict(group)
    return result


def _parameter(data: Mapping[str, Any]) -> dict[str, OfficeValue]:
    result = {}
    for nama, group in _table("parameter", data).items():
        _check(f"parameter.{nama}", group, {"nilai": (object,), "alasan": _TEXT})
        if "nilai" not in group or not group.get("alasan", "").strip():
            raise SettingsError(
                f"{FILE_NAME}: [parameter.{nama}] wajib berisi nilai dan alasan; alasan itu dicetak di setiap keluaran."
            )
        result[nama] = OfficeValue(group["nilai"], group["alasan"].strip())
    return result


def _rules(data: Mapping[str, Any]) -> dict[str, RuleSettings]:
    result = {}
    for kode, group in _table("aturan", data).items():
        _check(f"aturan.{kode}", group, {"keparahan": _TEXT, "alasan": _TEXT})
        _one_of(f"aturan.{kode}.keparahan", group.get("keparahan", ""), (*Severity, "mati"))
        if not group.get("alasan", "").strip():
            raise SettingsError(f"{FILE_NAME}: [aturan.{kode}] wajib beralasan; alasan itu dicetak di setiap laporan.")
        severity = None if group["keparahan"] == "mati" else Severity(group["keparahan"])
        result[kode] = RuleSettings(severity=severity, alasan=group["alasan"].strip())
    return result


def _checked(nama: str, data: Mapping[str, Any]) -> dict[str, Any]:
    group = _table(nama, data)
    _check(nama, group, _KEYS[nama])
    return group


def _table(nama: str, data: Mapping[str, Any], key: str | None = None) -> dict[str, Any]:
    group = data.get(nama if key is None else key, {})
    if not isinstance(group, dict):
        raise SettingsError(f"{FILE_NAME}: «{nama}» harus berupa tabel [{nama}].")
    return group


def _check(nama: str, group: Any, types_by_key: Mapping[str, tuple[type, ...]]) -> None:  # noqa: ANN401 - raw TOML
    if not isinstance(group, dict):
        raise SettingsError(f"{FILE_NAME}: «{nama}» harus berupa tabel [{nama}].")
    _refuse_unknown(nama, group, tuple(types_by_key))
    for field, value in group.items():
        jenis = types_by_key[field]
        wrong = not isinstance(value, jenis)
        wrong = wrong or (jenis == _DATE and isinstance(value, datetime))
        wrong = wrong or (jenis == (int,) and isinstance(value, bool))
        if wrong:
            raise SettingsError(f"{FILE_NAME}: {nama}.{field} = {value!r} harus berupa {_type_words(jenis)}.")


def _type_words(jenis: tuple[type, ...]) -> str:
    words = {str: "teks", date: "tanggal (2026-02-06)", list: "daftar", bool: "true atau false"}
    words |= {int: "bilangan bulat", dict: "tabel"}
    return " atau ".join(words.get(kind, kind.__name__) for kind in jenis)


def _one_of(nama: str, value: str | None, choices: Sequence[str]) -> None:
    if value is not None and value not in choices:
        raise SettingsError(f"{FILE_NAME}: {nama} = «{value}» tidak dikenal; pilihannya: {', '.join(choices)}.")


def _refuse_unknown(group_name: str, group: Mapping[str, Any], known: Sequence[str]) -> None:
    for key in group:
        if key in known:
            continue
        near = difflib.get_close_matches(key, known, n=1, cutoff=0.5)
        suggestion = perhaps_meant(*(f"«{word}»" for word in near), otherwise=f" Yang dikenal: {', '.join(known)}.")
        location = f" di [{group_name}]" if group_name else ""
        raise SettingsError(f"{FILE_NAME}: kunci «{key}»{location} tidak dikenal.{suggestion}")
