"""The templates of the papers: what they ask for, and whether an edited one still works."""

from mutasi_cli.papers.template_check.check import (
    TemplateResult,
    TemplateFinding,
    check_folder,
    check_template,
)

__all__ = ["TemplateResult", "TemplateFinding", "check_folder", "check_template"]
