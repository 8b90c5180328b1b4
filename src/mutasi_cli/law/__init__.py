"""What the law says, and since when: dated parameters, each value with its citation."""

from mutasi_cli.law.articles import Article, articles_of
from mutasi_cli.law.loader import load_lawbook
from mutasi_cli.law.model import Dasar, DatedValue, Law, LawBook, Parameter, StatusDasar

__all__ = [
    "Article",
    "Dasar",
    "DatedValue",
    "Law",
    "LawBook",
    "Parameter",
    "StatusDasar",
    "articles_of",
    "load_lawbook",
]
