"""Strange cells, and strange sheets: the file itself is sound."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

from kabur.pengacau.aneh import ANEH_SEL, ANEH_TEKS
from kabur.pengacau.buku import Mentah, buku_xlsx, lembar_xml
from kabur.pengacau.dasar import Masukan, lembar_benih, toml_contoh


def nilai(acak: random.Random) -> Masukan:
    """Put strange values into the cells of a sound workbook."""
    lembar = {nama: [list(isi) for isi in rows] for nama, rows in lembar_benih().items()}
    for _ in range(acak.choice((1, 3, 10, 60, 400))):
        rows = lembar[acak.choice(("usulan", "pegawai", "pegawai", "jabatan", *lembar))]
        i = acak.randrange(0 if acak.random() < 0.08 else min(1, len(rows) - 1), len(rows))
        rows[i][acak.randrange(len(rows[i]))] = sel_aneh(acak, rows)
    for rows in lembar.values():
        if acak.random() < 0.1:
            rows.append(list(acak.choice(rows)))
        if acak.random() < 0.03:
            del rows[acak.randrange(len(rows)) :]
    sesudah = ""
    if acak.random() < 0.15:
        sesudah = '<mergeCells count="2">{}{}</mergeCells>'.format(
            *(f'<mergeCell ref="{acak.choice(_GABUNGAN)}"/>',) * 2
        )
    return Masukan(
        "nilai",
        "batch.xlsx",
        buku_xlsx([(nama, lembar_xml(rows, sesudah=sesudah)) for nama, rows in lembar.items()]),
        toml_contoh() if acak.random() < 0.8 else None,
    )


def sel_aneh(acak: random.Random, rows: Sequence[Sequence[object]]) -> object:
    pilih = acak.random()
    if pilih < 0.45:
        return acak.choice(ANEH_TEKS)
    if pilih < 0.75:
        return Mentah(acak.choice(ANEH_SEL))
    lain = acak.choice(acak.choice(rows))
    if pilih < 0.9 or not isinstance(lain, str) or not lain:
        return lain
    letak = acak.randrange(len(lain))
    return (
        lain[:letak]
        + chr(acak.choice((0, 9, 10, 32, 160, 0x200B, 0x202E, 0x1F600, 0xD800, 0xFFFF)))
        + lain[letak:]
    )


_GABUNGAN = ("A1:XFD1048576", "B2:D9", "A3:A1048576", "C1:F2", "Z9:A1")


def lembar(acak: random.Random) -> Masukan:
    """Change names, order, number and place of sheets; rows and columns far out."""
    isi = [(nama, lembar_xml(rows)) for nama, rows in lembar_benih().items()]
    for _ in range(acak.randint(1, 3)):
        i = acak.randrange(len(isi))
        nama, data = isi[i]
        pilihan: Sequence[Callable[[], object]] = (
            lambda n=nama, d=data: isi.append((n, d)),  # type: ignore[misc]
            lambda n=nama, d=data: isi.append((n.upper() + " ", d)),  # type: ignore[misc]
            lambda j=i, d=data: isi.__setitem__(j, (acak.choice(ANEH_TEKS), d)),  # type: ignore[misc]
            lambda j=i: isi.__delitem__(j) if len(isi) > 1 else None,  # type: ignore[misc]
            lambda j=i, n=nama: isi.__setitem__(j, (n, lembar_xml([]))),  # type: ignore[misc]
            lambda j=i, n=nama: isi.__setitem__(j, (n, _jauh(acak, n))),  # type: ignore[misc]
            lambda: acak.shuffle(isi),
        )
        acak.choice(pilihan)()
    return Masukan("lembar", "batch.xlsx", buku_xlsx(isi), toml_contoh())


def _jauh(acak: random.Random, nama: str) -> str:
    baris = acak.choice((300, 70_000, 1_048_576, 1_048_577, 4_294_967_295))
    kolom = acak.choice(("A", "Z", "CZ", "XFD", "XFE", "ZZZZZZ"))
    sel = acak.choice(
        (
            f'<c r="{kolom}{baris}" t="str"><v>x</v></c>',
            f'<c r="{kolom}{baris}" s="1"/>',
            f"<c s='1' r = '{kolom}{baris}'><v>1</v></c>",
            "<c/>" * 300 + "<c><v>1</v></c>",
        )
    )
    return lembar_xml(lembar_benih().get(nama, []), lain=f'<row r="{baris}">{sel}</row>')
