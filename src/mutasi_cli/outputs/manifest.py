"""``manifest.json``: what a folder of papers was made from, and the fingerprint of each paper.

By the fingerprints the program tells its own work from a hand's. The fingerprint of a paper stands in the
manifest *before* the paper is put in place, and that of the paper it replaces stays there until then; so a
run that is killed half-way leaves nothing that the next run could take for somebody's corrections.

The manifest holds no absolute path and no time of day: the same input gives the same bytes.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePosixPath
from typing import Any

from mutasi_cli.errors import KeluaranError
from mutasi_cli.outputs.berkas import Tanda, move_whole, read_if_there, read_seen, write_many
from mutasi_cli.outputs.sebab import changed

NAMA = "manifest.json"
VERSI = 1

CATATAN_NOMOR = "nomor_pilihan"
"""Key of the numbers of decrees that were given on the command line, not in the workbook."""

CATATAN_SEBAGIAN = "hanya_pertek"
"""Key of a note: the papers are those of the approved part, the others wait."""

_SETENGAH_JALAN = "sebelumnya"
"""Key of a paper's former fingerprint, present only while the new paper is not yet in place."""

_USANG = "usang"
"""Key of a paper that no longer belongs to the batch but stays in its folder: a hand changed it."""

_DARI = "dari"
"""Key of the fingerprint of the paper that this one (a PDF) was made from."""

_MASUKAN = "masukan"
"""Key of the inputs of the latest run. In a paper: the fingerprint of its own, where those were others."""

_MASUKAN_LAMA = "masukan_lama"
"""Key of the inputs of earlier runs by their fingerprint, as long as a paper was made from them."""

_BENTUK: Mapping[str, type[list[Any]] | type[dict[str, Any]]] = {
    _MASUKAN: list,
    _MASUKAN_LAMA: dict,
    "templat": list,
    "keluaran": list,
    CATATAN_NOMOR: dict,
}
"""Kind of each recorded fact that a later run reads again."""

FOLDER_USANG = "usang"
"""Folder of the papers that no longer belong to the batch: nobody shall print both."""


class Nasib(StrEnum):
    """What became of a paper."""

    BARU = "baru"
    SAMA = "sama"
    DIGANTI = "diganti"
    DISISIHKAN = "disisihkan"


@dataclass(frozen=True, slots=True)
class Hasil:
    """What became of one paper. ``berkas`` is relative to the folder, with ``/``.

    With ``disisihkan`` the paper at ``berkas`` was changed by hand and left alone;
    the new one is ``pengganti``.
    """

    berkas: str
    nasib: Nasib
    pengganti: str | None = None


@dataclass(frozen=True, slots=True)
class Usang:
    """A paper that no longer belongs to the batch: moved to ``pindah_ke`` (None: left, a hand changed it)."""

    berkas: str
    pindah_ke: str | None = None


