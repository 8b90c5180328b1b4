"""DAT007 pegawai-tidak-ditemukan."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.cell import Cell
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.material import PegawaiSuggestion
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.nip import printed_nip, trusted_prefix
from mutasi_cli.domain.rule_facts import Aspect
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule
from mutasi_cli.rules.dat.person_names import same_name
from mutasi_cli.rules.dat.staff_found import has_suggestion, unusable


class PegawaiTidakDitemukan(Rule):
    """NIP pada usulan, saksi, atau Plt. tidak ada di tabel pegawai, atau usulan hanya menyebut nama.

    ## Mengapa

    Tanpa data orangnya tidak ada yang dapat diperiksa, dan naskahnya tidak dapat dibuat. Satu angka yang
    tertukar sudah menunjuk orang lain; karena itu NIP yang mirip hanya disebutkan, tidak pernah dipakai. Nama pun
    tidak pernah dipakai untuk mencari orang: di antara 7.000 pegawai ada 176 nama yang dimiliki lebih dari seorang.
    Untuk baris yang hanya menyebut nama disebutkan semua pegawai bernama itu, dengan NIP dan jabatannya.

    ## Dasar

    Aturan kewajaran: usulan tentang orang yang tidak tercatat tidak dapat dinilai.

    ## Contoh

    Usulan memuat NIP 198106062006041010, sedangkan tabel pegawai memuat 198106062006041001.

    ## Perbaikan

    Betulkan NIP pada usulan, atau lengkapi tabel pegawai bila orangnya pegawai baru atau pindahan.
    """

    code = "DAT007"
    name = "pegawai-tidak-ditemukan"
    severity = Severity.GALAT
    aspect = Aspect.DATA
    column = ("usulan.nip", "usulan.nama", "batch.saksi_1_nip", "batch.saksi_2_nip", "plt.nip_plt", "pegawai.nip")
    waivable = False

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on rows of usulan, witnesses and acting heads whose sound NIP nobody has, and on mere names."""
        del law
        table_at_fault = unusable(batch)
        for move in batch.moves:
            if move.nip_cell.blank and move.usulan.nama:
                yield self._mere_name(move, move.usulan.nama, batch)
            if move.nip is not None and move.pegawai is None:
                if table_at_fault and not has_suggestion(move, batch):
                    continue
                if _damaged_twin(move.nip, move.usulan.nama, batch):
                    continue
                label = f"NIP {move.usulan.nama}" if move.usulan.nama else "NIP"
                yield self._report(move.nip_cell, label, move.nip, batch)
        for nomor, nip in ((1, batch.facts.saksi_1_nip), (2, batch.facts.saksi_2_nip)):
            if nip is not None and nip not in batch.pegawai and not _damaged_twin(nip, None, batch):
                yield self._report(batch.facts.origin[f"saksi_{nomor}_nip"], f"NIP saksi {nomor}", nip, batch)
        for plt in batch.material.plt:
            nip = plt.nip_plt
            if nip is not None and nip not in batch.pegawai and not _damaged_twin(nip, None, batch):
                yield self._report(plt.origin["nip_plt"], "NIP Plt.", nip, batch)

    def _mere_name(self, move: Move, nama: str, batch: Batch) -> Finding:
        namesakes = batch.material.suggested_pegawai.get(nama, ())
        if namesakes:
            people = "; ".join(_with_post(person, batch) for person in namesakes)
            found = f"Yang bernama itu di tabel pegawai: {people}."
        else:
            found = "Tidak ada pegawai bernama itu di tabel pegawai."
        return self.finding(
            move.nip_cell,
            f"Usulan {nama} pada baris {move.usulan.origin.row} hanya menyebut nama, tanpa NIP. {found}",
            "Isi NIP orang yang dimaksud; nama tidak pernah dipakai untuk mencari orang.",
        )

    def _report(self, cell: Cell, label: str, nip: str, batch: Batch) -> Finding:
        suggestion = batch.material.suggested_pegawai.get(cell.content, ())
        near = "; ".join(f"{content.nama}, NIP {printed_nip(content.nip)} ({content.reason})" for content in suggestion)
        return self.finding(
            cell,
            f"{label} ({printed_nip(nip)}) tidak ada di tabel pegawai." + (f" Yang mendekati: {near}." if near else ""),
            "Betulkan NIP-nya, atau lengkapi tabel pegawai bila orangnya memang belum tercatat.",
            nip=nip,
        )


def _with_post(person: PegawaiSuggestion, batch: Batch) -> str:
    jabatan = batch.jabatan.get(person.kode_jabatan or "")
    post = person.jabatan or person.kode_jabatan or "jabatannya tidak tercatat"
    return f"{person.nama}, NIP {printed_nip(person.nip)}, {post if jabatan is None else jabatan.full_name}"


def _damaged_twin(nip: str, nama: str | None, batch: Batch) -> bool:
    """Tell whether the staff table has the person under a NIP that DAT001 has reported as damaged."""
    return any(
        nip.startswith(trusted_prefix(content.origin["nip"].content) or "-")
        and (nama is None or same_name(content, nama))
        for content in batch.material.pegawai_without_nip
    )
