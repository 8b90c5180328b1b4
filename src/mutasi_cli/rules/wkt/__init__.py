"""WKT: time."""

from mutasi_cli.rules.wkt.wkt001 import MasaJabatanKurang
from mutasi_cli.rules.wkt.wkt002 import TerlaluLamaDiJabatan
from mutasi_cli.rules.wkt.wkt003 import BerlakuSurut
from mutasi_cli.rules.wkt.wkt004 import PelantikanLewat30HariKerja
from mutasi_cli.rules.wkt.wkt005 import UndanganTerlambat
from mutasi_cli.rules.wkt.wkt006 import UrutanTanggalSalah
from mutasi_cli.rules.wkt.wkt007 import HariLiburPelantikan
from mutasi_cli.rules.wkt.wkt008 import HariTakCocokTanggal
from mutasi_cli.rules.wkt.wkt009 import KeputusanDiHariLibur

RULES = (
    MasaJabatanKurang(),
    TerlaluLamaDiJabatan(),
    BerlakuSurut(),
    PelantikanLewat30HariKerja(),
    UndanganTerlambat(),
    UrutanTanggalSalah(),
    HariLiburPelantikan(),
    HariTakCocokTanggal(),
    KeputusanDiHariLibur(),
)
