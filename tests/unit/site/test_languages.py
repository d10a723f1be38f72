"""Foreign phrases say their language (WCAG 2.2, 3.1.2), and nothing else of a page changes."""

from __future__ import annotations

import re

import pytest

from belajar.site.languages import LanguageMarker

MARKER = LanguageMarker(
    {
        "Public Service": "en",
        "Public Service Act": "en",
        "Service": "en",
        "Memory & Cognition": "en",
        "Läsbarhet": "sv",
        "People's Choice": "en",
    }
)


def spoken(html: str) -> list[tuple[str, str]]:
    return re.findall(r'<span lang="(\w+)">(.*?)</span>', MARKER.mark(html), re.DOTALL)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>Nilai <em>Service</em> itu</p>", [("en", "Service")]),
        ("<h2>Service</h2><td>Läsbarhet, 1968</td>", [("en", "Service"), ("sv", "Läsbarhet")]),
        ("<p>Public Service Act 1999, lalu Public Service</p>", 2),
        ("<p>dalam Public\n  Service Act</p>", [("en", "Public\n  Service Act")]),
        ("<p>Memory &amp; Cognition</p>", [("en", "Memory &amp; Cognition")]),
        ("<p>People’s Choice dan People's Choice</p>", 2),
        ("<legend>Apa arti Service?</legend><label><span>Service</span></label>", 2),
    ],
)
def test_phrases_are_marked_wherever_they_are_read(html, expected):
    found = spoken(html)
    assert len(found) == expected if isinstance(expected, int) else found == expected


@pytest.mark.parametrize(
    "html",
    [
        "<p>Services, service, Pre-Service, A/Service, Service/b, Service-mu</p>",
        '<p title="Service"><a href="Service" aria-label="Service">x</a></p>',
        "<title>Service</title><script>Service</script><style>Service{}</style>",
        "<pre><code>Service</code></pre><code>Service</code><textarea>Service</textarea>",
        "<select><option>Service</option></select><svg><text>Service</text></svg>",
        "<!-- Service --><template>Service</template>",
        '<div lang="en"><div>Service</div>, Service</div>',
        "<p>Public</p><p>Service2</p>",
    ],
)
def test_what_is_no_phrase_or_no_prose_stays(html):
    assert MARKER.mark(html) == html


def test_the_page_own_language_does_not_stop_it_and_a_part_of_another_ends():
    html = '<html lang="id"><body><p lang="en">Service</p><p>Service</p></body></html>'
    assert MARKER.mark(html) == html.replace("<p>Service", '<p><span lang="en">Service</span>')


def test_without_phrases_a_page_is_returned_as_it_is():
    assert LanguageMarker({}).mark("<p>Service</p>") == "<p>Service</p>"
