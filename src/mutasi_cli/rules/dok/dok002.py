"""DOK002 saksi-tak-memenuhi."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.kosakata import Jenjang
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.sel import Sel
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import SEKUNDER, Rule
from mutasi_cli.rules.tingkat_orang import damaged_level, levels_after


class SaksiTakMemenuhi(Rule):
    """Saksi pengambilan sumpah kurang dari dua, lebih rendah daripada yang disumpah, atau ikut disumpah.

    ## Mengapa

    Berita acara sumpah ditandatangani dua saksi. Saksi yang jabatannya lebih rendah, atau yang hari itu ikut
    disumpah, membuat berita acara itu dapat dipersoalkan.

    ## Dasar

    Sumpah disaksikan paling sedikit dua orang yang jabatannya paling rendah sama dengan yang disumpah.
    Ketentuan itu ditulis untuk jabatan pimpinan tinggi dan di sini dipakai juga untuk jabatan lain. Yang
    dibandingkan ialah jenjang; Kepala Puskesmas dihitung setingkat pengawas.

    ## Contoh

    Yang disumpah seorang camat (administrator), sedangkan saksinya seorang kepala seksi (pengawas).

    ## Perbaikan

    Tunjuk dua saksi yang jenjangnya paling rendah sama dengan jenjang tertinggi yang disumpah, pada kunci
    saksi_1_nip dan saksi_2_nip di lembar batch.
    """

    code = "DOK002"
    name = "saksi-tak-memenuhi"
    severity = Severity.PERINGATAN
    basis = (Dasar("PP 11/2017", "Pasal 43", SEKUNDER),)
    kolom = ("batch.saksi_1_nip", "batch.saksi_2_nip", "pegawai.kode_jabatan", "usulan.kode_jabatan_tujuan")

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report missing, repeated, sworn, departed and lower witnesses, each at its cell."""
        del law
        disumpah = [move for move in batch.moves if batch.is_sworn(move)]
        if not disumpah:
            return
        nip_disumpah = {move.nip for move in disumpah}
        tertinggi = max((move.jenjang_baru for move in disumpah if move.jenjang_baru), default=None)
        fakta = batch.fakta
        saksi = [
            (fakta.asal["saksi_1_nip"], fakta.saksi_1_nip),
            (fakta.asal["saksi_2_nip"], fakta.saksi_2_nip),
        ]
        tanpa = [sel for sel, nip in saksi if nip is None and sel.kerusakan is None]
        if tanpa:
            ada = len(saksi) - len(tanpa)
            yield self.finding(
                tanpa[0],
                f"Saksi sumpah baru {ada} orang, seharusnya dua."
                if ada
                else "Saksi sumpah belum disebut, seharusnya dua.",
                "Isi saksi_1_nip dan saksi_2_nip di lembar batch.",
            )
        elif fakta.saksi_1_nip is not None and fakta.saksi_1_nip == fakta.saksi_2_nip:
            yield self.finding(
                saksi[1][0],
                f"Saksi kedua sama dengan saksi pertama, {_name(fakta.saksi_1_nip, batch)}.",
                "Tunjuk orang lain sebagai saksi kedua.",
                nip=fakta.saksi_1_nip,
            )
            saksi = saksi[:1]
        for sel, nip in saksi:
            pegawai = batch.pegawai.get(nip or "")
            if pegawai is None:
                continue
            if nip in nip_disumpah:
                yield self._report(sel, pegawai, "ikut disumpah pada pelantikan ini", "Tunjuk saksi lain.")
            else:
                yield from self._standing(sel, pegawai, tertinggi, batch)

    def _standing(
        self, sel: Sel, pegawai: Pegawai, tertinggi: Jenjang | None, batch: Batch
    ) -> Iterator[Finding]:
        kedudukan = pegawai.kedudukan
        if kedudukan is not None and kedudukan.sudah_pergi:
            yield self._report(sel, pegawai, f"berkedudukan {kedudukan.value}", "Tunjuk saksi lain.")
            return
        punya = levels_after(pegawai, batch)
        if tertinggi is None or (not punya and damaged_level(pegawai)) or any(j >= tertinggi for j in punya):
            return
        if not punya:
            yield self._report(
                sel,
                pegawai,
                "jenjangnya tidak diketahui",
                "Lengkapi jabatan dan jenjangnya di tabel pegawai, atau tunjuk saksi lain.",
            )
            return
        yield self._report(
            sel,
            pegawai,
            f"berjenjang {max(punya).label}, lebih rendah daripada jenjang tertinggi yang disumpah "
            f"({tertinggi.label})",
            f"Tunjuk saksi yang paling rendah berjenjang {tertinggi.label}.",
        )

    def _report(self, sel: Sel, pegawai: Pegawai, sebab: str, perbaikan: str) -> Finding:
        return self.finding(sel, f"Saksi {pegawai.nama_bergelar} {sebab}.", perbaikan, nip=pegawai.nip)


def _name(nip: str, batch: Batch) -> str:
    pegawai = batch.pegawai.get(nip)
    return f"NIP {nip}" if pegawai is None else pegawai.nama_bergelar
