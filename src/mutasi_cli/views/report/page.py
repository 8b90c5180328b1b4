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
from mutasi_cli.domain.cause import NOTHING_FOUND, Diagnosis
from mutasi_cli.domain.finding import Finding
from mutasi_cli.domain.siasn_upload import Upload
from mutasi_cli.errors import TemplateError
from mutasi_cli.views.report.compose import compose_report
from mutasi_cli.views.report.report_words import clean
from mutasi_cli.words.sandbox import Sandbox, joined_pieces

TEMPLATES = "laporan.html.j2"
STYLE_SHEET = "laporan.css"
SCRIPT = "laporan.js"

_EXPRESSION_ERRORS = (
    ArithmeticError,
    AttributeError,
    LookupError,
    MemoryError,
    RecursionError,
    TypeError,
    ValueError,
)
"""What an expression in an edited template can raise beside Jinja's own errors."""

_CLOSERS = {STYLE_SHEET: ("</style", "<!--"), SCRIPT: ("</script", "<!--")}
"""What would end the element (or confuse its end) in which the file stands."""


def report_file_name(batch: Batch) -> str:
    """Return the name of the file: ``laporan-2026-02-06.html``."""
    return f"laporan-{batch.tanggal:%Y-%m-%d}.html"


@dataclass(frozen=True, slots=True)
class ReportPage:
    """The finished page (UTF-8) and the templates it was made from: name and text, by name."""

    data: bytes
    template: tuple[tuple[str, str], ...]


def build_report(
    batch: Batch,
    findings: Sequence[Finding],
    *,
    templates: Sequence[Path],
    diagnosis: Diagnosis = NOTHING_FOUND,
    upload: Upload | None = None,
) -> ReportPage:
    """Return the report. The same batch and templates give the same bytes.

    ``templates`` are folders; the first that has a file gives it (the office's own, then the shipped ones).
    ``upload`` is what goes to SIASN after the ceremony; without it that section is left out.
    Raises :class:`TemplateError` for a template that is missing, faulty or asks for unknown data.
    """
    template_loader = _Loader(templates)
    environment = _environment(template_loader)
    css, script = (
        _asset(environment, template_loader, STYLE_SHEET),
        _asset(environment, template_loader, SCRIPT),
    )
    context: dict[str, Any] = {
        "lap": compose_report(batch, findings, diagnosis, upload),
        "gaya": css,
        "skrip": script,
        "kebijakan": _policy(css, script),
    }
    try:
        text = joined_pieces(environment.get_template(TEMPLATES).generate(context))
    except jinja2.TemplateNotFound as error:
        raise _missing(str(error.name)) from error
    except jinja2.TemplateSyntaxError as error:
        raise TemplateError(
            f"Templat {error.name or TEMPLATES} baris {error.lineno}: tanda {{{{ … }}}} atau {{% … %}} tidak "
            f"lengkap atau salah tulis. Bandingkan dengan templat bawaan."
        ) from error
    except jinja2.UndefinedError as error:
        raise TemplateError(
            f"Templat {TEMPLATES} meminta data yang tidak ada ({error.message}). Bandingkan dengan templat bawaan."
        ) from error
    except (jinja2.TemplateError, *_EXPRESSION_ERRORS) as error:
        raise TemplateError(
            f"Templat {TEMPLATES}: perintah di dalamnya tidak dapat dijalankan. Bandingkan dengan templat bawaan."
        ) from error
    return ReportPage(text.encode("utf-8"), tuple(sorted(template_loader.used.items())))


class _Loader(jinja2.FileSystemLoader):
    """Reads templates from the first folder that has them and remembers what it gave."""

    def __init__(self, templates: Sequence[Path]):
        super().__init__([str(folder) for folder in templates], encoding="utf-8")
        self.used: dict[str, str] = {}

    def get_source(self, environment: jinja2.Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """Return text, path and freshness of a template; :class:`TemplateError` when it cannot be read."""
        try:
            source_text, path, fresh = super().get_source(environment, template)
        except (OSError, UnicodeDecodeError) as error:
            raise TemplateError(
                f"Templat {template} tidak terbaca sebagai teks UTF-8. Simpan lagi sebagai UTF-8 atau salin "
                f"kembali templat bawaan."
            ) from error
        self.used[template] = source_text
        return source_text, path, fresh


def _environment(template_loader: _Loader) -> jinja2.Environment:
    return Sandbox(
        loader=template_loader,
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        finalize=_harmless,
        trim_blocks=True,
        lstrip_blocks=True,
        newline_sequence="\n",
        keep_trailing_newline=True,
    )


def _harmless(value: object) -> object:
    """Return text without control characters and without signs that turn the direction of writing."""
    if isinstance(value, Markup):
        return value
    return clean(value) if isinstance(value, str) else value


def _asset(environment: jinja2.Environment, template_loader: _Loader, nama: str) -> Markup:
    """Return style sheet or script as it stands between its tags."""
    try:
        source_text, _, _ = template_loader.get_source(environment, nama)
    except jinja2.TemplateNotFound as error:
        raise _missing(nama) from error
    text = source_text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
    if any(closer in text.casefold() for closer in _CLOSERS[nama]):
        raise TemplateError(
            f"Templat {nama} memuat «{'» atau «'.join(_CLOSERS[nama])}», yang tidak boleh ada di dalamnya. "
            f"Hapus tanda itu atau pakai lagi berkas bawaan."
        )
    return Markup(text)  # noqa: S704 - the program's own file, or the office's; checked above


def _policy(css: str, script: str) -> str:
    return (
        f"default-src 'none'; script-src '{_hash(script)}'; style-src '{_hash(css)}'; img-src data:; "
        f"base-uri 'none'; form-action 'none'"
    )


def _hash(asset: str) -> str:
    fingerprint = hashlib.sha256(asset.encode("utf-8")).digest()
    return f"sha256-{base64.b64encode(fingerprint).decode('ascii')}"


def _missing(nama: str) -> TemplateError:
    return TemplateError(
        f"Templat {nama} tidak ditemukan. Salin kembali templat bawaan atau periksa «templates» pada "
        f"[berkas] di mutasi.toml."
    )
