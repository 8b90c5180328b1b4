"""Options of the large runs; see ``test_damages.py`` and ``test_lawful.py``."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("catalogue exam", "Rules against the worked example")
    group.addoption(
        "--kerusakan",
        type=int,
        default=0,
        metavar="N",
        help="make N random damages on the whole example (default: one for each rule, on a part of it)",
    )
    group.addoption(
        "--sah",
        type=int,
        default=3,
        metavar="N",
        help="judge N lawful batches made from different seeds (default: 3)",
    )
    group.addoption(
        "--benih",
        type=int,
        default=1,
        metavar="N",
        help="seed of the random damages (default: 1)",
    )
