"""Papers read back and compared with the batch, fact by fact, also after somebody edited them in Word."""

from mutasi_cli.papers.readback.verify import noted_partial, verify_papers, with_noted_numbers

__all__ = ["noted_partial", "verify_papers", "with_noted_numbers"]
