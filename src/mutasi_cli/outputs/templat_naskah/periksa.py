"""``mutasi template check`` and ``list``: what a template asks for, and what is wrong with it."""

import re
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from lxml import etree

from mutasi_cli.domain.pengaturan import GayaSurat
from mutasi_cli.errors import KeluaranError, TemplateError
from mutasi_cli.outputs.arsip_asing import unpack
from mutasi_cli.outputs.periksa_surat.fakta import kind
from mutasi_cli.outputs.periksa_surat.hasil import sebutan_bidang
from mutasi_cli.outputs.surat.daftar import SURAT
from mutasi_cli.outputs.surat.gaya import w
from mutasi_cli.outputs.surat.templat import Templat
from mutasi_cli.outputs.templat_naskah.nama import known_shape, leaves, papers_of, trial_papers, written
from mutasi_cli.outputs.templat_naskah.tanda import Pemakaian, usage, used_leaves

_GAYA = GayaSurat(huruf="Arial")
_WAJIB = frozenset(("nomor", "tanggal", "nip", "nama"))
"""Kinds of facts without which a paper is none; which of them a paper needs, the shipped template shows."""

_TANDA = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}")
_BERISI = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml")


@dataclass(frozen=True, slots=True)
class TemuanTemplat:
    """One thing about a template. ``berat``: its papers would fail or lack what they need."""

    berat: bool
    pesan: str
    paragraf: str | None = None


@dataclass(frozen=True, slots=True)
class HasilTemplat:
    """What is known of one template: who uses it, the names it asks for and leaves aside, what was found."""

    nama: str
    jenis: tuple[str, ...]
    dipakai: tuple[str, ...] = ()
    tak_dipakai: tuple[str, ...] = ()
    temuan: tuple[TemuanTemplat, ...] = ()

    @property
    def gagal(self) -> bool:
        """True when a paper made from it would fail or lack something."""
        return any(isi.berat for isi in self.temuan)


def check_folder(folder: Path, bawaan: Path) -> tuple[HasilTemplat, ...]:
    """Check every template of a folder; one that lacks there is taken from ``bawaan`` when papers are made.

    Raises :class:`KeluaranError` when there is no such folder, or no template in it.
    """
    nama = list(dict.fromkeys(surat.templat for surat in SURAT))
    ada = sorted(isi.name for isi in folder.glob("*.docx") if not isi.name.startswith(("~$", ".")))
    if not ada:
        raise KeluaranError(
            f"Tidak ada templat .docx di {folder}. Salin dahulu dengan «mutasi template copy», atau sebutkan "
            f"foldernya."
        )
    hasil = [check_template(folder / isi, bawaan) for isi in nama if isi in ada]
    for isi in ada:
        if isi not in nama:
            pesan = f"tidak dipakai oleh naskah mana pun{_nearest(isi, nama)}"
            hasil.append(HasilTemplat(isi, (), temuan=(_remark(pesan),)))
    return tuple(hasil)


def check_template(path: Path, bawaan: Path) -> HasilTemplat:
    """Check one template: its tags against the names that its papers know, then a trial on a tiny batch."""
    jenis = tuple(dict.fromkeys(surat.kunci for surat in papers_of(path.name)))
    try:
        templat = Templat.load(path.parent, path.name, _GAYA)
    except TemplateError as error:
        return HasilTemplat(path.name, jenis, temuan=(_fault(str(error)),))
    bentuk = known_shape(path.name)
    temuan: list[TemuanTemplat] = []
    pakai = Pemakaian()
    for bagian, sumber in templat.sumber.items():
        satu = usage(sumber, bentuk)
        pakai.jalur |= satu.jalur
        for asing in satu.asing:
            pesan = f"tidak ada data untuk «{asing.nama}»{_nearest(asing.nama, asing.dikenal)}"
            temuan.append(_fault(pesan, templat.paragraph(bagian, asing.baris)))
        for larang in satu.terlarang:
            pesan = f"«{larang.nama}» tidak boleh dipakai dalam templat"
            temuan.append(_fault(pesan, templat.paragraph(bagian, larang.baris)))
    if not temuan:
        temuan += _trial(templat)
    dipakai, sisa = used_leaves(pakai, leaves(bentuk))
    temuan += _missing(path.name, bawaan, dipakai)
    temuan += _split(path)
    return HasilTemplat(
        path.name,
        jenis,
        tuple(map(written, dipakai)),
        tuple(map(written, sisa)),
        tuple(dict.fromkeys(temuan)),
    )


def _fault(pesan: str, paragraf: str | None = None) -> TemuanTemplat:
    return TemuanTemplat(berat=True, pesan=pesan, paragraf=paragraf)


def _remark(pesan: str, paragraf: str | None = None) -> TemuanTemplat:
    return TemuanTemplat(berat=False, pesan=pesan, paragraf=paragraf)


def _trial(templat: Templat) -> list[TemuanTemplat]:
    """Fill the papers of the tiny batch: finds what only happens while a template runs."""
    for naskah in trial_papers(templat.nama):
        try:
            templat.render(naskah.konteks)
        except TemplateError as error:
            return [_fault(str(error))]
    return []


def _missing(nama: str, bawaan: Path, dipakai: dict[tuple[str, ...], str]) -> list[TemuanTemplat]:
    """Tell what the shipped template prints of number, date, NIP and name, and this one does not."""
    templat = Templat.load(bawaan, nama, _GAYA)
    bentuk = known_shape(nama)
    perlu: dict[tuple[tuple[str, ...], str], tuple[str, ...]] = {}
    for sumber in templat.sumber.values():
        milik, _ = used_leaves(usage(sumber, bentuk), leaves(bentuk))
        for jalur, contoh in milik.items():
            bidang = kind(jalur[-1], contoh)
            if bidang in _WAJIB:
                perlu.setdefault((jalur[:-1], bidang), jalur)
    ada = {(jalur[:-1], kind(jalur[-1], contoh)) for jalur, contoh in dipakai.items()}
    return [
        _fault(f"tidak memuat {sebutan_bidang(bidang)}: «{written(jalur)}»")
        for (induk, bidang), jalur in perlu.items()
        if (induk, bidang) not in ada
    ]


def _split(path: Path) -> list[TemuanTemplat]:
    """Tell of tags that Word has split into pieces; they work all the same."""
    hasil = []
    for _, isi in unpack(path.read_bytes(), _BERISI.fullmatch):
        for paragraf in etree.fromstring(isi, etree.XMLParser(resolve_entities=False)).iter(w("p")):
            potongan = [unsur.text or "" for unsur in paragraf.iter(w("t"))]
            batas = set()
            panjang = 0
            for satu in potongan[:-1]:
                panjang += len(satu)
                batas.add(panjang)
            teks = "".join(potongan)
            hasil += [
                TemuanTemplat(
                    berat=False, pesan=f"{cocok.group()} dipecah oleh Word; tetap berfungsi", paragraf=teks
                )
                for cocok in _TANDA.finditer(teks)
                if any(cocok.start() < satu < cocok.end() for satu in batas)
            ]
    return hasil


def _nearest(nama: str, dikenal: tuple[str, ...] | list[str]) -> str:
    dekat = get_close_matches(nama, sorted(dikenal), n=1, cutoff=0.5)
    return f"; mungkin maksudnya «{dekat[0]}»" if dekat else ""
