"""read -> batch -> findings -> outputs: the Python API behind every command.

Heavy imports (pandas by way of the tables, openpyxl, docxtpl) happen inside the functions that need them,
so that ``mutasi --help`` and ``mutasi rules`` stay quick.
"""

from __future__ import annotations

import difflib
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from mutasi_cli.errors import PengaturanError
from mutasi_cli.lokasi import BATCH_BAWAAN, TEMPLAT, Lokasi, Permintaan, locate, shipped

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from mutasi_cli.domain.batch import Batch
    from mutasi_cli.domain.jawaban_awal import JawabanAwal
    from mutasi_cli.domain.katalog import HalamanAturan
    from mutasi_cli.domain.pemahaman import Pemahaman
    from mutasi_cli.domain.pengaturan import Pengaturan
    from mutasi_cli.domain.temuan import Finding, Severity
    from mutasi_cli.law import LawBook
    from mutasi_cli.outputs.periksa_surat import HasilPeriksa
    from mutasi_cli.outputs.salinan import LembarNilai
    from mutasi_cli.outputs.surat import HasilSurat
    from mutasi_cli.tables import OpsiBaca

__all__ = ["TEMPLAT", "Lokasi", "Permintaan", "locate", "shipped"]

POLA_TEMPLAT = ("*.docx", "*.html.j2")
"""What an office may edit; beside these the folder holds the source of the shipped templates."""


@dataclass(frozen=True, slots=True)
class Penilaian:
    """A batch with everything that the rules say about it, worst first.

    ``nomor`` are the numbers of decrees from the command line.
    """

    batch: Batch
    temuan: tuple[Finding, ...]
    lokasi: Lokasi
    nomor: Mapping[str, str] = field(default_factory=dict)

    @property
    def penghalang(self) -> tuple[Finding, ...]:
        """The galat that no waiver covers: with one of them the batch may not go out."""
        return tuple(finding for finding in self.temuan if finding.menghalangi)


@dataclass(frozen=True, slots=True)
class HasilAwal:
    """What ``start_batch`` wrote, and what was there before and stays as it is.

    ``kantor`` is the ``mutasi.toml`` of a folder above, which then holds for the batch.
    """

    ditulis: tuple[Path, ...]
    sudah_ada: tuple[Path, ...]
    kantor: Path | None = None


@dataclass(frozen=True, slots=True)
class Saringan:
    """Which findings to show: rules, people, severities; an empty set lets everything pass."""

    aturan: frozenset[str] = frozenset()
    nip: frozenset[str] = frozenset()
    keparahan: frozenset[Severity] = frozenset()

    def pilih(self, temuan: Sequence[Finding]) -> tuple[Finding, ...]:
        """Return the findings that pass, in their order."""
        return tuple(
            isi
            for isi in temuan
            if (not self.aturan or isi.aturan in self.aturan)
            and (not self.nip or isi.nip in self.nip)
            and (not self.keparahan or isi.keparahan in self.keparahan)
        )


def read_batch(permintaan: Permintaan, *, semua_pegawai: bool = False) -> tuple[Batch, Lokasi, LawBook]:
    """Read the workbook and build the batch; ``semua_pegawai``: with people whom it does not touch, too."""
    from mutasi_cli.domain.penyusunan import build_batch  # noqa: PLC0415 - keeps --help quick
    from mutasi_cli.law import load_lawbook  # noqa: PLC0415 - keeps --help quick
    from mutasi_cli.tables import read_bahan  # noqa: PLC0415 - loads pandas

    lokasi, pengaturan = locate(permintaan)
    lawbook = load_lawbook().with_office(pengaturan.parameter)
    opsi = replace(_reading_options(pengaturan, lawbook, permintaan.tanggal), semua_pegawai=semua_pegawai)
    bahan = read_bahan(lokasi.buku, pegawai=lokasi.pegawai, jabatan=lokasi.jabatan, opsi=opsi)
    bahan = replace(bahan, fakta=bahan.fakta.with_numbers(permintaan.nomor))
    tanggal = bahan.fakta.tanggal_pelantikan
    if tanggal is None:
        raise PengaturanError(
            f"Tanggal pelantikan belum ada. Isi kunci tanggal_pelantikan di lembar batch pada "
            f"{lokasi.buku.name}, atau beri pilihan --tanggal 2026-02-06."
        )
    return build_batch(bahan, pengaturan, tanggal, lawbook), lokasi, lawbook


