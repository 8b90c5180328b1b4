"""WKT: time."""

from mutasi_cli.rules.wkt.wkt001 import MasaJabatanKurang

RULES = (MasaJabatanKurang(),)
