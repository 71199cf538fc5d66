"""Nothing but the public internet is asked, whatever a name comes to."""

from __future__ import annotations

import socket

import pytest

from medlint.online.address import NoHost, Private, checked, is_public, look_up


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.255.255.254", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.0.1", "169.254.169.254",
        "0.0.0.0", "100.64.0.1", "192.0.2.1", "198.18.0.1", "203.0.113.9", "224.0.0.1", "239.255.255.255", "240.0.0.1",
        "255.255.255.255", "::", "::1", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12:3456::1", "ff02::1",
        "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "64:ff9b::a00:1", "2002:7f00:1::", "2002:c0a8:1::1",
        "2001:db8::1", "2001:0:7f00:1::", "", "example.org", "1.2.3", "999.1.1.1",
    ],
)  # fmt: skip
def test_private_loopback_and_special_addresses_are_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "address", ["93.184.215.14", "8.8.8.8", "172.32.0.1", "2606:4700:4700::1111", "::ffff:8.8.8.8"]
)
def test_public_addresses_are(address: str) -> None:
    assert is_public(address)


def test_one_private_address_among_several_refuses_the_host() -> None:
    with pytest.raises(Private):
        checked("both.example", 80, lambda host, port: ["93.184.215.14", "127.0.0.1"])
    assert checked("one.example", 80, lambda host, port: ["93.184.215.14", "8.8.8.8"]) == "93.184.215.14"
    with pytest.raises(NoHost):
        checked("none.example", 80, lambda host, port: [])


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "127.1", "0x7f.1", "2130706433", "017700000001", "[::1]".strip("[]"), "localhost"]
)
def test_other_ways_to_write_this_computer_are_refused(host: str) -> None:
    with pytest.raises((Private, NoHost, OSError)):
        checked(host, 80, look_up)


@pytest.mark.parametrize(("number", "error"), [(socket.EAI_NONAME, NoHost), (socket.EAI_AGAIN, OSError)])
def test_no_such_name_is_told_from_no_answer(monkeypatch, number: int, error: type[Exception]) -> None:
    def fail(*given, **more):
        raise socket.gaierror(number, "no")

    monkeypatch.setattr(socket, "getaddrinfo", fail)
    with pytest.raises(error) as caught:
        look_up("gone.example", 80)
    assert (caught.type is NoHost) == (error is NoHost)


def test_a_name_that_cannot_be_one_is_no_host() -> None:
    with pytest.raises((NoHost, OSError)):
        look_up("a" * 64 + ".example", 80)
