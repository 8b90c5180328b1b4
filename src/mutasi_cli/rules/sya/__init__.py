"""SYA: filled rule by rule."""

from mutasi_cli.rules.base import Rule

RULES: tuple[Rule, ...] = ()
