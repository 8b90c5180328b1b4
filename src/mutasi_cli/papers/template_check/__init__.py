"""The templates of the papers: what they ask for, and whether an edited one still works."""

from mutasi_cli.papers.template_check.check import (
    TemplateFinding,
    TemplateResult,
    check_folder,
    check_template,
)

__all__ = ["TemplateFinding", "TemplateResult", "check_folder", "check_template"]
