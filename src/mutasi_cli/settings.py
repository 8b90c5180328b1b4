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

from mutasi_cli.domain.pengaturan import (
    GayaSurat,
    Instansi,
    KepalaDaerah,
    KopSurat,
    Pejabat,
    Pengaturan,
    SetelanAturan,
    SetelanKeputusan,
    SetelanSurat,
)
from mutasi_cli.domain.temuan import Severity
from mutasi_cli.errors import PengaturanError
from mutasi_cli.law.model import NilaiKantor

NAMA_BERKAS = "mutasi.toml"
_LETAK_SALAH = re.compile(r"line (\d+), column (\d+)")
"""Where the parser of TOML, which speaks English, met a fault."""

_TEKS = (str,)
_TANGGAL = (date,)
_DAFTAR = (list,)

_KUNCI: Mapping[str, Mapping[str, tuple[type, ...]]] = {
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
        _TEKS,
    ),
    "kepala_daerah": {
        **dict.fromkeys(("sebutan", "nama", "gelar_depan", "gelar_belakang", "status"), _TEKS),
        **dict.fromkeys(("tanggal_pelantikan", "akhir_masa_jabatan", "tanggal_penetapan_paslon"), _TANGGAL),
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
        _TEKS,
    ),
    "berkas": dict.fromkeys(("batch", "pegawai", "jabatan", "templates", "keluaran"), _TEKS),
    "keputusan": {
        **dict.fromkeys(("penandatangan", "nomor_delegasi", "nomor", "pengesah_salinan"), _TEKS),
        **dict.fromkeys(("mengingat", "tembusan"), _DAFTAR),
        "frasa_rahmat": (bool,),
        "pengesah_petikan": (dict,),
    },
    "acara": dict.fromkeys(("puskesmas", "urutan"), _TEKS),
    "gaya": {
        **dict.fromkeys(("keputusan", "surat"), (dict,)),
        **dict.fromkeys(("lambang_negara", "lambang_daerah"), _TEKS),
    },
    "surat": {"penandatangan": (dict,), "tamu": _DAFTAR},
    "tim_penilai_kinerja": {"ketua": _TEKS, "sekretaris": _TEKS, "anggota": _DAFTAR},
}
_PIAS = ("pias_atas", "pias_kanan", "pias_bawah", "pias_kiri")
_GAYA: Mapping[str, tuple[type, ...]] = {
    "huruf": _TEKS,
    "ukuran": (int,),
    "kertas": _TEKS,
    **dict.fromkeys((*_PIAS, "ruang_kop"), (int,)),
    "kertas_berkop": (bool,),
}
_KOP: Mapping[str, tuple[type, ...]] = {"baris": _DAFTAR, "alamat": _TEKS}
_KANTOR = ("kepala_daerah", "sekretariat_daerah", "kepegawaian")
_BEBAS = ("kop", "kolom", "nama_lain", "parameter", "aturan")
_PILIHAN: Mapping[str, tuple[str, ...]] = {
    "instansi.jenis": ("kota", "kabupaten", "provinsi"),
    "status": ("definitif", "pj", "plt", "plh"),
    "acara.puskesmas": ("pelantikan", "penyerahan_sk"),
    "acara.urutan": ("naskah_dulu", "sumpah_dulu"),
    "kertas": ("F4", "A4", "Legal", "Letter"),
}
_KELOMPOK = ("struktural", "tugas_tambahan")
_SURAT = ("usulan_bkn", "nota_dinas", "undangan", "permohonan_rohaniwan", "nota_saksi")
"""Letters whose signer an office may choose."""
_TINGKAT_TTD = 3
"""Who has the authority, a.n., u.b.; the rules of official letters know no further step."""
_PIAS_TERBESAR = 100
"""Margins and the space of a letterhead beyond this many millimetres leave no room for the text."""


def resolved(path: Path) -> Path:
    """Return a path without links and dots; links that lead in a circle stay (``Path.resolve`` may raise)."""
    return Path(os.path.realpath(path))


def find_settings(mulai: Path) -> Path | None:
    """Return the ``mutasi.toml`` of a folder or of the nearest folder above it, None when there is none."""
    folder = resolved(mulai)
    for calon in (folder, *folder.parents):
        try:
            if (calon / NAMA_BERKAS).is_file():
                return calon / NAMA_BERKAS
        except OSError as error:
            raise PengaturanError(
                f"{calon / NAMA_BERKAS} tidak dapat diperiksa; periksa hak akses foldernya."
            ) from error
    return None


