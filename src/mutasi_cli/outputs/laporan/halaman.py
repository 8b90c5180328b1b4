"""Fill the template of the report: one HTML file that needs nothing and asks nobody.

The page may run exactly one script and one style sheet, those it carries itself: the Content-Security-Policy
names both by their SHA-256 and forbids everything else, so that markup in somebody's name stays a name even
if an edited template forgot to escape it.
"""

import base64
import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.temuan import Finding
from mutasi_cli.errors import TemplateError
from mutasi_cli.outputs.kotak_pasir import KotakPasir, selesai
from mutasi_cli.outputs.laporan.kata import bersih
from mutasi_cli.outputs.laporan.susun import susun_laporan

TEMPLAT = "laporan.html.j2"
GAYA = "laporan.css"
SKRIP = "laporan.js"

_KELIRU = (ArithmeticError, AttributeError, LookupError, MemoryError, RecursionError, TypeError, ValueError)
"""What an expression in an edited template can raise beside Jinja's own errors."""

_PENUTUP = {GAYA: ("</style", "<!--"), SKRIP: ("</script", "<!--")}
"""What would end the element (or confuse its end) in which the file stands."""


def nama_laporan(batch: Batch) -> str:
    """Return the name of the file: ``laporan-2026-02-06.html``."""
    return f"laporan-{batch.tanggal:%Y-%m-%d}.html"


@dataclass(frozen=True, slots=True)
class Halaman:
    """The finished page (UTF-8) and the templates it was made from: name and text, by name."""

    data: bytes
    templat: tuple[tuple[str, str], ...]


def build_report(batch: Batch, temuan: Sequence[Finding], *, templates: Sequence[Path]) -> Halaman:
    """Return the report. The same batch and templates give the same bytes.

    ``templates`` are folders; the first that has a file gives it (the office's own, then the shipped ones).
    Raises :class:`TemplateError` for a template that is missing, faulty or asks for unknown data.
    """
    pemuat = _Pemuat(templates)
    lingkungan = _environment(pemuat)
    gaya, skrip = _asset(lingkungan, pemuat, GAYA), _asset(lingkungan, pemuat, SKRIP)
    konteks: dict[str, Any] = {
        "lap": susun_laporan(batch, temuan),
        "gaya": gaya,
        "skrip": skrip,
        "kebijakan": _policy(gaya, skrip),
    }
    try:
        teks = selesai(lingkungan.get_template(TEMPLAT).generate(konteks))
    except jinja2.TemplateNotFound as error:
        raise _missing(str(error.name)) from error
    except jinja2.TemplateSyntaxError as error:
        raise TemplateError(
            f"Templat {error.name or TEMPLAT} baris {error.lineno}: tanda {{{{ … }}}} atau {{% … %}} tidak "
            f"lengkap atau salah tulis. Bandingkan dengan templat bawaan."
        ) from error
    except jinja2.UndefinedError as error:
        raise TemplateError(
            f"Templat {TEMPLAT} meminta data yang tidak ada ({error.message}). Bandingkan dengan templat "
            f"bawaan."
        ) from error
    except (jinja2.TemplateError, *_KELIRU) as error:
        raise TemplateError(
            f"Templat {TEMPLAT}: perintah di dalamnya tidak dapat dijalankan. Bandingkan dengan templat "
            f"bawaan."
        ) from error
    return Halaman(teks.encode("utf-8"), tuple(sorted(pemuat.dipakai.items())))


class _Pemuat(jinja2.FileSystemLoader):
    """Reads templates from the first folder that has them and remembers what it gave."""

    def __init__(self, templates: Sequence[Path]):
        super().__init__([str(folder) for folder in templates], encoding="utf-8")
        self.dipakai: dict[str, str] = {}

    def get_source(
        self, environment: jinja2.Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        """Return text, path and freshness of a template; :class:`TemplateError` when it cannot be read."""
        try:
            isi, jalur, segar = super().get_source(environment, template)
        except (OSError, UnicodeDecodeError) as error:
            raise TemplateError(
                f"Templat {template} tidak terbaca sebagai teks UTF-8. Simpan lagi sebagai UTF-8 atau salin "
                f"kembali templat bawaan."
            ) from error
        self.dipakai[template] = isi
        return isi, jalur, segar


def _environment(pemuat: _Pemuat) -> jinja2.Environment:
    return KotakPasir(
        loader=pemuat,
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        finalize=_harmless,
        trim_blocks=True,
        lstrip_blocks=True,
        newline_sequence="\n",
        keep_trailing_newline=True,
    )


def _harmless(nilai: object) -> object:
    """Return text without control characters and without signs that turn the direction of writing."""
    if isinstance(nilai, Markup):
        return nilai
    return bersih(nilai) if isinstance(nilai, str) else nilai


def _asset(lingkungan: jinja2.Environment, pemuat: _Pemuat, nama: str) -> Markup:
    """Return style sheet or script as it stands between its tags."""
    try:
        isi, _, _ = pemuat.get_source(lingkungan, nama)
    except jinja2.TemplateNotFound as error:
        raise _missing(nama) from error
    teks = isi.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
    if any(tanda in teks.casefold() for tanda in _PENUTUP[nama]):
        raise TemplateError(
            f"Templat {nama} memuat «{'» atau «'.join(_PENUTUP[nama])}», yang tidak boleh ada di dalamnya. "
            f"Hapus tanda itu atau pakai lagi berkas bawaan."
        )
    return Markup(teks)  # noqa: S704 - the program's own file, or the office's; checked above


def _policy(gaya: str, skrip: str) -> str:
    return (
        f"default-src 'none'; script-src '{_hash(skrip)}'; style-src '{_hash(gaya)}'; img-src data:; "
        f"base-uri 'none'; form-action 'none'"
    )


def _hash(isi: str) -> str:
    sidik = hashlib.sha256(isi.encode("utf-8")).digest()
    return f"sha256-{base64.b64encode(sidik).decode('ascii')}"


def _missing(nama: str) -> TemplateError:
    return TemplateError(
        f"Templat {nama} tidak ditemukan. Salin kembali templat bawaan atau periksa «templates» pada "
        f"[berkas] di mutasi.toml."
    )
