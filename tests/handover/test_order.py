"""Who waits because somebody else is held."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mutasi_cli.handover.order import closure


def test_a_chain_waits_up_to_its_head_and_a_ring_as_a_whole() -> None:
    chain = {"a": ["b"], "b": ["c"], "c": ["d"], "d": ["e"]}
    assert closure(["c"], chain) == {"b": "c", "a": "b"}
    assert closure(["e"], chain) == {"d": "e", "c": "d", "b": "c", "a": "b"}
    assert closure(["a"], chain) == {}
    ring = {"x": ["y"], "y": ["z"], "z": ["x"]}
    assert closure(["y"], ring) == {"x": "y", "z": "x"}
    assert closure([], {**chain, **ring}) == {}


def test_somebody_unknown_holds_up_nobody() -> None:
    assert closure(["q"], {"a": ["b"]}) == {}


graphs = st.dictionaries(st.integers(0, 12), st.lists(st.integers(0, 12), max_size=2), max_size=13)
people = st.lists(st.integers(0, 12), max_size=5)


@given(graphs, people)
def test_the_closure_of_the_closure_is_the_closure(waits_for: dict[int, list[int]], held: list[int]) -> None:
    waiting = closure(held, waits_for)
    assert closure([*held, *waiting], waits_for) == {}
    assert not waiting.keys() & set(held)


@given(graphs, people)
def test_everyone_who_waits_is_led_back_to_one_who_is_held(waits_for: dict[int, list[int]], held: list[int]) -> None:
    waiting = closure(held, waits_for)
    for mover in waiting:
        way = [mover]
        while way[-1] in waiting:
            assert waiting[way[-1]] in waits_for[way[-1]]
            assert len(way) <= len(waiting)
            way.append(waiting[way[-1]])
        assert way[-1] in held


@given(graphs, people)
def test_nobody_is_left_out(waits_for: dict[int, list[int]], held: list[int]) -> None:
    stopped = {*held, *closure(held, waits_for)}
    for mover, holders in waits_for.items():
        if mover not in stopped:
            assert not stopped & set(holders)


@given(graphs, people, people)
def test_more_held_never_means_fewer_who_wait(
    waits_for: dict[int, list[int]], held: list[int], others: list[int]
) -> None:
    fewer = {*held, *closure(held, waits_for)}
    more = {*held, *others, *closure([*held, *others], waits_for)}
    assert fewer <= more
