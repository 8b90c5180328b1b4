"""The proposal for I-MUT: file each row, list its letters, leave out what BKN has approved."""

from collections.abc import Iterator, Sequence
from datetime import date
from difflib import get_close_matches

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.imut import FiledRow, ImutProposal, Letter, LetterState, UnfiledRow
from mutasi_cli.domain.judged_years import judged_years
from mutasi_cli.domain.levels import jenis_jabatan
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.roster_order import Row, roster_order
from mutasi_cli.domain.rule_facts import Document
from mutasi_cli.domain.vocabulary import JenisJabatan, Jenjang, KindOfMove
from mutasi_cli.errors import FileError
from mutasi_cli.handover.imut_category import Filing, file_move
from mutasi_cli.law.siasn import load_siasn
from mutasi_cli.law.siasn_values import ImutCategory, ImutTree
from mutasi_cli.words.person_words import original_pertek

_MOST_NEAR = 3
"""Categories that are named where one was not found."""


def propose(batch: Batch, findings: Sequence[Finding], *, everybody: bool = False) -> ImutProposal:
    """Return the proposal of a judged batch; ``everybody``: with the rows that have their approval, too."""
    tree = load_siasn().imut
    undecided = _rows_without_approval(findings, batch)
    filed: list[FiledRow] = []
    unfiled: list[UnfiledRow] = []
    approved: list[Row] = []
    for row in roster_order(batch):
        move = row.move
        if not everybody and _has_approval(move, batch) and id(move) not in undecided:
            approved.append(row)
            continue
        filing = file_move(move, batch)
        chosen = _chosen(move, tree)
        category = chosen or (None if filing.id is None else tree.get(filing.id))
        if category is None:
            nodes = (tree.get(identifier) for identifier in filing.candidates)
            unfiled.append(UnfiledRow(row, filing.why, tuple(node for node in nodes if node is not None)))
            continue
        letters = tuple(_letters(move, batch, findings))
        why = filing.why if chosen is None else _why_chosen(chosen, filing)
        verify = filing.verify if category.id == filing.id else ()
        filed.append(FiledRow(row, category, why, letters, verify, by_office=chosen is not None))
    return ImutProposal(batch.tanggal, tree.acuan, tree.leaves, tuple(filed), tuple(unfiled), tuple(approved))


def _chosen(move: Move, tree: ImutTree) -> ImutCategory | None:
    """Return the leaf that the office wrote into the row, None where it wrote none.

    Raises :class:`FileError` for anything that is no leaf of the tree: a proposal cannot be filed under it.
    """
    written = move.usulan.kategori_imut
    if written is None:
        return None
    node = tree.get(written)
    if node is not None and node.leaf:
        return node
    address = move.usulan.origin["kategori_imut"].address
    below = [leaf for leaf in tree.leaves if node is not None and leaf.id.startswith(node.id)]
    ids = get_close_matches(written, [leaf.id for leaf in tree.leaves], n=3, cutoff=0.5)
    near = below or [leaf for identifier in ids if (leaf := tree.get(identifier)) is not None]
    words = "; ".join(f"{leaf.id} {' > '.join(leaf.path[1:] or leaf.path)}" for leaf in near[:_MOST_NEAR])
    what = "bukan kategori I-MUT" if node is None else "masih terbagi lagi di I-MUT"
    suggestion = f" Yang terdekat: {words}." if words else " Kosongkan selnya; program menetapkannya sendiri."
    raise FileError(f"Kategori «{written}» di {address} {what}.{suggestion}")


def _why_chosen(chosen: ImutCategory, filing: Filing) -> str:
    if filing.id == chosen.id:
        return filing.why
    derived = "tidak dapat menetapkannya" if filing.id is None else f"menetapkan {filing.id}"
    return f"dipilih kantor; program {derived}: {filing.why}"


def _has_approval(move: Move, batch: Batch) -> bool:
    """Tell whether a row that can be compared with an approval at all has one with number and date."""
    nomor, tanggal = original_pertek(batch, move)
    known = move.pegawai is not None and (move.target is not None or not move.usulan.asks_target)
    return known and nomor is not None and tanggal is not None


def _rows_without_approval(findings: Sequence[Finding], batch: Batch) -> set[int]:
    """Return the moves (their identities) whose approval is in doubt: by the cell of the finding, else by person."""
    found = [finding for finding in findings if finding.document is Document.PERTEK]
    places = {(finding.cell.file, finding.cell.sheet, finding.cell.row) for finding in found}
    people = {finding.nip for finding in found if finding.nip is not None}
    return {
        id(move)
        for move in batch.moves
        if move.nip in people or (move.usulan.origin.file, move.usulan.origin.sheet, move.usulan.origin.row) in places
    }


