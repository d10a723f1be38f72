"""Modules, paths, tests and terms in the words of schema.org (https://schema.org/version/latest).

Nothing is said that the repository's files do not say: no price, no rating, no level.
`tests/schema_org.py` lists the terms that may be used.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from belajar.schema.glossary import Term
from belajar.schema.module import Citation, Module, Part
from belajar.schema.path import LearningPath
from belajar.schema.quiz import Quiz

Node = Mapping[str, Any]
Crumb = tuple[str, str]
"""Title and address of a page."""


class Said(NamedTuple):
    """What is said of a page.

    Attributes:
        name: Its title.
        about: Its description.
        address: Where it is.
        language: BCP 47 tag.
        provider: Who offers it; empty where nobody is named.
    """

    name: str
    about: str
    address: str
    language: str
    provider: str


def website(said: Said, paths: Iterable[Crumb]) -> Node:
    """Return the site itself, with titles and addresses of its learning paths."""
    return _node(
        "WebSite",
        **_common(said),
        publisher=_organization(said.provider),
        hasPart=[_node("Course", name=title, url=there) for title, there in paths],
    )


def whole_course(said: Said, parts: Sequence[tuple[Part, str]]) -> Node:
    """Return the whole curriculum as one course, with its parts and their addresses."""
    minutes = sum(module.duration for part, _ in parts for module in part.modules)
    return _node(
        "Course",
        **_common(said),
        isAccessibleForFree=True,
        provider=_organization(said.provider),
        timeRequired=duration(minutes),
        hasPart=[_node("LearningResource", name=part.title, url=there) for part, there in parts],
    )


def course(said: Said, path: LearningPath, modules: Sequence[tuple[Module, str]]) -> Node:
    """Return a learning path, with its modules and their addresses in order."""
    return _node(
        "Course",
        **_common(said._replace(name=path.title, about=path.summary)),
        isAccessibleForFree=True,
        provider=_organization(said.provider),
        audience=_audience([path.audience]),
        timeRequired=duration(sum(module.duration for module, _ in modules)),
        hasPart=_listed(modules),
    )


def curriculum_part(said: Said, modules: Iterable[tuple[Module, str]]) -> Node:
    """Return a part of the curriculum, with its modules and their addresses in order."""
    return _node("LearningResource", **_common(said), hasPart=_listed(modules))


def learning_resource(said: Said, module: Module, quiz: Quiz | None, part: Crumb) -> Node:
    """Return a module with its closing quiz and the part it belongs to."""
    return _node(
        "LearningResource",
        **_common(said._replace(name=module.title, about=module.summary)),
        isAccessibleForFree=True,
        learningResourceType="modul" if said.language == "id" else "module",
        teaches=[one.text for one in module.objectives],
        timeRequired=duration(module.duration),
        dateModified=module.reviewed,
        audience=_audience(module.audience),
        publisher=_organization(said.provider),
        isPartOf=_node("LearningResource", name=part[0], url=part[1]),
        hasPart=_node("Quiz", name=quiz.title, inLanguage=said.language) if quiz else None,
        isBasedOn=[_source(one) for one in module.sources],
    )


def quiz_page(said: Said, quiz: Quiz) -> Node:
    """Return a test or an exercise that has a page of its own."""
    return _node("Quiz", **_common(said._replace(name=quiz.title)), isAccessibleForFree=True)


def term_set(said: Said, terms: Iterable[Term]) -> Node:
    """Return the glossary with its terms."""
    return _node(
        "DefinedTermSet",
        **_common(said),
        hasDefinedTerm=[
            _node(
                "DefinedTerm",
                name=one.term,
                url=f"{said.address}#{one.id}",
                alternateName=one.expansion,
                description=one.definition,
            )
            for one in terms
        ],
    )


def breadcrumbs(crumbs: Sequence[Crumb]) -> Node:
    """Return the way from the home page to a page, which is the last."""
    return _node(
        "BreadcrumbList",
        itemListElement=[
            _node("ListItem", position=number, name=title, item=address)
            for number, (title, address) in enumerate(crumbs, 1)
        ],
    )


def duration(minutes: int) -> str:
    """Return minutes as ISO 8601 writes a duration ("PT1H30M")."""
    hours, rest = divmod(minutes, 60)
    return f"PT{f'{hours}H' if hours else ''}{f'{rest}M' if rest or not hours else ''}"


def _common(said: Said) -> dict[str, Any]:
    return {
        "name": said.name,
        "description": said.about,
        "url": said.address,
        "inLanguage": said.language,
    }


def _listed(modules: Iterable[tuple[Module, str]]) -> list[Node]:
    return [_node("LearningResource", name=one.title, url=there) for one, there in modules]


def _source(source: Citation) -> Node:
    title = f"{source.title}, {source.article}" if source.article else source.title
    if source.law is None:
        return _node("CreativeWork", name=title, url=source.url)
    short = source.title.partition(" tentang ")[0]
    return _node("Legislation", name=title, legislationIdentifier=short, url=source.url)


def _organization(name: str) -> Node | None:
    return _node("Organization", name=name) if name else None


def _audience(groups: Sequence[str]) -> list[Node]:
    return [_node("EducationalAudience", audienceType=one) for one in groups]


def _node(kind: str, **values: Any) -> Node:
    said = {name: value for name, value in values.items() if value not in (None, "", [], ())}
    return {"@type": kind, **said}
