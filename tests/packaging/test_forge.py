"""What GitHub, GitLab and pre-commit are told to do keeps what docs/dev/maintaining.md promises."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from belajar.cli import main

ROOT = Path(__file__).parents[2]
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
GITLAB = ROOT / ".gitlab-ci.yml"
PUBLISHING = ROOT / "deploy/pages/github.yml"
GITLAB_PAGES = ROOT / "deploy/pages/gitlab.yml"
ACTIONS = [*WORKFLOWS, PUBLISHING]
PRE_COMMIT = ROOT / ".pre-commit-config.yaml"
HOOKS = ROOT / ".pre-commit-hooks.yaml"
OWNERS = ROOT / ".github/CODEOWNERS.contoh"


def load(path: Path) -> Any:
    # BaseLoader: `on` is a word to GitHub, a truth value to YAML 1.1
    return yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)


def steps(workflow: Path) -> Iterator[dict[str, Any]]:
    for job in load(workflow)["jobs"].values():
        yield from job["steps"]


def commands() -> Iterator[tuple[str, str]]:
    """Yield (where, line) for every shell line that one of the files runs."""
    for workflow in ACTIONS:
        for step in steps(workflow):
            for line in step.get("run", "").splitlines():
                yield workflow.name, line
    for line in (*load(GITLAB)["usulan"]["script"], *load(GITLAB_PAGES)["pages"]["script"]):
        yield GITLAB.name, line
    for repo in load(PRE_COMMIT)["repos"]:
        for hook in repo["hooks"]:
            yield PRE_COMMIT.name, hook["entry"]
    for hook in load(HOOKS):
        yield HOOKS.name, hook["entry"]


def test_there_is_a_workflow():
    assert WORKFLOWS


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_workflow_for_strangers_can_only_read(workflow):
    data = load(workflow)
    assert list(data["on"]) == ["pull_request"]
    assert data["permissions"] == {"contents": "read"}
    assert "concurrency" in data
    assert not re.search(r"secrets|cache", json.dumps(data))
    for job in data["jobs"].values():
        assert "permissions" not in job
        assert 0 < int(job["timeout-minutes"]) <= 30


@pytest.mark.parametrize("workflow", ACTIONS, ids=lambda path: path.name)
def test_actions_are_pinned_and_keep_no_credentials(workflow):
    used = [step for step in steps(workflow) if "uses" in step]
    assert used
    for step in used:
        assert re.fullmatch(r"[\w.-]+/[\w.-]+@[0-9a-f]{40}", step["uses"]), step["uses"]
        if step["uses"].startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] == "false"
    for line in workflow.read_text("utf-8").splitlines():
        assert "uses:" not in line or re.search(r"# v\d+\.\d+\.\d+$", line), line


@pytest.mark.parametrize("workflow", ACTIONS, ids=lambda path: path.name)
def test_nothing_a_stranger_names_is_put_into_a_shell_line(workflow):
    assert [step for step in steps(workflow) if "${{" in step.get("run", "")] == []


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_a_build_prints_text_of_strangers_while_commands_are_off(workflow):
    built = [step["run"] for step in steps(workflow) if "mkdocs" in step.get("run", "")]
    assert built
    for lines in built:
        off, on = (
            lines.index("::stop-commands::$word"),
            lines.index("trap 'echo \"::$word::\"' EXIT"),
        )
        assert max(off, on) < lines.index("mkdocs")


def test_gitlab_job_is_bounded_and_keeps_no_cache():
    data = load(GITLAB)
    job = data["usulan"]
    assert [rule["if"] for rule in data["workflow"]["rules"]] == [
        '$CI_PIPELINE_SOURCE == "merge_request_event"'
    ]
    assert job["rules"] == data["workflow"]["rules"]  # for merge requests alone, also below
    assert job["cache"] == []
    assert job["timeout"]
    assert re.search(r":\d+\.\d+", job["image"])
    assert job["artifacts"]["reports"] == {"codequality": "gl-code-quality-report.json"}


def test_publishing_runs_for_the_main_branch_alone_with_a_right_for_each_job():
    data = load(PUBLISHING)
    assert data["on"] == {"push": {"branches": ["main"]}, "workflow_dispatch": ""}
    assert data["permissions"] == {}
    assert {name: job["permissions"] for name, job in data["jobs"].items()} == {
        "bangun": {"contents": "read", "pages": "read"},
        "terbit": {"pages": "write", "id-token": "write"},  # runs nothing of the repository
    }
    assert [step for step in data["jobs"]["terbit"]["steps"] if "run" in step] == []
    assert all(0 < int(job["timeout-minutes"]) <= 30 for job in data["jobs"].values())
    assert not re.search(r"secrets|cache", json.dumps(data))


def test_gitlab_publishes_from_the_main_branch_alone():
    job = load(GITLAB_PAGES)["pages"]
    assert job["rules"] == [{"if": "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH"}]
    assert job["cache"] == []
    assert job["image"] == load(GITLAB)["usulan"]["image"]
    assert job["artifacts"]["paths"] == ["public"]
    assert "--site-dir public" in "\n".join(job["script"])


def belajar_calls() -> list[tuple[str, list[str]]]:
    found = []
    for where, line in commands():
        for call in re.findall(r"(?:^|[\s/])belajar ([^<>|;&]*)", line):
            found.append((where, call.split()))
    return found


def test_every_belajar_command_that_is_run_exists():
    calls = belajar_calls()
    assert {where for where, _ in calls} == {
        *(path.name for path in (*WORKFLOWS, GITLAB, PRE_COMMIT, HOOKS))
    }
    for _, (name, *arguments) in calls:
        main.commands[name].make_context(name, arguments)  # raises for what the command refuses


def test_every_script_that_is_run_exists():
    scripts = {name for _, line in commands() for name in re.findall(r"\bscripts/\w+\.py\b", line)}
    assert "scripts/bootstrap.py" in scripts
    assert [name for name in sorted(scripts) if not (ROOT / name).is_file()] == []


def test_tools_of_pre_commit_are_pinned_and_ruff_is_the_locked_one():
    pins = {
        pin
        for repo in load(PRE_COMMIT)["repos"]
        for hook in repo["hooks"]
        for pin in hook.get("additional_dependencies", ())
    }
    assert [pin for pin in pins if not re.fullmatch(r"[\w-]+==[\d.]+", pin)] == []
    locked = re.search(r"^ruff==\S+", (ROOT / "requirements/dev.lock").read_text("utf-8"), re.M)
    assert locked
    assert locked[0] in pins


def owned() -> dict[str, list[str]]:
    lines = [line.split() for line in OWNERS.read_text("utf-8").splitlines()]
    return {line[0]: line[1:] for line in lines if line and not line[0].startswith("#")}


def test_owners_are_of_paths_that_exist_and_the_rest_is_code():
    owners = owned()
    assert next(iter(owners)) == "*"  # the last line that matches counts
    assert [path for path in owners if path != "*" and not (ROOT / path[1:]).exists()] == []
    assert "@CONTOH/pengembang" in owners["*"]


def test_only_modules_and_quizzes_are_left_to_editors_alone():
    assert {path for path, teams in owned().items() if teams == ["@CONTOH/penyunting"]} == {
        *("/modules/", "/quizzes/")
    }


def test_issue_forms_ask_for_what_is_needed_and_each_field_once():
    forms = sorted((ROOT / ".github/ISSUE_TEMPLATE").glob("[0-9]*.yml"))
    assert len(forms) == 3
    for path in forms:
        fields = [one for one in load(path)["body"] if one["type"] != "markdown"]
        names = [one["id"] for one in fields]
        assert len(set(names)) == len(names)
        assert any(one.get("validations", {}).get("required") == "true" for one in fields)


def report_of(findings: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(ROOT / "scripts/code_quality.py")],
        input=findings,
        text=True,
        capture_output=True,
        check=False,
    )


def finding(**changed: Any) -> dict[str, Any]:
    return {
        "path": "quizzes/a.yml",
        "line": 4,
        "column": 5,
        "severity": "error",
        "code": "B202",
        "message": "kunci wajib `options` belum ada",
        "advice": "tambahkan `options: …`",
        **changed,
    }


def entries(*findings: dict[str, Any]) -> list[dict[str, Any]]:
    done = report_of(json.dumps({"version": 1, "diagnostics": findings}))
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_code_quality_report_says_what_gitlab_reads():
    (entry,) = entries(finding())
    assert re.fullmatch(r"[0-9a-f]{32}", entry.pop("fingerprint"))
    assert entry == {
        "description": "kunci wajib `options` belum ada; tambahkan `options: …`",
        "check_name": "B202",
        "severity": "major",
        "location": {"path": "quizzes/a.yml", "lines": {"begin": 4}},
    }
    assert entries() == []


def test_finding_that_has_only_moved_is_known_again_and_twins_are_told_apart():
    first, second = entries(finding(), finding(line=9))
    (moved,) = entries(finding(line=30, column=1))
    assert moved["fingerprint"] == first["fingerprint"] != second["fingerprint"]


def test_levels_become_those_of_gitlab_and_a_file_without_line_its_first():
    levels = entries(finding(), finding(severity="warning"), finding(severity="advice", line=0))
    assert [one["severity"] for one in levels] == ["major", "minor", "info"]
    assert levels[2]["location"]["lines"]["begin"] == 1


@pytest.mark.parametrize(
    "wrong",
    ["", "[]", "{}", '{"version": 2, "diagnostics": []}', '{"version": 1, "diagnostics": [{}]}'],
)
def test_anything_else_is_refused_in_words(wrong):
    done = report_of(wrong)
    assert done.returncode == 2
    assert done.stderr.startswith("Galat: ")
    assert "Traceback" not in done.stderr
    assert done.stdout == ""
