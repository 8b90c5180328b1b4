"""Who heads the unit that receives a person, and who is the superior of a post, after the batch."""

import re
from collections.abc import Collection, Iterable

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.jabatan import Jabatan, eselon_rank, superior_chain
from mutasi_cli.domain.nip import printed_nip
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.vocabulary import Group
from mutasi_cli.papers.contexts.common_context import Context, official, pejabat_particulars
from mutasi_cli.words.decree_words import penandatangan
from mutasi_cli.words.paper_words import GAP, capitalised, pejabat, text, with_status

_SEKDA = "sekretaris daerah"


def head_of_unit(batch: Batch, jabatan: Jabatan, nip: str | None) -> Context:
    """Return who states that somebody (``nip``) works in a post: the head of the receiving unit.

    That is the topmost superior within one unit: for a section of a kelurahan the lurah, for a lurah the
    camat, for a section of an office its head, for the head of an office the Sekda, for the Sekda the head
    of region. Nobody states it about himself. Where nobody holds that post, its Plt. speaks; where there is
    none, the name is a gap.
    """
    for head in _heads(jabatan, batch):
        holder = pemangku(batch, head)
        if holder["kunci"] != nip or nip is None:
            return holder
    if jabatan.jabatan.casefold().startswith(_SEKDA):
        return _kepala_daerah(batch)
    if jabatan.eselon is not None and jabatan.eselon.startswith("II."):
        return _from_settings(batch, "sekda")
    return _gaps()


def direct_superior(batch: Batch, jabatan: Jabatan, signing_nips: Collection[str | None] = ()) -> Context:
    """Return who is the superior of a post after the batch; for the Sekda the head of region.

    ``parties`` are NIPs of those who sign already: who is among them does not confirm his own signature, and
    the next superior up the table speaks; where there is none, the name is a gap.
    """
    superior = jabatan
    for superior in superior_chain(jabatan.kode, batch.jabatan):
        holder = pemangku(batch, superior)
        if not holder["kunci"] or holder["kunci"] not in signing_nips:
            return holder
    holder = head_of_unit(batch, superior, None)
    return _gaps() if holder["kunci"] and holder["kunci"] in signing_nips else holder


def pemangku(batch: Batch, jabatan: Jabatan) -> Context:
    """Return who speaks for a post after the batch: its holder, else its Plt., else nobody (gaps).

    Who was only named for it but is absent on the day does not hold it yet. ``key`` is the NIP, "" for a
    gap; ``unit`` is the unit that the post heads, ``perangkat`` the office above it.
    """
    absent_nips = {move.nip for move in batch.moves_by_target.get(jabatan.kode, ()) if not move.usulan.hadir} - set(
        batch.holders_before.get(jabatan.kode, ())
    )
    nips = [nip for nip in batch.holders_after.get(jabatan.kode, ()) if nip not in absent_nips]
    if len(nips) > 1:
        # A contested post: who has been appointed to it speaks, if it is one person.
        appointed_nips = {move.nip for move in batch.moves_by_target.get(jabatan.kode, ())}
        nips = [nip for nip in nips if nip in appointed_nips]
    nama = _title(batch, jabatan)
    if len(nips) == 1:
        own_settings = official(batch, nips[0])
        return _holder_data(batch, jabatan, nips[0], nama if own_settings is None else own_settings.jabatan)
    plt = batch.acting(jabatan.kode)
    if plt is None:
        return _holder_data(batch, jabatan, None, nama)
    return _holder_data(batch, jabatan, plt.nip_plt, with_status(nama, "plt"))


def _heads(jabatan: Jabatan, batch: Batch) -> Iterable[Jabatan]:
    """Yield the heads of the units above a post, from the nearest up."""
    chain = list(superior_chain(jabatan.kode, batch.jabatan))
    if not chain:
        chain = [post for post in (_highest(jabatan, batch),) if post is not None]
    for nomor, post in enumerate(chain):
        next_post = chain[nomor + 1] if nomor + 1 < len(chain) else None
        if next_post is None or next_post.unit_kerja.casefold() != post.unit_kerja.casefold():
            yield post


