"""Pictures below the first of a page are fetched late."""

from __future__ import annotations

from belajar.render.pictures import with_later_pictures

LOGO = '<header><img src="logo.svg"></header>'


def test_all_but_the_first_of_the_text_wait():
    page = f'{LOGO}<article class="x"><img src="a"><p><img alt="b" src="b"><img src="c"></article>'
    assert with_later_pictures(page) == (
        f'{LOGO}<article class="x"><img src="a"><p>'
        '<img loading="lazy" decoding="async" alt="b" src="b">'
        '<img loading="lazy" decoding="async" src="c"></article>'
    )


def test_what_the_author_says_of_a_picture_stays():
    page = '<article id="x"><img src="a"><img src="b" loading="eager"></article>'
    assert with_later_pictures(page) == page


def test_a_page_without_text_stays():
    assert with_later_pictures(LOGO) == LOGO
