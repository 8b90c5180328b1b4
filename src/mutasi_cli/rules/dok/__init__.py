"""DOK: papers and ceremony."""

from mutasi_cli.rules.dok.dok001 import AgamaTidakDiketahui
from mutasi_cli.rules.dok.dok002 import SaksiTakMemenuhi
from mutasi_cli.rules.dok.dok003 import RohaniwanBelumAda
from mutasi_cli.rules.dok.dok004 import DataPenandatanganKurang
from mutasi_cli.rules.dok.dok005 import NomorSkGanda
from mutasi_cli.rules.dok.dok006 import NamaBelumLengkap
from mutasi_cli.rules.dok.dok007 import NomorTakCocokTanggal
from mutasi_cli.rules.dok.dok008 import NomorBelumDiisi

RULES = (
    AgamaTidakDiketahui(),
    SaksiTakMemenuhi(),
    RohaniwanBelumAda(),
    DataPenandatanganKurang(),
    NomorSkGanda(),
    NamaBelumLengkap(),
    NomorTakCocokTanggal(),
    NomorBelumDiisi(),
)