def _letters(move: Move, batch: Batch, findings: Sequence[Finding]) -> Iterator[Letter]:
    """Yield the letters of a person in the order of the checklist."""
    facts, usulan = batch.facts, move.usulan
    yield _document("ba_tpk", "Berita acara Tim Penilai Kinerja", facts.nomor_ba_tpk, facts.tanggal_ba_tpk)
    yield Letter("alasan", "Alasan usul", LetterState.KURANG if usulan.alasan is None else LetterState.ADA)
    yield _ministry(batch, findings)
    yield _permit(move, findings)
    down = move.jenis in {KindOfMove.DEMOSI, KindOfMove.PEMBERHENTIAN}
    selected = not down and move.jenis is not KindOfMove.PENGUKUHAN and _leading_post(move, batch)
    hasil = (usulan.nomor_hasil_seleksi, usulan.tanggal_hasil_seleksi)
    yield _document("hasil_seleksi", "Hasil seleksi", *hasil, needed=selected)
    dasar = (usulan.nomor_dasar, usulan.tanggal_dasar)
    whole = usulan.dasar is not None
    yield _document("dasar", "Dasar penurunan atau pemberhentian", *dasar, needed=down, whole=whole)
    yield _competence(move)
    yield _performance(move, batch)
    state = LetterState.TIDAK_PERLU if down else LetterState.KURANG
    yield Letter("bebas_hukuman_disiplin", "Pernyataan bebas hukuman disiplin", state, counted=False)


def _document(
    nama: str, title: str, nomor: str | None, tanggal: date | None, *, needed: bool = True, whole: bool = True
) -> Letter:
    if not needed:
        return Letter(nama, title, LetterState.TIDAK_PERLU)
    there = nomor is not None and tanggal is not None and whole
    return Letter(nama, title, LetterState.ADA if there else LetterState.KURANG, nomor, tanggal)


def _ministry(batch: Batch, findings: Sequence[Finding]) -> Letter:
    """Return the approval of the minister: the rules say whether one is needed and lacks."""
    facts = batch.facts
    nomor, tanggal = facts.nomor_izin_mendagri, facts.tanggal_izin_mendagri
    nama, title = "izin_mendagri", "Persetujuan Menteri Dalam Negeri"
    pertek_cell = facts.origin["nomor_pertek"]
    # One of these rules also speaks where only the approval of BKN lacks, and then shows its cell.
    lacks = any(finding.document is Document.IZIN_MENDAGRI and finding.cell != pertek_cell for finding in findings)
    if lacks:
        return Letter(nama, title, LetterState.KURANG, nomor, tanggal)
    state = LetterState.TIDAK_PERLU if nomor is None else LetterState.ADA
    return Letter(nama, title, state, nomor, tanggal)


def _permit(move: Move, findings: Sequence[Finding]) -> Letter:
    """Return the special permit of Dukcapil and Inspektorat, told by their rules as above; an info asks for nothing."""
    usulan = move.usulan
    nomor, tanggal = usulan.nomor_izin_khusus, usulan.tanggal_izin_khusus
    asked = (finding for finding in findings if finding.severity is not Severity.INFO and finding.nip == move.nip)
    lacks = any(finding.document is Document.IZIN_KHUSUS for finding in asked)
    there = LetterState.TIDAK_PERLU if nomor is None else LetterState.ADA
    return Letter("izin_khusus", "Izin khusus", LetterState.KURANG if lacks else there, nomor, tanggal)


def _leading_post(move: Move, batch: Batch) -> bool:
    target = move.target
    if target is None or jenis_jabatan(target) is not JenisJabatan.STRUKTURAL:
        return False
    level = batch.level(target)
    return level is not None and level >= Jenjang.JPT_PRATAMA


def _competence(move: Move) -> Letter:
    nama, title, pegawai = "uji_kompetensi", "Hasil uji kompetensi", move.pegawai
    if not move.promosi or pegawai is None:
        return Letter(nama, title, LetterState.TIDAK_PERLU)
    there = pegawai.uji_kompetensi is not None and pegawai.tanggal_uji_kompetensi is not None
    return Letter(nama, title, LetterState.ADA if there else LetterState.KURANG, tanggal=pegawai.tanggal_uji_kompetensi)


def _performance(move: Move, batch: Batch) -> Letter:
    pegawai = move.pegawai
    if pegawai is None or move.target is None or not (move.promosi or move.lateral):
        return Letter("predikat", "Predikat kinerja", LetterState.TIDAK_PERLU)
    years = judged_years(pegawai, move.tmt, batch.law.on(move.tmt)).year
    title = f"Predikat kinerja {' dan '.join(str(year) for year in sorted(years))}"
    there = all(year in pegawai.predikat for year in years)
    return Letter("predikat", title, LetterState.ADA if there else LetterState.KURANG)
