"""Words of the closed vocabularies, with the spellings that offices use for them."""

import re
from collections.abc import Iterable, Mapping, Sequence
from enum import Enum

from mutasi_cli.domain.kosakata import (
    Agama,
    DasarUsulan,
    HasilPertek,
    HasilUji,
    JenisJabatan,
    JenisKelamin,
    JenisPerpindahan,
    Jenjang,
    JenjangJf,
    Kedudukan,
    LayananVital,
    StatusAsn,
    StatusHukum,
    StatusJabatan,
    SyaratKhusus,
    TingkatHukuman,
)
from mutasi_cli.domain.sel import Kerusakan
from mutasi_cli.tables.nilai.hasil import KOSONG, Hasil, Penilai, rusak
from mutasi_cli.tables.nilai.mentah import kosong, lepas_petik, satu_baris, teks_sel
from mutasi_cli.tables.nilai.saran import terdekat

_BUKAN_HURUF = re.compile(r"[^a-z0-9]")
_AWAL_HUKUMAN = re.compile(r"^(?:hukuman\s+)?(?:disiplin\s+)?(?:tingkat\s+)?", re.IGNORECASE)
_AWAL_JENJANG = re.compile(r"^(?:jenjang|jabatan|jf)\s+", re.IGNORECASE)


def kunci(kata: str) -> str:
    """Return a word for comparison: letters and digits only, without case."""
    return _BUKAN_HURUF.sub("", kata.casefold())


class Kosakata:
    """One vocabulary: its members by their printed word, and other spellings of them."""

    def __init__(self, anggota: Mapping[str, object], ejaan: Mapping[str, Sequence[str]] | None = None):
        self.label = tuple(anggota)
        self._nilai = {kunci(label): nilai for label, nilai in anggota.items()}
        for label, lain in (ejaan or {}).items():
            for kata in lain:
                self._nilai[kunci(kata)] = anggota[label]

    def cari(self, kata: str) -> object | None:
        """Return the member that a word names exactly, None when there is none."""
        return self._nilai.get(kunci(kata))

    def __call__(self, mentah: object) -> Hasil:
        """Read one cell."""
        if kosong(mentah):
            return KOSONG
        return self.nilai_kata(lepas_petik(satu_baris(teks_sel(mentah))))

    def nilai_kata(self, kata: str, tertulis: str | None = None) -> Hasil:
        """Read a word; ``tertulis`` is the whole text of the cell where the word is a part of it."""
        anggota = self.cari(kata)
        if anggota is not None:
            return Hasil(anggota)
        return rusak(
            Kerusakan.DAFTAR,
            f"«{kata if tertulis is None else tertulis}» tidak ada dalam daftar: {', '.join(self.label)}.",
            terdekat(kata, self.label),
        )


def dari_enum(jenis: type[Enum], ejaan: Mapping[str, Sequence[str]] | None = None) -> Kosakata:
    """Return the vocabulary of an enum whose values are the printed words."""
    return Kosakata({str(isi.value): isi for isi in jenis}, ejaan)


AGAMA = dari_enum(
    Agama,
    {
        "Kristen": ("Kristen Protestan", "Protestan"),
        "Katolik": ("Katholik", "Kristen Katolik", "Kristen Katholik"),
        "Buddha": ("Budha",),
        "Khonghucu": ("Konghucu", "Kong Hu Cu"),
        "Kepercayaan": (
            "Kepercayaan Terhadap Tuhan YME",
            "Kepercayaan Terhadap Tuhan Yang Maha Esa",
            "Penghayat Kepercayaan",
        ),
    },
)
JENIS_KELAMIN = dari_enum(
    JenisKelamin,
    {
        "L": ("M", "Laki-laki", "Laki", "Lk", "Pria", "Male", "1"),
        "P": ("F", "Perempuan", "Pr", "Wanita", "Female", "2"),
    },
)
STATUS_ASN = dari_enum(
    StatusAsn,
    {
        "PNS": ("P", "Pegawai Negeri Sipil"),
        "CPNS": ("C", "Calon Pegawai Negeri Sipil"),
        "PPPK": ("P3K", "Pegawai Pemerintah dengan Perjanjian Kerja"),
    },
)
KEDUDUKAN = dari_enum(
    Kedudukan,
    {
        "Aktif": ("PNS Aktif", "PPPK Aktif"),
        "Cuti di Luar Tanggungan Negara": ("Cuti Luar Tanggungan Negara", "CLTN"),
        "Diberhentikan Sementara": ("Pemberhentian Sementara",),
        "Masa Persiapan Pensiun": ("MPP",),
        "Meninggal": ("Meninggal Dunia", "Wafat"),
        "Berhenti": ("Diberhentikan",),
        "Tidak Aktif": ("PPPK Tidak Aktif",),
    },
)
JENIS_JABATAN = dari_enum(
    JenisJabatan,
    {
        "struktural": ("Jabatan Struktural",),
        "fungsional": (
            "Jabatan Fungsional",
            "Fungsional Tertentu",
            "Jabatan Fungsional Tertentu",
            "JF",
            "JFT",
        ),
        "pelaksana": ("Jabatan Pelaksana", "Fungsional Umum", "Jabatan Fungsional Umum", "JFU"),
        "tugas tambahan": ("TT",),
    },
)
STATUS_JABATAN = dari_enum(StatusJabatan, {"dihapus": ("hapus", "nonaktif", "tidak aktif")})
LAYANAN_VITAL = dari_enum(LayananVital)
SYARAT_KHUSUS = dari_enum(SyaratKhusus)
DASAR_USULAN = dari_enum(DasarUsulan)
JENIS_PERPINDAHAN = dari_enum(JenisPerpindahan)
HASIL_PERTEK = dari_enum(HasilPertek, {"setuju": ("disetujui",), "tolak": ("ditolak",)})
HASIL_UJI = dari_enum(
    HasilUji,
    {
        "Memenuhi Syarat": ("MS",),
        "Masih Memenuhi Syarat": ("MMS",),
        "Kurang Memenuhi Syarat": ("KMS", "Kurang"),
        "Tidak Memenuhi Syarat": ("TMS",),
    },
)

