"""DAT012 nilai-di-luar-daftar."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.cell import Cell, Damage
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.rule_facts import Aspect
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule
from mutasi_cli.rules.dat.scope import damaged, nearest, place


class NilaiDiLuarDaftar(Rule):
    """Isi sel tidak ada dalam daftar kata yang dikenal untuk kolom itu, atau bukan bilangan.

    ## Mengapa

    Kata yang tidak dikenal tidak dapat dinilai: `Baik sekali` dapat berarti Sangat Baik atau Baik. Yang
    mirip hanya disarankan, tidak pernah dipakai dengan sendirinya. `#N/A` dan tanda sejenisnya, yang ikut
    terbawa sebagai teks ketika tabel disimpan sebagai CSV, bukan isi sel apa pun kolomnya.

    ## Dasar

    Aturan kewajaran: tiap kolom mempunyai daftar katanya, misalnya agama, pendidikan, status, eselon, dan
    predikat kinerja.

    ## Contoh

    Kolom agama berisi `Islm`; kolom eselon berisi `III.e`.

    ## Perbaikan

    Ganti dengan kata dari daftar kolom itu. Saran yang terdekat disebutkan pada temuannya.
    """

    code = "DAT012"
    name = "nilai-di-luar-daftar"
    severity = Severity.GALAT
    aspect = Aspect.DATA
    column = (
        "pegawai.jenis_kelamin",
        "pegawai.agama",
        "pegawai.status_asn",
        "pegawai.kedudukan",
        "pegawai.pendidikan",
        "pegawai.jenis_jabatan",
        "pegawai.eselon",
        "pegawai.jenjang_jf",
        "pegawai.predikat",
        "pegawai.hukuman_disiplin",
        "pegawai.status_hukum",
        "pegawai.uji_kompetensi",
        "pegawai.kotak_talenta",
        "pegawai.masa_kerja_puskesmas_bulan",
        "jabatan.jenis",
        "jabatan.eselon",
        "jabatan.jenjang",
        "jabatan.kelas",
        "jabatan.formasi",
        "jabatan.layanan_vital",
        "jabatan.pendidikan_min",
        "jabatan.syarat_khusus",
        "jabatan.status",
        "jabatan.urut",
        "usulan.jenis",
        "usulan.dasar",
        "usulan.janji",
        "usulan.hadir",
        "riwayat.jenjang",
        "riwayat.plt",
        "pertek.hasil",
        "izin_mendagri.hasil",
    )

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report every judged cell with a word outside its vocabulary or with no number in it."""
        del law
        # A target that was not found is DAT008, which nobody can waive; one fact is told once.
        unread_targets = {move.target_cell for move in batch.moves if move.usulan.asks_target and move.target is None}
        for row, field, cell in damaged(batch, Damage.LIST, Damage.NUMBER, Damage.FORMULA_ERROR):
            if cell not in unread_targets:
                yield self.finding(
                    cell,
                    f"{place(row, field)} tidak dapat dipakai. {cell.keterangan}".strip(),
                    _remedy(cell),
                    nip=row.nip,
                    kode=row.kode,
                )


def _remedy(cell: Cell) -> str:
    if cell.damage is Damage.FORMULA_ERROR:
        return "Betulkan rumus di berkas asalnya, atau ketik isinya; kosongkan bila memang tidak ada."
    if cell.damage is Damage.NUMBER:
        return "Isi dengan bilangan bulat."
    return f"Ganti dengan kata dari daftarnya.{nearest(cell)}"
