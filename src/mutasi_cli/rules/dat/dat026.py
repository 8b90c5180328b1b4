"""DAT026 keterangan-berisi-status."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.cell import Cell
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.rule_facts import Aspect
from mutasi_cli.domain.vocabulary import TingkatHukuman
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule
from mutasi_cli.rules.dat.remarks import Status, statuses
from mutasi_cli.rules.dat.scope import name_or_row, touched_people

_PLACES = {
    "kedudukan": "kolom kedudukan",
    "hukuman_disiplin": "kolom hukuman_disiplin",
    "plt": "lembar plt",
}


class KeteranganBerisiStatus(Rule):
    """Kolom keterangan atau catatan menyebut status yang dinilai aturan, padahal kolom untuk status itu tidak.

    ## Mengapa

    Status yang hanya ditulis sebagai catatan tidak dibaca aturan mana pun: orang yang tugas belajar, dihukum,
    atau sudah meninggal tampak seperti pegawai biasa.

    ## Dasar

    Aturan kewajaran. Yang dikenali: tugas belajar, CLTN, MPP, pensiun, meninggal, diberhentikan sementara, hukuman
    disiplin, dan Plt. Catatan yang menyangkal (tidak, selesai, mantan) atau menyebut tahun yang akan datang tidak
    dihitung.

    ## Contoh

    Kolom KET di tabel pegawai berisi `Tubel s.d. Agustus`, sedangkan kolom kedudukan berisi Aktif.

    ## Perbaikan

    Isi kolom untuk status itu, atau hapus catatannya bila sudah tidak berlaku.
    """

    code = "DAT026"
    name = "keterangan-berisi-status"
    severity = Severity.PERINGATAN
    column = ("usulan.keterangan", "usulan.alasan", "pegawai.kedudukan", "pegawai.hukuman_disiplin", "plt.nip_plt")
    aspect = Aspect.DATA

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report each status that stands only in a remark of a touched person."""
        del law
        for pegawai in touched_people(batch):
            told: set[str] = set()
            for cell in _remarks(pegawai, batch):
                for status in statuses(cell.content, batch.tanggal.year):
                    if status.words in told or _known(status, pegawai, batch):
                        continue
                    told.add(status.words)
                    yield self.finding(
                        cell,
                        f"Catatan untuk {name_or_row(pegawai)} menyebut «{status.words}», tetapi "
                        f"{_PLACES[status.field]} {_says(status, pegawai)}.",
                        f"Isi {_PLACES[status.field]} menurut keadaan sebenarnya, atau hapus catatannya bila tidak "
                        f"berlaku lagi.",
                        nip=pegawai.nip,
                    )


def _remarks(pegawai: Pegawai, batch: Batch) -> Iterator[Cell]:
    for move in batch.moves_by_nip.get(pegawai.nip, ()):
        yield from (move.usulan.origin[field] for field in ("keterangan", "alasan"))
    yield from pegawai.remarks


def _known(status: Status, pegawai: Pegawai, batch: Batch) -> bool:
    """Tell whether the field of a status says it already; a damaged one was reported by another rule."""
    if status.field == "plt":
        return any(plt.nip_plt == pegawai.nip for plt in batch.material.plt)
    if pegawai.origin[status.field].damage is not None:
        return True
    if status.field == "hukuman_disiplin":
        return pegawai.hukuman_disiplin not in {None, TingkatHukuman.TIDAK_ADA}
    return pegawai.kedudukan is not None and (
        pegawai.kedudukan is status.kedudukan or (status.kedudukan is not None and pegawai.kedudukan.has_left)
    )


def _says(status: Status, pegawai: Pegawai) -> str:
    if status.field == "plt":
        return "tidak memuatnya"
    written = pegawai.origin[status.field].content
    return f"berisi {written}" if written else "kosong"
