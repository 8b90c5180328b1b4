"""The worked example, copied to where somebody can play with it."""

from pathlib import Path

from mutasi_cli.errors import BerkasError, KeluaranError
from mutasi_cli.outputs.berkas import read_if_there, write_missing
from mutasi_cli.outputs.kunci import sole_writer

BUKU = "batch.xlsx"
_BERKAS = (BUKU, "mutasi.toml", "README.md")
_SARAN = "pilih folder lain, misalnya «mutasi demo contoh-baru»"


def write_example(asal: Path, folder: Path) -> Path:
    """Copy the example of the folder ``asal`` into ``folder`` and return the path of its workbook.

    What is there already and equal stays; where anything differs nothing at all is written: it may be
    somebody's work. Raises KeluaranError for that and for a folder that cannot be written to, BerkasError
    for an example that is not there.
    """
    isi: dict[str, bytes] = {}
    for nama in _BERKAS:
        data = read_if_there(asal / nama)
        if data is None:
            raise BerkasError(
                f"Contoh bawaan tidak lengkap: {asal / nama} tidak ada. Pasang ulang program ini."
            )
        isi[nama] = data
    with sole_writer(folder, saran=_SARAN):
        for nama, data in isi.items():
            if read_if_there(folder / nama) not in {None, data}:
                raise KeluaranError(
                    f"{folder / nama} sudah ada dan lain dari contoh, jadi tidak ditimpa. "
                    f"{_SARAN.capitalize()}."
                )
        write_missing({folder / nama: data for nama, data in isi.items()}, saran=_SARAN)
    return folder / BUKU
