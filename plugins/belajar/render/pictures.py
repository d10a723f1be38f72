"""Pictures of a page that are fetched only when a reader comes near them."""

from __future__ import annotations

import re

_PICTURE = re.compile(r"<img\b(?![^>]*\sloading\s*=)")
_ARTICLE = "<article "
_LATER = '<img loading="lazy" decoding="async"'


def with_later_pictures(html: str) -> str:
    """Return a page whose pictures below the first are fetched late, unless it says otherwise.

    The first may stand in the first view, where waiting for it would be seen. A page without an
    article is returned as it is.
    """
    before, article, text = html.partition(_ARTICLE)
    first = _PICTURE.search(text)
    if not first:
        return html
    head, rest = text[: first.end()], text[first.end() :]
    return f"{before}{article}{head}{_PICTURE.sub(_LATER, rest)}"
