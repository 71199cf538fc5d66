"""The tables in ``docs/article-types.md`` say of each section what its rule does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from medlint import resources
from medlint.engine.genre import TYPES
from medlint.rules.store import open_pack

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "article-types.md").read_text(encoding="utf-8")
RULES = open_pack([resources.core_pack()]).rules
WORDS = {"error": "required", "warning": "recommended", "info": "optional"}


def expected(type_: str) -> dict[str, str]:
    found = {}
    for rule in RULES.values():
        params = rule.raw_params
        if rule.group != "section" or rule.kind_name != "section" or type_ not in rule.types:
            continue
        if "missing" in params.get("quiet", ()):
            continue
        level = WORDS[rule.types[type_] or str(rule.severity)]
        level += ", by medicine" if params.get("needs") else ""
        found[rule.id] = level + (", or a link" if type_ in params.get("or_link", ()) else "")
    return found


@pytest.mark.parametrize("type_", [each for each in TYPES if each != "page"])
def test_the_table_of_a_type(type_) -> None:
    table = PAGE.partition(f"\n### {type_}\n")[2].partition("\n#")[0]
    rows = dict(re.findall(r"^\| `(section/[\w-]+)` \| (.+?) \|$", table, re.MULTILINE))
    assert rows == expected(type_)
