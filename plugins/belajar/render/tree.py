"""HTML of ours as a tree of lists, from which a browser builds elements without reading markup.

The shape is JsonML: `["p", {"class": "x"}, "text", ["em", "more"]]`; attributes are left out where
there are none. `plugins/frontend/src/review/grow.mjs` is the other side.
"""

from __future__ import annotations

from html.parser import HTMLParser

Tree = list[object]

_VOID = frozenset({"br", "col", "hr", "img", "input", "source", "track", "wbr"})
_TAGS_THAT_ACT = frozenset(
    {"base", "embed", "form", "frame", "iframe", "link", "meta", "object", "script", "style", "svg"}
)
ATTRIBUTES = frozenset(
    {
        *(
            "class",
            "dir",
            "draggable",
            "hidden",
            "id",
            "inert",
            "lang",
            "role",
            "tabindex",
            "title",
        ),
        *("align", "colspan", "headers", "rowspan", "scope", "span", "start"),
        *("autocapitalize", "autocomplete", "autocorrect", "checked", "disabled", "for"),
        *("inputmode", "label", "list", "max", "maxlength", "min", "minlength", "multiple", "name"),
        *("placeholder", "readonly", "required", "rows", "selected", "size", "spellcheck", "step"),
        *("title", "type", "value", "href", "hreflang", "rel", "target"),
        *("alt", "controls", "default", "height", "kind", "loading", "open"),
        *("playsinline", "poster", "preload", "src", "srclang", "width"),
    }
)
"""What an element may carry, besides `aria-…` and `data-…`; nothing here runs or styles."""


def html_tree(html: str) -> Tree:
    """Return the tree of the one element that `html` holds.

    Raises:
        ValueError: There is a tag or an attribute that may not travel this way, or more or less
            than one element. It is a mistake of ours: authors' text cannot bring any.
    """
    parser = _Parser()
    parser.feed(html)
    parser.close()
    top = [one for one in parser.top if not isinstance(one, str) or one.strip()]
    if len(top) != 1 or not isinstance(top[0], list) or parser.depth:
        raise ValueError(f"not one element: {html[:80]!r}")
    return top[0]


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.top: Tree = []
        self._open: list[Tree] = [self.top]

    @property
    def depth(self) -> int:
        return len(self._open) - 1

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _TAGS_THAT_ACT:
            raise ValueError(f"<{tag}> cannot stand in an item under review")
        made: Tree = [tag]
        if attrs:
            made.append({_checked(tag, name): value or "" for name, value in attrs})
        self._open[-1].append(made)
        if tag not in _VOID:
            self._open.append(made)

    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID:
            return
        if not self.depth or self._open[-1][0] != tag:
            raise ValueError(f"</{tag}> closes nothing")
        self._open.pop()

    def handle_data(self, data: str) -> None:
        self._open[-1].append(data)


def _checked(tag: str, name: str) -> str:
    if name in ATTRIBUTES or name.startswith(("aria-", "data-")):
        return name
    raise ValueError(f"`{name}` of <{tag}> is not in ATTRIBUTES of {__name__}")
