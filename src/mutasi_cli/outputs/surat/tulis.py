"""Write the papers of a batch: fill each template, put each paper in place, tell what became of it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

from mutasi_cli import __version__
from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.nip import nip_tercetak
from mutasi_cli.domain.temuan import Finding
from mutasi_cli.errors import KeluaranError, PengaturanError
from mutasi_cli.outputs.berkas import read_if_there
from mutasi_cli.outputs.kunci import sole_writer
from mutasi_cli.outputs.manifest import (
    CATATAN_NOMOR,
    CATATAN_SEBAGIAN,
    FOLDER_USANG,
    Hasil,
    Manifest,
    Nasib,
    Usang,
    sidik,
)
from mutasi_cli.outputs.sebab import changed
from mutasi_cli.outputs.surat.baca_kembali import Pencatat, lost_value
from mutasi_cli.outputs.surat.daftar import SURAT, Lingkup, Surat
from mutasi_cli.outputs.surat.konteks_sumpah import catatan_sumpah
from mutasi_cli.outputs.surat.rencana import Naskah, house_style, plan_papers, print_file
from mutasi_cli.outputs.surat.siap import Simpanan
from mutasi_cli.outputs.surat.templat import Templat
from mutasi_cli.outputs.urutan import Baris, roster_order


@dataclass(frozen=True, slots=True)
class HasilSurat:
    """What became of the papers.

    Names are relative to ``folder`` (that of the day), with ``/``. ``hasil`` holds every paper of this run;
    ``usang`` are papers of an earlier run that no longer belong to the batch (moved away, or left where a
    hand changed them); ``catatan`` are sentences for the officer about what stands in the papers without
    having been checked. ``dibaca`` counts the papers that were read back after writing, ``tak_cocok`` are
    those that lack a value of the batch (file, value).
    """

    folder: Path
    hasil: tuple[Hasil, ...]
    usang: tuple[Usang, ...] = ()
    catatan: tuple[str, ...] = ()
    dibaca: int = 0
    tak_cocok: tuple[tuple[str, str], ...] = ()
    nasib: dict[Nasib, tuple[str, ...]] = field(init=False)

    def __post_init__(self) -> None:
        per_nasib = {nasib: tuple(isi.berkas for isi in self.hasil if isi.nasib is nasib) for nasib in Nasib}
        object.__setattr__(self, "nasib", per_nasib)

    @property
    def ditulis(self) -> tuple[str, ...]:
        """Papers that are new or were replaced."""
        return self.nasib[Nasib.BARU] + self.nasib[Nasib.DIGANTI]

    @property
    def tetap(self) -> tuple[str, ...]:
        """Papers that were already there with the very same content."""
        return self.nasib[Nasib.SAMA]

    @property
    def disisihkan(self) -> tuple[tuple[str, str], ...]:
        """Papers that were changed by hand and left alone, each with the new one that lies beside it."""
        return tuple((isi.berkas, isi.pengganti) for isi in self.hasil if isi.pengganti is not None)


@dataclass(frozen=True, slots=True)
class _Pilihan:
    """What is asked for: keys (none: all) and people (none: all, and the papers of the batch)."""

    jenis: frozenset[str]
    nip: frozenset[str]

    def memuat(self, surat: Surat) -> bool:
        """Tell whether a kind is asked for; one person's papers are only those of persons."""
        if self.jenis and surat.kunci not in self.jenis:
            return False
        return not self.nip or surat.lingkup is Lingkup.ORANG

    def mencakup(self, naskah: Naskah) -> bool:
        """Tell whether a paper of such a kind is asked for; the print file holds everybody, so never some."""
        return not self.nip or naskah.nip in self.nip


