"""Compare the paragraphs of a paper with those that it should have, fact by fact.

Only facts count: whoever rewords a sentence, moves a block or splits a paragraph changes nothing. The
paragraphs are aligned first; a fact is looked for where it belongs, then among the paragraphs that found no
partner. Where it is nowhere, what stands in its place is named.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from mutasi_cli.outputs.periksa_surat.fakta import Letak
from mutasi_cli.outputs.periksa_surat.sejajar import blok_beda

NIP = "nip"
_NIP = re.compile(r"(?<!\d)\d{8} ?\d{6} ?\d ?\d{3}(?!\d)")
_KATA = re.compile(r"\w+|[^\w\s]")
_TERBESAR = 40_000
"""Pairs of paragraphs up to which the best partners are searched for; beyond, they are paired in order."""

_TERPAKAI = "\u25a0"
"""Stands where a fact was found, so that no other fact is found there again."""

_MIRIP = 0.35
"""Paragraphs less alike than this are no partners while there is a choice."""


@dataclass(frozen=True, slots=True)
class Paragraf:
    """A paragraph as it should be, and where its facts stand."""

    teks: str
    fakta: tuple[Letak, ...] = ()


@dataclass(frozen=True, slots=True)
class Selisih:
    """A fact that differs; ``tertulis`` None: nothing stands there; ``seharusnya`` None: it is too much."""

    bidang: str
    nip: str
    tertulis: str | None
    seharusnya: str | None


@dataclass(slots=True)
class _Sisa:
    """The paragraphs of the paper without an equal partner, and what of them is used up by a fact."""

    teks: dict[int, str]
    terpakai: set[int] = field(default_factory=set)

    def ambil(self, nomor: Sequence[int], isi: str, bidang: str) -> bool:
        """Take a fact out of the first of these paragraphs that holds it; tell whether one did."""
        for satu in nomor:
            letak = _find(self.teks[satu], isi, bidang)
            if letak is not None:
                awal, akhir = letak
                self.teks[satu] = self.teks[satu][:awal] + _TERPAKAI + self.teks[satu][akhir:]
                return True
        return False


def compare(seharusnya: Sequence[Paragraf], tertulis: Sequence[str], nips: Collection[str]) -> list[Selisih]:
    """Return what differs, in the order of the paper. ``nips`` are the NIPs of the batch, as printed."""
    blok = blok_beda([isi.teks for isi in seharusnya], tertulis)
    if not blok:
        return []
    sisa = _Sisa({nomor: tertulis[nomor] for _, _, j1, j2 in blok for nomor in range(j1, j2)})
    hilang: list[tuple[Paragraf, Letak, int | None]] = []
    for i1, i2, j1, j2 in blok:
        pasangan = _pair([isi.teks for isi in seharusnya[i1:i2]], tertulis[j1:j2])
        for nomor, satu in enumerate(seharusnya[i1:i2]):
            mitra = pasangan.get(nomor)
            dekat = [] if mitra is None else [j1 + mitra]
            hilang += [
                (satu, letak, None if mitra is None else j1 + mitra)
                for letak in satu.fakta
                if not sisa.ambil(dekat, satu.teks[letak.awal : letak.akhir], letak.bidang)
            ]
    # Whole blocks can be moved, paragraphs joined or split: look anywhere before calling a fact missing.
    semua = sorted(sisa.teks)
    hasil = [
        Selisih(letak.bidang, letak.nip, _instead(satu, letak, tertulis, mitra), _of(satu, letak))
        for satu, letak, mitra in hilang
        if not sisa.ambil(semua, _of(satu, letak), letak.bidang)
    ]
    return [*hasil, *_too_many(seharusnya, tertulis, nips, hasil)]


def _of(satu: Paragraf, letak: Letak) -> str:
    return satu.teks[letak.awal : letak.akhir]


def _find(teks: str, isi: str, bidang: str) -> tuple[int, int] | None:
    """Return where a fact stands in a text. A NIP is the same with other spaces between its digits."""
    if bidang == NIP and isi.replace(" ", "").isdigit():
        angka = r" ?".join(isi.replace(" ", ""))
        cocok = re.search(rf"(?<!\d){angka}(?!\d)", teks)
        return None if cocok is None else cocok.span()
    if isi not in teks:
        return None
    # A dash that says «none» is not the one within a date.
    lepas = not any(huruf.isalnum() for huruf in isi)
    batas_kiri = r"(?<!\S)" if lepas else r"(?<!\w)" if isi[:1].isalnum() else ""
    batas_kanan = r"(?!\S)" if lepas else r"(?!\w)" if isi[-1:].isalnum() else ""
    cocok = re.search(f"{batas_kiri}{re.escape(isi)}{batas_kanan}", teks)
    return None if cocok is None else cocok.span()


def _pair(kiri: Sequence[str], kanan: Sequence[str]) -> dict[int, int]:
    """Return the partner of each paragraph at the left, in order, as alike as can be in sum."""
    if len(kiri) == len(kanan):
        return {nomor: nomor for nomor in range(len(kiri))}
    if not kiri or not kanan:
        return {}
    if len(kiri) * len(kanan) > _TERBESAR:
        return {nomor: min(nomor, len(kanan) - 1) for nomor in range(len(kiri))}
    mirip = [[_alike(a, b) for b in kanan] for a in kiri]
    # The best sum over the first i and first j paragraphs, as for a longest common subsequence.
    nilai = [[0.0] * (len(kanan) + 1) for _ in range(len(kiri) + 1)]
    for i, baris in enumerate(mirip):
        for j, isi in enumerate(baris):
            nilai[i + 1][j + 1] = max(nilai[i][j + 1], nilai[i + 1][j], nilai[i][j] + isi)
    hasil: dict[int, int] = {}
    i, j = len(kiri), len(kanan)
    while i and j:
        if nilai[i][j] == nilai[i - 1][j]:
            i -= 1
        elif nilai[i][j] == nilai[i][j - 1]:
            j -= 1
        else:
            i, j = i - 1, j - 1
            hasil[i] = j
    return hasil


def _alike(kiri: str, kanan: str) -> float:
    pembanding = SequenceMatcher(None, kiri, kanan, autojunk=False)
    if pembanding.real_quick_ratio() < _MIRIP or pembanding.quick_ratio() < _MIRIP:
        return 0.0
    nilai = pembanding.ratio()
    return nilai if nilai >= _MIRIP else 0.0


def _instead(satu: Paragraf, letak: Letak, tertulis: Sequence[str], mitra: int | None) -> str | None:
    """Return what stands where a fact should stand, None when nothing does."""
    if mitra is None:
        return None
    isi = tertulis[mitra]
    kata = [cocok.span() for cocok in _KATA.finditer(satu.teks)]
    kata_tertulis = [cocok.span() for cocok in _KATA.finditer(isi)]
    pembanding = SequenceMatcher(
        None,
        [satu.teks[awal:akhir] for awal, akhir in kata],
        [isi[awal:akhir] for awal, akhir in kata_tertulis],
        autojunk=False,
    )
    milik = [nomor for nomor, (awal, akhir) in enumerate(kata) if awal < letak.akhir and akhir > letak.awal]
    if not milik:
        return None
    pertama, terakhir = milik[0], milik[-1] + 1
    dari, sampai = len(kata_tertulis), 0
    for tanda, i1, i2, j1, j2 in pembanding.get_opcodes():
        if i2 < pertama or i1 > terakhir or (tanda != "insert" and (i2 == pertama or i1 == terakhir)):
            continue
        if tanda == "insert" and i1 in (pertama, terakhir) and not pertama < i1 < terakhir:
            continue
        a, b = (max(i1, pertama) - i1, min(i2, terakhir) - i1) if tanda == "equal" else (0, j2 - j1)
        if a < b:
            dari, sampai = min(dari, j1 + a), max(sampai, j1 + b)
    if dari >= sampai:
        return None
    return isi[kata_tertulis[dari][0] : kata_tertulis[sampai - 1][1]]


def _too_many(
    seharusnya: Sequence[Paragraf], tertulis: Sequence[str], nips: Collection[str], hasil: Sequence[Selisih]
) -> Iterator[Selisih]:
    """Yield the NIPs that the paper names more often than it should, and those that it should not name."""
    ada = Counter(_digits(isi) for teks in tertulis for isi in _NIP.findall(teks))
    perlu = Counter(_digits(isi) for satu in seharusnya for isi in _NIP.findall(satu.teks))
    sudah = {_digits(isi.tertulis) for isi in hasil if isi.tertulis is not None}
    dikenal = {_digits(isi) for isi in nips}
    for nip in sorted((ada - perlu).keys() - sudah):
        tercetak = f"{nip[:8]} {nip[8:14]} {nip[14]} {nip[15:]}"
        kali = f"{tercetak} ({ada[nip]} kali)" if perlu[nip] else tercetak
        semestinya = f"{tercetak} ({perlu[nip]} kali)" if perlu[nip] else None
        yield Selisih(NIP, tercetak if nip in dikenal else "", kali, semestinya)


def _digits(isi: str) -> str:
    return isi.replace(" ", "")
