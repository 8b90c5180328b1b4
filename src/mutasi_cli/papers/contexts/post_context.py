"""Data of the papers that belong to a post: handing over, and the order to act for an empty post."""

from collections.abc import Sequence
from datetime import date, timedelta

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import add_months
from mutasi_cli.domain.jabatan import Jabatan, full_jabatan
from mutasi_cli.domain.levels import jenis_jabatan
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.nip import printed_nip
from mutasi_cli.domain.susulan import awaits_oath, not_sworn_in
from mutasi_cli.domain.usulan import Plt
from mutasi_cli.domain.vocabulary import Group, JenisJabatan
from mutasi_cli.papers.contexts.common_context import Context, common, pejabat_particulars
from mutasi_cli.papers.contexts.letter_context import KEPALA_DAERAH, kop, signature
from mutasi_cli.papers.contexts.statement_context import kop_pejabat
from mutasi_cli.papers.superiors import direct_superior
from mutasi_cli.words.decree_words import decree_number
from mutasi_cli.words.paper_words import GAP, numbered, tanggal, text, with_status
from mutasi_cli.words.person_words import particulars
from mutasi_cli.words.terbilang import terbilang

_LEADING_NOTHING = frozenset({JenisJabatan.FUNGSIONAL, JenisJabatan.PELAKSANA})
"""Posts that lead nothing: they are neither handed over with minutes nor acted for."""


def handed_over_jabatan(batch: Batch) -> tuple[Jabatan, ...]:
    """Return the posts that pass into other hands on the day, by code.

    Only posts for one person that lead something; who stays in the post (pengukuhan) takes nothing over, who
    is absent takes it over later.
    """
    return tuple(
        batch.jabatan[kode]
        for kode in sorted(batch.moves_by_target)
        if _newcomer(batch, batch.jabatan[kode]) is not None
    )


def jabatan_needing_plt(batch: Batch) -> tuple[Jabatan, ...]:
    """Return the empty leading posts that the batch leaves, and those for which it names a Plt., by code.

    A post whose new holder is absent has nobody on the day either: where a Plt. is named, he needs his order.
    """
    vacated = {entry.jabatan.kode: entry.was_filled for entry in batch.vacancies}
    susulan = {entry.target.kode for entry in not_sworn_in(batch) if _nobody_yet(batch, entry.target)}
    return tuple(
        batch.jabatan[kode]
        for kode in sorted(vacated.keys() | susulan)
        if jenis_jabatan(batch.jabatan[kode]) not in _LEADING_NOTHING
        and (vacated.get(kode, False) or _order(batch, kode) is not None)
    )


def handover_context(batch: Batch, posts: Sequence[Jabatan], *, draft: bool) -> list[Context]:
    """Return one entry a post: ``old`` who hands over (holder, else Plt.), ``new``, ``superior``."""
    entries = []
    for post in posts:
        move = _newcomer(batch, post)
        if move is None:
            raise ValueError(post.kode)
        superior = direct_superior(batch, post, (move.nip, _outgoing(batch, post, move)[0]))
        entries.append(
            {
                **common(batch, draft=draft),
                "kop": _letterhead(batch, post),
                "jabatan": post.full_name,
                "jabatan_kapital": post.full_name.upper(),
                "keputusan": _decree(batch, move.group),
                "lama": _predecessor(batch, post, move),
                "baru": {**particulars(move.pegawai, batch), "jabatan": post.full_name},
                "atasan": superior,
                "nomor_surat": GAP,
                "tanggal_surat": GAP,
            }
        )
    return entries


def plt_order_context(batch: Batch, posts: Sequence[Jabatan], *, draft: bool) -> list[Context]:
    """Return one entry an empty post: who acts, beside which post of his own, from when to when.

    What the sheet ``plt`` says stands as it is. Where it names nobody the name is a gap; where it gives no
    days, the order begins when the post falls empty and lasts as long as the law allows one order.
    """
    return [_order_context(batch, post, draft=draft) for post in posts]


def _order_context(batch: Batch, jabatan: Jabatan, *, draft: bool) -> Context:
    order = _order(batch, jabatan.kode)
    pegawai = None if order is None or order.nip_plt is None else batch.pegawai.get(order.nip_plt)
    months = batch.law.whole_number("masa_plt")
    mulai = _begin(batch, jabatan, order)
    lawful_end = add_months(mulai, months) - timedelta(days=1)
    selesai = lawful_end if order is None or order.selesai is None else order.selesai
    # Another length was the office's own wish; it is not put into words.
    length_words = f"{months} ({terbilang(months)}) bulan" if selesai == lawful_end else ""
    acting: Context = pejabat_particulars(pegawai, batch)
    if pegawai is None and order is not None and order.nip_plt is not None:
        acting["nip"] = printed_nip(order.nip_plt)
    leaving_moves = [move for move in batch.moves if jabatan in move.releases]
    grounds = [
        "Undang-Undang Nomor 30 Tahun 2014 tentang Administrasi Pemerintahan",
        "Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara",
    ]
    for group in Group:
        if any(move.group is group for move in leaving_moves):
            decree = _decree(batch, group)
            grounds.append(f"Keputusan {decree['sebutan']} Nomor {decree['nomor']} tanggal {decree['tanggal']}")
    return {
        **common(batch, draft=draft),
        "kop": kop(batch, KEPALA_DAERAH),
        "tanda": signature(batch, (KEPALA_DAERAH,)),
        "jabatan": jabatan.full_name,
        "jabatan_kapital": jabatan.full_name.upper(),
        "nomor_surat": text(None if order is None else order.nomor),
        "tanggal_surat": GAP,
        "orang": {**acting, "jabatan": _own_post(batch, order)},
        "mulai": tanggal(mulai),
        "selesai": tanggal(selesai),
        "lama": length_words,
        "sebab": _cause(leaving_moves),
        "dasar": numbered(grounds, end="."),
        "atasan": direct_superior(batch, jabatan)["jabatan"],
        "tembusan": numbered((direct_superior(batch, jabatan)["jabatan"], "Yang bersangkutan"), end="."),
    }


