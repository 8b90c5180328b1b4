"""DAT027 kolom-tidak-ada."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.rule_facts import Aspect, Subject
from mutasi_cli.rules.base import Rule
from mutasi_cli.rules.dat.scope import field_words
from mutasi_cli.rules.missing_columns import MissingColumn, is_absent, table_cell
from mutasi_cli.words.sentence_words import join_words

_LABELS = {
    "pegawai.kode_jabatan": "jabatan sekarang",
    "pegawai.jabatan": "jabatan sekarang",
    "pegawai.kode_tugas_tambahan": "tugas tambahan",
    "pegawai.status_asn": "status kepegawaian",
    "pegawai.jenis_jabatan": "jenis jabatan sekarang",
    "pegawai.eselon": "eselon sekarang",
    "jabatan.eselon": "eselon jabatan",
    "jabatan.jenis": "jenis jabatan",
    "jabatan.jenjang": "jenjang jabatan",
}


class KolomTidakAda(Rule):
    """Kolom yang diperlukan aturan tidak ada di tabel, atau kosong untuk semua orang.

    ## Mengapa

    Kolom yang tidak ada bukan kesalahan satu orang. Karena itu disebut satu kali, dengan banyaknya orang yang
    terkena dan aturan yang tidak dapat dinilai. Yang tidak dapat dinilai tidak pernah dianggap memenuhi syarat.

    ## Dasar

    Aturan kewajaran. Temuan ini menggantikan temuan sel kosong per orang (misalnya DAT016, PEG007, PEG010,
    SYA007). Kolom yang ada isinya, tetapi kosong untuk seorang, tetap temuan orang itu. Bila yang tidak dapat dinilai
    hanya aturan berkeparahan info, temuan ini pun info.

    ## Contoh

    Tabel pegawai tidak mempunyai kolom status hukum: PEG006 tidak dapat dinilai untuk 42 orang.

    ## Perbaikan

    Tambahkan kolomnya dari data kepegawaian. Bila kolomnya ada dengan judul lain, catat judul itu di `mutasi.toml`
    bagian `[kolom.pegawai]` atau `[kolom.jabatan]`. Bila datanya memang tidak ada, periksa aturan yang disebut
    dengan tangan.
    """

    code = "DAT027"
    name = "kolom-tidak-ada"
    severity = Severity.PERINGATAN
    aspect = Aspect.COLUMN
    subject = Subject.BATCH

    def of_columns(self, columns: Sequence[MissingColumn], batch: Batch) -> Iterator[Finding]:
        """Report each column once: how many people, and which rules could not be judged."""
        for column in columns:
            table = column.column.partition(".")[0]
            absent = all(is_absent(batch, table, field_name) for field_name in column.fields)
            words = _words(column)
            state = "tidak ada" if absent else "kosong untuk semua"
            proposed = [nip for nip in column.nips if nip in batch.moves_by_nip]
            codes = [code for code, _ in column.not_judged]
            judged = f"{join_words(codes)} tidak dapat dinilai" if codes else "datanya tidak diketahui"
            who = f" untuk {len(proposed)} orang yang diusulkan" if proposed else ""
            finding = self.finding(
                table_cell(batch, table),
                f"Kolom {words} {state} di tabel {table}, sehingga {judged}{who}.",
                f"Tambahkan kolom {words}; bila ada dengan judul lain, catat judulnya di mutasi.toml bagian "
                f"[kolom.{table}]. Bila datanya tidak ada, periksa hal itu dengan tangan.",
                severity=column.severity,
            )
            yield replace(finding, cure=column.column, not_judged=column.not_judged)


def _words(column: MissingColumn) -> str:
    label = _LABELS.get(column.column)
    if label is not None:
        return label
    if column.column == "pegawai.predikat":
        years = sorted(field_name.removeprefix("predikat_") for field_name in column.fields)
        return f"predikat kinerja {join_words(years)}"
    return field_words(column.column.partition(".")[2])
