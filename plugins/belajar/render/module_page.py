"""What a module page gets around the author's text: header, closing quiz, sources, done button."""

from __future__ import annotations

from belajar.render.strings import Strings
from belajar.render.text import TextRenderer, attribute
from belajar.schema.module import Citation, Module

_MONTHS = (
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
    *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
)


def with_closing_sections(body: str, module: Module, strings: Strings) -> str:
    """Return the Markdown of the whole page: the author's text, the closing quiz, the sources."""
    sections = [body.rstrip()]
    if module.quiz:
        sections.append(f"## {strings['closing_quiz']}\n\n::: quiz {module.quiz}")
    sections.append("::: done")
    if module.sources:
        sections.append(f"## {strings['sources']}\n\n::: sources")
    return "\n\n".join(sections) + "\n"


def module_header(
    module: Module, strings: Strings, text: TextRenderer, site: str, aloud: str = ""
) -> str:
    """Return the box under the title: objectives, minutes, audience, review date, progress.

    Args:
        module: The module.
        strings: Words of the site's language.
        text: Renders the author's text.
        site: Namespace of the learner's records.
        aloud: Place of what reads the module out, if the site has it.
    """
    facts = [strings.fill("minutes", n=module.duration)]
    if module.audience:
        facts.append(strings.fill("audience", who=", ".join(map(attribute, module.audience))))
    facts.append(strings.fill("reviewed", date=written_date(module.reviewed, strings)))
    objectives = "".join(f"<li>{text.compact(one.text)}</li>" for one in module.objectives)
    return (
        f'<belajar-module class="bj-module" data-search-exclude {_record(module, site)}>\n'
        f'<p class="bj-facts">{" · ".join(facts)}</p>\n'
        f'<p class="bj-objectives-title">{strings["objectives"]}</p>\n'
        f'<ul class="bj-objectives">{objectives}</ul>\n'
        f'{aloud}<p class="bj-status"></p>\n</belajar-module>\n'
    )


def done_control(module: Module, strings: Strings, site: str) -> str:
    """Return the place of the button that marks the module as read."""
    return (
        f'<belajar-done class="bj-done" data-search-exclude {_record(module, site)}></belajar-done>'
    )


def source_list(
    sources: tuple[Citation, ...], strings: Strings, text: TextRenderer, laws_page: str | None
) -> str:
    """Return the list of sources, each with its article, status, address and note.

    Args:
        sources: The sources.
        strings: Words of the site's language.
        text: Renders the author's text.
        laws_page: Address of the page that lists the legal basis, if there is one.
    """
    rows = (f"<li>{_source(source, strings, text, laws_page)}</li>" for source in sources)
    return f'<ol class="bj-sources">{"".join(rows)}</ol>'


def law_badge(status: str | None, strings: Strings, link: str | None = None) -> str:
    """Return the mark that tells whether an instrument is in force; nothing where it says none."""
    label = strings[f"status_{status}"] if status else ""
    if not label:
        return ""
    if link:
        label = f'<a href="{attribute(link)}">{label}</a>'
    return f'<span class="bj-law bj-law-{status}">{label}</span>'


def written_date(date: str, strings: Strings) -> str:
    """Return the ISO date `date` as people write it ("28 Februari 2026")."""
    year, month, day = date.split("-")
    if strings.language != "id":
        return date
    return f"{int(day)} {_MONTHS[int(month) - 1]} {year}"


def _source(source: Citation, strings: Strings, text: TextRenderer, laws_page: str | None) -> str:
    title = text.compact(source.title)
    if source.url:
        title = f'<a href="{attribute(source.url)}" rel="noopener noreferrer">{title}</a>'
    link = f"{laws_page}#{source.law}" if laws_page and source.law else None
    parts = [title]
    if source.article:
        parts.append(f", {text.compact(source.article)}")
    if badge := law_badge(source.status, strings, link):
        parts.append(f" {badge}")
    if source.note:
        parts.append(f'<br><span class="bj-note">{text.compact(source.note)}</span>')
    return "".join(parts)


def _record(module: Module, site: str) -> str:
    quiz = f' data-quiz="{module.quiz}"' if module.quiz else ""
    return f'data-site="{attribute(site)}" data-module="{module.id}"{quiz}'
