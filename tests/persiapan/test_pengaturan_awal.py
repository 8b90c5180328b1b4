"""The ``mutasi.toml`` that ``mutasi init`` writes."""

from __future__ import annotations

import re
import tomllib

import pytest

from dunia import Dunia
from mutasi_cli import settings
from mutasi_cli.law import load_lawbook
from mutasi_cli.outputs.pengaturan_awal import initial_settings
from mutasi_cli.rules import BY_CODE

TEKS = initial_settings().decode("utf-8")
_TERTUTUP = re.compile(r'^# (?=\[\w|\w+ = |"[^"]+" = )', re.MULTILINE)
"""A line that is only switched off: a table, a key, or an entry in quotes."""


def test_accepted_as_written() -> None:
    pengaturan = settings.parse_settings(tomllib.loads(TEKS))
    assert pengaturan.instansi is None
    assert pengaturan.kepala_daerah is None
    assert pengaturan.pejabat == {}
    assert pengaturan.berkas == {"templates": "templates"}
    assert pengaturan.keputusan is not None
    assert pengaturan.keputusan.mengingat == ()


def test_defaults_that_are_written_are_those_of_the_program() -> None:
    tertulis, bawaan = settings.parse_settings(tomllib.loads(TEKS)), settings.parse_settings({})
    for bidang in ("acara_puskesmas", "acara_urutan", "gaya_keputusan", "gaya_surat", "parameter", "aturan"):
        assert getattr(tertulis, bidang) == getattr(bawaan, bidang)


def test_every_key_is_there_and_accepted_when_switched_on() -> None:
    terbuka = _TERTUTUP.sub("", TEKS).replace("# jenis", "jenis")
    data = tomllib.loads(terbuka)
    pengaturan = settings.parse_settings(data)
    assert pengaturan.kepala_daerah is not None
    assert pengaturan.kepala_daerah.akhir_masa_jabatan is not None
    for tabel, kunci in settings._KUNCI.items():
        isi = data[tabel]
        if tabel == "pejabat":
            for pejabat in isi.values():
                assert pejabat.keys() == kunci.keys()
        else:
            assert kunci.keys() <= isi.keys(), tabel
    assert {"kolom", "nama_lain", "parameter", "aturan"} <= data.keys()
    load_lawbook().with_office(pengaturan.parameter)
    assert pengaturan.aturan.keys() <= BY_CODE.keys()


_KALIMAT = re.compile(r"# (?!\[)(?![a-z_]+ = )\S.{10,}")
"""A comment of words, not a line that is only switched off."""


def _explained() -> set[str]:
    """Return the keys (with their tables) that have words beside them or in the comment above."""
    baris = TEKS.splitlines()
    hasil: set[str] = set()
    tabel = ""
    for nomor, isi in enumerate(baris):
        kepala = re.match(r"\[([\w.]+)\]", isi)
        tabel = tabel if kepala is None else kepala[1]
        kunci = re.match(r"(?:# )?([a-z_]+) = (.*)$", isi)
        if kunci is None:
            continue
        di_samping = re.search(r"#\s*(\S.{4,})$", re.sub(r'"[^"]*"', "", kunci[2]))
        if di_samping or _KALIMAT.match(baris[nomor - 1]):
            hasil.add(f"{tabel}.{kunci[1]}")
    return hasil


def test_every_key_is_explained() -> None:
    # These two stand in one line together with others; the comment above names them.
    bersama = {f"gaya.{nama}" for nama in ("keputusan", "surat") if f"{nama}: " in TEKS}
    diterangkan = _explained() | bersama
    harus = {
        f"{tabel}.sekda.{satu}" if tabel == "pejabat" else f"{tabel}.{satu}"
        for tabel, kunci in settings._KUNCI.items()
        for satu in kunci
    }
    # A table of its own, with a comment above it and an explained key for each letter.
    harus.remove("surat.penandatangan")
    assert "# Penanda tangan surat: " in TEKS
    harus |= {f"surat.penandatangan.{satu}" for satu in settings._SURAT}
    assert harus - diterangkan == set()


@pytest.mark.parametrize("kunci", [*settings._GAYA, *settings._KOP])
def test_keys_within_a_line_are_named_in_a_comment(kunci: str) -> None:
    assert re.search(rf"^#.*\b{kunci}\b", TEKS, re.MULTILINE | re.IGNORECASE)


def test_rules_say_what_is_missing() -> None:
    dunia = Dunia.baru()
    dunia.pengaturan = tomllib.loads(TEKS)
    kurang = {isi.pesan.split("]")[0].split("[")[1] for isi in dunia.nilai() if isi.aturan == "DAT021"}
    assert {"instansi", "kepala_daerah", "pejabat.kepala_kepegawaian"} <= kurang


def test_every_line_ends_alike() -> None:
    assert "\r" not in TEKS
    assert TEKS.endswith("\n")
