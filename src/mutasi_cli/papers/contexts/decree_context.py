"""Data of the decree of one group: its number, title, grounds, provisions, and of its annex."""

from collections.abc import Sequence

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.roster_order import Row
from mutasi_cli.domain.vocabulary import Group, JenisJabatan, Jenjang, KindOfMove, StatusAsn
from mutasi_cli.papers.contexts.common_context import Context, common, person
from mutasi_cli.words.decree_words import decree_number, penandatangan, tugas_labels
from mutasi_cli.words.paper_words import GAP, numbered, tanggal, text
from mutasi_cli.words.person_words import original_pertek
from mutasi_cli.words.sentence_words import join_words
from mutasi_cli.words.terbilang import number_of_people

_JENJANG_NAMES = {
    Jenjang.JPT_UTAMA: "Jabatan Pimpinan Tinggi Utama",
    Jenjang.JPT_MADYA: "Jabatan Pimpinan Tinggi Madya",
    Jenjang.JPT_PRATAMA: "Jabatan Pimpinan Tinggi Pratama",
    Jenjang.ADMINISTRATOR: "Jabatan Administrator",
    Jenjang.PENGAWAS: "Jabatan Pengawas",
    Jenjang.PELAKSANA: "Jabatan Pelaksana",
}

_MOST_PERTEK_NAMED = 3
"""More approvals of BKN than these are not named one by one."""


def decree_context(batch: Batch, rows: Sequence[Row], *, draft: bool) -> Context:
    """Return the data of the decree of the group that ``row`` (not empty) belong to."""
    group = rows[0].group
    moves = [row.move for row in rows]
    settings = batch.office_settings.decree_settings_for(group)
    actions = _actions(moves)
    several = sum(actions.values()) > 1
    mengingat = settings.mengingat if settings is not None else ()
    heading = decree_title(batch, moves, group)
    tmt = {move.tmt for move in moves}
    return {
        **common(batch, draft=draft),
        "penandatangan": penandatangan(batch, group),
        "keputusan": {
            "nomor": decree_number(batch, group),
            "tanggal": tanggal(batch.facts.tanggal_sk(group)),
            "judul": heading,
            "judul_kapital": heading.upper(),
            "tmt": tanggal(moves[0].tmt) if len(tmt) == 1 else "",
            "kop_dicetak": not batch.office_settings.decree_style.kertas_berkop,
            "frasa_rahmat": settings is not None and settings.frasa_rahmat,
            "mengingat": numbered(mengingat or (GAP,), end="."),
            "memperhatikan": numbered(_memperhatikan(batch, moves, group), end="."),
            "tembusan": numbered(settings.tembusan if settings is not None else (), end="."),
        },
        "pegawai": _pegawai_label(moves),
        "tugas": {**tugas_labels(moves), "atasan": _superior_of_heads(moves)},
        "jabatan": jabatan_kinds_of_group(moves),
        "ada": actions,
        "ada_pelepasan": any(move.releases for move in moves),
        "huruf": _letters(actions) if several else dict.fromkeys(actions, ""),
        "jumlah": number_of_people(len(moves)),
    }


def annex_context(batch: Batch, rows: Sequence[Row], *, draft: bool) -> Context:
    """Return the data of the annex: that of its decree, and ``listed``, one entry a person."""
    tmt_differs = len({row.move.tmt for row in rows}) > 1
    return {
        **decree_context(batch, rows, draft=draft),
        "daftar": [person(row, batch, with_tmt=tmt_differs) for row in rows],
    }


def decree_title(batch: Batch, moves: Sequence[Move], group: Group) -> str:
    """Return what a decree is about, after the word TENTANG, as it stands within a sentence."""
    actions = _actions(moves)
    releases = actions["pemberhentian"] or (actions["pengangkatan"] and any(move.releases for move in moves))
    words = ["Pemberhentian"] if releases else []
    words += ["Pengangkatan"] if actions["pengangkatan"] else []
    words += ["Pengukuhan"] if actions["pengukuhan"] else []
    instansi = batch.office_settings.instansi
    instansi_words = f"di Lingkungan {text(None if instansi is None else instansi.nama)}"
    if group is Group.TUGAS_TAMBAHAN:
        return f"{_tugas_title(actions, tugas_labels(moves))} {instansi_words}"
    preposition = "dalam" if actions["pengangkatan"] or actions["pengukuhan"] else "dari"
    return f"{join_words(words)} {_pegawai_label(moves)} {preposition} {jabatan_kinds_of_group(moves)} {instansi_words}"


