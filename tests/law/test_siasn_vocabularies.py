"""The vocabularies of SIASN: what is shipped, and one broken file for each mistake that is refused."""

from __future__ import annotations

import shutil
from collections import Counter
from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest

from mutasi_cli.errors import ParameterError
from mutasi_cli.law.siasn import load_siasn, read_siasn

MISTAKES = Path(__file__).parent / "siasn_mistakes"
SHIPPED = Path(str(files("mutasi_cli.law"))) / "data" / "siasn"

REFUSED = {
    "unknown_column.csv": ("agama.csv", "baris 1: kolom «warna» tidak dikenal"),
    "missing_column.csv": ("agama.csv", "kolom «nama» tidak ada"),
    "column_order.csv": ("agama.csv", "urutan kolom harus id, nama"),
    "no_rows.csv": ("agama.csv", "tidak ada satu baris pun"),
    "empty_file.csv": ("agama.csv", "kolom «id» tidak ada"),
    "double_id.csv": ("agama.csv", "baris 3: id «1» tertulis dua kali"),
    "short_row.csv": ("agama.csv", "baris 3: 1 kolom, seharusnya 2"),
    "long_row.csv": ("agama.csv", "baris 3: 3 kolom, seharusnya 2"),
    "blank_name.csv": ("agama.csv", "baris 3: kolom «nama» kosong"),
    "spaced_name.csv": ("agama.csv", "baris 2: kolom «nama» kosong atau berspasi"),
    "blank_id.csv": ("agama.csv", "baris 2: kolom «id» kosong"),
    "id_of_another_form.csv": ("agama.csv", "baris 3: id «KEC.03» tidak berbentuk id"),
    "not_utf8.csv": ("agama.csv", "bukan teks UTF-8"),
    "open_quote.csv": ("agama.csv", "bukan CSV yang sah"),
    "lost_zero.csv": ("kedudukan_hukum.csv", "baris 3: id «2» tidak berbentuk id"),
    "unknown_tingkat.csv": ("jenis_hukuman.csv", "tingkat «X» tidak dikenal; yang ada: B, R, S"),
    "weight_no_number.csv": ("ikd_indikator.csv", "bobot_indikator «20,5» bukan bilangan"),
    "weight_nan.csv": ("ikd_indikator.csv", "bobot_indikator «NaN» bukan bilangan"),
    "unknown_jenjang.csv": ("jabatan_fungsional.csv", "jenjang «AM» tidak dikenal"),
    "unknown_status.csv": ("jabatan_fungsional.csv", "status «Q» tidak dikenal"),
    "half_age.csv": ("jabatan_fungsional.csv", "usia_bup «60.5» bukan bilangan bulat"),
    "id_in_two_cases.csv": ("jabatan_fungsional.csv", "id «a5eb03e23fd9f6a0e040640a040252ad» tertulis dua"),
    "new_but_known.csv": ("jabatan_fungsional_pembaruan.csv", "berubah «baru», padahal sudah ada"),
    "changed_but_unknown.csv": ("jabatan_fungsional_pembaruan.csv", "berubah «nama», padahal tidak ada"),
    "other_change.csv": ("jabatan_fungsional_pembaruan.csv", "padahal yang berbeda «nama status»"),
    "no_change.csv": ("jabatan_fungsional_pembaruan.csv", "padahal yang berbeda «»"),
    "not_json.json": ("imut_kategori.json", "bukan JSON yang sah"),
    "key_twice.json": ("imut_kategori.json", "kunci «kategori» tertulis dua kali"),
    "no_kategori.json": ("imut_kategori.json", "tidak ada satu pun kategori"),
    "unknown_key.json": ("imut_kategori.json", "kunci «rumpun» di jenis tidak dikenal"),
    "missing_key.json": ("imut_kategori.json", "kunci «sub_jenis» di jenis tidak ada"),
    "unknown_key_above.json": ("imut_kategori.json", "kunci «versi» di berkas tidak dikenal"),
    "node_twice.json": ("imut_kategori.json", "id 49 tertulis dua kali"),
    "kategori_twice.json": ("imut_kategori.json", "kategori «Mutasi» tertulis dua kali"),
    "kategori_without_jenis.json": ("imut_kategori.json", "kategori «Mutasi» tidak mempunyai jenis"),
    "leaf_without_parent.json": ("imut_kategori.json", "511 «Umum» tidak mempunyai induk"),
    "leaf_too_deep.json": ("imut_kategori.json", "5011 «Umum» tidak mempunyai induk"),
    "id_as_text.json": ("imut_kategori.json", "id «JPT» bukan bilangan bulat"),
    "nameless_node.json": ("imut_kategori.json", "id 49 tanpa nama"),
    "children_no_list.json": ("imut_kategori.json", "isi Mutasi harus berupa daftar"),
    "kategori_id_no_uuid.json": ("imut_kategori.json", "id kategori «Mutasi» bukan UUID"),
    "list_at_top.json": ("imut_kategori.json", "berkas harus berupa objek"),
    "not_toml.toml": ("sumber.toml", "bukan TOML yang sah"),
    "unknown_table.toml": ("sumber.toml", "[sub_jabatan] tidak dikenal"),
    "missing_table.toml": ("sumber.toml", "[agama] tidak ada"),
    "unknown_source_key.toml": ("sumber.toml", "kunci «lisensi» di [eselon] tidak dikenal"),
    "day_as_text.toml": ("sumber.toml", "[eselon] «acuan» harus tanggal"),
    "day_with_hour.toml": ("sumber.toml", "[eselon] «acuan» harus tanggal"),
    "without_day.toml": ("sumber.toml", "[eselon] «acuan» harus tanggal"),
    "without_source.toml": ("sumber.toml", "[jenis_mutasi] «sumber» dan «catatan» harus berupa teks"),
    "source_no_table.toml": ("sumber.toml", "[agama] harus berupa tabel"),
}


