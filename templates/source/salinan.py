"""The certified copy of a whole decree with its annex: the source of both, with ``ttd`` and the certifier."""

from collections.abc import Callable

from source import annex, decree
from source.word_blocks import document, p, section_end, table, tc, tr

_SIGNATURE_STYLE = "TandaTangan"
_TTD = "ttd"
_COLUMN_GAP = 8.0
"""Width of the gap between the two columns of signatures in mm."""


def salinan() -> str:
    """Return the copy of the structural decree."""
    return _salinan(decree.decree_body, annex.annex_body)


def tugas_tambahan_salinan() -> str:
    """Return the copy of the decree of the second group."""
    return _salinan(decree.tugas_tambahan_decree_body, annex.tugas_tambahan_annex_body)


def _salinan(decree_body: Callable[..., str], annex_body: Callable[..., str]) -> str:
    return document(
        p("SALINAN", "Salinan")
        + decree_body(closing=_closing(88.0, 77.0, decree.signature(0, ttd=_TTD)))
        + section_end(margins=decree.MARGINS, nomor=True)
        + p("SALINAN", "Salinan")
        + annex_body(closing=_closing(188.0, 100.0, annex.signature(0, ttd=_TTD))),
        landscape=True,
        margins=annex.MARGINS,
        nomor=True,
    )


def _closing(left: float, right: float, issuer_block: str) -> str:
    """Return two columns: the certifier at the left, the signer of the decree at the right."""
    certifier = (
        p("Salinan sesuai dengan aslinya,", _SIGNATURE_STYLE, before=10)
        + p("{{ pengesah.jabatan_kapital }},", _SIGNATURE_STYLE)
        + p("", _SIGNATURE_STYLE) * 3
        + p("{{ pengesah.nama }}", _SIGNATURE_STYLE, bold=True)
        + p("{{ pengesah.pangkat }}", _SIGNATURE_STYLE)
        + p("NIP {{ pengesah.nip }}", _SIGNATURE_STYLE)
    )
    signature_row = tr(
        [
            tc(left - _COLUMN_GAP, certifier),
            tc(_COLUMN_GAP, p("", _SIGNATURE_STYLE)),
            tc(right, issuer_block),
        ],
        whole=True,
    )
    return table((left - _COLUMN_GAP, _COLUMN_GAP, right), [signature_row]) + p("", "Penutup")
