"""What a batch does to the organisation, in words: shared by the terminal, the roster and the report."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from mutasi_cli.domain.batch import Batch, Vacancy
from mutasi_cli.domain.calendar import long_date
from mutasi_cli.domain.chains import Chain, KindOfChain, Step
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.usulan import Plt
from mutasi_cli.domain.vacancy import VacancySource, VacantSince, empty_since
from mutasi_cli.domain.vocabulary import Group, LayananVital

ARROW = " -> "

GROUP_NAMES: Mapping[Group, str] = {
    Group.STRUKTURAL: "jabatan struktural",
    Group.TUGAS_TAMBAHAN: "tugas tambahan",
}
"""The two groups as outputs name them."""


def chain_title(chain: Chain) -> str:
    """Return what a group of linked moves is: ``Rantai 4 orang``, ``Tukar tempat``, ``Lingkaran 3 orang``."""
    if chain.is_swap:
        return "Tukar tempat 2 orang"
    if chain.jenis is KindOfChain.CYCLE:
        return f"Lingkaran {len(chain.step)} orang"
    if chain.jenis is KindOfChain.CHAIN:
        return f"Rantai {len(chain.step)} orang"
    return "Perpindahan tunggal"


def origin_name(step: Step) -> str:
    """Return the post that a step leaves, in words; where it leaves none, what the person stays in."""
    if step.source is not None:
        return step.source.full_name
    old_words = step.move.old_jabatan
    if not old_words:
        return "(jabatan lama tidak tercatat)"
    return f"{old_words} (tetap)" if step.move.to_tugas_tambahan else old_words


def target_name(step: Step) -> str:
    """Return the post that a step takes, in words."""
    if step.destination is not None:
        return step.destination.full_name
    if step.move.usulan.asks_target:
        written = step.move.usulan.written_target
        return f"(jabatan tujuan «{written}» belum dikenali)" if written else "(jabatan tujuan belum ditulis)"
    return "(diberhentikan dari jabatan)"


def where_room_began(batch: Batch, chain: Chain) -> str | None:
    """Return what made room for the last person of a chain, None for a ring or a removal."""
    last_step = chain.step[-1]
    if chain.jenis is KindOfChain.CYCLE or last_step.destination is None:
        return None
    destination = last_step.destination
    former = [nip for nip in batch.holders_before.get(destination.kode, ()) if nip != last_step.move.nip]
    if not former:
        return f"{destination.full_name} sebelumnya kosong"
    if destination.formasi > 1:
        return None
    return f"{destination.full_name} sebelumnya dipangku {_names(batch, tuple(former))}"


def state(batch: Batch, kode: str, pemangku: tuple[str, ...]) -> str:
    """Return who is in a post: the names of its holders, else its Plt and until when, else ``blank``."""
    if pemangku:
        return _names(batch, pemangku)
    plt = batch.acting(kode)
    return "kosong" if plt is None else f"kosong; {plt_words(batch, plt)}"


def plt_words(batch: Batch, plt: Plt) -> str:
    """Return a Plt with the last day of the order: ``Plt. Tri Lestari sampai 5 Mei 2026``."""
    nama = "(belum ditunjuk)" if plt.nip_plt is None else _names(batch, (plt.nip_plt,))
    return f"Plt. {nama}" if plt.selesai is None else f"Plt. {nama} sampai {long_date(plt.selesai)}"


def vacancy_state(vacancy: Vacancy) -> str:
    """Return since when a post is empty, seen from the batch."""
    return "menjadi kosong" if vacancy.was_filled else "tetap kosong"


_VACANCY_SOURCE_WORDS: Mapping[VacancySource, str] = {
    VacancySource.BATCH: "sejak {hari}, ditinggalkan dalam batch ini",
    VacancySource.PENSIUN: "sejak {hari}, pemangku terakhir pensiun",
    VacancySource.RIWAYAT: "sejak {hari} menurut riwayat jabatan",
    VacancySource.PLT: "paling lambat sejak {hari}, awal perintah Plt.",
}


def vacant_since_words(since: VacantSince | None) -> str:
    """Return since when a post is empty, in words that say what tells it."""
    if since is None:
        return "sejak kapan tidak tercatat"
    return _VACANCY_SOURCE_WORDS[since.source].format(hari=long_date(since.tanggal))


@dataclass(frozen=True, slots=True)
class ServiceRow:
    """A post of a vital service before and after the batch; ``before``, ``after`` are words.

    ``vacant_since`` is told only of a post that is empty before or after the batch, ``pensiun`` (the first
    day of the pension of its next holder to retire) only of one that is held after it.
    """

    jabatan: Jabatan
    layanan: LayananVital
    sebelum: str
    sesudah: str
    filled_before: bool
    filled_after: bool
    plt: Plt | None
    vacant_since: VacantSince | None
    pensiun: date | None

    @property
    def changed(self) -> bool:
        """True where the holders change, or where the post is empty after the batch."""
        return self.sebelum != self.sesudah or not self.filled_after


def service_board(batch: Batch) -> tuple[ServiceRow, ...]:
    """Return every post of a vital service that exists, by service and code."""
    order = {service: nomor for nomor, service in enumerate(LayananVital)}
    vital = [
        (order[post.layanan_vital], kode, post, post.layanan_vital)
        for kode, post in batch.jabatan.items()
        if post.layanan_vital is not None and post.active
    ]
    since = empty_since(batch, (post for _, kode, post, _ in vital if not _held_all_along(batch, kode)))
    service_rows = []
    for _, kode, jabatan, service in sorted(vital, key=lambda post: post[:2]):
        before = batch.holders_before.get(kode, ())
        after = batch.holders_after.get(kode, ())
        days = [batch.retirement(batch.pegawai[nip], jabatan, batch.law) for nip in after]
        service_rows.append(
            ServiceRow(
                jabatan,
                service,
                state(batch, kode, before),
                state(batch, kode, after),
                bool(before),
                bool(after),
                batch.acting(kode),
                since.get(kode),
                min((post for post in days if post is not None), default=None),
            )
        )
    return tuple(service_rows)


def _held_all_along(batch: Batch, kode: str) -> bool:
    return bool(batch.holders_before.get(kode) and batch.holders_after.get(kode))


@dataclass(frozen=True, slots=True)
class Retirement:
    """The first day of the pension of somebody who holds a post after the batch."""

    tanggal: date
    nip: str
    jabatan: Jabatan


def next_retirements(batch: Batch, count: int) -> tuple[Retirement, ...]:
    """Return the next retirements from posts that are vital or that the batch fills, the nearest first.

    A head by tugas tambahan retires as the functional official that he or she stays.
    """
    touched = set(batch.moves_by_target)
    retirements = []
    for kode, nips in batch.holders_after.items():
        jabatan = batch.jabatan[kode]
        if jabatan.layanan_vital is None and kode not in touched:
            continue
        for nip in nips:
            pegawai = batch.pegawai[nip]
            definitif = jabatan if jabatan.definitif else _own_post(batch, nip)
            tanggal = batch.retirement(pegawai, definitif, batch.law)
            if tanggal is not None and tanggal > batch.tanggal:
                retirements.append(Retirement(tanggal, nip, jabatan))
    in_order = sorted(retirements, key=lambda retirement: (retirement.tanggal, retirement.jabatan.kode, retirement.nip))
    return tuple(in_order[:count])


def person_name(batch: Batch, nip: str) -> str:
    """Return the name of a person with degrees, else the NIP."""
    pegawai = batch.pegawai.get(nip)
    return f"NIP {nip}" if pegawai is None else pegawai.name_with_gelar


def _own_post(batch: Batch, nip: str) -> Jabatan | None:
    after = next((post for post in batch.posts_after.get(nip, ()) if post.definitif), None)
    return batch.present_post(batch.pegawai[nip]) if after is None else after


def _names(batch: Batch, nips: tuple[str, ...]) -> str:
    return ", ".join(person_name(batch, nip) for nip in nips)
