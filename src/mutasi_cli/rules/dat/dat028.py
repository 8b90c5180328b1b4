"""DAT028 orang-sama-dua-nip."""

from collections.abc import Iterator
from datetime import date

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.nip import printed_nip
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.rule_facts import Aspect
from mutasi_cli.domain.whole_words import words
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule
from mutasi_cli.rules.dat.scope import touched_people
from mutasi_cli.words.sentence_words import join_words

_Key = tuple[str, date | None]


class OrangSamaDuaNip(Rule):
    """Orang yang disentuh usulan tercatat juga dengan NIP lain: nama dan tanggal lahirnya sama.

    ## Mengapa

    Biasanya itu satu orang yang tercatat dua kali: satu kali dengan NIP lama. Ia dapat dilantik ke dua jabatan, atau
    jabatannya dianggap masih diisi orang lain.

    ## Dasar

    Aturan kewajaran: nama dan tanggal lahir yang sama hampir selalu satu orang. Gelar, huruf besar, dan spasi tidak
    membedakan nama. Program tidak menyatukan keduanya. Yang dibandingkan ialah orang yang disentuh usulan dengan semua
    orang yang dibaca dari tabel pegawai, yaitu yang disebut di lembar-lembar dan para pemangku jabatan. Tanggal lahir
    yang kosong dibaca dari NIP.

    ## Contoh

    Siti Aminah, lahir 5 Mei 1980, ada dengan NIP 19800505 200501 2 001 dan 19800505 200601 2 003.

    ## Perbaikan

    Pastikan NIP mana yang berlaku, lalu hapus baris yang lain dari tabel pegawai. Bila memang dua orang, buat
    pengecualian dengan alasan tertulis.
    """

    code = "DAT028"
    name = "orang-sama-dua-nip"
    severity = Severity.GALAT
    aspect = Aspect.DATA
    compares_people = True
    column = ("pegawai.nip", "pegawai.nama", "pegawai.tanggal_lahir")

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on each touched person whom the staff table has once more under another NIP."""
        del law
        touched = {_key(pegawai): pegawai for pegawai in touched_people(batch)}
        alike: dict[_Key, list[Pegawai]] = {}
        for pegawai in batch.pegawai.values():
            if (key := _key(pegawai)) in touched:
                alike.setdefault(key, []).append(pegawai)
        for pegawai in touched_people(batch):
            name, birth = key = _key(pegawai)
            if name and birth is not None:
                others = [printed_nip(other.nip) for other in alike[key] if other.nip != pegawai.nip]
                if others:
                    yield self.finding(
                        pegawai.origin["nip"],
                        f"{pegawai.name_with_gelar} juga tercatat dengan NIP {join_words(others)}, dengan tanggal "
                        f"lahir yang sama.",
                        "Pastikan NIP mana yang berlaku, lalu hapus baris yang lain dari tabel pegawai.",
                        nip=pegawai.nip,
                    )


def _key(pegawai: Pegawai) -> _Key:
    return "".join(words(pegawai.nama)), pegawai.birth_date
