"""SYA016 diklat-belum."""

from collections.abc import Iterator, Mapping, Sequence

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.diklat import trained_for
from mutasi_cli.domain.kosakata import Jenjang
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import SEKUNDER, Rule

_WAJIB = (Jenjang.PENGAWAS, Jenjang.ADMINISTRATOR)


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
    basis = (Dasar("Peraturan LAN 15/2019", None, SEKUNDER), Dasar("Peraturan LAN 16/2019", None, SEKUNDER))
    kolom = ("pegawai.diklat_kepemimpinan", "jabatan.eselon")

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on appointees to structural posts without the training of that level or a higher one."""
        del batch
        if move.pegawai is None or move.tujuan is None or not move.tujuan.struktural:
            return
        jenjang = move.jenjang_baru
        if jenjang not in _WAJIB:
            return
        tabel: Mapping[str, Sequence[str]] = law.tabel("diklat_jenjang")
        diklat = move.pegawai.diklat_kepemimpinan
        punya = trained_for(diklat, law)
        if punya is not None and punya >= jenjang:
            return
        minta = tabel[jenjang.kunci][0]
        kata = "pelatihan kepemimpinannya tidak tercatat" if diklat is None else f"baru {diklat}"
        yield self.finding(
            move.pegawai.asal["diklat_kepemimpinan"],
            f"{move.siapa} menjadi {move.jabatan_baru} ({jenjang.label}), yang memerlukan {minta}; {kata}.",
            f"Masukkan dalam rencana pelatihan {minta}, atau isi kolom diklat_kepemimpinan bila sudah "
            f"diikuti.",
            nip=move.nip,
            kode=move.tujuan.kode,
        )
