"""What all letters share: letterhead, signature, number and date, the office that writes.

The blocks of ``templates/source/letter_blocks.py`` print it.
"""

from collections.abc import Sequence
from datetime import date

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.office import Instansi, Letterhead, Pejabat
from mutasi_cli.papers.contexts.common_context import Context
from mutasi_cli.words.paper_words import (
    GAP,
    capitalised,
    head_name_on_letters,
    numbered,
    pejabat,
    tanggal,
    text,
    with_status,
)

KEPALA_DAERAH = "kepala_daerah"
SEKDA = "sekda"
KEPEGAWAIAN = "kepala_kepegawaian"

_OFFICE = {KEPALA_DAERAH: "kepala_daerah", KEPEGAWAIAN: "kepegawaian"}
"""Signer -> office whose letterhead is used; everybody else sits in the Sekretariat Daerah."""

_SIGNERS = {
    "usulan_bkn": (KEPALA_DAERAH,),
    "nota_dinas": (KEPEGAWAIAN,),
    "undangan": (KEPALA_DAERAH, SEKDA),
    "permohonan_rohaniwan": (KEPALA_DAERAH, SEKDA),
    "nota_saksi": (KEPEGAWAIAN,),
}
"""Who signs a letter unless ``[surat] penandatangan`` says something else."""

_AN, _UB = 2, 3


def kop(batch: Batch, office: str) -> Context:
    """Return the letterhead of ``kepala_daerah``, ``sekretariat_daerah`` or ``kepegawaian``.

    ``nama`` is the line that stands out, ``row`` are the others; ``dicetak`` is False on printed paper. An
    address that nobody gave is a visible gap, but the head of region may do without one.
    """
    instansi = batch.office_settings.instansi or Instansi()
    settings = batch.office_settings.kop.get(office, Letterhead())
    if office == KEPALA_DAERAH:
        head = batch.office_settings.kepala_daerah
        provinsi = "" if instansi.jenis == "provinsi" else text(instansi.provinsi)
        lines = [text(None if head is None else head.sebutan).upper()]
        lines += [f"PROVINSI {provinsi.upper()}"] if provinsi else []
    elif office == "kepegawaian":
        lines = [text(instansi.nama).upper(), text(instansi.perangkat_kepegawaian).upper()]
    else:
        lines = [text(instansi.nama).upper(), "SEKRETARIAT DAERAH"]
    return _kop(batch, settings, lines, head=office == KEPALA_DAERAH)


def kop_unit(batch: Batch, unit: str) -> Context:
    """Return the letterhead of any unit: that of ``[kop.unit."…"]``, else made from its name.

    The personnel office is known by its name and short name in ``[instansi]``: it writes under its own.
    """
    instansi = batch.office_settings.instansi or Instansi()
    unit_letterheads = {nama.casefold(): letterhead for nama, letterhead in batch.office_settings.kop_unit.items()}
    key = unit.strip().casefold()
    own_names = (instansi.perangkat_kepegawaian, instansi.singkatan_kepegawaian)
    if key and key not in unit_letterheads and key in {nama.strip().casefold() for nama in own_names}:
        return kop(batch, "kepegawaian")
    settings = unit_letterheads.get(key, Letterhead())
    return _kop(batch, settings, [text(instansi.nama).upper(), text(unit).upper()], head=False)


def kop_of_key(batch: Batch, key: str) -> Context:
    """Return the letterhead under which an official of ``[pejabat]`` (or the head of region) writes."""
    return kop(batch, _OFFICE.get(key, "sekretariat_daerah"))


