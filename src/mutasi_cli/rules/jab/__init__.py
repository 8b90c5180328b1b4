"""JAB: posts and the batch as a whole."""

from mutasi_cli.rules.jab.jab001 import PegawaiDiusulkanDuaKali
from mutasi_cli.rules.jab.jab002 import SatuJabatanDuaOrang
from mutasi_cli.rules.jab.jab003 import JabatanBelumLowong
from mutasi_cli.rules.jab.jab004 import TersingkirTanpaJabatan
from mutasi_cli.rules.jab.jab005 import JabatanSudahDihapus
from mutasi_cli.rules.jab.jab006 import PindahKeJabatanSama
from mutasi_cli.rules.jab.jab007 import RangkapJabatan
from mutasi_cli.rules.jab.jab008 import HubunganKeluarga
from mutasi_cli.rules.jab.jab009 import EselonTakCocokJenis
from mutasi_cli.rules.jab.jab010 import JabatanSudahDiganti
from mutasi_cli.rules.jab.jab011 import TmtBertumpuk
from mutasi_cli.rules.jab.jab012 import PemangkuTidakHadir

RULES = (
    PegawaiDiusulkanDuaKali(),
    SatuJabatanDuaOrang(),
    JabatanBelumLowong(),
    TersingkirTanpaJabatan(),
    JabatanSudahDihapus(),
    PindahKeJabatanSama(),
    RangkapJabatan(),
    HubunganKeluarga(),
    EselonTakCocokJenis(),
    JabatanSudahDiganti(),
    TmtBertumpuk(),
    PemangkuTidakHadir(),
)
