"""The comparison with an export of SIASN in words."""

from datetime import date

from mutasi_cli.domain.calendar import long_date
from mutasi_cli.domain.reconciliation import ArrivalState, SharedPost

STATE_WORDS = {
    ArrivalState.SUDAH: "sudah",
    ArrivalState.TMT_BEDA: "TMT berbeda",
    ArrivalState.BELUM: "belum",
    ArrivalState.LAIN: "jabatan lain",
    ArrivalState.TIDAK_TERLIHAT: "tidak terlihat",
    ArrivalState.TIDAK_ADA: "tidak ada di ekspor",
}


def age_words(day: date | None) -> str:
    """Return of which day an export is; its file date is never taken for it."""
    return "tanggal ekspor tidak diketahui" if day is None else f"data per {long_date(day)}"


def ends_words(post: SharedPost) -> str:
    """Return what ends that a post has two holders."""
    if post.ends_with is not None:
        return f"riwayat {post.ends_with.move.who} diunggah"
    return "riwayat pemangku lamanya ditutup" if post.from_batch else "riwayat yang keliru diperbaiki"
