"""What ``check`` touches on the disk (R5), watched from outside."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from system.conftest import MEDLINT, ROOT, need, run

pytestmark = pytest.mark.system

_OPEN = re.compile(r'open(?:at)?\((?:AT_FDCWD, )?"([^"]+)", ([A-Z_|]+)[^=]*= (-?\d+)')
_SYSTEM = ("/usr/", "/lib", "/etc/", "/proc/", "/dev/", "/sys/", sys.prefix, sys.base_prefix)


def opened(log: Path) -> list[tuple[str, str]]:
    return [(m[1], m[2]) for m in _OPEN.finditer(log.read_text(encoding="utf-8")) if int(m[3]) >= 0]


@pytest.mark.parametrize("cache", [True, False])
def test_reads_the_project_and_writes_the_cache(site, environment, tmp_path, cache) -> None:
    canary = tmp_path / "canary.md"
    canary.write_text("# Not to be read\n", encoding="utf-8")
    (site / "content" / "link.md").write_text("# Link\n\n[out](../../canary.md)\n", encoding="utf-8")
    log = tmp_path / "calls"
    trace = [need("strace"), "-f", "-qq", "-e", "trace=open,openat,creat,rename,unlink", "-o", str(log)]
    flag = "--cache" if cache else "--no-cache"
    run([*trace, str(MEDLINT), "check", flag], site, environment)
    for path, mode in opened(log):
        place = (site / path).resolve()
        if "O_WRONLY" in mode or "O_RDWR" in mode:
            allowed = (environment["MEDLINT_CACHE_DIR"], "/dev/")
        else:
            allowed = (str(site), environment["MEDLINT_CACHE_DIR"], str(ROOT), *_SYSTEM)
        shown = str(place)
        above = any(Path(folder).is_relative_to(place) for folder in (site, ROOT))
        assert above or shown.startswith(allowed), f"{path} ({mode})"
        assert place != canary
