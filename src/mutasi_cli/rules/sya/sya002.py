"""SYA002 pengalaman-kurang."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import duration_words, long_date
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.levels import jenjang_of_key
from mutasi_cli.domain.move import Move
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import TERVERIFIKASI, Rule
from mutasi_cli.rules.sya.experience import experience


class PengalamanKurang(Rule):
    """Promosi menjadi administrator atau pengawas dengan pengalaman di jenjang di bawahnya yang belum cukup.

    ## Mengapa

    Pejabat yang belum cukup lama di jenjang sebelumnya belum mengenal pekerjaan orang yang akan dipimpinnya.

    ## Dasar

    Untuk administrator paling singkat tiga tahun sebagai pengawas atau pejabat fungsional ahli muda; untuk
    pengawas paling singkat empat tahun sebagai pelaksana atau pejabat fungsional yang setara. Masa dalam lembar
    riwayat dan jabatan sekarang digabung, yang bertumpuk dihitung sekali, sampai sehari sebelum TMT. Masa di
    jenjang yang lebih tinggi ikut dihitung; masa sebagai Plt. tidak. Tepat tiga atau empat tahun sudah cukup.

    ## Contoh

    Kepala Seksi sejak 1 Maret 2024 tanpa riwayat lain dipromosikan menjadi Sekretaris Kecamatan pada
    6 Februari 2026: baru 1 tahun 11 bulan.

    ## Perbaikan

    Lengkapi lembar riwayat bila ada masa jabatan yang belum dicatat, atau tunda promosinya.
    """

    code = "SYA002"
    name = "pengalaman-kurang"
    severity = Severity.GALAT
    silent_without = ("pegawai.tmt_jabatan",)
    basis = (Dasar("PP 11/2017 (naskah 2017)", "Pasal 54 ayat (1) huruf d dan ayat (3) huruf d", TERVERIFIKASI),)
    column = (
        "pegawai.tmt_jabatan",
        "riwayat.jenjang",
        "riwayat.tmt_mulai",
        "riwayat.tmt_selesai",
        "riwayat.plt",
    )

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on promotions to a structural post with too short a time on the level asked for."""
        if move.pegawai is None or move.target is None or not move.promosi or move.new_jenjang is None:
            return
        syarat = law.table("pengalaman_minimum").get(move.new_jenjang.key)
        if syarat is None or not move.target.struktural:
            return
        acting_as = jenjang_of_key(syarat["sebagai"])
        experience_found = experience(move, batch, acting_as, law)
        minimum = int(syarat["tahun"]) * 12
        if experience_found is None or experience_found.damaged or experience_found.month >= minimum:
            return
        catatan = ""
        if experience_found.skipped:
            catatan = (
                f" Ada {experience_found.skipped} baris riwayat yang tidak dapat dihitung karena jenjang atau "
                f"tanggalnya kosong atau terbalik."
            )
        yield self.finding(
            move.pegawai.origin["tmt_jabatan"],
            f"{move.who} tercatat baru {duration_words(int(experience_found.month))} sebagai {acting_as.label} "
            f"atau yang setara sampai sehari sebelum TMT {long_date(move.tmt)}, padahal untuk menjadi "
            f"{move.new_jenjang.label} ({move.new_jabatan}) paling singkat {duration_words(minimum)}."
            f"{catatan}",
            "Lengkapi lembar riwayat bila ada masa jabatan yang belum dicatat, atau tunda promosinya sampai "
            "pengalamannya cukup.",
            nip=move.nip,
            kode=move.target.kode,
            basis=(law.dasar("pengalaman_minimum"),),
        )
