"""What strangers' text may put on a page: addresses and attributes, as a browser reads them.

Both walls ask here: the check of a module's Markdown (`module_text`), which tells the author, and
the cleaning of a page's HTML (`render/page_html.py`), which stands behind it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

SCHEMES = frozenset({"http", "https", "mailto"})
"""What a link may begin with, besides a relative path."""

AUTHOR_ATTRIBUTES: Mapping[str, frozenset[str]] = {
    "*": frozenset({"class", "id", "title", "lang", "dir", "data-search-exclude"}),
    "a": frozenset({"target", "rel", "download", "data-preview"}),
    "img": frozenset({"alt", "width", "height", "loading", "align"}),
    "ol": frozenset({"start"}),
    "td": frozenset({"colspan", "rowspan"}),
    "th": frozenset({"colspan", "rowspan"}),
}
"""What `{: … }` may set, by element; `*` stands for each of them."""

_CONTROL = re.compile(r"[\x00-\x1f\x7f]")  # a browser drops tabs and line breaks inside addresses
_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
_MADE_ID = re.compile(r"__(?:tabbed|codelineno|span|code)[_-]")  # tabs and highlighted code
_REL = frozenset({"external", "license", "nofollow", "noopener", "noreferrer", "ugc"})


def scheme_of(address: str) -> str:
    """Return the scheme of an address in lower case; empty for a relative one."""
    match = _SCHEME.match(_CONTROL.sub("", address).strip())
    return match[1].lower() if match else ""


def is_foreign(address: str) -> bool:
    """Tell whether an address may lead to another host (it has a scheme, or begins with `//`)."""
    plain = _CONTROL.sub("", address).strip().replace("\\", "/")
    return plain.startswith("//") or bool(scheme_of(plain))


def kept(name: str, value: str) -> str | None:
    """Return what of an attribute's value may stay, None for nothing.

    Identifiers and classes of the theme's own frame stay the theme's: it finds its settings under
    `#__config`, and text that took this name would be read as them. Ours keep what they share under
    names that begin with `BELAJAR_`, and an element's id is a name of the window, too.
    """
    if name == "id":
        is_ours = value.startswith(("__", "BELAJAR_")) and not _MADE_ID.match(value)
        return None if is_ours else value
    if name == "class":
        return value if "m" not in value else _without_theme_classes(value)
    if name == "target":
        return value if value == "_blank" else None
    if name == "rel":
        return value if _REL.issuperset(value.split()) else None
    return value


def _without_theme_classes(value: str) -> str | None:
    words = value.split()
    good = [word for word in words if not _is_theme_class(word)]
    return value if len(good) == len(words) else " ".join(good) or None


def _is_theme_class(word: str) -> bool:
    """Tell whether a class would make the theme act, or look like a part of its frame."""
    if word == "mermaid":  # makes the theme fetch a script from another host
        return True
    return word.startswith("md-") and not word.startswith(("md-button", "md-tag"))
