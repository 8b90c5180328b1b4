"""DAT: the data cannot be trusted."""

from mutasi_cli.rules.base import Rule
from mutasi_cli.rules.dat.dat001 import NipTersimpanSebagaiAngka
from mutasi_cli.rules.dat.dat002 import NipBukan18Digit
from mutasi_cli.rules.dat.dat003 import NipTakCocokTanggalLahir
from mutasi_cli.rules.dat.dat004 import NipTakCocokTmtCpns
from mutasi_cli.rules.dat.dat005 import NipTakCocokJenisKelamin
from mutasi_cli.rules.dat.dat006 import NipGandaDiPegawai
from mutasi_cli.rules.dat.dat007 import PegawaiTidakDitemukan
from mutasi_cli.rules.dat.dat008 import JabatanTidakDitemukan
from mutasi_cli.rules.dat.dat009 import KodeJabatanGanda
from mutasi_cli.rules.dat.dat010 import GolonganTakCocokPangkat
from mutasi_cli.rules.dat.dat011 import TanggalTakTerbaca
from mutasi_cli.rules.dat.dat012 import NilaiDiLuarDaftar
from mutasi_cli.rules.dat.dat013 import NamaTakCocokNip
from mutasi_cli.rules.dat.dat014 import JenisTakCocokPerpindahan
from mutasi_cli.rules.dat.dat015 import PemangkuTakCocok
from mutasi_cli.rules.dat.dat016 import SelWajibKosong
from mutasi_cli.rules.dat.dat017 import DataPegawaiUsang
from mutasi_cli.rules.dat.dat018 import UsiaMasukTakWajar
from mutasi_cli.rules.dat.dat019 import KodeAtasanMelingkar
from mutasi_cli.rules.dat.dat020 import KolomTakDikenal
from mutasi_cli.rules.dat.dat021 import PengaturanBelumLengkap
from mutasi_cli.rules.dat.dat022 import PengecualianTakTerpakai
from mutasi_cli.rules.dat.dat023 import PengecualianTidakSah
from mutasi_cli.rules.dat.dat024 import TabelTakTerbaca
from mutasi_cli.rules.dat.dat025 import BarisDitandaiBatal
from mutasi_cli.rules.dat.dat026 import KeteranganBerisiStatus
from mutasi_cli.rules.dat.dat027 import KolomTidakAda
from mutasi_cli.rules.dat.dat028 import OrangSamaDuaNip
from mutasi_cli.rules.dat.dat029 import JabatanSamaDuaKode
from mutasi_cli.rules.dat.dat030 import RiwayatMustahil

RULES: tuple[Rule, ...] = (
    NipTersimpanSebagaiAngka(),
    NipBukan18Digit(),
    NipTakCocokTanggalLahir(),
    NipTakCocokTmtCpns(),
    NipTakCocokJenisKelamin(),
    NipGandaDiPegawai(),
    PegawaiTidakDitemukan(),
    JabatanTidakDitemukan(),
    KodeJabatanGanda(),
    GolonganTakCocokPangkat(),
    TanggalTakTerbaca(),
    NilaiDiLuarDaftar(),
    NamaTakCocokNip(),
    JenisTakCocokPerpindahan(),
    PemangkuTakCocok(),
    SelWajibKosong(),
    DataPegawaiUsang(),
    UsiaMasukTakWajar(),
    KodeAtasanMelingkar(),
    KolomTakDikenal(),
    PengaturanBelumLengkap(),
    PengecualianTakTerpakai(),
    PengecualianTidakSah(),
    TabelTakTerbaca(),
    BarisDitandaiBatal(),
    KeteranganBerisiStatus(),
    KolomTidakAda(),
    OrangSamaDuaNip(),
    JabatanSamaDuaKode(),
    RiwayatMustahil(),
)