def read_settings(path: Path | None) -> Pengaturan:
    """Return the settings of a file; without a file the groups are None and the rules say so (DAT021)."""
    if path is None:
        return Pengaturan()
    try:
        teks = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise PengaturanError(
            f"{path.name} tidak tersimpan sebagai UTF-8. Buka dengan Notepad, lalu simpan sebagai UTF-8."
        ) from error
    except OSError as error:
        raise PengaturanError(
            f"{path} tidak dapat dibaca. Tutup program yang membukanya, atau periksa hak akses berkasnya."
        ) from error
    try:
        data = tomllib.loads(teks)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        # The parser calls itself for every bracket within a bracket.
        letak = _LETAK_SALAH.search(str(error))
        if isinstance(error, RecursionError):
            alasan = "terlalu banyak kurung bersarang"
        elif letak is not None:
            alasan = f"periksa tanda kutip, kurung, dan tanda = pada baris {letak[1]}, kolom {letak[2]}"
        else:
            alasan = "isinya terputus di akhir berkas; periksa tanda kutip dan kurung yang terakhir"
        raise PengaturanError(f"{path.name} salah tulis: {alasan}.") from error
    return parse_settings(data, path.parent)


def parse_settings(data: Mapping[str, Any], folder: Path = Path()) -> Pengaturan:
    """Return the settings of a parsed ``mutasi.toml``; images lie relative to ``folder``."""
    _refuse_unknown("", data, (*_KUNCI, *_BEBAS))
    keputusan = _table("keputusan", data)
    khusus = {nama: _table(f"keputusan.{nama}", keputusan, nama) for nama in _KELOMPOK}
    umum = {kunci: isi for kunci, isi in keputusan.items() if kunci not in _KELOMPOK}
    _check("keputusan", umum, _KUNCI["keputusan"])
    for nama, isi in khusus.items():
        _check(f"keputusan.{nama}", isi, _KUNCI["keputusan"])
    acara = _checked("acara", data)
    _one_of("acara.puskesmas", acara.get("puskesmas"), _PILIHAN["acara.puskesmas"])
    _one_of("acara.urutan", acara.get("urutan"), _PILIHAN["acara.urutan"])
    gaya = _checked("gaya", data)
    lambang = {nama: folder / gaya[nama] for nama in ("lambang_negara", "lambang_daerah") if gaya.get(nama)}
    return Pengaturan(
        instansi=_instansi(data),
        kepala_daerah=_kepala_daerah(data),
        pejabat=_pejabat(data),
        berkas=_berkas(data),
        keputusan=_keputusan({**umum, **khusus["struktural"]}) if "keputusan" in data else None,
        keputusan_tugas_tambahan=(
            _keputusan({**umum, **khusus["tugas_tambahan"]}) if "keputusan" in data else None
        ),
        acara_puskesmas=acara.get("puskesmas", "pelantikan"),
        acara_urutan=acara.get("urutan", "naskah_dulu"),
        gaya_keputusan=_gaya("keputusan", gaya, "Bookman Old Style", lambang),
        gaya_surat=_gaya("surat", gaya, "Arial", lambang),
        kop=_kop(data),
        kop_unit=_kop_unit(data),
        surat=_surat(data),
        kolom=_text_tables("kolom", data),
        nama_lain_unit=_text_tables("nama_lain", data, ("unit",)).get("unit", {}),
        parameter=_parameter(data),
        aturan=_aturan(data),
    )


def _berkas(data: Mapping[str, Any]) -> dict[str, str]:
    isi = _checked("berkas", data)
    for kunci, nama in isi.items():
        if any(not huruf.isprintable() for huruf in nama):
            raise PengaturanError(
                f"{NAMA_BERKAS}: berkas.{kunci} memuat tanda yang tidak dapat menjadi nama berkas. "
                f"Tulis ulang namanya."
            )
    return isi


def _instansi(data: Mapping[str, Any]) -> Instansi | None:
    isi = _checked("instansi", data)
    _one_of("instansi.jenis", isi.get("jenis"), _PILIHAN["instansi.jenis"])
    return Instansi(**isi) if _filled(isi) else None


def _kepala_daerah(data: Mapping[str, Any]) -> KepalaDaerah | None:
    isi = _checked("kepala_daerah", data)
    _one_of("kepala_daerah.status", isi.get("status"), _PILIHAN["status"])
    return KepalaDaerah(**isi) if _filled(isi) else None


def _pejabat(data: Mapping[str, Any]) -> dict[str, Pejabat]:
    hasil = {}
    for kunci, isi in _table("pejabat", data).items():
        if not isinstance(isi, dict):
            raise PengaturanError(f"{NAMA_BERKAS}: pejabat.{kunci} harus berupa tabel [pejabat.{kunci}].")
        _check(f"pejabat.{kunci}", isi, _KUNCI["pejabat"])
        _one_of(f"pejabat.{kunci}.status", isi.get("status"), _PILIHAN["status"])
        if _filled(isi):
            hasil[kunci] = Pejabat(kunci=kunci, **isi)
    return hasil


