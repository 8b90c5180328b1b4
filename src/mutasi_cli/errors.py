"""The few reasons why a run can stop.

Wrong data is never an exception: it is a :class:`mutasi_cli.domain.finding.Finding`. What stands here
ends the run with exit code 2 and one Indonesian sentence that says what is wrong, where, and what to do.
"""


class MutasiError(Exception):
    """A run that cannot go on; ``str(error)`` is the sentence for the officer."""


class FileError(MutasiError):
    """A file that cannot be read: missing, locked, encrypted, of a wrong kind, or without a needed sheet."""


class SettingsError(MutasiError):
    """A fault in ``mutasi.toml``, in the sheet ``batch`` or in an option."""


class ParameterError(MutasiError):
    """A parameter of the law that is malformed, unknown, or silent on the day asked for."""


class TemplateError(MutasiError):
    """A template of a paper that cannot be filled."""


class OutputError(MutasiError):
    """An output that cannot be written: locked, read-only, or a full disk."""
