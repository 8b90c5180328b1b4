"""What follows the ceremony: the records for SIASN, whose must be closed first, who changes places in a circle."""

from collections import Counter
from collections.abc import Mapping

from mutasi_cli.domain.siasn_upload import Upload
from mutasi_cli.views.report.template_data import AfterCeremony, ClosedFirst, UploadLine
from mutasi_cli.words.upload_words import column_words

_MOST_LACKS = 8


def after_ceremony(upload: Upload, nomor: Mapping[int, int]) -> AfterCeremony:
    """Return the section; ``nomor`` maps a move (its identity) to its number in the roster."""
    lacks: Counter[str] = Counter()
    for held in upload.held:
        lacks.update({lack.column for lack in held.reasons})
    waiting = sum(held.because is not None for held in upload.held)
    sentences = [f"{len(upload.ready)} dari {len(upload.ready) + len(upload.held)} riwayat jabatan siap diunggah."]
    if waiting:
        sentences.append(f"{waiting} orang hanya menunggu: jabatan barunya masih dipangku orang yang belum siap.")
    return AfterCeremony(
        kalimat=tuple(sentences),
        kurang=tuple(
            f"{column_words(column)}: {count} orang"
            for column, count in sorted(lacks.items(), key=lambda entry: (-entry[1], entry[0]))[:_MOST_LACKS]
        ),
        didahului=tuple(
            ClosedFirst(entry.nama, entry.jabatan, entry.reason, tuple(row.move.who for row in entry.rows))
            for entry in upload.preceding
        ),
        cincin=tuple(" → ".join(row.move.who for row in ring) for ring in upload.rings),
        urutan=tuple(
            UploadLine(
                number,
                ready.row.move.who,
                f"#orang-{nomor[id(ready.row.move)]}",
                ready.row.move.new_jabatan,
                ready.group,
            )
            for number, ready in enumerate(upload.ready, start=1)
        ),
    )
