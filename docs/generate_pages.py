"""Write the generated pages of this folder: ``python docs/generate_pages.py``. A test holds that they are current."""

from pathlib import Path

from mutasi_cli.api import rules
from mutasi_cli.law import load_lawbook
from mutasi_cli.views.catalogue_markdown import parameters_as_markdown, rules_as_markdown

FOLDER = Path(__file__).parent


def pages() -> dict[str, str]:
    """Return file name -> content of every generated page."""
    return {
        "rules.md": rules_as_markdown(rules()),
        "parameters.md": parameters_as_markdown(load_lawbook()),
    }


if __name__ == "__main__":
    for nama, text in pages().items():
        (FOLDER / nama).write_text(text, encoding="utf-8", newline="\n")
