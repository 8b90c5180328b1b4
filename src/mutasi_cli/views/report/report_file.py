"""Put the report in place beside the papers of the day, under the same manifest."""

from collections.abc import Sequence

from mutasi_cli.disk.folder_lock import sole_writer
from mutasi_cli.disk.manifest import Manifest, fingerprint
from mutasi_cli.disk.origin_note import note_origin
from mutasi_cli.disk.placed_papers import PapersResult
from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.cause import NOTHING_FOUND, Diagnosis
from mutasi_cli.domain.finding import Finding
from mutasi_cli.domain.paper_request import PaperFolders
from mutasi_cli.domain.siasn_upload import Upload
from mutasi_cli.views.report.page import build_report, report_file_name


def write_report(
    batch: Batch,
    findings: Sequence[Finding],
    folders: PaperFolders,
    diagnosis: Diagnosis = NOTHING_FOUND,
    upload: Upload | None = None,
) -> PapersResult:
    """Write ``laporan-<tanggal>.html`` into ``<output>/<date of the inauguration>``.

    The first page begins with the causes of ``diagnosis``; ``upload`` is what goes to SIASN afterwards.

    A batch with galat gets its report too: the report is there to judge it. One changed by hand is never
    overwritten.

    Raises :class:`TemplateError` and :class:`OutputError`.
    """
    day_folder = folders.output / f"{batch.tanggal:%Y-%m-%d}"
    sources = [folder for folder in (folders.templates, folders.shipped) if folder is not None]
    report_page = build_report(batch, findings, templates=sources, diagnosis=diagnosis, upload=upload)
    with sole_writer(day_folder):
        manifest = Manifest.load(day_folder)
        note_origin(manifest, batch, findings)
        manifest.note_merged(
            "templat",
            (
                {"berkas": nama, "sha256": fingerprint(template_text.encode("utf-8"))}
                for nama, template_text in report_page.template
            ),
            ["berkas"],
        )
        return PapersResult(day_folder, (manifest.place(report_file_name(batch), report_page.data),))
