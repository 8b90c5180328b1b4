"""JAB003 jabatan-belum-lowong."""

from collections.abc import Iterator
from dataclasses import replace

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import long_date
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.rule_facts import Aspect, Subject
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import TERVERIFIKASI, Rule
from mutasi_cli.rules.jab.occupants import damaged_rows_of, people, seats_unreadable, stayers


class JabatanBelumLowong(Rule):
    """Jabatan yang dituju masih dipangku orang yang tidak pindah, tidak berhenti, dan belum pensiun.

    ## Mengapa

    Di Kota Bekasi tahun 2023 pemangku jabatan menolak pindah, sehingga penggantinya yang sudah diundang
    disuruh pulang dari tempat pelantikan. Seseorang hanya dapat dilantik ke jabatan yang benar-benar lowong
    pada hari itu.

    ## Dasar

    Aturan kewajaran: satu jabatan tidak dapat dipangku melebihi formasinya. Semua perpindahan dalam satu
    pelantikan berlaku serentak, jadi tukar tempat dan perpindahan berantai tetap sah. Pemangku yang pensiun
    melepaskan jabatannya pada tanggal 1 bulan berikutnya. Pemangku yang cuti, diberhentikan sementara, atau
    menjalani masa persiapan pensiun masih tercatat memangku selama tabel pegawai masih menyebut jabatannya.

    ## Contoh

    Baris 25 menuju Kepala Subbagian Umum, tetapi pemangkunya yang sekarang tidak ada dalam usulan.

    ## Perbaikan

    Usulkan juga perpindahan atau pemberhentian pemangku yang sekarang, atau pilih jabatan lain yang lowong.
    Bila pemangku itu sebenarnya sudah tidak di sana, perbaiki datanya di tabel pegawai.
    """

    code = "JAB003"
    name = "jabatan-belum-lowong"
    severity = Severity.GALAT
    silent_without = ("pegawai.kode_jabatan", "pegawai.kode_tugas_tambahan")
    aspect = Aspect.PEMANGKU
    subject = Subject.ROW
    basis = (Dasar("PP 11/2017 (naskah 2017)", "Pasal 56 ayat (1)", TERVERIFIKASI),)
    column = (
        "usulan.kode_jabatan_tujuan",
        "pegawai.kode_jabatan",
        "pegawai.kode_tugas_tambahan",
        "pegawai.kedudukan",
        "pegawai.tanggal_lahir",
        "jabatan.formasi",
    )

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on a newcomer whose target is held by others up to its formasi."""
        target = move.target
        if target is None or move.pegawai is None or not target.active or seats_unreadable(target):
            return
        staying = stayers(move, batch)
        if not staying or len(staying) < target.formasi:
            return
        found = self.finding(
            move.target_cell,
            f"{target.full_name}, tujuan {move.who}, masih dipangku {people(staying, batch)}, yang "
            f"{self._why(staying, batch, move, law)}.",
            "Usulkan juga perpindahan atau pemberhentian pemangku itu, atau pilih jabatan lain yang lowong. "
            "Bila ia sudah tidak di sana, perbaiki datanya di tabel pegawai.",
            nip=move.nip,
            kode=target.kode,
        )
        yield replace(found, follows=damaged_rows_of(staying, batch))

    @staticmethod
    def _why(staying: tuple[str, ...], batch: Batch, move: Move, law: Law) -> str:
        """Say why the holder stays: a row that leaves another post, a later pension, or no row at all."""
        if len(staying) > 1:
            return "memenuhi formasinya dan tidak diusulkan melepaskannya"
        nip = staying[0]
        row = batch.moves_by_nip.get(nip, ())
        if row:
            nomor = " dan ".join(str(row_move.usulan.origin.row) for row_move in row)
            return f"tidak melepaskannya dengan baris {nomor}"
        pensiun = batch.retirement(batch.pegawai[nip], move.target, law)
        if pensiun is None:
            return "tidak diusulkan pindah atau berhenti"
        return f"tidak diusulkan pindah atau berhenti dan baru pensiun {long_date(pensiun)}"
