"""DOK002 saksi-tak-memenuhi."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.cell import Cell
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.rule_facts import Aspect
from mutasi_cli.domain.vocabulary import Jenjang
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import TERVERIFIKASI, Rule
from mutasi_cli.rules.levels_after import damaged_level, levels_after


class SaksiTakMemenuhi(Rule):
    """Saksi pengambilan sumpah kurang dari dua, lebih rendah daripada yang disumpah, atau ikut disumpah.

    ## Mengapa

    Berita acara sumpah ditandatangani dua saksi. Saksi yang jabatannya lebih rendah, atau yang hari itu ikut
    disumpah, membuat berita acara itu dapat dipersoalkan.

    ## Dasar

    Sumpah disaksikan 2 (dua) orang yang jabatannya paling rendah sama dengan yang disumpah. Yang dibandingkan
    ialah jenjang; Kepala Puskesmas dihitung setingkat pengawas.

    ## Contoh

    Yang disumpah seorang camat (administrator), sedangkan saksinya seorang kepala seksi (pengawas).

    ## Perbaikan

    Tunjuk dua saksi yang jenjangnya paling rendah sama dengan jenjang tertinggi yang disumpah, pada kunci
    saksi_1_nip dan saksi_2_nip di lembar batch.
    """

    code = "DOK002"
    name = "saksi-tak-memenuhi"
    severity = Severity.PERINGATAN
    aspect = Aspect.UPACARA
    needed_paper = "dua saksi sumpah yang memenuhi syarat"
    basis = (
        Dasar(
            "PP 11/2017 (naskah 2017)",
            "Pasal 61 ayat (2) dan (3), Pasal 91 ayat (3), dan Pasal 139 ayat (2) dan (3)",
            TERVERIFIKASI,
        ),
    )
    column = ("batch.saksi_1_nip", "batch.saksi_2_nip", "pegawai.kode_jabatan", "usulan.kode_jabatan_tujuan")

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report missing, repeated, sworn, departed and lower witnesses, each at its cell."""
        del law
        sworn = [move for move in batch.moves if batch.is_sworn(move)]
        if not sworn:
            return
        sworn_nips = {move.nip for move in sworn}
        highest = max((move.new_jenjang for move in sworn if move.new_jenjang), default=None)
        facts = batch.facts
        saksi = [
            (facts.origin["saksi_1_nip"], facts.saksi_1_nip),
            (facts.origin["saksi_2_nip"], facts.saksi_2_nip),
        ]
        cells_without_nip = [cell for cell, nip in saksi if nip is None and cell.damage is None]
        if cells_without_nip:
            found = len(saksi) - len(cells_without_nip)
            yield self.finding(
                cells_without_nip[0],
                f"Saksi sumpah baru {found} orang, seharusnya dua."
                if found
                else "Saksi sumpah belum disebut, seharusnya dua.",
                "Isi saksi_1_nip dan saksi_2_nip di lembar batch.",
            )
        elif facts.saksi_1_nip is not None and facts.saksi_1_nip == facts.saksi_2_nip:
            yield self.finding(
                saksi[1][0],
                f"Saksi kedua sama dengan saksi pertama, {_name(facts.saksi_1_nip, batch)}.",
                "Tunjuk orang lain sebagai saksi kedua.",
                nip=facts.saksi_1_nip,
            )
            saksi = saksi[:1]
        for cell, nip in saksi:
            pegawai = batch.pegawai.get(nip or "")
            if pegawai is None:
                continue
            if nip in sworn_nips:
                yield self._report(cell, pegawai, "ikut disumpah pada pelantikan ini", "Tunjuk saksi lain.")
            else:
                yield from self._standing(cell, pegawai, highest, batch)

    def _standing(self, cell: Cell, pegawai: Pegawai, highest: Jenjang | None, batch: Batch) -> Iterator[Finding]:
        kedudukan = pegawai.kedudukan
        if kedudukan is not None and kedudukan.has_left:
            yield self._report(cell, pegawai, f"berkedudukan {kedudukan.value}", "Tunjuk saksi lain.")
            return
        own_levels = levels_after(pegawai, batch)
        if (
            highest is None
            or (not own_levels and damaged_level(pegawai))
            or any(jenjang >= highest for jenjang in own_levels)
        ):
            return
        if not own_levels:
            yield self._report(
                cell,
                pegawai,
                "jenjangnya tidak diketahui",
                "Lengkapi jabatan dan jenjangnya di tabel pegawai, atau tunjuk saksi lain.",
            )
            return
        yield self._report(
            cell,
            pegawai,
            f"berjenjang {max(own_levels).label}, lebih rendah daripada jenjang tertinggi yang disumpah "
            f"({highest.label})",
            f"Tunjuk saksi yang paling rendah berjenjang {highest.label}.",
        )

    def _report(self, cell: Cell, pegawai: Pegawai, reason: str, remedy: str) -> Finding:
        return self.finding(cell, f"Saksi {pegawai.name_with_gelar} {reason}.", remedy, nip=pegawai.nip)


def _name(nip: str, batch: Batch) -> str:
    pegawai = batch.pegawai.get(nip)
    return f"NIP {nip}" if pegawai is None else pegawai.name_with_gelar
