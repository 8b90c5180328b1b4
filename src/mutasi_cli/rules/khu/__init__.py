"""KHU: posts with their own law."""

from mutasi_cli.rules.khu.khu001 import KapusBukanJfKesehatan
from mutasi_cli.rules.khu.khu002 import KapusPendidikan
from mutasi_cli.rules.khu.khu003 import KapusMasaKerjaPuskesmas
from mutasi_cli.rules.khu.khu004 import KapusPelatihanManajemen
from mutasi_cli.rules.khu.khu005 import CamatTanpaPengetahuanPemerintahan
from mutasi_cli.rules.khu.khu006 import DukcapilWewenangMendagri
from mutasi_cli.rules.khu.khu007 import InspektoratTanpaKonsultasiGubernur
from mutasi_cli.rules.khu.khu008 import PbjTanpaSertifikat
from mutasi_cli.rules.khu.khu009 import RsudBukanTenagaMedis
from mutasi_cli.rules.khu.khu010 import CamatSeleksi
from mutasi_cli.rules.khu.khu011 import SekwanPersetujuanDprd

RULES = (
    KapusBukanJfKesehatan(),
    KapusPendidikan(),
    KapusMasaKerjaPuskesmas(),
    KapusPelatihanManajemen(),
    CamatTanpaPengetahuanPemerintahan(),
    DukcapilWewenangMendagri(),
    InspektoratTanpaKonsultasiGubernur(),
    PbjTanpaSertifikat(),
    RsudBukanTenagaMedis(),
    CamatSeleksi(),
    SekwanPersetujuanDprd(),
)
