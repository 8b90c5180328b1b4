"""What falls empty, what stays empty, what the batch fills, and who is left without a post."""

from collections.abc import Mapping

from mutasi_cli.domain.batch import Batch, Vacancy
from mutasi_cli.domain.nip import printed_nip
from mutasi_cli.views.report.report_words import service_words
from mutasi_cli.views.report.template_data import FilledPost, VacantPost, WithoutPost
from mutasi_cli.words.impact_words import person_name, plt_words, vacancy_state

WITHOUT_PLT = "belum ada Plt."


def vacant_posts(batch: Batch, *, new: bool) -> tuple[VacantPost, ...]:
    """Return the posts that the batch empties (``new``), or that were empty before and stay so.

    Those of vital services come first.
    """
    chosen = [vacancy for vacancy in batch.vacancies if vacancy.was_filled is new]
    chosen.sort(key=lambda vacancy: (vacancy.jabatan.layanan_vital is None, vacancy.jabatan.kode))
    return tuple(_vacancy(batch, vacancy) for vacancy in chosen)


def terisi(batch: Batch, card_numbers: Mapping[int, int]) -> tuple[FilledPost, ...]:
    """Return the posts for one person that were empty before the batch and are held after it."""
    filled_posts = []
    for kode in sorted(batch.moves_by_target):
        jabatan = batch.jabatan[kode]
        if jabatan.formasi != 1 or batch.holders_before.get(kode) or not batch.holders_after.get(kode):
            continue
        for move in batch.moves_by_target[kode]:
            link = f"#orang-{card_numbers[id(move)]}"
            filled_posts.append(FilledPost(jabatan.full_name, service_words(jabatan), move.who, link))
    return tuple(sorted(filled_posts, key=lambda filled_post: not filled_post.layanan))


def without_jabatan(batch: Batch) -> tuple[WithoutPost, ...]:
    """Return the people who held a post and hold none after the batch, each with the cause."""
    return tuple(WithoutPost(person_name(batch, nip), printed_nip(nip), _why(batch, nip)) for nip in batch.without_post)


def _vacancy(batch: Batch, vacancy: Vacancy) -> VacantPost:
    jabatan = vacancy.jabatan
    former_holders = batch.holders_before.get(jabatan.kode, ())
    vital = service_words(jabatan)
    plt = WITHOUT_PLT if vacancy.plt is None else plt_words(batch, vacancy.plt)
    nada = "peringatan" if vital or vacancy.was_filled else "info"
    if vital and vacancy.plt is None:
        nada = "galat"
    return VacantPost(
        jabatan=jabatan.full_name,
        layanan=vital,
        sebelum=", ".join(person_name(batch, nip) for nip in former_holders) or "kosong",
        sesudah=f"{vacancy_state(vacancy)}; {plt}",
        nada=nada,
    )


def _why(batch: Batch, nip: str) -> str:
    jabatan = batch.displaced.get(nip)
    if jabatan is not None:
        successors = ", ".join(move.who for move in batch.moves_by_target.get(jabatan.kode, ()))
        return f"{jabatan.full_name} diberikan kepada {successors}, sedangkan ia tidak ada dalam usulan."
    former_posts = [batch.jabatan[kode] for kode, nips in sorted(batch.holders_before.items()) if nip in nips]
    return f"Meninggalkan {', '.join(post.full_name for post in former_posts)} tanpa jabatan baru."
