"""Which names a template asks for, and which of them nobody knows: read from its tags, without any data."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from jinja2 import nodes

from mutasi_cli.outputs.kotak_pasir import KotakPasir
from mutasi_cli.outputs.templat_naskah.nama import Bentuk, Daftar

_BAWAAN = frozenset((*KotakPasir().globals, "loop", "true", "false", "none"))
_BOLEH_TIADA = frozenset(("default", "d"))


@dataclass(frozen=True, slots=True)
class Asing:
    """A name without data, on a line of the mended source; ``dikenal`` are the names that stand there."""

    nama: str
    baris: int
    dikenal: tuple[str, ...]


@dataclass(slots=True)
class Pemakaian:
    """What a template asks for: paths that exist, names that do not, names that are not allowed."""

    jalur: set[tuple[str, ...]] = field(default_factory=set)
    asing: list[Asing] = field(default_factory=list)
    terlarang: list[Asing] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Nilai:
    """What an expression stands for: its shape and the path to it (empty: not a path)."""

    bentuk: Bentuk
    jalur: tuple[str, ...] = ()


_APA_SAJA = _Nilai(None)


def usage(sumber: str, bentuk: Mapping[str, Bentuk]) -> Pemakaian:
    """Return what a mended source asks for. Raises :class:`jinja2.TemplateSyntaxError`."""
    pohon = KotakPasir().parse(sumber)
    hasil = Pemakaian()
    _Pembaca(hasil, bentuk).baca(pohon.body, {})
    return hasil


class _Pembaca:
    """Walks the tree of a template with what each name stands for at that place."""

    def __init__(self, hasil: Pemakaian, akar: Mapping[str, Bentuk]):
        self.hasil = hasil
        self.akar = akar

    def baca(self, isi: list[nodes.Node], lingkup: dict[str, _Nilai]) -> None:
        """Walk statements in order; ``set`` changes the scope for those that follow."""
        for simpul in isi:
            self._statement(simpul, lingkup)

    def _statement(self, simpul: nodes.Node, lingkup: dict[str, _Nilai]) -> None:
        if isinstance(simpul, nodes.For):
            sumber = self._value(simpul.iter, lingkup)
            dalam = dict(lingkup)
            self._bind(simpul.target, _element(sumber), dalam)
            if simpul.test is not None:
                self._value(simpul.test, dalam)
            self.baca(simpul.body, dalam)
            self.baca(simpul.else_, dict(lingkup))
        elif isinstance(simpul, nodes.Assign):
            self._bind(simpul.target, self._value(simpul.node, lingkup), lingkup)
        elif isinstance(simpul, nodes.With):
            dalam = dict(lingkup)
            for sasaran, nilai in zip(simpul.targets, simpul.values, strict=True):
                self._bind(sasaran, self._value(nilai, lingkup), dalam)
            self.baca(simpul.body, dalam)
        elif isinstance(simpul, nodes.Macro | nodes.CallBlock | nodes.AssignBlock):
            self._block(simpul, lingkup)
        elif isinstance(simpul, nodes.Expr):
            self._value(simpul, lingkup)
        else:
            for anak in simpul.iter_child_nodes():
                self._statement(anak, lingkup)

    def _block(
        self, simpul: nodes.Macro | nodes.CallBlock | nodes.AssignBlock, lingkup: dict[str, _Nilai]
    ) -> None:
        """Read what is put aside for later: nothing is known about what it will be called with."""
        dalam = dict(lingkup)
        if isinstance(simpul, nodes.AssignBlock):
            self._bind(simpul.target, _APA_SAJA, lingkup)
        else:
            dalam |= {**{arg.name: _APA_SAJA for arg in simpul.args}, "caller": _APA_SAJA}
        if isinstance(simpul, nodes.Macro):
            lingkup[simpul.name] = _APA_SAJA
        elif isinstance(simpul, nodes.CallBlock):
            self._value(simpul.call, lingkup)
        self.baca(simpul.body, dalam)

    def _bind(self, sasaran: nodes.Node, nilai: _Nilai, lingkup: dict[str, _Nilai]) -> None:
        if isinstance(sasaran, nodes.Name):
            lingkup[sasaran.name] = nilai
        else:
            for nama in sasaran.find_all(nodes.Name):
                lingkup[nama.name] = _APA_SAJA

    def _value(self, simpul: nodes.Node, lingkup: dict[str, _Nilai]) -> _Nilai:
        if isinstance(simpul, nodes.Name):
            return self._name(simpul, lingkup)
        if isinstance(simpul, nodes.Getattr):
            return self._member(self._value(simpul.node, lingkup), simpul.attr, simpul.lineno)
        if isinstance(simpul, nodes.Getitem) and isinstance(simpul.arg, nodes.Const):
            dasar = self._value(simpul.node, lingkup)
            if isinstance(dasar.bentuk, Daftar):
                return _element(dasar)
            return self._member(dasar, str(simpul.arg.value), simpul.lineno)
        if isinstance(simpul, nodes.Test) and simpul.name in {"defined", "undefined"}:
            return _APA_SAJA
        if isinstance(simpul, nodes.Filter) and simpul.name in _BOLEH_TIADA:
            return _APA_SAJA
        for anak in simpul.iter_child_nodes():
            self._value(anak, lingkup)
        return _APA_SAJA

    def _name(self, simpul: nodes.Name, lingkup: dict[str, _Nilai]) -> _Nilai:
        if simpul.name in lingkup:
            return lingkup[simpul.name]
        if simpul.name in self.akar:
            return self._used(_Nilai(self.akar[simpul.name], (simpul.name,)))
        if simpul.name not in _BAWAAN:
            self.hasil.asing.append(Asing(simpul.name, simpul.lineno, (*self.akar, *lingkup)))
        return _APA_SAJA

    def _member(self, dasar: _Nilai, nama: str, baris: int) -> _Nilai:
        if nama.startswith("_"):
            self.hasil.terlarang.append(Asing(nama, baris, ()))
            return _APA_SAJA
        if not isinstance(dasar.bentuk, Mapping):
            return _APA_SAJA
        if nama not in dasar.bentuk:
            # The methods of a table (items, keys …) are no names of the data.
            if not hasattr(dict, nama):
                self.hasil.asing.append(Asing(nama, baris, tuple(dasar.bentuk)))
            return _APA_SAJA
        return self._used(_Nilai(dasar.bentuk[nama], (*dasar.jalur, nama)))

    def _used(self, nilai: _Nilai) -> _Nilai:
        self.hasil.jalur.add(nilai.jalur)
        return nilai


def _element(nilai: _Nilai) -> _Nilai:
    return _Nilai(nilai.bentuk.isi, nilai.jalur) if isinstance(nilai.bentuk, Daftar) else _APA_SAJA


def used_leaves(
    pakai: Pemakaian, semua: Iterator[tuple[tuple[str, ...], str]]
) -> tuple[dict[tuple[str, ...], str], dict[tuple[str, ...], str]]:
    """Return the texts that are asked for and those that are not, each path with its example."""
    dipakai: dict[tuple[str, ...], str] = {}
    sisa: dict[tuple[str, ...], str] = {}
    for jalur, contoh in semua:
        (dipakai if jalur in pakai.jalur else sisa)[jalur] = contoh
    return dipakai, sisa
