"""Papers read back and compared with the batch, fact by fact, also after somebody edited them in Word."""

from mutasi_cli.outputs.periksa_surat.hasil import Beda, HasilPeriksa, Jenis
from mutasi_cli.outputs.periksa_surat.periksa import noted_partial, verify_papers, with_noted_numbers

__all__ = ["Beda", "HasilPeriksa", "Jenis", "noted_partial", "verify_papers", "with_noted_numbers"]
