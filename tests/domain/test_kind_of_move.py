"""Every kind of move, from the person's present post to the target, in the order of the catalogue."""

from __future__ import annotations

from typing import Any

import pytest

from domain.handmade import batch, jabatan, pegawai, pool, puskesmas, usulan
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.vocabulary import (
    Group,
    JenisJabatan,
    Jenjang,
    JenjangJf,
    KindOfMove,
    StatusJabatan,
)

J = KindOfMove
STAFF = {"jenis": JenisJabatan.PELAKSANA, "formasi": 50}

POSTS = [
    jabatan("II.b", eselon="II.b"),
    jabatan("II.a", eselon="II.a"),
    jabatan("III.a", eselon="III.a"),
    jabatan("III.a lain", eselon="III.a"),
    jabatan("III.b", eselon="III.b"),
    jabatan("IV.a"),
    jabatan("IV.a lain"),
    jabatan("IV.b", eselon="IV.b"),
    jabatan("V.a", eselon="V.a"),
    jabatan("tanpa eselon", eselon=None, jenjang=Jenjang.ADMINISTRATOR),
    jabatan("jenis kosong", jenis=None, eselon="IV.a"),
    jabatan("jenjang kosong", eselon=None),
    jabatan("lama", status=StatusJabatan.DIHAPUS, kode_pengganti="III.b"),
    jabatan("staf", **STAFF),
    jabatan("staf lain", **STAFF),
    pool("pertama", JenjangJf.AHLI_PERTAMA),
    pool("muda"),
    pool("muda lain"),
    pool("madya", JenjangJf.AHLI_MADYA),
    pool("utama", JenjangJf.AHLI_UTAMA),
    pool("jenjang jf kosong", None),
    jabatan("muda tanpa jenis", jenis=None, jenjang=JenjangJf.AHLI_MUDA),
    puskesmas("pkm 1"),
    puskesmas("pkm 2"),
    puskesmas("pkm lama", status=StatusJabatan.DIHAPUS, kode_pengganti="pkm 1"),
]


def derive(kode: str | None, additional: str | None, target: str | None, **usulan_fields: Any) -> Any:
    person = pegawai(1, kode, additional, **usulan_fields.pop("person", {}))
    return batch(POSTS, [person], [usulan(1, target, **usulan_fields)]).moves[0]


@pytest.mark.parametrize(
    ("source", "destination", "jenis"),
    [
        ("IV.a", "III.b", J.PROMOSI),
        ("staf", "IV.a", J.PROMOSI),
        ("III.a", "II.b", J.PROMOSI),
        ("muda", "III.b", J.PROMOSI),
        ("pertama", "IV.b", J.PROMOSI),
        ("muda", "madya", J.PROMOSI),
        ("V.a", "IV.b", J.PROMOSI),
        ("III.b", "IV.a", J.DEMOSI),
        ("III.a", "staf", J.DEMOSI),
        ("II.b", "III.a", J.DEMOSI),
        ("madya", "IV.a", J.DEMOSI),
        ("IV.a", "pertama", J.DEMOSI),
        ("madya", "muda", J.DEMOSI),
        ("IV.a", "muda", J.ALIH_JABATAN),
        ("muda", "IV.b", J.ALIH_JABATAN),
        ("III.a", "madya", J.ALIH_JABATAN),
        ("utama", "II.b", J.ALIH_JABATAN),
        ("V.a", "pertama", J.ALIH_JABATAN),
        ("IV.a", "muda tanpa jenis", J.ALIH_JABATAN),
        ("muda tanpa jenis", "IV.a", J.ALIH_JABATAN),
        ("III.b", "III.a", J.KENAIKAN_ESELON),
        ("IV.b", "IV.a", J.KENAIKAN_ESELON),
        ("II.b", "II.a", J.KENAIKAN_ESELON),
        ("III.a", "III.b", J.PENURUNAN_ESELON),
        ("IV.a", "IV.b", J.PENURUNAN_ESELON),
        ("IV.a", "IV.a lain", J.ROTASI),
        ("III.a", "III.a lain", J.ROTASI),
        ("muda", "muda lain", J.ROTASI),
        ("staf", "staf lain", J.ROTASI),
        ("staf", "pertama", J.ROTASI),
        ("III.a", "tanpa eselon", J.ROTASI),
        ("IV.a", "jenis kosong", J.ROTASI),
        ("IV.a", "IV.a", J.ROTASI),
        ("lama", "III.b", J.PENGUKUHAN),
        ("lama", "III.a", J.PROMOSI),
        ("IV.a", None, J.PEMBERHENTIAN),
        ("IV.a", "jenjang kosong", None),
        ("muda", "jenjang jf kosong", None),
        ("jenjang kosong", "IV.a", None),
        (None, "IV.a", None),
        ("tak terdaftar", "IV.a", None),
    ],
)
def test_kind_of_a_definitive_target(source: str | None, destination: str | None, jenis: KindOfMove | None) -> None:
    assert derive(source, None, destination).jenis is jenis


