"""LYN: services that may not stand still."""

from mutasi_cli.rules.lyn.lyn001 import LayananVitalDitinggalkan
from mutasi_cli.rules.lyn.lyn002 import LayananVitalTetapKosong
from mutasi_cli.rules.lyn.lyn003 import JabatanDitinggalkan

RULES = (
    LayananVitalDitinggalkan(),
    LayananVitalTetapKosong(),
    JabatanDitinggalkan(),
)
