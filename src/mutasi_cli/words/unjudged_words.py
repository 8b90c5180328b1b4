"""What could not be judged, as sentences that every output says alike."""

from mutasi_cli.domain.cause import Unjudged


def unjudged_sentence(statement: Unjudged) -> str:
    """Return one sentence: what, for how many people, why, and which cause comes first."""
    what = statement.titles[0] if len(statement.titles) == 1 else f"{len(statement.titles)} aturan"
    who = f" untuk {statement.people} orang" if statement.people else ""
    waits = " dan ".join(str(nomor) for nomor in statement.causes)
    after = f"; menunggu sebab {waits}" if waits else ""
    return f"{what}{who}: {statement.reason}{after}."
