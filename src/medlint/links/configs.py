"""Reads the config files of site generators as data: YAML, TOML, JSON, and what stands plainly in JavaScript.

Nothing is run. What cannot be read gives nothing, so that a site is judged by its generator's defaults.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from medlint import lazy, yamlio

if TYPE_CHECKING:
    from collections.abc import Mapping

    from medlint.kind import Site

_LINE_COMMENT = lazy.pattern(r"(?:^|(?<=[\s;,{}()\[\]]))//[^\n]*", re.M)
_MOST = 200_000  # code points; no config of a site is longer
_STRING = r"(?:'([^'\n]*)'|\"([^\"\n]*)\"|`([^`$]*)`)"


def text(site: Site, path: str) -> str:
    """The text of a file of the project; "" when there is none that can be read."""
    try:
        return site.text(path) or ""
    except ValueError:
        return ""


def load(written: str, name: str) -> dict[str, Any]:
    """The mapping in a YAML, TOML or JSON file called ``name``; empty when there is none."""
    try:
        if name.endswith(".toml"):
            import tomllib

            found: Any = tomllib.loads(written)
        elif name.endswith(".json"):
            found = json.loads(written)
        else:
            found = yamlio.loose(written)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def folded(values: Mapping[str, Any]) -> dict[str, Any]:
    """The same with keys in lower case, for generators that do not mind case."""
    return {str(key).lower(): value for key, value in values.items()}


def mapping(values: Mapping[str, Any], key: str) -> dict[str, Any]:
    """The mapping at a key; empty when there is none."""
    found = values.get(key)
    return found if isinstance(found, dict) else {}


def texts(value: Any) -> list[str]:
    """A text or a list of texts, as a list."""
    if isinstance(value, str):
        return [value]
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []


def script(written: str) -> str:
    """JavaScript without its comments; nothing of what is too long to be a config."""
    parts: list[str] = []
    at = 0
    while len(written) <= _MOST:
        start = written.find("/*", at)
        end = written.find("*/", start + 2) if start >= 0 else -1
        if end < 0:
            parts.append(written[at:])
            break
        parts.append(written[at:start])
        at = end + 2
    return _LINE_COMMENT.sub(" ", " ".join(parts))


def value(code: str, key: str) -> str:
    """The text that plain code gives a key, as in ``key: 'text'``; "" when it is worked out."""
    match = re.search(rf"(?<![\w$.-])['\"]?{re.escape(key)}['\"]?\s*:\s*{_STRING}", code)
    return next((part for part in match.groups() if part is not None), "") if match else ""


def flag(code: str, key: str) -> bool | None:
    """Whether plain code sets a key to true or false; None when it does neither."""
    match = re.search(rf"(?<![\w$.-])['\"]?{re.escape(key)}['\"]?\s*:\s*(true|false)\b", code)
    return match[1] == "true" if match else None


def inside(code: str, key: str, brackets: str = "{}") -> str:
    """What stands between the brackets after ``key:``."""
    opening, closing = brackets[0], brackets[1]
    match = re.search(rf"(?<![\w$.-])['\"]?{re.escape(key)}['\"]?\s*:\s*{re.escape(opening)}", code)
    if not match:
        return ""
    depth = 1
    for place in range(match.end(), len(code)):
        depth += (code[place] == opening) - (code[place] == closing)
        if not depth:
            return code[match.end() : place]
    return ""


def pairs(code: str) -> list[tuple[str, str]]:
    """The keys and texts of a plain object, as in ``'/a': '/b'``."""
    found = re.findall(rf"{_STRING}\s*:\s*(?:\{{[^{{}}]*?destination\s*:\s*)?{_STRING}", code)
    return [("".join(parts[:3]), "".join(parts[3:])) for parts in found]


def path_of(address: str) -> str:
    """The path of a full address, or of a path, with ``/`` at both ends."""
    path = re.sub(r"\A[a-zA-Z][a-zA-Z0-9+.-]*://[^/]*|\A//[^/]*", "", address.strip())
    inner = path.partition("?")[0].partition("#")[0].strip("/")
    return f"/{inner}/" if inner else "/"
