"""DAT013 nama-tak-cocok-nip."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.cell import Cell
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.nip import printed_nip
from mutasi_cli.domain.rule_facts import Aspect
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule
from mutasi_cli.rules.dat.person_names import same_name


class NamaTakCocokNip(Rule):
    """Nama pada usulan atau pertek bukan nama pemilik NIP-nya.

    ## Mengapa

    NIP dan nama yang berbeda berarti baris itu mencampur dua orang; keputusannya dapat jatuh ke orang yang
    salah. Hanya NIP yang menentukan orangnya; nama menjadi pemeriksa.

    ## Dasar

    Aturan kewajaran. Gelar, sebutan, huruf besar kecil, spasi, dan tanda baca tidak ikut dibandingkan.

    ## Contoh

    Usulan memuat NIP Fajar Lurah dengan nama Gani Lurah.

    ## Perbaikan

    Pastikan siapa yang dimaksud, lalu betulkan NIP atau namanya.
    """

    code = "DAT013"
    name = "nama-tak-cocok-nip"
    severity = Severity.GALAT
    aspect = Aspect.DATA
    column = (
        "usulan.nip",
        "usulan.nama",
        "pertek.nip",
        "pertek.nama",
        "izin_mendagri.nip",
        "izin_mendagri.nama",
        "pegawai.nama",
    )

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on rows of usulan and of the approvals that bear a name and the NIP of somebody else."""
        del law
        for usulan in batch.material.usulan:
            yield from self._compare(usulan.origin["nama"], usulan.nip, usulan.nama, "usulan", batch)
        for pertek in batch.material.pertek or ():
            yield from self._compare(pertek.origin["nama"], pertek.nip, pertek.nama, "pertek", batch)
        for izin in batch.material.izin_mendagri or ():
            place = "persetujuan Menteri Dalam Negeri"
            yield from self._compare(izin.origin["nama"], izin.nip, izin.nama, place, batch)

    def _compare(self, cell: Cell, nip: str | None, nama: str | None, place: str, batch: Batch) -> Iterator[Finding]:
        pegawai = None if nip is None else batch.pegawai.get(nip)
        if pegawai is None or nama is None or not pegawai.nama or same_name(pegawai, nama):
            return
        yield self.finding(
            cell,
            f"Nama pada {place}, {nama}, bukan nama pemilik NIP-nya: menurut tabel pegawai, "
            f"{pegawai.name_with_gelar} yang memiliki NIP {printed_nip(pegawai.nip)}.",
            "Pastikan siapa yang dimaksud, lalu betulkan NIP atau namanya.",
            nip=pegawai.nip,
        )
