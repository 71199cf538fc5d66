"""Writes the goldens anew from what the articles get now: ``python tests/articles/rewrite.py``.

For a person who then reads the difference; the tests never call it.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

import yaml

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

from articles.found import found  # noqa: E402


def main() -> None:
    """One golden for each article of this folder."""
    os.chdir(HERE)
    for path in sorted(HERE.iterdir()):
        if path.suffix not in (".md", ".txt", ".html"):
            continue
        with tempfile.TemporaryDirectory() as folder:
            items = found(Path(folder) / "report.json", path.name)
        golden = [{"rule": item.rule, "at": item.words} for item in items]
        text = yaml.safe_dump(golden, allow_unicode=True, sort_keys=False, width=1000)
        path.with_suffix(".expected.yaml").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
