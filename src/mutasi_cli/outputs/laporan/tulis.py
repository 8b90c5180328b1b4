"""Put the report in place beside the papers of the day, under the same manifest."""

from collections.abc import Sequence
from pathlib import Path

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.temuan import Finding
from mutasi_cli.outputs.kunci import sole_writer
from mutasi_cli.outputs.laporan.halaman import build_report, nama_laporan
from mutasi_cli.outputs.manifest import Manifest, sidik
from mutasi_cli.outputs.surat.tulis import HasilSurat, note_origin


def write_report(
    batch: Batch, folder: Path, *, templates: Path, bawaan: Path, temuan: Sequence[Finding]
) -> HasilSurat:
    """Write ``laporan-<tanggal>.html`` into ``folder/<date of the inauguration>``.

    ``templates`` is the folder of the office's templates; what lacks there comes from ``bawaan``. A batch
    with galat gets its report too: the report is there to judge it. One changed by hand is never overwritten.

    Raises :class:`TemplateError` and :class:`KeluaranError`.
    """
    hari = folder / f"{batch.tanggal:%Y-%m-%d}"
    halaman = build_report(batch, temuan, templates=(templates, bawaan))
    with sole_writer(hari):
        manifest = Manifest.load(hari)
        note_origin(manifest, batch, temuan)
        manifest.note_merged(
            "templat",
            ({"berkas": nama, "sha256": sidik(isi.encode("utf-8"))} for nama, isi in halaman.templat),
            ["berkas"],
        )
        return HasilSurat(hari, (manifest.place(nama_laporan(batch), halaman.data),))
