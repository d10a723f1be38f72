"""What quizzes cost a build: CPU seconds and peak memory, beside plain lists and beside peers.

    .venv/bin/python bench/build.py --modules 1000 --items 10 --repeats 3

Every variant is the same portal (see corpus.py) built by its own process, the variants taking
turns, so that a machine whose speed drifts treats all alike; the medians are what to quote. CPU
is user plus system time of the whole process. Peers are installed into a virtual environment of
their own.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
import venv
from pathlib import Path

from corpus import WRITERS, pages

PEERS = {"mkdocs-quiz": "mkdocs-quiz==1.7.1", "mkdocs-mcq": "mkdocs-mcq==0.2.0"}
THEME = "mkdocs-material==9.8.1"


def main() -> int:
    """Build every variant `--repeats` times and print a table."""
    arguments = _arguments()
    with tempfile.TemporaryDirectory(prefix="belajar-bench-") as folder:
        root = Path(folder)
        corpus = pages(arguments.modules, arguments.items)
        for name in arguments.variants:
            WRITERS[name](root / name, corpus)
        pythons = {name: _python(name, root, arguments.variants) for name in arguments.variants}
        runs: dict[str, list[tuple[float, float, int]]] = {name: [] for name in arguments.variants}
        for turn in range(arguments.repeats):
            for name in arguments.variants:
                runs[name].append(_build(pythons[name], root / name))
                cpu, wall, peak = runs[name][-1]
                print(
                    f"# {turn + 1} {name}: {cpu:.2f} s CPU, {wall:.2f} s, {peak / 1024:.0f} MiB",
                    flush=True,
                )
        _print_table(arguments, runs, root)
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--modules", type=int, default=1000)
    parser.add_argument("--items", type=int, default=10)
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--variants", nargs="+", choices=list(WRITERS), default=list(WRITERS))
    return parser.parse_args()


def _python(name: str, root: Path, variants: list[str]) -> str:
    """Return the interpreter for a variant: this one, or one with the peers installed."""
    if name not in PEERS:
        return sys.executable
    folder = root / "peers-venv"
    python = folder / "bin" / "python"
    if not python.exists():
        venv.create(folder, with_pip=True)
        wanted = [PEERS[one] for one in variants if one in PEERS]
        subprocess.run([python, "-m", "pip", "install", "-q", THEME, *wanted], check=True)
    return str(python)


def _build(python: str, project: Path) -> tuple[float, float, int]:
    """Build once; return CPU seconds, wall seconds and the peak of resident memory in KiB."""
    command = [
        python,
        "-m",
        "mkdocs",
        "build",
        "--quiet",
        "--clean",
        "-f",
        str(project / "mkdocs.yml"),
    ]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONHASHSEED": "0"}
    started = time.perf_counter()
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{project.name}: the build failed with exit code {process.returncode}")
    return usage.ru_utime + usage.ru_stime, time.perf_counter() - started, usage.ru_maxrss


def _print_table(
    arguments: argparse.Namespace, runs: dict[str, list[tuple[float, float, int]]], root: Path
) -> None:
    medians = {
        name: (
            statistics.median(cpu for cpu, _, _ in made),
            statistics.median(p for _, _, p in made),
        )
        for name, made in runs.items()
    }
    base_cpu, base_peak = medians.get("plain", next(iter(medians.values())))
    print(f"\n{arguments.modules} modules x {arguments.items} items, median of {arguments.repeats}")
    print(
        f"{'variant':<12} {'CPU s':>8} {'/plain':>7} {'peak MiB':>9} {'/plain':>7} {'site MiB':>9}"
    )
    for name, (cpu, peak) in medians.items():
        size = sum(f.stat().st_size for f in (root / name / "site").rglob("*") if f.is_file())
        print(
            f"{name:<12} {cpu:>8.2f} {cpu / base_cpu:>7.2f} {peak / 1024:>9.1f} "
            f"{peak / base_peak:>7.2f} {size / 2**20:>9.1f}"
        )


if __name__ == "__main__":
    sys.exit(main())
