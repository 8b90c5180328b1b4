"""``--samarkan``: the same batch with masks instead of people, for screenshots and for asking for help.

The mask lies over the values, after judging and before anything is laid out: whatever an output prints, it
has never seen a name or a NIP. Only people who stand somewhere in the batch, its tables or its settings can
be known by name; a number that looks like a NIP is masked whoever it belongs to.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from itertools import pairwise
from typing import Any, TypeVar

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.nip import PANJANG, nip_sah, tanggal_lahir_nip
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.pengaturan import KepalaDaerah, Pejabat
from mutasi_cli.domain.sel import Asal, Sel
from mutasi_cli.domain.waktu import tanggal_panjang
from mutasi_cli.law import Law

T = TypeVar("T")

TANGGAL_TERSAMAR = "(tanggal lahir disamarkan)"

_KATA = re.compile(r"[^\W_]+")
_TITIK_GELAR = re.compile(r"\.(?=[^\w\s]|\s+[a-z])")
_NOMOR = re.compile(r"(?<![0-9A-Za-z])\d(?:[\s.'’\-]{0,2}\d){11,19}(?![0-9A-Za-z])")
"""12 to 20 digits, also in groups: a NIP whole or damaged, never a hash or the number of a decree."""

_SELA_TERLEBAR = 3
"""Signs between two words of one name: ``M. Si``, ``Syafi'i``, a line break with spaces."""

_NAMA_TERPENDEK = 2


