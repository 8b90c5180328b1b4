"""DOK006 nama-belum-lengkap."""

import re
from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.cell import Cell
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.gelar import gelar_without_dots, split_written_gelar
from mutasi_cli.domain.office import KepalaDaerah
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.rule_facts import Aspect
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule

_MINIMUM_LETTERS = 3
"""A name of one or two capitals (``AY``) may be written so."""

_HOLDS_GELAR = "memuat gelar"

_SPACED_OUT = re.compile(r"(?:(?<!\S)[^\W\d_]\s+){2,}[^\W\d_](?!\S)")
_GELAR_BEFORE = re.compile(r"=?(?:(?:prof|drs|dra|drg|drh|dr|ir|apt|ns)\.|(?:drs|dra|drg|drh|dr|ir)\s)", re.IGNORECASE)
_GELAR_WITH_DOTS = re.compile(r"(?:[SMAD]\.\s?[A-Z]|[A-Z][A-Za-z]{0,3}(?:\.[A-Za-z]{2,6})+|Ph\.?D)\.?$")


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
    aspect = Aspect.UPACARA
    needed_paper = "penulisan nama yang lengkap"
    column = ("pegawai.nama", "pegawai.gelar_depan", "pegawai.gelar_belakang")

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report once on every person of the batch, and on the head and officials of ``mutasi.toml``."""
        del law
        pegawai_by_nip = {move.pegawai.nip: move.pegawai for move in batch.moves if move.pegawai is not None}
        for nip in sorted(pegawai_by_nip):
            written = _written(pegawai_by_nip[nip])
            fault = _faults(written)
            if fault:
                yield self.finding(
                    pegawai_by_nip[nip].origin["nama"],
                    f"Nama «{written}» {_join(fault)}.",
                    "Tulis nama dengan huruf biasa tanpa gelar; gelar masuk gelar_depan dan gelar_belakang.",
                    nip=nip,
                )
        office_settings = batch.office_settings
        head = office_settings.kepala_daerah
        nama = {f"pejabat.{key}": content.nama for key, content in sorted(office_settings.pejabat.items())}
        name_faults = {section: (content, _faults(content)) for section, content in nama.items()}
        if head is not None:
            name_faults = {"kepala_daerah": (head.nama, _faults_of_head(head))} | name_faults
        for section, (written, fault) in name_faults.items():
            if fault:
                yield self.finding(
                    Cell(office_settings.file, content=written),
                    f"Nama «{written}» pada [{section}] {_join(fault)}.",
                    "Tulis nama dengan huruf biasa tanpa gelar; gelar masuk gelar_depan dan gelar_belakang.",
                )


def _written(pegawai: Pegawai) -> str:
    """Return the name as it stands in its cell: the record has it without degrees already."""
    content = pegawai.origin["nama"].content
    return content.splitlines()[0].strip() if content.strip() else pegawai.nama


def _faults_of_head(head: KepalaDaerah) -> list[str]:
    """Letters print the name of an official as typed; of the head's name degrees are split off everywhere."""
    faults = _faults(head.nama)
    before, _, after = split_written_gelar(head.nama)
    printed = {
        field_name: {_letters(word) for word in text.replace(",", " ").split()}
        for field_name, text in (("gelar_depan", head.gelar_depan), ("gelar_belakang", head.gelar_belakang))
    }
    lost = [
        gelar
        for field_name, separate in (("gelar_depan", before), ("gelar_belakang", after))
        for gelar in separate
        if not {_letters(word) for word in gelar.split()} <= printed[field_name]
    ]
    if lost:
        faults = [text for text in faults if text != _HOLDS_GELAR]
        faults.append(
            f"{_HOLDS_GELAR} yang tidak akan tercetak karena tidak ada di gelar_depan atau gelar_belakang: "
            f"{' '.join(lost)}"
        )
    return faults


def _letters(gelar: str) -> str:
    return "".join(letter for letter in gelar if letter.isalpha())


def _faults(nama: str) -> list[str]:
    faults = []
    letters = [sign for sign in nama.partition(",")[0] if sign.isalpha()]
    spaced_out = _SPACED_OUT.search(nama) is not None
    if spaced_out:
        faults.append("hurufnya direnggangkan")
    elif len(letters) >= _MINIMUM_LETTERS and all(sign.isupper() for sign in letters):
        faults.append("ditulis dengan huruf kapital semua")
    if _has_degree(nama.strip()):
        faults.append(_HOLDS_GELAR)
    return faults


def _has_degree(nama: str) -> bool:
    if "," in nama or _GELAR_BEFORE.match(nama):
        return True
    words = nama.split()
    if len(words) <= 1:
        return False
    return _GELAR_WITH_DOTS.search(nama) is not None or gelar_without_dots(words[-1])


def _join(faults: list[str]) -> str:
    return " dan ".join(faults)
