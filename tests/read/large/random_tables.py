"""Staff tables made at random, with everything in them that makes a table hard to read quickly."""

from __future__ import annotations

import csv
import io
from random import Random

JABATAN = [
    ["kode", "jabatan", "unit_kerja", "eselon"],
    *([f"KASI.{n}", f"Kepala Seksi {n}", "Kecamatan Jatiasih", "IV.a" if n < 4 else ""] for n in range(8)),
    *([f"PKM.{n}", f"Kepala UPTD Puskesmas Mekar {n}", "Dinas Kesehatan", ""] for n in range(4)),
    ["DOK", "Dokter Ahli Madya", "Dinas Kesehatan", ""],
]
"""Posts: of the last four only who is proposed or proposed for them is touched."""

NIP = [f"19850101201001{1 + n % 2}{n:03d}" for n in range(40)]
TITLE = ["nip", "nama", "golongan", "pendidikan", "tmt_jabatan", "kode_jabatan", "kode_tugas_tambahan"]
WORD_FIELDS = ["jabatan", "unit_kerja"]
RARE_FIELDS = ["tugas_tambahan", "pangkat", "tanggal_lahir", "agama", "jenjang_jf"]
"""Columns that may be blank for all, or for all but one."""
NAME = [
    "Orang {}",
    "Orang {}",
    'Orang "{}"',
    '"Orang" {}',
    "Orang\n{}",
    "Örang; {}, S.H.",
    "Drs. ORANG{}, M.Si",
]


def usulan(rng: Random) -> list[list[str]]:
    """Return moves; some of their NIPs are in no staff table, some are damaged."""
    nip = [*rng.sample(NIP, 3), rng.choice(("198501012010011777", "1985010120100110", NIP[0][:17] + "9"))]
    nama = ["", "Orang 3", "", rng.choice(("Orang 5", "Tak Ada"))]
    rows = [[one_nip, one_nama, rng.choice(JABATAN[1:])[0]] for one_nip, one_nama in zip(nip, nama, strict=True)]
    return [["nip", "nama", "kode jabatan tujuan"], *rows]


def pegawai(rng: Random) -> list[list[str]]:
    """Return heading and rows of a staff table: people, damaged NIPs, blank rows, titles, signatures."""
    heading = [*TITLE, *(WORD_FIELDS if rng.random() < 0.5 else ()), *rng.sample(RARE_FIELDS, rng.randrange(4))]
    filled = {field: rng.choice((0.0, 0.01, 0.05, 1.0)) for field in RARE_FIELDS}
    if rng.random() < 0.3:
        heading.remove(rng.choice(("kode_jabatan", "kode_tugas_tambahan")))
    rng.shuffle(heading)
    rows = [["DAFTAR PEGAWAI"], []] if rng.random() < 0.2 else []
    rows.append(heading)
    # Many a table is written in one way throughout: only such a one is read without a detour.
    nama = rng.sample(NAME, rng.choice((1, 1, 2, len(NAME))))
    selang = rng.choice((0.0, 0.1))
    for nomor in range(rng.randrange(3, 90)):
        rows.append([_rare(rng, filled, field) or _cell(rng, field, nomor, nama) for field in heading])
        if rng.random() < selang:
            rows.append(_interlude_row(rng, heading))
    if rng.random() < 0.15:
        tempat = rng.randrange(len(rows) // 2 + 1, len(rows) + 1)
        rows[tempat:tempat] = [["", "Ditetapkan di Bekasi"], ["", "WALI KOTA BEKASI,"]]
    return rows


def _cell(rng: Random, field: str, nomor: int, nama: list[str]) -> str:
    if field == "nip":
        return _nip(rng)
    if field == "nama":
        return rng.choice(nama).format(nomor)
    if field in {"kode_jabatan", "kode_tugas_tambahan"}:
        kode = f"KASI.{rng.randrange(12)}"
        return rng.choice((kode, kode, kode, f" {kode}", f"'{kode}", "", "", "-", "null", f"{kode}é"))
    if field in WORD_FIELDS:
        words = _post(rng) if field == "jabatan" else rng.choice(("Kecamatan Jatiasih", "Dinas Kesehatan"))
        return rng.choice((words, words, words.upper(), "", f"{words} "))
    if field in RARE_FIELDS:
        return rng.choice(("", "", "-", "NULL", " "))
    return {"golongan": "III/d", "pendidikan": "S-1", "tmt_jabatan": "1 April 2020"}[field]


def _rare(rng: Random, filled: dict[str, float], field: str) -> str:
    """Return what somebody has in a column that most leave blank, empty where this row leaves it blank."""
    if rng.random() >= filled.get(field, 0.0):
        return ""
    if field == "tugas_tambahan":
        return rng.choice((f"Kepala UPTD Puskesmas Mekar {rng.randrange(5)}", f"PKM.{rng.randrange(4)}"))
    return {"pangkat": "Penata", "tanggal_lahir": "Bekasi, 2 Mei 1985", "agama": "Islam", "jenjang_jf": "madya"}[field]


def _post(rng: Random) -> str:
    """Return a post in words, sometimes two in one cell."""
    post = f"Kepala Seksi {rng.randrange(9)}"
    leads = f"Kepala UPTD Puskesmas Mekar {rng.randrange(5)}"
    two = (f"Dokter Ahli Madya / {leads}", f"{leads}\nDokter Ahli Madya", f"Dokter Ahli Madya merangkap {leads}")
    return rng.choice((post, post, post, post, f"{post}/{leads}", *two))


def _nip(rng: Random) -> str:
    nip = rng.choice(NIP)
    form = (f"'{nip}", f"{nip[:8]} {nip[8:14]} {nip[14]} {nip[15:]}", f"NIP. {nip}", f"{nip}\u00a0")
    damaged = (nip[:17], "", "-", "1,98501E+17", "0" * 18, f"{nip}0", "tidak ada", f"\u0661{nip[1:]}")
    return rng.choice((*(nip,) * 12, *form, *damaged))


def _interlude_row(rng: Random, heading: list[str]) -> list[str]:
    return rng.choice(
        (
            [],
            [""] * len(heading),
            ["DINAS KESEHATAN"],
            list(heading),
            [str(n) for n in range(1, len(heading) + 1)],
            [rng.choice(NIP)],
            [*[""] * (len(heading) - 1), "x", "lebih"],
        )
    )


def csv_bytes(rows: list[list[str]], rng: Random) -> bytes:
    """Return rows as CSV in one of its dialects, well written or not."""
    removed = io.StringIO(newline="")
    separator, end = rng.choice(";,\t"), rng.choice(("\n", "\r\n"))
    style = rng.choice((csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_MINIMAL))
    csv.writer(removed, delimiter=separator, lineterminator=end, quoting=style).writerows(rows)  # type: ignore[arg-type] # one of the constants
    text = removed.getvalue()
    if rng.random() < 0.2:
        text = text.removesuffix(end)
    if rng.random() < 0.1:
        # A quote within a field, a lone carriage return: nothing that can be found quickly.
        tempat = rng.randrange(len(text) // 2, len(text))
        text = text[:tempat] + rng.choice(('"', "\r", "\n")) + text[tempat:]
    if rng.random() < 0.2:
        text = f"sep={separator}{end}{text}"
    if rng.random() < 0.3:
        return text.encode("cp1252", errors="replace")
    return (b"\xef\xbb\xbf" if rng.random() < 0.3 else b"") + text.encode()
