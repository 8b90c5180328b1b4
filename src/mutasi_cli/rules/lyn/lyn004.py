"""LYN004 segera-kosong-karena-pensiun."""

from collections.abc import Iterator
from datetime import date

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import add_months, long_date
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.rule_facts import Aspect
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule
from mutasi_cli.rules.levels_after import damaged_level


class SegeraKosongKarenaPensiun(Rule):
    """Jabatan layanan vital, atau yang diisi pelantikan ini, segera kosong karena pemangkunya pensiun.

    ## Mengapa

    Yang tahu enam bulan sebelumnya masih sempat menyiapkan pengganti. Yang tidak tahu menunjuk Plt. pada hari
    terakhir.

    ## Dasar

    Aturan kewajaran; jangkanya kebiasaan daerah dan dapat diubah di `mutasi.toml`. Pensiun berlaku mulai
    tanggal 1 bulan sesudah ulang tahun batas usia pensiun. Batas usia Kepala Puskesmas ialah batas usia
    jabatan fungsionalnya.

    ## Contoh

    Lurah yang genap 58 tahun pada 20 Juni 2026 pensiun 1 Juli 2026, kurang dari enam bulan sesudah
    pelantikan 6 Februari 2026.

    ## Perbaikan

    Tidak harus diperbaiki. Siapkan calon penggantinya untuk pelantikan berikutnya.
    """

    code = "LYN004"
    name = "segera-kosong-karena-pensiun"
    severity = Severity.INFO
    silent_without = ("pegawai.kode_jabatan", "pegawai.kode_tugas_tambahan")
    aspect = Aspect.LAYANAN
    column = (
        "jabatan.layanan_vital",
        "pegawai.kode_jabatan",
        "pegawai.kode_tugas_tambahan",
        "pegawai.tanggal_lahir",
    )

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on every vital or touched post all of whose holders retire within the time."""
        limit = add_months(batch.tanggal, law.whole_number("segera_pensiun"))
        touched = {jabatan.kode for jabatan in batch.touched_posts}
        displaced_posts = {(nip, jabatan.kode) for nip, jabatan in batch.displacements}
        for kode in sorted(batch.holders_after):
            jabatan = batch.jabatan[kode]
            if not jabatan.active or (jabatan.layanan_vital is None and kode not in touched):
                continue
            nips = [nip for nip in batch.holders_after[kode] if (nip, kode) not in displaced_posts]
            pensiun = {nip: batch.retirement(batch.pegawai[nip], jabatan, law) for nip in nips}
            if nips and all(day is not None and day <= limit for day in pensiun.values()):
                yield from self._soon(jabatan, pensiun, batch)
            elif jabatan.layanan_vital is not None:
                yield from self._unknown(jabatan, pensiun, batch)

    def _soon(self, jabatan: Jabatan, pensiun: dict[str, date | None], batch: Batch) -> Iterator[Finding]:
        for nip, day in pensiun.items():
            # Whoever is pensioned by the day but moves all the same is told by PEG002.
            if day is None or day <= batch.tanggal:
                continue
            pegawai = batch.pegawai[nip]
            yield self.finding(
                pegawai.origin["tanggal_lahir"],
                f"{jabatan.full_name} kosong mulai {long_date(day)}: pada hari itu {pegawai.name_with_gelar} pensiun.",
                "Siapkan calon penggantinya untuk pelantikan berikutnya.",
                nip=nip,
                kode=jabatan.kode,
            )

    def _unknown(self, jabatan: Jabatan, pensiun: dict[str, date | None], batch: Batch) -> Iterator[Finding]:
        """Report holders of a vital post whose retirement nobody can tell; appointees are told by PEG002."""
        for nip, day in pensiun.items():
            pegawai = batch.pegawai[nip]
            damaged = pegawai.origin["tanggal_lahir"].damage is not None or damaged_level(pegawai)
            if day is not None or damaged or nip in batch.moves_by_nip:
                continue
            yield self.finding(
                pegawai.origin["tanggal_lahir" if pegawai.birth_date is None else "jenis_jabatan"],
                f"Hari pensiun {pegawai.name_with_gelar}, pemangku {jabatan.full_name}, tidak diketahui.",
                "Isi tanggal lahir, jenis jabatan, dan jenjangnya di tabel pegawai.",
                nip=nip,
                kode=jabatan.kode,
            )
