"""The sandbox in which templates of the office run: no way out, no end without end, no text without measure.

Jinja's own sandbox keeps a template from Python's insides, but not from ``{{ 'a' * 10**9 }}`` or loops in
loops. Here every loop, call and filter is paid from a budget, and texts that are made stay short.
"""

from collections.abc import Callable, Iterable, Mapping, Sized
from functools import wraps
from itertools import islice
from typing import Any

import jinja2
from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

BUDGET = 3_000_000
"""Steps (turns of loops, calls) of one template; the longest paper of 2,000 moves takes about 100,000."""

LONGEST_TEXT = 200_000
"""Characters of a text that a template makes itself."""

LONGEST_PAGE = 100_000_000
"""Characters of what comes out of a template."""

_LONGEST_RANGE = 10_000
_LARGEST_NUMBER = 10**12
_CHARACTERS_PER_STEP = 16
_CALL_PRICE = 20

_FUNCTIONS = ("range", "namespace", "dict")
_FILTERS = (
    *("abs", "batch", "capitalize", "count", "d", "default", "dictsort", "e", "escape", "first", "float"),
    *("forceescape", "groupby", "int", "items", "join", "last", "length", "list", "lower", "map", "max"),
    *("min", "reject", "rejectattr", "replace", "reverse", "round", "safe", "select", "selectattr", "slice"),
    *("sort", "string", "striptags", "sum", "title", "trim", "truncate", "unique", "upper", "wordcount"),
)
_METHODS = frozenset(
    (
        *("upper", "lower", "title", "capitalize", "strip", "lstrip", "rstrip", "startswith", "endswith"),
        *("split", "splitlines", "isdigit", "isalpha", "isupper", "find", "removeprefix", "removesuffix"),
        *("items", "keys", "values", "get", "index", "count"),
    )
)
"""Methods of texts, lists and tables that a template may call."""


class TooLargeError(SecurityError):
    """What a template asks for would never end or never fit; a :class:`jinja2.TemplateError`."""


class MeasuringGenerator(CodeGenerator):
    """Measures what ``~`` joins and what brackets gather."""

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: N802 - Jinja's name
        """Write a joined text with its measure."""
        self.write("environment.measured(")
        super().visit_Concat(node, frame)
        self.write(")")

    def visit_List(self, node: nodes.List, frame: Frame) -> None:  # noqa: N802 - as above
        """Write a list with its measure."""
        self.write("environment.measured(")
        super().visit_List(node, frame)
        self.write(")")

    def visit_Dict(self, node: nodes.Dict, frame: Frame) -> None:  # noqa: N802 - as above
        """Write a table with its measure."""
        self.write("environment.measured(")
        super().visit_Dict(node, frame)
        self.write(")")


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox with a budget; what goes beyond raises :class:`TooLargeError`."""

    code_generator_class = MeasuringGenerator
    intercepted_binops = frozenset(("+", "*", "%", "**"))

    def __init__(self, *args: Any, **kwargs: Any):  # noqa: ANN401 - handed on to Jinja
        super().__init__(*args, **kwargs)
        self.rest = BUDGET
        self.globals = {nama: self.globals[nama] for nama in _FUNCTIONS}
        self.globals["range"] = _range
        self.filters = {nama: self._paid(self.filters[nama]) for nama in _FILTERS}
        self.filters["_putar"] = self._paid_loop

    def refill(self) -> None:
        """Fill the budget for one run of a template."""
        self.rest = BUDGET

    def pay(self, step: int) -> None:
        """Take steps from the budget."""
        self.rest -= step
        if self.rest < 0:
            raise TooLargeError

    def measured(self, made: Any) -> Any:  # noqa: ANN401 - whatever a template makes
        """Return a value that is not too large."""
        self.pay(1 + _weight(made, LONGEST_TEXT) // _CHARACTERS_PER_STEP)
        return made

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:  # noqa: ANN401 - Jinja's
        """Reckon with numbers of a size for papers; only ``+`` joins texts and lists."""
        numeric = all(isinstance(operand, int | float) for operand in (left, right))
        if numeric and all(abs(operand) <= _LARGEST_NUMBER for operand in (left, right)) and operator != "**":
            return super().call_binop(context, operator, left, right)
        if operator != "+" or numeric:
            raise TooLargeError
        return self.measured(super().call_binop(context, operator, left, right))

    def call(self, __context: Any, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401, PYI063 - Jinja's
        """Call what is harmless; each call is paid."""
        self.pay(_CALL_PRICE)
        owner = getattr(__obj, "__self__", None)
        if isinstance(owner, str | Mapping | list | tuple) and __obj.__name__ not in _METHODS:
            raise SecurityError(f"{__obj.__name__} tidak boleh dipakai")
        return super().call(__context, __obj, *args, **kwargs)

    def wrap_str_format(self, value: Any) -> None:  # noqa: ANN401 - Jinja's
        """Leave ``format`` what it is, so that :meth:`call` refuses it: widths have no limit."""

    def _generate(self, source: nodes.Template, *args: Any, **kwargs: Any) -> str:  # noqa: ANN401 - Jinja's
        for loop in list(source.find_all(nodes.For)):
            loop.iter = nodes.Filter(loop.iter, "_putar", [], [], None, None, lineno=loop.lineno)
        return super()._generate(source, *args, **kwargs)

    def _paid_loop(self, looped: Any) -> Any:  # noqa: ANN401 - whatever a template loops over
        looped = looped if isinstance(looped, Sized | jinja2.Undefined) else list(looped)
        self.pay(1 + (len(looped) if isinstance(looped, Sized) else 0))
        return looped

    def _paid(self, jinja_filter: Callable[..., Any]) -> Callable[..., Any]:
        position = 1 if hasattr(jinja_filter, "jinja_pass_arg") else 0

        @wraps(jinja_filter)
        def function(*args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - any filter
            value = args[position] if position < len(args) else None
            others = (*args[position + 1 :], *kwargs.values())
            if any(isinstance(argument, int) and abs(argument) > _LONGEST_RANGE for argument in others):
                raise TooLargeError
            length = len(value) if isinstance(value, Sized) and not isinstance(value, jinja2.Undefined) else 0
            text_length = sum(len(argument) for argument in others if isinstance(argument, str))
            if length * (1 + text_length) > LONGEST_TEXT * _CHARACTERS_PER_STEP:
                raise TooLargeError
            self.pay(1 + length // _CHARACTERS_PER_STEP)
            return jinja_filter(*args, **kwargs)

        return function


def joined_pieces(pieces: Iterable[str]) -> str:
    """Return the text of a template from its pieces, as long as a paper can be."""
    all_pieces: list[str] = []
    length = 0
    stream = iter(pieces)
    while part := list(islice(stream, 4096)):
        length += sum(map(len, part))
        if length > LONGEST_PAGE:
            raise TooLargeError
        all_pieces += part
    return "".join(all_pieces)


def _range(*args: int) -> range:
    numbers = range(*args)
    if len(numbers) > _LONGEST_RANGE:
        raise TooLargeError
    return numbers


def _weight(made: object, limit: int) -> int:
    """Return how large a value is, in characters and things; TerlaluBesarError beyond the limit."""
    weight = 0
    queue = [made]
    while queue:
        inner = queue.pop()
        weight += len(inner) if isinstance(inner, str) else 1
        if weight > limit:
            raise TooLargeError
        if isinstance(inner, Mapping):
            queue += inner.values()
        elif isinstance(inner, list | tuple | set | frozenset):
            queue += inner
    return weight
