"""The articles that citations name: verified means that the words are here."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import jsonschema
import pytest

from mutasi_cli.cli import run
from mutasi_cli.law import Dasar, StatusDasar, articles_of, load_lawbook
from mutasi_cli.law.articles import all_articles, lacking_articles, wanted_articles
from mutasi_cli.law.loader import read_parameter
from mutasi_cli.rules import RULES

SCHEMA = Path(__file__).parents[2] / "docs" / "skema"
CITED = [(rule.code, dasar) for rule in RULES for dasar in rule.basis] + [
    (name, dated.dasar) for name, parameter in load_lawbook().parameter.items() for dated in parameter.value
]


@pytest.mark.parametrize(("where", "dasar"), CITED, ids=lambda entry: str(entry)[:60])
def test_a_verified_citation_has_its_articles_here(where: str, dasar: Dasar) -> None:
    if dasar.status is StatusDasar.TERVERIFIKASI:
        assert lacking_articles(dasar) == (), where


def test_every_article_says_something_and_stands_once() -> None:
    articles = all_articles()
    assert len(articles) == len({(article.peraturan, article.heading) for article in articles}) > 100
    for article in articles:
        assert len(article.text) > 20
        kind, _, number = article.peraturan.partition(" ")
        assert kind in {"UU", "PP", "Perpres"}
        assert number.partition("/")[0] in article.title


@pytest.mark.parametrize(
    ("pasal", "headings"),
    [
        ("Pasal 54 ayat (1) huruf d dan ayat (3) huruf d", ["Pasal 54"]),
        ("Pasal 54 ayat (1) dan Pasal 107 huruf c angka 4", ["Pasal 54", "Pasal 107"]),
        ("Pasal 197 sampai 199", ["Pasal 197", "Pasal 198", "Pasal 199"]),
        ("Pasal 99A ayat (1)", ["Pasal 99A"]),
        ("Lampiran", ["Lampiran"]),
        (None, []),
    ],
)
def test_a_citation_is_taken_apart(pasal: str | None, headings: list[str]) -> None:
    dasar = Dasar("PP 11/2017 (naskah 2017)", pasal, StatusDasar.SEKUNDER)
    assert [wanted.heading for wanted in wanted_articles(dasar)] == headings


def test_an_article_is_not_taken_for_another() -> None:
    lacking = Dasar("PP 11/2017 (naskah 2017)", "Pasal 5", StatusDasar.SEKUNDER)
    assert articles_of(lacking) == ()
    assert lacking_articles(lacking) == ("Pasal 5",)
    assert articles_of(Dasar("PermenPANRB 11/2017", "Pasal 54", StatusDasar.SEKUNDER)) == ()


def test_the_words_are_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rule", "SYA002", "--pasal"]) == 0
    shown = " ".join(capsys.readouterr().out.split())
    assert "PP 11/2017 Pasal 54" in shown
    assert "memiliki pengalaman pada Jabatan pengawas paling singkat 3 (tiga) tahun" in shown
    assert run(["rule", "SYA002"]) == 0
    assert "memiliki pengalaman pada Jabatan pengawas" not in " ".join(capsys.readouterr().out.split())


def test_the_words_in_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rule", "SYA002", "--pasal", "--format", "json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    jsonschema.validate(answer, json.loads((SCHEMA / "rule.schema.json").read_text(encoding="utf-8")))
    assert [entry["pasal"] for entry in answer["naskah"]] == ["Pasal 54"]


def test_the_day_of_the_last_look_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["law", "bup"]) == 0
    assert "Dilihat" in capsys.readouterr().out
    assert run(["law", "bup", "--format", "json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    jsonschema.validate(answer, json.loads((SCHEMA / "law.schema.json").read_text(encoding="utf-8")))
    assert date.fromisoformat(answer["parameter"][0]["dasar"]["dilihat"]) >= date(2026, 11, 24)


def test_a_parameter_may_say_its_own_day() -> None:
    text = (
        'keterangan = "A"\nsatuan = "bulan"\n[[nilai]]\nberlaku = 2020-01-01\nnilai = 1\n'
        'dasar = { peraturan = "UU 1/2020", status = "belum", dilihat = 2027-01-05 }\n'
    )
    assert read_parameter("a.toml", text.encode()).value[0].dasar.looked_at == date(2027, 1, 5)