@pytest.mark.parametrize("mistake", sorted(REFUSED))
def test_a_mistake_is_refused_by_name(mistake: str, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(SHIPPED, tmp_path / "siasn"))
    filename, message = REFUSED[mistake]
    shutil.copyfile(MISTAKES / mistake, folder / filename)
    with pytest.raises(ParameterError) as refusal:
        read_siasn(folder)
    assert str(refusal.value).startswith(f"Berkas {filename}")
    assert message in str(refusal.value)


def test_every_broken_file_has_its_message() -> None:
    assert {path.name for path in MISTAKES.iterdir()} == set(REFUSED)


def test_a_missing_and_an_unknown_file_are_refused(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(SHIPPED, tmp_path / "siasn"))
    (folder / "agama.csv").rename(folder / "agama2.csv")
    with pytest.raises(ParameterError, match=r"agama2\.csv tidak dikenal"):
        read_siasn(folder)
    (folder / "agama2.csv").unlink()
    with pytest.raises(ParameterError, match=r"agama\.csv tidak ada"):
        read_siasn(folder)


def test_the_shipped_tables_have_the_rows_of_their_sources() -> None:
    tables = load_siasn()
    rows = {
        name: len(getattr(tables, name))
        for name in type(tables).__dataclass_fields__
        if name not in {"imut", "jabatan_fungsional"}
    }
    assert rows == {
        "agama": 7,
        "eselon": 13,
        "golongan": 17,
        "ikd_indikator": 27,
        "jenis_hukuman": 21,
        "jenis_jabatan": 4,
        "jenis_mutasi": 2,
        "jenis_penugasan": 5,
        "kedudukan_hukum": 31,
        "kuadran_nilai": 5,
        "status_usul": 67,
    }
    assert [entry.id for entry in tables.eselon if entry.nama == "I.a"] == ["10", "11"]
    assert sum(entry.bobot_indikator for entry in tables.ikd_indikator if entry.dimensi == "completeness") > 0


def test_the_newer_functional_posts_lie_over_the_older_ones() -> None:
    posts = load_siasn().jabatan_fungsional
    assert len(posts) == 1466 + 245
    assert Counter(post.status for post in posts) == {"N": 1316, "X": 241, "O": 154}
    renamed = posts.get("A7B4D9C7EB95E9C9E050640A2A031179")
    assert renamed is not None
    assert (renamed.nama, renamed.acuan) == ("Analis Akuakultur Ahli Muda", date(2025, 2, 15))
    untouched = posts.get("A5EB03E23FD9F6A0E040640A040252AD")
    assert untouched is not None
    assert (untouched.in_use, untouched.acuan) == (False, date(2024, 6, 24))


def test_only_posts_in_use_may_be_chosen() -> None:
    posts = load_siasn().jabatan_fungsional
    assert {post.status for post in posts if post.in_use} == {"N"}
    # The name decides which id a post gets: among those in use it must stand once.
    names = Counter(" ".join(post.nama.casefold().split()) for post in posts if post.in_use)
    assert [name for name, count in names.items() if count > 1] == []


def test_the_imut_tree_knows_its_leaves() -> None:
    tree = load_siasn().imut
    assert [entry.nama for entry in tree.kategori] == [
        "Pemberhentian",
        "Evaluasi Kinerja",
        "Mutasi",
        "Pengangkatan",
        "Pengukuhan",
        "Promosi",
    ]
    assert Counter(len(node.id) for node in tree.nodes) == {2: 26, 3: 40, 4: 50}
    assert tree.acuan == date(2025, 4, 26)
    leaf = tree.get("4231")
    assert leaf is not None
    assert leaf.leaf
    assert leaf.path == ("Pengangkatan", "Ke Jabatan Manajerial", "Jabatan Administrator", "Umum")
    jenis = tree.get("50")
    assert jenis is not None
    assert not jenis.leaf
    assert tree.get("4999") is None
    for node in tree.nodes:
        assert node.leaf == (not any(other.id[:-1] == node.id for other in tree.nodes))


LEAVES = [
    "431",
    "52",
    "472",
    "481",
    "482",
    "461",
    "462",
    "463",
    "464",
    "4611",
    "4621",
    "4631",
    "4641",
    "4615",
    "4624",
    "4634",
    "4644",
    "4616",
    "4625",
    "4635",
    "4645",
    "58",
    "59",
    "60",
    "611",
    "612",
    "613",
    "621",
    "622",
    "623",
    "49",
    "501",
    "511",
    "502",
    "512",
    "4111",
    "4121",
    "4112",
    "4123",
    "4122",
    "4221",
    "4231",
    "4222",
    "4233",
    "4232",
    "4213",
    "4214",
    "4215",
    "4216",
    "4211",
    "4212",
    "4021",
    "44",
    "54",
    "55",
    "561",
    "562",
    "563",
]
INNER = {"461", "462", "463", "464"}
"""Named by the table of derived categories only together with a rumpun below them."""


@pytest.mark.parametrize("identifier", LEAVES)
def test_every_category_that_can_be_derived_stands_in_the_tree(identifier: str) -> None:
    node = load_siasn().imut.get(identifier)
    assert node is not None
    assert node.leaf == (identifier not in INNER)


def test_every_value_carries_the_day_of_its_table() -> None:
    tables = load_siasn()
    days = {
        entry.acuan
        for name in type(tables).__dataclass_fields__
        for entry in (tables.imut.nodes if name == "imut" else getattr(tables, name))
    }
    assert days == {
        date(2024, 6, 24),
        date(2025, 2, 15),
        date(2025, 4, 11),
        date(2025, 4, 13),
        date(2025, 4, 26),
    }
