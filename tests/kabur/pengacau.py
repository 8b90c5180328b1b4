"""Broken and hostile inputs, made from a small batch: the same number always makes the same input."""

from __future__ import annotations

import io
import random
import re
import zipfile
import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from xml.sax.saxutils import escape

import openpyxl

DATA = Path(__file__).parent / "data"
CONTOH = Path(__file__).parents[2] / "examples" / "bekasi-2026-02-06"
BENIH = ("benih.xlsx", "benih.xls", "benih.ods", "benih.csv")
NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELASI = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

ANEH_TEKS = (
    "",
    "-",
    "null",
    "\x1b[2J\x1b]0;judul\x07",
    "[bold red]x[/] [/]",
    "=1+1",
    "@SUM(A1)",
    "{{ 7*7 }}{% for x in %}",
    "<w:p>&amp;]]>",
    "\u202etxet\u2066",
    "a\u0000b",
    "_xD800_",
    "_x0000_",
    "\U0001f600" * 40,
    "x" * 40_000,
    "é" * 9_000,
    " ",
    "\n\n\n",
    "'",
    "0000-00-00",
    "31-02-2026",
    "1 Januari 99999999999999999999",
    "29/02/1900",
    "9999-12-31",
    "0001-01-01",
    "99999",
    "00000",
    "198501012010011001",
    "19850101 201001 1 001",
    "１９８５０１０１２０１００１１００１",
    "²",
    "٣",
    "III/z",
    "IX",
    "-1",
    "1e999",
    "999999999999999999999999999",
    "0",
    "NaN",
    "inf",
    ";;;;",
    "a;b;" * 500,
    "../../../etc/passwd",
    "C:\\Windows\\aux",
    "(((((((((((((((((((((((",
    "Kepala " * 400,
    ", , ,",
    "A N I F",
    "Drs. , , M.Si.,,",
    "Kasubag\nUmum\n\nx",
    "Jumat, 6 Februari 2026",
    "Senin, 6 Februari 2026",
)
ANEH_SEL = (
    '<c{r} t="e"><v>#REF!</v></c>',
    '<c{r} t="e"><v>#N/A</v></c>',
    '<c{r} t="e"><v>#APA?</v></c>',
    "<c{r}><v>NaN</v></c>",
    "<c{r}><v>inf</v></c>",
    "<c{r}><v>-1e308</v></c>",
    "<c{r}><v>1e400</v></c>",
    "<c{r}><v>198501012010011001</v></c>",
    "<c{r}><v></v></c>",
    "<c{r}><v>abc</v></c>",
    '<c{r} s="1"><v>-1</v></c>',
    '<c{r} s="1"><v>0</v></c>',
    '<c{r} s="1"><v>60</v></c>',
    '<c{r} s="1"><v>2958466</v></c>',
    '<c{r} s="1"><v>1e15</v></c>',
    '<c{r} s="1"><v>1e300</v></c>',
    '<c{r} s="1"><v>-99999999</v></c>',
    '<c{r} s="1"><v>46059.999999999</v></c>',
    '<c{r} s="2"><v>0.5</v></c>',
    '<c{r} s="2"><v>99.5</v></c>',
    '<c{r} s="2"><v>1e12</v></c>',
    '<c{r} s="99999"><v>1</v></c>',
    '<c{r} t="d"><v>2026-02-06</v></c>',
    '<c{r} t="d"><v>99999-99-99T99:99</v></c>',
    '<c{r} t="b"><v>1</v></c>',
    '<c{r} t="b"><v>7</v></c>',
    '<c{r} t="s"><v>0</v></c>',
    '<c{r} t="s"><v>4294967295</v></c>',
    '<c{r} t="s"><v>-1</v></c>',
    '<c{r} t="aneh"><v>1</v></c>',
    "<c{r}><f>A1</f></c>",
    '<c{r} t="str"><f>1/0</f><v>#DIV/0!</v></c>',
    '<c{r} t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>',
    '<c{r} t="inlineStr"/>',
)
ANEH_SIFAT = (
    *("", "-1", "0", "1", "4294967296", "18446744073709551616", "NaN", "XFD1048576", "A0", "A", "1e9"),
    *("../../x.xml", "/", "\u202e", "true", "hidden", "A1:XFD1048576", "x" * 3000, "&#0;", "&lol;", "$A$1"),
)
_BERAGAM = (
    *("xl/workbook.xml", "xl/styles.xml", "xl/_rels/workbook.xml.rels", "[Content_Types].xml"),
    *("xl/sharedStrings.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "content.xml"),
    *("META-INF/manifest.xml", "mimetype", "styles.xml"),
)


@dataclass(slots=True)
class Masukan:
    """One input: the workbook (name, bytes), settings or None, further files beside them."""

    cara: str
    nama: str
    bita: bytes
    toml: bytes | None
    lain: dict[str, bytes] = field(default_factory=dict)


@cache
def toml_contoh() -> bytes:
    return (CONTOH / "mutasi.toml").read_bytes()


@cache
def benih(nama: str) -> bytes:
    if nama.endswith(".csv"):
        baris = lembar_benih()["usulan"]
        return "\n".join(";".join(str(sel or "") for sel in isi) for isi in baris).encode()
    return (DATA / nama).read_bytes()


@cache
def lembar_benih() -> dict[str, list[list[object]]]:
    """Return the sheets of the small batch as rows of texts and dates."""
    buku = openpyxl.load_workbook(DATA / "benih.xlsx")
    return {sheet.title: [list(isi) for isi in sheet.iter_rows(values_only=True)] for sheet in buku}


def huruf(kolom: int) -> str:
    isi = ""
    while kolom:
        kolom, sisa = divmod(kolom - 1, 26)
        isi = chr(65 + sisa) + isi
    return isi


class Mentah(str):
    """A cell given as XML; ``{r}`` stands for the attribute of its address."""

    __slots__ = ()


def sel_xml(nilai: object, alamat: str) -> str:
    if nilai is None:
        return ""
    if isinstance(nilai, Mentah):
        return nilai.replace("{r}", f' r="{alamat}"')
    if isinstance(nilai, int | float):
        return f'<c r="{alamat}"><v>{nilai}</v></c>'
    teks = str(nilai) if isinstance(nilai, str) else f"{nilai:%d-%m-%Y}"
    bersih = escape(re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]", _sandi_excel, teks))
    return f'<c r="{alamat}" t="inlineStr"><is><t xml:space="preserve">{bersih}</t></is></c>'


def _sandi_excel(cocok: re.Match[str]) -> str:
    return f"_x{ord(cocok[0]):04X}_"


def lembar_xml(rows: Sequence[Sequence[object]], *, sesudah: str = "", lain: str = "") -> str:
    """Return a worksheet; ``lain`` are further rows, ``sesudah`` what follows the rows."""
    baris = "".join(
        f'<row r="{i}">{"".join(sel_xml(isi, f"{huruf(j)}{i}") for j, isi in enumerate(satu, 1))}</row>'
        for i, satu in enumerate(rows, 1)
    )
    return f'<worksheet xmlns="{NS}"><sheetData>{baris}{lain}</sheetData>{sesudah}</worksheet>'


def buku_xlsx(lembar: Sequence[tuple[str, str]], **bagian: bytes) -> bytes:
    """Return a workbook of named worksheets (XML); ``bagian`` replaces parts, ``__`` for ``/``."""
    judul = "".join(
        f'<sheet name="{escape(nama, {chr(34): "&quot;"})}" sheetId="{i}" r:id="rId{i}"/>'
        for i, (nama, _) in enumerate(lembar, 1)
    )
    dasar = "http://schemas.openxmlformats.org"
    jenis = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    isi = {
        "[Content_Types].xml": f'<Types xmlns="{dasar}/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{jenis}.sheet.main+xml"/>'
        + "".join(
            f'<Override PartName="/xl/worksheets/sheet{i}.xml" ContentType="{jenis}.worksheet+xml"/>'
            for i in range(1, len(lembar) + 1)
        )
        + f'<Override PartName="/xl/styles.xml" ContentType="{jenis}.styles+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{dasar}/package/2006/relationships"><Relationship Id="rId1" '
        f'Type="{RELASI}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{NS}" xmlns:r="{RELASI}"><sheets>{judul}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{dasar}/package/2006/relationships">'
        + "".join(
            f'<Relationship Id="rId{i}" Type="{RELASI}/worksheet" Target="worksheets/sheet{i}.xml"/>'
            for i in range(1, len(lembar) + 1)
        )
        + f'<Relationship Id="rIdS" Type="{RELASI}/styles" Target="styles.xml"/></Relationships>',
        "xl/styles.xml": f'<styleSheet xmlns="{NS}"><fonts count="1"><font/></fonts><fills count="1"><fill/>'
        '</fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
        '<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="46"/></cellXfs></styleSheet>',
        **{f"xl/worksheets/sheet{i}.xml": xml for i, (_, xml) in enumerate(lembar, 1)},
    }
    semua = {nama: teks.encode("utf-8", "surrogatepass") for nama, teks in isi.items()}
    return arsip({**semua, **{nama.replace("__", "/"): data for nama, data in bagian.items()}})


def arsip(isi: Mapping[str, bytes], metode: int = zipfile.ZIP_DEFLATED) -> bytes:
    keluar = io.BytesIO()
    with zipfile.ZipFile(keluar, "w", metode, compresslevel=1) as berkas:
        for nama, data in isi.items():
            berkas.writestr(zipfile.ZipInfo(nama), data, metode)
    return keluar.getvalue()


def bagian_zip(bita: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(bita)) as berkas:
        return {nama: berkas.read(nama) for nama in berkas.namelist()}


def _balik(bita: bytes, acak: random.Random, paling_banyak: int) -> bytes:
    hasil = bytearray(bita)
    for _ in range(acak.randint(1, paling_banyak)):
        hasil[acak.randrange(len(hasil))] = acak.randrange(256)
    return bytes(hasil)


def _potong(bita: bytes, acak: random.Random) -> bytes:
    awal, akhir = sorted(acak.randrange(len(bita)) for _ in range(2))
    return acak.choice(
        (
            bita[:awal],
            bita[awal:],
            bita[:awal] + bita[akhir:],
            bita[:akhir] + bita[awal:],
            bita + bita[:akhir],
        )
    )


def bita(acak: random.Random) -> Masukan:
    nama = acak.choice(BENIH)
    return Masukan("bita", nama, _balik(benih(nama), acak, acak.choice((1, 5, 60))), toml_contoh())


def potong(acak: random.Random) -> Masukan:
    nama = acak.choice(BENIH)
    return Masukan("potong", nama, _potong(benih(nama), acak), toml_contoh())


def rekaman(acak: random.Random) -> Masukan:
    """Damage the records of an ``.xls`` where they say what they are: types, lengths, rows, columns."""
    isi = bytearray(benih("benih.xls"))
    for _ in range(acak.randint(1, 8)):
        letak = acak.randrange(0, len(isi) - 4, 2)
        isi[letak : letak + 2] = acak.choice(
            (b"\xff\xff", b"\x00\x00", b"\xfd\x00", b"\x03\x02", b"\xff\x7f")
        )
    return Masukan("rekaman", "benih.xls", bytes(isi), toml_contoh())


def dalam(acak: random.Random) -> Masukan:
    """Damage one part inside the archive, which is then packed again."""
    nama = acak.choice(("benih.xlsx", "benih.ods"))
    isi = bagian_zip(benih(nama))
    satu = acak.choice([kunci for kunci in isi if kunci in _BERAGAM] or list(isi))
    if not isi[satu]:
        isi[satu] = b"x"
    elif acak.random() < 0.5:
        isi[satu] = _balik(isi[satu], acak, 8)
    else:
        isi[satu] = _potong(isi[satu], acak)
    if acak.random() < 0.1:
        del isi[acak.choice(list(isi))]
    return Masukan("dalam", nama, arsip(isi, acak.choice((0, 8))), toml_contoh())


_UNSUR = re.compile(rb"<[^>]*>")
_SIFAT = re.compile(rb'="([^"]*)"')
_ISI = re.compile(rb">([^<]+)<")


def xml(acak: random.Random) -> Masukan:
    """Change elements, attributes and texts of one part: it stays nearly well-formed."""
    nama = acak.choice(("benih.xlsx", "benih.ods"))
    isi = bagian_zip(benih(nama))
    satu = acak.choice([kunci for kunci in isi if kunci in _BERAGAM and kunci != "mimetype"])
    data = isi[satu]
    for _ in range(acak.randint(1, 6)):
        pola = acak.choice((_UNSUR, _SIFAT, _SIFAT, _ISI))
        tempat = list(pola.finditer(data))
        if not tempat:
            continue
        cocok = acak.choice(tempat)
        mulai, akhir = cocok.span(cocok.re.groups)
        if pola is _UNSUR:
            lain = acak.choice(tempat)[0]
            ganti = acak.choice((b"", cocok[0] * 2, cocok[0] + lain, lain))
        else:
            sumber = ANEH_SIFAT if pola is _SIFAT else (*ANEH_SIFAT, *ANEH_TEKS)
            teks = acak.choice(sumber)
            ganti = (teks if acak.random() < 0.2 else escape(teks)).encode("utf-8", "surrogatepass")
        data = data[:mulai] + ganti + data[akhir:]
    if acak.random() < 0.1:
        data = b'<!DOCTYPE x [<!ENTITY lol "lol">]>' + data
    isi[satu] = data
    return Masukan("xml", nama, arsip(isi), toml_contoh())


def nilai(acak: random.Random) -> Masukan:
    """Put strange values into the cells of a sound workbook."""
    lembar = {nama: [list(isi) for isi in rows] for nama, rows in lembar_benih().items()}
    for _ in range(acak.choice((1, 3, 10, 60, 400))):
        rows = lembar[acak.choice(("usulan", "pegawai", "pegawai", "jabatan", *lembar))]
        i = acak.randrange(0 if acak.random() < 0.08 else min(1, len(rows) - 1), len(rows))
        rows[i][acak.randrange(len(rows[i]))] = _aneh(acak, rows)
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


def _aneh(acak: random.Random, rows: Sequence[Sequence[object]]) -> object:
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


def csv(acak: random.Random) -> Masukan:
    data = benih("benih.csv")
    nama = acak.choice(("usulan.csv", "usulan.txt", "usulan.CSV"))
    pilihan = (
        lambda: data.replace(b";", acak.choice((b",", b"\t", b"|", b"\x00", b";;"))),
        lambda: data.decode().encode(acak.choice(("cp1252", "utf-16", "utf-8-sig", "utf-16-le", "utf-32"))),
        lambda: b"sep=" + acak.choice((b";", b"|", b'"', b"\n", b"", b"\xc3\xa9")) + b"\r\n" + data,
        lambda: data.replace(
            b"\n", acak.choice((b"\r", b"\r\n", b"\n\n\n", b"\x0b", b"\x85")), acak.randint(1, 9)
        ),
        lambda: _sisip(data, acak, b'"'),
        lambda: _sisip(data, acak, acak.choice((b"\x00", b"\xff\xfe", b"\x81\x8d", b'""', b"x" * 140_000))),
        lambda: data + b";" * 20_000 + b"\n" + b"\n" * 5_000,
    )
    return Masukan("csv", nama, acak.choice(pilihan)(), toml_contoh())


def _sisip(data: bytes, acak: random.Random, isi: bytes) -> bytes:
    letak = acak.randrange(len(data))
    return data[:letak] + isi + data[letak:]


ANEH_TOML = (
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


def toml(acak: random.Random) -> Masukan:
    pilih = acak.random()
    asli = toml_contoh()
    if pilih < 0.35:
        data = acak.choice(ANEH_TOML)
    elif pilih < 0.5:
        data = _balik(asli, acak, 6)
    elif pilih < 0.6:
        data = _potong(asli, acak)
    else:
        baris = asli.split(b"\n")
        for _ in range(acak.randint(1, 5)):
            i = acak.choice([i for i, isi in enumerate(baris) if b"=" in isi])
            kunci, _, _ = baris[i].partition(b"=")
            baris[i] = kunci + b"= " + acak.choice(_NILAI_TOML)
        data = b"\n".join(baris)
    return Masukan("toml", "benih.xlsx", benih("benih.xlsx"), data)


_NILAI_TOML = (
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


def kemasan(acak: random.Random) -> Masukan:
    """Bombs, wrong kinds under wrong names, archives that lie about themselves."""
    nama = acak.choice(list(KEMASAN))
    akhiran = acak.choice((Path(nama).suffix, ".xlsx", ".xls", ".ods", ".csv", ".parquet", ""))
    return Masukan("kemasan", f"berkas{akhiran}", KEMASAN[nama](), toml_contoh())


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_KEPALA, _EKOR = f'<worksheet xmlns="{NS}"><sheetData>', "</sheetData></worksheet>"
_ULANG_SEMUA = (
    '<t:table-row t:number-rows-repeated="1048576"><t:table-cell o:value-type="string" '
    't:number-columns-repeated="16384"><x:p>x</x:p></t:table-cell></t:table-row>'
)
_ULANG_BARIS = (
    '<t:table-row t:number-rows-repeated="1048576"><t:table-cell o:value-type="string">'
    "<x:p>x</x:p></t:table-cell></t:table-row>"
)
_ULANG_SPASI = (
    '<t:table-row><t:table-cell o:value-type="string"><x:p>a<x:s x:c="999999999"/></x:p></t:table-cell>'
    "</t:table-row>"
)


def _usulan() -> str:
    return lembar_xml(lembar_benih()["usulan"])


def _entitas(bagian: str, *, luar: bool = False) -> bytes:
    """Return a workbook of which one part declares entities: a thousand million laughs, or a file."""
    lapis = "".join(f'<!ENTITY a{i + 1} "{f"&a{i};" * 10}">' for i in range(9))
    isi = '<!ENTITY a9 SYSTEM "file:///etc/passwd">' if luar else f'<!ENTITY a0 "lol">{lapis}'
    sel = Mentah('<c{r} t="inlineStr"><is><t>&a9;</t></is></c>')
    dasar = buku_xlsx([("usulan", lembar_xml([["nip", "nama"], [sel]]))])
    return arsip({**bagian_zip(dasar), bagian: f"<!DOCTYPE x [{isi}]>".encode() + bagian_zip(dasar)[bagian]})


KEMASAN: Mapping[str, Callable[[], bytes]] = {
    "kosong.xlsx": lambda: b"",
    "satu.xlsx": lambda: b"P",
    "tanda.xlsx": lambda: b"PK\x03\x04",
    "kosong-zip.xlsx": lambda: b"PK\x05\x06" + b"\0" * 18,
    "html.xls": lambda: b"<html><table><tr><td>nip</td></tr></table></html>",
    "xml2003.xls": lambda: b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>',
    "sandi.xlsx": lambda: _OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"),
    "ole.xls": lambda: _OLE + b"\xff" * 5000,
    "xls.xlsx": lambda: benih("benih.xls"),
    "xlsx.xls": lambda: benih("benih.xlsx"),
    "parquet.parquet": lambda: b"PAR1" + b"\0" * 64 + b"PAR1",
    "pdf.xlsx": lambda: b"%PDF-1.7",
    "utf16.csv": lambda: "nip;nama".encode("utf-16"),
    "bom-spasi.xlsx": lambda: _bom(b" "),
    "bom-sel.xlsx": lambda: _bom(b"<row><c><v>1</v></c></row>"),
    "bom-dusta.xlsx": lambda: _dusta(_bom(b" ")),
    "bom-teks.xlsx": lambda: _bom_teks(20),
    "entitas.xlsx": lambda: _entitas("xl/worksheets/sheet1.xml"),
    "entitas-luar.xlsx": lambda: _entitas("xl/worksheets/sheet1.xml", luar=True),
    "entitas-buku.xlsx": lambda: _entitas("xl/workbook.xml"),
    "bersarang.xlsx": lambda: buku_xlsx([("usulan", _KEPALA + "<row>" * 200_000 + _EKOR)]),
    "lembar-banyak.xlsx": lambda: buku_xlsx([(f"l{i}", _usulan()) for i in range(400)]),
    "lembar-senama.xlsx": lambda: buku_xlsx([("usulan", _usulan())] * 5),
    "kolom-penuh.xlsx": lambda: buku_xlsx([("usulan", lembar_xml([["x"] * 16_384] * 20))]),
    "judul-kembar.xlsx": lambda: buku_xlsx([("usulan", lembar_xml([["nip"] * 900, *[["1"] * 900] * 30]))]),
    "judul-asing.xlsx": lambda: buku_xlsx(
        [("usulan", lembar_xml([[f"Jabatann {i}" for i in range(3_000)], ["1"] * 3_000]))]
    ),
    "baris-penuh.csv": lambda: b"nip;kode_jabatan_tujuan\n" + b";\n" * 1_048_575,
    "kolom-penuh.csv": lambda: b";".join([b"nip"] * 16_384) + b"\n" + b"x;" * 16_384,
    "ods-ulang.ods": lambda: _ods(_ULANG_SEMUA),
    "ods-baris.ods": lambda: _ods(_ULANG_BARIS),
    "ods-spasi.ods": lambda: _ods(_ULANG_SPASI),
}
"""Files by name: what each is, is made when it is asked for."""


def _bom_teks(mega: int) -> bytes:
    """Return a workbook with one cell of so many megabytes, beside a sound table."""
    sel = Mentah(f'<c{{r}} t="inlineStr"><is><t>{"x" * (mega << 20)}</t></is></c>')
    return buku_xlsx([("usulan", lembar_xml([["nip", "nama", "kode_jabatan_tujuan"], ["1", sel, "2"]]))])


def _ods(baris: str) -> bytes:
    isi = bagian_zip(benih("benih.ods"))
    dasar = "urn:oasis:names:tc:opendocument:xmlns"
    isi["content.xml"] = (
        f'<o:document-content xmlns:o="{dasar}:office:1.0" xmlns:t="{dasar}:table:1.0" '
        f'xmlns:x="{dasar}:text:1.0">'
        f'<o:body><o:spreadsheet><t:table t:name="usulan">{baris}</t:table></o:spreadsheet></o:body>'
        "</o:document-content>"
    ).encode()
    return arsip(isi)


def _bom(isi: bytes, mega: int = 3_000) -> bytes:
    """Return a workbook whose first sheet unpacks to so many megabytes, without ever holding them."""
    mesin = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    awal = mesin.compress(_KEPALA.encode()) + mesin.flush(zlib.Z_FULL_FLUSH)
    # After a full flush a piece stands for itself, so that it may be repeated as it is.
    potong = isi * ((1 << 20) // len(isi))
    satu = mesin.compress(potong) + mesin.flush(zlib.Z_FULL_FLUSH)
    kempis = b"".join([awal, *[satu] * mega, mesin.compress(_EKOR.encode()), mesin.flush()])
    ukuran = len(_KEPALA) + mega * len(potong) + len(_EKOR)
    return _tukar_data(buku_xlsx([("usulan", "x")]), kempis, ukuran)


def _tukar_data(bita: bytes, kempis: bytes, ukuran: int) -> bytes:
    """Put a compressed stream in place of the first sheet, at the end of the archive."""
    nama = "xl/worksheets/sheet1.xml"
    keluar = io.BytesIO(arsip({satu: isi for satu, isi in bagian_zip(bita).items() if satu != nama}))
    with zipfile.ZipFile(keluar, "a") as ke:
        info = zipfile.ZipInfo(nama)
        info.compress_type, info.file_size, info.compress_size = zipfile.ZIP_DEFLATED, ukuran, len(kempis)
        info.CRC, info.header_offset = 0, ke.start_dir
        keluar.seek(ke.start_dir)
        keluar.write(info.FileHeader(zip64=False) + kempis)
        ke.start_dir = keluar.tell()
        ke.filelist.append(info)
        ke.NameToInfo[nama] = info
        ke._didModify = True  # type: ignore[attr-defined]
    return keluar.getvalue()


def _dusta(bita: bytes) -> bytes:
    """Let every entry of an archive state that it unpacks to 100 bytes."""
    isi = bytearray(bita)
    for tanda, letak in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        mulai = 0
        while (mulai := isi.find(tanda, mulai)) >= 0:
            isi[mulai + letak : mulai + letak + 4] = (100).to_bytes(4, "little")
            mulai += 4
    return bytes(isi)


CARA: tuple[tuple[Callable[[random.Random], Masukan], int], ...] = (
    (bita, 12),
    (potong, 7),
    (rekaman, 8),
    (dalam, 13),
    (xml, 18),
    (nilai, 22),
    (lembar, 6),
    (csv, 4),
    (toml, 7),
    (kemasan, 3),
)
"""Ways to break an input, each with its share."""


def masukan(nomor: int, benih_acak: int = 1) -> Masukan:
    """Return the input of a number."""
    acak = random.Random(f"{benih_acak}-{nomor}")
    cara = acak.choices([satu for satu, _ in CARA], [bobot for _, bobot in CARA])[0]
    return cara(acak)