def _filled(isi: Mapping[str, Any]) -> bool:
    """Tell whether anything was filled in; a blank group, as ``mutasi init`` writes it, is a missing one."""
    return any(nilai != "" for nilai in isi.values())


def _keputusan(isi: Mapping[str, Any]) -> SetelanKeputusan:
    pengesah = isi.get("pengesah_petikan", {})
    _check("keputusan.pengesah_petikan", pengesah, {"jpt": _TEKS, "lainnya": _TEKS})
    return SetelanKeputusan(
        penandatangan=isi.get("penandatangan", "kepala_daerah"),
        nomor_delegasi=isi.get("nomor_delegasi", ""),
        nomor=isi.get("nomor", ""),
        mengingat=_texts("keputusan.mengingat", isi.get("mengingat", [])),
        tembusan=_texts("keputusan.tembusan", isi.get("tembusan", [])),
        frasa_rahmat=isi.get("frasa_rahmat", False),
        pengesah_petikan=dict(pengesah),
        pengesah_salinan=isi.get("pengesah_salinan", "kabag_hukum"),
    )


def _gaya(nama: str, gaya: Mapping[str, Any], huruf: str, lambang: Mapping[str, Path]) -> GayaSurat:
    isi = gaya.get(nama, {})
    _check(f"gaya.{nama}", isi, _GAYA)
    _one_of(f"gaya.{nama}.kertas", isi.get("kertas"), _PILIHAN["kertas"])
    for kunci in (*_PIAS, "ruang_kop"):
        if not 0 <= isi.get(kunci, 0) <= _PIAS_TERBESAR:
            raise PengaturanError(
                f"{NAMA_BERKAS}: gaya.{nama}.{kunci} = {isi[kunci]} harus antara 0 dan {_PIAS_TERBESAR} "
                f"(milimeter)."
            )
    return GayaSurat(**{"huruf": huruf, **isi, **lambang})


def _kop(data: Mapping[str, Any]) -> dict[str, KopSurat]:
    tabel = _table("kop", data)
    _refuse_unknown("kop", tabel, (*_KANTOR, "unit"))
    return {nama: _satu_kop(f"kop.{nama}", isi) for nama, isi in tabel.items() if nama != "unit"}


def _kop_unit(data: Mapping[str, Any]) -> dict[str, KopSurat]:
    tabel = _table("kop.unit", _table("kop", data), "unit")
    return {nama: _satu_kop(f"kop.unit.{nama}", isi) for nama, isi in tabel.items()}


def _satu_kop(nama: str, isi: Any) -> KopSurat:  # noqa: ANN401 - raw TOML
    _check(nama, isi, _KOP)
    return KopSurat(baris=_texts(f"{nama}.baris", isi.get("baris", [])), alamat=isi.get("alamat", ""))


def _surat(data: Mapping[str, Any]) -> SetelanSurat:
    isi = _checked("surat", data)
    tim = _checked("tim_penilai_kinerja", data)
    penandatangan = isi.get("penandatangan", {})
    _check("surat.penandatangan", penandatangan, dict.fromkeys(_SURAT, _DAFTAR))
    for kunci, nama in penandatangan.items():
        if not 0 < len(nama) <= _TINGKAT_TTD:
            raise PengaturanError(
                f"{NAMA_BERKAS}: surat.penandatangan.{kunci} harus berisi satu sampai {_TINGKAT_TTD} nama "
                f'bagian pejabat, misalnya ["kepala_daerah", "sekda"].'
            )
    return SetelanSurat(
        penandatangan={
            kunci: _texts(f"surat.penandatangan.{kunci}", nama) for kunci, nama in penandatangan.items()
        },
        tamu=_texts("surat.tamu", isi.get("tamu", [])),
        ketua_tpk=tim.get("ketua", "sekda"),
        sekretaris_tpk=tim.get("sekretaris", "kepala_kepegawaian"),
        anggota_tpk=_texts("tim_penilai_kinerja.anggota", tim.get("anggota", [])),
    )


def _texts(nama: str, isi: Sequence[Any]) -> tuple[str, ...]:
    if not all(isinstance(butir, str) for butir in isi):
        raise PengaturanError(f"{NAMA_BERKAS}: {nama} harus berupa daftar teks.")
    return tuple(isi)


