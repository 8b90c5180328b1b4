"""A run that stopped, as JSON: what ``--format json`` prints instead of a result when a command exits with 2."""

import json

from mutasi_cli.errors import StopKind

VERSION = 1


def stop_as_json(kind: StopKind, sentence: str) -> str:
    """Return the stop as JSON text that ends with a line break; ``pesan`` is what stderr says too."""
    data = {"version": VERSION, "galat_program": {"kode": kind.value, "pesan": sentence}}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
