"""Data of the oath: the script of the day and the minutes of each person."""

from collections.abc import Sequence

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.jabatan import full_jabatan
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.nip import printed_nip
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.roster_order import Row
from mutasi_cli.domain.vocabulary import Agama, KindOfMove
from mutasi_cli.papers.contexts.common_context import Context, common, official, pejabat_particulars, person
from mutasi_cli.papers.oath_text import Sumpah, sumpah
from mutasi_cli.words.decree_words import decree_number, penandatangan
from mutasi_cli.words.paper_words import GAP, tanggal, text
from mutasi_cli.words.person_words import particulars, rohaniwan
from mutasi_cli.words.terbilang import number_of_people, terbilang

_SAKSI = 2


def sumpah_script_context(batch: Batch, rows: Sequence[Row], *, draft: bool) -> Context:
    """Return the script: ``blok``, one a religion present (oath, then promise), each with its people.

    ``row`` are those who are sworn. People whose religion is not known have a block of their own.
    """
    blocks = []
    for agama in (*Agama, None):
        for janji in (False, True):
            block_rows = [row for row in rows if row.move.agama is agama and row.move.usulan.janji is janji]
            if block_rows:
                blocks.append(_block(batch, agama, block_rows, janji=janji))
    group = rows[0].group
    return {**common(batch, draft=draft), "penandatangan": penandatangan(batch, group), "blok": blocks}


def sumpah_minutes_context(batch: Batch, rows: Sequence[Row], *, draft: bool) -> list[Context]:
    """Return one entry a person: who swears, who takes the oath, the words, two witnesses, the clergy."""
    saksi = two_saksi(batch)
    return [
        {
            **common(batch, draft=draft),
            "orang": person(row, batch),
            "penandatangan": penandatangan(batch, row.group),
            "keputusan": {
                "nomor": decree_number(batch, row.group),
                "tanggal": tanggal(batch.facts.tanggal_sk(row.group)),
            },
            "kata_kerja": "dikukuhkan" if row.move.jenis is KindOfMove.PENGUKUHAN else "diangkat",
            "sumpah": _words(_words_of(batch, row.move)),
            "agama": _written_agama(row.move),
            "saksi": saksi,
            "jumlah_saksi": f"{_SAKSI} ({terbilang(_SAKSI)})",
            "rohaniwan": rohaniwan(batch, _written_agama(row.move)) or "",
        }
        for row in rows
    ]


def sumpah_remarks(batch: Batch, rows: Sequence[Row]) -> tuple[str, ...]:
    """Return what of the words spoken by these people was not checked, each sentence once."""
    remarks = (_words_of(batch, row.move).catatan for row in rows)
    return tuple(sorted({catatan for catatan in remarks if catatan}))


def two_saksi(batch: Batch) -> list[dict[str, str]]:
    """Return two witnesses in any case, what is not known of them as a gap."""
    nips: list[str | None] = [batch.facts.saksi_1_nip, batch.facts.saksi_2_nip]
    both = []
    for nomor, nip in enumerate(nips, start=1):
        pegawai = None if nip is None else batch.pegawai.get(nip)
        saksi_data = pejabat_particulars(pegawai, batch)
        saksi_data["nip"] = GAP if nip is None else printed_nip(nip)
        both.append({"nomor": f"{nomor}.", **saksi_data, "jabatan": _jabatan(batch, pegawai)})
    return both


def _block(batch: Batch, agama: Agama | None, rows: Sequence[Row], *, janji: bool) -> Context:
    nama = "belum diketahui" if agama is None else agama.value
    oath_words = _words_of(batch, rows[0].move)
    is_kepercayaan = agama is Agama.KEPERCAYAAN
    for_whom = "bagi penganut Kepercayaan terhadap Tuhan Yang Maha Esa" if is_kepercayaan else f"agama {nama}"
    return {
        "judul": f"{'JANJI' if janji else 'SUMPAH'} JABATAN {for_whom.upper()}",
        "agama": nama,
        "jumlah": number_of_people(len(rows)),
        "rohaniwan": text(rohaniwan(batch, nama)),
        "sumpah": _words(oath_words),
        "orang": [{"nomor": f"{nomor}.", **_name(row.move, batch)} for nomor, row in enumerate(rows, start=1)],
    }


def _name(move: Move, batch: Batch) -> dict[str, str]:
    data = particulars(move.pegawai, batch)
    return {"nama": data["nama_kapital"], "jabatan": text(move.new_jabatan)}


def _words(words: Sumpah) -> Context:
    return {
        "jenis": words.jenis,
        "jenis_kapital": words.jenis.upper(),
        "pembuka": words.opening,
        "isi": list(words.content),
        "penutup": words.closing,
    }


def _words_of(batch: Batch, move: Move) -> Sumpah:
    return sumpah(move.agama, janji=move.usulan.janji, frasa_kepercayaan=batch.facts.frasa_kepercayaan)


def _written_agama(move: Move) -> str:
    return GAP if move.agama is None else move.agama.value


def _jabatan(batch: Batch, pegawai: Pegawai | None) -> str:
    if pegawai is None:
        return GAP
    pejabat = official(batch, pegawai.nip)
    if pejabat is not None:
        return pejabat.jabatan
    jabatan = batch.present_post(pegawai)
    if jabatan is not None:
        return jabatan.full_name
    return text(full_jabatan(pegawai.jabatan, pegawai.unit_kerja) if pegawai.jabatan else None)