def _text_tables(
    nama: str, data: Mapping[str, Any], dikenal: Sequence[str] | None = None
) -> dict[str, dict[str, str]]:
    hasil: dict[str, dict[str, str]] = {}
    tabel = _table(nama, data)
    if dikenal is not None:
        _refuse_unknown(nama, tabel, dikenal)
    for kunci, isi in tabel.items():
        if not isinstance(isi, dict) or not all(isinstance(nilai, str) for nilai in isi.values()):
            raise PengaturanError(
                f'{NAMA_BERKAS}: [{nama}.{kunci}] harus berisi baris "tulisan" = "tulisan".'
            )
        hasil[kunci] = dict(isi)
    return hasil


def _parameter(data: Mapping[str, Any]) -> dict[str, NilaiKantor]:
    hasil = {}
    for nama, isi in _table("parameter", data).items():
        _check(f"parameter.{nama}", isi, {"nilai": (object,), "alasan": _TEKS})
        if "nilai" not in isi or not isi.get("alasan", "").strip():
            raise PengaturanError(
                f"{NAMA_BERKAS}: [parameter.{nama}] wajib berisi nilai dan alasan; "
                f"alasan itu dicetak di setiap keluaran."
            )
        hasil[nama] = NilaiKantor(isi["nilai"], isi["alasan"].strip())
    return hasil


def _aturan(data: Mapping[str, Any]) -> dict[str, SetelanAturan]:
    hasil = {}
    for kode, isi in _table("aturan", data).items():
        _check(f"aturan.{kode}", isi, {"keparahan": _TEKS, "alasan": _TEKS})
        _one_of(f"aturan.{kode}.keparahan", isi.get("keparahan", ""), (*Severity, "mati"))
        if not isi.get("alasan", "").strip():
            raise PengaturanError(
                f"{NAMA_BERKAS}: [aturan.{kode}] wajib beralasan; alasan itu dicetak di setiap laporan."
            )
        keparahan = None if isi["keparahan"] == "mati" else Severity(isi["keparahan"])
        hasil[kode] = SetelanAturan(keparahan=keparahan, alasan=isi["alasan"].strip())
    return hasil


def _checked(nama: str, data: Mapping[str, Any]) -> dict[str, Any]:
    isi = _table(nama, data)
    _check(nama, isi, _KUNCI[nama])
    return isi


def _table(nama: str, data: Mapping[str, Any], kunci: str | None = None) -> dict[str, Any]:
    isi = data.get(nama if kunci is None else kunci, {})
    if not isinstance(isi, dict):
        raise PengaturanError(f"{NAMA_BERKAS}: «{nama}» harus berupa tabel [{nama}].")
    return isi


def _check(nama: str, isi: Any, kunci: Mapping[str, tuple[type, ...]]) -> None:  # noqa: ANN401 - raw TOML
    if not isinstance(isi, dict):
        raise PengaturanError(f"{NAMA_BERKAS}: «{nama}» harus berupa tabel [{nama}].")
    _refuse_unknown(nama, isi, tuple(kunci))
    for bidang, nilai in isi.items():
        jenis = kunci[bidang]
        salah = not isinstance(nilai, jenis)
        salah = salah or (jenis == _TANGGAL and isinstance(nilai, datetime))
        salah = salah or (jenis == (int,) and isinstance(nilai, bool))
        if salah:
            raise PengaturanError(f"{NAMA_BERKAS}: {nama}.{bidang} = {nilai!r} harus berupa {_sebut(jenis)}.")


def _sebut(jenis: tuple[type, ...]) -> str:
    sebutan = {str: "teks", date: "tanggal (2026-02-06)", list: "daftar", bool: "true atau false"}
    sebutan |= {int: "bilangan bulat", dict: "tabel"}
    return " atau ".join(sebutan.get(satu, satu.__name__) for satu in jenis)


def _one_of(nama: str, nilai: str | None, pilihan: Sequence[str]) -> None:
    if nilai is not None and nilai not in pilihan:
        raise PengaturanError(
            f"{NAMA_BERKAS}: {nama} = «{nilai}» tidak dikenal; pilihannya: {', '.join(pilihan)}."
        )


def _refuse_unknown(tempat: str, isi: Mapping[str, Any], dikenal: Sequence[str]) -> None:
    for kunci in isi:
        if kunci in dikenal:
            continue
        dekat = difflib.get_close_matches(kunci, dikenal, n=1, cutoff=0.5)
        saran = f" Mungkin maksudnya «{dekat[0]}»." if dekat else f" Yang dikenal: {', '.join(dikenal)}."
        letak = f" di [{tempat}]" if tempat else ""
        raise PengaturanError(f"{NAMA_BERKAS}: kunci «{kunci}»{letak} tidak dikenal.{saran}")
