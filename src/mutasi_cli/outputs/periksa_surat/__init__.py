"""Papers read back and compared with the batch, fact by fact, also after somebody edited them in Word."""

from mutasi_cli.outputs.periksa_surat.hasil import Beda, HasilPeriksa, Jenis
from mutasi_cli.outputs.periksa_surat.periksa import missing_numbers, verify_papers

__all__ = ["Beda", "HasilPeriksa", "Jenis", "missing_numbers", "verify_papers"]
