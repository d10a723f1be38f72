"""What a browser is told to refuse: the Content Security Policy of a built site, and the headers.

All values that we recommend to send stand here once; server configurations, the guide and the tests
ask this module. The policy allows what comes from the site itself and nothing else. Scripts that
stand inside pages (the theme has a few) are allowed one by one, by their hash. All pages share one
policy: under instant navigation a document runs the scripts of the pages it brings in, and a second
policy in a page's head would add to the first.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable, Iterable, Mapping
from html import escape

FILE = "csp.txt"
"""Name inside the site of the file that holds the policy to send, one line."""

_FETCHES: Mapping[str, str] = {
    "style-src": "'self'",
    "img-src": "'self' data:",  # the theme's style sheets hold their icons
    "media-src": "'self' data:",  # captions stand inside the page, so that they work from a disk
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
}
_FRAMES = "frame-ancestors 'self'"
"""In a header only: browsers ignore it, and say so, where it stands in a page."""

_TYPED = "require-trusted-types-for 'script'; trusted-types belajar"
"""Only what our one policy made (`frontend/src/trusted.mjs`, which has the name) is taken where a
browser would turn text into markup or a script."""

_UNUSED = (
    *("accelerometer", "camera", "display-capture", "geolocation", "gyroscope"),
    *("magnetometer", "microphone", "midi", "payment", "serial", "usb"),
)
"""Devices and services that no page of a portal asks for."""

REFERRER = "no-referrer"
"""An intranet's addresses are nobody else's business."""

_SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script\s*>", re.DOTALL | re.IGNORECASE)
_SOURCE = re.compile(r"\ssrc\s*=", re.IGNORECASE)
_TYPE = re.compile(r"""\stype\s*=\s*["']?([^"'\s>]*)""", re.IGNORECASE)
_RUN = frozenset({"", "module", "text/javascript", "application/javascript", "importmap"})
"""Types of scripts that a browser runs; the others are data, of which no policy speaks."""

_TOPS = (re.compile(rb"<meta\s+charset=[^>]*>", re.IGNORECASE), re.compile(rb"<head\b[^>]*>"))
"""Behind the first of these that a page has stands its policy, before anything it speaks of."""


class InlineScripts:
    """The scripts inside one site's pages that may run.

    Only what the owner and the theme wrote is noted. Were a stranger's text ever to bring a script
    onto a page past the walls that stand before it, no browser would run it.
    """

    def __init__(self) -> None:
        self._hashes: set[str] = set()

    def note(self, html: str) -> None:
        """Allow the scripts of a page, or of a part of one, that is the owner's or the theme's."""
        for attributes, text in _SCRIPT.findall(html):
            kind = _TYPE.search(attributes)
            if _SOURCE.search(attributes) or (kind[1].lower() if kind else "") not in _RUN:
                continue
            self._hashes.add(script_hash(text))

    def note_around(self, html: str, content: str) -> None:
        """Allow the scripts of a page around a stranger's content; none where it is not found."""
        before, found, after = html.partition(content)
        if found:
            self.note(before)
            self.note(after)

    def hashes(self) -> list[str]:
        """Return the sources to allow, in an order that is the same at each build."""
        return sorted(self._hashes)


def script_hash(text: str) -> str:
    """Return the source that allows a script, as a browser computes it from the parsed page."""
    digest = hashlib.sha256(text.replace("\r\n", "\n").replace("\r", "\n").encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def page_policy(hashes: Iterable[str], *, scripts_are_typed: bool = False) -> str:
    """Return the policy as a page itself can say it.

    Args:
        hashes: The scripts inside pages.
        scripts_are_typed: Whether no script may make markup or scripts out of mere text. The
            theme's own does.
    """
    scripts = " ".join(["'self'", *hashes])
    fetches = "; ".join(f"{name} {value}" for name, value in _FETCHES.items())
    typed = f"; {_TYPED}" if scripts_are_typed else ""
    return f"default-src 'self'; script-src {scripts}; {fetches}{typed}"


def sent_policy(hashes: Iterable[str], *, scripts_are_typed: bool = False) -> str:
    """Return the policy as a server sends it: that of the pages, and who may frame them."""
    return f"{page_policy(hashes, scripts_are_typed=scripts_are_typed)}; {_FRAMES}"


def headers(policy: str = _FRAMES) -> dict[str, str]:
    """Return every header that we recommend, with its value.

    Args:
        policy: What `sent_policy` gave, or the text of a site's `csp.txt`; without either what only
            a server can say, for sites whose pages say the rest themselves.
    """
    return {
        "Content-Security-Policy": policy.strip(),
        "Referrer-Policy": REFERRER,
        "Permissions-Policy": ", ".join(f"{one}=()" for one in _UNUSED),
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "SAMEORIGIN",  # for browsers that do not know `frame-ancestors`
    }


def _nginx(name: str, value: str) -> str:
    return f'add_header {name} "{value}" always;'


def _apache(name: str, value: str) -> str:
    return f'Header always set {name} "{value}"'


def _caddy(name: str, value: str) -> str:
    return f'header {name} "{value}"'


def _plain(name: str, value: str) -> str:
    return f"{name}: {value}"


SERVERS: Mapping[str, Callable[[str, str], str]] = {
    "plain": _plain,
    "nginx": _nginx,
    "apache": _apache,
    "caddy": _caddy,
}
"""How each server writes a header."""

_SPECIAL = frozenset('"\\\n{}$')
"""What a server would read otherwise inside a value."""


def header_lines(server: str, policy: str = _FRAMES) -> str:
    """Return the recommended headers as lines of a server's configuration.

    Args:
        server: A key of `SERVERS`.
        policy: As for `headers`.

    Raises:
        ValueError: A value holds what a server would read otherwise.
    """
    write, named = SERVERS[server], headers(policy)
    for name, value in named.items():
        if not _SPECIAL.isdisjoint(value):
            raise ValueError(name)
    return "".join(f"{write(name, value)}\n" for name, value in named.items())


def with_policy(page: bytes, policy: str) -> bytes:
    """Return a page whose head says the policy, for where no server says it.

    A page without a head (a piece of HTML that a script fetches) is returned as it is.
    """
    tags = (
        f'<meta http-equiv="Content-Security-Policy" content="{escape(policy, quote=False)}">'
        f'<meta name="referrer" content="{REFERRER}">'
    ).encode()
    for top in _TOPS:
        if found := top.search(page):
            return page[: found.end()] + tags + page[found.end() :]
    return page
