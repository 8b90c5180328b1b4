"""The worked example, copied to where somebody can play with it."""

from pathlib import Path

from mutasi_cli.disk.folder_lock import sole_writer
from mutasi_cli.disk.whole_files import read_if_there, write_missing
from mutasi_cli.errors import FileError, OutputError

WORKBOOK_NAME = "batch.xlsx"
_FILES_SECTION = (WORKBOOK_NAME, "mutasi.toml", "README.md")
_SUGGESTION = "pilih folder lain, misalnya «mutasi demo contoh-baru»"


def write_example(origin: Path, folder: Path) -> Path:
    """Copy the example of the folder ``origin`` into ``folder`` and return the path of its workbook.

    What is there already and equal stays; where anything differs nothing at all is written: it may be
    somebody's work. Raises KeluaranError for that and for a folder that cannot be written to, BerkasError
    for an example that is not there.
    """
    files: dict[str, bytes] = {}
    for nama in _FILES_SECTION:
        data = read_if_there(origin / nama)
        if data is None:
            raise FileError(f"Contoh bawaan tidak lengkap: {origin / nama} tidak ada. Pasang ulang program ini.")
        files[nama] = data
    with sole_writer(folder, suggestion=_SUGGESTION):
        for nama, data in files.items():
            if read_if_there(folder / nama) not in {None, data}:
                raise OutputError(
                    f"{folder / nama} sudah ada dan lain dari contoh, jadi tidak ditimpa. {_SUGGESTION.capitalize()}."
                )
        write_missing({folder / nama: data for nama, data in files.items()}, suggestion=_SUGGESTION)
    return folder / WORKBOOK_NAME
