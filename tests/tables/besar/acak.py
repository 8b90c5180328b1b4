"""Staff tables made at random, with everything in them that makes a table hard to read quickly."""

from __future__ import annotations

import csv
import io
from random import Random

JABATAN = [
    ["kode", "jabatan", "unit_kerja", "eselon"],
    *([f"KASI.{n}", f"Kepala Seksi {n}", "Kecamatan Jatiasih", "IV.a" if n < 4 else ""] for n in range(8)),
]
"""Posts: of the last four only who is proposed or proposed for them is touched."""

NIP = [f"19850101201001{1 + n % 2}{n:03d}" for n in range(40)]
JUDUL = ["nip", "nama", "golongan", "pendidikan", "tmt_jabatan", "kode_jabatan", "kode_tugas_tambahan"]
KATA = ["jabatan", "unit_kerja"]


def usulan(acak: Random) -> list[list[str]]:
    """Return moves; some of their NIPs are in no staff table, some are damaged."""
    nip = [*acak.sample(NIP, 3), acak.choice(("198501012010011777", "1985010120100110", NIP[0][:17] + "9"))]
    nama = ["", "Orang 3", "", acak.choice(("Orang 5", "Tak Ada"))]
    rows = [[satu, lain, f"KASI.{acak.randrange(8)}"] for satu, lain in zip(nip, nama, strict=True)]
    return [["nip", "nama", "kode jabatan tujuan"], *rows]


def pegawai(acak: Random) -> list[list[str]]:
    """Return heading and rows of a staff table: people, damaged NIPs, blank rows, titles, signatures."""
    judul = [*JUDUL, *(KATA if acak.random() < 0.5 else ())]
    if acak.random() < 0.3:
        judul.remove(acak.choice(("kode_jabatan", "kode_tugas_tambahan")))
    acak.shuffle(judul)
    rows = [["DAFTAR PEGAWAI"], []] if acak.random() < 0.2 else []
    rows.append(judul)
    for nomor in range(acak.randrange(3, 90)):
        rows.append([_sel(acak, bidang, nomor) for bidang in judul])
        if acak.random() < 0.1:
            rows.append(_selingan(acak, judul))
    if acak.random() < 0.15:
        tempat = acak.randrange(len(rows) // 2 + 1, len(rows) + 1)
        rows[tempat:tempat] = [["", "Ditetapkan di Bekasi"], ["", "WALI KOTA BEKASI,"]]
    return rows


def _sel(acak: Random, bidang: str, nomor: int) -> str:
    if bidang == "nip":
        return _nip(acak)
    if bidang == "nama":
        return acak.choice((f"Orang {nomor}", f'"Orang" {nomor}', f"Orang\n{nomor}", f"Örang; {nomor}, S.H."))
    if bidang in {"kode_jabatan", "kode_tugas_tambahan"}:
        kode = f"KASI.{acak.randrange(12)}"
        return acak.choice((kode, kode, kode, f" {kode}", f"'{kode}", "", "", "-", "null", f"{kode}é"))
    if bidang in KATA:
        kata = f"Kepala Seksi {acak.randrange(9)}" if bidang == "jabatan" else "Kecamatan Jatiasih"
        return acak.choice((kata, kata, kata.upper(), "", f"{kata} "))
    return {"golongan": "III/d", "pendidikan": "S-1", "tmt_jabatan": "1 April 2020"}[bidang]


def _nip(acak: Random) -> str:
    nip = acak.choice(NIP)
    bentuk = (f"'{nip}", f"{nip[:8]} {nip[8:14]} {nip[14]} {nip[15:]}", f"NIP. {nip}", f"{nip}\u00a0")
    rusak = (nip[:17], "", "-", "1,98501E+17", "0" * 18, f"{nip}0", "tidak ada", f"\u0661{nip[1:]}")
    return acak.choice((*(nip,) * 12, *bentuk, *rusak))


def _selingan(acak: Random, judul: list[str]) -> list[str]:
    return acak.choice(
        (
            [],
            [""] * len(judul),
            ["DINAS KESEHATAN"],
            list(judul),
            [str(n) for n in range(1, len(judul) + 1)],
            [acak.choice(NIP)],
            [*[""] * (len(judul) - 1), "x", "lebih"],
        )
    )


def bita_csv(rows: list[list[str]], acak: Random) -> bytes:
    """Return rows as CSV in one of its dialects, well written or not."""
    keluar = io.StringIO(newline="")
    pemisah, akhir = acak.choice(";,\t"), acak.choice(("\n", "\r\n"))
    gaya = acak.choice((csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_MINIMAL))
    csv.writer(keluar, delimiter=pemisah, lineterminator=akhir, quoting=gaya).writerows(rows)  # type: ignore[arg-type] # one of the constants
    teks = keluar.getvalue()
    if acak.random() < 0.2:
        teks = teks.removesuffix(akhir)
    if acak.random() < 0.1:
        # A quote within a field, a lone carriage return: nothing that can be found quickly.
        tempat = acak.randrange(len(teks) // 2, len(teks))
        teks = teks[:tempat] + acak.choice(('"', "\r", "\n")) + teks[tempat:]
    if acak.random() < 0.2:
        teks = f"sep={pemisah}{akhir}{teks}"
    if acak.random() < 0.3:
        return teks.encode("cp1252", errors="replace")
    return (b"\xef\xbb\xbf" if acak.random() < 0.3 else b"") + teks.encode()
