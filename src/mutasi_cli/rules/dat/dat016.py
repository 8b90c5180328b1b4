"""DAT016 sel-wajib-kosong."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.kosakata import Kedudukan, StatusAsn
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule
from mutasi_cli.rules.dat.cakupan import sound, touched_people, touched_without_nip, who, words

_PEGAWAI = ("nip", "nama", "golongan", "pendidikan", "tmt_jabatan")
_JABATAN = ("kode", "jabatan", "unit_kerja")
_SEKARANG = ("kode_jabatan", "jabatan")


class SelWajibKosong(Rule):
    """Sel yang wajib diisi pada baris yang disentuh usulan masih kosong.

    ## Mengapa

    Yang kosong tidak pernah dianggap memenuhi syarat: dalam banyak kejadian justru yang tidak diketahui
    itulah kesalahannya.

    ## Dasar

    Aturan kewajaran. Kolom wajib bertanda bintang pada formulir. Tujuan boleh kosong hanya bila kolom jenis
    berisi pemberhentian. Jabatan sekarang boleh kosong, kecuali pada PNS dan PPPK aktif yang diusulkan:
    keputusan menyebut jabatan yang ditinggalkan.

    ## Contoh

    Golongan seorang lurah yang diusulkan kosong di tabel pegawai.

    ## Perbaikan

    Isi sel itu dari berkas kepegawaian orangnya, atau dari tabel jabatan yang berlaku.
    """

    code = "DAT016"
    name = "sel-wajib-kosong"
    severity = Severity.GALAT
    kolom = (
        "usulan.nip",
        "usulan.kode_jabatan_tujuan",
        "usulan.jenis",
        *(f"pegawai.{bidang}" for bidang in _PEGAWAI),
        "pegawai.kode_jabatan",
        "pegawai.jabatan",
        *(f"jabatan.{bidang}" for bidang in _JABATAN),
    )

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report every blank cell under a starred heading on rows of usulan, touched people and posts."""
        del law
        for move in batch.moves:
            yield from self._row(move)
            yield from self._present_post(move)
        for pegawai in (*touched_people(batch), *touched_without_nip(batch)):
            siapa = who(pegawai)
            for bidang in _PEGAWAI:
                sel = pegawai.asal[bidang]
                if sel.kosong:
                    kata = words(bidang)
                    yield self.finding(
                        sel,
                        f"{kata[0].upper()}{kata[1:]} {siapa} kosong, padahal wajib diisi.",
                        f"Isi {kata} di tabel pegawai.",
                        nip=sound(pegawai.nip),
                    )
        for jabatan in batch.touched_posts:
            for bidang in _JABATAN:
                sel = jabatan.asal[bidang]
                # A layout without codes has none to fill in; the reader derives them.
                if sel.kosong and (bidang != "kode" or jabatan.asal.punya(bidang)):
                    sebutan = jabatan.nama_lengkap if jabatan.jabatan.strip() else f"kode {jabatan.kode}"
                    yield self.finding(
                        sel,
                        f"{words(bidang).capitalize()} untuk {sebutan} kosong, padahal wajib diisi.",
                        f"Isi {words(bidang)} di tabel jabatan.",
                        kode=jabatan.kode,
                    )

    def _present_post(self, move: Move) -> Iterator[Finding]:
        """A mover in active service stands somewhere; the decree would print dots for that post."""
        pegawai = move.pegawai
        if (
            pegawai is None
            or pegawai.status_asn not in {StatusAsn.PNS, StatusAsn.PPPK}
            or pegawai.kedudukan is not Kedudukan.AKTIF
            or pegawai.kode_tugas_tambahan is not None
            or move.melepas
        ):
            return
        kolom = [bidang for bidang in _SEKARANG if pegawai.asal.punya(bidang)] or _SEKARANG
        if all(pegawai.asal[bidang].kosong for bidang in kolom):
            yield self.finding(
                pegawai.asal[kolom[0]],
                f"Jabatan sekarang {who(pegawai)} tidak diketahui, padahal keputusannya menyebutnya.",
                "Isi kode_jabatan, atau jabatan dan unit_kerja, di tabel pegawai; bila kolomnya ada dengan "
                "judul lain, sebutkan judul itu di [kolom.pegawai] pada mutasi.toml.",
                nip=sound(pegawai.nip),
            )

    def _row(self, move: Move) -> Iterator[Finding]:
        usulan = move.usulan
        if move.sel_nip.kosong:
            sebutan = usulan.nama or f"baris {usulan.asal.baris}"
            yield self.finding(
                move.sel_nip,
                f"NIP pada usulan {sebutan} kosong, padahal wajib diisi.",
                "Isi NIP lengkap 18 angka, atau hapus barisnya bila tidak terpakai.",
            )
        if (
            usulan.minta_tujuan
            and usulan.tujuan_tertulis is None
            and move.sel_tujuan.kosong
            and usulan.asal["jenis"].kerusakan is None
        ):
            yield self.finding(
                move.sel_tujuan,
                f"Jabatan tujuan {move.siapa} kosong, padahal jenisnya bukan pemberhentian.",
                "Isi kode_jabatan_tujuan, atau tulis pemberhentian pada kolom jenis bila diberhentikan.",
                nip=move.nip,
            )