def validate(permintaan: Permintaan) -> Penilaian:
    """Read and judge a batch."""
    from mutasi_cli.rules.engine import judge  # noqa: PLC0415 - keeps --help quick

    batch, lokasi, lawbook = read_batch(permintaan)
    return Penilaian(batch, judge(batch, lawbook), lokasi, permintaan.nomor)


def describe_file(
    berkas: Path, *, tabel: str | None = None, folder_kerja: Path = Path()
) -> tuple[Pemahaman, ...]:
    """Return how each sheet of a file is understood, with the office's own headings; nothing is judged.

    The settings are those of the file's folder, else of ``folder_kerja``. ``tabel`` says which table the file
    is; left out, it is the one under whose name ``[berkas]`` names this file, or the reader finds out.
    """
    from mutasi_cli import settings  # noqa: PLC0415 - keeps --help quick
    from mutasi_cli.law import load_lawbook  # noqa: PLC0415 - keeps --help quick
    from mutasi_cli.tables import describe  # noqa: PLC0415 - loads the reader

    berkas_toml = settings.find_settings(berkas.parent) or settings.find_settings(folder_kerja)
    pengaturan = settings.read_settings(berkas_toml)
    lawbook = load_lawbook().with_office(pengaturan.parameter)
    if tabel is None and berkas_toml is not None:
        dicari = settings.resolved(berkas)
        for nama in ("pegawai", "jabatan"):
            tertulis = pengaturan.berkas.get(nama)
            if tertulis and settings.resolved(berkas_toml.parent / tertulis) == dicari:
                tabel = nama
    return describe(berkas, _reading_options(pengaturan, lawbook), tabel=tabel)


def start_batch(folder: Path, jawaban: JawabanAwal | None = None) -> HasilAwal:
    """Write settings, form and templates of a new batch folder; what is there already stays as it is.

    ``jawaban`` fills in what somebody knows already. Where the office has its ``mutasi.toml`` in a folder
    above, only the form is written: empty settings nearer to the batch would hide those of the office, and
    templates are looked for beside them.
    """
    from mutasi_cli import settings  # noqa: PLC0415 - keeps --help quick
    from mutasi_cli.domain.jawaban_awal import JawabanAwal  # noqa: PLC0415 - only init needs it
    from mutasi_cli.law import load_lawbook  # noqa: PLC0415 - keeps --help quick
    from mutasi_cli.outputs.berkas import write_missing  # noqa: PLC0415 - few commands need it
    from mutasi_cli.outputs.formulir import build_form  # noqa: PLC0415 - loads openpyxl
    from mutasi_cli.outputs.kunci import sole_writer  # noqa: PLC0415 - few commands need it
    from mutasi_cli.outputs.pengaturan_awal import initial_settings  # noqa: PLC0415 - only init needs it
    from mutasi_cli.rules import RULES  # noqa: PLC0415 - keeps --help quick

    isian = jawaban or JawabanAwal()
    kode = tuple(rule.code for rule in RULES if rule.waivable)
    isi = {folder / BATCH_BAWAAN: build_form(load_lawbook(), kode_aturan=kode, isian=isian.batch)}
    kantor = settings_above(folder)
    if kantor is None:
        isi = {folder / settings.NAMA_BERKAS: initial_settings(isian.pengaturan), **isi}
        isi |= {folder / TEMPLAT / templat.name: templat.read_bytes() for templat in _shipped_templates()}
    saran = "pilih folder lain, misalnya «mutasi init batch-baru»"
    with ExitStack() as kunci:
        for tempat in dict.fromkeys(path.parent for path in isi):
            kunci.enter_context(sole_writer(tempat, saran=saran))
        return HasilAwal(*write_missing(isi, saran=saran), kantor=kantor)


def settings_above(folder: Path) -> Path | None:
    """Return the ``mutasi.toml`` above a folder, None where it has its own or there is none."""
    from mutasi_cli import settings  # noqa: PLC0415 - keeps --help quick

    berkas_toml = settings.find_settings(folder)
    return None if berkas_toml is None or berkas_toml.parent == settings.resolved(folder) else berkas_toml


def _shipped_templates() -> list[Path]:
    return [templat for pola in POLA_TEMPLAT for templat in sorted(shipped(TEMPLAT).glob(pola))]


