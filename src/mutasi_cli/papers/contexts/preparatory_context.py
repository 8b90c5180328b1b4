"""Data of the papers around the decree: minutes of the team, proposal to BKN, nota dinas, certified copy."""

from collections.abc import Sequence
from itertools import groupby

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.roster_order import Row, rows_of_group
from mutasi_cli.domain.vocabulary import Group, KindOfMove
from mutasi_cli.papers.contexts.common_context import Context, common, person
from mutasi_cli.papers.contexts.decree_context import annex_context, decree_title, jabatan_kinds_of_group
from mutasi_cli.papers.contexts.letter_context import (
    KEPALA_DAERAH,
    SEKDA,
    jabatan_of_pejabat,
    kop,
    letter_frame,
)
from mutasi_cli.words.decree_words import decree_number, tugas_labels
from mutasi_cli.words.paper_words import GAP, TIDAK_ADA, numbered, pejabat, tanggal, text
from mutasi_cli.words.person_words import eselon, original_pertek
from mutasi_cli.words.sentence_words import join_words
from mutasi_cli.words.terbilang import day_and_date, number_of_people, terbilang, today_in_words

_LETTERS = "ABCDEFGH"
_MEMBERS = 3
"""Empty lines for members of the team where the settings name none."""
_PREDIKAT_YEARS = 2
"""The law looks at the predicates of the last two years."""
_MOST_PERTEK_NAMED = 3
"""More approvals of BKN than these are not named one by one."""

_PROPOSAL_ENCLOSURES = (
    "salinan Berita Acara Rapat Tim Penilai Kinerja",
    "daftar nominatif pegawai yang diusulkan sebagaimana terlampir",
)


def ba_tpk_context(batch: Batch, rows: Sequence[Row], *, draft: bool) -> Context:
    """Return the minutes of the team: ``team``, and ``part``, one a group, with ``table``, one an eselon."""
    surat = batch.office_settings.surat
    facts = batch.facts
    members = [_member(batch, key) for key in surat.anggota_tpk or ("",) * _MEMBERS]
    team = [_member(batch, surat.ketua_tpk), _member(batch, surat.sekretaris_tpk), *members]
    sections = []
    for nomor, group_rows in enumerate(_groups(rows)):
        section, tables = _section_heading(nomor, group_rows), _tables(group_rows, batch)
        details = [] if section["tugas_tambahan"] else [f"{entry['judul']}: {entry['jumlah']}" for entry in tables]
        sections.append({**section, "rincian": details, "tabel": tables})
    sections[-1]["tabel"][-1]["terakhir"] = True
    roles = ["Ketua", "Sekretaris", *(["Anggota"] * len(members))]
    return {
        **common(batch, draft=draft),
        "kop": kop(batch, "kepegawaian"),
        "ba": {
            "nomor": text(facts.nomor_ba_tpk),
            "tanggal": tanggal(facts.tanggal_ba_tpk),
            "dalam_kata": GAP if facts.tanggal_ba_tpk is None else today_in_words(facts.tanggal_ba_tpk),
            "tempat": GAP,
        },
        "tim": [
            {**entry, "nomor": f"{nomor}.", "peran": role}
            for nomor, (entry, role) in enumerate(zip(team, roles, strict=True), start=1)
        ],
        "ketua": team[0],
        "sekretaris": team[1],
        "anggota": team[2:],
        "jumlah": number_of_people(len(rows)),
        "bagian": sections,
    }


def usulan_bkn_context(batch: Batch, rows: Sequence[Row], *, draft: bool) -> Context:
    """Return the letter of proposal to BKN and its list, the groups apart (``part``)."""
    sections = [
        {
            **_section_heading(nomor, group_rows),
            "daftar": [
                {**_nominatif(entry, batch), "nomor": str(place_in_group)}
                for place_in_group, entry in enumerate(group_rows, start=1)
            ],
        }
        for nomor, group_rows in enumerate(_groups(rows))
    ]
    for entry in sections:
        entry["terakhir"] = entry is sections[-1]
    action = _actions([entry.move for entry in rows])
    frame = letter_frame(
        batch,
        "usulan_bkn",
        addressee="Kepala Badan Kepegawaian Negara",
        place="Jakarta",
        subject=f"Usul Pertimbangan Teknis {action} dalam Jabatan",
        lampiran="1 (satu) berkas",
        urgency="Segera",
    )
    return {
        **common(batch, draft=draft),
        **frame,
        "tindakan": action.lower(),
        "jumlah": number_of_people(len(rows)),
        "bagian": sections,
        "ba": {"nomor": text(batch.facts.nomor_ba_tpk), "tanggal": tanggal(batch.facts.tanggal_ba_tpk)},
        "berkas": numbered(_PROPOSAL_ENCLOSURES, end="."),
    }


def nota_dinas_context(batch: Batch, rows: Sequence[Row], *, draft: bool) -> Context:
    """Return the nota dinas with which the drafts of the decrees go to the head of region."""
    drafts = []
    for group_rows in _groups(rows):
        group = group_rows[0].group
        moves = [entry.move for entry in group_rows]
        tmt = {move.tmt for move in moves}
        drafts.append(
            {
                "judul": decree_title(batch, moves, group),
                "nomor": decree_number(batch, group),
                "jumlah": number_of_people(len(group_rows)),
                "tmt": tanggal(moves[0].tmt) if len(tmt) == 1 else "",
            }
        )
    for nomor, entry in enumerate(drafts, start=1):
        entry["urut"] = f"{nomor}."
    draft_count = len(drafts)
    return {
        **common(batch, draft=draft),
        **letter_frame(
            batch,
            "nota_dinas",
            addressee=f"{jabatan_of_pejabat(batch, KEPALA_DAERAH)}\nmelalui {jabatan_of_pejabat(batch, SEKDA)}",
            place=GAP,
            subject="Penyampaian Konsep Keputusan",
            lampiran=f"{draft_count} ({terbilang(draft_count)}) berkas",
            urgency="Segera",
        ),
        "konsep": drafts,
        "bahan": numbered(_considered(batch, rows), end="."),
        "hari_tanggal": day_and_date(batch.tanggal),
    }


