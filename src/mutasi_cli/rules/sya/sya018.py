"""SYA018 jpt-pengalaman."""

from collections.abc import Iterator
from datetime import timedelta

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import duration_words, long_date
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.levels import jenjang_of_key
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.whole_words import words
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import TERVERIFIKASI, Rule
from mutasi_cli.rules.sya.experience import Term, experience, total_months
from mutasi_cli.rules.sya.into_jpt import comes_into_jpt


class JptPengalaman(Rule):
    """Calon pejabat pimpinan tinggi belum cukup lama sebagai administrator, atau di bidang tugasnya.

    ## Mengapa

    Pimpinan perangkat daerah yang belum pernah memimpin bagiannya, atau belum mengenal bidangnya, sering tidak lolos
    pemeriksaan hasil seleksi.

    ## Dasar

    Untuk diangkat ke jabatan pimpinan tinggi pratama diperlukan paling singkat dua tahun sebagai administrator atau
    pejabat fungsional ahli madya (galat), dan secara kumulatif paling singkat lima tahun pengalaman jabatan di bidang
    yang terkait (peringatan). Masa dalam lembar riwayat dan jabatan sekarang digabung; masa sebagai Plt. tidak
    dihitung. Bidang yang terkait tidak tertulis dalam data: yang dihitung ialah masa di perangkat daerah yang sama,
    dan bila kurang dari lima tahun, aturan ini menyatakan bahwa sisanya belum dapat dipastikan. Perpindahan
    antarjabatan pimpinan tinggi dan pengukuhan tidak dinilai.

    ## Contoh

    Camat sejak 1 Maret 2024 tanpa riwayat lain diusulkan menjadi Kepala Dinas pada 6 Februari 2026.

    ## Perbaikan

    Lengkapi lembar riwayat bila ada masa jabatan yang belum dicatat, atau pilih calon lain. Bila pengalaman di bidang
    itu diperoleh di tempat lain, tulis alasannya di lembar pengecualian.
    """

    code = "SYA018"
    name = "jpt-pengalaman"
    title = "pengalaman kurang untuk JPT"
    severity = Severity.GALAT
    silent_without = ("pegawai.tmt_jabatan",)
    basis = (Dasar("PP 11/2017 (naskah 2017)", "Pasal 107 huruf c angka 3 dan 4", TERVERIFIKASI),)
    column = (
        "pegawai.tmt_jabatan",
        "riwayat.jenjang",
        "riwayat.unit_kerja",
        "riwayat.tmt_mulai",
        "riwayat.tmt_selesai",
        "riwayat.plt",
    )

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report too short a time on the level below, then too short a time in the field."""
        if move.pegawai is None or move.target is None or not comes_into_jpt(move):
            return
        required = law.table("pengalaman_jpt")
        level = jenjang_of_key(required["sebagai"])
        time = experience(move, batch, level, law)
        if time is None or time.damaged:
            return
        cell = move.pegawai.origin["tmt_jabatan"]
        minimum = int(required["tahun"]) * 12
        if time.month < minimum:
            yield self.finding(
                cell,
                f"{move.who} tercatat baru {duration_words(int(time.month))} sebagai {level.label} atau pejabat "
                f"fungsional ahli madya sampai sehari sebelum TMT {long_date(move.tmt)}, padahal untuk menjadi "
                f"{move.new_jabatan} paling singkat {duration_words(minimum)}.",
                "Lengkapi lembar riwayat bila ada masa jabatan yang belum dicatat, atau pilih calon lain.",
                nip=move.nip,
                kode=move.target.kode,
                basis=(law.dasar("pengalaman_jpt"),),
            )
        in_field, wanted = _months_in_office(move.pegawai, move.target, move, batch), int(required["bidang"]) * 12
        if in_field < wanted:
            stated = f"tercatat {duration_words(in_field)}" if in_field else "tidak tercatat"
            yield self.finding(
                cell,
                f"Pengalaman {move.who} di bidang {move.target.perangkat_daerah or move.target.unit_kerja} {stated}; "
                f"untuk menjadi {move.new_jabatan} diperlukan {duration_words(wanted)} di bidang yang terkait, dan "
                f"selebihnya belum dapat dipastikan dari data.",
                "Lengkapi lembar riwayat, atau tulis di lembar pengecualian di mana pengalaman itu diperoleh.",
                nip=move.nip,
                kode=move.target.kode,
                severity=Severity.PERINGATAN,
                basis=(law.dasar("pengalaman_jpt"),),
            )


def _months_in_office(pegawai: Pegawai, target: Jabatan, move: Move, batch: Batch) -> int:
    """Return the whole months that a person has spent in the office (perangkat daerah or unit) of a post."""
    own = {words(name) for name in (target.perangkat_daerah, target.unit_kerja) if name}
    terms: list[Term] = []
    for row in batch.riwayat.get(pegawai.nip, ()):
        if row.plt or row.tmt_mulai is None or row.tmt_selesai is None or not _inside(row.unit_kerja, own):
            continue
        terms.append((row.tmt_mulai, min(row.tmt_selesai + timedelta(days=1), move.tmt)))
    present = move.definitif
    names = (pegawai.unit_kerja,) if present is None else (present.unit_kerja, present.perangkat_daerah)
    if pegawai.tmt_jabatan is not None and any(_inside(name, own) for name in names):
        terms.append((pegawai.tmt_jabatan, move.tmt))
    return int(total_months(terms))


def _inside(name: str | None, own: set[tuple[str, ...]]) -> bool:
    """Tell whether a unit is the office or a part that bears its name (``Bidang X pada Dinas Y``)."""
    return any(words(name or "")[-len(office) :] == office for office in own)
