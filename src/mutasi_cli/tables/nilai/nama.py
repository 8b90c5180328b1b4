"""Names: degrees typed into the cell of the name are parted from it, not a letter of them changed.

``dr.`` (physician) is not ``Dr.`` (doctorate). Nothing is ever joined on a name.
"""

import re
from dataclasses import dataclass

from mutasi_cli.domain.gelar import GELAR_DEPAN, GELAR_DEPAN_TANPA_TITIK, gelar_polos
from mutasi_cli.tables.nilai.bertumpuk import tanpa_angka
from mutasi_cli.tables.nilai.hasil import KOSONG, Hasil
from mutasi_cli.tables.nilai.mentah import kosong, lepas_petik, satu_baris, teks_sel

_DEPAN = re.compile(
    rf"=?(?:(?:{'|'.join(GELAR_DEPAN)})\.|(?:{'|'.join(GELAR_DEPAN_TANPA_TITIK)})(?=\s))\s*", re.IGNORECASE
)
_BERTITIK = re.compile(
    r"=?(?:"
    r"[SM]\.\s?(?:Tr|ST|S|Si|Sos|Pd|Kom|T|E|H|M|KM|K\.?M|Kes|Kep|Keb|Ked|IP|I\.?P|STP|Ag|P|Pt|Pi|Hut|Farm|Gz|Psi"
    r"|Sn|Th|Ak|AP|A\.?P|Hum|Sc|Eng|PA|Epid|Biomed|Ars|Stat|Mat|Fis|Kel|IK|I\.?Kom|Ap|Sy|Hi|HI|PdI|Pd\.?I)"
    r"(?:\.[A-Za-z]+)*|A\.\s?(?:Md|Ma|P)(?:\.[A-Za-z]+)*|A\.?m[dk]\.(?:[A-Za-z]+)*|Sp\.\s?[A-Z][A-Za-z]*"
    r"|D\.?E\.?A|Ph\.?\s?D|Ners|Ns"
    r")\.?,?",
)


@dataclass(frozen=True, slots=True)
class NamaTerpisah:
    """A name and the degrees that stood in its cell, each as typed; None where there were none."""

    nama: str
    gelar_depan: str | None = None
    gelar_belakang: str | None = None


def pisah_nama(tertulis: str) -> NamaTerpisah:
    """Part ``Drs. H. X, M.Si.`` into ``Drs. H.``, ``X`` and ``M.Si.``."""
    sisa = satu_baris(tertulis)
    depan = []
    while (cocok := _DEPAN.match(sisa)) is not None and cocok.end() < len(sisa):
        depan.append(cocok[0].strip().removeprefix("="))
        sisa = sisa[cocok.end() :]
    muka, koma, ekor = sisa.partition(",")
    nama, belakang = _pisah_tanpa_koma(muka)
    belakang = f"{belakang}{koma}{ekor}"
    gelar_belakang = re.sub(r"(^|[\s,])=", r"\1", belakang).strip(" ,")
    return NamaTerpisah(nama.strip(" ,"), " ".join(depan) or None, gelar_belakang or None)


def _pisah_tanpa_koma(sisa: str) -> tuple[str, str]:
    kata = sisa.split(" ")
    batas = len(kata)
    while batas > 1 and (_BERTITIK.fullmatch(kata[batas - 1]) or gelar_polos(kata[batas - 1])):
        batas -= 1
    return " ".join(kata[:batas]), " ".join(kata[batas:])


def nama(mentah: object) -> Hasil:
    """Read the cell of a name as :class:`NamaTerpisah`."""
    if kosong(mentah):
        return KOSONG
    return Hasil(pisah_nama(lepas_petik(tanpa_angka(teks_sel(mentah)))))


def gabung_gelar(kolom: str | None, dari_nama: str | None, *, pemisah: str) -> str | None:
    """Return the degrees of the column with those of the name's cell that the column lacks."""
    if kolom is None or dari_nama is None:
        return kolom or dari_nama
    ada = _kunci_gelar(kolom)
    kurang = [isi for isi in re.split(r",\s*|\s+", dari_nama) if isi and _kunci_gelar(isi) not in ada]
    return pemisah.join([kolom, *kurang])


def kunci_nama(tertulis: str) -> str:
    """Return a name for comparison: without degrees, case, spaces and signs."""
    return re.sub(r"[^a-z]", "", pisah_nama(tertulis).nama.casefold())


def _kunci_gelar(gelar: str) -> str:
    return re.sub(r"[^A-Za-z]", "", gelar)
