"""SYA016 diklat-belum."""

from collections.abc import Iterator, Mapping, Sequence

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.diklat import trained_for
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.vocabulary import Jenjang
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import SEKUNDER, Rule

_REQUIRED = (Jenjang.PENGAWAS, Jenjang.ADMINISTRATOR)


class DiklatBelum(Rule):
    """Pejabat baru belum mengikuti pelatihan kepemimpinan untuk jenjangnya.

    ## Mengapa

    Pelatihan boleh menyusul sesudah dilantik, tetapi harus direncanakan agar tidak tertinggal.

    ## Dasar

    Pengawas mengikuti Pelatihan Kepemimpinan Pengawas (PKP), administrator Pelatihan Kepemimpinan
    Administrator (PKA), menurut sumber sekunder. Pelatihan yang lebih tinggi mencakup yang lebih rendah, dan
    nama lama (Diklatpim tingkat III dan IV) diterima.

    ## Contoh

    Sekretaris Kecamatan yang baru hanya memiliki PKP; PKA belum.

    ## Perbaikan

    Masukkan dalam rencana pelatihan, atau isi kolom diklat_kepemimpinan bila sudah diikuti.
    """

    code = "SYA016"
    name = "diklat-belum"
    severity = Severity.INFO
    unknown_without = ("pegawai.diklat_kepemimpinan",)
    basis = (Dasar("Peraturan LAN 15/2019", None, SEKUNDER), Dasar("Peraturan LAN 16/2019", None, SEKUNDER))
    column = ("pegawai.diklat_kepemimpinan", "jabatan.eselon")

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on appointees to structural posts without the training of that level or a higher one."""
        del batch
        if move.pegawai is None or move.target is None or not move.target.struktural:
            return
        jenjang = move.new_jenjang
        if jenjang not in _REQUIRED:
            return
        table: Mapping[str, Sequence[str]] = law.table("diklat_jenjang")
        diklat = move.pegawai.diklat_kepemimpinan
        trained_level = trained_for(diklat, law)
        if trained_level is not None and trained_level >= jenjang:
            return
        wanted_diklat = table[jenjang.key][0]
        words = "pelatihan kepemimpinannya tidak tercatat" if diklat is None else f"baru {diklat}"
        yield self.finding(
            move.pegawai.origin["diklat_kepemimpinan"],
            f"{move.who} menjadi {move.new_jabatan} ({jenjang.label}), yang memerlukan {wanted_diklat}; {words}.",
            f"Masukkan dalam rencana pelatihan {wanted_diklat}, atau isi kolom diklat_kepemimpinan bila sudah diikuti.",
            nip=move.nip,
            kode=move.target.kode,
        )
