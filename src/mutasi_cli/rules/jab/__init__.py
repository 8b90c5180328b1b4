"""JAB: posts and the batch as a whole."""

from mutasi_cli.rules.jab.jab002 import SatuJabatanDuaOrang

RULES = (SatuJabatanDuaOrang(),)
