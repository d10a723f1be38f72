"""Which characters of a Markdown text are code, told without running Markdown.

Follows the rules of Python-Markdown and SuperFences closely enough to read author's text: where the
two could differ, characters count as text rather than code, so that nothing hides in "code" that
a page would show as markup. (What such a reading still misses, `render/page_html.py` makes inert.)
"""

from __future__ import annotations

import re
from bisect import bisect_right

_TAB = 4

_FENCE = re.compile(
    r"(?P<before>[> \t]*)(?P<fence>`{3,}|~{3,})"
    r"(?:[ \t]*\.?[\w#.+-]+(?=[ \t]|$))?"
    r"(?:[ \t]*\{[^\n]*\}"
    r"|(?:[ \t]+(?:linenums|hl_lines|title|title_mode)=(?:\"[^\"]*\"|'[^']*'))*)?"
    r"[ \t]*"
)
_CONTAINER = re.compile(r"[ \t]*(?:(?:!!!|\?\?\?\+?|===[!+]?|[-*+:]|\d+\.)[ \t]|\[\^[^\]]+\]:)")
_BLANK = re.compile(r"[ \t]*\Z")
_SCOPE_START = re.compile(r"[ \t]*(?:\Z|[-*+>#|]|\d+\.[ \t]|!!!|\?\?\?|===|:::)|.*\|")
_SCOPE_END = re.compile(r"[ \t>]*(?:#|:::)|.*\|")
_LINE_START_TAG = re.compile(r"[ ]{0,3}<")
_TICKS = re.compile(r"`+")


def blank_out_blocks(text: str) -> str:
    """Return `text` with the lines of code blocks, fenced and indented, made of spaces.

    Every other character stays in its place. The line that opens a fence keeps what stands behind
    the fence, as that may hold attributes.
    """
    if "```" not in text and "~~~" not in text and "    " not in text and "\t" not in text:
        return text
    lines = text.split("\n")
    fenced = _fenced(lines)
    _blank_out_indented(lines, fenced)
    for number, opens in fenced.items():
        line = lines[number]
        kept = re.sub(r"[`~]{3,}", lambda ticks: " " * len(ticks[0]), line) if opens else ""
        lines[number] = kept or " " * len(line)
    return "\n".join(lines)


def blank_out_spans(text: str) -> str:
    """Return `text` with its inline code made of spaces (line breaks stay).

    A tag at the very beginning of a line stays even inside inline code: Python-Markdown takes
    HTML blocks out before it looks for code.
    """
    if "`" not in text:
        return text
    wide = "\n".join(map(_without_spans, _scopes(text, _BLANK)))
    narrow = "\n".join(map(_without_spans, _scopes(text, _SCOPE_START, _SCOPE_END)))
    if wide == narrow:
        return wide
    # Lines that look like a list or a table may be none, so only code in both readings is code.
    return "".join(
        one if one == other else said for one, other, said in zip(wide, narrow, text, strict=True)
    )


def indent_of(line: str) -> int:
    """Return the columns of white space in front of a line."""
    if line[:1] not in (" ", "\t"):
        return 0
    white = line[: len(line) - len(line.lstrip(" \t"))]
    return len(white.expandtabs(_TAB))


def _fenced(lines: list[str]) -> dict[int, bool]:
    """Return the numbers of lines that belong to fenced code; True for those that open it."""
    found: dict[int, bool] = {}
    number = 0
    while number < len(lines):
        line = lines[number]
        match = _FENCE.fullmatch(line) if "```" in line or "~~~" in line else None
        if match is None:
            number += 1
            continue
        end, closed = _end_of_fence(lines, number, match)
        if closed:
            found[number] = True
            found.update(dict.fromkeys(range(number + 1, end + 1), False))
        number = end + 1
    return found


