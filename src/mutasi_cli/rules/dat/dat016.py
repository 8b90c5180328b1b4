"""DAT016 sel-wajib-kosong."""

from collections.abc import Iterator, Sequence

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.rule_facts import Aspect
from mutasi_cli.domain.vocabulary import Kedudukan, StatusAsn
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule
from mutasi_cli.rules.dat.scope import (
    field_words,
    name_or_row,
    printed_people,
    sound,
    touched_people,
    touched_without_nip,
)
from mutasi_cli.rules.decrees import capitalised
from mutasi_cli.rules.missing_columns import missing_column, table_cell

_PEGAWAI = ("nip", "nama", "golongan", "pendidikan", "tmt_jabatan")
_JABATAN = ("kode", "jabatan", "unit_kerja")
_PRESENT_POST = ("kode_jabatan", "jabatan")
_PRINTED = frozenset({"pegawai.nip", "pegawai.nama", "pegawai.golongan", "jabatan.jabatan"})
"""Columns whose blank cells a decree would print as dots."""


class SelWajibKosong(Rule):
    """Sel yang wajib diisi pada baris yang disentuh usulan masih kosong.

    ## Mengapa

    Yang kosong tidak pernah dianggap memenuhi syarat: dalam banyak kejadian justru yang tidak diketahui
    itulah kesalahannya.

    ## Dasar

    Aturan kewajaran. Galat bila keputusan akan mencetak titik-titik: nama, NIP, golongan, jabatan sekarang, dan
    jabatan baru orang yang diusulkan; selebihnya peringatan. Tujuan boleh kosong hanya bila kolom jenis berisi
    pemberhentian. Jabatan sekarang boleh kosong, kecuali pada PNS dan PPPK aktif yang diusulkan: keputusan menyebut
    jabatan yang ditinggalkan. Kolom yang tidak ada atau kosong untuk semua orang disebut satu kali (DAT027); bila
    kolom itu tercetak dalam keputusan, di sini disebut satu kali pula, karena naskahnya belum dapat dibuat.

    ## Contoh

    Golongan seorang lurah yang diusulkan kosong di tabel pegawai.

    ## Perbaikan

    Isi sel itu dari berkas kepegawaian orangnya, atau dari tabel jabatan yang berlaku.
    """

    code = "DAT016"
    name = "sel-wajib-kosong"
    severity = Severity.GALAT
    unknown_without = (
        *(f"pegawai.{field}" for field in _PEGAWAI),
        "pegawai.kode_jabatan",
        "jabatan.jabatan",
        "jabatan.unit_kerja",
    )
    aspect = Aspect.DATA
    column = (
        "usulan.nip",
        "usulan.kode_jabatan_tujuan",
        "usulan.jenis",
        *(f"pegawai.{field}" for field in _PEGAWAI),
        "pegawai.kode_jabatan",
        "pegawai.jabatan",
        *(f"jabatan.{field}" for field in _JABATAN),
    )

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report every blank cell under a starred heading on rows of usulan, touched people and posts."""
        del law
        for move in batch.moves:
            yield from self._row(move)
            yield from self._present_post(move, batch)
        printed = printed_people(batch)
        for pegawai in (*touched_people(batch), *touched_without_nip(batch)):
            who = name_or_row(pegawai)
            for field in _PEGAWAI:
                cell = pegawai.origin[field]
                if cell.blank:
                    words = field_words(field)
                    dots = f"pegawai.{field}" in _PRINTED and pegawai.nip in printed
                    yield self.finding(
                        cell,
                        f"{capitalised(words)} {who} kosong, padahal wajib diisi.",
                        f"Isi {words} di tabel pegawai.",
                        nip=sound(pegawai.nip),
                        severity=Severity.GALAT if dots else Severity.PERINGATAN,
                    )
        yield from self._for_everybody(batch)
        for jabatan in batch.touched_posts:
            for field in _JABATAN:
                cell = jabatan.origin[field]
                # A layout without codes has none to fill in; the reader derives them.
                if cell.blank and (field != "kode" or jabatan.origin.has(field)):
                    label = jabatan.full_name if jabatan.jabatan.strip() else f"kode {jabatan.kode}"
                    yield self.finding(
                        cell,
                        f"{field_words(field).capitalize()} untuk {label} kosong, padahal wajib diisi.",
                        f"Isi {field_words(field)} di tabel jabatan.",
                        kode=jabatan.kode,
                        severity=Severity.GALAT if f"jabatan.{field}" in _PRINTED else Severity.PERINGATAN,
                    )

    def _for_everybody(self, batch: Batch) -> Iterator[Finding]:
        """A column that nobody fills and that decrees print: once, since no decree can be written."""
        appointees = {move.pegawai.nip: move.pegawai for move in batch.moves if move.pegawai is not None}.values()
        without_name = [p for p in appointees if missing_column(p.origin["nama"], batch) is not None]
        without_golongan = [p for p in appointees if missing_column(p.origin["golongan"], batch) is not None]
        without_post = [
            move.pegawai
            for move in batch.moves
            if move.pegawai is not None and _post_unknown(move) and _post_column_missing(move.pegawai, batch)
        ]
        for words, people in (
            ("Nama", without_name),
            ("Golongan", without_golongan),
            ("Jabatan sekarang", without_post),
        ):
            if people:
                yield self.finding(
                    table_cell(batch, "pegawai"),
                    f"{words} {len(people)} orang yang diusulkan tidak diketahui, padahal keputusannya menyebutnya.",
                    f"Tambahkan kolom {words.casefold()} di tabel pegawai sebelum naskah dibuat.",
                )

    def _present_post(self, move: Move, batch: Batch) -> Iterator[Finding]:
        """A mover in active service stands somewhere; the decree would print dots for that post."""
        pegawai = move.pegawai
        if pegawai is None or not _post_unknown(move):
            return
        column = _present_post_columns(pegawai, batch)
        if all(pegawai.origin[field].blank for field in column):
            yield self.finding(
                pegawai.origin[column[0]],
                f"Jabatan sekarang {name_or_row(pegawai)} tidak diketahui, padahal keputusannya menyebutnya.",
                "Isi kode_jabatan, atau jabatan dan unit_kerja, di tabel pegawai; bila kolomnya ada dengan "
                "judul lain, sebutkan judul itu di [kolom.pegawai] pada mutasi.toml.",
                nip=sound(pegawai.nip),
            )

    def _row(self, move: Move) -> Iterator[Finding]:
        usulan = move.usulan
        # A row with a name and no NIP is DAT007, which lists everybody of that name.
        if move.nip_cell.blank and not usulan.nama:
            yield self.finding(
                move.nip_cell,
                f"NIP pada usulan baris {usulan.origin.row} kosong, padahal wajib diisi.",
                "Isi NIP lengkap 18 angka, atau hapus barisnya bila tidak terpakai.",
            )
        if (
            usulan.asks_target
            and usulan.written_target is None
            and move.target_cell.blank
            and usulan.origin["jenis"].damage is None
        ):
            yield self.finding(
                move.target_cell,
                f"Jabatan tujuan {move.who} kosong, padahal jenisnya bukan pemberhentian.",
                "Isi kode_jabatan_tujuan, atau tulis pemberhentian pada kolom jenis bila diberhentikan.",
                nip=move.nip,
            )


def _post_unknown(move: Move) -> bool:
    """Tell whether somebody stands somewhere, and neither table says where."""
    pegawai = move.pegawai
    return (
        pegawai is not None
        and pegawai.status_asn is not StatusAsn.CPNS
        and (pegawai.kedudukan is None or pegawai.kedudukan is Kedudukan.AKTIF)
        and pegawai.kode_tugas_tambahan is None
        and not move.releases
        and all(pegawai.origin[field].blank for field in _PRESENT_POST)
    )


def _present_post_columns(pegawai: Pegawai, batch: Batch) -> Sequence[str]:
    """Return the columns in which the present post could stand: those that are filled for others come first."""
    present = [field for field in _PRESENT_POST if pegawai.origin.has(field)]
    filled = [field for field in present if missing_column(pegawai.origin[field], batch) is None]
    return filled or present or _PRESENT_POST


def _post_column_missing(pegawai: Pegawai, batch: Batch) -> bool:
    return all(missing_column(pegawai.origin[field], batch) is not None for field in _PRESENT_POST)
