"""The files of the proposal to I-MUT: its workbook and a letter of proposal for each category."""

from collections.abc import Mapping, Sequence

from mutasi_cli.disk.day_files import place_day_files
from mutasi_cli.disk.file_names import IMUT_FOLDER, safe_part
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
    template = WordTemplate.load(folders.templates, kind.template, house_style(kind, batch), folders.shipped)
    files = [(f"{IMUT_FOLDER}/usulan-imut-{batch.tanggal:%Y-%m-%d}.xlsx", workbook)]
    for path, rows in letters.items():
        context = kind.compose(batch, rows, draft=draft)
        if isinstance(context, list):
            raise TypeError(kind.key)
        nama = "-".join(safe_part(word, blank="kategori").lower() for word in path)
        files.append((f"{IMUT_FOLDER}/{_KEY}-{nama}.docx", template.render(context)))
    templates = [{"berkas": template.nama, "sha256": template.fingerprint}]
    return place_day_files(batch, findings, folders.output, files, instead_of=(IMUT_FOLDER,), templates=templates)
