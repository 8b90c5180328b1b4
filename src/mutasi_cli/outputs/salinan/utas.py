"""Threaded comments: where a cell has one, Excel shows it instead of the note, so ours becomes a reply."""

import uuid
from collections.abc import Mapping
from typing import Any

from lxml import etree

from mutasi_cli.outputs.salinan.paket import Paket
from mutasi_cli.outputs.salinan.tanda import PENULIS
from mutasi_cli.outputs.salinan.xml import layak, setempat

_RUANG_ID = uuid.uuid5(uuid.NAMESPACE_URL, "mutasi/salinan/temuan")


def balas(paket: Paket, bagian: str, catatan: Mapping[str, str]) -> None:
    """Add a reply to each thread of the sheet ``bagian`` at a cell of ``catatan`` (address -> text).

    A reply must name a person and a moment: the person is added to the workbook's list, the moment is that
    of the comment before it.
    """
    berkas = paket.terkait(bagian, "threadedComment")
    orang = paket.terkait(paket.buku, "person")
    if berkas is None or orang is None:
        return
    akar = paket.xml(berkas)
    utas: dict[str, list[Any]] = {}
    for unsur in akar:
        if setempat(unsur) == "threadedComment" and unsur.get("ref") in catatan:
            utas.setdefault(unsur.get("ref"), []).append(unsur)
    if not utas:
        return
    ns = etree.QName(akar).namespace
    penulis = _penulis(paket, orang)
    for ref, isi in utas.items():
        pertama, terakhir = isi[0], isi[-1]
        balasan = etree.Element(f"{{{ns}}}threadedComment")
        balasan.set("ref", ref)
        if terakhir.get("dT") is not None:
            balasan.set("dT", terakhir.get("dT"))
        balasan.set("personId", penulis)
        balasan.set("id", _id(f"{bagian}!{ref}"))
        balasan.set("parentId", pertama.get("parentId") or pertama.get("id", ""))
        etree.SubElement(balasan, f"{{{ns}}}text").text = layak(catatan[ref])
        akar.insert(akar.index(terakhir) + 1, balasan)
    paket.simpan(berkas)


def _penulis(paket: Paket, berkas: str) -> str:
    akar = paket.xml(berkas)
    nomor = _id(PENULIS)
    if all(unsur.get("id") != nomor for unsur in akar):
        unsur = etree.SubElement(akar, f"{{{etree.QName(akar).namespace}}}person")
        for kunci, nilai in (
            ("displayName", PENULIS),
            ("id", nomor),
            ("userId", PENULIS),
            ("providerId", "None"),
        ):
            unsur.set(kunci, nilai)
        paket.simpan(berkas)
    return nomor


def _id(nama: str) -> str:
    return f"{{{str(uuid.uuid5(_RUANG_ID, nama)).upper()}}}"
