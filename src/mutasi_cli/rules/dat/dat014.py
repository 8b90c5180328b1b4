"""DAT014 jenis-tak-cocok-perpindahan."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.cell import Cell, Origin
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.rule_facts import Aspect
from mutasi_cli.domain.vocabulary import JenisJabatan, KindOfMove
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule
from mutasi_cli.rules.dat.scope import field_words
from mutasi_cli.rules.missing_columns import ADDITIONAL, column_cell, columns_of_unknown_holders

_LEVEL_FIELDS_OF_JABATAN = ("jenjang", "eselon", "jenis")
_LEVEL_FIELDS_OF_PEGAWAI = ("kode_jabatan", "jenis_jabatan", "eselon", "jenjang_jf")
_TOLD_APART_BY_ESELON = frozenset({KindOfMove.ROTASI, KindOfMove.KENAIKAN_ESELON, KindOfMove.PENURUNAN_ESELON})
_TOLD_APART_BY_HOLDING = frozenset({KindOfMove.TUGAS_TAMBAHAN, KindOfMove.ALIH_TUGAS_TAMBAHAN})


class JenisTakCocokPerpindahan(Rule):
    """Jenis yang ditulis pada usulan berbeda dari perpindahan yang sebenarnya, atau tidak dapat ditentukan.

    ## Mengapa

    Penurunan jabatan yang ditulis sebagai rotasi menyembunyikan bahwa hukuman disiplin atau dasar lain
    diperlukan. Jenis yang dipakai di semua naskah selalu dihitung dari jabatan lama dan jabatan baru. Bila
    jenjang salah satunya tidak diketahui, syarat promosi dan penurunan jabatan tidak dapat diperiksa.

    ## Dasar

    Aturan kewajaran: jenis perpindahan mengikuti jenjang dan eselon kedua jabatan.

    ## Contoh

    Usulan menulis rotasi, padahal lurah itu pindah menjadi sekretaris kecamatan: itu promosi.

    ## Perbaikan

    Kosongkan kolom jenis atau tulis jenis yang benar; bila tujuannya yang keliru, betulkan tujuannya. Bila
    jenisnya tidak dapat ditentukan, isi jabatan, jenis jabatan, eselon, atau jenjang yang masih kosong.
    """

    code = "DAT014"
    name = "jenis-tak-cocok-perpindahan"
    severity = Severity.PERINGATAN
    unknown_without = (
        ADDITIONAL,
        *(f"pegawai.{field}" for field in _LEVEL_FIELDS_OF_PEGAWAI),
        *(f"jabatan.{field}" for field in _LEVEL_FIELDS_OF_JABATAN),
    )
    aspect = Aspect.DATA
    column = (
        "usulan.jenis",
        "usulan.kode_jabatan_tujuan",
        *(f"pegawai.{field}" for field in _LEVEL_FIELDS_OF_PEGAWAI),
        *(f"jabatan.{field}" for field in _LEVEL_FIELDS_OF_JABATAN),
    )

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report a typed kind that is not the derived one, and a kind that the data cannot tell."""
        del law
        if move.pegawai is None:
            return
        if move.jenis is None:
            yield from self._unknown(move)
            return
        written = move.usulan.jenis
        if written is None or written is move.jenis:
            return
        if move.jenis is KindOfMove.PEMBERHENTIAN:
            # A row without a target whose kind asks for one lacks the target: DAT016.
            return
        undecided = _undecided(move, written, batch)
        if undecided is not None:
            yield self.finding(
                undecided,
                f"Jenis perpindahan {move.who} ditulis {written.value}; apakah memang demikian tidak dapat "
                f"ditentukan, karena {field_words(undecided.column.partition('.')[2])} kosong.",
                "Isi sel itu, atau periksa jenisnya dengan tangan.",
                nip=move.nip,
                kode=None if move.target is None else move.target.kode,
            )
            return
        old_words = move.origin.full_name if move.origin is not None else move.old_jabatan
        from_words_text = f" dari {old_words}" if old_words else ""
        yield self.finding(
            move.usulan.origin["jenis"],
            f"Usulan {move.who} ditulis sebagai {written.value}, padahal perpindahan{from_words_text} ke "
            f"{move.new_jabatan} adalah {move.jenis.value}.",
            "Kosongkan kolom jenis atau tulis jenis yang benar, atau betulkan tujuannya.",
            nip=move.nip,
            kode=None if move.target is None else move.target.kode,
        )

    def _unknown(self, move: Move) -> Iterator[Finding]:
        if move.target is None or move.pegawai is None:
            return
        if move.new_jenjang is None:
            cell = _blank(move.target.origin, _LEVEL_FIELDS_OF_JABATAN)
            reason = f"jenjang {move.target.full_name} tidak diketahui"
            remedy = "Isi jenis, eselon, atau jenjang jabatan itu di tabel jabatan."
        else:
            cell = _blank(move.pegawai.origin, _needed(move))
            if move.definitif is not None and cell is not None:
                cell = _blank(move.definitif.origin, _LEVEL_FIELDS_OF_JABATAN)
            reason = "jenjang jabatannya sekarang tidak diketahui"
            remedy = "Isi kode_jabatan di tabel pegawai, atau jenis, eselon, dan jenjang jabatan sekarang."
        if cell is not None:
            yield self.finding(
                cell,
                f"Jenis perpindahan {move.who} tidak dapat ditentukan karena {reason}; syarat promosi dan "
                f"penurunan jabatan tidak dapat diperiksa.",
                remedy,
                nip=move.nip,
                kode=move.target.kode,
            )


def _undecided(move: Move, written: KindOfMove, batch: Batch) -> Cell | None:
    """Return the blank cell without which the typed kind cannot be told from the derived one."""
    if move.target is None or move.pegawai is None:
        return None
    kinds = {written, move.jenis}
    if kinds == _TOLD_APART_BY_HOLDING and ADDITIONAL in columns_of_unknown_holders(batch):
        return column_cell(batch, ADDITIONAL)
    if kinds <= _TOLD_APART_BY_ESELON:
        old = move.pegawai.origin if move.definitif is None else move.definitif.origin
        cells = [origin["eselon"] for origin in (move.target.origin, old) if origin["eselon"].blank]
        return cells[0] if cells else None
    return None


def _needed(move: Move) -> tuple[str, ...]:
    """Return the columns of the staff table that could tell the present level."""
    jenis = move.pegawai.jenis_jabatan if move.pegawai is not None else None
    if jenis is JenisJabatan.FUNGSIONAL:
        return ("kode_jabatan", "jenjang_jf")
    return ("kode_jabatan", "eselon") if jenis is JenisJabatan.STRUKTURAL else _LEVEL_FIELDS_OF_PEGAWAI


def _blank(origin: Origin, field_names: tuple[str, ...]) -> Cell | None:
    """Return the cell to fill: the first blank one, else the first; None when DAT reported one of them."""
    cells = [origin[field_name] for field_name in field_names]
    if any(field_name.damage is not None for field_name in cells):
        return None
    return next((field_name for field_name in cells if field_name.blank), cells[0])
