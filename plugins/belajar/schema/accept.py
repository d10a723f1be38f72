"""`accept`: an author's word, with a reason, that a warning or advice is known and may stay."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from pydantic import Field
from pydantic.dataclasses import dataclass

from belajar.schema.codes import codes
from belajar.schema.diagnostics import Diagnostic
from belajar.schema.fields import Text, named
from belajar.schema.messages import close_names
from belajar.schema.nodes import Mapping, Node, Scalar, Sequence
from belajar.schema.validate import Place

UNKNOWN, NOT_FOR_ERRORS, STALE = "B219", "B220", "B221"
_END = (10**9, 0)

NAMED = named("Penerimaan", "Satu kode temuan yang boleh tetap ada, dengan alasannya.")


@dataclass(frozen=True, slots=True, kw_only=True, config=NAMED)
class Acceptance:
    """One kind of finding that may stay."""

    code: Text = Field(
        description="Kode saran atau peringatan yang diterima, misalnya S205.",
        json_schema_extra={"pattern": r"^[BS]\d{3}$"},
    )
    reason: Text = Field(description="Alasannya, untuk peninjau berikutnya.")


class Accepted(NamedTuple):
    """One acceptance with what it covers.

    Attributes:
        code: What is accepted.
        place: Where that code is written.
        first: Line and column at which the covered text begins.
        last: Where what follows it begins.
    """

    code: str
    place: Place
    first: tuple[int, int]
    last: tuple[int, int]

    def covers(self, one: Diagnostic) -> bool:
        """Tell whether a finding is of this kind and stands in the covered text."""
        return (
            one.code == self.code
            and one.path == self.place.path
            and self.first <= (one.line, one.column) < self.last
        )


def acceptances(root: Node, path: str) -> Iterator[Accepted]:
    """Yield what a file accepts: as a whole by its own `accept`, and by those of its items."""
    if not isinstance(root, Mapping):
        return
    yield from _written(root, path, (1, 1), _END)
    items = root.values.get("items")
    entries = items.items if isinstance(items, Sequence) else []
    begins = [(one.line, one.column) for one in (*entries, *root.keys.values())]
    for entry in entries:
        first = (entry.line, entry.column)
        last = min((one for one in begins if one > first), default=_END)
        yield from _written(entry, path, first, last)


def refused(accepted: Iterable[Accepted]) -> Iterator[Diagnostic]:
    """Yield a mistake for each code that there is not, or that names errors."""
    for one in accepted:
        entry = codes().get(one.code)
        if entry is None:
            advice = close_names(one.code, codes()) or "salin kodenya dari pesan `belajar check`"
            message = f"kode `{one.code}` tidak ada"
            yield Diagnostic(*one.place, UNKNOWN, message, advice)
        elif entry.level == "error":
            message = f"`{one.code}` adalah galat, dan galat tidak dapat diterima dengan `accept`"
            yield Diagnostic(*one.place, NOT_FOR_ERRORS, message, "perbaiki galatnya")


def silence(
    found: Iterable[Diagnostic], accepted: Collection[Accepted]
) -> tuple[list[Diagnostic], set[Accepted]]:
    """Return what is left to say, and the acceptances that silenced something."""
    by_kind: dict[tuple[str, str], list[Accepted]] = {}
    for one in accepted:
        by_kind.setdefault((one.place.path, one.code), []).append(one)
    left: list[Diagnostic] = []
    used: set[Accepted] = set()
    for finding in found:
        known = by_kind.get((finding.path, finding.code), ())
        covering = [one for one in known if finding.severity != "error" and one.covers(finding)]
        used.update(covering)
        if not covering:
            left.append(finding)
    return left, used


def stale(unused: Iterable[Accepted]) -> Iterator[Diagnostic]:
    """Yield a warning for each acceptance that silences nothing any more."""
    for one in unused:
        message = f"`{one.code}` diterima di sini, tetapi tidak ada temuannya lagi"
        advice = "hapus entri `accept` ini"
        yield Diagnostic(*one.place, STALE, message, advice, "warning")


def _written(
    owner: Node, path: str, first: tuple[int, int], last: tuple[int, int]
) -> Iterator[Accepted]:
    listed = owner.values.get("accept") if isinstance(owner, Mapping) else None
    for entry in listed.items if isinstance(listed, Sequence) else ():
        code = entry.values.get("code") if isinstance(entry, Mapping) else None
        if isinstance(code, Scalar) and not code.absent:
            yield Accepted(code.text.strip(), Place(path, code.line, code.column), first, last)
