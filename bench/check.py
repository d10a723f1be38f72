"""What `belajar check` costs on a large bank: seconds, CPU seconds, peak memory.

    .venv/bin/python bench/check.py --items 10000 --repeats 3

The corpus is this portal's own modules and quizzes, repeated under other ids until there are so
many items: every type, texts of real length, everything that advice looks at. Each copy has its own
words (a permutation of all words of a length), as ten thousand items that repeat a few hundred
would be near-duplicates and nothing else. Each run is a process of its own, so that starting Python
and importing count; `--no-advice` runs are shown beside.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from belajar.schema.bank import load_bank

ROOT = Path(__file__).resolve().parent.parent
COMMAND = (sys.executable, "-c", "from belajar.cli import main; main()", "check")
_TEXT = re.compile(
    r"^ *(?:- )?(?:stem|text|feedback|explanation|hint): (?!immediate$|end$).*", re.M
)
_WORD = re.compile(r"(?<!\[\[)\b[a-z]{4,}\b(?![:\]])")
_PLACED = re.compile(r"^(::: quiz |quiz: )(\S+)$", re.MULTILINE)


def main() -> int:
    """Write the corpus, check it `--repeats` times with and without advice, print the medians."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--items", type=int, default=10_000)
    parser.add_argument("--repeats", type=int, default=3)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="belajar-bench-") as folder:
        root = Path(folder)
        items, modules = write_corpus(root, arguments.items)
        print(f"# {items} items, {modules} modules; {os.cpu_count()} cores")
        print("| command | seconds | CPU seconds | MiB | findings |")
        print("| --- | --- | --- | --- | --- |")
        for more in ((), ("--no-advice",)):
            runs = [_check(root, more) for _ in range(arguments.repeats)]
            wall, cpu, peak, found = (statistics.median(one) for one in zip(*runs, strict=True))
            name = " ".join(("belajar check", *more))
            print(f"| `{name}` | {wall:.1f} | {cpu:.1f} | {peak / 1024:.0f} | {found:.0f} |")
    return 0


def write_corpus(root: Path, least: int) -> tuple[int, int]:
    """Write copies of the portal until there are `least` items; return how many, and modules."""
    bank, _ = load_bank(ROOT / "quizzes", ROOT)
    quizzes = [quiz for quiz in bank.values() if quiz.select is None]
    ids = {*(quiz.id for quiz in quizzes), *bank.item_places}
    written = [bank.path_of(quiz.id) for quiz in quizzes]
    copies = -(-least // len(bank.item_places))
    modules = 0
    (root / "mkdocs.yml").write_text("site_name: Ukuran\nplugins: [belajar]\n", "utf-8")
    for name in ("dasar-hukum.yml", "grafik.yml", "glosarium.yml"):
        _copy(root / "docs" / "data" / name, ROOT / "docs" / "data" / name)
    texts = {path: (ROOT / path).read_text("utf-8") for path in written}
    vocabulary = sorted({word for text in texts.values() for word in _words(text)})
    for number in range(copies):
        other = _permutation(vocabulary, number)
        own_id = re.compile(r"^(?P<key> *(?:- )?(?:- \{)?id: )(?P<id>[a-z0-9-]+)", re.MULTILINE)
        for path, text in texts.items():
            text = _TEXT.sub(lambda one, by=other: _reworded(one[0], by), text)
            text = own_id.sub(lambda one, n=number: _renamed(one, n, ids), text)
            _write(root / path.replace("quizzes/", f"quizzes/salinan-{number}/", 1), text)
        for page in sorted((ROOT / "modules").rglob("*.md")):
            part = f"{page.parent.name}-{number}"
            name = page.name if page.name == "index.md" else f"{page.stem}-{number}.md"
            text = page.read_text("utf-8")
            text = _PLACED.sub(lambda one, n=number: f"{one[1]}{one[2]}-{n}", text)
            _write(root / "modules" / part / name, text)
            modules += name != "index.md"
    for media in (ROOT / "quizzes").rglob("*"):
        if media.is_file() and media.suffix not in (".yml", ".yaml"):
            for number in range(copies):
                inside = media.relative_to(ROOT / "quizzes")
                _copy(root / "quizzes" / f"salinan-{number}" / inside, media)
    return len(bank.item_places) * copies, modules


def _words(text: str) -> list[str]:
    return [word for line in _TEXT.findall(text) for word in _WORD.findall(_value(line))]


def _value(line: str) -> str:
    return line.partition(": ")[2]


def _permutation(vocabulary: list[str], number: int) -> dict[str, str]:
    """Return another word for each word; the first copy keeps its own."""
    by_length: dict[int, list[str]] = {}
    for word in vocabulary:
        by_length.setdefault(len(word), []).append(word)
    found = {}
    for words in by_length.values():
        others = list(words)
        if number:
            random.Random(number).shuffle(others)
        found.update(zip(words, others, strict=True))
    return found


def _reworded(line: str, other: dict[str, str]) -> str:
    key, colon, value = line.partition(": ")
    return key + colon + _WORD.sub(lambda one: other.get(one[0], one[0]), value)


def _renamed(one: re.Match[str], number: int, ids: set[str]) -> str:
    return f"{one['key']}{one['id']}-{number}" if one["id"] in ids else one[0]


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def _copy(path: Path, source: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(source.read_bytes())


def _check(root: Path, more: tuple[str, ...]) -> tuple[float, float, float, float]:
    """Return seconds, CPU seconds, peak KiB and findings of one run."""
    begun = time.perf_counter()
    with tempfile.TemporaryFile() as output:
        command = [*COMMAND, "--format", "json", "--root", str(root), *more]
        process = subprocess.Popen(command, stdout=output)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begun
        output.seek(0)
        stats = json.loads(output.read())["stats"]
    if os.waitstatus_to_exitcode(status) > 1 or stats["error"]:
        raise SystemExit(f"the corpus has {stats['error']} errors")
    found = sum(stats[level] for level in ("error", "warning", "advice"))
    return seconds, usage.ru_utime + usage.ru_stime, float(usage.ru_maxrss), float(found)


if __name__ == "__main__":
    sys.exit(main())
