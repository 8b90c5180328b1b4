"""No module of the program needs itself, also by imports inside functions; nobody passes the front door."""

from __future__ import annotations

import ast
from pathlib import Path

SOURCE = Path(__file__).parents[2] / "src"
PACKAGE = "mutasi_cli"


def modules() -> dict[str, Path]:
    """Every module of the program by its name."""
    found = {}
    for path in sorted((SOURCE / PACKAGE).rglob("*.py")):
        parts = path.relative_to(SOURCE).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


MODULES = modules()


def imported(source: str, *, types: bool = True) -> set[str]:
    """The modules of the program that a text imports anywhere: at its head, in functions, with ``types`` for mypy."""
    found = set()
    tree = ast.parse(source)
    if not types:
        tree = RunOnly().visit(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module is not None:
            assert node.level == 0, "imports name the whole module"
            full = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= {name if name in MODULES else node.module for name in full}
    return found & MODULES.keys()


class RunOnly(ast.NodeTransformer):
    """Leaves out what only mypy reads: two modules may speak of each other's types."""

    def visit_If(self, node: ast.If) -> ast.AST | None:
        if isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
            return None
        return self.generic_visit(node)


def circles(graph: dict[str, set[str]]) -> list[list[str]]:
    """The groups of modules that reach each other (Tarjan's algorithm)."""
    number: dict[str, int] = {}
    lowest: dict[str, int] = {}
    stack: list[str] = []
    groups = []

    def visit(module: str) -> None:
        number[module] = lowest[module] = len(number)
        stack.append(module)
        for other in sorted(graph[module]):
            if other not in number:
                visit(other)
                lowest[module] = min(lowest[module], lowest[other])
            elif other in stack:
                lowest[module] = min(lowest[module], number[other])
        if lowest[module] == number[module]:
            group = [*stack[stack.index(module) :]]
            del stack[stack.index(module) :]
            if len(group) > 1 or module in graph[module]:
                groups.append(sorted(group))

    for module in sorted(graph):
        if module not in number:
            visit(module)
    return groups


def test_no_module_needs_itself() -> None:
    graph = {name: imported(path.read_text(encoding="utf-8"), types=False) for name, path in MODULES.items()}
    assert circles(graph) == []


def test_a_circle_would_be_found() -> None:
    assert circles({"a": {"b"}, "b": {"c"}, "c": {"b"}, "d": set()}) == [["b", "c"]]
    inside = "def later():\n    from mutasi_cli.api import read\n"
    assert imported(inside) == imported(inside, types=False) == {"mutasi_cli.api"}
    for_mypy = "if TYPE_CHECKING:\n    from mutasi_cli.api import read\n"
    assert imported(for_mypy) == {"mutasi_cli.api"}
    assert imported(for_mypy, types=False) == set()


def test_commands_know_only_the_front_door() -> None:
    """What reads, judges or writes is asked of the API; a command adds words and forms to it."""
    behind = tuple(f"{PACKAGE}.{room}" for room in ("front", "plan", "papers", "books", "handover"))
    passed = {
        name: sorted(other for other in imported(path.read_text(encoding="utf-8")) if other.startswith(behind))
        for name, path in MODULES.items()
        if name.startswith(f"{PACKAGE}.cli")
    }
    assert {name: others for name, others in passed.items() if others} == {}
