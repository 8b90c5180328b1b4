"""The few reasons why a run can stop.

Wrong data is never an exception: it is a :class:`mutasi_cli.domain.finding.Finding`. What stands here
ends the run with exit code 2 and one Indonesian sentence that says what is wrong, where, and what to do.
"""

from enum import StrEnum


class StopKind(StrEnum):
    """What kind of stop it is, for programs (``--format json``): slugs may be added, never renamed."""

    COMMAND_LINE = "perintah"
    """The words of the command line do not fit the command."""
    CHOICE = "pilihan"
    """The value of an option or an argument is none that the command knows."""
    FILE = "berkas"
    """A file cannot be used, for a reason that has no slug of its own."""
    FILE_MISSING = "berkas-tidak-ada"
    FILE_LOCKED = "berkas-terkunci"
    FILE_ENCRYPTED = "berkas-bersandi"
    FILE_KIND = "jenis-berkas"
    FILE_DAMAGED = "berkas-rusak"
    SHEET_MISSING = "lembar-tidak-ada"
    NO_USULAN = "usulan-kosong"
    DATE_MISSING = "tanggal-belum-ada"
    NOBODY = "orang-tidak-ada"
    SEVERAL_PEOPLE = "orang-tidak-pasti"
    SETTINGS = "pengaturan"
    PARAMETER = "parameter"
    TEMPLATE = "templat"
    OUTPUT = "keluaran"
    """A result cannot be written."""
    FOLDER_IN_USE = "folder-sedang-dipakai"
    PROGRAM = "program"
    """A fault of the program itself."""


class MutasiError(Exception):
    """A run that cannot go on; ``str(error)`` is the sentence for the officer, ``kind`` the slug for programs."""

    kind = StopKind.PROGRAM

    def __init__(self, sentence: str = "", kind: StopKind | None = None) -> None:
        """Stop with ``sentence``; without ``kind`` it is that of the class."""
        super().__init__(sentence)
        if kind is not None:
            self.kind = kind


class FileError(MutasiError):
    """A file that cannot be read: missing, locked, encrypted, of a wrong kind, or without a needed sheet."""

    kind = StopKind.FILE


class SettingsError(MutasiError):
    """A fault in ``mutasi.toml``, in the sheet ``batch`` or in an option."""

    kind = StopKind.SETTINGS


class ParameterError(MutasiError):
    """A parameter of the law that is malformed, unknown, or silent on the day asked for."""

    kind = StopKind.PARAMETER


class TemplateError(MutasiError):
    """A template of a paper that cannot be filled."""

    kind = StopKind.TEMPLATE


class OutputError(MutasiError):
    """An output that cannot be written: locked, read-only, or a full disk."""

    kind = StopKind.OUTPUT
