"""Data of the papers of the stage: rundown, text of the reader, words of inauguration."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import day_name
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.roster_order import Row, rows_of_group
from mutasi_cli.domain.vocabulary import Agama, Group, KindOfMove
from mutasi_cli.papers.contexts.common_context import Context, common, person
from mutasi_cli.papers.contexts.decree_context import decree_context, decree_title
from mutasi_cli.papers.contexts.oath_context import two_saksi
from mutasi_cli.papers.participants import (
    count_pejabat,
    form_of_address,
    gets_jabatan,
    only_receives_keputusan,
    verb,
)
from mutasi_cli.words.decree_words import decree_number, penandatangan, tugas_labels
from mutasi_cli.words.paper_words import GAP, text
from mutasi_cli.words.person_words import old_jabatan, rohaniwan
from mutasi_cli.words.sentence_words import join_words
from mutasi_cli.words.terbilang import date_in_words, number_of_people, terbilang

_CLOCK = re.compile(r"\s*(?:pukul\s+)?(\d{1,2})[.:](\d{2})\b\s*(.*)", re.IGNORECASE)
_MINUTES_IN_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class _RundownLine:
    """One item of the rundown and how long it takes: minutes, an estimate to be changed in Word."""

    minutes: int
    line: str
    officers: str


def rundown_context(batch: Batch, rows: Sequence[Row], *, draft: bool) -> Context:
    """Return the rundown: ``ceremony`` with times and officers, from the registration to the close.

    Times follow from the hour in the sheet ``batch``; where it cannot be read, they are gaps.
    """
    sworn = [line for line in rows if batch.is_sworn(line.move)]
    before = [
        _RundownLine(45, "Registrasi dan pengisian daftar hadir", f"Panitia {_kepegawaian_name(batch)}"),
        _RundownLine(15, "Peserta, saksi, rohaniwan, dan undangan menempati tempat yang disediakan", "Protokol"),
    ]
    rundown = [*before, *_items(batch, rows, sworn)]
    mulai = _minutes(batch.facts.jam)
    current = None if mulai is None else mulai[0] - sum(line.minutes for line in before)
    zone = "" if mulai is None else mulai[1]
    listed = []
    for nomor, line in enumerate(rundown, start=1):
        until = None if current is None else current + line.minutes
        time_span = GAP if current is None or until is None else f"{_clock(current)}–{_clock(until)}"
        listed.append({"nomor": f"{nomor}.", "pukul": time_span, "isi": line.line, "petugas": line.officers})
        current = until
    return {
        **common(batch, draft=draft),
        "judul_kapital": ceremony_title(batch, rows).upper(),
        "pakaian": text(batch.facts.pakaian),
        "zona": zone,
        "acara": listed,
        "jumlah": number_of_people(len([line for line in rows if gets_jabatan(batch, line)])),
        "tidak_hadir": _absent(batch, rows),
    }


def decree_summary_context(batch: Batch, rows: Sequence[Row], *, draft: bool) -> Context:
    """Return the text for the reader: ``part``, one a decree, each with what is read of it and of whom."""
    sections = []
    for group in Group:
        group_rows = rows_of_group(rows, group)
        if group_rows:
            sections.append(_summary(batch, group_rows, group, draft=draft))
    return {
        **common(batch, draft=draft),
        "judul_kapital": ceremony_title(batch, rows).upper(),
        "pembaca": text(batch.facts.pembaca_sk),
        "bagian": sections,
    }


def pelantikan_script_context(batch: Batch, rows: Sequence[Row], *, draft: bool) -> Context:
    """Return the words of inauguration: ``part``, one a decree; ``row`` are those inaugurated.

    ``who`` is who speaks, ``form_of_address`` how all of them are spoken to in the last sentence.
    """
    moves = [row.move for row in rows]
    signer = penandatangan(batch, rows[0].group)
    base = common(batch, draft=draft)
    who = signer["jabatan"]
    if signer["atas_nama"]:
        who = f"{who}, atas nama {base['kepala']['sebutan']}"
    sections = []
    for group in Group:
        group_rows = rows_of_group(rows, group)
        if not group_rows:
            continue
        group_moves = [row.move for row in group_rows]
        dated = batch.facts.tanggal_sk(group)
        sections.append(
            {
                "kata_kerja": verb(group_moves),
                "sapaan": form_of_address(group_moves),
                "sebagai": join_words([label for label, _ in count_pejabat(group_moves)]),
                "nomor": decree_number(batch, group),
                "tanggal": GAP if dated is None else date_in_words(dated),
                "judul": group_title(batch, group),
            }
        )
    return {
        **base,
        "judul_kapital": ceremony_title(batch, rows).upper(),
        "hari": day_name(batch.tanggal),
        "tanggal": date_in_words(batch.tanggal),
        "siapa": who,
        "pelantik": signer["jabatan"],
        "pukuhan_saja": all(move.jenis is KindOfMove.PENGUKUHAN for move in moves),
        "sapaan": form_of_address(moves),
        "jumlah": number_of_people(len(moves)),
        "bagian": sections,
    }


def ceremony_title(batch: Batch, rows: Sequence[Row]) -> str:
    """Return what the ceremony is: an inauguration with oath, or only the handing over of decrees."""
    instansi = batch.office_settings.instansi
    instansi_words = f"di Lingkungan {text(None if instansi is None else instansi.nama)}"
    moves = [row.move for row in rows if batch.is_sworn(row.move)]
    if not moves:
        return f"Penyerahan Keputusan {instansi_words}"
    confirmations = {move.jenis is KindOfMove.PENGUKUHAN for move in moves}
    words = [
        *(["Pelantikan"] if False in confirmations else []),
        *(["Pengukuhan"] if True in confirmations else []),
    ]
    pejabat = join_words([_titled(label) for label, _ in count_pejabat(moves)])
    return f"{join_words([*words, 'Pengambilan Sumpah/Janji'])} {pejabat} {instansi_words}"


@lru_cache(maxsize=8)
def group_title(batch: Batch, group: Group) -> str:
    """Return what the decree of a group is about; the whole group counts, whoever is present.

    Remembered: the paper of each person asks for it.
    """
    return decree_title(batch, batch.group(group), group)


def agama_present(rows: Iterable[Row]) -> list[Agama | None]:
    """Return the religions present, in the order of the ceremony; None for one that is not known."""
    present = {row.move.agama for row in rows}
    return [agama for agama in (*Agama, None) if agama in present]


def _items(batch: Batch, rows: Sequence[Row], sworn: Sequence[Row]) -> list[_RundownLine]:
    """Return what happens from the opening on."""
    facts = batch.facts
    inaugurator = penandatangan(batch, (sworn or rows)[0].group)["jabatan"]
    lines = [
        _RundownLine(2, "Pembukaan", f"Pembawa acara: {text(facts.mc)}"),
        _RundownLine(4, "Menyanyikan lagu kebangsaan Indonesia Raya", "Seluruh hadirin, dipimpin dirigen"),
    ]
    if sworn:
        lines += _inauguration(batch, sworn, inaugurator)
    tugas_tambahan_rows = rows_of_group(rows, Group.TUGAS_TAMBAHAN)
    if tugas_tambahan_rows and only_receives_keputusan(batch, Group.TUGAS_TAMBAHAN):
        moves = [row.move for row in tugas_tambahan_rows]
        lines.append(
            _RundownLine(
                10,
                f"Penyerahan Keputusan kepada {number_of_people(len(moves))} "
                f"{_lowered(tugas_labels(moves)['jabatan'])}, tanpa pelantikan dan sumpah/janji",
                inaugurator,
            )
        )
    lines += [
        _RundownLine(15, f"Sambutan {inaugurator}", inaugurator),
        _RundownLine(4, "Pembacaan doa", f"Pembaca doa: {text(facts.pembaca_doa)}"),
        _RundownLine(2, "Penutup", f"Pembawa acara: {text(facts.mc)}"),
        _RundownLine(15, "Pemberian ucapan selamat dan foto bersama", "Protokol"),
    ]
    return lines


def _inauguration(batch: Batch, sworn: Sequence[Row], inaugurator: str) -> list[_RundownLine]:
    """Return reading, words of inauguration and oath, in the order of the settings, and what follows them."""
    groups = [entry for entry in Group if rows_of_group(sworn, entry)]
    reader = f"Pembaca keputusan: {text(batch.facts.pembaca_sk)}"
    agama = agama_present(sworn)
    group_verb = verb([entry.move for entry in sworn])
    script = {"melantik": "pelantikan", "mengukuhkan": "pengukuhan"}.get(group_verb, "pelantikan dan pengukuhan")
    saksi_names = [entry["nama"] for entry in two_saksi(batch)]
    witness_words = f"saksi {join_words(saksi_names)}"
    lines = [_RundownLine(6, f"Pembacaan Keputusan tentang {group_title(batch, entry)}", reader) for entry in groups]
    inauguration_lines = [_RundownLine(3, f"Pembacaan naskah {script}", inaugurator)]
    sumpah_lines = [
        _RundownLine(
            4 * len(agama),
            "Pengambilan sumpah/janji jabatan menurut agama dan kepercayaan",
            f"{inaugurator}; rohaniwan {join_words([_rohaniwan(batch, entry) for entry in agama])}",
        ),
        _RundownLine(
            5,
            "Penandatanganan Berita Acara Sumpah/Janji Jabatan",
            f"Wakil peserta; {witness_words}; {inaugurator}",
        ),
    ]
    order = batch.office_settings.acara_urutan
    lines += [*sumpah_lines, *inauguration_lines] if order == "sumpah_dulu" else [*inauguration_lines, *sumpah_lines]
    lines += [
        _RundownLine(5, "Penandatanganan Pakta Integritas", f"Wakil peserta, disaksikan {inaugurator}"),
        _RundownLine(10, "Penyerahan Petikan Keputusan", f"{inaugurator} kepada wakil peserta"),
    ]
    return lines


def _summary(batch: Batch, rows: Sequence[Row], group: Group, *, draft: bool) -> Context:
    keputusan = decree_context(batch, rows, draft=draft)
    dated = batch.facts.tanggal_sk(group)
    return {
        **keputusan,
        "dalam_kata": GAP if dated is None else date_in_words(dated),
        "tugas_tambahan": group is Group.TUGAS_TAMBAHAN,
        "tanpa_pelantikan": only_receives_keputusan(batch, group),
        "jumlah_kata": terbilang(len(rows)),
        "daftar": [
            {
                **person(row, batch),
                "kalimat": f"{_sentence(row.move)}{'.' if nomor == len(rows) else ';'}",
            }
            for nomor, row in enumerate(rows, start=1)
        ],
    }


def _sentence(move: Move) -> str:
    """Return what is read after a person's name."""
    old, new = old_jabatan(move), text(move.new_jabatan)
    if move.jenis is KindOfMove.PEMBERHENTIAN:
        sentence = f"diberhentikan dengan hormat dari jabatan {old}"
    elif move.jenis is KindOfMove.PENGUKUHAN:
        sentence = f"dikukuhkan dalam jabatan {new}"
    elif move.group is Group.TUGAS_TAMBAHAN:
        sentence = f"{text(move.old_jabatan)}, diberi tugas tambahan sebagai {new}"
    else:
        sentence = f"{old}, diangkat dalam jabatan {new}"
    return sentence if move.usulan.hadir else f"{sentence} (tidak hadir, pelantikan susulan)"