class Samaran:
    """Masks for everybody in some batches: ``Pegawai 07`` and ``000000000000000007``, alike in each of them.

    People are numbered in the order of the rows of ``usulan``, then of the staff tables. A mask is the same
    wherever its person is meant; a name that several share is told as all of them (``Pegawai 07/31``).
    ``lain`` are people whom the batches do not touch; a free text may name them all the same.
    """

    def __init__(self, *batch: Batch, lain: Iterable[Pegawai] = ()):
        self._nomor: dict[str, int] = {}
        self._pemilik: dict[tuple[str, ...], dict[str, None]] = {}
        self._nama: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self._tepat: dict[str, str] = {}
        self._tanggal: set[str] = set()
        self._teks: dict[str, str] = {}
        self._sudah: dict[int, tuple[object, object]] = {}
        for satu in batch:
            self._kenali(satu)
        for pegawai in lain:
            self._catat_nip(pegawai.nip)
            for nama in (pegawai.nama_bergelar, pegawai.nama):
                self._catat_nama(nama, self._sebut(pegawai.nip))
        for kata, milik in self._pemilik.items():
            self._nama.setdefault(kata[0], []).append((kata, "/".join(milik)))
        for isi in self._nama.values():
            isi.sort(key=lambda satu: -len(satu[0]))

    def __call__(self, isi: T) -> T:
        """Return the same values, texts masked; shared values stay shared."""
        return self._ubah(isi)  # type: ignore[no-any-return]  # every branch keeps the kind of its value

    def teks(self, isi: str) -> str:
        """Return a text with every known name, every number like a NIP and every birth date masked."""
        if not isi:
            return isi
        hasil = self._teks.get(isi)
        if hasil is None:
            hasil = self._tepat.get(isi.strip())
            if hasil is None:
                hasil = _NOMOR.sub(self._ganti_nomor, isi)
                hasil = self._ganti_tanggal(self._ganti_nama(hasil))
            self._teks[isi] = hasil
        return hasil

    def nip(self, nip: str) -> str:
        """Return the mask of a NIP; one that was not known gets the next number."""
        return f"{self._nomor.setdefault(nip, len(self._nomor) + 1):0{PANJANG}d}"

    def _kenali(self, batch: Batch) -> None:
        bahan = batch.bahan
        for usulan in bahan.usulan:
            self._catat_nip(usulan.nip or usulan.asal["nip"].isi)
            pegawai = None if usulan.nip is None else bahan.pegawai.get(usulan.nip)
            if pegawai is not None:
                self._catat_orang(pegawai)
            # What the row says first: it may be another name.
            self._catat_nama(usulan.nama, self._sebut(usulan.nip or usulan.asal["nip"].isi), lain=True)
            self._catat_nama(
                usulan.asal["nama"].isi, self._sebut(usulan.nip or usulan.asal["nip"].isi), lain=True
            )
        for isi in (*bahan.pegawai.values(), *bahan.pegawai_tanpa_nip):
            self._catat_orang(isi)
        for ganda in bahan.pegawai_ganda.values():
            for isi in ganda:
                self._catat_orang(isi)
        for saran in bahan.saran_pegawai.values():
            for satu in saran:
                self._catat_nip(satu.nip)
                self._catat_nama(satu.nama, self._sebut(satu.nip))
        for pertek in bahan.pertek or ():
            self._catat_nip(pertek.nip or "")
            self._catat_nama(pertek.nama, self._sebut(pertek.nip or pertek.asal["nip"].isi), lain=True)
        self._kenali_pejabat(batch)

    def _kenali_pejabat(self, batch: Batch) -> None:
        setelan, fakta = batch.pengaturan, batch.fakta
        for pejabat in setelan.pejabat.values():
            self._catat_nip(pejabat.nip)
            for nama in (pejabat.nama_bergelar, pejabat.nama):
                self._catat_nama(
                    nama, self._sebut(pejabat.nip) if pejabat.nip else f"Pejabat {pejabat.kunci}"
                )
        kepala = setelan.kepala_daerah
        if kepala is not None:
            bergelar = f"{kepala.gelar_depan} {kepala.nama} {kepala.gelar_belakang}"
            for nama in (bergelar, kepala.nama):
                self._catat_nama(nama, "Kepala Daerah")
        for petugas in (fakta.pembaca_sk, fakta.pembaca_doa, fakta.mc, *fakta.rohaniwan.values()):
            self._catat_nama(petugas, "Petugas")

    def _catat_orang(self, pegawai: Pegawai) -> None:
        tertulis = pegawai.nip or pegawai.asal["nip"].isi
        self._catat_nip(tertulis)
        sebutan = self._sebut(tertulis)
        if not nip_sah(pegawai.nip) and tertulis:
            self._tepat[tertulis.strip()] = self.nip(tertulis)
        for nama in (pegawai.nama_bergelar, pegawai.nama, pegawai.asal["nama"].isi):
            self._catat_nama(nama, sebutan)
        for satu in (pegawai.tanggal_lahir, tanggal_lahir_nip(pegawai.nip) if nip_sah(pegawai.nip) else None):
            if satu is not None:
                bentuk = (
                    *(satu.isoformat(), tanggal_panjang(satu), f"{satu:%d-%m-%Y}", f"{satu:%d/%m/%Y}"),
                    f"{satu:%d.%m.%Y}",
                )
                self._tanggal.update(bentuk)
        mentah = pegawai.asal["tanggal_lahir"]
        if mentah.kerusakan is not None and mentah.isi.strip():
            self._tepat[mentah.isi.strip()] = TANGGAL_TERSAMAR
            self._tanggal.add(mentah.isi.strip())

    def _catat_nip(self, nip: str) -> None:
        if nip:
            self._nomor.setdefault(nip, len(self._nomor) + 1)

    def _sebut(self, nip: str) -> str:
        """Return the key of a mask of a name: filled in with its number when all are counted."""
        return f"Pegawai {self._nomor[nip]:02d}" if nip in self._nomor else "Pegawai tanpa NIP"

    def _catat_nama(self, nama: str | None, sebutan: str, *, lain: bool = False) -> None:
        kata = tuple(isi.casefold() for isi in _KATA.findall(nama or ""))
        if sum(map(len, kata)) < _NAMA_TERPENDEK:
            return
        milik = self._pemilik.get(kata)
        if milik is None:
            # A row that spells a name in its own way stays another name.
            dikenal = lain and any(sebutan in isi for isi in self._pemilik.values())
            self._pemilik[kata] = {f"{sebutan} (ejaan lain)" if dikenal else sebutan: None}
        elif not lain:
            milik[sebutan] = None

    def _ganti_nomor(self, cocok: re.Match[str]) -> str:
        angka = "".join(huruf for huruf in cocok[0] if huruf.isdigit())
        if angka.startswith("0" * (PANJANG // 2)):
            return cocok[0]
        return self.nip(angka)

    def _ganti_nama(self, isi: str) -> str:
        kata = [(cocok.start(), cocok.end(), cocok[0].casefold()) for cocok in _KATA.finditer(isi)]
        hasil: list[str] = []
        akhir = nomor = 0
        while nomor < len(kata):
            ganti = self._nama_di(kata, nomor)
            if ganti is None:
                nomor += 1
                continue
            panjang, sebutan = ganti
            hasil += [isi[akhir : kata[nomor][0]], sebutan]
            nomor += panjang
            akhir = kata[nomor - 1][1]
            # The last full stop of a degree goes with it, unless it may end the sentence.
            if "." in isi[kata[nomor - panjang][0] : akhir] and _TITIK_GELAR.match(isi, akhir):
                akhir += 1
        hasil.append(isi[akhir:])
        return "".join(hasil)

    def _nama_di(self, kata: list[tuple[int, int, str]], mulai: int) -> tuple[int, str] | None:
        for nama, sebutan in self._nama.get(kata[mulai][2], ()):
            bagian = kata[mulai : mulai + len(nama)]
            if tuple(satu[2] for satu in bagian) != nama:
                continue
            sela = pairwise(bagian)
            if all(kini[0] - lalu[1] <= _SELA_TERLEBAR for lalu, kini in sela):
                return len(nama), sebutan
        return None

    def _ganti_tanggal(self, isi: str) -> str:
        if not any(huruf.isdigit() for huruf in isi):
            return isi
        for kata in _calon_tanggal(isi):
            if kata in self._tanggal:
                isi = isi.replace(kata, TANGGAL_TERSAMAR)
        return isi

    def _ubah(self, isi: Any) -> Any:  # noqa: ANN401 - whatever a batch holds
        if isinstance(isi, Enum | Law) or isi is None:
            return isi
        if isinstance(isi, str):
            return self.teks(isi)
        if not isinstance(isi, Batch | Mapping | tuple | list | set | frozenset) and not is_dataclass(isi):
            return isi
        sudah = self._sudah.get(id(isi))
        if sudah is None:
            # The value is kept with its mask, so that its identity is nobody else's meanwhile.
            sudah = self._sudah[id(isi)] = (isi, self._susun(isi))
        return sudah[1]

    def _susun(self, isi: Any) -> Any:  # noqa: ANN401 - as above
        if isinstance(isi, Batch):
            return self._batch(isi)
        if isinstance(isi, Asal):
            return replace(isi, sel=_SelTersamar(self, isi.sel))
        if isinstance(isi, Mapping):
            return {self._ubah(kunci): self._ubah(nilai) for kunci, nilai in isi.items()}
        if isinstance(isi, tuple | list | set | frozenset):
            return type(isi)(map(self._ubah, isi))
        baru = {
            bidang.name: nilai
            for bidang in fields(isi)
            if bidang.init and (nilai := self._ubah(lama := getattr(isi, bidang.name))) is not lama
        }
        if isinstance(isi, Pegawai):
            baru |= self._pegawai(isi)
        elif isinstance(isi, Pejabat | KepalaDaerah):
            baru |= {"gelar_depan": "", "gelar_belakang": ""}
        return replace(isi, **baru) if baru else isi

    def _pegawai(self, isi: Pegawai) -> dict[str, object]:
        """Of the birth date the month stays, on which age and pension hang; the day is gone."""
        lahir = isi.lahir
        tertulis = isi.nip or isi.asal["nip"].isi
        return {
            "nip": self.nip(tertulis) if nip_sah(isi.nip) else self.teks(isi.nip),
            "nama": self._sebut(tertulis),
            "gelar_depan": None,
            "gelar_belakang": None,
            "tempat_lahir": None,
            "tanggal_lahir": None if lahir is None else lahir.replace(day=1),
        }

    def _batch(self, isi: Batch) -> Batch:
        return Batch(
            bahan=self._ubah(isi.bahan),
            pengaturan=self._ubah(isi.pengaturan),
            tanggal=isi.tanggal,
            law=isi.law,
            moves=self._ubah(isi.moves),
            holders_before=self._ubah(isi.holders_before),
            holders_after=self._ubah(isi.holders_after),
        )


class _SelTersamar(Mapping[str, Sel]):
    """The cells of a row, each masked when it is asked for: most never are."""

    __slots__ = ("_asli", "_samaran")

    def __init__(self, samaran: Samaran, asli: Mapping[str, Sel]):
        self._samaran = samaran
        self._asli = asli

    def __getitem__(self, bidang: str) -> Sel:
        sel = self._samaran(self._asli[bidang])
        if bidang in {"tanggal_lahir", "tempat_lahir", "gelar_depan", "gelar_belakang"} and sel.isi:
            return replace(sel, isi="(disamarkan)", keterangan="", saran=())
        return sel

    def __contains__(self, bidang: object) -> bool:
        return bidang in self._asli

    def __iter__(self) -> Iterator[str]:
        return iter(self._asli)

    def __len__(self) -> int:
        return len(self._asli)


_TANGGAL = re.compile(r"\d{4}-\d{2}-\d{2}|\d{2}[-/.]\d{2}[-/.]\d{2,4}|\d{1,2} [^\W\d_]+ \d{4}")


def _calon_tanggal(isi: str) -> Iterable[str]:
    return dict.fromkeys(_TANGGAL.findall(isi))
