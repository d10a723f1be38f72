"""What opens the search in the header of every page."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from belajar.render.assets import SEARCH, SEARCH_ENGINE, Assets, own_script, own_style
from belajar.render.strings import Strings

_ICON = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" aria-hidden="true">'
    '<path fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" '
    'd="M16 16l5 5M18 10.5a7.5 7.5 0 1 1-15 0a7.5 7.5 0 0 1 15 0z"/></svg>'
)
_SOURCE = '<div class="md-header__source">'


def with_search(
    html: str, strings: Strings, assets: Assets, index: str, address: Callable[[str], str]
) -> str:
    """Return a page with what opens the search at the end of its header's bar.

    Without script it says why there is none; the script puts a button in its place. A page without
    the theme's header is returned as it is.

    Args:
        html: The page.
        strings: Words of the site's language.
        assets: The scripts and styles.
        index: Path of the index inside the site.
        address: Turns such a path into an address for the page.
    """
    head, opening, after = html.partition("<header ")
    bar, closing, rest = after.partition("</nav>")
    if not closing or "</head>" not in head:
        return html
    fetched = {"index": index, "engine": assets.scripts[SEARCH_ENGINE]}
    data = " ".join(f'data-{name}="{escape(address(path))}"' for name, path in fetched.items())
    launcher = (
        f"<belajar-search {data}><details>"
        f'<summary class="md-header__button md-icon" aria-label="{escape(strings["search"])}">'
        f"{_ICON}</summary><p>{escape(strings['search_needs_script'])}</p></details>"
        f"</belajar-search>{own_script(assets, SEARCH, address)}"
    )
    before, source, link = bar.partition(_SOURCE)
    style = own_style(assets, SEARCH, address)
    head = head.replace("</head>", f"{style}</head>", 1)
    return f"{head}{opening}{before}{launcher}{source}{link}{closing}{rest}"