def _end_of_fence(lines: list[str], start: int, opening: re.Match[str]) -> tuple[int, bool]:
    """Return the last line of a fence, and whether it closes there or was none after all."""
    before = opening["before"].expandtabs(_TAB)
    level = before.count(">")
    closing = re.compile(rf"{opening['fence']}[ \t]*")
    was_blank = False
    for number in range(start + 1, len(lines)):
        white, content = _split_prefix(lines[number], len(before))
        quoted = white.count(">")
        if quoted > level:
            return number, False
        if not content.strip(" \t"):
            was_blank = True
        elif len(white) < len(before) or (was_blank and quoted < level):
            return number, False
        elif closing.fullmatch(content):
            return number, True
        else:
            was_blank = False
    return len(lines) - 1, False


def _split_prefix(line: str, width: int) -> tuple[str, str]:
    """Split off up to `width` columns of white space and quotation marks, tabs as spaces."""
    white = ""
    for index, character in enumerate(line):
        if len(white) >= width or character not in "> \t":
            return white, line[index:]
        white += " " * (_TAB - len(white) % _TAB) if character == "\t" else character
    return white, ""


def _blank_out_indented(lines: list[str], fenced: dict[int, bool]) -> None:
    """Make indented code blank, in place.

    Inside a list item, an admonition or a tab, code is what stands four columns further in than
    the content does.
    """
    contents: list[int] = []  # columns at which the content of each open container begins
    may_begin = True  # a blank line stands before, or code that goes on
    follows_code = False  # without a blank line between
    for number, line in enumerate(lines):
        if not line.strip(" \t"):
            may_begin, follows_code = True, False
            continue
        if follows_code and fenced.get(number):
            _forget_fence(fenced, number)
        indent = indent_of(line)
        is_container = number not in fenced and _CONTAINER.match(line) is not None
        if may_begin or is_container:
            while contents and indent < contents[-1]:
                contents.pop()
        base = contents[-1] if contents else 0
        if may_begin and indent >= base + _TAB:
            if number not in fenced:
                lines[number] = " " * len(line)
                follows_code = True
            continue
        may_begin = False
        if is_container:
            contents.append(base + _TAB)


def _forget_fence(fenced: dict[int, bool], number: int) -> None:
    """Take back a fence: SuperFences reads none right behind indented code."""
    del fenced[number]
    while fenced.get(number + 1) is False:
        number += 1
        del fenced[number]


def _scopes(text: str, start: re.Pattern[str], end: re.Pattern[str] | None = None) -> list[str]:
    """Split before lines that `start` something and behind lines that `end` it.

    No inline code reaches from one scope into the next.
    """
    scopes: list[list[str]] = []
    is_over = True
    for line in text.split("\n"):
        if is_over or start.match(line):
            scopes.append([])
        scopes[-1].append(line)
        is_over = end is not None and end.match(line) is not None
    return ["\n".join(scope) for scope in scopes]


def _without_spans(scope: str) -> str:
    """Blank out the inline code of one paragraph, table row or list item."""
    runs = [match.span() for match in _TICKS.finditer(scope)]
    of_length: dict[int, list[int]] = {}
    for number, (start, end) in enumerate(runs):
        of_length.setdefault(end - start, []).append(number)
    parts: list[str] = []
    done = index = 0
    while index < len(runs):
        start, end = runs[index]
        start += _is_escaped(scope, start)
        is_fence_like = end - start > 2  # a fence that went wrong is not always inline code
        alike = of_length.get(end - start, [])  # code ends at a run of the same length
        next_alike = bisect_right(alike, index)
        index += 1
        if next_alike == len(alike) and end - start > 1:
            break  # Python-Markdown then takes some of these backticks; what follows is uncertain
        if next_alike < len(alike):
            index = alike[next_alike] + 1
            end = runs[index - 1][1]
            if not (is_fence_like and "\n" in scope[start:end]):
                parts += [scope[done:start], _spaces(scope[start:end])]
                done = end
    return "".join([*parts, scope[done:]])


def _is_escaped(scope: str, place: int) -> bool:
    first = place
    while first and scope[first - 1] == "\\":
        first -= 1
    return (place - first) % 2 == 1


def _spaces(code: str) -> str:
    first, *rest = code.split("\n")
    return "\n".join(
        [
            " " * len(first),
            *(one if _LINE_START_TAG.match(one) else " " * len(one) for one in rest),
        ]
    )
