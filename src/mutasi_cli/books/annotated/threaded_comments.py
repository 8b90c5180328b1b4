"""Threaded comments: where a cell has one, Excel shows it instead of the note, so ours becomes a reply."""

import uuid
from collections.abc import Mapping
from typing import Any

from lxml import etree

from mutasi_cli.books.annotated.marks import AUTHOR
from mutasi_cli.books.annotated.package import Package
from mutasi_cli.disk.workbook_xml import fit_for_xml, local_name

_ID_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "mutasi/salinan/temuan")


def reply_to_threads(package: Package, part: str, catatan: Mapping[str, str]) -> None:
    """Add a reply to each thread of the sheet ``part`` at a cell of ``catatan`` (address -> text).

    A reply must name a person and a moment: the person is added to the workbook's list, the moment is that
    of the comment before it.
    """
    file = package.related(part, "threadedComment")
    person_part = package.related(package.workbook, "person")
    if file is None or person_part is None:
        return
    root = package.xml(file)
    threads: dict[str, list[Any]] = {}
    for element in root:
        if local_name(element) == "threadedComment" and element.get("ref") in catatan:
            threads.setdefault(element.get("ref"), []).append(element)
    if not threads:
        return
    ns = etree.QName(root).namespace
    author = _author(package, person_part)
    for ref, comments in threads.items():
        first_comment, last_comment = comments[0], comments[-1]
        reply = etree.Element(f"{{{ns}}}threadedComment")
        reply.set("ref", ref)
        if last_comment.get("dT") is not None:
            reply.set("dT", last_comment.get("dT"))
        reply.set("personId", author)
        reply.set("id", _id(f"{part}!{ref}"))
        reply.set("parentId", first_comment.get("parentId") or first_comment.get("id", ""))
        etree.SubElement(reply, f"{{{ns}}}text").text = fit_for_xml(catatan[ref])
        root.insert(root.index(last_comment) + 1, reply)
    package.save(file)


def _author(package: Package, file: str) -> str:
    root = package.xml(file)
    nomor = _id(AUTHOR)
    if all(element.get("id") != nomor for element in root):
        element = etree.SubElement(root, f"{{{etree.QName(root).namespace}}}person")
        for key, value in (
            ("displayName", AUTHOR),
            ("id", nomor),
            ("userId", AUTHOR),
            ("providerId", "None"),
        ):
            element.set(key, value)
        package.save(file)
    return nomor


def _id(nama: str) -> str:
    return f"{{{str(uuid.uuid5(_ID_NAMESPACE, nama)).upper()}}}"