def _tugas_title(actions: dict[str, bool], labels: dict[str, str]) -> str:
    """Return what a decree on additional tasks is about, never to be read as a dismissal of doctors."""
    words = ["Pemberian"] if actions["pengangkatan"] else []
    words += ["Pengukuhan"] if actions["pengukuhan"] else []
    words = ["Pembebasan", *words] if actions["pemberhentian"] else words
    whom = "bagi" if words == ["Pembebasan"] else "kepada"
    return f"{join_words(words)} Tugas Tambahan sebagai {labels['tugas']} {whom} {labels['pejabat']}"


def _superior_of_heads(moves: Sequence[Move]) -> str:
    """Return to whom the heads of these units answer: the head of the office above all of them."""
    perangkat = {move.target.perangkat_daerah for move in moves if move.target is not None}
    name = next(iter(perangkat), None) if len(perangkat) == 1 else None
    if name is None or not name.startswith(("Dinas ", "Badan ")):
        return "kepala perangkat daerah yang membawahi unit kerja tersebut"
    return f"Kepala {name}"


def _actions(moves: Sequence[Move]) -> dict[str, bool]:
    """Tell what the decree does; the order is that of its first provision."""
    jenis = {move.jenis for move in moves}
    special = {KindOfMove.PENGUKUHAN, KindOfMove.PEMBERHENTIAN}
    return {
        "pengangkatan": bool(jenis - special),
        "pengukuhan": KindOfMove.PENGUKUHAN in jenis,
        "pemberhentian": KindOfMove.PEMBERHENTIAN in jenis,
    }


def _letters(actions: dict[str, bool]) -> dict[str, str]:
    order = [nama for nama, taken in actions.items() if taken]
    return {nama: f"{'abc'[order.index(nama)]}.\t" if taken else "" for nama, taken in actions.items()}


def _pegawai_label(moves: Sequence[Move]) -> str:
    pppk = any(move.pegawai is not None and move.pegawai.status_asn is StatusAsn.PPPK for move in moves)
    return "Pegawai Aparatur Sipil Negara" if pppk else "Pegawai Negeri Sipil"


def jabatan_kinds_of_group(moves: Sequence[Move]) -> str:
    """Return the kinds of posts that the decree gives (a removal: takes), from the highest down."""
    jenjang: set[Jenjang] = set()
    fungsional = False
    for move in moves:
        if move.target is not None and move.target.jenis is JenisJabatan.FUNGSIONAL:
            fungsional = True
            continue
        given_jenjang = move.old_jenjang if move.target is None else move.new_jenjang
        if given_jenjang is not None:
            jenjang.add(given_jenjang)
    nama = [_JENJANG_NAMES[level] for level in sorted(jenjang, reverse=True)]
    return join_words([*nama, *(["Jabatan Fungsional"] if fungsional else [])] or ["Jabatan"])


def _memperhatikan(batch: Batch, moves: Sequence[Move], group: Group) -> list[str]:
    """Return the documents that were looked at; only those that exist."""
    facts = batch.facts
    lead = "Pertimbangan Teknis Badan Kepegawaian Negara"
    documents = []
    perteks = dict.fromkeys(original_pertek(batch, move) for move in moves)
    numbered_perteks = [(nomor, day) for nomor, day in perteks if nomor is not None]
    if len(numbered_perteks) > _MOST_PERTEK_NAMED and group is Group.STRUKTURAL:
        documents.append(f"{lead} sebagaimana tercantum dalam kolom 8 Lampiran Keputusan ini")
    else:
        documents += [f"{lead} Nomor {nomor} tanggal {tanggal(day)}" for nomor, day in numbered_perteks]
    if facts.nomor_izin_mendagri is not None:
        documents.append(
            f"Persetujuan Menteri Dalam Negeri Nomor {facts.nomor_izin_mendagri} tanggal "
            f"{tanggal(facts.tanggal_izin_mendagri)}"
        )
    if facts.nomor_ba_tpk is not None:
        instansi = batch.office_settings.instansi
        documents.append(
            f"Berita Acara Rapat Tim Penilai Kinerja {text(None if instansi is None else instansi.nama)} "
            f"Nomor {facts.nomor_ba_tpk} tanggal {tanggal(facts.tanggal_ba_tpk)}"
        )
    delegation = _delegation_number(batch, group)
    if delegation:
        documents.append(f"Pendelegasian wewenang penetapan keputusan Nomor {delegation}")
    return documents


def _delegation_number(batch: Batch, group: Group) -> str:
    """Return the number of the delegation where an official signs; it stands in one of two places."""
    settings = batch.office_settings.decree_settings_for(group)
    if settings is None or settings.penandatangan == "kepala_daerah":
        return ""
    pejabat = batch.office_settings.pejabat.get(settings.penandatangan)
    return settings.nomor_delegasi or ("" if pejabat is None else pejabat.nomor_delegasi)
