"""IZN: permission and authority."""

from mutasi_cli.rules.izn.izn001 import EnamBulanPertamaKepalaDaerah
from mutasi_cli.rules.izn.izn002 import MenjelangPilkada
from mutasi_cli.rules.izn.izn003 import PenandatanganBukanDefinitif
from mutasi_cli.rules.izn.izn004 import PertekBelumAda
from mutasi_cli.rules.izn.izn005 import TakSesuaiPertek
from mutasi_cli.rules.izn.izn006 import BukanPpk
from mutasi_cli.rules.izn.izn007 import BaTpkTakAda
from mutasi_cli.rules.izn.izn008 import DiLuarMasaJabatan
from mutasi_cli.rules.izn.izn009 import PenandatanganTidakAktif
from mutasi_cli.rules.izn.izn010 import SuratTidakMenanggung
from mutasi_cli.rules.izn.izn011 import SuratLama
from mutasi_cli.rules.izn.izn012 import SatuPersetujuanDuaJabatan

RULES = (
    EnamBulanPertamaKepalaDaerah(),
    MenjelangPilkada(),
    PenandatanganBukanDefinitif(),
    PertekBelumAda(),
    TakSesuaiPertek(),
    BukanPpk(),
    BaTpkTakAda(),
    DiLuarMasaJabatan(),
    PenandatanganTidakAktif(),
    SuratTidakMenanggung(),
    SuratLama(),
    SatuPersetujuanDuaJabatan(),
)