def _highest(jabatan: Jabatan, batch: Batch) -> Jabatan | None:
    """Return the highest post of the unit, where the table names no superior; None if it is this one."""
    unit = jabatan.unit_kerja.casefold()
    candidates = [
        post
        for post in batch.jabatan.values()
        if post.active and post.eselon is not None and post.unit_kerja.casefold() == unit
    ]
    highest = min(candidates, key=lambda post: (eselon_rank(post.eselon or ""), post.kode), default=None)
    if highest is None or highest.kode == jabatan.kode or highest.eselon == jabatan.eselon:
        return None
    return highest


def _holder_data(batch: Batch, jabatan: Jabatan, nip: str | None, label: str) -> Context:
    holder_data = _person_data(batch, None if nip is None else batch.pegawai.get(nip), label)
    if nip is not None:
        # Also of somebody whom the staff table does not know.
        holder_data["nip"] = printed_nip(nip)
    perangkat = jabatan.perangkat_daerah or jabatan.unit_kerja
    return {**holder_data, "kunci": nip or "", "unit": jabatan.unit_kerja, "perangkat": perangkat}


def _person_data(batch: Batch, pegawai: Pegawai | None, label: str) -> Context:
    data = pejabat_particulars(pegawai, batch)
    keys = ("nama", "nama_kapital", "nip", "pangkat", "pangkat_golongan", "sebutan")
    return {**{key: data[key] for key in keys}, "jabatan": label, "jabatan_kapital": capitalised(label)}


def _title(batch: Batch, jabatan: Jabatan) -> str:
    """Return a post as its holder signs: the head of a perangkat daerah bears the name of the region."""
    instansi = batch.office_settings.instansi
    wilayah = "" if instansi is None else instansi.wilayah.strip()
    nama = jabatan.full_name
    if not wilayah or wilayah.casefold() in nama.casefold() or not _heads_office(jabatan):
        return nama
    return f"{nama} {wilayah}"


def _heads_office(jabatan: Jabatan) -> bool:
    """Tell whether a post heads a perangkat daerah: the Sekda, ``Kepala Dinas X`` of ``Dinas X``, …

    A camat bears the name of his kecamatan, so he is none here; nor is who heads a part of an office.
    """
    unit = jabatan.unit_kerja.strip().casefold()
    perangkat = (jabatan.perangkat_daerah or unit).strip().casefold()
    nama = jabatan.full_name.casefold()
    jpt = jabatan.eselon is not None and jabatan.eselon.startswith("II.")
    if unit != perangkat or not jpt:
        return nama == _SEKDA
    secretary_title = unit.replace("sekretariat", "sekretaris", 1)
    return nama in {_SEKDA, f"kepala {unit}", secretary_title, unit.replace("inspektorat", "inspektur", 1)}


def _from_settings(batch: Batch, key: str) -> Context:
    """Return an official of the settings, where the post table does not lead to one."""
    person = batch.office_settings.pejabat.get(key)
    data = pejabat(person)
    return {
        **data,
        "nama_kapital": data["nama"],
        "pangkat_golongan": data["pangkat"],
        "sebutan": "Saudara",
        "kunci": "" if person is None else re.sub(r"\D", "", person.nip),
        "unit": GAP,
        "perangkat": GAP,
    }


def _kepala_daerah(batch: Batch) -> Context:
    """Return the head of region, who has neither NIP nor rank."""
    head = batch.office_settings.kepala_daerah
    signer = penandatangan(batch, Group.STRUKTURAL)
    nama = signer["nama_surat"]
    sebutan = signer["jabatan"] if not signer["atas_nama"] else text(head.sebutan if head else None)
    return {
        **_gaps(),
        "nama": nama,
        "nama_kapital": nama,
        "nip": "-",
        "pangkat": "-",
        "pangkat_golongan": "-",
        "jabatan": sebutan,
        "jabatan_kapital": capitalised(sebutan),
    }


def _gaps() -> Context:
    keys = ("nama", "nama_kapital", "nip", "pangkat", "pangkat_golongan", "jabatan", "jabatan_kapital")
    return {
        **dict.fromkeys(keys, GAP),
        "sebutan": "Saudara",
        "kunci": "",
        "unit": GAP,
        "perangkat": GAP,
    }
