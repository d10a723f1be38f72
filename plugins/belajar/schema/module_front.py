"""What is certain of a module's front matter, whatever else is wrong with it: read of its nodes."""

from __future__ import annotations

from collections.abc import Iterator

from belajar.schema.diagnostics import Diagnostic
from belajar.schema.law import LegalBasis
from belajar.schema.messages import close_names
from belajar.schema.module import HalfRead
from belajar.schema.module_page import ModulePage
from belajar.schema.nodes import Mapping as MappingNode
from belajar.schema.nodes import Node, Scalar
from belajar.schema.nodes import Sequence as SequenceNode
from belajar.schema.validate import place_of


def half_read(page: ModulePage, stem: str) -> Iterator[HalfRead]:
    """Yield what is certain of a module that cannot be used: nothing unless all objectives are."""
    objectives = [one for _, one in _named(page.node, "objectives", "id")]
    listed = page.node.values.get("objectives") if isinstance(page.node, MappingNode) else None
    if isinstance(listed, SequenceNode) and len(objectives) == len(listed.items):
        for closing in page.closing():
            yield HalfRead(stem, closing.name, tuple(one.text for one in objectives))


def unknown_laws(page: ModulePage, laws: LegalBasis) -> Iterator[Diagnostic]:
    """Yield an error for each source whose law is not in the legal basis."""
    for index, law in _named(page.node, "sources", "law") if laws.is_readable else ():
        name = law.text.strip()
        if name and name not in laws:
            place = place_of(page.node, page.source, ("sources", index, "law"))
            message = f"peraturan `{name}` tidak ada di data dasar hukum"
            advice = close_names(name, laws) or "tambahkan di sana, atau pakai `title`"
            yield Diagnostic(*place, "B505", message, advice)


def repealed_laws(page: ModulePage, laws: LegalBasis) -> list[Diagnostic]:
    """Warn of an instrument no longer in force that the text names but the sources do not list."""
    if not page.is_read or not any(law.is_repealed for law in laws.values()):
        return []
    listed = {law.text.strip() for _, law in _named(page.node, "sources", "law")}
    told: set[str] = set()
    found = []
    for offset, law in laws.mentioned(page.front.body):
        if not law.is_repealed or law.id in listed or law.id in told:
            continue
        told.add(law.id)
        successor = laws.get(law.replaced_by or "")
        by = f" oleh {successor.name}" if successor else ""
        message = f"{law.name} sudah dicabut{by}, tetapi tidak tercantum di `sources`"
        advice = f"tambahkan `- law: {law.id}`; statusnya lalu tampil di halaman"
        place = page.place_at(offset)
        found.append(Diagnostic(*place, "B506", message, advice, "warning"))
    return found


def _named(node: Node, key: str, name: str) -> Iterator[tuple[int, Scalar]]:
    """Yield index and text of `name` in each entry of the list `key` that has one.

    Read of the nodes, so that it is known whatever else is wrong with the front matter.
    """
    listed = node.values.get(key) if isinstance(node, MappingNode) else None
    for index, entry in enumerate(listed.items if isinstance(listed, SequenceNode) else ()):
        found = entry.values.get(name) if isinstance(entry, MappingNode) else None
        if isinstance(found, Scalar) and not found.absent:
            yield index, found
