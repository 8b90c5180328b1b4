"""The ``mutasi.toml`` of a new batch folder: every key explained, nothing decided for the office."""

from importlib.resources import files


def initial_settings() -> bytes:
    """Return the file as it is written: UTF-8, lines ended as on every system alike."""
    sumber = files("mutasi_cli.outputs").joinpath("pengaturan_awal.toml")
    return sumber.read_text(encoding="utf-8").replace("\r\n", "\n").encode()
