"""The order of upload on made-up moves: no post with two holders where none is needed."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutasi_cli.handover.order import Step, closure, count_moments, grouped, links


def steps_from(moves: dict[str, tuple[str, str]]) -> list[Step]:
    """Person -> (post left, post taken)."""
    return [Step(number, person, new, (old,)) for number, (person, (old, new)) in enumerate(moves.items(), start=1)]


def replayed(steps: list[Step], numbers: tuple[int, ...]) -> int:
    by_number = {step.number: step for step in steps}
    holders = {post: {step.person} for step in steps for post in step.left}
    return count_moments([by_number[number] for number in numbers], holders, ())


CHAIN = {"a": ("A", "B"), "b": ("B", "C"), "c": ("C", "D")}
RING = {"x": ("X", "Y"), "y": ("Y", "Z"), "z": ("Z", "X")}


def test_a_chain_goes_from_the_free_post_to_the_open_end() -> None:
    steps = steps_from(CHAIN)
    groups = grouped(steps)
    assert [group.numbers for group in groups] == [(3, 2, 1)]
    assert groups[0].ring == ()
    assert replayed(steps, (3, 2, 1)) == 0
    assert replayed(steps, (1, 2, 3)) == 2


def test_a_ring_of_three_cannot_do_with_fewer_than_two_moments() -> None:
    steps = steps_from(RING)
    (group,) = grouped(steps)
    assert len(group.ring) == 3
    assert replayed(steps, group.numbers) == 2
    assert min(replayed(steps, order) for order in permutations((1, 2, 3))) == 2


def test_rings_come_after_chains_and_the_longest_chain_first() -> None:
    steps = steps_from({**RING, "s": ("S", "T"), **CHAIN})
    groups = grouped(steps)
    assert [len(group.numbers) for group in groups] == [3, 1, 3]
    assert [bool(group.ring) for group in groups] == [False, False, True]


def test_somebody_who_leaves_two_posts_makes_room_for_two() -> None:
    steps = [Step(1, "a", "B", ("A",)), Step(2, "c", "C", ("D",)), Step(3, "b", "E", ("B", "C"))]
    (group,) = grouped(steps)
    assert group.numbers[0] == 3
    assert replayed(steps, group.numbers) == 0
    assert closure([3], links(steps)) == {1: 3, 2: 3}


def test_a_post_with_two_holders_before_is_set_aside() -> None:
    steps = [Step(1, "a", "B", ("A",)), Step(2, "b", "C", ("B",)), Step(3, "c", "D", ("B",))]
    holders = {"A": {"a"}, "B": {"b", "c"}}
    assert count_moments(steps, holders, {"B"}) == 0
    assert count_moments(steps, holders, ()) == 2
    assert len(grouped(steps, {"B"})) == 3


def test_who_stays_in_the_post_waits_for_nobody() -> None:
    assert links([Step(1, "a", "A", ("A",))]) == {}


@st.composite
def shuffles(draw: st.DrawFn) -> list[Step]:
    """Some people move to distinct posts out of those held and some free ones: chains, rings, single moves."""
    count = draw(st.integers(1, 14))
    posts = [f"P{i}" for i in range(count)]
    free = [f"F{i}" for i in range(draw(st.integers(0, 6)))]
    targets = draw(st.permutations([*posts, *free]))[:count]
    return [
        Step(number + 1, f"o{number}", new, (posts[number],))
        for number, new in enumerate(targets)
        if new != posts[number]
    ]


@given(shuffles())
def test_moments_are_the_sum_over_the_rings(steps: list[Step]) -> None:
    groups = grouped(steps)
    order = tuple(number for group in groups for number in group.numbers)
    assert sorted(order) == [step.number for step in steps]
    assert replayed(steps, order) == sum(len(group.ring) - 1 for group in groups if group.ring)
    waits = links(steps)
    in_rings = {number for group in groups for number in group.ring}
    for number, others in waits.items():
        for other in others:
            assert order.index(other) < order.index(number) or {number, other} <= in_rings


@given(shuffles(), st.randoms(use_true_random=False))
def test_no_other_order_needs_fewer(steps: list[Step], random: object) -> None:
    order = [step.number for step in steps]
    random.shuffle(order)  # type: ignore[attr-defined] # hypothesis gives a random.Random
    groups = grouped(steps)
    fewest = sum(len(group.ring) - 1 for group in groups if group.ring)
    assert replayed(steps, tuple(order)) >= fewest


@given(shuffles(), st.lists(st.integers(1, 14), max_size=4))
def test_who_is_ready_never_moves_onto_somebody_held(steps: list[Step], held: list[int]) -> None:
    waits = links(steps)
    stopped = {*held, *closure(held, waits)}
    ready = [step for step in steps if step.number not in stopped]
    for step in ready:
        assert not stopped & set(waits.get(step.number, ()))
    assert closure([*held, *closure(held, waits)], waits) == {}


@pytest.mark.parametrize("length", [2, 3, 7, 40])
def test_a_long_ring_stands_without_a_gap(length: int) -> None:
    steps = [Step(i + 1, f"o{i}", f"P{(i + 1) % length}", (f"P{i}",)) for i in range(length)]
    (group,) = grouped(steps)
    assert group.ring == group.numbers
    assert replayed(steps, group.numbers) == length - 1
