"""Which names a template asks for, and which of them nobody knows: read from its tags, without any data."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from jinja2 import nodes

from mutasi_cli.papers.template_check.known_names import ListShape, Shape
from mutasi_cli.words.sandbox import Sandbox

_BUILTIN_NAMES = frozenset((*Sandbox().globals, "loop", "true", "false", "none"))
_MAY_LACK = frozenset(("default", "d"))


@dataclass(frozen=True, slots=True)
class UnknownName:
    """A name without data, on a line of the mended source; ``known`` are the names that stand there."""

    nama: str
    line: int
    known: tuple[str, ...]


@dataclass(slots=True)
class Usage:
    """What a template asks for: paths that exist, names that do not, names that are not allowed."""

    path: set[tuple[str, ...]] = field(default_factory=set)
    unknown: list[UnknownName] = field(default_factory=list)
    forbidden: list[UnknownName] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Meaning:
    """What an expression stands for: its shape and the path to it (empty: not a path)."""

    shape: Shape
    path: tuple[str, ...] = ()


_ANYTHING = _Meaning(None)


def usage(source: str, shape: Mapping[str, Shape]) -> Usage:
    """Return what a mended source asks for. Raises :class:`jinja2.TemplateSyntaxError`."""
    tree = Sandbox().parse(source)
    found = Usage()
    _Reader(found, shape).read(tree.body, {})
    return found


class _Reader:
    """Walks the tree of a template with what each name stands for at that place."""

    def __init__(self, found: Usage, root: Mapping[str, Shape]):
        self.found = found
        self.root = root

    def read(self, body: list[nodes.Node], scope: dict[str, _Meaning]) -> None:
        """Walk statements in order; ``set`` changes the scope for those that follow."""
        for node in body:
            self._statement(node, scope)

    def _statement(self, node: nodes.Node, scope: dict[str, _Meaning]) -> None:
        if isinstance(node, nodes.For):
            iterated = self._value(node.iter, scope)
            inner = dict(scope)
            self._bind(node.target, _element(iterated), inner)
            if node.test is not None:
                self._value(node.test, inner)
            self.read(node.body, inner)
            self.read(node.else_, dict(scope))
        elif isinstance(node, nodes.Assign):
            self._bind(node.target, self._value(node.node, scope), scope)
        elif isinstance(node, nodes.With):
            inner = dict(scope)
            for target, value in zip(node.targets, node.values, strict=True):
                self._bind(target, self._value(value, scope), inner)
            self.read(node.body, inner)
        elif isinstance(node, nodes.Macro | nodes.CallBlock | nodes.AssignBlock):
            self._block(node, scope)
        elif isinstance(node, nodes.Expr):
            self._value(node, scope)
        else:
            for child in node.iter_child_nodes():
                self._statement(child, scope)

    def _block(self, node: nodes.Macro | nodes.CallBlock | nodes.AssignBlock, scope: dict[str, _Meaning]) -> None:
        """Read what is put aside for later: nothing is known about what it will be called with."""
        inner = dict(scope)
        if isinstance(node, nodes.AssignBlock):
            self._bind(node.target, _ANYTHING, scope)
        else:
            inner |= {**{arg.name: _ANYTHING for arg in node.args}, "caller": _ANYTHING}
        if isinstance(node, nodes.Macro):
            scope[node.name] = _ANYTHING
        elif isinstance(node, nodes.CallBlock):
            self._value(node.call, scope)
        self.read(node.body, inner)

    def _bind(self, target: nodes.Node, value: _Meaning, scope: dict[str, _Meaning]) -> None:
        if isinstance(target, nodes.Name):
            scope[target.name] = value
        else:
            for nama in target.find_all(nodes.Name):
                scope[nama.name] = _ANYTHING

    def _value(self, node: nodes.Node, scope: dict[str, _Meaning]) -> _Meaning:
        if isinstance(node, nodes.Name):
            return self._name(node, scope)
        if isinstance(node, nodes.Getattr):
            return self._member(self._value(node.node, scope), node.attr, node.lineno)
        if isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const):
            base = self._value(node.node, scope)
            if isinstance(base.shape, ListShape):
                return _element(base)
            return self._member(base, str(node.arg.value), node.lineno)
        if isinstance(node, nodes.Test) and node.name in {"defined", "undefined"}:
            return _ANYTHING
        if isinstance(node, nodes.Filter) and node.name in _MAY_LACK:
            return _ANYTHING
        for child in node.iter_child_nodes():
            self._value(child, scope)
        return _ANYTHING

    def _name(self, node: nodes.Name, scope: dict[str, _Meaning]) -> _Meaning:
        if node.name in scope:
            return scope[node.name]
        if node.name in self.root:
            return self._used(_Meaning(self.root[node.name], (node.name,)))
        if node.name not in _BUILTIN_NAMES:
            self.found.unknown.append(UnknownName(node.name, node.lineno, (*self.root, *scope)))
        return _ANYTHING

    def _member(self, base: _Meaning, nama: str, line: int) -> _Meaning:
        if nama.startswith("_"):
            self.found.forbidden.append(UnknownName(nama, line, ()))
            return _ANYTHING
        if not isinstance(base.shape, Mapping):
            return _ANYTHING
        if nama not in base.shape:
            # The methods of a table (items, keys …) are no names of the data.
            if not hasattr(dict, nama):
                self.found.unknown.append(UnknownName(nama, line, tuple(base.shape)))
            return _ANYTHING
        return self._used(_Meaning(base.shape[nama], (*base.path, nama)))

    def _used(self, value: _Meaning) -> _Meaning:
        self.found.path.add(value.path)
        return value


def _element(value: _Meaning) -> _Meaning:
    return _Meaning(value.shape.elements, value.path) if isinstance(value.shape, ListShape) else _ANYTHING


def used_leaves(
    asked_for: Usage, all_leaves: Iterator[tuple[tuple[str, ...], str]]
) -> tuple[dict[tuple[str, ...], str], dict[tuple[str, ...], str]]:
    """Return the texts that are asked for and those that are not, each path with its example."""
    used: dict[tuple[str, ...], str] = {}
    rest: dict[tuple[str, ...], str] = {}
    for path, example in all_leaves:
        (used if path in asked_for.path else rest)[path] = example
    return used, rest