def signature(batch: Batch, keys: Sequence[str]) -> Context:
    """Return a signature: ``row`` over the name, ``nama``, ``pangkat``, ``nip`` (none for an elected head).

    ``key`` are officials from the one with the authority down to the one who signs (one to three).
    """
    lines = []
    for nomor, key in enumerate(keys[:-1]):
        lines.append(f"{'a.n. ' if nomor == 0 else ''}{capitalised(jabatan_of_pejabat(batch, key))}")
    if len(keys) >= _UB:
        lines.append("u.b.")
    signing_key = keys[-1]
    lines.append(f"{capitalised(jabatan_of_pejabat(batch, signing_key))},")
    if signing_key == KEPALA_DAERAH:
        person = {"nama": head_name_on_letters(batch.office_settings.kepala_daerah), "pangkat": "", "nip": ""}
    else:
        person = pejabat(batch.office_settings.pejabat.get(signing_key))
    return {
        "baris": lines,
        "jabatan_kapital": capitalised(jabatan_of_pejabat(batch, signing_key)),
        **{field: person[field] for field in ("nama", "pangkat", "nip")},
    }


def letter_signers(batch: Batch, surat: str) -> tuple[str, ...]:
    """Return the officials of a letter, from the one with the authority down to the one who signs."""
    return batch.office_settings.surat.penandatangan.get(surat) or _SIGNERS[surat]


def letter_frame(  # noqa: PLR0913 - a letter has that many particulars
    batch: Batch,
    jenis: str,
    *,
    addressee: str,
    place: str,
    subject: str,
    lampiran: str,
    urgency: str = "Biasa",
    nomor: str | None = None,
    day: date | None = None,
) -> Context:
    """Return ``kop``, ``surat`` and ``mark`` of a letter; number and date that nobody gave are gaps.

    Those in whose name it is signed get a copy.
    """
    chain = letter_signers(batch, jenis)
    instansi = batch.office_settings.instansi or Instansi()
    # Signed a.n. or u.b.: the letterhead is that of the office one level under the authority.
    writer = chain[1] if len(chain) >= _AN else chain[0]
    return {
        "kop": kop_of_key(batch, writer),
        "tanda": signature(batch, chain),
        "surat": {
            "nomor": text(nomor),
            "sifat": urgency,
            "lampiran": lampiran,
            "hal": subject,
            "tempat": text(instansi.tempat),
            "tanggal": tanggal(day),
            "kepada": addressee,
            "di": place,
            "dari": jabatan_of_pejabat(batch, chain[-1]),
            "tembusan": numbered([f"{jabatan_label(batch, key)} (sebagai laporan)" for key in chain[:-1]], end="."),
        },
    }


def jabatan_label(batch: Batch, key: str) -> str:
    """Return the post of an official of the settings without the standing of its holder; a gap if unknown."""
    if key == KEPALA_DAERAH:
        head = batch.office_settings.kepala_daerah
        return text(None if head is None else head.sebutan)
    person = batch.office_settings.pejabat.get(key, Pejabat(key=key))
    if not person.jabatan and key == SEKDA:
        wilayah = None if batch.office_settings.instansi is None else batch.office_settings.instansi.wilayah
        return f"Sekretaris Daerah {text(wilayah)}"
    return text(person.jabatan)


def jabatan_of_pejabat(batch: Batch, key: str) -> str:
    """Return the post of an official with the standing of its holder in front: ``Pj. Wali Kota Bekasi``."""
    if key == KEPALA_DAERAH:
        head = batch.office_settings.kepala_daerah
        return with_status(jabatan_label(batch, key), "" if head is None else head.status)
    person = batch.office_settings.pejabat.get(key, Pejabat(key=key))
    return with_status(jabatan_label(batch, key), person.status)


def _kop(batch: Batch, settings: Letterhead, standard: Sequence[str], *, head: bool) -> Context:
    baris = [line.strip() for line in settings.baris if line.strip()] or list(standard)
    # The name that stands out is the first line under the arms of the state, else the last.
    nama = baris.pop(0 if head else -1)
    return {
        "dicetak": not batch.office_settings.paper_style.kertas_berkop,
        "kepala_daerah": head,
        "baris": baris,
        "nama": nama,
        "alamat": settings.address.strip() or ("" if head else f"Alamat: {GAP}{GAP}{GAP}"),
    }
