"""The templates of the papers: what they ask for, and whether an edited one still works."""

from mutasi_cli.outputs.templat_naskah.periksa import (
    HasilTemplat,
    TemuanTemplat,
    check_folder,
    check_template,
)

__all__ = ["HasilTemplat", "TemuanTemplat", "check_folder", "check_template"]
