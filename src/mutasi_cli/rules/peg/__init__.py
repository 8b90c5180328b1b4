"""PEG: the person."""

from mutasi_cli.rules.base import Rule
from mutasi_cli.rules.peg.peg001 import PegawaiTidakAktif
from mutasi_cli.rules.peg.peg002 import SudahMencapaiBup
from mutasi_cli.rules.peg.peg003 import BukanPns
from mutasi_cli.rules.peg.peg004 import MenjalaniHukumanBerat
from mutasi_cli.rules.peg.peg005 import MenjalaniHukumanSedang
from mutasi_cli.rules.peg.peg006 import StatusHukumBermasalah
from mutasi_cli.rules.peg.peg007 import DisiplinTidakDiketahui
from mutasi_cli.rules.peg.peg008 import SisaMasaKerjaPendek
from mutasi_cli.rules.peg.peg009 import SedangDiperiksa
from mutasi_cli.rules.peg.peg010 import StatusTidakDiketahui

RULES: tuple[Rule, ...] = (
    PegawaiTidakAktif(),
    SudahMencapaiBup(),
    BukanPns(),
    MenjalaniHukumanBerat(),
    MenjalaniHukumanSedang(),
    StatusHukumBermasalah(),
    DisiplinTidakDiketahui(),
    SisaMasaKerjaPendek(),
    SedangDiperiksa(),
    StatusTidakDiketahui(),
)
