"""Where things are: the shipped pack, inside the wheel or in the checkout, and the user's cache folder.

May not read or write what is there.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path


@cache
def core_pack() -> Path:
    """The folder of the core pack. Raises FileNotFoundError when the installation is broken."""
    here = Path(__file__).resolve().parent
    for folder in (here / "_rules", here.parent.parent / "rules"):
        if (folder / "pack.yaml").is_file():
            return folder
    raise FileNotFoundError("medlint's own rules are missing: install it again")


@cache
def compiled_folder() -> Path | None:
    """The folder of the compiled core pack that ships in the wheel; None in a checkout."""
    folder = Path(__file__).resolve().parent / "_compiled"
    return folder if folder.is_dir() else None


def cache_folder() -> Path | None:
    """Where medlint may keep what it has worked out; it need not exist yet. None when there is no home.

    ``MEDLINT_CACHE_DIR``, else ``XDG_CACHE_HOME/medlint``, else ``~/.cache/medlint``.
    """
    if own := os.environ.get("MEDLINT_CACHE_DIR"):
        return Path(own)
    shared = os.environ.get("XDG_CACHE_HOME", "")
    if shared and Path(shared).is_absolute():
        return Path(shared) / "medlint"
    try:
        return Path.home() / ".cache" / "medlint"
    except RuntimeError:
        return None
