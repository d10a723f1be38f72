"""What the offline copy and the installed app need on pages: tags, a line at the foot, a panel."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from html import escape

from belajar.render.assets import APP, APP_COPY, Assets, own_script, own_style
from belajar.render.strings import Strings

WORKER, FACTS, MANIFEST = "sw.js", "luring.json", "app.webmanifest"
"""Names at the root of the site: a worker keeps what lies beside it and below, nothing else."""

_FOOT = "</footer>"


def with_app(
    html: str,
    strings: Strings,
    assets: Assets,
    icons: Mapping[int, str],
    address: Callable[[str], str],
    panel: str | None,
) -> str:
    """Return a page that names its app and says at its foot whether it can be read offline.

    A page without the theme's footer is returned as it is.

    Args:
        html: The page.
        strings: Words of the site's language.
        assets: The scripts and styles.
        icons: Width -> path inside the site.
        address: Turns such a path into an address for the page.
        panel: Address of the page with the panel, None where the site has none.
    """
    before, foot, after = html.rpartition(_FOOT)
    if not foot or "</head>" not in before:
        return html
    root = address(MANIFEST).removesuffix(MANIFEST)
    named = {
        "worker": f"{root}{WORKER}",
        "facts": f"{root}{FACTS}",
        "script": address(assets.scripts[APP_COPY]),
    }
    data = " ".join(f'data-{name}="{escape(value)}"' for name, value in named.items())
    link = f'<a href="{escape(panel)}">{strings["app_page"]}</a>' if panel else ""
    head = (
        f'<link rel="manifest" href="{escape(address(MANIFEST))}">'
        f'<link rel="apple-touch-icon" href="{escape(address(icons[min(icons)]))}">'
    )
    line = (
        f'{own_style(assets, APP, address)}<div class="bj-app">{link}'
        f'<belajar-app {data}><span class="bj-app-status" role="status"></span>'
        f'<button type="button" class="bj-app-act" hidden></button></belajar-app></div>'
        f"{own_script(assets, APP, address)}"
    )
    before = before.replace("</head>", f"{head}</head>", 1)
    return f"{before}{line}{foot}{after}"


def app_panel(strings: Strings, *, is_on: bool) -> str:
    """Return what the page on the offline copy shows; without script, why it shows no more.

    Args:
        strings: Words of the site's language.
        is_on: Whether this edition keeps an offline copy in browsers.
    """
    if not is_on:
        return f'<p class="bj-app-panel">{strings["app_off"]}</p>'
    return (
        f'<belajar-app-panel class="bj-app-panel">\n'
        f'<p class="bj-app-status" role="status">{strings["app_need"]}</p>\n'
        f'<progress hidden aria-label="{strings["app_progress"]}"></progress>\n'
        f'<p class="bj-app-room" data-part="room"></p>\n'
        f'<p class="bj-app-acts">'
        f'<button type="button" class="bj-app-act" data-part="act" hidden></button> '
        f'<button type="button" class="bj-app-act bj-app-act--quiet" data-do="remove" hidden>'
        f"{strings['app_remove']}</button></p>\n</belajar-app-panel>"
    )


def lost_page(strings: Strings) -> str:
    """Return the page for addresses that are not in the copy, while there is no line.

    It comes from the worker, without a style sheet or a policy; `{root}` stands for the portal.
    """
    return (
        f'<!doctype html><html lang="{strings.language}"><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width">'
        f"<title>{strings['app_lost_title']}</title>"
        "<style>:root{color-scheme:light dark}body{font:1rem/1.6 system-ui,sans-serif;"
        "margin:15vh auto;max-width:34rem;padding:0 1rem}</style>"
        f"<h1>{strings['app_lost_title']}</h1><p>{strings['app_lost']}</p>"
        f'<p><a href="{{root}}">{strings["app_lost_home"]}</a></p></html>'
    )
