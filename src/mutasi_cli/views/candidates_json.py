"""``mutasi candidates --format json``: a public contract, see ``docs/skema/candidates.schema.json``."""

import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from mutasi_cli.domain.batch import Vacancy
from mutasi_cli.domain.candidate import (
    DUK_ORDER,
    MERIT_ORDER,
    AssignmentResult,
    Candidate,
    CandidateResult,
    Explanation,
    NearCandidate,
    Qualities,
    Scenario,
)
from mutasi_cli.domain.finding import Finding
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.urusan import Fit

VERSION = 1

_FIT_WORDS = {
    Fit.EXPERIENCED: "sama, berpengalaman",
    Fit.SAME: "sama",
    Fit.NEAR: "berdekatan",
    Fit.OTHER: "lain",
}


def candidates_as_json(result: CandidateResult) -> str:
    """Return the candidates of one post as JSON text that ends with a line break."""
    return _text(
        {
            **_head(result.tmt),
            "jabatan": _post(result.jabatan),
            "halangan": list(result.hindrances),
            "diperiksa": result.checked,
            "beda_jenjang": result.other_levels,
            "fungsional_kesehatan": result.from_health,
            "dinilai": result.judged,
            "lengkap": result.complete,
            "calon": [_candidate(candidate) for candidate in result.candidate],
            "kurang_satu": [_almost(candidate) for candidate in result.near_misses],
            "masih_diperlukan": list(result.surat),
        }
    )


def assignment_as_json(result: AssignmentResult) -> str:
    """Return the assignment for all vacancies as JSON text that ends with a line break."""
    return _text(
        {
            **_head(result.tmt),
            "pengisian": [
                {
                    "jabatan": _post(filling.jabatan),
                    "calon": None if filling.candidate is None else _candidate(filling.candidate),
                    "urutan": None if filling.candidate is None else filling.order,
                    "sebab": filling.reason or None,
                }
                for filling in result.fillings
            ],
            "skenario": [_scenario(scenario) for scenario in result.scenarios],
            "masih_diperlukan": list(result.surat),
        }
    )


def explanation_as_json(explanation: Explanation, tmt: date) -> str:
    """Return why somebody is not proposed as JSON text that ends with a line break."""
    return _text(
        {
            **_head(tmt),
            "jabatan": _post(explanation.jabatan),
            "nip": explanation.pegawai.nip,
            "nama": explanation.pegawai.name_with_gelar,
            "halangan": list(explanation.hindrances),
            "kurang": _findings(explanation.missing),
            "catatan": _findings(explanation.catatan),
            "fungsional_kesehatan_ke_luar": explanation.from_health,
            "urutan": explanation.place or None,
            "masih_diperlukan": [],
        }
    )


def _scenario(scenario: Scenario) -> dict[str, Any]:
    return {
        "nama": scenario.plan.value,
        "terisi": len(scenario.chosen),
        "menjadi_kosong": [jabatan.kode for jabatan in scenario.newly_empty],
        "layanan_vital_kosong": scenario.vital,
        "dengan_peringatan": scenario.warned,
        "mengurangi_fungsional": scenario.specialists,
        "di_bawah_formasi": scenario.short,
        "pengisian": [
            {
                "kode_jabatan": filling.jabatan.kode,
                "nip": None if filling.candidate is None else filling.candidate.pegawai.nip,
            }
            for filling in scenario.fillings
        ],
    }


def _text(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _head(tmt: date) -> dict[str, Any]:
    return {
        "version": VERSION,
        "tmt": tmt.isoformat(),
        "urutan_merit": list(MERIT_ORDER),
        "urutan_duk": list(DUK_ORDER),
    }


def _post(jabatan: Jabatan) -> dict[str, Any]:
    return {
        "kode_jabatan": jabatan.kode,
        "jabatan": jabatan.jabatan,
        "unit_kerja": jabatan.unit_kerja,
        "eselon": jabatan.eselon,
        "layanan_vital": None if jabatan.layanan_vital is None else jabatan.layanan_vital.value,
    }


def _candidate(candidate: Candidate) -> dict[str, Any]:
    return {
        **_person(candidate),
        "dasar_urutan": _merits(candidate.qualities),
        "meninggalkan": [left_post.kode for left_post in candidate.origin],
        "menjadi_kosong": [_vacancy(left_post) for left_post in candidate.blank],
        "catatan": _findings(candidate.catatan),
        "biaya": {
            "layanan_vital": candidate.cost.vital,
            "fungsional": candidate.cost.specialists,
            "di_bawah_formasi": candidate.cost.short,
        },
    }


def _almost(near: NearCandidate) -> dict[str, Any]:
    return {
        **_person(near),
        "dasar_urutan": _merits(near.qualities),
        "aturan": near.missing[0].rule_code,
        "kurang": _findings(near.missing),
    }


def _person(near: Candidate | NearCandidate) -> dict[str, Any]:
    return {
        "nip": near.pegawai.nip,
        "nama": near.pegawai.name_with_gelar,
        "kode_jabatan_sekarang": near.pegawai.kode_jabatan,
        "jenis": None if near.jenis is None else near.jenis.value,
    }


def _merits(qualities: Qualities) -> dict[str, Any]:
    return {
        "urusan": qualities.own_field or None,
        "urusan_jabatan": qualities.field,
        "kecocokan_urusan": _FIT_WORDS[qualities.fit],
        "bulan_di_urusan": qualities.months_in_field,
        "jurusan": qualities.jurusan,
        "jurusan_sesuai": qualities.education_fits,
        "predikat": [{"tahun": year, "predikat": predikat_word} for year, predikat_word in qualities.predikat],
        "uji_kompetensi": None if qualities.uji is None else qualities.uji.value,
        "tanggal_uji_kompetensi": _day(qualities.tanggal_uji),
        "uji_kompetensi_berlaku": qualities.uji_in_force,
        "kotak_talenta": qualities.kotak,
        "golongan": qualities.golongan,
        "tmt_golongan": _day(qualities.tmt_golongan),
        "bulan_di_perangkat_daerah": qualities.months_in_office,
        "bulan_di_puskesmas": qualities.months_in_puskesmas,
        "diklat_kepemimpinan": qualities.diklat,
        "diklat_untuk": None if qualities.diklat_untuk is None else qualities.diklat_untuk.label,
        "eselon_sekarang": qualities.eselon,
        "tmt_jabatan": _day(qualities.tmt_jabatan),
    }


def _vacancy(vacancy: Vacancy) -> dict[str, Any]:
    vital = vacancy.jabatan.layanan_vital
    return {
        "kode_jabatan": vacancy.jabatan.kode,
        "layanan_vital": None if vital is None else vital.value,
        "plt": None if vacancy.plt is None else vacancy.plt.nip_plt,
    }


def _findings(findings: Iterable[Finding]) -> list[dict[str, Any]]:
    return [
        {
            "aturan": finding.rule_code,
            "nama": finding.nama,
            "keparahan": finding.severity.value,
            "pesan": finding.message,
            "perbaikan": finding.remedy,
            "dikecualikan": finding.pengecualian is not None,
        }
        for finding in findings
    ]


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
