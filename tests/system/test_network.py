"""No network, ever: the same bytes come out with the network cut off."""

from __future__ import annotations

import pytest

from system.conftest import MEDLINT, need, run

pytestmark = pytest.mark.system


def test_the_network_is_never_needed(site, environment) -> None:
    command = [str(MEDLINT), "check", "--today", "2026-11-24", "--format", "json", "--extend-select", "*"]
    with_network = run(command, site, environment)
    without = run([need("unshare"), "--map-root-user", "--net", *command], site, environment)
    assert without.returncode == with_network.returncode == 1, without.stderr
    assert without.stdout == with_network.stdout


def test_no_socket_is_opened(site, environment, tmp_path) -> None:
    log = tmp_path / "calls"
    trace = [need("strace"), "-f", "-qq", "-e", "trace=socket,connect", "-o", str(log)]
    done = run([*trace, str(MEDLINT), "check", "--jobs", "2", "--extend-select", "*"], site, environment)
    assert done.returncode == 1, done.stderr
    assert "AF_INET" not in log.read_text(encoding="utf-8")
