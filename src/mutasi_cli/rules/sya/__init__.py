"""SYA: the person against the post."""

from mutasi_cli.rules.base import Rule
from mutasi_cli.rules.sya.sya001 import PendidikanKurang
from mutasi_cli.rules.sya.sya002 import PengalamanKurang
from mutasi_cli.rules.sya.sya003 import LoncatJenjang
from mutasi_cli.rules.sya.sya004 import PangkatKurang
from mutasi_cli.rules.sya.sya005 import PangkatMelampaui
from mutasi_cli.rules.sya.sya006 import KinerjaKurang
from mutasi_cli.rules.sya.sya007 import KinerjaTidakDiketahui
from mutasi_cli.rules.sya.sya008 import UjiKompetensiTakAda
from mutasi_cli.rules.sya.sya009 import JurusanTakSesuai
from mutasi_cli.rules.sya.sya010 import DemosiTanpaDasar
from mutasi_cli.rules.sya.sya011 import EselonTurunTanpaAlasan
from mutasi_cli.rules.sya.sya012 import JptDiLuarLingkup
from mutasi_cli.rules.sya.sya013 import UsiaAlihKeJf
from mutasi_cli.rules.sya.sya014 import BawahanLebihTinggi
from mutasi_cli.rules.sya.sya015 import KotakTalentaRendah
from mutasi_cli.rules.sya.sya016 import DiklatBelum
from mutasi_cli.rules.sya.sya017 import JptUsia
from mutasi_cli.rules.sya.sya018 import JptPengalaman
from mutasi_cli.rules.sya.sya019 import KompetensiPemerintahan

RULES: tuple[Rule, ...] = (
    PendidikanKurang(),
    PengalamanKurang(),
    LoncatJenjang(),
    PangkatKurang(),
    PangkatMelampaui(),
    KinerjaKurang(),
    KinerjaTidakDiketahui(),
    UjiKompetensiTakAda(),
    JurusanTakSesuai(),
    DemosiTanpaDasar(),
    EselonTurunTanpaAlasan(),
    JptDiLuarLingkup(),
    UsiaAlihKeJf(),
    BawahanLebihTinggi(),
    KotakTalentaRendah(),
    DiklatBelum(),
    JptUsia(),
    JptPengalaman(),
    KompetensiPemerintahan(),
)
