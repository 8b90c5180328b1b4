"""DOK008 nomor-belum-diisi."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.rule_facts import Aspect, Document, Subject
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule
from mutasi_cli.rules.decrees import decrees
from mutasi_cli.rules.letters import has_digit

_UNFILLED = ("__", "..", "…")
"""Signs for a serial number that is still to be filled in by hand: ``Kep.___-BKPSDM``, ``Kep....``."""


class NomorBelumDiisi(Rule):
    """Nomor keputusan belum diisi, sehingga petikan dan salinan akan mengesahkan nomor yang masih terbuka.

    ## Mengapa

    Petikan dan salinan menyatakan bunyinya sesuai dengan aslinya. Yang nomornya masih bergaris bawah tidak dapat
    disahkan: sesudah keputusan diberi nomor, petikannya berbeda dengan aslinya.

    ## Dasar

    Aturan kewajaran tata naskah dinas: yang disahkan ialah naskah yang sudah bernomor. Selama nomornya terbuka,
    petikan dan salinan hanya konsep. Nomor dianggap terbuka bila kosong, tidak memuat angka, atau urutnya masih
    dikosongkan dengan garis bawah atau titik-titik.

    ## Contoh

    nomor_sk_struktural di lembar batch kosong, sehingga petikan memuat Kep.___-BKPSDM.

    ## Perbaikan

    Sesudah keputusan diberi nomor, isi nomornya di lembar batch, lalu tulis petikan dan salinan lagi.
    """

    code = "DOK008"
    name = "nomor-belum-diisi"
    severity = Severity.PERINGATAN
    aspect = Aspect.UPACARA
    subject = Subject.BATCH
    needed_paper = "nomor keputusan"
    document = Document.NOMOR_KEPUTUSAN
    column = ("batch.nomor_sk_struktural", "batch.nomor_sk_tugas_tambahan")

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on each decree whose number is open."""
        del law
        for decree in decrees(batch):
            number = batch.facts.nomor_sk(decree.group) or ""
            if has_digit(number) and not any(sign in number for sign in _UNFILLED):
                continue
            key = f"nomor_sk_{decree.group.value}"
            yield self.finding(
                batch.facts.origin[key],
                f"Nomor {decree.label} masih terbuka, jadi petikan dan salinannya belum dapat disahkan."
                if number.strip()
                else f"Nomor {decree.label} belum diisi, jadi petikan dan salinannya belum dapat disahkan.",
                f"Sesudah keputusan diberi nomor, isi {key} di lembar batch, lalu tulis petikan dan salinan lagi.",
            )
