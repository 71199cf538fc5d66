"""Names of hosts and what they come to. What is not on the public internet is refused.

Opens no connection.
"""

from __future__ import annotations

import ipaddress
import socket
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    #: The IP addresses of a host. Raises NoHost when there surely are none, OSError when nobody can tell.
    Resolve = Callable[[str, int], list[str]]

_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_NO_HOST = {getattr(socket, name) for name in ("EAI_NONAME", "EAI_NODATA") if hasattr(socket, name)}


class NoHost(Exception):
    """There is no host of this name."""


class Private(Exception):
    """A host is in a private network, or is this computer."""


def look_up(host: str, port: int) -> list[str]:
    """What the system says a host's addresses are, in its order."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except UnicodeError as error:
        raise NoHost(host) from error
    except socket.gaierror as error:
        if error.errno in _NO_HOST:
            raise NoHost(host) from error
        raise
    return list(dict.fromkeys(str(each[4][0]) for each in found))


def checked(host: str, port: int, resolve: Resolve) -> str:
    """The address to connect to. Raises Private when any of a host's addresses is not public, and as ``resolve``."""
    addresses = resolve(host, port)
    if not addresses:
        raise NoHost(host)
    if not all(map(is_public, addresses)):
        raise Private(host)
    return addresses[0]


def is_public(text: str) -> bool:
    """Whether an IP address is one of the public internet; an IPv4 address inside an IPv6 one counts as itself."""
    if "%" in text:
        return False
    try:
        address = ipaddress.ip_address(text)
    except ValueError:
        return False
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour or (address.teredo or (None, None))[1]
        if inner is None and address in _NAT64:
            inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(str(inner))
    return (
        address.is_global
        and not address.is_multicast
        and not address.is_reserved
        and not address.is_unspecified
    )
