"""Who makes room for whom, ready for the page: drawings for what is linked, a list for single moves."""

from collections.abc import Mapping

from markupsafe import Markup

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.chains import Chain, KindOfChain, Step
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.views.report.chain_drawing import Arrow, PostBox, draw_chain, draw_ring, draw_swap
from mutasi_cli.views.report.report_words import kind_words
from mutasi_cli.views.report.template_data import ChainDrawing, SingleMove
from mutasi_cli.words.impact_words import chain_title, origin_name, target_name, where_room_began

BECOMES_VACANT = "menjadi kosong"


def linked_chains(batch: Batch) -> tuple[Chain, ...]:
    """Return the chains and rings, longest first."""
    return tuple(chain for chain in batch.chains if chain.jenis is not KindOfChain.SINGLE)


def chain_anchor(nomor: int) -> str:
    """Return the anchor of the chain ``nomor`` (from 1) on the page."""
    return f"rantai-{nomor}"


def chain_drawings(batch: Batch, card_numbers: Mapping[int, int]) -> tuple[ChainDrawing, ...]:
    """Return every chain, ring and swap drawn. ``card_numbers`` maps ``id(move)`` to the number of its card."""
    return tuple(
        ChainDrawing(
            id=chain_anchor(number),
            judul=chain_title(chain),
            panel=_panels(batch, chain, card_numbers),
            ujung="" if chain.open_end is None else chain.open_end.full_name,
        )
        for number, chain in enumerate(linked_chains(batch), start=1)
    )


def tunggal(batch: Batch, card_numbers: Mapping[int, int]) -> tuple[SingleMove, ...]:
    """Return the moves that are linked with no other, in the order of the chains."""
    result = []
    for chain in batch.chains:
        if chain.jenis is not KindOfChain.SINGLE:
            continue
        step = chain.step[0]
        result.append(
            SingleMove(
                nama=step.move.who,
                tautan=_card(step, card_numbers),
                dari=origin_name(step),
                ke=target_name(step),
                jenis=kind_words(step.move),
                ujung="" if chain.open_end is None else chain.open_end.full_name,
            )
        )
    return tuple(result)


def _panels(batch: Batch, chain: Chain, card_numbers: Mapping[int, int]) -> tuple[Markup, ...]:
    title = chain_title(chain)
    arrows = [Arrow(step.move.who, kind_words(step.move), _card(step, card_numbers)) for step in chain.step]
    if chain.jenis is KindOfChain.CYCLE:
        post_boxes = [PostBox(origin_name(step), _service(step.source)) for step in chain.step]
        draw = draw_swap if chain.is_swap else draw_ring
        return draw(title, post_boxes, arrows)
    return draw_chain(title, _posts(batch, chain), arrows)


def _posts(batch: Batch, chain: Chain) -> list[PostBox]:
    first_step, last_step = chain.step[0], chain.step[-1]
    first_box = PostBox(origin_name(first_step), _service(first_step.source))
    if chain.open_end is not None:
        first_box = PostBox(origin_name(first_step), _joined(BECOMES_VACANT, _service(first_step.source)), "kosong")
    post_boxes = [first_box, *(PostBox(target_name(step), _service(step.destination)) for step in chain.step)]
    room_origin = where_room_began(batch, chain)
    if room_origin is not None and last_step.destination is not None:
        state = room_origin.removeprefix(f"{last_step.destination.full_name} ")
        post_boxes[-1] = PostBox(post_boxes[-1].nama, _joined(state, _service(last_step.destination)), "semula")
    return post_boxes


def _service(jabatan: Jabatan | None) -> str:
    service = None if jabatan is None else jabatan.layanan_vital
    return "" if service is None else f"layanan {service.value}"


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _card(step: Step, card_numbers: Mapping[int, int]) -> str:
    return f"#orang-{card_numbers[id(step.move)]}"
