"""Files of a day that no template makes: workbooks and data, placed and noted like papers."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from mutasi_cli.disk.folder_lock import sole_writer
from mutasi_cli.disk.manifest import Manifest
from mutasi_cli.disk.origin_note import note_origin
from mutasi_cli.disk.placed_papers import PapersResult
from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding


def place_day_files(
    batch: Batch,
    findings: Sequence[Finding],
    output: Path,
    files: Sequence[tuple[str, bytes]],
    *,
    instead_of: Iterable[str],
    templates: Iterable[Mapping[str, str]] = (),
) -> PapersResult:
    """Put files into the folder of the day below ``output``.

    ``instead_of`` are the folders and files that this run speaks for: what lies there from an earlier run and
    is not written again moves out of the way. ``templates`` are noted with their fingerprints. A file that was
    changed by hand is never overwritten.
    """
    day_folder = output / f"{batch.tanggal:%Y-%m-%d}"
    with sole_writer(day_folder, folders_below=True):
        manifest = Manifest.load(day_folder)
        note_origin(manifest, batch, findings)
        templates = list(templates)
        if templates:
            manifest.note_merged("templat", templates, ["berkas"])
        result = manifest.place_all(files)
        in_force = [nama for placed in result for nama in (placed.file, placed.replacement) if nama is not None]
        return PapersResult(day_folder, result, stale=manifest.retire(instead_of, in_force))
