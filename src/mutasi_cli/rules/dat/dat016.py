"""DAT016 sel-wajib-kosong."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.vocabulary import Kedudukan, StatusAsn
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule
from mutasi_cli.rules.dat.scope import field_words, name_or_row, sound, touched_people, touched_without_nip

_PEGAWAI = ("nip", "nama", "golongan", "pendidikan", "tmt_jabatan")
_JABATAN = ("kode", "jabatan", "unit_kerja")
_PRESENT_POST = ("kode_jabatan", "jabatan")


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
    column = (
        "usulan.nip",
        "usulan.kode_jabatan_tujuan",
        "usulan.jenis",
        *(f"pegawai.{field}" for field in _PEGAWAI),
        "pegawai.kode_jabatan",
        "pegawai.jabatan",
        *(f"jabatan.{field}" for field in _JABATAN),
    )

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report every blank cell under a starred heading on rows of usulan, touched people and posts."""
        del law
        for move in batch.moves:
            yield from self._row(move)
            yield from self._present_post(move)
        for pegawai in (*touched_people(batch), *touched_without_nip(batch)):
            who = name_or_row(pegawai)
            for field in _PEGAWAI:
                cell = pegawai.origin[field]
                if cell.blank:
                    words = field_words(field)
                    yield self.finding(
                        cell,
                        f"{words[0].upper()}{words[1:]} {who} kosong, padahal wajib diisi.",
                        f"Isi {words} di tabel pegawai.",
                        nip=sound(pegawai.nip),
                    )
        for jabatan in batch.touched_posts:
            for field in _JABATAN:
                cell = jabatan.origin[field]
                # A layout without codes has none to fill in; the reader derives them.
                if cell.blank and (field != "kode" or jabatan.origin.has(field)):
                    label = jabatan.full_name if jabatan.jabatan.strip() else f"kode {jabatan.kode}"
                    yield self.finding(
                        cell,
                        f"{field_words(field).capitalize()} untuk {label} kosong, padahal wajib diisi.",
                        f"Isi {field_words(field)} di tabel jabatan.",
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
            or move.releases
        ):
            return
        column = [field for field in _PRESENT_POST if pegawai.origin.has(field)] or _PRESENT_POST
        if all(pegawai.origin[field].blank for field in column):
            yield self.finding(
                pegawai.origin[column[0]],
                f"Jabatan sekarang {name_or_row(pegawai)} tidak diketahui, padahal keputusannya menyebutnya.",
                "Isi kode_jabatan, atau jabatan dan unit_kerja, di tabel pegawai; bila kolomnya ada dengan "
                "judul lain, sebutkan judul itu di [kolom.pegawai] pada mutasi.toml.",
                nip=sound(pegawai.nip),
            )

    def _row(self, move: Move) -> Iterator[Finding]:
        usulan = move.usulan
        if move.nip_cell.blank:
            label = usulan.nama or f"baris {usulan.origin.row}"
            yield self.finding(
                move.nip_cell,
                f"NIP pada usulan {label} kosong, padahal wajib diisi.",
                "Isi NIP lengkap 18 angka, atau hapus barisnya bila tidak terpakai.",
            )
        if (
            usulan.asks_target
            and usulan.written_target is None
            and move.target_cell.blank
            and usulan.origin["jenis"].damage is None
        ):
            yield self.finding(
                move.target_cell,
                f"Jabatan tujuan {move.who} kosong, padahal jenisnya bukan pemberhentian.",
                "Isi kode_jabatan_tujuan, atau tulis pemberhentian pada kolom jenis bila diberhentikan.",
                nip=move.nip,
            )
