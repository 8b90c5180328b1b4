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

from fuzz.mutators.bombs import part_bomb, part_with_entities
from fuzz.mutators.byte_damage import damaged_inside, damaged_xml
from fuzz.mutators.fuzz_input import ROOT, FuzzInput, cut, reversed_batch, sample_toml, seed
from fuzz.mutators.odd import ODD_TEXTS
from fuzz.mutators.xlsx_writer import archive, zip_parts
from mutasi_cli import cli

_WORKBOOK = "seed.xlsx"
_DOCUMENT = "word/document.xml"
_PARTS = (_DOCUMENT, "[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels", "word/styles.xml")
_KIND = ("keputusan", "petikan", "spp", "undangan", "usulan_bkn", "serah_terima", "daftar_hadir")
_JINJA = (
    *("{{ 7 * 7 }}", "{{ tiada }}", "{{ tiada.lagi }}", "{{", "}}", "{% for x in %}", "{% endfor %}", "{%"),
    *("{{ ''.__class__.__mro__[1].__subclasses__() }}", "{{ lipsum.__globals__ }}", "{{ self }}"),
    *("{{ 'x' * 999999999999 }}", "{{ 9 ** 9 ** 9 }}", "{{ range(999999999) | list }}", "{{ 1 / 0 }}"),
    *("{% for i in range(99999999) %}x{% endfor %}", "{{ 'x' | center(9999999999) }}", "{{ [] | first }}"),
    *("{% include '/etc/passwd' %}", "{% import 'os' as os %}", "{%p if x %}", "{%tr for a in b %}"),
    *("{{ '%999999999s' | format(1) }}", "{{ '{:>999999999}'.format(1) }}", "{% macro a() %}{{ a() }}"),
    *("{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}", "{{ (" + "(" * 400 + "1" + ")" * 400 + ") }}"),
)


def template(rng: random.Random) -> FuzzInput:
    """Return a sound batch with an office template that is not."""
    if rng.random() < 0.15:
        return _report_template(rng)
    jenis = rng.choice(_KIND)
    nama = f"templat/{jenis}.docx"
    data = _damaged_docx(_shipped(f"{jenis}.docx"), rng, jinja=True)
    command = (
        ("decree", "{b}", "--draf", "--jenis", jenis),
        ("decree", "{b}", "--draf", "--jenis", jenis),
        ("template", "check", "{f}/templat"),
        ("template", "check", "{f}/templat", "--format", "json"),
    )
    return FuzzInput("templat", _WORKBOOK, seed(_WORKBOOK), _template_toml(), {nama: data}, command)


