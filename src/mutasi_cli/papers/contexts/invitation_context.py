"""Data of the letters of the day: invitations, request for clergy, nota dinas on witnesses and officers."""

from collections.abc import Sequence

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.roster_order import Row
from mutasi_cli.domain.vocabulary import Agama, KindOfMove
from mutasi_cli.papers.contexts.ceremony_context import agama_present, ceremony_title
from mutasi_cli.papers.contexts.common_context import Context, common, person
from mutasi_cli.papers.contexts.letter_context import SEKDA, jabatan_of_pejabat, letter_frame
from mutasi_cli.papers.contexts.oath_context import two_saksi
from mutasi_cli.papers.participants import gets_jabatan
from mutasi_cli.words.decree_words import penandatangan
from mutasi_cli.words.paper_words import GAP, text
from mutasi_cli.words.person_words import old_jabatan, rohaniwan
from mutasi_cli.words.terbilang import number_of_people

_GUEST_LINES = 12
"""Empty lines for guests where the settings name none."""

_SUSULAN = "Pelantikan susulan"
_RECEIVES_DECREE = "Menerima keputusan"


def is_invited(batch: Batch, row: Row) -> bool:
    """Those who are given a post; who is only removed from one is not invited to an inauguration."""
    return gets_jabatan(batch, row) and row.move.jenis is not KindOfMove.PEMBERHENTIAN


def needs_rohaniwan(batch: Batch, row: Row) -> bool:
    """Those sworn by clergy; believers of a Kepercayaan bring a companion of their own."""
    pegawai = row.move.pegawai
    return batch.is_sworn(row.move) and pegawai is not None and pegawai.agama is not Agama.KEPERCAYAAN


def invitation_context(batch: Batch, rows: Sequence[Row], *, draft: bool) -> Context:
    """Return both invitations: ``listed`` (who is called, in the present post) and ``tamu``.

    The new post is nowhere among the data. The number of the sheet ``batch`` is that of the first letter.
    """
    facts = batch.facts
    ceremony = ceremony_title(batch, rows)
    instansi = batch.office_settings.instansi
    tempat = text(None if instansi is None else instansi.tempat)
    frame = letter_frame(
        batch,
        "undangan",
        addressee="Saudara yang namanya tercantum dalam daftar terlampir",
        place=tempat,
        subject="Undangan",
        lampiran="1 (satu) berkas",
        urgency="Segera",
        nomor=facts.nomor_undangan,
        day=facts.tanggal_undangan,
    )
    tamu = letter_frame(
        batch,
        "undangan",
        addressee="Bapak/Ibu/Saudara yang namanya tercantum dalam daftar terlampir",
        place=tempat,
        subject="Undangan",
        lampiran="1 (satu) berkas",
        day=facts.tanggal_undangan,
    )
    guest_names = batch.office_settings.surat.tamu or ("",) * _GUEST_LINES
    return {
        **common(batch, draft=draft),
        **frame,
        "surat_tamu": tamu["surat"],
        "acara": ceremony,
        "pakaian": text(facts.pakaian),
        "ada_penyerahan": any(_remark(batch, entry) == _RECEIVES_DECREE for entry in rows)
        and any(batch.is_sworn(entry.move) for entry in rows),
        "jumlah": number_of_people(len(rows)),
        "daftar": [
            {
                "nomor": str(nomor),
                **_called(entry, batch),
                "keterangan": _remark(batch, entry),
            }
            for nomor, entry in enumerate(rows, start=1)
        ],
        "tamu": [{"nomor": str(nomor), "nama": text(entry)} for nomor, entry in enumerate(guest_names, start=1)],
    }


def rohaniwan_request_context(batch: Batch, rows: Sequence[Row], *, draft: bool) -> Context:
    """Return the request: ``listed``, one clergy for each religion among ``row``."""
    instansi = batch.office_settings.instansi
    agama = [entry for entry in agama_present(rows) if entry is not Agama.KEPERCAYAAN]
    listed = []
    for nomor, one_agama in enumerate(agama, start=1):
        nama = GAP if one_agama is None else one_agama.value
        participants = [
            entry for entry in rows if entry.move.pegawai is not None and entry.move.pegawai.agama is one_agama
        ]
        listed.append(
            {
                "nomor": str(nomor),
                "agama": nama,
                "rohaniwan": number_of_people(1),
                "nama": text(rohaniwan(batch, nama)),
                "peserta": number_of_people(len(participants)),
            }
        )
    return {
        **common(batch, draft=draft),
        **letter_frame(
            batch,
            "permohonan_rohaniwan",
            addressee=f"Kepala Kantor Kementerian Agama {text(None if instansi is None else instansi.wilayah)}",
            place=text(None if instansi is None else instansi.tempat),
            subject="Permohonan Rohaniwan",
            lampiran="-",
            urgency="Segera",
        ),
        "acara": ceremony_title(batch, rows),
        "jumlah": number_of_people(len(listed)),
        "jumlah_peserta": number_of_people(len(rows)),
        "pakaian": text(batch.facts.pakaian),
        "daftar": listed,
    }


def nota_saksi_context(batch: Batch, rows: Sequence[Row], *, draft: bool) -> Context:
    """Return the nota dinas: two witnesses, the clergy of each religion, the officers of the day."""
    facts = batch.facts
    companions = []
    for one_agama in agama_present(rows):
        nama = GAP if one_agama is None else one_agama.value
        role = "Pendamping penghayat kepercayaan" if one_agama is Agama.KEPERCAYAAN else f"Rohaniwan {nama}"
        companions.append((role, text(rohaniwan(batch, nama))))
    officers = (
        ("Pengambil sumpah/janji", penandatangan(batch, rows[0].group)["jabatan"]),
        *companions,
        ("Pembawa acara", text(facts.mc)),
        ("Pembaca keputusan", text(facts.pembaca_sk)),
        ("Pembaca doa", text(facts.pembaca_doa)),
    )
    return {
        **common(batch, draft=draft),
        **letter_frame(
            batch,
            "nota_saksi",
            addressee=jabatan_of_pejabat(batch, SEKDA),
            place=GAP,
            subject="Saksi dan Petugas Pelantikan serta Pengambilan Sumpah/Janji Jabatan",
            lampiran="-",
            urgency="Segera",
        ),
        "acara": ceremony_title(batch, rows),
        "jumlah_peserta": number_of_people(len(rows)),
        "jumlah_saksi": number_of_people(len(two_saksi(batch))),
        "saksi": two_saksi(batch),
        "petugas": [
            {"nomor": str(nomor), "tugas": tugas, "nama": nama} for nomor, (tugas, nama) in enumerate(officers, start=1)
        ],
    }


def _called(row: Row, batch: Batch) -> dict[str, str]:
    """Return somebody who is called, without a word about the new post."""
    data = person(row, batch)
    return {key: data[key] for key in ("nama_kapital", "nip", "pangkat_golongan")} | {"jabatan": old_jabatan(row.move)}


def _remark(batch: Batch, row: Row) -> str:
    if not row.move.usulan.hadir:
        return _SUSULAN
    return "" if batch.is_sworn(row.move) else _RECEIVES_DECREE