def write_papers(  # noqa: PLR0913 - what the command line may ask for, all by name
    batch: Batch,
    folder: Path,
    *,
    templates: Path,
    bawaan: Path | None = None,
    temuan: Sequence[Finding] = (),
    draf: bool = False,
    jenis: Sequence[str] = (),
    nip: Sequence[str] = (),
    tambahan: Mapping[str, bytes] | None = None,
    nomor: Mapping[str, str] | None = None,
    hanya_pertek: bool = False,
    lapor: Callable[[int, int], None] | None = None,
) -> HasilSurat:
    """Write the papers of a batch into ``folder/<date of the inauguration>``.

    ``templates`` is the folder of the .docx templates; what lacks there is taken from ``bawaan`` (the
    shipped ones), and ``catatan`` says so. ``jenis`` limits the run to some kinds, ``nip`` to
    the papers of some persons. ``draf`` marks each page; without it a batch with an unwaived galat among
    ``temuan`` is refused. ``tambahan`` are further files of the day (name -> bytes: the roster workbook) that
    are placed and noted like papers. A paper that was changed by hand is never overwritten. ``nomor``
    are the numbers of decrees given on the command line, noted so that a later check knows them; so is
    ``hanya_pertek``, that the batch is only the approved part of what is proposed. ``lapor`` is told, for a
    progress bar, how many papers are filled and how many there will be.

    Raises :class:`TemplateError`, :class:`PengaturanError` (unknown kind, NIP, paper, pattern of numbers) and
    :class:`KeluaranError`.
    """
    halangan = sorted({isi.aturan for isi in temuan if isi.menghalangi})
    if halangan and not draf:
        raise KeluaranError(
            f"Naskah tidak dibuat karena masih ada galat: {', '.join(halangan)}. Perbaiki dahulu, atau buat "
            f"draf dengan --draf."
        )
    pilihan = _Pilihan(_kinds(jenis), _people(nip, batch))
    bukan_perorangan = _not_personal(pilihan)
    hari = folder / f"{batch.tanggal:%Y-%m-%d}"
    # From the first look at the folder on: what is decided about it must still hold when papers are placed.
    with sole_writer(hari, di_bawahnya=True):
        manifest = Manifest.load(hari)
        note_origin(manifest, batch, temuan)
        if nomor or not (jenis or nip):
            manifest.note(CATATAN_NOMOR, dict(nomor) if nomor else None)
        baris = roster_order(batch)
        diminta = [surat for surat in SURAT if pilihan.memuat(surat)]
        _same_part(manifest, hanya_pertek=hanya_pertek, diganti=() if nip else _places(diminta))
        manifest.note(CATATAN_SEBAGIAN, True if hanya_pertek else None)
        rencana = [
            (surat, naskah)
            for surat in diminta
            if (
                naskah := [
                    isi for isi in plan_papers(surat, batch, baris, draf=draf) if pilihan.mencakup(isi)
                ]
            )
        ]
        if pilihan.nip and not rencana:
            raise PengaturanError(
                f"Tidak ada naskah {', '.join(dict.fromkeys(surat.kunci for surat in diminta))} untuk NIP "
                f"{', '.join(map(nip_tercetak, sorted(pilihan.nip)))}, jadi tidak ada yang ditulis. Periksa "
                f"--jenis dan --nip."
            )
        semua = sum(len(naskah) for _, naskah in rencana)
        templat: list[Templat] = []
        jadi: list[tuple[str, bytes]] = list((tambahan or {}).items())
        nilai: dict[str, tuple[str, ...]] = {}
        catat = Pencatat()
        simpanan = Simpanan.load()
        for surat, naskah in rencana:
            gaya = house_style(surat, batch)
            satu = Templat.load(templates, surat.templat, gaya, bawaan, tulis=catat, simpanan=simpanan)
            templat.append(satu)
            for isi in naskah:
                jadi.append((isi.berkas, satu.render(isi.konteks)))
                nilai[isi.berkas] = catat.ambil()
                if lapor is not None:
                    lapor(len(nilai), semua)
        simpanan.save()
        manifest.note_merged(
            "templat", ({"berkas": isi.nama, "sha256": isi.sidik} for isi in templat), ["berkas"]
        )
        # All are filled before the first is put in place: a faulty template leaves the folder as it was.
        hasil = manifest.place_all(jadi)
        usang = () if pilihan.nip else manifest.retire(*_scope(diminta, hasil))
        catatan = (*bukan_perorangan, *_borrowed(templat), *_remarks(batch, baris, diminta))
        return HasilSurat(hari, hasil, usang, catatan, len(nilai), tuple(_read_back(hari, hasil, nilai)))


def _same_part(manifest: Manifest, *, hanya_pertek: bool, diganti: Sequence[str]) -> None:
    """Refuse to add papers of the whole batch to those of its approved part, or the other way round.

    ``diganti`` are the places whose papers this run writes anew.
    """
    baru = (*(f"{tempat}/" for tempat in diganti), f"{FOLDER_USANG}/")
    ada = any(
        berkas.endswith(".docx") and not berkas.startswith(baru) and berkas not in diganti
        for berkas in manifest.keluaran
    )
    dahulu = manifest.noted(CATATAN_SEBAGIAN) is True
    if not ada or dahulu == hanya_pertek:
        return
    isi, kini, perintah = "bagian yang disetujui (--hanya-pertek)", "seluruh batch", "mutasi decree"
    if not dahulu:
        isi, kini, perintah = kini, isi, "mutasi decree --hanya-pertek"
    raise KeluaranError(
        f"Folder {manifest.folder} berisi naskah {isi}, sedangkan yang diminta sekarang naskah {kini}; "
        f"keduanya tidak boleh bercampur. "
        f"{'Tambahkan' if dahulu else 'Hilangkan'} --hanya-pertek, atau tulis ulang "
        f"semua naskah dengan {perintah} tanpa --jenis dan --nip, lalu ulangi perintah ini."
    )


def _read_back(
    hari: Path, hasil: Iterable[Hasil], nilai: Mapping[str, Sequence[str]]
) -> Iterator[tuple[str, str]]:
    """Yield each paper just written that lacks a value, with the value."""
    for isi in hasil:
        if isi.berkas not in nilai:
            continue
        berkas = isi.pengganti or isi.berkas
        path = hari.joinpath(*berkas.split("/"))
        data = read_if_there(path)
        if data is None:
            raise KeluaranError(changed(path))
        hilang = lost_value(data, nilai[isi.berkas])
        if hilang is not None:
            yield berkas, hilang


