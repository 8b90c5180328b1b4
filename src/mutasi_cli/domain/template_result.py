"""What is known of a Word template after it was checked: plain values, for the terminal and for JSON."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TemplateFinding:
    """One thing about a template. ``severe``: its papers would fail or lack what they need."""

    severe: bool
    message: str
    paragraph: str | None = None


@dataclass(frozen=True, slots=True)
class TemplateResult:
    """What is known of one template: who uses it, the names it asks for and leaves aside, what was found."""

    nama: str
    jenis: tuple[str, ...]
    used: tuple[str, ...] = ()
    unused: tuple[str, ...] = ()
    findings: tuple[TemplateFinding, ...] = ()

    @property
    def failed(self) -> bool:
        """True when a paper made from it would fail or lack something."""
        return any(finding.severe for finding in self.findings)