def salinan_context(batch: Batch, rows: Sequence[Row], *, draft: bool) -> Context:
    """Return the data of the decree with its annex, and ``certifier``, who certifies the copy."""
    settings = batch.office_settings.decree_settings_for(rows[0].group)
    key = "kabag_hukum" if settings is None else settings.pengesah_salinan
    return {
        **annex_context(batch, rows, draft=draft),
        "pengesah": pejabat(batch.office_settings.pejabat.get(key)),
    }


def _groups(rows: Sequence[Row]) -> list[tuple[Row, ...]]:
    """Return the groups that have people, the structural first."""
    return [group_rows for group in Group if (group_rows := rows_of_group(rows, group))]


def _section_heading(nomor: int, rows: Sequence[Row]) -> Context:
    is_tugas_tambahan = rows[0].group is Group.TUGAS_TAMBAHAN
    moves = [row.move for row in rows]
    title = tugas_labels(moves)["jabatan"] if is_tugas_tambahan else jabatan_kinds_of_group(moves)
    return {
        "huruf": f"{_LETTERS[nomor]}.",
        "judul": title,
        "jumlah": number_of_people(len(rows)),
        "tugas_tambahan": is_tugas_tambahan,
    }


def _tables(rows: Sequence[Row], batch: Batch) -> list[Context]:
    """Return one table an eselon, in the order of the roster; the second group has one table."""
    tables = []
    for title, same_title in groupby(rows, key=lambda row: _table_heading(row.move)):
        table_rows = list(same_title)
        tables.append(
            {
                "judul": title,
                "jumlah": number_of_people(len(table_rows)),
                "daftar": [_nominatif(row, batch) for row in table_rows],
                "terakhir": False,
            }
        )
    return tables


def _table_heading(move: Move) -> str:
    if move.jenis is KindOfMove.PEMBERHENTIAN:
        return "Pemberhentian"
    if move.group is Group.TUGAS_TAMBAHAN:
        return "Tugas Tambahan"
    level = eselon(move)
    if level == GAP:
        return "Eselon belum diketahui"
    return "Jabatan tanpa eselon" if level == TIDAK_ADA else f"Eselon {level}"


def _nominatif(row: Row, batch: Batch) -> Context:
    """Return one person with what the team and BKN look at."""
    pegawai = row.move.pegawai
    predikat = {} if pegawai is None else pegawai.predikat
    years = sorted(predikat)[-_PREDIKAT_YEARS:]
    is_tugas_tambahan = row.group is Group.TUGAS_TAMBAHAN
    if pegawai is None:
        since = GAP
    elif not is_tugas_tambahan:
        since = tanggal(pegawai.tmt_jabatan)
    elif any(not entry.definitif for entry in row.move.releases):
        since = tanggal(pegawai.tmt_tugas_tambahan)
    else:
        since = TIDAK_ADA
    test = None if pegawai is None or pegawai.uji_kompetensi is None else pegawai.uji_kompetensi.value
    return {
        **person(row, batch),
        "tmt_lama": since,
        "predikat": "\n".join(f"{entry}: {predikat[entry]}" for entry in years) or GAP,
        "uji_kompetensi": text(test),
    }


def _member(batch: Batch, key: str) -> dict[str, str]:
    return pejabat(batch.office_settings.pejabat.get(key))


def _actions(moves: Sequence[Move]) -> str:
    """Return what is proposed: ``Pengangkatan, Pemindahan, dan Pemberhentian``."""
    jenis = {move.jenis for move in moves}
    raised = {KindOfMove.PROMOSI, KindOfMove.TUGAS_TAMBAHAN, None}
    special = {KindOfMove.PEMBERHENTIAN, KindOfMove.PENGUKUHAN}
    words = ["Pengangkatan"] if jenis & raised else []
    words += ["Pemindahan"] if jenis - raised - special else []
    words += ["Pengukuhan"] if KindOfMove.PENGUKUHAN in jenis else []
    words += ["Pemberhentian"] if KindOfMove.PEMBERHENTIAN in jenis else []
    return join_words(words)


def _considered(batch: Batch, rows: Sequence[Row]) -> list[str]:
    """Return the documents behind the drafts; only those that exist."""
    facts = batch.facts
    documents = []
    if facts.nomor_ba_tpk is not None:
        documents.append(
            f"Berita Acara Rapat Tim Penilai Kinerja Nomor {facts.nomor_ba_tpk} tanggal {tanggal(facts.tanggal_ba_tpk)}"
        )
    perteks = dict.fromkeys(original_pertek(batch, row.move) for row in rows)
    pertek = [(nomor, day) for nomor, day in perteks if nomor is not None]
    lead = "Pertimbangan Teknis Badan Kepegawaian Negara"
    if len(pertek) > _MOST_PERTEK_NAMED:
        documents.append(f"{lead} bagi masing-masing pegawai sebagaimana tercantum dalam konsep Lampiran")
    else:
        documents += [f"{lead} Nomor {nomor} tanggal {tanggal(day)}" for nomor, day in pertek]
    if facts.nomor_izin_mendagri is not None:
        documents.append(
            f"Persetujuan Menteri Dalam Negeri Nomor {facts.nomor_izin_mendagri} tanggal "
            f"{tanggal(facts.tanggal_izin_mendagri)}"
        )
    return documents
