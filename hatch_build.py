"""Puts the compiled core pack into the wheel, as ``medlint/_compiled``. Leaves nothing in the source tree.

An editable install gets nothing compiled: it reads the rules of the checkout.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileRules(BuildHookInterface):  # type: ignore[type-arg,misc]
    """Compiles ``rules/`` while a wheel is built. A rule that is wrong stops the build."""

    PLUGIN_NAME = "custom"
    _folder: Path | None = None

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile into a temporary folder and have it included."""
        if version == "editable":
            return
        self._folder = Path(tempfile.mkdtemp(prefix="medlint-build-"))
        try:
            _compile(Path(self.root), self._folder)
        except Exception:
            shutil.rmtree(self._folder)
            raise
        build_data["force_include"][str(self._folder)] = "medlint/_compiled"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Take the temporary folder away."""
        del version, build_data, artifact_path
        if self._folder:
            shutil.rmtree(self._folder, ignore_errors=True)


def _compile(root: Path, target: Path) -> None:
    writes, sys.dont_write_bytecode = sys.dont_write_bytecode, True
    sys.path.insert(0, str(root / "src"))
    try:
        from medlint.rules.ship import ship

        ship(root / "rules", target)
    finally:
        sys.path.remove(str(root / "src"))
        sys.dont_write_bytecode = writes