_KATA_JF = dari_enum(JenjangJf)
_KATA_JENJANG = Kosakata(
    {**{isi.label: isi for isi in Jenjang}, **{isi.value: isi for isi in JenjangJf}},
    {
        isi.label: (
            f"Jabatan Pimpinan Tinggi {isi.label.split()[-1]}",
            f"Pimpinan Tinggi {isi.label.split()[-1]}",
        )
        for isi in (Jenjang.JPT_PRATAMA, Jenjang.JPT_MADYA, Jenjang.JPT_UTAMA)
    },
)
_KATA_HUKUMAN = dari_enum(TingkatHukuman)
_KATA_HUKUM = dari_enum(StatusHukum, {"Tidak Ada": ("Bersih",)})


def jenjang(mentah: object) -> Hasil:
    """Read a level of a post: of the career or of a functional official."""
    return _tanpa_awal(mentah, _KATA_JENJANG)


def jenjang_jf(mentah: object) -> Hasil:
    """Read the level of a functional official."""
    return _tanpa_awal(mentah, _KATA_JF)


def _tanpa_awal(mentah: object, kosakata: Kosakata) -> Hasil:
    if kosong(mentah):
        return KOSONG
    tertulis = lepas_petik(satu_baris(teks_sel(mentah)))
    if kosakata.cari(tertulis) is not None:
        return Hasil(kosakata.cari(tertulis))
    return kosakata.nilai_kata(_AWAL_JENJANG.sub("", tertulis), tertulis)


def hukuman(mentah: object) -> Hasil:
    """Read ``hukuman_disiplin``: the weight, with or without a text after a colon. Blank is *unknown*."""
    if kosong(mentah):
        return KOSONG
    tertulis = lepas_petik(satu_baris(teks_sel(mentah)))
    kata = tertulis.partition(":")[0].strip()
    if _KATA_HUKUMAN.cari(kata) is None:
        kata = _AWAL_HUKUMAN.sub("", kata)
    return _KATA_HUKUMAN.nilai_kata(kata, tertulis)


def status_hukum(mentah: object) -> Hasil:
    """Read ``status_hukum``; ``Bersih`` is ``Tidak Ada``. Blank is *unknown*."""
    if kosong(mentah):
        return KOSONG
    tertulis = lepas_petik(satu_baris(teks_sel(mentah)))
    return _KATA_HUKUM.nilai_kata(tertulis.partition(":")[0].strip(), tertulis)


def rumpun(mentah: object) -> Hasil:
    """Read ``rumpun_jf``: the known words in small letters, the office's own word as it is typed."""
    if kosong(mentah):
        return KOSONG
    kata = lepas_petik(satu_baris(teks_sel(mentah)))
    return Hasil(kata.casefold() if kata.casefold() in {"kesehatan", "pendidikan", "umum"} else kata)


def banyak_kata(kosakata: Kosakata) -> Penilai:
    """Return a parser of several words parted by ``;``; one unknown word makes the cell damaged."""

    def baca(mentah: object) -> Hasil:
        if kosong(mentah):
            return KOSONG
        tertulis = lepas_petik(satu_baris(teks_sel(mentah)))
        anggota = []
        for kata in (isi.strip() for isi in tertulis.split(";")):
            if not kata:
                continue
            hasil = kosakata.nilai_kata(kata, tertulis)
            if hasil.kerusakan is not None:
                return hasil
            anggota.append(hasil.nilai)
        return Hasil(tuple(anggota))

    return baca


def penilai_predikat(predikat: Iterable[str]) -> Penilai:
    """Return a parser of the predicates of one year."""
    return Kosakata({kata: kata for kata in predikat})
