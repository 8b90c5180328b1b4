"""DAT021 pengaturan-belum-lengkap."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.cell import Cell
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.rule_facts import Aspect, Subject
from mutasi_cli.domain.vocabulary import Group, Jenjang
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule

_KEPALA_DAERAH = "kepala_daerah"


class PengaturanBelumLengkap(Rule):
    """Satu bagian `mutasi.toml` yang diperlukan aturan atau naskah belum ada.

    ## Mengapa

    Tanpa data kepala daerah, larangan enam bulan sesudah pelantikannya tidak dapat diperiksa. Tanpa data
    penanda tangan, keputusan tidak dapat disusun. Yang tidak dapat diperiksa harus dikatakan.

    ## Dasar

    Aturan kewajaran: yang tidak diketahui tidak pernah dianggap memenuhi syarat.

    ## Contoh

    `mutasi.toml` belum ada sama sekali, atau penanda tangan keputusan adalah sekda, sedangkan bagian
    `[pejabat.sekda]` tidak ada.

    ## Perbaikan

    Lengkapi bagian yang disebut. `mutasi init` menulis `mutasi.toml` yang tinggal diisi.
    """

    code = "DAT021"
    name = "pengaturan-belum-lengkap"
    severity = Severity.PERINGATAN
    aspect = Aspect.DATA
    subject = Subject.BATCH

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report each missing group once; a field that lacks within a group is DOK004."""
        del law
        office_settings = batch.office_settings
        missing: dict[str, str] = {}
        if office_settings.instansi is None:
            missing["instansi"] = "nama dan tempat instansi pada naskah tidak diketahui"
        if office_settings.kepala_daerah is None:
            missing[_KEPALA_DAERAH] = "masa larangan mutasi dan kewenangan kepala daerah tidak dapat diperiksa"
        if office_settings.keputusan is None:
            missing["keputusan"] = "penanda tangan keputusan tidak diketahui"
        for key, duty in _officials(batch).items():
            if key not in office_settings.pejabat:
                missing[f"pejabat.{key}"] = f"{duty} tidak diketahui"
        for section, consequence in missing.items():
            yield self.finding(
                Cell(office_settings.file),
                f"Bagian [{section}] belum ada di mutasi.toml, sehingga {consequence}.",
                f"Lengkapi [{section}] di mutasi.toml.",
            )


def _officials(batch: Batch) -> dict[str, str]:
    """Return the officials that the papers of this batch need: key of ``[pejabat]`` -> what each does."""
    duties: dict[str, str] = {}
    for group in Group:
        keputusan = batch.office_settings.decree_settings_for(group)
        moves = batch.group(group)
        if keputusan is None or not moves:
            continue
        if keputusan.penandatangan != _KEPALA_DAERAH:
            duties.setdefault(keputusan.penandatangan, "penanda tangan keputusan")
        for move in moves:
            jenjang = move.new_jenjang if move.target is not None else move.old_jenjang
            is_jpt = jenjang is not None and jenjang >= Jenjang.JPT_PRATAMA
            key = keputusan.pengesah_petikan.get("jpt" if is_jpt else "lainnya")
            if key is not None and key != _KEPALA_DAERAH:
                duties.setdefault(key, "pengesah petikan keputusan")
    return duties