def write_annotated(penilaian: Penilaian, *, ketat: bool = False) -> tuple[Path, ...]:
    """Write the marked copies of the batch's workbook and of the tables outside it; return where they lie."""
    from mutasi_cli.outputs.salinan import Asli, write_copies  # noqa: PLC0415 - loads lxml

    lokasi = penilaian.lokasi
    berkas = {
        path.resolve(): path for path in (lokasi.buku, lokasi.pegawai, lokasi.jabatan) if path is not None
    }
    asli = [Asli(path, partial(_plain_sheets, path)) for path in berkas.values()]
    return write_copies(penilaian.batch, penilaian.temuan, asli, lokasi.keluaran, ketat=ketat)


def write_roster(penilaian: Penilaian, *, draf: bool, hanya_pertek: bool = False) -> HasilSurat:
    """Write the roster workbook and the annexes of the decrees; the caller has refused galat before.

    ``hanya_pertek`` notes that the batch is only the approved part of what is proposed.
    """
    from mutasi_cli.outputs.roster import build_roster  # noqa: PLC0415 - loads openpyxl
    from mutasi_cli.outputs.surat import write_papers  # noqa: PLC0415 - loads docxtpl

    batch, lokasi = penilaian.batch, penilaian.lokasi
    tanggal = f"{batch.tanggal:%Y-%m-%d}"
    return write_papers(
        batch,
        lokasi.keluaran,
        templates=lokasi.templates,
        bawaan=shipped(TEMPLAT),
        temuan=penilaian.temuan,
        draf=draf,
        jenis=("lampiran",),
        hanya_pertek=hanya_pertek,
        tambahan={f"lantikan-{tanggal}.xlsx": build_roster(batch, draf=draf)},
    )


def write_decree(
    penilaian: Penilaian,
    *,
    draf: bool,
    jenis: Sequence[str] = (),
    nip: Sequence[str] = (),
    hanya_pertek: bool = False,
    lapor: Callable[[int, int], None] | None = None,
) -> HasilSurat:
    """Write the papers; ``jenis`` and ``nip`` narrow them down. The caller has refused galat before.

    ``hanya_pertek`` notes that the batch is only the approved part of what is proposed. ``lapor`` is told how
    many papers are filled and how many there will be.
    """
    from mutasi_cli.outputs.surat import write_papers  # noqa: PLC0415 - loads docxtpl

    lokasi = penilaian.lokasi
    return write_papers(
        penilaian.batch,
        lokasi.keluaran,
        templates=lokasi.templates,
        bawaan=shipped(TEMPLAT),
        temuan=penilaian.temuan,
        draf=draf,
        jenis=jenis,
        nip=nip,
        nomor=penilaian.nomor,
        hanya_pertek=hanya_pertek,
        lapor=lapor,
    )


def verify(
    permintaan: Permintaan,
    sebagian: Callable[[Batch], Batch] | None = None,
    *,
    hanya_pertek: bool = False,
) -> tuple[Batch, HasilPeriksa]:
    """Read the papers of the day back and compare them with the batch.

    Numbers given to ``mutasi decree`` as options hold too, unless the workbook or this call has its own. With
    ``hanya_pertek``, or when the papers were written so, ``sebagian`` picks the part they are compared with.
    """
    from mutasi_cli.outputs.periksa_surat import (  # noqa: PLC0415 - loads docxtpl
        noted_partial,
        verify_papers,
        with_noted_numbers,
    )

    batch, lokasi, lawbook = read_batch(permintaan)
    batch = with_noted_numbers(batch, lokasi.keluaran, lawbook)
    if sebagian is not None and (hanya_pertek or noted_partial(batch, lokasi.keluaran)):
        batch = sebagian(batch)
    return batch, verify_papers(batch, lokasi.keluaran, templates=lokasi.templates, bawaan=shipped(TEMPLAT))


def copy_templates(folder: Path) -> HasilAwal:
    """Copy the shipped templates into a folder, to be edited there; what is there already stays as it is."""
    from mutasi_cli.outputs.berkas import write_missing  # noqa: PLC0415 - few commands need it
    from mutasi_cli.outputs.kunci import sole_writer  # noqa: PLC0415 - as above

    isi = {folder / templat.name: templat.read_bytes() for templat in _shipped_templates()}
    saran = "sebutkan folder lain"
    with sole_writer(folder, saran=saran):
        return HasilAwal(*write_missing(isi, saran=saran))


