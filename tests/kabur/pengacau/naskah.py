"""Office templates, papers that are read back, and the manifest: damaged, bombed, or written by an enemy."""

from __future__ import annotations

import io
import json
import random
import tempfile
from collections.abc import Callable
from contextlib import redirect_stdout
from functools import cache
from pathlib import Path

from kabur.pengacau.aneh import ANEH_TEKS
from kabur.pengacau.bita import rusak_dalam, rusak_xml
from kabur.pengacau.bom import bom_bagian, entitas_bagian
from kabur.pengacau.buku import arsip, bagian_zip
from kabur.pengacau.dasar import AKAR, Masukan, balik, benih, potong, toml_contoh
from mutasi_cli import cli

_BUKU = "benih.xlsx"
_DOKUMEN = "word/document.xml"
_BAGIAN = (_DOKUMEN, "[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels", "word/styles.xml")
_JENIS = ("keputusan", "petikan", "spp", "undangan", "usulan_bkn", "serah_terima", "daftar_hadir")
_JINJA = (
    *("{{ 7 * 7 }}", "{{ tiada }}", "{{ tiada.lagi }}", "{{", "}}", "{% for x in %}", "{% endfor %}", "{%"),
    *("{{ ''.__class__.__mro__[1].__subclasses__() }}", "{{ lipsum.__globals__ }}", "{{ self }}"),
    *("{{ 'x' * 999999999999 }}", "{{ 9 ** 9 ** 9 }}", "{{ range(999999999) | list }}", "{{ 1 / 0 }}"),
    *("{% for i in range(99999999) %}x{% endfor %}", "{{ 'x' | center(9999999999) }}", "{{ [] | first }}"),
    *("{% include '/etc/passwd' %}", "{% import 'os' as os %}", "{%p if x %}", "{%tr for a in b %}"),
    *("{{ '%999999999s' | format(1) }}", "{{ '{:>999999999}'.format(1) }}", "{% macro a() %}{{ a() }}"),
    *("{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}", "{{ (" + "(" * 400 + "1" + ")" * 400 + ") }}"),
)


def templat(acak: random.Random) -> Masukan:
    """Return a sound batch with an office template that is not."""
    if acak.random() < 0.15:
        return _templat_laporan(acak)
    jenis = acak.choice(_JENIS)
    nama = f"templat/{jenis}.docx"
    data = _rusak_docx(_bawaan(f"{jenis}.docx"), acak, jinja=True)
    perintah = (
        ("decree", "{b}", "--draf", "--jenis", jenis),
        ("decree", "{b}", "--draf", "--jenis", jenis),
        ("template", "check", "{f}/templat"),
        ("template", "check", "{f}/templat", "--format", "json"),
    )
    return Masukan("templat", _BUKU, benih(_BUKU), _toml_templat(), {nama: data}, perintah)


