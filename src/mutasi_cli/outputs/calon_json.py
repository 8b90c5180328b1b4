"""``mutasi candidates --format json``: a public contract, see ``docs/skema/candidates.schema.json``."""

import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from mutasi_cli.domain.batch import Lowong
from mutasi_cli.domain.calon import (
    URUTAN_DUK,
    URUTAN_MERIT,
    Calon,
    HampirCalon,
    HasilCalon,
    HasilPenugasan,
    Jasa,
)
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.temuan import Finding

VERSI = 1


def candidates_as_json(hasil: HasilCalon) -> str:
    """Return the candidates of one post as JSON text that ends with a line break."""
    return _text(
        {
            **_head(hasil.tmt),
            "jabatan": _post(hasil.jabatan),
            "halangan": list(hasil.halangan),
            "diperiksa": hasil.diperiksa,
            "beda_jenjang": hasil.beda_jenjang,
            "calon": [_candidate(isi) for isi in hasil.calon],
            "kurang_satu": [_almost(isi) for isi in hasil.hampir],
            "masih_diperlukan": list(hasil.surat),
        }
    )


def assignment_as_json(hasil: HasilPenugasan) -> str:
    """Return the assignment for all vacancies as JSON text that ends with a line break."""
    return _text(
        {
            **_head(hasil.tmt),
            "pengisian": [
                {
                    "jabatan": _post(isi.jabatan),
                    "calon": None if isi.calon is None else _candidate(isi.calon),
                    "urutan": None if isi.calon is None else isi.urutan,
                    "sebab": isi.sebab or None,
                }
                for isi in hasil.isian
            ],
            "masih_diperlukan": list(hasil.surat),
        }
    )


def _text(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _head(tmt: date) -> dict[str, Any]:
    return {
        "version": VERSI,
        "tmt": tmt.isoformat(),
        "urutan_merit": list(URUTAN_MERIT),
        "urutan_duk": list(URUTAN_DUK),
    }


def _post(jabatan: Jabatan) -> dict[str, Any]:
    return {
        "kode_jabatan": jabatan.kode,
        "jabatan": jabatan.jabatan,
        "unit_kerja": jabatan.unit_kerja,
        "eselon": jabatan.eselon,
        "layanan_vital": None if jabatan.layanan_vital is None else jabatan.layanan_vital.value,
    }


def _candidate(calon: Calon) -> dict[str, Any]:
    return {
        **_person(calon),
        "dasar_urutan": _merits(calon.jasa),
        "meninggalkan": [isi.kode for isi in calon.asal],
        "menjadi_kosong": [_vacancy(isi) for isi in calon.kosong],
        "catatan": _findings(calon.catatan),
    }


def _almost(orang: HampirCalon) -> dict[str, Any]:
    return {
        **_person(orang),
        "dasar_urutan": _merits(orang.jasa),
        "aturan": orang.kurang[0].aturan,
        "kurang": _findings(orang.kurang),
    }


def _person(orang: Calon | HampirCalon) -> dict[str, Any]:
    return {
        "nip": orang.pegawai.nip,
        "nama": orang.pegawai.nama_bergelar,
        "kode_jabatan_sekarang": orang.pegawai.kode_jabatan,
        "jenis": None if orang.jenis is None else orang.jenis.value,
    }


def _merits(jasa: Jasa) -> dict[str, Any]:
    return {
        "predikat": [{"tahun": tahun, "predikat": isi} for tahun, isi in jasa.predikat],
        "uji_kompetensi": None if jasa.uji is None else jasa.uji.value,
        "tanggal_uji_kompetensi": _day(jasa.tanggal_uji),
        "uji_kompetensi_berlaku": jasa.uji_berlaku,
        "kotak_talenta": jasa.kotak,
        "golongan": jasa.golongan,
        "tmt_golongan": _day(jasa.tmt_golongan),
        "bulan_di_perangkat_daerah": jasa.bulan_bidang,
        "bulan_di_puskesmas": jasa.bulan_puskesmas,
        "diklat_kepemimpinan": jasa.diklat,
        "diklat_untuk": None if jasa.diklat_untuk is None else jasa.diklat_untuk.label,
        "eselon_sekarang": jasa.eselon,
        "tmt_jabatan": _day(jasa.tmt_jabatan),
    }


def _vacancy(lowong: Lowong) -> dict[str, Any]:
    vital = lowong.jabatan.layanan_vital
    return {
        "kode_jabatan": lowong.jabatan.kode,
        "layanan_vital": None if vital is None else vital.value,
        "plt": None if lowong.plt is None else lowong.plt.nip_plt,
    }


def _findings(temuan: Iterable[Finding]) -> list[dict[str, Any]]:
    return [
        {
            "aturan": isi.aturan,
            "nama": isi.nama,
            "keparahan": isi.keparahan.value,
            "pesan": isi.pesan,
            "perbaikan": isi.perbaikan,
            "dikecualikan": isi.pengecualian is not None,
        }
        for isi in temuan
    ]


def _day(hari: date | None) -> str | None:
    return None if hari is None else hari.isoformat()