def sidik(data: bytes) -> str:
    """Return the SHA-256 of ``data`` in hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


class Manifest:
    """The manifest of one folder; :meth:`load` it, :meth:`place` papers, :meth:`save` it.

    Whoever loads it to write holds the folder's lock (:mod:`mutasi_cli.outputs.kunci`) from then on.
    """

    def __init__(self, folder: Path, isi: Mapping[str, Any], *, mentah: bytes | None = None):
        self.folder = folder
        self._mentah = mentah
        self._terlihat: dict[Path, Tanda | None] = {}
        self._isi: dict[str, Any] = dict(isi)
        self._surat: dict[str, dict[str, Any]] = {
            entri["berkas"]: {kunci: nilai for kunci, nilai in entri.items() if kunci != "berkas"}
            for entri in isi.get("keluaran", ())
        }

    @classmethod
    def load(cls, folder: Path) -> "Manifest":
        """Return the manifest of ``folder``, an empty one where there is none.

        Raises :class:`KeluaranError` when the file is there but is no manifest of this program.
        """
        mentah = read_if_there(folder / NAMA)
        if mentah is None:
            return cls(folder, {"versi": VERSI})
        try:
            isi = json.loads(mentah.decode("utf-8"))
            cls._check_shape(isi)
            manifest = cls(folder, isi, mentah=mentah)
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            raise KeluaranError(_rusak(folder)) from error
        if manifest.versi != VERSI:
            raise KeluaranError(_rusak(folder))
        return manifest

    @property
    def versi(self) -> object:
        """The version of the manifest's own form."""
        return self._isi.get("versi")

    @property
    def keluaran(self) -> Mapping[str, str]:
        """File (relative, with ``/``) -> SHA-256 that the program gave it."""
        return {berkas: entri["sha256"] for berkas, entri in sorted(self._surat.items())}

    @property
    def made_from(self) -> Mapping[str, str]:
        """File -> SHA-256 of the paper that it was made from, for those that were made from one (PDF)."""
        return {berkas: entri[_DARI] for berkas, entri in sorted(self._surat.items()) if _DARI in entri}

    def noted(self, kunci: str) -> Any:  # noqa: ANN401 - plain JSON data
        """Return a fact about the run that was recorded, None where there is none."""
        return self._isi.get(kunci)

    def note(self, kunci: str, nilai: object) -> None:
        """Record a fact about the run (``tanggal``, ``aturan`` …): plain JSON data, None drops it."""
        if kunci in {"versi", "keluaran", _MASUKAN, _MASUKAN_LAMA}:
            raise ValueError(kunci)
        if nilai is None:
            self._isi.pop(kunci, None)
        else:
            self._isi[kunci] = nilai

    def note_inputs(self, masukan: Sequence[Mapping[str, Any]]) -> None:
        """Record what this run reads (entries with ``file`` and ``sha256``).

        Papers that it does not put in place keep what they were made from.
        """
        dulu = self._isi.get(_MASUKAN)
        if dulu and _per_file(dulu) != _per_file(masukan):
            kunci = sidik(json.dumps(dulu, sort_keys=True).encode())
            self._isi.setdefault(_MASUKAN_LAMA, {})[kunci] = dulu
            for berkas, entri in self._surat.items():
                if not berkas.startswith(f"{FOLDER_USANG}/"):
                    entri.setdefault(_MASUKAN, kunci)
        self._isi[_MASUKAN] = [dict(isi) for isi in masukan]

    def inputs(self, berkas: str | None = None) -> Mapping[str, str] | None:
        """Return what a paper (None: those of the latest run) was made from (file -> SHA-256)."""
        kunci = None if berkas is None else self._surat.get(berkas, {}).get(_MASUKAN)
        isi = self._isi.get(_MASUKAN) if kunci is None else self._isi.get(_MASUKAN_LAMA, {}).get(kunci)
        return None if isi is None else _per_file(isi)

    def note_merged(self, kunci: str, entri: Iterable[Mapping[str, Any]], pengenal: Sequence[str]) -> None:
        """Add entries to a list; an entry with the same values of ``pengenal`` is replaced."""
        gabungan = {tuple(str(isi.get(p)) for p in pengenal): dict(isi) for isi in self._isi.get(kunci, ())}
        gabungan.update({tuple(str(isi.get(p)) for p in pengenal): dict(isi) for isi in entri})
        self._isi[kunci] = [gabungan[nama] for nama in sorted(gabungan)]

    def place(self, relative: str, data: bytes) -> Hasil:
        """Put one paper in place; see :meth:`place_all`."""
        return self.place_all([(relative, data)])[0]

    def place_all(
        self, surat: Sequence[tuple[str, bytes]], *, dari: Mapping[str, str] | None = None
    ) -> tuple[Hasil, ...]:
        """Put papers in place: new, unchanged, replaced, or set beside one that was changed by hand.

        ``surat`` are pairs of a file (relative to the folder, with ``/``) and its bytes; ``dari`` maps a file
        to the fingerprint of the paper that it was made from. The manifest is on the disk before the first
        paper is.
        """
        hasil: list[Hasil] = []
        tulis: list[tuple[str, bytes]] = []
        for relative, data in surat:
            self._check(relative)
            satu, perlu = self._decide(relative, sidik(data))
            hasil.append(satu)
            if dari is not None and relative in dari:
                self._surat[satu.pengganti or relative][_DARI] = dari[relative]
            if perlu:
                tulis.append((satu.pengganti or relative, data))
        if tulis:
            self.save()
            isi = [(self._path(berkas), data) for berkas, data in tulis]
            write_many(isi, terlihat={path: self._terlihat[path] for path, _ in isi})
            for berkas, _ in tulis:
                self._surat[berkas].pop(_SETENGAH_JALAN, None)
        self.save()
        return tuple(hasil)

    def retire(self, awalan: Iterable[str], berlaku: Iterable[str]) -> tuple[Usang, ...]:
        """Move the papers of ``awalan`` (folders, files) that are not in ``berlaku`` out of the way.

        The program's own work goes into the folder ``usang``; nothing is deleted. What a hand changed stays
        and is marked. A PDF holds as long as it was made from the paper that now lies beside it. Those no
        longer on the disk are forgotten. The manifest knows both places while a paper is on its way.
        """
        lingkup = set(awalan)
        folder = tuple(f"{nama}/" for nama in sorted(lingkup))
        tetap = set(berlaku)
        hasil: list[Usang] = []
        sidik_pindah: dict[str, str] = {}
        for berkas in sorted(self._surat):
            if berkas.startswith(f"{FOLDER_USANG}/") and self._on_disk(berkas) is None:
                del self._surat[berkas]
                continue
            if not berkas.startswith(folder) and berkas not in lingkup:
                continue
            if berkas in tetap or self._still_made_from(berkas, tetap):
                self._surat[berkas].pop(_USANG, None)
                continue
            di_disk = self._on_disk(berkas)
            if di_disk is None:
                del self._surat[berkas]
            elif self._own(berkas, di_disk):
                hasil.append(Usang(berkas, self._old_place(berkas, di_disk)))
                sidik_pindah[berkas] = di_disk
            else:
                self._surat[berkas][_USANG] = True
                hasil.append(Usang(berkas))
        pindah = [isi for isi in hasil if isi.pindah_ke is not None]
        for isi in pindah:
            self._surat[str(isi.pindah_ke)] = {"sha256": sidik_pindah[isi.berkas]}
        if pindah:
            self.save()
        for isi in pindah:
            move_whole(self._path(isi.berkas), self._path(str(isi.pindah_ke)))
            del self._surat[isi.berkas]
        self.save()
        return tuple(hasil)

    def save(self) -> None:
        """Write ``manifest.json``; an unchanged one is left alone.

        Raises :class:`KeluaranError` when it is no longer the one that was loaded: no run may wipe out what
        another has noted, also where the disk knows no locks.
        """
        dipakai = {entri[_MASUKAN] for entri in self._surat.values() if _MASUKAN in entri}
        lama = {kunci: isi for kunci, isi in self._isi.pop(_MASUKAN_LAMA, {}).items() if kunci in dipakai}
        if lama:
            self._isi[_MASUKAN_LAMA] = lama
        isi = {kunci: self._isi[kunci] for kunci in sorted(self._isi) if kunci not in {"versi", "keluaran"}}
        keluaran = [{"berkas": berkas, **self._surat[berkas]} for berkas in sorted(self._surat)]
        teks = json.dumps({"versi": VERSI, **isi, "keluaran": keluaran}, ensure_ascii=False, indent=2) + "\n"
        data = teks.encode("utf-8")
        path = self.folder / NAMA
        kini, tanda = read_seen(path)
        if kini != data:
            if kini != self._mentah:
                raise KeluaranError(changed(path))
            write_many([(path, data)], terlihat={path: tanda})
        self._mentah = data

    def _decide(self, relative: str, baru: str) -> tuple[Hasil, bool]:
        """Return what is to become of a paper and whether bytes must be written; notes its fingerprint."""
        di_disk = self._on_disk(relative)
        if di_disk is None or di_disk == baru or self._own(relative, di_disk):
            self._expect(relative, baru, di_disk)
            if di_disk is None:
                return Hasil(relative, Nasib.BARU), True
            return Hasil(relative, Nasib.SAMA if di_disk == baru else Nasib.DIGANTI), di_disk != baru
        # What a hand changed is dealt with by this run: the new one lies beside it.
        self._surat.get(relative, {}).pop(_MASUKAN, None)
        pengganti = self._beside(relative, baru)
        lama = self._on_disk(pengganti)
        self._expect(pengganti, baru, lama)
        return Hasil(relative, Nasib.DISISIHKAN, pengganti), lama != baru

    def _beside(self, relative: str, baru: str) -> str:
        """Return the name for the new paper beside a changed one: the first that is free or the program's."""
        jalur = PurePosixPath(relative)
        nomor = 1
        while True:
            akhiran = ".baru" if nomor == 1 else f".baru{nomor}"
            calon = str(jalur.with_name(f"{jalur.stem}{akhiran}{jalur.suffix}"))
            di_disk = self._on_disk(calon)
            if di_disk is None or di_disk == baru or self._own(calon, di_disk):
                return calon
            nomor += 1

    def _expect(self, berkas: str, baru: str, di_disk: str | None) -> None:
        entri: dict[str, Any] = {"sha256": baru}
        if di_disk is not None and di_disk != baru:
            entri[_SETENGAH_JALAN] = di_disk
        self._surat[berkas] = entri

    def _still_made_from(self, berkas: str, tetap: set[str]) -> bool:
        """Tell whether a PDF is that of a paper which holds, in its present state."""
        entri = self._surat[berkas]
        dari = entri.get(_DARI)
        asal = str(PurePosixPath(berkas).with_suffix(".docx"))
        if dari is None or asal not in tetap or self._on_disk(asal) != dari:
            return False
        # A run was killed before it put the noted one in place: what lies there is the former one.
        return _SETENGAH_JALAN not in entri or self._on_disk(berkas) != entri[_SETENGAH_JALAN]

    def _old_place(self, berkas: str, di_disk: str) -> str:
        """Return where a paper goes in the folder ``usang``: a name that is free, or holds the very same."""
        jalur = PurePosixPath(FOLDER_USANG, berkas)
        nomor = 1
        while True:
            calon = str(jalur if nomor == 1 else jalur.with_name(f"{jalur.stem}.{nomor}{jalur.suffix}"))
            if self._on_disk(calon) in {None, di_disk}:
                return calon
            nomor += 1

    def _own(self, berkas: str, di_disk: str) -> bool:
        entri = self._surat.get(berkas, {})
        return di_disk in {entri.get("sha256"), entri.get(_SETENGAH_JALAN)}

    def _on_disk(self, berkas: str) -> str | None:
        path = self._path(berkas)
        data, self._terlihat[path] = read_seen(path)
        return None if data is None else sidik(data)

    def _path(self, berkas: str) -> Path:
        return self.folder.joinpath(*PurePosixPath(berkas).parts)

    @classmethod
    def _check_shape(cls, isi: Mapping[str, Any]) -> None:
        """Stop at a manifest that no run has written: papers outside of the folder, facts of another kind.

        Raises ValueError, KeyError, TypeError or AttributeError.
        """
        # Half a surrogate pair can stand in JSON, but in no file name and in no file.
        json.dumps(isi, ensure_ascii=False).encode("utf-8")
        for entri in isi.get("keluaran", ()):
            cls._check(entri["berkas"])
            sidik_sidik = [entri[kunci] for kunci in (_SETENGAH_JALAN, _DARI, _MASUKAN) if kunci in entri]
            if not all(isinstance(satu, str) for satu in (entri["sha256"], *sidik_sidik)):
                raise TypeError(entri["berkas"])
        for kunci, bentuk in _BENTUK.items():
            nilai = isi.get(kunci, bentuk())
            if not isinstance(nilai, bentuk):
                raise TypeError(kunci)
            if isinstance(nilai, list) and not all(isinstance(satu, dict) for satu in nilai):
                raise TypeError(kunci)
        for daftar in isi.get(_MASUKAN_LAMA, {}).values():
            if not isinstance(daftar, list) or not all(isinstance(satu, dict) for satu in daftar):
                raise TypeError(_MASUKAN_LAMA)

    @staticmethod
    def _check(relative: str) -> None:
        """Names are made by the program; one that leads out of the folder is a mistake in it."""
        bagian = PurePosixPath(relative).parts
        keluar = relative.startswith("/") or ".." in bagian or not set(relative).isdisjoint("\\:\0")
        if not bagian or keluar:
            raise ValueError(relative)


def _per_file(masukan: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    return {str(isi.get("file")): str(isi.get("sha256")) for isi in masukan}


def _rusak(folder: Path) -> str:
    return (
        f"Berkas {folder / NAMA} rusak atau bukan buatan program ini. Pindahkan ke tempat lain lalu "
        f"jalankan lagi; naskah yang sudah ada tidak akan ditimpa."
    )
