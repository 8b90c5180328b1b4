"""DAT008 jabatan-tidak-ditemukan."""

from collections.abc import Iterator
from dataclasses import dataclass

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.cell import Cell
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.levels import present_jenis
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.pegawai import Pegawai, UnresolvedPost
from mutasi_cli.domain.rule_facts import Aspect
from mutasi_cli.domain.unit_alias import UnitAlias
from mutasi_cli.domain.usulan import Usulan
from mutasi_cli.domain.vocabulary import JenisJabatan
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule
from mutasi_cli.words.file_text import shown
from mutasi_cli.words.sentence_words import join_words
from mutasi_cli.words.toml_text import toml_text

_POOL_KINDS = {JenisJabatan.FUNGSIONAL, JenisJabatan.PELAKSANA}
"""Kinds of posts that the table of an office often leaves out."""


class JabatanTidakDitemukan(Rule):
    """Jabatan yang dituju tidak ada di tabel jabatan, atau sebutannya cocok dengan lebih dari satu jabatan.

    ## Mengapa

    Nama kelurahan dan kecamatan banyak yang hampir sama, misalnya Jatiranggon dan Jatirangga. Menebak
    berarti melantik orang ke tempat yang salah; karena itu yang diterima hanya sebutan yang cocok dengan satu
    jabatan.

    ## Dasar

    Aturan kewajaran: orang hanya dapat diangkat dalam jabatan yang ada.

    ## Contoh

    Tujuan tertulis `Lurah Bintara Jaja`; tabel jabatan memuat Lurah Bintara dan Lurah Bintara Jaya.

    Singkatan unit yang tidak dikenal dan hanya cocok dengan satu unit disebut satu kali untuk semua barisnya,
    dengan baris `mutasi.toml` yang menyelesaikannya. Jabatan sekarang dan tugas tambahan yang tidak ada di tabel
    jabatan diperingatkan, karena perpindahannya tidak dapat diikuti; untuk jabatan fungsional dan pelaksana hanya
    diberitahukan.

    ## Perbaikan

    Isi kode jabatan dari tabel jabatan, atau betulkan sebutan jabatan dan unitnya. Bila unit itu mempunyai
    ejaan lain, catat ejaan itu di `mutasi.toml` bagian `[nama_lain.unit]`.
    """

    code = "DAT008"
    name = "jabatan-tidak-ditemukan"
    title = "Jabatan tujuan tidak ditemukan"
    severity = Severity.GALAT
    aspect = Aspect.DATA
    column = (
        "usulan.kode_jabatan_tujuan",
        "usulan.jabatan_tujuan",
        "usulan.unit_tujuan",
        "usulan.kode_jabatan_lama",
        "plt.kode_jabatan",
        "pegawai.kode_jabatan",
        "pegawai.jabatan",
        "pegawai.kode_tugas_tambahan",
    )
    waivable = False

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report posts that do not exist: targets, old posts, those under a Plt, what proposed people hold now."""
        del law
        yield from self._abbreviations(batch)
        for move in batch.moves:
            if _unknown_target(move) and move.usulan.target_alias is None:
                yield self._target(move, batch)
            if _wrong_old_post(move, batch):
                yield self._old_post(move, batch)
        for plt in batch.material.plt:
            cell = plt.origin["kode_jabatan"]
            if plt.kode_jabatan not in batch.jabatan and not cell.blank and cell.damage is None:
                yield self.finding(
                    cell,
                    f"Jabatan «{cell.content}» pada lembar plt tidak ada di tabel jabatan.",
                    "Isi kode jabatan dari tabel jabatan.",
                    nip=plt.nip_plt,
                )

        for pegawai in _proposed(batch):
            for post in pegawai.unresolved:
                if post.alias is None:
                    yield self._present_post(pegawai, post, batch)

    def _abbreviations(self, batch: Batch) -> Iterator[Finding]:
        """Report each abbreviation of a unit that nobody has explained once, with all rows that it would settle."""
        for alias, places in _aliases(batch).items():
            first = places[0]
            nips = {place.nip for place in places}
            rows = join_words([place.words for place in places])
            yield self.finding(
                first.cell,
                f"Singkatan «{shown(alias.abbreviation)}» tidak dikenal ({rows}). Yang cocok dengan hurufnya hanya "
                f"{alias.unit}.",
                f"Bila memang itu, tambahkan di mutasi.toml pada bagian [nama_lain.unit]: "
                f"{toml_text(alias.abbreviation)} = {toml_text(alias.unit)}",
                nip=first.nip if len(nips) == 1 else None,
                severity=None if any(place.is_target for place in places) else Severity.PERINGATAN,
            )

    def _present_post(self, pegawai: Pegawai, post: UnresolvedPost, batch: Batch) -> Finding:
        label = "Tugas tambahan" if post.field.endswith("tugas_tambahan") else "Jabatan sekarang"
        named = dict.fromkeys(post.ambiguous) or dict(post.suggestion)
        near = "; ".join(f"{batch.jabatan[kode].full_name} (kode {kode})" for kode in named if kode in batch.jabatan)
        lead = "Yang cocok" if post.ambiguous else "Yang mendekati"
        hint = f" {lead}: {near}." if near else ""
        fault = "cocok dengan lebih dari satu jabatan" if post.ambiguous else "tidak ada di tabel jabatan"
        pool = post.field == "jabatan" and present_jenis(pegawai, None) in _POOL_KINDS
        return self.finding(
            pegawai.origin[post.field],
            f"{label} {pegawai.name_with_gelar}, «{shown(post.written)}», {fault}.{hint}",
            "Betulkan sebutannya di tabel pegawai, atau tambahkan jabatan itu di tabel jabatan.",
            nip=pegawai.nip,
            severity=Severity.INFO if pool else Severity.PERINGATAN,
        )

    def _target(self, move: Move, batch: Batch) -> Finding:
        usulan = move.usulan
        written = shown(usulan.written_target or usulan.target_cell.content)
        if usulan.ambiguous_targets:
            message = f"Tujuan {move.who}, «{written}», cocok dengan lebih dari satu jabatan"
            lead = "Yang cocok"
        else:
            message = f"Tujuan {move.who}, «{written}», tidak ada di tabel jabatan"
            lead = "Yang mendekati"
        candidate = _candidates(usulan, batch)
        return self.finding(
            usulan.target_cell,
            f"{message}." + (f" {lead}: {candidate}." if candidate else ""),
            "Isi kode_jabatan_tujuan dari tabel jabatan, atau betulkan sebutan jabatan dan unitnya.",
            nip=move.nip,
        )

    def _old_post(self, move: Move, batch: Batch) -> Finding:
        kode = move.usulan.kode_jabatan_lama or ""
        jabatan = batch.jabatan.get(kode)
        if jabatan is None:
            message = f"Jabatan lama {move.who}, «{kode}», tidak ada di tabel jabatan."
        else:
            message = f"Jabatan lama yang ditulis untuk {move.who}, {jabatan.full_name}, tidak dipangkunya."
        return self.finding(
            move.usulan.origin["kode_jabatan_lama"],
            message,
            "Kosongkan kode_jabatan_lama bila orangnya hanya memangku satu jabatan, atau isi kode jabatan "
            "yang benar-benar dilepasnya.",
            nip=move.nip,
            kode=None if jabatan is None else kode,
        )


@dataclass(frozen=True, slots=True)
class _Place:
    """A row whose words an abbreviation keeps from naming a post; ``words`` are how a message calls it."""

    cell: Cell
    nip: str | None
    words: str
    is_target: bool


def _aliases(batch: Batch) -> dict[UnitAlias, list[_Place]]:
    """Return the abbreviations that fit one unit, with the rows of usulan and the people who stand on them."""
    found: dict[tuple[str, str], tuple[UnitAlias, list[_Place]]] = {}

    def note(alias: UnitAlias | None, place: _Place) -> None:
        if alias is not None:
            found.setdefault((alias.abbreviation.casefold(), alias.unit), (alias, []))[1].append(place)

    for move in batch.moves:
        if _unknown_target(move):
            words = f"usulan baris {move.usulan.origin.row}"
            note(move.usulan.target_alias, _Place(move.target_cell, move.nip, words, is_target=True))
    for pegawai in _proposed(batch):
        for post in pegawai.unresolved:
            words = f"jabatan {pegawai.name_with_gelar} pada baris {pegawai.origin.row} tabel pegawai"
            note(post.alias, _Place(pegawai.origin[post.field], pegawai.nip, words, is_target=False))
    return dict(found.values())


def _proposed(batch: Batch) -> tuple[Pegawai, ...]:
    """Return the people of the rows, each once, in the order of the sheet."""
    return tuple({move.pegawai.nip: move.pegawai for move in batch.moves if move.pegawai is not None}.values())


def _unknown_target(move: Move) -> bool:
    return move.usulan.asks_target and move.target is None and not move.target_cell.blank


def _candidates(usulan: Usulan, batch: Batch) -> str:
    candidate = {kode: batch.jabatan[kode].full_name for kode in usulan.ambiguous_targets if kode in batch.jabatan}
    return "; ".join(f"{nama} (kode {kode})" for kode, nama in (candidate or dict(usulan.suggested_targets)).items())


def _wrong_old_post(move: Move, batch: Batch) -> bool:
    """Tell whether kode_jabatan_lama is unknown, or (of a removal) not held: with a target that is JAB007."""
    kode, pegawai = move.usulan.kode_jabatan_lama, move.pegawai
    if kode is None or pegawai is None:
        return False
    if kode not in batch.jabatan:
        return kode not in {pegawai.kode_jabatan, pegawai.kode_tugas_tambahan}
    return move.target is None and kode not in {pegawai.kode_jabatan, pegawai.kode_tugas_tambahan}
