"""What the reader understood by itself, as sentences that every output says alike."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch


def reading_notes(batch: Batch) -> Iterator[str]:
    """Yield what was filled in or found by words: told once, so that the officer can contradict it."""
    recognised = batch.material.recognised
    if recognised:
        kinds = ", ".join(f"{posts.count} {posts.label}" for posts in recognised)
        count = sum(posts.count for posts in recognised)
        yield f"{count} jabatan dikenali dari namanya ({kinds}); isi kolomnya di tabel jabatan bila bukan demikian."
    in_words = sum(1 for move in batch.moves if move.usulan.from_words)
    if in_words:
        yield f"{in_words} jabatan tujuan ditemukan dari sebutannya; tiap sebutan cocok dengan tepat satu jabatan."
