"""SYA008 uji-kompetensi-tak-ada."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.sel import Sel
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.domain.waktu import lama_dalam_kata, tambah_bulan, tanggal_panjang
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import SEKUNDER, Rule


class UjiKompetensiTakAda(Rule):
    """Promosi tanpa hasil uji kompetensi yang memenuhi syarat dan masih berlaku.

    ## Mengapa

    Uji kompetensi menunjukkan apakah seseorang sanggup di jenjang yang lebih tinggi. Promosi tanpa uji
    hanya bersandar pada pendapat.

    ## Dasar

    Calon harus memiliki kompetensi yang dibuktikan dengan hasil penilaian; bunyinya sudah dilihat, nomor
    pasalnya menurut sumber sekunder. Lama berlakunya tiga tahun belum diperiksa ke naskah dan dapat diubah
    di mutasi.toml. Tepat tiga tahun masih berlaku.

    ## Contoh

    Hasil uji Memenuhi Syarat bertanggal 1 Februari 2022 untuk promosi pada 6 Februari 2026.

    ## Perbaikan

    Ikutkan dalam uji kompetensi, isi kolom uji_kompetensi dan tanggal_uji_kompetensi, atau buat
    pengecualian dengan alasan tertulis.
    """

    code = "SYA008"
    name = "uji-kompetensi-tak-ada"
    severity = Severity.PERINGATAN
    basis = (Dasar("PP 11/2017", "Pasal 54", SEKUNDER),)
    kolom = ("pegawai.uji_kompetensi", "pegawai.tanggal_uji_kompetensi")

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on promotions without a result, with a failed one, or with one that is too old."""
        del batch
        if move.pegawai is None or move.tujuan is None or not move.promosi:
            return
        cacat = self._fault(move.pegawai, move, law)
        if cacat is None:
            return
        sel, kata = cacat
        yield self.finding(
            sel,
            f"{move.siapa} dipromosikan menjadi {move.jabatan_baru}, tetapi {kata}.",
            "Ikutkan dalam uji kompetensi, lengkapi kolom uji_kompetensi dan tanggal_uji_kompetensi, atau "
            "buat pengecualian dengan alasan tertulis.",
            nip=move.nip,
            kode=move.tujuan.kode,
        )

    @staticmethod
    def _fault(pegawai: Pegawai, move: Move, law: Law) -> tuple[Sel, str] | None:
        hasil, tanggal = pegawai.uji_kompetensi, pegawai.tanggal_uji_kompetensi
        sel, sel_tanggal = pegawai.asal["uji_kompetensi"], pegawai.asal["tanggal_uji_kompetensi"]
        if hasil is None:
            return (sel, "hasil uji kompetensinya tidak ada") if sel.kosong else None
        if not hasil.lulus:
            return sel, f"hasil uji kompetensinya {hasil.value}"
        if tanggal is None:
            kata = "tanggal uji kompetensinya tidak diketahui"
            return (sel_tanggal, kata) if sel_tanggal.kosong else None
        if tanggal > move.tmt:
            return sel_tanggal, f"uji kompetensinya baru pada {tanggal_panjang(tanggal)}, sesudah TMT"
        berlaku = law.bulat("masa_berlaku_uji_kompetensi")
        if tambah_bulan(tanggal, berlaku) < move.tmt:
            return sel_tanggal, (
                f"hasil uji kompetensinya bertanggal {tanggal_panjang(tanggal)}, lebih dari "
                f"{lama_dalam_kata(berlaku)} sebelum TMT {tanggal_panjang(move.tmt)}"
            )
        return None
