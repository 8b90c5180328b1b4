"""The post that somebody names by its code or in words."""

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.errors import SettingsError, StopKind
from mutasi_cli.read.resolve_post import PostFinder
from mutasi_cli.words.sentence_words import perhaps_meant

_MOST_NAMED = 5
"""So many posts are named where words fit several."""


def named_post(batch: Batch, text: str) -> Jabatan:
    """Return the post that a code or words name exactly; near ones are only told.

    Raises :class:`~mutasi_cli.errors.SettingsError` for a post that the table does not know or that the words leave
    open.
    """
    wanted = text.strip()
    if wanted in batch.jabatan:
        return batch.jabatan[wanted]
    instansi = batch.office_settings.instansi
    post_finder = PostFinder(
        batch.jabatan, batch.office_settings.unit_names, "" if instansi is None else instansi.wilayah
    )
    found = post_finder.find(wanted, None)
    if found.kode is None and not found.duplicates:
        # Perhaps a code with a slip: then codes like it are named before words like it.
        found = post_finder.kode(wanted, wanted)
    if found.kode is not None:
        return batch.jabatan[found.kode]
    if found.duplicates:
        several = _named([(kode, batch.jabatan[kode].full_name) for kode in found.duplicates[:_MOST_NAMED]])
        rest = len(found.duplicates) - _MOST_NAMED
        more = f", dan {rest} lagi" if rest > 0 else ""
        raise SettingsError(
            f"«{wanted}» cocok dengan beberapa jabatan: {several}{more}. Sebutkan kodenya.", StopKind.CHOICE
        )
    suggestion = perhaps_meant(*([_named(found.suggestion)] if found.suggestion else []))
    raise SettingsError(f"Jabatan «{wanted}» tidak ada di tabel jabatan.{suggestion}", StopKind.CHOICE)


def _named(jabatan: list[tuple[str, str]] | tuple[tuple[str, str], ...]) -> str:
    return ", ".join(f"{nama} [{kode}]" for kode, nama in jabatan)
