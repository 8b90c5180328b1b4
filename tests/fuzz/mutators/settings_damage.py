"""Settings with strange values, and settings that are none."""

from __future__ import annotations

import random

from fuzz.mutators.fuzz_input import FuzzInput, cut, reversed_batch, sample_toml, seed

ODD_TOML = (
    b"nilai = 1e999",
    b"x = nan",
    b"[instansi]\nnama = 3",
    b"[[instansi]]",
    b"instansi = []",
    b"[kepala_daerah]\ntanggal_pelantikan = 2025-02-20T00:00:00Z",
    b"[kepala_daerah]\ntanggal_pelantikan = 0001-01-01\nakhir_masa_jabatan = 0001-01-01",
    b'[kepala_daerah]\nnama = "\\u0000\\u001b[31m"',
    b"[kepala_daerah]\nstatus = 1",
    b"[pejabat]\nsekda = 1",
    b'[pejabat.sekda]\nnip = "x"\nnama = "{{ 1/0 }}"',
    b'[berkas]\nbatch = "../../../../etc"\npegawai = "/dev/null"\nkeluaran = "\\u0000"',
    b'[berkas]\npegawai = "."\njabatan = ""',
    b'[berkas]\ntemplates = "/etc"',
    b'[keputusan]\nnomor = "{{ 9**99**9 }}"',
    b'[keputusan]\nnomor = "{% for i in range(999999999) %}x{% endfor %}"',
    b"[keputusan]\nnomor = \"{{ ''.__class__.__mro__ }}\"",
    b'[keputusan]\nnomor = "{{ "\npengesah_petikan = { jpt = 3 }',
    b"[keputusan]\nmengingat = [1, 2]\ntembusan = [[]]",
    b'[keputusan.struktural]\npenandatangan = "tiada"',
    b'[gaya]\nkeputusan = { huruf = "\\"><script>", ukuran = 99999999 }',
    b'[gaya]\nkeputusan = { ukuran = -4, kertas = "A0" }',
    b'[gaya]\nlambang_daerah = "/dev/zero"',
    b'[kolom.pegawai]\n"NIP BARU" = "tiada"',
    b'[kolom.tiada]\na = "nip"',
    b"[kolom]\npegawai = 1",
    b'[nama_lain.unit]\n"" = ""',
    b'[nama_lain.lain]\na = "b"',
    b'[parameter.masa_jabatan_minimum]\nnilai = "banyak"\nalasan = "x"',
    b'[parameter.masa_jabatan_minimum]\nnilai = -999999999999999999999\nalasan = "x"',
    b'[parameter.masa_jabatan_minimum]\nnilai = nan\nalasan = "x"',
    b'[parameter.masa_jabatan_minimum]\nnilai = [1]\nalasan = "x"',
    b'[parameter.tiada]\nnilai = 1\nalasan = "x"',
    b"[parameter]\nx = 1",
    b'[aturan.SYA005]\nkeparahan = "mati"\nalasan = ""',
    b'[aturan.SYA005]\nkeparahan = 3\nalasan = "x"',
    b'[aturan.SYA005]\nalasan = "x"',
    b'[aturan.TIADA]\nkeparahan = "galat"\nalasan = "x"',
    b"[aturan]\nSYA005 = 3",
    b'[acara]\nurutan = ""\npuskesmas = []',
    b"[surat]\npenandatangan = { undangan = [] }\ntamu = [1]",
    b'[tim_penilai_kinerja]\nanggota = ["", 3]',
    b'[kop.kepala_daerah]\nbaris = "x"',
    b"[kop.unit]\nx = 3",
    b"[[[[",
    b"a" * 100_000,
    b"a = " + b"[" * 3_000,
    b'x = "\\uD800"',
    b"\xff\xfe",
    b"\x00",
)


def toml(rng: random.Random) -> FuzzInput:
    pick = rng.random()
    original = sample_toml()
    if pick < 0.35:
        data = rng.choice(ODD_TOML)
    elif pick < 0.5:
        data = reversed_batch(original, rng, 6)
    elif pick < 0.6:
        data = cut(original, rng)
    else:
        row = original.split(b"\n")
        for _ in range(rng.randint(1, 5)):
            i = rng.choice([i for i, toml_line in enumerate(row) if b"=" in toml_line])
            key, _, _ = row[i].partition(b"=")
            row[i] = key + b"= " + rng.choice(_TOML_VALUES)
        data = b"\n".join(row)
    return FuzzInput("toml", "seed.xlsx", seed("seed.xlsx"), data)


_TOML_VALUES = (
    *(b"3", b"-1", b"true", b"nan", b"1e308", b"[]", b"{}", b'""', b'"x"', b"1979-05-27", b"07:32:00"),
    *(
        b"9999-12-31",
        b"0001-01-01",
        b"2026-02-06T00:00:00Z",
        b'"\\u001b[31m"',
        b'["", ""]',
        b"[[1], {a = 2}]",
    ),
    *(
        b'"{{ x }}"',
        b'"{% %}"',
        b'"' + b"y" * 70_000 + b'"',
        b'"../../.."',
        b'"\\u0000"',
        b"99999999999999999999",
    ),
)