def write_report(penilaian: Penilaian) -> HasilSurat:
    """Write the report for the meeting (one HTML page), also of a batch that still has galat."""
    from mutasi_cli.outputs import laporan  # noqa: PLC0415 - loads jinja2

    lokasi = penilaian.lokasi
    return laporan.write_report(
        penilaian.batch,
        lokasi.keluaran,
        templates=lokasi.templates,
        bawaan=shipped(TEMPLAT),
        temuan=penilaian.temuan,
    )


def write_masked_report(penilaian: Penilaian) -> Path:
    """Write the report of a batch whose people are masked: no paper of the day, so no manifest has it."""
    from mutasi_cli.outputs import laporan  # noqa: PLC0415 - loads jinja2
    from mutasi_cli.outputs.berkas import write_whole  # noqa: PLC0415 - few commands need it
    from mutasi_cli.outputs.kunci import sole_writer  # noqa: PLC0415 - as above

    batch, lokasi = penilaian.batch, penilaian.lokasi
    halaman = laporan.build_report(batch, penilaian.temuan, templates=(lokasi.templates, shipped(TEMPLAT)))
    path = lokasi.keluaran / f"{batch.tanggal:%Y-%m-%d}" / f"laporan-{batch.tanggal:%Y-%m-%d}-samar.html"
    with sole_writer(path.parent):
        write_whole(path, halaman.data)
    return path


def catalogue() -> tuple[HalamanAturan, ...]:
    """Return the pages of all rules, in the order of the catalogue."""
    from mutasi_cli.domain.katalog import HalamanAturan  # noqa: PLC0415 - keeps --help quick
    from mutasi_cli.rules import RULES  # noqa: PLC0415 - keeps --help quick

    hasil = []
    for rule in RULES:
        halaman = rule.page()
        hasil.append(
            HalamanAturan(
                code=rule.code,
                name=rule.name,
                severity=rule.severity,
                basis=rule.basis,
                kolom=rule.kolom,
                waivable=rule.waivable,
                ringkasan=halaman.ringkasan,
                bagian=halaman.bagian,
            )
        )
    return tuple(hasil)


def known_codes(kode: Sequence[str]) -> frozenset[str]:
    """Return codes of rules in capitals. Raises PengaturanError for one that is not in the catalogue."""
    from mutasi_cli.rules import BY_CODE  # noqa: PLC0415 - keeps --help quick

    hasil = frozenset(isi.strip().upper() for isi in kode)
    for asing in sorted(hasil - BY_CODE.keys()):
        dekat = difflib.get_close_matches(asing, BY_CODE, n=1)
        saran = f" Mungkin maksudnya {dekat[0]}." if dekat else ""
        raise PengaturanError(f"Aturan «{asing}» tidak ada.{saran} Lihat «mutasi rules».")
    return hasil


def office_settings(folder: Path) -> Pengaturan:
    """Return the settings of the office whose folder this is (without a ``mutasi.toml``: none)."""
    from mutasi_cli import settings  # noqa: PLC0415 - keeps --help quick

    return settings.read_settings(settings.find_settings(folder))


def _reading_options(pengaturan: Pengaturan, lawbook: LawBook, tanggal: date | None = None) -> OpsiBaca:
    from mutasi_cli.tables import OpsiBaca  # noqa: PLC0415 - loads pandas

    return OpsiBaca(
        kolom=pengaturan.kolom,
        nama_lain_unit=pengaturan.nama_lain_unit,
        tanggal=tanggal,
        lawbook=lawbook,
        wilayah="" if pengaturan.instansi is None else pengaturan.instansi.wilayah,
        nip_pejabat=frozenset(isi.nip_rapat for isi in pengaturan.pejabat.values()) - {""},
    )


def _plain_sheets(path: Path) -> tuple[LembarNilai, ...]:
    """Return all sheets of a file as plain rows, for a copy that cannot be made in place."""
    from mutasi_cli.outputs.salinan import LembarNilai  # noqa: PLC0415 - loads lxml
    from mutasi_cli.tables import read_workbook  # noqa: PLC0415 - loads pandas

    buku = read_workbook(path)
    return tuple(
        LembarNilai(isi.sheet, isi.rows, isi.baris_awal, isi.kolom_awal)
        for isi in map(buku.lembar, buku.nama_lembar)
    )