def _scope(diminta: Sequence[Surat], hasil: Iterable[Hasil]) -> tuple[list[str], list[str]]:
    """Return the places this run speaks for, and the papers in them that hold."""
    berlaku = [nama for isi in hasil for nama in (isi.berkas, isi.pengganti) if nama is not None]
    return _places(diminta), berlaku


def _places(diminta: Iterable[Surat]) -> list[str]:
    """Return where the papers of some kinds lie: folders, and the print files beside them."""
    diminta = list(diminta)
    banyak = (Lingkup.ORANG, Lingkup.JABATAN)
    cetak = [print_file(surat) for surat in diminta if surat.lingkup in banyak]
    return [*dict.fromkeys(surat.folder for surat in diminta), *cetak]


def note_origin(manifest: Manifest, batch: Batch, temuan: Sequence[Finding]) -> None:
    """Record what the papers come from: inputs, rules, waived findings. No path, no clock."""
    manifest.note("tanggal", batch.tanggal.isoformat())
    manifest.note(
        "aturan",
        {"program": f"mutasi {__version__}", "parameter_sha256": sidik(repr(_parameters(batch)).encode())},
    )
    masukan = sorted(
        {(Path(isi.file).name, isi.sheet or "", isi.sha256, isi.baris) for isi in batch.bahan.sumber}
    )
    manifest.note_inputs(
        [
            {"file": file, "sheet": sheet or None, "sha256": sha, "baris": jumlah}
            for file, sheet, sha, jumlah in masukan
        ]
    )
    manifest.note(
        "pengecualian",
        [
            {
                "aturan": isi.aturan,
                "nip": isi.nip,
                "kode_jabatan": isi.kode_jabatan,
                "alasan": isi.pengecualian.alasan,
                "nomor_dokumen": isi.pengecualian.nomor_dokumen,
            }
            for isi in temuan
            if isi.pengecualian is not None
        ],
    )


def _parameters(batch: Batch) -> list[object]:
    """Return the parameters of the law and of the office in a fixed order."""
    book = batch.law.book
    return [*sorted(book.parameter.items()), *sorted(book.kantor.items(), key=lambda isi: isi[0])]


def _borrowed(templat: Iterable[Templat]) -> tuple[str, ...]:
    """Say which templates came from the program because the office's own folder lacks them."""
    nama = list(dict.fromkeys(isi.nama for isi in templat if isi.dari_bawaan))
    if not nama:
        return ()
    return (
        f"Folder templat kantor tidak memuat {', '.join(nama)}; untuk itu dipakai templat bawaan program.",
    )


def _remarks(batch: Batch, baris: Sequence[Baris], diminta: Iterable[Surat]) -> tuple[str, ...]:
    if not any("sumpah" in surat.kunci for surat in diminta):
        return ()
    return catatan_sumpah(batch, [isi for isi in baris if batch.is_sworn(isi.move)])


def _kinds(jenis: Sequence[str]) -> frozenset[str]:
    dikenal = list(dict.fromkeys(surat.kunci for surat in SURAT))
    for kunci in jenis:
        if kunci not in dikenal:
            dekat = get_close_matches(kunci, dikenal, n=1)
            saran = f" Maksudnya «{dekat[0]}»?" if dekat else ""
            raise PengaturanError(
                f"Jenis naskah «{kunci}» tidak dikenal; yang ada: {', '.join(dikenal)}.{saran}"
            )
    return frozenset(jenis)


def _not_personal(pilihan: _Pilihan) -> tuple[str, ...]:
    """Say which kinds asked for with ``--nip`` are made for nobody alone.

    Raises PengaturanError where there is no other kind to write.
    """
    if not pilihan.nip:
        return ()
    perorangan = {surat.kunci for surat in SURAT if surat.lingkup is Lingkup.ORANG}
    bukan = ", ".join(
        dict.fromkeys(
            surat.kunci for surat in SURAT if surat.kunci in pilihan.jenis and surat.kunci not in perorangan
        )
    )
    if not bukan:
        return ()
    if not pilihan.jenis & perorangan:
        raise PengaturanError(
            f"Jenis {bukan} tidak dibuat per orang, jadi tidak ada yang ditulis; jalankan tanpa --nip."
        )
    return (f"Jenis {bukan} tidak dibuat per orang, jadi tidak ditulis; jalankan tanpa --nip untuk itu.",)


def _people(nip: Sequence[str], batch: Batch) -> frozenset[str]:
    bersih = ["".join(huruf for huruf in isi if huruf.isdigit()) for isi in nip]
    for asli, isi in zip(nip, bersih, strict=True):
        if isi not in batch.moves_by_nip:
            raise PengaturanError(f"NIP {nip_tercetak(isi) or asli} tidak ada dalam usulan batch ini.")
    return frozenset(bersih)
