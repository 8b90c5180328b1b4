"""Gather the whole report from a judged batch."""

from collections.abc import Sequence
from pathlib import Path

from mutasi_cli import __version__
from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import day_name, long_date
from mutasi_cli.domain.cause import Diagnosis
from mutasi_cli.domain.finding import Finding
from mutasi_cli.domain.roster_order import roster_order
from mutasi_cli.domain.siasn_upload import Upload
from mutasi_cli.views.report import template_data
from mutasi_cli.views.report.after_section import after_ceremony
from mutasi_cli.views.report.causes_section import cause_groups
from mutasi_cli.views.report.chains_section import chain_drawings, tunggal
from mutasi_cli.views.report.findings_section import Placement, findings_sections
from mutasi_cli.views.report.move_cards import kartu
from mutasi_cli.views.report.profile_section import chart_of_kinds, profil
from mutasi_cli.views.report.report_words import UNCLEAR
from mutasi_cli.views.report.services_section import layanan
from mutasi_cli.views.report.summary_section import angka, hitungan, nada_putusan, perhatian
from mutasi_cli.views.report.vacancies_section import terisi, vacant_posts, without_jabatan
from mutasi_cli.words.finding_words import summary_sentence, verdict_sentence
from mutasi_cli.words.law_words import office_provisions
from mutasi_cli.words.unjudged_words import unjudged_sentence

TITLE = "Laporan Usulan Mutasi dan Pelantikan"


def compose_report(
    batch: Batch, temuan: Sequence[Finding], diagnosis: Diagnosis, upload: Upload | None = None
) -> template_data.Report:
    """Return everything that the page shows. The order of the findings does not matter.

    ``upload`` is what goes to SIASN afterwards; None leaves that section out.
    """
    temuan = sorted(temuan, key=lambda entry: entry.sort_key)
    row = roster_order(batch)
    nomor = {id(entry.move): entry.nomor for entry in row}
    placement = Placement(batch, temuan)
    instansi = batch.office_settings.instansi
    facts = batch.facts
    filled_posts = terisi(batch, nomor)
    jenis = chart_of_kinds(batch)
    hari = f"{day_name(batch.tanggal)}, {long_date(batch.tanggal)}"
    data_day = facts.tanggal_data_pegawai
    return template_data.Report(
        sesudah=None if upload is None else after_ceremony(upload, nomor),
        instansi="" if instansi is None else instansi.nama,
        judul=TITLE,
        nama=facts.nama or f"Pelantikan {long_date(batch.tanggal)}",
        hari=f"{hari}, {facts.jam}" if facts.jam else hari,
        tempat=facts.tempat or "",
        data_pegawai="" if data_day is None else long_date(data_day),
        program=f"mutasi {__version__}",
        putusan=verdict_sentence(temuan),
        nada_putusan=nada_putusan(temuan),
        ringkas=f"{summary_sentence(batch, temuan)}.",
        sebab=cause_groups(diagnosis, placement),
        belum_diperiksa=tuple(map(unjudged_sentence, diagnosis.unjudged)),
        hitungan=hitungan(batch),
        angka=angka(batch, temuan, len(filled_posts)),
        jenis=jenis,
        perhatian=perhatian(batch, temuan),
        rantai=chain_drawings(batch, nomor),
        tunggal=tunggal(batch, nomor),
        kosong_baru=vacant_posts(batch, new=True),
        kosong_lama=vacant_posts(batch, new=False),
        terisi=filled_posts,
        tanpa=without_jabatan(batch),
        layanan=layanan(batch),
        temuan=findings_sections(batch, placement, nomor),
        ketentuan=tuple(template_data.Provision(i.sentence, i.alasan) for i in office_provisions(batch)),
        file_ketentuan=batch.office_settings.file,
        profil=profil(batch),
        kartu=kartu(batch, row, placement),
        pilihan_jenis=tuple(entry.label for entry in jenis.batang if entry.label != UNCLEAR),
        sumber=tuple(
            template_data.Source(Path(entry.file).name, entry.sheet or "", entry.row, entry.sha256)
            for entry in batch.material.source
        ),
    )
