"""Where the shipped pack is: inside the wheel, or in the checkout for an editable install."""

from __future__ import annotations

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
