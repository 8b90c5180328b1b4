"""IZN003 penandatangan-bukan-definitif."""

from collections.abc import Iterator
from dataclasses import replace

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.cell import Cell
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.office import OfficeSettings
from mutasi_cli.domain.rule_facts import Aspect, Document, Subject
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import TERVERIFIKASI, Rule
from mutasi_cli.rules.decrees import Keputusan, capitalised, decrees
from mutasi_cli.rules.izn.pertek_of_row import has_pertek, judgeable
from mutasi_cli.rules.izn.windows import approval_cell, approval_fault
from mutasi_cli.words.sentence_words import join_words

_LABELS = {"pj": "Penjabat (Pj.)", "plt": "Pelaksana Tugas (Plt.)", "plh": "Pelaksana Harian (Plh.)"}
_DEPUTY = "wakil_kepala_daerah"


class PenandatanganBukanDefinitif(Rule):
    """Kepala daerah yang menandatangani adalah Pj. atau Plt., tanpa persetujuan Mendagri dan pertek BKN.

    ## Mengapa

    Pada Maret 2025 keputusan tentang 31 pejabat yang ditandatangani pelaksana tugas bupati tanpa pertek
    dicabut, dan data kepegawaiannya diblokir.

    ## Dasar

    Penjabat dan pelaksana tugas kepala daerah dilarang melakukan mutasi pegawai, kecuali dengan persetujuan
    tertulis Menteri Dalam Negeri. Selama jabatan kepala daerah kosong diperlukan juga pertimbangan teknis BKN,
    jadi keduanya harus ada: bernomor, bertanggal, dan persetujuannya paling lambat pada tanggal keputusan.
    Pelaksana harian diperlakukan sama. Keputusan yang didelegasikan oleh kepala daerah yang bukan definitif
    juga termasuk. Pejabat yang menandatangani karena pelimpahan harus definitif: Plt. dan Plh. tidak berwenang
    mengambil keputusan yang mengubah status hukum kepegawaian.

    ## Contoh

    Pada [kepala_daerah] status tertulis plt, dan lembar batch tidak memuat persetujuan Menteri Dalam Negeri.

    ## Perbaikan

    Isi nomor dan tanggal persetujuan Menteri Dalam Negeri di lembar batch, dan nomor serta tanggal pertek
    untuk setiap baris. Bila kepala daerah sudah definitif, betulkan status di mutasi.toml.
    """

    code = "IZN003"
    name = "penandatangan-bukan-definitif"
    severity = Severity.GALAT
    aspect = Aspect.IZIN
    subject = Subject.BATCH
    document = Document.IZIN_MENDAGRI
    needed_paper = (
        "persetujuan Menteri Dalam Negeri dan pertimbangan teknis BKN, karena penanda tangannya Pj. atau Plt."
    )
    basis = (
        Dasar("PP 49/2008", "Pasal 132A ayat (1) huruf a dan ayat (2)", TERVERIFIKASI),
        Dasar("Perpres 116/2022", "Pasal 25", TERVERIFIKASI),
        Dasar("UU 30/2014", "Pasal 14 ayat (2) dan (7)", TERVERIFIKASI),
    )
    column = (
        "batch.nomor_izin_mendagri",
        "batch.tanggal_izin_mendagri",
        "izin_mendagri.nomor",
        "izin_mendagri.tanggal",
        "batch.nomor_pertek",
        "batch.tanggal_pertek",
        "usulan.nomor_pertek",
        "usulan.tanggal_pertek",
        "pertek.nomor",
        "pertek.tanggal",
    )

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report once for the batch whatever is missing of the two approvals; then each acting delegate."""
        del law
        yield from self._delegates(batch)
        irregular = [
            (decree, status) for decree in decrees(batch) if (status := _status(decree, batch.office_settings))
        ]
        if not irregular:
            return
        decrees_signed = tuple(decree for decree, _ in irregular)
        approval_gap = approval_fault(batch, decrees_signed)
        without_pertek = [
            move
            for decree in decrees_signed
            for move in decree.moves
            if judgeable(move) and not has_pertek(move, batch)
        ]
        if approval_gap is None and not without_pertek:
            return
        gaps = [] if approval_gap is None else [approval_gap]
        if without_pertek:
            gaps.append(f"pertek BKN belum ada untuk {len(without_pertek)} orang")
        status = join_words(tuple(dict.fromkeys(_LABELS[status] for _, status in irregular)))
        yield self.finding(
            batch.facts.origin["nomor_pertek"] if approval_gap is None else approval_cell(batch),
            f"{capitalised(join_words(tuple(decree.label for decree in decrees_signed)))} ditetapkan oleh atau "
            f"atas nama {status} kepala daerah, padahal {join_words(gaps)}.",
            "Lengkapi persetujuan Menteri Dalam Negeri dan pertek BKN beserta nomor dan tanggalnya, atau "
            "tunda sampai ada kepala daerah definitif. Bila sudah definitif, betulkan status di mutasi.toml.",
        )

    def _delegates(self, batch: Batch) -> Iterator[Finding]:
        """Yield the decrees that an acting official signs by delegation: no approval makes that lawful."""
        settings = batch.office_settings
        for decree in decrees(batch):
            own = settings.decree_settings_for(decree.group)
            pejabat = None if own is None else settings.pejabat.get(own.penandatangan)
            if pejabat is None or pejabat.key == _DEPUTY or pejabat.status not in _LABELS:
                continue
            found = self.finding(
                Cell(settings.file, content=f"[pejabat.{pejabat.key}]"),
                f"{capitalised(decree.label)} ditandatangani {pejabat.name_with_gelar or pejabat.jabatan} sebagai "
                f"{_LABELS[pejabat.status]}, padahal pelaksana tugas dan pelaksana harian tidak boleh menetapkan "
                f"keputusan kepegawaian yang dilimpahkan.",
                "Kembalikan penandatanganan kepada kepala daerah, atau limpahkan kepada pejabat definitif. Bila "
                "pejabat itu sudah definitif, betulkan status di mutasi.toml.",
            )
            yield replace(found, document=None)


def _status(keputusan: Keputusan, office_settings: OfficeSettings) -> str | None:
    """Return ``pj``, ``plt`` or ``plh`` when the power behind a decree is not that of a definitive head.

    A delegated signature carries no more power than that of the head who delegated; a deputy head who signs
    as Plt. counts like an acting head.
    """
    settings = office_settings.decree_settings_for(keputusan.group)
    status = [] if office_settings.kepala_daerah is None else [office_settings.kepala_daerah.status]
    deputy = office_settings.pejabat.get(_DEPUTY)
    if deputy is not None and settings is not None and settings.penandatangan == _DEPUTY:
        status.append(deputy.status)
    return next((word for word in status if word in _LABELS), None)