def _rohaniwan(batch: Batch, agama: Agama | None) -> str:
    nama = "belum diketahui" if agama is None else agama.value
    return f"{text(rohaniwan(batch, nama))} ({nama})"


def _absent(batch: Batch, rows: Sequence[Row]) -> str:
    amount = sum(gets_jabatan(batch, row) and not row.move.usulan.hadir for row in rows)
    return number_of_people(amount) if amount else ""


def _minutes(jam: str | None) -> tuple[int, str] | None:
    """Return the minutes since midnight and the time zone of ``14.00 WIB``; None when it says no hour."""
    match = _CLOCK.match(jam or "")
    if match is None or int(match.group(1)) * 60 + int(match.group(2)) >= _MINUTES_IN_DAY:
        return None
    return int(match.group(1)) * 60 + int(match.group(2)), match.group(3).strip()


def _clock(minutes: int) -> str:
    return f"{minutes % _MINUTES_IN_DAY // 60:02d}.{minutes % 60:02d}"


def _titled(label: str) -> str:
    """Return ``pejabat administrator`` as it stands in a title."""
    return " ".join(word[:1].upper() + word[1:] for word in label.split())


def _lowered(label: str) -> str:
    """Return ``Pejabat Fungsional Kesehatan yang Diberi Tugas Tambahan sebagai X`` within a sentence."""
    lead, separator, tugas = label.partition(" sebagai ")
    return f"{lead.lower()}{separator}{tugas}"


def _kepegawaian_name(batch: Batch) -> str:
    instansi = batch.office_settings.instansi
    return text(None if instansi is None else instansi.singkatan_kepegawaian)
