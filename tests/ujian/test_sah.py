"""Lawful batches made from other seeds: nothing forbids them, nothing needs a reason.

``pytest tests/ujian/test_sah.py --sah 50`` judges fifty of them.
"""

from __future__ import annotations

import pytest

from ujian.contoh import BENIH, Dunia, buat, keras


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    banyak = metafunc.config.getoption("--sah")
    metafunc.parametrize("benih", [BENIH, *range(1, banyak)])


def test_lawful_batch_is_silent(benih: int) -> None:
    temuan = Dunia.dari(buat(benih)).nilai()
    assert not keras(temuan), "\n".join(
        f"{isi.aturan} {isi.sel.alamat}: {isi.pesan}" for isi in temuan if isi.keparahan.value != "info"
    )
