"""Turn the findings of `belajar check --format json` into GitLab's code quality report.

Usage: belajar check --format json | code_quality.py > gl-code-quality-report.json

GitLab shows such a report beside the changed lines of a merge request. It knows a finding again by
its fingerprint, so that is made of what does not move when lines are added above: file, code,
message, and which of several alike it is.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

VERSION = 1
"""Of the findings that are read here."""

SEVERITIES = {"error": "major", "warning": "minor", "advice": "info"}
"""Our levels in GitLab's words. Nothing is `critical` or `blocker`: content does not run."""


def code_quality(findings: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return one entry of the report for each finding, in their order."""
    alike: Counter[tuple[str, str, str]] = Counter()
    entries = []
    for one in findings:
        known_by = (one["path"], one["code"], one["message"])
        alike[known_by] += 1
        entries.append(
            {
                "description": _description(one),
                "check_name": one["code"],
                "fingerprint": _fingerprint(*known_by, str(alike[known_by])),
                "severity": SEVERITIES[one["severity"]],
                "location": {"path": one["path"], "lines": {"begin": max(1, one["line"])}},
            }
        )
    return entries


def _description(finding: Mapping[str, Any]) -> str:
    parts = [finding["message"], finding.get("advice") or ""]
    return "; ".join(part for part in parts if part)


def _fingerprint(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:32]


def main() -> int:
    """Read findings from standard input, write the report; return an exit code."""
    try:
        data = json.loads(sys.stdin.buffer.read())
        if data["version"] != VERSION:
            print(
                f"Galat: temuan versi {data['version']}; skrip ini membaca versi {VERSION}.",
                file=sys.stderr,
            )
            return 2
        report = code_quality(data["diagnostics"])
    except (ValueError, KeyError, TypeError) as error:
        print(
            f"Galat: masukan bukan keluaran `belajar check --format json` ({error!r}).",
            file=sys.stderr,
        )
        return 2
    print(json.dumps(report, ensure_ascii=False, indent=2))
    return 0


if __name__ == "__main__":
    sys.exit(main())
