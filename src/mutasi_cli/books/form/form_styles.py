"""Colours and styles of the form. A colour never says alone that a column is required: the note does too."""

from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Protection, Side
from openpyxl.workbook import Workbook

from mutasi_cli.domain.canonical_sheets import Requirement

FONT_NAME = "Arial"

TITLE = "Formulir judul"
SUBTITLE = "Formulir subjudul"
BODY_CELL = "Formulir isi"
BOLD_CELL = "Formulir isi tebal"
COMMANDS = "Formulir perintah"
EXAMPLE = "Formulir contoh"
HEADING_CELL: dict[Requirement, str] = {
    Requirement.REQUIRED: "Formulir wajib",
    Requirement.ONE_OF: "Formulir salah satu",
    Requirement.OPTIONAL: "Formulir boleh",
}
"""Style of a heading."""
VALUE_CELL = "Formulir nilai"
KEYS: dict[Requirement, str] = {
    Requirement.REQUIRED: "Formulir kunci wajib",
    Requirement.OPTIONAL: "Formulir kunci",
}
"""Style of a key of the sheet ``batch``."""

REQUIRED_COLOUR = "9C2B1F"
_COLOURS: dict[Requirement, tuple[str, str]] = {
    Requirement.REQUIRED: (REQUIRED_COLOUR, "FFFFFF"),
    Requirement.ONE_OF: ("F2B84B", "000000"),
    Requirement.OPTIONAL: ("DCE6EC", "000000"),
}
"""Fill and font of a heading."""


def add_styles(workbook: Workbook) -> None:
    """Add the styles of the form to a workbook."""
    small_top = Alignment(horizontal="left", vertical="top", wrap_text=True)
    thin = Side(style="thin", color="A6A6A6")
    box_border = Border(left=thin, right=thin, top=thin, bottom=thin)
    top_indented = Alignment(horizontal="left", vertical="top", wrap_text=True, indent=1)
    for requirement, (fill_colour, font_colour) in _COLOURS.items():
        workbook.add_named_style(
            NamedStyle(
                HEADING_CELL[requirement],
                font=Font(name=FONT_NAME, size=10, bold=True, color=font_colour),
                fill=PatternFill("solid", fgColor=fill_colour),
                border=box_border,
                alignment=Alignment(vertical="center", wrap_text=True),
            )
        )
    for requirement, nama in KEYS.items():
        fill_colour, font_colour = _COLOURS[requirement]
        workbook.add_named_style(
            NamedStyle(
                nama,
                font=Font(name=FONT_NAME, size=10, bold=requirement is Requirement.REQUIRED, color=font_colour),
                fill=PatternFill("solid", fgColor=fill_colour),
                border=box_border,
                alignment=Alignment(vertical="top"),
            )
        )
    for style in (
        NamedStyle(TITLE, font=Font(name=FONT_NAME, size=14, bold=True), alignment=Alignment(vertical="center")),
        NamedStyle(
            SUBTITLE,
            font=Font(name=FONT_NAME, size=11, bold=True),
            alignment=Alignment(vertical="center"),
            border=Border(bottom=thin),
        ),
        NamedStyle(
            VALUE_CELL,
            font=Font(name=FONT_NAME, size=10),
            border=box_border,
            alignment=Alignment(horizontal="left", vertical="top", wrap_text=True),
            protection=Protection(locked=False),
        ),
        NamedStyle(EXAMPLE, font=Font(name=FONT_NAME, size=9), alignment=small_top, border=box_border),
        NamedStyle(BODY_CELL, font=Font(name=FONT_NAME, size=10), alignment=top_indented),
        NamedStyle(BOLD_CELL, font=Font(name=FONT_NAME, size=10, bold=True), alignment=Alignment(vertical="top")),
        NamedStyle(COMMANDS, font=Font(name="Consolas", size=10, bold=True), alignment=Alignment(vertical="top")),
    ):
        workbook.add_named_style(style)
