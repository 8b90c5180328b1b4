"""DAT012 nilai-di-luar-daftar."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.cell import Cell, Damage
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.rule_facts import Aspect
from mutasi_cli.domain.vocabulary import Kedudukan
from mutasi_cli.law import Law
from mutasi_cli.law.siasn import load_siasn
from mutasi_cli.rules.base import Rule
from mutasi_cli.rules.dat.scope import damaged, name_or_row, nearest, place, touched_people

_DIGITS_OF_ID = 2
_STANDING_BY_ID = {
    number: standing
    for standing, numbers in {
        Kedudukan.AKTIF: ("01",),
        Kedudukan.CLTN: ("02", "13"),
        Kedudukan.TUGAS_BELAJAR: ("03",),
        Kedudukan.DIBERHENTIKAN_SEMENTARA: ("04",),
        Kedudukan.MPP: ("20",),
        Kedudukan.PENSIUN: ("88", "98", "99"),
        Kedudukan.BERHENTI: ("66", "67", "68", "69", "70", "77"),
        Kedudukan.TIDAK_AKTIF: ("05", "06", "07", "08", "11", "12", "14", "51", "52", "89", "90", "91", "92"),
    }.items()
    for number in numbers
}
"""Id of SIASN -> the standing that its word means; some words have none."""


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
        "pegawai.kedudukan_id",
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
        yield from self._other_leaders(batch)
        yield from self._standings_by_id(batch)

    def _other_leaders(self, batch: Batch) -> Iterator[Finding]:
        """Report holders of leading and vital posts beside the batch whose standing cannot be read."""
        touched = {pegawai.nip for pegawai in touched_people(batch)}
        for nip, pegawai in batch.pegawai.items():
            if pegawai.kedudukan is not None or nip in touched:
                continue
            cell = pegawai.origin["kedudukan"]
            if cell.damage is not Damage.LIST:
                continue
            held = (batch.jabatan.get(kode or "") for kode in (pegawai.kode_jabatan, pegawai.kode_tugas_tambahan))
            post = next((jabatan for jabatan in held if jabatan is not None and jabatan.leading), None)
            if post is not None:
                yield self.finding(
                    cell,
                    f"Kedudukan {name_or_row(pegawai)}, pemangku {post.full_name}, tidak dapat dibaca. "
                    f"{cell.keterangan}".strip(),
                    _remedy(cell),
                    nip=nip,
                    severity=Severity.PERINGATAN,
                )

    def _standings_by_id(self, batch: Batch) -> Iterator[Finding]:
        """An id of SIASN that says another standing than the word beside it."""
        known = {entry.id: entry.nama for entry in load_siasn().kedudukan_hukum}
        for pegawai in touched_people(batch):
            written = pegawai.siasn.kedudukan_id
            number = "" if written is None else written.zfill(_DIGITS_OF_ID)
            # SIASN has no id for death: beside it any id may still stand.
            told_by_id = pegawai.kedudukan in _STANDING_BY_ID.values()
            if number not in known or pegawai.kedudukan is None or not told_by_id:
                continue
            if _STANDING_BY_ID.get(number) is pegawai.kedudukan:
                continue
            yield self.finding(
                pegawai.origin["kedudukan_id"],
                f"Kedudukan {name_or_row(pegawai)} ditulis {pegawai.kedudukan.value}, sedangkan ID kedudukan hukum "
                f"{number} di SIASN berarti {known[number]}.",
                "Periksa kedudukannya di SIASN, lalu betulkan yang keliru di tabel pegawai.",
                nip=pegawai.nip,
            )


def _remedy(cell: Cell) -> str:
    if cell.damage is Damage.FORMULA_ERROR:
        return "Betulkan rumus di berkas asalnya, atau ketik isinya; kosongkan bila memang tidak ada."
    if cell.damage is Damage.NUMBER:
        return "Isi dengan bilangan bulat."
    return f"Ganti dengan kata dari daftarnya.{nearest(cell)}"
