"""The templates of the papers: what they ask for, and whether an edited one still works."""

from mutasi_cli.papers.template_check.check import check_folder, check_template

__all__ = ["check_folder", "check_template"]
