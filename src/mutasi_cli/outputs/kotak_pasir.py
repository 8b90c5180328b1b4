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

ANGGARAN = 3_000_000
"""Steps (turns of loops, calls) of one template; the longest paper of 2,000 moves takes about 100,000."""

TEKS_TERPANJANG = 200_000
"""Characters of a text that a template makes itself."""

HALAMAN_TERPANJANG = 100_000_000
"""Characters of what comes out of a template."""

_RENTANG_TERPANJANG = 10_000
_BILANGAN_TERBESAR = 10**12
_TANDA_SELANGKAH = 16
_HARGA_PANGGILAN = 20

_FUNGSI = ("range", "namespace", "dict")
_SARINGAN = (
    *("abs", "batch", "capitalize", "count", "d", "default", "dictsort", "e", "escape", "first", "float"),
    *("forceescape", "groupby", "int", "items", "join", "last", "length", "list", "lower", "map", "max"),
    *("min", "reject", "rejectattr", "replace", "reverse", "round", "safe", "select", "selectattr", "slice"),
    *("sort", "string", "striptags", "sum", "title", "trim", "truncate", "unique", "upper", "wordcount"),
)
_METODE = frozenset(
    (
        *("upper", "lower", "title", "capitalize", "strip", "lstrip", "rstrip", "startswith", "endswith"),
        *("split", "splitlines", "isdigit", "isalpha", "isupper", "find", "removeprefix", "removesuffix"),
        *("items", "keys", "values", "get", "index", "count"),
    )
)
"""Methods of texts, lists and tables that a template may call."""


class TerlaluBesarError(SecurityError):
    """What a template asks for would never end or never fit; a :class:`jinja2.TemplateError`."""


class Penyusun(CodeGenerator):
    """Measures what ``~`` joins and what brackets gather."""

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: N802 - Jinja's name
        """Write a joined text with its measure."""
        self.write("environment.ukur(")
        super().visit_Concat(node, frame)
        self.write(")")

    def visit_List(self, node: nodes.List, frame: Frame) -> None:  # noqa: N802 - as above
        """Write a list with its measure."""
        self.write("environment.ukur(")
        super().visit_List(node, frame)
        self.write(")")

    def visit_Dict(self, node: nodes.Dict, frame: Frame) -> None:  # noqa: N802 - as above
        """Write a table with its measure."""
        self.write("environment.ukur(")
        super().visit_Dict(node, frame)
        self.write(")")


class KotakPasir(ImmutableSandboxedEnvironment):
    """Jinja's sandbox with a budget; what goes beyond raises :class:`TerlaluBesarError`."""

    code_generator_class = Penyusun
    intercepted_binops = frozenset(("+", "*", "%", "**"))

    def __init__(self, *args: Any, **kwargs: Any):  # noqa: ANN401 - handed on to Jinja
        super().__init__(*args, **kwargs)
        self.sisa = ANGGARAN
        self.globals = {nama: self.globals[nama] for nama in _FUNGSI}
        self.globals["range"] = _rentang
        self.filters = {nama: self._berbayar(self.filters[nama]) for nama in _SARINGAN}
        self.filters["_putar"] = self._putar

    def mulai(self) -> None:
        """Fill the budget for one run of a template."""
        self.sisa = ANGGARAN

    def bayar(self, langkah: int) -> None:
        """Take steps from the budget."""
        self.sisa -= langkah
        if self.sisa < 0:
            raise TerlaluBesarError

    def ukur(self, isi: Any) -> Any:  # noqa: ANN401 - whatever a template makes
        """Return a value that is not too large."""
        self.bayar(1 + _berat(isi, TEKS_TERPANJANG) // _TANDA_SELANGKAH)
        return isi

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:  # noqa: ANN401 - Jinja's
        """Reckon with numbers of a size for papers; only ``+`` joins texts and lists."""
        angka = all(isinstance(isi, int | float) for isi in (left, right))
        if angka and all(abs(isi) <= _BILANGAN_TERBESAR for isi in (left, right)) and operator != "**":
            return super().call_binop(context, operator, left, right)
        if operator != "+" or angka:
            raise TerlaluBesarError
        return self.ukur(super().call_binop(context, operator, left, right))

    def call(self, __context: Any, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401, PYI063 - Jinja's
        """Call what is harmless; each call is paid."""
        self.bayar(_HARGA_PANGGILAN)
        pemilik = getattr(__obj, "__self__", None)
        if isinstance(pemilik, str | Mapping | list | tuple) and __obj.__name__ not in _METODE:
            raise SecurityError(f"{__obj.__name__} tidak boleh dipakai")
        return super().call(__context, __obj, *args, **kwargs)

    def wrap_str_format(self, value: Any) -> None:  # noqa: ANN401 - Jinja's
        """Leave ``format`` what it is, so that :meth:`call` refuses it: widths have no limit."""

    def _generate(self, source: nodes.Template, *args: Any, **kwargs: Any) -> str:  # noqa: ANN401 - Jinja's
        for putaran in list(source.find_all(nodes.For)):
            putaran.iter = nodes.Filter(putaran.iter, "_putar", [], [], None, None, lineno=putaran.lineno)
        return super()._generate(source, *args, **kwargs)

    def _putar(self, isi: Any) -> Any:  # noqa: ANN401 - whatever a template loops over
        isi = isi if isinstance(isi, Sized | jinja2.Undefined) else list(isi)
        self.bayar(1 + (len(isi) if isinstance(isi, Sized) else 0))
        return isi

    def _berbayar(self, saringan: Callable[..., Any]) -> Callable[..., Any]:
        letak = 1 if hasattr(saringan, "jinja_pass_arg") else 0

        @wraps(saringan)
        def fungsi(*args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - any filter
            nilai = args[letak] if letak < len(args) else None
            lain = (*args[letak + 1 :], *kwargs.values())
            if any(isinstance(isi, int) and abs(isi) > _RENTANG_TERPANJANG for isi in lain):
                raise TerlaluBesarError
            panjang = (
                len(nilai) if isinstance(nilai, Sized) and not isinstance(nilai, jinja2.Undefined) else 0
            )
            teks = sum(len(isi) for isi in lain if isinstance(isi, str))
            if panjang * (1 + teks) > TEKS_TERPANJANG * _TANDA_SELANGKAH:
                raise TerlaluBesarError
            self.bayar(1 + panjang // _TANDA_SELANGKAH)
            return saringan(*args, **kwargs)

        return fungsi


def selesai(potongan: Iterable[str]) -> str:
    """Return the text of a template from its pieces, as long as a paper can be."""
    semua: list[str] = []
    panjang = 0
    aliran = iter(potongan)
    while bagian := list(islice(aliran, 4096)):
        panjang += sum(map(len, bagian))
        if panjang > HALAMAN_TERPANJANG:
            raise TerlaluBesarError
        semua += bagian
    return "".join(semua)


def _rentang(*args: int) -> range:
    hasil = range(*args)
    if len(hasil) > _RENTANG_TERPANJANG:
        raise TerlaluBesarError
    return hasil


def _berat(isi: object, batas: int) -> int:
    """Return how large a value is, in characters and things; TerlaluBesarError beyond the limit."""
    berat = 0
    antrean = [isi]
    while antrean:
        satu = antrean.pop()
        berat += len(satu) if isinstance(satu, str) else 1
        if berat > batas:
            raise TerlaluBesarError
        if isinstance(satu, Mapping):
            antrean += satu.values()
        elif isinstance(satu, list | tuple | set | frozenset):
            antrean += satu
    return berat
