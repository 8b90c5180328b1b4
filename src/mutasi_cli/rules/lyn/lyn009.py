"""LYN009 plt-ikut-pindah."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.rule_facts import Aspect, Subject
from mutasi_cli.domain.whole_words import words
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule
from mutasi_cli.rules.lyn.vacancies import judged


class PltIkutPindah(Rule):
    """Plt. sebuah jabatan yang tetap kosong ikut pindah ke kantor lain, atau diberhentikan, dalam usulan ini.

    ## Mengapa

    Sesudah pelantikan, Plt. itu bekerja di kantor lain. Jabatan yang dijabatnya sebenarnya tidak dipimpin lagi,
    meskipun perintahnya masih berlaku.

    ## Dasar

    Aturan kewajaran: Plt. ditunjuk dari lingkungan jabatan itu. Pindah di dalam perangkat daerah yang sama tidak
    dipersoalkan, begitu pula bila usulan ini sendiri mengisi jabatan yang kosong itu.

    ## Contoh

    Plt. Kepala Puskesmas Melati diusulkan menjadi Kepala Seksi di sebuah kecamatan; Kepala Puskesmas Melati tidak
    diisi.

    ## Perbaikan

    Usulkan pejabat definitif untuk jabatan yang kosong itu, atau tunjuk Plt. yang baru pada lembar plt.
    """

    code = "LYN009"
    name = "plt-ikut-pindah"
    severity = Severity.PERINGATAN
    aspect = Aspect.LAYANAN
    subject = Subject.JABATAN
    column = ("plt.kode_jabatan", "plt.nip_plt", "usulan.nip", "jabatan.perangkat_daerah", "jabatan.unit_kerja")

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on every vacancy whose acting official leaves for another office."""
        del law
        for vacancy in judged(batch):
            plt = vacancy.plt
            if plt is None or plt.nip_plt is None:
                continue
            move = next((move for move in batch.moves_by_nip.get(plt.nip_plt, ()) if _leaves(move)), None)
            if move is None:
                continue
            fate = "diberhentikan" if move.target is None else f"diusulkan menjadi {move.new_jabatan}"
            yield self.finding(
                plt.origin["nip_plt"],
                f"{move.who}, Plt. {vacancy.jabatan.full_name} yang tetap kosong, {fate}.",
                f"Usulkan seseorang untuk {vacancy.jabatan.kode}, atau tunjuk Plt. yang baru pada lembar plt.",
                nip=plt.nip_plt,
                kode=vacancy.jabatan.kode,
            )


def _leaves(move: Move) -> bool:
    """Tell whether a row takes its person to another office or out of the post."""
    if move.target is None:
        return not move.usulan.asks_target
    origin = move.origin or move.definitif
    return origin is not None and _office(origin) != _office(move.target)


def _office(post: Jabatan) -> tuple[str, ...]:
    return words(post.perangkat_daerah or post.unit_kerja)
