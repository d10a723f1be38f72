"""Options shared by all tests."""

from __future__ import annotations

import pytest
from hypothesis import settings

from compiled import keep_compiled_templates

# A busy machine is slow now and then; what is measured is in bench/, never in a test.
settings.register_profile("house", deadline=None)
settings.load_profile("house")

keep_compiled_templates()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--regen", action="store_true", help="write the golden files anew")


@pytest.fixture
def regen(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--regen"))