@pytest.mark.parametrize(
    ("additional", "destination", "jenis"),
    [
        (None, "pkm 1", J.TUGAS_TAMBAHAN),
        ("pkm 2", "pkm 1", J.ALIH_TUGAS_TAMBAHAN),
        ("pkm lama", "pkm 1", J.PENGUKUHAN),
        ("pkm lama", "pkm 2", J.ALIH_TUGAS_TAMBAHAN),
        ("pkm 1", "III.b", J.PROMOSI),
        ("pkm 1", "IV.a", J.ALIH_JABATAN),
        ("pkm 1", "muda lain", J.ROTASI),
        ("pkm 1", "madya", J.PROMOSI),
        ("pkm 1", None, J.PEMBERHENTIAN),
    ],
)
def test_kind_for_a_functional_official(additional: str | None, destination: str | None, jenis: KindOfMove) -> None:
    assert derive("muda", additional, destination, person={"jenjang_jf": JenjangJf.AHLI_MUDA}).jenis is jenis


def test_only_a_typed_confirmation_confirms_somebody_in_the_same_post() -> None:
    assert derive("IV.a", None, "IV.a", jenis=J.PENGUKUHAN).jenis is J.PENGUKUHAN
    assert derive("muda", "pkm 1", "pkm 1", jenis=J.PENGUKUHAN).jenis is J.PENGUKUHAN
    assert derive("IV.a", None, "IV.a lain", jenis=J.PENGUKUHAN).jenis is J.ROTASI


def test_a_typed_kind_never_decides() -> None:
    """Two older systems believed what was typed: a demotion called promotion."""
    assert derive("III.b", None, "IV.a", jenis=J.PROMOSI).jenis is J.DEMOSI


def test_an_unreadable_target_has_no_kind() -> None:
    assert derive("IV.a", None, None, asks_target=True).jenis is None


def test_the_level_of_a_functional_official_is_his_own() -> None:
    assert derive("muda", None, "III.a", person={"jenjang_jf": JenjangJf.AHLI_MADYA}).jenis is J.ALIH_JABATAN


def test_the_staff_table_speaks_where_the_post_table_is_silent() -> None:
    person = {"jenis_jabatan": JenisJabatan.STRUKTURAL, "eselon": "III.b"}
    assert derive("tak terdaftar", None, "III.a", person=person).jenis is J.KENAIKAN_ESELON
    assert derive("tak terdaftar", None, "IV.a", person=person).jenis is J.DEMOSI


@pytest.mark.parametrize(
    ("destination", "group"),
    [("IV.a", Group.STRUKTURAL), ("muda lain", Group.STRUKTURAL), ("pkm 2", Group.TUGAS_TAMBAHAN)],
)
def test_group_follows_the_target(destination: str, group: Group) -> None:
    assert derive("muda", "pkm 1", destination).group is group


def test_group_of_a_removal_follows_what_it_leaves() -> None:
    assert derive("muda", "pkm 1", None).group is Group.TUGAS_TAMBAHAN
    assert derive("IV.a", None, None).group is Group.STRUKTURAL


@pytest.mark.parametrize(
    ("additional", "destination", "old", "releases"),
    [
        (None, "IV.a", None, ["muda"]),
        ("pkm 1", "IV.a", None, ["muda", "pkm 1"]),
        ("pkm 1", "IV.a", "muda", ["muda", "pkm 1"]),
        ("pkm 1", "IV.a", "pkm 1", ["pkm 1"]),
        ("pkm 1", "IV.a", "III.a", ["pkm 1"]),
        ("pkm 1", "IV.a", "tak terdaftar", ["muda", "pkm 1"]),
        ("pkm 1", "staf", None, ["muda", "pkm 1"]),
        ("pkm 1", "pkm 2", None, ["pkm 1"]),
        ("pkm 1", "muda lain", None, ["muda"]),
        ("pkm 1", "muda lain", "muda", ["muda"]),
        ("pkm 1", "muda lain", "pkm 1", ["pkm 1"]),
        (None, "pkm 1", None, []),
        ("pkm 1", None, None, ["pkm 1"]),
        ("pkm 1", None, "pkm 1", ["pkm 1"]),
        ("pkm 1", None, "muda", ["muda", "pkm 1"]),
        (None, None, None, ["muda"]),
        ("IV.a lain", "IV.a", None, ["muda"]),
        ("IV.a lain", "IV.a", "IV.a lain", ["IV.a lain"]),
        ("IV.a lain", "pkm 1", None, []),
    ],
)
def test_what_a_row_leaves(
    additional: str | None, destination: str | None, old: str | None, releases: list[str]
) -> None:
    move = derive("muda", additional, destination, kode_jabatan_lama=old)
    assert [post.kode for post in move.releases] == releases


def test_an_unreadable_target_leaves_nothing() -> None:
    assert derive("muda", "pkm 1", None, asks_target=True).releases == ()


def test_a_task_in_the_column_of_the_post_is_still_a_task() -> None:
    move = derive("pkm 1", None, "pkm 2", person={"jenis_jabatan": JenisJabatan.FUNGSIONAL})
    assert [post.kode for post in move.releases] == ["pkm 1"]
    assert move.jenis is J.ALIH_TUGAS_TAMBAHAN
    assert move.definitif is None


def test_origin_is_the_task_in_its_own_group() -> None:
    origin: Jabatan | None = derive("muda", "pkm 1", "pkm 2").origin
    assert origin is not None
    assert origin.kode == "pkm 1"
    rising: Jabatan | None = derive("muda", "pkm 1", "III.a").origin
    assert rising is not None
    assert rising.kode == "muda"
    assert derive("muda", None, "pkm 1").origin is None