def _report_template(rng: random.Random) -> FuzzInput:
    """Return a sound batch with damaged sources of the report."""
    template_files = {f"templat/{trail.name}": trail.read_bytes() for trail in (ROOT / "templates").glob("laporan*")}
    nama = rng.choice(sorted(template_files))
    data = template_files[nama]
    substitutes: tuple[Callable[[], bytes], ...] = (
        lambda: reversed_batch(data, rng, 10),
        lambda: cut(data, rng),
        lambda: data[: len(data) // 2] + rng.choice(_JINJA).encode() + data[len(data) // 2 :],
        lambda: rng.choice(_JINJA).encode() + data,
        lambda: b"",
    )
    template_files[nama] = rng.choice(substitutes)()
    return FuzzInput("templat", _WORKBOOK, seed(_WORKBOOK), _template_toml(), template_files, (("report", "{b}"),))


def paper(rng: random.Random) -> FuzzInput:
    """Return a sound batch with its papers, some of which are damaged since."""
    output_files = dict(_output_files())
    for nama in rng.sample(sorted(nama for nama in output_files if nama.endswith(".docx")), rng.choice((1, 1, 3))):
        output_files[nama] = _damaged_docx(output_files[nama], rng, jinja=False) if rng.random() < 0.95 else b""
        if rng.random() < 0.1:
            output_files[nama.replace(".docx", rng.choice((".pdf", ".doc", "-x.docx", "")))] = output_files.pop(nama)
    command = (("verify", "{b}"), ("verify", "{b}", "--format", "json"))
    return FuzzInput("naskah", _WORKBOOK, seed(_WORKBOOK), sample_toml(), output_files, command)


def manifest(rng: random.Random) -> FuzzInput:
    """Return a sound batch with its papers and a manifest that lies, or is none."""
    output_files = dict(_output_files())
    nama = next(nama for nama in output_files if nama.endswith("manifest.json"))
    data = output_files[nama]
    pick = rng.random()
    if pick < 0.3:
        output_files[nama] = rng.choice(_ODD_JSON)
    elif pick < 0.5:
        output_files[nama] = reversed_batch(data, rng, rng.choice((1, 8, 60)))
    elif pick < 0.6:
        output_files[nama] = cut(data, rng)
    else:
        manifest_json = json.loads(data)
        for _ in range(rng.randint(1, 4)):
            _swap(manifest_json, rng)
        output_files[nama] = json.dumps(manifest_json).encode()
    command = (
        *(("verify", "{b}"), ("decree", "{b}", "--draf", "--jenis", "spp"), ("roster", "{b}", "--draf")),
        *(
            ("report", "{b}"),
            ("validate", "{b}", "--format", "xlsx"),
            ("decree", "{b}", "--jenis", "petikan"),
        ),
    )
    return FuzzInput("manifest", _WORKBOOK, seed(_WORKBOOK), sample_toml(), output_files, command)


_ODD_JSON = (
    *(b"", b"null", b"[]", b"{}", b"3", b'"x"', b"[" * 200_000, b'{"a":' * 50_000, b"9" * 9_000, b"NaN"),
    *(b'{"versi": 99}', b'{"versi": "x", "keluaran": 3}', b'{"keluaran": [[]]}', b'{"keluaran": {"a": 1}}'),
    *(b'{"keluaran": [{"file": "../../../../etc/passwd", "sha256": 1}]}', b"\xff\xfe\x00", b"\xef\xbb\xbf{}"),
    *(b'{"masukan": null, "keluaran": [{"file": "/dev/zero", "sha256": "x"}]}', b'{"a": "\\ud800"}'),
)
_JSON_VALUES: tuple[object, ...] = (
    *(None, True, -1, 10**400, 1.5, "", "x", [], {}, [[]], [None], {"": None}, "\ud800", "a\x00b", "/"),
    *("../../../etc/passwd", "/dev/zero", "C:\\aux", "\u202e", "." * 5_000, "manifest.json", float("nan")),
)


def _swap(json_node: object, rng: random.Random) -> None:
    """Put a strange value on some place of a JSON document."""
    while isinstance(json_node, dict | list) and json_node:
        key = rng.choice(sorted(json_node)) if isinstance(json_node, dict) else rng.randrange(len(json_node))
        child = json_node[key]
        if not isinstance(child, dict | list) or not child or rng.random() < 0.25:
            json_node[key] = rng.choice(_JSON_VALUES)
            return
        json_node = child


def _damaged_docx(raw_bytes: bytes, rng: random.Random, *, jinja: bool) -> bytes:
    way: tuple[tuple[Callable[[], bytes], int], ...] = (
        (lambda: reversed_batch(raw_bytes, rng, rng.choice((1, 5, 60))), 15),
        (lambda: cut(raw_bytes, rng), 10),
        (lambda: damaged_inside(raw_bytes, rng, _PARTS), 20),
        (lambda: damaged_xml(raw_bytes, rng, _PARTS), 25),
        (lambda: _text_in_docx(raw_bytes, rng, _JINJA if jinja else ODD_TEXTS), 26),
        (lambda: part_bomb(raw_bytes, _DOCUMENT), 1),
        (lambda: part_with_entities(raw_bytes, _DOCUMENT), 2),
        (lambda: rng.choice((b"", b"PK", b"<html/>", seed("encrypted.xlsx"), seed(_WORKBOOK))), 3),
    )
    return rng.choices([way_to_damage for way_to_damage, _ in way], [weight for _, weight in way])[0]()


def _text_in_docx(raw_bytes: bytes, rng: random.Random, text: tuple[str, ...]) -> bytes:
    """Put a strange text before one of the texts of a document."""
    parts_of_zip = zip_parts(raw_bytes)
    pieces = parts_of_zip[_DOCUMENT].split(b"</w:t>")
    location = rng.randrange(max(1, len(pieces) - 1))
    safe = rng.choice(text).replace("&", "&amp;").replace("<", "&lt;")
    pieces[location] += safe.encode("utf-8", "surrogatepass")
    parts_of_zip[_DOCUMENT] = b"</w:t>".join(pieces)
    return archive(parts_of_zip)


def _template_toml() -> bytes:
    """Return the settings of the sound batch, with templates of the office's own."""
    toml_text = sample_toml().decode()
    if "\n[berkas]\n" in toml_text:
        return toml_text.replace("\n[berkas]\n", '\n[berkas]\ntemplates = "templat"\n', 1).encode()
    return f'{toml_text}\n[berkas]\ntemplates = "templat"\n'.encode()


@cache
def _shipped(nama: str) -> bytes:
    return (ROOT / "templates" / nama).read_bytes()


@cache
def _output_files() -> dict[str, bytes]:
    """Return papers of the sound batch and their manifest, as the program writes them."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        (folder / _WORKBOOK).write_bytes(seed(_WORKBOOK))
        (folder / "mutasi.toml").write_bytes(sample_toml())
        choices = [part for jenis in _KIND for part in ("--jenis", jenis)]
        with redirect_stdout(io.StringIO()):
            kode = cli.run(["decree", str(folder / _WORKBOOK), "--draf", *choices])
        if kode != 0:
            raise AssertionError("the sound batch has no papers")
        return {
            trail.relative_to(folder).as_posix(): trail.read_bytes()
            for trail in sorted((folder / "keluaran").rglob("*"))
            if trail.is_file()
        }
