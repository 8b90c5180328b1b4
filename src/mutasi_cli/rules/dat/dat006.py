"""DAT006 nip-ganda-di-pegawai."""

from collections.abc import Iterator, Sequence

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.rule_facts import Aspect
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule
from mutasi_cli.rules.dat.person_names import same_name
from mutasi_cli.rules.dat.scope import name_or_row, sound, touched_people

_MOST_ROWS = 5
"""So many rows are named; the officer finds the others by the first ones."""


class NipGandaDiPegawai(Rule):
    """Satu NIP tercatat pada lebih dari satu baris tabel pegawai.

    ## Mengapa

    Bila satu NIP ada dua kali, tidak diketahui baris mana yang benar: pangkat, jabatan, dan TMT dapat
    berbeda. Bila namanya pun berbeda, NIP seseorang telah dipakai untuk orang lain.

    ## Dasar

    Aturan kewajaran: satu NIP untuk satu orang, satu orang satu baris. Galat bila menyangkut orang yang disentuh
    usulan: yang diusulkan, pemangku jabatan yang dituju atau ditinggalkan, saksi, dan Plt. Selebihnya satu
    peringatan dengan banyaknya.

    ## Contoh

    NIP 19810606 200604 1 001 ada pada baris 40 dan baris 812 tabel pegawai dengan golongan yang berbeda.

    ## Perbaikan

    Hapus baris yang usang, atau betulkan NIP pada baris yang salah.
    """

    code = "DAT006"
    name = "nip-ganda-di-pegawai"
    severity = Severity.GALAT
    aspect = Aspect.DATA
    column = ("pegawai.nip", "pegawai.nama")
    waivable = False

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report every row of a touched person that shares its NIP with another; of all others, how many."""
        del law
        touched = {pegawai.nip for pegawai in touched_people(batch)}
        others: list[Pegawai] = []
        for nip, extra in sorted(batch.material.duplicate_pegawai.items()):
            first = batch.pegawai.get(nip)
            pegawai_rows = extra if first is None else (first, *extra)
            if nip not in touched and not _holds_touched_post(pegawai_rows, batch):
                others.append(pegawai_rows[0])
                continue
            for pegawai in pegawai_rows:
                twins = [twin for twin in pegawai_rows if twin is not pegawai]
                yield self.finding(
                    pegawai.origin["nip"],
                    f"NIP {name_or_row(pegawai)} juga tercatat {_elsewhere(pegawai, twins)}.",
                    "Hapus baris yang usang, atau betulkan NIP pada baris yang salah.",
                    nip=sound(nip),
                )
        if others:
            rows = ", ".join(str(pegawai.origin.row) for pegawai in others[:_MOST_ROWS])
            more = ", …" if len(others) > _MOST_ROWS else ""
            yield self.finding(
                others[0].origin["nip"],
                f"{len(others)} NIP yang tidak menyangkut usulan ini tercatat lebih dari sekali di tabel pegawai "
                f"(pertama kali pada baris {rows}{more}).",
                "Bersihkan tabel pegawai bila sempat; usulan ini tidak terpengaruh.",
                severity=Severity.PERINGATAN,
            )


def _holds_touched_post(pegawai_rows: Sequence[Pegawai], batch: Batch) -> bool:
    """Tell whether any of the rows holds a post of the batch, of which only one row counts as its holder."""
    kode = {jabatan.kode for jabatan in batch.touched_posts if jabatan.formasi == 1}
    return any(kode & {pegawai.kode_jabatan, pegawai.kode_tugas_tambahan} for pegawai in pegawai_rows)


def _elsewhere(pegawai: Pegawai, twins: list[Pegawai]) -> str:
    parts = []
    for twin in twins:
        nama = "" if same_name(pegawai, twin.nama) else f"atas nama {name_or_row(twin)} "
        parts.append(f"{nama}pada baris {twin.origin.row}")
    return " dan ".join(parts) if parts else "pada baris lain"
