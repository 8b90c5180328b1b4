"""LYN: services that may not stand still."""

from mutasi_cli.rules.lyn.lyn001 import LayananVitalDitinggalkan
from mutasi_cli.rules.lyn.lyn002 import LayananVitalTetapKosong
from mutasi_cli.rules.lyn.lyn003 import JabatanDitinggalkan
from mutasi_cli.rules.lyn.lyn004 import SegeraKosongKarenaPensiun
from mutasi_cli.rules.lyn.lyn005 import PltTerlaluLama
from mutasi_cli.rules.lyn.lyn006 import PltTakSetingkat
from mutasi_cli.rules.lyn.lyn007 import PimpinanUnitBergantiSerentak
from mutasi_cli.rules.lyn.lyn008 import LayananVitalDijabatPlt
from mutasi_cli.rules.lyn.lyn009 import PltIkutPindah

RULES = (
    LayananVitalDitinggalkan(),
    LayananVitalTetapKosong(),
    JabatanDitinggalkan(),
    SegeraKosongKarenaPensiun(),
    PltTerlaluLama(),
    PltTakSetingkat(),
    PimpinanUnitBergantiSerentak(),
    LayananVitalDijabatPlt(),
    PltIkutPindah(),
)
