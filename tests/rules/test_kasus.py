"""Run the cases in ``kasus/*.yaml``, which a lawyer can read.

A case changes cells of the world and lists exactly what the rule of the file says about it::

    aturan: WKT001
    kasus:
      - nama: sehari kurang dari 24 bulan
        ubah: {pegawai.lurah_a.tmt_jabatan: 2024-02-07}
        tambah: {pengecualian.satu: {aturan: WKT001, nip: "...", alasan: "..."}}
        hapus: [pertek]
        tanggal: 2026-02-06
        harapan:
          - {sel: pegawai.lurah_a.tmt_jabatan, nip: lurah_a, keparahan: peringatan, memuat: 1 tahun 11 bulan}
        lain: [DAT012]      # optional: the other galat and peringatan that must come with it, and no others

``nip`` is a row of the sheet pegawai, 18 digits, or null. ``harapan: []`` means that the rule is silent.
``dikecualikan: true`` on an expectation: the finding is there, and waived.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from dunia import Dunia
from mutasi_cli.domain.temuan import Severity
from mutasi_cli.rules import BY_CODE, RULES

KASUS = Path(__file__).parent / "kasus"


def _cases() -> list[Any]:
    hasil: list[Any] = []
    for berkas in sorted(KASUS.glob("*.yaml")):
        data = yaml.safe_load(berkas.read_text(encoding="utf-8"))
        assert data["aturan"] == berkas.stem
        hasil.extend(
            pytest.param(data["aturan"], kasus, id=f"{data['aturan']}: {kasus['nama']}")
            for kasus in data["kasus"]
        )
    return hasil


def _dunia(kasus: dict[str, Any]) -> Dunia:
    assert kasus.keys() <= {"nama", "ubah", "tambah", "hapus", "tanggal", "harapan", "lain"}, kasus
    dunia = Dunia.baru()
    if "tanggal" in kasus:
        dunia.tanggal = kasus["tanggal"]
    for jalan in kasus.get("hapus", ()):
        dunia.hapus(jalan)
    for jalan, isi in kasus.get("tambah", {}).items():
        sheet, _, nama = jalan.partition(".")
        dunia.tambah(sheet, nama, isi)
    for jalan, nilai in kasus.get("ubah", {}).items():
        dunia.ubah(jalan, nilai)
    return dunia


@pytest.mark.parametrize(("kode", "kasus"), _cases())
def test_case(kode: str, kasus: dict[str, Any]) -> None:
    dunia = _dunia(kasus)
    semua = dunia.nilai()
    temuan = [finding for finding in semua if finding.aturan == kode]
    didapat = sorted(
        (f.sel.alamat, f.nip or "", f.keparahan.value, f.pengecualian is not None) for f in temuan
    )
    harapan = sorted(
        (
            dunia.sel(isi["sel"]),
            _nip(dunia, isi["nip"]),
            isi.get("keparahan", BY_CODE[kode].severity.value),
            isi.get("dikecualikan", False),
        )
        for isi in kasus["harapan"]
    )
    assert didapat == harapan, "\n".join(f.pesan for f in temuan)
    for isi in kasus["harapan"]:
        cocok = [f for f in temuan if f.sel.alamat == dunia.sel(isi["sel"])]
        for kata in [isi["memuat"]] if isinstance(isi.get("memuat"), str) else isi.get("memuat", ()):
            assert any(kata in f"{f.pesan} {f.perbaikan}" for f in cocok), [f.pesan for f in cocok]
    if "lain" in kasus:
        lain = {f.aturan for f in semua if f.keparahan is not Severity.INFO} - {kode}
        assert lain == set(kasus["lain"])


def _nip(dunia: Dunia, sebutan: str | None) -> str:
    if sebutan is None:
        return ""
    baris = dunia.tabel["pegawai"].get(sebutan)
    return str(sebutan if baris is None else baris["nip"])


def test_world_is_silent() -> None:
    keras = [f for f in Dunia.baru().nilai() if f.keparahan is not Severity.INFO]
    assert not keras, "\n".join(f"{f.aturan} {f.sel.alamat}: {f.pesan}" for f in keras)


@pytest.mark.parametrize("kode", [rule.code for rule in RULES])
def test_rule_has_cases_on_both_sides(kode: str) -> None:
    """Every rule has a case in which it fires and one in which it just does not."""
    berkas = KASUS / f"{kode}.yaml"
    assert berkas.is_file(), f"{kode} has no cases"
    kasus = yaml.safe_load(berkas.read_text(encoding="utf-8"))["kasus"]
    assert any(isi["harapan"] for isi in kasus)
    assert any(not isi["harapan"] for isi in kasus)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_rule_is_a_page(rule: Any) -> None:
    """The docstring has a summary and the four headings, none of them empty."""
    halaman = rule.page()
    assert halaman.ringkasan
    assert list(halaman.bagian) == ["Mengapa", "Dasar", "Contoh", "Perbaikan"]
    assert all(halaman.bagian.values())
