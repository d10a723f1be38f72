"""What a page has kept of a learner's work."""

from __future__ import annotations

from playwright.sync_api import Page

READ = "key => new Promise(done => setTimeout(() => done(localStorage.getItem(key)), 50))"
"""An answer is kept in the task after the one that shows it (ADR 9)."""


def stored(page: Page, key: str) -> str | None:
    """Return what is kept under `key`, once what was just answered is."""
    return page.evaluate(READ, key)  # type: ignore[no-any-return]
