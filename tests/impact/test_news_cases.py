"""Three real batches as the newspapers told them (people as letters), and a ring of three."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from domain.handmade import batch, jabatan, nip, pegawai, usulan
from mutasi_cli.domain.chains import KindOfChain
from mutasi_cli.domain.vocabulary import KindOfMove
from mutasi_cli.law import load_lawbook
from mutasi_cli.rules import jab, wkt
from mutasi_cli.rules.engine import judge
from mutasi_cli.words.impact_words import chain_title, where_room_began

if TYPE_CHECKING:
    from mutasi_cli.domain.batch import Batch

NEWS_CASES = Path(__file__).parents[1] / "data" / "news_cases.csv"
OLD = date(2020, 1, 2)


def news_case(nama: str, **eselon: str) -> tuple[Batch, dict[str, str]]:
    """The batch of one case; ``eselon`` maps a person's letter to ``lama-baru`` (default IV.a).

    Who has no old post in the source comes from outside the table. Returns the NIP of each letter too.
    """
    with NEWS_CASES.open(encoding="utf-8", newline="") as file:
        rows = [row_of_case for row_of_case in csv.DictReader(file) if row_of_case["kasus"] == nama]
    posts: dict[str, Any] = {}
    people, rows_of_usulan, nips = [], [], {}
    for nomor, row_of_case in enumerate(rows):
        old_eselon, new_eselon = eselon.get(row_of_case["orang"], "IV.a-IV.a").split("-")
        for column, level in (("jabatan_lama", old_eselon), ("jabatan_baru", new_eselon)):
            if row_of_case[column]:
                posts[row_of_case[column]] = jabatan(row_of_case[column], eselon=level)
        new = "sebulan" in row_of_case["keterangan_sumber"]
        people.append(
            pegawai(nomor, row_of_case["jabatan_lama"] or None, tmt_jabatan=date(2026, 1, 12) if new else OLD)
        )
        rows_of_usulan.append(usulan(nomor, row_of_case["jabatan_baru"]))
        nips[row_of_case["orang"]] = nip(nomor)
    return batch(posts.values(), people, rows_of_usulan), nips


def form(result: Batch, nips: dict[str, str]) -> list[tuple[str, str, str | None]]:
    """Shape, letters in the order of the chain, open end."""
    letter = {figure: chain for chain, figure in nips.items()}
    return [
        (
            chain.jenis.value,
            " ".join(letter[step.move.nip or ""] for step in chain.step),
            None if chain.open_end is None else chain.open_end.kode,
        )
        for chain in result.chains
    ]


def test_rembang_a_chain_ends_in_one_open_post_and_another_comes_from_outside() -> None:
    """Five people pass a post on and one stays open; three more follow a second vacancy."""
    result, nips = news_case("REMBANG-2023-05-05")
    assert form(result, nips) == [
        ("rantai", "R1 R2 R3 R4 R5", "Kepala Dinas Lingkungan Hidup"),
        ("rantai", "R8 R7 R6", None),
    ]
    assert [vacancy.jabatan.kode for vacancy in result.vacancies] == ["Kepala Dinas Lingkungan Hidup"]
    length = result.chains[0]
    assert chain_title(length) == "Rantai 5 orang"
    assert (where_room_began(result, length) or "").endswith("sebelumnya kosong")
    assert not judge(result, load_lawbook(), jab.RULES)


def test_pasuruan_every_chain_and_its_open_end() -> None:
    result, nips = news_case("PASURUAN-2025-07-10")
    assert form(result, nips) == [
        ("rantai", "P6 P5 P7", None),
        ("rantai", "P2 P1", None),
        ("rantai", "P4 P3", "Kepala Dinas Kominfo"),
        ("tunggal", "P8", "Kepala Dinas Ketenagakerjaan"),
    ]
    blank = [vacancy.jabatan.kode for vacancy in result.vacancies if vacancy.was_filled]
    assert blank == ["Kepala Dinas Ketenagakerjaan", "Kepala Dinas Kominfo"]
    assert not judge(result, load_lawbook(), jab.RULES)


def test_mataram_a_swap_a_demotion_and_a_move_within_a_month() -> None:
    result, nips = news_case("MATARAM", M3="IV.a-IV.b", M8="IV.a-III.a")
    is_swap = next(chain for chain in result.chains if chain.is_swap)
    assert {step.move.nip for step in is_swap.step} == {nips["M5"], nips["M6"]}
    assert chain_title(is_swap) == "Tukar tempat 2 orang"
    jenis = {move.nip: move.jenis for move in result.moves}
    # Both eselon IV: the level stays, the eselon falls. The newspaper calls it a demotion.
    assert jenis[nips["M3"]] is KindOfMove.PENURUNAN_ESELON
    assert jenis[nips["M8"]] is KindOfMove.PROMOSI
    assert jenis[nips["M5"]] is KindOfMove.ROTASI
    assert ("rantai", "M4 M3", "Lurah Kekalik Jaya") in form(result, nips)
    assert ("rantai", "M1 M2", "Kepala Seksi di Dinas Pemadam Kebakaran") in form(result, nips)
    assert ("rantai", "M7 M8", "Kepala Seksi Kependudukan Dinas Kependudukan dan Pencatatan Sipil") in form(
        result, nips
    )
    short_stays = [finding for finding in judge(result, load_lawbook(), wkt.RULES) if finding.rule_code == "WKT001"]
    assert [finding.nip for finding in short_stays] == [nips["M1"]]


def test_a_ring_of_three_leaves_nothing_open() -> None:
    posts = [jabatan(kode) for kode in ("A", "B", "C")]
    result = batch(
        posts,
        [pegawai(0, "A"), pegawai(1, "B"), pegawai(2, "C")],
        [usulan(0, "B"), usulan(1, "C"), usulan(2, "A")],
    )
    (ring,) = result.chains
    assert ring.jenis is KindOfChain.CYCLE
    assert not ring.is_swap
    assert chain_title(ring) == "Lingkaran 3 orang"
    assert ring.step[0].source is ring.step[-1].destination
    assert ring.open_end is None
    assert not result.vacancies
    assert where_room_began(result, ring) is None
