"""DOK006 nama-belum-lengkap."""

import re
from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.gelar import gelar_polos, pisah_gelar_naskah
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.pengaturan import KepalaDaerah
from mutasi_cli.domain.sel import Sel
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule

_HURUF_MINIMUM = 3
"""A name of one or two capitals (``AY``) may be written so."""

_MEMUAT_GELAR = "memuat gelar"

_RENGGANG = re.compile(r"(?:(?<!\S)[^\W\d_]\s+){2,}[^\W\d_](?!\S)")
_GELAR_DEPAN = re.compile(
    r"=?(?:(?:prof|drs|dra|drg|drh|dr|ir|apt|ns)\.|(?:drs|dra|drg|drh|dr|ir)\s)", re.IGNORECASE
)
_GELAR_BERTITIK = re.compile(r"(?:[SMAD]\.\s?[A-Z]|[A-Z][A-Za-z]{0,3}(?:\.[A-Za-z]{2,6})+|Ph\.?D)\.?$")


class NamaBelumLengkap(Rule):
    """Nama ditulis dengan huruf kapital semua, hurufnya direnggangkan, atau memuat gelar.

    ## Mengapa

    Naskah mencetak nama menurut aturannya sendiri: di keputusan dengan huruf kapital tanpa gelar, di surat
    dengan huruf biasa dan gelar. Itu hanya rapi bila kolom nama berisi nama saja, dan gelar ada di kolom
    gelarnya.

    ## Dasar

    Kebiasaan tata naskah dinas. Gelar yang tertulis di nama dipisahkan sendiri oleh pembaca tabel, dan satu
    huruf pun tidak diubah; dr. (dokter) bukan Dr. (doktor). Gelar dan sebutan seperti H. di nama kepala
    daerah juga dipisahkan, dan hanya tercetak bila ada di gelar_depan atau gelar_belakang.

    ## Contoh

    Tertulis A N I F U D I N, SITI AMINAH, atau Drs. Budi Santoso, M.Si. dalam kolom nama.

    ## Perbaikan

    Tulis nama dengan huruf biasa tanpa gelar, dan isi gelarnya di kolom gelar_depan dan gelar_belakang.
    """

    code = "DOK006"
    name = "nama-belum-lengkap"
    severity = Severity.INFO
    kolom = ("pegawai.nama", "pegawai.gelar_depan", "pegawai.gelar_belakang")

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report once on every person of the batch, and on the head and officials of ``mutasi.toml``."""
        del law
        orang = {move.pegawai.nip: move.pegawai for move in batch.moves if move.pegawai is not None}
        for nip in sorted(orang):
            tertulis = _written(orang[nip])
            cacat = _faults(tertulis)
            if cacat:
                yield self.finding(
                    orang[nip].asal["nama"],
                    f"Nama «{tertulis}» {_join(cacat)}.",
                    "Tulis nama dengan huruf biasa tanpa gelar; gelar masuk gelar_depan dan gelar_belakang.",
                    nip=nip,
                )
        pengaturan = batch.pengaturan
        kepala = pengaturan.kepala_daerah
        nama = {f"pejabat.{kunci}": isi.nama for kunci, isi in sorted(pengaturan.pejabat.items())}
        cacat_nama = {bagian: (isi, _faults(isi)) for bagian, isi in nama.items()}
        if kepala is not None:
            cacat_nama = {"kepala_daerah": (kepala.nama, _faults_of_head(kepala))} | cacat_nama
        for bagian, (tertulis, cacat) in cacat_nama.items():
            if cacat:
                yield self.finding(
                    Sel(pengaturan.file, isi=tertulis),
                    f"Nama «{tertulis}» pada [{bagian}] {_join(cacat)}.",
                    "Tulis nama dengan huruf biasa tanpa gelar; gelar masuk gelar_depan dan gelar_belakang.",
                )


def _written(pegawai: Pegawai) -> str:
    """Return the name as it stands in its cell: the record has it without degrees already."""
    isi = pegawai.asal["nama"].isi
    return isi.splitlines()[0].strip() if isi.strip() else pegawai.nama


def _faults_of_head(kepala: KepalaDaerah) -> list[str]:
    """Letters print the name of an official as typed; of the head's name degrees are split off everywhere."""
    hasil = _faults(kepala.nama)
    depan, _, belakang = pisah_gelar_naskah(kepala.nama)
    tercetak = {
        bidang: {_letters(kata) for kata in isi.replace(",", " ").split()}
        for bidang, isi in (("gelar_depan", kepala.gelar_depan), ("gelar_belakang", kepala.gelar_belakang))
    }
    hilang = [
        gelar
        for bidang, terpisah in (("gelar_depan", depan), ("gelar_belakang", belakang))
        for gelar in terpisah
        if not {_letters(kata) for kata in gelar.split()} <= tercetak[bidang]
    ]
    if hilang:
        hasil = [isi for isi in hasil if isi != _MEMUAT_GELAR]
        hasil.append(
            f"{_MEMUAT_GELAR} yang tidak akan tercetak karena tidak ada di gelar_depan atau gelar_belakang: "
            f"{' '.join(hilang)}"
        )
    return hasil


def _letters(gelar: str) -> str:
    return "".join(huruf for huruf in gelar if huruf.isalpha())


def _faults(nama: str) -> list[str]:
    hasil = []
    huruf = [tanda for tanda in nama.partition(",")[0] if tanda.isalpha()]
    renggang = _RENGGANG.search(nama) is not None
    if renggang:
        hasil.append("hurufnya direnggangkan")
    elif len(huruf) >= _HURUF_MINIMUM and all(tanda.isupper() for tanda in huruf):
        hasil.append("ditulis dengan huruf kapital semua")
    if _has_degree(nama.strip()):
        hasil.append(_MEMUAT_GELAR)
    return hasil


def _has_degree(nama: str) -> bool:
    if "," in nama or _GELAR_DEPAN.match(nama):
        return True
    kata = nama.split()
    if len(kata) <= 1:
        return False
    return _GELAR_BERTITIK.search(nama) is not None or gelar_polos(kata[-1])


def _join(cacat: list[str]) -> str:
    return " dan ".join(cacat)