def _letterhead(batch: Batch, jabatan: Jabatan) -> Context:
    """Return the letterhead of the office to which a post belongs."""
    office = jabatan.perangkat_daerah or jabatan.unit_kerja
    return kop_pejabat(batch, {"unit": office, "perangkat": office, "nip": ""})


def _cause(leaving_moves: Sequence[Move]) -> str:
    """Return why the batch leaves a post empty; "" where it was empty before."""
    removed = [move.target is None for move in leaving_moves]
    if not removed:
        return ""
    if all(removed):
        return "diberhentikan"
    return "beralih tugas atau diberhentikan" if any(removed) else "beralih tugas"


def _begin(batch: Batch, jabatan: Jabatan, order: Plt | None) -> date:
    """Return the first day of an order: as the sheet says, else when the last holder leaves, else the day."""
    if order is not None and order.mulai is not None:
        return order.mulai
    return max((move.tmt for move in batch.moves if jabatan in move.releases), default=batch.tanggal)


def _order(batch: Batch, kode: str) -> Plt | None:
    """Return the order of the sheet ``plt`` for a post: that of the day, else the next one to begin.

    An order that has ended is none, nor is one that names nobody or somebody who has left the service.
    """
    current = batch.acting(kode)
    if current is not None:
        return current
    candidates = [
        order
        for order in batch.material.plt
        if order.kode_jabatan == kode
        and order.nip_plt is not None
        and (order.selesai is None or order.selesai >= batch.tanggal)
        and not _gone(batch, order.nip_plt)
    ]
    return min(candidates, key=lambda order: (order.mulai or date.max, order.nip_plt or ""), default=None)


def _gone(batch: Batch, nip: str) -> bool:
    pegawai = batch.pegawai.get(nip)
    return pegawai is not None and pegawai.kedudukan is not None and pegawai.kedudukan.has_left


def _own_post(batch: Batch, order: Plt | None) -> str:
    """Return the post that who acts keeps: the definitive one after the batch."""
    if order is None or order.nip_plt is None:
        return GAP
    pegawai = batch.pegawai.get(order.nip_plt)
    posts_after = [post for post in batch.posts_after.get(order.nip_plt, ()) if post.definitif]
    if posts_after:
        return posts_after[0].full_name
    own_moves = batch.moves_by_nip.get(order.nip_plt, ())
    if pegawai is None or own_moves or not pegawai.jabatan:
        return GAP
    return full_jabatan(pegawai.jabatan, pegawai.unit_kerja)


def _newcomer(batch: Batch, jabatan: Jabatan) -> Move | None:
    """Return the row that brings a new holder into a post on the day; None where there is not exactly one."""
    if jabatan.formasi != 1 or jenis_jabatan(jabatan) in _LEADING_NOTHING:
        return None
    holders_before = batch.holders_before.get(jabatan.kode, ())
    newcomers = [
        move
        for move in batch.moves_by_target.get(jabatan.kode, ())
        if move.appointed and move.usulan.hadir and move.nip not in holders_before
    ]
    return newcomers[0] if len(newcomers) == 1 else None


def _nobody_yet(batch: Batch, jabatan: Jabatan) -> bool:
    """Tell whether nobody but people who are absent on the day, and are new to it, holds a post after it."""
    new_nips = {move.nip for move in batch.moves_by_target.get(jabatan.kode, ()) if awaits_oath(batch, move)}
    new_nips -= set(batch.holders_before.get(jabatan.kode, ()))
    return bool(new_nips) and new_nips.issuperset(batch.holders_after.get(jabatan.kode, ()))


def _outgoing(batch: Batch, jabatan: Jabatan, move: Move) -> tuple[str | None, bool]:
    """Return the NIP of who hands over, and whether as Plt.: the holder so far, else the Plt. of the day."""
    holders_before = batch.holders_before.get(jabatan.kode, ())
    if len(holders_before) == 1:
        return holders_before[0], False
    plt = batch.acting(jabatan.kode)
    if not holders_before and plt is not None and plt.nip_plt is not None and plt.nip_plt != move.nip:
        return plt.nip_plt, True
    return None, False


def _predecessor(batch: Batch, jabatan: Jabatan, move: Move) -> Context:
    """Return who hands over, else a gap."""
    nip, plt = _outgoing(batch, jabatan, move)
    if nip is None:
        return {**particulars(None, batch), "jabatan": GAP, "plt": False}
    outgoing: Context = pejabat_particulars(batch.pegawai.get(nip), batch)
    outgoing["nip"] = printed_nip(nip)
    label = with_status(jabatan.full_name, "plt") if plt else jabatan.full_name
    return {**outgoing, "jabatan": label, "plt": plt}


def _decree(batch: Batch, group: Group) -> dict[str, str]:
    head = batch.office_settings.kepala_daerah
    return {
        "sebutan": text(None if head is None else head.sebutan),
        "nomor": decree_number(batch, group),
        "tanggal": tanggal(batch.facts.tanggal_sk(group)),
    }
