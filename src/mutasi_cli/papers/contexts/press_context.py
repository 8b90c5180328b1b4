"""Data of the press release: what the batch itself can tell, and open places for what only people can say."""

from collections import Counter
from collections.abc import Sequence

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.roster_order import Row, rows_of_group
from mutasi_cli.domain.vocabulary import Group, JenisKelamin, KindOfMove, LayananVital
from mutasi_cli.papers.contexts.common_context import Context, common
from mutasi_cli.papers.contexts.letter_context import kop
from mutasi_cli.papers.participants import count_pejabat, only_receives_keputusan
from mutasi_cli.words.decree_words import penandatangan, tugas_labels
from mutasi_cli.words.paper_words import GAP
from mutasi_cli.words.sentence_words import join_words
from mutasi_cli.words.terbilang import number_of_people, terbilang

_KIND = {
    KindOfMove.PROMOSI: "promosi ke jenjang yang lebih tinggi",
    KindOfMove.KENAIKAN_ESELON: "kenaikan eselon dalam jenjang yang sama",
    KindOfMove.ROTASI: "rotasi pada jenjang dan eselon yang sama",
    KindOfMove.ALIH_JABATAN: "alih jabatan dari atau ke jabatan fungsional",
    KindOfMove.PENGUKUHAN: "pengukuhan",
    KindOfMove.TUGAS_TAMBAHAN: "pemberian tugas tambahan",
    KindOfMove.ALIH_TUGAS_TAMBAHAN: "perpindahan tugas tambahan",
}
"""Kinds that a release names, in its order; a demotion is not told to the press by name."""

_SERVICES = {
    LayananVital.KESEHATAN: "kesehatan",
    LayananVital.PENDIDIKAN: "pendidikan",
    LayananVital.KEWILAYAHAN: "kewilayahan",
    LayananVital.KEPENDUDUKAN: "kependudukan",
    LayananVital.KEDARURATAN: "kedaruratan",
}


def press_release_context(batch: Batch, rows: Sequence[Row], *, draft: bool) -> Context:
    """Return the release: counts of those who are there on the day, both groups apart; ``row`` get a post.

    ``details`` says how many of the first group become what; a functional target is counted as functional.
    ``kutipan`` and ``narahubung`` are places that the press office fills: nobody's words are made up.
    """
    hadir = [row for row in rows if row.move.usulan.hadir]
    struktural = [row.move for row in rows_of_group(hadir, Group.STRUKTURAL)]
    tugas_moves = [row.move for row in rows_of_group(hadir, Group.TUGAS_TAMBAHAN)]
    label = tugas_labels(tugas_moves)
    tugas_label = label["tugas"] if tugas_moves else ""
    receives = bool(tugas_moves) and only_receives_keputusan(batch, Group.TUGAS_TAMBAHAN)
    base = common(batch, draft=draft)
    inaugurator = penandatangan(batch, rows[0].group)["jabatan"]
    details = count_pejabat(struktural)
    moves = [*struktural, *tugas_moves]
    absent_count = len(rows) - len(hadir)
    return {
        **base,
        "kop": kop(batch, "sekretariat_daerah"),
        "nomor_surat": GAP,
        "pelantik": inaugurator,
        "judul": _headline(inaugurator, struktural, len(tugas_moves), tugas_label, receives=receives),
        "jumlah": number_of_people(len(moves)),
        "jumlah_struktural": _figure_and_words(len(struktural)),
        "sebutan_struktural": join_words([label for label, _ in details]),
        "rincian": join_words([f"{amount} {label}" for label, amount in details]) if len(details) > 1 else "",
        "jumlah_tugas": _figure_and_words(len(tugas_moves)),
        "sebutan_tugas": tugas_label,
        "pejabat_tugas": label["pejabat"].lower(),
        "menerima": receives,
        "jenis_struktural": _kinds(struktural),
        "jenis_tugas": _kinds(tugas_moves),
        "perempuan": _women(moves),
        "layanan": _services(batch, moves),
        "dari_kosong": _filled(batch, moves),
        "tak_hadir": number_of_people(absent_count) if absent_count else "",
        "kata_ganti": "ia" if absent_count == 1 else "mereka",
        "kutipan": f"[kutipan {inaugurator}]",
        "narahubung": "[nama dan nomor telepon narahubung]",
    }


def _headline(inaugurator: str, struktural: Sequence[Move], tugas_count: int, nama: str, *, receives: bool) -> str:
    """Return the headline with both counts."""
    clauses = []
    if struktural:
        label = join_words([named.removeprefix("pejabat ").title() for named, _ in count_pejabat(struktural)])
        clauses.append(f"Melantik {len(struktural)} Pejabat {label}")
    if tugas_count:
        counted = f"{tugas_count} {nama}"
        if receives:
            clauses.append(f"Menyerahkan Keputusan kepada {counted}")
        else:
            clauses.append(counted if struktural else f"Melantik {counted}")
    return f"{inaugurator} {' serta '.join(clauses) or 'Melantik Pejabat'}"


def _figure_and_words(number: int) -> str:
    return f"{number} ({terbilang(number)})" if number else ""


def _kinds(moves: Sequence[Move]) -> str:
    counts = Counter(move.jenis for move in moves)
    words = [f"{counts[jenis]} {nama}" for jenis, nama in _KIND.items() if counts[jenis]]
    other_count = len(moves) - sum(counts[jenis] for jenis in _KIND)
    return join_words([*words, *([f"{other_count} perpindahan lain"] if other_count else [])])


def _women(moves: Sequence[Move]) -> str:
    """Return how many women there are; nothing where the sex of anybody is not known."""
    jenis = [None if move.pegawai is None else move.pegawai.jenis_kelamin for move in moves]
    if None in jenis or JenisKelamin.PEREMPUAN not in jenis:
        return ""
    return f"{jenis.count(JenisKelamin.PEREMPUAN)} di antaranya perempuan"


def _services(batch: Batch, moves: Sequence[Move]) -> str:
    """Return how many posts of vital services the batch gives, service by service."""
    counts = Counter(
        move.target.layanan_vital for move in moves if move.target is not None and move.target.kode in batch.jabatan
    )
    return join_words(
        [f"{counts[service]} jabatan pada layanan {nama}" for service, nama in _SERVICES.items() if counts[service]]
    )


def _filled(batch: Batch, moves: Sequence[Move]) -> str:
    """Return how many posts without a definitive holder get one."""
    kode = {
        move.target.kode
        for move in moves
        if move.target is not None and move.target.formasi == 1 and not batch.holders_before.get(move.target.kode)
    }
    return _figure_and_words(len(kode))
