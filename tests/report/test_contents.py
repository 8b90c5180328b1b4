"""What the page says: numbers, drawings, vacancies, findings, cards, sources."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

import pytest

from mutasi_cli.domain.chains import KindOfChain
from mutasi_cli.views.report.chain_drawing import MAX_STEPS
from outputs.small_town import batch, findings, nip
from report.large_town import finding_per_row, nama, town
from report.parsed_page import Element, ParsedPage, card_nip, report_html


@cache
def _small() -> ParsedPage:
    small = batch()
    return ParsedPage(report_html(small, findings(small)))


def _number(page: ParsedPage) -> dict[str, int]:
    result = {}
    for element in page.elements("li", place="ringkasan"):
        match = re.fullmatch(r"(\d+) (.+)", element.text)
        if match and element.parent[-1].kelas == {"angka"}:
            result[match[2]] = int(match[1])
    return result


def test_the_numbers_are_those_of_the_batch() -> None:
    small = batch()
    figure = _number(_small())
    assert figure["usulan"] == len(small.moves) == 8
    assert figure["jabatan struktural"] + figure["tugas tambahan"] == 8
    assert (figure["galat"], figure["peringatan"], figure["info"], figure["dikecualikan"]) == (3, 2, 1, 1)
    assert figure["jabatan menjadi kosong"] == sum(vacancy.was_filled for vacancy in small.vacancies)
    assert figure["jabatan tetap kosong"] == sum(not vacancy.was_filled for vacancy in small.vacancies)
    assert figure["pegawai tanpa jabatan"] == len(small.without_post) == 1
    assert "8 usulan = 6 jabatan struktural + 2 tugas tambahan." in _small().id("ringkasan").text


def test_the_verdict_follows_the_worst_open_finding() -> None:
    small = batch()
    found = findings(small)
    for without, nada, words in (
        (set(), "nada-galat", "belum boleh dilantik"),
        ({"galat"}, "nada-peringatan", "alasan tertulis"),
        ({"galat", "peringatan"}, "nada-aman", "Tidak ada yang menghalangi"),
    ):
        open_findings = [finding for finding in found if finding.severity.value not in without or finding.pengecualian]
        verdict = ParsedPage(report_html(small, open_findings)).only("div", kelas="putusan")
        assert nada in verdict.kelas
        assert words in verdict.text


def _drawings(page: ParsedPage) -> list[tuple[str, list[Element]]]:
    return [
        (
            figures.text,
            [element for element in page.element if element.nama == "svg" and figures in element.parent],
        )
        for figures in page.elements("figure", place="rantai")
    ]


def test_chains_and_rings_are_drawn_longest_first() -> None:
    large = town((5, 3, 1), (4, 2))
    page = ParsedPage(report_html(large))
    heading = [caption.text for caption in page.elements("figcaption", place="rantai")]
    assert [caption.split(" ·")[0] for caption in heading] == [
        "Rantai 5 orang",
        "Lingkaran 4 orang",
        "Rantai 3 orang",
        "Tukar tempat 2 orang",
    ]
    kotak = [len([i for i in page.element if i.nama == "rect" and svg in i.parent]) for _, (svg,) in _drawings(page)]
    assert kotak == [6, 4, 4, 2]
    single = [caption for caption in large.chains if caption.jenis is KindOfChain.SINGLE]
    assert len(single) == 1
    assert single[0].step[0].move.who in page.id("rantai").text


def test_a_drawing_tells_who_goes_from_where_to_where_in_order() -> None:
    large = town((3,))
    page = ParsedPage(report_html(large))
    (chain,) = large.chains
    text = page.only("svg", place="rantai").text
    order: list[str] = [chain.step[0].source.full_name]  # type: ignore[union-attr] # each leaves a post
    for step in chain.step:
        assert step.destination is not None
        order += [step.move.who, step.destination.full_name]
    location = 0
    for words_in_order in order:
        location = text.index(words_in_order, location) + len(words_in_order)
    assert text.count("menjadi kosong") == 1
    assert text.index("menjadi kosong") < text.index(chain.step[0].move.who)
    assert text.endswith("sebelumnya kosong")


@pytest.mark.parametrize("length", [MAX_STEPS, MAX_STEPS + 1, 3 * MAX_STEPS, 40])
def test_a_long_chain_is_drawn_in_panels_with_everybody_once(length: int) -> None:
    page = ParsedPage(report_html(town((length,))))
    ((_, panel),) = _drawings(page)
    assert len(panel) == -(-length // MAX_STEPS)
    people = Counter(element.text for element in page.elements("text", kelas="orang", place="rantai"))
    assert people == Counter(nama(nomor) for nomor in range(length))


def test_a_long_ring_ends_where_it_began() -> None:
    page = ParsedPage(report_html(town((), (9,))))
    ((text, panel),) = _drawings(page)
    assert len(panel) == 2
    assert text.endswith("kembali ke awal lingkaran")


def test_boxes_and_letters_of_a_drawing_stay_apart() -> None:
    large = town((6, 2), (5, 2), other_jabatan={0: "Kepala " + "Bidang Sangat Panjang " * 12})
    page = ParsedPage(report_html(large))
    for svg in page.elements("svg", kelas="gambar"):
        _, _, width, height = (int(part) for part in svg.attributes["viewbox"].split())
        bottom = 0
        for rect in (part for part in page.element if part.nama == "rect" and svg in part.parent):
            y, h = int(rect.attributes["y"]), int(rect.attributes["height"])
            assert y > bottom
            bottom = y + h
        assert bottom <= height
        location: set[tuple[str, str]] = set()
        for tspan in (part for part in page.element if part.nama == "tspan" and svg in part.parent):
            assert int(tspan.attributes["y"]) <= height
            post_box = (tspan.attributes["x"], tspan.attributes["y"])
            assert post_box not in location
            location.add(post_box)
        assert width <= 350


def test_vacancies_and_people_without_a_post_are_named() -> None:
    small = batch()
    text = _small().id("kosong").text
    for vacancy in small.vacancies:
        assert vacancy.jabatan.full_name in text
    assert "Meninggalkan Lurah Duren Jaya tanpa jabatan baru." in text.replace("Lurah Kelurahan", "Lurah")


def test_the_board_shows_before_and_after() -> None:
    page = _small()
    row = {
        element.text.split(" (")[0]: element
        for element in page.elements("th", place="layanan")
        if element.attributes.get("scope") == "row"
    }
    lurah = row["Lurah Jatirangga"].parent[-1].text
    assert lurah.index("Cici Wulandari") < lurah.index("Dedi Kurnia")
    bintara = row["Kepala UPTD Puskesmas Bintara pada Dinas Kesehatan"].parent[-1].text
    assert "Plt. dr. Fitri Handayani sampai 31 Maret 2026" in bintara
    assert row["kewilayahan"].parent[-1].text == "kewilayahan 4 4 3 0 1"


def test_findings_stand_with_cell_basis_and_waiver() -> None:
    text = _small().id("temuan").text
    for finding in findings(batch()):
        assert finding.rule_code in text
        assert finding.cell.address in text
        for dasar in finding.dasar:
            assert str(dasar) in text
    assert text.index("Galat (3)") < text.index("Peringatan (2)") < text.index("Info (1)")
    assert text.index("Info (1)") < text.index("Dikecualikan (1)") < text.index("Kebutuhan organisasi")
    assert "800/1 tanggal 5 Januari 2026" in text


def test_the_office_owes_its_reasons() -> None:
    text = _small().id("temuan").text
    assert "Kebijakan [bold]kantor[/bold] ini." in text
    assert "Aturan SYA005 dimatikan." in text
    assert "Wali Kota ingin tahu." in text


def test_a_card_has_both_posts_kind_and_findings() -> None:
    page = _small()
    ani = next(element for element in page.elements("article") if card_nip(element) == nip(1))
    assert "Ani Lestari, S.STP., M.Si." in ani.text
    assert ani.text.index("Dari Camat Rawalumbu") < ani.text.index("Ke Kepala Bidang Aset")
    assert "Pembina (IV/a)" in ani.text
    assert "Lama menjabat 4 tahun 1 bulan" in ani.text
    assert "galat" in ani.kelas
    assert "JAB002" in ani.text
    assert "PEG007" in ani.text
    budi = next(element for element in page.elements("article") if card_nip(element) == nip(2))
    assert "bersih" in budi.kelas
    assert "dikecualikan WKT001" in budi.text
    dedi = next(element for element in page.elements("article") if card_nip(element) == nip(4))
    assert "Hadir tidak; menyusul" in dedi.text


def test_each_row_of_the_batch_has_one_card_and_the_groups_add_up() -> None:
    page = _small()
    card = list(page.elements("article"))
    assert sorted(card_nip(card) for card in card) == sorted(m.nip or "" for m in batch().moves)
    for group, amount in (("struktural", 6), ("tugas_tambahan", 2)):
        assert len(list(page.elements("article", place=f"kelompok-{group}"))) == amount


def test_charts_count_every_appointee() -> None:
    large = town((4, 3), (2,))
    page = ParsedPage(report_html(large, finding_per_row(large)))
    charts = list(page.elements("figure", kelas="bagan"))
    assert len(charts) == 5
    for figures in charts:
        amount = [int(i.text) for i in page.elements("td", kelas="jumlah") if figures in i.parent]
        assert sum(amount) == len(large.moves)
        width = [int(i.attributes["width"]) for i in page.elements("rect") if figures in i.parent]
        assert max(width) == 100
        assert min(width) >= 1


def test_sources_are_named_with_their_fingerprint() -> None:
    text = _small().id("sumber").text
    assert "batch.xlsx" in text
    assert "a" * 64 in text
