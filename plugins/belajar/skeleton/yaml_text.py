"""Values as YAML that reads back as the same characters."""

from __future__ import annotations

import json
import re

_SAFE = re.compile(r"[^\W_(][^\n:#]*|\(GANTI\) [^\n:#]*")
_WORDS = frozenset({"null", "~", "true", "false", "yes", "no", "ya", "tidak"})


def one_line(text: str) -> str:
    """Return `text` on one line, without characters that nobody sees."""
    shown = "".join(one if one.isprintable() else " " for one in text)
    return " ".join(shown.split())


def scalar(text: str) -> str:
    """Return one line of text as a YAML scalar, in quotes only where it needs them."""
    is_safe = _SAFE.fullmatch(text) and text == text.strip() and text.lower() not in _WORDS
    return text if is_safe else json.dumps(text, ensure_ascii=False)
