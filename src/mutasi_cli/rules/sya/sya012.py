"""SYA012 jpt-di-luar-lingkup."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import long_date
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.rule_facts import Aspect
from mutasi_cli.domain.vocabulary import Jenjang, KindOfMove
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import BELUM, TERVERIFIKASI, Rule
from mutasi_cli.rules.decrees import decree_of

_FIELD_WORDS = {"nomor_hasil_seleksi": "nomor", "tanggal_hasil_seleksi": "tanggal"}


class JptDiLuarLingkup(Rule):
    """Jabatan pimpinan tinggi diisi tanpa nomor dan tanggal hasil seleksi terbuka atau manajemen talenta.

    ## Mengapa

    Jabatan pimpinan tinggi tidak diisi lewat rotasi biasa. Pengangkatan tanpa hasil seleksi dibatalkan dan
    data kepegawaiannya dapat diblokir.

    ## Dasar

    Pengisian jabatan pimpinan tinggi dilakukan melalui seleksi terbuka, uji kompetensi, atau manajemen talenta
    yang hasilnya tertulis dan tidak lebih baru daripada keputusannya. Pengukuhan dalam jabatan yang hanya berganti
    nama tidak memerlukan seleksi baru.

    ## Contoh

    Camat (III.a) diusulkan menjadi Kepala Dinas (II.b); kolom nomor_hasil_seleksi kosong.

    ## Perbaikan

    Isi nomor_hasil_seleksi dan tanggal_hasil_seleksi di lembar usulan, atau keluarkan barisnya dari usulan.
    """

    code = "SYA012"
    name = "jpt-di-luar-lingkup"
    severity = Severity.GALAT
    aspect = Aspect.IZIN
    needed_paper = "nomor dan tanggal hasil seleksi terbuka (jabatan pimpinan tinggi)"
    asks_for_paper = True
    basis = (
        Dasar(
            "PP 11/2017 (naskah 2017)", "Pasal 107 huruf c, Pasal 131 sampai 134, dan Pasal 198 ayat (4)", TERVERIFIKASI
        ),
        Dasar("UU 20/2023", "Pasal 46 ayat (4)", TERVERIFIKASI),
        Dasar("PermenPANRB 15/2019", None, BELUM),
    )
    column = ("usulan.nomor_hasil_seleksi", "usulan.tanggal_hasil_seleksi", "jabatan.eselon")

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on a structural target of level JPT without the result of a selection, or with a later one."""
        del law
        if move.pegawai is None or move.target is None or not move.target.struktural:
            return
        if move.new_jenjang is None or move.new_jenjang < Jenjang.JPT_PRATAMA:
            return
        if move.jenis is KindOfMove.PENGUKUHAN:
            return
        origin = move.usulan.origin
        blank_fields = [field_name for field_name in _FIELD_WORDS if origin[field_name].blank]
        if not blank_fields:
            yield from self._too_late(move, batch)
            return
        yield self.finding(
            origin[blank_fields[0]],
            f"{move.who} diusulkan menjadi {move.new_jabatan} (jabatan pimpinan tinggi), tetapi "
            f"{' dan '.join(_FIELD_WORDS[field_name] for field_name in blank_fields)} hasil seleksi belum diisi.",
            f"Isi kolom {' dan '.join(blank_fields)} di lembar usulan, atau keluarkan baris ini dari usulan.",
            nip=move.nip,
            kode=move.target.kode,
        )

    def _too_late(self, move: Move, batch: Batch) -> Iterator[Finding]:
        day, decree = move.usulan.tanggal_hasil_seleksi, decree_of(batch, move.group)
        limit = decree.tanggal or batch.tanggal
        if day is None or day <= limit:
            return
        until = decree.dated if decree.tanggal is not None else f"pelantikan ({long_date(limit)})"
        yield self.finding(
            move.usulan.origin["tanggal_hasil_seleksi"],
            f"Hasil seleksi untuk {move.who} bertanggal {long_date(day)}, sesudah {until}.",
            "Betulkan tanggalnya. Bila benar, keputusan harus ditetapkan lagi sesudah hasil seleksi ada.",
            nip=move.nip,
            kode=None if move.target is None else move.target.kode,
        )
