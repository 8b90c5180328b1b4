"""SYA002 pengalaman-kurang."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.domain.tingkat import jenjang_dari_kunci
from mutasi_cli.domain.waktu import lama_dalam_kata, tanggal_panjang
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import SEKUNDER, Rule
from mutasi_cli.rules.sya.pengalaman import experience


class PengalamanKurang(Rule):
    """Promosi menjadi administrator atau pengawas dengan pengalaman di jenjang di bawahnya yang belum cukup.

    ## Mengapa

    Pejabat yang belum cukup lama di jenjang sebelumnya belum mengenal pekerjaan orang yang akan dipimpinnya.

    ## Dasar

    Untuk administrator paling singkat tiga tahun sebagai pengawas atau pejabat fungsional ahli muda; untuk
    pengawas paling singkat empat tahun sebagai pelaksana atau pejabat fungsional yang setara. Bunyinya sudah
    dilihat, nomor pasalnya menurut sumber sekunder. Masa dalam lembar riwayat dan jabatan sekarang digabung,
    yang bertumpuk dihitung sekali, sampai sehari sebelum TMT. Masa di jenjang yang lebih tinggi ikut
    dihitung; masa sebagai Plt. tidak. Tepat tiga atau empat tahun sudah cukup.

    ## Contoh

    Kepala Seksi sejak 1 Maret 2024 tanpa riwayat lain dipromosikan menjadi Sekretaris Kecamatan pada
    6 Februari 2026: baru 1 tahun 11 bulan.

    ## Perbaikan

    Lengkapi lembar riwayat bila ada masa jabatan yang belum dicatat, atau tunda promosinya.
    """

    code = "SYA002"
    name = "pengalaman-kurang"
    severity = Severity.GALAT
    basis = (Dasar("PP 11/2017", "Pasal 54", SEKUNDER),)
    kolom = (
        "pegawai.tmt_jabatan",
        "riwayat.jenjang",
        "riwayat.tmt_mulai",
        "riwayat.tmt_selesai",
        "riwayat.plt",
    )

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on promotions to a structural post with too short a time on the level asked for."""
        if move.pegawai is None or move.tujuan is None or not move.promosi or move.jenjang_baru is None:
            return
        syarat = law.tabel("pengalaman_minimum").get(move.jenjang_baru.kunci)
        if syarat is None or not move.tujuan.struktural:
            return
        sebagai = jenjang_dari_kunci(syarat["sebagai"])
        pengalaman = experience(move, batch, sebagai, law)
        minimum = int(syarat["tahun"]) * 12
        if pengalaman is None or pengalaman.rusak or pengalaman.bulan >= minimum:
            return
        catatan = ""
        if pengalaman.terlewat:
            catatan = (
                f" Ada {pengalaman.terlewat} baris riwayat yang tidak dapat dihitung karena jenjang atau "
                f"tanggalnya kosong atau terbalik."
            )
        yield self.finding(
            move.pegawai.asal["tmt_jabatan"],
            f"{move.siapa} tercatat baru {lama_dalam_kata(int(pengalaman.bulan))} sebagai {sebagai.label} "
            f"atau yang setara sampai sehari sebelum TMT {tanggal_panjang(move.tmt)}, padahal untuk menjadi "
            f"{move.jenjang_baru.label} ({move.jabatan_baru}) paling singkat {lama_dalam_kata(minimum)}."
            f"{catatan}",
            "Lengkapi lembar riwayat bila ada masa jabatan yang belum dicatat, atau tunda promosinya sampai "
            "pengalamannya cukup.",
            nip=move.nip,
            kode=move.tujuan.kode,
            basis=(law.dasar("pengalaman_minimum"),),
        )
