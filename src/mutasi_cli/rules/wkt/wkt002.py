"""WKT002 terlalu-lama-di-jabatan."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.kosakata import JenisJabatan, Jenjang
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.sel import Sel
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.domain.waktu import lama_dalam_kata, tambah_bulan, tanggal_panjang
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import TERVERIFIKASI, Rule
from mutasi_cli.rules.keputusan import sambung

_DISEBUT = 3


@dataclass(frozen=True, slots=True)
class _Pemangku:
    pegawai: Pegawai
    jabatan: Jabatan
    sejak: date | None
    sel: Sel

    @property
    def kata(self) -> str:
        sejak = "" if self.sejak is None else f", sejak {tanggal_panjang(self.sejak)}"
        return f"{self.pegawai.nama_bergelar} ({self.jabatan.nama_lengkap}{sejak})"


class TerlaluLamaDiJabatan(Rule):
    """Ada pejabat yang sudah lebih dari lima tahun dalam jabatannya dan tidak ikut dalam usulan.

    ## Mengapa

    Pejabat yang terlalu lama di satu tempat jarang dinilai ulang, dan tempatnya tertutup bagi orang lain.
    Daftar ini membantu menyusun usulan berikutnya dan tidak menghalangi usulan yang sekarang.

    ## Dasar

    Mutasi dilakukan paling singkat dua tahun dan paling lama lima tahun sejak pengangkatan dalam jabatan.
    Tepat lima tahun belum terlalu lama. Yang dihitung ialah jabatan struktural setingkat pengawas ke atas
    dan tugas tambahan; jabatan fungsional tidak dibatasi waktunya. Satu catatan untuk setiap jenjang.

    ## Contoh

    Seorang kepala seksi menjabat sejak 1 Januari 2019 dan tidak ikut dalam pelantikan 6 Februari 2026.

    ## Perbaikan

    Pertimbangkan orang itu untuk usulan berikutnya. Isi TMT jabatan yang masih kosong di tabel pegawai.
    """

    code = "WKT002"
    name = "terlalu-lama-di-jabatan"
    severity = Severity.INFO
    basis = (Dasar("Peraturan BKN 5/2019", "Pasal 2 ayat (3)", TERVERIFIKASI),)
    kolom = ("pegawai.tmt_jabatan", "pegawai.tmt_tugas_tambahan")

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report once per level on those who stay, beyond the longest time in a post."""
        batas = law.bulat("masa_jabatan_lama")
        for jenjang in (isi for isi in Jenjang if isi >= Jenjang.PENGAWAS):
            pemangku = list(self._staying(batch, jenjang))
            lama = sorted(
                (isi for isi in pemangku if _over(isi.sejak, batas, batch.tanggal)),
                key=lambda isi: (isi.sejak or date.min, isi.pegawai.nip),
            )
            kosong = sorted((isi for isi in pemangku if isi.sel.kosong), key=lambda isi: isi.pegawai.nip)
            if not lama and not kosong:
                continue
            yield self.finding(
                (lama or kosong)[0].sel,
                " ".join(_sentences(jenjang, lama, kosong, batas)),
                " ".join(_remedies(lama, kosong)),
                basis=(law.dasar("masa_jabatan_lama"),),
            )

    @staticmethod
    def _staying(batch: Batch, jenjang: Jenjang) -> Iterator[_Pemangku]:
        for kode, nips in batch.holders_before.items():
            jabatan = batch.jabatan[kode]
            tambahan = jabatan.jenis is JenisJabatan.TUGAS_TAMBAHAN
            if not (jabatan.struktural or tambahan) or not jabatan.aktif or batch.level(jabatan) != jenjang:
                continue
            for nip in nips:
                if nip in batch.moves_by_nip:
                    continue
                pegawai = batch.pegawai[nip]
                bidang = "tmt_tugas_tambahan" if tambahan else "tmt_jabatan"
                sejak = pegawai.tmt_tugas_tambahan if tambahan else pegawai.tmt_jabatan
                yield _Pemangku(pegawai, jabatan, sejak, pegawai.asal[bidang])


def _over(sejak: date | None, batas: int, hari: date) -> bool:
    return sejak is not None and tambah_bulan(sejak, batas) < hari


def _sentences(jenjang: Jenjang, lama: list[_Pemangku], kosong: list[_Pemangku], batas: int) -> Iterator[str]:
    if lama:
        yield (
            f"{len(lama)} orang pada jenjang {jenjang.label} sudah lebih dari {lama_dalam_kata(batas)} dalam "
            f"jabatannya dan tidak ikut dalam usulan: {_names(lama)}."
        )
    if kosong:
        yield f"TMT jabatan {len(kosong)} orang pada jenjang {jenjang.label} kosong: {_names(kosong)}."


def _remedies(lama: list[_Pemangku], kosong: list[_Pemangku]) -> Iterator[str]:
    if lama:
        yield "Pertimbangkan mereka untuk usulan berikutnya."
    if kosong:
        yield "Lengkapi TMT yang kosong di tabel pegawai."


def _names(pemangku: list[_Pemangku]) -> str:
    nama = [isi.kata for isi in pemangku[:_DISEBUT]]
    if len(pemangku) > _DISEBUT:
        nama.append(f"{len(pemangku) - _DISEBUT} orang lagi")
    return sambung(nama)