def _templat_laporan(acak: random.Random) -> Masukan:
    """Return a sound batch with damaged sources of the report."""
    lain = {f"templat/{jalur.name}": jalur.read_bytes() for jalur in (AKAR / "templates").glob("laporan*")}
    nama = acak.choice(sorted(lain))
    data = lain[nama]
    ganti: tuple[Callable[[], bytes], ...] = (
        lambda: balik(data, acak, 10),
        lambda: potong(data, acak),
        lambda: data[: len(data) // 2] + acak.choice(_JINJA).encode() + data[len(data) // 2 :],
        lambda: acak.choice(_JINJA).encode() + data,
        lambda: b"",
    )
    lain[nama] = acak.choice(ganti)()
    return Masukan("templat", _BUKU, benih(_BUKU), _toml_templat(), lain, (("report", "{b}"),))


def naskah(acak: random.Random) -> Masukan:
    """Return a sound batch with its papers, some of which are damaged since."""
    lain = dict(_keluaran())
    for nama in acak.sample(sorted(nama for nama in lain if nama.endswith(".docx")), acak.choice((1, 1, 3))):
        lain[nama] = _rusak_docx(lain[nama], acak, jinja=False) if acak.random() < 0.95 else b""
        if acak.random() < 0.1:
            lain[nama.replace(".docx", acak.choice((".pdf", ".doc", "-x.docx", "")))] = lain.pop(nama)
    perintah = (("verify", "{b}"), ("verify", "{b}", "--format", "json"))
    return Masukan("naskah", _BUKU, benih(_BUKU), toml_contoh(), lain, perintah)


def manifest(acak: random.Random) -> Masukan:
    """Return a sound batch with its papers and a manifest that lies, or is none."""
    lain = dict(_keluaran())
    nama = next(nama for nama in lain if nama.endswith("manifest.json"))
    data = lain[nama]
    pilih = acak.random()
    if pilih < 0.3:
        lain[nama] = acak.choice(_ANEH_JSON)
    elif pilih < 0.5:
        lain[nama] = balik(data, acak, acak.choice((1, 8, 60)))
    elif pilih < 0.6:
        lain[nama] = potong(data, acak)
    else:
        isi = json.loads(data)
        for _ in range(acak.randint(1, 4)):
            _tukar(isi, acak)
        lain[nama] = json.dumps(isi).encode()
    perintah = (
        *(("verify", "{b}"), ("decree", "{b}", "--draf", "--jenis", "spp"), ("roster", "{b}", "--draf")),
        *(
            ("report", "{b}"),
            ("validate", "{b}", "--format", "xlsx"),
            ("decree", "{b}", "--jenis", "petikan"),
        ),
    )
    return Masukan("manifest", _BUKU, benih(_BUKU), toml_contoh(), lain, perintah)


_ANEH_JSON = (
    *(b"", b"null", b"[]", b"{}", b"3", b'"x"', b"[" * 200_000, b'{"a":' * 50_000, b"9" * 9_000, b"NaN"),
    *(b'{"versi": 99}', b'{"versi": "x", "keluaran": 3}', b'{"keluaran": [[]]}', b'{"keluaran": {"a": 1}}'),
    *(b'{"keluaran": [{"file": "../../../../etc/passwd", "sha256": 1}]}', b"\xff\xfe\x00", b"\xef\xbb\xbf{}"),
    *(b'{"masukan": null, "keluaran": [{"file": "/dev/zero", "sha256": "x"}]}', b'{"a": "\\ud800"}'),
)
_NILAI_JSON: tuple[object, ...] = (
    *(None, True, -1, 10**400, 1.5, "", "x", [], {}, [[]], [None], {"": None}, "\ud800", "a\x00b", "/"),
    *("../../../etc/passwd", "/dev/zero", "C:\\aux", "\u202e", "." * 5_000, "manifest.json", float("nan")),
)


def _tukar(isi: object, acak: random.Random) -> None:
    """Put a strange value on some place of a JSON document."""
    while isinstance(isi, dict | list) and isi:
        kunci = acak.choice(sorted(isi)) if isinstance(isi, dict) else acak.randrange(len(isi))
        anak = isi[kunci]
        if not isinstance(anak, dict | list) or not anak or acak.random() < 0.25:
            isi[kunci] = acak.choice(_NILAI_JSON)
            return
        isi = anak


def _rusak_docx(bita: bytes, acak: random.Random, *, jinja: bool) -> bytes:
    cara: tuple[tuple[Callable[[], bytes], int], ...] = (
        (lambda: balik(bita, acak, acak.choice((1, 5, 60))), 15),
        (lambda: potong(bita, acak), 10),
        (lambda: rusak_dalam(bita, acak, _BAGIAN), 20),
        (lambda: rusak_xml(bita, acak, _BAGIAN), 25),
        (lambda: _teks_docx(bita, acak, _JINJA if jinja else ANEH_TEKS), 26),
        (lambda: bom_bagian(bita, _DOKUMEN), 1),
        (lambda: entitas_bagian(bita, _DOKUMEN), 2),
        (lambda: acak.choice((b"", b"PK", b"<html/>", benih("sandi.xlsx"), benih(_BUKU))), 3),
    )
    return acak.choices([satu for satu, _ in cara], [bobot for _, bobot in cara])[0]()


def _teks_docx(bita: bytes, acak: random.Random, teks: tuple[str, ...]) -> bytes:
    """Put a strange text before one of the texts of a document."""
    isi = bagian_zip(bita)
    potongan = isi[_DOKUMEN].split(b"</w:t>")
    letak = acak.randrange(max(1, len(potongan) - 1))
    aman = acak.choice(teks).replace("&", "&amp;").replace("<", "&lt;")
    potongan[letak] += aman.encode("utf-8", "surrogatepass")
    isi[_DOKUMEN] = b"</w:t>".join(potongan)
    return arsip(isi)


def _toml_templat() -> bytes:
    """Return the settings of the sound batch, with templates of the office's own."""
    isi = toml_contoh().decode()
    if "\n[berkas]\n" in isi:
        return isi.replace("\n[berkas]\n", '\n[berkas]\ntemplates = "templat"\n', 1).encode()
    return f'{isi}\n[berkas]\ntemplates = "templat"\n'.encode()


@cache
def _bawaan(nama: str) -> bytes:
    return (AKAR / "templates" / nama).read_bytes()


@cache
def _keluaran() -> dict[str, bytes]:
    """Return papers of the sound batch and their manifest, as the program writes them."""
    with tempfile.TemporaryDirectory() as sementara:
        folder = Path(sementara)
        (folder / _BUKU).write_bytes(benih(_BUKU))
        (folder / "mutasi.toml").write_bytes(toml_contoh())
        pilihan = [bagian for jenis in _JENIS for bagian in ("--jenis", jenis)]
        with redirect_stdout(io.StringIO()):
            kode = cli.run(["decree", str(folder / _BUKU), "--draf", *pilihan])
        if kode != 0:
            raise AssertionError("the sound batch has no papers")
        return {
            jalur.relative_to(folder).as_posix(): jalur.read_bytes()
            for jalur in sorted((folder / "keluaran").rglob("*"))
            if jalur.is_file()
        }
