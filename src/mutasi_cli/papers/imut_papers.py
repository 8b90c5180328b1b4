"""The files of the proposal to I-MUT: its workbook and a letter of proposal for each category."""

from collections.abc import Mapping, Sequence

from mutasi_cli.disk.file_names import IMUT_FOLDER, safe_part
from mutasi_cli.disk.folder_lock import sole_writer
from mutasi_cli.disk.manifest import Manifest
from mutasi_cli.disk.origin_note import note_origin
from mutasi_cli.disk.placed_papers import PapersResult
from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding
from mutasi_cli.domain.paper_request import PaperFolders
from mutasi_cli.domain.roster_order import Row
from mutasi_cli.papers.paper_plan import house_style
from mutasi_cli.papers.register import PAPERS
from mutasi_cli.papers.word_template import WordTemplate

_KEY = "usulan_bkn"


def write_proposal(
    batch: Batch,
    findings: Sequence[Finding],
    folders: PaperFolders,
    workbook: bytes,
    letters: Mapping[tuple[str, ...], Sequence[Row]],
    *,
    draft: bool,
) -> PapersResult:
    """Write workbook and letters into ``<output>/<date of the inauguration>/imut``.

    ``letters`` maps the words of a category to its rows. A file that was changed by hand is never overwritten;
    a letter of an earlier run that no longer belongs to the batch moves out of the way.

    Raises :class:`TemplateError` and :class:`OutputError`.
    """
    kind = next(paper_kind for paper_kind in PAPERS if paper_kind.key == _KEY)
    day_folder = folders.output / f"{batch.tanggal:%Y-%m-%d}"
    with sole_writer(day_folder, folders_below=True):
        template = WordTemplate.load(folders.templates, kind.template, house_style(kind, batch), folders.shipped)
        files = [(f"{IMUT_FOLDER}/usulan-imut-{batch.tanggal:%Y-%m-%d}.xlsx", workbook)]
        for path, rows in letters.items():
            context = kind.compose(batch, rows, draft=draft)
            if isinstance(context, list):
                raise TypeError(kind.key)
            nama = "-".join(safe_part(word, blank="kategori").lower() for word in path)
            files.append((f"{IMUT_FOLDER}/{_KEY}-{nama}.docx", template.render(context)))
        manifest = Manifest.load(day_folder)
        note_origin(manifest, batch, findings)
        manifest.note_merged("templat", [{"berkas": template.nama, "sha256": template.fingerprint}], ["berkas"])
        result = manifest.place_all(files)
        in_force = [nama for placed in result for nama in (placed.file, placed.replacement) if nama is not None]
        return PapersResult(day_folder, result, stale=manifest.retire([IMUT_FOLDER], in_force))
